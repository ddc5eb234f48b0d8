import { applyEdits, findNodeAtLocation, modify, type Node, parseTree } from 'jsonc-parser'

/**
 * Appends `item` to a top-level list of a JSON text. Lines outside the list do not change.
 *
 * @param text valid JSON, an object.
 * @param key the list; if missing, it is created after the member `after`.
 */
export function appendToList(text: string, key: string, item: unknown, after: string): string {
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  '
  const formattingOptions = { insertSpaces: indent.startsWith(' '), tabSize: indent.length, eol: '\n' }
  const root = parseTree(text)
  const list = root && findNodeAtLocation(root, [key])
  if (!list) {
    const getInsertionIndex = (keys: readonly string[]): number => keys.indexOf(after) + 1
    return applyEdits(text, modify(text, [key], [item], { formattingOptions, getInsertionIndex }))
  }
  // A list of words on one line stays on one line.
  if (typeof item === 'string' && isOnOneLine(text, list)) return appendWord(text, key, item)
  return applyEdits(text, modify(text, [key, -1], item, { formattingOptions, isArrayInsertion: true }))
}

const isOnOneLine = (text: string, { offset, length }: Node): boolean =>
  !text.slice(offset, offset + length).includes('\n')

function appendWord(text: string, key: string, word: string): string {
  const edits = modify(text, [key, -1], word, { isArrayInsertion: true })
  return applyEdits(
    text,
    edits.map((edit) => ({ ...edit, content: edit.content.replace(/^,/, ', ') })),
  )
}
