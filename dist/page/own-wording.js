/**
 * Whether two labels are suitable for two equal buttons (R48, R64): both contain letters, they differ, and neither is
 * much longer than the other. One extra word is tolerated (“OK” and “Refuse”).
 */
function areEqualInKind(accept, refuse) {
    const [one = '', other = ''] = [accept, refuse].map((label) => (typeof label === 'string' ? visible(label) : ''));
    return hasLetters(one) && hasLetters(other) && one !== other && isShort(one, other) && isShort(other, one);
}
const isShort = (one, other) => one.length <= 2 * other.length + 2;
/** Whether the text contains a visible letter. Unicode classifies some blank or invisible characters as letters. */
const hasLetters = (text) => /\p{L}/u.test(visible(text));
const visible = (text) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim();

/**
 * Applies the words of the controller's country, and the controller's own wording on top of them.
 * Own labels of accept and refuse are used together or not at all, and only if they are equal in kind (R64).
 */
function withOwnWording(texts, { texts: own, controller }, language) {
    const { accept, refuse, ...rest } = own?.[language] ?? {};
    const others = Object.fromEntries(Object.entries(rest).filter(([key, label]) => saysAsMuch(key, String(label))));
    const regional = texts.regions?.[controller.country ?? ''];
    return { ...texts, ...regional, ...others, ...(areEqualInKind(accept, refuse) && { accept, refuse }) };
}
/** A label without letters would remove the controller or a link, and one without its figure the count (R24, R41, R54). */
const saysAsMuch = (key, label) => hasLetters(label) && (key !== 'companies' || label.includes('{count}'));

export { withOwnWording as w };
