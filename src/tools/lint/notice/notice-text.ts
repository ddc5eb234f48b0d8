import { type DefaultTreeAdapterMap, parse } from 'parse5'
import type { NoticeFile } from './notice-source.js'

type Node = DefaultTreeAdapterMap['node']

/** One line of a notice, as displayed to a reader. */
export interface NoticeLine {
  readonly text: string
  /** The line in the file where it starts, from 1. */
  readonly number: number
  /** Of a heading: 1 to 6, and 7 for a term of a list; of anything else: 0. */
  readonly level: number
  /** Whether it is the header row of a table. */
  readonly isColumnHeads?: boolean
  /** Whether it is an item of a list, which is no heading however short it is. */
  readonly isItem?: boolean
}

/** A notice as text, with the position of each part in the file. */
export interface NoticeText {
  readonly lines: readonly NoticeLine[]
  /** All lines, joined by line breaks. */
  readonly text: string
  /** The line of the file that contains a position of the text. */
  lineAt(index: number): number
}

/** Parses HTML as displayed to a reader, or any other text line by line. The cells of a row are separated by tabs. */
export function readNotice({ content, format }: NoticeFile): NoticeText {
  const lines = format === 'html' ? linesOfHtml(content) : linesOfText(content, format === 'markdown')
  return {
    lines,
    text: lines.map(({ text }) => text).join('\n'),
    lineAt(index) {
      let end = 0
      return lines.find(({ text }) => (end += text.length + 1) > index)?.number ?? 1
    },
  }
}

function linesOfText(content: string, isMarkdown: boolean): readonly NoticeLine[] {
  const lines = content
    .split(/\r?\n/)
    .map((text, i) => ({ text: text.replace(/^ +| +$/g, ''), number: i + 1, level: 0 }))
  const read = isMarkdown ? readTables(readUnderlined(lines)).map(readMarkdown) : lines
  return read.filter(({ text }) => text.trim() !== '').reduce(joinHyphenated, [] as readonly NoticeLine[])
}

