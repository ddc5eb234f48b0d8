// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { takeMeasured } from '../../../src/page/session/measured-question.js'
import { measureAtClick } from '../../../src/page/ui/first-layer/measure-question.js'

/** A banner without layout, whose every point is its “accept”. */
function createBanner(): HTMLElement {
  document.body.innerHTML = '<evaste-consent></evaste-consent>'
  const root = document.querySelector('evaste-consent')!.attachShadow({ mode: 'open' })
  root.innerHTML = `<section id="evaste-banner"><p part="text">May we?</p>
    <button id="refuse">No</button><button id="accept">Yes</button></section>`
  root.elementFromPoint = () => root.querySelector('#accept')
  Range.prototype.getClientRects = () => [{ width: 80 }] as unknown as DOMRectList // jsdom has none
  for (const button of root.querySelectorAll('button'))
    button.getBoundingClientRect = () => ({ left: 0, top: 0, width: 80, height: 40 }) as DOMRect
  return root.querySelector('section')!
}

test('a click in the banner is measured once, for the decision that it makes', () => {
  const banner = createBanner()
  const stop = measureAtClick(banner)
  const before = takeMeasured()
  banner.querySelector('button')?.click()
  const measured = takeMeasured()

  expect(before).toBeUndefined()
  expect(measured).toMatchObject({ accept: { visible: 100 }, refuse: { visible: 0 }, refuseArea: 100 })
  expect(takeMeasured()).toBeUndefined()
  stop()
  banner.querySelector('button')?.click()
  expect(takeMeasured()).toBeUndefined()
})

test('a page that broke what is measured with gives no measurement, and no error', () => {
  const banner = createBanner()
  ;(banner.getRootNode() as ShadowRoot).elementFromPoint = () => {
    throw new Error('replaced')
  }
  measureAtClick(banner)
  banner.querySelector('button')?.click()

  expect(takeMeasured()).toBeUndefined()
})
