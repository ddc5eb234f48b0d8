import { checkDeclaration } from '../../declaration/parse/parse-declaration.js'
import { catalogue } from '../catalogue/catalogue.js'
import type { KnownService } from '../catalogue/known-service.js'
import { writeNotes } from '../catalogue/notes/write-notes.js'
import { findService, searchServices } from '../catalogue/find-service.js'
import { CannotRun, type Command, type Outcome } from '../command.js'
import { languageOption, toolLanguage } from '../tool-language.js'
import { DEFAULT_FILE, readTextFile, refuseDeclaration, writeText } from '../declaration-file.js'
import { addService } from './add-service.js'

/** `evaste add`: copies a known service into the declaration. */
export const addCommand: Command = {
  name: 'add',
  words: '<service>',
  summary: 'copy a known service into the declaration, with its purpose, recipient and trackers',
  options: {
    file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
    list: { type: 'boolean', description: 'list the known services, or those that match <service>' },
    language: { ...languageOption, description: 'the language of what to check (default: en)' },
  },
  async run({ words, options }, context) {
    const [id, ...more] = words
    const language = toolLanguage(options.language)
    if (options.list) return listServices(id === undefined ? catalogue : searchServices(words.join(' ')))
    if (id === undefined || more.length > 0)
      throw new CannotRun('name one service; run `evaste add --list` to see them')
    const known = findService(id)
    const file = String(options.file ?? DEFAULT_FILE)
    const text = await readTextFile(context, file, 'run `evaste init` to create one')
    const { problems } = checkDeclaration(text)
    if (problems.length > 0) return refuseDeclaration(file, problems)
    const note = writeNotes(known.notes, language)
    const result = addService(text, known)
    await writeText(context, file, result.text, { replace: true })
    return {
      exitCode: 0,
      text: [`${file}: added ${result.added.join(', ')}`, note].join('\n'),
      json: { file, added: result.added, note },
    }
  },
}

function listServices(services: readonly KnownService[]): Outcome {
  const width = Math.max(0, ...services.map(({ id }) => id.length))
  const lines = services.map(({ id, name, purpose }) => `${id.padEnd(width)}  ${purpose}: ${name}`)
  const json = services.map(({ id, name, purpose, description, matches = [] }) => ({
    id,
    name,
    purpose,
    matches,
    description: description.en,
  }))
  const text = lines.length > 0 ? lines.join('\n') : 'no known service matches; write it into the declaration by hand'
  return { exitCode: 0, text, json }
}
