import { setTimeout as wait } from 'node:timers/promises'
import type { Engine, Key } from './engines/engine.js'

/** One thing a visitor does, and what comes of it. */
export interface Step {
  readonly does: string
  readonly keys: readonly Key[]
  /** What is asked of the page then; what it is to answer. */
  readonly look: string
  readonly is: unknown
}

const MOST_TRIES = 200

/** Takes the steps one after another; answers those that went otherwise than they must. */
export async function takeSteps(engine: Engine, how: string, steps: readonly Step[]): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { does, keys, look, is } of steps) {
    for (const key of keys) await engine.press(key)
    const found = await answers(engine, look, is)
    if (found !== is) faults.push(`${engine.name}: ${how}: ${does}: ${String(found)} instead of ${String(is)}`)
  }
  return faults
}

/** What the page answers, once it answers what is expected or has had its time. */
async function answers(engine: Engine, look: string, expected: unknown): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    const found = await engine.evaluate(look).catch(String)
    if (found === expected || tries === MOST_TRIES) return found
    await wait(50)
  }
}
