export {
  type Recorder,
  type Recording,
  type Replay,
  type ReplayOptions,
  startReplay,
} from './page/replay/start-replay.js'
export type { ReplayEvent } from './page/replay/mask-event.js'
