import * as v from 'valibot'

/** A required key, and what it means. */
export const needed = <S extends v.GenericSchema>(schema: S, words: string) => v.pipe(schema, v.description(words))

/** An optional key, and what it means. */
export const optional = <S extends v.GenericSchema>(schema: S, words: string) =>
  v.exactOptional(v.pipe(schema, v.description(words)))

export const $comment = optional(v.string(), 'A note to yourselves; nothing reads it.')
