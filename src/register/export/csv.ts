/**
 * A spreadsheet would interpret text that begins like this as a formula and run it. In countries where `;` separates
 * cells, the text after one begins a cell too. Some take full-width signs for the narrow ones.
 */
const FORMULA = /^(?=[=+\-@＝＋－＠\t\r])|(?<=[;\t|]\s*)(?=[=+\-@＝＋－＠])/g

/**
 * Formats one line of CSV (RFC 4180), including its line break. Values chosen by a visitor or a page always stay text.
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

function csvCell(text: string): string {
  const harmless = text.replace(FORMULA, "'")
  if (/[",\r\n]/.test(harmless)) return `"${harmless.replaceAll('"', '""')}"`
  return harmless
}
