import * as vue from 'vue';
import { SlotsType, DefineComponent, HTMLAttributes, MaybeRefOrGetter, Ref } from 'vue';
import { ConsentOptions } from './index.js';
import { ConsentStatus, ConsentSession } from './index.js';
import './types/index-declaration-file.js';
import './types/index-declaration-json.js';

/**
 * Renders its default slot while the visitor allows a purpose or service. Until then, and on a server, it renders the slot
 * `fallback`, and mounts nothing of the other.
 *
 * @example
 * import { h } from 'vue'
 *
 * const film = () =>
 *   h(Consented, { to: 'youtube' }, {
 *     default: () => h('iframe', { title: 'Our ovens', src: 'https://www.youtube-nocookie.com/embed/ovens' }),
 *     fallback: () => h('p', 'A video, once you allow YouTube.'),
 *   })
 */
declare const Consented: vue.DefineComponent<vue.ExtractPropTypes<{
    /** A purpose or service id. */
    to: {
        type: StringConstructor;
        required: true;
    };
}>, () => vue.VNode<vue.RendererNode, vue.RendererElement, {
    [key: string]: any;
}>[] | undefined, {}, {}, {}, vue.ComponentOptionsMixin, vue.ComponentOptionsMixin, {}, string, vue.PublicProps, Readonly<vue.ExtractPropTypes<{
    /** A purpose or service id. */
    to: {
        type: StringConstructor;
        required: true;
    };
}>> & Readonly<{}>, {}, SlotsType<{
    default?: unknown;
    fallback?: unknown;
}>, {}, {}, string, vue.ComponentProvideOptions, true, {}, any>;

/** The attributes of evaste's elements in templates. */
interface EvasteElements {
    /** The banner and the settings. */
    'evaste-consent': DefineComponent<HTMLAttributes>;
    /** The complete notice, with current choices, receipt and rights. */
    'evaste-notice': DefineComponent<HTMLAttributes>;
    /** Shows a placeholder until the service is allowed, then the content of its `<template>`. */
    'evaste-embed': DefineComponent<HTMLAttributes & {
        readonly service: string;
    }>;
    /** A form that reports a fault, with the recording of the last minutes. */
    'evaste-bug-report': DefineComponent<HTMLAttributes & {
        readonly dialog?: boolean;
    }>;
}
declare module 'vue' {
    interface GlobalComponents extends EvasteElements {
    }
}
/**
 * Whether a tag is one of evaste's elements, which Vue must not look up as components.
 *
 * @example
 * const compilerOptions = { isCustomElement: isEvasteElement }
 */
declare const isEvasteElement: (tag: string) => boolean;

/**
 * Returns the document's session: the plug-in's, or else the script tag's. `null` on a server, and before a session starts.
 * Call it in `setup`.
 *
 * @example
 * const session = useConsentSession()
 * const openSettings = () => session?.open()
 */
declare const useConsentSession: () => ConsentSession | null;
/**
 * Returns the status of a purpose or service and follows its changes. On a server, and until the component is mounted, every
 * status is `requested`, so that a page rendered for one visitor hydrates for every other. Call it in `setup`.
 *
 * @param id a purpose or service id, or a ref or getter of one. An unknown id is `requested`, and a problem is reported.
 * @example
 * const status = useConsent('analytics')
 * const isAsked = () => status.value === 'requested'
 */
declare const useConsent: (id: MaybeRefOrGetter<string>) => Readonly<Ref<ConsentStatus>>;
/**
 * Returns whether a purpose or service may act on this page now. It differs from `useConsent(id).value === 'given'` on a
 * sensitive route, where only necessary services run (R42). Call it in `setup`.
 *
 * @param id a purpose or service id, or a ref or getter of one.
 * @example
 * const mayChat = useAllowed('chat')
 */
declare const useAllowed: (id: MaybeRefOrGetter<string>) => Readonly<Ref<boolean>>;

/**
 * Creates the plug-in that starts the document's one session, or takes over the script tag's, for the composables.
 *
 * @example
 * import { createApp, h } from 'vue'
 *
 * createApp({ render: () => h('main') })
 *   .use(createConsent({ declaration: '/evaste.json' }))
 *   .mount('#app')
 */
declare const createConsent: (options: ConsentOptions) => vue.Plugin<[]>;

export { Consented, createConsent, isEvasteElement, useAllowed, useConsent, useConsentSession };
export type { EvasteElements };
