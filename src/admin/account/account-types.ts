import type { SessionAnswer } from '../shell/session-answer.js'

/** The second factors of a user, as `GET /v1/session/second-factors` answers. */
export interface OwnFactors {
  /** Whether one-time codes are set up. */
  readonly code: boolean
  readonly passkeys: readonly { readonly id: string; readonly label: string; readonly createdAt: string }[]
  readonly recoveryCodesLeft: number
}

export interface Account {
  readonly session: SessionAnswer
  readonly factors: OwnFactors
}
