import { expect, it } from 'vitest'
import { isRefusalLessVisible, isTextHidden, type QuestionVisibility } from '../../src/record/visibility.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

/*
 * Further ways of a page to hide a part of the question. One visit measures them all: evaste measures at each click in the
 * banner, and keeps what it measured on its element.
 */

const visit = useTagPages({ viewport: { width: 390, height: 800 } })
const PART = (id: string) => `evaste-consent::part(${id})`

/** Styles, or a script on `refuse`. */
const LESS_VISIBLE: readonly (readonly [way: string, css: string, script?: string])[] = [
  [
    'a generated box that takes no clicks, over it',
    `${PART('banner')}::after { content: ''; position: absolute; inset: 0 34% 0 0; background: #fff; pointer-events: none }`,
  ],
  [
    'labels without size, and others in their place',
    `${PART('button')} { font-size: 0 } ${PART('button')}::after { content: 'Go on'; font-size: 16px }`,
  ],
  ['both answers in the colour behind them', `${PART('button')} { color: #123; background: #123 }`],
  ['no pointer reaches it', '', `refuse.style.pointerEvents = 'none'`],
  ['it is shrunk', '', `refuse.style.transform = 'scale(.3)'`],
  ['it is clipped', '', `refuse.style.clipPath = 'inset(0 0 90% 0)'`],
  ['it is blurred', '', `refuse.style.filter = 'blur(6px)'`],
  ['it is masked', '', `refuse.style.maskImage = 'linear-gradient(#0000, #0000)'`],
  [
    'it is faded by an animation',
    '',
    `refuse.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1e6, fill: 'both' })`,
  ],
  [
    'it is written in a colour of another space',
    '',
    `Object.assign(refuse.style, { color: 'oklch(0.98 0 0)', background: 'lab(100 0 0)' })`,
  ],
  ['it is disabled', '', `refuse.disabled = true`],
  ['it is inert', '', `refuse.inert = true`],
  ['the keyboard does not reach it', '', `refuse.tabIndex = -1`],
  ['it is hidden from screen readers', '', `refuse.ariaHidden = 'true'`],
  ['its label is taken away', '', `refuse.textContent = ''`],
  ['its label says something else', '', `refuse.textContent = 'More choices'`],
  ['it is moved out of the window', '', `refuse.style.translate = '0 200vh'`],
  ['it shows its back', '', `Object.assign(refuse.style, { rotate: 'y 180deg', backfaceVisibility: 'hidden' })`],
  ['its letters stand on each other', '', `refuse.style.letterSpacing = '-1em'`],
  ['it is blended into what is behind it', '', `refuse.style.mixBlendMode = 'lighten'`],
  ['a filter bleaches it', '', `refuse.style.filter = 'brightness(20)'`],
  ['a filter makes it one grey', '', `refuse.style.filter = 'contrast(0)'`],
  ['both answers are blended away', `${PART('button')} { mix-blend-mode: lighten }`],
  [
    'a box in the top layer that nobody sees, over it',
    '',
    `{ const { left, top, width, height } = refuse.getBoundingClientRect()
       const box = document.body.appendChild(document.createElement('div'))
       box.popover = 'manual'
       box.id = 'box'
       Object.assign(box.style, { position: 'fixed', inset: 'auto', left: left + 'px', top: top + 'px',
         width: width + 'px', height: height + 'px', margin: 0, padding: 0, border: 0, opacity: 0.01 })
       box.showPopover() }`,
  ],
  [
    'a box in the top layer that takes no clicks, over it',
    '',
    `{ const { left, top, width, height } = refuse.getBoundingClientRect()
       const box = document.body.appendChild(document.createElement('div'))
       box.popover = 'manual'
       box.id = 'box'
       Object.assign(box.style, { position: 'fixed', inset: 'auto', left: left + 'px', top: top + 'px',
         width: width + 'px', height: height + 'px', margin: 0, padding: 0, border: 0, pointerEvents: 'none' })
       box.showPopover() }`,
  ],
]
const TEXT_HIDDEN: readonly (readonly [way: string, css: string])[] = [
  ['a text without size', `${PART('text')} { font-size: 0 }`],
  ['a text that is scaled down', `${PART('text')} { transform: scale(.2) }`],
  ['a text that is zoomed out', `${PART('text')} { zoom: .2 }`],
  ['a text without colour', `${PART('text')} { color: transparent }`],
  ['a text behind a mask', `${PART('text')} { mask-image: linear-gradient(#0000, #0000) }`],
  ['a text that is blurred', `${PART('text')} { filter: blur(5px) }`],
  ['purposes in the colour behind them', `${PART('purpose')} { color: #fff }`],
  ['purposes without size', `${PART('purpose')} { font-size: 0 }`],
  ['a link outside the window', `${PART('notice-link')} { position: fixed; left: -9999px }`],
  ['a link that is faded', `${PART('notice-link')} { opacity: .1 }`],
  [
    'a text of which one line is shown',
    `${PART('text')} { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden }`,
  ],
  ['a text that is cut off', `${PART('text')} { max-height: 1.4em; overflow: clip }`],
  ['a text whose letters stand on each other', `${PART('text')} { letter-spacing: -1em }`],
  ['a text that is blended into what is behind it', `${PART('text')} { mix-blend-mode: lighten }`],
  ['a banner that is blended into the page', `${PART('banner')} { mix-blend-mode: lighten }`],
  ['a text that a filter bleaches', `${PART('text')} { filter: invert(1) }`],
  ['a text that a filter makes one grey', `${PART('banner')} { filter: contrast(0) }`],
  ['purposes that are clipped', `${PART('purpose')} { clip-path: inset(50%) }`],
  ['purposes without width', `${PART('purpose')} { display: inline-block; width: 0; overflow: hidden }`],
  ['a link beside the window', `${PART('notice-link')} { translate: 200vw }`],
  ['a link without height', `${PART('notice-link')} { min-height: 0; max-height: 0; padding: 0; overflow: hidden }`],
  ['a link that takes no clicks', `${PART('notice-link')} { pointer-events: none }`],
  [
    'a text that an animation takes away',
    `@keyframes away { from, to { opacity: 0 } } ${PART('text')} { animation: away 1e6s }`,
  ],
]
const HARMLESS: readonly (readonly [way: string, css: string])[] = [
  ['no style at all', ''],
  ['a picture beside the title', `${PART('title')}::before { content: '🍪'; pointer-events: none }`],
  [
    'an ornament in the corner',
    `${PART('banner')}::before { content: ''; position: absolute; inset: 0 0 auto auto; width: 8px; height: 8px;
       background: red; pointer-events: none }`,
  ],
  ['a shadow and another font', `${PART('banner')} { filter: drop-shadow(0 0 2px #000); font-family: serif }`],
  ['a page that is faded until it is complete', 'body { opacity: 1; filter: none }'],
  ['answers that lighten under the pointer', `${PART('button')} { filter: brightness(1.3) saturate(1.5) }`],
  ['narrow letters', `${PART('text')}, ${PART('button')} { letter-spacing: -0.03em }`],
  ['wide letters and a larger line', `${PART('text')} { letter-spacing: 0.12em; line-height: 2; font-size: 20px }`],
]

