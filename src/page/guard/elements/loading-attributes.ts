/** The attributes that make an element load something, by local name. */
export const LOADING: Readonly<Record<string, readonly string[]>> = {
  script: ['src', 'href', 'xlink:href'],
  iframe: ['src', 'srcdoc'],
  frame: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
  link: ['href', 'imagesrcset'],
  image: ['href', 'xlink:href'],
  feImage: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  body: ['background'],
  table: ['background'],
  td: ['background'],
  th: ['background'],
}

/** All of them once, and `style`, which every element may have. */
export const LOADING_NAMES = [...new Set(Object.values(LOADING).flat()), 'style']

const ALWAYS = Object.keys(LOADING).filter((name) => !LOADING[name]?.includes('background'))

/** Finds every element that could load something, every mark made by hand, and what was held before we came. */
export const LOADING_SELECTOR = `${ALWAYS.join()},style,[background],[style*="/"],[data-evaste],[data-evaste-held]`

/** Whether nothing is in it that could load: asking this costs less than the selector, and most elements are plain. */
export const isPlain = (element: Element): boolean =>
  !element.firstElementChild &&
  !(element.localName in LOADING) &&
  element.localName !== 'style' &&
  !element.hasAttributes()

/** Markup that could load something. */
export const MAY_LOAD = new RegExp(`<(${ALWAYS.join('|')}|style)\\b|[\\s/](background|style|data-evaste)\\b`, 'i')

const ABSOLUTE = /(?:https?:)?\/\/[^\s"'`<>()\\]+/gi
const IMPORTED = /\b(?:import|from)\s*\(?\s*["'`]([^"'`]+)/g

/** The addresses in an attribute's value: one, a `srcset`'s several, or every absolute one in what is a document. */
export const addressesIn = (attribute: string, value: string): readonly string[] =>
  attribute === 'srcdoc' || /^\s*javascript:/i.test(value)
    ? absoluteIn(value)
    : attribute.endsWith('srcset')
      ? value.split(/,\s+|,(?=https?:|\/\/)/).map((part) => part.trim().replace(/\s.*/, ''))
      : [value]

/** Every absolute address that stands in a text. */
export const absoluteIn = (text: string): readonly string[] => text.replaceAll('\\/', '/').match(ABSOLUTE) ?? []

/** What a script's text imports by an address that stands in it: nothing in a page can stop `import`. */
export const importsIn = (text: string): readonly string[] =>
  [...text.matchAll(IMPORTED)].map(([, address = '']) => address)

// A data: URL is passed over whole: what stands in it loads nothing of its own.
const IN_CSS = /url\(\s*(["']?)data:[^]*?\1\s*\)|([("']\s*)([^\s"'()]*\/[^\s"'()]*)/gi

/** The style with an address that loads nothing in place of each that `waits`. */
export const cleanCss = (css: string, waits: (address: string) => unknown): string =>
  css.replace(IN_CSS, (whole: string, _: string, before: string | undefined, address: string) =>
    before && waits(address) ? `${before}data:,` : whole,
  )
