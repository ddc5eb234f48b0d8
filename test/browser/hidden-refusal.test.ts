import { expect, it } from 'vitest'
import type { ConsentRecord } from '../../src/record/record.js'
import { isRefusalLessVisible, isTextHidden, type QuestionVisibility } from '../../src/record/visibility.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages({ viewport: { width: 390, height: 800 } })
const part = (id: string) => visit.page.locator(`evaste-consent #${id}`)

/** Opens a page, prepares it, accepts, and returns what its record says of the question. */
async function accept(css: string, prepare = ''): Promise<QuestionVisibility | undefined> {
  const sent: ConsentRecord[] = []
  await visit.context.route('**/evaste-register/**', (route) => {
    sent.push(route.request().postDataJSON() as ConsentRecord)
    return route.fulfill({ status: 503 })
  })
  const declared = { ...watchShop, register: { url: '/evaste-register' } }
  await visit.open(`<head>${tagged(declared)}<style>${css}</style></head><body><p>Clocks</p>`)
  await part('evaste-banner').waitFor()
  // The code that keeps an answer, and measures at the click, loads while the visitor reads.
  await visit.page.addScriptTag({
    type: 'module',
    content: "import '/evaste/evaste-keeper.js'; window.isMeasured = true",
  })
  await visit.page.waitForFunction(() => 'isMeasured' in window)
  // Taps in the first moment are ignored: the banner takes none yet.
  await expect.poll(() => part('evaste-banner').getAttribute('class')).not.toContain('new')
  if (prepare) await visit.page.evaluate(prepare)
  await part('accept').dispatchEvent('click') // also where a page has covered it
  await expect.poll(() => sent.length).toBeGreaterThan(0)
  return sent[0]?.visibility
}

it('an ordinary page shows both answers alike, in the record too', async () => {
  const visibility = (await accept('')) as QuestionVisibility

  expect(visibility).toMatchObject({ accept: { visible: 100 }, refuse: { visible: 100 }, text: { visible: 100 } })
  expect(visibility.refuse).toEqual(visibility.accept)
  expect(visibility.refuseArea).toBeGreaterThanOrEqual(80)
  expect([isRefusalLessVisible(visibility), isTextHidden(visibility)]).toEqual([false, false])
})

const refuse = "document.querySelector('evaste-consent').shadowRoot.querySelector('#refuse')"

it.each([
  ['a clip that leaves “accept” alone', 'evaste-consent::part(banner) { clip-path: inset(0 0 0 68%) }', ''],
  ['a script that takes it out of the layout', '', `${refuse}.style.display = 'none'`],
  ['a script that makes it see-through', '', `${refuse}.style.opacity = '0.1'`],
  [
    'a script that makes it small',
    '',
    `Object.assign(${refuse}.style, { fontSize: '9px', padding: '0', minHeight: '0' })`,
  ],
  [
    'a script that writes it in the colour behind it',
    '',
    `Object.assign(${refuse}.style, { color: 'rgb(250, 250, 250)', background: 'rgb(255, 255, 255)' })`,
  ],
  [
    'a box of the page in the top layer over it',
    '',
    `{ const box = document.createElement('div')
       const { left, top, width, height } = ${refuse}.getBoundingClientRect()
       box.popover = 'manual'
       Object.assign(box.style, { position: 'fixed', inset: 'auto', left: left + 'px', top: top + 'px', width: width + 'px', height: height + 'px', margin: 0, padding: 0, border: 0 })
       document.body.append(box)
       box.showPopover() }`,
  ],
])('%s shows in the record', async (_, css, prepare) => {
  const visibility = (await accept(css, prepare)) as QuestionVisibility

  expect(isRefusalLessVisible(visibility)).toBe(true)
})

it.each([
  ['no text', 'evaste-consent::part(text) { display: none }'],
  ['no purposes', 'evaste-consent::part(purpose) { display: none }'],
  ['no link to the notice', 'evaste-consent::part(notice-link) { display: none }'],
  ['small print', 'evaste-consent::part(text) { font-size: 3px }'],
  [
    'a text in the colour behind it',
    'evaste-consent { --evaste-text: #fff; --evaste-surface: #fff; --evaste-color-scheme: light }',
  ],
])('%s shows in the record', async (_, css) => {
  const visibility = (await accept(css)) as QuestionVisibility

  expect(isTextHidden(visibility)).toBe(true)
})
