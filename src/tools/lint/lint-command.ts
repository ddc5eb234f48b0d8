import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Declaration } from '../../declaration/types.js'
import { CannotRun, type Command, type CommandContext, type Outcome } from '../command.js'
import { lintSeal } from '../seal/lint-seal.js'
import { readBeside } from '../seal/read-beside.js'
import { checkDeclarationFile, DEFAULT_FILE, refuseDeclaration } from '../declaration-file.js'
import type { Finding } from './finding.js'
import { languageOption, type ToolLanguage, toolLanguage } from '../tool-language.js'
import { severitiesFrom } from './least-severity.js'
import { lintDeclaration } from './lint-declaration.js'
import { hasEvaste, lintPage, lintTricks } from './lint-page.js'
import { type LintMessage, say } from './messages/lint-message.js'
import { writeLintMessage } from './messages/lint-tables.js'
import { lintNotice } from './notice/lint-notice.js'
import { readNoticeFile } from './notice/notice-source.js'
import { readVersion } from '../package-root.js'
import { readNoticeBytes } from './read-notice-bytes.js'
import { lintSarif } from './sarif.js'

interface Linted {
  readonly file: string
  readonly findings: readonly Finding[]
}

/** `evaste lint`: reports what a declaration and privacy notices lack to be lawful. */
export const lintCommand: Command = {
  name: 'lint',
  summary: 'check the declaration, privacy notices and pages against data protection law (no legal advice)',
  words: '[evaste.json] [notice | page | URL | - …]',
  options: {
    file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
    least: {
      type: 'string',
      value: 'law',
      description: 'lowest severity to report: law, guidance or good (default: good)',
    },
    format: { type: 'string', value: 'text', description: 'the format of the report: text or sarif' },
    language: {
      ...languageOption,
      description: 'the language of the report (default: en); findings in a notice are in its own language',
    },
  },
  async run({ words, options }, context) {
    const wanted = severitiesFrom(options.least)
    const language = toolLanguage(options.language)
    const { format = 'text' } = options
    if (format !== 'text' && format !== 'sarif') throw new CannotRun('--format takes text or sarif')
    const notices = words.filter((word) => !isJson(word))
    const named = [...(options.file === undefined ? [] : [String(options.file)]), ...words.filter(isJson)]
    if (named.length > 1) throw new CannotRun(`name one declaration; found ${named.join(', ')}`)
    const [file = DEFAULT_FILE] = named
    const isAlone = notices.length > 0 && named.length === 0 && !(await exists(context, file))
    const { declaration, problems } = isAlone ? NO_DECLARATION : await checkDeclarationFile(context, file, language)
    if (problems.length) return refuseDeclaration(file, problems, language)
    const linted = [
      ...(declaration ? [{ file, findings: lintDeclaration(declaration, language) }] : []),
      ...(await Promise.all(notices.map((word) => lintFile(word, declaration, { ...context, language })))),
    ]
    const reported = linted.map((one) => ({
      ...one,
      findings: one.findings.filter(({ severity }) => wanted.includes(severity)),
    }))
    const outcome = report(reported, language)
    if (format === 'sarif')
      return { ...outcome, text: JSON.stringify(lintSarif(reported, readVersion(context.packageRoot)), null, 2) }
    return outcome
  },
}

const NO_DECLARATION = { declaration: null, problems: [] } as const

const isJson = (word: string): boolean => /\.json$/i.test(word)

const exists = ({ folder }: CommandContext, file: string): Promise<boolean> =>
  access(resolve(folder, file)).then(
    () => true,
    () => false,
  )

async function lintFile(
  file: string,
  declaration: Declaration | null,
  { language, ...context }: CommandContext & { readonly language: ToolLanguage },
): Promise<Linted> {
  const bytes = await readNoticeBytes(file, context)
  const notice = readNoticeFile(bytes, file, language)
  const said = lintNotice(notice, declaration)
  const text = Buffer.from(bytes).toString()
  const read = readBeside(resolve(context.folder, file))
  const sealed = declaration && lintSeal(text, declaration, read, language)
  const isHtml = notice.format === 'html'
  const page = [
    ...(sealed ?? (isHtml ? lintPage(text, declaration, language) : [])),
    ...(isHtml ? lintTricks(text, declaration, { read, isSealed: sealed !== null, language }) : []),
  ]
  const isPage = sealed !== null || page.length > 0 || hasEvaste(text)
  if (!said && !isPage) throw new CannotRun(writeLintMessage(say('language-unknown', { file }), language))
  const isOther = isPage && !callsItselfNotice(text)
  return { file, findings: [...(said && !(isOther && isNoNotice(said)) ? said : []), ...page] }
}

/** A page of the site need not be a notice, and `<evaste-notice>` writes one when the page is opened. */
const callsItselfNotice = (html: string): boolean =>
  /<(title|h1)\b[^>]*>[^<]*(tietosuoj|seloste|privacy|integritet|dataskydd)/i.test(html) &&
  !/<evaste-notice\b/i.test(html)

const isNoNotice = ([first, ...others]: readonly Finding[]): boolean =>
  first?.rule === 'R26' && first.path === 'whole text' && others.length === 0

function report(linted: readonly Linted[], language: ToolLanguage): Outcome {
  const count = linted.reduce((sum, { findings }) => sum + findings.length, 0)
  const json = { findings: linted.flatMap(({ file, findings }) => findings.map((one) => ({ file, ...one }))) }
  return { exitCode: count ? 1 : 0, text: linted.flatMap((one) => linesOf(one, language)).join('\n'), json }
}

const INDENT = ' '.repeat(18)

function linesOf({ file, findings }: Linted, language: ToolLanguage): readonly string[] {
  const write = (message: LintMessage): string => writeLintMessage(message, language)
  return [
    write(headingOf(file, findings.length)),
    ...findings.flatMap(({ severity, rule, path, message, quote, law, suggestion }) => [
      `  ${severity.padEnd(8)}  ${rule.padEnd(4)}  ${path}: ${message}${law === undefined ? '' : ` (${law})`}`,
      ...(quote === undefined ? [] : [INDENT + write(say('found', { quote }))]),
      ...(suggestion === undefined ? [] : [INDENT + write(say('write', { suggestion }))]),
    ]),
  ]
}

function headingOf(file: string, count: number): LintMessage {
  if (count === 0) return say('no-findings', { file })
  return count === 1 ? say('one-finding', { file }) : say('findings', { file, count })
}
