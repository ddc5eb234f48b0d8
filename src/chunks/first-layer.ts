import { type LoadChunk, showFirstLayer as show } from '../page/ui/first-layer/show-first-layer.js'
import { placeElement } from '../page/ui/place-element.js'
import { type Vouch, vouchBy } from '../page/ui/vouched.js'
import type { Language } from '../text/shipped-language.js'
import type { BannerTexts } from '../text/texts.js'

/** The build writes this file once per language and fills these in. */
declare const EVASTE_LANGUAGE: Language
declare const EVASTE_TEXTS: BannerTexts

export const texts = EVASTE_TEXTS
export const language = EVASTE_LANGUAGE
export async function showFirstLayer(load: LoadChunk, vouch: Vouch, failed: (cause: unknown) => void): Promise<void> {
  vouchBy(vouch)
  show(await placeElement('evaste-consent'), load, failed, language, texts)
}
