/**
 * A spreadsheet would take what begins like this for a formula and run it; where its country separates cells by `;`, what
 * stands behind one begins a cell too.
 */
const FORMULA = /^(?=[=+\-@\t\r])|(?<=[;\t|]\s*)(?=[=+\-@])/g

/** One line of CSV (RFC 4180), with its break; whatever a visitor or a page has chosen stays text. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

function csvCell(text: string): string {
  const harmless = text.replace(FORMULA, "'")
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
