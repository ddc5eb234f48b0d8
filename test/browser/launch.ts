import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core'
import { defaultFont, type Font, fontEnvironment } from './fonts.js'

interface Manifest {
  readonly version: string
}

const SYSTEM = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser']
/** On a busy machine a browser starts slowly. */
const START_MS = 120_000
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium, wherever one is: `CHROMIUM_PATH`, Playwright's own, the system's, else the one that npm brought. */
export async function launchChromium(font?: Font, args: readonly string[] = []): Promise<Browser> {
  const browser = await chromium.launch({
    ...{ timeout: START_MS, args: [...QUIET, ...args] },
    ...(await findChromium(font)),
  })
  return endRoutesFirst(browser)
}

/** A request that a test still answers as its context closes is no error: unhandled, it would fail the whole run. */
export function endRoutesFirst(browser: Browser): Browser {
  const open = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await open(options)
    const close = context.close.bind(context)
    context.close = (reason) => endRoutes(context).then(() => close(reason))
    return context
  }
  const close = browser.close.bind(browser)
  browser.close = (reason) => Promise.all(browser.contexts().map(endRoutes)).then(() => close(reason))
  return browser
}

async function endRoutes(context: BrowserContext): Promise<void> {
  const ending = [context, ...context.pages()].map((one) => one.unrouteAll({ behavior: 'ignoreErrors' }))
  await Promise.allSettled(ending)
}

/** Where Chromium is, and the environment to start it in. */
export async function findChromium(font: Font = defaultFont): Promise<LaunchOptions> {
  const env = { ...(process.env as Record<string, string>), ...fontEnvironment(font) }
  const own = chromium.executablePath()
  const executablePath = [process.env.CHROMIUM_PATH, own, ...SYSTEM].find((path) => path && existsSync(path))
  if (executablePath) return { executablePath, env }
  const folder = await unpackedChromium()
  const LD_LIBRARY_PATH = join(folder, 'al2023', 'lib')
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...env, LD_LIBRARY_PATH },
  }
}

/** Unpacks once per version, beside and then into place, so that two runs at a time never see half a browser. */
async function unpackedChromium(): Promise<string> {
  const { version } = JSON.parse(await readFile('node_modules/@sparticuz/chromium/package.json', 'utf8')) as Manifest
  const folder = join(tmpdir(), `evaste-chromium-${version}`)
  if (existsSync(folder)) return folder
  const fresh = await mkdtemp(`${folder}-`)
  const before = { ...process.env }
  // The package unpacks its libraries only where it believes to be on Amazon's Linux.
  Object.assign(process.env, { TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' })
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    for (const key of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'])
      if (before[key] === undefined) delete process.env[key]
      else process.env[key] = before[key]
  }
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true })) // another run was first
  return folder
}
