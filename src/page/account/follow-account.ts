import { EvasteError } from '../../declaration/evaste-error.js'
import type { Declaration } from '../../declaration/types.js'
import { readCookie } from '../device/kept.js'
import type { ConsentSession } from '../session/consent-session.js'
import type { EvasteDecidedEvent } from '../session/events.js'
import { tellMissingChunk } from '../ui/tell-missing-chunk.js'
import { readAccountDecision, writeAccountDecision } from './account-decision.js'
import { applyAnswer } from './apply-answer.js'
import {
  changeDeviceAnswer,
  type DeviceAnswer,
  eraseExpiredAnswer,
  keepDeviceAnswer,
  ownDecisionId,
  readDeviceAnswer,
} from './device-answer.js'
import { returnToDevice } from './leave-account.js'
import { nextAnswer } from './next-answer.js'

/** The account of a visitor who is signed in. The device learns nothing that identifies it. */
export interface ConsentAccount {
  /** What `save` received last for this account, on whatever device; `null` if it has stored nothing yet. */
  readonly decision: string | null
  /**
   * Stores an answer with the account, on your server; at most 4 kB. Called for each answer that is given while signed in,
   * for consent, refusal and withdrawal alike. If it rejects, or returns a response that is not `ok`, it is called again on
   * the next page.
   */
  readonly save: (decision: string) => unknown
}

/**
 * Lets the answer of an account apply on this device, and new answers on all devices of the account (CNIL,
 * délibération 2025-131). Call it on each page of a visitor who is signed in, and `leaveAccount` on all others. The
 * declaration needs `consent.account`, so that banner and notice say so. While signed in, the account's answer applies, also
 * where the device's own is newer. The device's own answer is kept, and applies again once the visitor has signed out.
 *
 * Records of an answer that comes from the account have `source: 'import'` and `importedFrom: 'account'`.
 *
 * @returns a function that stops sending answers to `save`, for apps in which a visitor signs out without a new page.
 * @throws {EvasteError} `not-declared` without `consent.account`.
 * @example
 * import { startConsent } from 'evaste'
 * import { followAccount } from 'evaste/account'
 *
 * const session = startConsent({ declaration: '/evaste.json' })
 * await followAccount(session, {
 *   decision: document.documentElement.dataset.consent ?? null,
 *   save: (decision) => fetch('/account/consent', { method: 'PUT', body: decision, keepalive: true }),
 * })
 */
export async function followAccount(session: ConsentSession, account: ConsentAccount): Promise<() => void> {
  await session.ready
  const { declaration } = session
  if (!declaration || typeof document === 'undefined') return () => undefined
  if (!declaration.consent.account)
    throw new EvasteError(
      'not-declared',
      'add "account": {} to "consent" in the declaration, so that visitors are told',
    )
  eraseExpiredAnswer(declaration, new Date())
  const known = readDeviceAnswer(declaration.site)
  const kept = known ?? keepDeviceAnswer(declaration.site)
  if (!kept) {
    console.error('evaste: this browser stores nothing, so the answer of the account does not apply here')
    return () => undefined
  }
  const save = saveWith(declaration, account)
  openPage(session, declaration, { account, kept, isNew: !known, save })
  const stopping = new AbortController()
  const onDecided = (event: Event): void => {
    const { decision } = event as EvasteDecidedEvent
    // What another tab has taken from the account, or from another tool, is not an answer that was given here.
    if (decision.source !== 'import') void save(writeAccountDecision(decision, declaration))
  }
  session.addEventListener('evaste-decided', onDecided, stopping)
  addEventListener(
    'storage',
    ({ key }) => void (key === `evaste:${declaration.site}:account` && leaveWithTab(session)),
    {
      signal: stopping.signal,
    },
  )
  return () => stopping.abort()
}

interface Opening {
  readonly account: ConsentAccount
  readonly kept: DeviceAnswer
  readonly isNew: boolean
  readonly save: (decision: string) => unknown
}

/** Lets the right answer apply on a page that opens. */
function openPage(session: ConsentSession, declaration: Declaration, { account, kept, isNew, save }: Opening): void {
  const { site } = declaration
  const answer = account.decision === null ? null : readAccountDecision(account.decision, declaration)
  if (account.decision !== null && !answer)
    console.error('evaste: the decision of the account is not one that `save` received, so it allows nothing')
  const current = readCookie(site)
  const isUnsaved = current !== null && kept.unsaved === current.decisionId
  const step = nextAnswer({ account: answer, current, own: ownDecisionId(kept, site), taken: kept.taken, isUnsaved })
  if (step === 'restore') {
    returnToDevice(session, declaration, { kept })
    keepDeviceAnswer(site)
  } else if (step === 'save' && session.decision) void save(writeAccountDecision(session.decision, declaration))
  else if (step === 'take' && answer) {
    const problem = applyAnswer(session, declaration, answer)
    if (problem) return console.error(`evaste: ${problem}`)
    changeDeviceAnswer(site, { taken: answer.decisionId, unsaved: null })
    if (isNew)
      import('./account-note.js')
        .then(({ showAccountNote }) => showAccountNote(session, declaration))
        .catch(tellMissingChunk)
  }
}

/** Sends an answer to the server, and remembers it until that has stored it. */
const saveWith =
  ({ site }: Declaration, account: ConsentAccount) =>
  async (decision: string): Promise<void> => {
    const { decisionId } = JSON.parse(decision) as { readonly decisionId: string }
    changeDeviceAnswer(site, { unsaved: decisionId })
    try {
      const answer = await account.save(decision)
      // `fetch` resolves whatever the server answers.
      if (answer instanceof Response && !answer.ok) throw new Error(`the server answered ${answer.status}`)
      if (readDeviceAnswer(site)?.unsaved === decisionId) changeDeviceAnswer(site, { taken: decisionId, unsaved: null })
    } catch (cause) {
      console.error('evaste: the account has not stored the answer; the next page tries again', cause)
    }
  }

/** Another tab has signed out, and the device has no answer of its own that the session could follow. */
function leaveWithTab({ declaration, decision }: ConsentSession): void {
  if (declaration && decision && !readDeviceAnswer(declaration.site) && !readCookie(declaration.site)) location.reload()
}
