const sv = {
    title: 'Får vi mäta och minnas?',
    intro: '{controller} ber om ditt tillstånd till följande. Webbplatsen fungerar vad du än svarar, och du kan ändra dig när som helst.',
    companies: { one: '{count} företag får uppgifter.', other: '{count} företag får uppgifter.' },
    notice: 'Dataskyddsbeskrivning',
    accept: 'Godkänn alla',
    refuse: 'Avvisa alla',
    settings: 'Inställningar',
    reopen: 'Kakinställningar',
    saved: 'Ditt val har sparats.',
    gpc: 'Din webbläsare ber oss att inte dela dina uppgifter. ”{accept}” skulle gå före det.',
    'purpose.necessary': 'Nödvändiga',
    'purpose.preferences': 'Att minnas dina val',
    'purpose.analytics': 'Besöksstatistik',
    'purpose.demographics': 'Ålder och intressen',
    'purpose.session-replay': 'Uppspelning av besök för att rätta fel',
    'purpose.social-media': 'Sociala medier',
    'purpose.marketing': 'Marknadsföring',
    'purpose.security': 'Utredning av missbruk',
};

export { sv };
