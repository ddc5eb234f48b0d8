import { N as NativeEvent } from './events.js';

const NO_EVIDENCE = { source: 'api', trusted: false };
/** The shadow roots that evaste's elements have attached, and the clicks that their listeners are handling. */
const vouchedFor = new WeakSet();
/** The browser's own method, because an event object could override it. */
const { composedPath } = NativeEvent.prototype;
/** Passed to evaste's own elements as they load, and nowhere else: a page that had it could forge evidence. */
const vouch = (own) => void vouchedFor.add(own);
/**
 * Where the visitor acted, and whether the browser vouches for a person. Read from a click event that a listener of
 * evaste's own elements is handling, on a button in a shadow root that they attached (R50, R68). A page cannot forge
 * such an event, because `isTrusted` and the path come from the browser. A click on any other element counts as `api`,
 * and so does a consent on a button that does not give one. One click is evidence of one answer.
 */
function evidenceOfAction(event, isConsent) {
    if (!event || !vouchedFor.delete(event))
        return NO_EVIDENCE;
    const [target] = composedPath.call(event);
    const root = target?.getRootNode();
    if (!target || !vouchedFor.has(root) || (isConsent && !target.closest('#accept,#save,#always')))
        return NO_EVIDENCE;
    const source = root.host.localName === 'evaste-embed' ? 'embed' : 'settings';
    return { source: root.getElementById('evaste-banner') ? 'banner' : source, trusted: event.isTrusted };
}

export { evidenceOfAction as e, vouch as v };
