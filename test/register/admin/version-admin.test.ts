import { expect, test } from 'vitest'
import { readDeclaration } from '../../../src/declaration/read.js'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { openRegister } from '../../../src/register/register.js'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import { compareDeclarations } from '../../../src/register/sites/declaration-changes.js'
import { bakery, masterKey, noon, openBakeryRegister, signingKey } from '../bakery.js'
import { MARKUP, fillRegister, tenants } from '../generated-register.js'
import { admin, bodyOf, haveKey } from './admin-calls.js'

const compare = (before: DeclarationFile, after: Partial<DeclarationFile>) =>
  compareDeclarations(readDeclaration(before), readDeclaration({ ...before, ...after }))
const pixel = { id: 'pixel', name: 'Pixel', purpose: 'marketing', matches: ['pixel.example'] }

test('a new service asks its purpose again, and one that is gone asks nobody', () => {
  const more = { ...bakery, services: [...(bakery.services ?? []), pixel] } as DeclarationFile

  expect(compare(bakery, more)).toEqual({
    changes: [{ what: 'service-added', id: 'pixel' }],
    askedAgain: ['marketing'],
  })
  expect(compare(more, { services: bakery.services ?? [] })).toEqual({
    changes: [{ what: 'service-removed', id: 'pixel' }],
    askedAgain: [],
  })
})

test('another controller asks everything again; other words ask nobody', () => {
  const others = compare(bakery, { controller: { ...bakery.controller, name: 'Uusi Leipomo Oy' } })
  const words = compare(bakery, { texts: { fi: { title: 'Saammeko?' } } })

  expect(others).toEqual({ changes: [{ what: 'controller', id: '' }], askedAgain: ['analytics', 'marketing'] })
  expect(words).toEqual({ changes: [{ what: 'wording', id: '' }], askedAgain: [] })
  expect(compare(bakery, {})).toEqual({ changes: [], askedAgain: [] })
})

test('the versions of a site are told with their days and what each has changed', async () => {
  const store = await openSqliteStore({ file: ':memory:', keysFile: ':memory:' })
  await fillRegister(store, 400)
  const sites = tenants.map(({ site, origin, declarations }) => ({
    ...{ site, origins: [origin] },
    declaration: declarations.at(-1) as DeclarationFile,
  }))
  const keys = { signing: signingKey, master: masterKey }
  const register = await openRegister({ sites, store, keys, now: () => new Date(noon) })
  const key = await haveKey(store)

  const { versions } = await bodyOf(await admin(register, key, 'GET /sites/corner-bakery/versions'))

  expect(versions).toMatchObject([
    { version: '2026-09-01', firstDay: '2026-09-03', isCurrent: false, changes: null, askedAgain: [] },
    {
      version: '2026-10-15',
      isCurrent: false,
      changes: [{ what: 'service-added', id: 'pixel' }],
      askedAgain: ['marketing'],
    },
    {
      version: `2026-11-10 ${MARKUP}`,
      isCurrent: true,
      changes: [{ what: 'controller' }],
      askedAgain: ['analytics', 'marketing'],
    },
  ])
  await register.close()
})

test('a declaration that no decision names yet is listed as the current one', async () => {
  const { register, store } = await openBakeryRegister()

  const { versions } = await bodyOf(await admin(register, await haveKey(store), 'GET /sites/corner-bakery/versions'))

  expect(versions).toMatchObject([{ firstDay: null, decisions: 0, isCurrent: true, changes: null }])
})
