import type { PartVisibility, QuestionVisibility } from '../../../record/visibility.js'
import { contrastOf } from './contrast.js'
import { isFaded } from './is-faded.js'
import { isInTransition } from './is-in-transition.js'
import { shownShare } from './shown-share.js'
import { type Box, unclickableCovers } from './unclickable-covers.js'

/** Where the code that records looks for it. A module of their own would be one more request. */
const MEASURED = Symbol.for('evaste.measured')
/** Points at which a part is looked for: three rows and columns, inside its edges. */
const AT = [0.1, 0.5, 0.9]
const MOST_AREA = 1_000
/** Below these, nobody finds a purpose or the link to the notice. */
const LEAST = { fontSize: 8, contrast: 2, share: 0.5 }

/** The labels that evaste has written; a page's script may write others. */
const labels = new WeakMap<HTMLElement, string>()

/** Measures at each click in the banner, before it is answered and gone. The decision's record says what was measured. */
export function measureAtClick(banner: HTMLElement): () => void {
  const measure = (): void => {
    const root = banner.getRootNode()
    if (root instanceof ShadowRoot) Object.assign(root.host, { [MEASURED]: measureQuestion(root) })
  }
  for (const button of banner.querySelectorAll('button')) labels.set(button, button.textContent)
  banner.addEventListener('click', measure, true)
  return () => banner.removeEventListener('click', measure, true)
}

/**
 * Measures how the banner is rendered now, so that a page that hides “refuse” shows in its own register.
 *
 * @returns `undefined` if there is no banner, or it cannot be measured.
 */
export function measureQuestion(root: ShadowRoot): QuestionVisibility | undefined {
  const parts = ['#accept', '#refuse', '[part=text]'].map((selector) =>
    root.querySelector<HTMLElement>(`#evaste-banner ${selector}`),
  )
  const [accept, refuse, text] = parts
  if (!accept || !refuse || !text || isInTransition()) return undefined
  try {
    const area = areaOf(refuse) / areaOf(accept)
    const covers = unclickableCovers(root.querySelector('#evaste-banner') ?? text)
    return {
      accept: measurePart(accept, root, covers),
      refuse: { ...measurePart(refuse, root, covers), ...(!isUsable(refuse) && { visible: 0 }) },
      text: { ...measurePart(text, root, covers), ...(isPartGone(root) && { visible: 0 }) },
      refuseArea: Math.min(MOST_AREA, inTens(100 * (Number.isFinite(area) ? area : 10))),
    }
  } catch {
    return undefined // a page may have replaced what is used here
  }
}

/** Whether a person can press it, whatever they use, and it says what evaste has written on it. */
const isUsable = (button: HTMLElement): boolean =>
  !button.closest('[inert], [disabled], [aria-hidden=true]') &&
  button.tabIndex >= 0 &&
  button.textContent === (labels.get(button) ?? button.textContent)

/** Whether a purpose or the link to the notice, which are parts of what must be shown, cannot be seen or read (R24, R54). */
const isPartGone = (root: ShadowRoot): boolean =>
  [...root.querySelectorAll<HTMLElement>('#evaste-banner :is([part=purpose], #notice-link)')].some((part) => {
    const style = getComputedStyle(part)
    const { left, right, bottom } = part.getBoundingClientRect()
    return (
      !part.getClientRects().length ||
      Math.min(right, bottom, innerWidth - left) <= 0 ||
      style.visibility !== 'visible' ||
      style.clipPath !== 'none' ||
      shownShare(part, style) < LEAST.share ||
      // Purposes may be scrolled out of sight; the link is beside the buttons.
      (part.id !== '' && style.pointerEvents === 'none') ||
      isFaded(part) ||
      displayedFontSize(part, style) < LEAST.fontSize ||
      (contrastOf(style, part) ?? LEAST.contrast) < LEAST.contrast
    )
  })

function areaOf(element: Element): number {
  const { width, height } = element.getBoundingClientRect()
  return width * height
}

const inTens = (percent: number): number => Math.round(percent / 10) * 10

/** How much of an element is rendered and uncovered, as far as it is in the window, and how its text looks. */
export function measurePart(
  element: HTMLElement,
  root: DocumentOrShadowRoot,
  covers: readonly Box[] = [],
): PartVisibility {
  const { left, top, width, height } = element.getBoundingClientRect()
  let seen = 0
  for (const x of AT)
    for (const y of AT) {
      const at = { x: left + x * width, y: top + y * height }
      const hit = root.elementFromPoint(at.x, at.y)
      const isCovered = covers.some((box) => at.x > box.left && at.x < box.right && at.y > box.top && at.y < box.bottom)
      if (hit && width * height > 0 && element.contains(hit) && !isCovered) seen += 1
    }
  const style = getComputedStyle(element)
  const isGone = isFaded(element) || style.visibility !== 'visible'
  const share = isGone ? 0 : (seen / AT.length ** 2) * shownShare(element, style)
  const contrast = contrastOf(style, element)
  return {
    visible: inTens(100 * share),
    ...(contrast !== undefined && { contrast }),
    fontSize: Math.min(999, Math.round(displayedFontSize(element, style))),
  }
}

/** In pixels. A transform or a zoom makes a text smaller and leaves its computed size as it is. */
function displayedFontSize(element: Element, style: CSSStyleDeclaration): number {
  const fontSize = parseFloat(style.fontSize)
  if (!(element instanceof HTMLElement) || !element.offsetHeight || !element.offsetWidth) return fontSize
  const { width, height } = element.getBoundingClientRect()
  const scale = Math.min(width / element.offsetWidth, height / element.offsetHeight)
  return scale < 0.9 ? fontSize * scale : fontSize // offsets are rounded
}
