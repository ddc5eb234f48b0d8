import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { openWorkshop } from './workshop.js'

const BAKERY = ['--company', 'Kulmaleipomo Oy', '--email', 'tietosuoja@leipomo.example', '--site', 'corner-bakery']

describe('evaste init', () => {
  it('writes a declaration from what a person answers', async () => {
    const answers = [
      'Kulmaleipomo Oy',
      'tietosuoja@leipomo.example',
      'corner-bakery',
      'fi, sv',
      '',
      'google-analytics youtube',
      'https://register.example/evaste',
    ]
    const workshop = await openWorkshop(answers)

    const { exitCode, stdout } = await workshop.run('init')

    const { file } = parseDeclaration(await workshop.read('evaste.json'))
    expect(exitCode).toBe(0)
    expect(stdout).toContain('Wrote evaste.json.')
    expect(file).toMatchObject({
      site: 'corner-bakery',
      languages: ['fi', 'sv'],
      controller: { name: 'Kulmaleipomo Oy', email: 'tietosuoja@leipomo.example' },
      notice: { url: '/tietosuoja' },
      purposes: ['necessary', 'analytics', 'social-media'],
      register: { url: 'https://register.example/evaste' },
    })
    expect(file.services.map(({ id }) => id)).toEqual(['google-analytics', 'youtube'])
  })

  it('asks again until an answer can be used', async () => {
    const answers = [
      ...['  ', 'Kulmaleipomo Oy'],
      ...['nobody', 'info@leipomo.example'],
      ...['fi fi', 'en_GB', 'klingon', 'en'],
      ...['', 'yutube', 'none', ''],
    ]
    const workshop = await openWorkshop(answers)

    const { exitCode } = await workshop.run('init', '--site', 'corner-bakery')

    expect(exitCode).toBe(0)
    expect(workshop.said.filter((line) => line.startsWith('  '))).toEqual([
      '  the notice must name the company',
      '  write an e-mail address, such as info@leipomo.example',
      '  duplicate; name each one once',
      '  write a language as in BCP 47, such as fi, sv or en-GB',
      '  "klingon" is not a known language; write a BCP 47 tag, such as fi, sv or en-GB',
      '  "yutube" is not in the catalogue; did you mean youtube?',
    ])
    expect(parseDeclaration(await workshop.read('evaste.json')).languages).toEqual(['en'])
  })

  it('asks nothing where everything was said', async () => {
    const workshop = await openWorkshop()

    const { exitCode, stdout } = await workshop.run(
      'init',
      ...BAKERY,
      '--languages',
      'en',
      '--out',
      'site.json',
      '--json',
    )

    const declaration = parseDeclaration(await workshop.read('site.json'))
    expect(exitCode).toBe(0)
    expect(declaration).toMatchObject({ register: null, services: [], notice: { url: '/privacy' } })
    expect(JSON.parse(stdout)).toEqual({ file: 'site.json', declaration: declaration.file })
  })

  it('asks nothing with --yes, though a person is there', async () => {
    const workshop = await openWorkshop([])

    const { exitCode } = await workshop.run('init', '--yes', ...BAKERY)

    expect(exitCode).toBe(0)
    expect(workshop.said).toEqual([])
  })

  it('names everything that is still to be said, and invents nothing', async () => {
    const workshop = await openWorkshop()

    const { exitCode, stderr } = await workshop.run('init', '--languages', 'xx_YY', '--services', 'yutube')

    expect(exitCode).toBe(2)
    expect(stderr.trim().split('\n')).toEqual([
      '--languages: write a language as in BCP 47, such as fi, sv or en-GB',
      '--services: "yutube" is not in the catalogue; did you mean youtube?',
      '--company: required; give the registered name of the company',
      '--email: required; give an e-mail address for privacy questions',
    ])
    await expect(workshop.read('evaste.json')).rejects.toThrow('ENOENT')
  })

  it('never replaces a file by itself, and asks no questions for nothing', async () => {
    const workshop = await openWorkshop(['Kulmaleipomo Oy'])
    await workshop.write('evaste.json', 'mine')

    const { exitCode, stderr } = await workshop.run('init')

    expect([exitCode, stderr]).toEqual([2, 'evaste.json already exists; use --force to overwrite it\n'])
    expect(await workshop.read('evaste.json')).toBe('mine')
    expect(workshop.said).toEqual([])
  })

  it('replaces a file with --force', async () => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', 'mine')

    const { exitCode } = await workshop.run('init', '--force', ...BAKERY)

    expect(exitCode).toBe(0)
    expect(parseDeclaration(await workshop.read('evaste.json')).site).toBe('corner-bakery')
  })
})
