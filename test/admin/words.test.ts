import { expect, test } from 'vitest'
import { accountWords } from '../../src/admin/account/words.js'
import { agencyWords } from '../../src/admin/agency/words.js'
import { entriesWords } from '../../src/admin/entries/words.js'
import { logWords } from '../../src/admin/log/words.js'
import { reportWords } from '../../src/admin/report/words.js'
import { requestsWords } from '../../src/admin/requests/words.js'
import { settingsWords } from '../../src/admin/settings/words.js'
import { shellWords } from '../../src/admin/shell/words.js'
import { signInWords } from '../../src/admin/sign-in/words.js'
import { todayWords } from '../../src/admin/today/words.js'
import { usersWords } from '../../src/admin/users/words.js'
import { receiptWords } from '../../src/receipt/words.js'

const tables = {
  ...{ accountWords, agencyWords, entriesWords, logWords, reportWords, requestsWords, settingsWords, shellWords },
  ...{ signInWords, todayWords, usersWords, receiptWords },
}

/** Each text by its path; a function by its name alone. */
function textsOf(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return textsOf(value, `${path}${name}.`)
    return [[`${path}${name}`, String(value)] as const]
  })
}

test.each(Object.entries(tables))('%s say everything in Finnish, Swedish and English', (_, { en, fi, sv }) => {
  const names = textsOf(en).map(([name]) => name)

  expect(
    textsOf(fi)
      .map(([name]) => name)
      .sort(),
  ).toEqual(names.toSorted())
  expect(
    textsOf(sv)
      .map(([name]) => name)
      .sort(),
  ).toEqual(names.toSorted())
})

test.each(Object.entries(tables))('%s leave no sentence in English', (_, { en, fi, sv }) => {
  const english = new Map(textsOf(en))
  const isSentence = (text: string): boolean => /\w+ \w+ \w+/.test(text) && !/=>/.test(text)
  const left = [...textsOf(fi), ...textsOf(sv)].filter(([name, text]) => isSentence(text) && english.get(name) === text)

  expect(left).toEqual([])
})
