import { a as askedPurposes, s as servicesOf, b as addDuration } from './asked.js';
import { l as longerDuration, L as LEAST_REFUSAL } from './least-refusal.js';
import { a as answers } from './stored.js';

/** Purposes that Global Privacy Control concerns: selling, sharing and targeting (R106). */
const GPC_PURPOSES = ['marketing', 'social-media', 'demographics'];
const CLOCK_SKEW_MS = 24 * 3600 * 1000;
/** The visitor's current consent: what was stored, except what has expired, changed or never been asked. */
function currentConsent(stored, declaration, now) {
    const purposes = {};
    const services = {};
    const { validity } = declaration.consent;
    const isPast = !isCurrent(stored, validity, now);
    const isRefusalPast = !isCurrent(stored, longerDuration(validity, LEAST_REFUSAL), now);
    for (const purpose of askedPurposes(declaration)) {
        const isAnswered = stored && answers(stored, declaration, purpose);
        const today = (status) => {
            if (!isAnswered || !status)
                return 'requested';
            if (status === 'given')
                return isPast ? 'expired' : status;
            if (isRefusalPast)
                return 'requested';
            return status; // R58, R59: a refusal is remembered as long as a consent, or longer
        };
        const chosen = stored?.choices[purpose.id];
        purposes[purpose.id] = today(chosen);
        for (const { id } of servicesOf(declaration, purpose.id))
            services[id] = today(stored?.services?.[id] ?? chosen);
    }
    return { purposes, services };
}
/** Whether a decision is still valid: not expired (R60), and not dated by a clock that ran ahead. */
function isCurrent(stored, validity, now) {
    const decidedAt = new Date(stored?.decidedAt ?? NaN);
    return now < addDuration(decidedAt, validity) && +decidedAt <= +now + CLOCK_SKEW_MS;
}

/**
 * Creates a decision: listed purposes and services as chosen, a service like its purpose unless listed itself; all
 * others unchanged, and refused if undecided. No means no: nothing that is not listed is ever given. An import leaves
 * the undecided undecided, because another tool did not ask about them.
 */
function decide(before, declaration, deciding) {
    const { choices: chosen, ...rest } = deciding;
    // Without a prototype, so that inherited properties are not choices.
    const named = { __proto__: null, ...chosen };
    const choices = {};
    const services = {};
    const unlisted = rest.source === 'import' ? 'requested' : 'refused';
    for (const { id } of askedPurposes(declaration)) {
        choices[id] = next(before.purposes[id], named[id], unlisted);
        for (const { id: own } of servicesOf(declaration, id))
            services[own] = next(before.services[own], named[own in named ? own : id], unlisted);
    }
    return { ...rest, site: declaration.site, choices, services };
}
function next(before, allowed, unlisted) {
    // Only `true` is a yes, not any truthy value.
    if (allowed === true || (allowed === undefined && before === 'given'))
        return 'given';
    if (before === 'given' || before === 'withdrawn')
        return 'withdrawn'; // R81
    return allowed === undefined && before !== 'refused' ? unlisted : 'refused';
}

export { GPC_PURPOSES as G, currentConsent as c, decide as d };
