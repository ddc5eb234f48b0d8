import { expect, test } from 'vitest'
import { homePage, useVisits } from './elements-visit.js'

const { visit } = useVisits()
const FORCED = '* { font-size: 9px !important; line-height: 1 !important; visibility: hidden !important }'
const body = `${homePage}<evaste-notice></evaste-notice><evaste-embed service="ga4"></evaste-embed>`

test('a page that forces a size, a line height or invisibility on everything reaches nothing of evaste’s', async () => {
  const page = await visit({
    body,
    before: (page) =>
      page.addInitScript((text) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(text)
        document.adoptedStyleSheets = [sheet]
      }, FORCED),
  })
  await page.locator('#evaste-banner').waitFor()
  await page.locator('evaste-notice h2').first().waitFor()
  await page.locator('evaste-embed #once').waitFor()
  await page.locator('#evaste-banner:not(.new) #settings').click()
  await page.locator('#evaste-settings #save').waitFor()

  const reached = () =>
    page.evaluate(() =>
      ['evaste-consent', 'evaste-notice', 'evaste-embed'].flatMap((name) => {
        const all = [...document.querySelector(name)!.shadowRoot!.querySelectorAll('p, button, li, label, td')]
        return all.flatMap((element) => {
          const { fontSize, lineHeight } = getComputedStyle(element)
          const [size, line] = [fontSize, lineHeight].map(parseFloat) as [number, number]
          const isReached = element.textContent.trim() && (size < 12 || line < 1.2 * size)
          return isReached ? [`${name} ${element.outerHTML.slice(0, 80)}: ${size}/${line}`] : []
        })
      }),
    )

  await expect.poll(reached).toEqual([])
})
