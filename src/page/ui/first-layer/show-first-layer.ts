import type { Language } from '../../../text/shipped-language.js'
import type { BannerTexts } from '../../../text/texts.js'
import { attachRoot, type Vouch } from '../vouched.js'
import { whenPainted } from '../when-painted.js'
import { adoptStyles } from './adopt-styles.js'
import { bannerStyles } from './banner-styles.js'
import { baseStyles } from './base-styles.js'
import { FirstLayer, type FirstLayerParts } from './first-layer.js'
import { FIRST_LAYER, type FirstLayerHost } from './first-layer-host.js'
import type { withReach } from './with-reach.js'

/** Loads one of evaste's files by its name without `evaste-` and `.js`. */
export type LoadChunk = (name: string) => Promise<unknown>

/** The file `evaste-first-<language>.js`: the first layer and its texts in one language. */
export interface FirstLayerChunk {
  readonly texts: BannerTexts
  /** @param failed called with the cause if something that the banner needs later does not load. */
  showFirstLayer(load: LoadChunk, vouch: Vouch, failed: FirstLayerParts['failed']): Promise<void>
}

/** The file `evaste-reach.js`, for sites whose visitors sign in. */
interface ReachChunk {
  readonly withReach: typeof withReach
}

/**
 * Shows the banner in `<evaste-consent>` before the element is defined; the element then takes over the existing layer.
 *
 * @param texts the banner's texts in `language`; other languages come from their own files.
 */
export function showFirstLayer(
  host: FirstLayerHost,
  load: LoadChunk,
  failed: FirstLayerParts['failed'],
  language: Language,
  texts: BannerTexts,
): void {
  if (host[FIRST_LAYER]) return
  const root = attachRoot(host)
  adoptStyles(root, [baseStyles, bannerStyles])
  host[FIRST_LAYER] = new FirstLayer(root, {
    loadTexts: async (wanted, session) => {
      const own = wanted === language ? texts : ((await load(`first-${wanted}`)) as FirstLayerChunk).texts
      if (!session.declaration?.consent.account) return own
      return ((await load('reach')) as ReachChunk).withReach(own, wanted, session)
    },
    // Not earlier, because the banner needs the bandwidth and the main thread first.
    loadAfter: () => whenPainted().then(() => load('keeper')) as ReturnType<FirstLayerParts['loadAfter']>,
    failed,
  })
  host[FIRST_LAYER].start()
}
