const files = {
    da: () => import('./da.js'),
    de: () => import('./de.js'),
    en: () => import('./en.js'),
    es: () => import('./es.js'),
    fi: () => import('./fi.js'),
    fr: () => import('./fr.js'),
    it: () => import('./it.js'),
    nb: () => import('./nb.js'),
    nl: () => import('./nl.js'),
    pt: () => import('./pt.js'),
    sv: () => import('./sv.js'),
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
