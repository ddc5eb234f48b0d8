import type { CatalogueText } from './known-service.js'

/** The same text in the catalogue's languages. */
export const words = (fi: string, sv: string, en: string): CatalogueText => ({ fi, sv, en })
