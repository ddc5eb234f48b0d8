import { afterEachDecision } from './after-each-decision.js'
import { isGiven } from './is-given.js'
import type { Signal } from './signal.js'

interface Clarity {
  (...command: unknown[]): void
  q?: unknown[]
}

/**
 * Microsoft Clarity, consent API v2: recording and advertising apart, both denied before its code loads. The names have
 * a capital S.
 *
 * @see https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2
 */
export const clarity: Signal = (context) => {
  const { page, session, services } = context
  // The vendor's snippet keeps a function that exists, and loads all the same.
  const stub: Clarity = function () {
    // eslint-disable-next-line prefer-rest-params
    ;(stub.q ??= []).push(arguments)
  }
  page.clarity ??= stub
  const tell = (isRecorded: boolean, isAdvertised: boolean): void => {
    const word = (isGranted: boolean): string => (isGranted ? 'granted' : 'denied')
    ;(page.clarity as Clarity)('consentv2', { ad_Storage: word(isAdvertised), analytics_Storage: word(isRecorded) })
  }
  tell(false, false)
  return afterEachDecision(context, () => {
    const isRecorded = services.every(({ id }) => session.allows(id))
    tell(isRecorded, isRecorded && isGiven(session, 'marketing'))
  })
}
