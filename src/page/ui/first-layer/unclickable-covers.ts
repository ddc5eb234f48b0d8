/** A box in the window, in CSS pixels. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

/**
 * What a page paints over the banner without taking clicks, so that `elementFromPoint` sees through it: generated boxes of
 * the banner's own parts, and what lies above it in the top layer.
 */
export const unclickableCovers = (banner: Element): readonly Box[] => [
  ...[banner, ...banner.querySelectorAll('[part]')].flatMap((part) =>
    ['::before', '::after'].flatMap((pseudo) => generatedBox(part, getComputedStyle(part, pseudo))),
  ),
  ...topLayer()
    .filter((one) => one !== banner && getComputedStyle(one).pointerEvents === 'none')
    .map((one) => one.getBoundingClientRect()),
]

function topLayer(): readonly Element[] {
  try {
    return [...document.querySelectorAll(':popover-open, :modal')]
  } catch {
    return [] // a browser without popovers does not know the selector
  }
}

/** Where the browser places a generated box that takes no clicks; none if it is in the flow of the text. */
function generatedBox(part: Element, style: CSSStyleDeclaration): readonly Box[] {
  const { content, pointerEvents, position } = style
  if (content === 'none' || pointerEvents !== 'none' || !/absolute|fixed/.test(position)) return []
  const [left = 0, top = 0, width = 0, height = 0] = ['left', 'top', 'width', 'height'].map((side) =>
    parseFloat(style.getPropertyValue(side)),
  )
  const from = position === 'fixed' ? { left: 0, top: 0 } : paddingBox(part)
  return [
    { left: from.left + left, top: from.top + top, right: from.left + left + width, bottom: from.top + top + height },
  ]
}

/** The box that an absolute position counts from: that of the nearest element with a position. */
function paddingBox(part: Element): Pick<Box, 'left' | 'top'> {
  let at: Element = part
  while (at.parentElement && getComputedStyle(at).position === 'static') at = at.parentElement
  const { left, top } = at.getBoundingClientRect()
  return { left: left + at.clientLeft, top: top + at.clientTop }
}
