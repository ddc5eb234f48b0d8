const nl = {
    title: 'Mogen we cookies en tracking gebruiken?',
    intro: '{controller} vraagt je toestemming voor het volgende: {purposes}. De website werkt, wat je ook antwoordt, en je kunt altijd van mening veranderen.',
    companies: { one: '{count} bedrijf krijgt je gegevens.', other: '{count} bedrijven krijgen je gegevens.' },
    atLeast: 'minstens {count}',
    notice: 'Privacyverklaring',
    accept: 'Alles accepteren',
    refuse: 'Alles weigeren',
    settings: 'Instellingen',
    reopen: 'Cookie-instellingen',
    saved: 'Je keuze is opgeslagen.',
    gpc: 'Je browser vraagt ons om je gegevens niet te delen. ‘{accept}’ zou daar tegenin gaan.',
    'purpose.necessary': 'Noodzakelijk',
    'purpose.preferences': 'Je keuzes onthouden',
    'purpose.external-content': 'Inhoud van andere diensten',
    'purpose.analytics': 'Bezoekersstatistiek',
    'purpose.demographics': 'Leeftijd, geslacht en interesses',
    'purpose.session-replay': 'Je bezoek afspelen om fouten te herstellen',
    'purpose.social-media': 'Sociale media',
    'purpose.marketing': 'Reclame',
    'purpose.security': 'Misbruik uitzoeken',
};

export { nl };
