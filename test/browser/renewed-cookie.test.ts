import { createAdaptorServer } from '@hono/node-server'
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import type { Register } from '../../src/register/register.js'
import { bakery, openBakeryRegister } from '../register/bakery.js'
import { launchChromium } from './launch.js'
import { tagged } from './tag-page.js'

const DAY_MS = 86_400_000
let browser: Browser
let server: Server
let register: Register
/** Lets the register's next answers go. */
let letGo = (): void => undefined
let held: Promise<void>
beforeAll(async () => {
  browser = await launchChromium()
  server = createAdaptorServer({
    fetch: (request, { incoming }) => answer(request, incoming.socket.remoteAddress ?? ''),
    overrideGlobalObjects: false,
  }) as Server
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const declaration: DeclarationFile = { ...bakery, register: { url: '/register' } }
  const sites = [{ site: 'corner-bakery', origins: [origin()], declaration }]
  register = (await openBakeryRegister({ sites, basePath: '/register' })).register
})
afterAll(async () => {
  await browser.close()
  await new Promise((done) => {
    server.close(done)
    server.closeAllConnections()
  })
})
const origin = (): string => `http://localhost:${(server.address() as AddressInfo).port}`

async function answer(request: Request, address: string): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname.startsWith('/register/')) {
    const response = await register.fetch(request, { address })
    await held
    return response
  }
  if (pathname.startsWith('/evaste/')) {
    const file = await readFile(`dist/site/${pathname.slice(8)}`).catch(() => null)
    return new Response(file, { status: file ? 200 : 404, headers: { 'content-type': 'text/javascript' } })
  }
  const page = `<!doctype html><html lang="en">${tagged({ ...bakery, register: { url: '/register' } })}<title>Bakery</title><p>Rye bread</p>`
  return new Response(page, { headers: { 'content-type': 'text/html' } })
}

/** Decides, and shortens the cookie's life to that of a week before the register has answered, as Safari does. */
async function decideInSafari() {
  held = new Promise((done) => (letGo = done))
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(origin())
  await page.locator('evaste-consent #accept').click()
  await page.waitForFunction(() => document.cookie.includes('evaste='))
  await page.evaluate(() => {
    document.cookie = `${document.cookie}; path=/; max-age=${7 * 86_400}; samesite=lax`
  })
  const daysLeft = async () => ((await context.cookies()).find(({ name }) => name === 'evaste')?.expires ?? 0) * 1000
  return { context, page, daysLeft: async () => Math.round(((await daysLeft()) - Date.now()) / DAY_MS) }
}
const receipt = () => (window as never as { evaste: { receipt: unknown } }).evaste.receipt !== null

it('a cookie that the browser would drop after a week lives as long as declared once the register has answered', async () => {
  const { context, page, daysLeft } = await decideInSafari()
  const before = await page.evaluate(() => document.cookie)

  const capped = await daysLeft()
  letGo()
  await page.waitForFunction(receipt)

  expect(capped).toBe(7)
  await expect.poll(daysLeft).toBeGreaterThan(200)
  await expect.poll(() => page.evaluate(() => document.cookie)).toBe(before)
  await page.reload()
  await page.waitForFunction(() => (window as never as { evaste: { decision: unknown } }).evaste.decision !== null)
  await context.close()
})

it('an answer that comes after a withdrawal gives nothing back', async () => {
  const { context, page } = await decideInSafari()
  const allows = () => (window as never as { evaste: { allows(id: string): boolean } }).evaste.allows('analytics')
  await expect.poll(() => page.evaluate(allows)).toBe(true)

  const loaded = page.waitForEvent('load')
  await page.evaluate(() => (window as never as { evaste: { refuseAll(): void } }).evaste.refuseAll())
  await loaded
  letGo()
  await page.waitForFunction(receipt)
  await page.reload()

  expect(await page.evaluate(allows)).toBe(false)
  await context.close()
})
