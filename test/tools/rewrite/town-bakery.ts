import type { DeclarationFile } from '../../../src/declaration/types.js'
import { INLINE_MARK } from './parser-vectors.js'

/** A bakery that measures its visitors, shows films, and takes card payments: only the last needs no consent. */
export const townBakery = (): DeclarationFile => ({
  format: 1,
  site: 'town-bakery',
  languages: ['en'],
  controller: { name: 'Kaupunginleipomo Oy', email: 'tietosuoja@town-bakery.example' },
  notice: { url: '/privacy' },
  purposes: ['necessary', 'analytics', 'social-media'],
  services: [
    {
      id: 'tracker',
      name: 'Tracker',
      purpose: 'analytics',
      matches: ['tracker.example', '*://town-bakery.example/stats/*'],
      inline: [INLINE_MARK],
    },
    { id: 'films', name: 'Films', purpose: 'social-media', matches: ['https://films.example/embed/*'] },
    { id: 'payments', name: 'Payments', purpose: 'necessary', matches: ['pay.example', '*://tracker.example/pay/*'] },
  ],
})

/** The same bakery before it had any service at all. */
export const plainBakery = (): DeclarationFile => ({ ...townBakery(), services: [] })
