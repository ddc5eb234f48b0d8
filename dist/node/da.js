const da = {
    title: 'Må vi bruge cookies og sporing?',
    intro: '{controller} beder om dit samtykke til det følgende: {purposes}. Webstedet virker, uanset hvad du svarer, og du kan altid skifte mening.',
    companies: { one: '{count} virksomhed får dine data.', other: '{count} virksomheder får dine data.' },
    atLeast: 'mindst {count}',
    notice: 'Privatlivspolitik',
    accept: 'Acceptér alle',
    refuse: 'Afvis alle',
    settings: 'Indstillinger',
    reopen: 'Cookieindstillinger',
    saved: 'Dit valg er gemt.',
    gpc: 'Din browser beder os om ikke at dele dine data. ”{accept}” ville gå imod det.',
    'purpose.necessary': 'Nødvendige',
    'purpose.preferences': 'At huske dine valg',
    'purpose.external-content': 'Indhold fra andre tjenester',
    'purpose.analytics': 'Besøgsstatistik',
    'purpose.demographics': 'Alder, køn og interesser',
    'purpose.session-replay': 'Afspilning af dit besøg for at rette fejl',
    'purpose.social-media': 'Sociale medier',
    'purpose.marketing': 'Reklame',
    'purpose.security': 'Opklaring af misbrug',
};

export { da };
