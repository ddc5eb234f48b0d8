import type { RecordingDetails } from './types.js'

/** The most that `lastMinutes` can be, a character each. */
const MINUTES = '0123456789'

/**
 * What a recording contains and when it leaves the device, as material items: less of anything is covered by the consent to
 * more (R61). Each page calls this before anything is checked, so whatever the file contains must not throw; and it is part
 * of the tag, so it is short.
 */
export const recordingScope = ({
  trigger = 'report',
  lastMinutes = 2,
  unmask,
  unmaskPaths,
}: RecordingDetails): readonly string[] => [
  // `always` sends on errors too.
  ...['report', `${trigger}`, trigger === 'always' ? 'error' : 'report'],
  ...MINUTES.slice(0, lastMinutes),
  ...[unmask, unmaskPaths]
    .flat()
    .flatMap((part) => (part ? `shows ${typeof part === 'string' ? part : part.selector}` : [])),
]
