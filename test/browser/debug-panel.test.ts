import { expect, it } from 'vitest'
import { boxOf, whenRoomIsMade } from './elements-visit.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages({ viewport: { width: 390, height: 664 } })

it('the debug panel leaves the answers free, however much it has to say', async () => {
  const held = Array.from({ length: 30 }, (_, i) => `<script src="${visit.pages.other}/t/part-${i}.js"></script>`)
  const html = `<html lang="en"><head>${tagged(watchShop)}</head><body><p>Clocks</p>${held.join('')}`
  await visit.page.goto(visit.pages.serve(html, {}, '/debug?evaste-debug'))
  await visit.page.locator('#evaste-banner:not(.new)').waitFor()
  await whenRoomIsMade(visit.page)

  await visit.page.click('evaste-debug summary')

  await expect.poll(async () => (await boxOf(visit.page, 'evaste-debug details')).height).toBeGreaterThan(200)
  const overlap = async (): Promise<number> => {
    const panel = await boxOf(visit.page, 'evaste-debug details')
    return panel.y + panel.height - (await boxOf(visit.page, '#evaste-banner')).y
  }
  await expect.poll(overlap).toBeLessThanOrEqual(0)
  await visit.page.locator('#refuse').click({ timeout: 5000 })
})
