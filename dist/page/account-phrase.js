import { f as fill, l as listPhrase } from '../ui.js';

/** R134: how far an answer reaches where visitors sign in: their devices, and the sites that the declaration names. */
function accountPhrase({ account, accountSites }, { consent }, language) {
    const names = (consent.account?.sites ?? []).map(({ name }) => name);
    if (!names.length)
        return account;
    return `${account} ${fill(accountSites, { sites: listPhrase(names, language) })}`;
}

export { accountPhrase as a };
