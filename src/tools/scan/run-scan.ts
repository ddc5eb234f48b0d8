import type { Browser } from 'playwright-core'
import { CannotRun, type CommandContext, type CommandInput } from '../command.js'
import { readVersion } from '../package-root.js'
import { findBrowser } from './browser/find-browser.js'
import { openBrowser } from './browser/open-browser.js'
import { serveFolder } from './browser/serve-folder.js'
import { readRobots, type Robots } from './crawl/read-robots.js'
import { readSitemap } from './crawl/read-sitemap.js'
import { readNumber, type ScanTarget } from './scan-options.js'
import type { ScanResult } from './scan-result.js'
import { type ScanOptions, scanSite } from './scan-site.js'
import { fetchFile, newContext, readSiteAccess, type SiteAccess } from './site-access.js'
import { HostPace } from './visit/host-pace.js'

/**
 * Scans what the arguments and options of a command name, with the user's own browser.
 *
 * @throws {CannotRun} if an option is invalid, there is no browser, or the site cannot be opened.
 */
export async function runScan(
  target: ScanTarget,
  input: CommandInput,
  context: CommandContext,
  onVisit?: ScanOptions['onVisit'],
): Promise<ScanResult> {
  const pages = readNumber(input, 'pages', { standard: 20, least: 1, most: 10_000 })
  const leastMs = 1000 * readNumber(input, 'wait', { standard: 2, least: 0, most: 60 })
  const executablePath = findBrowser(wordOf(input, 'browser'), context.environment)
  const served = 'folder' in target ? await serveFolder(target.folder) : null
  const url = 'folder' in target ? new URL(served?.url ?? '') : target.url
  let browser: Browser | undefined
  try {
    const access = accessOf(url, input, context)
    const isOwn = served !== null || input.options['own-site'] === true
    const robots = isOwn ? ALL_ALLOWED : await fetchRobots(access)
    const listed = await listedPages(input, pages, url, access)
    browser = await openBrowser({ executablePath })
    return await scanSite(browser, {
      url: withoutUser(url),
      pages,
      listed,
      ...(wordOf(input, 'under') !== undefined && { under: wordOf(input, 'under') as string }),
      isAllowed: robots.isAllowed,
      beforeOnly: input.options['before-only'] === true,
      patience: { leastMs, quietMs: 500, mostMs: Math.max(15_000, 2 * leastMs) },
      pace: new HostPace(pauseOf(input, robots, served !== null)),
      newContext: (one) => newContext(one, access),
      isIgnored: (kind, name) => kind === 'cookie' && access.cookies.some((cookie) => cookie.name === name),
      showProgress: context.showProgress,
      ...(onVisit && { onVisit }),
    })
  } finally {
    await browser?.close()
    await served?.close()
  }
}

const wordOf = ({ options }: CommandInput, name: string): string | undefined =>
  typeof options[name] === 'string' ? options[name] : undefined

function accessOf(url: URL, input: CommandInput, { environment, packageRoot }: CommandContext): SiteAccess {
  const user = wordOf(input, 'user') ?? environment.EVASTE_SCAN_USER
  const cookie = wordOf(input, 'cookie') ?? environment.EVASTE_SCAN_COOKIE
  const lines = (environment.EVASTE_SCAN_HEADER ?? '').split('\n').filter((line) => line.trim() !== '')
  return readSiteAccess(url, {
    version: readVersion(packageRoot),
    ...(user !== undefined && { user }),
    headers: input.lists?.header ?? lines,
    ...(cookie !== undefined && { cookie }),
  })
}

/** Credentials are used for requests, and appear in no report. */
function withoutUser(url: URL): string {
  const clean = new URL(url)
  clean.username = ''
  clean.password = ''
  clean.hash = ''
  return clean.href
}

const ALL_ALLOWED: Robots = { isAllowed: () => true, delay: undefined }

async function fetchRobots(access: SiteAccess): Promise<Robots> {
  const bytes = await fetchFile(`${access.origin}/robots.txt`, access)
  if (bytes === null) return ALL_ALLOWED
  return readRobots(Buffer.from(bytes).toString('utf8'))
}

async function listedPages(
  input: CommandInput,
  pages: number,
  url: URL,
  access: SiteAccess,
): Promise<readonly string[] | undefined> {
  const word = wordOf(input, 'sitemap')
  if (word === undefined) return undefined
  if (!URL.canParse(word, url.href)) throw new CannotRun('--sitemap: write an address or a path, such as /sitemap.xml')
  const sitemap = new URL(word, url.href).href
  const listed = await readSitemap(sitemap, pages, (one) => fetchFile(one, access))
  if (listed === null) throw new CannotRun(`--sitemap: ${sitemap} cannot be read`)
  return listed
}

const MOST_DELAY_S = 30

function pauseOf(input: CommandInput, { delay }: Robots, isServed: boolean): number {
  const standard = isServed ? 0 : delay === undefined ? 250 : Math.min(delay, MOST_DELAY_S) * 1000
  return readNumber(input, 'pause', { standard, least: 0, most: 60_000 })
}
