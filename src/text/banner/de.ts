import type { BannerTexts } from '../texts.js'

export const de: BannerTexts = {
  title: 'Dürfen wir messen und uns etwas merken?',
  intro:
    '{controller} bittet Sie um Erlaubnis für Folgendes: {purposes}. Die Website funktioniert, egal wie Sie antworten, und Sie können Ihre Meinung jederzeit ändern.',
  companies: { one: '{count} Unternehmen erhält Daten.', other: '{count} Unternehmen erhalten Daten.' },
  atLeast: 'mindestens {count}',
  notice: 'Datenschutzerklärung',
  accept: 'Alle annehmen',
  refuse: 'Alle ablehnen',
  settings: 'Einstellungen',
  reopen: 'Cookie-Einstellungen',
  saved: 'Ihre Auswahl ist gespeichert.',
  gpc: 'Ihr Browser bittet uns, Ihre Daten nicht weiterzugeben. „{accept}“ würde sich darüber hinwegsetzen.',
  'purpose.necessary': 'Notwendig',
  'purpose.preferences': 'Ihre Auswahl merken',
  'purpose.analytics': 'Besucherstatistik',
  'purpose.demographics': 'Alter und Interessen',
  'purpose.session-replay': 'Ihren Besuch abspielen, um Fehler zu beheben',
  'purpose.social-media': 'Soziale Medien',
  'purpose.marketing': 'Werbung',
  'purpose.security': 'Missbrauch aufklären',
}
