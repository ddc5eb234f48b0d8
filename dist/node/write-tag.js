import { r as readPage, s as sealHtml, f as findTag, E as attribute, F as gapBefore, G as firstPlace, H as newLineOf } from './seal-html.js';

/** Writes the declaration and the tag into a page, unless it has them, and seals it. */
function writeTag(html, declaration, { folder, isSealed, readScript }) {
    const declared = declarationIn(readPage(html).elements) ? html : insertFirst(html, inlineDeclaration(declaration));
    if (isSealed)
        return sealHtml(declared, declaration, { script: `${folder}evaste-sealed.js`, readScript });
    const { elements } = readPage(declared);
    const place = declarationIn(elements);
    if (findTag(elements) || !place)
        return { html: declared, findings: [] };
    const tag = `<script src="${attribute(`${folder}evaste.js`)}"></script>`;
    const line = gapBefore(declared, place.start) + tag;
    return { html: declared.slice(0, place.close) + line + declared.slice(place.close), findings: [] };
}
const inlineDeclaration = ({ file }) => `<script type="application/json" id="evaste-declaration">${JSON.stringify(file).replaceAll('<', '\\u003c')}</script>`;
const declarationIn = (elements) => elements.find(({ name, attributes }) => name === 'script' && attributes.get('id') === 'evaste-declaration');
function insertFirst(html, line) {
    const place = firstPlace(readPage(html).elements);
    const at = place?.close ?? /^\uFEFF?\s*(<!doctype[^>]*>)?/i.exec(html)?.[0].length ?? 0;
    const gap = place ? gapBefore(html, place.start) : newLineOf(html);
    return html.slice(0, at) + gap + line + html.slice(at);
}

export { writeTag as w };
