const is = {
    title: 'Leyfir þú kökur og rakningu?',
    intro: '{controller} biður um samþykki þitt fyrir eftirfarandi: {purposes}. Vefurinn virkar sama hverju þú svarar og þú getur skipt um skoðun hvenær sem er.',
    companies: { one: '{count} fyrirtæki fær gögnin þín.', other: '{count} fyrirtæki fá gögnin þín.' },
    atLeast: 'að minnsta kosti {count}',
    notice: 'Persónuverndarstefna',
    accept: 'Samþykkja allt',
    refuse: 'Hafna öllu',
    settings: 'Stillingar',
    reopen: 'Kökustillingar',
    saved: 'Val þitt hefur verið vistað.',
    gpc: 'Vafrinn þinn biður okkur um að deila ekki gögnunum þínum. „{accept}“ gengi gegn því.',
    'purpose.necessary': 'Nauðsynlegt',
    'purpose.preferences': 'Að muna val þitt',
    'purpose.external-content': 'Efni frá öðrum þjónustum',
    'purpose.analytics': 'Tölfræði heimsókna',
    'purpose.demographics': 'Aldur, kyn og áhugamál',
    'purpose.session-replay': 'Endurspilun heimsóknar til að laga villur',
    'purpose.social-media': 'Samfélagsmiðlar',
    'purpose.marketing': 'Auglýsingar',
    'purpose.security': 'Rannsókn á misnotkun',
};

export { is };
