import Cookies from 'js-cookie';
import { r as readStored, s as storeDecision, a as addDuration, d as decide, G as GPC_PURPOSES, b as standing } from './page/decide.js';
import { m as matchesPieces, c as createMatcher, r as readAddress } from './page/match.js';
import { s as setRunningSession, r as runningSession } from './page/running-session.js';
import { r as readDeclaration } from './page/read.js';
import { a as askedPurposes } from './page/asked.js';

const nameOf = (site, key) => `evaste:${site}:${key}`;
/** Reads what is kept in local storage under `evaste:<site>:<key>`. Denied or corrupt: `null`, it is not there (R62). */
function readKey(site, key) {
    try {
        return JSON.parse(localStorage.getItem(nameOf(site, key)) ?? 'null');
    }
    catch {
        return null;
    }
}
/** @returns `false` where the device does not keep it. */
function writeKey(site, key, value) {
    try {
        localStorage.setItem(nameOf(site, key), JSON.stringify(value));
        return true;
    }
    catch {
        return false;
    }
}
function removeKey(site, key) {
    try {
        localStorage.removeItem(nameOf(site, key));
    }
    catch {
        // Denied storage keeps nothing to remove.
    }
}
/** The keys of a site that begin with `prefix`. */
function listKeys(site, prefix) {
    const start = nameOf(site, '');
    try {
        return Object.keys(localStorage)
            .filter((name) => name.startsWith(start + prefix))
            .map((name) => name.slice(start.length));
    }
    catch {
        return [];
    }
}

/**
 * Reads the decision cookie. Beside it may lie another site's, from a domain above, or an older one, from before the
 * declaration named a domain: the newest of this site counts.
 */
function readCookie(site) {
    try {
        const [newest = null] = [...document.cookie.matchAll(/(?:^|; )evaste=([^;]*)/g)]
            .flatMap(([, text = '']) => readStored(text, site) ?? [])
            .sort((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1));
        return newest;
    }
    catch {
        return null; // a sandboxed frame has no cookies
    }
}
/**
 * The decision behind the cookie, with what that has no room for. A cookie that came alone, from another subdomain,
 * counts as imported.
 */
function restoreDecision({ site, consentId, decisionId, decidedAt, choices }, services, language) {
    const kept = readOf(site, 'decision', decisionId);
    return {
        source: 'import',
        trusted: false,
        gpc: false,
        language,
        ...kept,
        consentId,
        decisionId,
        site,
        decidedAt,
        choices,
        services,
    };
}
/** The receipt of a decision, once the register has acknowledged it. */
const readReceipt = ({ site, decisionId }) => readOf(site, 'receipt', decisionId);
/** What is kept of this very decision. */
function readOf(site, key, decisionId) {
    const kept = readKey(site, key);
    return kept?.decisionId === decisionId ? kept : null;
}
/** Whether a record waits to be acknowledged. */
function hasUndelivered(site) {
    try {
        return Object.keys(localStorage).some((name) => name.startsWith(`evaste:${site}:outbox:`));
    }
    catch {
        return false;
    }
}

const GRACE_MS = 30 * 24 * 3600 * 1000;
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
            // Past its validity it says `expired`, and then goes (R60).
            expires: new Date(+addDuration(new Date(decision.decidedAt), consent.validity) + GRACE_MS),
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

/** Whether a declared name, in which `*` stands for anything, covers `name`. */
const coversName = (declared, name) => matchesPieces(declared.split('*'), name);
/** Builds the look-up of declared tracker names. */
function createTrackerMatcher(services) {
    const declared = services.flatMap(({ id, trackers }) => trackers.map(({ name, type = 'cookie' }) => ({ id, type, name: name.split('*') })));
    return (type, name) => declared.filter((tracker) => tracker.type === type && matchesPieces(tracker.name, name)).map(({ id }) => id);
}

/**
 * Erases cookies on this host and every parent domain, on every path up from the page's, and where `trackers` say that
 * they lie (R130). Names go back as they stand on the device: any other spelling would be another cookie.
 *
 * @param isErased told the name as it stands, and as people write it.
 * @returns the names that are still there; a page cannot reach HttpOnly ones and other domains'.
 */
