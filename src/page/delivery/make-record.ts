import { digest, sha256 } from '../../declaration/digest.js'
import { pickText } from '../../declaration/pick-text.js'
import type { ConsentRecord } from '../../record/record.js'
import type { Undelivered } from '../../record/undelivered.js'

/** What a record says besides the decision. */
export interface RecordContext {
  /** Scheme, host and port of the page. */
  readonly origin: string
  readonly receiptSecret: string
  readonly interfaceVersion: string
  /** Every text of the interface in the first wanted language that evaste speaks, and which that is. */
  readonly loadInterface: (
    ...wanted: readonly string[]
  ) => Promise<{ readonly language: string; readonly texts: object }>
}

/** Makes the record of a decision: what was chosen, and by digest what was shown (R68, R69). */
export async function makeRecord(
  { decision, previous, declaration }: Undelivered,
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
  }
}
