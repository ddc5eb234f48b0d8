import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { readDeclaration } from '../../src/declaration/read.js'
import { savedDeclaration } from '../../src/maker/around-page.js'
import { launchChromium } from '../browser/launch.js'
import { playVendors } from '../browser/vendor-snippets.js'
import { bakery, DELAY_SCRIPTS, isVendor, PAGE_CACHE, pasted, pasteVendors } from './real-site.js'
import { administrator, complaints, startWordPress, type WordPress } from './wordpress.js'

let wordpress: WordPress
let browser: Browser
let context: BrowserContext
let page: Page
let asked: readonly string[]

beforeAll(async () => {
  wordpress = await startWordPress({ php: '8.4', path: '/blogi', config: "define('WP_CACHE', true);" })
  const content = join(wordpress.folder, 'wp-content')
  writeFileSync(join(content, 'advanced-cache.php'), PAGE_CACHE)
  for (const folder of ['mu-plugins', 'languages']) mkdirSync(join(content, folder), { recursive: true })
  // WordPress takes a language only if it has a file of it.
  writeFileSync(join(content, 'languages/fi.l10n.php'), `<?php return array('messages' => array());`)
  writeFileSync(join(content, 'mu-plugins/delay.php'), DELAY_SCRIPTS)
  pasteVendors(wordpress)
  const { text, services, policy } = savedDeclaration(JSON.stringify(bakery), readDeclaration(bakery))
  wordpress.run(
    `update_option('WPLANG', 'fi');
    update_option('evaste', array('declaration' => ${quoted(text)}, 'services' => json_decode(${quoted(JSON.stringify(services))}, true),
      'policy' => ${quoted(policy)}, 'sealed' => true, 'rewrite' => true));`,
  )
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await wordpress.stop()
})
beforeEach(async () => {
  context = await browser.newContext()
  asked = await playVendors(context)
  page = await context.newPage()
})
afterEach(() => context.close())

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const vendorsNow = (): readonly string[] => asked.filter(isVendor)
const get = async (path: string): Promise<{ html: string; isKept: boolean }> => {
  const answer = await fetch(wordpress.url + path)
  return { html: await answer.text(), isKept: answer.headers.get('x-kept') === 'yes' }
}
const visit = async (path: string): Promise<void> => {
  await page.goto(wordpress.url + path)
  await page.evaluate(() => window.evaste.ready)
}

it('one kept page serves every visitor: nothing before consent or after a refusal, all five after, none after a withdrawal', async () => {
  const first = await get('/filmit/')
  const second = await get('/filmit/')
  expect([first.isKept, second.isKept]).toEqual([false, true])
  expect(second.html === first.html).toBe(true)
  expect(/<html[^>]*>/.exec(second.html)?.[0]).toContain('lang="fi"')

  await visit('/filmit/')
  await page.getByRole('button', { name: 'Hylkää kaikki' }).click()
  await visit('/filmit/')
  expect(vendorsNow()).toEqual([])

  await page.evaluate(() => void window.evaste.acceptAll())
  const hosts = Object.values(pasted).map(({ url }) => new URL(url).host)
  await expect.poll(() => [...new Set(vendorsNow().map((url) => new URL(url).host))].sort()).toEqual(hosts.sort())

  await visit('/filmit/')
  await page.evaluate(() => void window.evaste.refuseAll())
  await page.waitForLoadState('networkidle')
  const before = vendorsNow().length
  await visit('/filmit/')
  await page.waitForLoadState('networkidle')
  expect(vendorsNow()).toHaveLength(before)
  expect((await get('/filmit/')).isKept).toBe(true)
})

it('what is relative to a page in a folder of the host is held in its HTML', async () => {
  const { html } = await get('/filmit/')

  expect(/<script[^>]*counter\.js[^>]*>/.exec(html)?.[0]).toContain('data-evaste-src="counter.js"')
})

it('a change of the settings empties the cache', async () => {
  await get('/filmit/')
  expect((await get('/filmit/')).isKept).toBe(true)

  wordpress.run(`update_option('evaste', array('sealed' => false) + get_option('evaste'));`)
  expect((await get('/filmit/')).isKept).toBe(false)

  wordpress.run(`update_option('evaste', array('sealed' => true) + get_option('evaste'));`)
})

it('optimisers are told to leave the tag alone, each by its own list, and the tag says so itself', async () => {
  const { html } = await get('/filmit/?delay')
  const lists = wordpress.run(
    `echo json_encode(array_map(function ($list) { return implode(' ', apply_filters($list, array())); }, Evaste\\LISTS));`,
  )
  const tag = /<script[^>]*evaste-sealed\.js[^>]*>/.exec(html)?.[0]

  expect(html.match(/rocketlazyloadscript/g)?.length).toBeGreaterThan(0)
  expect(html.match(/<script[^>]*(?:evaste-declaration|evaste-sealed)[^>]*>/g)?.join()).not.toContain('rocketlazyload')
  for (const word of ['nowprocket', 'data-no-optimize="1"', 'data-no-defer="1"', 'data-cfasync="false"'])
    expect(tag).toContain(word)
  for (const list of JSON.parse(lists) as string[]) expect(list).toContain('/evaste/site/')
})

