const fi = {
    title: 'Saammeko mitata ja muistaa?',
    intro: '{controller} kysyy sinulta luvan seuraaviin. Sivusto toimii, vastasitpa kumpaa tahansa, ja voit muuttaa mieltäsi milloin vain.',
    companies: { one: '{count} yritys saa tietoja.', other: '{count} yritystä saa tietoja.' },
    notice: 'Tietosuojaseloste',
    accept: 'Hyväksy kaikki',
    refuse: 'Hylkää kaikki',
    settings: 'Asetukset',
    reopen: 'Evästeasetukset',
    saved: 'Valintasi on tallennettu.',
    gpc: 'Selaimesi pyytää, ettemme jaa tietojasi. ”{accept}” ohittaisi pyynnön.',
    'purpose.necessary': 'Välttämättömät',
    'purpose.preferences': 'Valintojesi muistaminen',
    'purpose.analytics': 'Kävijätilastot',
    'purpose.demographics': 'Ikä ja kiinnostuksen kohteet',
    'purpose.session-replay': 'Käynnin toisto virheiden korjaamiseksi',
    'purpose.social-media': 'Sosiaalinen media',
    'purpose.marketing': 'Markkinointi',
    'purpose.security': 'Väärinkäytön selvittäminen',
};

export { fi };
