import { join, relative } from 'node:path'
import { problemText } from '../../declaration/problems/problem.js'
import { validateUrl } from '../../declaration/values/url.js'
import { signalsOf } from '../../declaration/signal-products.js'
import type { Declaration } from '../../declaration/types.js'
import { type Language, languages } from '../../text/shipped-language.js'
import { CannotRun, type Command } from '../command.js'
import { checkDeclarationFile, DEFAULT_FILE, readTextFile, refuseDeclaration, writeText } from '../declaration-file.js'
import { sealHtml } from '../seal/seal-html.js'
import { bundleScript, inlineScript } from './bundle-script.js'

const DEFAULT_CHUNKS = '/evaste/'

/** `evaste bundle`: writes the page's script and the site's declaration into one file. */
export const bundleCommand: Command = {
  name: 'bundle',
  summary: 'combine the script and the declaration in one file, so that a page fetches nothing else',
  options: {
    file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
    out: { type: 'string', value: 'evaste.<site>.js', description: 'output file' },
    language: {
      type: 'string',
      value: 'fi',
      description:
        'include the banner in this language: one request less, for visitors with another language none more',
    },
    sealed: {
      type: 'boolean',
      description: 'for sealed pages: the smaller script; with --inline, the policy line follows the element',
    },
    inline: { type: 'boolean', description: 'print a whole <script> element for the top of <head>' },
    chunks: {
      type: 'string',
      value: DEFAULT_CHUNKS,
      description: 'with --inline: URL of the folder with the other files of dist/site',
    },
  },
  async run({ options }, context) {
    const file = String(options.file ?? DEFAULT_FILE)
    const chunks = readChunks(options.chunks, options.inline === true)
    const { declaration, problems } = await checkDeclarationFile(context, file)
    if (!declaration) return refuseDeclaration(file, problems)
    const readScript = (name: string): Promise<string> =>
      readTextFile(context, join(context.packageRoot, 'dist/site', name), 'reinstall evaste')
    const language = readLanguage(options.language)
    const bundle = bundleScript(
      await readScript(options.sealed ? 'evaste-sealed.js' : 'evaste.js'),
      declaration.file,
      language && (await readScript(`evaste-first-${language}.js`)),
      await Promise.all(signalsOf(declaration).map(([product]) => readScript(`evaste-signal-${product}.js`))),
    )
    const element = options.inline ? inlineScript(bundle, chunks) : bundle
    const output = options.inline && options.sealed ? seal(element, declaration) : element
    const bytes = Buffer.byteLength(output)
    if (options.inline && options.out === undefined) return { exitCode: 0, text: output, json: { html: output, bytes } }
    const out = String(options.out ?? `evaste.${declaration.site}.js`)
    await writeText(context, out, output, { replace: true })
    return {
      exitCode: 0,
      text: `${out}: ${bytes} bytes. ${nextStep(out, context.folder)}${options.sealed && !options.inline ? SEAL_NEXT : ''}`,
      json: { file: out, bytes },
    }
  },
}

const SEAL_NEXT = ' Then run `evaste seal` on each page.'

/** @throws {CannotRun} if nothing needs consent. */
function seal(element: string, declaration: Declaration): string {
  try {
    return sealHtml(element, declaration).html
  } catch (cause) {
    throw new CannotRun(`--sealed: ${(cause as Error).message}`, { cause })
  }
}

function readLanguage(value: string | boolean | undefined): Language | undefined {
  const language = languages.find((one) => one === value)
  if (value !== undefined && !language)
    throw new CannotRun(`--language ${value}: evaste has no banner in it; choose one of ${languages.join(', ')}`)
  return language
}

function readChunks(value: string | boolean | undefined, inline: boolean): string {
  if (value === undefined) return DEFAULT_CHUNKS
  if (!inline) throw new CannotRun('--chunks needs --inline; a script file finds the other files in its own folder')
  const issue = validateUrl(String(value))
  if (issue) throw new CannotRun(`--chunks: ${problemText(issue.problem)}`)
  if (String(value).endsWith('/')) return String(value)
  return `${String(value)}/`
}

const nextStep = (out: string, folder: string): string => {
  if (out.endsWith('.html')) return 'Insert it first in <head>.'
  return `Put it in the same folder as the other files of dist/site, and start <head> with <script src="…/${relative(folder, join(folder, out))}">.`
}
