import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { findPackageRoot } from './package-root.js'
import { type Demo, type DemoUrls, startDemo } from './server.js'

/** Serves the demo with the committed `dist/` until the process is told to stop; `npm start` runs this. */
export async function main(): Promise<number> {
  const root = findPackageRoot()
  const port = portFrom(process.env.PORT)
  if (port === null) return refuse(`PORT must be a number from 1 to 65534, not "${process.env.PORT ?? ''}".`)
  if (!existsSync(join(root, 'dist/site/evaste.js'))) return refuse('dist/ is missing. Build it first: npm run build')
  await mkdir(join(root, '.build'), { recursive: true })
  const app = await mkdtemp(join(root, '.build/spa-'))
  try {
    const demo = await start(root, port, app)
    if (!demo) return refuse(`Port ${port} or ${port + 1} is in use. Name another pair: PORT=8090 npm start`)
    console.log(addresses(demo.urls))
    console.log('Building the React page; the other pages are ready …')
    await build({ configFile: join(root, 'demo/spa/vite.config.js'), build: { outDir: app } })
    console.log('The React page is ready. Press Ctrl+C to stop.')
    await untilStopped()
    console.log('Stopping.')
    await demo.stop()
    return 0
  } finally {
    await rm(app, { recursive: true, force: true })
  }
}

/** `null`: a port is in use. */
async function start(root: string, port: number, app: string): Promise<Demo | null> {
  try {
    return await startDemo({
      port,
      app,
      dataFolder: process.env.EVASTE_DATA ?? join(root, '.data'),
      ...(process.env.HOST && { host: process.env.HOST }),
      log: (event) => {
        if (event.level !== 'info') console.warn('register:', event)
      },
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return null
    throw error
  }
}

function refuse(message: string): number {
  console.error(message)
  return 2
}

function portFrom(text = '8080'): number | null {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 && number < 65_535 ? number : null
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

function addresses({ index, app, sites, register, admin, thirdParty }: DemoUrls): string {
  return [
    '',
    `  evaste demo     ${index}`,
    '',
    ...Object.entries(sites).map(([key, url]) => `    ${key.padEnd(13)} ${url}`),
    `    ${'in React'.padEnd(13)} ${app}`,
    '',
    `    compare       ${index}beside/   a site with and without evaste, beside the third party's log`,
    `    third party   ${thirdParty}/log   the requests it has received`,
    `    register      ${register}/   the entries so far`,
    `    its pages     ${admin}   for the company and its agency`,
    '',
    '  Add ?evaste-debug to a page to see what is held.',
    '',
  ].join('\n')
}
