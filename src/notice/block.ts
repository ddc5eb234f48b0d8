/** One piece of text; with `href`, a link that has been found safe (R127). */
export interface Line {
  readonly text: string
  readonly href?: string
  /** Where the words do not tell the order, as those of a duration: what a table is sorted by instead. */
  readonly order?: number
}

/** A term and its text. */
export interface Field {
  readonly term: string
  readonly lines: readonly Line[]
}

/** What a section is made of. In a table the first cell heads its row. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly heads: readonly string[]
      readonly rows: readonly (readonly Line[])[]
    }
  | { readonly kind: 'subsection'; readonly id: string; readonly heading: string; readonly blocks: readonly Block[] }

/** A section of the notice; its id is the same in every language. */
export interface NoticeSection {
  readonly id: string
  readonly heading: string
  readonly blocks: readonly Block[]
}

/** A block of fields, or none where there are no fields. */
export const fieldsBlock = (fields: readonly Field[]): readonly Block[] =>
  fields.length ? [{ kind: 'fields', fields }] : []

export const paragraph = (...texts: readonly string[]): Block => ({
  kind: 'paragraph',
  lines: texts.filter(Boolean).map((text) => ({ text })),
})
