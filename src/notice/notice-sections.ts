import type { Declaration } from '../declaration/types.js'
import { dateText, fillWithDate } from '../text/date.js'
import { fill } from '../text/phrase.js'
import type { Texts } from '../text/texts.js'
import { fieldsBlock, type NoticeSection, paragraph } from './block.js'
import { consentSection } from './consent-section.js'
import { controllerSection } from './controller-section.js'
import { declaredLine } from './declared-line.js'
import { fieldOf, noticeContext, type NoticeContext } from './notice-context.js'
import { objectionSection } from './objection-section.js'
import { purposesSection, registerSections } from './purposes-section.js'
import { recipientsSection } from './recipients-section.js'
import { registerSection } from './register-section.js'
import { automatedSection, complaintSection, provisionSection, rightsSection } from './rights-sections.js'
import { toldProcessing } from './told-processing.js'
import { trackersSection } from './trackers-section.js'

/**
 * Creates the whole privacy notice of a declaration, section by section, including evaste's own processing (GDPR 13 and
 * 14).
 *
 * @param texts from `loadTexts`, with the company's own wording applied.
 */
export function noticeSections(declaration: Declaration, texts: Texts, language: string): readonly NoticeSection[] {
  const context = noticeContext(toldProcessing(declaration), texts, language)
  return [
    controllerSection(context),
    purposesSection(context),
    ...registerSections(context),
    recipientsSection(context),
    trackersSection(context),
    consentSection(context),
    registerSection(context),
    objectionSection(context),
    rightsSection(context),
    complaintSection(context),
    provisionSection(context),
    automatedSection(context),
    protectionSection(context),
    versionSection(context),
  ].filter(({ blocks }) => blocks.length > 0)
}

const protectionSection = (context: NoticeContext): NoticeSection => ({
  id: 'protection',
  heading: { text: context.texts['heading.protection'] },
  blocks: [
    ...(context.declaration.protection ? [paragraph(declaredLine(context.declaration.protection, context))] : []),
    ...fieldsBlock(fieldOf(context.texts.manualMaterial, declaredLine(context.declaration.manualMaterial, context))),
  ],
})

/** R22, R44: the version, and since when it applies. */
function versionSection(context: NoticeContext): NoticeSection {
  const { declaration, texts, language } = context
  const { version = declaration.version, effectiveFrom } = declaration.notice
  const lines = [
    version ? fill(texts.version, { version }) : '',
    effectiveFrom ? fillWithDate(texts.effectiveFrom, { date: dateText(effectiveFrom, language) }) : '',
  ].filter(Boolean)
  return {
    id: 'version',
    heading: { text: texts['heading.version'] },
    blocks: [
      paragraph(...(lines.length ? lines : [texts.notStated])),
      ...fieldsBlock(fieldOf(texts.changesTold, declaredLine(declaration.changesTold, context))),
    ],
  }
}
