import { toJsonSchema } from '@valibot/to-json-schema'
import { declarationSchema } from './declaration-schema.js'
import { text } from './value-schemas.js'

const ID = 'urn:evaste:declaration:1'

/**
 * Builds the JSON Schema (2020-12) of a declaration, for editors: shapes, keys and descriptions. Only
 * `parseDeclaration` checks references, languages and match patterns, which a schema cannot express.
 *
 * @example
 * import { writeFile } from 'node:fs/promises'
 *
 * await writeFile('declaration.schema.json', JSON.stringify(buildJsonSchema(), null, 2))
 */
export function buildJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = toJsonSchema(declarationSchema, {
    target: 'draft-2020-12',
    ignoreActions: ['raw_check'],
    definitions: { text },
  })
  return {
    ...($schema !== undefined && { $schema }),
    $id: ID,
    title: 'evaste declaration',
    description: 'What a company’s privacy notice says and what its pages do, in one place.',
    ...schema,
  }
}
