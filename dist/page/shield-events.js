/** What a person does with a mouse, a finger or a key. */
const TYPES = ['pointerdown', 'mousedown', 'touchstart', 'click', 'keydown'];
/** How a listener keeps an event from those behind it, and from having its effect. */
const STOPS = ['stopPropagation', 'stopImmediatePropagation', 'preventDefault'];
const shielded = new WeakSet();
/**
 * Lets what a person does in evaste's own layers arrive there. A focus trap of the page listens in front of them, and stops
 * and cancels every click and key outside its dialog: neither the banner nor the settings could be answered (R52). The page
 * still hears these events, and within the layers they are as ever.
 */
function shieldEvents(root) {
    if (shielded.has(root))
        return;
    shielded.add(root);
    for (const type of TYPES) {
        addEventListener(type, (event) => event.composedPath().includes(root) && shield(event, STOPS), true);
        root.addEventListener(type, (event) => STOPS.forEach((name) => Reflect.deleteProperty(event, name)), true);
        // On the way out a page may stop it, as it could before, but not undo what it did.
        root.addEventListener(type, (event) => shield(event, ['preventDefault']));
    }
}
function shield(event, names) {
    for (const name of names)
        Object.defineProperty(event, name, { configurable: true, value: () => undefined });
}

export { shieldEvents as s };
