import { describe, expect, it } from 'vitest'
import { openWorkshop } from '../workshop.js'
import { rows } from './notices.js'

describe('evaste import', () => {
  it('writes a draft, tells what it took and what is missing', async () => {
    const { run, read, write } = await openWorkshop()
    await write('seloste.txt', rows)

    const { exitCode, stdout } = await run('import', 'seloste.txt', '--notice', '/tietosuoja')

    expect(exitCode).toBe(0)
    expect(stdout).toContain('controller.name: Pesula Vaahto Oy (line 6)')
    expect(stdout).toContain('rights.automatedDecisions: false, or the logic')
    expect(JSON.parse(await read('evaste.json'))).toMatchObject({
      site: 'pesula-vaahto-oy',
      controller: { name: 'Pesula Vaahto Oy' },
      notice: { url: '/tietosuoja', effectiveFrom: '2025-11-07' },
    })
  })

  it('reports in the language that is asked for', async () => {
    const { run, write } = await openWorkshop()
    await write('seloste.txt', rows)

    const { stdout } = await run('import', 'seloste.txt', '--language', 'sv')

    expect(stdout).toContain('Skrev evaste.json utifrån seloste.txt: en dataskyddsbeskrivning på finska.')
    expect(stdout).toContain('controller.name: Pesula Vaahto Oy (rad 6)')
    expect(stdout).toContain('rights.automatedDecisions: false, eller beslutens logik; ')
  })

  it('leaves a draft that lint can read, and that still lacks a basis', async () => {
    const { run, write } = await openWorkshop()
    await write('seloste.txt', rows)
    await run('import', 'seloste.txt', '--notice', '/tietosuoja')

    const { exitCode, stdout } = await run('lint')

    expect(exitCode).toBe(1)
    expect(stdout).toContain('$.purposes[0].legalBasis')
    expect(stdout).toContain('$.rights.automatedDecisions')
  })

  it('does not overwrite a declaration unless asked to', async () => {
    const { run, write, read } = await openWorkshop()
    await write('seloste.txt', rows)
    await write('evaste.json', '{"mine": true}')

    expect((await run('import', 'seloste.txt')).exitCode).toBe(2)
    expect(await read('evaste.json')).toBe('{"mine": true}')
    expect((await run('import', 'seloste.txt', '--force')).exitCode).toBe(0)
  })

  it.each([
    [[], 'name one file'],
    [['a', 'b'], 'name one file'],
    [['nowhere.txt'], 'nowhere.txt cannot be read'],
    [['odd.txt'], 'is not a notice in Finnish, Swedish or English'],
    [['seloste.txt', '--notice', 'javascript:x'], '--notice'],
  ])('%j: says what is wrong', async (words, message) => {
    const { run, write } = await openWorkshop()
    await write('seloste.txt', rows)
    await write('odd.txt', '12345')

    const { exitCode, stderr } = await run('import', ...words)

    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })
})
