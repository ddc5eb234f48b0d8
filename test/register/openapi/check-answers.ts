import { createRequire } from 'node:module'
import type { ValidateFunction } from 'ajv'
import type { Register } from '../../../src/register/register.js'

/** The validator that the OpenAPI validator brings; the one of ESLint, on top, knows no 2020-12. */
const bring = createRequire(createRequire(import.meta.url).resolve('@seriousme/openapi-schema-validator'))
const { default: Ajv } = bring('ajv/dist/2020.js') as {
  default: new (options: object) => { compile(schema: object): ValidateFunction }
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
}
interface DescribedOperation {
  readonly operationId: string
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: object }>> }>>
}

/** A register that compares each of its answers with its description, and notes which answers were seen. */
export function checkAnswers(register: Register, document: Described, basePath = '') {
  const seen = new Set<string>()
  const wrong: string[] = []
  const ajv = new Ajv({
    strict: false,
    formats: { 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, date: /^\d{4}-\d\d-\d\d$/ },
  })
  const check = async (request: Request, answer: Response): Promise<void> => {
    const operation = find(document, request.method, new URL(request.url).pathname.slice(basePath.length))
    if (!operation) return // no route
    const place = `${operation.operationId} ${answer.status}`
    seen.add(place)
    const described = operation.responses[answer.status]
    if (!described) return void wrong.push(`${place} is not described`)
    const type = (answer.headers.get('content-type') ?? '').replace(/;.*/, '')
    const content = described.content?.[type]
    if (type && !content) return void wrong.push(`${place} has no ${type}`)
    if (!content?.schema) return
    const schema = inline(content.schema, document)
    const validate = ajv.compile(schema)
    if (!validate(await answer.clone().json())) wrong.push(`${place}: ${JSON.stringify(validate.errors)}`)
  }
  const checked: Register = {
    ...register,
    async fetch(request, connection) {
      const answer = await register.fetch(request, connection)
      await check(request, answer)
      return answer
    },
  }
  return { register: checked, seen, wrong }
}

/** The only reference is to the problem. */
const inline = (schema: object, document: Described): object =>
  '$ref' in schema
    ? (document as unknown as { components: { schemas: { Problem: object } } }).components.schemas.Problem
    : schema

function find({ paths }: Described, method: string, path: string): DescribedOperation | undefined {
  const [, operations] =
    Object.entries(paths)
      .sort(([one], [other]) => one.split('{').length - other.split('{').length)
      .find(([template]) => matches(template, path)) ?? []
  return operations?.[method.toLowerCase()]
}

const matches = (template: string, path: string): boolean =>
  new RegExp(
    `^${template
      .replace(/[.]/g, '\\.')
      .replace('{rest}', '.+')
      .replace(/\{\w+\}/g, '[^/]+')}$`,
  ).test(path)
