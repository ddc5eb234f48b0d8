const it = {
    title: 'Permetti cookie e tracciamento?',
    intro: '{controller} ti chiede il consenso per quanto segue: {purposes}. Il sito funziona qualunque sia la tua risposta, e puoi cambiare idea quando vuoi.',
    companies: { one: '{count} azienda riceve i tuoi dati.', other: '{count} aziende ricevono i tuoi dati.' },
    atLeast: 'almeno {count}',
    notice: 'Informativa sulla privacy',
    accept: 'Accetta tutto',
    refuse: 'Rifiuta tutto',
    settings: 'Impostazioni',
    reopen: 'Impostazioni dei cookie',
    saved: 'La tua scelta è stata salvata.',
    gpc: 'Il tuo browser ci chiede di non condividere i tuoi dati. «{accept}» andrebbe contro questa richiesta.',
    'purpose.necessary': 'Necessari',
    'purpose.preferences': 'Ricordare le tue scelte',
    'purpose.external-content': 'Contenuti di altri servizi',
    'purpose.analytics': 'Statistiche delle visite',
    'purpose.demographics': 'Età, sesso e interessi',
    'purpose.session-replay': 'Rivedere la tua visita per correggere gli errori',
    'purpose.social-media': 'Social media',
    'purpose.marketing': 'Pubblicità',
    'purpose.security': 'Chiarire gli abusi',
};

export { it };
