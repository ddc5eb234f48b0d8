import { checkDeclaration } from '../../declaration/parse/parse-declaration.js'
import type { EvasteProblem } from './events.js'
import type { DeclarationLocation } from './find-declaration.js'
import { isOneAddress } from './looks-wrong.js'

/** Reports what the tools would say of the declaration, one problem for each place. A chunk: it brings the full parser. */
export async function explainDeclaration(
  source: DeclarationLocation,
  report: (problem: EvasteProblem) => void,
): Promise<void> {
  const file = await readAgain(source)
  if (file === undefined) return // there is none, which has been reported
  const { problems } = checkDeclaration(file)
  const found = problems.map(({ path, message }) => `${path}: ${message}`)
  for (const message of [...found, ...oneAddressPatterns(file)])
    report({ code: 'declaration-warning', message: `evaste.json ${message}` })
}

/** The text where there is one, because only that tells where its syntax is wrong. */
async function readAgain(source: DeclarationLocation): Promise<unknown> {
  if (typeof source === 'string') {
    const response = await fetch(source)
    return response.ok ? response.text() : undefined
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

/** What the parser has refused altogether has been told already. */
function readServices(file: unknown): Services {
  try {
    return ((typeof file === 'string' ? JSON.parse(file) : file) ?? {}) as Services
  } catch {
    return {}
  }
}
