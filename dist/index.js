import Cookies from 'js-cookie';
import { a as addDuration, d as decide, G as GPC_PURPOSES, s as standing } from './page/decide.js';
import { s as storeDecision } from './page/stored.js';
import { w as writeKey, r as removeKey, l as listKeys, a as readKey } from './page/device-keys.js';
import { r as readCookie, h as hasUndelivered, a as restoreDecision, b as readReceipt } from './page/kept.js';
import { r as readSecret, s as secretOf } from './page/receipt-secret.js';
import { m as matchesPieces, c as createMatcher, r as readAddress } from './page/match.js';
import { s as setRunningSession, r as runningSession } from './page/running-session.js';
import { r as readDeclaration } from './page/read.js';
import { a as askedPurposes } from './page/asked.js';

const GRACE_MS = 30 * 24 * 3600 * 1000;
/** When the decision cookie goes: past its validity it says `expired` for thirty days (R60). */
const cookieExpiry = (decidedAt, { validity }) => new Date(+addDuration(new Date(decidedAt), validity) + GRACE_MS);

/**
 * Writes the decision cookie, and then what it has no room for: the other tabs hear of the second, and read the first.
 *
 * @returns `false` where the browser keeps nothing: the decision then holds for this page.
 */
function keepDecision(decision, declaration) {
    const isKept = writeCookie(decision, declaration);
    return writeKey(decision.site, 'decision', decision) && isKept;
}
/** Host-only unless the declaration says otherwise (R66). */
function writeCookie(decision, declaration) {
    const { site, consent } = declaration;
    try {
        Cookies.set('evaste', JSON.stringify(storeDecision(decision, declaration)), {
            expires: cookieExpiry(decision.decidedAt, consent),
            path: consent.cookie?.path ?? '/',
            ...(consent.cookie?.domain && { domain: consent.cookie.domain }),
            sameSite: 'Lax',
            secure: location.protocol === 'https:',
        });
    }
    catch {
        return false; // as in a sandboxed frame
    }
    return readCookie(site)?.decisionId === decision.decisionId;
}

const PREFIX = 'outbox:';
/** Opens the outbox of a site: one key a decision, so that two tabs never write over each other. */
function openOutbox(site) {
    const memory = new Map();
    return {
        put(undelivered) {
            const { decisionId } = undelivered.decision;
            if (writeKey(site, PREFIX + decisionId, undelivered))
                memory.delete(decisionId);
            else
                memory.set(decisionId, undelivered);
        },
        list: () => [...new Map([...readOutbox(site), ...memory]).values()].sort((a, b) => a.decision.decidedAt.localeCompare(b.decision.decidedAt)),
        remove(decisionId) {
            memory.delete(decisionId);
            removeKey(site, PREFIX + decisionId);
        },
    };
}
/** What the device has kept, by `decisionId`. What is no undelivered decision is passed over. */
const readOutbox = (site) => listKeys(site, PREFIX).flatMap((key) => {
    const kept = readKey(site, key);
    const { decisionId, decidedAt } = kept?.decision ?? {};
    const isWhole = kept?.declaration && key === PREFIX + decisionId && typeof decidedAt === 'string';
    return isWhole ? [[decisionId, kept]] : [];
});

/** A type that no browser runs. Only this changes on a held script: `src`, `nonce` and text stay as they are. */
const HELD_TYPE = 'text/evaste';
/** Whether a browser does something with scripts of this type: data is left as it is. */
const isRunnable = (type) => /^(|module|speculationrules|(application|text)\/(x-)?(java|ecma)script.*)$/i.test(type ?? '');
/** Takes an element out and puts the very same one back in its place: a script then runs, a frame loads anew. */
function putAnew(element) {
    const { parentNode, nextSibling } = element;
    // Disconnected: its owner starts it by inserting it.
    if (!parentNode)
        return;
    element.remove();
    parentNode.insertBefore(element, nextSibling);
}

/** Whether an event of the document's loading is over for those who listen to it now. */
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
 * Who listens now to an event of the document's loading that is over, in whatever way and from wherever, hears of it
 * once: scripts that were released have missed it.
 */
function openLateEvents({ patch }) {
    const tell = (target, type, listener) => {
        // Elements share these names and have their own events.
        const self = (target ?? window);
        if (!listener || !isOver(type, self))
            return;
        setTimeout(() => {
            const event = new Event(type);
            if (typeof listener === 'function')
                listener.call(self, event);
            else
                listener.handleEvent(event);
        });
    };
    patch(EventTarget.prototype, 'addEventListener', (proceed, [type, listener], self) => {
        proceed();
        tell(self, String(type), listener);
    });
    for (const type of ['load', 'pageshow'])
        patch(window, `on${type}`, (proceed, [listener]) => {
            proceed();
            tell(window, type, listener);
        });
    patch(Document.prototype, 'onreadystatechange', (proceed, [listener]) => {
        proceed();
        tell(document, 'readystatechange', listener);
    });
}

