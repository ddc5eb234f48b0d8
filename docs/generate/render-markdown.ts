import MarkdownIt from 'markdown-it'
import { headingId } from './heading-id.js'

/** A rendered page, and its sections for the search. */
export interface RenderedMarkdown {
  readonly html: string
  readonly sections: readonly PageSection[]
}

export interface PageSection {
  /** Of the heading; empty before the first. */
  readonly id: string
  readonly heading: string
  readonly text: string
}

/**
 * Renders Markdown. HTML in it is shown as text.
 *
 * @param linkTo returns where a link of the source leads on the site.
 */
export function renderMarkdown(markdown: string, linkTo: (target: string) => string): RenderedMarkdown {
  const parser = new MarkdownIt({ html: false })
  parser.core.ruler.push('links-and-headings', ({ tokens }) => {
    const ids = new Set<string>()
    tokens.forEach((token, i) => {
      if (isEmptyHeading(tokens, i)) token.tag = tokens[i + 2]!.tag = 'td'
      if (token.type === 'heading_open') token.attrSet('id', headingId(tokens[i + 1]?.content ?? '', ids))
      for (const child of token.children ?? [])
        for (const name of ['href', 'src']) {
          const target = child.attrGet(name)
          if (target !== null) child.attrSet(name, linkTo(String(target)))
        }
    })
  })
  // A wide table scrolls by keyboard too.
  parser.renderer.rules.table_open = () => '<div class="scroll" tabindex="0"><table>'
  parser.renderer.rules.table_close = () => '</table></div>'
  const fence = parser.renderer.rules.fence
  parser.renderer.rules.fence = (tokens, i, options, env, self) => {
    const block = (fence?.(tokens, i, options, env, self) ?? '').replace('<pre>', '<pre tabindex="0">')
    const [, view] = /\blive (banner|settings|notice)$/.exec(tokens[i]?.info ?? '') ?? []
    return view === undefined ? block : `${block}<div class="live" data-view="${view}"></div>`
  }
  const sections = sectionsOf(parser.parse(markdown, {}))
  return { html: parser.render(markdown), sections }
}

/** The heading cell of a column whose cells speak for themselves. */
const isEmptyHeading = (tokens: Tokens, i: number): boolean =>
  tokens[i]?.type === 'th_open' && tokens[i + 1]?.content === ''

type Tokens = ReturnType<InstanceType<typeof MarkdownIt>['parse']>

/** The plain text below each heading. */
function sectionsOf(tokens: Tokens): readonly PageSection[] {
  const sections: { id: string; heading: string; text: string }[] = [{ id: '', heading: '', text: '' }]
  tokens.forEach((token, i) => {
    if (token.type === 'heading_open')
      sections.push({ id: String(token.attrGet('id') ?? ''), heading: plain(tokens[i + 1]), text: '' })
    else if (tokens[i - 1]?.type !== 'heading_open' && /^(inline|fence|code_block)$/.test(token.type))
      sections.at(-1)!.text += ` ${plain(token)}`
  })
  return sections.filter(({ heading, text }) => heading !== '' || text !== '')
}

const plain = (token: Tokens[number] | undefined): string =>
  token?.children ? token.children.map(({ content }) => content || ' ').join('') : (token?.content ?? '')
