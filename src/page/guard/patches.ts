// Whatever is patched here is somebody else's function: it keeps its name, its length and its `this`.
/* eslint-disable @typescript-eslint/no-explicit-any */
type Method = (this: any, ...args: any[]) => any
/** Acts in place of a method; `proceed` is the browser's own, with the same arguments unless told others. */
export type Act<Self> = (proceed: (args?: readonly unknown[]) => any, args: readonly unknown[], self: Self) => unknown
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Patches of the page's own functions, and the way back. */
export interface Patches {
  /**
   * Has `act` stand in for a method, or for a property's setter, whose one argument is the value. A target that lacks
   * it is left alone.
   *
   * @param get what a property says instead, where it says something; `read` is what the browser says.
   */
  patch<Self>(target: object, name: string, act: Act<Self>, get?: (self: Self, read: () => unknown) => unknown): void
  undo(): void
}

/** Opens a set of patches. `undo` puts everything back that nobody else has patched over since. */
export function openPatches(): Patches {
  const undoing: (() => void)[] = []
  return {
    patch(target, name, act, get) {
      const before = Object.getOwnPropertyDescriptor(target, name)
      if (!before?.configurable) return
      const after: PropertyDescriptor = before.get
        ? {
            ...before,
            ...(before.set && { set: standIn(before.set, act) }),
            get: standIn(before.get as Method, (proceed, _, self) => get?.(self as never, proceed) ?? proceed()),
          }
        : { ...before, value: standIn(before.value as Method, act) }
      Object.defineProperty(target, name, after)
      undoing.push(() => {
        const now = Object.getOwnPropertyDescriptor(target, name)
        if (now?.value === after.value && now?.get === after.get) Object.defineProperty(target, name, before)
      })
    },
    undo: () =>
      undoing
        .splice(0)
        .reverse()
        .forEach((back) => back()),
  }
}

const standIn = <Self>(native: Method, act: Act<Self>): Method =>
  Object.defineProperties(
    function (this: Self, ...args: unknown[]) {
      return act((others = args) => native.apply(this, others as unknown[]), args, this)
    },
    { name: { value: native.name }, length: { value: native.length } },
  )
