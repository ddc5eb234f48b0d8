import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyService } from '../../src/tools/add/copy-service.js'
import { findService } from '../../src/tools/catalogue/find-service.js'
import { launchChromium } from '../browser/launch.js'
import { playVendors, vendorSnippets } from '../browser/vendor-snippets.js'
import { administrator, complaints, startWordPress, type WordPress } from './wordpress.js'

const VENDORS = ['google-analytics', 'meta-pixel', 'hotjar', 'plausible', 'youtube', 'google-maps']
const snippets = VENDORS.map((id) => vendorSnippets.find(({ service }) => service === id)).filter((one) => !!one)
const copies = VENDORS.map((id) => copyService(findService(id), ['en']))
const declaration = {
  format: 1,
  site: 'leipomo',
  languages: ['en'],
  controller: { name: 'Kulmaleipomo Oy', email: 'tietosuoja@leipomo.example' },
  notice: { url: '/privacy' },
  purposes: [...new Set(copies.map(({ service }) => service.purpose))],
  recipients: [...new Map(copies.flatMap(({ recipient }) => (recipient ? [[recipient.id, recipient]] : []))).values()],
  services: copies.map(({ service }) => service),
}

let wordpress: WordPress
let browser: Browser

/** Vendors as site owners add them: in the head, by WordPress's own queue, at the end of the body, and in a text. */
function addVendors({ folder, run }: WordPress): void {
  const [inHead, queued, inBody, ...others] = snippets
  const written = (html: string): string => `echo ${JSON.stringify(html).replaceAll('$', '\\$')};`
  mkdirSync(join(folder, 'wp-content/mu-plugins'), { recursive: true })
  writeFileSync(
    join(folder, 'wp-content/mu-plugins/vendors.php'),
    `<?php
    add_action('wp_head', function () { ${written(inHead?.html ?? '')} }, -1000);
    add_action('wp_enqueue_scripts', function () { wp_enqueue_script('vendor', '${queued?.url}', array(), null); });
    add_action('wp_footer', function () { ${written((inBody?.html ?? '') + (others[0]?.html ?? ''))} });`,
  )
  const text = others.slice(1).map(({ html }) => html)
  run(
    `kses_remove_filters(); wp_insert_post(array('post_title' => 'Films', 'post_name' => 'films', 'post_status' => 'publish', 'post_type' => 'page',
      'post_content' => '<!-- wp:html -->${text.join('')}<!-- /wp:html -->'));`,
  )
}

interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  readonly asked: readonly string[]
}

async function newVisitor(): Promise<Visitor> {
  const context = await browser.newContext()
  const asked = await playVendors(context)
  return { page: await context.newPage(), context, asked }
}

const isVendor = (url: string): boolean => snippets.some((snippet) => new URL(snippet.url).host === new URL(url).host)
const vendorsOf = ({ asked }: Visitor): readonly string[] => asked.filter(isVendor)

async function signIn({ page }: Visitor): Promise<void> {
  await page.goto(`${wordpress.url}/wp-login.php`)
  await page.locator('#user_login').fill(administrator.name)
  await page.locator('#user_pass').fill(administrator.password)
  await page.locator('#wp-submit').click()
  await page.locator('#wpadminbar').waitFor()
}

const maker = (page: Page) => page.frameLocator('#evaste-maker')

beforeAll(async () => {
  wordpress = await startWordPress()
  addVendors(wordpress)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await wordpress.stop()
})

describe('before there is a declaration', () => {
  it('the site is as it was, and its owner is told', async () => {
    const visitor = await newVisitor()
    await visitor.page.goto(`${wordpress.url}/films/`)
    await expect.poll(() => new Set(vendorsOf(visitor)).size).toBe(VENDORS.length)
    expect(await visitor.page.content()).not.toContain('evaste')

    await signIn(visitor)

    expect(await visitor.page.locator('.notice-warning').textContent()).toContain('holds nothing yet')
    await visitor.context.close()
  })
})

