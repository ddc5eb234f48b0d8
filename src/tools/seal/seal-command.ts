import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Declaration } from '../../declaration/types.js'
import { CannotRun, type Command, type Outcome } from '../command.js'
import { checkDeclarationFile, DEFAULT_FILE, refuseDeclaration } from '../declaration-file.js'
import { findPages, type Page } from '../rewrite/find-pages.js'
import { encodePage, encodingOfFile } from '../rewrite/page-bytes.js'
import {
  pageOptions,
  pageUrlOf,
  readSiteUrl,
  readTarget,
  refuseCollisions,
  type Target,
} from '../rewrite/page-targets.js'
import { languageOption, type ToolLanguage, toolLanguage } from '../tool-language.js'
import { type SealMessage, sealSays } from './messages/seal-message.js'
import { writeSealMessage } from './messages/seal-tables.js'
import { readBeside } from './read-beside.js'
import type { SealFinding } from './find-seal-faults.js'
import { DEFAULT_SCRIPT, sealHtml, sealLines } from './seal-html.js'

interface FindingInFile extends SealFinding {
  readonly file: string
}

interface Sealing {
  readonly declaration: Declaration
  readonly target: Target
  readonly url: string | undefined
  readonly script: string
  readonly language: ToolLanguage
}

/** `evaste seal`: writes the two lines that hold everything on a page until consent. */
export const sealCommand: Command = {
  name: 'seal',
  summary: 'print the two lines that seal a page, or write them into HTML files',
  words: '[files or folders…]',
  options: {
    file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration' },
    script: {
      type: 'string',
      value: DEFAULT_SCRIPT,
      description: 'the URL of evaste-sealed.js, for pages without a tag',
    },
    ...pageOptions,
    language: languageOption,
  },
  async run(input, context) {
    const language = toolLanguage(input.options.language)
    const isPrinted = input.words.length === 0 && Object.keys(pageOptions).every((name) => !input.options[name])
    const target = isPrinted ? null : readTarget('seal', input, context.folder)
    const url = readSiteUrl(input.options.url)
    const file = String(input.options.file ?? DEFAULT_FILE)
    const { declaration, problems } = await checkDeclarationFile(context, file, language)
    if (!declaration) return refuseDeclaration(file, problems, language)
    const sealing = { declaration, target, url, script: String(input.options.script ?? DEFAULT_SCRIPT), language }
    const lines = readLines(sealing)
    if (isPrinted) return { exitCode: 0, text: lines.join('\n'), json: { lines } }
    const pages = await findPages(input.words, context.folder)
    refuseCollisions(pages, target)
    const findings: FindingInFile[] = []
    let changed = 0
    for (const [done, page] of pages.entries()) {
      context.showProgress?.(done, pages.length)
      const sealed = await sealPage(page, sealing)
      if (sealed.isChanged) changed += 1
      findings.push(...sealed.findings)
    }
    context.showProgress?.(pages.length, pages.length)
    return report(findings, { pages: pages.length, changed, isCheck: target === null, language })
  },
}

function readLines({ declaration, script }: Sealing): readonly string[] {
  try {
    return sealLines(declaration, script)
  } catch (cause) {
    throw new CannotRun((cause as Error).message, { cause })
  }
}

async function sealPage(
  page: Page,
  { declaration, target, url, script, language }: Sealing,
): Promise<{ readonly isChanged: boolean; readonly findings: readonly FindingInFile[] }> {
  const bytes = await readFile(page.path)
  const encoding = encodingOfFile(bytes)
  if (!encoding) throw new CannotRun(`${page.file} is UTF-16; save it as UTF-8`)
  const before = bytes.toString(encoding)
  const options = {
    script,
    language,
    readScript: readBeside(page.path, page.path.slice(0, page.path.length - page.below.length)),
    ...pageUrlOf(page, url),
  }
  const { html, findings } = sealHtml(before, declaration, options)
  const isChanged = html !== before
  const path = target?.(page)
  // An unchanged page keeps its date.
  if (path !== undefined && (isChanged || path !== page.path)) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, isChanged ? encodePage(html, encoding) : bytes)
  }
  return { isChanged, findings: findings.map((one) => ({ file: page.file, ...one })) }
}

interface Counts {
  readonly pages: number
  readonly changed: number
  readonly isCheck: boolean
  readonly language: ToolLanguage
}

function report(findings: readonly FindingInFile[], { pages, changed, isCheck, language }: Counts): Outcome {
  const write = (message: SealMessage): string => writeSealMessage(message, language)
  const refused = new Set(findings.filter(({ kind }) => kind === 'refused').map(({ file }) => file)).size
  const lines = findings.map(
    ({ file, line, kind, message }) => `${file}:${line}: ${write(sealSays(KIND_WORDS[kind]))}: ${message}`,
  )
  const count = countOf(isCheck, pages, changed)
  const sum = refused ? sealSays('sum-refused', { count, refused }) : sealSays('sum', { count })
  const isFinding = refused > 0 || (isCheck && changed + findings.length > 0)
  const text = [...lines, write(sum)].join('\n')
  return { exitCode: isFinding ? 1 : 0, text, json: { pages, changed, findings } }
}

function countOf(isCheck: boolean, pages: number, changed: number): SealMessage {
  if (pages === 1) return isCheck ? sealSays('would-change-one', { changed }) : sealSays('changed-one', { changed })
  return isCheck ? sealSays('would-change', { changed, pages }) : sealSays('changed', { changed, pages })
}

const KIND_WORDS = { refused: 'refused', leaks: 'leaks', lost: 'lost', stopped: 'permanently-stopped' } as const
