import { addressesInCss } from './css-addresses.js'
import { addressesInSrcset } from './srcset-addresses.js'

const group = (names: string, attributes: string): [string, readonly string[]][] =>
  names.split(' ').map((name) => [name, attributes.split(' ')])

/**
 * The attributes that make a browser request something, by the local name of the element. SVG's names stand in both
 * spellings: as the DOM has them, and in lower case as HTML source is read. `srcdoc` is a document of its own.
 */
export const LOADING: ReadonlyMap<string, readonly string[]> = new Map([
  ...group('iframe', 'src srcdoc'),
  ...group('frame audio track embed input portal fencedframe', 'src'),
  ...group('body table thead tbody tfoot tr td th', 'background'),
  ...group(
    'use feImage feimage pattern linearGradient lineargradient radialGradient radialgradient filter textPath textpath mpath font-face-uri',
    'href xlink:href',
  ),
  ...group('a area', 'ping attributionsrc'),
  ...group('animate set', 'to from by values'),
  ...group('script', 'src href xlink:href attributionsrc'),
  ...group('img source', 'src srcset attributionsrc'),
  ...group('image', 'src srcset attributionsrc href xlink:href'),
  ...group('video', 'src poster'),
  ...group('object', 'data'),
  ...group('link', 'href imagesrcset'),
])

/** Attributes of any element that hold CSS: `style`, and SVG's own names for single properties. */
export const CSS_ATTRIBUTES =
  'style fill stroke filter mask clip-path cursor marker marker-start marker-mid marker-end'.split(' ')

const RELATION =
  /(?:^|\s)(stylesheet|preload|prefetch|preconnect|dns-prefetch|modulepreload|prerender|icon|apple-touch-icon(-precomposed)?|mask-icon|fluid-icon|manifest|search|compression-dictionary)(?:\s|$)/i
const CONNECTION = /^\s*(preconnect|dns-prefetch)(\s+(preconnect|dns-prefetch))*\s*$/i

/** Whether a `<link>` of this `rel` loads something. */
export const isLoadingRelation = (rel: string | null | undefined): boolean => RELATION.test(rel ?? '')

/** Whether a `<link>` of this `rel` only connects, which tells a host of the visitor whatever the path. */
export const isConnection = (rel: string | null | undefined): boolean => CONNECTION.test(rel ?? '')

/** The addresses in the value of an attribute of `LOADING` or `CSS_ATTRIBUTES`, as a browser reads it. */
export function addressesInAttribute(attribute: string, value: string): readonly string[] {
  if (CSS_ATTRIBUTES.includes(attribute)) return addressesInCss(value)
  if (attribute.endsWith('srcset')) return addressesInSrcset(value)
  if (/^(ping|attributionsrc)$/.test(attribute)) return value.split(/\s+/).filter(Boolean)
  if (/^(to|from|by|values)$/.test(attribute)) return value.split(';').map((part) => part.trim())
  return [value]
}

/** The attributes of an element that a browser would request something for. `srcdoc` is a document of its own. */
export function loadingAttributes(name: string, attributes: ReadonlyMap<string, string>): readonly string[] {
  const isInert = name === 'link' && !isLoadingRelation(attributes.get('rel'))
  const own = isInert ? [] : (LOADING.get(name) ?? [])
  return [...CSS_ATTRIBUTES, ...own].filter((attribute) => attribute !== 'srcdoc' && attributes.has(attribute))
}
