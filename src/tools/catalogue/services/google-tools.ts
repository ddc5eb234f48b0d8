import { sharedCompanies } from '../shared-companies.js'
import type { KnownService } from '../known-service.js'
import { captcha, fonts, form, map } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'
import { words } from '../words.js'

/** Google’s maps, fonts, forms and other tools for pages. */
export const googleToolServices: readonly KnownService[] = [
  {
    id: 'google-maps',
    name: 'Google Maps',
    purpose: 'external-content',
    recipient: sharedCompanies.googleAsController,
    description: map,
    matches: [
      'maps.google.com',
      'maps.googleapis.com',
      'maps.gstatic.com',
      '*://www.google.com/maps*',
      '*://www.google.fi/maps*',
      'maps-api-ssl.google.com',
      '*://mts.googleapis.com/*',
      '*://khms.googleapis.com/*',
    ],
    trackers: [cookie('NID', 'P6M', 'setting', '.google.com')],
    embed: { title: words('Kartta (Google Maps)', 'Karta (Google Maps)', 'Map (Google Maps)'), aspectRatio: '16/9' },
    notes: ['google-maps'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'google-fonts',
    name: 'Google Fonts',
    purpose: 'external-content',
    recipient: sharedCompanies.googleAsController,
    description: fonts,
    matches: ['fonts.googleapis.com', 'fonts.gstatic.com'],
    trackers: [],
    notes: ['google-fonts'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'google-recaptcha',
    name: 'Google reCAPTCHA',
    purpose: 'security',
    recipient: sharedCompanies.googleAsProcessor,
    description: captcha,
    matches: ['recaptcha.net', '*://www.google.com/recaptcha/*', '*://www.gstatic.com/recaptcha/*'],
    embed: { title: words('Robottitarkistus', 'Robotkontroll', 'Check against robots'), at: '.g-recaptcha' },
    trackers: [
      cookie('_GRECAPTCHA', 'P180D', 'robots', 'www.google.com'),
      localItem('_grecaptcha', 'robots'),
      localItem('rc::*', 'robots'),
    ],
    notes: ['captcha-in-form'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'google-forms',
    name: 'Google Forms',
    purpose: 'external-content',
    recipient: sharedCompanies.googleAsProcessor,
    description: form,
    matches: ['*://docs.google.com/forms/*', '*://forms.gle/*'],
    trackers: [],
    embed: { title: words('Lomake (Google Forms)', 'Formulär (Google Forms)', 'Form (Google Forms)') },
    notes: ['google-form-answers'],
    sources: ['vendor-docs'],
  },
  {
    id: 'google-sign-in',
    name: 'Google Sign-In',
    purpose: 'preferences',
    recipient: sharedCompanies.googleAsController,
    description: words(
      'Antaa kirjautua Google-tilillä.',
      'Låter besökaren logga in med ett Google-konto.',
      'Lets visitors sign in with a Google account.',
    ),
    matches: ['*://accounts.google.com/gsi/*'],
    trackers: [cookie('g_state', 'P180D', 'shown')],
    notes: ['load-at-sign-in'],
    sources: ['vendor-docs'],
  },
  {
    id: 'google-custom-search',
    name: 'Google Programmable Search',
    purpose: 'external-content',
    recipient: sharedCompanies.googleAsController,
    description: words(
      'Hakee sivuilta Googlen haulla ja voi näyttää mainoksia hakutuloksissa.',
      'Söker på sidorna med Googles sökning och kan visa annonser bland resultaten.',
      'Searches the pages with Google’s search, and may show advertisements among the results.',
    ),
    matches: ['cse.google.com', '*://www.google.com/cse/*'],
    trackers: [cookie('__gsas', 'P3M', 'adProfile')],
    notes: ['google-search-cookies'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
]
