import { describe, expect, test } from 'vitest'
import type { Role } from '../../../src/register/people/roles.js'
import { describedRoutes } from '../../../src/register/openapi/build-openapi.js'
import { createRoutes } from '../../../src/register/routes.js'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
import { onEveryStore } from '../stores/every-store.js'
import { fromPage, haveSession } from './have-session.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'

type Letter = 'A' | 'a' | 'o' | 'd' | 'v'
/** `A`: the agency without a limit; the others are limited to one controller. */
const people: Readonly<Record<Letter, { readonly role: Role; readonly controllers: readonly string[] | null }>> = {
  A: { role: 'agency', controllers: null },
  a: { role: 'agency', controllers: ['corner-bakery'] },
  o: { role: 'owner', controllers: ['corner-bakery'] },
  d: { role: 'data-protection-officer', controllers: ['corner-bakery'] },
  v: { role: 'viewer', controllers: ['corner-bakery'] },
}

/** Who may make each call: written down by hand, so that a change of the roles is a change here. */
const MAY: Readonly<Record<string, string>> = {
  listSites: 'Aaodv',
  getSite: 'Aaodv',
  saveSite: 'Aao',
  deleteSite: 'A',
  getDeclaration: 'Aaodv',
  publishDeclaration: 'Aao',
  listEntries: 'Aaod',
  getEntry: 'Aaod',
  revealAddress: 'Aaod',
  discloseForPerson: 'Aaod',
  listRecordings: 'Aaod',
  watchRecording: 'Aaod',
  downloadRecording: 'Aaod',
  destroyRecording: 'Aaod',
  getStatistics: 'Aaodv',
  listVersions: 'Aaodv',
  getThirdParties: 'Aaodv',
  getReport: 'Aaodv',
  getOverview: 'Aaodv',
  listRequests: 'Aaod',
  getRequest: 'Aaod',
  answerRequest: 'Aaod',
  exerciseByLetter: 'Aaod',
  refuseByLetter: 'Aaod',
  listRecipients: 'Aaod',
  setRecipients: 'Aaod',
  liftRestriction: 'Aaod',
  startRetention: 'Aaod',
  runRetention: 'Aaod',
  exportSite: 'Aaod',
  listAudit: 'Aaod',
  listKeys: 'Aao',
  createKey: 'Aao',
  revokeKey: 'Aao',
  listUsers: 'Aao',
  inviteUser: 'Aao',
  changeUser: 'Aao',
  resetSecondFactors: 'Aao',
  renewInvitation: 'Aao',
}

const routes = describedRoutes(createRoutes({ basePath: '', adminPages: new Map() } as never))
const ofCallers = routes.filter(({ operation }) => operation?.access.by === 'caller')
const ofSites = ofCallers.filter(({ path }) => path.includes('{site}'))
const at = (path: string, site: string): string => path.replace('{site}', site).replace(/\{\w+\}/g, 'some-id')

async function openTwo(store: RegisterStore) {
  const opened = await openBakeryRegister({ store })
  const agency = await haveSession(store, 'agency')
  const cafe = { origins: ['https://kahvila.example'], controller: 'asemakahvila' }
  expect((await fromPage(opened.register, agency, 'PUT /v1/admin/sites/station-cafe', cafe)).status).toBe(201)
  await post(opened.register, (await newVisitor()).record)
  return opened
}

const seen = async (response: Response) => ({ status: response.status, body: await response.text() })

test('the table has a line for every call that needs a caller', () => {
  expect(ofCallers.map(({ operation }) => operation?.id).sort()).toEqual(Object.keys(MAY).sort())
})

onEveryStore((open) => {
  describe.each(Object.keys(people) as Letter[])('a user %s', (letter) => {
    test('makes the calls of the role at own sites, and meets a foreign site as a missing one', async () => {
      const { register, store } = await openTwo(await open())
      const { role, controllers } = people[letter]
      const cookie = await haveSession(store, role, controllers)
      const call = async (method: string, path: string) => {
        const body = method === 'GET' ? undefined : {}
        return seen(await fromPage(register, cookie, `${method} ${path}`, body))
      }
      const wrong: string[] = []

      for (const { method, path, operation } of ofCallers) {
        const may = MAY[operation?.id ?? '']?.includes(letter)
        // An invalid body is found out about after the permission, and never deletes anything.
        const own = await call(method, at(path, 'corner-bakery'))
        const isRight = may ? ![401, 403, 500].includes(own.status) : own.status === 403
        if (!isRight) wrong.push(`${operation?.id}: ${own.status}`)
      }
      expect(wrong).toEqual([])

      for (const { method, path, operation } of ofSites) {
        const foreign = await call(method, at(path, 'station-cafe'))
        const missing = await call(method, at(path, 'nobody-at-all'))
        if (letter === 'A') continue
        expect([operation?.id, foreign]).toEqual([operation?.id, missing])
        expect([403, 404]).toContain(foreign.status)
      }
    })
  })

  test('another site, a form and a plain text are refused in every call that changes something', async () => {
    const { register, store } = await openTwo(await open())
    const cookie = await haveSession(store, 'agency')
    const changing = routes.filter(
      ({ method, operation }) => method !== 'GET' && /^(caller|session|own-page)$/.test(operation?.access.by ?? ''),
    )
    const wrong: string[] = []
    const forged: readonly Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'same-site', origin: 'https://blog.register.example' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
      { 'sec-fetch-site': '', origin: 'null' },
      { 'sec-fetch-site': '' },
    ]

    for (const { method, path, operation } of changing) {
      for (const headers of forged) {
        const { status } = await fromPage(register, cookie, `${method} ${at(path, 'corner-bakery')}`, {}, headers)
        if (status !== 403) wrong.push(`${operation?.id} ${JSON.stringify(headers)}: ${status}`)
      }
      if (!operation?.body) continue
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      const { status } = await fromPage(register, cookie, `${method} ${at(path, 'corner-bakery')}`, 'a=b', form)
      if (status < 400) wrong.push(`${operation.id} as a form: ${status}`)
    }

    expect(changing.length).toBeGreaterThan(25)
    expect(wrong).toEqual([])
  })
})
