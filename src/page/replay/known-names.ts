/** Tells which classes, ids and elements of its own a style sheet names: others do nothing for the look, and might carry a visitor's data. */
export interface KnownNames {
  has(name: string): boolean
}

const NAME = /(?:[.#]|\b(?=[\w-]*-))((?:\\.|[\w-]|[^\x00-\x7f])+)/g

/** A page may have many names that no sheet has, on each change. */
const PAUSE_MS = 250

/**
 * The classes and ids in the style sheets of a document. A sheet of another origin cannot be read, so its names are
 * unknown. Sheets that are added later are read when a name is unknown.
 */
export function findKnownNames(page: DocumentOrShadowRoot): KnownNames {
  const names = new Set<string>()
  let read = -1
  let readAt = -Infinity
  const readAll = (): void => {
    const sheets = [...page.styleSheets, ...page.adoptedStyleSheets]
    const rules = sheets.reduce((count, sheet) => count + rulesOf(sheet).length, 0)
    if (rules === read) return
    read = rules
    for (const sheet of sheets) addNames(rulesOf(sheet), names)
  }
  return {
    has(name) {
      if (names.has(name)) return true
      const now = performance.now()
      if (now - readAt < PAUSE_MS) return false
      readAt = now
      readAll()
      return names.has(name)
    },
  }
}

function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules]
  } catch {
    return []
  }
}

function addNames(rules: readonly CSSRule[], names: Set<string>): void {
  for (const rule of rules) {
    if ('selectorText' in rule)
      for (const [, name = ''] of String(rule.selectorText)
        .replace(/"[^"]*"/g, '')
        .matchAll(NAME))
        names.add(name.replace(/\\(.)/g, '$1'))
    if ('cssRules' in rule) addNames([...(rule as CSSGroupingRule).cssRules], names)
  }
}
