import * as react from 'react';
import { ReactNode, DetailedHTMLProps, HTMLAttributes } from 'react';
import { ConsentOptions } from './index.js';
import { ConsentStatus, ConsentSession } from './index.js';
import './types/index-declaration-file.js';
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
/**
 * Renders its children while the visitor allows a purpose or service. Before that it mounts none of them.
 *
 * @example
 * import { Consented } from 'evaste/react'
 *
 * export const Oven = () => (
 *   <Consented to="youtube" fallback={<p>A video, once you allow YouTube.</p>}>
 *     <iframe title="Our ovens" src="https://www.youtube-nocookie.com/embed/ovens" />
 *   </Consented>
 * )
 */
declare const Consented: ({ to, fallback, children }: ConsentedProps) => ReactNode;

type ElementProps<More = object> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & More;
/** The attributes of evaste's elements in JSX. */
interface EvasteElements {
    /** The banner and the settings. */
    'evaste-consent': ElementProps;
    /** The complete notice, with current choices, receipt and rights. */
    'evaste-notice': ElementProps;
    /** Shows a placeholder until the service is allowed, then the content of its `<template>`. */
    'evaste-embed': ElementProps<{
        readonly service: string;
    }>;
    /** A form that reports a fault, with the recording of the last minutes. */
    'evaste-bug-report': ElementProps<{
        readonly dialog?: boolean;
    }>;
}
declare module 'react' {
    namespace JSX {
        interface IntrinsicElements extends EvasteElements {
        }
    }
}

/**
 * Returns the document's session: the provider's, or else the script tag's. `null` on a server, and before a session starts.
 *
 * @example
 * const Settings = () => {
 *   const session = useConsentSession()
 *   return <button onClick={() => session?.open()}>Cookie settings</button>
 * }
 */
declare const useConsentSession: () => ConsentSession | null;
/**
 * Returns the status of a purpose or service and follows its changes. On a server and during hydration every status is
 * `requested`, so a page rendered for one visitor never reveals another visitor's choice.
 *
 * @param id a purpose or service id. An unknown id is `requested`, and a problem is reported.
 * @example
 * const Statistics = () => <p>Statistics: {useConsent('analytics')}</p>
 */
declare const useConsent: (id: string) => ConsentStatus;
/**
 * Returns whether a purpose or service may act on this page now. It differs from `useConsent(id) === 'given'` on a sensitive
 * route, where only necessary services run (R42).
 *
 * @example
 * const Chat = () => (useAllowed('chat') ? <div id="chat" /> : null)
 */
declare const useAllowed: (id: string) => boolean;

/**
 * Starts the document's one session, or takes over the script tag's, for the hooks below it.
 *
 * @example
 * import { useConsent } from 'evaste/react'
 *
 * const Statistics = () => <p>Statistics: {useConsent('analytics')}</p>
 *
 * export const App = () => (
 *   <ConsentProvider declaration="/evaste.json">
 *     <Statistics />
 *   </ConsentProvider>
 * )
 */
declare const ConsentProvider: (props: ConsentProviderProps) => react.ReactNode;

export { ConsentProvider, Consented, useAllowed, useConsent, useConsentSession };
export type { ConsentProviderProps, ConsentedProps, EvasteElements };
