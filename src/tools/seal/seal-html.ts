import { readDeclaration } from '../../declaration/read.js'
import type { Declaration, DeclarationFile, DeclarationJson } from '../../declaration/types.js'
import { needsNoConsent, sealedPolicy } from '../../sealed/sealed-policy.js'
import type { ToolLanguage } from '../tool-language.js'
import { findWaitingServices } from '../rewrite/waiting-services.js'
import {
  type FaultParts,
  findRefusals,
  findSealFaults,
  type SealFault,
  type SealFinding,
  writeFault,
} from './find-seal-faults.js'
import { endOfGuardedName, filesOf, findTag, policyBehind, sealedAttributes } from './find-tag.js'
import { attribute, PRELOAD_MARK, isOnOwnHost, writePreloads } from './find-preloads.js'
import { firstPlace } from './first-place.js'
import { gapBefore, newLineOf } from './gap-before.js'
import { type PageElement, readPage } from './read-page.js'

export interface SealOptions {
  /** The URL of the script, for a page that has no tag yet. Default: `/evaste/evaste-sealed.js`. */
  readonly script?: string
  /** The URL of the page. Default: unknown, so that only relative URLs count as the page's own. */
  readonly pageUrl?: string
  /** Reads one of the page's own scripts by its URL as written, to see what it imports. Default: none is read. */
  readonly readScript?: (address: string) => string | undefined
  /** The language of the findings. Default: English. */
  readonly language?: ToolLanguage
}

/** A sealed page, and what its owner must know. */
export interface SealedHtml {
  readonly html: string
  readonly findings: readonly SealFinding[]
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The placeholder for a page whose URL is unknown. */
export const UNKNOWN_PAGE = 'https://page.invalid/'
export const DEFAULT_SCRIPT = '/evaste/evaste-sealed.js'

/**
 * Seals a page: marks or inserts evaste's script tag, and writes the policy line after it and the preload lines before
 * it. Everything else stays byte for byte, and sealing a sealed page changes nothing. A page that cannot be sealed is
 * returned unchanged, with a finding that explains why.
 *
 * @throws {TypeError} if the declaration cannot be read, or nothing in it needs consent.
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const { html, findings } = sealHtml('<!doctype html><head></head>', declaration)
 */
export function sealHtml(
  html: string,
  declaration: DeclarationFile | DeclarationJson | Declaration,
  { script = DEFAULT_SCRIPT, pageUrl = UNKNOWN_PAGE, readScript = () => undefined, language = 'en' }: SealOptions = {},
): SealedHtml {
  const read = readDeclaration(declaration)
  const page = readPage(html)
  const tag = findTag(page.elements)
  const waiting = findWaitingServices(read, pageUrl)
  const parts: FaultParts = { declaration: read, elements: page.elements, tag, waiting, pageUrl, readScript }
  const refusals = findRefusals(html, parts)
  const write = (fault: SealFault): SealFinding => writeFault(fault, language)
  if (refusals.length > 0) return { html, findings: refusals.map(write) }
  const files = tag ? filesOf(tag) : [script]
  const line = policyLine(read, files)
  const behind = page.elements.filter(({ start }) => !tag || start > tag.start)
  const base = page.elements.some(({ name, attributes }) => name === 'base' && attributes.has('href'))
  const isOwn = (address: string): boolean =>
    !base && isOnOwnHost(address, pageUrl) && waiting.ofUrl(address).length === 0
  const preloads = writePreloads(tag ? sealedAttributes(tag) : new Map([['src', script]]), behind, isOwn)
  const edits = tag ? editsAt(html, page, tag, preloads, line) : insertAt(html, page.elements, preloads, script, line)
  return { html: applyEdits(html, edits), findings: findSealFaults(parts).map(write) }
}

/**
 * The two lines that seal a page.
 *
 * @throws {TypeError} if nothing needs consent, or the declaration does not enforce.
 */
export const sealLines = (
  declaration: Declaration,
  script = DEFAULT_SCRIPT,
): readonly [tag: string, policy: string] => [
  `<script src="${attribute(script)}" data-sealed></script>`,
  policyLine(declaration, [script]),
]

/**
 * WebKit's preload scanner reads ahead while the script tag loads, and ignores policies. It takes `<noembed>` for the
 * start of raw text and so sees nothing of the page; to the parser it is an element of SVG. Elsewhere in a template,
 * Chromium 92 and older take it for raw text in their parser too, and show an empty page.
 */
const STOP_READING_AHEAD = '<template><svg><noembed></svg></template>'

function policyLine(declaration: Declaration, files: readonly string[]): string {
  const policy = sealedPolicy(declaration, needsNoConsent(declaration), files)
  if (policy)
    return `${STOP_READING_AHEAD}<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}"></template>`
  throw new TypeError('nothing in this declaration is held until consent: there is nothing to seal')
}

/** The tag exists: it is marked, and what an earlier run wrote around it is replaced. */
function editsAt(
  html: string,
  { elements, templateEnds }: ReturnType<typeof readPage>,
  tag: PageElement,
  preloads: readonly string[],
  line: string,
): readonly Edit[] {
  const gap = gapBefore(html, tag.start)
  const removed = elements
    .filter(({ attributes }) => attributes.has(PRELOAD_MARK))
    .map(({ start, end }) => ({ start, end: end + (/^\s*\n[ \t]*/.exec(html.slice(end))?.[0].length ?? 0), text: '' }))
  const next = policyBehind(elements, tag)
  const templateEnd = templateEnds.find(([start]) => next && start >= next.end && !html.slice(next.end, start).trim())
  const isOurs = !!next && (tag.attributes.has('data-sealed') || templateEnd !== undefined)
  const lineEnd = isOurs ? (templateEnd?.[1] ?? next.end) : tag.close
  const mark = tag.attributes.has('data-sealed') ? '' : ' data-sealed'
  const inName = endOfGuardedName(html, tag)
  return [
    ...removed,
    { start: tag.start, end: tag.start, text: preloads.map((preload) => preload + gap).join('') },
    { start: tag.start + '<script'.length, end: tag.start + '<script'.length, text: mark },
    // Only `evaste-sealed.js` can open a sealed page.
    ...(inName === undefined ? [] : [{ start: inName, end: inName, text: '-sealed' }]),
    { start: tag.close, end: lineEnd, text: gap + line },
  ]
}

/** Without a tag, everything is inserted after the declaration, the encoding, or the start of the head. */
function insertAt(
  html: string,
  elements: readonly PageElement[],
  preloads: readonly string[],
  script: string,
  line: string,
): readonly Edit[] {
  const place = elements.find(({ attributes }) => attributes.get('id') === 'evaste-declaration') ?? firstPlace(elements)
  const at = place?.close ?? /^\uFEFF?\s*(<!doctype[^>]*>)?/i.exec(html)?.[0].length ?? 0
  const gap = place ? gapBefore(html, place.start) : newLineOf(html)
  const tag = `<script src="${attribute(script)}" data-sealed></script>`
  return [{ start: at, end: at, text: [...preloads, tag, line].map((one) => gap + one).join('') }]
}

function applyEdits(html: string, edits: readonly Edit[]): string {
  let written = 0
  const pieces = [...edits]
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, text }) => {
      const piece = html.slice(written, start) + text
      written = Math.max(written, end)
      return piece
    })
  return pieces.join('') + html.slice(written)
}
