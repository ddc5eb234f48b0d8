import { setTimeout as wait } from 'node:timers/promises'
import type { Engine } from './engines/engine.js'

const MOST_TRIES = 240

/** What the page answers, as JSON with its keys in the order of `expected`, once it is that or has had its time. */
export async function settled(engine: Engine, look: string, expected: string): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    const found = await engine.evaluate(`Promise.resolve(${look}).then((it) => JSON.stringify(it))`).catch(String)
    if (found === expected || tries === MOST_TRIES) return String(found)
    await wait(50)
  }
}
