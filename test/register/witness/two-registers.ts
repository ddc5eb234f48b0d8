import { NOTE_TYPES, writeNoteKey } from '../../../src/register/chain/signed-note.js'
import type { StoredEntry } from '../../../src/register/chain/stored-entry.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import type { SigningKey } from '../../../src/register/crypto/signing-key.js'
import type { LogEvent, RegisterOptions } from '../../../src/register/register.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import { growTree, readTreeHead } from '../../../src/register/witness/site-tree.js'
import { noteKeyOf } from '../../../src/register/chain/note-witness.js'
import { type OpenWitness, openWitness } from '../../../src/register/witness/open-witness.js'
import type { WitnessAlarm } from '../../../src/register/witness/submissions.js'
import { openSignatures } from '../../../src/register/crypto/signatures.js'
import { noon, openBakeryRegister, signingKey } from '../bakery.js'

export const { sha256 } = nodePrimitives

/** The key pair of RFC 8032, 7.1, test 2. */
export const otherKey: SigningKey = {
  ...{ kty: 'OKP', crv: 'Ed25519', kid: 'other-2026' },
  x: Buffer.from('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', 'hex').toString('base64url'),
  d: Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex').toString('base64url'),
}
export const bakeryName = 'register.example'
export const otherName = 'other.example/evaste'
export const vkey = (key: SigningKey, type: keyof typeof NOTE_TYPES, name: string): Promise<string> =>
  writeNoteKey(noteKeyOf(key, NOTE_TYPES[type], name), sha256)

/** Another register, which accepts the bakery's checkpoints. `fetch` calls it. */
export async function openOtherRegister(changes: Partial<RegisterOptions> = {}, accepted: SigningKey = signingKey) {
  const keys = [await vkey(accepted, 'ed25519', bakeryName)]
  const { register, store } = await openBakeryRegister({
    sites: [],
    keys: { signing: otherKey, master: new Uint8Array(32).fill(8) },
    witness: { name: otherName, acceptFrom: [{ origin: bakeryName, keys }] },
    ...changes,
  })
  const fetch = (async (url: string, init?: RequestInit) =>
    register.fetch(new Request(url, { ...init, redirect: 'follow' }), {
      address: '192.0.2.77',
    })) as typeof globalThis.fetch
  return {
    register,
    store,
    fetch,
    targets: [{ url: 'https://other.example/v1/witness', keys: [await vkey(otherKey, 'cosignature', otherName)] }],
  }
}

/** What the bakery's register does with its witness, over any store; `alarms` are what the operator is told. */
export async function openBakeryWitness(
  store: RegisterStore,
  { fetch, targets }: Pick<Awaited<ReturnType<typeof openOtherRegister>>, 'fetch' | 'targets'>,
  {
    now = () => new Date(noon),
    signing = signingKey,
  }: { readonly now?: () => Date; readonly signing?: SigningKey } = {},
): Promise<{ readonly witness: OpenWitness; readonly alarms: WitnessAlarm[]; readonly events: LogEvent[] }> {
  const alarms: WitnessAlarm[] = []
  const events: LogEvent[] = []
  const witness = await openWitness(
    { name: bakeryName, submitTo: targets, everySeconds: 86_400 },
    {
      ...{ store, fetch, now, primitives: nodePrimitives },
      nowMs: () => performance.now(),
      signatures: await openSignatures({ signing }, nodePrimitives),
      log: (event) => void events.push(event),
      tellAlarm: async (alarm) => void alarms.push(alarm as WitnessAlarm),
    },
  )
  return { witness, alarms, events }
}

/** All entries of the bakery. */
export const entriesOf = (store: RegisterStore): Promise<readonly StoredEntry[]> =>
  store.entries('corner-bakery', { after: 0, limit: 10_000 })

/** Puts entries into another store, as someone with the database can. */
export async function putEntries(store: RegisterStore, entries: readonly StoredEntry[]): Promise<void> {
  const all = entries.map((entry) => ({ ...entry, receiptSecretHash: null, facets: null }))
  await store.append((transaction) => transaction.insert('corner-bakery', all))
}

export async function rootAt(store: RegisterStore, size: number): Promise<Uint8Array> {
  await growTree('corner-bakery', size, { store, sha256 })
  return (await readTreeHead('corner-bakery', size, { store, sha256 })).root
}
