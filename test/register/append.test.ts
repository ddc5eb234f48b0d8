import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyReceipt } from '../../src/register/receipt.js'
import { get, newId, newVisitor, noon, openBakeryRegister, post, receiptOf } from './bakery.js'

describe('appending a record', () => {
  test('answers 201 with number, server time and a receipt that verifies offline with the published key', async () => {
    const { register } = await openBakeryRegister()
    const { record } = await newVisitor({ decidedAt: '2026-11-22T11:59:58Z' })

    const response = await post(register, record)

    expect(response.status).toBe(201)
    const { entry, recordedAt, receipt } = await receiptOf(response)
    expect({ entry, recordedAt }).toEqual({ entry: 1, recordedAt: noon })
    const published = await (await get(register, '/.well-known/evaste-register.json')).json()
    expect(published.keys[0]).not.toHaveProperty('d')
    expect(await verifyReceipt(receipt, published.keys)).toMatchObject({
      register: 'https://www.leipomo.example/evaste',
      controller: 'Kulmaleipomo Oy',
      rights: 'tietosuoja@leipomo.example',
      site: 'corner-bakery',
      consentId: record.consentId,
      decisionId: record.decisionId,
      choices: record.choices,
      entry: 1,
      recordedAt: noon,
    })
  })
})
