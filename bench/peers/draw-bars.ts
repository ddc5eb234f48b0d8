/** One line of a picture. */
export interface Bar {
  readonly label: string
  readonly values: readonly (readonly [what: string, value: number])[]
}

const WIDTH = 720
const LABEL_WIDTH = 220
const THICKNESS = 14
const GAP = 12
const TOP = 64
/** Told apart by lightness too, on white and on black. */
const COLORS = ['#2f6fb0', '#d98a1f']

/** Horizontal bars as an SVG that any page can show. */
export function drawBars(title: string, bars: readonly Bar[]): string {
  const most = Math.max(...bars.flatMap(({ values }) => values.map(([, value]) => value)), 1)
  const kinds = bars[0]?.values.map(([what]) => what) ?? []
  const rowHeight = kinds.length * THICKNESS + GAP
  const height = TOP + bars.length * rowHeight
  const width = (value: number): number => (value / most) * (WIDTH - LABEL_WIDTH - 60)
  const legend = kinds.map(
    (what, at) =>
      `<rect x="${LABEL_WIDTH + at * 180}" y="36" width="12" height="12" fill="${COLORS[at] ?? ''}"/><text x="${LABEL_WIDTH + 18 + at * 180}" y="46">${escape(what)}</text>`,
  )
  const rows = bars.map(({ label, values }, row) => {
    const y = TOP + row * rowHeight
    const lines = values.map(
      ([, value], at) =>
        `<rect x="${LABEL_WIDTH}" y="${y + at * THICKNESS}" width="${width(value).toFixed(1)}" height="${THICKNESS - 2}" fill="${COLORS[at] ?? ''}"/><text x="${(LABEL_WIDTH + width(value) + 6).toFixed(1)}" y="${y + at * THICKNESS + 10}">${value.toFixed(0)}</text>`,
    )
    return `<text x="${LABEL_WIDTH - 10}" y="${y + 16}" text-anchor="end">${escape(label)}</text>${lines.join('')}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escape(title)}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
<text x="10" y="20" font-size="14" font-weight="bold">${escape(title)}</text>
${[...legend, ...rows].join('\n')}
</svg>
`
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
