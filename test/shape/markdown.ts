import { readFile } from 'node:fs/promises'

/** A fenced block of a Markdown text. */
export interface Snippet {
  readonly language: string
  readonly text: string
  /** The line its fence stands on, from 1. */
  readonly line: number
  readonly file?: string
}

/** The fenced blocks of one language, in order. */
export async function readSnippets(file: string, language: string): Promise<readonly Snippet[]> {
  const markdown = await readFile(file, 'utf8')
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .map(({ 1: name = '', 2: text = '', index }) => ({
      language: name,
      text,
      line: markdown.slice(0, index).split('\n').length,
    }))
    .filter((snippet) => snippet.language === language)
}

/** What a Markdown text links to inside the repository, without `#…`. */
export async function readLinks(file: string): Promise<readonly string[]> {
  const prose = (await readFile(file, 'utf8')).replace(/^```[\s\S]*?^```$/gm, '')
  return [...prose.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
}
