import { whenOf } from '../compare/scan-finding.js'
import { scanSays } from '../messages/scan-message.js'
import type { ScanReport } from './report.js'
import { escapeHtml } from './escape-html.js'

interface Mark {
  readonly row: string
  readonly at: number
  readonly moment: string
}

const MOST_ROWS = 40
const ROW_HEIGHT = 22
const LABELS = 240
const WIDTH = 640
const RADIUS = 5

/** What a mark stands for, by shape and by the class that colours it. */
type MarkKind = 'early' | 'all' | 'one'

const kindOf = (moment: string): MarkKind => {
  if (moment === 'before' || moment === 'refused' || moment === 'withdrawn') return 'early'
  return moment === 'accepted' ? 'all' : 'one'
}

/** A square for what acted without consent, a circle after consent to everything, a triangle after consent to one purpose. */
function shapeOf(kind: MarkKind, x: number, y: number): string {
  if (kind === 'early')
    return `<rect class="early" x="${x - RADIUS}" y="${y - RADIUS}" width="${2 * RADIUS}" height="${2 * RADIUS}">`
  if (kind === 'all') return `<circle class="all" cx="${x}" cy="${y}" r="${RADIUS}">`
  return `<path class="one" d="M${x} ${y - RADIUS - 1}l${RADIUS + 1} ${2 * RADIUS}h-${2 * RADIUS + 2}z">`
}

/** When each service first acted on a page, by moment, as inline SVG. Empty if nothing acted. */
export function timelineSvg(report: ScanReport): string {
  const marks = marksOf(report)
  const rows = [...new Set(marks.map(({ row }) => row))].slice(0, MOST_ROWS)
  if (rows.length === 0) return ''
  const last = Math.max(1000, ...marks.map(({ at }) => at))
  const height = (rows.length + 2) * ROW_HEIGHT
  const xOf = (at: number): number => Math.round(LABELS + (at / last) * (WIDTH - 20))
  const lines = rows.map((row, i) => {
    const y = (i + 1) * ROW_HEIGHT
    const dots = marks
      .filter((mark) => mark.row === row)
      .map(({ at, moment }) => {
        const words = `${row}: ${at} ms, ${report.write(whenOf(moment as 'before'))}`
        const shape = shapeOf(kindOf(moment), xOf(at), y)
        return `${shape}<title>${escapeHtml(words)}</title></${/^<(\w+)/.exec(shape)?.[1] ?? ''}>`
      })
    return `<text x="0" y="${y + 4}">${escapeHtml(shortened(row))}</text><line x1="${LABELS}" x2="${LABELS + WIDTH}" y1="${y}" y2="${y}" class="rule"/>${dots.join('')}`
  })
  const axis = [0, last / 2, last].map(
    (at) => `<text x="${xOf(at)}" y="${height - 8}" text-anchor="middle">${(at / 1000).toFixed(1)} s</text>`,
  )
  const label = escapeHtml(report.write(scanSays('html-timeline-label')))
  return `<svg role="img" aria-label="${label}" viewBox="0 0 ${LABELS + WIDTH + 20} ${height}" font-size="12" font-family="sans-serif">${lines.join('')}${axis.join('')}</svg>`
}

/** The first sign of each service or foreign host, in each moment. */
function marksOf({ things }: ScanReport): readonly Mark[] {
  const first = new Map<string, Mark>()
  for (const { thing, declared, known, isForeign } of things) {
    const row = declared[0] ?? known?.id ?? (isForeign ? thing.host : null)
    if (row === null || row === undefined) continue
    for (const [moment, sighting] of Object.entries(thing.seen)) {
      const at = sighting?.at
      const key = `${row} ${moment}`
      if (at !== undefined && at < (first.get(key)?.at ?? Infinity)) first.set(key, { row, at, moment })
    }
  }
  return [...first.values()].sort((a, b) => a.at - b.at)
}

const shortened = (text: string): string => (text.length > 34 ? `${text.slice(0, 33)}…` : text)
