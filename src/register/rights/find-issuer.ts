import { type DocumentReader, findKeptDeclaration } from '../sites/documents.js'
import { type Issuer, issuerOf } from '../append/issuer.js'
import { readEntryContent } from '../chain/entry-content.js'
import type { StoredEntry } from '../chain/stored-entry.js'

/** The issuer of an event about a consent: the controller of the consent's newest decision. */
export async function findIssuer(
  within: DocumentReader,
  site: string,
  entries: readonly StoredEntry[],
): Promise<Issuer> {
  for (const stored of entries.toReversed()) {
    const content = readEntryContent(stored)
    if (content.kind !== 'decision') continue
    return issuerOf(content.record, await findKeptDeclaration(within, content.record.declaration.digest))
  }
  return { register: '', controller: site, rights: '' }
}
