const fi = {
    title: 'Sallitko evästeet ja seurannan?',
    intro: '{controller} pyytää suostumustasi seuraaviin: {purposes}. Sivusto toimii ilmankin, ja voit muuttaa mieltäsi milloin vain.',
    companies: { one: 'Tietojasi saa {count} yritys.', other: 'Tietojasi saa {count} yritystä.' },
    atLeast: 'vähintään {count}',
    notice: 'Tietosuojaseloste',
    accept: 'Hyväksy kaikki',
    refuse: 'Hylkää kaikki',
    settings: 'Asetukset',
    reopen: 'Evästeasetukset',
    saved: 'Valintasi on tallennettu.',
    gpc: 'Selaimesi pyytää, ettemme jaa tietojasi. ”{accept}” ohittaisi pyynnön.',
    'purpose.necessary': 'Välttämättömät',
    'purpose.preferences': 'Valintojesi muistaminen',
    'purpose.external-content': 'Sisältö muista palveluista',
    'purpose.analytics': 'Kävijätilastot',
    'purpose.demographics': 'Ikä, sukupuoli ja kiinnostukset',
    'purpose.session-replay': 'Käynnin toisto virheiden korjaamiseksi',
    'purpose.social-media': 'Sosiaalinen media',
    'purpose.marketing': 'Markkinointi',
    'purpose.security': 'Väärinkäytön selvittäminen',
};

export { fi };
