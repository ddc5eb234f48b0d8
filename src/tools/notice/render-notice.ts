import { type Block, type Line, type NoticeSection, paragraphsOf } from '../../notice/block.js'
import type { Texts } from '../../text/texts.js'
import { element, type HtmlContent, type HtmlNode } from './html-nodes.js'

type Table = Block & { readonly kind: 'table' }

/** Renders the notice as HTML, with the same anchors as `<evaste-notice>`, so that links work in both. */
export const renderNotice = (sections: readonly NoticeSection[], texts: Texts): readonly HtmlNode[] => [
  element(
    'nav',
    { 'aria-label': texts.contents },
    list(sections.map(({ id, heading }) => ({ ...heading, href: `#${id}` }))),
  ),
  ...sections.map(({ id, heading, blocks }) =>
    element(
      'section',
      { 'aria-labelledby': id },
      element('h2', { id }, ...renderText(heading)),
      ...blocks.flatMap(renderBlock),
    ),
  ),
]

function renderBlock(block: Block): readonly HtmlNode[] {
  switch (block.kind) {
    case 'paragraph':
      return [element('p', {}, ...spaced(block.lines))]
    case 'list':
      return [list(block.items)]
    case 'fields':
      return [
        element(
          'dl',
          {},
          ...block.fields.map((field) =>
            element(
              'div',
              {},
              element('dt', {}, ...renderText(field.term)),
              ...paragraphsOf(field).map((lines) => element('dd', {}, ...spaced(lines))),
            ),
          ),
        ),
      ]
    case 'table':
      return [renderTable(block)]
    case 'subsection':
      return [element('h3', { id: block.id }, ...renderText(block.heading)), ...block.blocks.flatMap(renderBlock)]
    default:
      return block satisfies never
  }
}

function renderTable({ caption, heads, rows }: Table): HtmlNode {
  const cells = ([first, ...rest]: readonly Line[]): readonly HtmlNode[] => [
    element('th', { scope: 'row' }, ...(first ? renderLine(first) : [])),
    // On a narrow screen each cell is labelled.
    ...rest.map((cell, i) => element('td', { 'data-label': heads[i + 1] ?? '' }, ...renderLine(cell))),
  ]
  return element(
    'table',
    {},
    element('caption', {}, ...renderText(caption)),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...cells(row)))),
  )
}

const list = (items: readonly Line[]): HtmlNode =>
  element('ul', {}, ...items.map((item) => element('li', {}, ...renderLine(item))))

/** Each line has its own text direction, as in the element, so that a phone number in Arabic text is readable. */
const renderLine = ({ href, ...line }: Line): readonly HtmlContent[] =>
  href ? [element('a', { href, rel: 'noreferrer' }, renderIsolated(line))] : [renderIsolated(line)]

const renderIsolated = ({ text, lang, parts }: Line): HtmlNode =>
  parts ? element('bdi', {}, ...parts.flatMap(renderText)) : element('bdi', lang ? { lang } : {}, text)

/** Text in another language says which, and has its own direction (WCAG 3.1.2). */
function renderText({ text, lang, parts }: Line): readonly HtmlContent[] {
  if (parts) return parts.flatMap(renderText)
  return [lang ? element('bdi', { lang }, text) : text]
}

const spaced = (lines: readonly Line[]): readonly HtmlContent[] => lines.flatMap((line) => [...renderLine(line), ' '])
