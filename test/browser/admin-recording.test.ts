import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digest } from '../../src/declaration/digest.js'
import { maskEvent, type ReplayEvent } from '../../src/page/replay/mask-event.js'
import { bakeryOrigin, newVisitor, noon, post } from '../register/bakery.js'
import { MARKUP } from '../register/generated-register.js'
import { admin, haveKey } from '../register/admin/admin-calls.js'
import { recordingBakery, recordingOf, saying, send } from '../register/recordings/recording-visitor.js'
import { type AdminStage, openAdminStage, signIn } from './admin-stage.js'
import { accessibilityFindings } from './elements-visit.js'
import { launchChromium } from './launch.js'

const SITE = 'lake-spa'
const noonMs = Date.parse(noon)

let browser: Browser
let stage: AdminStage
/** The register's clock. */
let time = noonMs
beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openAdminStage({ entries: 20, now: () => new Date(time) })])
}, 900_000)
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

/** The fault: an order of more than two pieces empties the basket, and throws. */
const FAULTY_PAGE = `<!doctype html><title>Shop</title>
  <ul><li>Rye bread</li><li>Bun</li></ul>
  <button id="more">One more</button><button id="order">Order</button>
  <script>
    const list = document.querySelector('ul')
    more.onclick = () => list.append(document.createElement('li'))
    order.onclick = () => {
      if (list.children.length < 3) return
      list.replaceChildren()
      undefined.total
    }
  </script>`

/** What a page records while somebody meets the fault, masked as the recorder masks it. */
async function recordFault(): Promise<{ readonly events: readonly ReplayEvent[]; readonly failedAt: number }> {
  const page = await browser.newPage()
  await page.setContent(FAULTY_PAGE)
  await page.addScriptTag({ path: 'node_modules/rrweb/dist/rrweb.umd.min.cjs' })
  await page.evaluate(() => {
    const all: unknown[] = []
    Object.assign(globalThis, { all, failedAt: 0 })
    addEventListener('error', () => Object.assign(globalThis, { failedAt: Date.now() }))
    ;(globalThis as unknown as { rrweb: { record(options: object): void } }).rrweb.record({
      emit: (event: unknown) => all.push(event),
    })
  })
  await page.click('#more')
  await page.click('#order')
  await page.waitForFunction(() => (globalThis as unknown as { failedAt: number }).failedAt > 0)
  // rrweb writes the changes of a task after it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  const { all, failedAt } = await page.evaluate(() => {
    const { all, failedAt } = globalThis as unknown as { all: ReplayEvent[]; failedAt: number }
    return { all, failedAt }
  })
  await page.close()
  const shift = noonMs + 1_000 - (all[0]?.timestamp ?? 0)
  const masked = all.flatMap(
    (event) =>
      maskEvent(event, {
        isShown: () => false,
        isLeftOut: () => false,
        names: { has: () => false, masked: () => '' },
        paths: [],
      }) ?? [],
  )
  return {
    events: masked.map((event) => ({ ...event, timestamp: event.timestamp + shift })),
    failedAt: failedAt + shift,
  }
}

/** A recording with whatever an enemy may plant. */
function plantedRecording(): object {
  const element = (id: number, tagName: string, attributes: object, childNodes: object[] = []) => ({
    ...{ type: 2, id, tagName, attributes, childNodes },
  })
  const code = { type: 3, id: 20, textContent: 'parent.parent.stolen = document.cookie; alert(1)' }
  const body = element(5, 'body', { onload: 'alert(1)', style: 'background: url(https://evil.example/style.png)' }, [
    element(6, 'script', {}, [code]),
    element(7, 'img', { src: 'https://evil.example/image.png', onerror: 'alert(1)' }),
    element(8, 'iframe', { src: 'https://evil.example/', srcdoc: '<script>parent.parent.alert(1)</script>' }),
    element(9, 'a', { href: 'javascript:alert(1)' }, [{ type: 3, id: 10, textContent: MARKUP }]),
    element(11, 'object', { data: 'https://evil.example/object' }),
    element(12, 'style', {
      _cssText: '@import "https://evil.example/a.css"; p { background: url(https://evil.example/b.png) }',
    }),
    element(13, 'meta', { 'http-equiv': 'refresh', content: '0;url=https://evil.example/' }),
    element(14, 'link', { rel: 'stylesheet', href: 'https://evil.example/c.css' }),
    element(15, 'form', { action: 'https://evil.example/', id: MARKUP }),
  ])
  const html = { ...element(3, 'html', {}, [element(4, 'head', {}), body]) }
  const node = { type: 0, id: 1, compatMode: 'BackCompat', childNodes: [html] }
  return recordingOf({
    comment: MARKUP,
    errors: [{ at: noonMs + 10, name: MARKUP }],
    events: [
      { type: 4, timestamp: noonMs, data: { href: 'javascript:alert(1)', width: 400, height: 300 } },
      { type: 2, timestamp: noonMs + 1, data: { node, initialOffset: { top: 0, left: 0 } } },
      {
        type: 3,
        timestamp: noonMs + 5,
        data: {
          source: 0,
          adds: [{ parentId: 5, nextId: null, node: element(16, 'embed', { src: 'https://evil.example/e' }) }],
          removes: [],
          texts: [],
          attributes: [{ id: 7, attributes: { src: 'https://evil.example/later.png' } }],
        },
      },
      { type: 6, timestamp: noonMs + 7, data: { plugin: MARKUP, payload: MARKUP } },
    ],
  })
}

