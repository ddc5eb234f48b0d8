import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { CONSENT_STATUSES } from '../../decision/decision.js'

/**
 * The JSON Schema of what a call takes or answers. What a schema cannot say, such as a check by code, is left out: the
 * register itself is stricter than its description.
 */
export function schemaOf(schema: GenericSchema, typeMode: 'input' | 'output'): Readonly<Record<string, unknown>> {
  const { $schema, ...described } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode,
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema, jsonSchema }) => (valibotSchema.type === 'custom' ? STATUSES : jsonSchema),
  })
  return described
}

/** The only schemas by code: maps from purposes or services to what was decided about them. */
const STATUSES = { type: 'object' as const, additionalProperties: { enum: [...CONSENT_STATUSES] } }
