const ignore = () => undefined;
/**
 * What a page's own handlers get for the vendor's function while the snippet that would define it is held: one that does
 * nothing. Where the snippet may run there is none, because it loads nothing where its function exists.
 */
const whileSnippetHeld = ({ session, services }) => () => {
    const isHeld = session.held.some(({ kind, element, services: ids }) => kind === 'script' && element?.getAttribute('src') === null && services.some(({ id }) => ids.includes(id)));
    return isHeld ? ignore : undefined;
};

export { whileSnippetHeld as w };