/** A site that records faults, with a visitor and these recordings. */
async function haveRecordings(recordings: readonly object[]): Promise<void> {
  const { register, store } = stage
  const key = await haveKey(store)
  const declared = { ...recordingBakery, site: SITE }
  await admin(register, key, `PUT /sites/${SITE}`, { origins: [bakeryOrigin] })
  await admin(register, key, `PUT /sites/${SITE}/declaration`, declared)
  const declaration = { digest: await digest(declared), version: '1' }
  const visitor = await newVisitor({ site: SITE, declaration, ...saying('given') })
  await post(register, visitor.record, { site: SITE })
  for (const recording of recordings) {
    time += 60_000
    const body = Uint8Array.from(gzipSync(JSON.stringify(recording)))
    expect((await send(register, visitor, recording, { body })).status).toBe(201)
  }
}

/** What the innermost frame shows. */
const played = <Result>(page: Page, read: (document: Document) => Result): Promise<Result | undefined> => {
  const frame = page.frames().find((one) => one.url().endsWith('player.html'))
  if (!frame) return Promise.resolve(undefined)
  return frame.evaluate(`(${String(read)})(document.querySelector('iframe').contentDocument)`) as Promise<Result>
}

async function watch(page: Page, row: number): Promise<void> {
  await page.locator('evaste-entry-recordings tbody button').nth(row).focus()
  await page.keyboard.press('Enter')
  await page.locator('#why').focus()
  await page.keyboard.type('Fault report 17')
  await page.keyboard.press('Enter')
  await page.locator('#play').waitFor()
}

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const

test('a fault is reproduced from its recording, and what an enemy plants in one stays text, by keyboard alone', async () => {
  const { events, failedAt } = await recordFault()
  const fault = recordingOf({ errors: [{ at: failedAt, name: 'TypeError' }], events, comment: 'The basket is empty' })
  await haveRecordings([plantedRecording(), fault])
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const [faults, foreign]: [string[], string[]] = [[], []]
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('dialog', (dialog) => {
    faults.push(dialog.message())
    void dialog.dismiss()
  })
  // What a policy refuses counts as well: nothing may even name an address.
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1|data:)/.test(request.url())) foreign.push(request.url())
  })
  await signIn(page, stage, stage.keys.agency, `#/sites/${SITE}/entries/1`)
  await page.locator('evaste-entry-recordings tbody tr').nth(1).waitFor()

  await watch(page, 0)
  expect(await page.locator('.comment').textContent()).toBe('The basket is empty')
  const items = () => played(page, (document) => document.querySelectorAll('li').length)
  await page.locator('#position').focus()
  await page.keyboard.press('Home')
  await expect.poll(items).toBe(2)
  await page.getByRole('button', { name: /: TypeError$/ }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(items).toBe(0)
  await expect.poll(() => page.locator('#play').textContent()).toBe('Play')
  expect(await played(page, (document) => document.querySelector('button')?.textContent)).toBe('*** ****')
  for (const { colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    expect(await accessibilityFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    if (process.env.EVASTE_SCREENSHOTS)
      await page.screenshot({ path: `${process.env.EVASTE_SCREENSHOTS}/recording-${colorScheme}.png`, fullPage: true })
  }

  await watch(page, 1)
  await page.locator('#play').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => played(page, (document) => document.querySelector('a')?.textContent)).toBe(MARKUP)
  expect(await page.locator('.comment').textContent()).toBe(MARKUP)
  expect(await page.getByRole('button', { name: `0:00: ${MARKUP}` }).count()).toBe(1)
  expect(
    await played(
      page,
      (document) => document.querySelectorAll('script, object, embed, meta, link, [src], [href], [onload]').length,
    ),
  ).toBe(0)

  await page.locator('#destroy').focus()
  await page.keyboard.press('Enter')
  await page.locator('#sure').focus()
  await page.keyboard.press('Enter')
  await page.getByText('The recording is destroyed.').waitFor()
  expect((await stage.store.recordings(SITE, { limit: 9 })).length).toBe(1)
  expect((await stage.store.audit(SITE, { after: '', limit: 99 })).map(({ action }) => action)).toContain(
    'recording-watched',
  )
  expect([faults, foreign]).toEqual([[], []])
})
