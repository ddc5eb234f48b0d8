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
  /** Ends it and empties the element. */
  close(): void
}

const OPTIONS = { mouseTail: false, showWarning: false, skipInactive: true, UNSAFE_replayCanvas: false }

/**
 * Plays a recording, masked as it was recorded, in a sandboxed frame that runs no scripts.
 *
 * @param title the frame's accessible name.
 * @throws if the player does not load, or cannot play the events.
 */
export async function showReplay(
  replay: Replay,
  events: readonly ReplayEvent[],
  stage: HTMLElement,
  title: string,
): Promise<ReplayView> {
  const { Replayer } = (await replay.loadPlayer()) as PlayerModule
  // The player changes what it plays.
  const player = new Replayer(structuredClone(events) as ReplayEvent[], { root: stage, ...OPTIONS })
  player.iframe.title = title
  player.iframe.tabIndex = -1
  player.on('resize', ({ width, height }) => fit(stage, player.wrapper, width, height))
  player.play()
  return {
    playAgain: () => player.play(0),
    close() {
      player.destroy()
      stage.replaceChildren()
    },
  }
}

/** Makes the page as wide as the element. */
function fit(stage: HTMLElement, wrapper: HTMLElement, width: number, height: number): void {
  const scale = Math.min(1, stage.clientWidth / width)
  wrapper.style.transform = `scale(${scale})`
  stage.style.height = `${Math.round(height * scale)}px`
}
