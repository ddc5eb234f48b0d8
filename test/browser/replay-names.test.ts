import { expect, test } from 'vitest'
import { CANARY, throwAll } from './canary-page.js'
import { changeNames, NAMED_HEAD, NAMED_PLACES } from './canary-names.js'
import { allowRecording, bodiesOf, leaksOf, openRecordedPage, unzip } from './recorded-page.js'
import { useTagPages } from './tag-visit.js'

const visit = useTagPages()

test('no name that a page itself gives, and nothing that it has people edit, leaves', async () => {
  const { page } = visit
  const sent = await openRecordedPage(visit, NAMED_PLACES, NAMED_HEAD)
  await allowRecording(visit)
  await page.evaluate(changeNames, CANARY)
  await expect.poll(() => page.evaluate(() => JSON.stringify(window.replay.preview()))).toContain('"dialog"')
  await page.evaluate(throwAll, CANARY)
  await expect.poll(() => bodiesOf(sent).length).toBe(1)
  await page.evaluate(() => window.replay.report('It broke'))

  await expect.poll(() => bodiesOf(sent).length).toBe(2)
  const texts = bodiesOf(sent).map(unzip)
  expect(texts.flatMap(leaksOf)).toEqual([])
  // The look is there.
  expect(texts[1]).toContain('color: green')
})
