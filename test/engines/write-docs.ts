import { readFile, writeFile } from 'node:fs/promises'
import type { EngineName } from './engines/engine.js'
import { type Exception, exceptions } from './exceptions.js'
import { type Matrix, writeCounts, writeMatrix } from './matrix.js'

const DOCS = 'docs/blocking.md'
const MEASURED = 'docs/blocking-measured.md'
const BLOCK = /(<!-- (measured|exceptions) -->\n)[^]*?(<!-- \/\2 -->)/g

/** Puts what was measured into the documentation: the counts, and beside them the whole matrix. */
export async function writeDocs(matrix: Matrix, visits: number, date: string): Promise<void> {
  const versions = [...matrix.engines].map(([name, version]) => `${LABEL[name]} ${version}`).join(', ')
  const perCell = visits === 1 ? '1 visit per cell' : `${visits} visits per cell, the worst of them counts`
  const on = `Measured on ${date} in ${versions}, on one machine, ${perCell}.`
  const blocks: Readonly<Record<string, string>> = {
    measured: `${on}\n\n${writeCounts(matrix)}`,
    exceptions: writeExceptions(),
  }
  const text = await readFile(DOCS, 'utf8')
  const fenced = (name: string): string =>
    `\n<!-- prettier-ignore-start -->\n${blocks[name] ?? ''}\n<!-- prettier-ignore-end -->\n\n`
  await writeFile(
    DOCS,
    text.replace(BLOCK, (_, open: string, name: string, close: string) => open + fenced(name) + close),
  )
  await writeFile(
    MEASURED,
    `# Blocking, measured\n\nWhat \`npm run test:browsers -- --write\` wrote; [blocking.md](blocking.md) says what it means. ${on}\n\n<!-- prettier-ignore-start -->\n${writeMatrix(matrix)}\n<!-- prettier-ignore-end -->\n`,
  )
}

const LABEL: Readonly<Record<EngineName, string>> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' }

/** The remaining requests, as a table. */
export function writeExceptions(): string {
  const where = ({ engines }: Exception): string =>
    (engines ?? Object.keys(LABEL)).map((name) => name[0]?.toUpperCase()).join(' ')
  return ['| what | where | with | why |', '| --- | --- | --- | --- |']
    .concat(exceptions.map((one) => `| ${one.what} | ${where(one)} | ${one.setups.join(', ')} | ${one.reason} |`))
    .join('\n')
}
