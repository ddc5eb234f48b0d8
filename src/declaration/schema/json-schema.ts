import { toJsonSchema } from '@valibot/to-json-schema'
import { declarationSchema } from './declaration-schema.js'
import { text } from './value-schemas.js'

/** The address in SchemaStore's catalogue; the format is the same in every version 1. */
const ID = 'https://cdn.jsdelivr.net/npm/evaste@1/dist/declaration.schema.json'

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