function eraseCookies(trackers, isErased) {
    const names = () => cookieNames().filter((name) => isErased(name, unescaped(name)));
    // Browsers let no other word touch `__Secure-` and `__Host-` names.
    const secure = location.protocol === 'https:' ? '; secure' : '';
    for (const name of names()) {
        const declared = trackers.filter((tracker) => coversName(tracker.name, name));
        const paths = [...parentPaths(location.pathname), ...declared.flatMap(({ path }) => path ?? [])];
        const domains = [...parentDomains(location.hostname), ...declared.flatMap(({ domain }) => domain ?? [])];
        for (const path of paths)
            for (const domain of ['', ...domains.map((host) => `; domain=${host}`)])
                document.cookie = `${name}=; max-age=0; path=${path}${domain}${secure}`;
    }
    return names();
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

const OWN_NAMES = /^evaste(?:$|:)/;
/**
 * Erases declared cookies, storage keys, databases and caches.
 *
 * @param trackers those to erase. @param kept those that an allowed service declares too: they stay.
 * @returns the cookies that are still there.
 */
function eraseTrackers(trackers, kept) {
    const isErased = (type, ...spellings) => spellings.some((name) => covers(trackers, type, name)) &&
        !spellings.some((name) => OWN_NAMES.test(name) || covers(kept, type, name));
    eraseKeys(() => localStorage, (key) => isErased('local-storage', key));
    eraseKeys(() => sessionStorage, (key) => isErased('session-storage', key));
    const isDeclared = (type) => trackers.some((tracker) => tracker.type === type);
    if (isDeclared('indexed-db'))
        void eraseDatabases((name) => isErased('indexed-db', name));
    if (isDeclared('cache-storage'))
        void eraseCaches((name) => isErased('cache-storage', name));
    return eraseCookies(trackers, (...spellings) => isErased('cookie', ...spellings));
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
/** One that is open goes when the page that opened it does: the browser keeps the request. */
async function eraseDatabases(isErased) {
    try {
        for (const { name } of await indexedDB.databases())
            if (name && isErased(name))
                indexedDB.deleteDatabase(name);
    }
    catch {
        // Denied storage holds nothing of ours to erase.
    }
}
async function eraseCaches(isErased) {
    try {
        for (const name of await caches.keys())
            if (isErased(name))
                await caches.delete(name);
    }
    catch {
        // Denied storage, or plain http, where there are none.
    }
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

/** The secret of a consent, where this device has it. */
function readSecret(site, consentId) {
    const kept = readKey(site, 'receipt-secret');
    return kept?.consentId === consentId ? kept.secret : null;
}
/** 256 bits a consent, base64url, kept on the device; the register only ever sees their hash. */
function secretOf(site, consentId) {
    const known = readSecret(site, consentId);
    if (known)
        return known;
    const bytes = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)));
    const secret = btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace('=', '');
    writeKey(site, 'receipt-secret', { consentId, secret });
    return secret;
}

/** 128 random bits as 32 hexadecimal digits. */
const randomId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Keeps decisions on the device, erases what is not allowed, and has records delivered. */
function createKeeper({ declaration, allows, raise, acknowledged, fetch }, loadDelivery) {
    const { site, register, file } = declaration;
    const outbox = openOutbox(site);
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
        },
        erase() {
            if (!declaration.consent.enforce)
                return;
            const left = eraseTrackers(trackersOf(declaration, allows, false), trackersOf(declaration, allows, true));
            if (left.length)
                raise({ code: 'erase-failed', message: `cookies out of a page's reach were left: ${left.join(', ')}` });
        },
        deliver,
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
const trackersOf = ({ services }, allows, allowed) => services.filter(({ id }) => allows(id) === allowed).flatMap(({ trackers }) => trackers);

/** Opens the keeper; with `register: null` the delivery never loads. */
const openKeeper = (parts) => createKeeper(parts, () => import('./page/delivery.js'));

