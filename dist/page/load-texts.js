import { l as loadBannerTexts } from './load-banner-texts.js';

const files = {
    ar: () => import('./ar.js').then(function (n) { return n.b; }),
    bg: () => import('./bg.js').then(function (n) { return n.a; }),
    cs: () => import('./cs.js').then(function (n) { return n.a; }),
    da: () => import('./da.js').then(function (n) { return n.a; }),
    de: () => import('./de.js').then(function (n) { return n.a; }),
    el: () => import('./el.js').then(function (n) { return n.a; }),
    en: () => import('./en.js').then(function (n) { return n.a; }),
    es: () => import('./es.js').then(function (n) { return n.a; }),
    et: () => import('./et.js').then(function (n) { return n.a; }),
    fi: () => import('./fi.js').then(function (n) { return n.a; }),
    fr: () => import('./fr.js').then(function (n) { return n.a; }),
    ga: () => import('./ga.js').then(function (n) { return n.a; }),
    hr: () => import('./hr.js').then(function (n) { return n.a; }),
    hu: () => import('./hu.js').then(function (n) { return n.a; }),
    is: () => import('./is.js').then(function (n) { return n.a; }),
    it: () => import('./it.js').then(function (n) { return n.a; }),
    lt: () => import('./lt.js').then(function (n) { return n.a; }),
    lv: () => import('./lv.js').then(function (n) { return n.a; }),
    mt: () => import('./mt.js').then(function (n) { return n.a; }),
    nb: () => import('./nb.js').then(function (n) { return n.a; }),
    nl: () => import('./nl.js').then(function (n) { return n.a; }),
    pl: () => import('./pl.js').then(function (n) { return n.a; }),
    pt: () => import('./pt.js').then(function (n) { return n.a; }),
    ro: () => import('./ro.js').then(function (n) { return n.a; }),
    ru: () => import('./ru.js').then(function (n) { return n.a; }),
    sk: () => import('./sk.js').then(function (n) { return n.a; }),
    sl: () => import('./sl.js').then(function (n) { return n.a; }),
    sv: () => import('./sv.js').then(function (n) { return n.a; }),
    uk: () => import('./uk.js').then(function (n) { return n.a; }),
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
