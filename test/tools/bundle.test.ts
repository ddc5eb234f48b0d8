import { createRequire } from 'node:module'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { bundleScript, inlineScript, scriptJson } from '../../src/tools/bundle/bundle-script.js'
import { smallBakery } from '../declaration/corner-bakery.js'
import { openWorkshop } from './workshop.js'

interface Page {
  readonly window: Window & Readonly<Record<string, unknown>>
}
type JsdomModule = { readonly JSDOM: new (html: string, options: { runScripts: 'dangerously' }) => Page }
// It brings no types of its own.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as JsdomModule

const tricky = () => ({ ...smallBakery(), protection: '</script><script>alert(1)</script><!-- $& \\' })

describe('evaste bundle', () => {
  it('writes one script that has the declaration before it runs', async () => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', JSON.stringify(smallBakery(), null, 2))

    const { exitCode, stdout } = await workshop.run('bundle')

    const script = await workshop.read('evaste.corner-bakery.js')
    const page: Record<string, unknown> = {}
    runInNewContext(script, Object.assign(page, { window: page, self: page }))
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^evaste\.corner-bakery\.js: \d+ bytes\./)
    expect(script).toMatch(/^window\["evaste:declaration"\]=\{/)
    expect(page.ran).toBe('corner-bakery')
    expect(JSON.parse(JSON.stringify(page['evaste:declaration']))).toEqual(smallBakery())
  })

  it('carries the signal of each product that the declaration names, before the script runs', async () => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', JSON.stringify(smallBakery()))
    await workshop.run('bundle')
    const page: Record<string, unknown> = {}
    runInNewContext(
      (await workshop.read('evaste.corner-bakery.js')).replace(
        'self.ran',
        'self.heard=self["evaste:signal-matomo"]();$&',
      ),
      Object.assign(page, { window: page, self: page }),
    )

    await workshop.write('evaste.json', JSON.stringify({ ...smallBakery(), services: [] }))
    await workshop.run('bundle')

    expect(page.heard).toBe('matomo')
    expect(await workshop.read('evaste.corner-bakery.js')).not.toContain('evaste:signal')
  })

  it('writes where it is told', async () => {
    const workshop = await openWorkshop()
    await workshop.write('own.json', JSON.stringify(smallBakery()))

    const { stdout } = await workshop.run('bundle', '--file', 'own.json', '--out', 'site.js', '--json')

    expect(JSON.parse(stdout)).toEqual({ file: 'site.js', bytes: Buffer.byteLength(await workshop.read('site.js')) })
  })

  it('prints an element for the head with --inline', async () => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', JSON.stringify(tricky()))

    const { exitCode, stdout } = await workshop.run('bundle', '--inline', '--chunks', '/a"b')

    const { window } = new JSDOM(`<head>${stdout}</head>`, { runScripts: 'dangerously' })
    const scripts = window.document.querySelectorAll('script')
    expect(exitCode).toBe(0)
    expect(scripts).toHaveLength(1)
    expect(scripts[0]?.dataset.chunks).toBe('/a"b/')
    expect(JSON.parse(JSON.stringify(window['evaste:declaration']))).toEqual(tricky())
    expect(window.document.body.textContent?.trim()).toBe('')
  })

  it('takes the smaller script for sealed pages, and writes the policy line behind the element', async () => {
    const workshop = await openWorkshop()
    await workshop.write('package/dist/site/evaste-sealed.js', 'self.ran="sealed"\n')
    await workshop.write('evaste.json', JSON.stringify(smallBakery()))

    const file = await workshop.run('bundle', '--sealed')
    const inline = await workshop.run('bundle', '--sealed', '--inline')

    expect(await workshop.read('evaste.corner-bakery.js')).toMatch(/self\.ran="sealed"\n$/)
    expect(file.stdout).toMatch(/evaste seal/)
    expect(inline.stdout).toMatch(
      /^<script data-sealed data-chunks="\/evaste\/">[^]*self\.ran="sealed"\n<\/script>\n<template><svg><noembed><\/svg><\/template><meta http-equiv="Content-Security-Policy" content="default-src [^>]*"><\/template>\n$/,
    )
  })

  it('writes no policy line where nothing needs consent', async () => {
    const workshop = await openWorkshop()
    await workshop.write('package/dist/site/evaste-sealed.js', '')
    await workshop.write('evaste.json', JSON.stringify({ ...smallBakery(), services: [] }))

    const { exitCode, stderr } = await workshop.run('bundle', '--sealed', '--inline')

    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^--sealed: .*nothing to seal/)
  })

  it('finds its chunks in /evaste/ where nothing else is said', async () => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', JSON.stringify(smallBakery()))

    const { stdout } = await workshop.run('bundle', '--inline')

    expect(stdout).toMatch(/^<script data-chunks="\/evaste\/">/)
  })

  it.each([
    [['--chunks', '/x'], '--chunks needs --inline; a script file finds the other files in its own folder\n'],
    [
      ['--inline', '--chunks', 'javascript:0'],
      '--chunks: only https:, http: or a path on the site, such as /privacy\n',
    ],
    [
      ['--language', 'klingon'],
      expect.stringMatching(/^--language klingon: evaste has no banner in it; choose one of ar, bg, .*\n$/),
    ],
    [['--file', 'none.json'], 'none.json cannot be read (ENOENT); run `evaste init` to create one\n'],
  ])('cannot run with %j', async (words, message) => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', JSON.stringify(smallBakery()))

    const { exitCode, stderr } = await workshop.run('bundle', ...words)

    expect([exitCode, stderr]).toEqual([2, message])
  })

  it('carries the banner in one language with --language', async () => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', JSON.stringify(smallBakery()))
    await workshop.write(
      'package/dist/site/evaste-first-fi.js',
      'var evasteFirst=function(e){return e.language="fi",e.texts={title:"Hyväksy"},e}({});\nexport const{texts}=evasteFirst\n',
    )

    const { exitCode } = await workshop.run('bundle', '--language', 'fi')

    const script = await workshop.read('evaste.corner-bakery.js')
    const page: Record<string, unknown> = {}
    runInNewContext(script, Object.assign(page, { window: page, self: page }))
    expect(exitCode).toBe(0)
    expect(page['evaste:first']).toEqual({ language: 'fi', texts: { title: 'Hyväksy' } })
    expect(page.ran).toBe('corner-bakery')
    expect(page).not.toHaveProperty('evasteFirst')
    expect(script).toMatch(/^[\0-\x7f]*$/)
  })

  it('does not bundle a declaration with problems', async () => {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', JSON.stringify({ ...smallBakery(), controler: {} }))

    const { exitCode, stdout } = await workshop.run('bundle', '--json')

    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'evaste.json',
      problems: [{ path: '$.controler', nearMiss: 'controller' }],
    })
    await expect(workshop.read('evaste.corner-bakery.js')).rejects.toThrow('ENOENT')
  })
})

