/** A step in a JSON path: a key or an index. */
export type Step = string | number

/** Formats a JSON path, such as `$.services[0].purpose` or `$.texts["sv-FI"]`. */
export const jsonPath = (steps: readonly Step[]): string => `$${steps.map(writeStep).join('')}`

function writeStep(step: Step): string {
  if (typeof step === 'number') return `[${step}]`
  if (/^[$\w]{1,64}$/.test(step)) return `.${step}`
  return `[${shown(step)}]`
}

const LONGEST = 60

/** A found value for display: shortened, and without characters that a terminal would interpret. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`
  return String(value)
}

function quoted(text: string): string {
  const short = text.slice(0, LONGEST).toWellFormed()
  // Control, format and separator characters could move the cursor or reverse the text direction.
  const escaped = JSON.stringify(short).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
  if (text.length > LONGEST) return `${escaped.slice(0, -1)}…"`
  return escaped
}
