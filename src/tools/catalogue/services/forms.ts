import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { form } from '../service-descriptions.js'
import { cookie, localItem, sessionItem } from '../trackers.js'
import { words } from '../words.js'

const typeform = company(
  'typeform',
  'Typeform S.L.',
  'ES',
  'processor',
  'https://www.typeform.com/help/a/privacy-policy/',
)
const jotform = company('jotform', 'Jotform Inc.', 'US', 'processor', 'https://www.jotform.com/privacy/')
const surveyMonkey = company(
  'surveymonkey',
  'SurveyMonkey Europe UC',
  'IE',
  'processor',
  'https://www.surveymonkey.com/mp/legal/privacy/',
)
const survicate = company('survicate', 'Survicate S.A.', 'PL', 'processor', 'https://survicate.com/privacy-policy/')
const qualtrics = company(
  'qualtrics',
  'Qualtrics, LLC',
  'US',
  'processor',
  'https://www.qualtrics.com/privacy-statement/',
)
const zeffi = company('zef', 'ZEF Oy', 'FI', 'processor', 'https://zef.fi/tietosuoja')
const webropol = company('webropol', 'Webropol Oy', 'FI', 'processor', 'https://webropol.fi/tietosuojaseloste/')
const lyyti = company('lyyti', 'Lyyti Oy', 'FI', 'processor', 'https://www.lyyti.com/en/privacy-policy')

/** Forms and surveys. */
export const formServices: readonly KnownService[] = [
  {
    id: 'typeform',
    name: 'Typeform',
    purpose: 'external-content',
    recipient: typeform,
    description: form,
    matches: ['typeform.com'],
    trackers: [
      cookie('tf_respondent_cc', 'P6M', 'visit', '.typeform.com'),
      cookie('attribution_user_id', 'P1Y', 'visitor', '.typeform.com'),
    ],
    embed: { title: words('Lomake (Typeform)', 'Formulär (Typeform)', 'Form (Typeform)') },
    notes: ['its-own-purpose-of-form'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
  {
    id: 'jotform',
    name: 'Jotform',
    purpose: 'external-content',
    recipient: jotform,
    description: form,
    matches: ['jotform.com', 'jotfor.ms', 'jotformpro.com', 'jotformeu.com'],
    trackers: [
      cookie('guest', 'P1Y', 'visit', '.jotform.com'),
      cookie('userReferer', 'P30D', 'source', '.jotform.com'),
    ],
    embed: { title: words('Lomake (Jotform)', 'Formulär (Jotform)', 'Form (Jotform)') },
    notes: ['its-own-purpose-of-form'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'surveymonkey',
    name: 'SurveyMonkey',
    purpose: 'external-content',
    recipient: surveyMonkey,
    description: form,
    matches: ['surveymonkey.com', 'smassets.net'],
    inline: ['widget.surveymonkey.com/collect/website/js/'],
    trackers: [
      cookie('ep201', 'PT30M', 'visit', '.surveymonkey.com'),
      cookie('ep202', 'P1Y', 'visitor', '.surveymonkey.com'),
      cookie('RP_*', 'P90D', 'shown', '.surveymonkey.com'),
      cookie('CX_*', 'P1Y', 'shown', '.surveymonkey.com'),
    ],
    embed: { title: words('Kysely (SurveyMonkey)', 'Enkät (SurveyMonkey)', 'Survey (SurveyMonkey)') },
    notes: ['its-own-purpose-of-form'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'survicate',
    name: 'Survicate',
    purpose: 'external-content',
    recipient: survicate,
    description: form,
    matches: ['survicate.com'],
    inline: ['survey.survicate.com/workspaces/'],
    trackers: [cookie('_svs', 'P1Y', 'visitor'), localItem('_svs*', 'shown'), localItem('survi::*', 'shown')],
    notes: ['its-own-purpose-of-form'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'qualtrics',
    name: 'Qualtrics',
    purpose: 'external-content',
    recipient: qualtrics,
    description: form,
    matches: ['qualtrics.com'],
    inline: ['.siteintercept.qualtrics.com/'],
    trackers: [
      cookie('QSI_SI_*', 'P30D', 'shown'),
      cookie('QSI_S_*', 'P7D', 'shown'),
      cookie('QSI_HistorySession', 'session', 'history'),
      sessionItem('QSI_*', 'shown'),
    ],
    notes: ['its-own-purpose-of-form', 'replay-own-purpose'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
  {
    id: 'zef',
    name: 'ZEF',
    purpose: 'external-content',
    recipient: zeffi,
    description: form,
    matches: ['zef.fi', 'zeffi.com'],
    trackers: [],
    embed: { title: words('Kysely (ZEF)', 'Enkät (ZEF)', 'Survey (ZEF)') },
    notes: ['its-own-purpose-of-form'],
    sources: ['vendor-docs'],
  },
  {
    id: 'webropol',
    name: 'Webropol',
    purpose: 'external-content',
    recipient: webropol,
    description: form,
    matches: ['webropolsurveys.com', 'webropol.com'],
    trackers: [],
    embed: { title: words('Kysely (Webropol)', 'Enkät (Webropol)', 'Survey (Webropol)') },
    notes: ['its-own-purpose-of-form'],
    sources: ['vendor-docs'],
  },
  {
    id: 'lyyti',
    name: 'Lyyti',
    purpose: 'external-content',
    recipient: lyyti,
    description: form,
    matches: ['lyyti.fi', 'lyyti.com', 'lyyti.in'],
    trackers: [],
    embed: { title: words('Ilmoittautuminen (Lyyti)', 'Anmälan (Lyyti)', 'Registration (Lyyti)') },
    notes: ['its-own-purpose-of-form'],
    sources: ['vendor-docs'],
  },
]
