import { shippedLanguage } from '../../text/shipped-language.js'
import type { ConsentSession } from '../session/consent-session.js'
import { vouch } from '../session/evidence-of-action.js'
import { hasOwnControl } from '../session/has-own-control.js'
import { mayAsk } from '../session/may-ask.js'
import { runningSession } from '../session/running-session.js'
import type { Session } from '../session/session.js'
import { missingChunk } from '../session/start-problems.js'
import type { FirstLayerChunk, LoadChunk } from './first-layer/show-first-layer.js'
import type { placeElement } from './place-element.js'
import type { Vouch } from './vouched.js'
import { whenPainted } from './when-painted.js'
import { whenParsed } from './when-parsed.js'
import { whenShown } from './when-shown.js'

/** What `evaste bundle` has put before the tag's own code; a copy, made before a script of the page can change it. */
const bundled: Partial<FirstLayerChunk> & { readonly language?: string } = {
  ...(globalThis as { 'evaste:first'?: FirstLayerChunk })['evaste:first'],
}

const ELEMENTS = ['evaste-notice', 'evaste-embed', 'evaste-debug']

/**
 * Loads what the page needs of the interface, in this order: the banner, as soon as there is a body; the small control
 * and the elements, once the page is parsed. Only the elements need Lit.
 */
export async function startUi(session: Session, load: LoadChunk): Promise<void> {
  await session.ready
  const report = (cause: unknown): void => session._reportProblem(missingChunk('the banner', cause))
  const failed = (cause: unknown): unknown => {
    report(cause)
    return session.showUi()
  }
  if (session.asked.length) await ask(session, load, report).catch(failed)
  else if (!session.decision) watchOthers(load)
  await whenParsed()
  await bringUpRest(session, load).catch(failed)
}

/** On a page that asks nothing, files of another site may be undeclared: the keeper's file looks into it. */
function watchOthers(load: LoadChunk): void {
  new PerformanceObserver((list, observer) => {
    if (list.getEntries().every(({ name }) => name.startsWith(location.origin))) return
    observer.disconnect()
    load('keeper').catch(() => undefined)
  }).observe({ type: 'resource', buffered: true })
}

async function bringUpRest(session: ConsentSession, load: LoadChunk): Promise<void> {
  const showUi = (): void => void session.showUi()
  if (document.querySelector(ELEMENTS.join()) || hasHeldEmbed(session)) return showUi()
  whenShown(ELEMENTS, showUi)
  const unsubscribe = session.subscribe(() => {
    if (!hasHeldEmbed(session)) return
    unsubscribe()
    showUi()
  })
  // An embed inside another component's shadow root is not visible from here, so it is assumed to exist if something
  // asks in place.
  if (session.declaration?.services.some(({ id, embed }) => embed && !session.allows(id))) whenIdle(showUi)
  // R56: a page without a control of its own gets a small one, once it has something to change.
  if (session.asked.length || !session.decision || !mayAsk(session.declaration?.site)) return
  // What is measured before costs a layout of its own.
  await whenPainted()
  const hasControl = hasOwnControl()
  // The control's file also loads the recorder.
  if (hasControl && !session.declaration?.services.some(({ recording }) => recording)) return
  const chunk = await load('reopen')
  if (!hasControl) await (chunk as { showReopen(own: Vouch): Promise<void> }).showReopen(vouch)
}

/** Safari has no `requestIdleCallback`. */
const whenIdle = (call: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(call)
  else setTimeout(call, 1000)
}

/** The file `evaste-ui.js`. */
interface UiChunk {
  defineElements(own: Vouch): void
  readonly placeElement: typeof placeElement
}

/** Loads the whole interface: the elements, including the settings. Answers what puts one into the page. */
export async function loadElements(load: LoadChunk): Promise<typeof placeElement> {
  // Preloads the decision store, so that an answer is stored immediately. A failure is reported when the store is
  // needed.
  load('keeper').catch(() => undefined)
  // XHTML is parsed as XML, which Lit's markup is not.
  if (document.contentType !== 'text/html') await load('xhtml')
  const ui = (await load('ui')) as UiChunk
  ui.defineElements(vouch)
  await whenParsed()
  if (mayAsk(runningSession()?.declaration?.site)) await ui.placeElement('evaste-consent')
  return ui.placeElement
}

async function ask(session: ConsentSession, load: LoadChunk, report: (cause: unknown) => void): Promise<void> {
  const language = shippedLanguage(session.language, ...(session.declaration?.languages ?? []))
  const chunk = bundled.language === language ? bundled : load(`first-${language}`)
  const { showFirstLayer } = (await chunk) as FirstLayerChunk
  await showFirstLayer(load, vouch, report)
}

/** Whether the page contains something held whose service asks in place. */
const hasHeldEmbed = ({ held, declaration }: ConsentSession): boolean =>
  held.some(({ services }) => declaration?.services.some(({ id, embed }) => embed && services.includes(id)))
