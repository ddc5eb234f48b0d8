import type { BannerTexts } from '../texts.js'

export const mt: BannerTexts = {
  title: 'Nistgħu nkejlu u niftakru?',
  intro:
    '{controller} jitolbok permess għal dan li ġej: {purposes}. Is-sit jaħdem irrispettivament minn kif twieġeb, u tista’ tibdel fehmtek meta trid.',
  companies: {
    one: 'Kumpanija {count} tirċievi data.',
    two: '{count} kumpaniji jirċievu data.',
    few: '{count} kumpaniji jirċievu data.',
    many: '{count}-il kumpanija jirċievu data.',
    other: '{count} kumpanija jirċievu data.',
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
  'purpose.analytics': 'Statistika taż-żjarat',
  'purpose.demographics': 'Età u interessi',
  'purpose.session-replay': 'Ara mill-ġdid iż-żjara biex nirranġaw l-iżbalji',
  'purpose.social-media': 'Midja soċjali',
  'purpose.marketing': 'Reklamar',
  'purpose.security': 'Investigazzjoni ta’ abbuż',
}
