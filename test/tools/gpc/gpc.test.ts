import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { gpcSupport, rewriteMiddleware, rewriteResponses } from '../../../src/rewrite.js'
import { townBakery } from '../rewrite/town-bakery.js'
import { openWorkshop } from '../workshop.js'

const DAY = /^\d{4}-\d\d-\d\d$/
const ignoring = { ...townBakery(), consent: { gpc: 'ignore' } } as const

describe('a site states whether it honours Global Privacy Control', () => {
  it('as evaste gpc writes it, with the day on which it first did', async () => {
    const { run, write, read } = await openWorkshop()
    await write('evaste.json', JSON.stringify(townBakery()))
    await write('site/index.html', '<p>Bread</p>')

    const first = await run('gpc', 'site')
    const made = JSON.parse(await read('site/.well-known/gpc.json')) as { gpc: boolean; lastUpdate: string }
    await write('site/.well-known/gpc.json', '{"gpc":true,"lastUpdate":"2026-01-02"}')
    await run('gpc', 'site')
    const kept = await read('site/.well-known/gpc.json')
    await write('evaste.json', JSON.stringify(ignoring))
    await run('gpc', 'site')
    const changed = JSON.parse(await read('site/.well-known/gpc.json')) as { gpc: boolean; lastUpdate: string }

    expect([first.exitCode, made.gpc]).toEqual([0, true])
    expect(made.lastUpdate).toMatch(DAY)
    expect(kept).toBe('{"gpc":true,"lastUpdate":"2026-01-02"}\n')
    expect(changed.gpc).toBe(false)
    expect(changed.lastUpdate > '2026-01-02').toBe(true)
  })

  it('and a folder that is not there is named', async () => {
    const { run, write } = await openWorkshop()
    await write('evaste.json', JSON.stringify(townBakery()))

    const { exitCode, stderr } = await run('gpc', 'public')

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('public is not a folder')])
  })

  it('from the declaration, with the day of the notice where no other is given', () => {
    const notice = { url: '/privacy', effectiveFrom: '2026-05-01' }

    expect([gpcSupport({ ...townBakery(), notice }), gpcSupport(ignoring, '2026-11-29')]).toEqual([
      { gpc: true, lastUpdate: '2026-05-01' },
      { gpc: false, lastUpdate: '2026-11-29' },
    ])
  })

  it('where the server rewrites, on the site’s own host', async () => {
    const rewrite = rewriteResponses(townBakery())
    const url = 'https://town-bakery.example/.well-known/gpc.json'

    const answer = await rewrite(new Request(url), () => new Response('none', { status: 404 }))
    const own = await rewrite(new Request(url), () => Response.json({ gpc: false }))
    const middleware = rewriteMiddleware(townBakery())
    const server = createServer((request, response) =>
      middleware(request, response, () => response.writeHead(404).end('none')),
    )
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const served = await fetch(`http://127.0.0.1:${port}/.well-known/gpc.json`)
    const other = await fetch(`http://127.0.0.1:${port}/.well-known/other.json`)
    const posted = await fetch(`http://127.0.0.1:${port}/.well-known/gpc.json`, { method: 'POST' })
    server.close()

    expect([answer.status, await answer.json()]).toEqual([200, { gpc: true }])
    expect(await own.json()).toEqual({ gpc: false })
    expect([served.status, served.headers.get('content-type'), await served.json()]).toEqual([
      200,
      'application/json',
      { gpc: true },
    ])
    expect([other.status, posted.status]).toEqual([404, 404])
  })
})
