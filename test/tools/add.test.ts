import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { addService } from '../../src/tools/add/add-service.js'
import { appendToList } from '../../src/tools/add/append-to-list.js'
import { copyService } from '../../src/tools/add/copy-service.js'
import { catalogue } from '../../src/tools/catalogue/catalogue.js'
import { findService } from '../../src/tools/catalogue/find-service.js'
import { smallBakery } from '../declaration/corner-bakery.js'
import { openWorkshop } from './workshop.js'

const BAKERY = `{ "format": 1, "site": "corner-bakery", "languages": ["fi", "en"],
  "controller": { "name": "Kulmaleipomo Oy", "email": "tietosuoja@leipomo.example" },
  "notice": { "url": "/tietosuoja" },
  "purposes": ["necessary", "analytics"],
  "services": [ { "id": "matomo", "name": "Matomo", "purpose": "analytics",
                  "matches": ["stats.leipomo.example"] } ] }
`

describe('evaste add', () => {
  it('copies a service with its purpose and recipient, and leaves the lines it does not touch as they were', async () => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', BAKERY)

    const { exitCode, stdout } = await workshop.run('add', 'youtube')

    const text = await workshop.read('evaste.json')
    const { file } = parseDeclaration(text)
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(
      /^evaste.json: added purposes.social-media, recipients.google-controller, services.youtube\n/,
    )
    expect(file.purposes).toEqual(['necessary', 'analytics', 'social-media'])
    for (const line of BAKERY.split('\n').slice(0, 3)) expect(text).toContain(`${line}\n`)
    expect(Object.keys(file)).toEqual([
      ...['format', 'site', 'languages', 'controller', 'notice', 'purposes', 'recipients', 'services'],
    ])
    expect(file.services[1]).toMatchObject({ id: 'youtube', recipient: 'google-controller', purpose: 'social-media' })
  })

  it('keeps a list of words on one line', () => {
    expect(appendToList('{\n  "purposes": ["necessary"],\n  "x": 1\n}', 'purposes', 'marketing', 'notice')).toBe(
      '{\n  "purposes": ["necessary", "marketing"],\n  "x": 1\n}',
    )
  })

  it('adds a second service of the same vendor without saying the recipient twice', async () => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', BAKERY)

    await workshop.run('add', 'google-ads')
    const { stdout } = await workshop.run('add', 'youtube', '--json')

    expect(JSON.parse(stdout)).toMatchObject({ added: ['purposes.social-media', 'services.youtube'] })
    expect(parseDeclaration(await workshop.read('evaste.json')).recipients).toHaveLength(1)
  })

  it('refuses what is there already, and changes nothing', async () => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', BAKERY)
    await workshop.run('add', 'rrweb')
    const before = await workshop.read('evaste.json')

    const { exitCode, stderr } = await workshop.run('add', 'rrweb')

    expect([exitCode, stderr]).toEqual([2, 'the declaration already has rrweb; nothing was changed\n'])
    expect(await workshop.read('evaste.json')).toBe(before)
  })

  it('refuses an id that a purpose has', async () => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', BAKERY.replace('"necessary"', '"necessary", { "id": "youtube" }'))

    const { exitCode, stderr } = await workshop.run('add', 'youtube')

    expect(exitCode).toBe(2)
    expect(stderr).toContain('the id youtube is already used by a purpose')
  })

  it.each([
    ['yotube', 'did you mean youtube?'],
    ['google-analytic', 'did you mean google-analytics?'],
    ['pixel', 'did you mean meta-pixel, x-pixel, tiktok-pixel or snap-pixel?'],
    ['kirjastopalvelu', 'run `evaste add --list` to see the known services'],
  ])('says of %s: %s', async (name, next) => {
    const workshop = await openWorkshop()

    const { exitCode, stderr } = await workshop.run('add', name)

    expect(exitCode).toBe(2)
    expect(stderr).toBe(`"${name}" is not in the catalogue; ${next}\n`)
  })

  it('lists what it knows', async () => {
    const workshop = await openWorkshop()

    const { exitCode, stdout } = await workshop.run('add', '--list')

    expect(exitCode).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(catalogue.length)
    expect(stdout).toMatch(/^youtube +social-media: YouTube$/m)
  })

  it('searches by name, company and address', async () => {
    const workshop = await openWorkshop()

    const byName = await workshop.run('add', '--list', 'linkedin')
    const byHost = await workshop.run('add', '--list', 'clarity.ms')
    const byNothing = await workshop.run('add', '--list', 'kirjastopalvelu')

    expect(byName.stdout).toBe(
      'linkedin-insight  marketing: LinkedIn Insight Tag\nlinkedin-posts    social-media: LinkedIn posts and buttons\n',
    )
    expect(byHost.stdout).toMatch(/^microsoft-clarity /)
    expect(byNothing.stdout).toBe('no known service matches; write it into the declaration by hand\n')
  })

  it('tells the problems of a declaration instead of adding to them', async () => {
    const workshop = await openWorkshop()
    const broken = BAKERY.replace('"purpose": "analytics"', '"purpose": "analitycs"')
    await workshop.write('evaste.json', broken)

    const { exitCode, stdout } = await workshop.run('add', 'youtube')

    expect(exitCode).toBe(1)
    expect(stdout).toContain('$.services[0].purpose: not found in purposes; did you mean "analytics"?')
    expect(await workshop.read('evaste.json')).toBe(broken)
  })

  it('has entries that all stand in one declaration', () => {
    const copies = catalogue.map((known) => copyService(known, ['fi', 'en']))
    const recipients = new Map(copies.flatMap(({ recipient }) => (recipient ? [[recipient.id, recipient]] : [])))

    const declaration = parseDeclaration({
      ...smallBakery(),
      purposes: [...new Set(catalogue.map(({ purpose }) => purpose))],
      recipients: [...recipients.values()],
      services: copies.map(({ service }) => service),
    })

    expect(declaration.services).toHaveLength(catalogue.length)
  })
})

