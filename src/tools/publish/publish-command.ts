import type { Declaration } from '../../declaration/types.js'
import { CannotRun, type Command, type CommandInput, type Outcome } from '../command.js'
import { checkDeclarationFile, DEFAULT_FILE, refuseDeclaration } from '../declaration-file.js'
import { adminUrl, findingsOf, put, type PutAnswer } from './register-calls.js'

/** `evaste publish`: makes a declaration the current one of its site at a register. */
export const publishCommand: Command = {
  name: 'publish',
  summary: 'upload the declaration to a register; the API key is read from EVASTE_API_KEY',
  options: {
    file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
    register: {
      type: 'string',
      value: 'https://register.example',
      description: 'URL of the register, if register.url in the declaration is only a path',
    },
    origins: {
      type: 'string',
      value: 'https://leipomo.example',
      description: 'create the site, or change its origins, first; comma-separated',
    },
  },
  async run({ options }, context) {
    const file = String(options.file ?? DEFAULT_FILE)
    const apiKey = context.environment['EVASTE_API_KEY']
    if (!apiKey) throw new CannotRun('EVASTE_API_KEY is not set; `evaste register keys create` creates an API key')
    const { declaration, problems } = await checkDeclarationFile(context, file)
    if (!declaration) return refuseDeclaration(file, problems)
    const register = registerOf(declaration, options)
    const url = `${adminUrl(register)}/sites/${declaration.site}`
    const elsewhere = withPath(declaration, register)
    if (options.origins !== undefined) findingsOf(url, await put(url, apiKey, originsOf(options)), elsewhere)
    const answer = await put(`${url}/declaration`, apiKey, JSON.stringify(declaration.file))
    return outcomeOf(file, answer, findingsOf(`${url}/declaration`, answer, elsewhere))
  },
}

function outcomeOf(file: string, { body }: PutAnswer, findings: ReturnType<typeof findingsOf>): Outcome {
  if (findings) return refuseDeclaration(file, findings)
  const { site, digest, changed } = body
  const what = changed === false ? 'was already published' : 'is now in effect'
  return { exitCode: 0, text: `${String(site)}: ${file} ${what} (${String(digest)})`, json: body }
}

/** What to try if there is nothing at a host that was named without the path that the declaration has. */
function withPath({ register }: Declaration, named: string): string | null {
  const path = register?.url ?? ''
  if (!path.startsWith('/') || !/^https?:\/\/[^/?#]+\/?$/i.test(named)) return null
  return `the declaration has the path "${path}" for its register; try --register ${new URL(path, named).href}`
}

function registerOf({ site, register }: Declaration, { register: said }: CommandInput['options']): string {
  const where = typeof said === 'string' ? said : register?.url
  if (where === undefined)
    throw new CannotRun(`the declaration of ${site} has no register; pass its URL with --register`)
  if (!/^\//.test(where)) return where
  throw new CannotRun(
    `the declaration has only the path "${where}" for its register; pass the full address with --register`,
  )
}

const originsOf = ({ origins }: CommandInput['options']): string =>
  JSON.stringify({
    origins: String(origins)
      .split(/[\s,]+/)
      .filter(Boolean),
  })
