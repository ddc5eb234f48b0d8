import type { Migration } from '../../../declaration/types.js'
import type { FoundGap } from '../draft.js'
import { tell } from '../messages/import-message.js'
import type { ForeignConfig, ForeignService } from './foreign-config.js'

/** A service of the draft, and what it was imported from. */
export interface ImportedFrom {
  readonly service: { readonly id: string; readonly purpose: string }
  readonly sources: readonly ForeignService[]
}

/** Tools that do not record when a visitor chose. */
const WITHOUT_TIME: readonly Migration['from'][] = ['cookieyes', 'klaro', 'orejime']

/**
 * Maps each service that needs consent to the keys of the tool's answers that cover it. What ran without asking is covered by
 * no answer, so it is left out.
 *
 * @returns `undefined` where evaste cannot read the tool's choices, or none covers a service.
 */
export function migrationFrom({ migration }: ForeignConfig, services: readonly ImportedFrom[]): Migration | undefined {
  if (!migration) return undefined
  const covered = services.filter(
    ({ service, sources }) =>
      service.purpose !== 'necessary' &&
      sources.every(({ answerKey, isRequired }) => answerKey !== undefined && !isRequired),
  )
  if (!covered.length) return undefined
  const preselected = covered
    .flatMap(({ sources }) => sources)
    .flatMap(({ answerKey, isPreselected }) => (isPreselected && answerKey !== undefined ? [answerKey] : []))
  return {
    ...migration,
    services: Object.fromEntries(covered.map(({ service, sources }) => [service.id, keysOf(sources)])),
    ...(preselected.length && { preselected: [...new Set(preselected)] }),
  }
}

function keysOf(sources: readonly ForeignService[]): string | readonly string[] {
  const keys = [...new Set(sources.flatMap(({ answerKey }) => answerKey ?? []))]
  const [only = ''] = keys
  return keys.length === 1 ? only : keys
}

/** What only the owner knows about the choices of former visitors. */
export function missingFromMigration(migration: Migration | undefined, tool: string): readonly FoundGap[] {
  if (!migration || !WITHOUT_TIME.includes(migration.from)) return []
  return [{ path: 'consent.migrate.maxAge', message: tell('choices-age', { tool }) }]
}
