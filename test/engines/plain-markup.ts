import { type DefaultTreeAdapterTypes as Tree, parse, serialize } from 'parse5'

/**
 * A page's HTML without what evaste adds to every page, and with attributes in one order, to be compared. SVG's old
 * `xlink:href` counts as its new name, under which it comes back.
 */
export function plainMarkup(html: string, run: string): string {
  const document = parse(html.replaceAll(run, 'RUN').replaceAll('xlink:href=', 'href='))
  const plain = (node: Tree.ParentNode): void => {
    node.childNodes = node.childNodes.filter((child) => !isOwn(child))
    for (const child of node.childNodes) {
      if ('attrs' in child) child.attrs.sort((one, other) => (one.name < other.name ? -1 : 1))
      if ('childNodes' in child) plain(child)
    }
  }
  plain(document)
  return serialize(document)
}

function isOwn(node: Tree.ChildNode): boolean {
  if (!('attrs' in node)) return false
  const {
    id,
    src,
    'http-equiv': policy,
    type,
    'data-chunks': chunks,
  } = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  const isScript = id === 'evaste-declaration' || chunks !== undefined || type === 'importmap'
  // In a sealed page, one policy or the other, and the template that the static one lies in.
  const isSeal = policy !== undefined || (node.tagName === 'template' && isSealed(node as Tree.Template))
  return isSeal || isScript || node.tagName === 'evaste-consent' || (src ?? '').includes('/evaste/')
}

const isSealed = ({ content: { childNodes } }: Tree.Template): boolean =>
  childNodes.filter(({ nodeName }) => nodeName !== '#text').every(({ nodeName }) => /^(meta|template)$/.test(nodeName))
