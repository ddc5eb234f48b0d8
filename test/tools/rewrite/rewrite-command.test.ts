import { readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { progressBar } from '../../../src/tools/terminal.js'
import { openWorkshop, type Workshop } from '../workshop.js'
import { townBakery } from './town-bakery.js'

const LIVE =
  '<!doctype html>\n<title>Rye</title><script src="/evaste/evaste.js"></script>\n<script src="https://tracker.example/a.js"></script>\n'
const HELD = LIVE.replace(
  '<script src="https',
  '<script type="text/evaste" data-evaste-held="tracker" data-evaste-src="https',
)
const PLAIN = '<!doctype html>\n<title>Contact</title>\n<p>bread@town-bakery.example\n'

let workshop: Workshop

beforeEach(async () => {
  workshop = await openWorkshop()
  await workshop.write('evaste.json', JSON.stringify(townBakery()))
  await workshop.write('site/rye.html', LIVE)
  await workshop.write('site/about/contact.htm', PLAIN)
  await workshop.write('site/rye.txt', LIVE)
  await workshop.write('site/node_modules/a/demo.html', LIVE)
})

describe('evaste rewrite', () => {
  it('--check says what would change and where, and changes nothing', async () => {
    const { exitCode, stdout } = await workshop.run('rewrite', 'site', '--check')

    expect(exitCode).toBe(1)
    expect(stdout).toBe(
      'site/rye.html:3: <script> waits for tracker: https://tracker.example/a.js\n1 element waits for consent, in 1 of 2 pages.\n',
    )
    expect(await workshop.read('site/rye.html')).toBe(LIVE)
  })

  it('says on which pages nothing would bring back what is held', async () => {
    await workshop.write('site/rye.html', LIVE.replace('/evaste/evaste.js', '/own.js'))

    const { stdout } = await workshop.run('rewrite', 'site', '--check')

    expect(stdout).toContain('\nsite/rye.html: has no tag of evaste; ')
  })

  it('--check is clean where nothing would change', async () => {
    const { exitCode, stdout } = await workshop.run('rewrite', 'site/about', '--check')

    expect([exitCode, stdout]).toEqual([0, '0 elements wait for consent, in 0 of 1 page.\n'])
  })

  it('tells programs the file, line, element and services', async () => {
    const { stdout } = await workshop.run('rewrite', 'site/rye.html', '--check', '--json')

    expect(JSON.parse(stdout)).toEqual({
      pages: 1,
      held: [
        {
          file: 'site/rye.html',
          line: 3,
          element: 'script',
          services: ['tracker'],
          loads: 'https://tracker.example/a.js',
        },
      ],
      untagged: [],
    })
  })

  it('--in-place writes over the pages that change, and only those', async () => {
    const contact = join(workshop.folder, 'site/about/contact.htm')
    await utimes(contact, 1, 1)

    const { exitCode } = await workshop.run('rewrite', 'site', '--in-place')

    expect(exitCode).toBe(0)
    expect(await workshop.read('site/rye.html')).toBe(HELD)
    expect(await workshop.read('site/rye.txt')).toBe(LIVE)
    expect(await workshop.read('site/node_modules/a/demo.html')).toBe(LIVE)
    expect((await stat(contact)).mtimeMs).toBe(1000)
    expect((await workshop.run('rewrite', 'site', '--check')).exitCode).toBe(0)
  })

  it('leaves evaste’s own pages as they are, and takes a site’s page of the same name', async () => {
    await workshop.write('site/evaste/evaste-keeper.js', '')
    await workshop.write('site/evaste/maker.html', LIVE)
    await workshop.write('site/guide.html', LIVE)

    await workshop.run('rewrite', 'site', '--in-place')

    expect(await workshop.read('site/evaste/maker.html')).toBe(LIVE)
    expect(await workshop.read('site/guide.html')).toBe(HELD)
  })

  it('--out writes every page into another folder', async () => {
    const { exitCode } = await workshop.run('rewrite', 'site', '--out', 'ready')

    expect(exitCode).toBe(0)
    expect(await workshop.read('ready/rye.html')).toBe(HELD)
    expect(await workshop.read('ready/about/contact.htm')).toBe(PLAIN)
    expect(await workshop.read('site/rye.html')).toBe(LIVE)
  })

  it('--url says which own addresses belong to a service', async () => {
    await workshop.write('site/own.html', '<img src="stats/a.gif">')

    const unknown = await workshop.run('rewrite', 'site/own.html', '--check')
    const known = await workshop.run('rewrite', 'site/own.html', '--check', '--url', 'https://town-bakery.example')

    expect([unknown.exitCode, known.exitCode]).toEqual([0, 1])
  })

  it('keeps the bytes of a page that is not UTF-8', async () => {
    const path = join(workshop.folder, 'site/rye.html')
    await writeFile(path, Buffer.concat([Buffer.from([0xe4]), Buffer.from(LIVE)]))

    await workshop.run('rewrite', 'site/rye.html', '--in-place')

    expect((await readFile(path)).equals(Buffer.concat([Buffer.from([0xe4]), Buffer.from(HELD)]))).toBe(true)
  })

  it.each([
    ['without saying where to', ['site'], '--out <folder>, --in-place and --check'],
    ['two ways at once', ['site', '--check', '--in-place'], '--in-place and --check exclude each other'],
    ['nothing', ['--check'], 'name the files or folders'],
    ['what is not there', ['elsewhere', '--check'], 'elsewhere cannot be read'],
    ['a folder without pages', ['package', '--check'], 'there is no .html file in package'],
    ['a relative --url', ['site', '--check', '--url', '/shop'], 'takes a complete URL'],
    ['two pages of one name', ['site/rye.html', 'site/rye.html', '--out', 'ready'], 'would be written to rye.html'],
  ])('cannot run %s', async (_, words, message) => {
    const { exitCode, stderr } = await workshop.run('rewrite', ...words)

    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })

  it('cannot run on UTF-16', async () => {
    await writeFile(join(workshop.folder, 'site/rye.html'), Buffer.from(`\ufeff${LIVE}`, 'utf16le'))

    const { exitCode, stderr } = await workshop.run('rewrite', 'site/rye.html', '--check')

    expect([exitCode, stderr]).toEqual([2, 'site/rye.html is UTF-16; save it as UTF-8\n'])
  })
})

describe('the progress bar', () => {
  it('shows once work is long, and leaves no trace', () => {
    let now = 0
    const written: string[] = []
    const show = progressBar({ write: (text: string) => written.push(text) > 0 }, () => now)

    show(0, 4)
    show(1, 4)
    now = 600
    show(2, 4)
    show(4, 4)

    expect(written).toEqual([`\r${'█'.repeat(12)}${'░'.repeat(12)} 2/4\u001b[K`, '\r\u001b[K'])
  })

  it('of short work is none', () => {
    const written: string[] = []
    const show = progressBar({ write: (text: string) => written.push(text) > 0 }, () => 0)

    show(0, 1)
    show(1, 1)

    expect(written).toEqual([])
  })
})
