import { applyEdits, modify } from 'jsonc-parser'

/** A step into a draft: a key, or an index. */
export type DraftPath = readonly (string | number)[]

/** The value at a path; undefined if there is none, or if something else is on the way. */
export const valueAt = (file: unknown, path: DraftPath): unknown =>
  path.reduce<unknown>((value, step) => {
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) return Reflect.get(value, step)
    return undefined
  }, file)

/** The list at a path; empty if there is none. */
export function listAt(file: unknown, path: DraftPath): readonly unknown[] {
  const list = valueAt(file, path)
  return Array.isArray(list) ? (list as readonly unknown[]) : []
}

/** The text at a path; empty if there is none. Of a text by language, the first. */
export function textAt(file: unknown, path: DraftPath): string {
  const value = valueAt(file, path)
  if (typeof value === 'string') return value
  const first = Object.entries(Object(value) as object).find(([key]) => key !== '$comment')?.[1] as unknown
  return typeof first === 'string' ? first : ''
}

/**
 * Writes one value into the text of a draft. Everything else stays as it is written.
 *
 * @param value undefined removes the member.
 */
export function setValue(text: string, path: DraftPath, value: unknown): string {
  const file: unknown = JSON.parse(text)
  // What is no object has no members: it is replaced, such as `"register": null`.
  const blocked = path.findIndex((_, depth) => depth > 0 && !isContainer(valueAt(file, path.slice(0, depth))))
  if (blocked > 0 && value === undefined) return text
  const [at, written] = blocked > 0 ? [path.slice(0, blocked), nested(path.slice(blocked), value)] : [path, value]
  return edit(text, at, written)
}

const isContainer = (value: unknown): boolean => typeof value === 'object' && value !== null

const nested = (path: DraftPath, value: unknown): unknown =>
  path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value)

function edit(text: string, path: DraftPath, value: unknown): string {
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  '
  const formattingOptions = { insertSpaces: indent.startsWith(' '), tabSize: indent.length, eol: '\n' }
  return applyEdits(text, modify(text, [...path], value, { formattingOptions }))
}
