interface Member {
  readonly key: string
  readonly start: number
  readonly end: number
}

/**
 * Writes `item` at the end of a top-level list of a JSON text, and leaves every other character as it was.
 *
 * @param text valid JSON, an object.
 * @param key the list; where there is none, it is made after the member `after`.
 */
export function appendToList(text: string, key: string, item: unknown, after: string): string {
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  '
  const members = topLevelMembers(text)
  const list = members.find((member) => member.key === key)
  if (list) return insertAtEnd(text, list, item, indent)
  const before = members.find((member) => member.key === after) ?? members.at(-1)
  const end = before?.end ?? text.lastIndexOf('}')
  const written = `${indent}${JSON.stringify(key)}: [\n${indented(item, indent)}\n${indent}]`
  return `${text.slice(0, end)}${before ? ',' : ''}\n${written}${text.slice(end)}`
}

function insertAtEnd(text: string, { start, end }: Member, item: unknown, indent: string): string {
  const inside = text.slice(start + 1, end - 1)
  const filled = inside.trimEnd()
  const head = text.slice(0, start + 1) + filled
  if (filled.trim() === '')
    return `${text.slice(0, start + 1)}\n${indented(item, indent)}\n${indent}]${text.slice(end)}`
  // A list on one line stays on one line, as long as what is added is a word.
  if (!inside.includes('\n') && typeof item === 'string')
    return `${head}, ${JSON.stringify(item)}${text.slice(end - 1)}`
  return `${head},\n${indented(item, indent)}\n${indent}]${text.slice(end)}`
}

const indented = (item: unknown, indent: string): string =>
  JSON.stringify(item, null, indent).replace(/^/gm, indent.repeat(2))

/** Where the values of the outermost object stand: from their first character to past their last. */
function topLevelMembers(text: string): readonly Member[] {
  const members: Member[] = []
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/g
  let depth = 0
  let key = ''
  let start = -1
  for (const { 0: found, index } of text.matchAll(token)) {
    const closes = found === '}' || found === ']'
    if ((closes && depth === 1) || (found === ',' && depth === 1)) {
      if (start >= 0) members.push({ key, start, end: start + text.slice(start, index).trimEnd().length })
      start = -1
    }
    if (closes) depth--
    else if (found === '{' || found === '[') depth++
    else if (depth === 1 && found === ':') start = index + 1 + text.slice(index + 1).search(/\S/)
    else if (depth === 1 && found.startsWith('"') && start < 0) key = JSON.parse(found) as string
  }
  return members
}
