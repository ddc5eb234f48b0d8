import { DURATION_UNITS, durationParts } from '../declaration/duration.js'
import { countPhrase } from './phrase.js'
import type { Texts } from './texts.js'

export type DurationUnit = (typeof DURATION_UNITS)[number]

/** What a duration is written with. The texts bring their own units for languages that browsers have none for. */
export interface DurationWords {
  readonly texts: Pick<Texts, 'units'>
  readonly language: string
}

const UNIT_SECONDS = [31_556_952, 2_629_746, 604_800, 86_400, 3_600, 60, 1]

/** Returns the approximate length of an ISO 8601 duration in seconds, for sorting; `undefined` if it is not valid. */
export function durationSeconds(duration: string): number | undefined {
  return durationParts(duration)?.reduce<number>((sum, count = 0, i) => sum + count * (UNIT_SECONDS[i] as number), 0)
}

/** Formats an ISO 8601 duration in words: `P13M` as “13 months”. Text that is not a duration is returned unchanged. */
export function durationText(duration: string, words: DurationWords): string {
  const counts = withWholeYears(durationParts(duration) ?? [])
  const parts = counts.flatMap((count, i) =>
    count === undefined ? [] : [unitText(count, DURATION_UNITS[i] as DurationUnit, words)],
  )
  if (parts.length) return new Intl.ListFormat(words.language, { type: 'conjunction' }).format(parts)
  return duration
}

/** “4 years” for three years and twelve months. A time in months alone is left as it was declared. */
function withWholeYears([years, months, ...rest]: readonly (number | undefined)[]): readonly (number | undefined)[] {
  if (!years || !months || months < 12) return [years, months, ...rest]
  return [years + Math.floor(months / 12), months % 12 || undefined, ...rest]
}

function unitText(count: number, unit: DurationUnit, { texts, language }: DurationWords): string {
  const own = texts.units?.[unit]
  if (own) return countPhrase(own, count, language)
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}
