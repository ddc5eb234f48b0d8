import { readNoticeFile } from '../lint/notice/notice-source.js'
import { draftFromConfig } from './configs/draft-from-config.js'
import { readConfig } from './configs/read-config.js'
import type { ToolLanguage } from '../tool-language.js'
import type { FoundDraft, ImportedDraft } from './draft.js'
import { writeImportMessage } from './messages/import-tables.js'
import { draftFromNotice } from './notice/draft-from-notice.js'

/**
 * Drafts a declaration from the bytes of a notice, or of another consent tool's configuration.
 *
 * @param source the file or URL that they come from; its last part names them in the draft.
 * @param language of the error; the draft itself is in the language of its source.
 * @throws {CannotRun} if they are not text, or a notice in no language that can be read.
 */
export function findDraft(bytes: Uint8Array, source: string, language: ToolLanguage): FoundDraft {
  const name = source.split(/[\\/]/).findLast((part) => part !== '') ?? source
  const notice = readNoticeFile(bytes, source, language)
  const config = readConfig(notice.content)
  return config ? draftFromConfig(config, name) : draftFromNotice(notice, name, language)
}

/** The draft with every sentence about it in one language. */
export const writeDraft = ({ source, file, taken, missing }: FoundDraft, language: ToolLanguage): ImportedDraft => ({
  source: writeImportMessage(source, language),
  file,
  taken: taken.map(({ value, ...rest }) => ({
    ...rest,
    value: typeof value === 'string' ? value : writeImportMessage(value, language),
  })),
  missing: missing.map(({ path, message }) => ({ path, message: writeImportMessage(message, language) })),
})
