/**
 * Calls `then` as soon as the page has a value of this name: now, or when the script that assigns it has finished, and
 * before the next one runs. It creates nothing, because a vendor's snippet loads nothing where its function exists.
 *
 * @param page the window. @param standIn what the page reads until then; default: nothing.
 */
function whenDefined(page, name, then, standIn = () => undefined) {
    const existing = page[name];
    if (existing !== undefined)
        return then(existing);
    try {
        Object.defineProperty(page, name, {
            configurable: true,
            enumerable: true,
            get: standIn,
            set(value) {
                Object.defineProperty(page, name, { configurable: true, enumerable: true, writable: true, value });
                queueMicrotask(() => then(value));
            },
        });
    }
    catch {
        // An earlier script has declared it with `var`, and no assignment can be seen.
        const look = () => {
            if (page[name] !== undefined)
                then(page[name]);
        };
        document.addEventListener('DOMContentLoaded', look, { once: true });
    }
}

export { whenDefined as w };
