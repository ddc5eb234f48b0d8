/** Reads CSV into rows of cells. Cells in quotes may contain separators, line breaks, and `""` for a quote. */
export function readCsv(content: string, separator: string): readonly (readonly string[])[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'y')
  const rows: string[][] = [[]]
  while (cell.lastIndex < content.length) {
    const match = cell.exec(content)
    if (!match) return [] // a quote is not closed
    const [, quoted, bare = '', end] = match
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end !== separator && cell.lastIndex < content.length) rows.push([])
  }
  return rows
}
