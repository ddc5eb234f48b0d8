import { describe, expect, it } from 'vitest'
import { findPackageRoot } from '../../demo/package-root.js'
import { ThirdParty } from '../../demo/third-party/third-party.js'
import { trackerFiles } from '../../demo/third-party/tracker-files.js'

const origin = 'http://third-party.localhost:8081'
const noon = new Date('2026-03-02T12:00:00Z')
const open = (): ThirdParty => new ThirdParty({ root: findPackageRoot(), origin, now: () => noon })
const ask = (thirdParty: ThirdParty, path: string, init?: RequestInit): Promise<Response> =>
  thirdParty.answer(new Request(origin + path, init))

describe('the log', () => {
  it('names every request that arrived, with its time, referer and cookie', async () => {
    const thirdParty = open()

    await ask(thirdParty, '/gtag/js?id=G-1', { headers: { referer: 'http://localhost:8080/sites/siniservice/' } })
    await ask(thirdParty, '/tr?id=1', { headers: { cookie: '_fbp=fb.1.2.3' } })
    await ask(thirdParty, '/nowhere')
    const log: unknown = await (await ask(thirdParty, '/log')).json()

    const time = '2026-03-02T12:00:00.000Z'
    expect(log).toEqual([
      { time, path: '/gtag/js?id=G-1', referer: 'http://localhost:8080/sites/siniservice/', cookie: null },
      { time, path: '/tr?id=1', referer: null, cookie: '_fbp=fb.1.2.3' },
      { time, path: '/nowhere', referer: null, cookie: null },
    ])
  })

  it('never names the questions that were asked of itself', async () => {
    const thirdParty = open()

    await ask(thirdParty, '/log')
    await ask(thirdParty, '/log', { method: 'OPTIONS' })

    expect(await (await ask(thirdParty, '/log')).json()).toEqual([])
  })

  it('is empty after DELETE', async () => {
    const thirdParty = open()
    await ask(thirdParty, '/ran/countly')

    const { status } = await ask(thirdParty, '/log', { method: 'DELETE' })

    expect(status).toBe(204)
    expect(await (await ask(thirdParty, '/log')).json()).toEqual([])
  })

  it('is open to every origin', async () => {
    const response = await ask(open(), '/log', { headers: { origin: 'http://localhost:8080' } })

    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:8080')
  })

  it('keeps the newest ten thousand', async () => {
    const thirdParty = open()

    for (let i = 0; i < 10_001; i++) thirdParty.log.add(new Request(`${origin}/tr?n=${i}`))

    expect(thirdParty.log.all()).toHaveLength(10_000)
    expect(thirdParty.log.all()[0]?.path).toBe('/tr?n=1')
  })
})

describe.each(trackerFiles)('the tracker of $service', ({ path, service }) => {
  it('is served as a script that asks for its own /ran once', async () => {
    const response = await ask(open(), path)

    const code = await response.text()
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(code.split(`${origin}/ran/${service}`)).toHaveLength(2)
  })

  it('arrives without a cookie: what is set is set by code', async () => {
    const response = await ask(open(), path)

    expect(response.headers.get('set-cookie')).toBeNull()
  })
})

describe('what trackers send', () => {
  it.each(['/g/collect?v=2', '/tr', '/countly/i', '/com.snowplowanalytics.snowplow/tp2', '/posthog/flags/'])(
    '%s is taken with a success that sets no cookie',
    async (path) => {
      const response = await ask(open(), path, { method: 'POST', body: '{}' })

      expect(response.status).toBe(200)
      expect(response.headers.get('set-cookie')).toBeNull()
    },
  )

  it('a pixel is answered with a picture', async () => {
    const response = await ask(open(), '/ads/pixel.gif?campaign=spring')

    expect(response.headers.get('content-type')).toBe('image/gif')
  })

  it('an address that no tracker has is not found', async () => {
    const { status } = await ask(open(), '/secrets')

    expect(status).toBe(404)
  })
})
