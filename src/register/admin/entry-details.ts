import type { Hono } from 'hono'
import { checkEntry } from '../chain/check-entry.js'
import { readEntryContent } from '../chain/entry-content.js'
import { createClaimsReader } from '../crypto/jws.js'
import type { StoredEntry } from '../chain/stored-entry.js'
import { describeShown } from '../disclosure/describe-shown.js'
import { discloseConsent } from '../disclosure/disclose-consent.js'
import { rowOf } from '../export/entry-row.js'
import { type Call, type Env, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import { parseBody } from '../http/parse-body.js'
import { wholeNumber } from '../http/whole-number.js'
import { discloseForPerson, getEntry, revealAddress } from './admin-operations.js'
import { type AdminNeeds, findOwnSite, admitToSite } from './admit.js'
import { saveAudit } from './audit.js'
import { reasonSchema } from './reason.js'

/**
 * `GET /sites/{site}/entries/{entry}`: one entry with what was shown, the other entries of its consent, and its proof.
 * `POST …/address` and `POST /sites/{site}/consents/{consent}/disclosure`: what identifies a visitor, with a `reason`
 * that the audit log keeps (R71).
 */
export function addEntryDetails(admin: Hono<Env>, needs: AdminNeeds): void {
  admin.get('/sites/:site/entries/:entry', operation(getEntry), async (call) => {
    const { site } = await admitToSite(call, needs, 'entries')
    return call.json(await describeEntry(await findEntry(call, site, needs), needs))
  })
  admin.post('/sites/:site/entries/:entry/address', operation(revealAddress(reasonSchema)), async (call) => {
    const { site, caller } = await findOwnSite(call, needs, 'entries')
    const { reason } = await parseBody(call, reasonSchema)
    const stored = await findEntry(call, site, needs)
    await saveAudit({ site, actor: caller.id, action: 'address', detail: `entry ${stored.entry}: ${reason}` }, needs)
    const { ip = 'none' } = JSON.parse(stored.server || '{}') as { ip?: 'none' }
    return call.json({ entry: stored.entry, ip, address: await needs.rights.vault.reveal({ ...stored, ip }) })
  })
  admin.post('/sites/:site/consents/:consent/disclosure', operation(discloseForPerson(reasonSchema)), async (call) => {
    const { site, caller } = await findOwnSite(call, needs, 'entries')
    const { reason } = await parseBody(call, reasonSchema)
    await saveAudit({ site, actor: caller.id, action: 'disclosure', detail: reason }, needs)
    const consent = await discloseConsent({ site, consentId: call.req.param('consent') }, needs.rights)
    return call.body(JSON.stringify(consent), 200, { 'content-type': 'application/ld+json' })
  })
}

async function findEntry(call: Call, site: string, { store }: AdminNeeds): Promise<StoredEntry> {
  const number = wholeNumber(call.req.param('entry') ?? '', Number.MAX_SAFE_INTEGER)
  if (!number) return refuse('not-found')
  const [stored] = await store.entries(site, { after: number - 1, limit: 1 })
  if (stored?.entry === number) return stored
  return refuse('not-found')
}

async function describeEntry(stored: StoredEntry, needs: AdminNeeds): Promise<object> {
  const { site, entry, recordedAt, consentId } = stored
  const { store, rights } = needs
  const terms = consentId ? (await store.consentTerms(site, [consentId])).get(consentId) : undefined
  const restrictedAt = terms?.restrictedAt ?? null
  const about = { site, entry, recordedAt, restrictedAt, proof: await proofOf(stored, needs) }
  // R84: a restricted consent is only stored.
  if (restrictedAt !== null) return { ...about, row: null, shown: null, others: [] }
  const content = readEntryContent(stored)
  const others = consentId ? await store.entriesOfConsent(site, consentId) : []
  return {
    ...about,
    row: await rowOf(stored, rights.vault),
    shown: content.kind === 'decision' ? await describeShown({ ...stored, record: content.record }, store) : null,
    others: others.filter((other) => other.entry !== entry).map(describeOther),
  }
}

function describeOther(stored: StoredEntry) {
  const content = readEntryContent(stored)
  const kind = content.kind === 'event' ? content.event.event : content.kind
  return { entry: stored.entry, recordedAt: stored.recordedAt, kind }
}

async function proofOf(stored: StoredEntry, { store, rights, publicKeys, checkpoint }: AdminNeeds): Promise<object> {
  const { site, entry } = stored
  const [before] = entry > 1 ? await store.entries(site, { after: entry - 2, limit: 1 }) : []
  const previous = before?.hash ?? new Uint8Array(32)
  const { sha256 } = rights.sealing
  return {
    ...(await checkEntry(stored, previous, { sha256, readClaims: createClaimsReader(publicKeys()) })),
    checkpoint: await checkpoint(site),
  }
}
