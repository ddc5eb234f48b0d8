import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

const PAGE = 'docs/frameworks.md'
const QUOTE = /^\[[^\]]+\]\((examples\/[^)]+)\):\n\n```\w+\n([\s\S]*?)^```$/gm

it('the page on frameworks quotes its examples as they are', async () => {
  const page = await readFile(PAGE, 'utf8')
  const quotes = [...page.matchAll(QUOTE)].map(([, file = '', text = '']) => ({ file, text }))

  const changed = await Promise.all(
    quotes.map(async ({ file, text }) => ((await readFile(`docs/${file}`, 'utf8')).includes(text) ? [] : [file])),
  )

  expect(quotes).toHaveLength(page.match(/^```\w+$/gm)?.length ?? 0)
  expect(new Set(quotes.map(({ file }) => file.split('/')[1]))).toEqual(
    new Set(['vite', 'next', 'react-router', 'vue', 'nuxt', 'svelte', 'sveltekit', 'astro']),
  )
  expect(changed.flat()).toEqual([])
})
