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

export { pickTag as a, pickText as p };
