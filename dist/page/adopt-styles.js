/** Adds style sheets to a shadow root; as elements in a browser without constructable style sheets. */
function adoptStyles(root, styles) {
    if ('adoptedStyleSheets' in root) {
        root.adoptedStyleSheets = styles.map((text) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(text);
            return sheet;
        });
        return;
    }
    for (const text of styles)
        root.append(Object.assign(document.createElement('style'), { textContent: text }));
}

export { adoptStyles as a };
