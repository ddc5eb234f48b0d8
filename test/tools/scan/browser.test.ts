import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../../src/tools/scan/browser/find-browser.js'
import { serveFolder } from '../../../src/tools/scan/browser/serve-folder.js'
import { openWorkshop } from '../workshop.js'

describe('the browser', () => {
  const nowhere = (): boolean => false

  it('is the one that is named, that of the environment, or the system’s', () => {
    expect(findBrowser('/x/chrome', { CHROMIUM_PATH: '/y' }, () => true)).toBe('/x/chrome')
    expect(findBrowser(undefined, { CHROMIUM_PATH: '/y/chromium' }, () => true)).toBe('/y/chromium')
    expect(findBrowser(undefined, {}, (path) => path === '/usr/bin/chromium')).toBe('/usr/bin/chromium')
  })

  it.each([
    ['/x/chrome', {}, '--browser: there is no file /x/chrome'],
    [undefined, { CHROMIUM_PATH: '/y' }, 'CHROMIUM_PATH: there is no file /y'],
    [undefined, {}, 'no Chrome or Chromium was found; install one, or name it with --browser <path> or CHROMIUM_PATH'],
  ])('%s in %j that is not there is said', (named, environment, message) => {
    expect(() => findBrowser(named, environment, nowhere)).toThrow(message)
  })
})

describe('a folder', () => {
  it('is served as a web server would, and nothing outside it', async () => {
    const workshop = await openWorkshop()
    await workshop.write('site/index.html', 'start')
    await workshop.write('site/leivat.html', 'bread')
    await workshop.write('site/kakut/index.html', 'cakes')
    await workshop.write('secret.txt', 'secret')
    const served = await serveFolder(`${workshop.folder}/site`)
    const read = async (path: string): Promise<string> => {
      const answer = await fetch(new URL(served.url).origin.replace('localhost', '127.0.0.1') + path)
      return `${answer.status} ${answer.headers.get('content-type') ?? ''} ${await answer.text()}`
    }

    const answers = await Promise.all(['/', '/leivat', '/kakut/', '/none', '/%2e%2e/secret.txt', '/%zz'].map(read))

    await served.close()
    expect(answers).toEqual([
      '200 text/html; charset=utf-8 start',
      '200 text/html; charset=utf-8 bread',
      '200 text/html; charset=utf-8 cakes',
      '404 text/plain not found',
      '404 text/plain not found',
      '404 text/plain not found',
    ])
  })
})

describe('evaste scan', () => {
  it.each([
    [[], 'name one address or folder'],
    [['nowhere'], 'nowhere is no folder'],
    [['https://['], 'the address cannot be read'],
    [['https://leipomo.example', '--format', 'pdf'], '--format: write one of text, json, sarif, har, html'],
    [['https://leipomo.example', '--pages', 'many'], '--pages: write a number from 1 to 10000'],
    [['https://leipomo.example', '--browser', '/none'], '--browser: there is no file /none'],
    [['https://leipomo.example', '--least', 'x'], '--least: "x" is not one of law, guidance, good'],
  ])('%j cannot run: %s', async (words, message) => {
    const workshop = await openWorkshop()

    const { exitCode, stderr } = await workshop.run('scan', ...words)

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)])
  })

  it.each([
    ['--user', 'hunter2', '--user: write name:password'],
    ['--header', 'hunter2', '--header: write "Name: value"'],
    ['--cookie', 'hunter2', '--cookie: write "name=value; name=value"'],
  ])('does not repeat what %s was given', async (option, secret, message) => {
    const workshop = await openWorkshop()
    await workshop.write('chrome', '')

    const { stderr } = await workshop.run(
      'scan',
      'https://leipomo.example',
      '--browser',
      `${workshop.folder}/chrome`,
      option,
      secret,
    )

    expect(stderr).toBe(`${message}\n`)
  })
})
