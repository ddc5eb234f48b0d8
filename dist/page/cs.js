const cs = {
    title: 'Povolíte cookies a sledování?',
    intro: '{controller} vás žádá o souhlas s následujícím: {purposes}. Web funguje, ať odpovíte jakkoli, a názor můžete kdykoli změnit.',
    companies: {
        one: '{count} firma dostává vaše údaje.',
        few: '{count} firmy dostávají vaše údaje.',
        other: '{count} firem dostává vaše údaje.',
    },
    atLeast: 'nejméně {count}',
    notice: 'Zásady ochrany soukromí',
    accept: 'Přijmout vše',
    refuse: 'Odmítnout vše',
    settings: 'Nastavení',
    reopen: 'Nastavení cookies',
    saved: 'Vaše volba je uložena.',
    gpc: 'Váš prohlížeč nás žádá, abychom vaše údaje nesdíleli. „{accept}“ by tuto žádost obešlo.',
    'purpose.necessary': 'Nezbytné',
    'purpose.preferences': 'Pamatování vašich voleb',
    'purpose.external-content': 'Obsah z jiných služeb',
    'purpose.analytics': 'Statistika návštěv',
    'purpose.demographics': 'Věk, pohlaví a zájmy',
    'purpose.session-replay': 'Přehrání návštěvy kvůli opravě chyb',
    'purpose.social-media': 'Sociální sítě',
    'purpose.marketing': 'Reklama',
    'purpose.security': 'Objasnění zneužití',
};

export { cs };
