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
 */
export function openCommandQueue(page: Record<string, unknown>, name: string): CommandQueue {
  const pushed: unknown[] = []
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
        queue = next
      },
    })
  } catch {
    // An earlier script has declared it with `var`, so it stays a plain property, and `isEmptied` detects a change.
  }
  const list = (): unknown[] => (page[name] ??= []) as unknown[]
  const put = (how: 'push' | 'unshift', commands: readonly unknown[]): void => {
    try {
      list()[how](...commands)
    } catch {
      // The page has frozen it: `isEmptied` detects that nothing arrived.
    }
    pushed.push(...commands)
  }
  return {
    putFirst: (...commands) => put(list().push === Array.prototype.push ? 'unshift' : 'push', commands),
    push: (...commands) => put('push', commands),
    isEmptied: () => Array.isArray(page[name]) && !isIn(page[name]),
  }
}
