import { createElement } from './create-element.js'

/** Where the control may stand, the first first. */
const PLACES = ['', 'end', 'high', 'end high']

/** Creates the small control that opens the settings, on a page without one of its own (R56). */
export function createReopenControl(label: string, open: (event: Event) => void): HTMLElement {
  const button = createElement('button', { id: 'reopen', part: 'reopen', type: 'button' }, label)
  button.addEventListener('click', open)
  return createElement('aside', { 'aria-label': label }, button)
}

/** Moves the control to the first corner where it covers none of the page's own controls. */
export function placeReopenControl(aside: HTMLElement): void {
  const button = aside.firstElementChild as HTMLElement
  const free = PLACES.find((place) => {
    button.className = place
    return !coversControl(button)
  })
  button.className = free ?? ''
}

function coversControl(button: HTMLElement): boolean {
  if (!('elementsFromPoint' in document)) return false // without layout nothing is covered
  const { left, right, top, bottom } = button.getBoundingClientRect()
  const host = (button.getRootNode() as ShadowRoot).host
  const points = [left + 1, (left + right) / 2, right - 1].flatMap((x) => [top + 1, bottom - 1].map((y) => [x, y]))
  return points.some(([x = 0, y = 0]) =>
    document
      .elementsFromPoint(x, y)
      .some((element) => element !== host && element.closest('a[href],button,input,[role=button],[onclick]')),
  )
}
