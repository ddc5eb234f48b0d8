// Whatever is patched here is somebody else's function: to the page it stays what it was.
/* eslint-disable @typescript-eslint/no-explicit-any */
type Method = (this: any, ...args: any[]) => any
/** The browser's own, with the same arguments and the same `this` unless told others. */
type CallOriginal = (args?: readonly unknown[], self?: unknown) => any
/** Runs in place of a method or a constructor. */
export type Wrapper<Self> = (callOriginal: CallOriginal, args: readonly unknown[], self: Self) => unknown
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Patches of the page's own functions, and the way back. */
export interface Patches {
  /**
   * Wraps a method, a class, or the setter of a property, whose one argument is the value. A target
   * that lacks it, or is not there, is left alone.
   *
   * @param get what a property says instead, where it says something; `read` is what the browser says.
   */
  patch<Self>(
    target: object | undefined,
    name: string,
    wrapper: Wrapper<Self>,
    get?: (self: Self, read: CallOriginal) => unknown,
  ): void
  /** Hears of an event before the page does. */
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void
  undo(): void
}

/** Opens a set of patches. `undo` puts everything back that nobody else has patched over since. */
export function openPatches(): Patches {
  const undoing: (() => void)[] = []
  return {
    patch(target, name, wrapper, get) {
      const before = target && Object.getOwnPropertyDescriptor(target, name)
      if (!before?.configurable) return
      const after: PropertyDescriptor = before.get
        ? {
            ...before,
            ...(before.set && { set: wrap(before.set, wrapper) }),
            get: get ? wrap(before.get as Method, (read, _, self) => get(self as never, read) ?? read()) : before.get,
          }
        : { ...before, value: wrap(before.value as Method, wrapper) }
      Object.defineProperty(target, name, after)
      undoing.push(() => {
        const now = Object.getOwnPropertyDescriptor(target, name)
        if (now?.value === after.value && now?.set === after.set && now?.get === after.get)
          Object.defineProperty(target, name, before)
      })
    },
    listen(target, type, listener) {
      target.addEventListener(type, listener, true)
      undoing.push(() => target.removeEventListener(type, listener, true))
    },
    undo: () =>
      undoing
        .splice(0)
        .reverse()
        .forEach((back) => back()),
  }
}

/** Name, length, statics, `instanceof`, subclasses, and `[native code]` for who asks: all go on as before. */
const wrap = <Self>(native: Method, wrapper: Wrapper<Self>): Method =>
  new Proxy(native, {
    apply: (_, self: Self, args: unknown[]) =>
      wrapper((others = args, as = self) => Reflect.apply(native, as, others) as unknown, args, self),
    construct: (_, args: unknown[], target) =>
      wrapper(
        (others = args) => Reflect.construct(native, others, target) as object,
        args,
        undefined as Self,
      ) as object,
  })
