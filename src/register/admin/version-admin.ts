import type { Hono } from 'hono'
import type { Declaration } from '../../declaration/types.js'
import { readEntryContent } from '../chain/entry-content.js'
import type { Env } from '../http/call.js'
import { operation } from '../http/operation.js'
import { compareDeclarations } from '../sites/declaration-changes.js'
import { findKeptDeclaration } from '../sites/documents.js'
import type { Site } from '../sites/sites.js'
import { listVersions } from './admin-operations.js'
import { type AdminNeeds, admitToSite } from './admit.js'

/** A version of a site's declaration, and how it differs from the version before. */
interface SiteVersion {
  readonly version: string
  /** `null`: the declaration is not in the register. */
  readonly digest: string | null
  /** UTC days; `null`: no decision names it yet. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly decisions: number
  readonly isCurrent: boolean
}

/** `GET /sites/{site}/versions`: the declarations that decisions were made under, oldest first, and the current one. */
export function addVersionAdmin(admin: Hono<Env>, needs: AdminNeeds): void {
  admin.get('/sites/:site/versions', operation(listVersions), async (call) => {
    const site = await admitToSite(call, needs, 'declarations')
    const versions = await findVersions(site, needs)
    const read = async ({ digest }: SiteVersion) => digest && (await findKeptDeclaration(needs.store, digest))
    const declarations = await Promise.all(versions.map(read))
    return call.json({
      site: site.site,
      versions: versions.map((version, i) => ({ ...version, ...differenceOf(declarations, i) })),
    })
  })
}

async function findVersions({ site, declarations }: Site, { store }: AdminNeeds): Promise<readonly SiteVersion[]> {
  const current = await declarations.configuredDigest()
  const counted = await store.countedVersions(site)
  const versions = await Promise.all(
    counted.map(async (one) => {
      const digest = one.version === '' ? null : await digestOf(site, one.version, store)
      return { ...one, digest, isCurrent: digest !== null && digest === current }
    }),
  )
  if (current === null || versions.some(({ isCurrent }) => isCurrent)) return versions
  const version = (await declarations.configured())?.version ?? current
  const unused = { version, digest: current, firstDay: null, lastDay: null, decisions: 0, isCurrent: true }
  return [...versions, unused]
}

async function digestOf(site: string, version: string, store: AdminNeeds['store']): Promise<string | null> {
  const first = await store.firstEntryOfVersion(site, version)
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
