import type { RecordingTexts } from '../recording-texts.js'

export const it: RecordingTexts = {
  recording: 'Registrazione',
  stop: 'Ferma la registrazione',
  title: 'Segnala un errore',
  what: 'Che cosa è successo?',
  explain:
    'Si invia anche una registrazione dei tuoi ultimi minuti su questa pagina. Testo, campi e immagini vi sono nascosti.',
  care: 'Ciò che scrivi qui non è nascosto. Non scrivere password o numeri di carte.',
  preview: 'Mostra che cosa si invia',
  previewed: 'Questo sarà inviato',
  again: 'Rivedi',
  send: 'Invia',
  cancel: 'Non inviare',
  sending: 'Invio in corso…',
  thanks: 'Grazie. Il numero della tua registrazione: {id}.',
  until: 'Sarà cancellata entro il {date}.',
  notAllowed: 'Non è stato inviato nulla. Il registro non conosce ancora il tuo consenso, o il consenso è finito.',
  tooLarge: 'Non è stato inviato nulla. La registrazione è troppo grande.',
  later: 'Non è stato inviato nulla, perché non è arrivata risposta. Riprova più tardi.',
  none: 'Qui non si registra nulla, quindi non c’è nulla da inviare. Una registrazione richiede il tuo consenso.',
  settings: 'Apri le impostazioni',
  write: 'Scrivici: {email}',
  unplayable: 'La registrazione non si può mostrare.',
  close: 'Chiudi',
}
