import { createMatcher } from '../../declaration/match.js'
import { resolveUrl } from '../../declaration/resolve-url.js'
import type { Declaration } from '../../declaration/types.js'
import { staticImports } from '../../held/code-addresses.js'
import { addressesInCss } from '../../held/css-addresses.js'
import { addressesInAttribute, loadingAttributes } from '../../held/loading-attributes.js'
import type { ToolLanguage } from '../tool-language.js'
import type { WaitingServices } from '../rewrite/waiting-services.js'
import { endOfGuardedName, policyBehind, tagMisplacement } from './find-tag.js'
import { type SealMessage, sealSays } from './messages/seal-message.js'
import { writeSealMessage } from './messages/seal-tables.js'
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

/** A problem in no language yet. */
export type SealFault = Omit<SealFinding, 'message'> & { readonly message: SealMessage }

/** The problem with its message in one language. */
export const writeFault = ({ message, ...rest }: SealFault, language: ToolLanguage): SealFinding => ({
  ...rest,
  message: writeSealMessage(message, language),
})

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

/** Why a page cannot be sealed; empty if it can. */
export function findRefusals(html: string, { elements, tag }: FaultParts): readonly SealFault[] {
  const refuse = (line: number, why: SealMessage): SealFault => ({
    line,
    kind: 'refused',
    message: sealSays('not-sealed', { why }),
  })
  if (/^\uFEFF?\s*<\?xml/.test(html)) return [refuse(1, sealSays('xhtml'))]
  if (!tag) return []
  const wrong = tagMisplacement(tag)
  const charset = elements.find(({ name, attributes }) => name === 'meta' && attributes.has('charset'))
  const isLate = charset && charset.start > tag.start
  const isBoundToOther = tag.attributes.has('integrity') && endOfGuardedName(html, tag) !== undefined
  return [
    ...(wrong ? [refuse(tag.line, wrong)] : []),
    ...(isBoundToOther ? [refuse(tag.line, sealSays('integrity'))] : []),
    ...(isLate ? [refuse(charset.line, sealSays('charset-late'))] : []),
  ]
}

/** What leaks despite the policy, what does not load after consent, and what the policy blocks permanently. */
export const findSealFaults = (parts: FaultParts): readonly SealFault[] =>
  [
    ...findLeaks(parts),
    ...findLostHints(parts),
    ...findLostImports(parts),
    ...findLostStyles(parts),
    ...findStopped(parts),
  ].sort((one, other) => one.line - other.line)

/** A policy applies to what follows it. */
const findLeaks = ({ elements, tag, waiting }: FaultParts): readonly SealFault[] =>
  elements
    .filter(({ start, isInert }) => tag && start < tag.start && !isInert)
    .flatMap((element) =>
      addressesOf(element)
        .filter((address) => waiting.ofUrl(address).length > 0)
        .map((address) => ({
          line: element.line,
          kind: 'leaks' as const,
          message: sealSays('early', { address, element: element.name }),
        })),
    )

const HINTS = /(^|\s)(preload|modulepreload)(\s|$)/i

/** Firefox preloads under the static policy, also for visitors who have consented, and caches refusals. */
const findLostHints = ({ elements, waiting }: FaultParts): readonly SealFault[] =>
  elements.flatMap(({ name, attributes, line, isInert }) => {
    const address = attributes.get('href') ?? ''
    const [, , hint = ''] = HINTS.exec(attributes.get('rel') ?? '') ?? []
    if (name !== 'link' || isInert || !hint || !waiting.ofUrl(address).length) return []
    const message = sealSays('lost-hint', { hint: hint.toLowerCase(), address })
    return [{ line, kind: 'lost' as const, message }]
  })

const findLostImports = ({ elements, waiting, readScript }: FaultParts): readonly SealFault[] =>
  elements.flatMap(({ name, attributes, line, isInert }) => {
    const address = attributes.get('src') ?? ''
    const isModule = name === 'script' && /^\s*module\s*$/i.test(attributes.get('type') ?? '')
    if (!isModule || isInert || !address || waiting.ofUrl(address).length) return []
    return staticImports(readScript(address) ?? '')
      .filter((imported) => waiting.ofUrl(imported).length > 0)
      .map((imported) => ({
        line,
        kind: 'lost' as const,
        message: sealSays('lost-import', { address, imported }),
      }))
  })

/** Firefox caches an inline style sheet by its text, without what was refused. */
const findLostStyles = ({ elements, waiting }: FaultParts): readonly SealFault[] =>
  elements.flatMap(({ name, text, line, isInert }) => {
    const imported = name === 'style' && !isInert && /@import/i.test(text) ? addressesInCss(text) : []
    const waits = imported.find((address) => waiting.ofUrl(address).length > 0)
    if (waits === undefined) return []
    const message = sealSays('lost-style', { address: waits })
    return [{ line, kind: 'lost' as const, message }]
  })

/** Hosts that no service declares and that the site does not list as its own. */
function findStopped({ declaration, elements, pageUrl }: FaultParts): readonly SealFault[] {
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
    message: sealSays('stopped', { host, allow: `"consent": { "allow": ["${hostname}"] }` }),
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
export function findBrokenSeal(elements: readonly PageElement[], tag: PageElement): readonly SealFault[] {
  const isMarked = tag.attributes.has('data-sealed')
  if (isMarked === !!policyBehind(elements, tag)) return []
  const message = isMarked ? sealSays('line-missing') : sealSays('mark-missing')
  return [{ line: tag.line, kind: 'refused', message }]
}
