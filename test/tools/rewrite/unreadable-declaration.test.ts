import { expect, it } from 'vitest'
import {
  allowedByCookie,
  contentSecurityPolicy,
  createHtmlRewriter,
  DeclarationError,
  EvasteError,
  importMap,
  rewriteHtml,
  rewriteMiddleware,
  rewritePlugin,
  rewriteResponses,
} from '../../../src/rewrite.js'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { bikeShopFile } from '../../decision/bike-shop.js'

/** A service of a purpose that nobody has declared: a page does not trust such a file. */
const broken: DeclarationFile = {
  ...bikeShopFile,
  services: [{ id: 'films', name: 'Films', purpose: 'advertising', matches: ['films.example'] }],
}

it.each<[string, (declaration: DeclarationFile) => unknown]>([
  ['rewriteHtml', (declaration) => rewriteHtml('<p></p>', declaration)],
  ['createHtmlRewriter', (declaration) => createHtmlRewriter(declaration)],
  ['rewriteMiddleware', (declaration) => rewriteMiddleware(declaration)],
  ['rewriteResponses', (declaration) => rewriteResponses(declaration)],
  ['rewritePlugin', (declaration) => rewritePlugin(declaration)],
  ['allowedByCookie', (declaration) => allowedByCookie(declaration, '')],
  ['contentSecurityPolicy', (declaration) => contentSecurityPolicy(declaration, [])],
  ['importMap', (declaration) => importMap(declaration, [])],
])('%s says in a DeclarationError what is wrong and where', (_, call) => {
  const error = (() => {
    try {
      return call(broken)
    } catch (cause) {
      return cause
    }
  })()

  expect(error).toBeInstanceOf(DeclarationError)
  expect(error).toBeInstanceOf(EvasteError)
  expect(error).toMatchObject({ code: 'declaration-unreadable', problems: [{ path: '$.services[0].purpose' }] })
})
