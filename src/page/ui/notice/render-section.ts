import { html, type TemplateResult } from 'lit'
import { type Block, type Line, type NoticeSection, paragraphsOf } from '../../../notice/block.js'
import type { Texts } from '../../../text/texts.js'
import { renderLine, renderText } from '../render-line.js'
import type { SortedTables } from './sorted-tables.js'

/** The table of contents; the URL of each section can be shared. */
export const renderContents = (sections: readonly NoticeSection[], texts: Texts): TemplateResult =>
  html`<nav aria-label=${texts.contents}>
    <ul>
      ${sections.map(({ id, heading }) => html`<li><a href="#${id}">${renderText(heading)}</a></li>`)}
    </ul>
  </nav>`

/** A section with its heading; nested parts are one level lower. */
export const renderSection = ({ id, heading, blocks }: NoticeSection, tables: SortedTables): TemplateResult =>
  html`<section aria-labelledby=${id}>
    <h2 id=${id} tabindex="-1">${renderText(heading)}</h2>
    ${blocks.map((block) => renderBlock(block, tables))}
  </section>`

function renderBlock(block: Block, tables: SortedTables): unknown {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${spaced(block.lines)}</p>`
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${renderLine(item)}</li>`)}
      </ul>`
    case 'fields':
      return html`<dl>
        ${block.fields.map(
          (field) =>
            html`<div>
              <dt>${renderText(field.term)}</dt>
              ${paragraphsOf(field).map((lines) => html`<dd>${spaced(lines)}</dd>`)}
            </div>`,
        )}
      </dl>`
    case 'table':
      return tables.render(block)
    case 'subsection':
      return html`<h3 id=${block.id} tabindex="-1">${renderText(block.heading)}</h3>
        ${block.blocks.map((inner) => renderBlock(inner, tables))}`
    default:
      return block satisfies never
  }
}

const spaced = (lines: readonly Line[]): unknown => lines.map((line) => html`${renderLine(line)} `)
