import type { Declaration } from '../../declaration/types.js'
import { readEntryContent } from '../chain/entry-content.js'
import type { RegisterStore } from '../stores/store.js'
import { compareDeclarations, type DeclarationChange } from './declaration-changes.js'
import { findKeptDeclaration } from './documents.js'

/** A version of a site's declaration, and how it differs from the one before. */
export interface SiteVersion {
  readonly version: string
  /** `null`: the declaration is not in the register. */
  readonly digest: string | null
  /** UTC days; `null`: no decision names it yet. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly decisions: number
  /** `null`: it is the first one, or not in the register. */
  readonly changes: readonly DeclarationChange[] | null
  /** Ids of the purposes that are asked again. */
  readonly askedAgain: readonly string[]
}

type VersionStore = Pick<RegisterStore, 'countedVersions' | 'firstEntryOfVersion' | 'document'>

/**
 * The versions that decisions were made under, oldest first.
 *
 * @param current the declaration that is published now; listed last if no decision names it yet. Default: none.
 */
export async function listSiteVersions(
  site: string,
  store: VersionStore,
  current?: { readonly version: string; readonly digest: string },
): Promise<readonly SiteVersion[]> {
  const counted = await store.countedVersions(site)
  const used = await Promise.all(
    counted.map(async (one) => ({ ...one, digest: await digestOf(site, one.version, store) })),
  )
  const isUsed = used.some(({ digest }) => digest === current?.digest)
  const unused = current && !isUsed ? [{ ...current, firstDay: null, lastDay: null, decisions: 0 }] : []
  const versions = [...used, ...unused]
  const read = ({ digest }: { readonly digest: string | null }) => digest && findKeptDeclaration(store, digest)
  const declarations = await Promise.all(versions.map(read))
  return versions.map((version, i) => ({ ...version, ...differenceOf(declarations, i) }))
}

async function digestOf(site: string, version: string, store: VersionStore): Promise<string | null> {
  const first = version === '' ? null : await store.firstEntryOfVersion(site, version)
  const content = first && readEntryContent(first)
  if (content?.kind === 'decision') return content.record.declaration.digest
  if (content?.kind === 'erased') return content.remains?.declaration.digest ?? null
  return null
}

function differenceOf(declarations: readonly (Declaration | null | '')[], i: number) {
  const after = declarations[i]
  const before = declarations.slice(0, i).findLast(Boolean)
  if (after && before) return compareDeclarations(before, after)
  return { changes: null, askedAgain: [] }
}
