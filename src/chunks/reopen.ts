import { showReopenControl } from '../page/ui/first-layer/show-reopen-control.js'
import type { Language } from '../text/shipped-language.js'

/** The control's label in each language; the build puts it in place. */
declare const EVASTE_REOPEN: Readonly<Record<Language, string>>

export const showReopen = (host: HTMLElement): void => showReopenControl(host, EVASTE_REOPEN)
