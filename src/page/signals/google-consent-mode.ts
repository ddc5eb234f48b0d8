import type { ConsentSession } from '../session/consent-session.js'

/** Where Google's tags come from: Google's own servers, or by their paths from whoever passes them on. */
const GOOGLE_TAG = /google(tag|-analytics|ad|syndication)|analytics\.google|doubleclick|\/g(tag\/|tm\.js)/

/** What Google asks about, and the well-known purpose that answers it. */
const QUESTIONS = [
  ['functionality_storage', 'preferences'],
  ['personalization_storage', 'preferences'],
  ['analytics_storage', 'analytics'],
  ['ad_storage', 'marketing'],
  ['ad_user_data', 'marketing'],
  ['ad_personalization', 'marketing'],
] as const

/**
 * Tells Google Consent Mode v2, where a declared service is Google's: all denied before any tag of Google's (R96), and
 * then each decision once. What nobody declares, or one service of Google's is refused for, is denied.
 *
 * @param page where `dataLayer` is.
 * @returns tells what is new since it was last called.
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export function googleConsentMode(session: ConsentSession, page: { dataLayer?: unknown[] }): () => void {
  // R97: the queue knows a command by its being `arguments`; an array would be passed over.
  function gtag(..._command: unknown[]): void {
    // eslint-disable-next-line prefer-rest-params
    ;(page.dataLayer ??= []).push(arguments)
  }
  let told: unknown
  return () => {
    const { declaration, decision, allows } = session
    const google = declaration?.services.filter(({ matches }) => GOOGLE_TAG.test(matches.join()))
    if (!google?.[0] || !declaration?.consent.enforce || told === decision) return
    const isGiven = (wanted: string): boolean => {
      const asked = [...declaration.purposes.map(({ id }) => ({ id, purpose: id })), ...google]
      const answers = asked.filter(({ purpose }) => purpose === wanted).map(({ id }) => allows(id))
      return answers.length > 0 && !answers.includes(false)
    }
    const tell = (command: string, isTold: (purpose: string) => boolean, others: object): void => {
      // R100: Google takes these two for granted.
      gtag('set', 'allow_google_signals', isTold('analytics') && isTold('demographics'))
      gtag('set', 'allow_ad_personalization_signals', isTold('marketing'))
      const answers = QUESTIONS.map(([question, purpose]) => [question, isTold(purpose) ? 'granted' : 'denied'])
      gtag('consent', command, { ...Object.fromEntries(answers), ...others })
    }
    // A tag that is let go later finds the answer behind this in the queue, and is to look for it.
    if (told === undefined) tell('default', () => false, { security_storage: 'denied', wait_for_update: 500 })
    told = decision
    if (decision ?? QUESTIONS.some(([, purpose]) => isGiven(purpose)))
      tell('update', isGiven, { security_storage: 'granted' })
  }
}
