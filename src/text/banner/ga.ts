import type { BannerTexts } from '../texts.js'

export const ga: BannerTexts = {
  title: 'An bhfuil cead againn tomhas agus cuimhneamh?',
  intro:
    'Iarrann {controller} do chead don mhéid seo a leanas: {purposes}. Oibríonn an suíomh cibé freagra a thugann tú, agus is féidir leat d’intinn a athrú am ar bith.',
  companies: {
    one: 'Faigheann {count} chuideachta sonraí.',
    two: 'Faigheann {count} chuideachta sonraí.',
    few: 'Faigheann {count} chuideachta sonraí.',
    many: 'Faigheann {count} gcuideachta sonraí.',
    other: 'Faigheann {count} cuideachta sonraí.',
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
  'purpose.analytics': 'Staitisticí cuairteanna',
  'purpose.demographics': 'Aois agus spéiseanna',
  'purpose.session-replay': 'Do chuairt a athsheinm chun lochtanna a cheartú',
  'purpose.social-media': 'Na meáin shóisialta',
  'purpose.marketing': 'Fógraíocht',
  'purpose.security': 'Mí-úsáid a fhiosrú',
}
