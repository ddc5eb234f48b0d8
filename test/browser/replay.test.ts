import { expect, test } from 'vitest'
import type { ReplayEvent, Recording } from '../../src/replay.js'
import type { ConsentSession } from '../../src/page/session/consent-session.js'
import { BODY, CANARY, changePage, FIELDS, HEAD, throwAll } from './canary-page.js'
import { changePlaces, HEAD_PLACES, PLACES } from './canary-places.js'
import {
  allowRecording,
  bodiesOf,
  decoded,
  leaksOf,
  openRecordedPage,
  recordingBakery,
  unzip,
} from './recorded-page.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'

const visit = useTagPages()

test('nothing that a visitor wrote or was shown leaves, in any field, text, attribute, address or error', async () => {
  const { page } = visit
  const sent = await openRecordedPage(visit, BODY + PLACES, HEAD + HEAD_PLACES)
  await allowRecording(visit)
  for (const [type, value] of FIELDS) {
    const field = page.locator(`[data-field="${type}"]`)
    if (type === 'hidden' || type === 'range' || type === 'color')
      await field.evaluate((element, text) => {
        ;(element as HTMLInputElement).value = text
        element.dispatchEvent(new Event('input', { bubbles: true }))
      }, value)
    else await field.fill(value)
  }
  for (const field of [
    '[data-field=text]',
    '[data-field=password]',
    '#note',
    '#listed',
    '#editor',
    '#plain',
    '#host input',
  ]) {
    await page.locator(field).click()
    await page.keyboard.type(CANARY)
  }
  await page
    .locator('#file')
    .setInputFiles({ name: `${CANARY}.txt`, mimeType: 'text/plain', buffer: Buffer.from(CANARY) })
  await page.locator('#size').selectOption(CANARY)
  await page.locator('#vegan').check()
  await page.locator('#editor').click()
  const input = await visit.context.newCDPSession(page)
  await input.send('Input.imeSetComposition', { text: CANARY, selectionStart: 0, selectionEnd: CANARY.length })
  await input.send('Input.insertText', { text: CANARY })
  await page.evaluate(changePage, CANARY)
  await page.evaluate(changePlaces, CANARY)
  await expect.poll(() => page.evaluate(() => JSON.stringify(window.replay.preview()))).toContain('"section"')
  await page.evaluate(throwAll, CANARY)
  await expect.poll(() => bodiesOf(sent).length).toBe(1)
  await page.evaluate(() => window.replay.report('It broke'))
  await expect.poll(() => bodiesOf(sent).length).toBe(2)

  const bodies = bodiesOf(sent)
  const texts = bodies.map(unzip)
  for (const request of sent) expect(decoded(JSON.stringify([request.url(), request.headers()]))).not.toContain(CANARY)
  for (const body of bodies) expect(String(body)).not.toContain(CANARY)
  expect(texts.flatMap(leaksOf)).toEqual([])
  // What helps to reproduce a fault is there: structure, styles, what the declaration shows, and that something was typed.
  const [byError, reported] = texts.map((text) => JSON.parse(text) as Recording)
  expect([byError?.reason, reported?.reason, reported?.comment]).toEqual(['error', 'report', 'It broke'])
  expect(new Set(reported?.errors.map(({ name }) => name))).toEqual(new Set(['Error', 'TypeError']))
  for (const shown of ['color: red', '4.20 €', '"text":"***"', `${visit.pages.origin}/orders/***`])
    expect(texts[1]).toContain(shown)
})

