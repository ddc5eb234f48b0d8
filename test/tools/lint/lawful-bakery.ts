import type { DeclarationFile, PurposeDetails, Recipient, ServiceDetails } from '../../../src/declaration/types.js'

export const statistics: PurposeDetails = {
  id: 'analytics',
  retention: { period: 'P14M', from: 'the visit' },
  dataCategories: ['pages read'],
}
export const counter: ServiceDetails = {
  id: 'counter',
  name: 'Counter',
  purpose: 'analytics',
  recipient: 'counting-house',
  matches: ['counter.example'],
  trackers: [{ name: '_count', lifetime: 'P13M', description: 'Tells visitors apart.' }],
}
export const countingHouse: Recipient = {
  id: 'counting-house',
  name: 'Laskentatalo Oy',
  country: 'FI',
  role: 'processor',
  privacyUrl: 'https://counter.example/privacy',
  transfers: 'none',
}

/** A bakery that has thought of everything. */
export const lawfulBakery = (): DeclarationFile => ({
  format: 1,
  site: 'lawful-bakery',
  languages: ['en'],
  controller: { name: 'Lain Leipä Oy', email: 'tietosuoja@leipa.example' },
  dataProtectionOfficer: null,
  notice: { url: '/privacy', version: '2026-11', effectiveFrom: '2026-11-23' },
  purposes: [statistics],
  recipients: [countingHouse],
  services: [counter],
  rights: { provision: 'voluntary', consequence: 'Nothing follows.', automatedDecisions: false },
})
