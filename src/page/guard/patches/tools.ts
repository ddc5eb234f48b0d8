import type { Examiner } from '../elements/examiner.js'
import type { Natives } from '../elements/natives.js'
import type { Observer } from '../elements/observer.js'
import type { Patches } from './patches.js'

/** What the patches of a realm are made with. */
export interface Tools {
  readonly patches: Patches
  readonly examiner: Examiner
  readonly natives: Natives
  readonly observer: Observer
  /** Called after an insertion: guards the frames that it brought. */
  readonly onInserted: () => void
}
