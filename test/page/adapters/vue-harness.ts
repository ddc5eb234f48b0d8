import { type App, createApp, createSSRApp, defineComponent, h, nextTick, ref, type Ref, type VNode } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { ConsentOptions } from '../../../src/page/session/consent-options.js'
import { Consented, createConsent, useConsent, useConsentSession } from '../../../src/vue.js'
import { turn } from '../session/controlled-session.js'
import { FOLLOWED, type Harness } from './harness.js'

const Page = defineComponent({
  setup() {
    globalThis.seeSession?.(useConsentSession())
    const status = useConsent(FOLLOWED)
    return (): VNode[] => [
      h('output', status.value),
      h(
        Consented,
        { to: FOLLOWED },
        { default: () => h('b', 'the chart'), fallback: () => h('i', 'a choice is needed') },
      ),
    ]
  },
})

const withConsent = (app: App, options: ConsentOptions | null): App => (options ? app.use(createConsent(options)) : app)
const rootOf = (path: Ref<string>) => ({ render: () => h(Page, { key: path.value }) })

/** Vue, whose development build warns of what does not hydrate. */
export function vueHarness(): Harness {
  let app: App | undefined
  const path = ref('/')
  const settle = async (): Promise<void> => {
    await turn()
    await nextTick()
  }
  const start = (created: App, into: Element, options: ConsentOptions | null): Promise<void> => {
    app = withConsent(created, options)
    app.mount(into)
    return settle()
  }
  return {
    name: 'vue',
    mount: (into, options) => start(createApp(rootOf(path)), into, options),
    go(to) {
      path.value = to
      return settle()
    },
    settle,
    async unmount() {
      app?.unmount()
      app = undefined
      await settle()
    },
    renderOnServer: (options) => renderToString(withConsent(createSSRApp(rootOf(ref('/'))), options)),
    hydrate: (into, options) => start(createSSRApp(rootOf(path)), into, options),
  }
}
