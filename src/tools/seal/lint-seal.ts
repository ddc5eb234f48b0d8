import type { Declaration } from '../../declaration/types.js'
import { needsNoConsent, sealedPolicy } from '../../sealed/sealed-policy.js'
import { findWaitingServices } from '../rewrite/waiting-services.js'
import type { Finding } from '../lint/finding.js'
import type { ToolLanguage } from '../tool-language.js'
import { type SealMessage, sealSays } from './messages/seal-message.js'
import { writeSealMessage } from './messages/seal-tables.js'
import { findBrokenSeal, findSealFaults } from './find-seal-faults.js'
import { findTag, policyBehind } from './find-tag.js'
import { readPage } from './read-page.js'
import { sealHtml, UNKNOWN_PAGE } from './seal-html.js'

/**
 * Checks a page that is sealed or partly sealed: whether both lines exist and match the declaration, what leaks, and
 * what does not load after consent. `null`: the page has no seal.
 *
 * @param readScript reads one of the page's own scripts by its URL as written.
 * @param language of the messages.
 */
export function lintSeal(
  html: string,
  declaration: Declaration,
  readScript: (address: string) => string | undefined,
  language: ToolLanguage = 'en',
): readonly Finding[] | null {
  const { elements } = readPage(html)
  const write = (message: SealMessage): string => writeSealMessage(message, language)
  const tag = findTag(elements)
  if (!tag || !(tag.attributes.has('data-sealed') || policyBehind(elements, tag))) return null
  if (!sealedPolicy(declaration, needsNoConsent(declaration), []))
    return [found(tag.line, write(sealSays('seal-unneeded')))]
  const waiting = findWaitingServices(declaration, UNKNOWN_PAGE)
  const broken = findBrokenSeal(elements, tag)
  const isOld = broken.length === 0 && sealHtml(html, declaration, { readScript }).html !== html
  const old = { line: tag.line, message: sealSays('seal-old') }
  const faults = findSealFaults({ declaration, elements, tag, waiting, pageUrl: UNKNOWN_PAGE, readScript })
  return [...broken, ...(isOld ? [old] : []), ...faults].map(({ line, message }) => found(line, write(message)))
}

const found = (line: number, message: string): Finding => ({
  rule: 'R45',
  severity: 'good',
  path: `line ${line}`,
  message,
})
