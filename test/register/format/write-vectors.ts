import { writeFile } from 'node:fs/promises'
import { FOLDER, makeCheckpoint, makeSteps, limitedKeys, makeVectors, publicKeys } from './vectors.js'

// node test/run-typescript.mjs test/register/format/write-vectors.ts: after a change of the format, which old files survive.

const write = (name: string, text: string): Promise<void> => writeFile(`${FOLDER}/${name}`, text)
const writeJson = (name: string, value: unknown): Promise<void> => write(name, `${JSON.stringify(value, null, 2)}\n`)

export async function main(): Promise<number> {
  const vectors = await makeVectors()
  for (const [name, { text }] of Object.entries(vectors)) await write(name, text)
  const expected = Object.entries(vectors).map(([name, { text: _, ...rest }]) => [name, rest] as const)
  await writeJson('expected.json', Object.fromEntries(expected))
  await writeJson('steps.json', await makeSteps())
  await writeJson('keys.json', publicKeys)
  await writeJson('keys-limited.json', limitedKeys)
  await write('checkpoint.txt', await makeCheckpoint())
  return 0
}
