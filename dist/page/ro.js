const ro = {
    title: 'Permiteți cookie-uri și urmărire?',
    intro: '{controller} vă cere consimțământul pentru cele de mai jos: {purposes}. Site-ul funcționează oricum ați răspunde și vă puteți răzgândi oricând.',
    companies: {
        one: '{count} firmă primește datele dumneavoastră.',
        few: '{count} firme primesc datele dumneavoastră.',
        other: '{count} de firme primesc datele dumneavoastră.',
    },
    atLeast: 'cel puțin {count}',
    notice: 'Politica de confidențialitate',
    accept: 'Acceptă tot',
    refuse: 'Refuză tot',
    settings: 'Setări',
    reopen: 'Setări pentru cookie-uri',
    saved: 'Alegerea dumneavoastră a fost salvată.',
    gpc: 'Browserul dumneavoastră ne cere să nu vă transmitem datele. „{accept}” ar trece peste această cerere.',
    'purpose.necessary': 'Necesare',
    'purpose.preferences': 'Păstrarea alegerilor dumneavoastră',
    'purpose.external-content': 'Conținut de la alte servicii',
    'purpose.analytics': 'Statistica vizitelor',
    'purpose.demographics': 'Vârstă, sex și interese',
    'purpose.session-replay': 'Redarea vizitei pentru a repara greșeli',
    'purpose.social-media': 'Rețele sociale',
    'purpose.marketing': 'Publicitate',
    'purpose.security': 'Lămurirea abuzurilor',
};

export { ro };
