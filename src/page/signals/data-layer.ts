/** One of a page's data layers, with the commands that must precede everything else in it. */
export interface DataLayer {
  push(command: unknown): void
  /** Whether the page has removed the first command. */
  isEmptied(): boolean
}

/**
 * Opens a data layer. If the page assigns another array, the commands move to the front of that one, because tags read
 * the array that exists when they load.
 *
 * @param page the window. @param name such as `dataLayer`.
 */
export function openDataLayer(page: Record<string, unknown>, name: string): DataLayer {
  const commands: unknown[] = []
  let layer = page[name]
  try {
    Object.defineProperty(page, name, {
      configurable: true,
      enumerable: true,
      get: () => layer,
      set(next: unknown) {
        if (Array.isArray(next) && !next.includes(commands[0])) next.unshift(...commands)
        layer = next
      },
    })
  } catch {
    // An earlier script has declared it with `var`, so it stays a plain property, and `isEmptied` detects a change.
  }
  return {
    push(command) {
      commands.push(command)
      const list = (page[name] ??= []) as unknown[]
      if (!list.includes(command)) list.push(command)
    },
    isEmptied: () => !(page[name] as unknown[] | undefined)?.includes?.(commands[0]),
  }
}
