import type { RecordingDetails } from './types.js'

const TRIGGERS = ['report', 'error', 'always']
const MOST_MINUTES = 10

/**
 * What a recording contains and when it leaves the device, as material items: less of anything is covered by the consent to
 * more (R61). A page calls this before anything is checked, so whatever the file contains must not throw.
 */
export const recordingScope = ({
  trigger = 'report',
  lastMinutes = 2,
  unmask = [],
  unmaskPaths = [],
}: RecordingDetails): readonly string[] => [
  ...TRIGGERS.slice(0, TRIGGERS.indexOf(trigger) + 1),
  ...Array.from({ length: Math.min(lastMinutes, MOST_MINUTES) }, (_, minute) => `minute ${minute}`),
  ...[unmask].flat().map((part) => `unmask ${(part as Partial<typeof part> | null)?.selector}`),
  ...[unmaskPaths].flat().map((path) => `path ${path}`),
]
