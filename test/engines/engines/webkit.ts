import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver'
import { type Engine, EngineMissing, PAGE_TIMEOUT_MS } from './engine.js'

const DRIVER = '/usr/bin/WebKitWebDriver'
// It will not run as root otherwise, and has no graphics card here.
const PLAIN = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
}

const KEYS: Readonly<Record<string, string>> = {
  Tab: Key.TAB,
  Shift: Key.SHIFT,
  Enter: Key.ENTER,
  Space: Key.SPACE,
  Escape: Key.ESCAPE,
}

/** WebKit as GNOME ships it, on a screen of its own: it knows no other way. It is not Safari. */
export async function openWebkit(): Promise<Engine> {
  const binary = findMiniBrowser()
  if (!existsSync(DRIVER) || !binary) throw new EngineMissing('no WebKitGTK: install webkit2gtk-driver')
  const { display, stop } = await openScreen()
  const port = await freePort()
  const service = spawn(DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...PLAIN, DISPLAY: display },
  })
  await untilAnswers(`http://127.0.0.1:${port}/status`)
  let driver: WebDriver | undefined
  const start = (): Promise<WebDriver> => startBrowser(port, binary)
  driver = await start()
  const version = String((await driver.getCapabilities()).get('browserVersion'))
  return {
    name: 'webkit',
    version,
    async forget() {
      // A browser that has been through hard things is better begun anew than cleaned.
      await driver?.quit().catch(Boolean)
      driver = await start()
    },
    open: (url) => (driver as WebDriver).get(url).catch(() => undefined),
    async evaluate(expression) {
      const [value, error] = await (driver as WebDriver).executeAsyncScript<[unknown, string?]>(
        `const done = arguments[arguments.length - 1]
         Promise.resolve().then(() => (${expression})).then((value) => done([value]), (error) => done([null, String(error)]))`,
      )
      if (error) throw new Error(error)
      return value
    },
    click: (selector) => (driver as WebDriver).findElement(By.css(selector)).click(),
    async press(key) {
      const [last = '', held] = key.split('+').reverse()
      const actions = (driver as WebDriver).actions()
      await (
        held ? actions.keyDown(KEYS[held]!).sendKeys(KEYS[last]!).keyUp(KEYS[held]!) : actions.sendKeys(KEYS[last]!)
      ).perform()
    },
    async close() {
      await driver?.quit().catch(Boolean)
      service.kill()
      stop()
    },
  }
}

function findMiniBrowser(): string | undefined {
  const folders = ['/usr/lib', ...readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`)]
  const paths = folders.flatMap((folder) =>
    ['6.0', '4.1', '4.0'].map((api) => `${folder}/webkit2gtk-${api}/MiniBrowser`),
  )
  return paths.find((path) => existsSync(path))
}

async function startBrowser(port: number, binary: string): Promise<WebDriver> {
  const wanted = new Capabilities()
  wanted.set('browserName', 'MiniBrowser')
  wanted.set('webkitgtk:browserOptions', { binary, args: ['--automation'] })
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(wanted).build()
  await driver.manage().setTimeouts({ pageLoad: PAGE_TIMEOUT_MS, script: 40_000 })
  return driver
}

async function openScreen(): Promise<{ readonly display: string; readonly stop: () => void }> {
  if (process.env.DISPLAY) return { display: process.env.DISPLAY, stop: () => undefined }
  if (!existsSync('/usr/bin/Xvfb')) throw new EngineMissing('no screen for WebKitGTK: install xvfb, or set DISPLAY')
  // It picks a free display itself, and says which.
  const screen = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1280x960x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  return { display: `:${await firstLine(screen)}`, stop: () => screen.kill() }
}

const firstLine = (process: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    process.stdio[3]?.once('data', (data: Buffer) => resolve(String(data).trim()))
    process.once('exit', () => reject(new EngineMissing('Xvfb did not start')))
  })

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function untilAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await fetch(url).then(Boolean, () => false)) return
    await wait(100)
  }
  throw new EngineMissing('WebKitWebDriver did not start')
}
