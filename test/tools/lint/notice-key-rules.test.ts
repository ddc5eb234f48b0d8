import { expect, it } from 'vitest'
import { parseDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { lintDeclaration } from '../../../src/tools/lint/lint-declaration.js'
import { countingHouse, lawfulBakery, statistics } from './lawful-bakery.js'

const controller = lawfulBakery().controller
const orders = {
  id: 'orders',
  legalBasis: 'contract',
  title: 'Orders',
  description: 'We bake what was ordered.',
  retention: { period: 'P1Y', from: 'the delivery' },
  dataCategories: ['name'],
}
const newsletter = { ...orders, id: 'newsletter', legalBasis: 'consent', title: 'Newsletter' }
const withoutContact = { controller: { name: 'Lain Leipä Oy', url: 'https://leipa.example', address: 'Katu 1, Kylä' } }
const inSweden = (...names: string[]) => ({
  controller: { ...controller, country: 'SE' },
  rights: { ...lawfulBakery().rights, authorities: names.map((name) => ({ name })) },
})
const inUs = { ...controller, country: 'US' }
const representative = { name: 'Representative Ltd', email: 'eu@representative.example', country: 'IE' }
const fda = { ...lawfulBakery().rights, authorities: [{ name: 'DPC' }] }
const rights = (changes: object) => ({ rights: { ...lawfulBakery().rights, ...changes } })

const lint = (changes: object): readonly string[] =>
  lintDeclaration(parseDeclaration({ ...lawfulBakery(), ...changes })).map(
    ({ severity, rule, path }) => `${severity} ${rule} ${path}`,
  )

it.each<[finding: string, changes: object]>([
  ['law R02 $.representative', { controller: inUs, rights: fda }],
  [
    'law R02 $.representative.country',
    { controller: inUs, rights: fda, representative: { ...representative, country: 'US' } },
  ],
  ['law R02 $.representative', { controller: inUs, rights: fda, representative: { name: 'Representative Ltd' } }],
  ['law R11 $.rights.authorities', { controller: inUs, representative }],
  ['good R11 $.rights.authorities', inSweden()],
  ['good R11 $.rights.authorities', inSweden('Integritetsskyddsmyndigheten')],
  ['good R11 $.rights.authorities', rights({ authorities: [{ name: 'Tietosuojavaltuutettu' }] })],
  ['law R10 $.purposes[1].withdrawal', { ...withoutContact, purposes: [statistics, newsletter] }],
  [
    'law R12 $.purposes[1].provision.consequence',
    { purposes: [statistics, { ...orders, provision: { requirement: 'contractual' } }] },
  ],
  [
    'law R12 $.purposes[1].dataCategories[0].provision.consequence',
    {
      purposes: [
        statistics,
        { ...orders, dataCategories: [{ title: 'name', provision: { requirement: 'statutory' } }] },
      ],
    },
  ],
  [
    'good R01 $.registers[0].contact',
    { purposes: [statistics, orders], registers: [{ id: 'customers', name: 'Customers', purposes: ['orders'] }] },
  ],
  ['law R03 $.registers[0].purposes', { registers: [{ id: 'customers', name: 'Customers', purposes: [] }] }],
  [
    'guidance R21 $.registers',
    {
      purposes: [statistics, orders],
      registers: ['one', 'two'].map((id) => ({ id, name: id, purposes: ['orders'], contact: { name: 'Desk' } })),
    },
  ],
  ['guidance R19 $.rights.identification', rights({ identification: 'Enclose a copy of your passport.' })],
  ['guidance R19 $.rights.identification', rights({ identification: 'Liitä mukaan kopio passista.' })],
  ['guidance R19 $.rights.identification', rights({ identification: 'Bifoga en kopia av ditt körkort.' })],
  ['guidance R23 $.changesTold', { changesTold: 'Please check this page from time to time.' }],
  ['guidance R23 $.changesTold', { changesTold: 'Tarkista seloste säännöllisesti.' }],
  ['guidance R65 $.audience.minimumAge', { audience: { minimumAge: 12 } }],
  ['guidance R21 $.audience.minimumAge', { audience: { children: true, minimumAge: 18 } }],
  [
    'guidance R21 $.notDisclosed',
    { notDisclosed: 'We do not give data to anybody.', purposes: [{ ...statistics, recipients: ['counting-house'] }] },
  ],
  [
    'law R14 $.purposes[1].sources',
    { purposes: [statistics, { ...orders, description: 'We write to bought addresses.' }] },
  ],
  ['guidance R65 $.audience.children', { audience: { children: true } }],
])('%s is found', (finding, changes) => {
  expect(lint(changes)).toContain(finding)
})

it.each<[what: string, changes: object]>([
  [
    'a controller outside the EEA with representative and authority',
    { controller: inUs, rights: fda, representative, services: [], purposes: [orders] },
  ],
  ['Sweden with both authorities', inSweden('Integritetsskyddsmyndigheten', 'Post- och telestyrelsen (PTS)')],
  ['Åland, which Finland’s authorities supervise', { controller: { ...controller, country: 'AX' } }],
  ['Finland with both', rights({ authorities: [{ name: 'Tietosuojavaltuutettu' }, { name: 'Traficom' }] })],
  [
    'another country that asks nothing',
    { controller: { ...controller, country: 'SE' }, purposes: [orders], services: [], recipients: [] },
  ],
  [
    'consent with its own way out',
    { ...withoutContact, purposes: [statistics, { ...newsletter, withdrawal: 'By the link in it.' }] },
  ],
  ['consent with a contact', { purposes: [statistics, newsletter] }],
  ['data that may be left out', { purposes: [statistics, { ...orders, provision: { requirement: 'voluntary' } }] }],
  [
    'two registers with their own purposes',
    {
      purposes: [statistics, orders, newsletter],
      registers: [
        { id: 'customers', name: 'Customers', purposes: ['orders'], contact: { name: 'Desk' } },
        { id: 'readers', name: 'Readers', purposes: ['newsletter'], contact: { name: 'Desk' } },
      ],
    },
  ],
  [
    'what is disclosed to nobody, beside recipients of other data',
    {
      notDisclosed: 'Terveystietoja ei kenellekään.',
      purposes: [{ ...statistics, recipients: ['counting-house'] }],
    },
  ],
  ['identity told by an order', rights({ identification: 'We call the number of your order.' })],
  ['an age limit at the age of consent', { audience: { minimumAge: 13 } }],
  ['changes told by mail', { changesTold: 'We write to customers before a change takes effect.' }],
  [
    'one kind that is not disclosed',
    { notDisclosed: 'Allergies: to anybody.', purposes: [{ ...statistics, recipients: [countingHouse.id] }] },
  ],
  [
    'bought addresses with their source',
    {
      purposes: [statistics, { ...orders, description: 'We write to bought addresses.', sources: 'Address register' }],
    },
  ],
  [
    'a site for children that asks nothing',
    { audience: { children: true }, services: [], purposes: [orders], recipients: [] },
  ],
])('%s has no findings', (_, changes) => {
  expect(lint(changes).filter((found) => !found.includes('R14 $.recipients'))).toEqual([])
})
