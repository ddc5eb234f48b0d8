import type { ConsentSession } from '../../session/consent-session.js'

export type HeldThing = ConsentSession['held'][number]

/** A thing that was held and no longer is. */
export type Released = Pick<HeldThing, 'kind' | 'what'>

/** Remembers what was held, to determine what has been released since. */
export class ReleasedThings {
  declare private held: readonly HeldThing[]
  declare list: readonly Released[]

  constructor() {
    this.held = []
    this.list = []
  }

  follow(held: readonly HeldThing[]): void {
    const isHeld = new Set(held.map(keyOf))
    this.list = [
      ...this.list.filter((thing) => !isHeld.has(keyOf(thing))),
      ...this.held.filter((thing) => !isHeld.has(keyOf(thing))),
    ]
    this.held = held
  }
}

const keyOf = ({ kind, what }: Released): string => `${kind} ${what}`
