/** The settings that HDS's documentation has in a file, for the same two purposes. */
const text = (en: string): string => JSON.stringify({ en })
const words = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs)
    .map(([key, en]) => `${key}: ${text(en)}`)
    .join(', ')
const cookie = (name: string): string =>
  `{ name: '${name}', storageType: 1, ${words({ host: 'localhost', description: name, expiration: '1 year' })} }`
const group = (id: string, title: string, name: string): string =>
  `{ groupId: '${id}', ${words({ title, description: title })}, cookies: [${cookie(name)}] }`

const SETTINGS = `{ siteName: 'Clocks', cookieName: 'hds-consents', fallbackLanguage: 'en', monitorInterval: 0, remove: false,
  languages: [{ code: 'en', name: 'English', direction: 'ltr' }],
  requiredGroups: [${group('necessary', 'Necessary', 'hds-consents')}],
  optionalGroups: [${group('analytics', 'Counts visits.', 'count_*')}, ${group('marketing', 'Shows adverts.', 'advert_*')}],
  robotCookies: [],
  translations: { ${words({
    ...{
      bannerAriaLabel: 'Cookies',
      heading: 'We use cookies',
      description: 'We count visits and advertise if you allow it.',
    },
    ...{
      showCookieSettings: 'Settings',
      hideCookieSettings: 'Hide settings',
      formHeading: 'Settings',
      formText: 'Choose.',
    },
    ...{
      showDetails: 'Details',
      hideDetails: 'Hide details',
      highlightedGroup: 'Needed',
      highlightedGroupAria: 'Needed',
    },
    ...{ approveAllConsents: 'Accept all', approveRequiredAndSelectedConsents: 'Accept selected' },
    ...{ approveOnlyRequiredConsents: 'Reject all', settingsSaved: 'Saved', notificationAriaLabel: 'Saved' },
    ...{
      acceptedAt: 'Accepted {{date}} {{time}}',
      closed: 'Closed',
      tableHeadingsName: 'Name',
      tableHeadingsType: 'Type',
    },
    ...{ tableHeadingsHostName: 'Host', tableHeadingsDescription: 'Description', tableHeadingsExpiration: 'Lifetime' },
  })} } }`

/** The City of Helsinki's consent, put on a page as its documentation says. */
export const hds = {
  name: 'HDS',
  installed: 'hds-js@4.2.0',
  source: `import { CookieConsentCore } from 'hds-js'\nvoid CookieConsentCore.create(${SETTINGS}, { language: 'en' })`,
  head: '',
  body: '<script type="module" src="/peers/HDS.js"></script>',
  accept: '.hds-cc__target >>> [data-approved=all]',
  refuse: '.hds-cc__target >>> [data-approved=required]',
}
