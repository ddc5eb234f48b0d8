import { registerSettings } from '../declaration/register-settings.js'
import type { Declaration, Purpose, Service } from '../declaration/types.js'
import { purposeTitle } from '../text/pick-text.js'
import type { Texts } from '../text/texts.js'
import { noticeContext, type NoticeContext } from './notice-context.js'
import { purposeDescription } from './purpose-words.js'
import { toldProcessing } from './told-processing.js'
import { serviceName, trackerUseLine } from './tracker-words.js'

/**
 * The content of the notice as JSON: with the declaration's own keys, every default filled in, evaste's own processing
 * added, and evaste's texts where the company has none. Keys that only concern the page's code are omitted.
 */
export const disclosureJson = (declaration: Declaration, texts: Texts, language: string): string =>
  JSON.stringify(
    disclosure(noticeContext(toldProcessing(declaration), texts, language)),
    (key, value: unknown) => (key === '$comment' ? undefined : value),
    2,
  )

/** Keys of a declaration that the notice repeats unchanged. */
const TOLD_AS_WRITTEN = [
  'site',
  'version',
  'controller',
  'processor',
  'representative',
  'dataProtectionOfficer',
  'notice',
  'registers',
  'recipients',
  'rights',
  'protection',
  'asProcessor',
  'manualMaterial',
  'publication',
  'notGathered',
  'notDisclosed',
  'changesTold',
  'audience',
] as const satisfies readonly (keyof Declaration)[]

function disclosure(context: NoticeContext): object {
  const { declaration, language } = context
  const { purposes, services, consent, register } = declaration
  const { validity, gpc, cookie } = consent
  return {
    language,
    ...Object.fromEntries(TOLD_AS_WRITTEN.map((key) => [key, declaration[key]])),
    purposes: purposes.map((purpose) => disclosedPurpose(purpose, context)),
    services: services.map((service) => disclosedService(service, context)),
    consent: { validity, gpc, cookie },
    register: register && registerSettings(register),
  }
}

const disclosedPurpose = (purpose: Purpose, context: NoticeContext): object => ({
  ...purpose,
  title: purposeTitle(purpose, context.texts, context.pick),
  description: purposeDescription(purpose, context),
})

const disclosedService = (service: Service, context: NoticeContext): object => {
  const { id, purpose, recipient, description, trackers, optOutUrl, recording } = service
  return {
    id,
    name: serviceName(service, context),
    purpose,
    recipient,
    description,
    optOutUrl,
    recording,
    trackers: trackers.map((tracker) => ({
      type: 'cookie',
      ...tracker,
      description: trackerUseLine(tracker, service, context).text,
    })),
  }
}
