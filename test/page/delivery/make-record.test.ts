import { expect, it } from 'vitest'
import { decide } from '../../../src/decision/decide.js'
import { currentConsent } from '../../../src/decision/current-consent.js'
import { digest, sha256 } from '../../../src/declaration/digest.js'
import { makeRecord, type RecordContext } from '../../../src/page/delivery/make-record.js'
import { parseRecord } from '../../../src/record/parse.js'
import { textPicker } from '../../../src/text/pick-text.js'
import { bikeShop, bikeShopFile, decidedAt, deciding } from '../../decision/bike-shop.js'

const shop = bikeShop()
const texts = { accept: 'Hyväksy kaikki' }
const context: RecordContext = {
  origin: 'https://www.polkupaja.example',
  receiptSecret: 'a secret of this visitor alone',
  interfaceVersion: '0.1.0',
  loadInterface: async () => ({ language: 'fi', texts }),
}
const decision = decide(currentConsent(null, shop, new Date(decidedAt)), shop, deciding({ analytics: true }))

it('a record is the decision and, by digest, what was shown: one that a register takes', async () => {
  const record = await makeRecord({ decision, declaration: bikeShopFile }, context)

  const declared = await digest(bikeShopFile)
  expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual({
    ...decision,
    receiptSecretHash: await sha256('a secret of this visitor alone'),
    origin: 'https://www.polkupaja.example',
    declaration: { digest: declared, version: declared },
    notice: { url: 'https://www.polkupaja.example/tietosuoja', version: '2026-03' },
    interface: { version: '0.1.0', language: 'fi', digest: await digest(texts) },
  })
})

it('a record points to the decision before it (R81)', async () => {
  const record = await makeRecord({ decision, declaration: bikeShopFile, previous: 'decision-0000000000' }, context)

  expect(record.previous).toBe('decision-0000000000')
})

it('a record never holds the receipt’s secret', async () => {
  const record = await makeRecord({ decision, declaration: bikeShopFile }, context)

  expect(JSON.stringify(record)).not.toContain(context.receiptSecret)
})

it('a record names the versions that the company names, and the notice in the language that was shown', async () => {
  const declaration = {
    ...bikeShopFile,
    version: '2026-11',
    notice: { url: { fi: '/tietosuoja', en: 'https://polkupaja.example/privacy' } },
  }

  const record = await makeRecord({ decision: { ...decision, language: 'en' }, declaration }, context)

  expect(record.declaration.version).toBe('2026-11')
  expect(record.notice).toEqual({
    url: 'https://polkupaja.example/privacy',
    version: await digest(declaration),
  })
})

it('a record names the address that was shown, where the notice is not in the visitor’s language', async () => {
  const declaration = {
    ...bikeShopFile,
    languages: ['fi', 'sv', 'en'] as const,
    notice: { url: { sv: '/sv/integritet', fi: '/tietosuoja' } },
  }
  const shown = textPicker(declaration, 'en')(declaration.notice.url)

  const record = await makeRecord({ decision: { ...decision, language: 'en' }, declaration }, context)

  expect(shown).toBe('/tietosuoja')
  expect(record.notice.url).toBe('https://www.polkupaja.example/tietosuoja')
})

it('a record says in which language the words really were, where the page’s own is not shipped', async () => {
  const asked: string[] = []
  const inEnglish: RecordContext = {
    ...context,
    loadInterface: async (...wanted) => (asked.push(...wanted), { language: 'en', texts: { accept: 'Accept all' } }),
  }

  const record = await makeRecord({ decision: { ...decision, language: 'se' }, declaration: bikeShopFile }, inEnglish)

  expect(asked).toEqual(['se', ...bikeShopFile.languages])
  expect(record.language).toBe('se')
  expect(record.interface).toMatchObject({ language: 'en', digest: await digest({ accept: 'Accept all' }) })
})
