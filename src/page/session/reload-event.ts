/** The page is to load anew, and something on it would be lost. Prevented: who did so answers when the visitor has. */
export class EvasteReloadEvent extends Event {
  /** `true`: now. `false`: the page stays, and what is withdrawn goes with it. */
  declare readonly answer: (isNow: boolean) => void

  constructor(answer: (isNow: boolean) => void) {
    super('evaste-reload', { cancelable: true })
    this.answer = answer
  }
}
