/** Adds style sheets to a shadow root; as elements in a browser without constructable style sheets. */
function adoptStyles(root, styles) {
    if ('adoptedStyleSheets' in root) {
        const sheets = styles.map((text) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(text);
            return sheet;
        });
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
        return;
    }
    for (const text of styles)
        root.append(Object.assign(document.createElement('style'), { textContent: text }));
}

export { adoptStyles as a };
