import { createMatcher } from '../../declaration/match.js'
import type { Declaration, DeclarationFile } from '../../declaration/types.js'
import { wellKnownBasis } from '../../declaration/well-known.js'
import { isRunnable } from '../../held/script-type.js'
import { unlikelySnippet } from '../../held/unlikely-snippet.js'
import { catalogue } from '../catalogue/catalogue.js'
import type { KnownService } from '../catalogue/known-service.js'
import type { RewrittenElement } from '../rewrite/html-rewriter.js'
import { rewriteHtml } from '../rewrite/rewrite-html.js'
import { findWaitingServices } from '../rewrite/waiting-services.js'
import { findTag } from '../seal/find-tag.js'
import { type PageElement, readPage } from '../seal/read-page.js'
import type { ToolLanguage } from '../tool-language.js'
import { byGravity, type Finding, type RuleFinding, type Severity, writeFinding } from './finding.js'
import { type LintMessage, say } from './messages/lint-message.js'
import { usesOfMoreHosts } from './known-hosts.js'
import { linkedTricks, pageTricks } from './page-tricks.js'

/**
 * Checks the HTML of a page that is not sealed: third-party addresses of declared services that a browser requests before
 * any script can hold them, services of the catalogue that nobody declared, and what hides or answers the question.
 *
 * @param declaration `null`: there is none, so every known service is undeclared.
 * @param language of the messages.
 */
export function lintPage(
  html: string,
  declaration: Declaration | null,
  language: ToolLanguage = 'en',
): readonly Finding[] {
  const { elements } = readPage(html)
  const hasTag = findTag(elements) !== undefined
  const waiting = declaration ? rewriteHtml(html, { ...declaration.file, consent: { enforce: true } }).held : []
  const declaredLines = new Set(waiting.map(({ line }) => line))
  const isDeclared = createMatcher(declaration?.services ?? [], () => PAGE)
  const known = rewriteHtml(html, everyKnownService).held.filter(
    ({ line, loads }) => !declaredLines.has(line) && !isDeclared(loads).length,
  )
  const all = [
    ...waiting.flatMap((held) => bareFinding(held, hasTag)),
    ...(declaration ? unlikelyFindings(elements, declaration) : []),
    ...known.flatMap(undeclaredFinding),
    ...(hasTag ? pageTricks(elements, declaration) : []),
  ]
  return byGravity(all).map((one) => writeFinding(one, language))
}

/**
 * Dark patterns in the style sheets and scripts that a page with evaste links, and in the HTML of a sealed page, which
 * `lintPage` does not check.
 *
 * @param read reads one of the page's own files by its URL as written.
 */
export function lintTricks(
  html: string,
  declaration: Declaration | null,
  { read, isSealed, language }: LintTricksOptions,
): readonly Finding[] {
  const { elements } = readPage(html)
  if (!findTag(elements)) return []
  const found = [...(isSealed ? pageTricks(elements, declaration) : []), ...linkedTricks(elements, read)]
  return byGravity(found).map((one) => writeFinding(one, language))
}

interface LintTricksOptions {
  readonly read: (address: string) => string | undefined
  readonly isSealed: boolean
  readonly language: ToolLanguage
}

/** Whether a page is one that evaste runs on; another HTML file may be a notice alone. */
export const hasEvaste = (html: string): boolean => findTag(readPage(html).elements) !== undefined

const PAGE = 'https://page.invalid/'

/** The catalogue as a declaration in which everything waits, for the rewriter to find it. */
const everyKnownService: DeclarationFile = {
  format: 1,
  site: 'catalogue',
  languages: ['en'],
  controller: { name: 'catalogue' },
  notice: { url: '/' },
  purposes: [{ id: 'known', legalBasis: 'consent' }],
  services: [
    ...catalogue.map(({ id, name, matches = [], inline = [] }) => ({ id, name, purpose: 'known', matches, inline })),
    ...usesOfMoreHosts.map(({ known, matches }) => ({
      id: known.purpose,
      name: known.purpose,
      purpose: 'known',
      matches,
    })),
  ],
}

const isAddress = (loads: string): boolean => /^(https?:)?\/\/|^[\w./?=&%:-]+$/i.test(loads)

/** evaste.js holds what a script does, but browsers request what they read ahead in the HTML (R45). */
function bareFinding({ line, loads, services, element }: RewrittenElement, hasTag: boolean): readonly RuleFinding[] {
  const what = isAddress(loads) ? loads : `<${element}>`
  const named = { what, services: services.join(', ') }
  if (!hasTag) return [found('law', line, say('page-without-evaste', named))]
  if (!isAddress(loads)) return []
  return [found('law', line, say('requested-early', named))]
}

/** A page whose framework or own code is held does not work before consent. */
function unlikelyFindings(elements: readonly PageElement[], declaration: Declaration): readonly RuleFinding[] {
  const waiting = findWaitingServices(declaration)
  return elements.flatMap(({ name, attributes, text, line }) => {
    if (name !== 'script' || attributes.has('src') || !isRunnable(attributes.get('type'))) return []
    const services = waiting.ofInlineScript(text)
    const reason = services.length ? unlikelySnippet(text) : null
    if (!reason) return []
    const { framework = '', kilobytes = 0 } = reason
    const named = { services: services.join(', '), framework, kilobytes: String(kilobytes) }
    return [found('guidance', line, say(framework ? 'holds-framework' : 'holds-long-script', named))]
  })
}

function undeclaredFinding({ line, loads, services, element }: RewrittenElement): readonly RuleFinding[] {
  const all = services.flatMap((id) => catalogue.filter((known) => known.id === id))
  const [first] = all
  const what = isAddress(loads) ? loads : `<${element}>`
  if (!first) return undeclaredUse(what, line, services)
  const message = say('undeclared', { what, name: String(first.name), id: first.id })
  return [found(all.some(needsConsent) ? 'law' : 'guidance', line, message)]
}

function undeclaredUse(what: string, line: number, ids: readonly string[]): readonly RuleFinding[] {
  const { known } = usesOfMoreHosts.find((one) => ids.includes(one.known.purpose)) ?? {}
  if (!known) return []
  return [found('law', line, say('undeclared-use', { what, use: say(known.use), purpose: known.purpose }))]
}

const needsConsent = ({ purpose }: KnownService): boolean => wellKnownBasis[purpose] === 'consent'

const found = (severity: Severity, line: number, message: LintMessage): RuleFinding => ({
  rule: 'R45',
  severity,
  path: `line ${line}`,
  message,
})
