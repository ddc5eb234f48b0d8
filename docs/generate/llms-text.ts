import type { DocPage } from './doc-pages.js'

/**
 * The list of pages for language models.
 *
 * @see https://llmstxt.org/
 */
export function llmsText(pages: readonly DocPage[]): string {
  const groups = [...new Set(pages.map(({ group }) => group))]
  const lines = groups.flatMap((group) => [
    '',
    `## ${group}`,
    '',
    ...pages.filter((page) => page.group === group).map((page) => `- [${page.title}](${page.path}): ${summary(page)}`),
  ])
  return [
    '# evaste',
    '',
    '> An embeddable cookie-consent and tracking-disclosure library: holds trackers until the visitor consents, and can prove each decision with a register that you host.',
    '',
    'All pages in one file: [llms-full.txt](llms-full.txt)',
    ...lines,
    '',
  ].join('\n')
}

/** Every page as Markdown, one after another. */
export const llmsFullText = (pages: readonly DocPage[]): string =>
  pages.map(({ path, markdown }) => `<!-- ${path} -->\n\n${markdown.trim()}\n`).join('\n')

/** The first sentence of a page. */
function summary({ markdown }: DocPage): string {
  const paragraph = markdown
    .replaceAll(/^(#.*|\d{4}-\d{2}-\d{2}|!\[.*)$/gm, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*(Question\. ?)?/g, '')
    .trim()
    .split(/\n\s*\n/)[0]
    ?.replaceAll(/\s+/g, ' ')
  return /^.*?[.:](?= |$)/.exec(paragraph ?? '')?.[0].replace(/:$/, '.') ?? paragraph ?? ''
}
