const bannerTexts = {
    en: async () => (await import('./en.js')).en,
    fi: async () => (await import('./fi.js')).fi,
    sv: async () => (await import('./sv.js')).sv,
};
/** The first of the wanted languages that evaste speaks (`sv-FI` is `sv`), else English. */
const shippedLanguage = (...wanted) => wanted.map((tag) => tag.split('-')[0]).find((tag) => Object.hasOwn(bannerTexts, tag)) ?? 'en';
/** What the first layer needs: one small file. */
const loadBannerTexts = (language) => bannerTexts[language]();

export { loadBannerTexts as l, shippedLanguage as s };
