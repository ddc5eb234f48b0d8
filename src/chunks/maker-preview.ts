import type { DeclarationFile } from '../declaration/types.js'
import { startConsent } from '../index.js'
import { startPreview } from '../maker/preview/preview-page.js'
import { defineElements } from '../page/ui/define-elements.js'

// Runs in the frame of `maker.html` that shows banner, settings and notice.
startPreview({
  start: (declaration, language) => startConsent({ declaration: declaration as DeclarationFile, language }),
  defineElements,
})
