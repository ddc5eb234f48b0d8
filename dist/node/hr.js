const hr = {
    title: 'Dopuštate li kolačiće i praćenje?',
    intro: '{controller} vas moli za privolu za sljedeće: {purposes}. Stranica radi što god odgovorili, a uvijek se možete predomisliti.',
    companies: {
        one: '{count} tvrtka prima vaše podatke.',
        few: '{count} tvrtke primaju vaše podatke.',
        other: '{count} tvrtki prima vaše podatke.',
    },
    atLeast: 'najmanje {count}',
    notice: 'Pravila privatnosti',
    accept: 'Prihvati sve',
    refuse: 'Odbij sve',
    settings: 'Postavke',
    reopen: 'Postavke kolačića',
    saved: 'Vaš je odabir spremljen.',
    gpc: 'Vaš nas preglednik moli da ne dijelimo vaše podatke. „{accept}” bi to nadjačalo.',
    'purpose.necessary': 'Nužno',
    'purpose.preferences': 'Pamćenje vaših odabira',
    'purpose.external-content': 'Sadržaj drugih usluga',
    'purpose.analytics': 'Statistika posjeta',
    'purpose.demographics': 'Dob, spol i interesi',
    'purpose.session-replay': 'Reprodukcija posjeta radi ispravljanja grešaka',
    'purpose.social-media': 'Društvene mreže',
    'purpose.marketing': 'Oglašavanje',
    'purpose.security': 'Razjašnjavanje zlouporaba',
};

export { hr };
