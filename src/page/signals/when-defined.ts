/**
 * Calls `then` as soon as the page has a value of this name: now, or when the script that assigns it has finished, and
 * before the next one runs. It creates nothing, because a vendor's snippet loads nothing where its function exists.
 *
 * @param page the window. @param standIn what the page reads until then; default: nothing.
 */
export function whenDefined(
  page: Record<string, unknown>,
  name: string,
  then: (value: unknown) => void,
  standIn: () => unknown = () => undefined,
): void {
  const existing = page[name]
  if (existing !== undefined) return then(existing)
  try {
    Object.defineProperty(page, name, {
      configurable: true,
      enumerable: true,
      get: standIn,
      set(value: unknown) {
        Object.defineProperty(page, name, { configurable: true, enumerable: true, writable: true, value })
        queueMicrotask(() => then(value))
      },
    })
  } catch {
    // An earlier script has declared it with `var`, and no assignment can be seen.
    const look = (): void => {
      if (page[name] !== undefined) then(page[name])
    }
    document.addEventListener('DOMContentLoaded', look, { once: true })
  }
}