test('a planted fault is reproduced: what was clicked, what became of the page, and when it failed', async () => {
  const { page } = visit
  // The third loaf of bread removes the whole basket.
  const shop = `<ul id="basket"></ul><button id="add">Add</button><button id="pay">Pay</button><script>
    const basket = document.querySelector('#basket')
    document.querySelector('#add').onclick = () => {
      if (basket.childElementCount === 2) { basket.remove(); null.total }
      basket.append(Object.assign(document.createElement('li'), { textContent: 'Bread for ${CANARY}' }))
    }</script>`
  const sheet = visit.pages.serve('#basket, #add, #pay { color: red }', { 'content-type': 'text/css' }, '/shop.css')
  const sent = await openRecordedPage(visit, shop, `<link rel="stylesheet" href="${sheet}">`)
  await allowRecording(visit)
  for (let times = 0; times < 3; times += 1) await page.locator('#add').click()
  await expect.poll(() => bodiesOf(sent).length).toBe(1)
  const recording = JSON.parse(unzip(bodiesOf(sent)[0]!)) as Recording
  const [error] = recording.errors

  const seen = await page.evaluate(async (events: ReplayEvent[]) => {
    const { Replayer } = (await window.replay.loadPlayer()) as {
      Replayer: new (
        events: ReplayEvent[],
        options: object,
      ) => {
        pause(at: number): void
        iframe: HTMLIFrameElement
        getMirror(): { getNode(id: number): Element | null }
        getMetaData(): { totalTime: number }
      }
    }
    const player = new Replayer(structuredClone(events), { root: document.body })
    const itemsAt = (at: number) => {
      player.pause(at)
      return player.iframe.contentDocument!.querySelectorAll('#basket li').length
    }
    const clicks = events.filter(({ data }) => {
      const { source, type } = data as { source?: number; type?: number }
      return source === 2 && type === 2
    })
    const start = events[0]!.timestamp
    const clicked = clicks.map(({ data, timestamp }) => {
      player.pause(timestamp - start)
      return player.getMirror().getNode((data as { id: number }).id)?.id
    })
    const counts = clicks.map(({ timestamp }) => itemsAt(timestamp - start))
    player.pause(player.getMetaData().totalTime + 1)
    const left = player.iframe.contentDocument!.querySelectorAll('#basket').length
    return {
      clicked,
      counts,
      left,
      lastClick: clicks.at(-1)!.timestamp,
      text: player.iframe.contentDocument!.body.innerText,
    }
  }, recording.events as ReplayEvent[])

  expect(error?.name).toBe('TypeError')
  expect(error?.at).toBeGreaterThanOrEqual(seen.lastClick)
  expect(seen.clicked).toEqual(['add', 'add', 'add'])
  expect([seen.counts.at(-1), seen.left]).toEqual([2, 0])
  expect(seen.text).not.toContain('Bread')
})

test('a withdrawal and a sensitive route end the recording of an app and forget it', async () => {
  const { page } = visit
  await visit.context.route('**/npm/**', (route) =>
    route.fulfill({
      path: new URL(route.request().url()).pathname.replace(/^\/npm/, 'dist'),
      contentType: 'text/javascript',
    }),
  )
  const { recording: _, ...service } = recordingBakery.services[0]!
  await visit.open(
    `<html lang="en"><head>${tagged({ ...recordingBakery, services: [service] })}</head><body><input id="name">`,
  )
  await page.addScriptTag({ path: 'node_modules/rrweb/dist/rrweb.umd.min.cjs' })
  await page.addScriptTag({
    type: 'module',
    content: "import { startReplay } from '/npm/replay.js'; window.startReplay = startReplay",
  })
  await page.waitForFunction(() => 'startReplay' in window)
  const told = await page.evaluateHandle(async () => {
    const evaste = window.evaste as unknown as ConsentSession
    await evaste.ready
    const shown: boolean[] = []
    window.replay = window.startReplay(evaste, {
      load: () => Promise.resolve(window.rrweb),
      send: () => Promise.resolve(),
      onRecording: (isRecording) => shown.push(isRecording),
    })
    void evaste.acceptAll()
    return shown
  })
  const state = () => page.evaluate(() => [window.replay.isRecording, window.replay.preview().length > 1])
  await expect.poll(state).toEqual([true, true])

  await page.evaluate(() => history.pushState(null, '', '/health/visits'))
  await page.locator('#name').pressSequentially('abc')
  await expect.poll(state).toEqual([false, false])

  await page.evaluate(() => history.pushState(null, '', '/bread'))
  await expect.poll(state).toEqual([true, true])
  const ended = await page.evaluate(async (shown) => {
    const isOver = new Promise((over) => window.evaste.subscribe(() => over(null)))
    window.evaste.withdraw('session-replay')
    await isOver
    return [
      window.replay.isRecording,
      window.replay.preview().length,
      shown,
      !!document.querySelector('evaste-recording'),
    ]
  }, told)

  expect(ended).toEqual([false, 0, [true, false, true, false], false])
})
