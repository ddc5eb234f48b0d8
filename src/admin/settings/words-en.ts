type Names = Readonly<Record<string, string>>

const entriesText = (count: string): string => `${count} ${count === '1' ? 'entry' : 'entries'}`
const addressesText = (count: string): string => `${count} ${count === '1' ? 'address' : 'addresses'}`

export const settingsEn = {
  saved: 'Saved.',
  versions: 'Versions of the declaration',
  versionsHelp: 'Those who build the site publish a declaration, with evaste publish.',
  noVersions: 'No declaration is published yet.',
  origins: 'Addresses of the pages',
  originsHelp: 'One per line, such as https://www.leipomo.example. Pages at other addresses cannot send decisions.',
  save: 'Save',
  configured: 'The site is in the register’s configuration file. Change it there.',
  address: 'IP addresses and retention',
  addressHelp: 'As the declaration says; change it there and publish.',
  none: 'The declaration names no register.',
  mode: 'IP address',
  modes: {
    encrypted: 'stored encrypted',
    truncated: 'stored shortened',
    full: 'stored in full',
    none: 'not stored',
  } as Names,
  addressKept: 'Kept for',
  given: 'Proof of a consent kept for',
  refused: 'Proof of a refusal kept for',
  after: (period: string) => `${period} after it has expired`,
  preview: 'What would be deleted now?',
  previewed: (contents: string, addresses: string) =>
    `Due now: the content of ${entriesText(contents)}, and ${addressesText(addresses)} without the rest of the entry.`,
  held: 'A large share of the site is due at once. Check the retention periods and the clock before you confirm.',
  confirmShare: 'I have checked it: delete a large share',
  forget: 'Delete what is due',
  forgotten: (contents: string, addresses: string) =>
    `Deleted: the content of ${entriesText(contents)}, and ${addressesText(addresses)}.`,
  recordingsToo: (recordings: string) => `Recordings of faults: ${recordings}.`,
  older: 'Older entries',
  olderHelp:
    'An entry keeps the periods that its visitor was shown. If they are shorter now, you can apply the shorter ones to older entries too. The register notes it, and it cannot be undone.',
  previewOlder: 'What would be deleted then?',
  applyOlder: 'Apply them, and delete that',
  previewedOlder: (contents: string, addresses: string) =>
    `With today’s periods for older entries too: the content of ${entriesText(contents)}, and ${addressesText(addresses)}.`,
  incomplete: 'There are more: the register stopped counting after a while.',
  counting: 'The register is counting. With millions of entries this takes up to half a minute …',
  keys: 'API keys',
  keysHelp: 'For programs, such as a deployment that publishes the declaration.',
  label: 'What the key is for',
  scopes: 'What it may do',
  scope: {
    sites: 'sites',
    declarations: 'publish declarations',
    entries: 'read entries',
    recordings: 'watch and delete recordings of faults',
    statistics: 'read figures',
    exports: 'export',
    requests: 'answer requests',
    retention: 'retention',
    keys: 'keys',
    users: 'users',
  } as Names,
  created: 'Created',
  newKey: 'New key',
  create: 'Create a key',
  fresh: 'Copy the key now. It is shown this one time:',
  revoke: 'Revoke',
  revokeKey: (label: string) => `Revoke the key ${label}`,
  unnamed: 'without a name',
  noKeys: 'There are no keys.',
  notifications: 'Notifications',
  notificationsHelp:
    'A mail at once when a visitor asks for something. It has the kind of request and the deadline, and nothing about the visitor.',
  configuredRecipients: (count: number) =>
    `The register’s configuration file names ${count} more ${count === 1 ? 'recipient' : 'recipients'}.`,
  noMail: 'The register has no mail server. Ask its operator to name one in the configuration file, under smtp.',
  recipients: 'E-mail addresses',
  recipientsHelp: 'One per line. They see each other’s addresses.',
  leaving: 'Leaving',
  leavingHelp:
    'The bundle has every entry in a form that anyone can verify and another register can import, without encrypted addresses and recordings of faults, which are destroyed with the site. After it is downloaded, the site can be deleted for good.',
  bundle: '1. Download the bundle',
  bundled: (entries: string) => `The bundle has ${entriesText(entries)}.`,
  type: (site: string) => `2. Type ${site} to confirm`,
  purge: 'Delete the site for good',
  purgeFirst: 'Download the bundle first.',
  purgeConfigured:
    'The site is in the register’s configuration file, so it cannot be deleted here. Ask the register’s operator.',
  purgeByAgency: 'Ask the agency that runs the register to delete the site afterwards.',
  purged: 'The site is deleted. This certificate is the proof:',
  certificateFile: 'Certificate (.jws)',
}
export type SettingsWords = typeof settingsEn
