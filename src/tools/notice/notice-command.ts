import { basename } from 'node:path'
import type { Declaration } from '../../declaration/types.js'
import { disclosureJson } from '../../notice/disclosure.js'
import { textPicker } from '../../text/pick-text.js'
import { textDirection } from '../../text/text-direction.js'
import { CannotRun, type Command, type CommandContext } from '../command.js'
import { checkDeclarationFile, DEFAULT_FILE, refuseDeclaration, writeText } from '../declaration-file.js'
import { noticeFragment, noticeContent } from './notice-fragment.js'
import { noticePage, type Translation } from './notice-page.js'

/** `evaste notice`: writes the content of `<evaste-notice>` as HTML that needs no JavaScript. */
export const noticeCommand: Command = {
  name: 'notice',
  summary: 'write the privacy notice as HTML pages, one per language, that work without JavaScript',
  options: {
    file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
    language: { type: 'string', value: 'fi', description: 'write only this language' },
    out: { type: 'string', value: 'notice.<language>.html', description: 'output file; needs --language' },
    fragment: { type: 'boolean', description: 'print the content of an <evaste-notice> element' },
  },
  async run({ options }, context) {
    const file = String(options.file ?? DEFAULT_FILE)
    const { declaration, problems } = await checkDeclarationFile(context, file)
    if (!declaration) return refuseDeclaration(file, problems)
    const wanted = readLanguage(options.language, declaration)
    if (options.fragment === true) {
      const html = await noticeFragment(declaration, wanted ?? firstOf(declaration))
      return { exitCode: 0, text: html, json: { html } }
    }
    if (options.out !== undefined && !wanted && declaration.languages.length > 1)
      throw new CannotRun(`--out writes one page; choose it with --language ${declaration.languages.join(' or ')}`)
    const languages = wanted ? [wanted] : declaration.languages
    const written = languages.map((language) => ({
      language,
      file: String(options.out ?? `notice.${language}.html`),
    }))
    const pages = await Promise.all(written.map((page) => writePage(declaration, page, { all: written, context })))
    const lines = pages.map((page) => `${page.file} (${page.language})`)
    const link = `Set notice.url in ${file} to the address where you publish it.`
    return { exitCode: 0, text: [...lines, link].join('\n'), json: { pages } }
  },
}

const firstOf = ({ languages }: Declaration): string => languages[0] ?? 'en'

function readLanguage(value: string | boolean | undefined, { languages }: Declaration): string | undefined {
  if (value === undefined || languages.includes(String(value))) return value === undefined ? undefined : String(value)
  throw new CannotRun(`--language ${String(value)}: the declaration has ${languages.join(', ')}`)
}

interface WrittenPage {
  readonly file: string
  readonly language: string
}

async function writePage(
  declaration: Declaration,
  { file, language }: WrittenPage,
  { all, context }: { readonly all: readonly WrittenPage[]; readonly context: CommandContext },
): Promise<WrittenPage> {
  const { spoken, texts, content } = await noticeContent(declaration, language)
  const title = textPicker(declaration, language)(declaration.notice.title) || texts.notice
  const page = noticePage({
    title: `${title}: ${declaration.controller.name}`,
    language: spoken,
    direction: textDirection(spoken),
    content,
    translations: translationsOf(declaration, language, all),
    data: disclosureJson(declaration, texts, language),
  })
  await writeText(context, file, page, { replace: true })
  return { file, language }
}

/** The pages written beside this one; of a page written alone, the addresses in `notice.url`, if each language has its own. */
function translationsOf(
  { languages, notice }: Declaration,
  language: string,
  all: readonly WrittenPage[],
): readonly Translation[] {
  const others = languages.filter((other) => other !== language)
  if (all.length > 1)
    return all
      .filter((page) => page.language !== language)
      .map((page) => ({ language: page.language, href: basename(page.file) }))
  const { url } = notice
  if (typeof url === 'string') return []
  return others.flatMap((other) => {
    const href = url[other]
    return href === undefined || href === url[language] ? [] : [{ language: other, href }]
  })
}
