import { describe, expect, it } from 'vitest'
import { lintNotice } from '../../../src/tools/lint/notice/lint-notice.js'
import { readNoticeFile } from '../../../src/tools/lint/notice/notice-source.js'
import { lawful } from './paraphrases/paraphrases.js'

const lint = (content: string, name = 'notice.txt'): readonly string[] =>
  (lintNotice(readNoticeFile(new TextEncoder().encode(content), name), null) ?? []).map(({ rule }) => rule)

const { title, sentences } = lawful.en
const notice = (changed: Readonly<Record<string, string>>): string =>
  [title, ...Object.values({ ...sentences, ...changed })].join('\n\n')

describe('bases (R03)', () => {
  it('in a heap are no bases of purposes', () => {
    expect(
      lint(notice({ R03: 'The legal basis is consent, a contract, a legal obligation or our legitimate interest.' })),
    ).toContain('R03')
  })

  it('with their purposes are not in a heap', () => {
    const said = 'Bookings rest on the contract, invoices on a legal obligation, photographs on consent.'
    expect(lint(notice({ R03: said }))).not.toContain('R03')
  })

  it('are missing for one item of a list', () => {
    const list = '- bookings: contract\n- invoices: legal obligation\n- mooring list: contract\n- visitor statistics'
    expect(lint(notice({ R03: list }))).toContain('R03')
    expect(lint(notice({ R03: `${list}: contract` }))).not.toContain('R03')
  })

  it('of the cameras alone are none of the bookings', () => {
    const said = 'Cameras on the quay: our legitimate interest in preventing theft.'
    expect(lint(notice({ R03: said, R12: 'Giving your name is voluntary.' }))).toContain('R03')
  })
})

describe('a heading over nothing (R20)', () => {
  const sections =
    '1. Who\nWillow\n2. Why\nBookings of boats\n3. Retention:\n4. Rights\nWrite to us\n5. Changes\nBy mail'

  it('is found among numbered sections of a text', () => {
    expect(lint(notice({ R22: `${sections}\nMay 2026` }))).toContain('R20')
    expect(
      lint(notice({ R22: `${sections.replace('3. Retention:', '3. Retention:\nTwo years')}\nMay 2026` })),
    ).not.toContain('R20')
  })

  it('is not the first row of a table that begins with #', () => {
    const table = '## Purposes\n\n| # | Purpose | Basis |\n|---|---|---|\n| A | Bookings | Contract |'
    expect(lint(notice({ R03: table }), 'notice.md')).not.toContain('R20')
  })
})

describe('statements that contradict each other (R21)', () => {
  it('are a transfer that is denied and told', () => {
    const said = 'The data is not given outside the EEA. The newsletter is stored on servers in the United States.'
    expect(lint(notice({ R07: said }))).toContain('R21')
  })

  it('are not an exception and the rule', () => {
    const said =
      'Postwing Inc. in the United States stores addresses under the Data Privacy Framework. Otherwise nothing is sent outside the EEA.'
    expect(lint(notice({ R07: said }))).not.toContain('R21')
  })
})

describe('the representative (R02)', () => {
  const abroad = 'The controller is Prairie Boats Inc., Lake Street 1, Texas, United States, info@prairie.example.'

  it('is missing in the notice of a controller outside the EU', () => {
    expect(lint(notice({ R01: abroad }))).toContain('R02')
    expect(lint(notice({ R01: `${abroad} Our representative in the EU is Quay Oy, eu@quay.example.` }))).not.toContain(
      'R02',
    )
  })
})

describe('rights (R09)', () => {
  const some = 'You have the right of access, rectification, erasure and restriction; write to us.'

  it('to object and to portability are told of where what they concern is done', () => {
    expect(lint(notice({ R09: some }))).toContain('R09')
    expect(
      lint(
        notice({
          R09: some,
          R03: 'We process notifications because a legal obligation makes us.',
          R12: 'The law requires your name; without it there is no permit.',
        }),
      ),
    ).not.toContain('R09')
  })
})

describe('the repealed act (R18)', () => {
  it('is reported beside a register description', () => {
    const form =
      'REGISTER DESCRIPTION\nPersonal Data Act (523/1999), Section 10\n\nController: Quay Oy, info@quay.example\n\nData: name, address\n\nSources: the members themselves'
    expect(lint(form)).toEqual(expect.arrayContaining(['R18', 'R26']))
  })
})
