import type { Examiner } from '../elements/examiner.js'
import type { Natives } from '../elements/natives.js'
import type { Observer } from '../elements/observer.js'
import type { BlockingPolicy } from '../policy/blocking-policy.js'
import type { Patches } from './patches.js'

/** The dependencies of a realm's patches. */
export interface Tools {
  readonly patches: Patches
  readonly examiner: Examiner
  readonly natives: Natives
  readonly policy: BlockingPolicy
  readonly observer: Observer
  /** Called after an insertion to guard the frames in it. */
  readonly onInserted: () => void
}
