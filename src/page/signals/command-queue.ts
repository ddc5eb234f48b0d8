/** A vendor's queue on the page, with the commands that must precede everything else in it. */
export interface CommandQueue {
  /** Puts commands before everything that the page has queued. If the vendor's code already runs, it gets them now. */
  putFirst(...commands: unknown[]): void
  push(...commands: unknown[]): void
  /** Whether the page has removed what was pushed. */
  isEmptied(): boolean
}

/**
 * Opens a queue that is an array until the vendor's code takes it over. If the page assigns another array, the commands
 * move to the front of that one, because the vendor's code reads the array that exists when it loads.
 *
 * @param page the window. @param name such as `dataLayer`.
 * @param heard called with each command that the page pushes before the vendor's code takes over.
 */
export function openCommandQueue(
  page: Record<string, unknown>,
  name: string,
  heard?: (command: unknown) => void,
): CommandQueue {
  const pushed: unknown[] = []
  const native = Array.prototype.push
  const hear = (list: unknown): void => {
    if (!heard || !Array.isArray(list) || list.push !== native) return
    // Not listed, as the array's own method is not.
    Reflect.defineProperty(list, 'push', { configurable: true, writable: true, value: push })
  }
  function push(this: unknown[], ...commands: unknown[]): number {
    const length = native.apply(this, commands)
    commands.forEach((command) => heard?.(command))
    return length
  }
  let queue = page[name]
  const isIn = (list: unknown): boolean =>
    !pushed.length || ((list as unknown[] | undefined)?.includes?.(pushed[pushed.length - 1]) ?? false)
  try {
    Object.defineProperty(page, name, {
      configurable: true,
      enumerable: true,
      get: () => queue,
      set(next: unknown) {
        if (Array.isArray(next) && !isIn(next)) next.unshift(...pushed)
        hear(next)
        queue = next
      },
    })
  } catch {
    // An earlier script has declared it with `var`, so it stays a plain property, and `isEmptied` detects a change.
  }
  const list = (): unknown[] => {
    const found = (page[name] ??= []) as unknown[]
    hear(found)
    return found
  }
  const put = (how: 'push' | 'unshift', commands: readonly unknown[]): void => {
    try {
      list()[how](...commands)
    } catch {
      // The page has frozen it: `isEmptied` detects that nothing arrived.
    }
    pushed.push(...commands)
  }
  return {
    putFirst: (...commands) => put([native, push].includes(list().push) ? 'unshift' : 'push', commands),
    push: (...commands) => put('push', commands),
    isEmptied: () => Array.isArray(page[name]) && !isIn(page[name]),
  }
}
