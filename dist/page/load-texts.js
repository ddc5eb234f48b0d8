import { l as loadBannerTexts } from './pick-text.js';

const files = {
    ar: () => import('./ar2.js'),
    bg: () => import('./bg2.js'),
    cs: () => import('./cs2.js'),
    da: () => import('./da2.js'),
    de: () => import('./de2.js'),
    el: () => import('./el2.js'),
    en: () => import('./en2.js'),
    es: () => import('./es2.js'),
    et: () => import('./et2.js'),
    fi: () => import('./fi2.js'),
    fr: () => import('./fr2.js'),
    ga: () => import('./ga2.js'),
    hr: () => import('./hr2.js'),
    hu: () => import('./hu2.js'),
    is: () => import('./is2.js'),
    it: () => import('./it2.js'),
    lt: () => import('./lt2.js'),
    lv: () => import('./lv2.js'),
    mt: () => import('./mt2.js'),
    nb: () => import('./nb2.js'),
    nl: () => import('./nl2.js'),
    pl: () => import('./pl2.js'),
    pt: () => import('./pt2.js'),
    ro: () => import('./ro2.js'),
    ru: () => import('./ru2.js'),
    sk: () => import('./sk2.js'),
    sl: () => import('./sl2.js'),
    sv: () => import('./sv2.js'),
    uk: () => import('./uk2.js'),
};
/** Loads everything that evaste says in one language. A record names the interface by the digest of this object (R69). */
async function loadTexts(language) {
    const [banner, module] = await Promise.all([loadBannerTexts(language), files[language]()]);
    const more = module[language];
    const countries = Object.keys({ ...banner.regions, ...more.regions });
    const regions = countries.map((code) => [code, { ...banner.regions?.[code], ...more.regions?.[code] }]);
    return { ...banner, ...more, ...(countries.length && { regions: Object.fromEntries(regions) }) };
}

export { loadTexts as l };
