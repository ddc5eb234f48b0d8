import type { BannerTexts } from '../texts.js'

export const ga: BannerTexts = {
  title: 'An gceadaíonn tú fianáin agus rianú?',
  intro:
    'Iarrann {controller} do thoiliú don mhéid seo a leanas: {purposes}. Oibríonn an suíomh cibé freagra a thugann tú, agus is féidir leat d’intinn a athrú am ar bith.',
  companies: {
    one: 'Faigheann {count} chuideachta do shonraí.',
    two: 'Faigheann {count} chuideachta do shonraí.',
    few: 'Faigheann {count} chuideachta do shonraí.',
    many: 'Faigheann {count} gcuideachta do shonraí.',
    other: 'Faigheann {count} cuideachta do shonraí.',
  },
  atLeast: 'ar a laghad {count}',
  notice: 'Fógra príobháideachais',
  accept: 'Glac le gach rud',
  refuse: 'Diúltaigh do gach rud',
  settings: 'Socruithe',
  reopen: 'Socruithe fianán',
  saved: 'Tá do rogha sábháilte.',
  gpc: 'Iarrann do bhrabhsálaí orainn gan do shonraí a roinnt. Rachadh “{accept}” thar an iarratas sin.',
  'purpose.necessary': 'Riachtanach',
  'purpose.preferences': 'Do roghanna a mheabhrú',
  'purpose.external-content': 'Ábhar ó sheirbhísí eile',
  'purpose.analytics': 'Staitisticí cuairteanna',
  'purpose.demographics': 'Aois, inscne agus spéiseanna',
  'purpose.session-replay': 'Do chuairt a athsheinm chun lochtanna a cheartú',
  'purpose.social-media': 'Na meáin shóisialta',
  'purpose.marketing': 'Fógraíocht',
  'purpose.security': 'Mí-úsáid a fhiosrú',
}
