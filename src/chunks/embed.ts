import type { DecisionStoreParts } from '../page/session/decision-store-parts.js'
import type { DeclarationLocation } from '../page/session/find-declaration.js'
import { hasOwnControl } from '../page/session/has-own-control.js'
import { mayAsk } from '../page/session/may-ask.js'
import { runningSession } from '../page/session/running-session.js'
import { startSession } from '../page/session/start-session.js'
import { googleConsentMode } from '../page/signals/google-consent-mode.js'

// The script tag: the only entry that acts when it is loaded.
const tag = document.currentScript as HTMLScriptElement | null
const { chunks = '', declaration, language, sealed } = tag?.dataset ?? {}
// A module has no current script; it is found by its name, and told off as misplaced.
const ownUrl = tag?.src || document.querySelector<HTMLScriptElement>('script[src*="evaste"]')?.src || document.baseURI
const base = new URL(chunks, ownUrl)
const load = (name: string): Promise<unknown> => import(/* @vite-ignore */ new URL(`evaste-${name}.js`, base).href)

/** In this order: in the page, in the script itself (`evaste bundle`), at `data-declaration`, beside the script. */
function findSource(): DeclarationLocation {
  const inline = document.getElementById('evaste-declaration')
  const bundled = (window as unknown as Record<string, unknown>)['evaste:declaration']
  if (inline) return () => JSON.parse(inline.textContent) as unknown
  return bundled ? () => bundled : new URL(declaration ?? 'evaste.json', declaration ? document.baseURI : base).href
}

const whenParsed = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve)
    else resolve(null)
  })

/** Last in the body: a framework that hydrates the body keeps what stands there. */
function place(name: string): Element {
  return document.querySelector(name) ?? document.body.appendChild(document.createElement(name))
}

async function loadUi(): Promise<void> {
  // Preloads the decision store, so that an answer is stored at once. A failure is reported when it is needed.
  load('keeper').catch(() => undefined)
  await Promise.all([load('ui'), whenParsed()])
  if (mayAsk(runningSession()?.declaration?.site)) place('evaste-consent')
}

if (!runningSession()) {
  const session = startSession({
    declaration: findSource(),
    language,
    tag,
    sealedFiles: sealed === undefined ? undefined : [base.href, new URL(declaration ?? '.', document.baseURI).href],
    workerUrl: new URL('evaste-worker.js', base).href,
    loadUi,
    startSignals: (running, report) => googleConsentMode(running, window, report),
    openDecisionStore: (parts: DecisionStoreParts) =>
      (load('keeper') as Promise<typeof import('./keeper.js')>).then(({ openDecisionStore }) =>
        openDecisionStore(parts),
      ),
  })
  ;(window as unknown as { evaste: typeof session }).evaste = session
  void session.ready.then(async () => {
    // The question comes as soon as it can; what else the page wants is only known when it is there.
    if (!session.asked.length) await whenParsed()
    const hasElement = document.querySelector('evaste-consent,evaste-notice,evaste-embed')
    // R56: a page without a control of its own gets a small one, once it has something to change.
    const needsControl = session.decision && mayAsk(session.declaration?.site) && !hasOwnControl()
    if (session.asked.length || hasElement || needsControl) void session.showUi()
  })
  if (location.search.includes('evaste-debug')) {
    // From now on, since no policy tells twice what it has blocked.
    const violations = new Set<Event>()
    document.addEventListener('securitypolicyviolation', (event) => violations.add(event))
    void loadUi().then(() => Object.assign(place('evaste-debug'), { violations }))
  }
}
