import type { DeclarationFile } from './declaration-file.js'

/**
 * What TypeScript makes of an imported `evaste.json`: the same keys, but any string where a word is
 * meant. Which words there are is looked at when it is read, as with a file from a URL.
 */
export type DeclarationJson = Widened<DeclarationFile>

type Widened<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends readonly (infer Item)[]
        ? readonly Widened<Item>[]
        : T extends object
          ? { readonly [Key in keyof T]: Widened<T[Key]> | UndefinedWhereOptional<T, Key> }
          : T

/** In a list of unlike objects, TypeScript gives each the others' keys, as `undefined`. */
type UndefinedWhereOptional<T, Key extends keyof T> = Record<never, never> extends Pick<T, Key> ? undefined : never
