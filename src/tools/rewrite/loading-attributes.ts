import { addressesInCss } from './css-addresses.js'
import { addressesInSrcset } from './srcset-addresses.js'

/** Takes the addresses out of an attribute's value. */
export type ReadAddresses = (value: string) => readonly string[]

const one: ReadAddresses = (value) => [value]
const spaced: ReadAddresses = (value) => value.split(/\s+/).filter(Boolean)
const animated: ReadAddresses = (value) => value.split(';').map((part) => part.trim())

const src = { src: one }
const pictured = { src: one, srcset: addressesInSrcset, attributionsrc: spaced }
const linked = { href: one, 'xlink:href': one }
const background = { background: one }
const pinging = { ping: spaced, attributionsrc: spaced }
const animating = { to: animated, from: animated, by: animated, values: animated }

/** The attributes that make a browser request something, by the element's lower-case name. */
const BY_ELEMENT: Readonly<Record<string, Readonly<Record<string, ReadAddresses>>>> = {
  ...group('iframe frame audio track embed input portal fencedframe', src),
  ...group('body table thead tbody tfoot tr td th', background),
  ...group('use feimage pattern lineargradient radialgradient filter textpath mpath font-face-uri', linked),
  ...group('a area', pinging),
  ...group('animate set', animating),
  script: { ...linked, ...src, attributionsrc: spaced },
  img: pictured,
  image: { ...pictured, ...linked },
  source: pictured,
  video: { ...src, poster: one },
  object: { data: one },
  link: { href: one, imagesrcset: addressesInSrcset },
}

/** In any element: style sheets in attributes, and SVG's own names for single properties. */
const BY_ANY = Object.fromEntries(
  'style fill stroke filter mask clip-path cursor marker marker-start marker-mid marker-end'
    .split(' ')
    .map((name) => [name, addressesInCss]),
)

const LOADING_RELATION =
  /(?:^|\s)(stylesheet|preload|prefetch|preconnect|dns-prefetch|modulepreload|prerender|icon|apple-touch-icon(-precomposed)?|mask-icon|fluid-icon|manifest|search|compression-dictionary)(?:\s|$)/i

/** What of an element's attributes a browser would request, attribute by attribute. `srcdoc` is a document of its own. */
export function loadingAttributes(
  name: string,
  attributes: ReadonlyMap<string, string>,
): readonly [string, ReadAddresses][] {
  const isInert = name === 'link' && !LOADING_RELATION.test(attributes.get('rel') ?? '')
  const own = isInert ? {} : Object.hasOwn(BY_ELEMENT, name) ? BY_ELEMENT[name] : {}
  return Object.entries({ ...BY_ANY, ...own }).filter(([attribute]) => attributes.has(attribute))
}

function group<Value>(names: string, value: Value): Record<string, Value> {
  return Object.fromEntries(names.split(' ').map((name) => [name, value]))
}
