import type { DeliveryChunk } from './page/session/deliver.js'
import type { DeclarationSource } from './page/session/find-declaration.js'
import { runningSession } from './page/session/running-session.js'
import type { Session } from './page/session/session.js'
import { startSession } from './page/session/start-session.js'

// The script tag: the only entry that acts when it is loaded.
const tag = document.currentScript as HTMLScriptElement | null
const { chunks = '', declaration, language } = tag?.dataset ?? {}
// A module has no current script; it is found by its name, and told off as misplaced.
const ownUrl = tag?.src || document.querySelector<HTMLScriptElement>('script[src*="evaste"]')?.src || ''
const base = new URL(chunks, ownUrl || document.baseURI)
const load = <Chunk>(name: string): Promise<Chunk> =>
  import(/* @vite-ignore */ new URL(`evaste-${name}.js`, base).href) as Promise<Chunk>

if (!runningSession()) start()

function start(): void {
  const session = startSession({
    page: window,
    declaration: findSource(),
    language,
    tag,
    loadUi: () => load('ui').then(whenParsed).then(placeConsent),
    loadDelivery: () => load<DeliveryChunk>('delivery'),
    now: () => new Date(),
  })
  ;(window as unknown as { evaste: Session }).evaste = session
  void session.ready.then(() => showUi(session))
  if (new URLSearchParams(location.search).has('evaste-debug')) void load('debug').then(whenParsed).then(() => place('evaste-debug'))
}

/** In this order: in the page, in the script itself (`evaste bundle`), at `data-declaration`, beside the script. */
function findSource(): DeclarationSource {
  const inline = document.getElementById('evaste-declaration')
  if (inline) return () => JSON.parse(inline.textContent) as unknown
  const bundled = (window as unknown as Record<string, unknown>)['evaste:declaration']
  if (bundled) return () => bundled
  return new URL(declaration ?? 'evaste.json', declaration ? document.baseURI : base).href
}

/** Brings up the elements where there is something to ask, or where the page itself has put one. */
async function showUi(session: Session): Promise<void> {
  if (session.asked.length) return session.showUi()
  await whenParsed()
  const hasElement = document.querySelector('evaste-consent, evaste-notice, evaste-embed')
  // R56: a page without a control of its own gets a small one, once it has something to change.
  const needsControl = session.decision && !document.querySelector('[data-evaste-open]')
  if (hasElement || needsControl) await session.showUi()
}

const whenParsed = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve()
    else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true })
  })

const placeConsent = (): void => place('evaste-consent')

/** Last in the body: a framework that hydrates the body keeps what stands there. */
function place(name: string): void {
  if (!document.querySelector(name)) document.body.append(document.createElement(name))
}
