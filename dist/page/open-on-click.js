import { r as runningSession } from './running-session.js';

/** The session of the same site in a page around this frame. It asks for both, and the frame follows its answer. */
function sessionAbove(site) {
    try {
        for (let page = window; page !== page.parent; page = page.parent) {
            const session = runningSession(page.parent);
            if (session?.declaration?.site === site)
                return session;
        }
    }
    catch {
        // The page is of another origin, whose answer does not apply to this frame.
    }
    return undefined;
}

/** R56: opens the settings when an element with `data-evaste-open` is clicked anywhere on the page. */
function openOnClick(session, signal) {
    const onClick = (event) => {
        // The path also goes through open shadow roots.
        if (!event.composedPath().some((target) => target.hasAttribute?.('data-evaste-open')))
            return;
        event.preventDefault();
        (sessionAbove(session.declaration?.site) ?? session).open();
    };
    // First in the capture phase, because a page's own listener may stop the event.
    addEventListener('click', onClick, { capture: true, ...(signal && { signal }) });
}

export { openOnClick as o, sessionAbove as s };
