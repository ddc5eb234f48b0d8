import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser'
import { parseDeclaration } from '../../../declaration/parse/parse-declaration.js'
import { appendToList } from '../../add/append-to-list.js'
import type { MissingParts } from './missing-parts.js'

/**
 * Adds what is missing to a declaration's text. Order, comments, wording and layout of existing parts do not change.
 *
 * @param text a declaration that parses.
 */
export function mergeMissing(text: string, { purposes, recipients, services, additions }: MissingParts): string {
  const lists = [
    ['purposes', purposes, 'notice'],
    ['recipients', recipients, 'purposes'],
    ['services', services, 'purposes'],
  ] as const
  const withServices = lists.reduce(
    (so, [list, items, after]) =>
      (items as readonly unknown[]).reduce<string>((now, item) => appendToList(now, list, item, after), so),
    text,
  )
  const merged = additions.reduce((so, { service, trackers, matches }) => {
    const index = parseDeclaration(so).services.findIndex(({ id }) => id === service)
    const withTrackers = trackers.reduce((now, item) => appendTo(now, ['services', index, 'trackers'], item), so)
    return matches.reduce((now, item) => appendTo(now, ['services', index, 'matches'], item), withTrackers)
  }, withServices)
  parseDeclaration(merged)
  return merged
}

function appendTo(text: string, path: readonly (string | number)[], item: unknown): string {
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  '
  const formattingOptions = { insertSpaces: indent.startsWith(' '), tabSize: indent.length, eol: '\n' }
  const root = parseTree(text)
  const list = root && findNodeAtLocation(root, [...path])
  const edits = list
    ? modify(text, [...path, -1], item, { formattingOptions, isArrayInsertion: true })
    : modify(text, [...path], [item], { formattingOptions })
  return applyEdits(text, edits)
}
