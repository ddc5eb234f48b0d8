import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseDeclaration } from '../../declaration/parse/parse-declaration.js'
import { findService } from '../catalogue/find-service.js'
import { CannotRun, type Command, type CommandOption } from '../command.js'
import { DEFAULT_FILE, writeText } from '../declaration-file.js'
import { askQuestions } from './ask-questions.js'
import { draftDeclaration } from './draft-declaration.js'
import { type Answered, listed, questions } from './questions.js'

/** `evaste init`: creates a first declaration from a few questions. */
export const initCommand: Command = {
  name: 'init',
  summary: 'create a declaration by answering a few questions',
  options: {
    out: { type: 'string', value: DEFAULT_FILE, description: 'output file' },
    force: { type: 'boolean', description: 'overwrite an existing file' },
    yes: { type: 'boolean', description: 'ask no questions; use the defaults for options that are not given' },
    ...Object.fromEntries(
      questions.map(({ name, words }): [string, CommandOption] => [name, { type: 'string', description: words }]),
    ),
  },
  async run({ options }, { ask, ...context }) {
    const out = String(options.out ?? DEFAULT_FILE)
    // Before the questions, so that nobody answers seven of them for nothing.
    if (existsSync(resolve(context.folder, out)) && !options.force)
      throw new CannotRun(`${out} already exists; use --force to overwrite it`)
    const answers = await askQuestions(options as Answered, options.yes || !ask ? context : { ...context, ask })
    const text = draftDeclaration({
      site: answers.site,
      company: answers.company,
      email: answers.email,
      notice: answers.notice,
      languages: listed(answers.languages) as [string, ...string[]],
      services: listed(answers.services).map(findService),
      register: answers.register === 'none' ? null : answers.register,
    })
    parseDeclaration(text)
    await writeText(context, out, text, { replace: options.force === true })
    const next = [
      'Next: run `npx evaste add <service>` for each further service on your pages (`npx evaste add --list` shows the known ones).',
      'Then: run `npx evaste lint` to see what is still missing.',
    ].join('\n')
    return {
      exitCode: 0,
      text: `Wrote ${out}.\n${next}`,
      json: { file: out, declaration: JSON.parse(text) as unknown },
    }
  },
}
