import { addressesInCss } from './css-addresses.js'
import { addressesInSrcset } from './srcset-addresses.js'

const group = (names: string, attributes: string): [string, readonly string[]][] =>
  names
    .split(' ')
    .flatMap((name) => [name, name.toLowerCase()])
    .map((name) => [name, attributes.split(' ')])

/**
 * The attributes that make a browser request something, by the local name of the element. SVG's names appear in both
 * spellings: as in the DOM, and in lower case as in HTML source. `srcdoc` contains a whole document.
 */
export const LOADING: ReadonlyMap<string, readonly string[]> = new Map([
  ...group('iframe', 'src srcdoc'),
  ...group('frame audio track embed input portal fencedframe', 'src'),
  ...group('body table colgroup col thead tbody tfoot tr td th', 'background'),
  ...group('use feImage pattern linearGradient radialGradient filter textPath mpath font-face-uri', 'href xlink:href'),
  ...group('a area', 'ping attributionsrc'),
  ...group('animate set', 'to from by values'),
  ...group('script', 'src href xlink:href attributionsrc'),
  ...group('img source', 'src srcset attributionsrc'),
  ...group('image', 'src srcset attributionsrc href xlink:href'),
  ...group('video', 'src poster'),
  ...group('object', 'data'),
  ...group('link', 'href imagesrcset'),
])

/** Attributes of any element that contain CSS: `style`, and SVG's attributes for single properties. */
export const CSS_ATTRIBUTES =
  'style fill stroke filter mask clip-path cursor marker marker-start marker-mid marker-end'.split(' ')

const RELATION =
  /(?:^|\s)(stylesheet|(module)?preload|(dns-)?prefetch|preconnect|prerender|next|((mask|fluid|apple-touch)-)?icon(-precomposed)?|manifest|search|compression-dictionary)(?:\s|$)/i
const CONNECTION = /^\s*((preconnect|dns-prefetch)(\s+|$))+$/i

/** Whether a `<link>` of this `rel` loads something. */
export const isLoadingRelation = (rel: string | null | undefined): boolean => RELATION.test(rel ?? '')

/** Whether a `<link>` of this `rel` only connects, which reveals the visitor to the host whatever the path. */
export const isConnection = (rel: string | null | undefined): boolean => CONNECTION.test(rel ?? '')

/** The URLs in the value of an attribute of `LOADING` or `CSS_ATTRIBUTES`, as a browser parses it. */
export function addressesInAttribute(attribute: string, value: string): readonly string[] {
  if (CSS_ATTRIBUTES.includes(attribute)) return addressesInCss(value)
  if (attribute.endsWith('srcset')) return addressesInSrcset(value)
  if (/^(ping|attributionsrc)$/.test(attribute)) return value.split(/\s+/).filter(Boolean)
  if (/^(to|from|by|values)$/.test(attribute))
    return [...value.split(';').map((part) => part.trim()), ...addressesInCss(value)]
  return [value]
}

/** The attributes of an element for which a browser would request something. `srcdoc` contains a whole document. */
export function loadingAttributes(name: string, attributes: ReadonlyMap<string, string>): readonly string[] {
  const isInert = name === 'link' && !isLoadingRelation(attributes.get('rel'))
  const own = isInert ? [] : (LOADING.get(name) ?? [])
  return [...CSS_ATTRIBUTES, ...own].filter((attribute) => attribute !== 'srcdoc' && attributes.has(attribute))
}
