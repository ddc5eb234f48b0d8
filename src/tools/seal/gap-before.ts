/**
 * The line break and indentation before an element, reused for what is inserted beside it. Empty where the element stands
 * within a line: frameworks that hydrate a whole page (React) find a line break in the head that they did not write.
 */
export function gapBefore(html: string, start: number): string {
  const [indent = ''] = /[ \t]*$/.exec(html.slice(0, start)) ?? []
  const isFirstInLine = /(^|\n)$/.test(html.slice(0, start - indent.length))
  return isFirstInLine ? newLineOf(html) + indent : ''
}

export const newLineOf = (html: string): string => (html.includes('\r\n') ? '\r\n' : '\n')
