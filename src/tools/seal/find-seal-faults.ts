import { createMatcher } from '../../declaration/match.js'
import { resolveUrl } from '../../declaration/resolve-url.js'
import type { Declaration } from '../../declaration/types.js'
import { staticImports } from '../../held/code-addresses.js'
import { addressesInCss } from '../../held/css-addresses.js'
import { addressesInAttribute, loadingAttributes } from '../../held/loading-attributes.js'
import type { WaitingServices } from '../rewrite/waiting-services.js'
import { endOfGuardedName, policyBehind, tagMisplacement } from './find-tag.js'
import type { PageElement } from './read-page.js'

/** A problem of a page that its owner must fix. */
export interface SealFinding {
  /** From 1. */
  readonly line: number
  /**
   * `refused`: the page cannot be sealed. `leaks`: it is requested before consent despite the seal. `lost`: Firefox
   * does not load it after consent. `stopped`: no service declares it, so the policy never permits it.
   */
  readonly kind: 'refused' | 'leaks' | 'lost' | 'stopped'
  /** What it is, where, and what to do. */
  readonly message: string
}

export interface FaultParts {
  readonly declaration: Declaration
  readonly elements: readonly PageElement[]
  /** `undefined`: the page has none yet. */
  readonly tag: PageElement | undefined
  readonly waiting: WaitingServices
  /** The URL of the page, or a placeholder for it. */
  readonly pageUrl: string
  /** The text of one of the page's own scripts; `undefined` if unavailable. */
  readonly readScript: (address: string) => string | undefined
}

const EMPTY_POLICY =
  'where that cannot be, <meta http-equiv="Content-Security-Policy" content=""> before the tag at least stops Chromium from reading ahead, also in the page’s own files'

/** Why a page cannot be sealed; empty if it can. */
export function findRefusals(html: string, { elements, tag }: FaultParts): readonly SealFinding[] {
  const refuse = (line: number, why: string): SealFinding => ({
    line,
    kind: 'refused',
    message: `not sealed: ${why}; ${EMPTY_POLICY}`,
  })
  if (/^\uFEFF?\s*<\?xml/.test(html))
    return [refuse(1, 'XHTML has no document.write, and </template> alone is an error in it; serve the page as HTML')]
  if (!tag) return []
  const wrong = tagMisplacement(tag)
  const charset = elements.find(({ name, attributes }) => name === 'meta' && attributes.has('charset'))
  const isLate = charset && charset.start > tag.start
  const isBoundToOther = tag.attributes.has('integrity') && endOfGuardedName(html, tag) !== undefined
  return [
    ...(wrong ? [refuse(tag.line, wrong)] : []),
    ...(isBoundToOther
      ? [
          refuse(
            tag.line,
            'integrity names the content of evaste.js; write evaste-sealed.js with the hash of that file',
          ),
        ]
      : []),
    ...(isLate
      ? [refuse(charset.line, 'browsers look for <meta charset> early on; put it before the script tag')]
      : []),
  ]
}

/** What leaks despite the policy, what does not load after consent, and what the policy blocks permanently. */
export const findSealFaults = (parts: FaultParts): readonly SealFinding[] =>
  [
    ...findLeaks(parts),
    ...findLostHints(parts),
    ...findLostImports(parts),
    ...findLostStyles(parts),
    ...findStopped(parts),
  ].sort((one, other) => one.line - other.line)

/** A policy applies to what follows it. */
const findLeaks = ({ elements, tag, waiting }: FaultParts): readonly SealFinding[] =>
  elements
    .filter(({ start, isInert }) => tag && start < tag.start && !isInert)
    .flatMap((element) =>
      addressesOf(element)
        .filter((address) => waiting.ofUrl(address).length > 0)
        .map((address) => ({
          line: element.line,
          kind: 'leaks' as const,
          message: `${address} is requested before the policy is read; put the script tag before this <${element.name}>`,
        })),
    )

const HINTS = /(^|\s)(preload|modulepreload)(\s|$)/i