let policy;
/**
 * Vouches for what the page itself has written already, where the page requires that (Trusted Types). Where its policy
 * does not name `evaste`, the text stays as it is, and the browser may refuse it.
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
        // It is refused once and for all.
    }
    return policy ? policy[kind](text) : text;
}

const IN_HEAD = 'base,link,meta,noscript,script,style,template,title';
function openLateWriting({ patch }) {
    const texts = new WeakMap();
    const types = new WeakMap();
    /** What the running script has written so far; `undefined`: it is none of those that were released. */
    const running = () => texts.get(document.currentScript);
    for (const name of ['write', 'writeln', 'open', 'close'])
        patch(Document.prototype, name, (proceed, args, self) => {
            const before = running();
            // Somebody else's writing, or into a window of its own.
            if (before === undefined || self !== document)
                return proceed();
            const end = name === 'writeln' ? '\n' : '';
            if (name.startsWith('write'))
                texts.set(document.currentScript, before + args.join('') + end);
            return name === 'open' ? document : undefined;
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
            const scripts = [...content.querySelectorAll('script')].map(anew);
            for (const written of scripts) {
                types.set(written, written.getAttribute('type'));
                written.type = HELD_TYPE;
            }
            // Where the parser would have gone on: with what has no place in the head, the body begins.
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
/** A script that came by markup never runs: one made like it does. */
function anew(script) {
    const made = document.createElement('script');
    for (const { name, value } of script.attributes)
        made.setAttribute(name, name === 'src' ? trust('createScriptURL', value) : value);
    made.text = trust('createScript', script.text);
    script.replaceWith(made);
    return made;
}

/** Opens a set of patches. `undo` puts everything back that nobody else has patched over since. */
function openPatches() {
    const undoing = [];
    return {
        patch(target, name, act, get) {
            const before = target && Object.getOwnPropertyDescriptor(target, name);
            if (!before?.configurable)
                return;
            const after = before.get
                ? {
                    ...before,
                    ...(before.set && { set: standIn(before.set, act) }),
                    get: get
                        ? standIn(before.get, (read, _, self) => get(self, read) ?? read())
                        : before.get,
                }
                : { ...before, value: standIn(before.value, act) };
            Object.defineProperty(target, name, after);
            undoing.push(() => {
                const now = Object.getOwnPropertyDescriptor(target, name);
                if (now?.value === after.value && now?.set === after.set && now?.get === after.get)
                    Object.defineProperty(target, name, before);
            });
        },
        listen(target, type, listener) {
            target.addEventListener(type, listener, true);
            undoing.push(() => target.removeEventListener(type, listener, true));
        },
        undo: () => undoing
            .splice(0)
            .reverse()
            .forEach((back) => back()),
    };
}
/** Name, length, statics, `instanceof`, subclasses, and `[native code]` for who asks: all go on as before. */
const standIn = (native, act) => new Proxy(native, {
    apply: (_, self, args) => act((others = args, as = self) => Reflect.apply(native, as, others), args, self),
    construct: (_, args, target) => act((others = args) => Reflect.construct(native, others, target), args, undefined),
});

const PATIENCE_MS$1 = 8000;
/** How long after its last script a release still answers those who ask for events that are over. */
const AFTERMATH_MS = 2000;
const addressOf = (script) => script.getAttribute('src') ?? script.getAttribute('href');
const isModule = (script) => script.getAttribute('type') === 'module';
const isDeferred = (script) => isModule(script) || (addressOf(script) !== null && script.hasAttribute('defer'));
const isAsync = (script) => script.async && addressOf(script) !== null;
/**
 * Starts restored scripts as the parser would have: asynchronous ones now; the others one after another in document
 * order, deferred and module scripts last. The very same elements are put back in their places: no clone, so listeners,
 * `nonce`, `currentScript` and Trusted Types hold. Meanwhile `document.write` writes behind the script, and loading
 * events that are over come once more, to those who ask for them now.
 */
async function startScripts(scripts) {
    const patches = openPatches();
    const writing = openLateWriting(patches);
    openLateEvents(patches);
    const start = async (script) => {
        const done = addressOf(script) !== null && script.isConnected && settled(script);
        writing.follow(script);
        putAnew(script);
        // Another service's, which waits: it was held again as it went in.
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
/** One that never answers does not keep the others waiting for ever. */
const settled = (script) => new Promise((resolve) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', resolve);
    setTimeout(resolve, PATIENCE_MS$1);
});

/** One release at a time: document order holds over two decisions in a row. */
let releasing = Promise.resolve();
/**
 * Lets go, in document order, of everything that waits no longer.
 *
 * @param passed what the guard has let go of itself, and what has still to be started.
 * @returns resolves when the last script has run.
 */
function release(waiting, passed = []) {
    const letGo = (element) => {
        const { localName, parentElement } = element;
        // A style sheet looks at its type, and a player at its sources, once.
        if (localName === 'style')
            putAnew(element);
        if (localName === 'source')
            parentElement?.load?.();
        if (localName !== 'script')
            return [];
        if (waiting.isOrdered(element))
            element.async = false;
        return [element];
    };
    /** A template gives way to what is in it; the scripts in there are held on, until their turn in document order. */
    const open = (template, services) => {
        for (const script of template.content.querySelectorAll('script:not([data-evaste])'))
            if (isRunnable(script.getAttribute('type')))
                waiting.holdScript(script, services);
        template.replaceWith(template.content);
    };
    const free = () => waiting.elements.flatMap(({ element }) => (waiting.settle(element) ? [] : letGo(element)));
    releasing = releasing
        .then(() => {
        for (const { element, services } of waiting.elements)
            if (element.localName === 'template' && !waiting.settle(element))
                open(element, services);
        const scripts = [...passed.flatMap(letGo), ...free()];
        waiting.changed();
        return scripts.length ? startScripts(scripts) : undefined;
    })
        .catch((cause) => void setTimeout(() => {
        throw cause;
    }));
    return releasing;
}

/** Whether a declared name, in which `*` stands for anything, covers `name`. */
const coversName = (declared, name) => matchesPieces(declared.split('*'), name);
/** Builds the look-up of declared tracker names. */
function createTrackerMatcher(services) {
    const declared = services.flatMap(({ id, trackers }) => trackers.map(({ name, type = 'cookie' }) => ({ id, type, name: name.split('*') })));
    return (type, name) => declared.filter((tracker) => tracker.type === type && matchesPieces(tracker.name, name)).map(({ id }) => id);
}

/**
 * Browsers let no other word touch `__Secure-` and `__Host-` names, nor cookies that are kept apart by the site on top;
 * over http there may be some of each kind on a developer's machine.
 */
const SECURE = ['; secure', '; secure; partitioned'];
/**
 * Erases cookies on this host and every parent domain, on every path up from the page's, and where `trackers` say that
 * they lie (R130): there also those that this page does not see. Names go back as they stand on the device: any other
 * spelling would be another cookie.
 *
 * @param isErased told the name as it stands, and as people write it.
 * @returns the names that are still there.
 */
function eraseCookies(trackers, isErased) {
    const names = () => cookieNames().filter((name) => isErased(name, unescaped(name)));
    const lieElsewhere = trackers.filter(({ domain, path }) => domain ?? path);
    const unseen = lieElsewhere.map(({ name }) => name).filter((name) => !name.includes('*') && isErased(name));
    const kinds = location.protocol === 'https:' ? SECURE : ['', ...SECURE];
    for (const name of new Set([...names(), ...unseen])) {
        const declared = trackers.filter((tracker) => coversName(tracker.name, name));
        const paths = [...parentPaths(location.pathname), ...declared.flatMap(({ path }) => path ?? [])];
        const domains = [...parentDomains(location.hostname), ...declared.flatMap(({ domain }) => domain ?? [])];
        for (const path of paths)
            for (const domain of ['', ...domains.map((host) => `; domain=${host}`)])
                for (const kind of kinds)
                    expire(`${name}=; max-age=0; path=${path}${domain}${kind}`);
    }
    return names();
}
/** Declared cookies that lie where no page of this host can reach. `HttpOnly` ones a page cannot even see. */
const cookiesOutside = (trackers) => trackers
    .filter(({ domain }) => domain && !parentDomains(location.hostname).includes(domain.replace(/^\./, '')))
    .map(({ name, domain = '' }) => `${name} (${domain})`);
function expire(cookie) {
    try {
        document.cookie = cookie;
    }
    catch {
        // a sandboxed frame has none
    }
}
function cookieNames() {
    try {
        return document.cookie.split('; ').map((cookie) => cookie.split('=', 1)[0] ?? '');
    }
    catch {
        return []; // a sandboxed frame has none
    }
}
function unescaped(name) {
    try {
        return decodeURIComponent(name);
    }
    catch {
        return name;
    }
}
/** `a.b.example` → `a.b.example`, `b.example`, `example`; the browser refuses those that are public suffixes. */
const parentDomains = (host) => host.split('.').map((_, i, labels) => labels.slice(i).join('.'));
/** `/a/b` → `/`, `/a`, `/a/`, `/a/b`, `/a/b/`. */
function parentPaths(pathname) {
    const steps = pathname.split('/').filter(Boolean);
    return [
        '/',
        ...steps.flatMap((_, i) => [`/${steps.slice(0, i + 1).join('/')}`, `/${steps.slice(0, i + 1).join('/')}/`]),
    ];
}

/** Erases databases, also those that a page still has open: they go when it does. */
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
/** Unregisters service workers by where their script lies, or what they stand before. */
async function eraseWorkers(isErased) {
    const registrations = await navigator.serviceWorker.getRegistrations();
    const isTheirs = ({ active, waiting, installing, scope }) => [active, waiting, installing].some((worker) => worker && isErased(worker.scriptURL)) || isErased(scope);
    await Promise.all(registrations.filter(isTheirs).map((registration) => registration.unregister()));
}

const OWN_NAMES = /^evaste(?:$|:)/;
/**
 * Erases declared cookies, storage keys, databases and caches, and the service workers of a service.
 *
 * @param trackers those to erase. @param kept those that an allowed service declares too: they stay.
 * @param isTheirs whether a service worker's address belongs to a service that is not allowed. Default: none does.
 */
function eraseTrackers(trackers, kept, isTheirs = () => false) {
    const isErased = (type, ...spellings) => spellings.some((name) => covers(trackers, type, name)) &&
        !spellings.some((name) => OWN_NAMES.test(name) || covers(kept, type, name));
    eraseKeys(() => localStorage, (key) => isErased('local-storage', key));
    eraseKeys(() => sessionStorage, (key) => isErased('session-storage', key));
    const left = eraseCookies(trackers, (...spellings) => isErased('cookie', ...spellings));
    const declares = (type) => trackers.some((tracker) => tracker.type === type);
    // Denied storage, or plain http, where there are none: nothing of theirs lies there.
    const settled = Promise.allSettled([
        declares('indexed-db') && eraseDatabases((name) => isErased('indexed-db', name)),
        declares('cache-storage') && eraseCaches((name) => isErased('cache-storage', name)),
        eraseWorkers(isTheirs),
    ]);
    return { left, settled };
}
const covers = (trackers, type, name) => trackers.some((tracker) => (tracker.type ?? 'cookie') === type && coversName(tracker.name, name));
function eraseKeys(storage, isErased) {
    try {
        const opened = storage();
        for (const key of Object.keys(opened).filter(isErased))
            opened.removeItem(key);
    }
    catch {
        // Denied storage holds nothing of ours to erase.
    }
}

/**
 * Tells when a Content Security Policy of the page refuses something that `isOpen` says may load. A policy cannot be
 * loosened in a page that stands.
 */
function onRefusedByPolicy(isOpen, refused) {
    const listener = ({ blockedURI, disposition }) => {
        if (disposition !== 'enforce' || !isOpen(blockedURI))
            return;
        document.removeEventListener('securitypolicyviolation', listener);
        refused();
    };
    document.addEventListener('securitypolicyviolation', listener);
}
/** Whether an import map of the page leads such an address nowhere. It cannot be taken back either. */
const isRefusedByImportMap = (isOpen) => [...document.querySelectorAll('script[type=importmap]')].some(({ textContent }) => {
    const nowhere = Object.entries(readImports(textContent)).filter(([, target]) => target === null);
    return nowhere.some(([address]) => isOpen(address));
});
function readImports(text) {
    try {
        const { imports } = JSON.parse(text);
        return Object(imports);
    }
    catch {
        return {}; // the browser has told its author
    }
}

/** The page is to load anew, and something on it would be lost. Prevented: who did so answers when the visitor has. */
class EvasteReloadEvent extends Event {
    constructor(answer) {
        super('evaste-reload', { cancelable: true });
        this.answer = answer;
    }
}

/**
 * Loads the page anew, because what runs cannot be unloaded (R57). Where that would lose what a person has written, the
 * interface asks first; where there is none, or nobody answers for it, nothing is asked.
 *
 * @returns whether the page goes. `false`: it stays until it is left, or its own script shows another.
 */
async function reloadPage({ session, touched, reload }) {
    const isNow = ![...touched].some(isWritten) || (await askFirst(session));
    if (isNow)
        reload();
    else
        reloadWhenLeft(reload);
    return isNow;
}
async function askFirst(session) {
    await session.showUi();
    return new Promise((resolve) => {
        if (session.dispatchEvent(new EvasteReloadEvent(resolve)))
            resolve(true);
    });
}
/** A field that a person has changed, that is still there and not empty, and none of evaste's own. */
function isWritten(target) {
    const { isConnected, localName, value, textContent } = target;
    return isConnected && !localName.startsWith('evaste-') && (value ?? textContent) !== '';
}
/** A page whose script shows another without loading it is left all the same. */
function reloadWhenLeft(reload) {
    const { pathname } = location;
    const { navigation } = window;
    navigation?.addEventListener('navigatesuccess', () => {
        if (location.pathname !== pathname)
            reload();
    });
}

/** What does not end keeps nobody from leaving. */
const PATIENCE_MS = 1000;
function createNewPage({ declaration, allows, raise, session, touched }) {
    const { services, consent } = declaration;
    const match = createMatcher(services, () => document.baseURI);
    const trackersOf = (allowed) => services.filter(({ id }) => allows(id) === allowed).flatMap(({ trackers }) => trackers);
    /** Whether an address belongs to services, and each of them is allowed, or none. */
    const isAllAt = (address, allowed) => {
        const ids = match(address);
        return ids.length > 0 && ids.every((id) => allows(id) === allowed);
    };
    const isOpen = (address) => isAllAt(address, true);
    const tellLeft = (left) => {
        if (left.length)
            raise({ code: 'erase-failed', message: `cookies out of a page's reach were left: ${left.join(', ')}` });
    };
    let settled;
    let isWatching = false;
    let going;
    const leave = async () => {
        await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
        return reloadPage({ session, touched, reload: () => location.reload() });
    };
    const reload = () => (going ??= leave().finally(() => (going = undefined)));
    return {
        erase() {
            if (!consent.enforce)
                return;
            const erasure = eraseTrackers(trackersOf(false), trackersOf(true), (address) => isAllAt(address, false));
            settled = erasure.settled;
            tellLeft(erasure.left);
        },
        reload() {
            tellLeft(cookiesOutside(trackersOf(false)));
            return reload();
        },
        loosenPolicy() {
            if (!isWatching)
                onRefusedByPolicy(isOpen, () => void reload());
            isWatching = true;
            if (isRefusedByImportMap(isOpen))
                void reload();
        },
    };
}

/** 128 random bits as 32 hexadecimal digits. */
const randomId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Keeps decisions on the device, erases what is not allowed, and has records delivered. */
function createKeeper(parts, loadDelivery) {
    const { declaration, raise, acknowledged, fetch } = parts;
    const { site, register, file } = declaration;
    const outbox = openOutbox(site);
    const newPage = createNewPage(parts);
    let delivery;
    const deliver = () => {
        if (!register || !outbox.list().length)
            return;
        delivery ??= loadDelivery().then((chunk) => chunk.deliver({ site, register, outbox, acknowledged, raise, fetch }));
        delivery
            .then((started) => started.deliver())
            .catch((cause) => {
            delivery = undefined;
            raise({ code: 'chunk-missing', message: 'evaste-delivery.js did not load; copy the whole folder', cause });
        });
    };
    return {
        keep(decided, before) {
            const [decision, previous] = register ? withSecret(decided, before) : [decided, before];
            if (!keepDecision(decision, declaration))
                raise({
                    code: 'storage-unavailable',
                    message: 'this browser keeps nothing: the choice holds for this page only',
                });
            if (register)
                outbox.put({ decision, declaration: file, ...(previous && { previous: previous.decisionId }) });
            deliver();
            newPage.loosenPolicy();
        },
        erase: newPage.erase,
        reload: newPage.reload,
        deliver,
        release,
        stop: () => void delivery?.then(({ stop }) => stop()),
    };
}
/**
 * A consent whose secret this device has lost, or never had, cannot be carried on: the register would refuse it for good.
 * It begins anew, and so does its proof.
 */
function withSecret(decision, previous) {
    const { site, consentId } = decision;
    const isLost = previous !== null && readSecret(site, consentId) === null;
    const carried = isLost ? { ...decision, consentId: randomId() } : decision;
    secretOf(site, carried.consentId);
    return [carried, isLost ? null : previous];
}

/** Opens the keeper; with `register: null` the delivery never loads. */
const openKeeper = (parts) => createKeeper(parts, () => import('./page/delivery.js'));

/** Norwegian pages say `no`; evaste and most declarations say `nb`. */
const primary = (tag) => tag
    .toLowerCase()
    .split('-')[0]
    .replace(/^n[no]$/, 'nb');
/** The declared language that fits `wanted` best: the same tag, the same language, else the first declared. */
function chooseLanguage(declared, wanted) {
    return (declared.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
        declared.find((tag) => primary(tag) === primary(wanted)) ??
        declared[0]);
}

/** A visitor has decided. Also fired on `document`. */
class EvasteDecidedEvent extends Event {
    constructor(decision, previous) {
        super('evaste-decided');
        this.decision = decision;
        this.previous = previous;
    }
}
/** Something did not go as declared. Also fired on `document`. */
class EvasteProblemEvent extends Event {
    constructor(problem) {
        super('evaste-problem');
        this.problem = problem;
    }
}

/** As a browser's address bar has it, however it was written: `ä` and `%C3%A4` are the same. */
const escaped = (path) => encodeURI(path).replaceAll('%25', '%');
/** Creates one visitor's consent on one document: all state, no effects but through `parts`. */
function createSession(parts) {
    const { page } = parts;
    /** R107: only `true` says something. */
    const hasGpc = () => page.navigator.globalPrivacyControl === true;
    let declaration = null;
    let decision = null;
    let standing = { purposes: {}, services: {} };
    /** By the visitor, for as long as the page speaks what it spoke then. */
    let chosen;
    /** What this page may show though nothing was decided about it. */
    const once = new Set();
    let isNotifying = false;
    let setReady = () => undefined;
    const ready = new Promise((resolve) => (setReady = resolve));
    const problems = [];
    const listeners = new Set();
    const raise = (problem) => {
        if (problems.some(({ message }) => message === problem.message))
            return;
        problems.push(problem);
        console.error(`evaste: ${problem.message}`, problem.cause ?? '');
        announce(new EvasteProblemEvent(problem));
    };
    const announce = (event) => {
        session.dispatchEvent(event);
        page.document.dispatchEvent(event);
        changed();
    };
    /** Tells subscribers, once for all the changes of one turn. */
    const changed = () => {
        if (isNotifying)
            return;
        isNotifying = true;
        queueMicrotask(() => {
            isNotifying = false;
            // Each in its own turn: one that fails keeps no other from hearing.
            listeners.forEach((listener) => queueMicrotask(listener));
        });
    };
    const purposeOf = (id) => {
        if (!declaration)
            return;
        const purposeId = declaration.services.find((service) => service.id === id)?.purpose ?? id;
        const purpose = declaration.purposes.find((candidate) => candidate.id === purposeId);
        if (!purpose)
            raise({ code: 'unknown-id', message: `no purpose or service "${id}"` });
        return purpose;
    };
    const isRefusedByGpc = (purposeId) => declaration?.consent.gpc === 'refuse' && hasGpc() && GPC_PURPOSES.includes(purposeId);
    /** R42: on these, nothing runs that needs consent, whatever was answered. */
    const isOnSensitiveRoute = () => !!declaration?.sensitiveRoutes.some((route) => matchesPieces(escaped(route).split('*'), page.location.pathname));
    const status = (id) => {
        const purpose = purposeOf(id);
        if (!purpose)
            return 'requested';
        if (!purpose.needsConsent)
            return 'given';
        const own = standing.services[id] ?? standing.purposes[id] ?? 'requested';
        return own === 'requested' && isRefusedByGpc(purpose.id) ? 'refused' : own;
    };
    const allows = (id) => (once.has(id) || status(id) === 'given') && !(purposeOf(id)?.needsConsent && isOnSensitiveRoute());
    const whenAllowed = (id, { signal } = {}) => new Promise((resolve, reject) => {
        const settle = () => {
            if (signal?.aborted)
                reject(signal.reason);
            else if (allows(id))
                resolve();
            else
                return;
            unsubscribe();
        };
        const unsubscribe = subscribe(settle);
        signal?.addEventListener('abort', settle);
        settle();
    });
    const subscribe = (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
    };
    const follow = (next, known) => {
        const before = standing.services;
        const previous = decision;
        decision = next;
        standing = known;
        once.clear(); // an answer is an answer to what was shown once, too
        announce(new EvasteDecidedEvent(next, previous));
        return Object.keys(before).some((id) => before[id] === 'given' && known.services[id] !== 'given');
    };
    const decideNow = (choices, { source = 'api', trusted = false } = {}) => {
        if (!declaration)
            throw new Error('await session.ready first');
        Object.keys(choices).forEach(purposeOf);
        const previous = decision;
        const next = decide(standing, declaration, {
            choices,
            decisionId: randomId(),
            consentId: previous?.consentId ?? randomId(), // R72: not before the first decision
            source,
            trusted,
            decidedAt: parts.now().toISOString(),
            language: session.language,
            gpc: hasGpc(),
        });
        parts.decided(next, previous, follow(next, { purposes: next.choices, services: next.services }));
        return next;
    };
    const answerAll = (isAllowed, by) => decideNow(Object.fromEntries((declaration ? askedPurposes(declaration) : []).map(({ id }) => [id, isAllowed(id)])), by);
    const members = {
        get declaration() {
            return declaration;
        },
        get decision() {
            return decision;
        },
        get receipt() {
            return decision && parts.receiptOf(decision);
        },
        get held() {
            return parts.held();
        },
        get language() {
            const { lang } = page.document.documentElement;
            const wanted = chosen?.lang === lang ? chosen.language : parts.language || lang;
            return chooseLanguage(declaration?.languages ?? ['en'], wanted);
        },
        set language(language) {
            chosen = { language, lang: page.document.documentElement.lang };
            changed();
        },
        get asked() {
            const open = Object.keys(standing.purposes).filter((id) => /requested|expired/.test(standing.purposes[id]));
            // What Global Privacy Control has refused already is asked only together with something else.
            return open.every(isRefusedByGpc) ? [] : open;
        },
        problems,
        ready,
        allows,
        status,
        whenAllowed,
        subscribe,
        decide: decideNow,
        // R106: only a person overrides Global Privacy Control by an answer to everything.
        acceptAll: (by) => answerAll((id) => !!by?.trusted || !isRefusedByGpc(id), by),
        refuseAll: (by) => answerAll(() => false, by),
        withdraw: (id, by) => decideNow({ [id]: false }, by),
        allowOnce(id) {
            if (purposeOf(id))
                once.add(id);
            changed();
        },
        showUi: parts.openUi,
        open: () => void parts.openUi().then(() => session.dispatchEvent(new Event('evaste-open'))),
        stop() {
            listeners.clear();
            parts.stop();
        },
    };
    const session = Object.defineProperties(new EventTarget(), Object.getOwnPropertyDescriptors(members));
    return {
        session,
        follow,
        raise,
        changed,
        adopt(...known) {
            [declaration, standing, decision] = known;
            changed();
        },
        begin() {
            setReady();
            announce(new Event('evaste-ready'));
        },
    };
}

/** A session where there is no page: everything is `requested`, nothing is kept, nothing is shared between requests. */
function serverSession(file) {
    const { session, adopt, begin } = createSession({
        now() {
            throw new Error('evaste: a visitor decides in a browser, not on a server');
        },
        page: {
            document: { documentElement: { lang: '' }, dispatchEvent: () => true },
            location: { pathname: '' },
            navigator: {},
        },
        held: () => [],
        receiptOf: () => null,
        decided: () => undefined,
        openUi: () => Promise.resolve(),
        stop: () => undefined,
    });
    if (typeof file !== 'string') {
        const declaration = readDeclaration(file);
        adopt(declaration, standing(null, declaration, new Date()), null);
    }
    begin();
    return session;
}

/** The attributes that make an element load something, by local name. */
const LOADING = {
    script: ['src', 'href', 'xlink:href'],
    iframe: ['src', 'srcdoc'],
    frame: ['src'],
    img: ['src', 'srcset'],
    source: ['src', 'srcset'],
    video: ['src', 'poster'],
    audio: ['src'],
    track: ['src'],
    embed: ['src'],
    object: ['data'],
    input: ['src'],
    link: ['href', 'imagesrcset'],
    image: ['href', 'xlink:href'],
    feImage: ['href', 'xlink:href'],
    use: ['href', 'xlink:href'],
    body: ['background'],
    table: ['background'],
    td: ['background'],
    th: ['background'],
};
/** All of them once, and `style`, which every element may have. */
const LOADING_NAMES = [...new Set(Object.values(LOADING).flat()), 'style'];
const ALWAYS = Object.keys(LOADING).filter((name) => !LOADING[name]?.includes('background'));
/** Finds every element that could load something, every mark made by hand, and what was held before we came. */
const LOADING_SELECTOR = `${ALWAYS.join()},style,[background],[style*="/"],[data-evaste],[data-evaste-held]`;
/** Whether nothing is in it that could load: asking this costs less than the selector, and most elements are plain. */
const isPlain = (element) => !element.firstElementChild &&
    !(element.localName in LOADING) &&
    element.localName !== 'style' &&
    !element.hasAttributes();
/** Markup that could load something. */
const MAY_LOAD = new RegExp(`<(${ALWAYS.join('|')}|style)\\b|[\\s/](background|style|data-evaste)\\b`, 'i');
const ABSOLUTE = /(?:https?:)?\/\/[^\s"'`<>()\\]+/gi;
const IMPORTED = /\b(?:import|from)\s*\(?\s*["'`]([^"'`]+)/g;
/** The addresses in an attribute's value: one, a `srcset`'s several, or every absolute one in what is a document. */
const addressesIn = (attribute, value) => attribute === 'srcdoc' || /^\s*javascript:/i.test(value)
    ? absoluteIn(value)
    : attribute.endsWith('srcset')
        ? value.split(/,\s+|,(?=https?:|\/\/)/).map((part) => part.trim().replace(/\s.*/, ''))
        : [value];
/** Every absolute address that stands in a text. */
const absoluteIn = (text) => text.replaceAll('\\/', '/').match(ABSOLUTE) ?? [];
/** What a script's text imports by an address that stands in it: nothing in a page can stop `import`. */
const importsIn = (text) => [...text.matchAll(IMPORTED)].map(([, address = '']) => address);
// A data: URL is passed over whole: what stands in it loads nothing of its own.
const IN_CSS = /url\(\s*(["']?)data:[^]*?\1\s*\)|([("']\s*)([^\s"'()]*\/[^\s"'()]*)/gi;
/** The style with an address that loads nothing in place of each that `waits`. */
const cleanCss = (css, waits) => css.replace(IN_CSS, (whole, _, before, address) => before && waits(address) ? `${before}data:,` : whole);

const INSERTING = 'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement moveBefore insertNode surroundContents';
const READING = 'attributes getAttribute hasAttribute getAttributeNames getAttributeNode getAttributeNS hasAttributeNS getAttributeNodeNS';
const TEXTS = { Node: 'textContent', HTMLElement: 'innerText', HTMLScriptElement: 'text' };
/** Holds what scripts make: attributes and properties as they are set, elements as they are inserted. */
function guardDom(realm, tools) {
    guardInsertion(realm, tools);
    guardCopies(realm, tools);
    guardAttributes(realm, tools);
    guardProperties(realm, tools);
    guardAudio(realm, tools);
}
function guardInsertion(realm, { patches, examiner, examined, arrived }) {
    const { Node, Element, Document, DocumentFragment, CharacterData, Range } = realm;
    for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData, Range])
        for (const name of INSERTING.split(' '))
            patches.patch(prototype, name, (proceed, args, self) => {
                const place = self.startContainer ?? self;
                const { isConnected } = place;
                let isPlainOnly = true;
                for (const arg of args)
                    // What is put into a tree outside the document is examined when that tree is put in.
                    if (arg?.nodeType && (isConnected || arg.ownerDocument !== place.ownerDocument)) {
                        for (const node of arg.nodeType === 11 ? arg.children : [arg])
                            if (node.nodeType === 1 && !isPlain(node)) {
                                isPlainOnly = false;
                                if (isConnected)
                                    examined.add(node);
                                examiner.examineTree(node, isConnected);
                            }
                        if (self.localName === 'script')
                            examiner.writeText(self, arg.textContent);
                    }
                const result = proceed();
                if (self.localName === 'style')
                    examiner.examineTree(self, true);
                if (isConnected && !isPlainOnly)
                    arrived();
                return result;
            });
    for (const [name, property] of Object.entries(TEXTS))
        patches.patch(realm[name].prototype, property, (proceed, [text], self) => /^(script|style)$/.test(self.localName) ? proceed([examiner.writeText(self, String(text))]) : proceed());
}
/** A copy of what is held is held; what comes from a document that is never shown loads as it arrives in this one. */
function guardCopies({ Node, Document }, { patches, examiner }) {
    const copied = (from, to) => {
        examiner.notCopied(from, to);
        return to;
    };
    patches.patch(Node.prototype, 'cloneNode', (proceed, _, self) => copied(self, proceed()));
    patches.patch(Document.prototype, 'importNode', (proceed, args) => {
        examiner.examineTree(args[0], false);
        return copied(args[0], proceed());
    });
    patches.patch(Document.prototype, 'adoptNode', (proceed, args) => {
        examiner.examineTree(args[0], false);
        return proceed();
    });
}
function guardAttributes({ Element, Attr, NamedNodeMap }, { patches, examiner, natives }) {
    const { patch } = patches;
    const { asMeant } = examiner;
    for (const name of READING.split(' '))
        patch(Element.prototype, name, (proceed, args, self) => proceed(args, asMeant(self)), (self, read) => read([], asMeant(self)));
    for (const name of ['setAttribute', 'setAttributeNS', 'removeAttribute', 'removeAttributeNS'])
        patch(Element.prototype, name, (proceed, args, self) => {
            const [attribute, value = null] = name.endsWith('NS') ? args.slice(1) : args;
            return examiner.writeAttribute(self, String(attribute).toLowerCase(), name[0] === 's' ? String(value) : null, (target) => proceed(args, target));
        });
    const writeNode = (owner, attribute, write) => examiner.writeAttribute(owner, attribute.name, attribute.value, (target) => target === owner ? write() : natives.write(target, attribute.name, attribute.value));
    for (const name of ['setAttributeNode', 'setAttributeNodeNS'])
        patch(Element.prototype, name, (proceed, [attribute], self) => writeNode(self, attribute, proceed));
    for (const name of ['setNamedItem', 'setNamedItemNS'])
        patch(NamedNodeMap.prototype, name, (proceed, [attribute], self) => {
            const owner = self[0]?.ownerElement;
            if (owner)
                return writeNode(owner, attribute, proceed);
            const result = proceed();
            examiner.examineTree(attribute.ownerElement, false);
            return result;
        });
    patch(Attr.prototype, 'value', (proceed, [value], { ownerElement, name }) => ownerElement
        ? examiner.writeAttribute(ownerElement, name, String(value), (target) => target === ownerElement ? proceed() : natives.write(target, name, String(value)))
        : proceed());
}
/** An address that a constructor takes is set like any other. */
function guardAudio(realm, { patches }) {
    patches.patch(realm, 'Audio', (proceed, args) => {
        const audio = proceed([]);
        audio.preload = 'auto';
        if (args.length)
            audio.src = String(args[0]);
        return audio;
    });
}
/** Properties that stand for attributes, wherever in the element's family they are defined. */
function guardProperties({ document }, { patches, examiner }) {
    // Audio and video have their address from one place.
    const { audio: _, ...others } = LOADING;
    for (const [tag, attributes] of Object.entries({
        ...others,
        script: ['src', 'type'],
        link: ['href', 'imagesrcset', 'rel'],
    }))
        for (const attribute of attributes) {
            let owner = document.createElement(tag);
            while ((owner = Object.getPrototypeOf(owner)))
                patches.patch(owner, attribute === 'imagesrcset' ? 'imageSrcset' : attribute, (proceed, args, self) => examiner.writeAttribute(self, attribute, String(args[0]), (target) => proceed(args, target)), (self, read) => read([], examiner.asMeant(self)));
        }
}

/** A whole tag: a quotation mark counts only where a value begins. */
const TAG = /<(\/?[a-z][^\s/>]*)(?:=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["'])|[^>=])*>/gi;
const BEGUN = /<(?:[a-z/][^]*)?$/i;
/**
 * Rewrites what scripts write into the page as it is parsed, as `evaste rewrite` would have: the browser runs it before
 * anyone could look at it. A tag that is not complete waits for the rest of it.
 */
function guardWriting({ document, Document }, { patches, examiner, natives, arrived }) {
    const begun = new WeakMap();
    const template = document.createElement('template');
    const written = (tag, name, text) => {
        if (!MAY_LOAD.test(tag))
            return tag;
        natives.writeMarkup(template, trust('createHTML', `${tag}${text}</${name}>`));
        const { firstElementChild: element } = template.content;
        return (element && examiner.writeHeld(element)) ?? tag;
    };
    const rewrite = (html) => {
        let whole = '';
        let done = 0;
        TAG.lastIndex = 0;
        for (let found = TAG.exec(html); found; found = TAG.exec(html)) {
            const [tag, name = ''] = found;
            const rest = html.slice(TAG.lastIndex);
            const end = /^(script|style)$/i.test(name) ? rest.search(new RegExp(`</${name}`, 'i')) : 0;
            if (end < 0)
                break;
            whole += html.slice(done, found.index) + written(tag, name, rest.slice(0, end)) + rest.slice(0, end);
            done = TAG.lastIndex += end;
        }
        const cut = html.slice(done).search(BEGUN);
        const stop = cut < 0 ? html.length : done + cut;
        return [whole + html.slice(done, stop), html.slice(stop)];
    };
    const { write } = Document.prototype;
    for (const name of ['write', 'writeln'])
        patches.patch(Document.prototype, name, (proceed, args, self) => {
            const text = args.map(String).join('') + (name === 'write' ? '' : '\n');
            const [whole, rest] = rewrite((begun.get(self) ?? '') + text);
            const isSame = whole === text;
            begun.set(self, rest);
            if (isSame)
                proceed();
            else if (whole)
                write.call(self, trust('createHTML', whole));
            arrived();
        });
}

const TEXT = '';
/** Attributes that a page may want vouched for, and as what. */
const VOUCHED = {
    'iframe srcdoc': 'createHTML',
    'script src': 'createScriptURL',
    'embed src': 'createScriptURL',
    'object data': 'createScriptURL',
};
/** Reads them: call it first of all. */
function readNatives() {
    const aside = document.implementation.createHTMLDocument('');
    const base = aside.head.appendChild(aside.createElement('base'));
    const { importNode } = Document.prototype;
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
                // SVG's old name comes back as the new one, which needs no namespace.
                setAttribute?.(element, name.replace('xlink:', ''), kind ? trust(kind, value) : value);
            }
        },
        attributesOf: unbound(prototype, 'attributes', 'get'),
        writeMarkup: unbound(prototype, 'innerHTML', 'set'),
        copyAside(node, deep) {
            // What is relative counts from the page, also there.
            base.href = document.baseURI;
            return importNode.call(aside, node, deep);
        },
    };
}

const HELD = 'data-evaste-held';
/** What an element waits for, in the element itself; what the page has written stands aside, in `data-evaste-…`. */
const ASIDE = /^data-(?:evaste-(.+)|(?:evaste|(src|type))$)/;
/** No data attribute brings these: whoever may write such into a page must not gain code by us. */
const ACTING = / on|action$|^a(rea)? .*href$/;
function createHeldForm({ read, write, attributesOf, copyAside }) {
    const aside = (name) => `data-evaste-${name || 'text'}`;
    const isAside = (element, name) => read(element, aside(name)) !== null || (name === 'type' && read(element, name) === HELD_TYPE);
    const restore = (element) => {
        const { localName } = element;
        const type = read(element, 'type');
        const isMarked = read(element, 'data-evaste') !== null;
        const isCode = /^(script|style)$/.test(localName);
        if (isCode && (type === HELD_TYPE || (isMarked && !isRunnable(type))))
            write(element, 'type', null);
        // What was set aside first comes back last: a browser complains of a link that is to load nothing.
        for (const { name, value } of [...attributesOf(element)].reverse()) {
            const found = ASIDE.exec(name);
            const [, ours, byHand] = found ?? [];
            if (!found || !(ours ?? isMarked))
                continue;
            write(element, name, null);
            const original = ours === 'text' ? TEXT : (ours ?? byHand);
            if (original && original !== 'held' && !ACTING.test(`${localName} ${original}`))
                write(element, original, value);
            if (original === TEXT)
                write(element, TEXT, value);
        }
    };
    return {
        servicesOf: (element) => read(element, 'data-evaste') ?? read(element, HELD),
        isHeld: (element) => read(element, HELD) !== null,
        isAside,
        keepAside(element, meant, changes) {
            if (changes.delete(TEXT))
                changes.set('type', HELD_TYPE);
            for (const { name } of attributesOf(meant))
                if (!changes.has(name) && isAside(element, name))
                    changes.set(name, null);
        },
        hold(element, { services, changes }) {
            for (const [name, value] of changes) {
                const before = read(element, name);
                if (before !== null)
                    write(element, aside(name), before);
                write(element, name, value);
            }
            write(element, HELD, services.join(' '));
            const isEmptied = element.localName === 'iframe' && [...changes.values()].includes(null);
            // A frame in the document has begun to load by the time it is seen, and stops at once only where it is taken out.
            if (isEmptied && element.isConnected)
                putAnew(element);
        },
        copyAsMeant(element, deep = false) {
            const copy = copyAside(element, deep || /^(script|style)$/.test(element.localName));
            for (const held of [copy, ...copy.querySelectorAll(`[${HELD}]`)])
                restore(held);
            return copy;
        },
        become(element, other) {
            const text = read(other, TEXT);
            if (element.localName === 'style' && read(element, TEXT) !== text)
                write(element, TEXT, text);
            const names = new Set([...attributesOf(element), ...attributesOf(other)].map(({ name }) => name));
            names.delete('type');
            // Its type is the first to go and the last to come: meanwhile, nothing else starts it.
            for (const name of read(other, HELD) === null ? [...names, 'type'] : ['type', ...names]) {
                const value = read(other, name);
                if (read(element, name) !== value)
                    write(element, name, value);
            }
        },
    };
}

/** What the browser looks at once, and has to be told of. */
const SEEN_ONCE = /^(script|style|source|template)$/;
/** @param freed told of what the HTML had held, whose services are allowed, and that the parser has passed. */
function createExaminer(judge, verdicts, ledger, natives, freed) {
    const { read } = natives;
    const form = createHeldForm(natives);
    /** What the HTML says that an element waits for, whatever is in it. */
    const said = new WeakMap();
    /** Scripts that were not asynchronous before the browser passed them over: it makes every script so. */
    const ordered = new WeakSet();
    /** Copies of scripts that would have started. */
    const spent = new WeakSet();
    const hold = (element, verdict) => {
        if (!element.async)
            ordered.add(element);
        form.hold(element, verdict);
        ledger.set(element, verdict, false);
    };
    /** Has the element stand as what is meant may. @returns whether it waits. */
    const settle = (element, meant) => {
        const ids = said.get(element);
        const closed = ids?.filter(judge.ofMark) ?? [];
        const verdict = verdicts.ofElement(meant, closed);
        if (verdict && closed[0])
            form.keepAside(element, meant, verdict.changes);
        if (verdict)
            form.hold(meant, verdict);
        form.become(element, meant);
        ledger.set(element, verdict, !!ids);
        return !!verdict;
    };
    const adopt = (element, ids) => {
        const meant = form.copyAsMeant(element);
        said.set(element, ids.split(/\s+/).filter(Boolean));
        if (read(meant, 'async') === null)
            ordered.add(element);
        if (settle(element, meant))
            return true;
        if (SEEN_ONCE.test(element.localName) && element.isConnected && !isBeingParsed(element))
            freed(element);
        return false;
    };
    const holdScript = (script, services, what) => hold(script, { services, what, changes: new Map([['type', HELD_TYPE]]) });
    const examine = (element, runs) => {
        if (ledger.has(element) || spent.has(element) || (!runs && element.localName === 'script'))
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
        examine,
        asMeant: (element) => (form.isHeld(element) ? form.copyAsMeant(element) : undefined),
        isEmptied: (element) => ['src', 'srcdoc', 'data'].some((name) => form.isAside(element, name)),
        examineTree(root, runs) {
            const parent = root;
            const elements = [...parent.querySelectorAll(LOADING_SELECTOR)];
            if (parent.nodeType === 1 && parent.matches(LOADING_SELECTOR))
                elements.unshift(parent);
            return elements.filter((element) => examine(element, runs)).length > 0;
        },
        writeAttribute(element, name, value, put) {
            const isScript = element.localName === 'script';
            // A script that has no place yet starts when it gets one, and is examined then.
            const isEarly = isScript && !element.isConnected;
            if (!form.isAside(element, name) && (isEarly || value === null || !verdicts.ofAttribute(element, name, value)))
                return put(element);
            const meant = form.copyAsMeant(element);
            const done = put(meant);
            settle(element, meant);
            // Its type holds a script; the rest of it stays as written.
            return isScript && name !== 'type' ? put(element) : done;
        },
        writeText(element, text) {
            if (element.localName === 'style')
                return verdicts.ofCss(text)[0];
            const services = element.isConnected && verdicts.ofScriptText(text, read(element, 'type'));
            if (services && !ledger.has(element))
                holdScript(element, services, text);
            return text;
        },
        notCopied(from, to) {
            if (ledger.holdsIn(from))
                for (const copy of [to, ...to.querySelectorAll('script')])
                    if (form.isHeld(copy))
                        spent.add(copy);
        },
        copyAsMeant: (tree) => (ledger.holdsIn(tree) ? form.copyAsMeant(tree, true) : undefined),
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
                return ledger.elements;
            },
            settle: (element) => settle(element, form.copyAsMeant(element)),
            isOrdered: (script) => ordered.has(script),
            holdScript: (script, services) => holdScript(script, services, 'script'),
            changed: ledger.changed,
        },
    };
}
/** Whether the parser is at the end of this element: it starts a script itself. */
function isBeingParsed(element) {
    for (let node = element; node; node = node.parentNode)
        if (node.nextSibling)
            return false;
    return document.readyState === 'loading';
}

/**
 * A frame of the same origin has functions of its own, which nobody has patched: they are, as soon as it stands in the
 * document, or a script reaches for its window.
 *
 * @returns to be called whenever something came into the page.
 */
function guardFrames(realm, { patch, listen }, examiner, guardRealm) {
    const reach = (found) => {
        try {
            const frame = found?.defaultView ?? found;
            if (frame?.Node)
                guardRealm(frame);
        }
        catch {
            // Another origin is out of reach for the page as well.
        }
    };
    for (const name of ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement'])
        for (const property of ['contentWindow', 'contentDocument'])
            patch(realm[name].prototype, property, Boolean, (_, read) => {
                const found = read();
                reach(found);
                return found;
            });
    listen(realm.document, 'load', (event) => {
        const element = event.target;
        // A frame that was emptied says that it has loaded: nothing.
        if (examiner.isEmptied(element))
            event.stopImmediatePropagation();
        reach(element.contentWindow);
    });
    // The number of frames in the document; a page may have a variable of that name.
    const { get: count } = Object.getOwnPropertyDescriptor(realm, 'length') ?? {};
    let known = 0;
    return () => {
        const now = count?.call(realm);
        for (let at = now === known ? now : 0; at < now; at++)
            reach(realm[at]);
        known = now;
    };
}

const REFUSALS_SHOWN = 200;
const SHOWN_LENGTH = 200;
/** `Node.DOCUMENT_POSITION_FOLLOWING`, which is no constant to a minifier. */
const FOLLOWING = 4;
/** Opens an empty ledger; `changed` is called after each change. */
function openLedger(changed) {
    const elements = new Map();
    const refused = [];
    return {
        get list() {
            return [...elements.values(), ...refused];
        },
        get elements() {
            return [...elements.values()].sort((a, b) => (a.element.compareDocumentPosition(b.element) & FOLLOWING ? -1 : 1));
        },
        changed,
        has: (element) => elements.has(element),
        set(element, found, isAside) {
            if (found) {
                const { services, what } = found;
                elements.set(element, {
                    services,
                    kind: element.localName,
                    what: what.slice(0, SHOWN_LENGTH),
                    element,
                    isAside,
                });
            }
            else
                elements.delete(element);
            changed();
        },
        holdsIn(tree) {
            for (const element of elements.keys())
                if (tree.contains(element))
                    return true;
            return false;
        },
        refuses(services, kind, what) {
            if (!services)
                return false;
            if (refused.push({ services, kind, what: what.slice(0, SHOWN_LENGTH) }) > REFUSALS_SHOWN)
                refused.shift();
            changed();
            return true;
        },
    };
}

/**
 * Builds the judge of one declaration. What is allowed is asked anew each time.
 *
 * @param declaration `null`: none is known, and everything cross-site waits (R128).
 * @param isAllowed answers for a purpose or service id. Unknown: `false`.
 * @param report hears what would have waited, where the declaration does not enforce.
 */
function createJudge(declaration, isAllowed, report) {
    const { services, consent } = declaration ?? { services: [], consent: { undeclared: 'hold', enforce: true } };
    const match = createMatcher(services, () => document.baseURI);
    const matchTracker = createTrackerMatcher(services);
    const hold = (ids, what) => {
        if (consent.enforce)
            return ids;
        report(ids, what);
        return null;
    };
    // The register is the site's own, wherever it stands: what a visitor asks of it never waits.
    const isUndeclared = (url) => isOther(hostOf(url), location.hostname) && hostOf(url) !== hostOf(declaration?.register?.url ?? '');
    const waiting = (ids, what) => {
        const closed = ids.filter((id) => !isAllowed(id));
        return closed.length ? hold(closed, what) : null;
    };
    return {
        ofUrl(url) {
            const ids = match(url);
            if (ids.length)
                return waiting(ids, url);
            return consent.undeclared === 'hold' && isUndeclared(url) ? hold(ids, url) : null;
        },
        ofInlineScript(text) {
            const marked = services.filter(({ inline }) => inline.some((mark) => text.includes(mark)));
            return waiting(marked.map(({ id }) => id), text);
        },
        rules() {
            const closed = services.filter(({ id }) => !isAllowed(id)).map(({ id, matches }) => ({ id, matches }));
            const own = consent.undeclared === 'hold' ? location.hostname : null;
            return consent.enforce && (closed[0] ?? own) ? [closed, own] : undefined;
        },
        ofMark: (id) => (isAllowed(id) ? null : [id]),
        declares: (type) => services.some(({ trackers }) => trackers.some((tracker) => (tracker.type ?? 'cookie') === type)),
        ofTracker(type, name) {
            const ids = matchTracker(type, name);
            // A name that an allowed service declares too is that service's to write.
            return ids.some(isAllowed) ? null : waiting(ids, name);
        },
    };
}
const isBelow = (host, other) => other.includes('.') && host.endsWith(`.${other}`);
const hostOf = (url) => readAddress(url, document.baseURI)?.host;
/** Another host, neither above nor below this one. Without a list of public suffixes, a sister domain counts as other. */
const isOther = (host, own) => !!host && host !== own && !isBelow(host, own) && !isBelow(own, host);

const HTML = 'http://www.w3.org/1999/xhtml';
/** Markup starts loading as it is parsed: it is parsed out of reach first, and goes in with what is held taken out. */
function guardMarkup(realm, { patches, examiner, natives, arrived }) {
    const { document, Element, ShadowRoot, Range } = realm;
    const { patch } = patches;
    const { implementation } = document;
    /** What the markup makes, where something in it is held. Scripts in it never run. */
    const parse = (html, parent, write = natives.writeMarkup) => {
        const { namespaceURI = HTML, localName } = (parent ?? {});
        // A template keeps what it has from loading. What is no HTML, or a whole document, parses otherwise.
        if (!MAY_LOAD.test(String(html)) || namespaceURI !== HTML || /^(template|html)$/.test(localName ?? ''))
            return false;
        // Of this document, so that what the page requires of markup (Trusted Types) is required of this.
        const template = document.createElement('template');
        write(template, html);
        const roots = [...template.content.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
        return ([template.content, ...roots].filter((root) => examiner.examineTree(root, false)).length > 0 && template.content);
    };
    const serialised = (read, self) => read([], examiner.copyAsMeant(self));
    for (const { prototype } of [Element, ShadowRoot])
        for (const name of ['innerHTML', 'setHTMLUnsafe', 'setHTML'])
            patch(prototype, name, (proceed, args, self) => {
                const isText = /^(script|style)$/.test(self.localName);
                const content = !isText &&
                    parse(args[0], self, name === 'innerHTML' ? undefined : (template) => template[name](...args));
                const result = content
                    ? self.replaceChildren(content)
                    : proceed(isText ? [examiner.writeText(self, String(args[0]))] : args);
                arrived();
                return result;
            }, (self, read) => (self.nodeType === 1 ? serialised(read, self) : read()));
    patch(Element.prototype, 'outerHTML', (proceed, [html], self) => {
        const content = parse(html, self.parentNode);
        if (content)
            self.replaceWith(content);
        else
            proceed();
        arrived();
    }, (self, read) => serialised(read, self));
    patch(Element.prototype, 'insertAdjacentHTML', (proceed, [where, html], self) => {
        const content = parse(html, self);
        // An element stands in for the fragment, which the browser's own method does not take.
        if (content)
            self.insertAdjacentElement(where, document.createElement('template'))?.replaceWith(content);
        else
            proceed();
        arrived();
    });
    patch(Range.prototype, 'createContextualFragment', (proceed, args) => {
        if (!MAY_LOAD.test(String(args[0])))
            return proceed();
        natives.writeMarkup(document.createElement('template'), args[0]);
        // The scripts in this one will run: it is made where nothing loads.
        const fragment = proceed(args, implementation.createHTMLDocument('').createRange());
        return document.adoptNode(fragment);
    });
}

/**
 * Refuses ways to what is declared and waits: forms, whoever sends them; links and windows where a script acts alone, or
 * where they open in a frame of the page. A person who follows a link goes where it leads, without its `ping`.
 */
function guardNavigation(realm, { patch, listen }, refuses) {
    const isPersons = (target) => realm.navigator.userActivation?.isActive !== false &&
        realm[String(target)]?.parent !== realm;
    patch(realm.HTMLFormElement.prototype, 'submit', (proceed, _, self) => refuses.way('form', self.getAttribute('action')) || proceed());
    listen(realm, 'submit', (event) => {
        const { target, submitter } = event;
        if (refuses.way('form', submitter?.getAttribute('formaction') ?? target.getAttribute('action')))
            event.preventDefault();
    });
    patch(realm, 'open', (proceed, [address, target]) => !isPersons(target) && refuses.way('open', address) ? null : proceed());
    listen(realm, 'click', (event) => {
        const path = event.composedPath();
        const link = path.find(({ localName }) => /^a(rea)?$/.test(localName));
        if (!link)
            return;
        const { href, target, ping } = link;
        if (!isPersons(target) && refuses.way('link', href))
            event.preventDefault();
        if (!ping?.split(/\s+/).some((address) => refuses.call('ping', address)))
            return;
        link.ping = '';
        setTimeout(() => (link.ping = ping));
    });
}

const OBSERVED = { childList: true, subtree: true, characterData: true, attributeFilter: LOADING_NAMES };
/**
 * Examines what the parser, or anyone, adds to a document: a mutation observer's turn comes before a parser-inserted
 * script runs.
 *
 * @param examined trees that were examined when they were put in.
 * @param arrived called when something has come.
 */
function openObserver(examiner, examined, arrived) {
    const roots = new WeakSet();
    /** The text of an inline script or a style sheet may arrive in pieces. */
    const examineCode = (owner) => {
        const { localName } = (owner ?? {});
        if (localName === 'script' || localName === 'style')
            examiner.examine(owner, true);
    };
    const observer = new MutationObserver((mutations) => {
        let covered;
        const enter = (node, target) => {
            if (node.nodeType !== 1)
                return examineCode(target);
            const { shadowRoot } = node;
            if (shadowRoot)
                observe(shadowRoot);
            // Records come in document order: most of a batch lies within the last tree that was looked through.
            if (covered?.contains(node) || isPlain(node) || examined.delete(node))
                return;
            covered = node;
            examiner.examineTree(node, true);
        };
        // By number: iterators would cost more than all the rest, and a long page comes in tens of thousands of records.
        for (let at = 0; at < mutations.length; at += 1) {
            const record = mutations[at];
            const { addedNodes, target } = record;
            const { length } = addedNodes;
            for (let each = 0; each < length; each += 1)
                enter(addedNodes[each], target);
            if (length)
                continue;
            if (record.type === 'attributes')
                examiner.examine(target, true);
            else
                examineCode(record.type === 'characterData' ? target.parentNode : target);
        }
        arrived();
    });
    const observe = (root) => {
        if (roots.has(root))
            return;
        roots.add(root);
        observer.observe(root, OBSERVED);
        examiner.examineTree(root, true);
        for (const { shadowRoot } of root.querySelectorAll('*'))
            if (shadowRoot)
                observe(shadowRoot);
    };
    return { observe, stop: () => observer.disconnect() };
}

/** What comes before a worker's code. The worker's own work does not depend on ours: where our file is missing, it goes on. */
function writePrelude(rules, isModule) {
    const url = JSON.stringify(rules[2]);
    return `self["evaste:held"]=${JSON.stringify(rules)};${isModule ? `import${url};` : `try{importScripts(${url})}catch{}`}`;
}

/** @param workerUrl where a worker finds `evaste-worker.js`; left out: workers are not guarded. */
function createRefusals(judge, ledger, workerUrl) {
    return {
        prelude(isModule) {
            const rules = judge.rules();
            return rules && workerUrl ? writePrelude([...rules, workerUrl], isModule) : '';
        },
        declares: (type) => judge.declares(type),
        call: (kind, address) => ledger.refuses(judge.ofUrl(String(address)), kind, String(address)),
        way: (kind, address) => !!judge.ofUrl(String(address))?.length && ledger.refuses(judge.ofUrl(String(address)), kind, String(address)),
        write: (type, name) => ledger.refuses(judge.ofTracker(type, String(name)), type, String(name)),
    };
}

/** Classes that connect when they are made, and an address each that the browser fails to reach without asking anyone. */
const NOWHERE = {
    WebSocket: 'wss://held..until-consent',
    EventSource: 'data:,',
    Worker: 'data:',
    SharedWorker: 'data:',
};
/**
 * Refuses calls that wait, at once, as a network error would. They are not kept: nothing personal is queued. What is
 * made is the browser's own, and fails in its own way.
 */
function guardRequests(realm, { patch }, refuses) {
    const fail = () => Promise.reject(new realm.TypeError('held until consent'));
    for (const [target, name, answer] of [
        [realm, 'fetch', fail],
        [realm, 'fetchLater', () => ({ activated: false })],
        [realm.Navigator?.prototype, 'sendBeacon', () => true],
        [realm.Worklet?.prototype, 'addModule', fail],
        [realm.ServiceWorkerContainer?.prototype, 'register', fail],
    ])
        patch(target, name, (proceed, [input]) => refuses.call(name, input?.url ?? input) ? answer() : proceed());
    const blobs = new Map();
    patch(realm.URL, 'createObjectURL', (proceed, [blob]) => {
        const url = proceed();
        blobs.set(url, blob);
        return url;
    });
    patch(realm.URL, 'revokeObjectURL', (proceed, [url]) => {
        blobs.delete(String(url));
        return proceed();
    });
    /** A worker made up by a script is guarded by what comes before its code; the site's own file is the site's own. */
    const guarded = ([url, options]) => {
        const blob = blobs.get(String(url));
        const prelude = blob && refuses.prelude(options?.type === 'module');
        return [prelude ? realm.URL.createObjectURL(new Blob([prelude, blob], blob)) : url, options];
    };
    for (const [name, nowhere] of Object.entries(NOWHERE))
        patch(realm, name, (proceed, args) => {
            if (refuses.call(name, args[0]))
                return proceed([nowhere, ...args.slice(1)]);
            return proceed(name === 'Worker' ? guarded(args) : args);
        });
    patch(realm, 'RTCPeerConnection', (proceed, [settings, ...others]) => {
        const { iceServers = [] } = Object(settings);
        const free = iceServers.filter(({ urls }) => ![urls].flat().some((url) => refuses.call('RTCPeerConnection', url.replace(/^\w+:/, 'https://'))));
        return proceed([{ ...settings, iceServers: free }, ...others]);
    });
    const { prototype } = realm.XMLHttpRequest;
    const { open } = prototype;
    const opened = new WeakMap();
    patch(prototype, 'open', (proceed, args, self) => {
        opened.set(self, { url: args[1], async: args.length < 3 || !!args[2] });
        return proceed();
    });
    patch(prototype, 'send', (proceed, _, self) => {
        const { url, async = true } = opened.get(self) ?? {};
        if (!url || !refuses.call('XMLHttpRequest', url))
            return proceed();
        // An address that cannot be read gives the browser's own network error, events and all.
        open.call(self, 'GET', 'data:', async);
        return proceed([]);
    });
}

/** By the browser's own, and by what stands in for it. */
const known = new WeakMap();
const look = (storage) => known.get(storage) ?? { own: storage };
/**
 * Drops writes of declared keys that wait, however they are written: by method, as a property, by definition. A property
 * can only be seen by something that stands in for the whole storage: the page gets that one, never the browser's own.
 */
function guardStorageKeys(realm, { patch }, refuses) {
    const types = ['local-storage', 'session-storage'].filter(refuses.declares);
    for (const type of types) {
        const drops = (key) => refuses.write(type, key);
        let standIn;
        patch(realm, type.replace('-s', 'S'), Boolean, (_, proceed) => (standIn ??= standInFor(proceed(), drops)));
    }
    if (!types[0])
        return;
    for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key'])
        patch(realm.Storage.prototype, name, (proceed, args, self) => {
            const { own, drops } = look(self);
            if (name !== 'setItem' || !drops?.(args[0]))
                return proceed(args, own);
        });
    patch(realm.Storage.prototype, 'length', Boolean, (self, proceed) => proceed([], look(self).own));
    patch(realm.StorageEvent.prototype, 'storageArea', Boolean, (_, proceed) => look(proceed()).standIn);
    patch(realm, 'StorageEvent', (proceed, [type, init]) => {
        const { storageArea } = (init ?? {});
        return proceed([
            type,
            storageArea ? { ...init, storageArea: look(storageArea).own } : init,
        ]);
    });
}
function standInFor(own, drops) {
    const standIn = new Proxy(own, {
        set: (_, key, value) => drops(key) || Reflect.set(own, key, value),
        defineProperty: (_, key, descriptor) => drops(key) || Reflect.defineProperty(own, key, descriptor),
    });
    for (const storage of [own, standIn])
        known.set(storage, { own, standIn, drops });
    return standIn;
}

const HELD_DATABASE = 'evaste:held';
/**
 * Drops writes of declared cookies, keys, databases and caches that wait; of kinds that nobody declares, nothing is
 * touched. Deletions pass: erasing is always allowed.
 */
function guardStorage(realm, { patch }, refuses) {
    const { Document, CookieStore, IDBFactory, CacheStorage } = realm;
    if (refuses.declares('cookie')) {
        patch(Document.prototype, 'cookie', (proceed, [value]) => {
            const cookie = String(value);
            if (deletesCookie(cookie) || !refuses.write('cookie', cookieName(cookie)))
                proceed();
        });
        patch(CookieStore?.prototype, 'set', (proceed, [cookie]) => {
            const { name = cookie, expires } = Object(cookie);
            const isDeleted = typeof expires === 'number' && expires <= Date.now();
            return isDeleted || !refuses.write('cookie', name) ? proceed() : Promise.resolve();
        });
    }
    if (refuses.declares('indexed-db'))
        patch(IDBFactory?.prototype, 'open', (proceed, [name]) => refuses.write('indexed-db', name)
            ? failToOpen(proceed([HELD_DATABASE, 1]))
            : proceed());
    if (refuses.declares('cache-storage'))
        patch(CacheStorage?.prototype, 'open', (proceed, [name]) => refuses.write('cache-storage', name)
            ? Promise.reject(new realm.DOMException('held until consent', 'SecurityError'))
            : proceed());
}
/** A database that is given up while it is made was never there, and the browser's own request says so. */
function failToOpen(request) {
    request.addEventListener('upgradeneeded', (event) => {
        event.stopImmediatePropagation();
        request.transaction?.abort();
    });
    return request;
}
/** Whether something lies on the device that may not be written. */
function findsLeftovers({ ofTracker }) {
    const findsKeys = (storage, type) => Object.keys(storage).some((key) => ofTracker(type, key));
    try {
        return (document.cookie.split('; ').some((cookie) => ofTracker('cookie', cookieName(cookie))) ||
            findsKeys(localStorage, 'local-storage') ||
            findsKeys(sessionStorage, 'session-storage'));
    }
    catch {
        return false; // what is denied holds nothing
    }
}
const cookieName = (cookie) => cookie.replace(/[;=][^]*/, '').trim();
function deletesCookie(cookie) {
    const [, maxAge] = /;\s*max-age\s*=\s*(-?\d+)/i.exec(cookie) ?? [];
    if (maxAge)
        return +maxAge <= 0;
    const [, expires = ''] = /;\s*expires\s*=\s*([^;]+)/i.exec(cookie) ?? [];
    return Date.parse(expires) <= Date.now();
}

const OWNERS = [
    'CSSStyleSheet',
    'CSSGroupingRule',
    'CSSStyleDeclaration',
    'CSSStyleProperties',
    'CSS2Properties',
    'StylePropertyMap',
];
const CALLS = 'insertRule addRule replace replaceSync set append setProperty cssText background backgroundImage background-image borderImage borderImageSource content cursor listStyle listStyleImage mask maskImage src'.split(' ');
/** Takes the addresses that wait out of style sheets made by calls. They are noted; nothing brings them back. */
function guardStyles(realm, { patch }, { ofCss }, judge, ledger) {
    const clean = (value) => {
        if (typeof value !== 'string' || !value.includes('/'))
            return value;
        const [css, waits] = ofCss(value);
        return ledger.refuses(waits, 'css', value) ? css : value;
    };
    const patchIn = (owner, names) => {
        if (owner)
            for (const name of names)
                patch(owner, name, (proceed, args) => proceed(args.map(clean)));
    };
    patchIn(realm, ['FontFace']);
    // Where a style's properties are defined differs by browser; in Chromium, nowhere.
    for (const name of OWNERS)
        patchIn(realm[name]?.prototype, CALLS);
    // An SVG script or picture has its address in an object that does not say whose it is.
    patch(realm.SVGAnimatedString.prototype, 'baseVal', (proceed, [value]) => {
        if (!ledger.refuses(judge.ofUrl(String(value)), 'svg', String(value)))
            proceed();
    });
}

/** Reads elements as the browser would, and says what in them waits. */
function createVerdictReader(judge, { read }) {
    const ofAll = (addresses) => {
        const waits = addresses.map(judge.ofUrl).filter((found) => found !== null);
        return waits.length ? [...new Set(waits.flat())] : null;
    };
    const ofCss = (css) => {
        const waiting = [];
        return [cleanCss(css, (address) => judge.ofUrl(address) && waiting.push(address)), ofAll(waiting)];
    };
    const ofScriptText = (text, type) => judge.ofInlineScript(text) ?? ofAll(type === 'speculationrules' ? absoluteIn(text) : importsIn(text));
    const ofAttribute = ({ localName }, name, value) => name === 'style'
        ? ofCss(value)[1]
        : LOADING[localName]?.includes(name)
            ? (ofAll(addressesIn(name, value)) ?? (name === 'srcdoc' ? judge.ofInlineScript(value) : null))
            : null;
    return {
        ofCss,
        ofScriptText,
        ofAttribute,
        ofElement(element, said = []) {
            const { localName } = element;
            const changes = new Map();
            const services = new Set(said);
            let what = '';
            const note = (waits, loads, name, value) => {
                if (!waits && !said[0])
                    return;
                waits?.forEach((id) => services.add(id));
                what ||= loads.trim();
                // First, and back last: a browser complains of a link that is to load nothing.
                if (localName === 'link')
                    changes.set('rel', null);
                changes.set(name, value);
            };
            const attributes = LOADING[localName] ?? [];
            if (localName === 'script') {
                const type = read(element, 'type');
                const text = read(element, TEXT);
                const [address] = attributes.map((name) => read(element, name)).filter((value) => value !== null);
                if (isRunnable(type))
                    note(address === undefined ? ofScriptText(text, type) : judge.ofUrl(address), address ?? text, 'type', HELD_TYPE);
            }
            else
                for (const name of attributes) {
                    const value = read(element, name);
                    if (value)
                        note(ofAttribute(element, name, value), value, name, null);
                }
            for (const name of localName === 'style' ? ['style', TEXT] : ['style']) {
                const css = read(element, name);
                if (!css)
                    continue;
                const [clean, waits] = ofCss(css);
                note(waits, css, name, clean);
            }
            return changes.size || said[0] ? { services: [...services], what, changes } : null;
        },
    };
}

/** Starts to hold what waits for consent: from now on, and what the parser has put in already but not started. */
function startGuard({ declaration, isAllowed, tag, workerUrl, changed, release }) {
    const natives = readNatives();
    const patches = openPatches();
    const ledger = openLedger(changed);
    const judgeBy = (known) => createJudge(known, isAllowed, (services, what) => ledger.refuses(services, 'reported', what));
    // One object for good: whoever holds it goes by the newest declaration.
    const judge = judgeBy(declaration);
    const verdicts = createVerdictReader(judge, natives);
    const examiner = createExaminer(judge, verdicts, ledger, natives, (element) => void release(examiner.waiting, [element]));
    const examined = new WeakSet();
    const observer = openObserver(examiner, examined, () => arrived());
    const refusals = createRefusals(judge, ledger, workerUrl);
    const guarded = new WeakSet();
    let arrived = () => undefined;
    /** A window may outlive what is in it: its `Node` tells whether this is still the realm that was patched. */
    const guardRealm = (realm) => {
        observer.observe(realm.document);
        if (guarded.has(realm.Node))
            return;
        guarded.add(realm.Node);
        const came = guardFrames(realm, patches, examiner, guardRealm);
        const tools = { patches, examiner, natives, examined, arrived: came };
        if (realm === window)
            arrived = came;
        guardDom(realm, tools);
        guardMarkup(realm, tools);
        guardWriting(realm, tools);
        guardStyles(realm, patches, verdicts, judge, ledger);
        patches.patch(realm.Element.prototype, 'attachShadow', (proceed) => {
            const root = proceed();
            observer.observe(root);
            return root;
        });
        for (const guardCalls of [guardRequests, guardNavigation, guardStorage, guardStorageKeys])
            guardCalls(realm, patches, refusals);
    };
    // Where nothing asks for consent, nothing will ever wait, and the page is left as it is.
    const mayHold = ({ purposes, consent }) => consent.undeclared === 'hold' || purposes.some(({ needsConsent }) => needsConsent);
    if (!declaration || mayHold(declaration))
        guardRealm(window);
    const misplaced = tag === undefined ? null : misplacement(tag, ledger.elements);
    return {
        get held() {
            return ledger.list;
        },
        misplaced,
        declare(known) {
            Object.assign(judge, judgeBy(known));
            void release(examiner.waiting);
        },
        hasLeftovers: () => findsLeftovers(judge),
        release: () => release(examiner.waiting),
        stop() {
            observer.stop();
            patches.undo();
        },
    };
}
/**
 * What is wrong with where the tag stands: only a synchronous script first in `<head>` comes before the parser's own.
 *
 * @param found what waited already when the guard started; but for marks, the browser had started it.
 */
function misplacement(tag, found) {
    const started = found.filter(({ isAside }) => !isAside).map(({ what }) => what);
    if (tag && !tag.matches('[async],[defer]') && !started.length)
        return null;
    return `put the tag first in <head>, not async, defer or module. Started: ${started.join() || 'nothing'}`;
}

/**
 * Runs work with the keeper: at once where its code is here, else when it has come, in the order it was asked for.
 *
 * @param failed told why it did not come; the next work tries again, and brings what waited (R85).
 */
function awaitKeeper(open, failed) {
    const waiting = [];
    let opened;
    const run = (keeper) => {
        opened = keeper;
        for (let work = waiting.shift(); work; work = waiting.shift())
            work(keeper);
    };
    return (work) => {
        waiting.push(work);
        const isComing = opened instanceof Promise;
        opened ??= open();
        if ('keep' in opened)
            run(opened);
        else if (!isComing)
            opened.then(run, (cause) => {
                opened = undefined;
                failed(cause);
            });
    };
}

const COPY_KEY = /^evaste:[^:]+:declaration$/;
/**
 * Finds the declaration: at hand; else the device's copy, refreshed behind the page; else, where `waits`, fetched at
 * once, so that nothing third-party runs before it is known.
 *
 * @param unreadable told why, where there is none to go by. Everything cross-site is then held (R128).
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
        const now = read(() => fetchNow(source));
        return { now, later: Promise.resolve(now) };
    }
    const later = fetch(source, { cache: 'no-cache' })
        .then((response) => response.json())
        .then(readDeclaration)
        // With a copy at hand, a refresh that fails is no news.
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
        // Denied storage, or a copy that cannot be read, is no copy.
    }
    return null;
}
function fetchNow(url) {
    const request = new XMLHttpRequest();
    request.open('GET', url, false);
    request.send();
    return JSON.parse(request.responseText);
}

/** Starts the document's one session: the walk of a decision, from the declaration to the receipt. */
function startSession({ declaration: source, language, tag, workerUrl, loadUi, startSignals, openKeeper, }) {
    const missing = (what) => (cause) => raise({ code: 'chunk-missing', message: `${what} did not load; copy the whole folder`, cause });
    const { session, ...steering } = createSession({
        now: () => new Date(),
        page: window,
        language,
        held: () => guard.held,
        receiptOf: readReceipt,
        decided: (decision, previous, withdrawn) => settle(withdrawn, (keeper) => keeper.keep(decision, previous)),
        openUi: () => loadUi().catch(missing('the interface')),
        stop,
    });
    const { raise, changed } = steering;
    const { allows } = session;
    const native = fetch.bind(window);
    const signal = startSignals(session);
    const touched = new Set();
    const stopping = new AbortController();
    let stopKeeper = () => undefined;
    setRunningSession(session);
    // Whatever lasts is the keeper's. Where it cannot be had nothing is kept, and so nothing is let go.
    const withKeeper = awaitKeeper(() => openKeeper({
        declaration: session.declaration,
        allows,
        fetch: native,
        raise,
        acknowledged: changed,
        session,
        touched,
    }), missing('the keeper'));
    const settle = (withdrawn, keep) => {
        if (withdrawn)
            signal(); // R57: at once, whatever becomes of the rest
        withKeeper((keeper) => {
            stopKeeper = keeper.stop;
            keep(keeper);
            keeper.erase();
            signal();
            // The answer is painted before what it allows starts. R57: what runs cannot be unloaded.
            if (withdrawn)
                void keeper.reload().then((isGoing) => void (isGoing || guard.release()));
            else
                setTimeout(() => void guard.release());
        });
    };
    const readKept = (declaration) => {
        const stored = readCookie(declaration.site);
        const known = standing(stored, declaration, new Date());
        return [known, stored && restoreDecision(stored, known.services, declaration.languages[0])];
    };
    const adopt = (declaration) => {
        steering.adopt(declaration, ...readKept(declaration));
        signal();
    };
    const begin = ({ site }) => {
        if (hasUndelivered(site) || guard.hasLeftovers())
            settle(false, ({ deliver }) => deliver());
        steering.begin();
    };
    /** Another tab has written; or the page is back out of the browser's memory, where it heard nothing. */
    const onNews = ({ key }) => {
        const { declaration, decision: last } = session;
        if (!declaration)
            return;
        const news = key?.replace(`evaste:${declaration.site}:`, '');
        if (news === 'receipt')
            return changed();
        if (key !== undefined && news !== 'decision')
            return;
        const [known, decision] = readKept(declaration);
        if (decision && decision.decisionId !== last?.decisionId)
            settle(steering.follow(decision, known), () => undefined);
    };
    const onClick = (event) => {
        if (!event.target.closest?.('[data-evaste-open]'))
            return;
        event.preventDefault();
        session.open(); // R56: from anywhere
    };
    function stop() {
        guard.stop();
        stopKeeper();
        stopping.abort();
        setRunningSession(undefined);
    }
    const found = findDeclaration(source, tag !== undefined, (cause) => raise({
        code: 'declaration-unreadable',
        message: `no declaration at ${typeof source === 'string' ? source : 'hand'}: other sites are held`,
        cause,
    }));
    if (found.now)
        adopt(found.now);
    const guard = startGuard({
        declaration: found.now,
        isAllowed: allows,
        changed,
        tag,
        workerUrl,
        release: (...held) => new Promise((done) => withKeeper((keeper) => done(keeper.release(...held)))),
    });
    if (guard.misplaced)
        raise({ code: 'misplaced-tag', message: guard.misplaced });
    for (const type of ['storage', 'pageshow'])
        addEventListener(type, onNews, stopping);
    document.addEventListener('click', onClick, stopping);
    document.addEventListener('input', ({ target }) => touched.add(target), stopping);
    if (found.now)
        begin(found.now);
    void found.later.then((newest) => {
        // R128: without one, what is known is that nothing is allowed.
        if (!newest)
            return session.declaration ?? steering.begin();
        // Used now where there was none; where there was a copy, from the next page on.
        if (!session.declaration) {
            adopt(newest);
            guard.declare(newest);
            begin(newest);
        }
        if (typeof source === 'string')
            writeKey(newest.site, 'declaration', { url: source, file: newest.file });
    });
    return session;
}

/** Where Google's tags come from: Google's own servers, or by their paths from whoever passes them on. */
const GOOGLE_TAG = /google(tag|-analytics|ad|syndication)|analytics\.google|doubleclick|\/g(tag\/|tm\.js)/;
/** What Google asks about, and the well-known purpose that answers it. */
const QUESTIONS = [
    ['functionality_storage', 'preferences'],
    ['personalization_storage', 'preferences'],
    ['analytics_storage', 'analytics'],
    ['ad_storage', 'marketing'],
    ['ad_user_data', 'marketing'],
    ['ad_personalization', 'marketing'],
];
/**
 * Tells Google Consent Mode v2, where a declared service is Google's: all denied before any tag of Google's (R96), and
 * then each decision once. What nobody declares, or one service of Google's is refused for, is denied.
 *
 * @param page where `dataLayer` is.
 * @returns tells what is new since it was last called.
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
function googleConsentMode(session, page) {
    // R97: the queue knows a command by its being `arguments`; an array would be passed over.
    function gtag(..._command) {
        (page.dataLayer ??= []).push(arguments);
    }
    let told;
    return () => {
        const { declaration, decision, allows } = session;
        const google = declaration?.services.filter(({ matches }) => GOOGLE_TAG.test(matches.join()));
        if (!google?.[0] || !declaration?.consent.enforce || told === decision)
            return;
        const isGiven = (wanted) => {
            const asked = [...declaration.purposes.map(({ id }) => ({ id, purpose: id })), ...google];
            const answers = asked.filter(({ purpose }) => purpose === wanted).map(({ id }) => allows(id));
            return answers.length > 0 && !answers.includes(false);
        };
        const tell = (command, isTold, others) => {
            // R100: Google takes these two for granted.
            gtag('set', 'allow_google_signals', isTold('analytics') && isTold('demographics'));
            gtag('set', 'allow_ad_personalization_signals', isTold('marketing'));
            const answers = QUESTIONS.map(([question, purpose]) => [question, isTold(purpose) ? 'granted' : 'denied']);
            gtag('consent', command, { ...Object.fromEntries(answers), ...others });
        };
        // A tag that is let go later finds the answer behind this in the queue, and is to look for it.
        if (told === undefined)
            tell('default', () => false, { security_storage: 'denied', wait_for_update: 500 });
        told = decision;
        if (decision ?? QUESTIONS.some(([, purpose]) => isGiven(purpose)))
            tell('update', isGiven, { security_storage: 'granted' });
    };
}

/** The version of evaste, and so of its interface texts. */
const version = '0.1.0';

/**
 * Starts to hold what needs consent, and answers the document's one session; a second call answers the running one.
 * A bundle cannot be first in `<head>`: this holds what scripts make from now on, and marks. The script tag adds the
 * parser's own scripts.
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
            loadUi: async () => {
                if (!customElements.get('evaste-consent'))
                    throw new Error("import 'evaste/ui' to show the settings");
            },
            startSignals: (session) => googleConsentMode(session, window),
            openKeeper,
        }));
}

export { EvasteDecidedEvent, EvasteProblemEvent, startConsent, version };
