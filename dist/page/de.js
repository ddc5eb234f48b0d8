const de = {
    title: 'Cookies und Tracking erlauben?',
    intro: '{controller} bittet um Ihre Einwilligung für: {purposes}. Die Website funktioniert auch ohne, und Sie können Ihre Wahl jederzeit ändern.',
    companies: { one: '{count} Unternehmen erhält Ihre Daten.', other: '{count} Unternehmen erhalten Ihre Daten.' },
    atLeast: 'mindestens {count}',
    notice: 'Datenschutzerklärung',
    accept: 'Alle akzeptieren',
    refuse: 'Alle ablehnen',
    settings: 'Einstellungen',
    reopen: 'Cookie-Einstellungen',
    saved: 'Ihre Auswahl ist gespeichert.',
    gpc: 'Ihr Browser bittet uns, Ihre Daten nicht weiterzugeben. „{accept}“ würde sich darüber hinwegsetzen.',
    'purpose.necessary': 'Notwendig',
    'purpose.preferences': 'Ihre Auswahl merken',
    'purpose.external-content': 'Inhalte anderer Dienste',
    'purpose.analytics': 'Besucherstatistik',
    'purpose.demographics': 'Alter, Geschlecht und Interessen',
    'purpose.session-replay': 'Ihren Besuch abspielen, um Fehler zu beheben',
    'purpose.social-media': 'Soziale Medien',
    'purpose.marketing': 'Werbung',
    'purpose.security': 'Missbrauch aufklären',
};

export { de };
