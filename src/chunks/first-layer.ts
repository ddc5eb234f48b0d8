import type { FirstLayerHost } from '../page/ui/first-layer/first-layer-host.js'
import { type LoadChunk, showFirstLayer as show } from '../page/ui/first-layer/show-first-layer.js'
import { type Vouch, vouchBy } from '../page/ui/vouched.js'
import type { Language } from '../text/shipped-language.js'
import type { BannerTexts } from '../text/texts.js'

/** The build writes this file once per language and fills these in. */
declare const EVASTE_LANGUAGE: Language
declare const EVASTE_TEXTS: BannerTexts

export const texts = EVASTE_TEXTS
export const language = EVASTE_LANGUAGE
export function showFirstLayer(host: FirstLayerHost, load: LoadChunk, vouch: Vouch): void {
  vouchBy(vouch)
  show(host, load, language, texts)
}
