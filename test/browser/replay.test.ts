import { expect, test } from 'vitest'
import type { ReplayEvent, Recorder, Recording, startReplay } from '../../src/replay.js'
import type { ConsentSession } from '../../src/page/session/consent-session.js'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'

declare global {
  interface Window {
    rrweb: Recorder
    sent: Recording[]
    shown: boolean[]
    replay: ReturnType<typeof startReplay>
    startReplay: typeof startReplay
  }
}

const CANARY = 'canary7f3a'
const declaration: DeclarationFile = {
  format: 1,
  site: 'corner-bakery',
  languages: ['en'],
  controller: { name: 'Kulmaleipomo Oy' },
  notice: { url: '/privacy' },
  purposes: ['necessary', 'session-replay'],
  services: [{ id: 'recording', name: 'Recording of faults', purpose: 'session-replay' }],
  sensitiveRoutes: ['/health/*'],
}

/** Every place of a page in which words of a visitor can stand. */
const BODY = `<h1>Order ${CANARY}</h1><p class="seen ${CANARY}" id="${CANARY}" title="${CANARY}" data-name="${CANARY}" aria-label="${CANARY}" lang="${CANARY}">Bread for ${CANARY}</p>
  <a href="/order?name=${CANARY}#${CANARY}" ping="/p?${CANARY}">your order</a>
  <img alt="${CANARY}" src="/portrait.gif?of=${CANARY}" srcset="/portrait.gif?of=${CANARY} 2x"><svg><title>${CANARY}</title><text x="0" y="10">${CANARY}</text></svg>
  <form action="/search?q=${CANARY}"><input id="name" placeholder="${CANARY}" value="${CANARY}"><input id="secret" type="password"><textarea id="note">${CANARY}</textarea>
  <select id="size"><option value="small">small</option><option value="${CANARY}">${CANARY} large</option></select><input type="checkbox" id="vegan" name="${CANARY}"><button value="${CANARY}">Send to ${CANARY}</button></form>
  <div id="editor" contenteditable>${CANARY}</div><canvas></canvas><iframe srcdoc="<p title='${CANARY}'>${CANARY}</p>"></iframe>
  <template><p>${CANARY}</p></template><script type="application/json">"${CANARY}"</script><noscript>${CANARY}</noscript><!-- ${CANARY} -->
  <p data-price class="price" title="Fresh">4.20 €</p><output data-price><input value="${CANARY}"></output>`
const STYLE = `<style>.seen { color: red } .seen::after { content: "${CANARY}"; background: url(/x?${CANARY}) } :root { --name: "${CANARY}" } /* ${CANARY} */</style>`

const visit = useTagPages()

async function openPage(): Promise<void> {
  await visit.context.route('**/npm/**', (route) =>
    route.fulfill({
      path: new URL(route.request().url()).pathname.replace(/^\/npm/, 'dist'),
      contentType: 'text/javascript',
    }),
  )
  const html = `<html lang="en"><head><title>${CANARY}</title>${tagged(declaration)}${STYLE}</head><body>${BODY}</body>`
  await visit.open(html)
  await visit.page.evaluate((canary) => history.replaceState(null, '', `?name=${canary}#${canary}`), CANARY)
  await visit.page.addScriptTag({ path: 'node_modules/rrweb/dist/rrweb.umd.min.cjs' })
  await visit.page.addScriptTag({
    type: 'module',
    content: "import { startReplay } from '/npm/replay.js'; window.startReplay = startReplay",
  })
  await visit.page.waitForFunction(() => 'startReplay' in window)
  await visit.page.evaluate(async () => {
    const evaste = window.evaste as unknown as ConsentSession
    await evaste.ready
    window.sent = []
    window.shown = []
    window.replay = window.startReplay(evaste, {
      load: () => Promise.resolve(window.rrweb),
      send: (recording) => Promise.resolve(window.sent.push(recording)),
      trigger: 'error',
      unmask: ['[data-price]'],
      onRecording: (isRecording) => window.shown.push(isRecording),
    })
  })
}
const accept = async (): Promise<void> => {
  await visit.page.evaluate(() => void window.evaste.acceptAll())
  await expect.poll(() => visit.page.evaluate(() => window.replay.preview().length)).toBeGreaterThan(1)
}
const preview = (): Promise<readonly ReplayEvent[]> => visit.page.evaluate(() => window.replay.preview())