/** The declared language that fits `wanted` best: the same tag, the same language, else the first declared. */
function chooseLanguage(declared, wanted) {
    const primary = (tag) => tag.toLowerCase().split('-')[0] ?? '';
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
    const allows = (id) => status(id) === 'given' && !(purposeOf(id)?.needsConsent && isOnSensitiveRoute());
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
            return chooseLanguage(declaration?.languages ?? ['en'], parts.language || page.document.documentElement.lang);
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
    script: ['src', 'href'],
    iframe: ['src'],
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
    image: ['href'],
};
/** Finds every element that could load something, and every mark made by hand. */
const LOADING_SELECTOR = `${Object.keys(LOADING).join()},[data-evaste]`;
/** The addresses in an attribute's value: one, or a `srcset`'s several. */
const addressesIn = (attribute, value) => attribute.endsWith('srcset')
    ? value.split(/,\s+|,(?=https?:|\/\/)/).map((part) => part.trim().replace(/\s.*/, ''))
    : [value];

const INSERTING = 'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement';
const MAY_LOAD = new RegExp(`<(${Object.keys(LOADING).join('|')})|data-evaste`, 'i');
/** Holds what scripts make: attributes and properties as they are set, elements and markup as they are inserted. */
function guardDom(realm, patches, examiner, ledger) {
    guardInsertion(realm, patches, examiner);
    guardMarkup(realm, patches, examiner);
    guardAttributes(realm, patches, examiner, ledger);
}
function guardInsertion(realm, { patch }, { examineTree }) {
    const { Node, Element, Document, DocumentFragment, CharacterData } = realm;
    for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData])
        for (const name of INSERTING.split(' '))
            patch(prototype, name, (proceed, args, { isConnected }) => {
                // What is put into a tree outside the document is examined when that tree is put in.
                if (isConnected)
                    for (const arg of args)
                        if (arg?.nodeType)
                            examineTree(arg);
                return proceed();
            });
}
/** Markup starts loading as it is parsed: it is parsed out of reach first, and goes in with what is held taken out. */
function guardMarkup(realm, { patch }, { examineTree }) {
    const { document, Element, ShadowRoot } = realm;
    const template = document.createElement('template');
    const { set: setMarkup } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    /** What the markup makes, where something in it is held. */
    const parse = (html) => {
        if (!MAY_LOAD.test(String(html)))
            return false;
        setMarkup?.call(template, html);
        return examineTree(template.content) && template.content;
    };
    for (const { prototype } of [Element, ShadowRoot])
        patch(prototype, 'innerHTML', (proceed, [html], self) => {
            const content = self.localName !== 'template' && parse(html);
            if (content)
                self.replaceChildren(content);
            else
                proceed();
        });
    patch(Element.prototype, 'outerHTML', (proceed, [html], self) => {
        const content = parse(html);
        if (content)
            self.replaceWith(content);
        else
            proceed();
    });
    patch(Element.prototype, 'insertAdjacentHTML', (proceed, [where, html], self) => {
        const content = parse(html);
        if (!content)
            return proceed();
        // An element stands in for the fragment, which the browser's own method does not take.
        self.insertAdjacentElement(where, document.createElement('template'))?.replaceWith(content);
    });
}
function guardAttributes({ document, Element }, { patch }, { allowsAttribute }, ledger) {
    for (const [tag, attributes] of Object.entries(LOADING))
        for (const attribute of attributes) {
            let owner = document.createElement(tag);
            while ((owner = Object.getPrototypeOf(owner)))
                patch(owner, attribute, (proceed, [value], self) => allowsAttribute(self, attribute, String(value)) && proceed(), (self) => ledger.elementOf(self)?.attributes.get(attribute));
        }
    for (const method of ['setAttribute', 'setAttributeNS'])
        patch(Element.prototype, method, (proceed, args, self) => {
            const [name = '', value = ''] = args.slice(-2).map(String);
            if (allowsAttribute(self, name.toLowerCase().replace(/^.*:/, ''), value))
                proceed();
        });
}

/** A type that no browser runs. Only this changes on a held script: `src`, `nonce` and text stay as they are. */
const HELD_TYPE = 'text/evaste';
const PATIENCE_MS = 8000;
/** Whether a browser runs scripts of this type: data is left as it is. */
const isRunnable = (type) => !type || type === 'module' || /^(application|text)\/(x-)?(java|ecma)script/i.test(type);
/** Where a script's code comes from; `null`: from its own text. */
const scriptAddress = (script) => script.getAttribute('src') ?? script.getAttribute('href');
/**
 * Starts restored scripts as the parser would have: asynchronous ones now; the others one after another in document
 * order, deferred and module scripts last. The very same elements are put back in their places: no clone, so listeners,
 * `nonce`, `currentScript` and Trusted Types hold.
 */
