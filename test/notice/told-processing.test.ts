import { describe, expect, test } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { disclosureJson } from '../../src/notice/disclosure.js'
import { readDeclaration } from '../../src/declaration/read.js'
import { loadTexts } from '../../src/text/load-texts.js'
import { cleaningFirm } from '../page/ui/cleaning-firm.js'
import { noticeOf, section, wordsOf } from './words-of.js'

describe('the notice of a site for children, who are asked nothing', () => {
  const school: DeclarationFile = { ...cleaningFirm, audience: { children: true } }

  test('tells of no purpose, service or recipient that waits for consent (R65)', async () => {
    const words = (await noticeOf(school)).map(({ blocks }) => wordsOf(blocks)).join('\n')

    expect(words).toContain('The site does nothing that needs your consent.')
    expect(words).not.toMatch(/Visitor statistics|Marketing|_ga|Google|Kaverit|your consent \(permission\)/)
    expect(words).toContain('Order form')
    expect(words).toContain('Nobody else receives your data.')
  })

  test('keeps a recipient that another purpose has', async () => {
    const [first, ...others] = cleaningFirm.purposes as readonly object[]
    const purposes = [{ ...first, recipients: ['google'] }, ...others] as DeclarationFile['purposes']

    const words = section(await noticeOf({ ...school, purposes }), 'recipients')

    expect(words).toContain('1 company')
    expect(words).toContain('Google Ireland Limited')
  })

  test('says the same as data', async () => {
    const json = disclosureJson(readDeclaration(school), await loadTexts('en'), 'en')

    expect(json).not.toMatch(/"marketing"|"_ga"/)
  })
})

describe('consent as the ground for special categories', () => {
  const camp: DeclarationFile = {
    ...cleaningFirm,
    services: [],
    purposes: [
      {
        id: 'camps',
        legalBasis: 'contract',
        title: 'Camps',
        description: 'Camps by the lake.',
        dataCategories: ['name', { title: 'Allergies', specialGround: 'your explicit consent' }],
        withdrawal: 'Tell the camp leader.',
      },
    ],
  }

  test('is told of with its way to withdraw, and never denied (R10)', async () => {
    const words = section(await noticeOf(camp), 'consent')

    expect(words).toContain('Camps: Tell the camp leader.')
    expect(words).toContain('You can withdraw your consent at any time')
    expect(words).not.toContain('nothing that needs your consent')
  })
})

describe('a choice that is not sent to a register', () => {
  const google = { id: 'tag', name: 'Tag', purpose: 'analytics', matches: ['www.googletagmanager.com'] }
  const own = cleaningFirm.services.map((one) => ({ ...one, matches: ['stats.example'] }))
  const unsent: DeclarationFile = { ...cleaningFirm, register: null, services: own }

  test('is kept on the device alone only where no service gets it (R100)', async () => {
    expect(section(await noticeOf(unsent), 'register')).toBe('Your choice is kept only on your device.')
    const told = await noticeOf({ ...unsent, services: [...own, google] } as DeclarationFile)
    expect(section(told, 'register')).toBe('')
    expect(section(told, 'consent')).toContain('Tag: if you allow the service, it gets your answer too.')
  })
})
