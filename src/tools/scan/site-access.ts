import type { Browser, BrowserContext } from 'playwright-core'
import { CannotRun } from '../command.js'
import { ROBOT } from './crawl/read-robots.js'

/** Credentials that a site requires. Sent only to the site's own origin, and never printed. */
export interface SiteAccess {
  readonly origin: string
  /** The scan's user agent, such as `evaste-scan/1.2.0`. */
  readonly agent: string
  readonly user?: { readonly username: string; readonly password: string }
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly { readonly name: string; readonly value: string }[]
}

/** As a person writes them. */
export interface SiteSecrets {
  readonly user?: string
  readonly headers?: readonly string[]
  readonly cookie?: string
}

/** As the options have it. @throws {CannotRun} where one of them is malformed; the message does not repeat it. */
export function readSiteAccess(
  url: URL,
  { user, headers = [], cookie, version }: SiteSecrets & { readonly version: string },
): SiteAccess {
  const named = user ?? (url.username && `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`)
  return {
    origin: url.origin,
    agent: `${ROBOT}/${version}`,
    ...(named && { user: readUser(named) }),
    headers: Object.fromEntries(headers.map(readHeader)),
    cookies: (cookie ?? '')
      .split(';')
      .filter((pair) => pair.trim() !== '')
      .map(readCookiePair),
  }
}

function readUser(text: string): NonNullable<SiteAccess['user']> {
  const [, username, password] = /^([^:]+):([^]*)$/.exec(text) ?? []
  if (username === undefined || password === undefined) throw new CannotRun('--user: write name:password')
  return { username, password }
}

function readHeader(text: string): readonly [string, string] {
  const [, name, value] = /^\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*:\s*([^\r\n]*?)\s*$/.exec(text) ?? []
  if (name === undefined || value === undefined) throw new CannotRun('--header: write "Name: value"')
  return [name, value]
}

function readCookiePair(pair: string): SiteAccess['cookies'][number] {
  const [, name, value] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? []
  if (name === undefined || value === undefined) throw new CannotRun('--cookie: write "name=value; name=value"')
  return { name, value }
}

/** A new browser profile that the site lets in, and that says who it is. */
export async function newContext(
  browser: Browser,
  { origin, agent, user, headers, cookies }: SiteAccess,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    userAgent: await userAgentOf(browser, agent),
    viewport: { width: 1280, height: 800 },
    acceptDownloads: false,
    ...(user && { httpCredentials: { ...user, origin, send: 'always' as const } }),
  })
  if (Object.keys(headers).length > 0)
    await context.route(
      (url) => url.origin === origin,
      (route) => route.continue({ headers: { ...route.request().headers(), ...headers } }),
    )
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: origin })))
  return context
}

async function userAgentOf(browser: Browser, agent: string): Promise<string> {
  const session = await browser.newBrowserCDPSession()
  const { userAgent } = await session.send('Browser.getVersion')
  await session.detach()
  return `${userAgent.replace('HeadlessChrome', 'Chrome')} ${agent}`
}

/** The same, for the files that the scan reads itself, such as `robots.txt`. `null`: there is no such file. */
export async function fetchFile(
  url: string,
  { origin, agent, user, headers, cookies }: SiteAccess,
): Promise<Uint8Array | null> {
  const basic = user && `Basic ${Buffer.from(`${user.username}:${user.password}`).toString('base64')}`
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const own = { ...headers, ...(basic && { authorization: basic }), ...(cookie && { cookie }) }
  try {
    const answer = await fetch(url, {
      headers: { 'user-agent': agent, ...(new URL(url).origin === origin && own) },
      signal: AbortSignal.timeout(15_000),
    })
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
    return null
  } catch {
    return null
  }
}
