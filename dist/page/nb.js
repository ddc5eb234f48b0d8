const nb = {
    title: 'Får vi bruke informasjonskapsler og sporing?',
    intro: '{controller} ber deg om samtykke til det følgende: {purposes}. Nettstedet virker uansett hva du svarer, og du kan når som helst ombestemme deg.',
    companies: { one: '{count} selskap får opplysningene dine.', other: '{count} selskaper får opplysningene dine.' },
    atLeast: 'minst {count}',
    notice: 'Personvernerklæring',
    accept: 'Godta alle',
    refuse: 'Avvis alle',
    settings: 'Innstillinger',
    reopen: 'Innstillinger for informasjonskapsler',
    saved: 'Valget ditt er lagret.',
    gpc: 'Nettleseren din ber oss om ikke å dele opplysningene dine. «{accept}» ville gå foran det.',
    'purpose.necessary': 'Nødvendige',
    'purpose.preferences': 'Å huske valgene dine',
    'purpose.external-content': 'Innhold fra andre tjenester',
    'purpose.analytics': 'Besøksstatistikk',
    'purpose.demographics': 'Alder, kjønn og interesser',
    'purpose.session-replay': 'Avspilling av besøket ditt for å rette feil',
    'purpose.social-media': 'Sosiale medier',
    'purpose.marketing': 'Reklame',
    'purpose.security': 'Oppklaring av misbruk',
};

export { nb };
