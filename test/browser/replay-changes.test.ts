import { expect, test } from 'vitest'
import type { ReplayEvent } from '../../src/replay.js'
import { allowRecording, openRecordedPage } from './recorded-page.js'
import { useTagPages } from './tag-visit.js'

const visit = useTagPages()

interface Player {
  pause(at: number): void
  readonly iframe: HTMLIFrameElement
  getMetaData(): { totalTime: number }
}

/** Changes what is on the stage, several things in a task, by chance but the same each time. */
async function changeStage(tasks: number): Promise<void> {
  let seed = 7
  const draw = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
  const stage = document.querySelector('#stage') as HTMLElement
  const any = (): HTMLElement => {
    const all = [...stage.querySelectorAll<HTMLElement>('p, li')]
    return all[draw(all.length)] ?? stage
  }
  const gone: HTMLElement[] = []
  const steps: (() => void)[] = [
    () => (any().textContent = 'x'.repeat(1 + draw(9))),
    () => (any().className = ['up', 'down', 'up down', ''][draw(4)] as string),
    () => any().toggleAttribute('hidden'),
    () => any().removeAttribute('class'),
    () => any().setAttribute('data-number', String(draw(9))),
    () => Object.assign(any().style, { opacity: `0.${1 + draw(9)}`, left: `${draw(9)}px`, top: `${draw(9)}px` }),
    () => any().insertAdjacentHTML('beforeend', `<li class="up">${'y'.repeat(draw(5))}<p>z</p></li>`),
    () => any().before(any().cloneNode(true)),
    () => {
      const one = any()
      one.textContent = 'leaves'
      one.className = 'down'
      one.remove()
      gone.push(one)
    },
    () => {
      const one = gone.pop() ?? document.createElement('p')
      one.append('comes')
      stage.append(one)
      one.style.opacity = '0.5'
    },
    () => {
      const one = any()
      if (!one.contains(stage)) stage.prepend(one)
      one.textContent = 'moves'
    },
    () => {
      const { firstChild } = any()
      if (firstChild instanceof Text) firstChild.data += 'w'
    },
    () => any().replaceChildren(...(draw(2) ? ['a', document.createElement('p')] : [])),
    () => stage.querySelector('svg')?.setAttribute('viewBox', `0 0 ${draw(9)} 9`),
  ]
  for (let task = 0; task < tasks; task += 1) {
    for (let count = draw(8); count >= 0; count -= 1) steps[draw(steps.length)]?.()
    await (task % 3 ? Promise.resolve() : new Promise((next) => setTimeout(next)))
  }
}

test('what a page changes, in any order, is in the recording as it is on the page', async () => {
  const { page } = visit
  const sheet = visit.pages.serve('.up { color: green } .down { color: red }', { 'content-type': 'text/css' }, '/s.css')
  const stage =
    '<div id="stage"><svg viewBox="0 0 1 1"></svg><p class="up">one</p><ul><li>two</li><li>three</li></ul></div>'
  await openRecordedPage(visit, stage, `<link rel="stylesheet" href="${sheet}"><style>#stage { color: blue }</style>`)
  await allowRecording(visit)
  await page.evaluate(changeStage, 150)

  const { played, there, ofStage } = await page.evaluate(async () => {
    const outline = (node: Node): string => {
      const { localName, attributes, childNodes } = node as Element
      const kept = ['class', 'hidden', 'style', 'viewBox'].map((name) => attributes.getNamedItem(name)?.value)
      const children = Array.from(childNodes, (child) =>
        child instanceof Text || child.nodeType === 3 ? String(child.textContent).replace(/./g, '*') : outline(child),
      )
      return `<${localName} ${JSON.stringify(kept)}>${children.join('')}</>\n`
    }
    await new Promise((next) => setTimeout(next))
    const events = structuredClone(window.replay.preview()) as ReplayEvent[]
    const original = document.querySelector('#stage') as Element
    const before = outline(original)
    const { Replayer } = (await window.replay.loadPlayer()) as {
      Replayer: new (events: ReplayEvent[], options: object) => Player
    }
    window.replay.stop()
    const player = new Replayer(events, { root: document.body })
    player.pause(player.getMetaData().totalTime + 1)
    const copy = player.iframe.contentDocument?.querySelector('svg')?.parentElement as Element
    return { played: outline(copy), there: before, ofStage: original.querySelectorAll('*').length }
  })

  expect(ofStage).toBeGreaterThan(10)
  expect(played.split('\n')).toEqual(there.split('\n'))
})
