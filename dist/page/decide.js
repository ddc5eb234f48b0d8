import { a as askedPurposes, s as servicesOf } from './asked.js';

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

export { decide as d };
