import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBannerFaults } from '../../src/tools/scan/banners/banner-rules.js'
import { readBanner } from '../../src/tools/scan/banners/read-banner.js'
import type { SeenBanner } from '../../src/tools/scan/scan-result.js'
import { openScanBrowser } from './scan-stage.js'

let browser: Browser

beforeAll(async () => {
  browser = await openScanBrowser()
})
afterAll(() => browser.close())

const BUTTON = 'font: 600 16px sans-serif; padding: 12px 24px; background: #1b4f9c; color: #fff; border: 0'

async function bannerOf(
  content: string,
  box = 'position: fixed; bottom: 0; background: #fff',
): Promise<SeenBanner | null> {
  const page = await browser.newPage()
  await page.setContent(`<main><p>Bread</p></main><div style="${box}"><p>We use cookies.</p>${content}</div>`)
  const banner = await readBanner(page)
  await page.close()
  return banner
}

const faultsOf = async (content: string): Promise<readonly string[]> => {
  const banner = await bannerOf(content)
  return banner ? findBannerFaults(banner).map(({ id }) => id.replace(' banner unknown', '')) : ['no banner']
}

const NOTICE = '<a href="/privacy">Privacy notice</a>'
const FAIR = `<button style="${BUTTON}">Accept all</button><button style="${BUTTON}">Refuse all</button>${NOTICE}`

describe('a banner that the scan does not know', () => {
  it('is pictured and measured, and a fair one has no findings', async () => {
    const banner = await bannerOf(FAIR)

    expect(banner).toMatchObject({ tool: 'unknown', picture: expect.stringMatching(/^iVBOR/) })
    expect(banner?.measures?.accept).toMatchObject({
      label: 'Accept all',
      isButton: true,
      fontSize: 16,
      fontWeight: 600,
    })
    expect(await faultsOf(FAIR)).toEqual([])
  })

  it.each([
    [
      'none to refuse',
      `<button style="${BUTTON}">Hyväksy kaikki</button><button style="${BUTTON}">Asetukset</button>${NOTICE}`,
      ['R46 0'],
    ],
    [
      'a small pale link to refuse',
      `<button style="${BUTTON}">Godkänn alla</button><a href="#" style="font: 12px sans-serif; color: #bbb">Avvisa alla</a>${NOTICE}`,
      ['R47 0', 'R48 0', 'R48 1', 'R48 2', 'R48 3'],
    ],
    ['a ticked box', `${FAIR}<label><input type="checkbox" checked> Marketing</label>`, ['R49 0']],
    [
      'a ticked box that cannot be unticked',
      `${FAIR}<label><input type="checkbox" checked disabled> Necessary</label>`,
      [],
    ],
    ['no way to the notice', FAIR.replace(NOTICE, '<button>Cookie settings</button>'), ['R24 0']],
    ['a button to the notice', FAIR.replace(NOTICE, '<button>Privacy policy</button>'), []],
    [
      'a label in the colour of its ground',
      FAIR.replace(`<button style="${BUTTON}">Refuse`, `<button style="${BUTTON}; color: #1d519e">Refuse`),
      ['R48 0'],
    ],
  ])('with %s', async (_, content, faults) => {
    expect(await faultsOf(content)).toEqual(faults)
  })

  it('in an open shadow root is found, and what only mentions cookies in the text is none', async () => {
    const page = await browser.newPage()
    await page.setContent(
      '<main><p>Our cookies are baked daily. <button>Accept all</button></p></main><x-banner></x-banner>',
    )

    expect(await readBanner(page)).toBe(null)
    await page.evaluate((html) => {
      const box = document.createElement('div')
      box.style.cssText = 'position: fixed; bottom: 0; background: #fff'
      box.innerHTML = `<p>We use cookies.</p>${html}`
      document.querySelector('x-banner')?.attachShadow({ mode: 'open' }).append(box)
    }, FAIR)

    expect((await readBanner(page))?.measures?.refuse?.label).toBe('Refuse all')
    await page.close()
  })
})
