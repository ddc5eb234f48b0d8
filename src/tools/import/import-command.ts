import { validateUrl } from '../../declaration/values/url.js'
import { CannotRun, type Command } from '../command.js'
import { DEFAULT_FILE, writeText } from '../declaration-file.js'
import { readNoticeBytes } from '../lint/read-notice-bytes.js'
import type { ImportedDraft } from './draft.js'
import { draftFromBytes } from './draft-from-bytes.js'

/** `evaste import`: drafts a declaration from an existing notice, or from another tool’s configuration. */
export const importCommand: Command = {
  name: 'import',
  summary: 'draft a declaration from an existing privacy notice or another consent tool’s configuration',
  words: '<notice | configuration | URL | ->',
  options: {
    out: { type: 'string', value: DEFAULT_FILE, description: 'output file' },
    force: { type: 'boolean', description: 'overwrite an existing file' },
    notice: { type: 'string', value: '/privacy', description: 'the address of the privacy notice' },
  },
  async run({ words, options }, context) {
    const [source, ...more] = words
    if (source === undefined || more.length)
      throw new CannotRun('name one file, URL or - to import: a privacy notice, or the configuration of a consent tool')
    const address = noticeAddress(options.notice, source)
    const out = String(options.out ?? DEFAULT_FILE)
    const draft = draftFromBytes(await readNoticeBytes(source, context), source)
    const { file, missing } = address === undefined ? draft : withAddress(draft, address)
    await writeText(context, out, `${JSON.stringify(file, null, 2)}\n`, { replace: options.force === true })
    const text = [
      `Wrote ${out} from ${source}: ${draft.source}.`,
      ...(draft.taken.length ? ['Taken over; compare each with the source:', ...draft.taken.map(lineOf)] : []),
      'Only you can say:',
      ...missing.map(({ path, message }) => `  ${path}: ${message}`),
      `Next: write these into ${out}, then run \`evaste lint\`.`,
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
  if (issue) throw new CannotRun(`--notice: ${issue.message}`)
  return address
}

const withAddress = ({ file, missing }: ImportedDraft, url: string): Pick<ImportedDraft, 'file' | 'missing'> => ({
  file: { ...file, notice: { ...file.notice, url } },
  missing: missing.filter(({ path }) => path !== 'notice.url'),
})

const LONGEST_VALUE = 70

function lineOf({ path, value, line }: ImportedDraft['taken'][number]): string {
  const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value
  return `  ${path}: ${shown}${line ? ` (line ${line})` : ''}`
}
