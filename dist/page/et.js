const et = {
    title: 'Kas lubate küpsiseid ja jälgimist?',
    intro: '{controller} küsib teilt nõusolekut järgmiseks: {purposes}. Veebisait töötab, kuidas te ka ei vastaks, ja võite igal ajal meelt muuta.',
    companies: { one: 'Teie andmeid saab {count} ettevõte.', other: 'Teie andmeid saab {count} ettevõtet.' },
    atLeast: 'vähemalt {count}',
    notice: 'Privaatsusteade',
    accept: 'Nõustu kõigega',
    refuse: 'Keeldu kõigest',
    settings: 'Seaded',
    reopen: 'Küpsiste seaded',
    saved: 'Teie valik on salvestatud.',
    gpc: 'Teie brauser palub, et me ei jagaks teie andmeid. „{accept}” läheks sellest üle.',
    'purpose.necessary': 'Vajalikud',
    'purpose.preferences': 'Valikute meeldejätmine',
    'purpose.external-content': 'Sisu teistest teenustest',
    'purpose.analytics': 'Külastuste statistika',
    'purpose.demographics': 'Vanus, sugu ja huvid',
    'purpose.session-replay': 'Külastuse taasesitus vigade parandamiseks',
    'purpose.social-media': 'Sotsiaalmeedia',
    'purpose.marketing': 'Reklaam',
    'purpose.security': 'Väärkasutuse selgitamine',
};

export { et };
