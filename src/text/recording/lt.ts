import type { RecordingTexts } from '../recording-texts.js'

export const lt: RecordingTexts = {
  recording: 'Įrašoma',
  stop: 'Sustabdyti įrašymą',
  title: 'Pranešti apie klaidą',
  what: 'Kas įvyko?',
  explain:
    'Kartu siunčiamas jūsų paskutinių minučių šiame puslapyje įrašas. Tekstas, laukai ir paveikslėliai jame uždengti.',
  care: 'Tai, ką čia rašote, neuždengiama. Nerašykite slaptažodžių ir kortelių numerių.',
  preview: 'Rodyti, kas bus siunčiama',
  previewed: 'Tai bus išsiųsta',
  again: 'Leisti dar kartą',
  send: 'Siųsti',
  cancel: 'Nesiųsti',
  sending: 'Siunčiama…',
  thanks: 'Ačiū. Jūsų įrašo numeris: {id}.',
  until: 'Jis bus ištrintas ne vėliau kaip {date}.',
  notAllowed: 'Niekas neišsiųsta. Registras dar nežino apie jūsų sutikimą arba jis baigėsi.',
  tooLarge: 'Niekas neišsiųsta. Įrašas per didelis.',
  later: 'Niekas neišsiųsta, nes negauta atsakymo. Bandykite vėliau.',
  none: 'Čia niekas neįrašoma, todėl nėra ko siųsti. Įrašymui reikia jūsų sutikimo.',
  settings: 'Atidaryti nustatymus',
  write: 'Rašykite mums: {email}',
  unplayable: 'Įrašo parodyti negalima.',
  close: 'Uždaryti',
}
