import type { StoredDecision } from '../../decision/stored.js'

/** What is known when a page of a signed-in visitor opens. */
export interface KnownAnswers {
  /** What the server stores with the account. */
  readonly account: StoredDecision | null
  /** What applies on the device now. */
  readonly current: StoredDecision | null
  /** The `decisionId` of the device's own answer. */
  readonly own: string | null
  /** The `decisionId` of the account's answer that the device has taken. */
  readonly taken: string | null
  /** Whether the current answer was given while signed in, and the server has not stored it. */
  readonly isUnsaved: boolean
}

/**
 * Which answer applies: the account's, also where the device's own is newer. An answer that the server has not stored is
 * stored now if it certainly belongs to this account, or gives nothing that the account has not given: a refusal is never
 * lost, and no consent passes from one account to another.
 *
 * @returns `keep` what applies now, `save` it with the account, `take` the account's answer, or `restore` the device's own.
 */
export function nextAnswer({ account, current, own, taken, isUnsaved }: KnownAnswers): Step {
  const isSame = account ? account.decisionId === taken : current?.decisionId === (own ?? undefined)
  if (isSame) return isUnsaved && account ? 'save' : 'keep'
  if (account?.decisionId === current?.decisionId) return 'keep'
  if (isUnsaved && current && givesNoMore(current, account)) return 'save'
  return account ? 'take' : 'restore'
}

type Step = 'keep' | 'save' | 'take' | 'restore'

const givesNoMore = (answer: StoredDecision, than: StoredDecision | null): boolean =>
  (['choices', 'services'] as const).every((key) =>
    Object.entries(answer[key] ?? {}).every(([id, status]) => status !== 'given' || than?.[key]?.[id] === 'given'),
  )
