import { unescapeCss } from './css-tokens.js'
import { numberedName } from './mask-name.js'

/** Which classes, ids and elements of its own a page's style sheets name: others do nothing for the look. */
export interface KnownNames {
  has(name: string): boolean
  /**
   * A class or an id as a recording has it. It stays if a file of styles names it, which is the same for each visitor;
   * otherwise it might carry a visitor's data, and becomes a number.
   */
  masked(name: string): string
}

const NAME = /(?:[.#]|\b(?=[\w-]*-))((?:\\(?:[\da-f]{1,6}\s?|.)|[\w-]|[^\x00-\x7f])+)/gi
/** A number as long as a year, and what is neither letter, digit nor hyphen, may be a person's. */
const PERSONAL = /\d{4}|[^\w-]/

/** A page may have many names that no sheet has, on each change. */
const PAUSE_MS = 250

/**
 * The names in the style sheets of a document. A sheet of another origin cannot be read, so its names are unknown. Sheets
 * that are added later are read when a name is unknown.
 */
export function findKnownNames(page: DocumentOrShadowRoot): KnownNames {
  /** Whether a file has it, by name. */
  const names = new Map<string, boolean>()
  const masks = new Map<string, string>()
  let read = -1
  let readAt = -Infinity
  const readAll = (): void => {
    const sheets = [...page.styleSheets, ...page.adoptedStyleSheets]
    const rules = sheets.reduce((count, sheet) => count + rulesOf(sheet).length, 0)
    if (rules === read) return
    read = rules
    for (const sheet of sheets) addNames(sheet, names)
  }
  const find = (name: string): boolean | undefined => {
    const known = names.get(name)
    if (known !== undefined) return known
    const now = performance.now()
    if (now - readAt < PAUSE_MS) return undefined
    readAt = now
    readAll()
    return names.get(name)
  }
  return {
    has: (name) => find(name) !== undefined,
    masked(name) {
      // What was decided once holds, so that elements and styles that belong together stay together.
      const masked = masks.get(name) ?? (find(name) && !PERSONAL.test(name) ? name : numberedName(name))
      masks.set(name, masked)
      return masked
    },
  }
}

function rulesOf(sheet: CSSStyleSheet | null): readonly CSSRule[] {
  try {
    return [...(sheet?.cssRules ?? [])]
  } catch {
    return []
  }
}

function addNames(sheet: CSSStyleSheet, names: Map<string, boolean>): void {
  const isFile = /^https?:/.test(sheet.href ?? '')
  const add = (rules: readonly CSSRule[]): void => {
    for (const rule of rules) {
      for (const name of namesIn(rule)) names.set(name, isFile || names.get(name) === true)
      if ('cssRules' in rule) add([...(rule as CSSGroupingRule).cssRules])
      const imported = (rule as Partial<CSSImportRule>).styleSheet
      if (imported) addNames(imported, names)
    }
  }
  add(rulesOf(sheet))
}

function namesIn(rule: CSSRule): readonly string[] {
  const selector = String((rule as Partial<CSSStyleRule>).selectorText ?? '').replace(/"[^"]*"/g, '')
  return Array.from(selector.matchAll(NAME), ([, name = '']) => unescapeCss(name))
}
