import { b as askedPurposes, s as servicesOf, a as addDuration } from './asked.js';
import { a as answers } from './stored.js';

/** Purposes that Global Privacy Control speaks of: selling, sharing and targeting (R106). */
const GPC_PURPOSES = ['marketing', 'social-media', 'demographics'];
const CLOCK_SKEW_MS = 24 * 3600 * 1000;
/** Where a visitor stands: what was stored, less what has lapsed, changed or never been asked. */
function currentConsent(stored, declaration, now) {
    const purposes = {};
    const services = {};
    const isPast = stored && !isCurrent(stored, declaration, now);
    for (const purpose of askedPurposes(declaration)) {
        const isAnswered = stored && answers(stored, declaration, purpose);
        const today = (status) => {
            if (!isAnswered || !status)
                return 'requested';
            if (!isPast)
                return status;
            return status === 'given' ? 'expired' : 'requested'; // R58: a refusal lives as long as a consent
        };
        const chosen = stored?.choices[purpose.id];
        purposes[purpose.id] = today(chosen);
        for (const { id } of servicesOf(declaration, purpose.id))
            services[id] = today(stored?.services?.[id] ?? chosen);
    }
    return { purposes, services };
}
/** Whether a decision still counts: not past its validity (R60), and not from a clock that ran ahead. */
function isCurrent(stored, { consent }, now) {
    const decidedAt = new Date(stored.decidedAt);
    return now < addDuration(decidedAt, consent.validity) && +decidedAt <= +now + CLOCK_SKEW_MS;
}

/**
 * The decision that follows: named purposes and services as chosen, a service after its purpose unless it is named;
 * unnamed ones unchanged, and if undecided, refused. No means no: nothing unnamed is ever given.
 */
function decide(before, declaration, deciding) {
    const { choices: chosen, ...rest } = deciding;
    // Without a prototype: nobody else's property is a choice.
    const named = { __proto__: null, ...chosen };
    const choices = {};
    const services = {};
    for (const { id } of askedPurposes(declaration)) {
        choices[id] = next(before.purposes[id], named[id]);
        for (const { id: own } of servicesOf(declaration, id))
            services[own] = next(before.services[own], named[own in named ? own : id]);
    }
    return { ...rest, site: declaration.site, choices, services };
}
function next(before, allowed) {
    // Only `true` is a yes, and nothing that resembles it.
    if (allowed === true || (allowed === undefined && before === 'given'))
        return 'given';
    return before === 'given' || before === 'withdrawn' ? 'withdrawn' : 'refused'; // R81
}

export { GPC_PURPOSES as G, currentConsent as c, decide as d };