/** Firefox preloads under the static policy, also for visitors who have consented, and caches refusals. */
const findLostHints = ({ elements, waiting }: FaultParts): readonly SealFinding[] =>
  elements.flatMap(({ name, attributes, line, isInert }) => {
    const address = attributes.get('href') ?? ''
    const [, , hint = ''] = HINTS.exec(attributes.get('rel') ?? '') ?? []
    if (name !== 'link' || isInert || !hint || !waiting.ofUrl(address).length) return []
    const message = `Firefox ignores the ${hint.toLowerCase()} of ${address} after consent; leave it out, since what it announces loads all the same`
    return [{ line, kind: 'lost' as const, message }]
  })

const findLostImports = ({ elements, waiting, readScript }: FaultParts): readonly SealFinding[] =>
  elements.flatMap(({ name, attributes, line, isInert }) => {
    const address = attributes.get('src') ?? ''
    const isModule = name === 'script' && /^\s*module\s*$/i.test(attributes.get('type') ?? '')
    if (!isModule || isInert || !address || waiting.ofUrl(address).length) return []
    return staticImports(readScript(address) ?? '')
      .filter((imported) => waiting.ofUrl(imported).length > 0)
      .map((imported) => ({
        line,
        kind: 'lost' as const,
        message: `Firefox does not run ${address} after consent, because it imports ${imported}; write await import("${imported}") in it instead`,
      }))
  })

/** Firefox caches an inline style sheet by its text, without what was refused. */
const findLostStyles = ({ elements, waiting }: FaultParts): readonly SealFinding[] =>
  elements.flatMap(({ name, text, line, isInert }) => {
    const imported = name === 'style' && !isInert && /@import/i.test(text) ? addressesInCss(text) : []
    const waits = imported.find((address) => waiting.ofUrl(address).length > 0)
    if (waits === undefined) return []
    const message = `Firefox does not load ${waits} after consent, because an inline style sheet imports it; write <link rel="stylesheet"> instead`
    return [{ line, kind: 'lost' as const, message }]
  })

/** Hosts that no service declares and that the site does not list as its own. */
function findStopped({ declaration, elements, pageUrl }: FaultParts): readonly SealFinding[] {
  const { services, consent, register } = declaration
  const match = createMatcher([...services, { id: 'own', matches: consent.allow }], () => pageUrl)
  const own = [pageUrl, register?.url ?? ''].map((url) => resolveUrl(url)?.host)
  const found = new Map<string, readonly [line: number, hostname: string]>()
  for (const element of elements)
    for (const address of element.isInert || isLink(element) ? [] : addressesOf(element)) {
      const { host = '', hostname = '', protocol = '' } = resolveUrl(address, pageUrl) ?? {}
      const isKnown = !/^https?:/.test(protocol) || own.includes(host) || match(address).length > 0
      if (!isKnown && !found.has(host)) found.set(host, [element.line, hostname])
    }
  return [...found].map(([host, [line, hostname]]) => ({
    line,
    kind: 'stopped',
    message: `the policy stops ${host}, also after consent; declare it in services, or list it: "consent": { "allow": ["${hostname}"] }`,
  }))
}

const addressesOf = ({ name, attributes }: PageElement): readonly string[] =>
  loadingAttributes(name, attributes).flatMap((attribute) =>
    addressesInAttribute(attribute, attributes.get(attribute) ?? ''),
  )

/** Links that a visitor may follow, and rels that request no file: the policy of this page does not apply to them. */
const isLink = ({ name, attributes }: PageElement): boolean =>
  name === 'a' ||
  name === 'area' ||
  (name === 'link' && !/stylesheet|icon|preload|manifest|prefetch/i.test(attributes.get('rel') ?? ''))

/** `data-sealed` and the policy line need each other: reports one without the other. */
export function findBrokenSeal(elements: readonly PageElement[], tag: PageElement): readonly SealFinding[] {
  const isMarked = tag.attributes.has('data-sealed')
  if (isMarked === !!policyBehind(elements, tag)) return []
  const message = isMarked
    ? 'the script tag has data-sealed, and the policy line does not follow it; run evaste seal'
    : 'a policy follows a script tag without data-sealed, so consent never lifts it; run evaste seal'
  return [{ line: tag.line, kind: 'refused', message }]
}
