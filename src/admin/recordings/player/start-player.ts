import type { FromPlayer, ToPlayer } from './messages.js'
import { type PlayedEvent, safeEvents } from './safe-events.js'

/** What is used of rrweb's player. */
interface Replayer {
  readonly iframe: HTMLIFrameElement
  readonly wrapper: HTMLElement
  play(at?: number): void
  pause(at?: number): void
  getCurrentTime(): number
  getMetaData(): { readonly totalTime: number }
  on(event: string, listener: (detail: unknown) => void): void
}
type CreateReplayer = (events: PlayedEvent[], options: object) => Replayer

const OPTIONS = { mouseTail: false, showWarning: false, UNSAFE_replayCanvas: false, triggerFocus: false }
const TICK_MS = 200

/**
 * Plays a recording in this document, for the page around it. rrweb builds what was recorded in a frame of its own, which
 * runs no scripts; the policy of this document, which that frame inherits, lets nothing be loaded.
 */
export function startPlayer(frame: Window, create: CreateReplayer): void {
  frame.addEventListener('message', ({ source, origin, data, ports: [port] }: MessageEvent) => {
    if (source !== frame.parent || origin !== frame.location.origin || !port) return
    const told = data as ToPlayer
    if (told.kind !== 'load') return
    const tell = (message: FromPlayer): void => port.postMessage(message)
    try {
      listen(port, load(frame, told, create, tell), tell)
    } catch (error) {
      console.error(error)
      tell({ kind: 'failed' })
    }
  })
}

function load(
  { document }: Window,
  { events, title }: Extract<ToPlayer, { kind: 'load' }>,
  create: CreateReplayer,
  tell: (message: FromPlayer) => void,
): Replayer {
  document.body.replaceChildren()
  const player = create([...safeEvents(events)], { root: document.body, ...OPTIONS })
  player.iframe.title = title
  player.iframe.tabIndex = -1
  player.on('resize', (detail) => {
    const { width, height } = detail as { readonly width: number; readonly height: number }
    const scale = Math.min(1, document.documentElement.clientWidth / width)
    player.wrapper.style.transform = `scale(${scale})`
    tell({ kind: 'height', pixels: Math.ceil(height * scale) })
  })
  return player
}

function listen(port: MessagePort, player: Replayer, tell: (message: FromPlayer) => void): void {
  const total = player.getMetaData().totalTime
  let timer: ReturnType<typeof setInterval> | undefined
  const tellTime = (isPlaying: boolean): void => {
    if (!isPlaying) clearInterval(timer)
    tell({ kind: 'time', at: Math.min(total, Math.max(0, player.getCurrentTime())), isPlaying })
  }
  player.on('finish', () => {
    clearInterval(timer)
    tell({ kind: 'time', at: total, isPlaying: false })
  })
  port.onmessage = ({ data }: MessageEvent) => {
    const told = data as ToPlayer
    if (told.kind === 'load') return
    clearInterval(timer)
    if (told.kind === 'play') {
      player.play(told.at)
      timer = setInterval(() => tellTime(true), TICK_MS)
      tellTime(true)
      return
    }
    player.pause(told.kind === 'seek' ? told.at : undefined)
    tellTime(false)
  }
  player.pause(0)
  tell({ kind: 'loaded', total })
}
