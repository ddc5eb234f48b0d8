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
/** Loads the texts of the first layer: one small file. */
const loadBannerTexts = async (language) => (await files[language]())[language];

/**
 * Picks one language of a declared text: the wanted tag, its base (`sv-FI` to `sv`), each declared language in order,
 * then any other. The page, the notice, the record and the register all use this function, so that they agree.
 *
 * @param language BCP 47.
 * @returns `undefined` if there is no text.
 */
function pickText(text, declared, language) {
    if (typeof text !== 'object' || text === null)
        return text;
    const picked = pickTag(text, declared, language);
    return picked && text[picked];
}
/** The language that `pickText` picks; `undefined` if there is no text, or one text for all languages. */
function pickTag(text, { languages }, language) {
    if (typeof text !== 'object' || text === null)
        return undefined;
    const written = Object.keys(text).filter((tag) => !tag.startsWith('$') && text[tag]);
    const wanted = [language, language.split('-')[0], ...languages, ...written];
    return wanted.find((tag) => tag !== undefined && written.includes(tag));
}

export { pickTag as a, loadBannerTexts as l, pickText as p, shippedLanguage as s };
