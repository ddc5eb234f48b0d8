/**
 * Opens a queue that is an array until the vendor's code takes it over. If the page assigns another array, the commands
 * move to the front of that one, because the vendor's code reads the array that exists when it loads.
 *
 * @param page the window. @param name such as `dataLayer`.
 * @param heard called with each command that the page pushes before the vendor's code takes over.
 */
function openCommandQueue(page, name, heard) {
    const pushed = [];
    const native = Array.prototype.push;
    const hear = (list) => {
        if (!heard || !Array.isArray(list) || list.push !== native)
            return;
        // Not listed, as the array's own method is not.
        Reflect.defineProperty(list, 'push', { configurable: true, writable: true, value: push });
    };
    function push(...commands) {
        const length = native.apply(this, commands);
        commands.forEach((command) => heard?.(command));
        return length;
    }
    let queue = page[name];
    const isIn = (list) => !pushed.length || (list?.includes?.(pushed[pushed.length - 1]) ?? false);
    try {
        Object.defineProperty(page, name, {
            configurable: true,
            enumerable: true,
            get: () => queue,
            set(next) {
                if (Array.isArray(next) && !isIn(next))
                    next.unshift(...pushed);
                hear(next);
                queue = next;
            },
        });
    }
    catch {
        // An earlier script has declared it with `var`, so it stays a plain property, and `isEmptied` detects a change.
    }
    const list = () => {
        const found = (page[name] ??= []);
        hear(found);
        return found;
    };
    const put = (how, commands) => {
        try {
            list()[how](...commands);
        }
        catch {
            // The page has frozen it: `isEmptied` detects that nothing arrived.
        }
        pushed.push(...commands);
    };
    return {
        putFirst: (...commands) => put([native, push].includes(list().push) ? 'unshift' : 'push', commands),
        push: (...commands) => put('push', commands),
        isEmptied: () => Array.isArray(page[name]) && !isIn(page[name]),
    };
}

export { openCommandQueue as o };
