import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CannotRun, type Command, type CommandContext } from '../command.js'
import { checkDeclarationFile, refuseDeclaration, writeText } from '../declaration-file.js'
import { severities } from '../lint/finding.js'
import { makeReport } from '../scan/report/report.js'
import { runScan } from '../scan/run-scan.js'
import { declarationFile, declarationFor } from '../scan/scan-declaration.js'
import { readScanTarget, scanningOptions } from '../scan/scan-options.js'
import { compareSnapshots, hasDrifted } from './compare-snapshots.js'
import { driftSummary } from './drift-summary.js'
import { parseSnapshot, type Snapshot, takeSnapshot } from './snapshot.js'

const DEFAULT_RESULT = 'evaste-watch.json'

/** `evaste watch`: scans, and reports what has changed since the last scan. */
export const watchCommand: Command = {
  name: 'watch',
  words: '<URL | folder>',
  summary: 'scan a site and compare it with the stored result of an earlier scan; exits with 1 where something changed',
  options: {
    ...scanningOptions,
    result: { type: 'string', value: DEFAULT_RESULT, description: 'the stored result; created where it is missing' },
    update: { type: 'boolean', description: 'store the new result, also where something changed' },
    out: { type: 'string', value: 'summary.md', description: 'write the summary to this file, too' },
  },
  async run(input, context) {
    const target = await readScanTarget('watch', input, context)
    const stored = String(input.options.result ?? DEFAULT_RESULT)
    const before = await readSnapshot(stored, context)
    const file = await declarationFile(input, context)
    if (file !== null) {
      const { declaration, problems } = await checkDeclarationFile(context, file)
      if (!declaration) return refuseDeclaration(file, problems)
    }
    const result = await runScan(target, input, context)
    const report = makeReport(result, await declarationFor(file, result, context), severities)
    const now = takeSnapshot(report)
    const store = (): Promise<void> =>
      writeText(context, stored, `${JSON.stringify(now, null, 2)}\n`, { replace: true })
    if (!before) {
      await store()
      const text = `${stored}: stored ${now.things.length} things and ${now.findings.length} findings. The next scan is compared with them.`
      return { exitCode: 0, text, json: { stored, drift: null, now } }
    }
    const drift = compareSnapshots(before, now, result.pages.failed.length === 0)
    if (input.options.update === true) await store()
    const text = driftSummary(before, result, drift)
    if (typeof input.options.out === 'string')
      await writeText(context, input.options.out, `${text}\n`, { replace: true })
    return { exitCode: hasDrifted(drift) ? 1 : 0, text, json: { stored, drift, now } }
  },
}

/** `null` if there is none yet. @throws {CannotRun} if it cannot be read. */
async function readSnapshot(file: string, { folder }: CommandContext): Promise<Snapshot | null> {
  try {
    return parseSnapshot(await readFile(resolve(folder, file), 'utf8'), file)
  } catch (cause) {
    if (cause instanceof CannotRun) throw cause
    const { code = 'unknown' } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    throw new CannotRun(`${file} cannot be read (${code}); name another file with --result`, { cause })
  }
}
