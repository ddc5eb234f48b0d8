// @module-tag slow
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findFreePortPair } from './free-port-pair.js'

let dataFolder: string
let started: ChildProcess | undefined
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'evaste-start-'))
})
afterEach(async () => {
  if (started?.exitCode === null && started.kill()) await once(started, 'exit')
  await rm(dataFolder, { recursive: true })
})

/** Runs what `npm start` runs; `until` resolves with everything printed so far once the text is there. */
function start(port: number) {
  const environment = { ...process.env, PORT: String(port), EVASTE_DATA: dataFolder }
  const child = spawn('node', ['test/run-typescript.mjs', 'demo/main.ts'], { env: environment })
  started = child
  let printed = ''
  const until = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const look = (chunk: Buffer): void => {
        printed += String(chunk)
        if (printed.includes(text)) resolve(printed)
      }
      child.stdout.on('data', look)
      child.stderr.on('data', look)
    })
  return { child, until }
}

test('the committed dist is served at once, and nothing in it is touched', { timeout: 120_000 }, async () => {
  const port = await findFreePortPair()
  const builtAt = (await stat('dist/site/evaste.js')).mtimeMs

  const { until } = start(port)
  const printed = await until('Building the React page')
  const script = await fetch(`http://127.0.0.1:${port}/sites/sug/evaste/evaste.js`)
  await until('The React page is ready')
  const app = await fetch(`http://127.0.0.1:${port}/spa/app.js`)

  expect(printed).toContain(`http://localhost:${port}/evaste/`)
  expect([script.status, app.status]).toEqual([200, 200])
  expect((await stat('dist/site/evaste.js')).mtimeMs).toBe(builtAt)
})

test('a port that is in use is named before anything is built or opened', { timeout: 120_000 }, async () => {
  const port = await findFreePortPair()
  const other = createServer().listen(port + 1, '127.0.0.1')
  await once(other, 'listening')

  const { child, until } = start(port)
  const [printed, [code]] = await Promise.all([until('PORT=8090 npm start'), once(child, 'exit')])
  other.close()

  expect(printed).toContain(`Port ${port} or ${port + 1} is in use`)
  expect(printed).not.toMatch(/Building|register:/)
  expect(await readdir(dataFolder)).toEqual([])
  expect(code).toBe(2)
})
