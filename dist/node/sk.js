const sk = {
    title: 'Povolíte cookies a sledovanie?',
    intro: '{controller} vás žiada o súhlas s nasledujúcim: {purposes}. Web funguje, nech odpoviete akokoľvek, a názor môžete kedykoľvek zmeniť.',
    companies: {
        one: '{count} firma dostáva vaše údaje.',
        few: '{count} firmy dostávajú vaše údaje.',
        other: '{count} firiem dostáva vaše údaje.',
    },
    atLeast: 'najmenej {count}',
    notice: 'Zásady ochrany súkromia',
    accept: 'Prijať všetko',
    refuse: 'Odmietnuť všetko',
    settings: 'Nastavenia',
    reopen: 'Nastavenia cookies',
    saved: 'Vaša voľba je uložená.',
    gpc: 'Váš prehliadač nás žiada, aby sme vaše údaje nezdieľali. „{accept}“ by túto žiadosť obišlo.',
    'purpose.necessary': 'Nevyhnutné',
    'purpose.preferences': 'Pamätanie vašich volieb',
    'purpose.external-content': 'Obsah z iných služieb',
    'purpose.analytics': 'Štatistika návštev',
    'purpose.demographics': 'Vek, pohlavie a záujmy',
    'purpose.session-replay': 'Prehratie návštevy na opravu chýb',
    'purpose.social-media': 'Sociálne siete',
    'purpose.marketing': 'Reklama',
    'purpose.security': 'Objasnenie zneužitia',
};

export { sk };
