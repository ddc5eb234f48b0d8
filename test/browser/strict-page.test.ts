import { expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

declare global {
  interface Window {
    /** What the page's policy refused. */
    violations: string[]
  }
}

const visit = useTagPages()
const { open } = visit
/** As strict as a page can be: what is not named is refused, scripts need the nonce, markup and addresses need a policy. */
const POLICY =
  `default-src 'none'; script-src 'nonce-w4tch' 'strict-dynamic'; style-src 'none'; connect-src 'self'; img-src 'self';
  base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html evaste`.replace(
    /\s+/g,
    ' ',
  )
const NOTING = `<script nonce="w4tch">window.violations = []
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    violations.push([effectiveDirective, blockedURI, sample].join(' ')))</script>`

const withFilms: DeclarationFile = {
  ...watchShop,
  services: [
    ...watchShop.services,
    { id: 'films', name: 'Films', purpose: 'marketing', matches: ['films.example'], embed: { aspectRatio: '16 / 9' } },
  ],
}
const violations = () => visit.page.evaluate(() => window.violations)

it('under nonces and Trusted Types nothing of ours is refused: banner, settings, notice, film, debug panel', async () => {
  const head = `<head>${NOTING}${tagged(withFilms).replaceAll('<script', '<script nonce="w4tch"')}</head>`
  await open(
    `<html lang="en">${head}<body><main><evaste-embed service="films"><template><p>Film</p></template></evaste-embed>
      <evaste-notice></evaste-notice></main><evaste-debug></evaste-debug>`,
    { 'content-security-policy': POLICY },
  )
  const consent = visit.page.locator('evaste-consent')

  await consent.locator('#settings').click()
  for (const summary of await consent.locator('summary').all()) await summary.click()
  await consent.locator('#purpose-analytics').check()
  await consent.locator('#save').click()
  await visit.page.locator('evaste-notice button').first().waitFor()
  await visit.page.locator('evaste-debug details').waitFor()
  await visit.page.locator('evaste-embed #once').click()
  await visit.page.getByText('Film', { exact: true }).waitFor()

  expect(await violations()).toEqual([])
  expect(visit.errors).toEqual([])
  await expect
    .poll(() => visit.page.evaluate(() => window.evaste.decision?.choices))
    .toEqual({ analytics: 'given', marketing: 'refused' })
})

it('the same policy refuses what it is there to refuse, and that is seen', async () => {
  await open(`<head>${NOTING}</head><body><p style="color: red">Red</p><script>window.ran = true</script>`, {
    'content-security-policy': POLICY,
  })

  await expect.poll(async () => (await violations()).length).toBe(2)
})
