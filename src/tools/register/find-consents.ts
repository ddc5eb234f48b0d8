import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readEntryContent } from '../../register/chain/entry-content.js'
import { type ClaimsType, createClaimsReader } from '../../register/crypto/jws.js'
import type { Operator } from '../../register/node/operator.js'
import { CannotRun, type CommandContext, type CommandInput } from '../command.js'
import { sitesOf } from './requests-action.js'

/** A consent that has entries in this register. */
export interface FoundConsent {
  readonly site: string
  readonly consentId: string
}

/**
 * Finds a consent by what a person can provide: the entry number on the page, the receipt file, or the consent's id.
 * One id may have entries at several sites.
 *
 * @returns an empty list if the register has no such consent.
 * @throws {CannotRun} if an entry was erased, exists at several sites, or a file contains no receipt of this register.
 */
export async function findConsents(
  word: string,
  operator: Operator,
  { options }: CommandInput,
  { folder }: Pick<CommandContext, 'folder'>,
): Promise<readonly FoundConsent[]> {
  if (/\.jws$|[/\\]/.test(word)) return findByReceipt(resolve(folder, word), operator)
  const sites = await sitesOf(operator, options.site)
  if (/^[1-9]\d{0,14}$/.test(word)) return findByNumber(Number(word), sites, operator)
  const found: FoundConsent[] = []
  for (const site of sites)
    if ((await operator.store.entriesOfConsent(site, word)).length > 0) found.push({ site, consentId: word })
  return found
}

async function findByNumber(
  number: number,
  sites: readonly string[],
  { store }: Operator,
): Promise<readonly FoundConsent[]> {
  const found: FoundConsent[] = []
  for (const site of sites) {
    const [stored] = await store.entries(site, { after: number - 1, limit: 1 })
    if (stored?.entry === number) found.push({ site, consentId: consentOf(stored) })
  }
  if (found.length > 1)
    throw new CannotRun(
      `${found.length} sites have an entry ${number}: ${found.map(({ site }) => site).join(', ')}. Name one: --site ${found[0]?.site}`,
    )
  return found.map((one) => (one.consentId === '' ? refuseErased(`entry ${number} of ${one.site}`) : one))
}

function consentOf(stored: Parameters<typeof readEntryContent>[0]): string {
  const content = readEntryContent(stored)
  if (content.kind === 'decision') return content.record.consentId
  if (content.kind === 'event') return content.event.consentId ?? ''
  return ''
}

async function findByReceipt(file: string, operator: Operator): Promise<readonly FoundConsent[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CannotRun(`${file} cannot be read`, { cause })
  })
  const { site, consentId = '' } = await readReceipt(text.trim(), file, operator)
  if (consentId === '') refuseErased(`the consent of ${file}`)
  const isThere = (await operator.store.entriesOfConsent(site, consentId)).length > 0
  if (isThere) return [{ site, consentId }]
  return []
}

async function readReceipt(
  jws: string,
  file: string,
  operator: Operator,
): Promise<Partial<FoundConsent> & { site: string }> {
  const read = createClaimsReader(operator.exportNeeds().publicKeys)
  for (const type of ['evaste-receipt', 'evaste-event'] satisfies ClaimsType[]) {
    const claims = await read(jws, type).catch(() => null)
    if (claims) return claims as FoundConsent
  }
  throw new CannotRun(`${file} is not a receipt that this register signed`)
}

function refuseErased(what: string): never {
  throw new CannotRun(
    `${what} no longer identifies a person: its content was erased, or its retention period has ended`,
  )
}
