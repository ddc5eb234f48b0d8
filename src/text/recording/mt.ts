import type { RecordingTexts } from '../recording-texts.js'

export const mt: RecordingTexts = {
  recording: 'Qed jiġi rreġistrat',
  stop: 'Waqqaf ir-reġistrazzjoni',
  title: 'Irrapporta żball',
  what: 'X’ġara?',
  explain:
    'Miegħu tintbagħat reġistrazzjoni tal-aħħar minuti tiegħek f’din il-paġna. It-test, l-oqsma u l-istampi huma moħbija fiha.',
  care: 'Dak li tikteb hawn ma jinħebiex. Tiktibx passwords jew numri ta’ kards.',
  preview: 'Uri x’se jintbagħat',
  previewed: 'Dan se jintbagħat',
  again: 'Erġa’ doqq',
  send: 'Ibgħat',
  cancel: 'Tibgħatx',
  sending: 'Qed jintbagħat…',
  thanks: 'Grazzi. In-numru tar-reġistrazzjoni tiegħek: {id}.',
  until: 'Titħassar sa mhux aktar tard minn {date}.',
  notAllowed: 'Ma ntbagħat xejn. Ir-reġistru għadu ma jafx bil-kunsens tiegħek, jew il-kunsens intemm.',
  tooLarge: 'Ma ntbagħat xejn. Ir-reġistrazzjoni hija kbira wisq.',
  later: 'Ma ntbagħat xejn, għax ma waslitx tweġiba. Erġa’ pprova aktar tard.',
  none: 'Hawn ma jiġi rreġistrat xejn, u għalhekk m’hemm xejn x’jintbagħat. Reġistrazzjoni teħtieġ il-kunsens tiegħek.',
  settings: 'Iftaħ l-issettjar',
  write: 'Iktbilna: {email}',
  unplayable: 'Ir-reġistrazzjoni ma tistax tintwera.',
  close: 'Agħlaq',
}
