import type { LitElement } from 'lit'
import type { ReplayEvent } from '../../replay/mask-event.js'
import { runningReplay } from '../../replay/running-replay.js'
import { type ReplayView, showReplay } from './replay-view.js'

/** What a form shows of the recording before it is sent. */
export class ReportPreview {
  /** It will be sent instead of what has been recorded since. */
  shown: readonly ReplayEvent[] | undefined
  isUnplayable = false
  private readonly host: LitElement
  private view: ReplayView | undefined
  /** Aborts when it is closed. */
  private viewing: AbortController | undefined

  constructor(host: LitElement) {
    this.host = host
  }

  /** @param title the accessible name of what is shown. */
  async toggle(title: string): Promise<void> {
    if (this.shown) return this.close()
    const replay = runningReplay()
    if (!replay) return
    const events = replay.preview()
    const { signal } = (this.viewing = new AbortController())
    this.shown = events
    this.show(false)
    await this.host.updateComplete
    const stage = this.host.renderRoot.querySelector<HTMLElement>('.stage')
    if (!stage) return
    try {
      const view = await showReplay(replay, events, { stage, title, signal })
      if (!signal.aborted) this.view = view
    } catch (cause) {
      console.error('evaste: the recording cannot be shown', cause)
      if (!signal.aborted) this.show(true)
    }
  }

  playAgain(): void {
    this.view?.playAgain()
  }

  close(): void {
    this.viewing?.abort()
    this.view = undefined
    this.shown = undefined
    this.host.requestUpdate()
  }

  private show(isUnplayable: boolean): void {
    this.isUnplayable = isUnplayable
    this.host.requestUpdate()
  }
}
