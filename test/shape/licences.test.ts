import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Read when the tests run: a build writes both files. */
const licences = () => readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8')
const bill = () => JSON.parse(readFileSync('dist/sbom.cdx.json', 'utf8'))

interface Component {
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly licenses: readonly { readonly license: { readonly id: string } }[]
}

it('the licence of each package whose code is bundled is in the package', () => {
  for (const name of ['hono', 'kysely', 'jose', 'valibot', 'ipaddr.js', 'parse5', 'lit-html', 'js-cookie'])
    expect(licences()).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'))
  expect(licences().match(/copyright/gi)?.length).toBeGreaterThanOrEqual(8)
})

it('the bill of materials names every bundled package with version, licence and purl', () => {
  const { bomFormat, specVersion, metadata, components, dependencies } = bill()
  const listed = (components as readonly Component[]).map(({ name }) => name)
  const inLicences = [...licences().matchAll(/^(\S+) \d+\.\d+\.\d+\S* \([^)]+\)$/gm)].map(([, name]) => name)

  expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.6'])
  expect(metadata.component).toMatchObject({ type: 'library', name: 'evaste' })
  expect([...listed].sort()).toEqual([...new Set([...inLicences, 'lit', 'js-cookie'])].sort())
  for (const { name, version, purl, licenses } of components as readonly Component[]) {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    expect(packages[`node_modules/${name}`]?.version).toBe(version)
    expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`)
    expect(licenses[0]?.license.id).toMatch(/^[\w.-]+$/)
  }
  expect(dependencies[0].dependsOn).toHaveLength(components.length)
})
