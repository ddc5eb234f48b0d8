import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'

/** What loads, by attribute: for which elements. */
const LOADS: Readonly<Record<string, RegExp>> = {
  style: /./,
  src: /^(script|iframe|frame|img|source|video|audio|track|embed|input)$/,
  srcset: /^(img|source)$/,
  imagesrcset: /^link$/,
  href: /^(link|script|use|image|feImage)$/,
  'xlink:href': /^(script|use|image|feImage)$/,
  poster: /^video$/,
  data: /^object$/,
  background: /^(body|table|tr|td|th|thead|tbody|tfoot)$/,
  ping: /^(a|area)$/,
  attributionsrc: /^(a|img|script)$/,
  srcdoc: /^iframe$/,
}
const RUNS = /^$|^module$|^text\/javascript$/i
const LINKS_THAT_LOAD = /(?:stylesheet|preload|prefetch|preconnect|icon)(?!\S)/i

/**
 * What a browser would request of this HTML, found another way than the rewriter does: by the whole tree, and by every
 * `http` address in what is live. Links and forms are the visitor's own doing.
 */
export function liveAddresses(html: string): readonly string[] {
  return [...elementsIn(parse(html))].flatMap((element) => {
    const attributes = new Map(
      element.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
    )
    const names = loadingNames(element.tagName, attributes)
    if (element.tagName === 'noscript') return liveAddresses(textOf(element))
    return addressesIn([...names.map((name) => attributes.get(name) ?? ''), liveText(element, attributes)].join(' \n '))
  })
}

function loadingNames(tag: string, attributes: ReadonlyMap<string, string>): readonly string[] {
  const isData = tag === 'script' && !RUNS.test(attributes.get('type') ?? '')
  const isLink = tag === 'link' && !LINKS_THAT_LOAD.test(attributes.get('rel') ?? '')
  if (isData || isLink) return ['style']
  return Object.keys(LOADS).filter((name) => LOADS[name]?.test(tag))
}

const textOf = ({ childNodes }: Tree.Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('')

function liveText(element: Tree.Element, attributes: ReadonlyMap<string, string>): string {
  const { tagName } = element
  const type = attributes.get('type') ?? ''
  const isStyle = tagName === 'style' && /^(text\/css)?$/.test(type)
  const isScript = tagName === 'script' && (type === 'speculationrules' || (RUNS.test(type) && !attributes.has('src')))
  const text = textOf(element)
  if (isScript && type !== 'speculationrules') return (text.match(/\bimport\s*\(?\s*["'][^"']+["']/g) ?? []).join(' ')
  if (isStyle)
    return (
      withoutInertStrings(text.replace(/\/\*[^]*?\*\//g, '')).match(/(url\(\s*|@import\s*["'])["']?[^"')\s]+/g) ?? []
    ).join(' ')
  return isScript ? text : ''
}

/** A `url()` inside a string of CSS is text: only a string of `url()` or `@import` itself loads. */
const withoutInertStrings = (css: string): string =>
  css.replace(/(url\(\s*|@import\s*)?("(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?)/gi, (string, loads?: string) =>
    loads ? string : '""',
  )

const addressesIn = (text: string): readonly string[] => text.match(/(?:https?:)?\/\/[^\s"'()<>,;\\]+/g) ?? []

function* elementsIn(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node
  const content = 'content' in node ? node.content.childNodes : []
  for (const child of [...('childNodes' in node ? node.childNodes : []), ...content]) yield* elementsIn(child)
}
