import { describe, expect, test } from 'vitest'
import { parseRegisterConfig } from '../../../src/register/node/config.js'
import { openNodeRegister } from '../../../src/register/node/server.js'
import { witnessOptionsOf } from '../../../src/register/node/witness-config.js'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import { openBakeryWitness } from '../../register/witness/two-registers.js'
import { openWorkshop } from '../workshop.js'

interface Printed {
  readonly acceptFrom: readonly { readonly origin: string; readonly keys: readonly string[] }[]
  readonly submitTo: readonly { readonly url: string; readonly keys: readonly string[] }[]
}

describe('evaste register witness', { timeout: 120_000 }, () => {
  test('prints what another register takes into its configuration', async () => {
    const workshop = await openWorkshop()
    const publicUrl = 'https://register.example/evaste'
    await workshop.write('register.json', JSON.stringify({ publicUrl, sites: [] }))
    const register = await openNodeRegister({
      config: parseRegisterConfig({ publicUrl, data: `${workshop.folder}/evaste-data`, sites: [] }),
    })
    await register.close()
    const { stdout, exitCode } = await workshop.run('register', 'witness', '--json')
    const { acceptFrom, submitTo } = JSON.parse(stdout) as Printed

    expect(exitCode).toBe(0)
    expect(acceptFrom[0]?.origin).toBe('register.example/evaste')
    expect(submitTo[0]?.url).toBe('https://register.example/evaste/v1/witness')
    expect(acceptFrom[0]?.keys[0]).toMatch(/^register\.example\/evaste\+[0-9a-f]{8}\+A/)
    expect(submitTo[0]?.keys[0]).toMatch(/^register\.example\/evaste\+[0-9a-f]{8}\+B/)
    const config = parseRegisterConfig({
      publicUrl: 'https://other.example',
      witness: { acceptFrom, submitTo },
      sites: [],
    })
    expect(witnessOptionsOf(config)).toMatchObject({ name: 'other.example', acceptFrom, submitTo })
  })

  test('needs a name', async () => {
    const workshop = await openWorkshop()
    await workshop.write('register.json', JSON.stringify({ sites: [] }))
    const { exitCode, stderr } = await workshop.run('register', 'witness')

    expect(exitCode).toBe(2)
    expect(stderr).toContain('set publicUrl, or witness.name')
  })
})

describe('the configuration of witnesses', () => {
  test.each<[object, string]>([
    [{ name: 'https://register.example' }, 'witness.name'],
    [{ submitTo: [{ url: 'other.example', keys: ['a'] }] }, 'witness.submitTo.0.url'],
    [{ submitTo: [{ url: 'https://other.example', keys: [] }] }, 'witness.submitTo.0.keys'],
    [{ acceptFrom: [{ origin: '', keys: ['a'] }] }, 'witness.acceptFrom.0.origin'],
    [{ everySeconds: 1 }, 'witness.everySeconds'],
    [{ everyseconds: 60 }, 'witness.everyseconds'],
  ])('%o is refused at %s', (witness, path) => {
    expect(() => parseRegisterConfig({ witness, sites: [] })).toThrow(path)
  })

  test('names a key that is none, or one of the other kind', async () => {
    const store = await openSqliteStore({ file: ':memory:', keysFile: ':memory:' })
    const open = (key: string) =>
      openBakeryWitness(store, { fetch, targets: [{ url: 'https://other.example/v1/witness', keys: [key] }] })

    await expect(open('other.example+00000000+AAAA')).rejects.toThrow('witness.submitTo: "other.example+00000000+AAAA"')
    // A key of a log, from the documentation of Go's sumdb/note.
    await expect(open('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')).rejects.toThrow(
      'of a witness',
    )
  })
})
