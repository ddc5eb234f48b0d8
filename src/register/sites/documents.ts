import { canonical } from '../../declaration/canonical.js'
import { sha256 } from '../../declaration/digest.js'
import { readDeclaration } from '../../declaration/read.js'
import type { Declaration } from '../../declaration/types.js'
import type { Digest } from '../../record/record.js'
import type { RegisterStore, StoredDocument } from '../stores/store.js'

/** Stores a value's RFC 8785 text under its digest. */
export async function keepDocument(
  store: RegisterStore,
  kind: StoredDocument['kind'],
  value: unknown,
  unusedSince?: string,
): Promise<StoredDocument> {
  const document = await describe(kind, value)
  await store.saveDocument(document, unusedSince)
  return document
}

/** Anything that can look up a document. Within a transaction, only the transaction itself may. */
export type DocumentReader = Pick<RegisterStore, 'document'>

/** A stored declaration; `null` if there is none, or this version cannot parse it any more. */
export async function findKeptDeclaration(store: DocumentReader, digest: Digest): Promise<Declaration | null> {
  const document = await store.document(digest)
  if (document?.kind !== 'declaration') return null
  try {
    return readDeclaration(JSON.parse(document.text))
  } catch {
    return null // the entries that name it are still evidence
  }
}

async function describe(kind: StoredDocument['kind'], value: unknown): Promise<StoredDocument> {
  const text = canonical(value)
  return { kind, text, digest: await sha256(text) }
}

/**
 * Returns whether an interface text can be reproduced, and stores it on first use (R69). A text of an older evaste
 * version stays in the store after an upgrade.
 */
export async function createInterfaceTexts(
  interfaces: Readonly<Record<string, Readonly<Record<string, object>>>>,
  store: RegisterStore,
): Promise<(digest: Digest) => Promise<boolean>> {
  const texts = Object.values(interfaces).flatMap((languages) => Object.values(languages))
  const documents = await Promise.all(texts.map((text) => describe('interface', text)))
  const unused = new Map(documents.map((document) => [document.digest, document]))
  const kept = new Set<Digest>()
  return async (digest) => {
    if (kept.has(digest)) return true
    const document = unused.get(digest)
    if (document) await store.saveDocument(document)
    else if ((await store.document(digest))?.kind !== 'interface') return false
    if (kept.size < 1_000) kept.add(digest)
    return true
  }
}
