import type { BannerTexts } from '../texts.js'

export const lv: BannerTexts = {
  title: 'Vai drīkstam skaitīt un atcerēties?',
  intro:
    '{controller} lūdz jūsu atļauju tālāk minētajam: {purposes}. Vietne darbojas, lai kā jūs atbildētu, un jūs jebkurā laikā varat pārdomāt.',
  companies: {
    zero: '{count} uzņēmumu saņem datus.',
    one: '{count} uzņēmums saņem datus.',
    other: '{count} uzņēmumi saņem datus.',
  },
  atLeast: 'vismaz {count}',
  notice: 'Privātuma paziņojums',
  accept: 'Pieņemt visu',
  refuse: 'Noraidīt visu',
  settings: 'Iestatījumi',
  reopen: 'Sīkdatņu iestatījumi',
  saved: 'Jūsu izvēle ir saglabāta.',
  gpc: 'Jūsu pārlūks lūdz mūs nedalīties ar jūsu datiem. “{accept}” to neievērotu.',
  'purpose.necessary': 'Nepieciešamās',
  'purpose.preferences': 'Jūsu izvēļu atcerēšanās',
  'purpose.analytics': 'Apmeklējumu statistika',
  'purpose.demographics': 'Vecums un intereses',
  'purpose.session-replay': 'Apmeklējuma atskaņošana kļūdu labošanai',
  'purpose.social-media': 'Sociālie tīkli',
  'purpose.marketing': 'Reklāma',
  'purpose.security': 'Ļaunprātības noskaidrošana',
}
