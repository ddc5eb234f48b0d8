import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyService } from '../../src/tools/add/copy-service.js'
import { findService } from '../../src/tools/catalogue/find-service.js'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { type VendorSnippet, vendorSnippets } from '../browser/vendor-snippets.js'
import type { WordPress } from './wordpress.js'

const snippetOf = (service: string): VendorSnippet => {
  const found = vendorSnippets.find((snippet) => snippet.service === service)
  if (!found) throw new Error(`no snippet of ${service}`)
  return found
}

/** Where site owners put what vendors give them. */
export const pasted = {
  header: snippetOf('google-analytics'),
  functions: snippetOf('meta-pixel'),
  footer: snippetOf('hotjar'),
  widget: snippetOf('plausible'),
  content: snippetOf('youtube'),
} as const
const vendors = Object.values(pasted)
export const isVendor = (url: string): boolean =>
  vendors.some((vendor) => new URL(vendor.url).host === new URL(url).host)

const copies = vendors.map(({ service }) => copyService(findService(service), ['fi', 'en']))

/** A bakery in Finnish with the five vendors, and with a counter of its own in the folder of its pages. */
export const bakery: DeclarationFile = {
  format: 1,
  site: 'leipomo',
  languages: ['fi', 'en'],
  controller: { name: 'Kulmaleipomo Oy', email: 'tietosuoja@leipomo.example' },
  notice: { url: '/blogi/tietosuoja/' },
  purposes: [...new Set(copies.map(({ service }) => service.purpose))] as DeclarationFile['purposes'],
  recipients: [...new Map(copies.flatMap(({ recipient }) => (recipient ? [[recipient.id, recipient]] : []))).values()],
  services: [
    ...copies.map(({ service }) => service),
    { id: 'counter', name: 'Counter', purpose: 'analytics', matches: ['*://*/blogi/filmit/counter.js'] },
  ],
}

const php = (html: string): string => JSON.stringify(html).replaceAll('$', '\\$')

/** A child theme that pastes vendors into its header, its functions, its footer and a sidebar; and a page with a film. */
export function pasteVendors({ folder, run }: WordPress): void {
  const theme = join(folder, 'wp-content/themes/leipomo')
  mkdirSync(join(theme, 'parts'), { recursive: true })
  writeFileSync(join(theme, 'style.css'), '/*\nTheme Name: Leipomo\nTemplate: twentytwentyfive\n*/')
  writeFileSync(
    join(theme, 'parts/header.html'),
    `<!-- wp:site-title /--><!-- wp:html -->${pasted.header.html}<!-- /wp:html -->`,
  )
  writeFileSync(
    join(theme, 'functions.php'),
    `<?php
    add_action('wp_head', function () { echo ${php(pasted.functions.html)}; }, -1000);
    add_action('wp_footer', function () { echo ${php(pasted.footer.html)}; dynamic_sidebar('foot'); });
    add_action('widgets_init', function () { register_sidebar(array('id' => 'foot', 'name' => 'Foot')); });
    add_action('login_footer', function () { if (isset($_GET['chat'])) echo ${php(pasted.footer.html)}; });`,
  )
  const block = `<!-- wp:html -->${pasted.widget.html}<!-- /wp:html -->`
  const content = `<!-- wp:html -->${pasted.content.html}<script src="counter.js"></script><!-- /wp:html -->`
  run(
    `switch_theme('leipomo'); kses_remove_filters();
    update_option('widget_block', array(2 => array('content' => ${php(block)}), '_multiwidget' => 1));
    update_option('sidebars_widgets', array('foot' => array('block-2'), 'wp_inactive_widgets' => array(), 'array_version' => 3));
    wp_insert_post(array('post_title' => 'Filmit', 'post_name' => 'filmit', 'post_status' => 'publish', 'post_type' => 'page',
      'post_content' => ${php(content)}));
    wp_insert_post(array('post_title' => 'Tietosuoja', 'post_name' => 'tietosuoja', 'post_status' => 'publish', 'post_type' => 'page',
      'post_content' => '<!-- wp:evaste/notice /--><!-- wp:evaste/settings /-->'));`,
  )
}

/**
 * A page cache that keeps whole pages by their address, for visitors who are not signed in, as WP Super Cache does. Its
 * answer says whether a page was kept.
 */
export const PAGE_CACHE = `<?php
function kept_pages() { return __DIR__ . '/cache/kept-'; }
function wp_cache_clear_cache() { array_map('unlink', glob(kept_pages() . '*')); }
if ('GET' === ($_SERVER['REQUEST_METHOD'] ?? '') && !preg_match('~wordpress_logged_in|comment_author~', implode(' ', array_keys($_COOKIE)))
  && !preg_match('~/wp-(?:admin|login|json)|robots|feed~', $_SERVER['REQUEST_URI'])) {
  $kept = kept_pages() . md5($_SERVER['REQUEST_URI']) . '.html';
  if (is_file($kept)) { header('X-Kept: yes'); header('Content-Type: text/html; charset=UTF-8'); readfile($kept); exit; }
  ob_start(function ($page) use ($kept) {
    if (200 === http_response_code() && strpos($page, '</html>')) { @mkdir(dirname($kept)); file_put_contents($kept, $page); }
    return $page;
  });
}
`

/**
 * An optimiser that delays scripts until a person acts, as WP Rocket does: all but those that its filter, or an attribute
 * of theirs, leaves out. Here only where an address asks for it.
 */
export const DELAY_SCRIPTS = `<?php
if (isset($_GET['delay'])) {
  ob_start(function ($page) {
    $excluded = implode('|', array_map(function ($mark) { return preg_quote($mark, '~'); }, apply_filters('rocket_delay_js_exclusions', array('never'))));
    return preg_replace_callback('~<script(\\\\s[^>]*)?>~', function ($found) use ($excluded) {
      $isData = preg_match('~type=.(?!text/javascript|module)~', $found[0]);
      return $isData || preg_match("~$excluded|nowprocket~", $found[0]) ? $found[0] : str_replace('<script', '<script type="rocketlazyloadscript"', $found[0]);
    }, $page);
  });
}
`
