import { loadTexts, shippedLanguage } from './text/load-texts.js'
import { version } from './version.js'

export { startDelivery } from './page/delivery/delivery.js'
export { makeRecord } from './page/delivery/make-record.js'

export const interfaceVersion = version

/** The texts that a visitor was shown, whole: their digest goes into the record (R69). */
export async function loadInterface(wanted: string): Promise<{ language: string; texts: object }> {
  const language = shippedLanguage(wanted)
  return { language, texts: await loadTexts(language) }
}
