/** The essences of a JavaScript MIME type (MIME Sniffing Standard, section 4.6). Parameters make it another type. */
const JAVASCRIPT =
  /^(?:(?:application|text)\/(?:x-)?(?:ecma|java)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/i
/** ASCII white space, and the vertical tab, which Chromium ignores too. */
const SPACE = /^[\t-\r ]+|[\t-\r ]+$/g

/**
 * Whether a browser acts on a script element: it runs the script, or uses it to fetch (`speculationrules`). Evaluates
 * `type` and `language` like "prepare the script element" in the HTML Standard: `language` counts only without a
 * `type`.
 *
 * @example
 * isRunnable('text/javascript; charset=utf-8') // false: no browser runs it
 */
export function isRunnable(type: string | null | undefined, language?: string | null): boolean {
  const given = type ?? (language ? `text/${language}` : '')
  const trimmed = given.replace(SPACE, '')
  return given === '' || JAVASCRIPT.test(trimmed) || /^(module|speculationrules)$/i.test(trimmed)
}

/** Whether the element is a module script. */
export const isModule = (type: string | null | undefined): boolean => /^[\t-\r ]*module[\t-\r ]*$/i.test(type ?? '')

/** Whether the element contains rules for prefetching pages. */
export const isSpeculation = (type: string | null | undefined): boolean =>
  /^[\t-\r ]*speculationrules[\t-\r ]*$/i.test(type ?? '')
