const sv = {
    title: 'Får vi använda kakor och spårning?',
    intro: '{controller} ber om ditt samtycke till följande: {purposes}. Webbplatsen fungerar vad du än svarar, och du kan ändra dig när som helst.',
    companies: { one: '{count} företag får dina uppgifter.', other: '{count} företag får dina uppgifter.' },
    atLeast: 'minst {count}',
    notice: 'Dataskyddsbeskrivning',
    accept: 'Godkänn alla',
    refuse: 'Avvisa alla',
    settings: 'Inställningar',
    reopen: 'Kakinställningar',
    saved: 'Ditt val har sparats.',
    gpc: 'Din webbläsare ber oss att inte dela dina uppgifter. ”{accept}” skulle åsidosätta det.',
    'purpose.necessary': 'Nödvändiga',
    'purpose.preferences': 'Att minnas dina val',
    'purpose.external-content': 'Innehåll från andra tjänster',
    'purpose.analytics': 'Besöksstatistik',
    'purpose.demographics': 'Ålder, kön och intressen',
    'purpose.session-replay': 'Uppspelning av besök för att rätta fel',
    'purpose.social-media': 'Sociala medier',
    'purpose.marketing': 'Marknadsföring',
    'purpose.security': 'Utredning av missbruk',
    regions: {
        SE: {
            title: 'Får vi använda cookies och spårning?',
            notice: 'Integritetspolicy',
            reopen: 'Cookieinställningar',
        },
    },
};

export { sv };
