import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { decidedCookie } from '../../src/testing.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages({ viewport: { width: 390, height: 664 } })
const { open, settle } = visit
const part = (id: string) => visit.page.locator(`evaste-consent #${id}`)

/** evaste's own files, as they are requested from now on. */
function filesOf(page: Page): string[] {
  const files: string[] = []
  page.on('request', (request) => {
    const [, file] = /\/evaste\/(.+)$/.exec(request.url()) ?? []
    if (file) files.push(file)
  })
  return files
}

const decideBefore = (): Promise<void> =>
  visit.context.addCookies([{ ...decidedCookie(watchShop, 'none'), domain: 'localhost' }])

const page = (body = ''): string =>
  `<html lang="en"><head><title>Clocks</title>${tagged(watchShop)}</head><body><h1>Clocks</h1>${body}</body></html>`

describe('the question', () => {
  it('takes one request beyond the script, and everything else comes behind it', async () => {
    const files = filesOf(visit.page)
    // What comes behind must not be needed to ask.
    await visit.page.route(/evaste-(?!first)/, () => undefined)

    await open(page())
    await part('evaste-banner').waitFor()

    expect(files.slice(0, 2)).toEqual(['evaste.js', 'evaste-first-en.js'])
    expect(files).not.toContain('evaste-ui.js')
  })

  it('is shown before deferred scripts and the end of the page', async () => {
    await visit.page.route('**/slow.js', () => undefined)
    const html = page().replace('</head>', '<script defer src="/slow.js"></script></head>')

    void open(html).catch(() => undefined)
    await part('evaste-banner').waitFor()

    expect(await visit.page.evaluate(() => document.readyState)).not.toBe('complete')
  })

  it('is first in the body, where it is read first', async () => {
    await open(page())
    await part('evaste-banner').waitFor()

    expect(await visit.page.evaluate(() => document.body.firstElementChild?.localName)).toBe('evaste-consent')
  })

  it('is last, and once the page is parsed, where Next hydrates the body', async () => {
    await open(page('<p>Watches</p>').replace('</head>', '<script async src="/_next/app.js"></script></head>'))
    await part('evaste-banner').waitFor()

    expect(await visit.page.evaluate(() => document.body.lastElementChild?.localName)).toBe('evaste-consent')
  })

  it('answered, goes on to the settings by the same element, which Lit then takes over', async () => {
    const files = filesOf(visit.page)
    await open(page())
    await part('settings').click()
    await part('evaste-settings').waitFor()

    await part('purpose-analytics').check()
    await part('save').click()
    await part('reopen').waitFor()

    await expect.poll(() => files).toContain('evaste-ui.js')
    expect(await visit.page.locator('evaste-consent').count()).toBe(1)
    await expect
      .poll(() => visit.page.evaluate(() => window.evaste.decision))
      .toMatchObject({
        source: 'settings',
        trusted: true,
        choices: { analytics: 'given', marketing: 'refused' },
      })
    expect(visit.errors).toEqual([])
  })

  it('speaks another language when the page does, and leaves the small control, before Lit is there', async () => {
    await open(`<html lang="en"><head>${tagged({ ...watchShop, languages: ['en', 'fi'] })}</head><body>`)
    await part('accept').waitFor()

    await visit.page.evaluate(() => (document.documentElement.lang = 'fi'))

    await part('accept').and(visit.page.getByText('Hyväksy kaikki')).waitFor()
    await part('refuse').press('Enter')
    await part('reopen').and(visit.page.locator(':focus')).waitFor()
    const look = () =>
      part('reopen').evaluate((control) => {
        const { position, minHeight } = getComputedStyle(control)
        return { position, minHeight }
      })
    await expect.poll(look).toEqual({ position: 'fixed', minHeight: '0px' })
    expect(await visit.page.evaluate(() => customElements.get('evaste-consent'))).toBeUndefined()
  })
})

describe('a return visit', () => {
  it('loads the small control and no Lit, and the control opens the settings', async () => {
    await decideBefore()
    const files = filesOf(visit.page)
    await open(page())
    await part('reopen').waitFor()
    await settle()
    expect(files).toEqual(['evaste.js', 'evaste-reopen.js'])
    expect(await visit.page.evaluate(() => customElements.get('evaste-consent'))).toBeUndefined()

    await part('reopen').click()

    await part('evaste-settings').waitFor()
    await expect.poll(() => part('reopen').count()).toBe(0)
    await visit.page.keyboard.press('Escape')
    await part('reopen').waitFor()
    expect(visit.errors).toEqual([])
  })

  it('shows at once that the settings are coming', async () => {
    await decideBefore()
    await open(page())
    await part('reopen').waitFor()
    await visit.page.route('**/evaste-ui.js', () => undefined)

    await part('reopen').click()

    await expect.poll(() => part('reopen').getAttribute('aria-busy')).toBe('true')
  })

  it('loads nothing of the interface where the page has a control of its own', async () => {
    await decideBefore()
    const files = filesOf(visit.page)

    await open(page('<a href="#" data-evaste-open>Cookies</a>'))
    await settle()

    expect(files).toEqual(['evaste.js'])
  })

  it('puts the control where it covers none of the page’s own', async () => {
    await decideBefore()
    const button = (side: string): string =>
      `<button style="position:fixed;bottom:8px;${side}:8px;width:120px;height:48px">Call</button>`

    await open(page(button('left')))
    await part('reopen').waitFor()
    await settle()

    const middle = visit.page.viewportSize()!.width / 2
    await expect.poll(async () => (await part('reopen').boundingBox())?.x).toBeGreaterThan(middle)
  })

  it('looks at the page between two frames, and shows the control in the page’s colours', async () => {
    await decideBefore()
    await visit.page.addInitScript(() => {
      const looks = ((self as unknown as { looks: object[] }).looks = [] as object[])
      const { elementsFromPoint } = document
      const nextFrame = requestAnimationFrame.bind(self)
      const isDark = (): boolean =>
        document.adoptedStyleSheets.some(({ cssRules: [rule] }) => /dark/.test(`${rule?.cssText}`))
      let isInFrame = false
      self.requestAnimationFrame = (call) =>
        nextFrame((time) => {
          isInFrame = true
          call(time)
          isInFrame = false
        })
      document.elementsFromPoint = (...point) => {
        looks.push({ isInFrame, isDark: isDark() })
        return elementsFromPoint.apply(document, point)
      }
    })
    await open(page('<main style="position:absolute;inset:0;background:#111;color:#eee">Clocks</main>'))
    await part('reopen').waitFor()

    const looks = () => visit.page.evaluate(() => (self as unknown as { looks: object[] }).looks.slice(0, 2))

    // At the colours, then at the corner. Within a frame, each would take a layout of its own.
    await expect.poll(looks).toEqual([
      { isInFrame: false, isDark: false },
      { isInFrame: false, isDark: true },
    ])
  })

  it('goes over to the notice’s code where a router brings a notice', async () => {
    await decideBefore()
    await open(page())
    await part('reopen').waitFor()

    await visit.page.evaluate(() => void document.body.append(document.createElement('evaste-notice')))

    await visit.page.locator('evaste-notice h2').first().waitFor()
  })
})