async function startScripts(held) {
    const chain = [[], []];
    for (const { element: script, isAsync } of held) {
        const isExternal = scriptAddress(script) !== null;
        const isDeferred = isModule(script) || (isExternal && script.hasAttribute('defer'));
        if (!isAsync)
            script.async = false;
        if (isExternal && isAsync)
            putAnew(script);
        else
            chain[isDeferred ? 1 : 0]?.push(script);
    }
    for (const script of chain.flat()) {
        // An inline one has run when it is in, or stands in the browser's own queue if it is a module: it never says so.
        const done = scriptAddress(script) !== null && script.isConnected && settled(script);
        putAnew(script);
        await done;
    }
}
/** Takes an element out and puts the very same one back in its place: a script then runs, a frame loads anew. */
function putAnew(element) {
    const { parentNode, nextSibling } = element;
    // Disconnected: its owner starts it by inserting it.
    if (!parentNode)
        return;
    element.remove();
    parentNode.insertBefore(element, nextSibling);
}
const isModule = (script) => script.getAttribute('type') === 'module';
/** One that never answers does not keep the others waiting for ever. */
const settled = (script) => new Promise((resolve) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', resolve);
    setTimeout(resolve, PATIENCE_MS);
});

const NOT_RUN = ['type', HELD_TYPE];
/**
 * @param freed called when a mark is found whose service is allowed already.
 */
function createExaminer(judge, ledger, freed) {
    /** Holds by putting `value` in place of what the attribute was. @returns what the attributes were. */
    const hold = (element, services, what, [name, value]) => {
        const { attributes = new Map(), isAsync = element.async } = ledger.elementOf(element) ?? {};
        const before = element.getAttribute(name);
        if (before !== value)
            attributes.set(name, before);
        if (value === null)
            element.removeAttribute(name);
        else
            element.setAttribute(name, value);
        ledger.hold({ element, services, kind: element.localName, what, attributes, isAsync });
        return attributes;
    };
    const examineScript = (script) => {
        if (!isRunnable(script.getAttribute('type')))
            return;
        const address = scriptAddress(script);
        const services = address === null ? judge.ofInlineScript(script.textContent) : judge.ofUrl(address);
        return services && hold(script, services, address ?? script.textContent.trim().slice(0, 80), NOT_RUN);
    };
    /** Marked by hand; a script that was left executable is held all the same. */
    const examineMark = (element, id) => {
        if (ledger.elementOf(element))
            return;
        const { src, type } = element.dataset;
        const isScript = element.localName === 'script';
        if (isScript && !isRunnable(element.getAttribute('type')))
            element.removeAttribute('type');
        const attributes = hold(element, [id], src ?? id, isScript ? NOT_RUN : ['data-evaste', id]);
        attributes.set('data-evaste', null);
        if (src)
            attributes.set('src', src);
        if (type)
            attributes.set('type', type);
        if (!judge.ofMark(id))
            freed();
        return attributes;
    };
    /** Answers something where it has been held. */
    const examine = (element) => {
        const mark = element.getAttribute('data-evaste');
        if (mark !== null)
            return examineMark(element, mark);
        if (element.localName === 'script')
            return examineScript(element);
        let held;
        for (const attribute of LOADING[element.localName] ?? []) {
            const value = element.getAttribute(attribute);
            const services = value && waitsFor(attribute, value);
            if (!services)
                continue;
            held = hold(element, services, value, [attribute, null]);
            // A frame in the document has begun to load by the time it is seen, and stops at once only where it is taken out.
            if (element.localName === 'iframe' && element.isConnected)
                putAnew(element);
        }
        return held;
    };
    const waitsFor = (attribute, value) => addressesIn(attribute, value).map(judge.ofUrl).find(Boolean) ?? null;
    return {
        examineTree(root) {
            const parent = root;
            const elements = parent.firstElementChild ? [...parent.querySelectorAll(LOADING_SELECTOR)] : [];
            if (parent.matches?.(LOADING_SELECTOR))
                elements.unshift(parent);
            return elements.filter(examine).length > 0;
        },
        allowsAttribute(element, attribute, value) {
            const name = element.localName;
            if (!LOADING[name]?.includes(attribute))
                return true;
            const services = waitsFor(attribute, value);
            // A script outside the document starts when it is inserted, and is examined then.
            if (name === 'script') {
                if (services && element.isConnected)
                    hold(element, services, value, NOT_RUN);
                return true;
            }
            if (services)
                hold(element, services, value, [attribute, null]).set(attribute, value);
            else
                ledger.elementOf(element)?.attributes.delete(attribute);
            return !services;
        },
        openTemplate({ element, services }) {
            const { content } = element;
            for (const script of content.querySelectorAll('script:not([data-evaste])'))
                if (isRunnable(script.getAttribute('type')))
                    hold(script, services, 'script', ['type', HELD_TYPE]);
            element.replaceWith(content);
        },
    };
}
/** Puts back what was taken. A script is then still to be started. */
function restore({ element, attributes }) {
    for (const [name, value] of attributes)
        if (value === null)
            element.removeAttribute(name);
        else
            element.setAttribute(name, value);
}

