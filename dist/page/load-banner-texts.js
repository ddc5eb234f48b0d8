/** The languages that evaste speaks, in the order of their codes. */
const languages = [
    ...['ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'ga', 'hr', 'hu', 'is', 'it'],
    ...['lt', 'lv', 'mt', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sv', 'uk'],
];
/** Maps Norwegian without a variety, and nynorsk, which evaste lacks, to bokmål. */
const language = (tag) => tag
    .split('-')[0]
    .toLowerCase()
    .replace(/^n[no]$/, 'nb');
/** Returns the first wanted language that evaste speaks (`sv` for `sv-FI`), else English. */
const shippedLanguage = (...wanted) => wanted.map(language).find((tag) => languages.includes(tag)) ?? 'en';

const files = {
    ar: () => import('./ar.js').then(function (n) { return n.a; }),
    bg: () => import('./bg.js').then(function (n) { return n.b; }),
    cs: () => import('./cs.js').then(function (n) { return n.c; }),
    da: () => import('./da.js').then(function (n) { return n.d; }),
    de: () => import('./de.js').then(function (n) { return n.d; }),
    el: () => import('./el.js').then(function (n) { return n.e; }),
    en: () => import('./en.js').then(function (n) { return n.e; }),
    es: () => import('./es.js').then(function (n) { return n.e; }),
    et: () => import('./et.js').then(function (n) { return n.e; }),
    fi: () => import('./fi.js').then(function (n) { return n.f; }),
    fr: () => import('./fr.js').then(function (n) { return n.f; }),
    ga: () => import('./ga.js').then(function (n) { return n.g; }),
    hr: () => import('./hr.js').then(function (n) { return n.h; }),
    hu: () => import('./hu.js').then(function (n) { return n.h; }),
    is: () => import('./is.js').then(function (n) { return n.i; }),
    it: () => import('./it.js').then(function (n) { return n.i; }),
    lt: () => import('./lt.js').then(function (n) { return n.l; }),
    lv: () => import('./lv.js').then(function (n) { return n.l; }),
    mt: () => import('./mt.js').then(function (n) { return n.m; }),
    nb: () => import('./nb.js').then(function (n) { return n.n; }),
    nl: () => import('./nl.js').then(function (n) { return n.n; }),
    pl: () => import('./pl.js').then(function (n) { return n.p; }),
    pt: () => import('./pt.js').then(function (n) { return n.p; }),
    ro: () => import('./ro.js').then(function (n) { return n.r; }),
    ru: () => import('./ru.js').then(function (n) { return n.r; }),
    sk: () => import('./sk.js').then(function (n) { return n.s; }),
    sl: () => import('./sl.js').then(function (n) { return n.s; }),
    sv: () => import('./sv.js').then(function (n) { return n.s; }),
    uk: () => import('./uk.js').then(function (n) { return n.u; }),
};
/** Loads the texts of the first layer: one small file. */
const loadBannerTexts = async (language) => (await files[language]())[language];

export { loadBannerTexts as l, shippedLanguage as s };
