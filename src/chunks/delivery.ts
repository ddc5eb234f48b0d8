import { type DeliverParts, deliverOutbox } from '../page/session/deliver.js'
import type { Delivery } from '../page/delivery/delivery.js'
import { loadTexts, shippedLanguage } from '../text/load-texts.js'
import { version } from '../version.js'

/** Delivers the outbox. The record identifies the complete displayed texts by their digest (R69). */
export const deliver = async (parts: DeliverParts): Promise<Delivery> =>
  deliverOutbox(parts, {
    interfaceVersion: version,
    async loadInterface(...wanted) {
      const language = shippedLanguage(...wanted)
      return { language, texts: await loadTexts(language) }
    },
  })
