/** The attributes that make an element load something, by local name. */
const LOADING: Readonly<Record<string, readonly string[]>> = {
  script: ['src', 'href'],
  iframe: ['src'],
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
  image: ['href'],
}

/** Finds every element that could load something, and every mark made by hand. */
export const LOADING_SELECTOR = `${Object.keys(LOADING).join()},[data-evaste]`

/** The attributes that load, of one element. Most have none. */
export const loadingAttributes = (localName: string): readonly string[] =>
  Object.hasOwn(LOADING, localName) ? (LOADING[localName] as readonly string[]) : []

/** The addresses in an attribute's value: one, or a `srcset`'s several. */
export const addressesIn = (attribute: string, value: string): readonly string[] =>
  attribute.endsWith('srcset') ? value.split(/,\s+|,(?=https?:|\/\/)/).map((part) => part.trim().split(/\s/)[0] ?? '') : [value]

/** The properties that mirror those attributes: interface name, property. */
export const LOADING_PROPERTIES: readonly (readonly [string, string])[] = [
  ['HTMLScriptElement', 'src'],
  ['HTMLIFrameElement', 'src'],
  ['HTMLFrameElement', 'src'],
  ['HTMLImageElement', 'src'],
  ['HTMLImageElement', 'srcset'],
  ['HTMLSourceElement', 'src'],
  ['HTMLSourceElement', 'srcset'],
  ['HTMLMediaElement', 'src'],
  ['HTMLVideoElement', 'poster'],
  ['HTMLTrackElement', 'src'],
  ['HTMLEmbedElement', 'src'],
  ['HTMLObjectElement', 'data'],
  ['HTMLInputElement', 'src'],
  ['HTMLLinkElement', 'href'],
]
