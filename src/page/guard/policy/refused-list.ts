import type { Held } from './held.js'

/** The last refused calls. */
export interface RefusedList {
  readonly list: readonly Held[]
  /** Whether to refuse a call that waits for `services`. Only its kind and name are recorded. */
  refuses(services: readonly string[] | null, kind: string, what: string): boolean
}

const REFUSALS_SHOWN = 200
export const SHOWN_LENGTH = 200

/** Opens an empty list; `changed` is called after each refusal. */
export function openRefusedList(changed: () => void): RefusedList {
  const list: Held[] = []
  return {
    get list() {
      return [...list]
    },
    refuses(services, kind, what) {
      if (!services) return false
      if (list.push({ services, kind, what: what.slice(0, SHOWN_LENGTH) }) > REFUSALS_SHOWN) list.shift()
      changed()
      return true
    },
  }
}
