/**
 * Pads a list to a power of two by repeating its last value, for use with `in`, where duplicates have no effect. Ten
 * prepared statements then serve lists of any length.
 */
export function padded<T extends string | number>(values: readonly T[]): readonly T[] {
  const last = values.at(-1)
  if (last === undefined) return values
  const length = 2 ** Math.ceil(Math.log2(values.length))
  return [...values, ...Array<T>(length - values.length).fill(last)]
}
