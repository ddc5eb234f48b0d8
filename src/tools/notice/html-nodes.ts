import { type DefaultTreeAdapterMap, defaultTreeAdapter, html as namespaces, serializeOuter } from 'parse5'

export type HtmlNode = DefaultTreeAdapterMap['element']
export type HtmlContent = HtmlNode | string

/** An HTML element. Strings are text, never markup. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly HtmlContent[]
): HtmlNode {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }))
  const node = defaultTreeAdapter.createElement(name, namespaces.NS.HTML, attrs)
  for (const part of content)
    if (typeof part === 'string') defaultTreeAdapter.insertText(node, part)
    else defaultTreeAdapter.appendChild(node, part)
  return node
}

/** Serialises nodes, one per line. */
export const htmlText = (nodes: readonly HtmlNode[]): string => nodes.map((node) => serializeOuter(node)).join('\n')
