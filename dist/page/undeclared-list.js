import { a as resolveUrl } from './match.js';
import { a as createUndeclaredCheck, u as undeclaredItems } from './undeclared-things.js';

/**
 * Services to paste into the declaration: one per host, and one for stored items. The author must correct purposes,
 * names and lifetimes. Until then everything counts as marketing, which needs consent.
 */
function suggestServices(hosts, items) {
    const idOf = (name) => name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
    const names = [...new Set(hosts.map((host) => host.replace(/:\d+$/, '')))];
    const services = [
        ...names.map((name) => ({ id: idOf(name), name, purpose: 'marketing', matches: [name] })),
        ...(items.length
            ? [{ id: 'stored-on-this-page', name: 'Stored on this page', purpose: 'marketing', trackers: items }]
            : []),
    ];
    return JSON.stringify({ services }, null, 2);
}

/** The hosts that the page has contacted, and the names that it has stored, that nobody declares. */
class UndeclaredList {
    constructor(parts) {
        this.parts = parts;
        this.hosts = [];
        this.items = [];
        this.urls = new Set();
        this.told = new Set();
        this.observer = new PerformanceObserver((list) => this.add(list.getEntries().map(({ name }) => name)));
    }
    /** Follows what the page requests. */
    start() {
        this.observer.observe({ type: 'resource', buffered: true });
    }
    stop() {
        this.observer.disconnect();
    }
    /** Adds URLs that the browser lists nowhere, such as those of sockets. */
    add(urls) {
        for (const url of urls)
            this.urls.add(url);
        this.update();
    }
    /** Looks again, and tells the console what is new, once for each thing, as JSON to paste. */
    update() {
        const declaration = this.parts.declaration();
        if (!declaration)
            return;
        const isUndeclared = createUndeclaredCheck(declaration, this.parts.files());
        this.hosts = [...new Set([...this.urls].filter(isUndeclared).map((url) => resolveUrl(url)?.host ?? url))];
        this.items = undeclaredItems(declaration.services);
        this.tell();
        this.parts.changed?.();
    }
    /** Services to paste into the declaration; `''` if everything is declared. */
    get suggestion() {
        return this.hosts.length + this.items.length ? suggestServices(this.hosts, this.items) : '';
    }
    tell() {
        const hosts = this.hosts.filter((host) => this.isNew(host));
        const items = this.items.filter(({ type, name }) => this.isNew(`${type} ${name}`));
        if (hosts.length + items.length)
            console.warn(`evaste: not declared; to paste into evaste.json:\n${suggestServices(hosts, items)}`);
    }
    isNew(thing) {
        return !this.told.has(thing) && !!this.told.add(thing);
    }
}

export { UndeclaredList as U };
