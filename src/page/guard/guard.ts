import type { Declaration } from '../../declaration/types.js'
import { guardDom } from './dom.js'
import { createExaminer, restore } from './elements.js'
import { type Held, openLedger } from './held.js'
import { createJudge, type Judge, reportOnly } from './judge.js'
import { observeDocument } from './observe.js'
import { openPatches, type Page } from './patches.js'
import { guardRequests } from './requests.js'
import { startScripts } from './scripts.js'
import { findsLeftovers, guardStorage } from './storage.js'

export interface GuardOptions {
  readonly page: Page
  /** `null`: not known yet, or not to be had. Everything cross-site is held (R128). */
  readonly declaration: Declaration | null
  /** A purpose or service id. Unknown: `false`. */
  readonly isAllowed: (id: string) => boolean
  /** The script tag that brought us: `document.currentScript`. Left out: a bundle, of which nothing is promised. */
  readonly tag?: Element | null | undefined
  /** Called after each change of what is held. */
  readonly changed: () => void
}

export interface Guard {
  readonly held: readonly Held[]
  /** What is wrong with where the tag stands, or `null`. */
  readonly misplaced: string | null
  /** From now on this is what is declared; what waits no longer is let go. */
  declare(declaration: Declaration): void
  /** Whether a service that is not allowed has left something on the device. */
  hasLeftovers(): boolean
  /** Lets go of everything that waits no longer, in document order. Resolves when the last script has run. */
  release(): Promise<void>
  /** Takes back every patch. What is held stays held. */
  stop(): void
}

/** Starts to hold what waits for consent: from now on, and what the parser has put in already but not started. */
export function startGuard({ page, declaration, isAllowed, tag, changed }: GuardOptions): Guard {
  const { setAttribute } = page.Element.prototype
  const { insertBefore } = page.Node.prototype
  const patches = openPatches()
  const ledger = openLedger(changed)
  const lawOf = (known: Declaration | null): Judge => {
    const { services, consent } = known ?? { services: [], consent: { undeclared: 'hold', enforce: true } as const }
    const judge = createJudge({ services, undeclared: consent.undeclared }, isAllowed, page.document)
    const report = (ids: readonly string[], what: string): void => ledger.refuse(ids, 'reported', what)
    return consent.enforce ? judge : reportOnly(judge, report)
  }
  let law = lawOf(declaration)
  const judge: Judge = {
    ofUrl: (url) => law.ofUrl(url),
    ofInlineScript: (text) => law.ofInlineScript(text),
    ofMark: (id) => law.ofMark(id),
    ofTracker: (type, name) => law.ofTracker(type, name),
  }
  // One release at a time: document order holds over two decisions in a row.
  let releasing = Promise.resolve()
  const release = (undeclaredToo = false): Promise<void> =>
    (releasing = releasing.then(() => {
      const free = ledger.takeFree(({ services }) => (services.length ? services.every(isAllowed) : undeclaredToo))
      if (free.length) changed()
      free.forEach(restore)
      // What another service declares, or what changed hands meanwhile, is held again.
      const scripts = free.filter(({ kind, element }) => kind === 'script' && !examiner.examineTree(element))
      return startScripts(scripts, insertBefore)
    }))
  const examiner = createExaminer(judge, ledger, setAttribute, () => void release())
  examiner.examineTree(page.document)
  const misplaced = tag === undefined ? null : misplacement(tag, ledger.list)
  const unobserve = observeDocument(page.document, examiner)
  guardDom(page, patches, examiner, ledger)
  guardRequests(page, patches, judge, ledger)
  guardStorage(page, patches, judge, ledger)
  return {
    get held() {
      return ledger.list
    },
    misplaced,
    declare(known) {
      law = lawOf(known)
      void release(true)
    },
    hasLeftovers: () => findsLeftovers(page, judge),
    release: () => release(),
    stop() {
      unobserve()
      patches.undo()
    },
  }
}

/**
 * What is wrong with where the tag stands: only a synchronous script first in `<head>` comes before the parser's own.
 *
 * @param found what waited already when the guard started; but for marks, the browser had started it.
 */
function misplacement(tag: Element | null, found: readonly Held[]): string | null {
  const started = found.filter(({ element }) => !element?.hasAttribute('data-evaste')).map(({ what }) => what)
  const isInTime = tag && !tag.hasAttribute('async') && !tag.hasAttribute('defer')
  if (isInTime && !started.length) return null
  return `the tag must come first in <head>, without async, defer or module. Already started: ${started.join() || 'nothing'}`
}
