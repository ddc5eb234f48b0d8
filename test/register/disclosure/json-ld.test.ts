import { describe, expect, test } from 'vitest'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { digest } from '../../../src/declaration/digest.js'
import { bakery, bakeryOrigin, get, newVisitor, openBakeryRegister, post } from '../bakery.js'
import { decideAgain } from '../rights/ask.js'

/** jsonld brings no types of its own. */
interface JsonLd {
  toRDF(document: object, options: object): Promise<readonly Quad[]>
}
interface Quad {
  readonly subject: { readonly value: string }
  readonly predicate: { readonly value: string }
  readonly object: { readonly value: string }
}

const declaration: DeclarationFile = {
  ...bakery,
  controller: { ...bakery.controller, country: 'FI' },
  recipients: [
    {
      ...{ id: 'mailer', name: 'Mailer Inc.', country: 'IE', role: 'processor' },
      transfers: [{ country: 'US', mechanism: 'scc' }],
    },
  ],
  services: bakery.services?.map((one) => (one.id === 'newsletter' ? { ...one, recipient: 'mailer' } : one)),
} as DeclarationFile

/** What a visitor downloads after deciding three times, as JSON-LD readers see a file: with no address of its own. */
async function readAsFile() {
  const { default: jsonld } = (await import('jsonld' as string)) as { default: JsonLd }
  const { register } = await openBakeryRegister({
    sites: [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration }],
  })
  const visitor = await newVisitor({ declaration: { digest: await digest(declaration), version: '1' } })
  await post(register, visitor.record)
  await decideAgain(register, visitor, 'given')
  await decideAgain(register, visitor, 'withdrawn')
  const { consentId } = visitor.record
  const answer = await get(register, `/v1/receipts/${consentId}`, { authorization: `Receipt ${visitor.secret}` })
  const documentLoader = (url: string) => Promise.reject(new Error(`${url} was to be loaded`))
  // safe: what has no absolute name is an error, and not left out.
  const quads = await jsonld.toRDF((await answer.json()) as object, { safe: true, documentLoader })
  await register.close()
  const urn = `urn:evaste:record:corner-bakery:${consentId}`
  const objects = (subject: string, predicate: string): readonly string[] =>
    quads
      .filter((one) => one.subject.value === subject && one.predicate.value.endsWith(predicate))
      .map(({ object }) => object.value.replace(/^https:\/\/w3id\.org\/dpv\/?/, ''))
  return { quads, urn, objects }
}

describe('a consent as JSON-LD, in a file', () => {
  test('loses nothing: every process has its purpose, its basis and its status', async () => {
    const { urn, objects } = await readAsFile()

    expect(objects(urn, '#hasProcess')).toEqual([`${urn}:purpose:analytics`, `${urn}:purpose:marketing`])
    for (const process of objects(urn, '#hasProcess'))
      for (const term of ['#hasPurpose', '#hasLegalBasis', '#hasConsentStatus'])
        expect(objects(process, term)).toHaveLength(1)
    const [status = ''] = objects(`${urn}:purpose:analytics`, '#hasConsentStatus')
    expect(objects(status, '#type')).toEqual(['#ConsentWithdrawn'])
  })

  test('tells a consent that was renewed from one that was given', async () => {
    const { urn, objects } = await readAsFile()

    const types = [1, 2, 3].map((entry) => objects(`${urn}:entry:${entry}:purpose:analytics`, '#type'))

    expect(types).toEqual([
      ['#ConsentGiven', '#ExpressedConsent'],
      ['#RenewedConsentGiven', '#ExpressedConsent'],
      ['#ConsentWithdrawn'],
    ])
  })

  test('names jurisdiction, rights, recipients, where data are stored, and the answer to each service', async () => {
    const { quads, urn, objects } = await readAsFile()

    expect(objects(urn, '#hasJurisdiction')).toEqual(['loc#FI'])
    expect(objects(urn, '#hasRight')).toHaveLength(
      quads.filter(({ object }) => object.value.endsWith('#DataSubjectRight')).length,
    )
    const [recipient = ''] = objects(`${urn}:purpose:marketing`, '#hasRecipient')
    expect(objects(recipient, '#hasName')).toEqual(['Mailer Inc.'])
    const [storage = ''] = objects(`${urn}:purpose:marketing`, '#hasStorageCondition')
    expect(objects(storage, '#hasLocation')).toEqual(['loc#IE', 'loc#US'])
    const [answer = ''] = objects(`${urn}:service:newsletter`, '#hasConsentStatus')
    expect(objects(answer, '#type')).toEqual(['#ConsentRefused'])
  })
})
