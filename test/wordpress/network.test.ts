import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from '../browser/launch.js'
import { complaints, startWordPress, type WordPress } from './wordpress.js'

const declaration = {
  format: 1,
  site: 'shop',
  languages: ['en'],
  controller: { name: 'Kulmaleipomo Oy', email: 'tietosuoja@leipomo.example' },
  notice: { url: '/shop/privacy/' },
  purposes: ['analytics'],
  services: [{ id: 'stats', name: 'Statistics', purpose: 'analytics', matches: ['stats.example'] }],
}
const SNIPPET = '<script async src="https://stats.example/stats.js"></script>'

let wordpress: WordPress
let browser: Browser

beforeAll(async () => {
  wordpress = await startWordPress({ php: '8.4', config: "define('WP_ALLOW_MULTISITE', true);" })
  wordpress.makeNetwork()
  wordpress.run(
    `require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('evaste/evaste.php', '', true);
    $shop = wp_insert_site(array('domain' => DOMAIN_CURRENT_SITE, 'path' => '/shop/', 'user_id' => 1, 'title' => 'Shop'));
    foreach (array(1, $shop) as $site) {
      switch_to_blog($site); switch_theme('twentytwentyfive'); update_option('permalink_structure', '/%postname%/'); kses_remove_filters();
      wp_insert_post(array('post_title' => 'Bread', 'post_name' => 'bread', 'post_status' => 'publish', 'post_type' => 'page',
        'post_content' => '<!-- wp:html -->${SNIPPET}<!-- /wp:html -->'));
      restore_current_blog();
    }
    $keeper = wpmu_create_user('baker', 'a long and plain password 8', 'baker@leipomo.example');
    add_user_to_blog($shop, $keeper, 'administrator');`,
  )
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await wordpress.stop()
})

it('a site of a network gets its declaration from its own administrator, and holds; the others are as they were', async () => {
  const context = await browser.newContext()
  const asked: string[] = []
  await context.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) => {
      asked.push(route.request().url())
      return route.fulfill({ contentType: 'text/javascript', body: '' })
    },
  )
  const page = await context.newPage()
  await page.goto(`${wordpress.url}/shop/wp-login.php`)
  await page.locator('#user_login').fill('baker')
  await page.locator('#user_pass').fill('a long and plain password 8')
  await page.locator('#wp-submit').click()
  await page.locator('#wpadminbar').waitFor()
  await page.goto(`${wordpress.url}/shop/wp-admin/options-general.php?page=evaste`)
  const maker = page.frameLocator('#evaste-maker')
  await maker.locator('#open-file').setInputFiles({
    ...{ name: 'evaste.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(declaration)) },
  })
  await maker.locator('#use-here').click()
  await page.locator('#setting-error-settings_updated').waitFor()
  await context.clearCookies()
  asked.length = 0

  await page.goto(`${wordpress.url}/shop/bread/`)
  await page.locator('evaste-consent button').first().waitFor()
  expect(asked.filter((url) => url.includes('stats'))).toEqual([])

  await page.goto(`${wordpress.url}/bread/`)
  await expect.poll(() => asked).toContain('https://stats.example/stats.js')
  expect((await page.content()).includes('evaste')).toBe(false)
  await context.close()
})

it('WordPress and PHP have nothing to complain about', () => {
  expect(complaints(wordpress)).toBe('')
})

it('when the plug-in is deleted, nothing is left on any site', () => {
  wordpress.run(
    `require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php'; WP_Filesystem();
    deactivate_plugins('evaste/evaste.php', false, true); delete_plugins(array('evaste/evaste.php'));`,
  )

  const left = wordpress.run(
    `echo json_encode(array_map(function ($id) { return get_blog_option($id, 'evaste', null); }, get_sites(array('fields' => 'ids'))));`,
  )
  expect(JSON.parse(left)).toEqual([null, null])
})
