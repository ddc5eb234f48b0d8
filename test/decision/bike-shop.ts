import type { Deciding } from '../../src/decision/decide.js'
import { readDeclaration } from '../../src/declaration/read.js'
import type { Declaration, DeclarationFile } from '../../src/declaration/types.js'

/** A bicycle shop that counts visits in two ways, shows films, and advertises. */
export const bikeShopFile: DeclarationFile = {
  format: 1,
  site: 'bike-shop',
  languages: ['fi', 'en'],
  controller: { name: 'Polkupaja Oy', email: 'tietosuoja@polkupaja.example', address: 'Ketjukatu 3, Kulmala' },
  notice: { url: '/tietosuoja', version: '2026-03' },
  purposes: ['necessary', 'analytics', 'marketing'],
  recipients: [
    { id: 'film-stream', name: 'Filmivirta Oy', transfers: [{ country: 'US', mechanism: 'scc' }] },
    { id: 'bookkeeper', name: 'Tilitoimisto' },
  ],
  services: [
    {
      id: 'cart',
      name: 'Ostoskori',
      purpose: 'necessary',
      matches: ['cart.polkupaja.example'],
      trackers: [{ name: 'cart', lifetime: 'session' }],
    },
    {
      id: 'matomo',
      name: 'Matomo',
      purpose: 'analytics',
      matches: ['stats.polkupaja.example'],
      trackers: [{ name: '_pk_*', lifetime: 'P13M' }],
    },
    {
      id: 'heatmap',
      name: 'Lämpökartta',
      purpose: 'analytics',
      matches: ['heatmap.example'],
      inline: ['heatmap.start'],
      trackers: [{ name: 'hm_*', type: 'local-storage', lifetime: 'persistent' }],
    },
    { id: 'films', name: 'Filmit', purpose: 'marketing', recipient: 'film-stream', matches: ['films.example'] },
    { id: 'adverts', name: 'Mainokset', purpose: 'marketing', matches: ['adverts.example'] },
  ],
  consent: { undeclared: 'allow' },
}

/** The shop's declaration as a page reads it, with whatever a test wants otherwise. */
export const bikeShop = (changes: Partial<DeclarationFile> = {}): Declaration =>
  readDeclaration({ ...bikeShopFile, ...changes })

/** The shop's services, with the changes that `edit` makes to those it knows. */
export const withService = (id: string, edit: object): Partial<DeclarationFile> => ({
  services: bikeShopFile.services.map((service) => (service.id === id ? { ...service, ...edit } : service)),
})

export const decidedAt = '2026-05-22T12:00:00.000Z'

/** A person answers the shop's banner on a day in May. */
export const deciding = (choices: Deciding['choices'], changes: Partial<Omit<Deciding, 'choices'>> = {}): Deciding => ({
  choices,
  decisionId: 'decision-0000000001',
  consentId: 'consent-00000000001',
  source: 'banner',
  trusted: true,
  decidedAt,
  language: 'fi',
  gpc: false,
  ...changes,
})
