type Range = readonly [first: number, last: number]

/** Formats numbers in ascending order as text, such as `1-3,7`. */
export function writeRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join()
}

/** @throws {TypeError} if the text has another form or is not in ascending order. */
export function readRanges(text: string): readonly Range[] {
  const ranges = text.split(',').map((part): Range => {
    const [, first = '', last = first] = /^([1-9]\d{0,15})(?:-([1-9]\d{0,15}))?$/.exec(part) ?? []
    return [Number(first), Number(last)]
  })
  const inOrder = ranges.every(([first, last], i) => first > (ranges[i - 1]?.[1] ?? 0) && last >= first)
  if (!inOrder) throw new TypeError('these are no entry numbers in order')
  return ranges
}

/** Lists every number in a text that `writeRanges` wrote. */
export const numbersIn = (text: string): readonly number[] =>
  readRanges(text).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
