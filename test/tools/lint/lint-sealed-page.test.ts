import { describe, expect, it } from 'vitest'
import { sealHtml } from '../../../src/rewrite.js'
import { townBakery } from '../rewrite/town-bakery.js'
import { openWorkshop } from '../workshop.js'

it('a sealed page is checked too, with the modules that lie beside it', async () => {
  const workshop = await openWorkshop()
  const page = '<head><script src="evaste.js"></script>\n<script type="module" src="own.js"></script>'
  await workshop.write('evaste.json', JSON.stringify(townBakery()))
  await workshop.write('index.html', sealHtml(page, townBakery()).html)
  await workshop.write('own.js', 'import "https://tracker.example/a.js"')

  const { exitCode, stdout } = await workshop.run('lint', 'index.html')

  expect(exitCode).toBe(1)
  expect(stdout).toMatch(/R45 +line \d+: Firefox does not run own\.js after consent/)
})

describe('what a page does to the question', () => {
  const wall = 'html:has(evaste-consent) main { display: none }'
  const tag = '<script src="evaste.js"></script>'

  async function lint(page: string, files: Readonly<Record<string, string>> = {}) {
    const workshop = await openWorkshop()
    await workshop.write('evaste.json', JSON.stringify(townBakery()))
    await workshop.write('index.html', page)
    for (const [name, text] of Object.entries(files)) await workshop.write(name, text)
    const { stdout } = await workshop.run('lint', 'index.html')
    return stdout
  }

  it('is told on a sealed page as on others', async () => {
    const page = `<html lang="en"><head>${tag}\n<style>${wall}</style></head>`

    expect(await lint(sealHtml(page, townBakery()).html)).toMatch(/R52 +line 2/)
    expect(await lint(page)).toMatch(/R52 +line 2/)
  })

  it.each([
    [
      'a style sheet',
      '<link rel="stylesheet" href="site.css?v=2">',
      { 'site.css': `p { color: red }\n${wall}` },
      /R52 +site\.css\?v=2 line 2/,
    ],
    [
      'a script',
      '<script src="js/site.js"></script>',
      { 'js/site.js': `\n\nevaste.ready.then(() => evaste.open())` },
      /R59 +js\/site\.js line 3/,
    ],
    [
      'a script that erases the answer',
      '<script src="a.js"></script>',
      { 'a.js': `document.cookie = 'evaste=; max-age=0'` },
      /R59 +a\.js line 1/,
    ],
  ])('is told of %s beside it', async (_, html, files, found) => {
    expect(await lint(`<html lang="en"><head>${tag}${html}</head>`, files)).toMatch(found)
  })

  it('is not looked for in evaste itself, in code that does not mention it, or on another host', async () => {
    const files = {
      'evaste.js': `const key = Symbol.for('evaste'); document.cookie = 'evaste=; max-age=0'`,
      'cookies.js': `document.cookie.split('; '); document.cookie = name`,
    }
    const links = '<script src="cookies.js"></script><link rel="stylesheet" href="https://cdn.example/site.css">'

    expect(await lint(`<html lang="en"><head>${tag}${links}</head>`, files)).not.toMatch(/R5[029]/)
  })
})
