import { setTimeout as wait } from 'node:timers/promises'
import type { Engine } from './engines/engine.js'
import type { Origins } from './origins/origins.js'
import type { Setup, Suite } from './setups.js'
import { buildShop, vectorNames } from './shop-page.js'

/** How far a vector came in one visit. */
export type Reach = 'nothing' | 'asked' | 'ran'

/** What one visit came to, by vector. */
export interface Visit {
  readonly reach: Readonly<Record<string, Reach>>
  /** Requests that carried a cookie of the tracker. */
  readonly withCookie: number
}

export interface Bench {
  readonly origins: Origins
  /** evaste's script, as built. */
  readonly script: string
  readonly isChosen: (name: string) => boolean
}

/** One visit of somebody new, who decides nothing. */
export async function visitOnce(engine: Engine, suite: Suite, setup: Setup, bench: Bench): Promise<Visit> {
  const { origins, script, isChosen } = bench
  const { trackerOrigin, ports } = origins
  await engine.forget()
  const { run, origin } = origins.begin((name) =>
    buildShop(suite, { setup, run: name, trackerOrigin, ports, script, isChosen }),
  )
  await engine.open(`${origin}/within/`)
  return { ...(await look(engine, suite, run, bench)) }
}

/** What the page that is open has come to, once it is quiet. */
export async function look(engine: Engine, suite: Suite, run: string, { origins, isChosen }: Bench): Promise<Visit> {
  if (suite === 'page') await untilDone(engine)
  else if (isChosen('p-ping')) await engine.click('#ping').catch(() => undefined)
  const traces = await origins.traces(run)
  const ran = (await engine.evaluate('window.ran ?? []')) as readonly string[]
  const kept = (await engine.evaluate('window.findKept?.() ?? []')) as readonly string[]
  const named = (kind: string): Set<string> =>
    new Set(traces.filter((trace) => trace.kind === kind).map(({ vector }) => vector))
  const [asked, ranInFrames] = [named('asked'), named('ran')]
  const reachOf = (name: string): Reach => {
    if (ran.includes(name) || ranInFrames.has(name)) return 'ran'
    return asked.has(name) || kept.includes(name) ? 'asked' : 'nothing'
  }
  return {
    reach: Object.fromEntries(vectorNames[suite].filter(isChosen).map((name) => [name, reachOf(name)])),
    withCookie: traces.filter(({ cookie }) => cookie).length,
  }
}

async function untilDone(engine: Engine): Promise<void> {
  for (let tries = 0; tries < 30; tries += 1) {
    if (await engine.evaluate('Boolean(window.outcome?.done)').catch(() => false)) return
    await wait(100)
  }
}
