import { describe, expect, test } from 'vitest'
import { digest } from '../../../src/declaration/digest.js'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { keepDocument } from '../../../src/register/sites/documents.js'
import { type ExportLine, parseExportLine } from '../../../src/register/export/export-lines.js'
import { exportSite } from '../../../src/register/export/export-site.js'
import { importSite } from '../../../src/register/export/import-site.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { openPersonalVault } from '../../../src/register/addresses/vault.js'
import { liftRestriction } from '../../../src/register/rights/administer.js'
import { createRights } from '../../../src/register/rights/rights.js'
import { openSignatures } from '../../../src/register/crypto/signatures.js'
import { bakery, masterKey, newVisitor, noon, openBakeryRegister, post, signingKey } from '../bakery.js'
import { ask, decideAgain } from '../rights/ask.js'
import { onEveryStore } from './every-store.js'

const site = 'corner-bakery'

onEveryStore((open) => {
  describe('a restriction', () => {
    const question = { from: '2026-11-01', to: '2026-11-30', by: ['language', 'version'] } as const
    const openBusy = async () => {
      const { register, store } = await openBakeryRegister({ store: await open() })
      const [restricted, stays] = [await newVisitor(), await newVisitor({ language: 'en' })]
      for (const { record } of [restricted, stays]) await post(register, record)
      const needs = createRights({
        ...{ store, sites: new Map(), vault: openPersonalVault(masterKey, store), now: () => new Date(noon) },
        ...{ sealing: await sealing(), log: () => {} },
      })
      const lift = () => liftRestriction(site, restricted.record.consentId, needs)
      /** How many decisions gave some, and how many purposes were given, in each language. */
      const figures = async () => {
        const { decisions, purposes } = await store.statistics(site, question)
        const given = purposes.filter(({ purpose }) => purpose === 'analytics')
        return decisions.map(({ language, gave_some }, i) => [language, gave_some, given[i]?.given])
      }
      return { register, store, restricted, stays, figures, lift }
    }

    test('takes the visitor’s decisions out of the figures, and nobody else’s; lifting it puts them back', async () => {
      const { register, restricted, figures, lift } = await openBusy()
      const before = await figures()

      await ask(register, restricted, { kind: 'restriction' })
      const during = await figures()
      await lift()

      expect(before).toEqual([
        ['en', 1, 1],
        ['fi', 1, 1],
      ])
      expect(during).toEqual([
        ['en', 1, 1],
        ['fi', 0, 0],
      ])
      expect(await figures()).toEqual(before)
    })

    test('asked for twice, or lifted twice, counts once', async () => {
      const { register, restricted, figures, lift } = await openBusy()

      for (const kind of ['restriction', 'restriction']) await ask(register, restricted, { kind })
      const during = await figures()
      for (let i = 0; i < 2; i++) await lift()

      expect(during[1]).toEqual(['fi', 0, 0])
      expect((await figures())[1]).toEqual(['fi', 1, 1])
    })

    test('holds for what the visitor decides meanwhile', async () => {
      const { register, restricted, figures, lift } = await openBusy()
      await ask(register, restricted, { kind: 'restriction' })

      await decideAgain(register, restricted, 'given')
      const during = await figures()
      await lift()

      expect(during[1]).toEqual(['fi', 0, 0])
      expect((await figures())[1]).toEqual(['fi', 2, 2])
    })

    test('ends with an erasure: what stays leads to nobody, and counts', async () => {
      const { register, restricted, figures } = await openBusy()
      await ask(register, restricted, { kind: 'restriction' })

      await ask(register, restricted, { kind: 'erasure' })

      expect((await figures())[1]).toEqual(['fi', 1, 1])
    })

    test('takes out what was counted, though the declaration has become known only since', async () => {
      const { register, store, figures } = await openBusy()
      const unknown: DeclarationFile = { ...bakery, version: '2026-12' }
      const early = await newVisitor({ declaration: { digest: await digest(unknown), version: '2026-12' } })
      await post(register, early.record)
      await keepDocument(store, 'declaration', unknown)

      await ask(register, early, { kind: 'restriction' })

      expect((await figures()).map(([language, some]) => [language, some])).toEqual([
        ['', 0],
        ['en', 1],
        ['fi', 1],
      ])
    })

    test('counts the same in a register that takes the site over', async () => {
      const { register, store, restricted, stays, figures, lift } = await openBusy()
      await ask(register, restricted, { kind: 'restriction' })
      await decideAgain(register, restricted, 'given')
      await ask(register, stays, { kind: 'restriction' })
      await ask(register, stays, { kind: 'erasure' })
      const { sign } = await sealing()
      const bundle = exportSite(site, { store, sign, now: () => new Date(noon), publicKeys: [] })
      const home = await open()

      await importSite(linesOf(bundle), { store: home })

      const there = await home.statistics(site, question)
      const here = await store.statistics(site, question)
      expect(there).toEqual(here)
      expect(await figures()).toEqual([
        ['en', 1, 1],
        ['fi', 0, 0],
      ])
      await lift()
      expect((await figures())[1]).toEqual(['fi', 2, 2])
    })
  })
})

async function sealing() {
  const { sign } = await openSignatures({ signing: signingKey }, nodePrimitives)
  return { sign, sha256: nodePrimitives.sha256 }
}

async function* linesOf(bundle: AsyncIterable<string>): AsyncGenerator<ExportLine> {
  for await (const text of bundle) for (const line of text.trim().split('\n')) yield parseExportLine(line)
}
