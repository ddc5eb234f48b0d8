import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findFreePortPair } from '../demo/free-port-pair.js'

const run = promisify(execFile)
const SERVED_MS = 90_000
/** Where `npm run test:frameworks` installs what the repository itself does not need. */
const FRAMEWORKS = '.build/frameworks'

const QUIET = { NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' }

/** An example of the docs, built for production and running. */
export interface ExampleApp {
  readonly origin: string
  stop(): Promise<void>
}

/** The package as npm would publish it, unpacked; answers its folder. */
export async function unpackPackage(folder: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder])
  const tarball = stdout.trim().split('\n').at(-1) as string
  await run('tar', ['-xzf', join(folder, tarball), '-C', folder])
  return join(folder, 'package')
}

/** A folder inside the repository, so that what the examples build with is found; not looked at by git. */
export async function openWorkshop(): Promise<string> {
  await mkdir(FRAMEWORKS, { recursive: true })
  return mkdtemp(`${FRAMEWORKS}/examples-`)
}

/**
 * Builds an example as its reader would, evaste out of the packed package, and starts it.
 *
 * @throws with what the build said, where it fails
 */
export async function startExample(name: string, workshop: string, evaste: string): Promise<ExampleApp> {
  const folder = join(workshop, name)
  await cp(join('docs/examples', name), folder, { recursive: true })
  await cp(evaste, join(folder, 'node_modules/evaste'), { recursive: true })
  const port = await findFreePortPair()
  const { VITEST: _, NODE_ENV: _test, ...rest } = process.env
  const env = { ...rest, ...QUIET, PORT: String(port) } as unknown as NodeJS.ProcessEnv
  await run('npm', ['run', 'build'], { cwd: folder, env }).catch((failed: { stdout: string; stderr: string }) => {
    throw new Error(`docs/examples/${name} does not build:\n${failed.stdout}${failed.stderr}`)
  })
  // A group of its own, so that what npm starts ends with it.
  const server = spawn('npm', ['start'], { cwd: folder, env, detached: true, stdio: 'ignore' })
  const ended = once(server, 'exit')
  const origin = `http://localhost:${port}`
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.pid) process.kill(-server.pid, 'SIGTERM')
    await ended
  }
  await whenServed(`http://127.0.0.1:${port}/`).catch(async (cause: unknown) => {
    await stop()
    throw cause
  })
  return { origin, stop }
}

export const closeWorkshop = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

async function whenServed(url: string): Promise<void> {
  const until = Date.now() + SERVED_MS
  for (;;) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    if (Date.now() > until) throw new Error(`nothing is served at ${url}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
