export { startConsent } from './index.js';
import { HTMLAttributes } from 'svelte/elements';
import { ConsentStatus, ConsentSession } from './index.js';
import './types/index-consent-options.js';
import './types/index-declaration-file.js';
import './types/index-declaration-json.js';

/** The attributes of evaste's elements in markup. */
interface EvasteElements {
    /** The banner and the settings. */
    'evaste-consent': HTMLAttributes<HTMLElement>;
    /** The complete notice, with current choices, receipt and rights. */
    'evaste-notice': HTMLAttributes<HTMLElement>;
    /** Shows a placeholder until the service is allowed, then the content of its `<template>`. */
    'evaste-embed': HTMLAttributes<HTMLElement> & {
        readonly service: string;
    };
    /** A form that reports a fault, with the recording of the last minutes. */
    'evaste-bug-report': HTMLAttributes<HTMLElement> & {
        readonly dialog?: boolean;
    };
}
declare module 'svelte/elements' {
    interface SvelteHTMLElements extends EvasteElements {
    }
}

/** A value that follows the session: `current` is reactive in a template, a `$derived` and an `$effect`. */
interface Followed<Value> {
    readonly current: Value;
}
/**
 * Returns the document's session. `null` on a server, and before a session starts.
 *
 * @example
 * const openSettings = () => useConsentSession()?.open()
 */
declare const useConsentSession: () => ConsentSession | null;
/**
 * Returns the status of a purpose or service and follows its changes. On a server, and until the component is mounted, every
 * status is `requested`, so that a page rendered for one visitor hydrates for every other. Call it while a component is
 * initialised.
 *
 * @param id a purpose or service id. An unknown id is `requested`, and a problem is reported.
 * @example
 * const analytics = useConsent('analytics')
 * const isAsked = () => analytics.current === 'requested'
 */
declare const useConsent: (id: string) => Followed<ConsentStatus>;
/**
 * Returns whether a purpose or service may act on this page now: what `{#if}` around its content needs. It differs from
 * `useConsent(id).current === 'given'` on a sensitive route, where only necessary services run (R42). Call it while a component
 * is initialised.
 *
 * @param id a purpose or service id.
 * @example
 * const films = useAllowed('films')
 */
declare const useAllowed: (id: string) => Followed<boolean>;

export { useAllowed, useConsent, useConsentSession };
export type { EvasteElements, Followed };
