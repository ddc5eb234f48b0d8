const pt = {
    title: 'Autoriza cookies e rastreio?',
    intro: '{controller} pede o seu consentimento para o seguinte: {purposes}. O site funciona seja qual for a sua resposta, e pode mudar de ideias quando quiser.',
    companies: { one: '{count} empresa recebe os seus dados.', other: '{count} empresas recebem os seus dados.' },
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
    'purpose.external-content': 'Conteúdo de outros serviços',
    'purpose.analytics': 'Estatísticas de visitas',
    'purpose.demographics': 'Idade, sexo e interesses',
    'purpose.session-replay': 'Rever a sua visita para corrigir falhas',
    'purpose.social-media': 'Redes sociais',
    'purpose.marketing': 'Publicidade',
    'purpose.security': 'Esclarecer abusos',
};

export { pt };
