/**
 * Whether two labels are suitable for two equal buttons (R48, R64): both contain letters, they differ, and neither is
 * much longer than the other. One extra word is tolerated (“OK” and “Refuse”).
 */
function areEqualInKind(accept, refuse) {
    if (typeof accept !== 'string' || typeof refuse !== 'string')
        return false;
    const [shorter, longer] = [accept, refuse].map((label) => visible(label).length).sort((a, b) => a - b);
    return [accept, refuse].every(hasLetters) && longer <= 2 * shorter + 2 && visible(accept) !== visible(refuse);
}
/** Whether the text contains a visible letter. Unicode classifies some blank or invisible characters as letters. */
const hasLetters = (text) => /\p{L}/u.test(visible(text));
const visible = (text) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim();

/**
 * Applies the words of the controller's country, and the controller's own wording on top of them.
 * Own labels of accept and refuse are used together or not at all, and only if they are equal in kind (R64).
 */
function withOwnWording(texts, { texts: own, controller }, language) {
    const { accept, refuse, ...rest } = own?.[language] ?? {};
    // A label without letters would remove the controller, the count or a link (R24, R51, R54).
    const others = Object.fromEntries(Object.entries(rest).filter(([, label]) => hasLetters(String(label))));
    const regional = texts.regions?.[controller.country ?? ''];
    return { ...texts, ...regional, ...others, ...(areEqualInKind(accept, refuse) && { accept, refuse }) };
}

export { withOwnWording as w };