it('what a page does to the banner in other ways is measured, and an ornament does no harm', async () => {
  await visit.open(`<head>${tagged(watchShop)}<style>evaste-consent { --evaste-color-scheme: light }</style>
    <style id="page"></style></head><body><p>Clocks</p>`)
  await visit.page.locator('evaste-consent #evaste-banner').waitFor()
  await visit.page.addScriptTag({
    type: 'module',
    content: "import '/evaste/evaste-keeper.js'; window.isLoaded = true",
  })
  await visit.page.waitForFunction(() => 'isLoaded' in window)
  await expect
    .poll(() => visit.page.locator('evaste-consent #evaste-banner').getAttribute('class'))
    .not.toContain('new')

  const found = async (ways: readonly (readonly [string, string, string?])[]) => {
    const all: (readonly [string, boolean, boolean])[] = []
    for (const [way, css, script = ''] of ways) {
      const visibility = await measure(css, script)
      all.push([way, isRefusalLessVisible(visibility), isTextHidden(visibility)])
    }
    return all
  }

  expect((await found(HARMLESS)).filter(([, isLess, isHidden]) => isLess || isHidden)).toEqual([])
  expect((await found(LESS_VISIBLE)).filter(([, isLess]) => !isLess)).toEqual([])
  expect((await found(TEXT_HIDDEN)).filter(([, , isHidden]) => !isHidden)).toEqual([])
})

/** Restyles the banner, clicks its title, which answers nothing, and undoes what was done. */
const measure = (css: string, script: string): Promise<QuestionVisibility> =>
  visit.page.evaluate(
    ([css, script]) => {
      const host = document.querySelector('evaste-consent')!
      const refuse = host.shadowRoot!.querySelector<HTMLElement>('#refuse')!
      const style = document.querySelector('#page')!
      const [attributes, label] = [[...refuse.attributes].map(({ name, value }) => [name, value]), refuse.textContent]
      style.textContent = css
      // eslint-disable-next-line no-new-func -- what a page's own script would do
      new Function('refuse', script)(refuse)
      host.shadowRoot!.querySelector('#title')!.dispatchEvent(new MouseEvent('click', { bubbles: true }))
      style.textContent = ''
      for (const { name } of [...refuse.attributes]) refuse.removeAttribute(name)
      for (const [name = '', value = ''] of attributes) refuse.setAttribute(name, value)
      refuse.textContent = label
      for (const animation of refuse.getAnimations()) animation.cancel()
      document.querySelector('#box')?.remove()
      return (host as unknown as Record<symbol, QuestionVisibility>)[Symbol.for('evaste.measured')]!
    },
    [css, script] as const,
  )
