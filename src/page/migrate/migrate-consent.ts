import type { Migration } from '../../declaration/types.js'
import type { Decision } from '../../decision/decision.js'
import type { ConsentSession } from '../session/consent-session.js'
import { choicesToImport } from './choices-to-import.js'
import { consentTools } from './consent-tools.js'
import { storedItems } from './stored-items.js'
import { combineAnswers, type ToolChoice } from './tools/tool-answer.js'

/**
 * Takes over what the visitor chose in the consent tool that the site used before, once, if evaste has no decision yet.
 * The result is recorded as `source: 'import'`, never as trusted, with the tool's name and the time of the choice there.
 * What may not stand is asked as usual: see `choicesToImport`. The tool's own cookie stays as it is.
 *
 * @param migration the tool, and which of its keys cover which service. Default: `consent.migrate` of the declaration.
 * @returns the decision, or `null` if nothing was taken over. Never rejects.
 * @example
 * import { startConsent } from 'evaste'
 *
 * const session = startConsent({ declaration: '/evaste.json' })
 * await migrateConsent(session, { from: 'klaro', services: { matomo: 'matomo' } })
 */
export async function migrateConsent(session: ConsentSession, migration?: Migration): Promise<Decision | null> {
  await session.ready
  try {
    return importStored(session, migration ?? session.declaration?.consent.migrate)
  } catch (cause) {
    console.error('evaste: the choices of the former consent tool were not taken over', cause)
    return null
  }
}

function importStored(session: ConsentSession, migration: Migration | undefined): Decision | null {
  const { declaration, decision, asked, status } = session
  if (!migration || !declaration || decision || !asked.length || typeof document === 'undefined') return null
  const answerTo = readChoice(migration)
  const importable =
    answerTo &&
    choicesToImport(answerTo, {
      declaration,
      migration,
      now: new Date(),
      // Before a decision, nothing else refuses.
      isRefusedByGpc: (purpose) => status(purpose) === 'refused',
    })
  if (!importable) return null
  return session.importChoices(importable.choices, { from: migration.from, decidedAt: importable.decidedAt })
}

/** What the device has stored of the visitor's choice; if it is there more than once, each copy must allow. */
function readChoice(migration: Migration): ToolChoice | null {
  if (!Object.hasOwn(consentTools, migration.from))
    throw new Error(`consent.migrate.from: "${migration.from}" is no tool that evaste reads`)
  const { itemName, read } = consentTools[migration.from]
  const copies = storedItems(migration.name ?? itemName).flatMap((stored) =>
    readOrNothing(() => read(stored, migration)),
  )
  if (!copies.length) return null
  return (key) => combineAnswers(copies.map((answerTo) => answerTo(key)))
}

/** A corrupt value is no choice (R62). */
function readOrNothing(read: () => ToolChoice | null): readonly ToolChoice[] {
  try {
    return [read() ?? []].flat()
  } catch {
    return []
  }
}
