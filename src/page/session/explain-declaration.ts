import { checkDeclaration } from '../../declaration/parse/parse-declaration.js'
import type { EvasteProblem } from './events.js'
import type { DeclarationLocation } from './find-declaration.js'
import { isOneAddress } from './looks-wrong.js'

/**
 * Reports what the command-line tools report about the declaration, one problem per place. A separate chunk, because it
 * contains the full parser.
 */
export async function explainDeclaration(
  source: DeclarationLocation,
  report: (problem: EvasteProblem) => void,
): Promise<void> {
  const file = await readAgain(source)
  if (file === undefined) return // the missing declaration has already been reported
  const { problems } = checkDeclaration(file)
  const found = problems.map(({ path, message }) => `${path}: ${message}`)
  for (const message of [...found, ...oneAddressPatterns(file)])
    report({ code: 'declaration-warning', message: `evaste.json ${message}` })
}

/** The source text if there is one, because only the text shows where its syntax is wrong. */
async function readAgain(source: DeclarationLocation): Promise<unknown> {
  if (typeof source === 'string') {
    const response = await fetch(source)
    if (response.ok) return response.text()
    return undefined
  }
  return document.getElementById('evaste-declaration')?.textContent ?? source()
}

function oneAddressPatterns(file: unknown): readonly string[] {
  const { services = [] } = readServices(file)
  return services.flatMap(({ matches = [] }, i) =>
    matches.filter(isOneAddress).map((pattern) => {
      const { host } = new URL(pattern)
      return `$.services[${i}].matches: "${pattern}" matches that one address only; write "${host}" for everything from there`
    }),
  )
}

interface Services {
  readonly services?: readonly { readonly matches?: readonly string[] }[]
}

/** A declaration that the parser rejects completely has already been reported. */
function readServices(file: unknown): Services {
  try {
    return ((typeof file === 'string' ? JSON.parse(file) : file) ?? {}) as Services
  } catch {
    return {}
  }
}
