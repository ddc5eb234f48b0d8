import { textDirection } from '../../../text/text-direction.js'
import { createElement } from './create-element.js'
import { isInTransition } from './is-in-transition.js'

/** The positions of the control, in the order in which they are tried. */
const PLACES = ['', 'end', 'high', 'end high']
/** How often it looks whether a view transition is over, which no event announces. */
const AGAIN_MS = 100
const CONTROLS = 'a[href],button,input,select,textarea,summary,iframe,[role=button],[onclick],[tabindex]'

/** Creates the small control that opens the settings, on a page without one of its own (R56). */
export function createReopenControl(label: string, language: string, open: (event: Event) => void): HTMLElement {
  const button = createElement('button', { id: 'reopen', part: 'reopen', type: 'button' }, label)
  button.addEventListener('click', open)
  return createElement('aside', { 'aria-label': label, lang: language, dir: textDirection(language) }, button)
}

/**
 * Moves the control to the first corner where it covers none of the page's own controls, now and after the page has
 * loaded.
 */
export function placeReopenControl(aside: HTMLElement): void {
  const button = aside.firstElementChild as HTMLElement
  const place = (): void => {
    if (isInTransition()) return void setTimeout(place, AGAIN_MS)
    const move = (name: string): void => {
      // Only a change, because a browser would compute its style again all the same.
      if (button.className !== name) button.className = name
    }
    const free = PLACES.find((name) => {
      move(name)
      return !coversControl(button)
    })
    move(free ?? '')
  }
  place()
  if (document.readyState !== 'complete') addEventListener('load', place, { once: true })
}

function coversControl(button: HTMLElement): boolean {
  if (!('elementsFromPoint' in document)) return false // nothing is covered without layout
  const { left, right, top, bottom } = button.getBoundingClientRect()
  const host = (button.getRootNode() as ShadowRoot).host
  const middle = (left + right) / 2
  const points = [left + 1, middle, right - 1].flatMap((x) => [top + 1, bottom - 1].map((y) => [x, y] as const))
  return points.some(([x, y]) =>
    document.elementsFromPoint(x, y).some((element) => element !== host && element.closest(CONTROLS)),
  )
}
