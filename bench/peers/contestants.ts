import type { DeclarationFile } from '../../src/declaration/types.js'
import { sealHtml } from '../../src/rewrite.js'
import { bundleScript } from '../../src/tools/bundle/bundle-script.js'
import { hds } from './hds.js'

/** A consent library as a page would have it. */
export interface Contestant {
  readonly name: string
  /** Its package, with the exact version to install; `null`: evaste itself, or no library. */
  readonly installed: string | null
  /** Lines for the head, in the order of the documentation. */
  readonly head: string
  readonly body?: string
  /** Changes the whole page before it is served. */
  readonly prepare?: (html: string) => string
  /** The control that accepts everything: it is visible as soon as the banner is. `null`: there is no banner. */
  readonly accept: string | null
  readonly refuse?: string
  /** A script to be bundled for the page, as `/peers/<name>.js`. */
  readonly source?: string
  /** A script of our own, written from files of `dist/`. */
  readonly script?: (read: (file: string) => string) => string
}

/** What evaste is told: two services that wait. */
export const declaration: DeclarationFile = {
  format: 1,
  site: 'bench',
  languages: ['en'],
  controller: { name: 'Mittaajat Oy', email: 'tietosuoja@mittaajat.example' },
  notice: { url: '/notice' },
  purposes: ['necessary', 'analytics', 'marketing'],
  services: [
    {
      id: 'counter',
      name: 'Counter',
      purpose: 'analytics',
      matches: ['*://counter.example/*'],
      trackers: [{ name: 'count_*', lifetime: 'P1Y' }],
    },
    { id: 'adverts', name: 'Adverts', purpose: 'marketing', matches: ['*://adverts.example/*'] },
  ],
}

const TAG = `<script type="application/json" id="evaste-declaration">${JSON.stringify(declaration)}</script>
<script src="/evaste/evaste.js"></script>`

const EVASTE = { installed: null, accept: 'evaste-consent >>> #accept', refuse: 'evaste-consent >>> #refuse' }

const categories = `{ necessary: { enabled: true, readOnly: true }, analytics: {}, marketing: {} }`
const vanillaConfig = `{ hideFromBots: false,
  categories: ${categories},
  language: { default: 'en', translations: { en: {
    consentModal: { title: 'We use cookies', description: 'We count visits and advertise if you allow it.',
      acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Settings' },
    preferencesModal: { title: 'Settings', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all',
      savePreferencesBtn: 'Save', closeIconLabel: 'Close', sections: [
        { title: 'Analytics', description: 'Counts visits.', linkedCategory: 'analytics' },
        { title: 'Marketing', description: 'Shows adverts.', linkedCategory: 'marketing' } ] } } } } }`

const c15tSource = `import { getOrCreateConsentRuntime } from 'c15t'
const { consentStore } = getOrCreateConsentRuntime({ mode: 'offline', consentCategories: ['necessary', 'measurement', 'marketing'] })
const banner = document.getElementById('consent-banner')
const show = (state) => (banner.style.display = state.activeUI === 'banner' ? 'block' : 'none')
consentStore.subscribe(show)
show(consentStore.getState())
document.getElementById('accept-all').addEventListener('click', () => consentStore.getState().saveConsents('all'))
document.getElementById('reject').addEventListener('click', () => consentStore.getState().saveConsents('necessary'))`

/** In the order of the tables. The first is the control, and ratios are to `reference`. */
export const contestants: readonly Contestant[] = [
  { name: 'no library', installed: null, head: '', accept: null },
  { name: 'evaste, tag', head: TAG, ...EVASTE },
  {
    name: 'evaste, sealed',
    head: TAG.replace('evaste.js', 'evaste-sealed.js'),
    prepare: (html) => sealHtml(html, declaration).html,
    ...EVASTE,
  },
  {
    name: 'evaste, bundle',
    head: '<script src="/peers/evaste, bundle.js" data-chunks="/evaste/"></script>',
    script: (read) => bundleScript(read('evaste.js'), declaration, read('evaste-first-en.js')),
    ...EVASTE,
  },
  {
    name: 'vanilla-cookieconsent',
    installed: 'vanilla-cookieconsent@3.1.0',
    head: `<link rel="stylesheet" href="/peers/vanilla-cookieconsent/dist/cookieconsent.css">`,
    body: `<script type="module">import '/peers/vanilla-cookieconsent/dist/cookieconsent.umd.js'
CookieConsent.run(${vanillaConfig})</script>`,
    accept: '#cc-main [data-role="all"]',
    refuse: '#cc-main [data-role="necessary"]',
  },
  {
    name: 'Orejime',
    installed: 'orejime@3.2.1',
    head: `<link rel="stylesheet" href="/peers/orejime/dist/orejime-standard.css">`,
    body: `<script>window.orejimeConfig = { privacyPolicyUrl: '/notice', purposes: [
  { id: 'analytics', title: 'Analytics', description: 'Counts visits.', cookies: ['count_'] },
  { id: 'marketing', title: 'Marketing', description: 'Shows adverts.', cookies: [] } ] }</script>
<script src="/peers/orejime/dist/orejime-standard-en.js"></script>`,
    accept: '[data-testid=orejime-banner-accept]',
    refuse: '[data-testid=orejime-banner-decline]',
  },
  {
    name: 'Klaro',
    installed: 'klaro@0.7.22',
    head: `<script>window.klaroConfig = { version: 1, acceptAll: true, lang: 'en', translations: { en: { privacyPolicyUrl: '/notice' } },
  services: [ { name: 'counter', title: 'Counter', purposes: ['analytics'] }, { name: 'adverts', title: 'Adverts', purposes: ['marketing'] } ] }</script>
<script defer src="/peers/klaro/dist/klaro.js"></script>`,
    accept: '.klaro .cm-btn-success',
    refuse: '.klaro .cn-decline',
  },
  {
    name: 'Osano cookieconsent',
    installed: 'cookieconsent@3.1.1',
    head: `<link rel="stylesheet" href="/peers/cookieconsent/build/cookieconsent.min.css">`,
    body: `<script src="/peers/cookieconsent/build/cookieconsent.min.js"></script>
<script>window.cookieconsent.initialise({ type: 'opt-in', content: { href: '/notice' } })</script>`,
    accept: '.cc-window .cc-allow',
    refuse: '.cc-window .cc-deny',
  },
  hds,
  {
    name: 'c15t',
    installed: 'c15t@2.2.1',
    source: c15tSource,
    head: '',
    body: `<div id="consent-banner" style="display:none;position:fixed;bottom:0"><p>We use cookies</p>
<button id="accept-all">Accept all</button><button id="reject">Reject all</button></div>
<script type="module" src="/peers/c15t.js"></script>`,
    accept: '#accept-all',
    refuse: '#reject',
  },
]

/** The same page and tags with an earlier build of evaste, served from `/also/`. */
export const earlierBuild = contestants
  .filter(({ name }) => /^evaste, (tag|sealed)$/.test(name))
  .map((one) => ({ ...one, name: `${one.name}, also`, head: one.head.replaceAll('/evaste/', '/also/') }))

/** Whom the ratios compare with. */
export const reference = 'vanilla-cookieconsent'
