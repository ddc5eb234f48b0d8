const sl = {
    title: 'Dovolite piškotke in sledenje?',
    intro: '{controller} vas prosi za privolitev za naslednje: {purposes}. Spletno mesto deluje ne glede na odgovor, premislite pa si lahko kadar koli.',
    companies: {
        one: '{count} podjetje dobi vaše podatke.',
        two: '{count} podjetji dobita vaše podatke.',
        few: '{count} podjetja dobijo vaše podatke.',
        other: '{count} podjetij dobi vaše podatke.',
    },
    atLeast: 'najmanj {count}',
    notice: 'Izjava o zasebnosti',
    accept: 'Sprejmi vse',
    refuse: 'Zavrni vse',
    settings: 'Nastavitve',
    reopen: 'Nastavitve piškotkov',
    saved: 'Vaša izbira je shranjena.',
    gpc: 'Vaš brskalnik nas prosi, naj vaših podatkov ne delimo. »{accept}« bi to prošnjo preglasilo.',
    'purpose.necessary': 'Nujno',
    'purpose.preferences': 'Pomnjenje vaših izbir',
    'purpose.external-content': 'Vsebine drugih storitev',
    'purpose.analytics': 'Statistika obiskov',
    'purpose.demographics': 'Starost, spol in zanimanja',
    'purpose.session-replay': 'Predvajanje obiska za odpravo napak',
    'purpose.social-media': 'Družbena omrežja',
    'purpose.marketing': 'Oglaševanje',
    'purpose.security': 'Pojasnjevanje zlorab',
};

export { sl };