describe('an item at the end of a list', () => {
  it.each([
    ['{"a":[]}', '{\n  "a": [\n    1\n  ]\n}'],
    ['{\n\t"a": [\n\t\t0\n\t]\n}', '{\n\t"a": [\n\t\t0,\n\t\t1\n\t]\n}'],
    [
      '{\n  "x": "a: [\\"",\n  "a": [{}],\n  "z": {"a":[]}\n}',
      '{\n  "x": "a: [\\"",\n  "a": [\n    {},\n    1\n  ],\n  "z": {"a":[]}\n}',
    ],
    ['{\n  "b":{},\n  "c":1\n}', '{\n  "b": {},\n  "a": [\n    1\n  ],\n  "c":1\n}'],
  ])('of %j', (text, expected) => {
    expect(appendToList(text, 'a', 1, 'b')).toBe(expected)
  })

  it('is there in any text, and nothing else is different', () => {
    const objects = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true })
    const files = fc.tuple(objects, fc.array(fc.jsonValue()), fc.constantFrom(undefined, 2, '\t'), fc.jsonValue())
    fc.assert(
      fc.property(files, ([rest, list, indent, item]) => {
        const text = JSON.stringify({ ...rest, list, end: 1 }, null, indent)

        const longer = appendToList(text, 'list', item, 'end')

        expect(JSON.parse(longer)).toEqual({
          ...(JSON.parse(text) as object),
          list: JSON.parse(JSON.stringify([...list, item])),
        })
      }),
      { numRuns: 200 },
    )
  })

  it('notes in the language of the declaration what is to be confirmed', () => {
    const { text } = addService(JSON.stringify(smallBakery()), findService('google-ads'))

    expect(JSON.parse(text)).toMatchObject({ recipients: [{ $comment: expect.stringContaining('Tarkista rooli') }] })
  })
})
