import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { openWorkshop, type Workshop } from '../tools/workshop.js'
import { findChromium } from './launch.js'
import { type MadeUpSite, serveMadeUp, trackerCode } from './scan-site-server.js'

const DECLARATION = `{
  "format": 1,
  "site": "corner-bakery",
  "$comment": "our own words stay",
  "languages": ["en"],
  "controller": { "name": "Kulmaleipomo Oy" },
  "notice": { "url": "/privacy" },
  "purposes": ["necessary", "analytics"],
  "services": [
    { "id": "stats", "name": "Statistics", "purpose": "analytics", "matches": ["stats.localhost"],
      "trackers": [ { "name": "stats_id", "lifetime": "P13M" }, { "name": "stats_seen", "type": "local-storage", "lifetime": "persistent" } ] }
  ]
}
`
const SECRET = 'hunter2-do-not-print'
const QUICK = ['--pages', '1', '--wait', '1', '--own-site', '--pause', '0']

let browser: string
let site: MadeUpSite
const asked: { readonly host: string; readonly headers: Readonly<Record<string, unknown>> }[] = []

beforeAll(async () => {
  const { executablePath = '', env } = await findChromium()
  browser = executablePath
  // The command starts the browser in this process's own environment.
  Object.assign(process.env, env)
  site = await serveMadeUp((host, _path, headers) => {
    asked.push({ host, headers })
    if (host !== 'localhost') return trackerCode(host.replace('.localhost', ''))
    const isLetIn = headers.authorization === `Basic ${Buffer.from(`baker:${SECRET}`).toString('base64')}`
    if (!isLetIn) return { status: 401, body: 'no', headers: { 'www-authenticate': 'Basic realm="bakery"' } }
    return {
      body: `<!doctype html><title>Corner Bakery</title><link rel="icon" href="data:,"><script src="${site.thirdParty('hidden')}/t.js"></script>`,
    }
  })
})
afterAll(() => site.close())

async function builtSite(): Promise<Workshop> {
  const workshop = await openWorkshop()
  workshop.environment.CHROMIUM_PATH = browser
  await workshop.write('evaste.json', DECLARATION)
  await workshop.write('site/evaste/evaste.json', DECLARATION)
  for (const name of (await readdir('dist/site')).filter((one) => one.endsWith('.js')))
    await cp(join('dist/site', name), join(workshop.folder, 'site/evaste', name))
  await workshop.write('site/index.html', page(['stats', 'hidden']))
  return workshop
}

/** Its trackers are put there by a script, so that the browser cannot read them ahead. */
const page = (trackers: readonly string[]): string => `<!doctype html><html lang="en"><head><title>Corner Bakery</title>
<script src="/evaste/evaste.js"></script><link rel="icon" href="data:,"></head><body>
${trackers.map((name) => `<script>document.head.append(Object.assign(document.createElement('script'), { src: '${site.thirdParty(name)}/t.js' }))</script>`).join('\n')}
</body></html>`

describe('evaste scan of a folder', () => {
  it('finds a tracker that nobody declared, writes it into the declaration, and reports to the owner', async () => {
    const workshop = await builtSite()

    const { exitCode, stdout } = await workshop.run(
      'scan',
      'site',
      ...QUICK,
      '--write',
      '--format',
      'html',
      '--out',
      'report.html',
    )

    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringContaining('Wrote report.html.\nevaste.json: added hidden-localhost.'),
    ])
    const written = await workshop.read('evaste.json')
    expect(written).toContain('"$comment": "our own words stay"')
    expect(written.split('\n').slice(0, 7)).toEqual(DECLARATION.split('\n').slice(0, 7))
    expect(written).toContain('"purposes": ["necessary", "analytics", "marketing"],')
    expect(parseDeclaration(written).services).toMatchObject([
      { id: 'stats' },
      {
        id: 'hidden-localhost',
        matches: ['hidden.localhost'],
        trackers: [{ name: 'hidden_id' }, { name: 'hidden_seen', type: 'local-storage' }],
      },
    ])
    const report = await workshop.read('report.html')
    expect(report).toContain('src="data:image/png;base64,')
    expect(report).toContain('hidden.localhost is active before any answer')
    expect(report).not.toContain('stats is active before any answer')
  })
})

describe('evaste watch', () => {
  it('stores the first result, is silent where nothing changed, and ends with 1 where a tracker is new', async () => {
    const workshop = await builtSite()
    await workshop.write('site/index.html', page(['stats']))
    const watch = () => workshop.run('watch', 'site', ...QUICK, '--before-only')

    const first = await watch()
    const same = await watch()
    await workshop.write('site/index.html', page(['stats', 'hidden']))
    const changed = await watch()

    expect([first.exitCode, same.exitCode, changed.exitCode]).toEqual([0, 0, 1])
    expect(first.stdout).toContain('evaste-watch.json: stored')
    expect(same.stdout).toContain('**Tracking: no change**')
    expect(changed.stdout).toContain('- host `hidden.localhost`, of an unknown service')
    expect(changed.stdout).toContain('- R45 (law): `hidden.localhost is active before any answer')
  })
})

describe('a site behind a password', () => {
  it('lets the scan in; what was given goes to no other site and into no report', async () => {
    const workshop = await openWorkshop()
    const words = [`${site.origin}/`, ...QUICK, '--before-only', '--browser', browser]
    asked.length = 0

    const refused = await workshop.run('scan', ...words)
    const given = [
      '--user',
      `baker:${SECRET}`,
      '--cookie',
      `preview=${SECRET}`,
      '--header',
      `X-Preview: ${SECRET}`,
      '--header',
      'X-Team: bakers',
    ]
    const text = await workshop.run('scan', ...words, ...given)
    const har = await workshop.run('scan', ...words, ...given, '--format', 'har', '--json')

    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      expect.stringContaining('answered 401; give a user with --user'),
    ])
    expect(text.stdout).toContain('hidden.localhost is active before any answer')
    expect(text.stdout).not.toMatch(/preview/i)
    expect(text.stdout + text.stderr + har.stdout + har.stderr).not.toContain(SECRET)
    const isTold = ({ headers }: (typeof asked)[number]): boolean => JSON.stringify(headers).includes(SECRET)
    expect(new Set(asked.filter(isTold).map(({ host }) => host))).toEqual(new Set(['localhost']))
    expect(
      asked.some(
        ({ headers }) =>
          headers['x-preview'] === SECRET && headers['x-team'] === 'bakers' && String(headers.cookie).includes(SECRET),
      ),
    ).toBe(true)
  })
})
