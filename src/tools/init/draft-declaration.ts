import type { DeclarationFile } from '../../declaration/types.js'
import { addService } from '../add/add-service.js'
import type { KnownService } from '../catalogue/known-service.js'

/** The answers that a first declaration consists of. */
export interface Answers {
  readonly site: string
  readonly company: string
  readonly email: string
  readonly notice: string
  readonly languages: readonly [string, ...string[]]
  readonly services: readonly KnownService[]
  /** The register's URL; null for none. */
  readonly register: string | null
}

/** Creates a first declaration from the answers only, and invents nothing. */
export function draftDeclaration(answers: Answers): string {
  const { site, company, email, notice, languages, services, register } = answers
  const file: DeclarationFile = {
    format: 1,
    site,
    languages,
    controller: { name: company, email },
    notice: { url: notice },
    purposes: ['necessary'],
    services: [],
    register: register === null ? null : { url: register },
  }
  const text = `${JSON.stringify(file, null, 2)}\n`
  return services.reduce((so, known) => addService(so, known).text, text)
}
