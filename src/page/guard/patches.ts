// Whatever is patched here is somebody else's function: it keeps its name, its length and its `this`.
type Method = (this: any, ...args: any[]) => any // eslint-disable-line @typescript-eslint/no-explicit-any
export type Page = Window & typeof globalThis
type Target = Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any

/** Patches of the page's own functions, and the way back. */
export interface Patches {
  /** Replaces a method by what `wrap` makes of it. A target that lacks it is left alone. */
  method(target: object | null | undefined, name: string, wrap: (native: Method) => Method): void
  /** Replaces a property's accessors by what `wrap` makes of them. */
  accessor(target: object | null | undefined, name: string, wrap: (native: Accessors) => Partial<Accessors>): void
  undo(): void
}

export interface Accessors {
  get: (this: unknown) => unknown
  set: (this: unknown, value: unknown) => void
}

/** Opens a set of patches. `undo` puts everything back that nobody else has patched over since. */
export function openPatches(): Patches {
  const undoing: (() => void)[] = []
  const replace = (target: Target, name: string, before: PropertyDescriptor, after: PropertyDescriptor): void => {
    Object.defineProperty(target, name, { ...before, ...after })
    undoing.push(() => {
      const now = Object.getOwnPropertyDescriptor(target, name)
      if (now?.value === after.value && now?.set === after.set) Object.defineProperty(target, name, before)
    })
  }
  return {
    method(target, name, wrap) {
      const before = target && Object.getOwnPropertyDescriptor(target, name)
      if (typeof before?.value === 'function')
        replace(target as Target, name, before, {
          value: disguise(wrap(before.value as Method), before.value as Method),
        })
    },
    accessor(target, name, wrap) {
      const before = target && Object.getOwnPropertyDescriptor(target, name)
      if (!before?.set || !before.get) return
      const { get, set } = wrap(before as Accessors)
      replace(target as Target, name, before, {
        get: get ? disguise(get, before.get) : before.get,
        set: set ? disguise(set, before.set) : before.set,
      })
    },
    undo: () =>
      undoing
        .splice(0)
        .reverse()
        .forEach((back) => back()),
  }
}

const disguise = <T extends Method>(patched: T, native: Method): T =>
  Object.defineProperties(patched, { name: { value: native.name }, length: { value: native.length } })
