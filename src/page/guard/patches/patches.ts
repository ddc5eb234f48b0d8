// The patched functions belong to the page or the browser, and must look unchanged to the page.
/* eslint-disable @typescript-eslint/no-explicit-any */
export type Method = (this: any, ...args: any[]) => any
/** The original, with the same arguments and the same `this` unless given others. */
type CallOriginal = (args?: readonly unknown[], self?: unknown) => any
/** Runs in place of a method or a constructor. */
export type Wrapper<Self> = (callOriginal: CallOriginal, args: readonly unknown[], self: Self) => unknown
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Creates a function around the original. */
export type Make = (original: Method) => Method

export interface ReplaceOptions {
  readonly get?: Make
  readonly inherited?: true
}

/** Patches of the page's own functions, which can be undone. */
export interface Patches {
  /**
   * Wraps a method, a class, or the setter of a property, whose one argument is the value. A target that does not exist
   * or lacks it is ignored.
   *
   * @param get returns the value that a property reads as; `read` returns the browser's value.
   */
  patch<Self>(
    target: object | undefined,
    name: string,
    wrapper: Wrapper<Self>,
    get?: (self: Self, read: CallOriginal) => unknown,
  ): void
  /**
   * Replaces a method, or the setter of a property, with a plain function that `make` creates around the original, for
   * frequent calls. `get` does the same for a getter. Only `Function.prototype.toString` shows the difference. An
   * inherited property is shadowed only if `inherited` is set.
   */
  replace(target: object | undefined, name: string, make: Make, options?: ReplaceOptions): void
  /** Receives an event before the page does. */
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void
  undo(): void
}

/**
 * Opens a set of patches. `undo` restores every function that no other script has patched since; the next `undo`
 * retries the others.
 */
export function openPatches(): Patches {
  /** Each returns whether it has been undone. */
  let undoing: (() => boolean)[] = []
  const put = (target: object | undefined, name: string, make: Make, { get, inherited }: ReplaceOptions): void => {
    const own = target && Object.getOwnPropertyDescriptor(target, name)
    const before = own ?? (inherited && inheritedProperty(target, name))
    if (!target || !before?.configurable) return
    const after = { ...before }
    if (before.value) after.value = make(before.value as Method)
    if (before.set) after.set = make(before.set)
    if (before.get && get) after.get = get(before.get as Method)
    Object.defineProperty(target, name, after)
    undoing.push(() => {
      const now = Object.getOwnPropertyDescriptor(target, name)
      if (now?.value !== after.value || now?.set !== after.set || now?.get !== after.get) return false
      return own ? Reflect.defineProperty(target, name, own) : Reflect.deleteProperty(target, name)
    })
  }
  return {
    patch(target, name, wrapper, get) {
      const getter: Make = (native) => wrap(native, (read, _, self) => get?.(self as never, read) ?? read())
      put(target, name, (native) => wrap(native, wrapper), get ? { get: getter } : {})
    },
    replace(target, name, make, { get, ...options } = {}) {
      const dress =
        (how: Make): Make =>
        (native) =>
          dressed(how(native), native)
      put(target, name, dress(make), get ? { ...options, get: dress(get) } : options)
    },
    listen(target, type, listener) {
      target.addEventListener(type, listener, true)
      undoing.push(() => {
        target.removeEventListener(type, listener, true)
        return true
      })
    },
    undo() {
      // In reverse order, so that a function that was patched twice gets the first original back.
      undoing = undoing
        .reverse()
        .filter((back) => !isUndone(back))
        .reverse()
    },
  }
}

function isUndone(back: () => boolean): boolean {
  try {
    return back()
  } catch {
    // A frame's window now shows a page of another origin: it is inaccessible, and has no patch.
    return true
  }
}

/** Preserves name, length, statics, `instanceof`, subclassing, and `[native code]` in `toString`. */
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

/** Copies name and length of the original. */
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
