import type { DeclarationFile } from '../declaration/types.js'
import { startPreview } from '../maker/preview/preview-page.js'
import type { Guard } from '../page/guard/guard.js'
import { startSession } from '../page/session/start-session.js'
import { defineElements } from '../page/ui/define-elements.js'
import { openDecisionStore } from './open-decision-store.js'

/** The page in the frame is ours: there is nothing to hold. */
const idleGuard: Guard = {
  held: [],
  misplaced: null,
  declare: () => undefined,
  hasLeftovers: () => false,
  release: () => Promise.resolve(),
  decided: () => undefined,
  stop: () => undefined,
}

// Runs in the frame of `maker.html` that shows banner, settings and notice.
startPreview({
  start: (declaration, language) =>
    startSession({
      declaration: () => declaration as DeclarationFile,
      language,
      startGuard: () => idleGuard,
      loadUi: () => Promise.resolve(),
      startSignals: () => ({ tell: () => undefined, isWaiting: () => false }),
      openDecisionStore,
    }),
  defineElements,
})
