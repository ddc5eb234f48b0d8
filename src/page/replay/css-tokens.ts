/** What a piece of CSS is, by the group of `TOKEN` that it matches. */
const KINDS = ['space', 'comment', 'string', 'url', 'number', 'word', 'sign'] as const

/** A piece of CSS; `text` is as it was written. */
export interface CssToken {
  readonly kind: (typeof KINDS)[number]
  readonly text: string
}

const ESCAPE = String.raw`\\(?:[\da-f]{1,6}\s?|[^])`
const NAME = String.raw`(?:[\w-]|${ESCAPE}|[^\x00-\x7f])`
const STRING = String.raw`"(?:[^"\\\n]|${ESCAPE})*"?|'(?:[^'\\\n]|${ESCAPE})*'?`
/**
 * CSS Syntax 3, section 4, as far as masking needs it. What is not closed reaches to the end. A URL with its string is one
 * token; a function's name has its bracket.
 *
 * @see https://www.w3.org/TR/css-syntax-3/#tokenization
 */
const TOKEN = new RegExp(
  [
    String.raw`(\s+)`,
    String.raw`(/\*[^]*?(?:\*/|$))`,
    `(${STRING})`,
    String.raw`((?:url|src)\(\s*(?:(?:${STRING})[^)]*\)?|(?:${ESCAPE}|[^)\\])*\)?))`,
    String.raw`([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?:%|${NAME}*))`,
    String.raw`([@#]?${NAME}+\(?)`,
    '([^])',
  ].join('|'),
  'gi',
)

/** The tokens of a style sheet, a rule, or the value of a property. */
export const cssTokens = (css: string): readonly CssToken[] =>
  Array.from(css.matchAll(TOKEN), (match) => ({
    kind: KINDS[match.findIndex((group, at) => at > 0 && group !== undefined) - 1] ?? 'sign',
    text: match[0],
  }))

/** A part of CSS up to the `;` or bracket that ends it. Before `{` is a prelude; otherwise it is a declaration or `@import`. */
export interface CssStatement {
  readonly tokens: readonly CssToken[]
  /** Empty at the end of the text. */
  readonly end: '' | ';' | '{' | '}'
}

/** Splits CSS where a rule, its block or a declaration ends. */
export function* cssStatements(css: string): Generator<CssStatement> {
  let tokens: CssToken[] = []
  let depth = 0
  for (const token of cssTokens(css)) {
    const { kind, text } = token
    if (kind === 'comment') continue
    const isEnd = kind === 'sign' && (text === ';' || text === '}' || (text === '{' && !isCustomProperty(tokens)))
    if (isEnd && depth === 0) {
      yield { tokens, end: text as ';' | '{' | '}' }
      tokens = []
      continue
    }
    if ((kind === 'word' || kind === 'sign') && /[([{]$/.test(text)) depth += 1
    if (kind === 'sign' && /[)\]}]/.test(text)) depth = Math.max(0, depth - 1)
    tokens.push(token)
  }
  yield { tokens, end: '' }
}

/** The value of `--name` may have brackets of its own. */
function isCustomProperty(tokens: readonly CssToken[]): boolean {
  const [name, colon] = tokens.filter(({ kind }) => kind !== 'space')
  return name?.text.startsWith('--') === true && colon?.text === ':'
}

/** A name as an element has it: `2xl:flex` of `\32xl\:flex`. */
export const unescapeCss = (name: string): string =>
  name.replace(/\\(?:([\da-f]{1,6})\s?|([^]))/gi, (_, code: string | undefined, sign: string) => {
    const point = parseInt(code ?? '', 16)
    return code === undefined ? sign : point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point)
  })

export const textOf = (tokens: readonly CssToken[]): string => tokens.map(({ text }) => text).join('')
