import type { Declaration } from '../../../declaration/types.js'
import type { Finding } from '../../lint/finding.js'
import { findFaults } from '../compare/find-faults.js'
import { recogniseThings, type RecognisedThing } from '../compare/recognise.js'
import type { ScanFinding } from '../compare/scan-finding.js'
import { languagesOf, writeFirstDraft } from '../draft/first-draft.js'
import type { WriteScan } from '../messages/scan-message.js'
import { scanWriter } from '../messages/scan-tables.js'
import type { ToolLanguage } from '../../tool-language.js'
import { findMissing, type MissingParts } from '../draft/missing-parts.js'
import type { ScanResult } from '../scan-result.js'

/** A declaration that a site is compared with. */
export interface ComparedDeclaration {
  readonly declaration: Declaration
  /** Its source: a file, or `the page`. */
  readonly source: string
}

/** The content of a report, before it is formatted. */
export interface ScanReport {
  readonly language: ToolLanguage
  /** Writes in that language. */
  readonly write: WriteScan
  readonly result: ScanResult
  readonly things: readonly RecognisedThing[]
  /** The source of the declaration; `null` if there is none. */
  readonly source: string | null
  readonly findings: readonly ScanFinding[]
  readonly missing: MissingParts
  /** A complete declaration as text, if there was none. */
  readonly draft: string | null
}

/** Compares a scan with a declaration, or writes a draft if there is none. */
export function makeReport(
  result: ScanResult,
  compared: ComparedDeclaration | null,
  severities: readonly Finding['severity'][],
  language: ToolLanguage = 'en',
): ScanReport {
  const write = scanWriter(language)
  const declaration = compared?.declaration ?? null
  const things = recogniseThings(result, declaration)
  const missing = findMissing(things, declaration?.languages ?? languagesOf(result), declaration)
  return {
    language,
    write,
    result,
    things,
    source: compared?.source ?? null,
    findings: findFaults(result, things, declaration, write).filter(({ severity }) => severities.includes(severity)),
    missing,
    draft: declaration ? null : writeFirstDraft(result, missing),
  }
}

/** Whether the findings require a change of the declaration. */
export const isAnythingMissing = ({ services, additions }: MissingParts): boolean =>
  services.length + additions.length > 0
