/** What `/v1/session` answers. */
export interface SessionAnswer {
  readonly next: 'second-factor' | 'enrol' | 'undertaking' | null
  /** While the second factor is missing: how it may be given. */
  readonly methods?: readonly ('code' | 'passkey' | 'recovery-code')[]
  readonly user?: { readonly id: string; readonly name: string; readonly email: string }
  readonly role?: string
  readonly language?: string
  readonly undertaking?: { readonly version: string; readonly acceptedAt: string | null }
  /** What the user may change, and may read, such as `requests`. */
  readonly scopes?: readonly string[]
  readonly reads?: readonly string[]
  readonly controllers?: readonly string[] | null
}

/** A step of the sign-in is done, and this is the session now. */
export class SessionEvent extends Event {
  readonly session: SessionAnswer
  constructor(session: SessionAnswer) {
    super('session', { bubbles: true, composed: true })
    this.session = session
  }
}
