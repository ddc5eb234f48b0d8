import { problemText } from '../../declaration/problems/problem.js'
import { validateUrl } from '../../declaration/values/url.js'
import { CannotRun, type Command } from '../command.js'
import { DEFAULT_FILE, writeText } from '../declaration-file.js'
import { readNoticeBytes } from '../lint/read-notice-bytes.js'
import type { ImportedDraft } from './draft.js'
import { languageOption, toolLanguage } from '../tool-language.js'
import { findDraft, writeDraft } from './draft-from-bytes.js'
import { type ImportMessage, tell } from './messages/import-message.js'
import { writeImportMessage } from './messages/import-tables.js'

/** `evaste import`: drafts a declaration from an existing notice, or from another tool’s configuration. */
export const importCommand: Command = {
  name: 'import',
  summary: 'draft a declaration from an existing privacy notice or another consent tool’s configuration',
  words: '<notice | configuration | URL | ->',
  options: {
    out: { type: 'string', value: DEFAULT_FILE, description: 'output file' },
    force: { type: 'boolean', description: 'overwrite an existing file' },
    notice: { type: 'string', value: '/privacy', description: 'the address of the privacy notice' },
    language: languageOption,
  },
  async run({ words, options }, context) {
    const [source, ...more] = words
    const language = toolLanguage(options.language)
    const write = (message: ImportMessage): string => writeImportMessage(message, language)
    if (source === undefined || more.length)
      throw new CannotRun('name one file, URL or - to import: a privacy notice, or the configuration of a consent tool')
    const address = noticeAddress(options.notice, source)
    const out = String(options.out ?? DEFAULT_FILE)
    const draft = writeDraft(findDraft(await readNoticeBytes(source, context), source, language), language)
    const { file, missing } = address === undefined ? draft : withAddress(draft, address)
    await writeText(context, out, `${JSON.stringify(file, null, 2)}\n`, { replace: options.force === true })
    const text = [
      write(tell('wrote', { out, source, kind: draft.source })),
      ...(draft.taken.length
        ? [write(tell('taken-over')), ...draft.taken.map((one) => `  ${write(lineOf(one))}`)]
        : []),
      write(tell('only-you')),
      ...missing.map(({ path, message }) => `  ${path}: ${message}`),
      write(tell('next', { out })),
    ]
    return {
      exitCode: 0,
      text: text.join('\n'),
      json: { file: out, source: draft.source, taken: draft.taken, missing },
    }
  },
}

/** Given on the command line, or the URL from which the notice was read. */
function noticeAddress(said: string | boolean | undefined, source: string): string | undefined {
  const address = said === undefined ? (/^https?:/i.test(source) ? source : undefined) : String(said)
  const issue = address === undefined ? null : validateUrl(address)
  if (issue) throw new CannotRun(`--notice: ${problemText(issue.problem)}`)
  return address
}

const withAddress = ({ file, missing }: ImportedDraft, url: string): Pick<ImportedDraft, 'file' | 'missing'> => ({
  file: { ...file, notice: { ...file.notice, url } },
  missing: missing.filter(({ path }) => path !== 'notice.url'),
})

const LONGEST_VALUE = 70

function lineOf({ path, value, line }: ImportedDraft['taken'][number]): ImportMessage {
  const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value
  if (line) return tell('taken-from', { path, value: shown, line })
  return tell('taken-value', { path, value: shown })
}
