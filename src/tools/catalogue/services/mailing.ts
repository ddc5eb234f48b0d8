import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { form, mailing } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'

const intuit = company(
  'mailchimp',
  'Intuit Inc. (Mailchimp)',
  'US',
  'processor',
  'https://www.intuit.com/privacy/statement/',
)
const brevo = company(
  'brevo',
  'Sendinblue SAS (Brevo)',
  'FR',
  'processor',
  'https://www.brevo.com/legal/privacypolicy/',
)
const activeCampaign = company(
  'activecampaign',
  'ActiveCampaign, LLC',
  'US',
  'processor',
  'https://www.activecampaign.com/legal/privacy-policy',
)
const mailerLite = company(
  'mailerlite',
  'MailerLite Limited',
  'IE',
  'processor',
  'https://www.mailerlite.com/legal/privacy-policy',
)
const getResponse = company(
  'getresponse',
  'GetResponse S.A.',
  'PL',
  'processor',
  'https://www.getresponse.com/legal/privacy',
)
const salesforce = company(
  'salesforce',
  'Salesforce, Inc.',
  'US',
  'processor',
  'https://www.salesforce.com/company/legal/privacy/',
)
const liana = company(
  'liana',
  'Liana Technologies Oy',
  'FI',
  'processor',
  'https://www.lianatech.com/privacy-policy.html',
)
const koodiviidakko = company(
  'creamailer',
  'Creamailer Oy',
  'FI',
  'processor',
  'https://www.creamailer.fi/tietosuojaseloste/',
)
const apsis = company(
  'apsis',
  'Apsis International AB',
  'SE',
  'processor',
  'https://www.apsis.com/about-us/privacy-policy',
)

/** Newsletters. */
export const mailingServices: readonly KnownService[] = [
  {
    id: 'mailchimp',
    name: 'Mailchimp',
    purpose: 'marketing',
    recipient: intuit,
    description: mailing,
    matches: ['chimpstatic.com', 'list-manage.com', 'mailchimp.com', 'mcusercontent.com'],
    inline: ['chimpstatic.com/mcjs-connected/'],
    trackers: [
      cookie('_mcid', 'P1Y', 'visitor'),
      cookie('mc_landing_site', 'P14D', 'source'),
      cookie('mc_cid', 'P14D', 'adClick'),
      cookie('mc_eid', 'P14D', 'identified'),
      cookie('MCPopup*', 'P1Y', 'shown'),
    ],
    notes: ['links-people'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'brevo',
    name: 'Brevo',
    purpose: 'marketing',
    recipient: brevo,
    description: mailing,
    matches: [
      'brevo.com',
      'sibautomation.com',
      'sendinblue.com',
      'sibforms.com',
      '*://conversations-widget.brevo.com/*',
    ],
    inline: ['sibautomation.com/sa.js', 'cdn.brevo.com/js/sdk-loader.js'],
    trackers: [cookie('sib_cuid', 'P6M', 'identified'), cookie('uuid', 'P6M', 'visitor', '.sibautomation.com')],
    notes: ['links-people'],
    sources: ['vendor-docs'],
  },
  {
    id: 'activecampaign',
    name: 'ActiveCampaign',
    purpose: 'marketing',
    recipient: activeCampaign,
    description: mailing,
    matches: ['trackcmp.net', 'app-us1.com', 'activehosted.com'],
    inline: ['diffuser-cdn.app-us1.com/diffuser/diffuser.js'],
    trackers: [cookie('prism_*', 'P30D', 'identified'), cookie('ac_enable_tracking', 'P30D', 'choice')],
    notes: ['links-people'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'mailerlite',
    name: 'MailerLite',
    purpose: 'marketing',
    recipient: mailerLite,
    description: mailing,
    matches: ['mailerlite.com', 'mlcdn.com'],
    inline: ['assets.mailerlite.com/js/universal.js'],
    trackers: [cookie('mailerlite:forms:shown:*', 'P1Y', 'shown'), localItem('mailerlite:*', 'shown')],
    notes: ['links-people'],
    sources: ['vendor-docs'],
  },
  {
    id: 'getresponse',
    name: 'GetResponse',
    purpose: 'marketing',
    recipient: getResponse,
    description: mailing,
    matches: ['getresponse.com', 'gr-cdn.com', 'gr-wcon.com'],
    trackers: [cookie('gaVisitorUuid', 'P2Y', 'visitor'), cookie('grwf_*', 'P1Y', 'shown')],
    notes: ['links-people'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'creamailer',
    name: 'Creamailer',
    purpose: 'external-content',
    recipient: koodiviidakko,
    description: form,
    matches: ['creamailer.fi', 'cmail.fi'],
    trackers: [],
    notes: ['newsletter'],
    sources: ['vendor-docs'],
  },
  {
    id: 'apsis-one',
    name: 'Apsis One',
    purpose: 'marketing',
    recipient: apsis,
    description: mailing,
    matches: ['apsis.one', 'apsis.cloud', '*://static.wdlv.net/*'],
    trackers: [cookie('Ely_vID', 'P1Y', 'identified'), cookie('ely_*', 'P1Y', 'visitor')],
    notes: ['links-people'],
    sources: ['vendor-docs'],
  },
  {
    id: 'liana',
    name: 'LianaAutomation and LianaMailer',
    purpose: 'marketing',
    recipient: liana,
    description: mailing,
    matches: ['lianatech.com', 'lianamailer.com', 'lianaautomation.com', 'lianacms.com'],
    inline: ['.lianaautomation.com/'],
    trackers: [cookie('_liana*', 'P1Y', 'identified'), cookie('liana_t', 'P1Y', 'identified')],
    notes: ['links-people', 'cookie-names-vary'],
    sources: ['vendor-docs'],
  },
  {
    id: 'salesforce-account-engagement',
    name: 'Salesforce Account Engagement (Pardot)',
    purpose: 'marketing',
    recipient: salesforce,
    description: mailing,
    matches: ['pardot.com', 'pi.pardot.com'],
    inline: ['pi.pardot.com/pd.js', 'piAId ='],
    trackers: [
      cookie('visitor_id*', 'P1Y', 'identified'),
      cookie('pi_opt_in*', 'P1Y', 'choice'),
      cookie('lpv*', 'PT30M', 'visit'),
      cookie('pardot', 'session', 'visit', '.pardot.com'),
    ],
    notes: ['links-people', 'own-address-in-matches'],
    sources: ['third-party-web', 'vendor-docs'],
  },
]
