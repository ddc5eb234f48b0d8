import { isGoogleTag } from '../../declaration/google-tags.js'
import type { Service } from '../../declaration/types.js'
import type { ConsentSession } from '../session/consent-session.js'
import type { EvasteProblem } from '../session/events.js'
import { type DataLayer, openDataLayer } from './data-layer.js'

/** The storage types of Consent Mode, and the well-known purpose that each depends on. */
const QUESTIONS = [
  ['functionality_storage', 'preferences'],
  ['personalization_storage', 'preferences'],
  ['analytics_storage', 'analytics'],
  ['ad_storage', 'marketing'],
  ['ad_user_data', 'marketing'],
  ['ad_personalization', 'marketing'],
] as const

/** A data layer, and the last decision that was signalled to it. */
interface ToldLayer extends DataLayer {
  told?: unknown
}

/**
 * Signals decisions to Google Consent Mode v2 if a declared service is Google's: everything is denied before any Google
 * tag loads (R96), then each decision is signalled once. Storage types that no service declares, or that any Google
 * service is refused for, are denied.
 *
 * @param page the window, which has the data layers. @param report called when a page empties its data layer.
 * @returns a function that signals what is new since its last call.
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export function googleConsentMode(
  session: ConsentSession,
  page: object,
  report: (problem: EvasteProblem) => void = () => undefined,
): () => void {
  const layers = new Map<string, ToldLayer>()
  const tell = (): void => {
    const { declaration, held } = session
    const google = declaration?.services.filter(({ matches }) => isGoogleTag(matches.join())) ?? []
    if (!google[0] || !declaration?.consent.enforce) return
    const requested = held.flatMap(({ what }) => (isGoogleTag(what) && /[?&]l=([\w$]+)/.exec(what)?.[1]) || [])
    for (const name of new Set([...google.map(({ dataLayer = 'dataLayer' }) => dataLayer), ...requested])) {
      const layer = layers.get(name) ?? openDataLayer(page as Record<string, unknown>, name)
      layers.set(name, layer)
      tellLayer(layer, session, google)
      if (layer.isEmptied())
        report({
          code: 'signal-lost',
          message: `the page has emptied ${name}: Google's tags do not know what is denied`,
        })
    }
  }
  // A held container names its data layer, unless it is the default one.
  session.subscribe(tell)
  return tell
}

function tellLayer(
  layer: ToldLayer,
  { declaration, decision, allows }: ConsentSession,
  google: readonly Service[],
): void {
  if (!declaration || layer.told === decision) return
  // R97: the queue recognises a command by being `arguments`; it would ignore an array.
  function gtag(..._command: unknown[]): void {
    // eslint-disable-next-line prefer-rest-params
    layer.push(arguments)
  }
  const isGiven = (wanted: string): boolean => {
    const asked = [...declaration.purposes.map(({ id }) => ({ id, purpose: id })), ...google]
    const answers = asked.filter(({ purpose }) => purpose === wanted).map(({ id }) => allows(id))
    return answers.length > 0 && !answers.includes(false)
  }
  const tell = (command: string, isTold: (purpose: string) => boolean, others: object): void => {
    // R100: Google assumes these two to be granted. The first concerns reports in Analytics alone: since June 2026
    // `ad_storage` alone decides what reaches Google Ads.
    gtag('set', 'allow_google_signals', isTold('analytics') && isTold('demographics'))
    gtag('set', 'allow_ad_personalization_signals', isTold('marketing'))
    const answers = QUESTIONS.map(([question, purpose]) => [question, isTold(purpose) ? 'granted' : 'denied'])
    gtag('consent', command, { ...Object.fromEntries(answers), ...others })
  }
  // A tag that is released later finds the answer further back in the queue, and is told to look there.
  if (layer.told === undefined) tell('default', () => false, { security_storage: 'denied', wait_for_update: 500 })
  layer.told = decision
  if (decision ?? QUESTIONS.some(([, purpose]) => isGiven(purpose)))
    tell('update', isGiven, { security_storage: 'granted' })
}
