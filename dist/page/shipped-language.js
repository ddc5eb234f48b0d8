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

export { shippedLanguage as s };
