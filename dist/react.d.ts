import * as react from 'react';
import { ReactNode, DetailedHTMLProps, HTMLAttributes } from 'react';
import { ConsentOptions, ConsentStatus, ConsentSession } from './index.js';
import './types/index-declaration-json.js';

interface ConsentProviderProps extends ConsentOptions {
    readonly children?: ReactNode;
}

interface ConsentedProps {
    /** A purpose or service id. */
    readonly to: string;
    /** Shown until then, and on a server. Default: nothing. */
    readonly fallback?: ReactNode;
    readonly children?: ReactNode;
}
/** Renders its children while the visitor allows a purpose or service, and mounts nothing of them before. */
declare const Consented: ({ to, fallback, children }: ConsentedProps) => ReactNode;

type ElementProps<More = object> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & More;
/** What evaste's elements take in JSX. */
interface EvasteElements {
    /** The banner and the settings. */
    'evaste-consent': ElementProps;
    /** The whole notice, present choices, receipt and rights. */
    'evaste-notice': ElementProps;
    /** Stands for what is in its `<template>`, until the service is allowed. */
    'evaste-embed': ElementProps<{
        readonly service: string;
    }>;
}
declare module 'react' {
    namespace JSX {
        interface IntrinsicElements extends EvasteElements {
        }
    }
}

/** The document's session: the provider's, else the script tag's. `null` on a server, and while there is none. */
declare const useConsentSession: () => ConsentSession | null;
/**
 * The status of a purpose or service, kept up to date. On a server, and in the first render over its markup, everything
 * is `requested`: no page that was rendered for one visitor tells another's choice.
 *
 * @param id a purpose or service id. Unknown: `requested`, and a problem.
 */
declare const useConsent: (id: string) => ConsentStatus;
/**
 * Whether a purpose or service may act on this page now. Differs from `useConsent(id) === 'given'` on a sensitive route,
 * where nothing but the necessary runs (R42).
 */
declare const useAllowed: (id: string) => boolean;

/**
 * Starts the document's one session, or takes over the script tag's, for the hooks below it.
 *
 * @example
 * <ConsentProvider declaration="/evaste.json">
 *   <Consented to="youtube" fallback={<p>A film would be here.</p>}><Film /></Consented>
 * </ConsentProvider>
 */
declare const ConsentProvider: (props: ConsentProviderProps) => react.ReactNode;

export { ConsentProvider, Consented, useAllowed, useConsent, useConsentSession };
export type { ConsentProviderProps, ConsentedProps, EvasteElements };
