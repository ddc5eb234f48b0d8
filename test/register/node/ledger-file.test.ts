import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LedgerLine, RightsLedger } from '../../../src/register/rights/ledger.js'
import { openLedgerFile } from '../../../src/register/node/ledger-file.js'

const line = (number: number): LedgerLine => ({
  event: 'erasure',
  eventId: `${number}`.repeat(32),
  site: 'corner-bakery',
  at: '2026-11-22T12:00:00.000Z',
  own: [number + 1, 'a'.repeat(64)],
  about: [[number, 'b'.repeat(64)]],
})
const all = async (ledger: RightsLedger): Promise<LedgerLine[]> => {
  const lines = []
  for await (const one of ledger.read()) lines.push(one)
  return lines
}

describe('a ledger in a file', () => {
  let folder: string
  let file: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evaste-ledger-'))
    file = join(folder, 'rights.ndjson')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('begins empty, and gives back what was written, in order', async () => {
    const ledger = openLedgerFile(file)
    expect(await all(ledger)).toEqual([])

    await Promise.all([1, 2, 3].map((number) => ledger.append(line(number))))

    expect(await all(openLedgerFile(file))).toEqual([1, 2, 3].map(line))
    expect((await stat(file)).mode & 0o077).toBe(0)
  })

  test('loses no line that is appended while it is read, and a reader changes nothing', async () => {
    const ledger = openLedgerFile(file)
    await writeFile(file, `${JSON.stringify(line(1))}\n`.repeat(1_000))
    const reading = ledger.read()[Symbol.asyncIterator]()
    await reading.next()

    await openLedgerFile(file).append(line(2))
    await appendFile(file, '{"event":')
    while (!(await reading.next()).done);

    expect((await readFile(file, 'utf8')).split('\n').slice(-2)).toEqual([JSON.stringify(line(2)), '{"event":'])
    expect(await all(ledger)).toHaveLength(1_001)
  })

  test('keeps every line of several processes that append at once, one of them after a power cut', async () => {
    await writeFile(file, '{"event":"eras')
    const ledgers = [1, 2, 3, 4].map(() => openLedgerFile(file))

    await Promise.all(ledgers.flatMap((ledger) => [1, 2, 3, 4, 5].map((number) => ledger.append(line(number)))))

    expect(await all(openLedgerFile(file))).toHaveLength(20)
  })

  test('takes U+2028 for text', async () => {
    const ledger = openLedgerFile(file)
    const written = { ...line(1), particulars: { period: 'P1Y\u2028' } }
    await ledger.append(written)

    expect(await all(ledger)).toEqual([written])
  })

  test.each(['{"event":"eras', JSON.stringify(line(2))])(
    'drops a line that a power cut left unfinished: %s',
    async (torn) => {
      const ledger = openLedgerFile(file)
      await ledger.append(line(1))
      await appendFile(file, torn)

      expect(await all(ledger)).toEqual([line(1)])
      await ledger.append(line(3))

      expect(await all(ledger)).toEqual([line(1), line(3)])
    },
  )

  test('is not read past a line that is broken, and says which', async () => {
    await writeFile(file, `${JSON.stringify(line(1))}\n{"event":\n${JSON.stringify(line(2))}\n`)

    await expect(all(openLedgerFile(file))).rejects.toThrow(/line 2 of .*rights\.ndjson/)
    expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(4)
  })
})
