const lv = {
    title: 'Vai atļaujat sīkdatnes un izsekošanu?',
    intro: '{controller} lūdz jūsu piekrišanu tālāk minētajam: {purposes}. Vietne darbojas, lai kā jūs atbildētu, un jūs jebkurā laikā varat pārdomāt.',
    companies: {
        zero: '{count} uzņēmumu saņem jūsu datus.',
        one: '{count} uzņēmums saņem jūsu datus.',
        other: '{count} uzņēmumi saņem jūsu datus.',
    },
    atLeast: 'vismaz {count}',
    notice: 'Privātuma paziņojums',
    accept: 'Pieņemt visu',
    refuse: 'Noraidīt visu',
    settings: 'Iestatījumi',
    reopen: 'Sīkdatņu iestatījumi',
    saved: 'Jūsu izvēle ir saglabāta.',
    gpc: 'Jūsu pārlūks lūdz mūs nedalīties ar jūsu datiem. “{accept}” to neievērotu.',
    'purpose.necessary': 'Nepieciešamās',
    'purpose.preferences': 'Jūsu izvēļu atcerēšanās',
    'purpose.external-content': 'Saturs no citiem pakalpojumiem',
    'purpose.analytics': 'Apmeklējumu statistika',
    'purpose.demographics': 'Vecums, dzimums un intereses',
    'purpose.session-replay': 'Apmeklējuma atskaņošana kļūdu labošanai',
    'purpose.social-media': 'Sociālie tīkli',
    'purpose.marketing': 'Reklāma',
    'purpose.security': 'Ļaunprātības noskaidrošana',
};

export { lv };
