import { sharedCompanies } from '../shared-companies.js'
import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { captcha } from '../service-descriptions.js'
import { cookie } from '../trackers.js'
import { words } from '../words.js'

const hCaptcha = company(
  'hcaptcha',
  'Intuition Machines, Inc. (hCaptcha)',
  'US',
  'processor',
  'https://www.hcaptcha.com/privacy',
)
const friendly = company(
  'friendly-captcha',
  'Friendly Captcha GmbH',
  'DE',
  'processor',
  'https://friendlycaptcha.com/legal/privacy-end-users/',
)

/** Captchas. */
export const captchaServices: readonly KnownService[] = [
  {
    id: 'hcaptcha',
    name: 'hCaptcha',
    purpose: 'security',
    recipient: hCaptcha,
    description: captcha,
    matches: ['hcaptcha.com'],
    embed: { title: words('Robottitarkistus', 'Robotkontroll', 'Check against robots'), at: '.h-captcha' },
    trackers: [
      cookie('__cflb', 'P1D', 'routing', '.hcaptcha.com'),
      cookie('hmt_id', 'P30D', 'robots', '.hcaptcha.com'),
    ],
    notes: ['placeholder-in-form'],
    sources: ['vendor-docs'],
  },
  {
    id: 'cloudflare-turnstile',
    name: 'Cloudflare Turnstile',
    purpose: 'security',
    recipient: sharedCompanies.cloudflare,
    description: captcha,
    matches: ['challenges.cloudflare.com'],
    embed: { title: words('Robottitarkistus', 'Robotkontroll', 'Check against robots'), at: '.cf-turnstile' },
    trackers: [cookie('cf_chl_*', 'P1D', 'robots', '.challenges.cloudflare.com')],
    notes: ['placeholder-in-form'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
  {
    id: 'friendly-captcha',
    name: 'Friendly Captcha',
    purpose: 'security',
    recipient: friendly,
    description: captcha,
    matches: [
      'friendlycaptcha.com',
      'friendlycaptcha.eu',
      'frcapi.com',
      '*://cdn.jsdelivr.net/npm/@friendlycaptcha/*',
      '*://cdn.jsdelivr.net/npm/friendly-challenge*',
    ],
    embed: { title: words('Robottitarkistus', 'Robotkontroll', 'Check against robots'), at: '.frc-captcha' },
    trackers: [],
    notes: ['nothing-but-ip'],
    sources: ['vendor-docs', 'vendor-code'],
  },
]