it('the notice and the way to the settings are in the site’s language', async () => {
  await visit('/tietosuoja/')

  await page.locator('evaste-notice').getByText('Kulmaleipomo Oy').first().waitFor()
  expect(await page.locator('main [data-evaste-open]').textContent()).toBe('Evästeasetukset')
  await page.locator('evaste-notice').getByText('suostumuksesi').first().waitFor()
  expect(vendorsNow()).toEqual([])
})

it('the sign-in page stays as it is, unless something declared is on it: then that waits, and a person can sign in', async () => {
  expect((await get('/wp-login.php')).html.includes('evaste')).toBe(false)

  await page.goto(`${wordpress.url}/wp-login.php?chat`)
  await page.getByRole('button', { name: 'Hyväksy kaikki' }).waitFor()
  expect(vendorsNow()).toEqual([])
  await page.getByRole('button', { name: 'Hylkää kaikki' }).click()
  await page.locator('#user_login').fill(administrator.name)
  await page.locator('#user_pass').fill(administrator.password)
  await page.locator('#wp-submit').click()
  await page.locator('#wpadminbar').waitFor()

  expect(vendorsNow()).toEqual([])
})

it('after consent, what is declared on the sign-in page runs', async () => {
  await visit('/wp-login.php?chat')
  await page.evaluate(() => void window.evaste.acceptAll())
  await expect.poll(vendorsNow).toEqual([pasted.footer.url])

  await visit('/wp-login.php?chat')

  await expect.poll(vendorsNow).toEqual([pasted.footer.url, pasted.footer.url])
})

it('in the editor, a film that waits on the page waits in its preview too', async () => {
  const address = 'https://www.youtube.com/watch?v=leipomo'
  const found = { type: 'video', html: pasted.content.html, provider_name: 'YouTube' }
  writeFileSync(
    join(wordpress.folder, 'wp-content/mu-plugins/films.php'),
    `<?php add_filter('pre_http_request', function ($answer, $args, $url) {
      return strpos($url, 'youtube.com/oembed') ? array('headers' => array(), 'cookies' => array(), 'filename' => null,
        'response' => array('code' => 200, 'message' => 'OK'), 'body' => ${quoted(JSON.stringify({ version: '1.0', ...found }))}) : $answer; }, 10, 3);`,
  )
  await signIn()
  await page.goto(`${wordpress.url}/wp-admin/post-new.php?post_type=page`)
  await page.waitForFunction(
    () => 'wp' in window && (window as never as Editor).wp.blocks?.getBlockType('evaste/embed'),
  )
  const link = await page.evaluate(async (url) => {
    const { wp } = window as never as Editor
    const film = () => wp.blocks.createBlock('core/embed', { url, providerNameSlug: 'youtube', type: 'video' })
    const inner = [film()]
    wp.data
      .dispatch('core/block-editor')
      .insertBlocks([
        wp.blocks.createBlock('evaste/notice'),
        film(),
        wp.blocks.createBlock('evaste/embed', { service: 'youtube' }, inner),
      ])
    wp.data.dispatch('core/editor').editPost({ title: 'Uusi filmi', status: 'publish' })
    await wp.data.dispatch('core/editor').savePost()
    return wp.data.select('core/editor').getPermalink()
  }, address)
  const canvas = page.frameLocator('iframe[name="editor-canvas"]')
  // The film alone, and the film in the block that asks.
  for (const at of [0, 1])
    await canvas.frameLocator(`.wp-block-embed iframe >> nth=${at}`).getByText('YouTube: odottaa').waitFor()
  expect(vendorsNow()).toEqual([])

  await page.context().clearCookies()
  await page.goto(link)
  await page.locator('evaste-embed').first().getByText('YouTube').first().waitFor()
  expect(vendorsNow()).toEqual([])
})

it('WordPress and PHP have nothing to complain about', () => {
  expect(complaints(wordpress)).toBe('')
})

async function signIn(): Promise<void> {
  await page.goto(`${wordpress.url}/wp-login.php`)
  await page.locator('#user_login').fill(administrator.name)
  await page.locator('#user_pass').fill(administrator.password)
  await page.locator('#wp-submit').click()
  await page.locator('#wpadminbar').waitFor()
}

/** The parts of the editor that the test uses. */
interface Editor {
  readonly wp: {
    readonly blocks: {
      getBlockType(name: string): unknown
      createBlock(name: string, attributes?: object, inner?: readonly unknown[]): unknown
    }
    readonly data: {
      dispatch(store: string): {
        insertBlocks(blocks: readonly unknown[]): void
        editPost(edits: object): void
        savePost(): Promise<void>
      }
      select(store: string): { getPermalink(): string }
    }
  }
}
