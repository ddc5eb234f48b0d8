import { act, createElement as h, type ReactNode, StrictMode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import type { ConsentOptions } from '../../../src/page/session/consent-options.js'
import { Consented, ConsentProvider, useConsent, useConsentSession } from '../../../src/react.js'
import { turn } from '../session/controlled-session.js'
import { FOLLOWED, type Harness } from './harness.js'

function Page(): ReactNode {
  globalThis.seeSession?.(useConsentSession())
  return [
    h('output', { key: 1 }, useConsent(FOLLOWED)),
    h(Consented, { key: 2, to: FOLLOWED, fallback: h('i', null, 'a choice is needed') }, h('b', null, 'the chart')),
  ]
}
const App = ({ path, options }: { readonly path: string; readonly options: ConsentOptions | null }): ReactNode => {
  const page = h(Page, { key: path })
  return h(StrictMode, null, options ? h(ConsentProvider, options, page) : page)
}

/** React in StrictMode, which renders and subscribes twice. */
export function reactHarness(): Harness {
  let root: Root | undefined
  let shown: ConsentOptions | null = null
  const settle = (): Promise<void> => act(turn)
  const acting = <Result>(work: () => Result): Promise<Result> => {
    ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
    return act(async () => work())
  }
  return {
    name: 'react',
    async mount(into, options) {
      shown = options
      root = createRoot(into)
      await acting(() => root?.render(h(App, { path: location.pathname, options })))
    },
    go: (path) => acting(() => root?.render(h(App, { path, options: shown }))),
    settle,
    async unmount() {
      await acting(() => root?.unmount())
      root = undefined
    },
    renderOnServer: async (options) => renderToString(h(App, { path: '/', options })),
    async hydrate(into, options) {
      await acting(() => (root = hydrateRoot(into, h(App, { path: '/', options }))))
    },
  }
}
