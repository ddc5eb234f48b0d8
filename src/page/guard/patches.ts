// Whatever is patched here is somebody else's function: it keeps its name, its length and its `this`.
/* eslint-disable @typescript-eslint/no-explicit-any */
type Method = (this: any, ...args: any[]) => any
/** The browser's own, with the same arguments and the same `this` unless told others. */
type Proceed = (args?: readonly unknown[], self?: unknown) => any
/** Acts in place of a method, or of a class that is made. */
export type Act<Self> = (proceed: Proceed, args: readonly unknown[], self: Self) => unknown
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Patches of the page's own functions, and the way back. */
export interface Patches {
  /**
   * Has `act` stand in for a method, for a class, or for a property's setter, whose one argument is the value. A target
   * that lacks it is left alone.
   *
   * @param get what a property says instead, where it says something; `read` is what the browser says.
   */
  patch<Self>(target: object, name: string, act: Act<Self>, get?: (self: Self, read: Proceed) => unknown): void
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
  native.prototype
    ? // A class: name, statics, `instanceof` and subclasses go on as before.
      new Proxy(native, {
        construct: (_, args: unknown[], target) =>
          act((others = args) => Reflect.construct(native, others, target), args, undefined as Self) as object,
        apply: (_, self: Self, args: unknown[]) =>
          act((others = args, as = self) => native.apply(as, others as unknown[]), args, self),
      })
    : Object.defineProperties(
        function (this: Self, ...args: unknown[]) {
          return act((others = args, as = this) => native.apply(as, others as unknown[]), args, this)
        },
        { name: { value: native.name }, length: { value: native.length } },
      )
