import { HELD_ATTRIBUTE, HELD_TYPE, stashName } from '../../held/held-names.js'

/** How a held element is written; the page's guard reads it back. */
export interface HeldTag {
  readonly services: readonly string[]
  /** Attributes to put aside, by lower-case name. */
  readonly attributes: readonly string[]
  /** Whether the element itself is switched off by its type, as scripts and style sheets are. */
  readonly isSwitchedOff: boolean
}

const TAG_NAME = /^<[^\t\n\f\r />]+/
// White space, or one attribute: its name, and perhaps a value.
const PART =
  /[\t\n\f\r /]+|([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|(?=>)|[^\t\n\f\r >"'][^\t\n\f\r >]*))?/gy

/** Writes a start tag as held: names change, values stay as they were, byte for byte. */
export function writeHeldTag(tag: string, { services, attributes, isSwitchedOff }: HeldTag): string {
  const aside = new Set(isSwitchedOff ? [...attributes, 'type'] : attributes)
  const [opening = ''] = TAG_NAME.exec(tag) ?? []
  const type = isSwitchedOff ? ` type="${HELD_TYPE}"` : ''
  const rest = tag.slice(opening.length).replace(PART, (part, written: string | undefined) => {
    const name = written?.toLowerCase() ?? ''
    // All of one name: if only the first were put aside, the second, of no effect until then, would load.
    return aside.has(name) ? stashName(releasedName(part, name, aside)) + part.slice(name.length) : part
  })
  return `${opening}${type} ${HELD_ATTRIBUTE}="${services.join(' ')}"${rest}`
}

/** SVG's old `xlink:href` comes back as `href`, which needs no namespace. Beside an `href` it has no effect and keeps its name. */
const releasedName = (part: string, name: string, aside: ReadonlySet<string>): string =>
  name === 'xlink:href' && !aside.has('href') ? 'href' : part.slice(0, name.length)
