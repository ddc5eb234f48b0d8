import { expect, test } from 'vitest'
import { findConsentId, findEntry } from '../../../src/admin/entries/find-entry.js'
import type { AdminContext } from '../../../src/admin/shell/admin-context.js'
import { AdminApi } from '../../../src/admin/shell/api.js'

const consent = 'f0e21d660000000000000000000005d9'

function contextOf(answer: (path: string) => Response): AdminContext {
  const api = new AdminApi({
    base: 'https://register.example/v1/',
    fetch: async (url) => answer(String(url)),
    onSignedOut: () => {},
  })
  const site = { site: 'corner-bakery' }
  return { api, site, sites: [site] } as unknown as AdminContext
}
const problem = (status: number, name: string): Response =>
  Response.json({ type: `urn:evaste:problem:${name}`, title: name }, { status })

test('an id that no consent has, or that is none, finds nothing', async () => {
  const none = contextOf(() => Response.json({ entries: [], next: null }))
  const invalid = contextOf(() => problem(400, 'invalid-request'))
  const gone = contextOf(() => problem(404, 'not-found'))

  expect(await findEntry(consent, none)).toBe(null)
  expect(await findEntry('no id', invalid)).toBe(null)
  expect(await findConsentId('17', gone)).toBe(null)
})

test('a register that fails to answer is not one that has nothing: a request would be refused for that', async () => {
  const busy = contextOf(() => problem(503, 'busy'))
  const refused = contextOf(() => problem(403, 'forbidden'))
  const fails = contextOf((path) =>
    path.includes('consent=') ? Response.json({ entries: [{ entry: 17 }] }) : problem(500, 'failed'),
  )

  await expect(findEntry(consent, busy)).rejects.toMatchObject({ details: { status: 503 } })
  await expect(findEntry(consent, refused)).rejects.toMatchObject({ details: { status: 403 } })
  await expect(findConsentId(consent, fails)).rejects.toMatchObject({ details: { status: 500 } })
})
