/** One piece of text; with `href`, a link whose URL has been checked (R127). */
export interface Line {
  readonly text: string
  /** The language of the text, if it is not the language of the notice (WCAG 3.1.2). */
  readonly lang?: string
  /** The same text in pieces, if only a piece of it is in another language. */
  readonly parts?: readonly Line[]
  readonly href?: string
  /** A sort key for text that does not sort by itself, such as a duration. */
  readonly order?: number
}

/** A term and its text. */
export interface Field {
  readonly term: Line
  readonly lines: readonly Line[]
  /** What else there is to say of the term; each is a paragraph of its own. */
  readonly more?: readonly (readonly Line[])[]
}

/** The paragraphs of a field. */
export const paragraphsOf = ({ lines, more = [] }: Field): readonly (readonly Line[])[] => [lines, ...more]

/** A field with a paragraph for each of these; none if there are none. */
export const paragraphedField = (term: Line, [lines, ...more]: readonly (readonly Line[])[]): readonly Field[] =>
  lines ? [{ term, lines, ...(more.length && { more }) }] : []

/** The content of a section. In a table, the first cell of a row is its header. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | {
      readonly kind: 'table'
      readonly caption: Line
      readonly heads: readonly string[]
      readonly rows: readonly (readonly Line[])[]
    }
  | { readonly kind: 'subsection'; readonly id: string; readonly heading: Line; readonly blocks: readonly Block[] }

/** A section of the notice; its id is the same in every language. */
export interface NoticeSection {
  readonly id: string
  readonly heading: Line
  readonly blocks: readonly Block[]
}

/** A block of fields; none if there are no fields. */
export const fieldsBlock = (fields: readonly Field[]): readonly Block[] =>
  fields.length ? [{ kind: 'fields', fields }] : []

export const paragraph = (...texts: readonly (string | Line)[]): Block => ({
  kind: 'paragraph',
  lines: texts.map(asLine).filter(({ text }) => text),
})

/** A part under a heading of its own, because under the last one it would seem to be about that alone; none without text. */
export const ownPart = (id: string, heading: string, text: Line): readonly Block[] =>
  text.text ? [{ kind: 'subsection', id, heading: { text: heading }, blocks: [paragraph(text)] }] : []

export const asLine = (text: string | Line): Line => (typeof text === 'string' ? { text } : text)
