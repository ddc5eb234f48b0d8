// @module-tag slow
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openWorkshop } from '../../tools/workshop.js'
import {
  type Expected,
  FOLDER,
  limitedKeys,
  makeCheckpoint,
  makeSteps,
  makeVectors,
  publicKeys,
  read,
} from './vectors.js'
import { verifyFromDocument } from './verify-from-document.js'

const expected = JSON.parse(await readFile(`${FOLDER}/expected.json`, 'utf8')) as Readonly<Record<string, Expected>>
const cases = Object.entries(expected)
const isPython = /^Python 3/.test(String(spawnSync('python3', ['--version']).stdout))

test('the vectors are what evaste makes of the good ones', async () => {
  const made = await makeVectors()
  for (const [name, { text, ...rest }] of Object.entries(made)) {
    expect(await read(name), name).toBe(text)
    expect(expected[name]).toEqual(rest)
  }
  expect(cases.length).toBe(Object.keys(made).length)
  expect(JSON.parse(await read('steps.json'))).toEqual(await makeSteps())
  expect(JSON.parse(await read('keys.json'))).toEqual(publicKeys)
  expect(JSON.parse(await read('keys-limited.json'))).toEqual(limitedKeys)
  expect(await read('checkpoint.txt')).toBe(await makeCheckpoint())
})

describe.skipIf(!isPython)('docs/examples/verify.py', { timeout: 120_000 }, () => {
  test.each(cases)('finds what is expected in %s', (name, { finds, witness, witnessKey, keys = 'keys.json' }) => {
    const words = witness ? ['--witness', witness, '--witness-key', witnessKey ?? ''] : []
    const verifier = resolve('docs/examples/verify.py')
    const run = spawnSync('python3', [verifier, name, '--keys', keys, ...words], { cwd: FOLDER })
    const found = String(run.stdout).split('\n')

    expect(String(run.stderr)).toBe('')
    expect(found).toEqual(expect.arrayContaining([...finds]))
    expect(run.status).toBe(finds.length > 0 ? 1 : 0)
  })
})

describe('evaste verify', { timeout: 120_000 }, () => {
  test.each(cases)('agrees about %s', async (name, { finds, witness, witnessKey, keys = 'keys.json' }) => {
    const workshop = await openWorkshop()
    const words = witness ? ['--witness', resolve(FOLDER, witness), '--witness-key', witnessKey ?? ''] : []
    const { exitCode } = await workshop.run('verify', resolve(FOLDER, name), '--keys', resolve(FOLDER, keys), ...words)

    expect(exitCode > 0).toBe(finds.length > 0)
  })

  test('finds nothing in the forgeries of the right key without a witness', async () => {
    const workshop = await openWorkshop()
    for (const name of ['bad-rewritten.ndjson', 'bad-shortened.ndjson', 'bad-forked.ndjson']) {
      const words = [resolve(FOLDER, name), '--keys', resolve(FOLDER, 'keys.json')]
      expect((await workshop.run('verify', ...words)).exitCode, name).toBe(0)
      expect(verifyFromDocument(await read(name), publicKeys.keys), name).toEqual([])
    }
  })
})
