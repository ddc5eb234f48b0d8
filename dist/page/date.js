import { f as fill } from '../ui.js';

/**
 * Formats a date in words, such as “1 November 2026”. Text that is not a date is returned unchanged.
 *
 * @param date ISO 8601.
 */
const dateText = (date, language) => format(date, language, { dateStyle: 'long', timeZone: 'UTC' });
/**
 * Formats a date and time in the visitor's time zone. Text that is not a date is returned unchanged.
 *
 * @param moment ISO 8601 with an offset.
 */
const timeText = (moment, language) => format(moment, language, { dateStyle: 'long', timeStyle: 'short' });
/** Fills a phrase with a date or a time. Where these end with a full stop of their own, as “2026 г.”, it ends the sentence too. */
const fillWithDate = (template, values) => fill(template, values).replace(/\.\.(?!\.)/g, '.');
function format(moment, of, options) {
    // Plain English means that of Europe, which writes the day first.
    const language = of === 'en' ? 'en-GB' : of;
    const time = Date.parse(moment);
    if (Number.isNaN(time))
        return moment;
    // Where the browser has no month names in the language, use digits in ISO 8601 order rather than another language.
    if (Intl.DateTimeFormat.supportedLocalesOf(language).length)
        return new Intl.DateTimeFormat(language, options).format(time);
    return new Intl.DateTimeFormat('sv', { ...options, dateStyle: 'short' }).format(time);
}

export { dateText as d, fillWithDate as f, timeText as t };
