const STATIC_IMPORT = /\b(?:import|from)\s*(?:"([^"\n]+)"|'([^'\n]+)')/g
const DYNAMIC_IMPORT = /\bimport\s*\(\s*(?:"([^"\n]+)"|'([^'\n]+)'|`([^`$]+)`)/g
const WRITES_MARKUP = /\bdocument\s*\.\s*write(?:ln)?\b/

/** Whether a browser runs scripts of this type; data is left as it is. */
export const isRunnable = (type: string | undefined): boolean =>
  !type?.trim() || /^\s*(module\s*$|(application|text)\/(x-)?(java|ecma|j|live)script)/i.test(type)

/** Rules by which a browser fetches pages ahead. */
export const isSpeculation = (type: string | undefined): boolean => /^\s*speculationrules\s*$/i.test(type ?? '')

/** Whether the text writes markup: a browser loads what is in it before anything can look at it. */
export const writesMarkup = (text: string): boolean => WRITES_MARKUP.test(text)

/** What the text imports by an address that stands in it: nothing in a page can stop `import`. */
export const importedAddresses = (text: string): readonly string[] => [
  ...staticImports(text),
  ...addressesOf(DYNAMIC_IMPORT, text),
]

/** What a module needs before any of it runs. */
export const staticImports = (text: string): readonly string[] => addressesOf(STATIC_IMPORT, text)

const addressesOf = (pattern: RegExp, text: string): readonly string[] =>
  [...text.replaceAll('\\/', '/').matchAll(pattern)].map(([, ...found]) => found.find(Boolean) ?? '')

/** Every string in speculation rules. What is not JSON does nothing. */
export function addressesInRules(json: string): readonly string[] {
  const strings: string[] = []
  try {
    JSON.parse(json, (_, value: unknown) => void (typeof value === 'string' && strings.push(value)))
  } catch {
    return []
  }
  return strings
}
