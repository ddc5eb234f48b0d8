import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openWorkshop, type Workshop } from '../workshop.js'
import { lawfulBakery } from './lawful-bakery.js'

/** The parts of SARIF 2.1.0 that a code host requires. */
interface SarifLog {
  readonly version: string
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } }
      readonly results: readonly { readonly ruleId: string; readonly level: string }[]
    },
  ]
}

const SITES = ['sug', 'sole-trader', 'sepontytar', 'siniservice', 'sonmark']

async function workshopWith(files: Readonly<Record<string, string>>): Promise<Workshop> {
  const workshop = await openWorkshop()
  for (const [name, text] of Object.entries(files)) await workshop.write(name, text)
  return workshop
}

const bakeryWith = (changes: object = {}): Promise<Workshop> =>
  workshopWith({ 'evaste.json': JSON.stringify({ ...lawfulBakery(), ...changes }) })

describe('evaste lint', () => {
  it.each([
    [
      'fi',
      'evaste.json: 1 huomautus',
      'ei kerrottu; nimeä tietosuojavastaava',
      'site.json: 1 virhe:\n  $.site: puuttuu',
    ],
    [
      'sv',
      'evaste.json: 1 anmärkning',
      'inte angivet; ange dataskyddsombudet',
      'site.json har 1 fel:\n  $.site: saknas',
    ],
  ])('reports in the language that is asked for: %s', async (language, count, officer, problem) => {
    const { run, write } = await bakeryWith({ dataProtectionOfficer: undefined })
    await write('site.json', JSON.stringify({ ...lawfulBakery(), site: undefined }))

    const [found, unreadable, other] = [
      await run('lint', '--language', language),
      await run('lint', 'site.json', '--language', language),
      await run('lint', '--language', 'de'),
    ]

    expect(found.stdout).toContain(count)
    expect(found.stdout).toContain(officer)
    expect(unreadable.stdout).toContain(problem)
    expect(other.stderr).toBe('--language takes fi, sv, en\n')
  })

  it('finds nothing where nothing is missing', async () => {
    const { exitCode, stdout } = await (await bakeryWith()).run('lint')

    expect([exitCode, stdout]).toEqual([0, 'evaste.json: no findings\n'])
  })

  it('says for each finding how grave it is, by which rule, where, and what to do', async () => {
    const { exitCode, stdout } = await (await bakeryWith({ consent: { validity: 'P2Y' } })).run('lint')

    expect(exitCode).toBe(1)
    expect(stdout).toContain('  guidance  R60   $.consent.validity: ask again at least once a year; write P12M or less')
  })

  it('can leave out what is not law', async () => {
    const workshop = await bakeryWith({ consent: { validity: 'P2Y' } })

    expect((await workshop.run('lint', '--least', 'law')).exitCode).toBe(0)
    expect((await workshop.run('lint', '--least', 'guidance')).exitCode).toBe(1)
    expect((await workshop.run('lint', '--least', 'grave')).exitCode).toBe(2)
  })

  it('gives programs the file and the finding', async () => {
    const { stdout } = await (await bakeryWith({ consent: { gpc: 'ignore' } })).run('lint', '--json')

    const { findings } = JSON.parse(stdout) as { findings: readonly object[] }
    expect(findings).toMatchObject([{ file: 'evaste.json', rule: 'R106', severity: 'good', path: '$.consent.gpc' }])
  })

  it('writes SARIF 2.1.0, with law as error, guidance as warning and good practice as note', async () => {
    const workshop = await bakeryWith({ consent: { validity: 'P2Y', gpc: 'ignore' } })
    await workshop.write('old notice.txt', 'Rekisterinpitäjä on Toinen Oy. Henkilötietolain mukaan ei ole muuta.\n')

    const { exitCode, stdout } = await workshop.run('lint', 'old notice.txt', '--format', 'sarif')

    const log = JSON.parse(stdout) as SarifLog
    const [{ tool, results }] = log.runs
    expect([exitCode, log.version, log.runs.length, tool.driver.name]).toEqual([1, '2.1.0', 1, 'evaste lint'])
    expect(results.find(({ ruleId }) => ruleId === 'R60')).toEqual({
      ruleId: 'R60',
      level: 'warning',
      message: { text: 'ask again at least once a year; write P12M or less' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'evaste.json' }, region: { startLine: 1 } },
          logicalLocations: [{ fullyQualifiedName: '$.consent.validity' }],
        },
      ],
    })
    expect(results.find(({ ruleId }) => ruleId === 'R106')?.level).toBe('note')
    expect(results.find(({ ruleId }) => ruleId === 'R18')).toMatchObject({
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'old%20notice.txt' }, region: { startLine: 1 } } }],
    })
    const listed = tool.driver.rules.map(({ id }) => id)
    expect(results.filter(({ ruleId }) => !listed.includes(ruleId))).toEqual([])
    expect((await workshop.run('lint', '--format', 'xml')).exitCode).toBe(2)
  })

  it('reads a notice alone where there is no declaration, and with it where there is', async () => {
    const notice = 'Rekisterinpitäjä on Toinen Oy, info@toinen.example. Henkilötietolain mukaan ei ole muuta.\n'
    const alone = await workshopWith({ 'seloste.txt': notice })
    const both = await bakeryWith()
    await both.write('seloste.txt', notice)

    const first = await alone.run('lint', 'seloste.txt')
    const second = await both.run('lint', 'seloste.txt')

    expect(first.stdout).toMatch(
      /^seloste\.txt: \d+ findings?\n[^]*R18 {3}line 1: henkilötietolaki on kumottu[^]*found: “Henkilötietolain mukaan/,
    )
    expect(first.stdout).not.toContain('R01')
    expect(second.stdout).toContain('evaste.json: no findings')
    expect(second.stdout).toContain('R01')
  })

  it('checks a declaration that is named like a notice', async () => {
    const workshop = await workshopWith({ 'site.json': JSON.stringify(lawfulBakery()) })

    const { exitCode, stdout } = await workshop.run('lint', 'site.json')

    expect([exitCode, stdout]).toEqual([0, 'site.json: no findings\n'])
  })

  it('refuses two declarations at once', async () => {
    const workshop = await bakeryWith()

    const { exitCode, stderr } = await workshop.run('lint', 'a.json', 'b.json')

    expect([exitCode, stderr]).toEqual([2, 'name one declaration; found a.json, b.json\n'])
  })

  it('cannot check what is in another language, and says so', async () => {
    const workshop = await bakeryWith()
    await workshop.write('datenschutz.html', '<p>Wir backen das Brot und die Kuchen, nicht für Sie.</p>')

    const { exitCode, stderr } = await workshop.run('lint', 'datenschutz.html')

    expect(exitCode).toBe(2)
    expect(stderr).toContain('datenschutz.html is not in Finnish, Swedish or English')
  })

  it('goes by the language of the text, not by that of a link in it', async () => {
    const workshop = await openWorkshop()
    await workshop.write(
      'privacy.php',
      '<p>We are not the controller of the data and that is what you read.</p><a>Tietosuojaseloste</a>',
    )

    const { stdout } = await workshop.run('lint', 'privacy.php', '--json')

    expect(JSON.parse(stdout)).toMatchObject({
      findings: [{ message: expect.stringContaining('no privacy notice yet') }],
    })
  })

  it('a declaration that cannot be read is told as everywhere', async () => {
    const { exitCode, stdout } = await (await bakeryWith({ purpose: [] })).run('lint')

    expect(exitCode).toBe(1)
    expect(stdout).toContain('$.purpose: unknown key')
  })

  it.each(SITES)('%s: neither its declaration nor the notices made of it lack anything', async (site) => {
    const text = await readFile(`demo/sites/${site}/evaste.json`, 'utf8')
    const workshop = await workshopWith({ 'evaste.json': text })
    await workshop.run('notice')
    const pages = (JSON.parse(text) as { languages: string[] }).languages.map((language) => `notice.${language}.html`)

    const { exitCode, stdout } = await workshop.run('lint', ...pages)

    expect([exitCode, stdout]).toEqual([
      0,
      `${['evaste.json', ...pages].map((file) => `${file}: no findings`).join('\n')}\n`,
    ])
  })
})
