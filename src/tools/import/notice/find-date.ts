import type { SectionItem } from './read-sections.js'

const MONTHS: readonly RegExp[] = [
  /^tammi|^jan/i,
  /^helmi|^feb/i,
  /^maalis|^mar/i,
  /^huhti|^apr/i,
  /^touko|^ma[jy]/i,
  /^kesä|^jun/i,
  /^heinä|^jul/i,
  /^elo|^aug/i,
  /^syys|^sep/i,
  /^loka|^o[kc]t/i,
  /^marras|^nov/i,
  /^joulu|^de[cs]/i,
]
const LABEL =
  /laadittu|laatimis|päivit|voima|muut(os|ettu)|julkaistu|laadit|upprätta|uppdatera|ändrad|gäller|version|updated|effective|changed|in force|published|last revis/i

/**
 * The latest complete date that appears as the date of the notice: next to such a word, or alone on a line.
 *
 * @returns an ISO date and its line.
 */
export function findDate(items: readonly SectionItem[]): SectionItem | undefined {
  const dates = items
    .filter(({ text }) => LABEL.test(text) || text.length < 30)
    .flatMap(({ text, line }) => datesOf(text).map((date) => ({ text: date, line })))
  return [...dates].sort((a, b) => a.text.localeCompare(b.text)).at(-1)
}

/** The dates of a text: `1.2.2026`, `2026-02-01`, “1 February 2026”, “1. helmikuuta 2026”, “February 1, 2026”. */
export function datesOf(text: string): readonly string[] {
  const numbers = [...text.matchAll(/(?<!\d)(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})(?!\d)/g)].map(([, d, m, y]) =>
    iso(y, Number(m), d),
  )
  const named = [...text.matchAll(/(?<!\d)(\d{1,2})\.?\s+(\p{L}+)\s+(\d{4})(?!\d)/gu)].map(([, d, m = '', y]) =>
    iso(y, monthOf(m), d),
  )
  const american = [...text.matchAll(/(\p{L}+) (\d{1,2}), (\d{4})/gu)].map(([, m = '', d, y]) => iso(y, monthOf(m), d))
  const already = text.match(/(?<!\d)\d{4}-\d\d-\d\d(?!\d)/g) ?? []
  return [...numbers, ...named, ...american, ...already].filter((date) => !Number.isNaN(Date.parse(date)))
}

const monthOf = (name: string): number => MONTHS.findIndex((month) => month.test(name)) + 1

const iso = (year = '', month: number, day = ''): string =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
