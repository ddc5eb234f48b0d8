import type { Service } from '../../../declaration/types.js'

/** The services that wait, and the page's host where undeclared cross-site things are held too. */
export type WaitingRules = readonly [services: readonly Pick<Service, 'id' | 'matches'>[], own: string | null]

/** What waits as a worker was made, and where it finds `evaste-worker.js`. */
export type WorkerRules = readonly [...WaitingRules, url: string]

/** What comes before a worker's code. The worker's own work does not depend on ours: where our file is missing, it goes on. */
export function writePrelude(rules: WorkerRules, isModule: boolean): string {
  const url = JSON.stringify(rules[2])
  return `self["evaste:held"]=${JSON.stringify(rules)};${isModule ? `import${url};` : `try{importScripts(${url})}catch{}`}`
}
