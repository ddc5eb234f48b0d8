// A comment, a string, a template, or a regular expression where one is possible. Templates may contain code.
const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|\/\/[^\n]*|"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?|`(?:[^`\\]|\\[^])*`?|(?:[(,=:[!&|?{};+*%~^<>-]|\breturn\b)\s{0,9}\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n]){0,99}\]|[^/\\\n[]){1,199}\//g
const STRING = /^(["'])[^]*\1$/
const CODE_IN_STRING = /[\s<>(){};\\]/
const DATA_CALL = /(?:\.(?:push|enqueue)|\bJSON\.parse)\s*\(/g
const RUNS = /=>|[\w$)\]]\s*\(|\bnew\b|`/
/** A function that an action of a person calls. Not those of `mousemove` and the like, which loaders wait for. */
const HANDLER =
  /(?:(?:\b(?:addEventListener|on|one|bind)\(\s*(["'])(?:click|dblclick|submit|change|input)\1\s*,|\.(?:click|submit|change)\()\s*|\.on(?:click|dblclick|submit|change|input)\s*=\s*)(?:async\s*)?(?:function\b|\w+\s*=>|\([^()]*\)\s*=>)/g
const LOADS = /createElement|\b(?:src|import|Image|XMLHttpRequest|fetch|write)\b|cookie|storage|beacon/i

/**
 * Whether the code of an inline script contains one of the marks. A quoted mark does not count: in a string that itself
 * contains code or markup, in data that a script only stores or that a framework starts a page with, or in a call that runs
 * when a person clicks or types.
 *
 * @example
 * hasInlineMark(`self.__next_f.push([1,"<script>_paq.push(['trackPageView'])<\\/script>"])`, ['_paq.push']) // false
 */
export function hasInlineMark(text: string, marks: readonly string[]): boolean {
  const found = (code: string): boolean => marks.some((mark) => code.includes(mark))
  // Most scripts contain no mark at all.
  return found(text) && found(withoutHandlers(withoutQuotedCode(text)))
}

const blank = (text: string): string => ' '.repeat(text.length)
const blankInside = (literal: string): string => literal[0] + blank(literal.slice(2)) + literal[0]
const isString = (token: string): boolean => token.length > 1 && STRING.test(token)

/** Blanks strings that contain code, and all strings of a script that only stores data or starts a framework's page. */
function withoutQuotedCode(text: string): string {
  const code = text.replace(TOKEN, (token) => (isString(token) ? '""' : token.replace(/\/[*/][^]*/, ' ')))
  // Nuxt, SvelteKit and Vue write a page's data beside the code that starts the page.
  const isData = /__(NUXT|sveltekit|INITIAL)/.test(text) || !RUNS.test(code.replace(DATA_CALL, '.'))
  return text.replace(TOKEN, (token) =>
    isString(token) && (isData || CODE_IN_STRING.test(token.slice(1, -1))) ? blankInside(token) : token,
  )
}

/** Blanks functions that run only when a person acts, and that load nothing themselves. */
function withoutHandlers(text: string): string {
  const plain = text.replace(TOKEN, (token) => (isString(token) ? token : blank(token)))
  let result = text
  for (const { index, 0: start } of plain.matchAll(HANDLER)) {
    const from = index + start.length
    const end = endOfExpression(plain, from)
    if (LOADS.test(plain.slice(from, end))) continue
    result = result.slice(0, from) + blank(result.slice(from, end)) + result.slice(end)
  }
  return result
}

/** The end of the expression that continues at `from`: the closing bracket around it, a comma or a semicolon. */
function endOfExpression(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] as string
    if ('([{'.includes(character)) depth += 1
    if (')]}'.includes(character)) depth -= 1
    // A function's body ends its expression; an immediate call would follow as `(`.
    if (depth < 0 || (depth === 0 && ',;'.includes(character))) return at
  }
  return text.length
}
