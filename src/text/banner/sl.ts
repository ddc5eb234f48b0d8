import type { BannerTexts } from '../texts.js'

export const sl: BannerTexts = {
  title: 'Smemo meriti in si zapomniti?',
  intro:
    '{controller} vas prosi za dovoljenje za naslednje: {purposes}. Spletno mesto deluje ne glede na odgovor, premislite pa si lahko kadar koli.',
  companies: {
    one: '{count} podjetje dobi podatke.',
    two: '{count} podjetji dobita podatke.',
    few: '{count} podjetja dobijo podatke.',
    other: '{count} podjetij dobi podatke.',
  },
  atLeast: 'najmanj {count}',
  notice: 'Izjava o zasebnosti',
  accept: 'Sprejmi vse',
  refuse: 'Zavrni vse',
  settings: 'Nastavitve',
  reopen: 'Nastavitve piškotkov',
  saved: 'Vaša izbira je shranjena.',
  gpc: 'Vaš brskalnik nas prosi, naj vaših podatkov ne delimo. »{accept}« bi to prošnjo preglasilo.',
  'purpose.necessary': 'Nujno',
  'purpose.preferences': 'Pomnjenje vaših izbir',
  'purpose.analytics': 'Statistika obiskov',
  'purpose.demographics': 'Starost in zanimanja',
  'purpose.session-replay': 'Predvajanje obiska za odpravo napak',
  'purpose.social-media': 'Družbena omrežja',
  'purpose.marketing': 'Oglaševanje',
  'purpose.security': 'Pojasnjevanje zlorab',
}
