import type { RecordingTexts } from '../recording-texts.js'

export const ga: RecordingTexts = {
  recording: 'Á thaifeadadh',
  stop: 'Stop an taifeadadh',
  title: 'Tuairiscigh locht',
  what: 'Cad a tharla?',
  explain:
    'Seoltar leis taifeadadh ar do nóiméid dheireanacha ar an leathanach seo. Tá téacs, réimsí agus pictiúir ceilte ann.',
  care: 'Ní cheiltear a scríobhann tú anseo. Fág amach pasfhocail agus uimhreacha cártaí.',
  preview: 'Taispeáin cad a sheolfar',
  previewed: 'Seolfar é seo',
  again: 'Seinn arís',
  send: 'Seol',
  cancel: 'Ná seol',
  sending: 'Á sheoladh…',
  thanks: 'Go raibh maith agat. Uimhir do thaifeadta: {id}.',
  until: 'Scriosfar é faoi {date}.',
  notAllowed: 'Níor seoladh aon rud. Níl a fhios ag an gclár faoi do thoiliú fós, nó tá sé thart.',
  tooLarge: 'Níor seoladh aon rud. Tá an taifeadadh rómhór.',
  later: 'Níor seoladh aon rud, mar nár tháinig freagra. Bain triail eile as níos déanaí.',
  none: 'Ní thaifeadtar aon rud anseo, mar sin níl aon rud le seoladh. Teastaíonn do thoiliú le haghaidh taifeadta.',
  settings: 'Oscail na socruithe',
  write: 'Scríobh chugainn: {email}',
  unplayable: 'Ní féidir an taifeadadh a thaispeáint.',
  close: 'Dún',
}
