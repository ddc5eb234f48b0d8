/** The attributes that make an element load something, by local name. */
export const LOADING: Readonly<Record<string, readonly string[]>> = {
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

/** The addresses in an attribute's value: one, or a `srcset`'s several. */
export const addressesIn = (attribute: string, value: string): readonly string[] =>
  attribute.endsWith('srcset')
    ? value.split(/,\s+|,(?=https?:|\/\/)/).map((part) => part.trim().replace(/\s.*/, ''))
    : [value]
