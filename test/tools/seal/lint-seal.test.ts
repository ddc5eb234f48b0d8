import { expect, it } from 'vitest'
import { readDeclaration } from '../../../src/declaration/read.js'
import { sealHtml } from '../../../src/rewrite.js'
import { lintSeal } from '../../../src/tools/seal/lint-seal.js'
import { townBakery } from '../rewrite/town-bakery.js'

const declaration = readDeclaration(townBakery())
const PAGE = '<head><script src="evaste.js"></script>\n<script type="module" src="own.js"></script>'
const { html: SEALED } = sealHtml(PAGE, declaration)
const messages = (html: string, script = '') => lintSeal(html, declaration, () => script)?.map(({ message }) => message)

it('has nothing to say of a page without a seal, or with a whole one', () => {
  expect(messages(PAGE)).toBeUndefined()
  expect(messages('<p>Rye')).toBeUndefined()
  expect(messages(SEALED)).toEqual([])
})

it.each([
  ['the mark alone', SEALED.replace(/<template>.*<\/template>/, ''), /policy line does not follow/],
  ['the line alone', SEALED.replace(' data-sealed', ''), /without data-sealed/],
  ['another declaration’s line', SEALED.replace('pay.example', 'old.example'), /not the one for this declaration/],
])('finds %s', (_, html, message) => {
  expect(messages(html)).toEqual([expect.stringMatching(message)])
})

it('finds a seal that nothing needs', () => {
  const open = readDeclaration({ ...townBakery(), services: [] })

  expect(lintSeal(SEALED, open, () => '')?.map(({ message }) => message)).toEqual([
    expect.stringMatching(/take data-sealed/),
  ])
})

it('finds what does not come back in Firefox', () => {
  expect(messages(SEALED, 'import "https://tracker.example/a.js"')).toEqual([expect.stringMatching(/await import/)])
})
