import type { RecordingTexts } from '../recording-texts.js'

export const pt: RecordingTexts = {
  recording: 'A gravar',
  stop: 'Parar a gravação',
  title: 'Comunicar uma falha',
  what: 'O que aconteceu?',
  explain:
    'Segue também uma gravação dos seus últimos minutos nesta página. O texto, os campos e as imagens estão ocultados.',
  care: 'O que escreve aqui não é ocultado. Não escreva palavras-passe nem números de cartões.',
  preview: 'Mostrar o que será enviado',
  previewed: 'Isto será enviado',
  again: 'Ver outra vez',
  send: 'Enviar',
  cancel: 'Não enviar',
  sending: 'A enviar…',
  thanks: 'Obrigado. O número da sua gravação: {id}.',
  until: 'É apagada o mais tardar em {date}.',
  notAllowed: 'Nada foi enviado. O registo ainda não conhece o seu consentimento, ou este terminou.',
  tooLarge: 'Nada foi enviado. A gravação é demasiado grande.',
  later: 'Nada foi enviado, porque não veio resposta. Tente de novo mais tarde.',
  none: 'Aqui nada é gravado, por isso não há nada a enviar. Uma gravação precisa do seu consentimento.',
  settings: 'Abrir as definições',
  write: 'Escreva-nos: {email}',
  unplayable: 'Não é possível mostrar a gravação.',
  close: 'Fechar',
}
