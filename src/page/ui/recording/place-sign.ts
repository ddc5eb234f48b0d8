import { isModal, joinModal } from './join-modal.js'

/** The places of the sign, in the order in which they are tried; `sign-styles.ts` has them. */
const PLACES = ['low', 'low end', '', 'end', 'high', 'high end', 'top', 'top end']
const CONTROLS = 'a[href],button,input,select,textarea,summary,iframe,[role=button],[onclick],[tabindex]'
const BARS = new Set(['fixed', 'sticky'])
/** What appears later, such as the small control or a bar that a click opens, is there by then. */
const SETTLED_MS = 400
/** A visitor may click all the time. */
const PAUSE_MS = 5_000
/** A dialog that the sign is in may be gone without a word. */
const AGAIN_MS = 500
/** Events of a dialog that opens, which takes the focus, or closes. */
const OF_DIALOGS = ['focusin', 'toggle', 'close']

/** A sign that covers nothing as far as possible. */
export interface PlacedSign {
  /** Looks soon whether the sign covers something by then. */
  check(): void
  end(): void
}

/**
 * Keeps the sign in the first place where it covers no control, no bar of the page and nothing of evaste, such as the banner
 * or the small control. Where all places are taken, it is above what it covers, at the top.
 */
export function keepSignFree(sign: HTMLElement): PlacedSign {
  const ending = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let isPlaced = false
  let isDue = false
  const place = (): void => {
    if (ending.signal.aborted) return
    if (followModal(sign)) isPlaced = false
    lift(sign)
    // Nothing is covered without layout, and a sign that somebody uses stays where it is.
    if (!('elementsFromPoint' in document) || sign.matches(':focus-within') || (isPlaced && isFree(sign))) return
    isPlaced = true
    for (const name of PLACES) {
      if (sign.className !== name) sign.className = name
      if (isFree(sign)) return
    }
  }
  const follow = (): void => {
    clearTimeout(again)
    if (ending.signal.aborted) return
    if (followModal(sign)) place()
    if (hostOf(sign).closest('dialog')) again = setTimeout(follow, AGAIN_MS)
  }
  const followSoon = (): void => {
    clearTimeout(again)
    again = setTimeout(follow)
  }
  // After a frame, when the page's layout is known, so that nothing is laid out for this alone.
  const placeAfterFrame = (): void => void requestAnimationFrame(() => setTimeout(place))
  const check = (): void => {
    clearTimeout(timer)
    timer = setTimeout(placeAfterFrame, SETTLED_MS)
  }
  const checkSometimes = (): void => {
    if (isDue) return
    isDue = true
    check()
    setTimeout(() => {
      isDue = false
      check()
    }, PAUSE_MS)
  }
  const listening = { signal: ending.signal, passive: true, capture: true }
  for (const type of ['load', 'resize']) addEventListener(type, check, listening)
  for (const type of ['click', 'keyup', 'scrollend']) addEventListener(type, checkSometimes, listening)
  for (const type of OF_DIALOGS) addEventListener(type, followSoon, listening)
  place()
  followSoon()
  check()
  return {
    check,
    end() {
      clearTimeout(timer)
      clearTimeout(again)
      ending.abort()
    },
  }
}

const hostOf = (sign: HTMLElement): HTMLElement => (sign.getRootNode() as ShadowRoot).host as HTMLElement

/** Without layout, as in a test, no dialog is above anything. */
const followModal = (sign: HTMLElement): boolean => 'elementsFromPoint' in document && joinModal(hostOf(sign))

/** Above the page's own layers, and above what it covers where no place is free. */
function lift(sign: HTMLElement): void {
  if (sign.popover && sign.isConnected && !sign.matches(':popover-open')) sign.showPopover()
}

function isFree(sign: HTMLElement): boolean {
  const { left, right, top, bottom } = sign.getBoundingClientRect()
  if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false
  const host = hostOf(sign)
  const [xs, ys] = [
    [left + 1, (left + right) / 2, right - 1],
    [top + 1, (top + bottom) / 2, bottom - 1],
  ]
  return xs.every((x) =>
    ys.every((y) => document.elementsFromPoint(x, y).every((element) => element === host || !isTaken(element))),
  )
}

const isTaken = (element: Element): boolean =>
  element.localName.startsWith('evaste-') || element.closest(CONTROLS) !== null || isBar(element)

/** What stays while the page scrolls, unless it is the page itself or what is behind it. */
const isBar = (element: Element): boolean =>
  !isModal(element) &&
  BARS.has(getComputedStyle(element).position) &&
  element.getBoundingClientRect().height < innerHeight / 2
