import { NativeEvent } from '../guard/native-event.js'

/** The page is about to reload and would discard something. A listener that prevents the event calls `answer` later. */
export class EvasteReloadEvent extends NativeEvent {
  /** `true`: reload now. `false`: the page stays, and what was withdrawn stops when the visitor leaves it. */
  declare readonly answer: (isNow: boolean) => void

  constructor(answer: (isNow: boolean) => void) {
    super('evaste-reload', { cancelable: true })
    this.answer = answer
  }
}
