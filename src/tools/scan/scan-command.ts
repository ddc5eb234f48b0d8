import type { Command } from '../command.js'
import { checkDeclarationFile, refuseDeclaration, writeText } from '../declaration-file.js'
import { languageOption, toolLanguage } from '../tool-language.js'
import { readVersion } from '../package-root.js'
import { severitiesFrom } from '../lint/least-severity.js'
import { formatReport, type ScanFormat, scanFormats } from './report/format-report.js'
import { HarLog } from './report/har.js'
import { jsonReport } from './report/json-report.js'
import { makeReport } from './report/report.js'
import { runScan } from './run-scan.js'
import { declarationFile, declarationFor, writeMissing } from './scan-declaration.js'
import { readScanTarget, readWord, scanningOptions } from './scan-options.js'

/** `evaste scan`: what a site requests and stores, in every moment of consent, compared with its declaration. */
export const scanCommand: Command = {
  name: 'scan',
  words: '<URL | folder>',
  summary: 'visit a site in your browser, list what it requests and stores before and after consent, and compare',
  options: {
    ...scanningOptions,
    format: { type: 'string', value: 'text', description: `the format of the report: ${scanFormats.join(', ')}` },
    language: languageOption,
    out: { type: 'string', value: 'report.html', description: 'write the report to this file' },
    write: { type: 'boolean', description: 'add what is missing to the declaration, or create one' },
    least: {
      type: 'string',
      value: 'law',
      description: 'lowest severity to report: law, guidance or good (default: good)',
    },
  },
  async run(input, context) {
    const language = toolLanguage(input.options.language)
    const severities = severitiesFrom(input.options.least)
    const format: ScanFormat = readWord(input, 'format', scanFormats)
    const target = await readScanTarget('scan', input, context)
    const file = await declarationFile(input, context)
    if (file !== null) {
      const { declaration, problems } = await checkDeclarationFile(context, file, language)
      if (!declaration) return refuseDeclaration(file, problems, language)
    }
    const version = readVersion(context.packageRoot)
    const har = format === 'har' ? new HarLog(version) : undefined
    const result = await runScan(target, input, context, har && ((moment, record) => har.add(moment, record)))
    const report = makeReport(result, await declarationFor(file, result, context), severities, language)
    const said = input.options.write === true ? [await writeMissing(report, file, context)] : []
    const text = formatReport(format, report, { version, har })
    const { out } = input.options
    if (typeof out === 'string') await writeText(context, out, `${text}\n`, { replace: true })
    return {
      exitCode: report.findings.length > 0 ? 1 : 0,
      text: [typeof out === 'string' ? `Wrote ${out}.` : text, ...said].join('\n'),
      json: jsonReport(report),
    }
  },
}
