export { E as EvasteError } from './node/duration.js';
import { t as text, d as declarationSchema } from './node/parse-declaration.js';
export { D as DeclarationError, c as checkDeclaration, p as parseDeclaration } from './node/parse-declaration.js';
import { t as toJsonSchema } from './node/index.js';
export { d as digest } from './node/digest.js';

/** The address in SchemaStore's catalogue; the format is the same in every version 1. */
const ID = 'https://cdn.jsdelivr.net/npm/evaste@1/dist/declaration.schema.json';
/**
 * Builds the JSON Schema (2020-12) of a declaration, for editors: shapes, keys and descriptions. Only
 * `parseDeclaration` checks references, languages and match patterns, which a schema cannot express.
 *
 * @example
 * import { writeFile } from 'node:fs/promises'
 *
 * await writeFile('declaration.schema.json', JSON.stringify(buildJsonSchema(), null, 2))
 */
function buildJsonSchema() {
    const { $schema, ...schema } = toJsonSchema(declarationSchema, {
        target: 'draft-2020-12',
        ignoreActions: ['raw_check'],
        definitions: { text },
    });
    return {
        ...($schema !== undefined && { $schema }),
        $id: ID,
        title: 'evaste declaration',
        description: 'What a company’s privacy notice says and what its pages do, in one place.',
        ...schema,
    };
}

export { buildJsonSchema };
