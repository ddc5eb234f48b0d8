import { e as eraseCookies, c as cookiesOutside, w as watchDeparture, a as keepDecision, r as randomId, o as openOutbox } from './page/watch-departure.js';
import { r as readSecret, s as secretOf } from './page/receipt-secret.js';
import { N as NativeEvent, E as EvasteProblemEvent, a as EvasteDecidedEvent } from './page/events.js';
import { r as readPattern, c as createMatcher, m as matchesPieces } from './page/match.js';
import { a as addDuration } from './page/duration.js';
import { o as ownStorageLifetime } from './page/own-processing.js';
import { a as readKey, l as listKeys, r as removeKey, w as writeKey } from './page/device-keys.js';
import { c as coversName } from './page/tracker-name.js';
import { s as storedKeys, c as createBlockingPolicy } from './page/blocking-policy.js';
import { r as resolveUrl } from './page/resolve-url.js';
import { s as setRunningSession, r as runningSession } from './page/running-session.js';
import { E as EvasteError } from './page/error.js';
import { G as GPC_PURPOSES, c as currentConsent } from './page/current-consent.js';
import { r as readDeclaration } from './page/read.js';
import { a as askedPurposes } from './page/asked.js';
import { d as decide } from './page/decide.js';
import { p as primaryLanguage } from './page/primary-language.js';
import { e as evidenceOfAction } from './page/evidence-of-action.js';
import { r as readCookie, a as restoreDecision, h as hasItems, b as readReceipt } from './page/kept.js';
import { s as sessionAbove, o as openOnClick } from './page/open-on-click.js';
import { s as signalsOf } from './page/signal-products.js';
import 'js-cookie';
import './page/least-refusal.js';

/** The essences of a JavaScript MIME type (MIME Sniffing Standard, section 4.6). Parameters make it another type. */
const JAVASCRIPT = /^(?:(?:application|text)\/(?:x-)?(?:ecma|java)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/i;
/** ASCII white space, and the vertical tab, which Chromium ignores too. */
const SPACE = /^[\t-\r ]+|[\t-\r ]+$/g;
/**
 * Whether a browser acts on a script element: it runs the script, or uses it to fetch (`speculationrules`). Evaluates
 * `type` and `language` like "prepare the script element" in the HTML Standard: `language` counts only without a
 * `type`.
 *
 * @example
 * isRunnable('text/javascript; charset=utf-8') // false: no browser runs it
 */
function isRunnable(type, language) {
    const given = type ?? (language ? `text/${language}` : '');
    const trimmed = given.replace(SPACE, '');
    return given === '' || JAVASCRIPT.test(trimmed) || /^(module|speculationrules)$/i.test(trimmed);
}
/** Whether the element is a module script. */
const isModule$1 = (type) => /^[\t-\r ]*module[\t-\r ]*$/i.test(type ?? '');
/** Whether the element contains rules for prefetching pages. */
const isSpeculation = (type) => /^[\t-\r ]*speculationrules[\t-\r ]*$/i.test(type ?? '');

/** Whether the parser is at the end of this element: it starts a script itself. */
function isBeingParsed(element) {
    for (let node = element; node; node = node.parentNode)
        if (node.nextSibling)
            return false;
    return document.readyState === 'loading';
}

/** Removes an element and inserts the same one in its place, so that a script runs or a frame loads again. */
function reinsert(element) {
    const { parentNode, nextSibling } = element;
    // The element is disconnected: its owner starts it by inserting it.
    if (!parentNode)
        return;
    element.remove();
    parentNode.insertBefore(element, nextSibling);
}

/** The browser's own `Document.prototype`: MooTools gives the global name to a class of its own. */
function documentPrototype({ document } = window) {
    let prototype = document;
    while (!Object.hasOwn(prototype, 'importNode'))
        prototype = Object.getPrototypeOf(prototype);
    return prototype;
}

/** Whether a loading event of the document has already fired. */
function isOver(type, target) {
    const [timing] = performance.getEntriesByType('navigation');
    if (!timing)
        return false;
    if (type === 'DOMContentLoaded')
        return (target === document || target === window) && timing.domContentLoadedEventEnd > 0;
    if (type === 'readystatechange')
        return target === document && document.readyState === 'complete';
    return (type === 'load' || type === 'pageshow') && target === window && timing.loadEventEnd > 0;
}
/**
 * Listeners that released scripts add for a loading event that has already fired are called once, however and wherever
 * they are added.
 */
function replayLoadEvents({ patch }) {
    const tell = (target, type, listener) => {
        // Elements have events with the same names.
        const self = (target ?? window);
        if (!listener || !isOver(type, self))
            return;
        setTimeout(() => {
            const event = new NativeEvent(type);
            if (typeof listener === 'function')
                listener.call(self, event);
            else
                listener.handleEvent(event);
        });
    };
    patch(EventTarget.prototype, 'addEventListener', (callOriginal, [type, listener], self) => {
        callOriginal();
        tell(self, String(type), listener);
    });
    for (const type of ['load', 'pageshow'])
        patch(window, `on${type}`, (callOriginal, [listener]) => {
            callOriginal();
            tell(window, type, listener);
        });
    patch(documentPrototype(), 'onreadystatechange', (callOriginal, [listener]) => {
        callOriginal();
        tell(document, 'readystatechange', listener);
    });
}

/** A type that no browser runs or applies. Only the type of a held script changes: `src`, `nonce` and text stay. */
const HELD_TYPE = 'text/evaste';
/** Lists the services that an element waits for, separated by spaces. */
const HELD_ATTRIBUTE = 'data-evaste-held';
/** The attribute in which another one is stashed while its element is held; for the empty name, the text. */
const stashName = (name) => `data-evaste-${name || 'text'}`;
/** Finds marks made by hand, and what the HTML holds already. */
const MARKED_SELECTOR = `[data-evaste],[${HELD_ATTRIBUTE}]`;

let policy;
/**
 * Wraps what the page itself has already written, if the page requires Trusted Types. If its policy does not permit
 * `evaste`, the text stays unwrapped, and the browser may refuse it.
 */
function trust(kind, text) {
    const { trustedTypes } = window;
    try {
        policy ??= trustedTypes?.createPolicy('evaste', {
            createHTML: String,
            createScriptURL: String,
            createScript: String,
        });
    }
    catch {
        // Once refused, it stays refused.
    }
    if (policy)
        return policy[kind](text);
    return text;
}

const IN_HEAD = 'base,link,meta,noscript,script,style,template,title';
function openDocumentWriteShim({ patch }) {
    const texts = new WeakMap();
    const types = new WeakMap();
    /** What the running script has written so far; `undefined` if it is not a released script. */
    const running = () => texts.get(document.currentScript);
    for (const name of ['write', 'writeln', 'open', 'close'])
        patch(documentPrototype(), name, (callOriginal, args, self) => {
            const before = running();
            // Written by other code, or into another window.
            if (before === undefined || self !== document)
                return callOriginal();
            const end = name === 'writeln' ? '\n' : '';
            if (name.startsWith('write'))
                texts.set(document.currentScript, before + args.join('') + end);
            if (name === 'open')
                return document;
            return undefined;
        });
    return {
        follow: (script) => texts.set(script, ''),
        put(script) {
            const html = texts.get(script);
            texts.delete(script);
            if (!html || !script.isConnected)
                return [];
            const range = document.createRange();
            range.selectNodeContents(document.body);
            const content = range.createContextualFragment(trust('createHTML', html));
            const scripts = [...content.querySelectorAll('script')].map(recreate);
            for (const written of scripts) {
                types.set(written, written.getAttribute('type'));
                written.type = HELD_TYPE;
            }
            // Where the parser would have continued: content that is not allowed in the head starts the body.
            const isForBody = [...content.children].some((element) => !element.matches(IN_HEAD));
            if (isForBody && document.head.contains(script))
                document.body.prepend(content);
            else
                script.after(content);
            return scripts;
        },
        restoreType(script) {
            const type = types.get(script);
            if (type === null)
                script.removeAttribute('type');
            else if (type !== undefined)
                script.setAttribute('type', type);
            return script;
        },
    };
}
/** A script inserted as markup never runs, so an equal one is created. */
function recreate(script) {
    const made = document.createElement('script');
    for (const { name, value } of script.attributes)
        made.setAttribute(name, name === 'src' ? trust('createScriptURL', value) : value);
    made.text = trust('createScript', script.text);
    script.replaceWith(made);
    return made;
}

/**
 * Opens a set of patches. `undo` restores every function that no other script has patched since; the next `undo`
 * retries the others.
 */
function openPatches() {
    /** Each returns whether it has been undone. */
    let undoing = [];
    const put = (target, name, make, { get, inherited }) => {
        const own = target && Object.getOwnPropertyDescriptor(target, name);
        const before = own ?? (inherited && inheritedProperty(target, name));
        if (!target || !before?.configurable)
            return;
        const after = { ...before };
        if (before.value)
            after.value = make(before.value);
        if (before.set)
            after.set = make(before.set);
        if (before.get && get)
            after.get = get(before.get);
        Object.defineProperty(target, name, after);
        undoing.push(() => {
            const now = Object.getOwnPropertyDescriptor(target, name);
            if (now?.value !== after.value || now?.set !== after.set || now?.get !== after.get)
                return false;
            return own ? Reflect.defineProperty(target, name, own) : Reflect.deleteProperty(target, name);
        });
    };
    return {
        patch(target, name, wrapper, get) {
            const getter = (native) => wrap(native, (read, _, self) => get?.(self, read) ?? read());
            put(target, name, (native) => wrap(native, wrapper), get ? { get: getter } : {});
        },
        replace(target, name, make, { get, ...options } = {}) {
            const dress = (how) => (native) => dressed(how(native), native);
            put(target, name, dress(make), get ? { ...options, get: dress(get) } : options);
        },
        listen(target, type, listener) {
            target.addEventListener(type, listener, true);
            undoing.push(() => {
                target.removeEventListener(type, listener, true);
                return true;
            });
        },
        undo() {
            // In reverse order, so that a function that was patched twice gets the first original back.
            undoing = undoing
                .reverse()
                .filter((back) => !isUndone(back))
                .reverse();
        },
    };
}
function isUndone(back) {
    try {
        return back();
    }
    catch {
        // A frame's window now shows a page of another origin: it is inaccessible, and has no patch.
        return true;
    }
}
/** Preserves name, length, statics, `instanceof`, subclassing, and `[native code]` in `toString`. */
const wrap = (native, wrapper) => new Proxy(native, {
    apply: (_, self, args) => wrapper((others = args, as = self) => Reflect.apply(native, as, others), args, self),
    construct: (_, args, target) => wrapper((others = args) => Reflect.construct(native, others, target), args, undefined),
});
/** Copies name and length of the original. */
const dressed = (made, { name, length }) => Object.defineProperties(made, {
    name: { value: name, configurable: true },
    length: { value: length, configurable: true },
});
function inheritedProperty(target, name) {
    for (let owner = target; owner; owner = Object.getPrototypeOf(owner)) {
        const found = Object.getOwnPropertyDescriptor(owner, name);
        if (found)
            return found;
    }
}

/**
 * Finds the scripts that a router has replaced before they were released, and where each of them belongs now. A router that
 * swaps the whole head moves in the scripts of the next page, which it has parsed itself: the browser never runs those, and
 * the router takes them for scripts that have already run.
 *
 * @param moved scripts from a document that the page has parsed itself.
 * @returns the moved script in whose place each replaced one starts.
 */
function placesOfReplaced(scripts, moved) {
    const replaced = new Map(scripts.filter((one) => !one.isConnected && !moved.has(one)).map((one) => [keyOf(one), one]));
    const places = new Map();
    for (const script of scripts) {
        // In this document: a page that a router has parsed, and from which it copies, is another.
        const isPlace = script.isConnected && script.ownerDocument === document && moved.has(script);
        const first = isPlace ? replaced.get(keyOf(script)) : undefined;
        if (first && !places.has(first))
            places.set(first, script);
    }
    return places;
}
/** Equal for scripts that do the same: of one URL, or of one text. */
const keyOf = (script) => script.getAttribute('src') ?? script.getAttribute('href') ?? script.textContent;

const SCRIPT_TIMEOUT_MS = 8000;
/** How long after its last script a release still replays past loading events for new listeners. */
const AFTERMATH_MS = 2000;
const addressOf = (script) => script.getAttribute('src') ?? script.getAttribute('href');
const isModule = (script) => isModule$1(script.getAttribute('type'));
/** Whether the browser would run the script at all; other scripts never fire an event. */
const isRun = (script) => isRunnable(script.getAttribute('type'), script.getAttribute('language')) &&
    (isModule(script) || !(script.hasAttribute('nomodule') || isForEvent(script)));
/** Once for Internet Explorer's events: other browsers run it for the loading of the window alone. */
const isForEvent = (script) => {
    const [target, event] = ['for', 'event'].map((name) => script.getAttribute(name)?.trim());
    return target !== undefined && event !== undefined && !/^window onload(\(\))?$/i.test(`${target} ${event}`);
};
const isDeferred = (script) => isModule(script) || (addressOf(script) !== null && script.hasAttribute('defer'));
const isAsync = (script) => script.async && addressOf(script) !== null;
/**
 * Starts restored scripts as the parser would have: asynchronous ones immediately, the others one after another in
 * document order, deferred and module scripts last. The same elements are reinserted in their places and not cloned, so
 * that listeners, `nonce`, `currentScript` and Trusted Types keep working. Meanwhile `document.write` writes after the
 * script, and past loading events are replayed to new listeners.
 *
 * @param moved scripts from a document that the page has parsed itself, so that they never run.
 * @param hasLeft whether a script has left the page; default: every one that is not in it.
 */
async function startScripts(restored, moved = new WeakSet(), hasLeft = () => true) {
    const places = placesOfReplaced(restored, moved);
    const taken = new Map([...places].map(([script, place]) => [place, script]));
    const scripts = restored.filter((script) => !places.has(script)).map((script) => taken.get(script) ?? script);
    const patches = openPatches();
    const writing = openDocumentWriteShim(patches);
    replayLoadEvents(patches);
    const start = async (script) => {
        const place = places.get(script);
        // A library that evaluates scripts, such as jQuery or Pjax, removes them as soon as the browser would have started them.
        const isTaken = !place && !script.isConnected && !hasLeft(script);
        const isConnected = isTaken || (place ?? script).isConnected;
        const done = addressOf(script) !== null && isConnected && isRun(script) && !moved.has(script) && loadedOrFailed(script);
        writing.follow(script);
        if (place)
            place.replaceWith(script);
        else if (isTaken)
            document.head.append(script);
        else
            reinsert(script);
        // It also waits for another service, and was held again when it was inserted.
        if (!script.matches(`[type="${HELD_TYPE}"]`))
            await done;
        await startInTurn(writing.put(script));
    };
    const startInTurn = async (inTurn) => {
        for (const script of inTurn)
            await start(writing.restoreType(script));
    };
    const rest = scripts.filter((script) => !isAsync(script));
    const atOnce = scripts.filter(isAsync).map(start);
    await startInTurn([...rest.filter((script) => !isDeferred(script)), ...rest.filter(isDeferred)]);
    void Promise.all(atOnce).then(() => setTimeout(patches.undo, AFTERMATH_MS));
}
/** A script that never answers does not block the others forever. */
const loadedOrFailed = (script) => new Promise((resolve) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', resolve);
    setTimeout(resolve, SCRIPT_TIMEOUT_MS);
});

/** One release at a time, so that document order is kept across consecutive decisions. */
let releasing = Promise.resolve();
/**
 * Releases everything that is no longer blocked, in document order.
 *
 * @param passed what the guard has already restored and what must still be started.
 * @returns resolves when the last script has run.
 */
function release(waiting, passed = []) {
    const prepare = (element) => {
        const { localName, parentElement } = element;
        // A style sheet reads its type, and a media player its sources, only once.
        if (localName === 'style')
            reinsert(element);
        if (localName === 'source')
            parentElement?.load?.();
        if (localName !== 'script')
            return [];
        if (waiting.ordered.has(element))
            element.async = false;
        return [element];
    };
    /** A template is replaced by its content; the scripts in it stay held until their turn in document order. */
    const open = (template, services) => {
        for (const script of template.content.querySelectorAll('script:not([data-evaste])'))
            if (isRunnable(script.getAttribute('type')))
                waiting.holdScript(script, services, 'script');
        template.replaceWith(template.content);
    };
    const openTemplates = () => {
        for (const { element, services } of [
            ...waiting.elements,
            ...passed.map((element) => ({ element, services: [] })),
        ]) {
            if (element.localName !== 'template')
                continue;
            // The parser has not filled it yet.
            if (isBeingParsed(element))
                document.addEventListener('readystatechange', () => void release(waiting, [element]), { once: true });
            else if (!waiting.reevaluate(element))
                open(element, services);
        }
    };
    const free = () => waiting.elements.flatMap(({ element }) => {
        // An image of a page that a router has replaced would load all the same; now it does if it comes back.
        if (element.localName === 'img' && waiting.hasLeft(element))
            element.setAttribute('loading', 'lazy');
        return waiting.reevaluate(element) ? [] : prepare(element);
    });
    releasing = releasing
        .then(() => {
        openTemplates();
        const scripts = [...passed.flatMap(prepare), ...free()];
        waiting.changed();
        if (scripts.length)
            return startScripts(scripts, waiting.moved, waiting.hasLeft);
        return undefined;
    })
        .catch((cause) => void setTimeout(() => {
        throw cause;
    }));
    return releasing;
}

