import type { RecordingTexts } from '../recording-texts.js'

export const es: RecordingTexts = {
  recording: 'Grabando',
  stop: 'Parar la grabación',
  title: 'Avisar de un fallo',
  what: '¿Qué ha pasado?',
  explain:
    'Se envía también una grabación de tus últimos minutos en esta página. El texto, los campos y las imágenes están ocultos en ella.',
  care: 'Lo que escribes aquí no se oculta. No pongas contraseñas ni números de tarjeta.',
  preview: 'Ver lo que se enviará',
  previewed: 'Esto se enviará',
  again: 'Ver otra vez',
  send: 'Enviar',
  cancel: 'No enviar',
  sending: 'Enviando…',
  thanks: 'Gracias. El número de tu grabación: {id}.',
  until: 'Se borra como muy tarde el {date}.',
  notAllowed: 'No se ha enviado nada. El registro aún no conoce tu consentimiento, o este ha terminado.',
  tooLarge: 'No se ha enviado nada. La grabación es demasiado grande.',
  later: 'No se ha enviado nada, porque no ha llegado respuesta. Inténtalo más tarde.',
  none: 'Aquí no se graba nada, así que no hay nada que enviar. Una grabación necesita tu consentimiento.',
  settings: 'Abrir los ajustes',
  write: 'Escríbenos: {email}',
  unplayable: 'No se puede mostrar la grabación.',
  close: 'Cerrar',
}
