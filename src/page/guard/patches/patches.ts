// Whatever is patched here is somebody else's function: to the page it stays what it was.
/* eslint-disable @typescript-eslint/no-explicit-any */
type Method = (this: any, ...args: any[]) => any
/** The browser's own, with the same arguments and the same `this` unless told others. */
type CallOriginal = (args?: readonly unknown[], self?: unknown) => any
/** Runs in place of a method or a constructor. */
export type Wrapper<Self> = (callOriginal: CallOriginal, args: readonly unknown[], self: Self) => unknown
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Builds a function around the original. */
export type Make = (original: Method) => Method

export interface ReplaceOptions {
  readonly get?: Make
  readonly inherited?: true
}

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
  /**
   * Replaces a method, or the setter of a property, by a plain function that `make` builds around the original: for calls
   * that pages make often. `get` does the same for a getter. Only `Function.prototype.toString` tells the difference. A
   * property that is inherited is shadowed only where `inherited` says so.
   */
  replace(target: object | undefined, name: string, make: Make, options?: ReplaceOptions): void
  /** Hears of an event before the page does. */
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void
  undo(): void
}

/** Opens a set of patches. `undo` restores every function that no other script has patched since; the next `undo` tries those again. */
export function openPatches(): Patches {
  /** Each answers whether it is undone. */
  let undoing: (() => boolean)[] = []
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
        const isOurs = now?.value === after.value && now?.set === after.set && now?.get === after.get
        if (isOurs) Object.defineProperty(target, name, before)
        return isOurs
      })
    },
    replace(target, name, make, { get, inherited } = {}) {
      const own = target && Object.getOwnPropertyDescriptor(target, name)
      const before = own ?? (inherited && inheritedProperty(target, name))
      if (!target || !before?.configurable) return
      const after = { ...before }
      if (before.value) after.value = dressed(make(before.value as Method), before.value as Method)
      if (before.set) after.set = dressed(make(before.set), before.set)
      if (before.get && get) after.get = dressed(get(before.get as Method), before.get as Method)
      Object.defineProperty(target, name, after)
      undoing.push(() => {
        const now = Object.getOwnPropertyDescriptor(target, name)
        if (now?.value !== after.value || now?.set !== after.set || now?.get !== after.get) return false
        return own ? Reflect.defineProperty(target, name, own) : Reflect.deleteProperty(target, name)
      })
    },
    listen(target, type, listener) {
      target.addEventListener(type, listener, true)
      undoing.push(() => {
        target.removeEventListener(type, listener, true)
        return true
      })
    },
    undo() {
      // In reverse: what is patched twice gets the first original back.
      undoing = undoing
        .reverse()
        .filter((back) => !back())
        .reverse()
    },
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

/** The name and the length of the original. */
const dressed = (made: Method, { name, length }: Method): Method =>
  Object.defineProperties(made, {
    name: { value: name, configurable: true },
    length: { value: length, configurable: true },
  })

function inheritedProperty(target: object | undefined, name: string): PropertyDescriptor | undefined {
  for (let owner = target; owner; owner = Object.getPrototypeOf(owner) as object | undefined) {
    const found = Object.getOwnPropertyDescriptor(owner, name)
    if (found) return found
  }
}
