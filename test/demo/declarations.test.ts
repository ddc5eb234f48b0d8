import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { siteKeys } from '../../demo/site-keys.js'
import { checkDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { readDeclaration } from '../../src/declaration/read.js'

const fileOf = async (key: string): Promise<unknown> =>
  JSON.parse(await readFile(`demo/sites/${key}/evaste.json`, 'utf8')) as unknown

describe.each(siteKeys)('the declaration of %s', (key) => {
  it('is read by a page', async () => {
    const declaration = readDeclaration(await fileOf(key))

    expect(declaration.site).toBe(key)
  })

  it('has nothing that the tools would even warn of', async () => {
    const file = await fileOf(key)

    expect(checkDeclaration(file).problems).toEqual([])
  })
})

it('Google counts visits for siniservice as a processor, and infers their age and interests as a controller (R31)', async () => {
  const { services, recipients } = readDeclaration(await fileOf('siniservice'))

  const roles = services
    .filter(({ purpose }) => purpose === 'analytics' || purpose === 'demographics')
    .map(({ purpose, recipient }) => [purpose, recipients.find(({ id }) => id === recipient)?.role])

  expect(Object.fromEntries(roles)).toEqual({ analytics: 'processor', demographics: 'controller' })
})
