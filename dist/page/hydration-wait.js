/** What frameworks leave in the HTML of a page that they hydrate. */
const MARKUP = 'script[src*="/_next/"],script#__NEXT_DATA__,script#__NUXT_DATA__';
const STATES = /^(__next_f|__NUXT__|__reactRouterContext|__remixContext|\$_TSR|__sveltekit_\w+)$/;
const INTERVAL_MS = 100;
/** How long after the page has loaded a framework may still hydrate it. */
const MOST_MS = 2000;
/**
 * Says of an element whether a framework may still hydrate it: another element beside it would then be a mismatch, and
 * React, Vue and Svelte would render that part of the page again.
 *
 * @param lookAgain called when an element that has had to wait may be ready.
 */
function waitForHydration(lookAgain) {
    let timer = 0;
    return (element) => {
        if (!isHydratedPage() || isTakenOver(element) || isPast())
            return false;
        timer ||= self.setTimeout(() => {
            timer = 0;
            lookAgain();
        }, INTERVAL_MS);
        return true;
    };
}
const isHydratedPage = () => document.querySelector(MARKUP) !== null || Object.keys(window).some((name) => STATES.test(name));
/**
 * React leaves a key in each element that it has hydrated, Vue one in the element that its app is mounted in, and SvelteKit
 * adds an element for screen readers to the page.
 */
const isTakenOver = (element) => Object.keys(element).some((name) => name.startsWith('__reactFiber$')) ||
    isInVueApp(element) ||
    document.getElementById('svelte-announcer') !== null;
const isInVueApp = (element) => element !== null && ('__vue_app__' in element || isInVueApp(element.parentElement));
function isPast() {
    const [navigation] = performance.getEntriesByType('navigation');
    return !navigation || (navigation.loadEventEnd > 0 && performance.now() > navigation.loadEventEnd + MOST_MS);
}

export { waitForHydration as w };
