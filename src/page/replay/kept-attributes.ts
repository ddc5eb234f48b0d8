const NUMBERS = /^[\d\s.,%+-]*(px|r?em|%)?$/
const GEOMETRY = /^[\d\s.,()eE+MLHVCSQTAZmlhvcsqtaz-]*$/
const TRANSFORM = /^((matrix|translate|scale|rotate|skew[XY])\([\d\s.,e-]*\)\s*)*$/
const SWITCH = /^$/
const allow = (names: string, values: RegExp): readonly [string, RegExp][] =>
  names.split(' ').map((name) => [name, values])

/** Structure, by attribute: with values that cannot carry words. */
export const STRUCTURE: ReadonlyMap<string, RegExp> = new Map([
  ...allow('hidden disabled readonly multiple open inert popover', SWITCH),
  ...allow('colspan rowspan span cols rows size width height x y x1 y1 x2 y2 cx cy r rx ry viewbox', NUMBERS),
  ...allow('stroke-width rr_width rr_height rr_scrollleft rr_scrolltop', NUMBERS),
  ...allow('d points', GEOMETRY),
  ...allow('transform', TRANSFORM),
  ...allow('dir', /^(ltr|rtl|auto)$/i),
  ...allow(
    'type',
    /^(button|checkbox|color|date|datetime-local|email|file|image|month|number|password|radio|range|reset|search|submit|tel|text|time|url|week)$/i,
  ),
])

/** What people read, where the owner has unmasked it. */
export const SHOWN = new Set(['alt', 'title', 'placeholder', 'aria-label'])

const NAMES = new Set([...STRUCTURE.keys(), ...SHOWN, 'class', 'id', 'style'])

/** The attributes that a recording may have, as a page writes them. */
export const KEPT_ATTRIBUTES = [...NAMES, 'viewBox']

/** Whether a recording may have an attribute of this name, in small letters. */
export const isKeptAttribute = (name: string): boolean => NAMES.has(name)
