import { p as primaryLanguage } from './primary-language.js';

const CODES = 'ar bg cs da de el en es et fi fr ga hr hu is it lt lv mt nb nl pl pt ro ru sk sl sv uk';
/** The languages that evaste speaks, in the order of their codes. */
const languages = CODES.split(' ');
/** Returns the first wanted language that evaste speaks (`sv` for `sv-FI`), else English. */
const shippedLanguage = (...wanted) => wanted.map(primaryLanguage).find((tag) => languages.includes(tag)) ?? 'en';

export { shippedLanguage as s };