/** Where `measure-question.ts` keeps it: the code that measures and the code that records are different files of the tag. */
const MEASURED = Symbol.for('evaste.measured');
/** What was measured at the click in the banner that has just been made; `undefined`: nothing was. */
function takeMeasured() {
    const host = document.querySelector('evaste-consent');
    const visibility = host?.[MEASURED];
    delete host?.[MEASURED];
    return visibility;
}

/**
 * R29: erases evaste's own items after the lifetime that the notice states. Undelivered records are kept, and so is that a
 * visitor is signed in: an answer given then would otherwise become the device's own (`page/account`).
 */
function eraseExpiredItems(declaration, now) {
    const { site } = declaration;
    const decidedAt = readKey(site, 'decision')?.decidedAt ?? readKey(site, 'receipt')?.recordedAt;
    const end = addDuration(new Date(decidedAt ?? 0), ownStorageLifetime(declaration));
    if (now < end)
        return;
    for (const key of listKeys(site, ''))
        if (!/^(outbox:|account$)/.test(key))
            removeKey(site, key);
}

/** Deletes databases. One that a page still has open is deleted when that page closes it. */
async function eraseDatabases(isErased) {
    const found = await indexedDB.databases();
    const names = found.flatMap(({ name }) => (name && isErased(name) ? name : []));
    await Promise.all(names.map((name) => new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = request.onerror = request.onblocked = resolve;
    })));
}
async function eraseCaches(isErased) {
    const names = await caches.keys();
    await Promise.all(names.filter(isErased).map((name) => caches.delete(name)));
}
/** Unregisters service workers by the URL of their script, or by their scope. */
async function eraseWorkers(isErased) {
    const registrations = await navigator.serviceWorker.getRegistrations();
    const isTheirs = ({ active, waiting, installing, scope }) => [active, waiting, installing].some((worker) => worker && isErased(worker.scriptURL)) || isErased(scope);
    await Promise.all(registrations.filter(isTheirs).map((registration) => registration.unregister()));
}

/**
 * Erases declared cookies, storage keys, databases and caches, and the service workers of a service.
 *
 * @param trackers those to erase. @param kept those that an allowed service also declares, which are kept.
 * @param isTheirs whether the URL of a service worker belongs to a service that is not allowed. Default: never.
 */
function eraseTrackers(trackers, kept, isTheirs = () => false) {
    const isErased = (type, name) => covers(trackers, type, name) && !covers(kept, type, name);
    eraseKeys(() => localStorage, (key) => isErased('local-storage', key));
    eraseKeys(() => sessionStorage, (key) => isErased('session-storage', key));
    const left = eraseCookies(trackers, (name) => isErased('cookie', name));
    const declares = (type) => trackers.some((tracker) => tracker.type === type);
    // Storage is denied or missing, as over plain http, so there is nothing to erase.
    const erasing = [
        declares('indexed-db') && eraseDatabases((name) => isErased('indexed-db', name)),
        declares('cache-storage') && eraseCaches((name) => isErased('cache-storage', name)),
        eraseWorkers(isTheirs),
    ];
    // Not `Promise.allSettled`: a page's polyfill of promises may lack it.
    const settled = Promise.all(erasing.map((each) => each && each.catch(() => undefined)));
    return { left, settled };
}
const covers = (trackers, type, name) => trackers.some((tracker) => (tracker.type ?? 'cookie') === type && coversName(tracker.name, name));
function eraseKeys(storage, isErased) {
    try {
        const opened = storage();
        for (const key of storedKeys(opened).filter(isErased))
            opened.removeItem(key);
    }
    catch {
        // Denied storage contains nothing to erase.
    }
}

/** Firefox shows a frame that a policy had blocked unchanged on a reload; there evaste visits the same URL instead. */
const reloadsByVisit = () => 'mozInnerScreenX' in window;

/** The page is about to reload and would discard something. A listener that prevents the event calls `answer` later. */
class EvasteReloadEvent extends NativeEvent {
    constructor(answer) {
        super('evaste-reload', { cancelable: true });
        this.answer = answer;
    }
}

/**
 * Reloads the page, because running code cannot be unloaded (R57). If that would discard what a person has typed, the
 * interface asks first. Without an interface, or if no element handles the event, the page reloads without asking.
 *
 * @returns whether the page reloads. `false`: it stays until the visitor leaves it, or its own script shows another
 *   route.
 */
async function confirmAndReload({ session, editedFields, reload, pauseMs = 0 }) {
    const isAsked = [...editedFields].some(hasText);
    const isNow = !isAsked || (await askFirst(session));
    if (!isNow)
        reloadWhenLeft(reload);
    else if (pauseMs && !isAsked)
        setTimeout(reload, pauseMs);
    else
        reload();
    return isNow;
}
async function askFirst(session) {
    await session.showUi();
    return new Promise((resolve) => {
        if (session.dispatchEvent(new EvasteReloadEvent(resolve)))
            resolve(true);
    });
}
/** Whether an edited field is still on the page and not empty. evaste's own elements do not count. */
function hasText(target) {
    const { isConnected, localName, value, textContent } = target;
    return isConnected && !localName.startsWith('evaste-') && (value ?? textContent) !== '';
}
/** A route change without a page load also counts as leaving the page. */
function reloadWhenLeft(reload) {
    const { pathname } = location;
    const { navigation } = window;
    navigation?.addEventListener('navigatesuccess', () => {
        if (location.pathname !== pathname)
            reload();
    });
}

