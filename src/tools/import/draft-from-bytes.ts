import { readNoticeFile } from '../lint/notice/notice-source.js'
import { draftFromConfig } from './configs/draft-from-config.js'
import { readConfig } from './configs/read-config.js'
import type { ImportedDraft } from './draft.js'
import { draftFromNotice } from './notice/draft-from-notice.js'

/**
 * Drafts a declaration from the bytes of a notice, or of another consent tool's configuration.
 *
 * @param source the file or URL that they come from; its last part names them in the draft.
 * @throws {CannotRun} if they are not text, or a notice in no language that can be read.
 */
export function draftFromBytes(bytes: Uint8Array, source: string): ImportedDraft {
  const name = source.split(/[\\/]/).findLast((part) => part !== '') ?? source
  const notice = readNoticeFile(bytes, source)
  const config = readConfig(notice.content)
  if (config) return draftFromConfig(config, name)
  return draftFromNotice(notice, name)
}