/** Headings that are underlined instead of marked. */
const readUnderlined = (lines: readonly NoticeLine[]): readonly NoticeLine[] =>
  lines.flatMap((line, i) => {
    const [above, under] = [lines[i - 1]?.text ?? '', lines[i + 1]?.text ?? '']
    if (/^(={3,}|-{3,})$/.test(line.text) && above !== '' && !/^[|#>-]/.test(above)) return []
    if (line.text === '' || /^[|#>-]/.test(line.text) || !/^(={3,}|-{3,})$/.test(under)) return [line]
    return [{ ...line, text: `${under.startsWith('=') ? '#' : '##'} ${line.text}` }]
  })

const TABLE_RULE = /^\|?[\s:]*-{2,}[-|:\s]*$/
const TABLE_ROW = /^\|.*\|$/

/** The rows of a Markdown table, with tabs between cells; the row above the rule is the header. */
const readTables = (lines: readonly NoticeLine[]): readonly NoticeLine[] =>
  lines.flatMap((line, i) => {
    if (!TABLE_ROW.test(line.text)) return [line]
    if (TABLE_RULE.test(line.text)) return []
    const text = line.text
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
      .join('\t')
    return [{ ...line, text, ...(TABLE_RULE.test(lines[i + 1]?.text ?? '') && { isColumnHeads: true }) }]
  })

/** Removes Markdown for headings, emphasis, links and line breaks. */
function readMarkdown(line: NoticeLine): NoticeLine {
  const [, marks = '', heading] = line.text.includes('\t') ? [] : (/^(#{1,6})\s+(.*?)\s*#*$/.exec(line.text) ?? [])
  const text = (heading ?? line.text)
    .replace(/<br\s*\/?>|&nbsp;/gi, ' ')
    .replace(/^([-*+] )?\*\*([^*]{2,60}?\?)\*\* +(?=\S)/, '$1$2 ')
    .replace(/^([-*+] )?\*\*([^*]{2,60}?)[.:]?\*\*[.:]? +(?=\S)/, '$1$2: ')
    .replace(/\[([^\]]+)\]\((\S+?)\)/g, '$1 $2')
    .replace(/(\*\*|__(?!_)|\*)(?=[^\s_])(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\d`_])_(?=[^\s_])([^_`]*[^\s_])_(?![\p{L}\d_])/gu, '$1')
    .replace(/^[-*+] /, '')
  const isItem = /^[-*+] /.test(line.text)
  return { ...line, text, level: heading === undefined ? 0 : marks.length, ...(isItem && { isItem }) }
}

/** Joins a word that a PDF has hyphenated at the end of a line. */
function joinHyphenated(lines: readonly NoticeLine[], line: NoticeLine): readonly NoticeLine[] {
  const last = lines.at(-1)
  if (!last || line.level > 0 || !/\p{Ll}-$/u.test(last.text) || !/^\p{Ll}/u.test(line.text)) return [...lines, line]
  return [...lines.slice(0, -1), { ...last, text: last.text.slice(0, -1) + line.text }]
}

const HIDDEN = /^(script|style|template|noscript|head|svg|nav)$/
const INLINE = /^(a|abbr|b|bdi|bdo|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|td|th)$/

const NO_LINE: NoticeLine = { text: '', number: 0, level: 0 }

function linesOfHtml(content: string): readonly NoticeLine[] {
  const lines: NoticeLine[] = []
  let open = NO_LINE
  const endLine = (): void => {
    const text = open.text.replace(/[ \n\r\f]+/g, ' ').trim()
    const isEmptyCell = open.text.includes('\t')
    if (text || isEmptyCell) lines.push({ ...open, text: isEmptyCell ? open.text.replace(/[ \n\r\f]+/g, ' ') : text })
    open = NO_LINE
  }
  const walk = (node: Node): void => {
    const { nodeName: name } = node
    if (HIDDEN.test(name)) return
    if (name === '#text') {
      const { value, sourceCodeLocation } = node as DefaultTreeAdapterMap['textNode']
      const number = open.text.trim() ? open.number : (sourceCodeLocation?.startLine ?? 1) + leadingLines(value)
      open = { ...open, number, text: open.text + value }
      return
    }
    const address = addressOf(node)
    const isBlock = !INLINE.test(name)
    if (isBlock) endLine()
    open = {
      ...open,
      level: levelOf(name) || open.level,
      ...(isRowOfHeads(node) && { isColumnHeads: true }),
      ...(name === 'li' && { isItem: true }),
    }
    if (name === 'code') open = { ...open, text: `${open.text}\`` }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
    if (name === 'code') open = { ...open, text: `${open.text}\`` }
    if (address && !open.text.includes(address)) open = { ...open, text: `${open.text} (${address})` }
    if (/^t[dh]$/.test(name) && hasCellAfter(node as DefaultTreeAdapterMap['element']))
      open = { ...open, text: `${open.text}\t` }
    if (isBlock) endLine()
  }
  walk(parse(content, { sourceCodeLocationInfo: true }))
  return lines
}

const leadingLines = (text: string): number => (/^\s*/.exec(text)?.[0].match(/\n/g) ?? []).length

const levelOf = (name: string): number => {
  if (/^h[1-6]$/.test(name)) return Number(name[1])
  if (name === 'dt') return 7
  return 0
}

/** The address of a link such as “mail us”, which a reader sees by following it. */
function addressOf(node: Node): string | undefined {
  if (node.nodeName !== 'a' || !('attrs' in node)) return undefined
  const href = node.attrs.find(({ name }) => name === 'href')?.value ?? ''
  return /^(?:mailto|tel):([^?]+)/i.exec(href)?.[1]
}

/** Several `<th>` and no `<td>`. */
function isRowOfHeads(node: Node): boolean {
  if (node.nodeName !== 'tr' || !('childNodes' in node)) return false
  const names = node.childNodes.map(({ nodeName }) => nodeName)
  return !names.includes('td') && names.filter((name) => name === 'th').length > 1
}

function hasCellAfter(cell: DefaultTreeAdapterMap['element']): boolean {
  const siblings = cell.parentNode?.childNodes ?? []
  return siblings.slice(siblings.indexOf(cell) + 1).some(({ nodeName }) => /^t[dh]$/.test(nodeName))
}
