import type { DecisionStoreParts } from '../page/session/decision-store-parts.js'
import type { DeclarationLocation } from '../page/session/find-declaration.js'
import { isSupported } from '../page/session/is-supported.js'
import { runningSession } from '../page/session/running-session.js'
import { startSession } from '../page/session/start-session.js'
import { placeElement } from '../page/ui/place-element.js'
import { loadElements, startUi } from '../page/ui/start-ui.js'
import { googleConsentMode } from '../page/signals/google-consent-mode.js'

// The script tag: the only entry that acts when it is loaded.
const tag = document.currentScript as HTMLScriptElement | null
const { chunks = '', declaration, language, sealed } = tag?.dataset ?? {}
// A module has no current script; it is found by its name, and reported as misplaced.
const ownUrl = tag?.src || document.querySelector<HTMLScriptElement>('script[src*="evaste"]')?.src || document.baseURI
const base = new URL(chunks, ownUrl)
const load = (name: string): Promise<unknown> => import(/* @vite-ignore */ new URL(`evaste-${name}.js`, base).href)

/**
 * In this order: inline in the page, in the script itself (`evaste bundle`), at `data-declaration`, next to the script.
 */
function findSource(): DeclarationLocation {
  const inline = document.getElementById('evaste-declaration')
  const bundled = (window as unknown as Record<string, unknown>)['evaste:declaration']
  if (inline) return () => JSON.parse(inline.textContent) as unknown
  if (bundled) return () => bundled
  return new URL(declaration ?? 'evaste.json', declaration ? document.baseURI : base).href
}

const isDebugged = location.search.includes('evaste-debug')

if (!isSupported()) console.error('evaste needs a browser of 2022 or newer: it does not start')
else if (!runningSession()) {
  const session = startSession({
    declaration: findSource(),
    language,
    tag,
    sealedFiles: sealed === undefined ? undefined : [base.href, new URL(declaration ?? '.', document.baseURI).href],
    workerUrl: new URL('evaste-worker.js', base).href,
    loadUi: () => loadElements(load),
    loadCheck: () => load('check') as Promise<typeof import('./check.js')>,
    isDebugged,
    startSignals: (running, report) => googleConsentMode(running, window, report),
    openDecisionStore: (parts: DecisionStoreParts) =>
      (load('keeper') as Promise<typeof import('./keeper.js')>).then(({ openDecisionStore }) =>
        openDecisionStore(parts),
      ),
  })
  ;(window as unknown as { evaste: typeof session }).evaste = session
  void startUi(session, load)
  if (isDebugged) {
    // From now on, because a policy reports each blocked request only once.
    const violations = new Set<Event>()
    document.addEventListener('securitypolicyviolation', (event) => violations.add(event))
    void loadElements(load)
      .then(() => placeElement('evaste-debug'))
      .then((panel) => Object.assign(panel, { violations }))
  }
}
