import { setTimeout as wait } from 'node:timers/promises'
import type { Engine } from './engines/engine.js'
import type { Origins } from './origins/origins.js'
import { plainMarkup } from './plain-markup.js'
import type { Setup, Suite } from './setups.js'
import { type BuiltScripts, buildShop, vectorNames } from './shop-page.js'

/** How far a vector came in one visit. */
export type Reach = 'nothing' | 'asked' | 'ran'

/** What one visit came to. */
export interface Visit {
  readonly reach: Readonly<Record<string, Reach>>
  /** Names of what ran, in the order in which it did. */
  readonly ran: readonly string[]
  /** What the vectors threw. */
  readonly errors: Readonly<Record<string, string>>
  /** The page as it stands then, without what evaste adds to every page. */
  readonly markup: string
}

export interface Bench {
  readonly origins: Origins
  readonly scripts: BuiltScripts
  readonly isChosen: (name: string) => boolean
}

/**
 * One visit of somebody new.
 *
 * @param natural a visit without evaste: where the visitor consents, what came then is waited for, within reason.
 */
export async function visitOnce(
  engine: Engine,
  suite: Suite,
  setup: Setup,
  bench: Bench,
  natural?: Visit,
): Promise<Visit> {
  const { origins, scripts, isChosen } = bench
  const { trackerOrigin, ports } = origins
  await engine.forget()
  const { run, origin } = origins.begin((name) =>
    buildShop(suite, { setup, run: name, trackerOrigin, ports, scripts, isChosen }),
  )
  const isBefore = setup.consent === 'page before' || setup.consent === 'withdrawn'
  if (isBefore) {
    await engine.open(`${origin}/about/`)
    await consent(engine)
  }
  if (setup.isByLink) {
    await engine.click('#within')
    await until(engine, `location.pathname === '/within/' && document.readyState === 'complete'`)
  } else await openPage(engine, `${origin}/within/`)
  if (setup.consent === 'same page') {
    await origins.traces(run)
    await engine.evaluate('(window.isOld = true, null)')
    await consent(engine)
    await until(engine, setup.isSealed ? '!window.isOld' : `!window.isOld || !${REFUSED_IMPORT}`)
  }
  const consented = await look(engine, suite, run, bench, setup.consent && natural)
  if (setup.consent !== 'withdrawn') return consented
  await withdraw(engine, origins)
  return look(engine, suite, run, bench)
}

/** A page that reloads itself, as a sealed one does after consent, may take the place of the one that is opened. */
async function openPage(engine: Engine, url: string): Promise<void> {
  await engine.open(url)
  const isThere = await engine.evaluate(`location.href === ${JSON.stringify(url)}`).catch(() => false)
  if (!isThere) await engine.open(url)
}

/** evaste leaves its import map in the page when that has refused an import; consent then reloads the page. */
const REFUSED_IMPORT = `document.querySelector('script[type=importmap]')`

async function consent(engine: Engine): Promise<void> {
  await engine.evaluate('evaste.ready.then(() => void evaste.acceptAll())')
  await until(engine, 'document.cookie.includes("evaste=")')
}

/** A withdrawal begins the page anew: what is looked at is the new one. */
async function withdraw(engine: Engine, origins: Origins): Promise<void> {
  await engine.evaluate(`(window.isOld = true, evaste.withdraw('analytics'), null)`).catch(() => undefined)
  await until(engine, '!window.isOld')
  origins.forget()
}

/** What the page that is open has come to, once it is quiet. */
async function look(engine: Engine, suite: Suite, run: string, bench: Bench, awaited?: Visit): Promise<Visit> {
  if (suite === 'page') await until(engine, 'window.outcome?.done')
  else if (bench.isChosen('p-ping')) await engine.click('#ping').catch(() => undefined)
  let visit = await readVisit(engine, suite, run, bench)
  let progressAt = Date.now()
  while (awaited && isShortOf(awaited, visit) && Date.now() < progressAt + AWAITED_MS) {
    const next = await readVisit(engine, suite, run, bench)
    if (shortOf(next, visit).length > 0) progressAt = Date.now()
    visit = next
  }
  return visit
}

/** After the last thing that has come. */
const AWAITED_MS = 8000

/** How far each came, to compare. */
export const FAR: Readonly<Record<Reach, number>> = { nothing: 0, asked: 1, ran: 2 }

/** Names of what came further in another visit. */
export const shortOf = (other: Visit, visit: Visit): readonly string[] =>
  Object.keys(other.reach).filter((name) => FAR[visit.reach[name] ?? 'nothing'] < FAR[other.reach[name] ?? 'nothing'])

const isShortOf = (other: Visit, visit: Visit): boolean => shortOf(other, visit).length > 0

async function readVisit(engine: Engine, suite: Suite, run: string, { origins, isChosen }: Bench): Promise<Visit> {
  const traces = await origins.traces(run)
  // A page that is reloading takes its answer along.
  const looked = await engine.evaluate(LOOK).catch(() => wait(500).then(() => engine.evaluate(LOOK)))
  const [ran, kept, errors, markup] = looked as [string[], string[], Visit['errors'], string]
  const named = (kind: string): Set<string> =>
    new Set(traces.filter((trace) => trace.kind === kind).map(({ vector }) => vector))
  const [asked, ranInFrames] = [named('asked'), named('ran')]
  const reachOf = (name: string): Reach => {
    if (ran.includes(name) || ranInFrames.has(name)) return 'ran'
    return asked.has(name) || kept.includes(name) ? 'asked' : 'nothing'
  }
  return {
    reach: Object.fromEntries(vectorNames[suite].filter(isChosen).map((name) => [name, reachOf(name)])),
    ran,
    errors,
    markup: suite === 'parser' ? plainMarkup(markup, run) : '',
  }
}

const LOOK = `(async () =>
  [window.ran ?? [], (await window.findKept?.()) ?? [], window.outcome?.errors ?? {}, document.documentElement.outerHTML])()`

async function until(engine: Engine, condition: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await engine.evaluate(`Boolean(${condition})`).catch(() => false)) return
    await wait(100)
  }
}
