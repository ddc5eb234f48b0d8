import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'

const declaration: DeclarationFile = {
  format: 1,
  site: 'corner-bakery',
  languages: ['fi', 'ar'],
  controller: { name: 'Kulmaleipomo Oy' },
  notice: { url: '/privacy' },
  purposes: ['necessary', 'session-replay'],
  services: [
    {
      id: 'recording',
      name: 'Vikojen tallennus',
      purpose: 'session-replay',
      recording: { retention: 'P14D', access: 'Kaksi kehittäjää' },
    },
  ],
  register: { url: '/register', ip: 'none' },
}

declare global {
  /** The page's dialog, wherever it is. */
  function openedDialog(): HTMLDialogElement
}

const visit = useTagPages({ viewport: { width: 320, height: 640 } })

/** Opens a page with a bar of its own at the bottom, where the visitor allows recordings. */
async function openRecorded(html: string, more = ''): Promise<Locator> {
  await visit.context.route('**/register/**', (route) =>
    route.fulfill({ status: 201, json: { entry: 1, recordedAt: '2026-11-30T12:00:00.000Z', receipt: 'a.b.c' } }),
  )
  await visit.open(`${html}<head>${tagged(declaration)}
    <style>nav { position: fixed; inset: auto 0 0; height: 64px; background: #ddd }</style></head>
    <body><h1>Leipä</h1><nav><a href="/cart">Ostoskori</a></nav>${more}
    <script>function openedDialog() { return (document.querySelector('own-dialog')?.shadowRoot ?? document).querySelector('dialog') }</script>`)
  await visit.page.evaluate(() => void window.evaste.acceptAll())
  const sign = visit.page.locator('evaste-recording #sign')
  await sign.waitFor()
  return sign
}

/** Whether the whole sign is in sight and what is there is nothing else. */
async function isClear(sign: Locator): Promise<boolean> {
  const others = visit.page.locator('nav, evaste-consent #reopen')
  const boxes = await Promise.all([sign, ...(await others.all())].map((one) => one.boundingBox()))
  const [own, ...taken] = boxes.map((box) => box!)
  const { x, y, width, height } = own!
  const isInside = x >= 0 && y >= 0 && x + width <= 320 && y + height <= 640
  const isCovered = taken.some(
    (box) => x < box.x + box.width && box.x < x + width && y < box.y + box.height && box.y < y + height,
  )
  return isInside && taken.length === 2 && !isCovered
}

test.each([
  ['from left to right', '<html lang="fi">'],
  ['from right to left', '<html lang="ar" dir="rtl">'],
])('on 320 px, %s, the sign covers neither the page’s bar nor the small control', async (name, html) => {
  const sign = await openRecorded(html)
  await visit.page.locator('evaste-consent #reopen').waitFor()

  await expect.poll(() => isClear(sign)).toBe(true)
  if (process.env.EVASTE_SHOTS) await visit.page.screenshot({ path: `${process.env.EVASTE_SHOTS}/sign ${name}.png` })
  const isAtStart = async (): Promise<boolean> => {
    const { x } = (await sign.boundingBox())!
    return html.includes('rtl') ? x > 20 : x < 20
  }
  await expect.poll(isAtStart).toBe(true)
  await expect.poll(() => sign.evaluate((element) => element.matches(':popover-open'))).toBe(true)
})

const CONTENT = '<h2>Tietosuojaseloste</h2><p>Leipomo…</p><button id="close">Sulje</button>'
/** A page's own element with a modal dialog in its shadow root. */
const OWN_DIALOG = `<script>customElements.define('own-dialog', class extends HTMLElement {
    constructor() { super().attachShadow({ mode: 'open' }).innerHTML = '<dialog>${CONTENT}</dialog>' }
  })</script><own-dialog></own-dialog>`

test.each([
  ['a modal dialog', `<dialog>${CONTENT}</dialog>`],
  ['one that fills the window', `<dialog style="width: 100vw; height: 100vh; max-width: none">${CONTENT}</dialog>`],
  ['one in a shadow root', OWN_DIALOG],
])('in front of %s the sign is in reach, and it is there when the dialog is closed or gone', async (_, dialog) => {
  const { page } = visit
  const sign = await openRecorded(`<html lang="fi">`, dialog)
  const open = (): Promise<void> => page.evaluate(() => openedDialog().showModal())
  const isInFront = (): Promise<boolean> =>
    sign.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const { host } = element.getRootNode() as ShadowRoot
      const root = host.getRootNode() as Document | ShadowRoot
      return root.elementFromPoint(left + width / 2, top + height / 2) === host
    })

  await open()
  await expect.poll(isInFront).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => openedDialog().open)).toBe(false)
  await expect.poll(isInFront).toBe(true)

  await open()
  await expect.poll(isInFront).toBe(true)
  await page.evaluate(() => openedDialog().remove())
  await expect.poll(() => sign.count()).toBe(1)
  await expect.poll(isInFront).toBe(true)
})

test('in front of a modal dialog the button stops the recording', async () => {
  const { page } = visit
  const sign = await openRecorded(`<html lang="fi">`, `<dialog>${CONTENT}</dialog>`)
  await page.evaluate(() => openedDialog().showModal())
  await sign.locator('#stop').click()

  await expect.poll(() => page.evaluate(() => window.evaste.status('recording'))).toBe('withdrawn')
  await expect.poll(() => sign.count()).toBe(0)
})
