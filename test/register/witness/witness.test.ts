import { describe, expect, test } from 'vitest'
import { chainHash } from '../../../src/register/chain/seal.js'
import type { StoredEntry } from '../../../src/register/chain/stored-entry.js'
import { parseNote } from '../../../src/register/chain/signed-note.js'
import { get, newVisitor, openBakeryRegister, post } from '../bakery.js'
import { onEveryStore, type OpenStore } from '../stores/every-store.js'
import { entriesOf, openBakeryWitness, openOtherRegister, putEntries, sha256 } from './two-registers.js'

/** A register with some entries that another register has signed. */
async function witnessed(open: OpenStore, count = 6) {
  const other = await openOtherRegister({ store: await open() })
  const store = await open()
  const { register } = await openBakeryRegister({ store })
  for (let i = 0; i < count; i++) await post(register, (await newVisitor()).record)
  const own = await openBakeryWitness(store, other)
  await own.witness.submissions.look()
  return { other, store, register, ...own }
}

/** The chain over changed commitments, as the operator with the key writes it. */
async function relink(entries: readonly StoredEntry[]): Promise<readonly StoredEntry[]> {
  const linked: StoredEntry[] = []
  for (const entry of entries) {
    const hash = await chainHash(linked.at(-1)?.hash ?? new Uint8Array(32), entry.commitment, sha256)
    linked.push({ ...entry, hash })
  }
  return linked
}

const changed = (entries: readonly StoredEntry[], number: number): readonly StoredEntry[] =>
  entries.map((entry) => (entry.entry === number ? { ...entry, commitment: new Uint8Array(32).fill(9) } : entry))

onEveryStore((open) => {
  describe('a register that another one witnesses', () => {
    test('has each new checkpoint signed, and hands it out with proofs of its entries', async () => {
      const { store, register, witness, alarms, other } = await witnessed(open)
      await post(register, (await newVisitor()).record)
      await witness.submissions.look()

      const [cosigned] = await store.cosignedBy('corner-bakery')
      const kept = await get(other.register, '/v1/witness/checkpoints/register.example/corner-bakery')
      expect([cosigned?.size, alarms]).toEqual([7, []])
      expect(await kept.text()).toBe(cosigned?.note)
      expect(parseNote(cosigned?.note ?? '')?.signatures.map(({ name }) => name)).toEqual([
        'register.example/corner-bakery',
        'other.example/evaste',
      ])
    })

    test.each<
      [string, string, (entries: readonly StoredEntry[]) => readonly StoredEntry[] | Promise<readonly StoredEntry[]>]
    >([
      ['an entry was changed', 'rewritten', async (all) => relink(changed(all, 3))],
      [
        'everything was rewritten with the right key',
        'rewritten',
        async (all) => relink([1, 2, 3, 4, 5, 6, 7].reduce(changed, all)),
      ],
      ['the newest entries were dropped', 'shortened', (all) => all.slice(0, 4)],
      ['the newest entries were replaced', 'rewritten', async (all) => relink(changed(all, 6))],
      ['there are as many entries, but others', 'forked', async (all) => relink(changed(all.slice(0, 6), 6))],
    ])('gets no signature, and an alarm, if %s', async (_, reason, tamper) => {
      const { other, store, register } = await witnessed(open)
      await post(register, (await newVisitor()).record) // not seen by the witness yet
      const forged = await open()
      await putEntries(forged, await tamper(await entriesOf(store)))
      const { witness, alarms, events } = await openBakeryWitness(forged, other)
      await witness.submissions.look()
      await witness.submissions.look()

      expect(alarms.map((alarm) => [alarm.site, alarm.reason])).toEqual([['corner-bakery', reason]])
      expect(events.filter(({ event }) => event === 'witness-refused')).toHaveLength(2)
      expect(await forged.cosignedBy('corner-bakery')).toEqual([])
      expect((await other.store.witnessedLog('register.example/corner-bakery'))?.size).toBe(6)
      const refused = witness.submissions.metrics().find(({ name }) => name === 'evaste_witness_refused_sites')
      expect(refused?.samples).toEqual([['witness="other.example/evaste"', 1]])
    })

    test('is witnessed once by two of its processes', async () => {
      const { other, store, register } = await witnessed(open)
      const both = await Promise.all([openBakeryWitness(store, other), openBakeryWitness(store, other)])
      await post(register, (await newVisitor()).record)
      await Promise.all(both.map(({ witness }) => witness.submissions.look()))

      expect(both.flatMap(({ alarms, events }) => [...alarms, ...events])).toEqual([])
      expect((await store.cosignedBy('corner-bakery'))[0]?.size).toBe(7)
    })

    test('carries on after a restored backup of what it knew of its witness', async () => {
      const { other, store } = await witnessed(open)
      const restored = await open()
      await putEntries(restored, await entriesOf(store))
      const { witness, alarms } = await openBakeryWitness(restored, other)
      await witness.submissions.look()

      expect(alarms).toEqual([])
      expect((await restored.cosignedBy('corner-bakery'))[0]?.size).toBe(6)
    })
  })
})