describe('with the declaration made on the settings page', () => {
  beforeAll(async () => {
    const owner = await newVisitor()
    await signIn(owner)
    await owner.page.goto(`${wordpress.url}/wp-admin/options-general.php?page=evaste`)
    await maker(owner.page)
      .locator('#open-file')
      .setInputFiles({
        name: 'evaste.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(declaration)),
      })
    await maker(owner.page).locator('#use-here').click()
    await owner.page.locator('#setting-error-settings_updated').waitFor()
    expect(vendorsOf(owner)).toEqual([])
    await owner.context.close()
  })

  it('the page opens with what was saved', async () => {
    const owner = await newVisitor()
    await signIn(owner)
    await owner.page.goto(`${wordpress.url}/wp-admin/options-general.php?page=evaste`)

    await maker(owner.page).locator('#use-here').waitFor()

    expect(
      JSON.parse(
        await maker(owner.page)
          .locator('evaste-maker')
          .evaluate((made) => (made as never as { text: string }).text),
      ),
    ).toEqual(declaration)
    await owner.context.close()
  })

  it('nothing is asked for before consent or after a refusal, all of it after, and nothing more after a withdrawal', async () => {
    const visitor = await newVisitor()
    const { page } = visitor
    await page.goto(`${wordpress.url}/films/`)
    await page.evaluate(() => window.evaste.ready)
    await page.locator('evaste-consent button').first().waitFor()
    await page.evaluate(() => void window.evaste.refuseAll())
    await page.goto(`${wordpress.url}/films/`)
    await page.evaluate(() => window.evaste.ready)
    expect(vendorsOf(visitor)).toEqual([])

    await page.evaluate(() => void window.evaste.acceptAll())
    await expect.poll(() => new Set(vendorsOf(visitor).map((url) => new URL(url).host)).size).toBe(VENDORS.length)

    await page.goto(`${wordpress.url}/films/`)
    await page.evaluate(() => window.evaste.refuseAll())
    await page.waitForLoadState('networkidle')
    const before = vendorsOf(visitor).length
    await page.goto(`${wordpress.url}/films/`)
    await page.evaluate(() => window.evaste.ready)
    expect(vendorsOf(visitor)).toHaveLength(before)
    await visitor.context.close()
  })

  it('the tag stands before everything that loads, and every visitor gets the same page', async () => {
    const [html, again] = await Promise.all([1, 2].map(async () => (await fetch(`${wordpress.url}/films/`)).text()))

    expect(html?.indexOf('evaste-sealed.js')).toBeLessThan(
      html?.search(/<link\b(?![^>]*data-evaste-preload)|<img|<script\b(?![^>]*(?:evaste))/) ?? 0,
    )
    expect(html).toContain('http-equiv="Content-Security-Policy"')
    expect(html).toMatch(/<link rel="preload"[^>]*data-evaste-preload>/)
    expect(again).toBe(html)
  })

  it('a page without the seal holds the same by its HTML', async () => {
    wordpress.run(`update_option('evaste', array('sealed' => false) + get_option('evaste'));`)
    const visitor = await newVisitor()
    await visitor.page.goto(`${wordpress.url}/films/`)
    await visitor.page.evaluate(() => window.evaste.ready)
    await visitor.page.locator('evaste-consent button').first().waitFor()
    expect(vendorsOf(visitor)).toEqual([])

    await visitor.page.evaluate(() => void window.evaste.acceptAll())

    await expect.poll(() => new Set(vendorsOf(visitor).map((url) => new URL(url).host)).size).toBe(VENDORS.length)
    await visitor.context.close()
    wordpress.run(`update_option('evaste', array('sealed' => true) + get_option('evaste'));`)
  })

  it('blocks show the notice, content that waits, and the way to the settings', async () => {
    const owner = await newVisitor()
    await signIn(owner)
    await owner.page.goto(`${wordpress.url}/wp-admin/post-new.php?post_type=page`)
    await owner.page.waitForFunction(
      () => 'wp' in window && (window as never as Editor).wp.blocks.getBlockType('evaste/notice'),
    )
    const link = await owner.page.evaluate(
      async (film) => {
        const { wp } = window as never as Editor
        const inner = wp.blocks.createBlock('core/html', { content: film })
        wp.data
          .dispatch('core/block-editor')
          .insertBlocks([
            wp.blocks.createBlock('evaste/notice'),
            wp.blocks.createBlock('evaste/settings'),
            wp.blocks.createBlock('evaste/embed', { service: 'youtube' }, [inner]),
          ])
        wp.data.dispatch('core/editor').editPost({ title: 'Privacy', status: 'publish' })
        await wp.data.dispatch('core/editor').savePost()
        return wp.data.select('core/editor').getPermalink()
      },
      snippets.find(({ service }) => service === 'youtube')?.html ?? '',
    )
    expect(vendorsOf(owner)).toEqual([])
    await owner.context.close()

    const visitor = await newVisitor()
    await visitor.page.goto(link)
    await visitor.page.locator('evaste-notice').getByText('Kulmaleipomo Oy').first().waitFor()
    await visitor.page.locator('main evaste-embed').getByText('YouTube').first().waitFor()
    expect(await visitor.page.locator('main [data-evaste-open]').textContent()).toBe('Cookie settings')
    expect(vendorsOf(visitor)).toEqual([])
    await visitor.context.close()
  })

  it('the settings speak Finnish and Swedish', () => {
    const said = (locale: string): string =>
      wordpress.run(
        `unload_textdomain('evaste', true); load_textdomain('evaste', WP_PLUGIN_DIR . '/evaste/languages/evaste-${locale}.mo', '${locale}'); echo __('Cookies and consent', 'evaste');`,
      )

    expect(said('fi')).toBe('Evästeet ja suostumus')
    expect(said('sv_SE')).toBe('Kakor och samtycke')
  })

  it('an author may write the elements, and feeds and the sign-in page stay as they are', async () => {
    const kept = wordpress.run(`echo wp_kses_post('<evaste-embed service="youtube"></evaste-embed>');`)
    const feed = await (await fetch(`${wordpress.url}/feed/`)).text()
    const signInPage = await (await fetch(`${wordpress.url}/wp-login.php`)).text()

    expect(kept).toBe('<evaste-embed service="youtube"></evaste-embed>')
    expect(feed + signInPage).not.toContain('evaste-sealed')
  })

  it('what is no declaration is refused, and the former one stays', () => {
    const sent = (fields: string): string =>
      wordpress.run(
        `require_once ABSPATH . 'wp-admin/includes/template.php'; $read = Evaste\\read_options(array(${fields})); echo json_encode(array(count($read['services']), count(get_settings_errors('evaste'))));`,
      )

    expect(JSON.parse(sent(`'declaration' => 'no JSON', 'services' => '[]'`))).toEqual([VENDORS.length, 1])
    expect(JSON.parse(sent(`'declaration' => '{}', 'services' => '[{"id":"\\"><script>"}]'`))).toEqual([
      VENDORS.length,
      1,
    ])
    expect(
      JSON.parse(
        sent(
          `'declaration' => '{}', 'services' => '[]', 'policy' => "default-src 'none'; report-uri https://x.example"`,
        ),
      ),
    ).toEqual([VENDORS.length, 1])
    expect(JSON.parse(sent(`'sealed' => '1'`))).toEqual([VENDORS.length, 0])
  })

  it('WordPress and PHP have nothing to complain about', () => {
    expect(complaints(wordpress)).toBe('')
  })

  it('nothing is left when the plug-in is deleted', () => {
    wordpress.run(
      `require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php'; WP_Filesystem(); deactivate_plugins('evaste/evaste.php'); delete_plugins(array('evaste/evaste.php'));`,
    )

    expect(wordpress.run(`echo json_encode(get_option('evaste', null));`)).toBe('null')
  })
})

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
