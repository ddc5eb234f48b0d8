import { l as loadBannerTexts } from './load-banner-texts.js';

const files = {
    da: () => import('./da2.js'),
    de: () => import('./de2.js'),
    en: () => import('./en2.js'),
    es: () => import('./es2.js'),
    fi: () => import('./fi2.js'),
    fr: () => import('./fr2.js'),
    it: () => import('./it2.js'),
    nb: () => import('./nb2.js'),
    nl: () => import('./nl2.js'),
    pt: () => import('./pt2.js'),
    sv: () => import('./sv2.js'),
};
/** Everything evaste says in one language; its digest is what a record calls the interface (R69). */
async function loadTexts(language) {
    const [banner, more] = await Promise.all([loadBannerTexts(language), files[language]()]);
    return { ...banner, ...more[language] };
}

export { loadTexts as l };