test('nothing is recorded or loaded without consent', async () => {
  await openPage()
  await visit.page.locator('#name').fill('bread')

  await visit.page.evaluate(() => window.replay.report('It broke'))

  expect(
    await visit.page.evaluate(() => [window.replay.isRecording, window.sent, window.shown, window.replay.preview()]),
  ).toEqual([false, [], [], []])
})

test('nothing that a visitor wrote or was shown leaves, in any field, text, attribute or address', async () => {
  const { page } = visit
  await openPage()
  await accept()
  for (const field of ['#name', '#secret', '#note']) await page.locator(field).pressSequentially(CANARY)
  await page.locator('#editor').click()
  await page.keyboard.type(CANARY)
  await page.locator('#size').selectOption(CANARY)
  await page.locator('#vegan').check()
  await page.evaluate((canary) => {
    const added = document.createElement('section')
    added.innerHTML = `<p title="${canary}" class="${canary}">${canary}</p><custom-box data-x="${canary}"></custom-box>`
    document.body.append(added)
    added.querySelector('p')!.setAttribute('data-later', canary)
    added.querySelector('p')!.className = `seen ${canary} later`
    added.querySelector('p')!.firstChild!.nodeValue = `now ${canary}`
    added.style.setProperty('--name', canary)
    added.style.background = `url(/y?${canary})`
    added.querySelector('custom-box')!.attachShadow({ mode: 'open' }).innerHTML = `<b title="${canary}">${canary}</b>`
    document.styleSheets[0]!.insertRule(`.seen::before { content: "${canary}" }`)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`p::after { content: "${canary}" }`)
    document.adoptedStyleSheets = [sheet]
    document.title = canary
    history.pushState(null, '', `?later=${canary}`)
    console.log(canary)
    getSelection()!.selectAllChildren(added)
  }, CANARY)
  await expect.poll(async () => JSON.stringify(await preview())).toContain('"SECTION"'.toLowerCase())

  await page.evaluate(() => window.replay.report('It broke'))

  const sent = await page.evaluate(() => window.sent)
  const raw = JSON.stringify(sent)
  expect(sent).toHaveLength(1)
  expect(raw).not.toContain(CANARY)
  expect(decodeURIComponent(raw.replace(/%(?![0-9a-f]{2})/gi, ''))).not.toContain(CANARY)
  // What helps to reproduce a fault is there: the structure, styles, what the owner unmasked, and that something was typed.
  expect(raw).toContain('color: red')
  expect(raw).toContain('4.20 €')
  expect(raw).toContain('"text":"***"')
  expect(sent[0]?.comment).toBe('It broke')
})

test('an uncaught error sends the last minutes once, and a player can show them', async () => {
  const { page } = visit
  await openPage()
  await accept()
  await page.evaluate(() => {
    for (const at of [1, 2])
      setTimeout(() => {
        throw new Error(`broken ${at}`)
      })
  })
  await expect.poll(() => page.evaluate(() => window.sent.length)).toBe(1)

  const shown = await page.evaluate(async () => {
    const { Replayer } = window.rrweb as unknown as {
      Replayer: new (
        events: unknown,
        options: object,
      ) => { play(at: number): void; iframe: HTMLIFrameElement; getMetaData(): { totalTime: number } }
    }
    const events = [...window.sent[0]!.events]
    const player = new Replayer(events, { root: document.body })
    player.play(player.getMetaData().totalTime)
    await new Promise((resolve) => setTimeout(resolve, 300))
    return player.iframe.contentDocument!.body.innerText
  })

  expect(shown).toContain('4.20 €')
})

test('a withdrawal and a sensitive route end the recording and forget it', async () => {
  const { page } = visit
  await openPage()
  await accept()
  await page.evaluate(() => history.pushState(null, '', '/health/visits'))
  await page.locator('#name').pressSequentially('abc')
  await expect
    .poll(() => page.evaluate(() => [window.replay.isRecording, window.replay.preview().length]))
    .toEqual([false, 0])

  await page.evaluate(() => history.pushState(null, '', '/bread'))
  await expect.poll(() => page.evaluate(() => window.replay.isRecording)).toBe(true)
  const ended = await page.evaluate(async () => {
    const isOver = new Promise((over) => window.evaste.subscribe(() => over(null)))
    window.evaste.withdraw('session-replay')
    await isOver
    return [window.replay.isRecording, window.replay.preview().length, window.shown]
  })

  expect(ended).toEqual([false, 0, [true, false, true, false]])
})