/**
 * A frame of the same origin has functions of its own, which nobody has patched: they are, as soon as it stands in the
 * document, or a script reaches for its window.
 */
function guardFrames(realm, { patch }, guardRealm) {
    for (const name of ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement'])
        for (const property of ['contentWindow', 'contentDocument'])
            patch(realm[name].prototype, property, Boolean, (_, read) => {
                const found = read();
                try {
                    const frame = found && 'defaultView' in found ? found.defaultView : found;
                    if (frame)
                        guardRealm(frame);
                }
                catch {
                    // Another origin is out of reach for the page as well.
                }
                return found;
            });
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
        elementOf: (element) => elements.get(element),
        hold(held) {
            elements.set(held.element, held);
            changed();
        },
        refuses(services, kind, what) {
            if (!services)
                return false;
            if (refused.push({ services, kind, what: what.slice(0, SHOWN_LENGTH) }) > REFUSALS_SHOWN)
                refused.shift();
            changed();
            return true;
        },
        takeFree(isFree) {
            const free = [...elements.values()].filter(isFree);
            for (const { element } of free)
                elements.delete(element);
            return free.sort((a, b) => (a.element.compareDocumentPosition(b.element) & FOLLOWING ? -1 : 1));
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
    const waiting = (ids, what) => {
        const closed = ids.filter((id) => !isAllowed(id));
        return closed.length ? hold(closed, what) : null;
    };
    return {
        ofUrl(url) {
            const ids = match(url);
            if (ids.length)
                return waiting(ids, url);
            return consent.undeclared === 'hold' && isCrossSite(url) ? hold(ids, url) : null;
        },
        ofInlineScript(text) {
            const marked = services.filter(({ inline }) => inline.some((mark) => text.includes(mark)));
            return waiting(marked.map(({ id }) => id), text);
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
/** Another host, neither above nor below this one. Without a list of public suffixes, a sister domain counts as other. */
function isCrossSite(url) {
    const host = readAddress(url, document.baseURI)?.host;
    const own = location.hostname;
    return !!host && host !== own && !isBelow(host, own) && !isBelow(own, host);
}

/**
 * Examines what the parser, or anyone, adds to the document: a mutation observer's turn comes before a parser-inserted
 * script runs.
 */
function observeDocument({ examineTree }) {
    const observer = new MutationObserver((mutations) => {
        let covered;
        for (const { addedNodes, target } of mutations) {
            // An inline script's text may arrive in pieces.
            for (const node of [target, target.parentNode])
                if (node?.nodeName === 'SCRIPT')
                    examineTree(node);
            for (const node of addedNodes) {
                // Records come in document order: most of a batch lies within the last tree that was looked through.
                if (covered?.contains(node))
                    continue;
                covered = node;
                examineTree(node);
            }
        }
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
}

/** Opens a set of patches. `undo` puts everything back that nobody else has patched over since. */
function openPatches() {
    const undoing = [];
    return {
        patch(target, name, act, get) {
            const before = Object.getOwnPropertyDescriptor(target, name);
            if (!before?.configurable)
                return;
            const after = before.get
                ? {
                    ...before,
                    ...(before.set && { set: standIn(before.set, act) }),
                    get: standIn(before.get, (proceed, _, self) => get?.(self, proceed) ?? proceed()),
                }
                : { ...before, value: standIn(before.value, act) };
            Object.defineProperty(target, name, after);
            undoing.push(() => {
                const now = Object.getOwnPropertyDescriptor(target, name);
                if (now?.value === after.value && now?.get === after.get)
                    Object.defineProperty(target, name, before);
            });
        },
        undo: () => undoing
            .splice(0)
            .reverse()
            .forEach((back) => back()),
    };
}
const standIn = (native, act) => native.prototype
    ? // A class: name, statics, `instanceof` and subclasses go on as before.
        new Proxy(native, {
            construct: (_, args, target) => act((others = args) => Reflect.construct(native, others, target), args, undefined),
            apply: (_, self, args) => act((others = args, as = self) => native.apply(as, others), args, self),
        })
    : Object.defineProperties(function (...args) {
        return act((others = args, as = this) => native.apply(as, others), args, this);
    }, { name: { value: native.name }, length: { value: native.length } });

/** Refuses calls that wait, at once, as a network error would. They are not kept: nothing personal is queued. */
function guardRequests(realm, { patch }, judge, ledger) {
    const refuses = (kind, address) => {
        const what = String(address);
        return ledger.refuses(judge.ofUrl(what), kind, what);
    };
    patch(realm, 'fetch', (proceed, [input]) => refuses('fetch', input?.url ?? input)
        ? Promise.reject(new realm.TypeError('held until consent'))
        : proceed());
    patch(realm.Navigator.prototype, 'sendBeacon', (proceed, [url]) => refuses('beacon', url) || proceed());
    const { prototype } = realm.XMLHttpRequest;
    const { open } = prototype;
    const opened = new WeakMap();
    patch(prototype, 'open', (proceed, args, self) => {
        opened.set(self, { url: args[1], async: args.length < 3 || !!args[2] });
        return proceed();
    });
    patch(prototype, 'send', (proceed, _, self) => {
        const { url, async = true } = opened.get(self) ?? {};
        if (!url || !refuses('xhr', url))
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
function guardStorageKeys(realm, { patch }, judge, ledger) {
    const types = ['local-storage', 'session-storage'].filter(judge.declares);
    for (const type of types) {
        const drops = (key) => ledger.refuses(judge.ofTracker(type, String(key)), type, String(key));
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

/**
 * Drops writes of declared cookies, keys, databases and caches that wait; of kinds that nobody declares, nothing is
 * touched. Deletions pass: erasing is always allowed.
 */
function guardStorage(realm, patches, judge, ledger) {
    if (judge.declares('cookie'))
        guardCookies(realm, patches, judge, ledger);
    guardStorageKeys(realm, patches, judge, ledger);
}
function guardCookies(realm, { patch }, judge, ledger) {
    const drops = (name) => ledger.refuses(judge.ofTracker('cookie', name), 'cookie', name);
    patch(realm.Document.prototype, 'cookie', (proceed, [value]) => {
        const cookie = String(value);
        if (deletesCookie(cookie) || !drops(cookieName(cookie)))
            proceed();
    });
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

/** Starts to hold what waits for consent: from now on, and what the parser has put in already but not started. */
function startGuard({ declaration, isAllowed, tag, changed }) {
    const patches = openPatches();
    const ledger = openLedger(changed);
    const judgeBy = (known) => createJudge(known, isAllowed, (services, what) => ledger.refuses(services, 'reported', what));
    // One object for good: whoever holds it goes by the newest declaration.
    const judge = judgeBy(declaration);
    // One release at a time: document order holds over two decisions in a row.
    let releasing = Promise.resolve();
    const release = (undeclaredToo = false) => (releasing = releasing.then(() => {
        const isFree = ({ services }) => (services.length ? services.every(isAllowed) : undeclaredToo);
        ledger.takeFree((held) => held.kind === 'template' && isFree(held)).forEach(examiner.openTemplate);
        const free = ledger.takeFree(isFree);
        changed();
        free.forEach(restore);
        // What another service declares, or what changed hands meanwhile, is held again.
        const scripts = free.filter(({ kind, element }) => kind === 'script' && !examiner.examineTree(element));
        return startScripts(scripts);
    }));
    const examiner = createExaminer(judge, ledger, () => void release());
    examiner.examineTree(document);
    const misplaced = tag === undefined ? null : misplacement(tag, ledger.list);
    const unobserve = observeDocument(examiner);
    const guarded = new WeakSet();
    /** A window may outlive what is in it: its `Node` tells whether this is still the realm that was patched. */
    const guardRealm = (realm) => {
        if (guarded.has(realm.Node))
            return;
        guarded.add(realm.Node);
        guardDom(realm, patches, examiner, ledger);
        guardFrames(realm, patches, guardRealm);
        guardRequests(realm, patches, judge, ledger);
        guardStorage(realm, patches, judge, ledger);
    };
    guardRealm(window);
    return {
        get held() {
            return ledger.list;
        },
        misplaced,
        declare(known) {
            Object.assign(judge, judgeBy(known));
            void release(true);
        },
        hasLeftovers: () => findsLeftovers(judge),
        release: () => release(),
        stop() {
            unobserve();
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
    const started = found.filter(({ element }) => !element?.hasAttribute('data-evaste')).map(({ what }) => what);
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
function startSession({ declaration: source, language, tag, loadUi, openKeeper, }) {
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
    let stopKeeper = () => undefined;
    setRunningSession(session);
    // Whatever lasts is the keeper's. Where it cannot be had nothing is kept, and so nothing is let go.
    const withKeeper = awaitKeeper(() => openKeeper({
        declaration: session.declaration,
        allows,
        fetch: native,
        raise,
        acknowledged: changed,
    }), missing('the keeper'));
    const settle = (withdrawn, keep) => withKeeper((keeper) => {
        stopKeeper = keeper.stop;
        keep(keeper);
        keeper.erase();
        if (withdrawn)
            location.reload(); // R57: what runs cannot be unloaded
        // The answer is painted before what it allows starts.
        else
            setTimeout(() => void guard.release());
    });
    const readKept = (declaration) => {
        const stored = readCookie(declaration.site);
        const known = standing(stored, declaration, new Date());
        return [known, stored && restoreDecision(stored, known.services, declaration.languages[0])];
    };
    const adopt = (declaration) => steering.adopt(declaration, ...readKept(declaration));
    const begin = ({ site }) => {
        if (hasUndelivered(site) || guard.hasLeftovers())
            settle(false, ({ deliver }) => deliver());
        steering.begin();
    };
    const onStorage = ({ key }) => {
        const { declaration, decision: last } = session;
        if (!declaration)
            return;
        const [known, decision] = readKept(declaration);
        if (key === `evaste:${declaration.site}:receipt`)
            changed();
        else if (key === `evaste:${declaration.site}:decision` && decision && decision.decisionId !== last?.decisionId)
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
        removeEventListener('storage', onStorage);
        document.removeEventListener('click', onClick);
        setRunningSession(undefined);
    }
    const found = findDeclaration(source, tag !== undefined, (cause) => raise({
        code: 'declaration-unreadable',
        message: `no declaration at ${typeof source === 'string' ? source : 'hand'}: other sites are held`,
        cause,
    }));
    if (found.now)
        adopt(found.now);
    const guard = startGuard({ declaration: found.now, isAllowed: allows, changed, tag });
    if (guard.misplaced)
        raise({ code: 'misplaced-tag', message: guard.misplaced });
    addEventListener('storage', onStorage);
    document.addEventListener('click', onClick);
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
function startConsent({ declaration, language }) {
    if (typeof window === 'undefined')
        return serverSession(declaration);
    return (runningSession() ??
        startSession({
            declaration: typeof declaration === 'string' ? new URL(declaration, document.baseURI).href : () => declaration,
            language,
            loadUi: async () => {
                if (!customElements.get('evaste-consent'))
                    throw new Error("import 'evaste/ui' to show the settings");
            },
            openKeeper,
        }));
}

export { EvasteDecidedEvent, EvasteProblemEvent, secretOf as s, startConsent, version, writeKey as w };
