import type { RecordingTexts } from '../recording-texts.js'

export const de: RecordingTexts = {
  recording: 'Aufzeichnung läuft',
  stop: 'Aufzeichnung beenden',
  title: 'Fehler melden',
  what: 'Was ist passiert?',
  explain:
    'Eine Aufzeichnung Ihrer letzten Minuten auf dieser Seite wird mitgesendet. Text, Felder und Bilder sind darin verdeckt.',
  care: 'Was Sie hier schreiben, wird nicht verdeckt. Lassen Sie Passwörter und Kartennummern weg.',
  preview: 'Zeigen, was gesendet wird',
  previewed: 'Das wird gesendet',
  again: 'Noch einmal abspielen',
  send: 'Senden',
  cancel: 'Nicht senden',
  sending: 'Wird gesendet …',
  thanks: 'Danke. Die Nummer Ihrer Aufzeichnung: {id}.',
  until: 'Sie wird spätestens am {date} gelöscht.',
  notAllowed: 'Es wurde nichts gesendet. Das Register kennt Ihre Einwilligung noch nicht, oder sie ist beendet.',
  tooLarge: 'Es wurde nichts gesendet. Die Aufzeichnung ist zu groß.',
  later: 'Es wurde nichts gesendet, weil keine Antwort kam. Versuchen Sie es später noch einmal.',
  none: 'Hier wird nichts aufgezeichnet, also gibt es nichts zu senden. Eine Aufzeichnung braucht Ihre Einwilligung.',
  settings: 'Einstellungen öffnen',
  write: 'Schreiben Sie uns: {email}',
  unplayable: 'Die Aufzeichnung kann nicht gezeigt werden.',
  close: 'Schließen',
}
