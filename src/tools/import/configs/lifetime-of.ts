import { periodsOf } from '../periods-of.js'

/** Parses a lifetime in words: “2 years” is `P2Y`, “istunto” is `session`. Hours and minutes too. */
export function lifetimeOf(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 60) return undefined
  if (/^(session|istun|selainistunto|until the browser|kunnes selain|tills webbläsaren)/i.test(text.trim()))
    return 'session'
  if (/^(persistent|never|pysyvä|beständig)/i.test(text.trim())) return 'persistent'
  const [, count, unit] = /(\d+) ?(hours?|tunti|tuntia|h|timm\p{L}*|min\p{L}*)(?!\p{L})/iu.exec(text) ?? []
  if (count !== undefined && unit !== undefined) return `PT${count}${/^m/i.test(unit) ? 'M' : 'H'}`
  const periods = periodsOf(text)
  if (periods.length === 1) return periods[0]
  return undefined
}
