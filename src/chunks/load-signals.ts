import { runNow } from '../page/session/run-now.js'
import type { Signal } from '../page/signals/signal.js'
import type { SignalFiles } from '../page/signals/start-signals.js'
import type { TagParts } from './start-tag.js'

/** The signals of the tag: in the same script (`evaste bundle`), or a file beside it for each product. */
export const signalFilesFor = ({ tag, base, load }: TagParts): SignalFiles => ({
  now(product, waits) {
    const signal = takeSignal(product)
    if (signal || !waits) return signal
    runNow(new URL(`evaste-signal-${product}.js`, base).href, tag?.nonce)
    return takeSignal(product)
  },
  later: (product) =>
    // A file of another version leaves nothing, and the call of nothing is reported.
    load(`signal-${product}`).then(() => takeSignal(product) as Signal),
})

/** Takes what a file has left for us, so that no script of the page finds it. */
function takeSignal(product: string): Signal | undefined {
  const key = `evaste:signal-${product}`
  const signal = (window as unknown as Record<string, Signal | undefined>)[key]
  Reflect.deleteProperty(window, key)
  return signal
}
