import { showReopenControl } from '../page/ui/first-layer/show-reopen-control.js'
import { placeElement } from '../page/ui/place-element.js'
import { type Vouch, vouchBy } from '../page/ui/vouched.js'
import { loadRecorderFile } from './load-recorder-file.js'
import type { Language } from '../text/shipped-language.js'

/** The control's label in each language, filled in by the build. */
declare const EVASTE_REOPEN: Readonly<Record<Language, string>>

loadRecorderFile(import.meta.url)

export async function showReopen(vouch: Vouch): Promise<void> {
  vouchBy(vouch)
  showReopenControl(await placeElement('evaste-consent'), EVASTE_REOPEN)
}
