import type { RecordingTexts } from '../recording-texts.js'

export const fr: RecordingTexts = {
  recording: 'Enregistrement',
  stop: 'Arrêter l’enregistrement',
  title: 'Signaler un défaut',
  what: 'Que s’est-il passé\u202f?',
  explain:
    'Un enregistrement de vos dernières minutes sur cette page est joint. Le texte, les champs et les images y sont masqués.',
  care: 'Ce que vous écrivez ici n’est pas masqué. N’écrivez ni mot de passe ni numéro de carte.',
  preview: 'Montrer ce qui sera envoyé',
  previewed: 'Ceci sera envoyé',
  again: 'Revoir',
  send: 'Envoyer',
  cancel: 'Ne pas envoyer',
  sending: 'Envoi en cours…',
  thanks: 'Merci. Le numéro de votre enregistrement\u00a0: {id}.',
  until: 'Il est effacé au plus tard le {date}.',
  notAllowed: 'Rien n’a été envoyé. Le registre ne connaît pas encore votre consentement, ou celui-ci a pris fin.',
  tooLarge: 'Rien n’a été envoyé. L’enregistrement est trop grand.',
  later: 'Rien n’a été envoyé, car aucune réponse n’est venue. Réessayez plus tard.',
  none: 'Rien n’est enregistré ici, il n’y a donc rien à envoyer. Un enregistrement demande votre consentement.',
  settings: 'Ouvrir les paramètres',
  write: 'Écrivez-nous\u00a0: {email}',
  unplayable: 'L’enregistrement ne peut pas être montré.',
  close: 'Fermer',
}
