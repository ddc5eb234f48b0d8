import { h as DeclarationFile } from './index-declaration-file.js';

/**
 * The type that TypeScript infers for an imported `evaste.json`: the same keys, but any string in place of an
 * enumeration. The values are checked when it is read, as for a file from a URL.
 */
type DeclarationJson = Widened<DeclarationFile>;
type Widened<T> = T extends string ? string : T extends number ? number : T extends boolean ? boolean : T extends readonly (infer Item)[] ? readonly Widened<Item>[] : T extends object ? {
    readonly [Key in keyof T]: Widened<T[Key]> | UndefinedWhereOptional<T, Key>;
} : T;
/** In a list of different objects, TypeScript adds the other objects' keys to each, as `undefined`. */
type UndefinedWhereOptional<T, Key extends keyof T> = Record<never, never> extends Pick<T, Key> ? undefined : never;

export type { DeclarationJson as D };
