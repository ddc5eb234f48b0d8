import { hasOwnControl } from '../../session/has-own-control.js'
import { measurePart } from '../first-layer/measure-question.js'

/** Percent of a link, and how many times lighter or darker its text is than what is behind. */
const LEAST_SEEN = 50
const LEAST_CONTRAST = 2

/**
 * R56: the page's own settings link replaces evaste's control, so it must be seen. Clips, covers and colours cost more
 * to find than a page view may, so the panel looks for them. A link outside the window is judged by its colour alone.
 */
export function settingsLinkFaults(): readonly string[] {
  const links = [...document.querySelectorAll<HTMLElement>('[data-evaste-open]')]
  if (!hasOwnControl() || links.some((link) => isReadable(link))) return []
  return [
    'the page’s settings link (data-evaste-open) is clipped, covered, out of reach, or in the colour behind it, and evaste shows no control of its own beside it; visitors must see the way back. Make the link visible, or remove the attribute',
  ]
}

function isReadable(link: HTMLElement): boolean {
  const { visible, contrast } = measurePart(link, document)
  const { top, bottom, left, right } = link.getBoundingClientRect()
  const isInWindow = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
  return (
    canBeClicked(link) &&
    isWordInPlace(link) &&
    (contrast ?? LEAST_CONTRAST) >= LEAST_CONTRAST &&
    (!isInWindow || visible >= LEAST_SEEN)
  )
}

const canBeClicked = (link: HTMLElement): boolean =>
  !link.closest('[inert]') &&
  getComputedStyle(link).pointerEvents !== 'none' &&
  link.getBoundingClientRect().left < document.documentElement.scrollWidth

/** Whether its text is where its box is: an indent can move it out of the page. */
function isWordInPlace(link: HTMLElement): boolean {
  const words = document.createRange()
  words.selectNodeContents(link)
  const text = words.getBoundingClientRect()
  const box = link.getBoundingClientRect()
  return text.right > box.left && text.left < box.right
}
