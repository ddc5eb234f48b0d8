import { describe, expect, it } from 'vitest'
import { writeMessage } from '../../src/declaration/message.js'
import { checkDeclarationIn } from '../../src/declaration/parse/parse-declaration.js'
import { parseJsonText } from '../../src/declaration/parse/json-text.js'
import { problem } from '../../src/declaration/problems/problem.js'
import { problemTables } from '../../src/declaration/problems/problem-tables.js'
import * as enProblems from '../../src/declaration/problems/en.js'
import * as fiProblems from '../../src/declaration/problems/fi.js'
import * as svProblems from '../../src/declaration/problems/sv.js'
import * as enNotes from '../../src/tools/catalogue/notes/en.js'
import * as fiNotes from '../../src/tools/catalogue/notes/fi.js'
import * as svNotes from '../../src/tools/catalogue/notes/sv.js'
import * as enImport from '../../src/tools/import/messages/en.js'
import * as fiImport from '../../src/tools/import/messages/fi.js'
import * as svImport from '../../src/tools/import/messages/sv.js'
import * as enLint from '../../src/tools/lint/messages/en.js'
import * as fiLint from '../../src/tools/lint/messages/fi.js'
import * as svLint from '../../src/tools/lint/messages/sv.js'

import * as enScan from '../../src/tools/scan/messages/en.js'
import * as fiScan from '../../src/tools/scan/messages/fi.js'
import * as svScan from '../../src/tools/scan/messages/sv.js'
import * as enSeal from '../../src/tools/seal/messages/en.js'
import * as fiSeal from '../../src/tools/seal/messages/fi.js'
import * as svSeal from '../../src/tools/seal/messages/sv.js'

type Texts = Readonly<Record<string, string>>

const TABLES: readonly (readonly [string, Texts, Texts])[] = [
  ['problems of a declaration', enProblems.en, fiProblems.fi],
  ['problems of a declaration', enProblems.en, svProblems.sv],
  ['lint', enLint.en, fiLint.fi],
  ['lint', enLint.en, svLint.sv],
  ['import', enImport.en, fiImport.fi],
  ['import', enImport.en, svImport.sv],
  ['scan', enScan.en, fiScan.fi],
  ['scan', enScan.en, svScan.sv],
  ['seal', enSeal.en, fiSeal.fi],
  ['seal', enSeal.en, svSeal.sv],
  ['catalogue', enNotes.en, fiNotes.fi],
  ['catalogue', enNotes.en, svNotes.sv],
]

const placeholders = (text = ''): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort()

describe.each(TABLES)('the messages of %s', (_, english, translated) => {
  it('have the placeholders of the English ones', () => {
    const different = Object.entries(english).filter(
      ([id, text]) => placeholders(text).join() !== placeholders(translated[id]).join(),
    )

    expect(different).toEqual([])
  })

  it('are translated, except for what is the same in both languages', () => {
    const untranslated = Object.entries(english).filter(([id, text]) => translated[id] === text)

    expect(untranslated.map(([id]) => id).filter((id) => !['a-text', 'taken-value'].includes(id))).toEqual([])
  })
})

describe('the problems of a declaration', () => {
  it('are in the language that is asked for, with lists and what was found in it', () => {
    const file = {
      format: 1,
      site: 'A',
      languages: [],
      controller: 3,
      notice: { url: 'x.example' },
      purposes: ['nessary'],
    }

    const [english, finnish] = (['en', 'fi'] as const).map((language) =>
      checkDeclarationIn(problemTables[language], file).problems.map(({ path, message }) => `${path}: ${message}`),
    )

    expect(english).toContain('$.controller: 3 is not allowed here; use an object')
    expect(finnish).toContain('$.controller: 3 ei kelpaa tähän; kelpaavia: olio')
    expect(finnish).toContain('$.site: käytä pieniä kirjaimia a–z, numeroita ja väliviivoja, enintään 63 merkkiä')
    expect(finnish).toContain(
      '$.notice.url: toisen sivuston osoitteen alussa on https://, oman sivuston polun alussa /; tarkoititko "https://x.example"?',
    )
    expect(finnish).toContain('$.services: puuttuu; lisää se')
  })

  it('say in it where the text is no JSON', () => {
    const { problems } = parseJsonText('{"a": 1,}', problemTables.sv)

    expect(problems[0]?.message).toBe('ta bort kommatecknet före } (rad:kolumn 1:9)')
  })

  it('join what is permitted as the language does', () => {
    const message = problem('not-allowed', { found: '1', allowed: { join: 'or', items: ['a', 'b', 'c'] } })

    expect(writeMessage(message, problemTables.en)).toBe('1 is not allowed here; use a, b or c')
    expect(writeMessage(message, problemTables.fi)).toBe('1 ei kelpaa tähän; kelpaavia: a, b tai c')
    expect(writeMessage(message, problemTables.sv)).toBe('1 är inte tillåtet här; använd a, b eller c')
  })
})
