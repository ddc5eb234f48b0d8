import type { BannerTexts } from '../texts.js'

export const mt: BannerTexts = {
  title: 'Tippermetti cookies u traċċar?',
  intro:
    '{controller} jitolbok il-kunsens għal dan li ġej: {purposes}. Is-sit jaħdem irrispettivament minn kif twieġeb, u tista’ tibdel fehmtek meta trid.',
  companies: {
    one: 'Kumpanija {count} tirċievi d-data tiegħek.',
    two: '{count} kumpaniji jirċievu d-data tiegħek.',
    few: '{count} kumpaniji jirċievu d-data tiegħek.',
    many: '{count}-il kumpanija jirċievu d-data tiegħek.',
    other: '{count} kumpanija jirċievu d-data tiegħek.',
  },
  atLeast: 'mill-inqas {count}',
  notice: 'Avviż dwar il-privatezza',
  accept: 'Aċċetta kollox',
  refuse: 'Irrifjuta kollox',
  settings: 'Issettjar',
  reopen: 'Issettjar tal-cookies',
  saved: 'L-għażla tiegħek ġiet issejvjata.',
  gpc: 'Il-brawżer tiegħek jitlobna ma naqsmux id-data tiegħek. “{accept}” imur kontra dan.',
  'purpose.necessary': 'Meħtieġa',
  'purpose.preferences': 'Niftakru l-għażliet tiegħek',
  'purpose.external-content': 'Kontenut minn servizzi oħra',
  'purpose.analytics': 'Statistika taż-żjarat',
  'purpose.demographics': 'Età, sess u interessi',
  'purpose.session-replay': 'Ara mill-ġdid iż-żjara biex nirranġaw l-iżbalji',
  'purpose.social-media': 'Midja soċjali',
  'purpose.marketing': 'Reklamar',
  'purpose.security': 'Investigazzjoni ta’ abbuż',
}
