import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Block, Line } from '../../../notice/block.js'
import { fill } from '../../../text/phrase.js'
import type { Texts } from '../../../text/texts.js'
import { renderLine, renderText } from '../render-line.js'

type Table = Block & { readonly kind: 'table' }
type Row = readonly Line[]

/** The column by which a table is sorted, and whether in descending order. */
interface Order {
  readonly column: number
  readonly isReversed: boolean
}

/** Makes the notice's tables sortable: each column head is a button, and the result is announced. */
export class SortedTables {
  declare private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>
  declare private readonly announce: (words: string) => void
  /** By the tables' captions. */
  declare private readonly orders: Map<string, Order>
  declare private texts: Texts
  declare private language: string

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, announce: (words: string) => void) {
    this.host = host
    this.announce = announce
    this.orders = new Map()
  }

  /** The language of the column heads, and the locale for sorting. */
  speak(texts: Texts, language: string): this {
    this.texts = texts
    this.language = language
    return this
  }

  render(table: Table): TemplateResult {
    const { caption, heads, rows } = table
    const order = this.orders.get(caption.text)
    return html`<table part="trackers">
      <caption class="unseen">
        ${renderText(caption)}
      </caption>
      <thead class=${rows.length > 1 ? 'sorts' : nothing}>
        <tr data-label=${this.texts.sort}>
          ${heads.map((head, column) => this.renderHead(head, column, table, order))}
        </tr>
      </thead>
      <tbody>
        ${sortRows(rows, order, this.language).map((row) => renderRow(row, heads))}
      </tbody>
    </table>`
  }

  /** A single row cannot be sorted: its heads stay plain text. */
  private renderHead(head: string, column: number, table: Table, order: Order | undefined): TemplateResult {
    if (table.rows.length < 2) return html`<th scope="col">${head}</th>`
    const isSorted = order?.column === column
    const state = isSorted ? (order.isReversed ? 'descending' : 'ascending') : nothing
    return html`<th scope="col" aria-sort=${state}>
      <button class="head" @click=${() => this.sortBy(column, table)}>${head}</button>
    </th>`
  }

  private sortBy(column: number, { caption, heads }: Table): void {
    const before = this.orders.get(caption.text)
    const isReversed = before?.column === column && !before.isReversed
    this.orders.set(caption.text, { column, isReversed })
    const words = isReversed ? this.texts.sortedDown : this.texts.sortedUp
    this.announce(fill(words, { column: heads[column] ?? '' }))
    this.host.requestUpdate()
  }
}

function sortRows(rows: readonly Row[], order: Order | undefined, language: string): readonly Row[] {
  if (!order) return rows
  const { column, isReversed } = order
  const byWords = new Intl.Collator(language, { numeric: true })
  const compare = (one: Line | undefined, other: Line | undefined): number => {
    if (one?.order === undefined || other?.order === undefined || one.order === other.order)
      return byWords.compare(one?.text ?? '', other?.text ?? '')
    return one.order - other.order
  }
  return [...rows].sort((a, b) => compare(a[column], b[column]) * (isReversed ? -1 : 1))
}

const renderRow = ([first, ...cells]: Row, heads: readonly string[]): TemplateResult =>
  html`<tr>
    <th scope="row">${first ? renderLine(first) : ''}</th>
    ${cells.map((cell, i) => html`<td data-label=${heads[i + 1] ?? ''}>${renderLine(cell)}</td>`)}
  </tr>`
