/**
 * The same values, the last of them again and again up to a power of two: for `in`, where twice is as good as once. Ten
 * statements then serve lists of any length, and stay prepared.
 */
export function padded<T extends string | number>(values: readonly T[]): readonly T[] {
  const last = values.at(-1)
  if (last === undefined) return values
  const length = 2 ** Math.ceil(Math.log2(values.length))
  return [...values, ...Array<T>(length - values.length).fill(last)]
}
