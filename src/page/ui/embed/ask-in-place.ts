import type { ConsentSession } from '../../session/consent-session.js'
import { SessionLink } from '../session-link.js'
import { askInCorner } from './ask-in-corner.js'
import { waitForHydration } from './hydration-wait.js'

/** What a person would see on the page, and misses while it is held. */
const SEEN = ['iframe', 'template', 'object', 'embed', 'video', 'form']
/** What they load from. */
const ADDRESSES = ['src', 'srcdoc', 'data', 'action', 'poster']
/** Elements at whose level a script is only loaded: inside any other, it adds its content there, such as a captcha or a chat. */
const PAGE_LEVEL = /^(head|body|html)$/

/** A held element, and the placeholder in front of it. */
interface Asking {
  readonly service: string
  readonly embed: HTMLElement
  readonly wasHidden: boolean
}

/** Shows a placeholder in place of what is held and would be seen, where its service declares `embed`, without markup from the page. */
export function askInPlace(): void {
  const asking = new Map<HTMLElement, Asking>()
  const updateCorner = askInCorner()
  const update = (): void => {
    const { session } = link
    if (!session) return
    updateCorner(session)
    for (const [element, { service }] of asking)
      if (session.allows(service) || !element.isConnected) restore(element, asking, session)
    // A framework that hydrates or morphs a part of the page removes what is not its own.
    for (const [element, { embed }] of asking) {
      if (!embed.isConnected) element.before(embed)
      if (!element.hidden) element.hidden = true
    }
    const places = placesOf(session)
    for (const [element, service] of places) askBeside(element, service)
    const placed = [...places.values()]
    for (const { kind, element, services } of session.held) {
      const service = services.find((id) => session.declaration?.services.some((one) => one.id === id && one.embed))
      if (!service || session.allows(service) || !isShown(element) || element.closest('evaste-embed')) continue
      if (!SEEN.includes(kind) && (placed.includes(service) || !needsPlaceholder(element, service))) continue
      askBeside(element as HTMLElement, service)
    }
  }
  const isHydrating = waitForHydration(update)
  // In the next frame, so that a page that removes them each time goes on.
  const observer = new MutationObserver(() => requestAnimationFrame(update))
  const askBeside = (element: HTMLElement, service: string): void => {
    if (asking.has(element) || isHydrating(element)) return
    asking.set(element, ask(element, service))
    for (const node of [element, element.parentNode as Node])
      observer.observe(node, { childList: true, attributeFilter: ['hidden'] })
  }
  const link = new SessionLink(null, update)
  link.hostConnected()
}

/** In this document: a router's parsed page, or a frame, is another, where the placeholder's styles do not apply. */
const isShown = (element: Element | undefined): element is Element =>
  element?.ownerDocument === document && element.isConnected

/** The elements that scripts will fill, such as a captcha's box, of services of which something is held. */
function placesOf({ held, declaration }: ConsentSession): ReadonlyMap<HTMLElement, string> {
  const waiting = (declaration?.services ?? []).filter(({ id }) => held.some(({ services }) => services.includes(id)))
  return new Map(
    waiting.flatMap(({ id, embed }) => find(embed?.at).map((element): [HTMLElement, string] => [element, id])),
  )
}

/** Selectors that are none: reported once. */
const wrongSelectors = new Set<string>()

function find(selector: string | undefined): readonly HTMLElement[] {
  if (!selector || wrongSelectors.has(selector)) return []
  try {
    return [...document.querySelectorAll<HTMLElement>(selector)].filter(({ localName }) => !PAGE_LEVEL.test(localName))
  } catch {
    wrongSelectors.add(selector)
    console.error(`evaste: embed.at "${selector}" is no CSS selector`)
    return []
  }
}

/** One for all scripts that a service has in the same place. */
const needsPlaceholder = ({ localName, parentElement }: Element, service: string): boolean =>
  localName === 'script' &&
  parentElement !== null &&
  !PAGE_LEVEL.test(parentElement.localName) &&
  ![...parentElement.querySelectorAll('evaste-embed')].some((one) => one.getAttribute('service') === service)

function ask(element: HTMLElement, service: string): Asking {
  const embed = document.createElement('evaste-embed')
  embed.setAttribute('service', service)
  const wasHidden = element.hasAttribute('hidden')
  // If the page stretches the frame over a box of its own, the placeholder fills that box.
  if (getComputedStyle(element).position === 'absolute')
    Object.assign(embed.style, { position: 'absolute', inset: '0', overflow: 'auto' })
  element.before(embed)
  element.hidden = true
  return { service, embed, wasHidden }
}

function restore(element: HTMLElement, asking: Map<HTMLElement, Asking>, session: ConsentSession): void {
  const { service, embed, wasHidden } = asking.get(element)!
  const hadFocus = document.activeElement === embed
  asking.delete(element)
  embed.remove()
  element.hidden = wasHidden
  // What a decision allows is released by the guard, or by a reload; a script always is.
  const isReleased = session.status(service) === 'given' || element.localName === 'script' || !element.isConnected
  const shown = isReleased ? element : showOnce(element, session)
  if (hadFocus) shown?.focus()
}

/** Shows what is allowed once and on this page: the same element if possible, because the page's framework knows that one. */
function showOnce(element: HTMLElement, session: ConsentSession): HTMLElement | null {
  const isHeld = (): boolean => session.held.some((held) => held.element === element)
  // An address that is written again is examined again.
  for (const name of ADDRESSES) {
    const value = element.getAttribute(name)
    if (value !== null && isHeld()) element.setAttribute(name, value)
  }
  if (!isHeld()) return element
  const copy = element instanceof HTMLTemplateElement ? element.content.cloneNode(true) : element.cloneNode(true)
  const target = copy instanceof HTMLElement ? copy : element.parentElement
  element.replaceWith(copy)
  return target
}
