import type { Declaration } from '../../declaration/types.js'
import type { GuardKind } from '../../sealed/policy-gaps.js'
import type { Session } from './session.js'

/** The code that opens sealed pages. Only `evaste-sealed.js` has it. */
export interface PageSealing {
  /** The ids of the services that the page before a reload allowed once. */
  takeOnce(): readonly string[]
  /** Replaces the page's own policy; `undefined` if this script cannot, and the policy stays. */
  open(parts: SealedPageParts): SealedPage | undefined
}

/**
 * A page whose own HTML holds everything with a policy, which evaste's script replaces for visitors who have consented.
 */
export interface SealedPage {
  /** What the guard must hold in addition to the policy. */
  readonly kinds: readonly GuardKind[]
  /** Whether what is allowed now requires a different policy than the active one; only a reload can change it. */
  isStale(): boolean
  /**
   * Reloads the page if its policy blocks services that are allowed once.
   *
   * @param reload resolves with whether the page reloads.
   * @returns whether a reload is needed; the current page must then not show them.
   */
  reloadForOnce(ids: readonly string[], reload: () => Promise<boolean>): boolean
}

export interface SealedPageParts {
  /** The script tag; the policy follows it. */
  readonly tag: Element
  /** `null`: no usable declaration, and the policy stays. */
  readonly declaration: Declaration | null
  /** A service id. */
  readonly isAllowed: (id: string) => boolean
  /** Its `allows` is narrowed to what the active policy lets in. */
  readonly session: Pick<Session, 'allows' | '_allows' | '_reportProblem'>
  /** Called if the policy line turns out to be missing: the guard must hold everything. */
  readonly onUnsealed: () => void
}

/** For a script without that code: the page stays sealed, and what opens it is named. */
export const cannotOpen: PageSealing = {
  takeOnce: () => [],
  open({ session }) {
    session._reportProblem({
      code: 'broken-seal',
      message: 'a sealed page needs evaste-sealed.js: run npx evaste seal',
    })
    return undefined
  },
}
