import { nearMiss } from '../../declaration/parse/near-miss.js'
import type { Declaration } from '../../declaration/types.js'
import { CannotRun, type Command } from '../command.js'
import { checkDeclarationFile, DEFAULT_FILE, refuseDeclaration } from '../declaration-file.js'
import type { AllowedServices } from './allowed-services.js'
import { contentSecurityPolicy } from './content-security-policy.js'
import { importMap } from './import-map.js'

const SOURCE = /^[\w*.:/%[\]~-]+$/
const NONCE = /^[\w+/=${}<>%.-]+$/

/** `evaste csp`: prints a header that permits only what may load. */
export const cspCommand: Command = {
  name: 'csp',
  summary: 'print the Content-Security-Policy header and the import map for a consent decision',
  options: {
    file: { type: 'string', value: DEFAULT_FILE, description: 'the declaration file' },
    decision: {
      type: 'string',
      value: 'none',
      description: 'all, none, or comma-separated ids of purposes and services',
    },
    allow: { type: 'string', value: 'cdn.leipomo.example', description: 'comma-separated hosts of your own to allow' },
    nonce: {
      type: 'string',
      value: '{{nonce}}',
      description: 'the nonce, or its placeholder; without it, inline scripts are allowed',
    },
  },
  async run({ options }, context) {
    const file = String(options.file ?? DEFAULT_FILE)
    const { declaration, problems } = await checkDeclarationFile(context, file)
    if (!declaration) return refuseDeclaration(file, problems)
    const decision = readDecision(String(options.decision ?? 'none'), declaration)
    const policy = contentSecurityPolicy(declaration, decision, {
      allow: listed(options.allow).map((source) => check(source, SOURCE, '--allow')),
      ...(options.nonce !== undefined && { nonce: check(String(options.nonce), NONCE, '--nonce') }),
    })
    const map = importMap(declaration, decision)
    const text = `Content-Security-Policy: ${policy}\n\n<script type="importmap">\n${map}\n</script>`
    return { exitCode: 0, text, json: { policy, importMap: JSON.parse(map) as unknown } }
  },
}

const listed = (value: string | boolean | undefined): readonly string[] =>
  String(value ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)

function check(value: string, allowed: RegExp, option: string): string {
  if (allowed.test(value)) return value
  throw new CannotRun(`${option}: ${JSON.stringify(value)} is not allowed in a policy`)
}

function readDecision(value: string, { purposes, services }: Declaration): AllowedServices {
  if (value === 'all' || value === 'none') return value
  const known = [...purposes, ...services].map(({ id }) => id)
  const ids = listed(value)
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown === undefined) return ids
  const meant = nearMiss(unknown, known)
  const next = meant === undefined ? `it has ${known.join(', ')}` : `did you mean ${meant}?`
  throw new CannotRun(`--decision: the declaration has no ${JSON.stringify(unknown)}; ${next}`)
}
