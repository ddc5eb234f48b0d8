import { actionVectors } from './actions.js'
import { animationVectors } from './animations.js'
import { carriedVectors } from './carried.js'
import { elementVectors } from './elements.js'
import { frameNavigationVectors } from './frame-navigation.js'
import { frameVectors } from './frames.js'
import { markupContextVectors } from './markup-contexts.js'
import { newerMarkupVectors } from './newer-markup.js'
import { newerPlatformVectors } from './newer-platform.js'
import { newerScriptVectors } from './newer-scripts.js'
import { newerStyleVectors } from './newer-styles.js'
import { requestVectors } from './requests.js'
import { scriptVectors } from './scripts.js'
import { storageVectors } from './storage.js'
import { styleVectors } from './styles.js'
import type { PageVectors } from './vector.js'
import { unusualInsertionVectors } from './unusual-insertions.js'
import { workerVectors } from './workers.js'

/** Every way that a page's own code takes. */
export const pageVectors: PageVectors = {
  ...scriptVectors,
  ...elementVectors,
  ...styleVectors,
  ...requestVectors,
  ...frameVectors,
  ...workerVectors,
  ...actionVectors,
  ...storageVectors,
  ...unusualInsertionVectors,
  ...carriedVectors,
  ...markupContextVectors,
  ...frameNavigationVectors,
  ...animationVectors,
  ...newerMarkupVectors,
  ...newerPlatformVectors,
  ...newerScriptVectors,
  ...newerStyleVectors,
}
