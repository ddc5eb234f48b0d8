import type { RecordingTexts } from '../recording-texts.js'

export const nl: RecordingTexts = {
  recording: 'Opname loopt',
  stop: 'Opname stoppen',
  title: 'Een fout melden',
  what: 'Wat gebeurde er?',
  explain:
    'Een opname van je laatste minuten op deze pagina gaat mee. Tekst, velden en afbeeldingen zijn daarin verborgen.',
  care: 'Wat je hier schrijft, wordt niet verborgen. Laat wachtwoorden en kaartnummers weg.',
  preview: 'Tonen wat wordt verstuurd',
  previewed: 'Dit wordt verstuurd',
  again: 'Opnieuw afspelen',
  send: 'Versturen',
  cancel: 'Niet versturen',
  sending: 'Bezig met versturen…',
  thanks: 'Bedankt. Het nummer van je opname: {id}.',
  until: 'Hij wordt uiterlijk {date} gewist.',
  notAllowed: 'Er is niets verstuurd. Het register kent je toestemming nog niet, of die is beëindigd.',
  tooLarge: 'Er is niets verstuurd. De opname is te groot.',
  later: 'Er is niets verstuurd, want er kwam geen antwoord. Probeer het later nog eens.',
  none: 'Hier wordt niets opgenomen, dus er is niets te versturen. Een opname vraagt je toestemming.',
  settings: 'De instellingen openen',
  write: 'Schrijf ons: {email}',
  unplayable: 'De opname kan niet worden getoond.',
  close: 'Sluiten',
}
