import type { RecordingDetails } from '../declaration/types.js'
import { listPhrase } from '../text/list-phrase.js'
import type { Line } from './block.js'
import { declaredLine, listLine, phraseLine } from './declared-line.js'
import type { NoticeContext } from './notice-context.js'

/** R92: what a recording shows unmasked: elements, in the declared words, and addresses. Empty: nothing. */
export function shownInRecording(
  { unmask = [], unmaskPaths = [] }: RecordingDetails,
  context: NoticeContext,
): readonly Line[] {
  const { texts, language } = context
  const elements = unmask.map(({ description }) => declaredLine(description, context))
  return [
    ...(elements.length ? [listLine(elements, language)] : []),
    ...(unmaskPaths.length ? [phraseLine(texts['recording.paths'], { paths: listPhrase(unmaskPaths, language) })] : []),
  ]
}
