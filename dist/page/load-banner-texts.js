const files = {
    ar: () => import('./ar.js'),
    bg: () => import('./bg.js'),
    cs: () => import('./cs.js'),
    da: () => import('./da.js'),
    de: () => import('./de.js'),
    el: () => import('./el.js'),
    en: () => import('./en.js'),
    es: () => import('./es.js'),
    et: () => import('./et.js'),
    fi: () => import('./fi.js'),
    fr: () => import('./fr.js'),
    ga: () => import('./ga.js'),
    hr: () => import('./hr.js'),
    hu: () => import('./hu.js'),
    is: () => import('./is.js'),
    it: () => import('./it.js'),
    lt: () => import('./lt.js'),
    lv: () => import('./lv.js'),
    mt: () => import('./mt.js'),
    nb: () => import('./nb.js'),
    nl: () => import('./nl.js'),
    pl: () => import('./pl.js'),
    pt: () => import('./pt.js'),
    ro: () => import('./ro.js'),
    ru: () => import('./ru.js'),
    sk: () => import('./sk.js'),
    sl: () => import('./sl.js'),
    sv: () => import('./sv.js'),
    uk: () => import('./uk.js'),
};
/** Norwegian without saying which is bokmål, and evaste has no nynorsk. */
const language = (tag) => tag
    .split('-')[0]
    .toLowerCase()
    .replace(/^n[no]$/, 'nb');
/** The first of the wanted languages that evaste speaks (`sv-FI` is `sv`), else English. */
const shippedLanguage = (...wanted) => wanted.map(language).find((tag) => Object.hasOwn(files, tag)) ?? 'en';
/** What the first layer needs: one small file. */
const loadBannerTexts = async (language) => (await files[language]())[language];

export { loadBannerTexts as l, shippedLanguage as s };
