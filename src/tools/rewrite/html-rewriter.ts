import type { Declaration } from '../../declaration/types.js'
import { dependsOnText, findHeldByTag, findHeldByText, type FoundHeld } from './find-held.js'
import { writeHeldTag } from './held-tag.js'
import { type HtmlToken, readHtmlTokens, type StartTag } from './html-tokens.js'
import { distinct, findWaitingServices, type WaitingServices } from './waiting-services.js'

export interface RewriteOptions {
  /** The URL of the page, against which relative URLs resolve. Default: unknown, so that they match by path alone. */
  readonly pageUrl?: string
  /** Called with each element that was held, in document order. */
  readonly onHeld?: (held: RewrittenElement) => void
}

/** An element that was changed so that it loads nothing. */
export interface RewrittenElement {
  /** From 1. */
  readonly line: number
  readonly element: string
  readonly services: readonly string[]
  /** The URL, or the beginning of the text; at most 200 characters. */
  readonly loads: string
}

/** Rewrites a document chunk by chunk. Between chunks it only buffers the tag, script or style sheet at the cut. */
export interface HtmlRewriter {
  write(chunk: string): string
  end(): string
}

/** An element that is judged by its text, while that text is being read. */
interface Undecided {
  readonly tag: StartTag
  text: string
}

const DEEPEST_DOCUMENT = 4
// Has no meaning in a style sheet, and stops preload scanners that look for @import regardless of the type.
const STYLE_LEAD = '-->'

/** Creates a rewriter for one document. */
export function openHtmlRewriter(
  declaration: Declaration,
  { pageUrl, onHeld = () => undefined }: RewriteOptions = {},
): HtmlRewriter {
  const rewriter = rewriterFor(findWaitingServices(declaration, pageUrl), onHeld, 0)
  if (declaration.consent.enforce) return rewriter
  return observeOnly(rewriter)
}

function rewriterFor(waiting: WaitingServices, onHeld: (held: RewrittenElement) => void, depth: number): HtmlRewriter {
  let source = ''
  let sourceStart = 0
  let written = 0
  let output = ''
  let undecided: Undecided | null = null

  const textUntil = (end: number): string => source.slice(written - sourceStart, end - sourceStart)
  const copyUntil = (end: number): void => {
    output += textUntil(end)
    written = end
  }
  const rewriteWhole = (html: string, firstLine: number): { html: string; services: readonly string[] } => {
    if (depth >= DEEPEST_DOCUMENT) return { html, services: waiting.ofText(html) }
    const services: string[] = []
    const hear = (held: RewrittenElement): void => {
      services.push(...held.services)
      if (firstLine > 0) onHeld({ ...held, line: held.line + firstLine - 1 })
    }
    const inner = rewriterFor(waiting, hear, depth + 1)
    return { html: inner.write(html) + inner.end(), services: distinct(services) }
  }
  const hold = (tag: StartTag, found: FoundHeld | null): void => {
    if (!found) return copyUntil(tag.end)
    output += writeHeldTag(textUntil(tag.end), found)
    written = tag.end
    onHeld({ line: tag.line, element: tag.name, services: found.services, loads: found.loads })
  }
  const findByTag = (tag: StartTag): FoundHeld | null =>
    findHeldByTag(tag, waiting, (html) => rewriteWhole(html, 0).services)

  /** The text is complete, so the element can be examined. */
  const decide = ({ tag, text }: Undecided, end: number): void => {
    undecided = null
    const byText = tag.name === 'noscript' ? null : findHeldByText(tag, text, waiting)
    hold(tag, merge(byText, findByTag(tag)))
    if (tag.name === 'noscript') {
      // Without scripts, the visitor cannot consent.
      output += rewriteWhole(textUntil(end), tag.line).html
      written = end
    } else if (byText && tag.name === 'style') output += STYLE_LEAD
    copyUntil(end)
  }
  const startElement = (tag: StartTag): void => {
    copyUntil(tag.start)
    if (tag.name === 'base') waiting.addBase(tag.attributes.get('href') ?? '')
    if (dependsOnText(tag)) undecided = { tag, text: '' }
    else hold(tag, findByTag(tag))
  }
  const tokens = readHtmlTokens((token: HtmlToken) => {
    if (undecided && token.kind === 'text') undecided.text += token.text
    // Another element's end tag may be ignored, and the text goes on after it.
    const endsText = token.kind === 'start' || (token.kind === 'end' && token.text === undecided?.tag.name)
    if (undecided && endsText) decide(undecided, token.start)
    if (undecided) return
    if (token.kind === 'start') startElement(token)
    else copyUntil(token.end)
  })
  const takeOutput = (): string => {
    source = source.slice(written - sourceStart)
    sourceStart = written
    const ready = output
    output = ''
    return ready
  }
  return {
    write(chunk) {
      source += chunk
      tokens.write(chunk)
      return takeOutput()
    },
    end() {
      tokens.end()
      const end = sourceStart + source.length
      if (undecided) decide(undecided, end)
      copyUntil(end)
      return takeOutput()
    },
  }
}

const merge = (byText: FoundHeld | null, byTag: FoundHeld | null): FoundHeld | null => {
  if (byText && byTag)
    return {
      ...byText,
      services: distinct([...byText.services, ...byTag.services]),
      attributes: byTag.attributes,
    }
  return byText ?? byTag
}

/** A declaration that does not enforce only reports: the HTML is unchanged, and what would be held is reported. */
const observeOnly = (rewriter: HtmlRewriter): HtmlRewriter => ({
  write(chunk) {
    rewriter.write(chunk)
    return chunk
  },
  end() {
    rewriter.end()
    return ''
  },
})
