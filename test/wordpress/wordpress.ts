import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { hear, startDatabase } from './database.js'
import { phpCommand, type PhpVersion } from './php.js'
import { unpackPlugin } from './unpack-plugin.js'

/** A WordPress with its database and the plug-in, as it comes out of the zip, on a port of its own. */
export interface WordPress {
  /** Without a slash at its end. */
  readonly url: string
  readonly folder: string
  /** Runs PHP with WordPress loaded, and returns what it prints. */
  run(php: string): string
  /** Makes it a network of sites, each in a folder. */
  makeNetwork(): void
  stop(): Promise<void>
}

export const administrator = { name: 'keeper', password: 'a long and plain password 7' } as const

const DEBIAN = resolve('.build/wordpress/usr/share')

export interface WordPressOptions {
  readonly php?: PhpVersion
  /** A folder of the host, such as `/blogi`; the host's root if left out. */
  readonly path?: string
  /** Lines of `wp-config.php`, as they are before WordPress is installed. */
  readonly config?: string
}

/** Installs WordPress with the theme Twenty Twenty-Five, and activates the plug-in. */
export async function startWordPress({
  php: version,
  path = '',
  config = '',
}: WordPressOptions = {}): Promise<WordPress> {
  if (!existsSync(DEBIAN)) throw new Error('run test/wordpress/install-wordpress.sh first')
  const database = await startDatabase()
  const command = phpCommand(version)
  const root = await mkdtemp(join(tmpdir(), 'evaste-wordpress-'))
  const folder = join(root, path)
  const port = await freePort()
  const url = `http://localhost:${port}${path}`
  await copyWordPress(folder)
  await writeFile(join(folder, 'wp-config.php'), configOf(database.socket, url, config))
  await writeFile(join(folder, 'router.php'), routerOf(path))
  unpackPlugin(join(folder, 'wp-content/plugins'))
  const php = (code: string): string =>
    execFileSync(command, ['-d', 'display_errors=stderr', '-r', code], { cwd: folder, encoding: 'utf8' })
  const { name, password } = administrator
  php(
    `define('WP_INSTALLING', true); require 'wp-load.php'; require 'wp-admin/includes/upgrade.php';
    wp_install('Leipomo', '${name}', 'keeper@leipomo.example', true, '', '${password}'); switch_theme('twentytwentyfive');`,
  )
  const run = (code: string): string => php(`require 'wp-load.php'; ${code}`)
  run(`require_once ABSPATH . 'wp-admin/includes/plugin.php'; $e = activate_plugin('evaste/evaste.php'); if ($e) throw new Exception($e->get_error_message());
    update_option('permalink_structure', '/%postname%/');`)
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' }
  const server = spawn(command, ['-S', `localhost:${port}`, '-t', root, join(folder, 'router.php')], { env })
  await hear(server, /Development Server .* started/)
  return {
    ...{ url, folder, run },
    makeNetwork() {
      run(`global $wpdb; require_once ABSPATH . 'wp-admin/includes/upgrade.php'; foreach ($wpdb->tables('ms_global') as $table => $name) $wpdb->$table = $name;
        require_once ABSPATH . 'wp-admin/includes/network.php'; install_network();
        populate_network(1, 'localhost:${port}', 'keeper@leipomo.example', 'Leipomo', '${path}/', false);`)
      const file = join(folder, 'wp-config.php')
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace('$table_prefix', `${networkOf(`localhost:${port}`, path)}$table_prefix`),
      )
    },
    async stop() {
      server.kill()
      await new Promise((ended) => server.once('exit', ended))
      await database.stop()
      await rm(root, { recursive: true, force: true })
    },
  }
}

/** Debian keeps what several packages use beside WordPress, behind links. */
async function copyWordPress(folder: string): Promise<void> {
  const inPlace = join(DEBIAN, 'wordpress')
  await cp(inPlace, folder, {
    recursive: true,
    dereference: true,
    filter: (path) => existsSync(path) && !path.endsWith('.htaccess'),
  })
}

const configOf = (socket: string, url: string, more: string): string => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', true);
define('WP_DEBUG_LOG', true);
define('WP_DEBUG_DISPLAY', false);
${more}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`

const networkOf = (host: string, path: string): string => `define('MULTISITE', true);
define('SUBDOMAIN_INSTALL', false);
define('DOMAIN_CURRENT_SITE', '${host}');
define('PATH_CURRENT_SITE', '${path}/');
define('SITE_ID_CURRENT_SITE', 1);
define('BLOG_ID_CURRENT_SITE', 1);
$_SERVER['HTTP_HOST'] = $_SERVER['HTTP_HOST'] ?? DOMAIN_CURRENT_SITE;
$_SERVER['REQUEST_URI'] = $_SERVER['REQUEST_URI'] ?? PATH_CURRENT_SITE;
`

/** Files as they are, and everything else through WordPress. The sites of a network share the files of the first. */
const routerOf = (folder: string): string => `<?php
$path = substr(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH), strlen('${folder}'));
$shared = preg_replace('~^/[^/]+(?=/wp-(?:admin|content|includes|login))~', '', $path);
$file = __DIR__ . $shared;
if ($path !== '/' && is_dir($file) && is_file($file . '/index.php')) $file .= '/index.php';
if ($path !== '/' && substr($file, -4) === '.php' && is_file($file)) {
  $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '${folder}' . substr($file, strlen(__DIR__));
  $_SERVER['SCRIPT_FILENAME'] = $file;
  chdir(dirname($file));
  require $file;
  return;
}
if (is_file($file)) return $shared === $path ? false : (header('Content-Type: ' . (substr($file, -3) === '.js' ? 'text/javascript' : (substr($file, -4) === '.css' ? 'text/css' : 'text/html'))) || readfile($file));
chdir(__DIR__);
require __DIR__ . '/index.php';
`

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await new Promise((listening) => server.once('listening', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** What PHP and WordPress complained about that has to do with the plug-in. */
export const complaints = ({ folder }: WordPress): string => {
  const log = join(folder, 'wp-content/debug.log')
  return existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => /evaste\/|Evaste|Fatal/.test(line.replaceAll(folder, '')))
        .join('\n')
    : ''
}
