const ISO_DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const

/** An ISO 8601 duration in words: `P13M` is “13 months”. What cannot be read stays as it was written. */
export function durationText(duration: string, language: string): string {
  const [, ...counts] = ISO_DURATION.exec(duration) ?? []
  const parts = UNITS.flatMap((unit, i) =>
    counts[i] === undefined ? [] : [unitText(Number(counts[i]), unit, language)],
  )
  return parts.length ? new Intl.ListFormat(language, { type: 'unit' }).format(parts) : duration
}

const unitText = (count: number, unit: string, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
