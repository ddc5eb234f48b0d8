import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, type Token, type TreeAdapter } from 'parse5'

/** A start tag as written; offsets count from the beginning of the document. */
export interface StartTag {
  readonly kind: 'start'
  readonly name: string
  /** Decoded values by lower-case name; of duplicates the first, as in a browser. */
  readonly attributes: ReadonlyMap<string, string>
  readonly start: number
  readonly end: number
  readonly line: number
}

export type HtmlToken =
  | StartTag
  | { readonly kind: 'end' | 'text' | 'comment'; readonly text: string; readonly start: number; readonly end: number }

/** Tokenises HTML as a browser does, chunk by chunk. */
export interface HtmlTokens {
  write(chunk: string): void
  end(): void
}

/** @param hear receives each token as soon as it is complete, in document order. */
export function readHtmlTokens(hear: (token: HtmlToken) => void): HtmlTokens {
  const { tokenizer } = new ListeningParser(hear)
  return {
    write: (chunk) => tokenizer.write(chunk, false),
    end: () => tokenizer.write('', true),
  }
}

/**
 * The tree determines what is text and what is a tag. The parser builds it, so that an unclosed `<svg>` cannot hide a
 * script. Only open elements are kept, so that memory does not grow with the document.
 */
const openElementsOnly: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  appendChild: (parent, node) => void (node.parentNode = parent),
  insertBefore: (parent, node) => void (node.parentNode = parent),
  detachNode: (node) => void (node.parentNode = null),
  insertText: () => undefined,
  insertTextBefore: () => undefined,
  setDocumentType: () => undefined,
  adoptAttributes: () => undefined,
  getNodeSourceCodeLocation: () => undefined,
  setNodeSourceCodeLocation: () => undefined,
  updateNodeSourceCodeLocation: () => undefined,
}

class ListeningParser extends Parser<DefaultTreeAdapterMap> {
  private readonly hear: (token: HtmlToken) => void
  private heardUntil = 0

  constructor(hear: (token: HtmlToken) => void) {
    super({ treeAdapter: openElementsOnly, sourceCodeLocationInfo: true })
    this.hear = hear
  }

  override onStartTag(token: Token.TagToken): void {
    const { startOffset: start, endOffset: end, startLine: line } = token.location as Token.Location
    const attributes = new Map(token.attrs.map(({ name, value }) => [name, value]))
    this.hear({ kind: 'start', name: token.tagName, attributes, start, end, line })
    super.onStartTag(token)
  }

  override onEndTag(token: Token.TagToken): void {
    this.tell('end', token.tagName, token)
    super.onEndTag(token)
  }

  override onComment(token: Token.CommentToken): void {
    this.tell('comment', token.data, token)
    super.onComment(token)
  }

  override onCharacter(token: Token.CharacterToken): void {
    this.tell('text', token.chars, token)
    super.onCharacter(token)
  }

  override onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.tell('text', token.chars, token)
    super.onWhitespaceCharacter(token)
  }

  override onNullCharacter(token: Token.CharacterToken): void {
    this.tell('text', token.chars, token)
    super.onNullCharacter(token)
  }

  private tell(kind: 'end' | 'text' | 'comment', text: string, { location }: Token.Token): void {
    const { startOffset: start, endOffset: end } = location as Token.Location
    // The parser processes some tokens twice.
    if (end <= this.heardUntil) return
    this.heardUntil = end
    this.hear({ kind, text, start, end })
  }
}