/** The part of a path before the first `*`, up to its folder; the whole path if there is no `*`. */
function pathSource([first = '', ...others]) {
    const path = first.replace(/\?.*$/, '');
    const written = others.length === 0 && path === first ? path : path.slice(0, path.lastIndexOf('/') + 1);
    // These would end the source, the directive, or the HTML attribute that contains it.
    if (written === '/')
        return '';
    return written.replace(/[\s;,"&<>]/g, encodeURIComponent);
}

/**
 * What an import map of ours maps a blocked prefix to. Chromium would warn of `null`, which says the same, on the console.
 * No URL of a folder can be resolved against it; a single URL gets a module that throws what browsers say of the others.
 */
const blockedModule = (prefix) => {
    if (prefix.endsWith('/'))
        return 'data:text/javascript,/';
    const message = `Failed to resolve module specifier '${prefix}'`;
    return `data:text/javascript,${encodeURIComponent(`throw new TypeError(${JSON.stringify(message)})`)}`;
};
/**
 * The keys under which an import map covers a pattern of `matches`. An import map has no wildcards: it covers neither
 * the subdomains of a bare host nor ports that are not written out.
 */
function importPrefixes(pattern) {
    const read = readPattern(pattern);
    if (!read || read.host === '' || /^wss?$/.test(read.scheme))
        return [];
    const { host, scheme, port, path } = read;
    const address = `://${host}${port === '*' ? '' : `:${port}`}${pathSource(path) || '/'}`;
    return (scheme === '*' ? ['https', 'http'] : [scheme]).map((one) => new URL(one + address).href);
}

/**
 * Calls `refused` once when a Content Security Policy of the page blocks something that `isAllowed` permits. A policy
 * cannot be loosened without a reload.
 */
function onRefusedByPolicy(isAllowed, refused) {
    const listener = ({ blockedURI, disposition }) => {
        if (disposition !== 'enforce' || !isAllowed(blockedURI))
            return;
        document.removeEventListener('securitypolicyviolation', listener);
        refused();
    };
    document.addEventListener('securitypolicyviolation', listener);
}
/** Whether an import map of the page maps an allowed URL to nothing. An import map cannot be removed either. */
const isRefusedByImportMap = (isAllowed) => [...document.querySelectorAll('script[type=importmap]')].some(({ textContent }) => {
    const blocked = Object.entries(readImports(textContent)).filter(([address, target]) => target === null || target === blockedModule(address));
    return blocked.some(([address]) => isAllowed(address));
});
function readImports(text) {
    try {
        const { imports } = JSON.parse(text);
        return Object(imports);
    }
    catch {
        return {}; // the browser has reported it to the author
    }
}

/** How long a page stays after a withdrawal, so that a screen reader can announce it. Nothing is allowed meanwhile. */
const HEARD_MS = 1000;
/** How long a reload waits for erasing that does not finish. */
const PATIENCE_MS = 1000;
function createPageReload({ declaration, allows, reportProblem, session, editedFields, isSealed, }) {
    const { services, consent } = declaration;
    const match = createMatcher(services, () => document.baseURI);
    const trackersOf = (allowed) => services.filter(({ id }) => allows(id) === allowed).flatMap(({ trackers }) => trackers);
    /** Whether a URL belongs to services that are all allowed, or all not. */
    const isAllAt = (address, allowed) => {
        const ids = match(address);
        return ids.length > 0 && ids.every((id) => allows(id) === allowed);
    };
    const isAllowed = (address) => isAllAt(address, true);
    const reportLeft = (left) => {
        if (left.length)
            reportProblem({
                code: 'erase-failed',
                message: `could not erase cookies that this page cannot reach: ${left.join(', ')}`,
            });
    };
    let erasing;
    let isWatching = false;
    let reloading;
    const reloadWhenErased = async (pauseMs, unlessLeft) => {
        const reload = () => unlessLeft(isSealed ? visitAnew : () => location.reload());
        await Promise.race([erasing, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
        return confirmAndReload({ session, editedFields, reload, pauseMs });
    };
    const reload = (pauseMs = 0, unlessLeft = watchDeparture()) => (reloading ??= reloadWhenErased(pauseMs, unlessLeft).finally(() => (reloading = undefined)));
    return {
        erase() {
            eraseExpiredItems(declaration, new Date());
            if (!consent.enforce)
                return;
            const erasure = eraseTrackers(trackersOf(false), trackersOf(true), (address) => isAllAt(address, false));
            erasing = erasure.settled;
            reportLeft(erasure.left);
        },
        reload(isWithdrawal = false, unlessLeft) {
            tellOutside(cookiesOutside(trackersOf(false)));
            return reload(isWithdrawal ? HEARD_MS : 0, unlessLeft);
        },
        reloadIfPolicyBlocks() {
            if (!isWatching)
                onRefusedByPolicy(isAllowed, () => void reload());
            isWatching = true;
            if (isRefusedByImportMap(isAllowed))
                void reload();
        },
    };
}
function visitAnew() {
    if (reloadsByVisit())
        location.replace(location.pathname + location.search);
    else
        location.reload();
}
/** No page can erase another site's cookies, as of an embedded video: that is worth knowing, but no error of this page. */
function tellOutside(cookies) {
    if (cookies.length)
        console.info(`evaste: only their own site can erase these cookies: ${cookies.join(', ')}`);
}

/** Creates what persists decisions on the device, erases what is not allowed, and delivers records. */
function createDecisionStore(parts, loadDelivery) {
    const { declaration, reportProblem, acknowledged, fetch } = parts;
    const { site, register, file } = declaration;
    const outbox = openOutbox(site);
    const { erase, reload, reloadIfPolicyBlocks } = createPageReload(parts);
    let delivery;
    const deliver = () => {
        if (!register || !outbox.list().length)
            return;
        delivery ??= loadDelivery().then((chunk) => chunk.deliver({ site, register, outbox, acknowledged, reportProblem, fetch }));
        delivery
            .then((started) => started.deliver())
            .catch((cause) => {
            delivery = undefined;
            reportProblem({
                code: 'chunk-missing',
                message: 'evaste-delivery.js did not load; copy the whole folder',
                cause,
            });
        });
    };
    return {
        commitDecision(decided, before) {
            const [decision, previous] = register ? withSecret(decided, before) : [decided, before];
            const problem = keepDecision(decision, declaration);
            if (problem)
                reportProblem({ code: 'storage-unavailable', message: problem });
            if (register) {
                const visibility = decision.source === 'banner' ? takeMeasured() : undefined;
                const follows = previous && { previous: previous.decisionId };
                outbox.put({ decision, declaration: file, ...follows, ...(visibility && { visibility }) });
            }
            deliver();
            if (!parts.isSealed)
                reloadIfPolicyBlocks();
        },
        erase,
        reload,
        deliver,
        release,
        stop: () => void delivery?.then(({ stop }) => stop()),
    };
}
/**
 * The decision and its predecessor, with a receipt secret on the device. If the secret is lost, the register would
 * refuse every later record of the consent, so a new consent with a new proof starts.
 */
function withSecret(decision, previous) {
    const { site, consentId } = decision;
    const isLost = previous !== null && readSecret(site, consentId) === null;
    const continued = isLost ? { ...decision, consentId: randomId() } : decision;
    secretOf(site, continued.consentId);
    return [continued, isLost ? null : previous];
}

/** Opens the decision store; with `register: null` the delivery chunk never loads. */
const openDecisionStore = (parts) => createDecisionStore(parts, () => import('./page/delivery.js'));

/** Elements that fire `error`, which scripts wait for; frames fire `load`, as they do where the network fails. */
const ANSWERING = /^(script|link|img|image|input|i?frame|video|audio|object|embed)$/;
/**
 * How long elements stay without an event while the visitor has not answered: once a page, so that a loader that takes
 * one script after another does not wait for each.
 */
const UNANSWERED_MS = 3000;
const isFrame = ({ localName }) => localName.endsWith('frame');
/** @param isRefused whether all of these services are refused, so that no later answer is expected. */
function openLoadAnswers(registry, isRefused) {
    const { dispatchEvent } = EventTarget.prototype;
    /** The URL that an element would load, and the last one that was answered. */
    const expected = new WeakMap();
    const answered = new WeakMap();
    const answer = (element) => {
        const address = expected.get(element);
        if (address === undefined || !registry.has(element) || answered.get(element) === address)
            return;
        answered.set(element, address);
        dispatchEvent.call(element, new NativeEvent(isFrame(element) ? 'load' : 'error'));
    };
    const answerAll = () => {
        isPatienceOver = true;
        // A frame would load twice if the visitor accepted then.
        for (const { element } of registry.elements)
            if (!isFrame(element))
                answer(element);
    };
    let isPatienceOver = false;
    let patience;
    const answerLater = (element, services) => {
        if (isRefused(services) || (isPatienceOver && !isFrame(element)))
            setTimeout(() => answer(element));
        else
            patience ??= setTimeout(answerAll, UNANSWERED_MS);
    };
    return {
        onHeld(element, { services, what }) {
            if (!ANSWERING.test(element.localName) || answered.get(element) === what)
                return;
            expected.set(element, what);
            answerLater(element, services);
        },
        onDecided() {
            for (const { element, services } of registry.elements)
                if (expected.has(element) && isRefused(services))
                    answerLater(element, services);
        },
    };
}

const TEXT = '';
/** Attributes that a page may require Trusted Types for, and which type. */
const VOUCHED = {
    'iframe srcdoc': 'createHTML',
    'script src': 'createScriptURL',
    'embed src': 'createScriptURL',
    'object data': 'createScriptURL',
};
/** Saves them: call this before anything else. */
function readNatives() {
    const createDocument = document.implementation.createHTMLDocument.bind(document.implementation);
    let base;
    const { importNode } = documentPrototype();
    const { open, send } = XMLHttpRequest.prototype;
    const unbound = (target, name, part = 'value') => Function.prototype.call.bind(Object.getOwnPropertyDescriptor(target, name)?.[part]);
    const { prototype } = Element;
    const { prototype: node } = Node;
    const [getAttribute, setAttribute, removeAttribute] = ['getAttribute', 'setAttribute', 'removeAttribute'].map((name) => unbound(prototype, name));
    const readText = unbound(node, 'textContent', 'get');
    const writeText = unbound(node, 'textContent', 'set');
    return {
        read: (element, name) => (name === TEXT ? readText(element) : (getAttribute?.(element, name) ?? null)),
        write(element, name, value) {
            if (name === TEXT)
                writeText(element, value);
            else if (value === null)
                removeAttribute?.(element, name);
            else {
                const kind = VOUCHED[`${element.localName} ${name}`];
                // SVG's old attribute name becomes the new one, which needs no namespace.
                setAttribute?.(element, name.replace('xlink:', ''), kind ? trust(kind, value) : value);
            }
        },
        attributesOf: unbound(prototype, 'attributes', 'get'),
        readBlob(url) {
            if (!url.startsWith('blob:'))
                return null;
            try {
                const request = new XMLHttpRequest();
                // Synchronous, because a script starts as soon as it is inserted.
                open.call(request, 'GET', url, false);
                send.call(request);
                return request.responseText;
            }
            catch {
                return null;
            }
        },
        writeMarkup: unbound(prototype, 'innerHTML', 'set'),
        copyInert(node, deep) {
            base ??= createBaseIn(createDocument(''));
            // Relative URLs resolve against the page there too.
            base.href = document.baseURI;
            return importNode.call(base.ownerDocument, node, deep);
        },
    };
}
const createBaseIn = (inert) => inert.head.appendChild(inert.createElement('base'));

/**
 * The attribute that lists what an element waits for, and the page's own ones, stashed in `data-evaste-…`. A mark stays, so
 * that markup that the page reads and writes again waits again.
 */
const ASIDE = /^data-(?:evaste-(.+)|(src|type)$)/;
/** Never restored from data attributes, because write access to those must not lead to code execution. */
const ACTING = / on|action$|^a(rea)? .*href$/;
/** They load a document of their own, which continues to load for a while after its URL is removed. */
const FRAMES = /^(i?frame|embed|object)$/;
function createHeldForm({ read, write, attributesOf, copyInert }) {
    const isStashed = (element, name) => read(element, stashName(name)) !== null || (name === 'type' && read(element, name) === HELD_TYPE);
    const restore = (element) => {
        const { localName } = element;
        const type = read(element, 'type');
        const isMarked = read(element, 'data-evaste') !== null;
        const isCode = /^(script|style)$/.test(localName);
        if (isCode && (type === HELD_TYPE || (isMarked && !isRunnable(type, read(element, 'language')))))
            write(element, 'type', null);
        // The first attribute to be stashed is restored last, because a browser warns about a link that loads nothing.
        for (const { name, value } of [...attributesOf(element)].reverse()) {
            const [, ours, byHand] = ASIDE.exec(name) ?? [];
            const original = ours ?? (isMarked && byHand);
            if (!original)
                continue;
            write(element, name, null);
            if (original === 'text')
                write(element, TEXT, value);
            else if (original !== 'held' && !ACTING.test(`${localName} ${original}`))
                write(element, original, value);
        }
    };
    return {
        servicesOf: (element) => read(element, 'data-evaste') ?? read(element, HELD_ATTRIBUTE),
        isHeld: (element) => read(element, HELD_ATTRIBUTE) !== null,
        isStashed,
        keepStashed(element, original, changes) {
            if (changes.delete(TEXT))
                changes.set('type', HELD_TYPE);
            for (const { name } of attributesOf(original))
                if (!changes.has(name) && isStashed(element, name))
                    changes.set(name, null);
        },
        hold(element, { services, changes }) {
            for (const [name, value] of changes) {
                const before = read(element, name);
                if (before !== null)
                    write(element, stashName(name), before);
                write(element, name, value);
            }
            write(element, HELD_ATTRIBUTE, services.join(' '));
            const isEmptied = FRAMES.test(element.localName) && [...changes.values()].includes(null);
            // A frame in the document has already begun to load, and stops only when it is removed.
            if (isEmptied && element.isConnected)
                reinsert(element);
        },
        copyOriginal(element, deep = false) {
            const copy = copyInert(element, deep || /^(script|style)$/.test(element.localName));
            for (const held of [copy, ...copy.querySelectorAll(`[${HELD_ATTRIBUTE}]`)])
                restore(held);
            return copy;
        },
        copyAttributesFrom(element, other) {
            const text = read(other, TEXT);
            if (element.localName === 'style' && read(element, TEXT) !== text)
                write(element, TEXT, text);
            const names = new Set([...attributesOf(element), ...attributesOf(other)].map(({ name }) => name));
            for (const name of ['type', 'srcdoc'])
                names.delete(name);
            // Its type is removed first and restored last, so that nothing else starts it meanwhile. Its `srcdoc` is restored
            // first and removed last, because without it a frame loads its `src`.
            for (const name of read(other, HELD_ATTRIBUTE) === null ? ['srcdoc', ...names, 'type'] : ['type', ...names, 'srcdoc']) {
                const value = read(other, name);
                if (read(element, name) !== value)
                    write(element, name, value);
            }
        },
    };
}

// An unclosed string ends at the end of its line or the text, and is still valid.
const TOKEN = /\/\*[^]*?(?:\*\/|$)|(url\(\s*)([^"')\s][^)]*)|(")((?:[^"\\\n]|\\[^])*)"?|(')((?:[^'\\\n]|\\[^])*)'?|((?:https?:)?\/\/[^\s"'()<>;]+)/gi;
const HEX_ESCAPE = /\\([0-9a-f]{1,6})[ \t\n\r\f]?/gi;
const LETTER_ESCAPE = /\\([g-z:/.\-_?&=#%])/gi;
const PLAIN = /^[\w:/.\-?&=#%]$/;
/**
 * Replaces URLs in a style sheet or a `style` attribute: everything in `url()`, every string, and anything else that
 * looks like a URL, in case a quotation mark is missing. Comments and escapes hide nothing.
 *
 * @param replace returns the new URL, or `undefined` to leave this one unchanged.
 * @returns the identical text if nothing was replaced.
 */
function replaceCssAddresses(css, replace) {
    let isChanged = false;
    const changed = withoutEscapes(css).replace(TOKEN, (token, ...groups) => {
        const [url, bare, double, inDouble, single, inSingle, other] = groups;
        const address = bare ?? inDouble ?? inSingle ?? other;
        const replacement = address?.trim() ? replace(address.trim()) : undefined;
        if (replacement === undefined)
            return token;
        isChanged = true;
        const quote = double ?? single ?? '';
        return (url ?? '') + quote + replacement + quote;
    });
    if (isChanged)
        return changed;
    return css;
}
/** Whether CSS has anything in it that could be read as a URL: most has not, and evaste's own, which every page pays for. */
const mayHaveAddress = (css) => /[\\"']|url\(|\/\//i.test(css);
/** The URLs in a style sheet or a `style` attribute. */
function addressesInCss(css) {
    const addresses = [];
    replaceCssAddresses(css, (address) => void addresses.push(address));
    return addresses;
}
const withoutEscapes = (css) => css
    .replace(HEX_ESCAPE, (written, hex) => {
    const code = parseInt(hex, 16);
    const character = code < 128 ? String.fromCharCode(code) : '';
    if (PLAIN.test(character))
        return character;
    return written;
})
    .replace(LETTER_ESCAPE, '$1');

/** The URLs of a `srcset`, split by the rules of HTML: a comma inside a URL belongs to it. */
function addressesInSrcset(srcset) {
    const addresses = [];
    // A URL up to white space; then the commas that end it, or its descriptors up to a comma outside parentheses.
    // Without a lookbehind: in Safari before 16.4 that is a syntax error of the whole script.
    for (const [, address = ''] of srcset.matchAll(/[\s,]*([^\s,](?:\S*[^\s,])?)(?:,+|(?:\([^)]*\)|[^,(])*)/g))
        addresses.push(address);
    return addresses;
}

const group = (names, attributes) => names
    .split(' ')
    .flatMap((name) => [name, name.toLowerCase()])
    .map((name) => [name, attributes.split(' ')]);
/**
 * The attributes that make a browser request something, by the local name of the element. SVG's names appear in both
 * spellings: as in the DOM, and in lower case as in HTML source. `srcdoc` contains a whole document.
 */
const LOADING = new Map([
    ...group('iframe', 'src srcdoc'),
    ...group('frame audio track embed input portal fencedframe', 'src'),
    ...group('body table colgroup col thead tbody tfoot tr td th', 'background'),
    ...group('use feImage pattern linearGradient radialGradient filter textPath mpath font-face-uri', 'href xlink:href'),
    ...group('a area', 'ping attributionsrc'),
    ...group('animate set', 'to from by values'),
    ...group('script', 'src href xlink:href attributionsrc'),
    ...group('img source', 'src srcset attributionsrc'),
    ...group('image', 'src srcset attributionsrc href xlink:href'),
    ...group('video', 'src poster'),
    ...group('object', 'data'),
    ...group('link', 'href imagesrcset'),
]);
/** Attributes of any element that contain CSS: `style`, and SVG's attributes for single properties. */
const CSS_ATTRIBUTES = 'style fill stroke filter mask clip-path cursor marker marker-start marker-mid marker-end'.split(' ');
const RELATION = /(?:^|\s)(stylesheet|(module)?preload|(dns-)?prefetch|preconnect|prerender|next|((mask|fluid|apple-touch)-)?icon(-precomposed)?|manifest|search|compression-dictionary)(?:\s|$)/i;
const CONNECTION = /^\s*((preconnect|dns-prefetch)(\s+|$))+$/i;
/** Whether a `<link>` of this `rel` loads something. */
const isLoadingRelation = (rel) => RELATION.test(rel ?? '');
/** Whether a `<link>` of this `rel` only connects, which reveals the visitor to the host whatever the path. */
const isConnection = (rel) => CONNECTION.test(rel ?? '');
/** The URLs in the value of an attribute of `LOADING` or `CSS_ATTRIBUTES`, as a browser parses it. */
function addressesInAttribute(attribute, value) {
    if (CSS_ATTRIBUTES.includes(attribute))
        return addressesInCss(value);
    if (attribute.endsWith('srcset'))
        return addressesInSrcset(value);
    if (/^(ping|attributionsrc)$/.test(attribute))
        return value.split(/\s+/).filter(Boolean);
    if (/^(to|from|by|values)$/.test(attribute))
        return [...value.split(';').map((part) => part.trim()), ...addressesInCss(value)];
    return [value];
}

/** Attributes that make elements load which usually load nothing: links, tables. */
const RARE = ['background', 'ping', 'attributionsrc'];
/** Every loading attribute once, and those that contain CSS. */
const LOADING_NAMES = [...new Set([...[...LOADING.values()].flat(), ...CSS_ATTRIBUTES])];
/** Elements that load by `src` alone; pages write many without it: `<input>`. */
const BY_SOURCE = [...LOADING].filter(([, names]) => names.join() === 'src').map(([name]) => name);
const ALWAYS = [...LOADING.keys()].filter((name) => !RARE.includes(LOADING.get(name)?.[0]));
/** Finds attributes that make any element load something, marks set by hand, and everything already held. */
const ATTRIBUTES = [
    ...RARE.map((name) => `[${name}]`),
    ...CSS_ATTRIBUTES.map((name) => `[${name}*="/"]`),
    MARKED_SELECTOR,
].join();
const SENSITIVE = new Set([...ALWAYS, 'style', 'template']);
/** Whether an element could itself load. Its name is asked first, which is cheaper than any selector. */
const isLoader = (element) => SENSITIVE.has(element.localName) ||
    // The browser's own methods, because a form has its fields under their names.
    (Element.prototype.hasAttributes.call(element) && Element.prototype.matches.call(element, ATTRIBUTES));
/**
 * Whether a node or a descendant could load; false for most nodes. Text and comments load nothing; of documents and
 * fragments, only their elements count.
 */
function mayLoad(node) {
    const type = node?.nodeType;
    // Not destructured, because each is a call into the browser.
    if (type !== 1)
        return (type === 9 || type === 11) && node.firstElementChild !== null;
    return node.firstElementChild !== null || isLoader(node);
}
/** `NodeFilter.SHOW_ELEMENT`, as a literal because minifiers do not inline it. */
const ELEMENTS = 1;
/** The elements of a tree, including its root, that could load, in document order: much faster than by a selector. */
function findLoading(root) {
    const found = [];
    const walker = document.createTreeWalker(root, ELEMENTS);
    for (let node = root.nodeType === 1 ? root : walker.nextNode(); node; node = walker.nextNode())
        if (isLoader(node))
            found.push(node);
    return found;
}
/** Whether this attribute, in lower case, decides what this element loads. */
const affectsLoading = ({ localName }, name) => name === 'type' || name === 'rel' || !!LOADING.get(localName)?.includes(name) || CSS_ATTRIBUTES.includes(name);
const WATCHED = new Set([...LOADING_NAMES, 'type', 'rel']);
const watched = new Map();
const MOST_NAMES = 1000;
/** Whether an attribute with this name, in any case, could make some element load. */
function isWatched(name) {
    const known = watched.get(name);
    if (known !== undefined)
        return known;
    const found = WATCHED.has(String(name).toLowerCase());
    if (watched.size < MOST_NAMES)
        watched.set(name, found);
    return found;
}
const tags = [...ALWAYS.filter((name) => !BY_SOURCE.includes(name)), 'style'].join('|');
const attributes = [...RARE, 'src', 'data-evaste[\\w-]*'].join('|');
const LOADS = new RegExp(`<(?:${tags})\\b|[\\s/"'](?:${attributes})\\s*=`, 'i');
const STYLES = new RegExp(`[\\s/"'](?:${CSS_ATTRIBUTES.join('|')})\\s*=[^<]*[(&]`, 'i');
/**
 * Whether markup could load something. An attribute may follow a quotation mark at once; CSS has addresses in brackets,
 * which may be escaped.
 */
function mayLoadMarkup(html) {
    const text = String(html);
    return LOADS.test(text) || (/[(&]/.test(text) && STYLES.test(text));
}

/**
 * The elements of a tree, including its root, that a selector matches, in document order. Text, comments and attributes
 * are nodes too, and contain none.
 */
function findIn(tree, selector) {
    const root = tree;
    const isElement = !!root && 'matches' in root;
    // The browser's own, because a form has its fields under their names.
    const { matches, querySelectorAll } = isElement ? Element.prototype : (root ?? {});
    const found = querySelectorAll?.call(root, selector) ?? [];
    return isElement && matches.call(root, selector) ? [root, ...found] : [...found];
}

const HELD_SELECTOR = `[${HELD_ATTRIBUTE}]`;
function openHeldCopies(registry, readers, form) {
    const inert = new WeakSet();
    return {
        isInert: (element) => inert.has(element),
        markCopies(from, to) {
            const copies = findIn(to, HELD_SELECTOR);
            findIn(from, HELD_SELECTOR).forEach((source, at) => {
                const copy = copies[at];
                if (copy)
                    readers.add(copy);
                if (copy?.localName === 'script' && (registry.has(source) || inert.has(source)))
                    inert.add(copy);
            });
        },
        copyOriginal: (tree) => 
        // A shadow root or a document cannot be cloned directly.
        tree.nodeType === 1 && findIn(tree, HELD_SELECTOR).some(registry.has)
            ? form.copyOriginal(tree, true)
            : undefined,
    };
}

/** @param release called once the document is parsed, with all of the scripts in document order. */
function openScriptsAfterParsing(release) {
    const scripts = new Set();
    return {
        isFor: ({ localName }) => localName === 'script' && document.readyState === 'loading' && readsScriptsEarly(navigator.userAgent),
        add(script) {
            if (!scripts.size)
                document.addEventListener('readystatechange', () => {
                    const parsed = [...scripts];
                    scripts.clear();
                    release(parsed);
                }, { once: true });
            scripts.add(script);
        },
        has: (script) => scripts.has(script),
    };
}
/**
 * Whether the parser reads the type and the URL of a script when it creates the script, as Firefox does: before any
 * observer. No script can ask, because the attributes read the same in every browser.
 */
const readsScriptsEarly = (userAgent) => / Gecko\//.test(userAgent);

const READERS = /^(get|has)Attribute/;
/** @param originalOf returns a copy of the original of a held element; `undefined` if it is no longer held. */
function createHeldReaders(originalOf) {
    const reading = new WeakSet();
    const { prototype } = Element;
    const methods = prototype;
    const readAttributes = Object.getOwnPropertyDescriptor(prototype, 'attributes')?.get;
    const own = {
        attributes: {
            configurable: true,
            get() {
                return readAttributes.call(originalOf(this) ?? this);
            },
        },
    };
    for (const name of Object.keys(methods).filter((one) => READERS.test(one))) {
        const original = methods[name];
        own[name] = {
            configurable: true,
            writable: true,
            value(...args) {
                return original.apply(originalOf(this) ?? this, args);
            },
        };
    }
    return {
        has: (element) => reading.has(element),
        add(element) {
            if (reading.has(element))
                return;
            reading.add(element);
            Object.defineProperties(element, own);
        },
        remove(element) {
            if (reading.delete(element))
                for (const name of Object.keys(own))
                    Reflect.deleteProperty(element, name);
        },
    };
}

/** Elements that the browser processes only once; they must be reinserted to take effect. */
const SEEN_ONCE = /^(script|style|source)$/;
/**
 * @param onReleasable called for elements that were held in the HTML, whose services are allowed and which the parser
 *   has passed.
 */
function createExaminer(policy, verdicts, registry, natives, onReleasable, hasPatches, answers) {
    const { read, write } = natives;
    const form = createHeldForm(natives);
    /** The services that marks in the HTML name, whatever the element loads. */
    const markedServices = new WeakMap();
    /** Scripts that were synchronous before the browser skipped them, which makes every script asynchronous. */
    const ordered = new WeakSet();
    /** Scripts that a page has moved here from a document without a window, such as one that it has parsed itself. */
    const moved = new WeakSet();
    /** The tag: as a bundle it quotes the declaration, and with it the texts of `inline`. */
    const { currentScript } = document;
    const originalOf = (element) => readers.has(element) && form.isHeld(element) ? form.copyOriginal(element) : undefined;
    const readers = createHeldReaders(originalOf);
    const copies = openHeldCopies(registry, readers, form);
    const register = (element, verdict, isMarked) => {
        registry.set(element, verdict, isMarked);
        if (!verdict)
            return readers.remove(element);
        // What is marked by hand reads as it is, because the page knows it so, and a morph makes it equal to its HTML.
        if (read(element, 'data-evaste') === null)
            readers.add(element);
        // An inline script fires no event.
        if (!isMarked && verdict.isAddress)
            answers.onHeld(element, verdict);
    };
    const hold = (element, verdict) => {
        if (!element.async)
            ordered.add(element);
        if (!element.ownerDocument.defaultView)
            moved.add(element);
        form.hold(element, verdict);
        register(element, verdict, false);
    };
    const judge = (element, original) => {
        const closed = markedServices.get(element)?.filter(policy.ofMark) ?? [];
        const verdict = verdicts.ofElement(original, closed);
        if (verdict && closed[0])
            form.keepStashed(element, original, verdict.changes);
        return verdict;
    };
    /** Updates a held element to its original and the current policy. @returns whether it is still held. */
    const reevaluate = (element, original) => {
        const verdict = judge(element, original);
        if (verdict)
            form.hold(original, verdict);
        else
            write(original, 'data-evaste', null);
        form.copyAttributesFrom(element, original);
        register(element, verdict, markedServices.has(element));
        return !!verdict;
    };
    const afterParsing = openScriptsAfterParsing((scripts) => onReleasable(scripts.filter((script) => !reevaluate(script, form.copyOriginal(script)))));
    let isMarked = false;
    /** The frame that is being reinserted in held form. Its insertion does not examine it. */
    let reinserted = null;
    const adopt = (element, ids) => {
        isMarked = true;
        const original = form.copyOriginal(element);
        markedServices.set(element, ids.split(/\s+/).filter(Boolean));
        if (read(original, 'async') === null)
            ordered.add(element);
        if (element.localName.endsWith('frame') && element.isConnected && document.readyState === 'loading') {
            // Chromium ignores a URL or `srcdoc` that a frame gets while the parser inserts it, and loads an empty document.
            reinserted = element;
            reinsert(element);
            reinserted = null;
        }
        if (afterParsing.isFor(element) && isBeingParsed(element) && !judge(element, original)) {
            afterParsing.add(element);
            return false;
        }
        // It keeps its mark until it is replaced by its content.
        const isOpenable = element.localName === 'template' && !judge(element, original);
        if (!isOpenable && reevaluate(element, original))
            return true;
        if (isOpenable || (SEEN_ONCE.test(element.localName) && element.isConnected && !isBeingParsed(element)))
            onReleasable([element]);
        return false;
    };
    const holdScript = (script, services, what) => hold(script, { services, what, isAddress: false, changes: new Map([['type', HELD_TYPE]]) });
    const examine = (element, runs) => {
        if (element === currentScript ||
            element === reinserted ||
            afterParsing.has(element) ||
            registry.has(element) ||
            copies.isInert(element) ||
            (!runs && element.localName === 'script'))
            return false;
        const ids = form.servicesOf(element);
        if (ids !== null)
            return adopt(element, ids);
        const verdict = verdicts.ofElement(element);
        if (verdict)
            hold(element, verdict);
        return !!verdict;
    };
    return {
        ...copies,
        examine,
        examineAttribute(element, name) {
            // Scripts animate styles frame by frame; most contain no URL.
            if (name === 'style' && !read(element, 'style')?.includes('/'))
                return;
            // A script that a morph has marked again has run.
            examine(element, !name.startsWith('data-'));
        },
        originalOf,
        hasMarks: () => isMarked,
        isEmptied: (element) => ['src', 'srcdoc', 'data'].some((name) => form.isStashed(element, name)),
        examineTree: (root, runs) => (hasPatches() ? findLoading(root) : findIn(root, MARKED_SELECTOR)).filter((element) => examine(element, runs))
            .length > 0,
        writeAttribute(element, name, value, put) {
            if (!readers.has(element) && !affectsLoading(element, name))
                return put(element);
            const { localName, isConnected } = element;
            // Scripts and links do nothing before they are inserted, and are examined then.
            const isEarly = /^(script|link)$/.test(localName) && !isConnected;
            // A script without a type that runs is examined when it gets one; it runs when it is moved, or gets its text.
            const isKind = isConnected && /^(link rel|script type)$/.test(`${localName} ${name}`);
            const waits = () => isKind || (value !== null && !!verdicts.ofAttribute(element, name, value));
            if (!form.isStashed(element, name) && (isEarly || !waits()))
                return put(element);
            const original = form.copyOriginal(element);
            const done = put(original);
            reevaluate(element, original);
            // Its type makes a script inert; the rest of it is unchanged.
            if (localName === 'script' && name !== 'type')
                return put(element);
            return done;
        },
        writeText(element, text) {
            if (element.localName === 'style')
                return verdicts.ofCss(text)[0];
            const services = element.isConnected && verdicts.ofScriptText(text, read(element, 'type'));
            if (services && !registry.has(element))
                holdScript(element, services, text);
            return text;
        },
        writeHeld(element) {
            const verdict = verdicts.ofElement(element);
            if (!verdict)
                return null;
            const { changes } = verdict;
            if (changes.delete(TEXT))
                changes.set('type', HELD_TYPE);
            form.hold(element, verdict);
            // eslint-disable-next-line no-restricted-properties -- read, not written
            return element.cloneNode().outerHTML.replace(/<\/[^<]*$/, '');
        },
        waiting: {
            get elements() {
                return registry.elements;
            },
            reevaluate: (element) => reevaluate(element, form.copyOriginal(element)),
            ordered,
            moved,
            holdScript,
            hasLeft: registry.hasLeft,
            changed: registry.changed,
        },
    };
}

function createFrameChecks({ isEmptied }, policy) {
    /** A lazy loader stores the URL in a data attribute of its own, and navigates the frame by `location`. */
    const isHeld = (frame) => {
        if (isEmptied(frame))
            return true;
        if (!('src' in frame) || !/^(about:|$)/.test(frame.getAttribute('src') ?? ''))
            return false;
        return Object.values(frame.dataset).some((value) => value?.includes('/') && policy.ofUrl(value));
    };
    return { isEmptied, redirected: (frame, found) => (isHeld(frame) ? redirectLocation(frame, found) : found) };
}
/**
 * A proxy of the window of a held frame. Navigating it sets the frame's `src`, which is held or loaded as its URL
 * requires. `location` itself cannot be patched.
 */
function redirectLocation(frame, found) {
    const go = (url) => void (frame.src = url);
    const location = Object.defineProperty({ assign: go, replace: go }, 'href', { get: () => 'about:blank', set: go });
    return new Proxy(found, {
        get(_, name) {
            if (name === 'location')
                return location;
            const value = Reflect.get(found, name);
            return typeof value === 'function' && !value.prototype ? value.bind(found) : value;
        },
        set: (_, name, value) => (name === 'location' ? (go(value), true) : Reflect.set(found, name, value)),
    });
}

/**
 * What is wrong with where the tag stands: only a synchronous script first in `<head>` comes before the parser's own.
 *
 * @param found what waited already when the guard started (default: nothing); but for marks, the browser had started it.
 */
function misplacement(tag, found = []) {
    const started = found.filter(({ isMarked }) => !isMarked).map(({ what }) => what);
    if (tag && !tag.matches('[async],[defer]') && !started.length)
        return null;
    return `put the tag first in <head>, not async, defer or module; it is after ${started.join() || 'nothing'}`;
}

/**
 * A same-origin frame has its own unpatched functions. They are patched as soon as the frame is in the document, or a
 * script accesses its window.
 *
 * @returns a function to call after every insertion into the page.
 */
function guardFrames(realm, { replace, listen }, guardRealm, checks) {
    const reach = (found) => {
        try {
            const frame = found?.defaultView ?? found;
            if (frame?.Node)
                guardRealm(frame);
        }
        catch {
            // A frame of another origin is inaccessible to the page as well.
        }
    };
    let isOwnRead = false;
    for (const name of ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement'])
        for (const property of ['contentWindow', 'contentDocument'])
            replace(realm[name].prototype, property, (set) => set, {
                get: (original) => function () {
                    const found = original.call(this);
                    reach(found);
                    return property === 'contentWindow' && found && !isOwnRead && checks
                        ? checks.redirected(this, found)
                        : found;
                },
            });
    listen(realm.document, 'load', (event) => {
        const element = event.target;
        // The browser says of an emptied frame that it has loaded; where it is refused, evaste says so.
        if (event.isTrusted && checks?.isEmptied(element))
            event.stopImmediatePropagation();
        isOwnRead = true;
        reach(element.contentWindow);
        isOwnRead = false;
    });
    // The number of frames in the document; a page may have a variable of that name.
    const { get: count } = Object.getOwnPropertyDescriptor(realm, 'length') ?? {};
    // A frame may have taken the place of another since.
    const known = [];
    return () => {
        const now = count?.call(realm) ?? 0;
        known.length = now;
        for (let at = 0; at < now; at++)
            if (known[at] !== realm[at])
                reach((known[at] = realm[at]));
    };
}

const REFUSALS_SHOWN = 200;
const SHOWN_LENGTH = 200;
/** Opens an empty list; `changed` is called after each refusal. */
function openRefusedList(changed) {
    const list = [];
    return {
        get list() {
            return [...list];
        },
        refuses(services, kind, what) {
            if (!services)
                return false;
            if (list.push({ services, kind, what: what.slice(0, SHOWN_LENGTH) }) > REFUSALS_SHOWN)
                list.shift();
            changed();
            return true;
        },
    };
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`, as a literal because minifiers do not inline it. */
const FOLLOWING = 4;
/** How many held elements there may be before those that have left are forgotten; what returns is held as its markup says. */
const MOST = 99;
/** Opens an empty registry; `changed` is called after each change. */
function openHeldRegistry(changed) {
    const elements = new Map();
    const refused = openRefusedList(changed);
    /** Elements that have been in a document. An image that never was loads all the same. */
    const inserted = new WeakSet();
    const hasLeft = (element) => inserted.has(element) && !element.isConnected;
    return {
        get list() {
            const present = [...elements.values()].filter(({ element }) => !hasLeft(element));
            return [...present, ...refused.list];
        },
        get elements() {
            return [...elements.values()].sort((a, b) => (a.element.compareDocumentPosition(b.element) & FOLLOWING ? -1 : 1));
        },
        changed,
        has: (element) => elements.has(element),
        hasLeft,
        set(element, found, isMarked) {
            if (found) {
                const { services } = found;
                const what = found.what.slice(0, SHOWN_LENGTH);
                const before = elements.get(element);
                // Angular may write an address at each change detection, and starts another one after each task.
                if (before?.what === what && `${before.services}` === `${services}`)
                    return;
                // It is examined before it is inserted.
                queueMicrotask(() => element.isConnected && inserted.add(element));
                // Such a page as a router has left would stay in memory. Scripts that have left may start in another place.
                if (elements.size > MOST)
                    for (const left of elements.keys())
                        if (left.localName !== 'script' && hasLeft(left))
                            elements.delete(left);
                elements.set(element, { services, kind: element.localName, what, element, isMarked });
            }
            else
                elements.delete(element);
            changed();
        },
        refuses: refused.refuses,
    };
}

/** Replaces each of these properties of each of these interfaces; both lists are separated by spaces. */
function replaceIn(realm, { replace }, owners, names, make, options) {
    const interfaces = realm;
    for (const owner of owners.split(' ')) {
        const target = owner === 'Document' ? documentPrototype(realm) : interfaces[owner]?.prototype;
        for (const name of names.split(' '))
            replace(target, name, (original) => make(original, name), options);
    }
}

/**
 * Refuses navigation to declared URLs that are not allowed: forms, links and windows, if a script acts alone or if they
 * open in a frame of the page. A link or form that a person uses is not blocked. The `ping` of a link is held as an
 * attribute.
 */
function guardNavigation(realm, patches, refuses) {
    const { patch, listen } = patches;
    /** Forms that a person has sent: the page may check what is in them first, which takes longer than a click counts. */
    const sent = new WeakSet();
    const isActive = () => realm.navigator.userActivation?.isActive !== false;
    const isPersons = (target, isPerson = isActive()) => {
        const name = target || realm.document.querySelector('base[target]')?.target;
        return isPerson && realm[`${name}`]?.parent !== realm;
    };
    // The browser's own, because a form has its fields under their names.
    const { closest, getAttribute } = Element.prototype;
    const refusesForm = (form, submitter = null) => {
        const read = (name) => submitter?.getAttribute(`form${name}`) ?? getAttribute.call(form, name);
        // A form that only closes its dialog goes nowhere.
        if (read('method') === 'dialog' || isPersons(read('target'), isActive() || sent.has(form)))
            return false;
        return refuses.way('form', read('action'));
    };
    const onSubmit = (event) => {
        const { target, submitter } = event;
        if (event.isTrusted && isActive())
            sent.add(target);
        if (!event.defaultPrevented && refusesForm(target, submitter))
            event.preventDefault();
    };
    const onClick = (event) => {
        const link = [event.currentTarget, ...event.composedPath()].find(isLink);
        const address = link?.getAttributeNode('href') ?? link?.getAttributeNode('xlink:href');
        if (!link || !address || event.defaultPrevented || isPersons(link.getAttribute('target')))
            return;
        if (!refuses.way('link', address.value))
            return;
        event.preventDefault();
        if (event.cancelable)
            return;
        // A script may create a click that cannot be cancelled: the link is then none for the moment.
        link.removeAttributeNode(address);
        queueMicrotask(() => link.setAttributeNode(address));
    };
    listen(realm, 'submit', onSubmit);
    listen(realm, 'click', onClick);
    /**
     * What is clicked or sent in a detached tree, in a shadow root, or after `document.open`, is not visible to listeners of the
     * window.
     */
    const followed = (original) => function (...args) {
        if (this?.nodeType === 1) {
            closest.call(this, 'a,area')?.addEventListener('click', onClick, true);
            (closest.call(this, 'form') ?? this.form)?.addEventListener('submit', onSubmit, true);
        }
        return original.apply(this, args);
    };
    replaceIn(realm, patches, 'HTMLElement EventTarget HTMLFormElement', 'click dispatchEvent requestSubmit', followed);
    patch(realm.HTMLFormElement.prototype, 'submit', (callOriginal, _, self) => {
        if (!refusesForm(self))
            callOriginal();
    });
    patch(realm, 'open', (callOriginal, [address, target]) => !isPersons(`${target}`) && refuses.way('open', address) ? null : callOriginal());
}
const isLink = (target) => /^a(rea)?$/.test(String(target?.localName));

const EVERYTHING = { subtree: true, childList: true, attributeFilter: LOADING_NAMES, characterData: true };
/** A morph marks again what has been released. */
const MARKS = { subtree: true, attributeFilter: [HELD_ATTRIBUTE, 'data-evaste'] };
const STYLE = { attributeFilter: ['style'] };
/**
 * Examines what the parser adds to a document: mutation observers run before a parser-inserted script does. Any
 * observer of a whole document makes the page's own insertions and removals dearer, so that none remains after parsing,
 * because scripts insert with functions that are patched; only single styles are watched. If nothing is patched, it
 * looks for marks, and continues if the page has any.
 *
 * @param onInserted called after each batch of mutations.
 * @param hasPatches `false`: only what the HTML itself holds or marks is looked for.
 */
function openObserver(examiner, onInserted, hasPatches) {
    const roots = new WeakSet();
    /** Documents that the parser still adds to. */
    const parsing = new Set([document]);
    const skipped = new WeakSet();
    let isStopped = false;
    const isParsing = (root) => (root.ownerDocument ?? root).readyState === 'loading';
    /** The text of an inline script or a style sheet may arrive in pieces. */
    const examineCode = (owner) => {
        const { localName } = (owner ?? {});
        if (localName === 'script' || localName === 'style')
            examiner.examine(owner, true);
    };
    const examineAll = (mutations) => {
        let covered;
        const enter = (node, target) => {
            if (node.nodeType !== 1)
                return examineCode(target);
            const { shadowRoot } = node;
            if (shadowRoot)
                observe(shadowRoot);
            // Records come in document order, so most of a batch lies within the last examined tree.
            if (covered?.contains(node) || !mayLoad(node) || skipped.delete(node))
                return;
            covered = node;
            examiner.examineTree(node, true);
        };
        // By index, because iterators would cost more than everything else, and a long page has tens of thousands of
        // records.
        for (let at = 0; at < mutations.length; at += 1) {
            const record = mutations[at];
            const { addedNodes, target } = record;
            const { length } = addedNodes;
            for (let each = 0; each < length; each += 1)
                enter(addedNodes[each], target);
            if (length)
                continue;
            if (record.type === 'attributes')
                examiner.examineAttribute(target, record.attributeName);
            else
                examineCode(record.type === 'characterData' ? target.parentNode : target);
        }
        onInserted();
    };
    const observer = new MutationObserver(examineAll);
    const styles = new MutationObserver(examineAll);
    let styled = new WeakSet();
    const stopStyles = () => {
        styles.disconnect();
        styled = new WeakSet();
    };
    const listen = (root) => {
        const afterParsing = examiner.hasMarks() && { ...MARKS, childList: !hasPatches() };
        const options = isParsing(root) ? EVERYTHING : afterParsing;
        if (options && !isStopped)
            observer.observe(root, options);
    };
    const refresh = () => {
        examineAll(observer.takeRecords());
        observer.disconnect();
        if (!hasPatches())
            stopStyles();
        for (const root of [...parsing, document]) {
            if (!isParsing(root))
                parsing.delete(root);
            listen(root);
        }
    };
    const observe = (root) => {
        if (roots.has(root))
            return;
        roots.add(root);
        if (isParsing(root))
            parsing.add(root);
        listen(root);
        examiner.examineTree(root, true);
        root.addEventListener('readystatechange', refresh);
        for (const { shadowRoot } of root.querySelectorAll('*'))
            if (shadowRoot)
                observe(shadowRoot);
    };
    return {
        observe,
        observeParser(document) {
            if (!isParsing(document))
                return;
            // The first text written into a frame is there before it is observed.
            if (!parsing.has(document))
                examiner.examineTree(document, true);
            // `document.open` removes the document's listeners.
            document.addEventListener('readystatechange', refresh);
            parsing.add(document);
            listen(document);
        },
        skip(tree) {
            if (document.readyState === 'loading')
                skipped.add(tree);
        },
        watchStyle(element) {
            if (isStopped || styled.has(element))
                return;
            styled.add(element);
            styles.observe(element, STYLE);
        },
        refresh,
        stop() {
            isStopped = true;
            observer.disconnect();
            stopStyles();
        },
    };
}

/** Properties that reflect loading attributes, and the interfaces that have some of them, without `HTML` and `Element`. */
const REFLECTED = {
    src: 'Script IFrame Frame Image Source Media Track Embed Input',
    'attributionSrc ping': 'Script Image Anchor Area',
    srcset: 'Image Source',
    'type srcdoc poster data background': 'Script IFrame Video Object Body',
    'href imageSrcset rel': 'Link',
};
/** The name of an attribute that is there only for a moment. */
const PROBE = 'data-evaste-any';
/** The setter of a property that reflects an attribute. */
const setReflected = (examiner) => (original, name) => function (value) {
    examiner.writeAttribute(this, name.toLowerCase(), String(value), (target) => {
        original.call(target, value);
    });
};
/** Examines loading attributes when scripts set them. */
function guardAttributes(realm, tools) {
    const { patches, examiner } = tools;
    replaceIn(realm, patches, 'Element', 'setAttribute setAttributeNS removeAttribute removeAttributeNS', (original, method) => {
        const at = method.endsWith('NS') ? 1 : 0;
        const isSet = method.startsWith('set');
        const write = (element, args) => examiner.writeAttribute(element, String(args[at]).toLowerCase(), isSet ? String(args[at + 1]) : null, (target) => original.apply(target, args));
        // No closure in it, for which a browser would allocate at each call.
        return function (...args) {
            return isWatched(args[at]) ? write(this, args) : original.apply(this, args);
        };
    });
    for (const [names, owners] of Object.entries(REFLECTED))
        replaceIn(realm, patches, owners.replace(/\w+/g, 'HTML$&Element'), names, setReflected(examiner), {
            get: (original) => function () {
                return original.call(examiner.originalOf(this) ?? this);
            },
        });
    guardAttributeNodes(realm, tools);
    guardRelations(realm, tools);
    guardAudio(realm, tools);
}
/**
 * A list of relations does not refer to its link, and starts it at once. What waits gets the list of a copy, which starts
 * nothing.
 */
function guardRelations(realm, { patches, policy, natives, examiner }) {
    replaceIn(realm, patches, 'HTMLLinkElement', 'relList', () => function (value) {
        this.rel = value;
    }, {
        get: (original) => function () {
            return original.call(policy.ofUrl(this.href) ? (examiner.originalOf(this) ?? natives.copyInert(this, false)) : this);
        },
    });
}
function guardAttributeNodes(realm, { patches, examiner, natives }) {
    const { Element, NamedNodeMap } = realm;
    const writeNode = (owner, { name, value }, write) => examiner.writeAttribute(owner, name, value, (target) => target === owner ? write() : natives.write(target, name, value));
    for (const name of ['setAttributeNode', 'setAttributeNodeNS'])
        patches.patch(Element.prototype, name, (callOriginal, [attribute], self) => writeNode(self, attribute, callOriginal));
    for (const name of ['setNamedItem', 'setNamedItemNS'])
        patches.patch(NamedNodeMap.prototype, name, (callOriginal, [attribute], self) => {
            // An empty map does not lead to its element, but an attribute in it does.
            const first = self[0] ?? document.createAttribute(PROBE);
            if (!self[0])
                callOriginal([first]);
            const owner = first.ownerElement;
            natives.write(owner, PROBE, null);
            return writeNode(owner, attribute, callOriginal);
        });
    replaceIn(realm, patches, 'Attr', 'value nodeValue textContent', (original) => function (value) {
        const { ownerElement, name } = this;
        const write = () => original.call(this, value);
        if (ownerElement)
            writeNode(ownerElement, { name, value: String(value) }, write);
        else
            write();
    }, { inherited: true });
}
/** A URL passed to the constructor is set like any other. */
function guardAudio(realm, { patches }) {
    patches.patch(realm, 'Audio', (callOriginal, args) => {
        const audio = callOriginal([]);
        audio.preload = 'auto';
        if (args.length)
            audio.src = String(args[0]);
        return audio;
    });
}

/**
 * A copy of a held element is held too. A node from a document that is never shown loads when it is moved into this
 * one.
 */
function guardCopies(realm, { patches, examiner }) {
    const copied = (from, to) => {
        if (mayLoad(from))
            examiner.markCopies(from, to);
        return to;
    };
    replaceIn(realm, patches, 'Node', 'cloneNode', (original) => function (...args) {
        return copied(this, original.apply(this, args));
    });
    replaceIn(realm, patches, 'Document', 'importNode adoptNode', (original, name) => function (...args) {
        const [node] = args;
        if (mayLoad(node))
            examiner.examineTree(node);
        const result = original.apply(this, args);
        if (name === 'importNode')
            return copied(node, result);
        return result;
    });
}

/** A complete tag: a quotation mark only counts at the start of a value. */
const TAG = /<(\/?[a-z][^\s/>]*)(?:=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["'])|[^>=])*>/gi;
const BEGUN = /<(?:[a-z/][^]*)?$/i;
/** Rewrites HTML as `evaste rewrite` would, where the browser acts on it before it can be examined. */
function createMarkupRewriter(realm, { examiner, natives }) {
    const written = (tag, name, text) => {
        if (!mayLoadMarkup(tag))
            return tag;
        // A frame's window gets another document once its empty page has loaded; the first one's templates are then empty.
        const template = realm.document.createElement('template');
        // The same tag may be another element in SVG.
        for (const around of ['', '<svg>']) {
            natives.writeMarkup(template, trust('createHTML', `${around}${tag}${text}</${name}>`));
            const element = [...template.content.querySelectorAll('*')].pop();
            const held = element && examiner.writeHeld(element);
            if (held)
                return tag.endsWith('/>') ? held.replace(/>$/, '/>') : held;
        }
        return tag;
    };
    return (html, runs) => {
        let whole = '';
        let done = 0;
        TAG.lastIndex = 0;
        for (let found = TAG.exec(html); found; found = TAG.exec(html)) {
            const [tag, name = ''] = found;
            const rest = html.slice(TAG.lastIndex);
            const end = /^(script|style)$/i.test(name) ? rest.search(new RegExp(`</${name}`, 'i')) : 0;
            if (end < 0)
                break;
            const text = rest.slice(0, end);
            const isInert = !runs && name.toLowerCase() === 'script';
            whole += html.slice(done, found.index) + (isInert ? tag : written(tag, name, text)) + text;
            done = TAG.lastIndex += end;
        }
        const cut = html.slice(done).search(BEGUN);
        const stop = cut < 0 ? html.length : done + cut;
        return [whole + html.slice(done, stop), html.slice(stop)];
    };
}

/**
 * Rewrites what scripts write into the page during parsing, because the browser executes it before it can be examined. An
 * incomplete tag is buffered until the rest of it arrives.
 */
function guardWriting(realm, tools) {
    const { patches, observer, onInserted } = tools;
    const prototype = documentPrototype(realm);
    const begun = new WeakMap();
    const rewrite = createMarkupRewriter(realm, tools);
    const { write } = prototype;
    for (const name of ['write', 'writeln'])
        patches.patch(prototype, name, (callOriginal, args, self) => {
            const text = args.map(String).join('') + (name === 'write' ? '' : '\n');
            const [whole, rest] = rewrite((begun.get(self) ?? '') + text, true);
            const isSame = whole === text;
            begun.set(self, rest);
            if (isSame)
                callOriginal();
            else if (whole)
                write.call(self, trust('createHTML', whole));
            observer.observeParser(self);
            onInserted();
        });
}

/**
 * Watches the styles that scripts ask elements for: Chromium's style properties cannot be patched, but they change an
 * attribute. An observer of the whole document would see that too, and make every removal of a node dearer.
 */
function guardInlineStyles(realm, { patches, examiner, observer }) {
    replaceIn(realm, patches, 'HTMLElement SVGElement MathMLElement', 'style attributeStyleMap', setReflected(examiner), {
        get: (original) => function () {
            observer.watchStyle(this);
            return original.call(this);
        },
    });
}

/** Methods and setters by which of their arguments they insert; `''`: all of them. */
const INSERTING$1 = {
    0: 'appendChild insertBefore replaceChild moveBefore insertNode surroundContents body caption tHead tFoot add',
    1: 'insertAdjacentElement',
    '': 'append prepend replaceChildren before after replaceWith',
};
const OWNERS$1 = 'Node Element Document DocumentFragment CharacterData Range HTMLTableElement HTMLSelectElement';
/** Examines what scripts insert before it is inserted, because scripts, links and style sheets start then. */
function guardInsertion(realm, { patches, examiner, observer, onInserted }) {
    /** @returns whether something that could load is inserted. */
    const examine = (target, node) => {
        if (isDetached(target, node) || !mayLoad(node))
            return false;
        const place = target.startContainer ?? target;
        const home = place.ownerDocument ?? place;
        const isConnected = place.isConnected || isInShadow(place);
        // What is inserted into a disconnected tree is examined when that tree is inserted.
        if (!isConnected && node.ownerDocument === home)
            return false;
        // What moves within a parsed document was examined as it came.
        if (node.isConnected && node.ownerDocument === home && realm.document.readyState !== 'loading')
            return true;
        const loading = node.nodeType === 1 ? [node] : [...node.children].filter(mayLoad);
        for (const each of loading) {
            if (isConnected)
                observer.skip(each);
            examiner.examineTree(each, isConnected);
        }
        return loading.length > 0;
    };
    const examineEach = (target, nodes) => nodes.filter((node) => examine(target, node)).length > 0;
    const guardInserting = (at) => (original) => 
    // No closure in it, for which a browser would allocate at each call.
    function (...args) {
        const isFound = at ? examine(this, args[+at]) : examineEach(this, args);
        const result = original.apply(this, args);
        if (isFound)
            onInserted();
        return result;
    };
    for (const [at, names] of Object.entries(INSERTING$1))
        replaceIn(realm, patches, OWNERS$1, names, guardInserting(at));
}
/**
 * Whether a node of this document comes into the root of a tree that is not in it, as frameworks build what they show:
 * the cheapest way to see that nothing starts.
 */
const isDetached = (place, node) => !place.isConnected && !place.parentNode && place.nodeType === 1 && node?.ownerDocument === place.ownerDocument;
/** Whether a node is in a shadow root, which may be filled before its host is inserted; nothing announces that. */
function isInShadow(node) {
    const root = node.getRootNode();
    return root.nodeType === 11 && 'host' in root; // links have a `host`, too
}

/**
 * Markup starts loading while it is parsed. It is therefore parsed in an inert document, held there, and inserted
 * afterwards.
 */
function guardMarkup(realm, { patches, examiner, natives, onInserted }) {
    const { Element, ShadowRoot, Range } = realm;
    const { patch } = patches;
    const { implementation } = realm.document;
    /** The parsed markup if something in it is held. Scripts in it never run. */
    const parse = (html, parent) => {
        const { namespaceURI, localName } = (parent ?? {});
        if (localName === 'template')
            return false; // nothing loads in it
        // In this document, so that its Trusted Types requirements apply; a frame's window gets another one as it loads.
        const template = realm.document.createElement('template');
        natives.writeMarkup(template, html);
        let { content } = template;
        if (localName === 'html' || /svg|Math/.test(namespaceURI ?? '')) {
            // Content of SVG, and a whole document, are parsed differently.
            const copy = natives.copyInert(parent, false);
            natives.writeMarkup(copy, html);
            content = copy.ownerDocument.createDocumentFragment();
            content.append(...copy.childNodes);
        }
        return examiner.examineTree(content, false) && content;
    };
    const serialised = (original) => function () {
        return original.call(examiner.copyOriginal(this) ?? this);
    };
    /** The markup is the last argument of each. */
    const guardSink = (target, name, insert, parentOf = (self) => self) => patches.replace(target, name, (original) => function (...args) {
        const html = args[args.length - 1];
        if (!mayLoadMarkup(html))
            return original.apply(this, args);
        const content = parse(html, parentOf(this));
        if (content)
            insert(this, content, args[0]);
        else
            original.apply(this, args);
        onInserted();
    }, { get: serialised });
    for (const { prototype } of [Element, ShadowRoot])
        guardSink(prototype, 'innerHTML', (self, content) => self.replaceChildren(content));
    guardSink(Element.prototype, 'outerHTML', (self, content) => self.replaceWith(content), (self) => self.parentNode);
    guardSink(Element.prototype, 'insertAdjacentHTML', 
    // An element replaces the fragment, because the browser's own method does not accept one.
    (self, content, where) => self.insertAdjacentElement(where, realm.document.createElement('template'))?.replaceWith(content));
    patch(realm.XMLSerializer.prototype, 'serializeToString', (callOriginal, [tree]) => callOriginal([examiner.copyOriginal(tree) ?? tree]));
    patch(Range.prototype, 'createContextualFragment', (callOriginal, args, { startContainer: place }) => {
        if (!mayLoadMarkup(args[0]))
            return callOriginal();
        natives.writeMarkup(realm.document.createElement('template'), args[0]);
        // Scripts in this fragment will run, so it is created where nothing loads, in the same context.
        const range = implementation.createHTMLDocument('').createRange();
        const context = place.nodeType === 1 ? place : place.parentElement;
        if (context)
            range.selectNodeContents(natives.copyInert(context, false));
        return realm.document.adoptNode(callOriginal(args, range));
    });
}

/**
 * Rewrites markup that may contain closed shadow roots, or that the browser inserts where the user edits: neither can be
 * examined before it loads.
 */
function guardUnsafeMarkup(realm, tools) {
    const { patches, examiner, onInserted } = tools;
    const rewrite = createMarkupRewriter(realm, tools);
    const examine = (root, runs) => {
        examiner.examineTree(root, runs);
        for (const { shadowRoot } of root.querySelectorAll('*'))
            if (shadowRoot)
                examine(shadowRoot, runs);
    };
    /** @returns the identical value if nothing is held, because the page may require a trusted one. */
    const clean = (value, runs) => {
        const html = String(value);
        const whole = mayLoadMarkup(html) ? rewrite(html, runs).join('') : html;
        return whole === html ? value : trust('createHTML', whole);
    };
    const guardSink = (target, name) => patches.replace(target, name, (original) => function (html, options) {
        const runs = options?.runScripts;
        const cleaned = clean(html, runs);
        const result = original.call(this, cleaned, options);
        if (cleaned !== html)
            examine((result ?? this), runs);
        onInserted();
        return result;
    });
    for (const { prototype } of [realm.Element, realm.ShadowRoot])
        for (const name of ['setHTML', 'setHTMLUnsafe'])
            guardSink(prototype, name);
    guardSink(realm.Document, 'parseHTMLUnsafe');
    patches.patch(documentPrototype(realm), 'execCommand', (callOriginal, args, self) => {
        const html = insertedMarkup(String(args[0]).toLowerCase(), String(args[2]));
        const cleaned = html && clean(html);
        if (cleaned === html)
            return callOriginal();
        const result = callOriginal(['insertHTML', false, cleaned]);
        examine(self);
        return result;
    });
}
/** What an editing command inserts; `undefined` for one that inserts nothing that loads. */
function insertedMarkup(command, value) {
    if (command === 'inserthtml')
        return value;
    if (command !== 'insertimage')
        return undefined;
    return `<img src="${value.replace(/[&"]/g, (character) => `&#${character.charCodeAt(0)};`)}">`;
}

const OWNERS = 'HTMLScriptElement HTMLStyleElement SVGScriptElement SVGStyleElement';
const TEXTS = 'textContent innerText text innerHTML';
const INSERTING = 'appendChild insertBefore replaceChild append prepend replaceChildren insertAdjacentText insertAdjacentHTML setHTML setHTMLUnsafe';
const EDITING = 'data nodeValue textContent appendData insertData replaceData before after replaceWith';
/** Examines the text of scripts and style sheets, however it is set. Other elements keep the browser's own methods. */
function guardText(realm, { patches, examiner }) {
    const write = (original) => function (value) {
        const text = String(value);
        const clean = examiner.writeText(this, text);
        // The identical value if nothing is blocked, because the page may require a trusted one.
        original.call(this, clean === text ? value : clean);
    };
    /** A script starts as it gets its text; a style sheet may get it in pieces. */
    const edit = (original) => function (...args) {
        const owner = ownerOf(this);
        if (owner?.localName === 'script')
            examiner.writeText(owner, args.map(textOf).join(''));
        const result = original.apply(this, args);
        if (owner?.localName === 'style')
            examiner.examineTree(owner, true);
        return result;
    };
    replaceIn(realm, patches, OWNERS, TEXTS, write, { inherited: true });
    replaceIn(realm, patches, OWNERS, INSERTING, edit, { inherited: true });
    replaceIn(realm, patches, 'CharacterData', EDITING, edit, { inherited: true });
    replaceIn(realm, patches, 'Range', 'insertNode', edit);
}
/** The element whose text is edited, at a node or at the start of a range, which has no type. */
function ownerOf(self) {
    const place = self.nodeType ? self : self.startContainer;
    return place.nodeType === 1 ? place : place.parentElement;
}
const textOf = (part) => (typeof part === 'string' ? part : (part?.textContent ?? ''));

/** Patches every function of a realm through which an element may come, or start to load. */
function guardElements(realm, tools) {
    for (const guardWay of [
        guardInsertion,
        guardText,
        guardCopies,
        guardAttributes,
        guardInlineStyles,
        guardMarkup,
        guardUnsafeMarkup,
        guardWriting,
    ])
        guardWay(realm, tools);
    replaceIn(realm, tools.patches, 'Element', 'attachShadow', (original) => function (init) {
        const root = original.call(this, init);
        tools.observer.observe(root);
        return root;
    });
}

/** The code that runs before a worker's own. If evaste's file is missing, the worker still runs. */
function writePrelude(rules, isModule) {
    const url = JSON.stringify(rules[2]);
    return `self["evaste:held"]=${JSON.stringify(rules)};${isModule ? `import${url};` : `try{importScripts(${url})}catch{}`}`;
}

/** @param workerUrl the URL of `evaste-worker.js`; omitted: workers are not guarded. */
function createRefusals(policy, registry, workerUrl) {
    return {
        prelude(isModule) {
            const rules = policy.rules();
            if (rules && workerUrl)
                return writePrelude([...rules, workerUrl], isModule);
            return '';
        },
        call: (kind, address) => registry.refuses(policy.ofUrl(String(address)), kind, String(address)),
        way: (kind, address) => !!policy.ofUrl(String(address))?.length && registry.refuses(policy.ofUrl(String(address)), kind, String(address)),
        write: (type, name) => registry.refuses(policy.ofTracker(type, String(name)), type, String(name)),
    };
}

/**
 * Removes servers that are not allowed from peer connections. No Content Security Policy covers these, so they are
 * guarded on sealed pages too.
 */
function guardPeerConnections(realm, { patch }, refuses) {
    const withoutHeld = (callOriginal, [settings, ...others]) => {
        const { iceServers = [] } = Object(settings);
        const free = iceServers.filter(({ urls }) => ![urls].flat().some((url) => refuses.call('RTCPeerConnection', url.replace(/^\w+:/, 'https://'))));
        return callOriginal([{ ...settings, iceServers: free }, ...others]);
    };
    patch(realm.RTCPeerConnection?.prototype, 'setConfiguration', withoutHeld);
    for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection'])
        patch(realm, name, withoutHeld);
}

/** The quoted specifier in a browser's message about an import that a map blocks. */
const REFUSED = /module (?:specifier|name)[^'"]*['"]([^'"]+)/i;
/** @param nonce of the tag, for pages whose policy requires one. */
function openImportMaps(nonce = '') {
    /** Prefixes that a rule of ours blocks, and those that another one has released: each rule can be given only once. */
    const blocked = new Set();
    const freed = new Set();
    let blocking;
    const insert = (map) => {
        const script = document.createElement('script');
        script.type = 'importmap';
        script.nonce = nonce;
        try {
            script.text = trust('createScript', JSON.stringify(map));
            document.head.append(script);
        }
        catch {
            // The page requires trust that it does not give us: it goes on without the map.
        }
        script.remove();
        return script;
    };
    return {
        update(closed, open) {
            // Asked only where something is closed, because a browser takes long to tell its name.
            const isBlocking = closed.length > 0 && mergesImportMaps(navigator.userAgent);
            const held = new Set(isBlocking ? closed.flatMap(importPrefixes) : []);
            const fresh = [...held].filter((prefix) => isNew(blocked, prefix));
            const free = [...blocked].filter((prefix) => !held.has(prefix) && isNew(freed, prefix));
            if (fresh[0])
                blocking = insert({ imports: importsOf(fresh, open.flatMap(importPrefixes)) });
            // A rule cannot be changed, but one in a scope precedes it.
            if (free[0])
                insert({ scopes: scopesOf(free) });
        },
        watch({ listen }, refuses) {
            const note = (event) => {
                const { message, reason } = event;
                const [, address] = REFUSED.exec(String(message ?? reason)) ?? [];
                // Where a map with this rule is in the page, consent reloads it.
                if (blocking && address && refuses.call('import', address))
                    document.head.append(blocking);
            };
            for (const type of ['error', 'unhandledrejection'])
                listen(window, type, note);
        },
    };
}
const isNew = (known, prefix) => !known.has(prefix) && !!known.add(prefix);
/** A more specific pattern that is allowed stays importable. */
const importsOf = (blocked, allowed) => ({
    ...Object.fromEntries(allowed.filter((prefix) => blocked.some((one) => prefix.startsWith(one))).map((prefix) => [prefix, prefix])),
    ...Object.fromEntries(blocked.map((prefix) => [prefix, blockedModule(prefix)])),
});
/** Releases prefixes for modules of the page, of the hosts that its scripts came from, and of these prefixes. */
function scopesOf(free) {
    const importing = [location.href, document.baseURI, ...[...document.scripts].map(({ src }) => src), ...free];
    // Scripts may also come from `data:` URLs, which import nothing relative to a host.
    const origins = importing.flatMap((url) => resolveUrl('/', url)?.href ?? []);
    const own = Object.fromEntries(free.map((prefix) => [prefix, prefix]));
    return Object.fromEntries([...new Set(origins)].map((origin) => [origin, own]));
}
/**
 * Whether a browser merges import maps, so that one of ours leaves the page's own intact: Chromium from 133, Safari from
 * 18.4. No script can ask, because a second map that is refused would be the page's.
 */
function mergesImportMaps(userAgent) {
    const [, chromium, safari] = /Chrome\/(\d+)|Version\/(\d+\.\d+) .*Safari/.exec(userAgent) ?? [];
    return Number(chromium) >= 133 || Number(safari) >= 18.4;
}

const STATIC_IMPORT = /\b(?:import|from)\s*(?:"([^"\n]+)"|'([^'\n]+)')/g;
const DYNAMIC_IMPORT = /\bimport\s*\(\s*(?:"([^"\n]+)"|'([^'\n]+)'|`([^`$]+)`)/g;
const ABSOLUTE = /(?:(?:http|ws)s?:)?\/\/[^\s"'`<>()\\]+/gi;
const ACTS = /^(script|i?frame|object|embed|link|a(rea)?|use|set|animate|portal|fencedframe)$/;
const CARRIES_TEXT = /^(javascript:|data:(?!image\/(?!svg)|font\/|audio\/|video\/))/i;
/** What a browser ignores in a URL: control characters and spaces before it, tabs and line breaks anywhere. */
const IGNORED = /^[\0- ]+|[\t\n\r]/g;
/** The URLs that a script imports as literals, because a page cannot intercept `import`. */
const importedAddresses = (text) => [
    ...staticImports(text),
    ...literalsOf(DYNAMIC_IMPORT, text),
];
/** The URLs that a module loads before any of it runs. */
const staticImports = (text) => literalsOf(STATIC_IMPORT, text);
const literalsOf = (pattern, text) => [...text.replaceAll('\\/', '/').matchAll(pattern)].map(([, ...found]) => found.find(Boolean) ?? '');
/** Every absolute URL in a text. */
const absoluteAddresses = (text) => text.replaceAll('\\/', '/').match(ABSOLUTE) ?? [];
/** Every string in speculation rules. Invalid JSON has no effect. */
function addressesInRules(json) {
    const strings = [];
    try {
        JSON.parse(json, (_, value) => void (typeof value === 'string' && strings.push(value)));
    }
    catch {
        return [];
    }
    return strings;
}
/**
 * The text in a `javascript:` or `data:` URL that the element executes or displays; `null` for any other URL. Images,
 * including SVG, load nothing themselves.
 */
function carriedText(element, written) {
    const url = written.replace(IGNORED, '');
    // A browser runs a script whatever type its `data:` URL states.
    if (!ACTS.test(element) || !(element === 'script' ? /^data:/i : CARRIES_TEXT).test(url))
        return null;
    // Its fragment is no part of what a `data:` URL contains.
    const [, head = '', body = url] = /^data:([^,]*),([^#]*)/i.exec(url) ?? [];
    try {
        const text = decodeEscapes(body);
        // In UTF-16, every second byte of code is zero.
        return (/;\s*base64\s*$/i.test(head) ? decodeEscapes(escape(atob(text))) : text).replaceAll('\0', '');
    }
    catch {
        return url;
    }
}
/** UTF-8; in any other encoding, or with a percent sign that escapes nothing, the bytes as they are. */
function decodeEscapes(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return unescape(text);
    }
}

/** Classes that connect when constructed, each with a URL that the browser fails to reach without a request. */
const NOWHERE = {
    WebSocket: 'wss://held..until-consent',
    WebSocketStream: 'wss://held..until-consent',
    WebTransport: 'https://held..until-consent',
    EventSource: 'data:,',
    Worker: 'data:',
    SharedWorker: 'data:',
};
/** Of all realms, because any of them may create a worker from a blob of another, or send what another has opened. */
const blobs = new Map();
const opened = new WeakMap();
/**
 * Refuses blocked calls at once, as a network error would. They are not queued, because they may contain personal data.
 * The refused object is the browser's own, and fails in the browser's own way.
 */
function guardRequests(realm, { patch }, refuses) {
    const fail = () => Promise.reject(new realm.TypeError('held until consent'));
    for (const [target, name, answer] of [
        [realm, 'fetch', fail],
        [realm, 'fetchLater', () => ({ activated: false })],
        [realm.Navigator?.prototype, 'sendBeacon', () => true],
        [realm.Worklet?.prototype, 'addModule', fail],
        [realm.ServiceWorkerContainer?.prototype, 'register', fail],
        [realm.Cache?.prototype, 'add', fail],
        [realm.Cache?.prototype, 'addAll', fail],
    ])
        patch(target, name, (callOriginal, [input]) => [input].flat().some((one) => refuses.call(name, one?.url ?? one))
            ? answer()
            : callOriginal());
    patch(realm.URL, 'createObjectURL', (callOriginal, [blob]) => {
        const url = callOriginal();
        blobs.set(url, blob);
        return url;
    });
    patch(realm.URL, 'revokeObjectURL', (callOriginal, [url]) => {
        blobs.delete(String(url));
        return callOriginal();
    });
    /** The guarded copy of a blob, one for all who share a worker. */
    const copies = new Map();
    /** A worker that a script makes up is guarded by code before its own; a file of the site itself is not. */
    const guarded = ([url, options]) => {
        const blob = blobs.get(String(url));
        const isModule = options?.type === 'module';
        const text = blob || isModule ? null : carriedText('script', String(url));
        const prelude = blob || text !== null ? refuses.prelude(isModule) : '';
        if (!prelude)
            return [url, options];
        if (!blob)
            return [`data:text/javascript,${encodeURIComponent(prelude + text)}`, options];
        const key = prelude + String(url);
        const copy = copies.get(key) ?? realm.URL.createObjectURL(new Blob([prelude, blob], blob));
        copies.set(key, copy);
        return [copy, options];
    };
    for (const [name, nowhere] of Object.entries(NOWHERE))
        patch(realm, name, (callOriginal, args) => {
            if (refuses.call(name, args[0]))
                return callOriginal([nowhere, ...args.slice(1)]);
            return callOriginal(name.endsWith('Worker') ? guarded(args) : args);
        });
    const { prototype } = realm.XMLHttpRequest;
    const { open } = prototype;
    patch(prototype, 'open', (callOriginal, args, self) => {
        opened.set(self, { url: args[1], async: args.length < 3 || !!args[2] });
        return callOriginal();
    });
    patch(prototype, 'send', (callOriginal, _, self) => {
        const { url, async = true } = opened.get(self) ?? {};
        if (!url || !refuses.call('XMLHttpRequest', url))
            return callOriginal();
        // A URL that cannot be fetched produces the browser's own network error, including events.
        open.call(self, 'GET', 'data:', async);
        return callOriginal([]);
    });
}

/** For properties that have no setter. */
const NO_SETTER = (callOriginal) => callOriginal();
/** Looked up by the browser's own storage object and by its proxy. */
const known = new WeakMap();
const look = (storage) => known.get(storage) ?? { own: storage };
/**
 * Drops writes to declared keys that are not allowed, however they are written: by method, as a property, or by
 * `defineProperty`. Property writes can only be intercepted by a proxy of the whole storage, so the page never gets the
 * browser's own object.
 */
function guardStorageKeys(realm, { patch }, refuses) {
    const types = ['local-storage', 'session-storage'].filter(refuses.declares);
    if (!types[0])
        return;
    const { prototype } = realm.Storage;
    const methods = ['getItem', 'setItem', 'removeItem', 'clear', 'key'];
    const natives = new Set(methods.map((name) => prototype[name]));
    for (const type of types) {
        const drops = (key) => refuses.write(type, key);
        let proxy;
        patch(realm, type.replace('-s', 'S'), NO_SETTER, (_, callOriginal) => (proxy ??= proxyOf(callOriginal(), drops, natives)));
    }
    // A storage object that a tool has wrapped, or saved earlier, does not show its kind.
    const dropsAny = (key) => types.some((type) => refuses.write(type, key));
    const isUnguarded = (storage) => storage === realm.localStorage || storage === realm.sessionStorage;
    for (const name of methods)
        patch(prototype, name, (callOriginal, args, self) => {
            const { own, drops = isUnguarded(self) ? undefined : dropsAny } = look(self);
            if (name !== 'setItem' || !drops?.(args[0]))
                return callOriginal(args, own);
        });
    patch(prototype, 'length', NO_SETTER, (self, callOriginal) => callOriginal([], look(self).own));
    patch(realm.StorageEvent.prototype, 'storageArea', NO_SETTER, (_, callOriginal) => look(callOriginal()).proxy);
    patch(realm, 'StorageEvent', (callOriginal, [type, init]) => {
        const { storageArea } = (init ?? {});
        return callOriginal([
            type,
            storageArea ? { ...init, storageArea: look(storageArea).own } : init,
        ]);
    });
}
/** @param natives the browser's own methods, which do not accept a proxy. */
function proxyOf(own, drops, natives) {
    const proxy = new Proxy(own, {
        // Bound, so that a page that saved the method can still call it after the patches are undone.
        get(_, key) {
            const value = Reflect.get(own, key);
            if (natives.has(value))
                return value.bind(own);
            return value;
        },
        set: (_, key, value) => drops(key) || Reflect.set(own, key, value),
        defineProperty: (_, key, descriptor) => drops(key) || Reflect.defineProperty(own, key, descriptor),
    });
    for (const storage of [own, proxy])
        known.set(storage, { own, proxy, drops });
    return proxy;
}

const HELD_DATABASE = 'evaste:held';
/**
 * Drops writes to declared cookies, keys, databases and caches that are not allowed. Kinds that no service declares are
 * not patched. Deletions pass, because erasing is always allowed.
 */
function guardStorage(realm, { patch }, refuses) {
    const { CookieStore, IDBFactory, CacheStorage } = realm;
    if (refuses.declares('cookie')) {
        patch(documentPrototype(realm), 'cookie', (callOriginal, [value]) => {
            const cookie = String(value);
            if (deletesCookie(cookie) || !refuses.write('cookie', cookieName(cookie)))
                callOriginal();
        });
        patch(CookieStore?.prototype, 'set', (callOriginal, [cookie]) => {
            const { name = cookie, expires } = Object(cookie);
            const isDeleted = typeof expires === 'number' && expires <= Date.now();
            if (isDeleted || !refuses.write('cookie', name))
                return callOriginal();
            return Promise.resolve();
        });
    }
    if (refuses.declares('indexed-db'))
        patch(IDBFactory?.prototype, 'open', (callOriginal, [name]) => {
            if (refuses.write('indexed-db', name))
                return failToOpen(callOriginal([HELD_DATABASE, 1]));
            return callOriginal();
        });
    if (refuses.declares('cache-storage'))
        patch(CacheStorage?.prototype, 'open', (callOriginal, [name]) => {
            if (refuses.write('cache-storage', name))
                return Promise.reject(new realm.DOMException('held until consent', 'SecurityError'));
            return callOriginal();
        });
}
/** A database whose creation is aborted never existed, and the browser's own request reports that. */
function failToOpen(request) {
    request.addEventListener('upgradeneeded', (event) => {
        event.stopImmediatePropagation();
        request.transaction?.abort();
    });
    return request;
}
/** Whether something lies on the device that may not be written. @param declared the kinds that may have to wait. */
function findsLeftovers(ofTracker, declared) {
    // A storage is opened only where a service that waits declares something in it: opening one takes long.
    const names = [
        ['cookie', () => document.cookie.split('; ').map(cookieName)],
        ['local-storage', () => Object.keys(localStorage)],
        ['session-storage', () => Object.keys(sessionStorage)],
    ];
    try {
        return names.some(([type, list]) => declared.includes(type) && list().some((name) => ofTracker(type, name)));
    }
    catch {
        return false; // denied storage contains nothing
    }
}
/** Of a cookie without a name, the browser sends the value alone: `=a=1` reads as `a=1`. */
const cookieName = (cookie) => (/[^\s=;][^;=]*/.exec(cookie)?.[0] ?? '').trim();
function deletesCookie(cookie) {
    const [, maxAge] = /;\s*max-age\s*=\s*(-?\d+)/i.exec(cookie) ?? [];
    if (maxAge)
        return +maxAge <= 0;
    const [, expires = ''] = /;\s*expires\s*=\s*([^;]+)/i.exec(cookie) ?? [];
    return Date.parse(expires) <= Date.now();
}

const SHEETS = 'insertRule addRule appendRule replace replaceSync';
const PROPERTIES = 'setProperty cssText background backgroundImage background-image borderImage borderImageSource content cursor listStyle listStyleImage list-style-image mask maskImage webkitMaskImage shapeOutside src';
/** What takes CSS, by interface. Browsers define style properties on different objects; Chromium on none. */
const CALLS = {
    'CSSStyleSheet CSSGroupingRule CSSStyleRule CSSKeyframesRule': SHEETS,
    'CSSStyleDeclaration CSSStyleProperties CSS2Properties': PROPERTIES,
    StylePropertyMap: 'set append',
};
/** Removes blocked URLs from style sheets that scripts create. They are reported, but not restored later. */
function guardStyles(realm, patches, { ofCss }, policy, registry) {
    const clean = (value) => {
        // A typed value reads as CSS, too; the bytes of a font do not.
        const text = ArrayBuffer.isView(value) ? '' : String(value);
        const [css, waits] = ofCss(text);
        if (registry.refuses(waits, 'css', text))
            return css;
        return value;
    };
    const cleanArguments = (original) => function (...args) {
        return original.apply(this, args.map(clean));
    };
    patches.patch(realm, 'FontFace', (callOriginal, args) => callOriginal(args.map(clean)));
    patches.patch(realm.CSS, 'registerProperty', (callOriginal, [definition]) => {
        const { initialValue } = Object(definition);
        return callOriginal([{ ...definition, initialValue: clean(initialValue) }]);
    });
    for (const [owners, names] of Object.entries(CALLS))
        replaceIn(realm, patches, owners, names, cleanArguments);
    // An SVG script or image has its URL in an object that does not refer to its element.
    patches.patch(realm.SVGAnimatedString.prototype, 'baseVal', (callOriginal, [value]) => {
        if (!registry.refuses(policy.ofUrl(String(value)), 'svg', String(value)))
            callOriginal();
    });
}

/** Reads elements as the browser would, and determines what in them is blocked. */
function createVerdictReader(policy, { read, readBlob }) {
    const merge = (found) => {
        const waiting = found.filter((ids) => ids !== null);
        if (waiting.length)
            return [...new Set(waiting.flat())];
        return null;
    };
    const ofAll = (addresses) => merge(addresses.map(policy.ofUrl));
    const ofCss = (css) => {
        if (!mayHaveAddress(css))
            return [css, null];
        const found = [];
        const clean = replaceCssAddresses(css, (address) => {
            const ids = /^data:text\/css/i.test(address) ? ofAddress('link', address) : policy.ofUrl(address);
            found.push(ids);
            if (ids)
                return 'data:,';
            return undefined;
        });
        return [clean, merge(found)];
    };
    const ofScriptText = (text, type) => policy.ofInlineScript(text) ?? ofAll(isSpeculation(type) ? addressesInRules(text) : importedAddresses(text));
    /** A URL, or the text that a `data:`, `javascript:` or `blob:` URL contains. */
    const ofAddress = (localName, url) => {
        const text = carriedText(localName, url) ?? (/^(script|link)$/.test(localName) ? readBlob(url) : null);
        if (text === null)
            return policy.ofUrl(url);
        return (localName === 'script' ? ofScriptText(text, null) : null) ?? ofAll(absoluteAddresses(text));
    };
    const ofAttribute = (element, name, value) => {
        const { localName } = element;
        if (CSS_ATTRIBUTES.includes(name))
            return ofCss(value)[1];
        if (!LOADING.get(localName)?.includes(name))
            return null;
        if (name === 'srcdoc')
            return policy.ofMarkup(value) ?? ofAll(absoluteAddresses(value));
        if (localName === 'link') {
            const rel = read(element, 'rel');
            if (!isLoadingRelation(rel))
                return null;
            if (isConnection(rel))
                return policy.ofHost(value);
        }
        return merge(addressesInAttribute(name, value).map((address) => ofAddress(localName, address)));
    };
    return {
        ofCss,
        ofScriptText,
        ofAttribute,
        ofElement(element, markedServices = []) {
            const { localName } = element;
            const changes = new Map();
            const services = new Set(markedServices);
            let what = '';
            let isAddress = localName !== 'script';
            const note = (ids, loads, name, value) => {
                if (!ids && !markedServices[0])
                    return;
                ids?.forEach((id) => services.add(id));
                what ||= loads.trim();
                // Changed first and restored last, because a browser warns about a link without a URL.
                if (localName === 'link')
                    changes.set('rel', null);
                changes.set(name, value);
            };
            const attributes = LOADING.get(localName) ?? [];
            if (localName === 'script') {
                const type = read(element, 'type');
                const text = read(element, TEXT);
                const address = 'src' in element ? read(element, 'src') : (read(element, 'href') ?? read(element, 'xlink:href'));
                isAddress = address !== null;
                if (isRunnable(type, read(element, 'language')))
                    note(address === null ? ofScriptText(text, type) : ofAddress(localName, address), address ?? text, 'type', HELD_TYPE);
            }
            else
                for (const name of attributes) {
                    const value = read(element, name);
                    if (value)
                        note(ofAttribute(element, name, value), value, name, null);
                }
            for (const name of localName === 'style' ? [...CSS_ATTRIBUTES, TEXT] : CSS_ATTRIBUTES) {
                const css = read(element, name);
                if (!css?.includes('/'))
                    continue;
                const [clean, ids] = ofCss(css);
                note(ids, css, name, clean);
            }
            if (changes.size || markedServices[0])
                return { services: [...services], what, isAddress, changes };
            return null;
        },
    };
}

/** Slightly longer than a release keeps patches of its own. */
const RELEASE_PATCHES_MS = 2500;
/** Starts to hold what needs consent, including elements that the parser has inserted but not started. */
function startGuard({ declaration, isAllowed, isRefused = () => false, tag, workerUrl, kinds, changed, release, }) {
    const natives = readNatives();
    const patches = openPatches();
    const importMaps = openImportMaps(tag?.nonce);
    const registry = openHeldRegistry(changed);
    const policyOf = (known) => createBlockingPolicy(known, isAllowed, (services, what) => registry.refuses(services, 'reported', what));
    // Mutated in place, so that every holder of the reference sees a new declaration.
    const policy = policyOf(declaration);
    let isDeclared = declaration !== null;
    const verdicts = createVerdictReader(policy, natives);
    const answers = openLoadAnswers(registry, (ids) => isDeclared && ids.every((id) => isRefused(id)));
    const examiner = createExaminer(policy, verdicts, registry, natives, (elements) => void release(examiner.waiting, elements), () => guarding.length > 0, answers);
    const observer = openObserver(examiner, () => guardNewFrames(), () => guarding.length > 0);
    const frameChecks = createFrameChecks(examiner, policy);
    const refusals = {
        ...createRefusals(policy, registry, workerUrl),
        declares: (type) => guarding.includes(type),
    };
    let ownKinds = kinds;
    let guarding = [];
    let guarded = new WeakSet();
    let guardNewFrames = () => undefined;
    /** A window may outlive its document; its `Node` shows whether it is still the realm that was patched. */
    const guardRealm = (realm) => {
        const holds = (kind) => guarding.includes(kind);
        const hasElements = holds('address') || holds('inline');
        if (hasElements)
            observer.observe(realm.document);
        if (guarded.has(realm.Node))
            return;
        guarded.add(realm.Node);
        const onInserted = guardFrames(realm, patches, guardRealm, frameChecks);
        if (realm === window)
            guardNewFrames = onInserted;
        if (hasElements)
            guardElements(realm, { patches, examiner, natives, observer, policy, onInserted });
        if (holds('address')) {
            guardStyles(realm, patches, verdicts, policy, registry);
            guardRequests(realm, patches, refusals);
            guardNavigation(realm, patches, refusals);
        }
        // No Content Security Policy covers these.
        if (policy.kinds().includes('address'))
            guardPeerConnections(realm, patches, refusals);
        guardStorage(realm, patches, refusals);
        guardStorageKeys(realm, patches, refusals);
        onInserted();
    };
    const updateImports = () => {
        if (ownKinds?.includes('address') ?? true)
            importMaps.update(policy.patternsOf(false), policy.patternsOf(true));
    };
    /** Patches what the current declaration requires. If nothing can be blocked, the page gets its own functions back. */
    const update = () => {
        const needed = policy.kinds().filter((kind) => ownKinds?.includes(kind) ?? true);
        const isGrowing = needed.some((kind) => !guarding.includes(kind));
        updateImports();
        if (needed.length && !isGrowing)
            return;
        patches.undo();
        guarded = new WeakSet();
        guarding = needed;
        if (needed.length)
            guardRealm(window);
        if (needed.includes('address'))
            importMaps.watch(patches, refusals);
        observer.refresh();
    };
    const releaseNow = async () => {
        // What is blocked again is held before anything is released.
        if (policy.kinds().length)
            update();
        await release(examiner.waiting);
        answers.onDecided();
        update();
        // The release keeps patches of its own for a while.
        setTimeout(() => guarding.length || patches.undo(), RELEASE_PATCHES_MS);
    };
    update();
    observer.observe(document);
    const misplaced = tag === undefined ? null : misplacement(tag, registry.elements);
    return {
        get held() {
            return registry.list;
        },
        misplaced,
        declare(known) {
            Object.assign(policy, policyOf(known));
            isDeclared = true;
            update();
            void releaseNow();
        },
        hasLeftovers: () => findsLeftovers(policy.ofTracker, policy.kinds()),
        release: releaseNow,
        decided(isWithdrawal) {
            // The page may import what is allowed as soon as it hears of it.
            if (!isWithdrawal)
                return updateImports();
            ownKinds = undefined;
            update();
        },
        stop() {
            observer.stop();
            patches.undo();
        },
    };
}

/**
 * The declared language that matches `wanted` best: the same tag, otherwise the same language, otherwise the first
 * declared.
 */
function chooseLanguage(declared, wanted) {
    return (declared.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
        declared.find((tag) => primaryLanguage(tag) === primaryLanguage(wanted)) ??
        declared[0]);
}

/** Normalises a path to the form in the address bar: `ä` and `%C3%A4` are the same. */
const escaped = (path) => encodeURI(path).replaceAll('%25', '%');
/** R42: whether nothing that needs consent may run on this path, whatever the visitor has answered. */
const isSensitiveRoute = ({ sensitiveRoutes }, pathname) => sensitiveRoutes.some((route) => matchesPieces(escaped(route).split('*'), pathname));

/**
 * One visitor's consent on one document. It holds all the state; its only effects go through `SessionParts`.
 *
 * Members with a leading `_` are only for the wiring; the build shortens their names. Members that a page may detach
 * (`const { allows } = session`) are arrow functions.
 */
class Session extends EventTarget {
    constructor(parts) {
        super();
        this.problems = [];
        this._listeners = new Set();
        this._declaration = null;
        this._decision = null;
        this._consent = { purposes: {}, services: {} };
        this._isNotifying = false;
        this.status = (id) => {
            const purpose = this._purposeOf(id);
            if (!purpose)
                return 'requested';
            if (!purpose.needsConsent)
                return 'given';
            const own = this._consent.services[id] ?? this._consent.purposes[id] ?? 'requested';
            if (own === 'requested' && this._isRefusedByGpc(purpose.id))
                return 'refused';
            return own;
        };
        /** What the visitor allows, whether or not the page's own policy lets it in yet. */
        this._allows = (id) => (this._allowedOnce.has(id) || this.status(id) === 'given') &&
            !(this._purposeOf(id)?.needsConsent &&
                isSensitiveRoute(this._declaration, this._parts.page.location.pathname));
        this.allows = this._allows;
        this.whenAllowed = (id, { signal } = {}) => new Promise((resolve, reject) => {
            const check = () => {
                if (signal?.aborted)
                    reject(signal.reason);
                else if (this.allows(id))
                    resolve();
                else
                    return;
                unsubscribe();
            };
            const unsubscribe = this.subscribe(check);
            signal?.addEventListener('abort', check);
            check();
        });
        this.subscribe = (listener) => {
            this._listeners.add(listener);
            return () => this._listeners.delete(listener);
        };
        this.decide = (choices, event) => this._decideBy(choices, evidenceOfAction(event, Object.entries(choices).some(([, isAllowed]) => isAllowed)));
        this.importChoices = (choices, { from, decidedAt } = {}) => this._decideBy(choices, { source: 'import', trusted: false, ...(from && { importedFrom: from }) }, decidedAt);
        // R106: only a person can override Global Privacy Control by answering everything at once.
        this.acceptAll = (event) => {
            const evidence = evidenceOfAction(event, true);
            return this._answerAll((id) => evidence.trusted || !this._isRefusedByGpc(id), evidence);
        };
        this.refuseAll = (event) => this._answerAll(() => false, evidenceOfAction(event, false));
        this.withdraw = (id, event) => this.decide({ [id]: false }, event);
        this.allowOnce = (id) => {
            if (this._purposeOf(id))
                this._allowedOnce.add(id);
            if (this._parts.reloadForOnce?.([...this._allowedOnce]))
                this._allowedOnce.delete(id);
            else
                this._notify();
        };
        this.showUi = () => this._parts.openUi();
        this.open = () => void this.showUi().then(() => this.dispatchEvent(new NativeEvent('evaste-open')));
        this.stop = () => {
            this._listeners.clear();
            this._parts.stop();
        };
        /** Reports each problem once: in `problems`, on the console, and as `evaste-problem`. */
        this._reportProblem = (problem) => {
            if (this.problems.some(({ message }) => message === problem.message))
                return;
            this.problems.push(problem);
            console.error(`evaste: ${problem.message}`, problem.cause ?? '');
            this._dispatch(new EvasteProblemEvent(problem));
        };
        /** Notifies subscribers, once for all changes of one task. */
        this._notify = () => {
            if (this._isNotifying)
                return;
            this._isNotifying = true;
            queueMicrotask(() => {
                this._isNotifying = false;
                // Each in its own microtask, so that a listener that throws does not stop the others.
                this._listeners.forEach((listener) => queueMicrotask(listener));
            });
        };
        this._purposeOf = (id) => {
            const declaration = this._declaration;
            if (!declaration)
                return;
            const purposeId = declaration.services.find((service) => service.id === id)?.purpose ?? id;
            const purpose = declaration.purposes.find((candidate) => candidate.id === purposeId);
            if (!purpose)
                this._reportProblem({ code: 'unknown-id', message: `no purpose or service "${id}"` });
            return purpose;
        };
        this._isRefusedByGpc = (purposeId) => this._declaration?.consent.gpc === 'refuse' && this._hasGpc() && GPC_PURPOSES.includes(purposeId);
        this._parts = parts;
        this._allowedOnce = new Set(parts.allowedOnce);
        this.ready = new Promise((resolve) => (this._resolveReady = resolve));
    }
    get declaration() {
        return this._declaration;
    }
    get decision() {
        return this._decision;
    }
    get receipt() {
        return this._decision && this._parts.receiptOf(this._decision);
    }
    get held() {
        return this._parts.held();
    }
    get language() {
        const { lang } = this._parts.page.document.documentElement;
        const wanted = this._chosen?.lang === lang ? this._chosen.language : this._parts.language || lang;
        return chooseLanguage(this._declaration?.languages ?? ['en'], wanted);
    }
    set language(language) {
        this._chosen = { language, lang: this._parts.page.document.documentElement.lang };
        this._notify();
    }
    get asked() {
        const { purposes } = this._consent;
        const open = Object.keys(purposes).filter((id) => /requested|expired/.test(purposes[id]));
        // What Global Privacy Control has already refused is only asked together with something else.
        const isAskedHere = this._declaration && this._parts.mayAsk(this._declaration.site);
        if (!isAskedHere || open.every(this._isRefusedByGpc))
            return [];
        return open;
    }
    /** Sets the declaration, and what the device has stored about the visitor's consent. */
    _setDeclaration(declaration, consent, decision) {
        this._declaration = declaration;
        this._consent = consent;
        this._decision = decision;
        this._notify();
    }
    /**
     * Makes `decision` the current one, applies its effects, and only then dispatches `evaste-decided`, so that a
     * listener that navigates away does not lose the answer.
     *
     * @param apply receives whether something that was given is no longer given.
     */
    _applyDecision(decision, consent, apply) {
        const previous = this._decision;
        const before = this._consent.services;
        const isWithdrawal = Object.keys(before).some((id) => before[id] === 'given' && consent.services[id] !== 'given');
        this._decision = decision;
        this._consent = consent;
        this._allowedOnce.clear(); // a decision replaces what was shown once
        apply(isWithdrawal);
        this._dispatch(new EvasteDecidedEvent(decision, previous));
    }
    _markReady() {
        this._resolveReady();
        this._dispatch(new NativeEvent('evaste-ready'));
    }
    _dispatch(event) {
        this.dispatchEvent(event);
        this._parts.page.document.dispatchEvent(event);
        this._notify();
    }
    _decideBy(choices, evidence, decidedAt = this._parts.now()) {
        const { _declaration: declaration, _decision: previous, _parts: parts } = this;
        if (!declaration)
            throw new EvasteError('not-ready', 'await session.ready first');
        Object.keys(choices).forEach(this._purposeOf);
        const next = decide(this._consent, declaration, {
            choices,
            decisionId: randomId(),
            consentId: previous?.consentId ?? randomId(), // R72: not before the first decision
            ...evidence,
            decidedAt: decidedAt.toISOString(),
            language: this.language,
            gpc: this._hasGpc(),
        });
        this._applyDecision(next, { purposes: next.choices, services: next.services }, (isWithdrawal) => parts.commit(next, previous, isWithdrawal));
        return next;
    }
    _answerAll(isAllowed, evidence) {
        const asked = this._declaration ? askedPurposes(this._declaration) : [];
        return this._decideBy(Object.fromEntries(asked.map(({ id }) => [id, isAllowed(id)])), evidence);
    }
    /** R107: only `true` is a signal. */
    _hasGpc() {
        return this._parts.page.navigator.globalPrivacyControl === true;
    }
}

/** A session without a page: everything is `requested`, and requests share no state. */
function serverSession(file) {
    const session = new Session({
        now() {
            throw new EvasteError('no-visitor', 'a visitor decides in a browser, not on a server');
        },
        mayAsk: () => true,
        page: {
            document: { documentElement: { lang: '' }, dispatchEvent: () => true },
            location: { pathname: '' },
            navigator: {},
        },
        held: () => [],
        receiptOf: () => null,
        commit: () => undefined,
        openUi: () => Promise.resolve(),
        stop: () => undefined,
    });
    if (typeof file !== 'string') {
        const declaration = readDeclaration(file);
        session._setDeclaration(declaration, currentConsent(null, declaration, new Date()), null);
    }
    session._markReady();
    return session;
}

/**
 * Removes the decision cookie. For a withdrawal, before the code has loaded that writes the new decision: if the page is
 * left first, or the code never comes, the next page asks, and does not find the consent that was withdrawn (R57).
 */
function dropCookie({ cookie }) {
    try {
        // An empty domain counts as none.
        document.cookie = `evaste=;max-age=0;path=${cookie?.path ?? '/'};domain=${cookie?.domain ?? ''}`;
    }
    catch {
        // A sandboxed frame has no cookies.
    }
}

/**
 * Runs work with the decision store, in order: immediately if its code is loaded, otherwise once it has loaded.
 *
 * @param failed called with the cause if loading fails. The next work tries again and also runs what was waiting (R85).
 */
function awaitStore(open, failed) {
    const waiting = [];
    let opened;
    const run = (store) => {
        opened = store;
        for (let work = waiting.shift(); work; work = waiting.shift())
            work(store);
    };
    return (work) => {
        waiting.push(work);
        const isLoading = opened && !('erase' in opened);
        opened ??= open();
        if ('erase' in opened)
            run(opened);
        else if (!isLoading)
            opened.then(run, (cause) => {
                opened = undefined;
                failed(cause);
            });
    };
}

/**
 * The text at a URL. The page waits for it.
 *
 * @throws if there is none.
 */
function requestNow(url) {
    const request = new XMLHttpRequest();
    request.open('GET', url, false);
    // Whatever encoding a server states for a declaration: JSON is UTF-8, and `fetch` reads it so on later pages.
    request.overrideMimeType('text/plain;charset=utf-8');
    request.send();
    if (request.status > 399)
        throw new Error(url);
    return request.responseText;
}

const COPY_KEY = /^evaste:[^:]+:declaration$/;
/**
 * Finds the declaration: inline; otherwise the device's copy, refreshed in the background; otherwise, if `waits`,
 * fetched synchronously, so that nothing third-party runs before it is known.
 *
 * @param unreadable called with the cause if there is no usable declaration. Everything cross-site is then held (R128).
 */
function findDeclaration(source, waits, unreadable) {
    const read = (answer) => {
        try {
            return readDeclaration(answer());
        }
        catch (cause) {
            unreadable(cause);
            return null;
        }
    };
    if (typeof source !== 'string')
        return { now: read(source), later: Promise.resolve(null) };
    const copy = readCopy(source);
    if (!copy && waits) {
        const now = read(() => JSON.parse(requestNow(source)));
        return { now, later: Promise.resolve(now) };
    }
    const later = fetch(source, { cache: 'no-cache' })
        .then((response) => response.json())
        .then(readDeclaration)
        // If there is a copy, a failed refresh is not reported.
        .catch((cause) => (copy || unreadable(cause), null));
    return { now: copy, later };
}
function readCopy(url) {
    try {
        for (const [key, text] of Object.entries(localStorage))
            if (COPY_KEY.test(key) && text.includes(JSON.stringify(url)))
                return readDeclaration(JSON.parse(text).file);
    }
    catch {
        // If storage is denied or the copy is unreadable, there is no copy.
    }
    return null;
}
/** Stores the declaration on the device, so that the next page need not wait for it. */
function writeCopy(url, { site, file }) {
    writeKey(site, 'declaration', { url, file });
}
function removeCopy({ site }) {
    removeKey(site, 'declaration');
}

/** What the device has stored for this site: the current consent, and the decision or `null`. */
function readDevice(declaration) {
    const stored = readCookie(declaration.site, declaration.register !== null);
    const consent = currentConsent(stored, declaration, new Date());
    return [consent, stored && restoreDecision(stored, consent.services, declaration.languages[0])];
}

/** Calls when the browser has nothing more urgent to do; at once where it does not say when that is (Safari). */
function whenIdle(call) {
    if ('requestIdleCallback' in window)
        requestIdleCallback(call, { timeout: 2000 });
    else
        call();
}

/** Applies decisions and receipts that other tabs of the same site have stored, until `signal` aborts. */
function followOtherTabs(session, apply, signal) {
    const onStorage = ({ key }) => {
        const { declaration, decision: last } = session;
        const own = `evaste:${declaration?.site}:`;
        if (key === `${own}receipt`)
            return session._notify();
        if (!declaration || (key !== undefined && key !== `${own}decision`))
            return;
        const [consent, decision] = readDevice(declaration);
        if (decision && decision.decisionId !== last?.decisionId)
            apply(decision, consent);
    };
    // A page that comes back from the back/forward cache has missed all storage events.
    addEventListener('pageshow', ({ persisted }) => persisted && onStorage({}), { signal });
    /** Chromium opens the storage for a listener, which takes longer than everything else that a return visit does. */
    const listen = () => addEventListener('storage', onStorage, { signal });
    const { cookieStore } = window;
    // Each decision changes the cookie; from the first one on, receipts are followed too.
    const onCookies = ({ changed, deleted }) => {
        if (![...changed, ...deleted].some(({ name }) => name === 'evaste'))
            return;
        listen();
        // What was missed meanwhile; a cookie that no tab has written is followed by the next page.
        if (hasItems(`${session.declaration?.site}`, 'decision'))
            onStorage({});
    };
    if (cookieStore)
        cookieStore.addEventListener('change', onCookies, { signal });
    else
        whenIdle(() => {
            listen();
            onStorage({}); // what was missed meanwhile
        });
}

/** The declaration at `where` cannot be fetched or parsed. */
const unreadableDeclaration = (where, cause) => ({
    code: 'declaration-unreadable',
    message: `no declaration at ${where}: other sites are held${hasNoOrigin() ? '; open the page over http, unsandboxed' : ''}`,
    cause,
});
/** A part of evaste that loads separately did not load. */
const missingChunk = (what, cause) => ({
    code: 'chunk-missing',
    message: `${what} did not load; ${hasNoOrigin() ? 'open the page over http, unsandboxed' : 'copy the whole folder'}`,
    cause,
});
/** Whether the page has no origin, from the disk or in a sandbox: browsers load no other file for it. */
const hasNoOrigin = () => /^(null|file)/.test(origin);

/** What holds this page: the guard, and the page's own policy if the page is sealed. */
class GuardedPage {
    constructor(session, wiring, signals, release) {
        /** R96: what is allowed, but not before its vendor knows what is not. */
        this._mayStart = (id) => this._session._allows(id) && !this._signals.isWaiting(id);
        this._session = session;
        this._wiring = wiring;
        this._signals = signals;
        this._release = release;
    }
    /** Opens a sealed page for what is allowed, and starts to hold what its policy does not cover. */
    _start(declaration) {
        const { tag, sealing } = this._wiring;
        if (tag)
            this._sealed = sealing?.open({
                tag,
                declaration,
                isAllowed: this._mayStart,
                session: this._session,
                onUnsealed: () => {
                    this._sealed = undefined;
                    this._guard.stop();
                    this._startGuard(declaration);
                },
            });
        this._startGuard(declaration);
    }
    _startGuard(declaration) {
        const { tag, workerUrl, startGuard } = this._wiring;
        const { status, _notify, _reportProblem } = this._session;
        const options = {
            declaration,
            isAllowed: this._mayStart,
            isRefused: (id) => status(id) === 'refused',
            changed: _notify,
            tag,
            workerUrl,
            kinds: this._sealed?.kinds,
            release: this._release,
        };
        this._guard = startGuard(options, (cause) => _reportProblem(missingChunk('the guard', cause)));
        if (this._guard.misplaced)
            _reportProblem({ code: 'misplaced-tag', message: this._guard.misplaced });
    }
}

/** Dispatched on the session by code that loads later, where the declaration looks wrong: the session says in what. */
const EXPLAIN = 'evaste-explain';

/** Editors that show a page to its author: WordPress's Customizer and previews, Elementor, Divi, Beaver, WPBakery. */
const EDITOR = /[?&](customize_|preview=true|elementor-preview|et_fb|fl_builder|vc_editable)/;
/**
 * Whether this page shows the banner and the settings itself. Not in an editor's preview, nor in a frame whose parent
 * page asks for both. Without a banner, everything stays held.
 */
const mayAsk = (site) => !EDITOR.test(location.search) && !sessionAbove(site);

/** Starts the document's one session, which takes a decision from the declaration to the receipt. */
function startSession(wiring) {
    const start = new SessionStart(wiring);
    const { now, later } = start._find();
    start._page._start(now);
    start._listen();
    if (now)
        start._begin(now);
    void later.then((newest) => start._refresh(newest));
    return start._session;
}
/** The state that the steps of a start share. */
class SessionStart {
    constructor(wiring) {
        this._editedFields = new Set();
        this._stopping = new AbortController();
        const session = new Session({
            now: () => new Date(),
            mayAsk,
            page: window,
            language: wiring.language,
            // Signals read it before the guard has started.
            held: () => this._page._guard?.held ?? [],
            receiptOf: readReceipt,
            commit: (decision, previous, isWithdrawal) => {
                if (isWithdrawal)
                    dropCookie(session.declaration.consent);
                this._commit(isWithdrawal, (store) => store.commitDecision(decision, previous));
            },
            allowedOnce: wiring.sealing?.takeOnce(),
            reloadForOnce: (ids) => this._page._sealed?.reloadForOnce(ids, () => new Promise((resolve) => this._withStore((store) => resolve(store.reload())))),
            openUi: () => wiring.loadUi().catch(this._chunkMissing('the interface')),
            stop: () => this._stop(),
        });
        setRunningSession(session);
        this._session = session;
        this._wiring = wiring;
        this._signals = wiring.startSignals(session, session._reportProblem, () => void this._page._guard?.release());
        this._page = new GuardedPage(session, wiring, this._signals, (...held) => new Promise((resolve) => this._withStore((store) => resolve(store.release(...held)))));
        this._withStore = this._prepareStore();
    }
    /** Finds the declaration, and sets it if it is known immediately. */
    _find() {
        const { declaration, tag } = this._wiring;
        const where = typeof declaration === 'string' ? declaration : 'hand';
        const unreadable = (cause) => {
            this._session._reportProblem(unreadableDeclaration(where, cause));
            this._explain();
        };
        const found = findDeclaration(declaration, tag !== undefined, unreadable);
        if (found.now)
            this._setDeclaration(found.now);
        return found;
    }
    /** Listens to other tabs and to what a person does on the page. */
    _listen() {
        const { _session: session, _stopping: stopping } = this;
        followOtherTabs(session, (decision, consent) => session._applyDecision(decision, consent, (isWithdrawal) => this._commit(isWithdrawal)), stopping.signal);
        session.addEventListener(EXPLAIN, () => this._explain(), stopping);
        document.addEventListener('input', ({ target }) => this._editedFields.add(target), stopping);
        openOnClick(session, stopping.signal);
    }
    /** Applies a new consent state; `first` runs before anything is erased or released. */
    _commit(isWithdrawal, first) {
        // R57: immediately, even if a later step fails or the visitor does not want to reload yet.
        if (isWithdrawal)
            this._signals.tell();
        this._page._guard.decided(isWithdrawal);
        const unlessLeft = isWithdrawal || this._page._sealed?.isStale() ? watchDeparture() : undefined;
        this._withStore((store) => {
            this._stopping.signal.addEventListener('abort', store.stop);
            first?.(store);
            store.erase();
            this._signals.tell();
            // Paint the answer before anything released starts. R57: running code cannot be unloaded.
            if (unlessLeft)
                void store
                    .reload(isWithdrawal, unlessLeft)
                    .then((isReloading) => void (isReloading || this._page._guard.release()));
            else
                setTimeout(() => void this._page._guard.release());
        });
    }
    _begin(declaration) {
        this._session._markReady();
        whenIdle(() => {
            if (!this._stopping.signal.aborted && this._hasWork(declaration))
                this._commit(false, (store) => store.deliver());
        });
    }
    /** Whether there are records to deliver, or trackers to erase; where the visitor is asked, also items past their time. */
    _hasWork({ site, register }) {
        const isAsked = this._session.asked.length > 0;
        const mayHaveItems = isAsked || register;
        return (mayHaveItems && hasItems(site, isAsked ? '' : 'outbox:')) || this._page._guard.hasLeftovers();
    }
    /** Applies the published declaration: at once if none was known, otherwise from the next page on. */
    _refresh(newest) {
        const { declaration: source } = this._wiring;
        const isFirst = !this._session.declaration;
        if (!newest) {
            if (isFirst)
                this._session._markReady(); // R128: the state is known, and nothing is allowed
            return;
        }
        if (isFirst) {
            this._setDeclaration(newest);
            this._page._guard.declare(newest);
            this._begin(newest);
        }
        if (typeof source !== 'string')
            return;
        // R125: before an answer, and on a site that asks for no consent, nothing is stored on the device.
        if (this._session.decision)
            writeCopy(source, newest);
        else
            removeCopy(newest);
    }
    /** Reports to the console what the command-line tools report about the declaration. */
    _explain() {
        const { declaration, loadCheck } = this._wiring;
        loadCheck?.()
            .then(({ explainDeclaration }) => explainDeclaration(declaration, this._session._reportProblem))
            .catch(this._chunkMissing('the check'));
    }
    _setDeclaration(declaration) {
        if (this._wiring.isDebugged)
            this._explain();
        this._session._setDeclaration(declaration, ...readDevice(declaration));
        this._signals.tell();
    }
    /** Without the decision store nothing is stored, and so nothing is released. */
    _prepareStore() {
        const { _session: session, _editedFields: editedFields } = this;
        const native = fetch.bind(window);
        return awaitStore(() => this._wiring.openDecisionStore({
            declaration: session.declaration,
            allows: session._allows,
            fetch: native,
            reportProblem: session._reportProblem,
            acknowledged: session._notify,
            session,
            isSealed: !!this._page._sealed,
            editedFields,
        }), this._chunkMissing('the decision store'));
    }
    _chunkMissing(what) {
        return (cause) => this._session._reportProblem(missingChunk(what, cause));
    }
    _stop() {
        this._page._guard.stop();
        this._stopping.abort();
        setRunningSession(undefined);
    }
}

const FILES = {
    google: async () => (await import('./page/google.js')).google,
    clarity: async () => (await import('./page/clarity.js')).clarity,
    uet: async () => (await import('./page/uet.js')).uet,
    meta: async () => (await import('./page/meta.js')).meta,
    tiktok: async () => (await import('./page/tiktok.js')).tiktok,
    pinterest: async () => (await import('./page/pinterest.js')).pinterest,
    matomo: async () => (await import('./page/matomo.js')).matomo,
    'piwik-pro': async () => (await import('./page/piwik-pro.js')).piwikPro,
    posthog: async () => (await import('./page/posthog.js')).posthog,
    hubspot: async () => (await import('./page/hubspot.js')).hubspot,
    snowplow: async () => (await import('./page/snowplow.js')).snowplow,
    'wp-consent-api': async () => (await import('./page/wp-consent-api.js')).wpConsentApi,
    shopify: async () => (await import('./page/shopify.js')).shopify,
};
/** The signals of a bundle: modules of the package, which the bundler puts into files of their own. */
const bundledSignals = {
    now: () => undefined,
    later: (product) => FILES[product](),
};

/** Untold, these do no more than consent to their one service allows; all others distinguish purposes. */
const SAFE_UNTOLD = /uet|meta|tik|pin|snow/;
/**
 * Tells vendors of decisions, by a file for each product that the declaration names and for no other. Until the file has
 * pushed the product's default, its services are `isWaiting`, and stay held although they are allowed (R96). If the file
 * fails, they stay held unless the vendor does no more than is allowed without it.
 */
const startSignals = (files) => (session, report, settled) => {
    const products = new Map();
    /** Without a pause if the file is there at once. */
    const open = async (product, services) => {
        const opened = { services };
        products.set(product, opened);
        const isAllowed = () => services.some(({ id }) => session.allows(id));
        try {
            const signal = files.now(product, !services[0] || isAllowed()) ?? (await files.later(product));
            const tell = signal({ page: window, session, services, report });
            tell();
            opened.tell = tell;
        }
        catch (cause) {
            report(missingChunk(`evaste-signal-${product}.js`, cause));
            if (SAFE_UNTOLD.test(product))
                opened.tell = () => undefined;
        }
        if (isAllowed())
            settled();
    };
    return {
        tell() {
            if (!session.declaration?.consent.enforce)
                return;
            for (const [product, services] of signalsOf(session.declaration)) {
                const opened = products.get(product);
                if (opened)
                    opened.tell?.();
                else
                    void open(product, services);
            }
        },
        isWaiting: (wanted) => [...products.values()].some(({ services, tell }) => !tell && services.some(({ id }) => id === wanted)),
    };
};

/** The version of evaste, and so of its interface texts. */
const version = '1.0.0-rc.1';

/**
 * Starts to hold what needs consent, and returns the document's one session; a second call returns the running one. A
 * bundle cannot be first in `<head>`, so this holds marked elements and what scripts create from now on. The script tag
 * also holds the parser's own scripts.
 *
 * On a server everything is `requested` and nothing is held.
 *
 * @example
 * const session = startConsent({ declaration: '/evaste.json' })
 * await session.whenAllowed('analytics')
 */
function startConsent({ declaration, language, workerUrl }) {
    if (typeof window === 'undefined')
        return serverSession(declaration);
    const absolute = (url) => new URL(url, document.baseURI).href;
    return (runningSession() ??
        startSession({
            declaration: typeof declaration === 'string' ? absolute(declaration) : () => declaration,
            language,
            ...(workerUrl && { workerUrl: absolute(workerUrl) }),
            startGuard,
            loadUi: async () => {
                if (!customElements.get('evaste-consent'))
                    throw new Error("import 'evaste/ui' to show the settings");
            },
            startSignals: startSignals(bundledSignals),
            openDecisionStore,
        }));
}

export { EvasteDecidedEvent, EvasteError, EvasteProblemEvent, startConsent, version };
