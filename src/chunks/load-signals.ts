import { runNow } from '../page/session/run-now.js'
import type { Signal } from '../page/signals/signal.js'
import type { SignalFiles } from '../page/signals/start-signals.js'
import type { TagParts } from './start-tag.js'

/** The signals of the tag: in the same script (`evaste bundle`), or a file beside it for each product. */
export const signalFilesFor = ({ tag, base, load }: TagParts): SignalFiles => ({
  now(product, waits) {
    if (waits && !foundSignal(product)) runNow(new URL(`evaste-signal-${product}.js`, base).href, tag?.nonce)
    return foundSignal(product)
  },
  later: (product) =>
    // A file of another version leaves nothing, and the call of nothing is reported.
    load(`signal-${product}`).then(() => foundSignal(product) as Signal),
})

/** A file that has run leaves its function on the window; it only writes to the vendor's own queue. */
const foundSignal = (product: string): Signal | undefined =>
  (window as unknown as Record<string, Signal | undefined>)[`evaste:signal-${product}`]
