import { digest, sha256 } from '../../declaration/digest.js'
import { pickText } from '../../declaration/pick-text.js'
import type { ConsentRecord } from '../../record/record.js'
import type { Undelivered } from '../../record/undelivered.js'

/** The content of a record besides the decision. */
export interface RecordContext {
  /** The origin of the page: scheme, host and port. */
  readonly origin: string
  readonly receiptSecret: string
  readonly interfaceVersion: string
  /** All interface texts in the first preferred language that evaste supports, and that language. */
  readonly loadInterface: (
    ...wanted: readonly string[]
  ) => Promise<{ readonly language: string; readonly texts: object }>
}

/** Creates the record of a decision: the choices, and digests of what was displayed (R68, R69). */
export async function makeRecord(
  { decision, previous, declaration, visibility }: Undelivered,
  { origin, receiptSecret, interfaceVersion, loadInterface }: RecordContext,
): Promise<ConsentRecord> {
  const [declared, secretHash, shown] = await Promise.all([
    digest(declaration),
    sha256(receiptSecret),
    loadInterface(decision.language, ...declaration.languages),
  ])
  const { notice, version } = declaration
  return {
    ...decision,
    ...(previous && { previous }),
    receiptSecretHash: secretHash,
    origin,
    declaration: { digest: declared, version: version ?? declared },
    notice: {
      url: new URL(pickText(notice.url, declaration, decision.language) ?? '', origin).href,
      version: notice.version ?? declared,
    },
    interface: { version: interfaceVersion, language: shown.language, digest: await digest(shown.texts) },
    ...(visibility && { visibility }),
  }
}
