import { l as loadBannerTexts } from './load-banner-texts.js';

const moreTexts = {
    en: async () => (await import('./en2.js')).en,
    fi: async () => (await import('./fi2.js')).fi,
    sv: async () => (await import('./sv2.js')).sv,
};
/** Everything evaste says in one language; its digest is what a record calls the interface (R69). */
async function loadTexts(language) {
    const [banner, more] = await Promise.all([loadBannerTexts(language), moreTexts[language]()]);
    return { ...banner, ...more };
}

export { loadTexts as l };
