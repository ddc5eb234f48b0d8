import type { AdminLanguage, InEachLanguage } from '../admin/shell/languages.js'
import type { Texts } from '../text/texts.js'
import { receiptEn } from './words-en.js'
import { receiptFi } from './words-fi.js'
import { receiptSv } from './words-sv.js'

export type ReceiptWords = typeof receiptEn
/** What only this page says. */
export const receiptWords: InEachLanguage<ReceiptWords> = { en: receiptEn, fi: receiptFi, sv: receiptSv }

/** What the notice says too: statuses, purposes and requests. */
export const loadNoticeTexts: InEachLanguage<() => Promise<Texts>> = {
  en: async () => ({ ...(await import('../text/banner/en.js')).en, ...(await import('../text/more/en.js')).en }),
  fi: async () => ({ ...(await import('../text/banner/fi.js')).fi, ...(await import('../text/more/fi.js')).fi }),
  sv: async () => ({ ...(await import('../text/banner/sv.js')).sv, ...(await import('../text/more/sv.js')).sv }),
}

export type ReceiptLanguage = AdminLanguage
