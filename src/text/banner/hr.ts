import type { BannerTexts } from '../texts.js'

export const hr: BannerTexts = {
  title: 'Smijemo li mjeriti i pamtiti?',
  intro:
    '{controller} vas moli za dopuštenje za sljedeće: {purposes}. Stranica radi kako god odgovorili, a mišljenje možete promijeniti kad god želite.',
  companies: {
    one: '{count} tvrtka prima podatke.',
    few: '{count} tvrtke primaju podatke.',
    other: '{count} tvrtki prima podatke.',
  },
  atLeast: 'najmanje {count}',
  notice: 'Pravila privatnosti',
  accept: 'Prihvati sve',
  refuse: 'Odbij sve',
  settings: 'Postavke',
  reopen: 'Postavke kolačića',
  saved: 'Vaš je odabir spremljen.',
  gpc: 'Vaš nas preglednik moli da ne dijelimo vaše podatke. „{accept}” bi to nadjačalo.',
  'purpose.necessary': 'Nužno',
  'purpose.preferences': 'Pamćenje vaših odabira',
  'purpose.analytics': 'Statistika posjeta',
  'purpose.demographics': 'Dob i interesi',
  'purpose.session-replay': 'Reprodukcija posjeta radi ispravljanja grešaka',
  'purpose.social-media': 'Društvene mreže',
  'purpose.marketing': 'Oglašavanje',
  'purpose.security': 'Razjašnjavanje zlouporaba',
}
