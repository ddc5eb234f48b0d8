import type { RecognisedThing } from '../compare/recognise.js'
import type { ScanReport } from './report.js'

/** The report for programs, without pictures. */
export function jsonReport({ result, things, source, findings, missing, draft }: ScanReport): unknown {
  const { site, scannedAt, pages, moments, notReached, banner } = result
  return {
    ...{ site, scannedAt, pages, moments, notReached },
    declaration: source,
    findings,
    things: things.map(jsonThing),
    banner: banner && { tool: banner.tool, name: banner.name, page: banner.page, measures: banner.measures ?? null },
    missing,
    draft: draft === null ? null : (JSON.parse(draft) as unknown),
  }
}

function jsonThing({ thing, declared, known, isForeign }: RecognisedThing): unknown {
  const { example: _, lifetime, ...rest } = thing
  const days = typeof lifetime === 'number' ? Math.round(lifetime * 100) / 100 : lifetime
  return { ...rest, ...(days !== undefined && { lifetime: days }), isForeign, declared, known: known?.id ?? null }
}
