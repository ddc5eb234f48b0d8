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

const visit = useTagPages({ viewport: { width: 320, height: 640 } })

/** Opens a page with a bar of its own at the bottom, where the visitor allows recordings. */
async function openRecorded(html: string): Promise<Locator> {
  await visit.context.route('**/register/**', (route) =>
    route.fulfill({ status: 201, json: { entry: 1, recordedAt: '2026-11-30T12:00:00.000Z', receipt: 'a.b.c' } }),
  )
  await visit.open(`${html}<head>${tagged(declaration)}
    <style>nav { position: fixed; inset: auto 0 0; height: 64px; background: #ddd }</style></head>
    <body><h1>Leipä</h1><nav><a href="/cart">Ostoskori</a></nav>`)
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
