import { CannotRun } from '../../command.js'
import type { ToolLanguage } from '../../tool-language.js'
import { say } from '../messages/lint-message.js'
import { writeLintMessage } from '../messages/lint-tables.js'

/** A notice as it was found. */
export interface NoticeFile {
  readonly content: string
  readonly format: 'html' | 'markdown' | 'text'
}

/** As a character, and as HTML and Markdown write it. */
const SOFT_HYPHEN = /\u00ad|&shy;|&#173;|&#xad;/gi

/**
 * Decodes the bytes of a notice: UTF-8, UTF-16 or Windows-1252, according to the byte order mark, the HTML or the bytes
 * themselves.
 *
 * @param language of the error.
 * @throws {CannotRun} if they are not text, such as a PDF.
 */
export function readNoticeFile(bytes: Uint8Array, name: string, language: ToolLanguage = 'en'): NoticeFile {
  const content = decode(bytes, name, language).normalize('NFC').replace(SOFT_HYPHEN, '')
  return { content, format: formatOf(content, name) }
}

function decode(bytes: Uint8Array, name: string, language: ToolLanguage): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (start.startsWith('%PDF-')) throw new CannotRun(writeLintMessage(say('is-pdf', { name }), language))
  if (/^(PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0)/.test(start))
    throw new CannotRun(writeLintMessage(say('is-office-document', { name }), language))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(
      /charset=["']?([\w-]+)/i.exec(start)?.[1]?.toLowerCase() === 'iso-8859-15' ? 'iso-8859-15' : 'windows-1252',
    ).decode(bytes)
  }
}

/** By content, because a page may have any file name, `.php` or none. */
function formatOf(content: string, name: string): NoticeFile['format'] {
  if (/<(!doctype html|html|body|head|main|article|section|h[1-6])\b/i.test(content)) return 'html'
  if (/\.(x?html?|php|aspx?|jsp)$/i.test(name) && /<\w+[^>]*>/.test(content)) return 'html'
  const isMarkdown = /\.(md|markdown)$/i.test(name) || /^#{1,6} \S/m.test(content)
  if (isMarkdown) return 'markdown'
  return 'text'
}
