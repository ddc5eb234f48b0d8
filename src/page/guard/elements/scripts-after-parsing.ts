/** Scripts that the HTML held and that are allowed, but that this browser starts only after parsing. */
export interface ScriptsAfterParsing {
  /** Whether the parser of this browser ignores the type and the URL that the script gets now. */
  isFor(script: Element): boolean
  /** Keeps the script in held form until the document is parsed. */
  add(script: Element): void
  has(script: Element): boolean
}

/** @param release called once the document is parsed, with all of the scripts in document order. */
export function openScriptsAfterParsing(release: (scripts: readonly Element[]) => void): ScriptsAfterParsing {
  const scripts = new Set<Element>()
  return {
    isFor: ({ localName }) =>
      localName === 'script' && document.readyState === 'loading' && readsScriptsEarly(navigator.userAgent),
    add(script) {
      if (!scripts.size)
        document.addEventListener(
          'readystatechange',
          () => {
            const parsed = [...scripts]
            scripts.clear()
            release(parsed)
          },
          { once: true },
        )
      scripts.add(script)
    },
    has: (script) => scripts.has(script),
  }
}

/**
 * Whether the parser reads the type and the URL of a script when it creates the script, as Firefox does: before any
 * observer. No script can ask, because the attributes read the same in every browser.
 */
export const readsScriptsEarly = (userAgent: string): boolean => / Gecko\//.test(userAgent)
