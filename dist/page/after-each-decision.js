/** Calls `tell` once for each decision, and once at the start where a service needs none. */
function afterEachDecision({ session, services }, tell) {
    let told;
    return () => {
        const { decision } = session;
        if (told === decision)
            return;
        told = decision;
        if (decision ?? services.some(({ id }) => session.allows(id)))
            tell();
    };
}

export { afterEachDecision as a };
