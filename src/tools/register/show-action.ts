import { readEntryContent } from '../../register/chain/entry-content.js'
import { discloseEntry } from '../../register/disclosure/disclose-consent.js'
import type { Operator } from '../../register/node/operator.js'
import { CannotRun, type CommandOption, type Outcome } from '../command.js'
import { auditOperator } from './audit-action.js'
import { describeShown } from '../../register/disclosure/describe-shown.js'
import { shownText } from './shown-text.js'
import { findConsents, type FoundConsent } from './find-consents.js'
import { type RegisterAction, withOperator } from './register-action.js'

export const showOptions: Readonly<Record<string, CommandOption>> = {
  'as-shown': { type: 'boolean', description: 'show: print the texts and purposes as displayed to the visitor' },
}

/**
 * `evaste register show <number|file|id>`: prints every entry of one consent, or what was displayed for each decision.
 */
export const showAction: RegisterAction = ([word, ...more], input, context) => {
  if (word === undefined || more.length > 0)
    throw new CannotRun('name one consent: evaste register show <entry number | receipt.jws | consentId>')
  return withOperator(input, context, async (operator) => {
    const found = await findConsents(word, operator, input, context)
    if (found.length === 0) return { exitCode: 1, text: `no consent ${word} in this register`, json: [] }
    for (const { site } of found) await auditOperator(site, { action: 'entries', detail: 'show' }, operator)
    if (input.options['as-shown'] === true) return showTexts(found, operator)
    return showEntries(found, operator)
  })
}

const entriesOf = async (found: readonly FoundConsent[], { store }: Operator) =>
  (await Promise.all(found.map(({ site, consentId }) => store.entriesOfConsent(site, consentId)))).flat()

async function showEntries(found: readonly FoundConsent[], operator: Operator): Promise<Outcome> {
  const stored = await entriesOf(found, operator)
  const entries = await Promise.all(stored.map((entry) => discloseEntry(entry, operator)))
  return { exitCode: 0, text: entries.map((entry) => JSON.stringify(entry, null, 2)).join('\n'), json: entries }
}

async function showTexts(found: readonly FoundConsent[], operator: Operator): Promise<Outcome> {
  const decisions = (await entriesOf(found, operator)).flatMap((stored) => {
    const content = readEntryContent(stored)
    if (content.kind === 'decision') return [{ ...stored, record: content.record }]
    return []
  })
  const shown = await Promise.all(decisions.map((entry) => describeShown(entry, operator.store)))
  return { exitCode: 0, text: shown.map(shownText).join('\n\n'), json: shown }
}
