import type { PurposeChanges } from '../../../decision/changes.js'
import type { NoticeContext } from '../../../notice/notice-context.js'
import type { ConsentSession } from '../../session/consent-session.js'

/** The data that the parts of the settings are rendered from. */
export interface SettingsView {
  readonly session: ConsentSession
  readonly context: NoticeContext
  /** What is new in a purpose since it was answered, by purpose id. */
  readonly changes: ReadonlyMap<string, PurposeChanges>
  /** The search text in lower case; empty to match everything. */
  readonly query: string
  /** The ids of the services whose details have been opened: only these are rendered. */
  readonly opened: ReadonlySet<string>
  readonly open: (serviceId: string) => void
}
