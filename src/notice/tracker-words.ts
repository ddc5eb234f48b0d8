import { COOKIE_GRACE } from '../declaration/cookie-grace.js'
import { sumDurations } from '../declaration/duration.js'
import { LEAST_REFUSAL, longerDuration } from '../declaration/least-refusal.js'
import { ownServiceId } from '../declaration/own-processing.js'
import type { Service, Tracker } from '../declaration/types.js'
import { durationSeconds, durationText } from '../text/duration.js'
import { countPhrase, fill } from '../text/phrase.js'
import type { Line } from './block.js'
import { declaredLine, phraseLine } from './declared-line.js'
import type { NoticeContext } from './notice-context.js'

/** A service's name; evaste's own storage is named after its use. */
export const serviceName = ({ id, name }: Service, { texts, pick }: NoticeContext): string =>
  id === ownServiceId ? texts['own.service'] : pick(name)

/** What a table of a service's trackers is of; evaste's own is no product that would be named. */
export const trackersCaption = (service: Service, context: NoticeContext): Line =>
  service.id === ownServiceId
    ? { text: context.texts['heading.trackers'] }
    : phraseLine(context.texts.trackersOf, { service: serviceLine(service, context) })

/** The name of a service as a line. */
export const serviceLine = (service: Service, context: NoticeContext): Line =>
  declaredLine(service.name, context, serviceName(service, context))

/** Whatever is declared, these read or send something and store nothing (R29). */
const storesNothing = ({ type }: Tracker): boolean => type === 'pixel' || type === 'fingerprint'

/** How long a tracker stays. */
export function lifetimeText(tracker: Tracker, context: NoticeContext): string {
  const { texts } = context
  const { lifetime } = tracker
  if (storesNothing(tracker)) return texts['lifetime.none']
  if (lifetime === undefined) return texts.notStated
  if (lifetime === 'session' || lifetime === 'persistent' || lifetime === 'none') return texts[`lifetime.${lifetime}`]
  return durationText(lifetime, context)
}

/** The sort key of the lifetime: a session is the shortest, and an unknown lifetime sorts last. */
export function lifetimeOrder(tracker: Tracker): number {
  const { lifetime } = tracker
  if (storesNothing(tracker) || lifetime === 'session' || lifetime === 'none') return 0
  return (lifetime && durationSeconds(lifetime)) || Infinity
}

/** What a tracker does: the company's text, evaste's for its own trackers, otherwise the service's description. */
export function trackerUseLine(
  { description, type = 'cookie' }: Tracker,
  service: Service,
  context: NoticeContext,
): Line {
  const { texts, pick } = context
  if (description) return declaredLine(description, context)
  if (service.id === ownServiceId && (type === 'cookie' || type === 'local-storage'))
    return { text: ownUse(type, context) }
  return pick(service.description) ? declaredLine(service.description, context) : { text: texts.notStated }
}

/** The cookie outlives an answer by 30 days, or by more where a refusal is remembered for longer (R59). */
function ownUse(type: 'cookie' | 'local-storage', context: NoticeContext): string {
  const { consent, register } = context.declaration
  const { validity } = consent
  // Without a register there is no proof, and nothing waits to be sent.
  if (type === 'local-storage' && !register) return context.texts['own.asked']
  if (type === 'cookie' && longerDuration(sumDurations(validity, COOKIE_GRACE), LEAST_REFUSAL) === LEAST_REFUSAL)
    return fill(context.texts.consentRefusal, { period: durationText(LEAST_REFUSAL, context) })
  return context.texts[`own.${type}`]
}

/** “2 cookies”, or “3 cookies or similar” if not all of them are cookies. */
export function storedCount(trackers: readonly Tracker[], { texts, language }: NoticeContext): string {
  const allCookies = trackers.every(({ type = 'cookie' }) => type === 'cookie')
  return countPhrase(allCookies ? texts.cookies : texts.stored, trackers.length, language)
}
