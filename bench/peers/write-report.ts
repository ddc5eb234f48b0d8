import { readFile, writeFile } from 'node:fs/promises'
import { type Bar, drawBars } from './draw-bars.js'
import { reference } from './contestants.js'
import type { View, Visit } from './measure-visit.js'
import { states, type State, type Took } from './measure-workloads.js'
import { summarize } from './summary.js'

/** All that was measured: one item a round. */
export interface Results {
  readonly date: string
  readonly browser: string
  readonly machine: string
  readonly rounds: number
  readonly slowdown: number
  readonly latencyMs: number
  readonly versions: Readonly<Record<string, string>>
  readonly visits: Readonly<Record<string, readonly Visit[]>>
  /** A first view with `latencyMs` on each request. */
  readonly slowViews: Readonly<Record<string, readonly View[]>>
  /** The largest paint of a page with files of its own, with `latencyMs` on each request. */
  readonly paints: Readonly<Record<string, readonly number[]>>
  /** The same over HTTP/2. */
  readonly paintsOverHttp2: Readonly<Record<string, readonly number[]>>
  readonly workloads: readonly Readonly<Record<State, Took>>[]
}

const DOCS = 'docs/benchmarks.md'
const CONTROL = 'no library'
const WORK = `By processor time; after the semicolon all that the main thread does, with style, layout, paint and what runs in
promises.`

type Read = (view: View) => number
type Pick = (visit: Visit) => View | null

/** Prints the tables, and writes them with their pictures into the documentation if `isWritten`. */
export async function writeReport(results: Results, isWritten: boolean): Promise<string> {
  const blocks = {
    measured: heading(results),
    visits: visitsTable(results),
    banner: bannerTable(results),
    paints: paintsTable(results),
    workloads: workloadsTable(results),
  }
  if (isWritten) {
    const text = await readFile(DOCS, 'utf8')
    await writeFile(
      DOCS,
      text.replace(/(<!-- (\w+) -->\n)[^]*?(<!-- \/\2 -->)/g, (whole, open: string, name: string, close: string) =>
        name in blocks ? `${open}\n${blocks[name as keyof typeof blocks]}\n\n${close}` : whole,
      ),
    )
    await writeFile(
      'docs/benchmarks-work.svg',
      drawBars('Script time that a page view adds, ms at 4x slow-down', bars(results)),
    )
  }
  return Object.values(blocks).join('\n\n')
}

const heading = ({ date, browser, machine, rounds, slowdown }: Results): string =>
  `Measured on ${date} in ${browser}, ${machine}, slowed down ${slowdown} times, ${rounds} rounds; medians, and the middle half in brackets.`

const names = ({ visits }: Results): readonly string[] => Object.keys(visits).filter((name) => name !== CONTROL)

/** What a view cost more than the control’s in the same round; `null`: there is no such view. */
function extras(results: Results, name: string, pick: Pick, read: Read): readonly number[] | null {
  const control = results.visits[CONTROL] ?? []
  const extra = (results.visits[name] ?? []).flatMap((visit, at) => {
    const [view, plain] = [pick(visit), control[at]]
    return view && plain ? read(view) - read(plain.first) : []
  })
  return extra.length > 0 ? extra : null
}

const first = (visit: Visit): View => visit.first
const accepted: Pick = (visit) => visit.accepted
const refused: Pick = (visit) => visit.refused
const bannerMs: Read = (view) => view.bannerMs ?? NaN
const work: Read = (view) => view.workMs
const scriptMs: Read = (view) => view.scriptMs

function visitsTable(results: Results): string {
  const cell = (name: string, pick: Pick): string => {
    const [all, script, base] = [
      extras(results, name, pick, work),
      extras(results, name, pick, scriptMs),
      extras(results, reference, pick, scriptMs),
    ]
    if (!all || !script || !base) return '–'
    const { median, spread } = summarize(script)
    const ratio = (median / summarize(base).median).toFixed(1)
    return `${median.toFixed(0)} (${spread.map((ms) => ms.toFixed(0)).join('–')}) **${ratio}**; ${summarize(all).median.toFixed(0)}`
  }
  const rows = names(results).map((name) => [
    label(results, name),
    ...[first, accepted, refused].map((pick) => cell(name, pick)),
  ])
  return `${WORK}\n\n${table(['', 'first visit', 'return, all accepted', 'return, all refused'], rows)}`
}

function bannerTable(results: Results): string {
  const firstViews = (name: string): readonly View[] => (results.visits[name] ?? []).map(first)
  const slowViews = (name: string): readonly View[] => results.slowViews[name] ?? []
  const median = (name: string, read: Read, views = firstViews): number => summarize(views(name).map(read)).median
  const seen = (name: string, views = firstViews): string => {
    const ms = median(name, bannerMs, views)
    return `${ms.toFixed(0)} ms **${(ms / median(reference, bannerMs, views)).toFixed(2)}**`
  }
  const rows = names(results).map((name) => [
    label(results, name),
    seen(name),
    seen(name, slowViews),
    `${median(name, (view) => view.requests)}`,
    median(name, (view) => view.bytes).toLocaleString('en'),
    median(name, (view) => view.shifts).toFixed(3),
    `${median(name, (view) => view.lcpMs).toFixed(0)} ms${firstViews(name).some(({ isBannerLargest }) => isBannerLargest) ? ', the banner' : ''}`,
    `${median(name, (view) => view.interactionMs).toFixed(0)} ms`,
  ])
  return table(
    [
      '',
      'banner seen',
      `banner seen, ${results.latencyMs} ms each request`,
      'requests',
      'bytes',
      'CLS',
      'LCP',
      'accepting',
    ],
    rows,
  )
}

function paintsTable(results: Results): string {
  // Results that are older than these measurements have none.
  const { paints = {}, paintsOverHttp2 = {} } = results as Partial<Results>
  const cells = (all: Results['paints'], name: string): readonly string[] => {
    const median = (one: string): number => summarize(all[one] ?? []).median
    return all[name] ? [`${median(name).toFixed(0)} ms`, (median(name) / median(CONTROL)).toFixed(2)] : ['–', '–']
  }
  const rows = Object.keys(paints).map((name) => [
    label(results, name),
    ...[paints, paintsOverHttp2].flatMap((all) => cells(all, name)),
  ])
  return table(['', 'LCP over HTTP/1.1', 'to no library', 'LCP over HTTP/2', 'to no library'], rows)
}

function workloadsTable({ workloads }: Results): string {
  const [round] = workloads
  if (!round) return ''
  const took = (state: State, name: string): number => summarize(workloads.map((one) => one[state][name] ?? NaN)).median
  const rows = Object.keys(round[CONTROL]).map((name) => [
    name,
    `${took(CONTROL, name).toFixed(1)} ms`,
    ...states.slice(1).map((state) => (took(state, name) / took(CONTROL, name)).toFixed(2)),
  ])
  return table(['', ...states], rows)
}

const label = ({ versions }: Results, name: string): string => [name, versions[name]].filter(Boolean).join(' ')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'))
  return ['<!-- prettier-ignore-start -->', ...[head, rule, ...rows].map(line), '<!-- prettier-ignore-end -->'].join(
    '\n',
  )
}

function bars(results: Results): readonly Bar[] {
  return names(results).map((name) => {
    const median = (pick: Pick): number => Math.max(0, summarize(extras(results, name, pick, scriptMs) ?? [0]).median)
    return {
      label: label(results, name),
      values: [
        ['first visit', median(first)],
        ['return, all accepted', median(accepted)],
      ],
    }
  })
}
