import type { SiteProblem, SiteReport } from '../../register/chain/verify-site.js'

/** What each problem means to a person. */
const meanings: Readonly<Record<SiteProblem['problem'], string>> = {
  gap: 'an entry is missing here, or stands in another place',
  commitment: 'what it says was changed after it was recorded',
  hash: 'it does not follow from the entry before it',
  columns: 'what is searched about it is not what it says',
  content: 'its content is gone or changed, and no erasure or end of retention in the register says so',
  due: 'retention took its content away before the period of its declaration had ended',
  head: 'the entries do not add up to the head of the chain',
  receipt: 'its receipt is missing, or was not signed for it with these keys',
  time: 'it claims an earlier time than the entry or the checkpoint before it, or a later one than a checkpoint that has it',
  history: 'the history up to here differs from the one that the checkpoint signed',
}

const MOST = 20

/** Formats a report for people: one line per problem, the first twenty only. */
export function explainReport({
  site,
  entries,
  hash,
  problems,
  receipts,
  witnesses,
  witnessedThrough,
  lessVisible,
}: SiteReport): string {
  const agreeing = witnesses === 1 ? '1 checkpoint that agrees' : `${witnesses} checkpoints that agree`
  const counts = [
    counted(entries, 'entry', 'entries'),
    counted(receipts, 'receipt', 'receipts'),
    ...(witnesses > 0 ? [agreeing] : []),
  ].join(', ')
  const isPartly = witnesses > 0 && witnessedThrough < entries
  const uncovered = isPartly ? `; witnessed through entry ${witnessedThrough}` : ''
  const doubtful =
    lessVisible === 0
      ? []
      : [
          `${site}: ${counted(lessVisible, 'answer was', 'answers were')} given while “refuse” was harder to see than “accept”: look at the page`,
        ]
  if (problems.length === 0)
    return [`${site}: ${counts}; all is as it was recorded, up to ${hash}${uncovered}`, ...doubtful].join('\n')
  const lines = problems.slice(0, MOST).map(({ entry, problem }) => `${site}: entry ${entry}: ${meanings[problem]}`)
  const rest = problems.length - lines.length
  return [
    `${site}: ${counts}; ${counted(problems.length, 'problem', 'problems')}`,
    ...lines,
    ...(rest > 0 ? [`… and ${rest} more`] : []),
    ...doubtful,
  ].join('\n')
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
