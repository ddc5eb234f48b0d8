import { describe, expect, test } from 'vitest'
import { shellWords } from '../../../src/admin/shell/words.js'
import { buildOpenApi, describedRoutes } from '../../../src/register/openapi/build-openapi.js'
import { problemsOf } from '../../../src/register/openapi/problems-of.js'
import { createRoutes } from '../../../src/register/routes.js'

const app = createRoutes({ basePath: '', adminPages: new Map() } as never)
/** Calls that only programs and the command line make. */
const OF_PROGRAMS = /^(publishDeclaration|startRetention|createFirstKey|setupPage|listAudit|getEntries)$/
/** Of paging and of the page's own switches: a person cannot type them. */
const OF_THE_PAGE = /^(limit|after|before|order|state|by|dryRun|adoptTerms|period|startedAt)$/
const called = describedRoutes(app).filter(
  ({ operation }) =>
    /^(caller|session|own-page)$/.test(operation?.access.by ?? '') && !OF_PROGRAMS.test(operation?.id ?? ''),
)

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly anyOf?: readonly Schema[]
}

/** The names of the fields that a call takes, from its description. */
function fieldsOf(path: string, method: string): readonly string[] {
  const paths = buildOpenApi(app, '').paths as Record<string, Record<string, Record<string, never>>>
  const described = paths[path]?.[method.toLowerCase()] ?? {}
  const { content = {} } = (described.requestBody ?? {}) as { content?: Record<string, { schema?: Schema }> }
  const schema = content['application/json']?.schema ?? {}
  const query = ((described.parameters ?? []) as { name: string; in: string }[]).filter((one) => one.in === 'query')
  const own = [schema, ...(schema.anyOf ?? [])].flatMap(({ properties = {} }) => Object.keys(properties))
  return [...own, ...query.map(({ name }) => name)].filter((name) => !OF_THE_PAGE.test(name))
}

describe.each(['en', 'fi', 'sv'] as const)('in %s', (language) => {
  const words = shellWords[language]

  test('there is a sentence for each problem that a call of the pages may be refused with', () => {
    const names = new Set(called.flatMap(({ path, operation }) => (operation ? problemsOf(path, operation) : [])))

    expect(names.size).toBeGreaterThan(15)
    expect([...names].filter((name) => !words.problem[name])).toEqual([])
  })

  test('there is a sentence for each field that a call of the pages takes', () => {
    const fields = new Set(called.flatMap(({ path, method }) => fieldsOf(path, method)))

    expect(fields.size).toBeGreaterThan(20)
    expect([...fields].filter((field) => !words.field[field])).toEqual([])
  })
})

test('no sentence is left in English', () => {
  const same = (['fi', 'sv'] as const).flatMap((language) =>
    [...Object.entries(shellWords[language].field), ...Object.entries(shellWords[language].problem)]
      .filter(([name, text]) => text === (shellWords.en.field[name] ?? shellWords.en.problem[name]))
      .map(([name]) => `${language} ${name}`),
  )

  expect(same).toEqual([])
})
