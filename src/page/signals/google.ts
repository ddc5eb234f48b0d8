import { answerHeldEvent } from './answer-held-events.js'
import { isGiven } from './is-given.js'
import { followDataLayers } from './follow-data-layers.js'
import { type CommandQueue, openCommandQueue } from './command-queue.js'
import type { Signal, SignalContext } from './signal.js'

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
interface ToldLayer extends CommandQueue {
  told?: unknown
}

/**
 * Google Consent Mode v2: everything is denied before any Google tag loads (R96), then each decision is signalled once.
 * Storage types that no service declares, or that any Google service is refused for, are denied. A container of Google
 * Tag Manager also gets the event `evaste_decided`.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export const google: Signal = (context) => {
  const { page, session, services, report } = context
  const layers = new Map<string, ToldLayer>()
  const names = new Set(services.map(({ dataLayer = 'dataLayer' }) => dataLayer))
  const isHeld = (): boolean => services.length > 0 && !services.some(({ id }) => session.allows(id))
  const answerWhileHeld = (command: unknown): void => {
    if (isHeld()) answerHeldEvent(command)
  }
  // A page's own handlers call it, and its snippet, which defines it, may be held.
  page.gtag ??= function (command: unknown) {
    // eslint-disable-next-line prefer-rest-params
    const given = arguments
    // What a visitor did before consent is not sent after it.
    if (command === 'event' && isHeld()) answerHeldEvent(given)
    else (page[[...names][0] as string] as unknown[] | undefined)?.push(given)
  }
  const tell = (): void => {
    const waiting = session.held.filter((held) => services.some(({ id }) => held.services.includes(id)))
    for (const name of waiting.flatMap(layerOf)) names.add(name)
    for (const name of names) {
      const layer = layers.get(name) ?? openCommandQueue(page, name, answerWhileHeld)
      layers.set(name, layer)
      tellLayer(layer, context)
      if (layer.isEmptied())
        report({
          code: 'signal-lost',
          message: `the page has emptied ${name}: Google's tags do not know what is denied`,
        })
    }
  }
  // A container names its data layer, unless it is the default one: while it is held, or once it loads.
  session.subscribe(tell)
  followDataLayers(services, (name) => {
    if (names.has(name)) return
    names.add(name)
    tell()
  })
  return tell
}

/** The data layer that a held container names: in its URL, or in front of its id in its inline snippet. */
function layerOf({ what, element }: SignalContext['session']['held'][number]): string | readonly never[] {
  const [, inUrl, inSnippet] = /[?&]l=([\w$]+)|([\w$]+)["'],\s*["']GTM-/.exec(what + (element?.textContent ?? '')) ?? []
  return inUrl ?? inSnippet ?? []
}

function tellLayer(layer: ToldLayer, context: SignalContext): void {
  const { session, services } = context
  const { decision, allows } = session
  if (layer.told === decision) return
  const commands: unknown[] = []
  // R97: the queue recognises a command by being `arguments`; it would ignore an array.
  function gtag(..._command: unknown[]): void {
    // eslint-disable-next-line prefer-rest-params
    commands.push(arguments)
  }
  const isTold = (wanted: string): boolean =>
    isGiven(session, wanted) && services.every(({ id, purpose }) => purpose !== wanted || allows(id))
  const consent = (command: string, isGranted: (purpose: string) => boolean, others: object): void => {
    // R100: Google assumes these two to be granted. The first concerns reports in Analytics alone: since June 2026
    // `ad_storage` alone decides what reaches Google Ads.
    gtag('set', 'allow_google_signals', isGranted('analytics') && isGranted('demographics'))
    gtag('set', 'allow_ad_personalization_signals', isGranted('marketing'))
    const answers = QUESTIONS.map(([question, purpose]) => [question, isGranted(purpose) ? 'granted' : 'denied'])
    gtag('consent', command, { ...Object.fromEntries(answers), ...others })
  }
  const isFirst = layer.told === undefined
  // A tag that is released later finds the answer further back in the queue, and is told to look there.
  if (isFirst) consent('default', () => false, { security_storage: 'denied', wait_for_update: 500 })
  if (decision ?? QUESTIONS.some(([, purpose]) => isTold(purpose))) {
    consent('update', isTold, { security_storage: 'granted' })
    if (services.some(isContainer)) commands.push(decidedEvent(context))
  }
  layer.told = decision
  layer[isFirst ? 'putFirst' : 'push'](...commands)
}

const isContainer = ({ id, matches }: SignalContext['services'][number]): boolean =>
  id === 'google-tag-manager' || /gtm\.js|googletagmanager\.com( |$)/.test(matches.join(' '))

/** For triggers of Google Tag Manager: the purposes and services that are allowed, by id. */
function decidedEvent({ session }: SignalContext): object {
  const { purposes = [], services = [] } = session.declaration ?? {}
  const allowed = (all: readonly { readonly id: string }[]): readonly string[] =>
    all.map(({ id }) => id).filter((id) => session.allows(id))
  return { event: 'evaste_decided', evaste_purposes: allowed(purposes), evaste_services: allowed(services) }
}