describe('a declaration inside a script', () => {
  it('holds nothing that could end the script or a line of it', () => {
    const json = scriptJson(tricky())

    expect(json).not.toMatch(/[<\u2028\u2029]/)
    expect(JSON.parse(json)).toEqual(tricky())
  })

  it('is read alike in every encoding that a page may have', () => {
    const json = scriptJson({ name: 'Leipomo Ässä Oy', sign: '🥖' })

    expect(json).toMatch(/^[\0-\x7f]*$/)
    expect(JSON.parse(json)).toEqual({ name: 'Leipomo Ässä Oy', sign: '🥖' })
  })

  it('has what the file says, in its order: its digest stays the same', () => {
    const { file } = parseDeclaration(smallBakery())

    const [, json = ''] = /^window\["evaste:declaration"\]=(.*);\n$/.exec(bundleScript('', file)) ?? []
    expect(JSON.parse(json)).toEqual(smallBakery())
  })

  it('leaves a script alone that has its own end tags in strings', () => {
    const html = inlineScript('self.text="</SCRIPT><!--<script>"', '/evaste/')

    const { window } = new JSDOM(html, { runScripts: 'dangerously' })

    expect(window.text).toBe('</SCRIPT><!--<script>')
  })

  it('is refused where HTML and JavaScript cannot both have it', () => {
    expect(() => inlineScript('var a=1,b=2;a<!--b', '/evaste/')).toThrow('cannot be inlined in HTML')
  })
})
