import type { CatalogueText } from './known-service.js'

/** The same words in the catalogue's languages. */
export const words = (fi: string, sv: string, en: string): CatalogueText => ({ fi, sv, en })
