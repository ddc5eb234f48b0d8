import { problem, type ProblemMessage } from '../problems/problem.js'

/** Embeddings and overrides: what follows them is displayed in another order than it is stored. */
const REORDERING = /[\u202a-\u202e]/
/** Isolates, which right-to-left texts need around names, and the character that ends one. */
const ISOLATES = /[\u2066-\u2069]/g
const END_OF_ISOLATE = '\u2069'
/** Line and paragraph separators, a byte order mark in the text, annotations, tags and characters that Unicode never assigns. */
const UNSEEN = /[\u2028\u2029\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Noncharacter_Code_Point}]/u

/**
 * Whether a text of a declaration contains what no text may contain, whichever key it belongs to: half a character, a control
 * character, or one that a reader does not see and that changes what is displayed around it (R127). Characters that
 * languages need, such as a soft hyphen or a joiner, are accepted.
 */
export function refusedCharacter(text: string): ProblemMessage | undefined {
  if (!text.isWellFormed()) return problem('lone-surrogate')
  // Tabs and line ends occur in texts; other control characters only in attacks.
  if (/[^\P{Cc}\t\n\r]/u.test(text)) return problem('control-character')
  const reordering = REORDERING.exec(text)?.[0] ?? looseIsolate(text)
  if (reordering) return problem('reordering-character', { code: codeOf(reordering) })
  const unseen = UNSEEN.exec(text)
  if (unseen) return problem('unseen-character', { code: codeOf(unseen[0]) })
  return undefined
}

/** An isolate that does not end would also reorder what is displayed after the text. */
function looseIsolate(text: string): string | undefined {
  const open: string[] = []
  for (const character of text.match(ISOLATES) ?? [])
    if (character !== END_OF_ISOLATE) open.push(character)
    else if (open.pop() === undefined) return character
  return open[0]
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
