import { showReopenControl } from '../page/ui/first-layer/show-reopen-control.js'
import { type Vouch, vouchBy } from '../page/ui/vouched.js'
import { loadRecorderFile } from './load-recorder-file.js'
import type { Language } from '../text/shipped-language.js'

/** The control's label in each language, filled in by the build. */
declare const EVASTE_REOPEN: Readonly<Record<Language, string>>

loadRecorderFile(import.meta.url)

export function showReopen(host: HTMLElement, vouch: Vouch): void {
  vouchBy(vouch)
  showReopenControl(host, EVASTE_REOPEN)
}
