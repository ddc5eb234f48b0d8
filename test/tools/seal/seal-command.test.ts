import { stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { townBakery } from '../rewrite/town-bakery.js'
import { openWorkshop, type Workshop } from '../workshop.js'

const PAGE =
  '<!doctype html>\n<head>\n<script src="/evaste/evaste.js"></script>\n<script type="module" src="own.js"></script>\n'
let workshop: Workshop

beforeEach(async () => {
  workshop = await openWorkshop()
  await workshop.write('evaste.json', JSON.stringify(townBakery()))
  await workshop.write('site/rye/index.html', PAGE)
  await workshop.write('site/rye/own.js', 'import "https://tracker.example/a.js"\n')
})

describe('evaste seal', () => {
  it('prints the two lines for a declaration', async () => {
    const { exitCode, stdout } = await workshop.run('seal', '--script', '/e/evaste.js')

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(
      /^<script src="\/e\/evaste\.js" data-sealed><\/script>\n<template><svg><noembed><\/svg><\/template><meta http-equiv="Content-Security-Policy" content="default-src 'self' [^"]+"><\/template>\n$/,
    )
  })

  it.each([
    ['fi', 'site/rye/index.html:4: katoaa: Firefox ei suorita tiedostoa own.js', 'Yhteensä muuttuisi 1/1 sivu.'],
    ['sv', 'site/rye/index.html:4: förloras: Firefox kör inte own.js', 'Totalt 1 av 1 sida skulle ändras.'],
  ])('--language %s reports in that language', async (language, found, sum) => {
    const { stdout } = await workshop.run('seal', 'site', '--check', '--language', language)

    expect(stdout).toContain(found)
    expect(stdout).toContain(sum)
  })

  it('--in-place writes them into the pages of a folder, and a second time nothing', async () => {
    const first = await workshop.run('seal', 'site', '--in-place')
    const sealed = await workshop.read('site/rye/index.html')
    const path = join(workshop.folder, 'site/rye/index.html')
    await utimes(path, 1, 1)
    const second = await workshop.run('seal', 'site', '--in-place')

    expect(first.exitCode).toBe(0)
    expect(sealed).toContain(
      '<script data-sealed src="/evaste/evaste-sealed.js"></script>\n<template><svg><noembed></svg></template><meta http-equiv',
    )
    expect(second.stdout).toContain('0 of 1 page changed.')
    expect((await stat(path)).mtimeMs).toBe(1000)
  })

  it('tells what does not come back in Firefox, by the module that lies beside the page', async () => {
    const { stdout } = await workshop.run('seal', 'site', '--in-place', '--json')

    expect(JSON.parse(stdout)).toMatchObject({
      pages: 1,
      changed: 1,
      findings: [{ file: 'site/rye/index.html', line: 4, kind: 'lost' }],
    })
  })

  it('--check writes nothing, and its exit code says whether something would change', async () => {
    const before = await workshop.run('seal', 'site', '--check')
    const same = await workshop.read('site/rye/index.html')
    await workshop.write('site/rye/own.js', '')
    await workshop.run('seal', 'site', '--in-place')
    const after = await workshop.run('seal', 'site', '--check')

    expect([before.exitCode, same, after.exitCode]).toEqual([1, PAGE, 0])
  })

  it('leaves a page that cannot be sealed, and says why', async () => {
    await workshop.write('site/rye/index.html', PAGE.replace('<script', '<script async'))

    const { exitCode, stdout } = await workshop.run('seal', 'site', '--in-place')

    expect(exitCode).toBe(1)
    expect(stdout).toMatch(
      /index\.html:3: refused: not sealed: take async off[^\n]+\n0 of 1 page changed, 1 not sealed\.\n/,
    )
  })

  it('cannot run where nothing waits for consent', async () => {
    await workshop.write('evaste.json', JSON.stringify({ ...townBakery(), services: [] }))

    const { exitCode, stderr } = await workshop.run('seal')

    expect(exitCode).toBe(2)
    expect(stderr).toContain('nothing to seal')
  })

  it('cannot run where it is not said where the pages go', async () => {
    const { exitCode, stderr } = await workshop.run('seal', 'site')

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--in-place')])
  })
})
