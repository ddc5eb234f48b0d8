import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { lintPage } from '../../../src/tools/lint/lint-page.js'
import { rewriteHtml } from '../../../src/rewrite.js'
import { openWorkshop } from '../workshop.js'
import { lawfulBakery } from './lawful-bakery.js'

const TAG = '<script src="/evaste/evaste.js"></script>\n'
const bakery = (changes: Partial<DeclarationFile> = {}) => parseDeclaration({ ...lawfulBakery(), ...changes })
const lint = (html: string, declaration = bakery()) =>
  lintPage(html, declaration).map(({ severity, path, message }) => `${severity} ${path}: ${message}`)

describe('a page that is not sealed', () => {
  it.each([
    '<script src="https://counter.example/c.js"></script>',
    '<img src="//counter.example/pixel.gif?page=1" alt="">',
    '<iframe src="https://counter.example/frame" title="Counter"></iframe>',
    '<link rel="preconnect" href="https://counter.example">',
    '<picture><source srcset="https://counter.example/a.webp 2x"></picture>',
  ])('has a declared address bare in it: %s', (html) => {
    expect(lint(TAG + html)).toEqual([
      expect.stringMatching(
        /^law line 2: browsers request .*counter\.example.* \(counter\) before consent; seal the page/,
      ),
    ])
  })

  it.each([
    '<script type="text/plain" data-evaste="counter" data-src="https://counter.example/c.js"></script>',
    '<script src="/own.js"></script>',
    '<a href="https://counter.example/">Counter</a>',
    '<template><img src="https://shop.example/a.gif" alt=""></template>',
    '<img src="https://picture.example/a.gif" alt="">',
  ])('has none: %s', (html) => {
    expect(lint(TAG + html)).toEqual([])
  })

  it.each([
    [
      'a framework',
      `self.__next_f = []; countVisit(); self.__next_f.push([1, ''])`,
      'belongs to a framework (__next_f)',
    ],
    ['a whole program', `countVisit();${'go(1);'.repeat(2000)}`, 'is 12 kB long'],
  ])('has %s held by a text that is not specific enough', (_, code, reason) => {
    const declaration = bakery({
      services: lawfulBakery().services.map((one) => ({ ...one, inline: ['countVisit('] })),
    })

    expect(lint(`${TAG}<script>${code}</script>`, declaration)).toEqual([
      `guidance line 2: <script> ${reason}, but is held for counter; choose a text for "inline" that only the service’s snippet contains`,
    ])
    expect(lint(`${TAG}<script>countVisit()</script>`, declaration), 'and not its snippet').toEqual([])
  })

  it('that was rewritten has none left', () => {
    const { html } = rewriteHtml(`${TAG}<script src="https://counter.example/c.js"></script>`, lawfulBakery())

    expect(lint(html)).toEqual([])
  })

  it('without evaste.js holds nothing', () => {
    expect(lint('<p>\n<script src="https://counter.example/c.js"></script>')).toEqual([
      'law line 2: https://counter.example/c.js (counter) runs before consent: evaste.js is not on this page',
    ])
  })
})

describe('a known service that nobody declared', () => {
  it.each([
    ['<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>', 'google-analytics'],
    ['<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Roboto">', 'google-fonts'],
    ['<link rel="stylesheet" href="https://fonts.bunny.net/css?family=roboto">', 'bunny-fonts'],
    ['<iframe src="https://www.youtube.com/embed/x"></iframe>', 'youtube'],
    ['<script src="https://connect.facebook.net/en_US/fbevents.js"></script>', 'meta-pixel'],
  ])('%s', (html, id) => {
    expect(lint(TAG + html)).toEqual([expect.stringMatching(new RegExp(`^law line 2: .*run evaste add ${id}$`))])
  })

  it.each([
    ['<script src="https://ads.pubmatic.com/AdServer/js/pwt/1/pwt.js"></script>', 'advertising'],
    ['<script src="https://hm.baidu.com/hm.js?1"></script>', 'visitor statistics'],
    ['<script src="https://static.openreplay.com/latest/openreplay.js"></script>', 'recording visits'],
    ['<iframe src="https://players.brightcove.net/1/index.html"></iframe>', 'content of another company'],
  ])('by its host alone, where the catalogue cannot name it: %s', (html, use) => {
    expect(lint(TAG + html)).toEqual([
      expect.stringMatching(new RegExp(`^law line 2: .* loads ${use} and is not declared, so nothing holds it`)),
    ])
  })

  it('by the loader in an inline script', () => {
    const found = lint(`${TAG}<script>gtag('config', 'G-123')</script>`)

    expect(found).toEqual([
      'law line 2: <script> is Google Analytics, which is not declared, so nothing holds it; run evaste add google-analytics',
    ])
  })

  it('is none once it is declared', () => {
    const services = [{ id: 'fonts', name: 'Fonts', purpose: 'necessary', matches: ['fonts.googleapis.com'] }]

    expect(
      lint(
        `${TAG}<link rel="stylesheet" href="https://fonts.googleapis.com/css2">`,
        bakery({ services, purposes: ['necessary'] }),
      ),
    ).toEqual([])
  })
})

describe('evaste lint <HTML files>', () => {
  it('checks a page without asking that it be a notice, and a notice as both', async () => {
    const { run, write } = await openWorkshop()
    await write('evaste.json', JSON.stringify(lawfulBakery()))
    await write('index.html', `${TAG}<h1>Bread</h1><script src="https://counter.example/c.js"></script>`)
    await write('privacy.html', `${TAG}<h1>Privacy notice</h1><p>Nothing is said here.</p>`)
    await write('made.html', `${TAG}<h1>Privacy notice</h1><evaste-notice></evaste-notice>`)

    const { stdout } = await run('lint', 'index.html', 'privacy.html', 'made.html')

    expect(stdout).toMatch(/index\.html: 1 finding\n +law +R45 +line 2: browsers request/)
    expect(stdout).toMatch(/privacy\.html: 1 finding\n +law +R26 +whole text: this is no privacy notice/)
    expect(stdout).toMatch(/made\.html: no findings/)
  })

  it('works without a declaration, and in any language', async () => {
    const { run, write } = await openWorkshop()
    await write(
      'index.html',
      '<h1>Brot und Brötchen</h1><script src="https://connect.facebook.net/de_DE/fbevents.js"></script>',
    )

    const { exitCode, stdout } = await run('lint', 'index.html')

    expect(exitCode).toBe(1)
    expect(stdout).toContain('run evaste add meta-pixel')
  })
})
