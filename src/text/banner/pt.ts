import type { BannerTexts } from '../texts.js'

export const pt: BannerTexts = {
  title: 'Podemos medir e lembrar?',
  intro:
    '{controller} pede a sua autorização para o seguinte: {purposes}. O site funciona seja qual for a sua resposta, e pode mudar de ideias quando quiser.',
  companies: { one: '{count} empresa recebe dados.', other: '{count} empresas recebem dados.' },
  atLeast: 'pelo menos {count}',
  notice: 'Política de privacidade',
  accept: 'Aceitar tudo',
  refuse: 'Recusar tudo',
  settings: 'Definições',
  reopen: 'Definições de cookies',
  saved: 'A sua escolha foi guardada.',
  gpc: 'O seu navegador pede-nos que não partilhemos os seus dados. «{accept}» iria contra esse pedido.',
  'purpose.necessary': 'Necessários',
  'purpose.preferences': 'Lembrar as suas escolhas',
  'purpose.analytics': 'Estatísticas de visitas',
  'purpose.demographics': 'Idade e interesses',
  'purpose.session-replay': 'Rever a sua visita para corrigir falhas',
  'purpose.social-media': 'Redes sociais',
  'purpose.marketing': 'Publicidade',
  'purpose.security': 'Esclarecer abusos',
}
