import { checkDeclaration } from '../../declaration/parse/parse-declaration.js'
import { catalogue } from '../catalogue/catalogue.js'
import { findService } from '../catalogue/find-service.js'
import { CannotRun, type Command, type Outcome } from '../command.js'
import { DEFAULT_FILE, readText, refuseDeclaration, writeText } from '../declaration-file.js'
import { addService } from './add-service.js'

/** `evaste add`: a known service is copied into the declaration. */
export const addCommand: Command = {
  name: 'add',
  words: '<service>',
  summary: 'copy a known service into the declaration, with its purpose, recipient and trackers',
  options: {
    file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
    list: { type: 'boolean', description: 'list the known services' },
  },
  async run({ words, options }, context) {
    if (options.list) return listServices()
    const [id, ...more] = words
    if (id === undefined || more.length > 0)
      throw new CannotRun('name one service; run `evaste add --list` to see them')
    const known = findService(id)
    const file = String(options.file ?? DEFAULT_FILE)
    const text = await readText(context, file, 'run `evaste init` to create one')
    const { problems } = checkDeclaration(text)
    if (problems.length > 0) return refuseDeclaration(file, problems)
    const result = addService(text, known)
    await writeText(context, file, result.text, { replace: true })
    return {
      exitCode: 0,
      text: [`${file}: added ${result.added.join(', ')}`, known.note].join('\n'),
      json: { file, added: result.added, note: known.note },
    }
  },
}

function listServices(): Outcome {
  const width = Math.max(...catalogue.map(({ id }) => id.length))
  const text = catalogue.map(({ id, purpose, description }) => `${id.padEnd(width)}  ${purpose}: ${description.en}`)
  const json = catalogue.map(({ id, name, purpose }) => ({ id, name, purpose }))
  return { exitCode: 0, text: text.join('\n'), json }
}
