import type { RecordingTexts } from '../recording-texts.js'

export const ro: RecordingTexts = {
  recording: 'Se înregistrează',
  stop: 'Opriți înregistrarea',
  title: 'Anunțați o greșeală',
  what: 'Ce s-a întâmplat?',
  explain:
    'Se trimite și o înregistrare a ultimelor minute pe această pagină. Textul, câmpurile și imaginile sunt mascate în ea.',
  care: 'Ce scrieți aici nu se maschează. Nu scrieți parole sau numere de card.',
  preview: 'Arată ce se va trimite',
  previewed: 'Aceasta se va trimite',
  again: 'Redă din nou',
  send: 'Trimite',
  cancel: 'Nu trimite',
  sending: 'Se trimite…',
  thanks: 'Mulțumim. Numărul înregistrării: {id}.',
  until: 'Se șterge cel târziu la {date}.',
  notAllowed: 'Nu s-a trimis nimic. Registrul nu cunoaște încă acordul dumneavoastră sau acordul s-a încheiat.',
  tooLarge: 'Nu s-a trimis nimic. Înregistrarea este prea mare.',
  later: 'Nu s-a trimis nimic, pentru că nu a venit răspuns. Încercați din nou mai târziu.',
  none: 'Aici nu se înregistrează nimic, deci nu este nimic de trimis. O înregistrare cere acordul dumneavoastră.',
  settings: 'Deschide setările',
  write: 'Scrieți-ne: {email}',
  unplayable: 'Înregistrarea nu poate fi arătată.',
  close: 'Închide',
}
