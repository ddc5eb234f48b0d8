import { HELD_ATTRIBUTE, HELD_TYPE, stashName } from '../../held/held-names.js'

/** How a held element is written; the page's guard parses it. */
export interface HeldTag {
  readonly services: readonly string[]
  /** Attributes to stash, by lower-case name. */
  readonly attributes: readonly string[]
  /** Whether the type makes the element itself inert, as for scripts and style sheets. */
  readonly isSwitchedOff: boolean
}

const TAG_NAME = /^<[^\t\n\f\r />]+/
// White space, or one attribute: its name, and possibly a value.
const PART =
  /[\t\n\f\r /]+|([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|(?=>)|[^\t\n\f\r >"'][^\t\n\f\r >]*))?/gy

/** Writes a start tag in held form: names change, values stay byte for byte. */
export function writeHeldTag(tag: string, { services, attributes, isSwitchedOff }: HeldTag): string {
  const aside = new Set(isSwitchedOff ? [...attributes, 'type'] : attributes)
  const [opening = ''] = TAG_NAME.exec(tag) ?? []
  const type = isSwitchedOff ? ` type="${HELD_TYPE}"` : ''
  const rest = tag.slice(opening.length).replace(PART, (part, written: string | undefined) => {
    const name = written?.toLowerCase() ?? ''
    // All of one name: if only the first were stashed, the second, so far ignored, would load.
    if (aside.has(name)) return stashName(releasedName(part, name, aside)) + part.slice(name.length)
    return part
  })
  return `${opening}${type} ${HELD_ATTRIBUTE}="${services.join(' ')}"${rest}`
}

/**
 * SVG's old `xlink:href` is restored as `href`, which needs no namespace. Beside an `href` it has no effect and keeps
 * its name.
 */
const releasedName = (part: string, name: string, aside: ReadonlySet<string>): string =>
  name === 'xlink:href' && !aside.has('href') ? 'href' : part.slice(0, name.length)
