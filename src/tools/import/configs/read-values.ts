import { type AnyNode, type Expression, parse as parseScript, type Property, type SpreadElement } from 'acorn'
import { type DefaultTreeAdapterMap, parse as parseHtml } from 'parse5'
import { parse as parseJson, type ParseError } from 'jsonc-parser'
import type { NamedValue } from './foreign-config.js'

/**
 * The values that a configuration file holds, without running it: literals, lists, objects, regular expressions, and which
 * function is called with what. Anything that only a run would know is `undefined`; in a joined string it is `*`.
 *
 * @param content JSON, JavaScript, or HTML with inline scripts.
 * @returns nothing where it is none of them.
 */
export function readValues(content: string): readonly NamedValue[] {
  const errors: ParseError[] = []
  const json: unknown = parseJson(content, errors, { allowTrailingComma: true })
  if (errors.length === 0 && typeof json === 'object') return [{ name: '', value: json }]
  const scripts = /^\s*</.test(content) ? inlineScripts(parseHtml(content)) : [content]
  return scripts.flatMap(valuesOfScript)
}

function inlineScripts(node: DefaultTreeAdapterMap['node']): readonly string[] {
  if (!('childNodes' in node)) return []
  if (node.nodeName !== 'script') return node.childNodes.flatMap(inlineScripts)
  return node.childNodes.map((child) => ('value' in child ? child.value : ''))
}

function valuesOfScript(source: string): readonly NamedValue[] {
  try {
    const program = parseScript(source, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true })
    const found: NamedValue[] = []
    const scope = new Map<string, Expression>()
    visit(program, (node) => {
      if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init)
        scope.set(node.id.name, node.init)
    })
    const read = (node: Expression): unknown => valueOf(node, scope, source)
    visit(program, (node) => {
      if (node.type === 'CallExpression')
        found.push({
          name: source.slice(node.callee.start, node.callee.end).replace(/\s+/g, ''),
          value: node.arguments.map((one) => (one.type === 'SpreadElement' ? undefined : read(one))),
        })
      if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init)
        found.push({ name: node.id.name, value: read(node.init) })
      if (node.type === 'AssignmentExpression')
        found.push({ name: source.slice(node.left.start, node.left.end), value: read(node.right) })
      if (node.type === 'ExportDefaultDeclaration' && node.declaration.type.endsWith('Expression'))
        found.push({ name: 'default', value: read(node.declaration as Expression) })
    })
    return found
  } catch {
    return []
  }
}

/** Every node, outermost first. */
function visit(node: AnyNode, see: (node: AnyNode) => void): void {
  see(node)
  for (const value of Object.values(node) as unknown[])
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof child === 'object' && child !== null && 'type' in child) visit(child as AnyNode, see)
}

function valueOf(node: Expression, scope: ReadonlyMap<string, Expression>, source: string, depth = 0): unknown {
  const read = (inner: Expression): unknown => valueOf(inner, scope, source, depth + 1)
  if (depth > 50) return undefined
  switch (node.type) {
    case 'Literal':
      return node.value ?? undefined
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.cooked ?? '').join('*')
    case 'ArrayExpression':
      return node.elements.map((one) => (one && one.type !== 'SpreadElement' ? read(one) : undefined))
    case 'ObjectExpression':
      return Object.fromEntries(node.properties.flatMap((property) => entryOf(property, read)))
    case 'BinaryExpression':
      return node.operator === '+' && node.left.type !== 'PrivateIdentifier'
        ? joined(read(node.left), read(node.right))
        : undefined
    case 'NewExpression':
    case 'CallExpression': {
      const args = node.arguments.map((one) => (one.type === 'SpreadElement' ? undefined : read(one)))
      const call = source.slice(node.callee.start, node.callee.end)
      if (call === 'RegExp') return regExp(args[0])
      return { call, args }
    }
    case 'Identifier': {
      const known = scope.get(node.name)
      return known && read(known)
    }
    default:
      return undefined
  }
}

function entryOf(
  property: Property | SpreadElement,
  read: (node: Expression) => unknown,
): readonly [string, unknown][] {
  if (property.type === 'SpreadElement' || property.computed) return []
  const { key } = property
  const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : ''
  return [[name, read(property.value)]]
}

const joined = (left: unknown, right: unknown): unknown =>
  typeof left === 'string' || typeof right === 'string' ? `${partOf(left)}${partOf(right)}` : undefined

const partOf = (value: unknown): string => (typeof value === 'string' ? value : '*')

/** A pattern from outside is only used as text; an invalid one is ignored. */
function regExp(pattern: unknown): RegExp | undefined {
  try {
    if (typeof pattern === 'string') return new RegExp(pattern)
    return undefined
  } catch {
    return undefined
  }
}
