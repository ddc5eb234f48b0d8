import type { DecisionStoreParts } from '../page/session/decision-store-parts.js'
import type { DeclarationLocation } from '../page/session/find-declaration.js'
import { isSupported } from '../page/session/is-supported.js'
import { runningSession } from '../page/session/running-session.js'
import type { PageSealing } from '../page/session/sealing.js'
import type { SessionWiring } from '../page/session/session-wiring.js'
import { startSession } from '../page/session/start-session.js'
import { loadElements, startUi } from '../page/ui/start-ui.js'
import { startSignals } from '../page/signals/start-signals.js'
import { signalFilesFor } from './load-signals.js'
import { showDebugPanel } from './show-debug-panel.js'

/** What brought us: the tag, the folder of the other files, and how to import one of them. */
export interface TagParts {
  readonly tag: HTMLScriptElement | null
  readonly base: URL
  readonly load: (name: string) => Promise<unknown>
}

/** What differs between `evaste.js` and `evaste-sealed.js`. */
export interface TagDifferences {
  readonly prepareGuard: (parts: TagParts) => SessionWiring['startGuard']
  /** For a tag with `data-sealed`. @param files the URLs of evaste's own files. */
  readonly sealingWith: (files: readonly string[]) => PageSealing
}

/** Starts what the script tag stands for, once a document. */
export function startTag({ prepareGuard, sealingWith }: TagDifferences): void {
  if (!isSupported()) return console.error('evaste starts only in browsers of 2022 or newer')
  if (runningSession()) return
  const parts = readTag()
  const { tag, base, load } = parts
  const { declaration = '.', language, sealed } = tag?.dataset ?? {}
  const isDebugged = location.search.includes('evaste-debug')
  const session = startSession({
    declaration: findSource(parts),
    language,
    tag,
    sealing: sealed === undefined ? undefined : sealingWith([base.href, new URL(declaration, document.baseURI).href]),
    workerUrl: new URL('evaste-worker.js', base).href,
    startGuard: prepareGuard(parts),
    loadUi: () => loadElements(load),
    loadCheck: () => load('check') as Promise<typeof import('./check.js')>,
    isDebugged,
    startSignals: startSignals(signalFilesFor(parts)),
    openDecisionStore: async (store: DecisionStoreParts) =>
      ((await load('keeper')) as typeof import('./keeper.js')).openDecisionStore(store),
  })
  ;(window as unknown as { evaste: typeof session }).evaste = session
  void startUi(session, load)
  if (isDebugged) showDebugPanel(parts)
}

function readTag(): TagParts {
  const tag = document.currentScript as HTMLScriptElement | null
  // A module has no current script; it is found by its name, and reported as misplaced.
  const ownUrl = tag?.src || document.querySelector<HTMLScriptElement>('script[src*="evaste"]')?.src || document.baseURI
  const base = new URL(tag?.dataset.chunks ?? '', ownUrl)
  return { tag, base, load: (name) => import(/* @vite-ignore */ new URL(`evaste-${name}.js`, base).href) }
}

/** In this order: in the page, in the script itself (`evaste bundle`), at `data-declaration`, beside the script. */
function findSource({ tag, base }: TagParts): DeclarationLocation {
  const { declaration } = tag?.dataset ?? {}
  const inline = document.getElementById('evaste-declaration')
  const bundled = (window as unknown as Record<string, unknown>)['evaste:declaration']
  if (inline) return () => JSON.parse(inline.textContent) as unknown
  return bundled ? () => bundled : new URL(declaration ?? 'evaste.json', declaration ? document.baseURI : base).href
}
