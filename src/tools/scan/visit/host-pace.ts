import { setTimeout as sleep } from 'node:timers/promises'

/** Keeps a pause between the pages of one site, however many are open at once. */
export class HostPace {
  private readonly pauseMs: number
  private nextAt = 0

  constructor(pauseMs: number) {
    this.pauseMs = pauseMs
  }

  /** Resolves when the next page may be requested. */
  async turn(): Promise<void> {
    const now = Date.now()
    const at = Math.max(now, this.nextAt)
    this.nextAt = at + this.pauseMs
    if (at > now) await sleep(at - now)
  }
}
