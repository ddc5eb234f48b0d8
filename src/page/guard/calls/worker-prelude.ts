import type { Service } from '../../../declaration/types.js'

/** The services that are not allowed, and the page's host if undeclared cross-site requests are held too. */
export type WaitingRules = readonly [services: readonly Pick<Service, 'id' | 'matches'>[], own: string | null]

/** What is blocked when a worker is created, and the URL of `evaste-worker.js`. */
export type WorkerRules = readonly [...WaitingRules, url: string]

/** The code that runs before a worker's own. If evaste's file is missing, the worker still runs. */
export function writePrelude(rules: WorkerRules, isModule: boolean): string {
  const url = JSON.stringify(rules[2])
  return `self["evaste:held"]=${JSON.stringify(rules)};${isModule ? `import${url};` : `try{importScripts(${url})}catch{}`}`
}
