// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { withLeanObserver } from '../../../src/page/replay/lean-observer.js'
import type { ReplayEvent } from '../../../src/page/replay/mask-event.js'
import type { PlainChanges } from '../../../src/page/replay/plain-changes.js'
import { keepRecentEvents } from '../../../src/page/replay/recent-events.js'
import { type Recorder, runRecorder } from '../../../src/page/replay/recorder.js'

/** rrweb's table of nodes, with the nodes of the page. */
function numberPage() {
  const nodes = new Map<number, Node>()
  const nodeMetaMap = new WeakMap<Node, { id: number }>()
  const walker = document.createTreeWalker(document.body)
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    nodes.set(nodes.size + 1, node)
    nodeMetaMap.set(node, { id: nodes.size })
  }
  return {
    nodeMetaMap,
    getNode: (id: number) => nodes.get(id) ?? null,
    getId: (node: Node) => nodeMetaMap.get(node)?.id ?? -1,
    hasNode: (node: Node) => nodeMetaMap.has(node),
    replace(id: number, node: Node) {
      nodeMetaMap.set(node, { id })
      nodes.set(id, node)
    },
  }
}

/** Observes the page as rrweb does. */
function observe(heard: MutationCallback): MutationObserver {
  const observer = new (MutationObserver.prototype.constructor as typeof MutationObserver)(heard)
  observer.observe(document.body, { childList: true, attributes: true, characterData: true, subtree: true })
  return observer
}

const find = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement
const observers: MutationObserver[] = []

function open(html: string) {
  document.body.innerHTML = html
  const heard: MutationRecord[] = []
  const told: PlainChanges[] = []
  const numbers = numberPage()
  const parts = { numbers, blocked: '.blocked', changed: (changes: PlainChanges) => told.push(changes) }
  observers.push(withLeanObserver(parts, () => observe((records) => heard.push(...records))))
  return { heard, told, idOf: (selector: string) => numbers.getId(find(selector)) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  for (const observer of observers.splice(0)) observer.disconnect()
  vi.useRealTimers()
})

it('tells of texts and attributes once, as they are in the end, and rrweb hears nothing of it', async () => {
  const { heard, told, idOf } = open('<p id="price">1</p><p id="name">Bread</p>')
  const text = idOf('#price') + 1
  for (const value of ['2', '3']) {
    find('#price').textContent = value
    find('#price').className = `up${value}`
    find('#price').style.top = `${value}px`
    find('#price').dataset.price = value
  }
  ;(find('#name').firstChild as Text).data = 'Rolls'
  await Promise.resolve()

  const attributes = { class: 'up3', style: 'top: 3px;' }
  const texts = [
    { id: text, value: '3' },
    { id: idOf('#name') + 1, value: 'Rolls' },
  ]
  expect(told).toEqual([{ texts, attributes: [{ id: idOf('#price'), attributes }] }])
  expect(heard).toEqual([])
})

it('tells nothing of what is blocked, and of a new element, which rrweb reads', async () => {
  const { heard, told } = open('<p class="blocked">1</p><div id="list"></div>')
  find('.blocked').id = 'name'
  const added = document.createElement('p')
  find('#list').append(added)
  added.className = 'up'
  await Promise.resolve()

  expect(told).toEqual([])
  expect(heard.map(({ type, target }) => [type, (target as Element).id])).toEqual([['childList', 'list']])
})

it.each(['<textarea>1</textarea>', '<style>p { top: 0 }</style>', '<p class="blocked">1</p>'])(
  'leaves the text of %s to rrweb',
  async (html) => {
    const { heard, told } = open(html)
    ;(document.body.firstElementChild as Element).textContent = '2'
    await Promise.resolve()

    expect(told).toEqual([])
    expect(heard.length).toBe(1)
  },
)

it('begins with a new snapshot where a page has changed nothing but texts for a stretch', async () => {
  document.body.innerHTML = '<p id="price">1</p>'
  const snapshots: number[] = []
  const recent = keepRecentEvents(60_000)
  let emit: (event: ReplayEvent, isCheckout?: boolean) => unknown = () => undefined
  const takeFullSnapshot = (isCheckout: boolean): void => {
    snapshots.push(Date.now())
    emit({ type: 4, timestamp: Date.now(), data: { href: 'https://shop.example/' } }, isCheckout)
    emit({ type: 2, timestamp: Date.now(), data: { node: { type: 0, id: 1, childNodes: [] } } }, isCheckout)
  }
  const record = Object.assign(
    (options: { emit: typeof emit }) => {
      emit = options.emit
      takeFullSnapshot(false)
      observers.push(observe(() => undefined))
      return () => undefined
    },
    { mirror: numberPage(), takeFullSnapshot },
  )
  const settings = { unmask: [], unmaskPaths: [], stretchMs: 60_000, mayKeep: () => true }
  runRecorder({ recorder: { record } as unknown as Recorder, recent, ...settings })

  const start = Date.now()
  for (let second = 1; second <= 130; second += 1) {
    vi.advanceTimersByTime(1000)
    find('#price').textContent = String(second)
    await Promise.resolve()
  }
  expect(snapshots.map((at) => (at - start) / 1000)).toEqual([0, 61, 122])
  expect(recent.list()[0]?.timestamp).toBe(start + 61_000)
})
