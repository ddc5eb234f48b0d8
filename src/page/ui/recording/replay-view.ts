import type { Replay } from '../../replay/start-replay.js'
import type { ReplayEvent } from '../../replay/mask-event.js'

/** What evaste uses of rrweb's player. */
interface Player {
  readonly iframe: HTMLIFrameElement
  readonly wrapper: HTMLElement
  play(atMs?: number): void
  destroy(): void
  on(event: 'resize', listener: (size: { readonly width: number; readonly height: number }) => void): void
}

interface PlayerModule {
  readonly Replayer: new (events: ReplayEvent[], options: object) => Player
}

/** A recording that is shown in an element. */
export interface ReplayView {
  playAgain(): void
}

/** Where a recording is shown, and how long. */
export interface ReplayPlace {
  readonly stage: HTMLElement
  /** The frame's accessible name. */
  readonly title: string
  /** Ends it and empties the element, also while the player is still loading. */
  readonly signal: AbortSignal
}

const OPTIONS = { mouseTail: false, showWarning: false, skipInactive: true, UNSAFE_replayCanvas: false }

/**
 * Plays a recording, masked as it was recorded, in a sandboxed frame that runs no scripts.
 *
 * @returns `undefined` if it has ended before it began.
 * @throws if the player does not load, or cannot play the events.
 */
export async function showReplay(
  replay: Replay,
  events: readonly ReplayEvent[],
  { stage, title, signal }: ReplayPlace,
): Promise<ReplayView | undefined> {
  const { Replayer } = (await replay.loadPlayer()) as PlayerModule
  if (signal.aborted) return undefined
  // The player changes what it plays.
  const player = new Replayer(structuredClone(events) as ReplayEvent[], { root: stage, ...OPTIONS })
  player.iframe.title = title
  player.iframe.tabIndex = -1
  player.on('resize', ({ width, height }) => fit(stage, player.wrapper, width, height))
  signal.addEventListener('abort', () => {
    player.destroy()
    stage.replaceChildren()
  })
  player.play()
  return { playAgain: () => player.play(0) }
}

/** Makes the page as wide as the element. */
function fit(stage: HTMLElement, wrapper: HTMLElement, width: number, height: number): void {
  const scale = Math.min(1, stage.clientWidth / width)
  wrapper.style.transform = `scale(${scale})`
  stage.style.height = `${Math.round(height * scale)}px`
}
