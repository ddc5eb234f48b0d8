import { DURATION_UNITS, durationParts } from '../declaration/duration.js'
import { countPhrase } from './phrase.js'
import type { Texts } from './texts.js'

export type DurationUnit = (typeof DURATION_UNITS)[number]

/** In which words: the texts' own units where browsers have none. */
export interface DurationWords {
  readonly texts: Pick<Texts, 'units'>
  readonly language: string
}

const UNIT_SECONDS = [31_556_952, 2_629_746, 604_800, 86_400, 3_600, 60, 1]

/** About how long an ISO 8601 duration is, to put several in order; `undefined` where it cannot be read. */
export function durationSeconds(duration: string): number | undefined {
  return durationParts(duration)?.reduce<number>((sum, count = 0, i) => sum + count * (UNIT_SECONDS[i] as number), 0)
}

/** An ISO 8601 duration in words: `P13M` is “13 months”. What cannot be read stays as it was written. */
export function durationText(duration: string, words: DurationWords): string {
  const counts = durationParts(duration) ?? []
  const parts = counts.flatMap((count, i) =>
    count === undefined ? [] : [unitText(count, DURATION_UNITS[i] as DurationUnit, words)],
  )
  return parts.length ? new Intl.ListFormat(words.language, { type: 'unit' }).format(parts) : duration
}

function unitText(count: number, unit: DurationUnit, { texts, language }: DurationWords): string {
  const own = texts.units?.[unit]
  return own
    ? countPhrase(own, count, language)
    : new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}
