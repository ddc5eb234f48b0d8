import { rename, rm, open, readFile, stat, mkdir, link } from 'node:fs/promises';
import { join } from 'node:path';

const publicKeyOf = ({ kty, crv, kid, x, notAfter, vouchesFor }) => ({
    kty,
    crv,
    kid,
    x,
    alg: 'EdDSA',
    use: 'sig',
    ...(notAfter !== undefined && { notAfter }),
    ...(vouchesFor !== undefined && { vouchesFor }),
});
/** Whether a key may have signed these claims of a receipt, an event or a checkpoint. */
function mayVouch({ notAfter, vouchesFor }, claims) {
    const { site, entry, entries, recordedAt, time } = claims;
    const [number, at] = [Number(entry ?? entries), Date.parse(String(recordedAt ?? time))];
    if (notAfter !== undefined && !(at <= Date.parse(notAfter)))
        return false;
    return vouchesFor?.some((range) => range.site === site && number <= range.through && number >= range.from) ?? true;
}

/**
 * Parses a file of keys.
 *
 * @throws naming the file, if it is damaged.
 */
function parseKeyFile(file, text, isValid) {
    try {
        const value = JSON.parse(text);
        if (isValid(value))
            return value;
    }
    catch (cause) {
        throw damaged(file, cause);
    }
    throw damaged(file);
}
const damaged = (file, cause) => new Error(`${file} is damaged; put its newest copy in its place`, { cause });

/** Replaces a file, so that after a crash it has either its old content or its new one. Only the owner can read it. */
const replaceFile = async (file, content) => rename(await writeBeside(file, content), file);
/** Writes a file completely and syncs it, under a name that is not its final one. @returns that name. */
async function writeBeside(file, content) {
    const fresh = `${file}.${process.pid}`;
    await rm(fresh, { force: true });
    const handle = await open(fresh, 'wx', 0o600);
    try {
        await handle.writeFile(`${content}\n`);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
    return fresh;
}

const RETIRED = 'retired-keys.json';
/** Where a register's folder has the public halves of the keys that it no longer signs with. */
const retiredFileIn = (folder) => join(folder, RETIRED);
/** The keys that a register over this folder no longer signs with, and those of imported sites. */
async function readRetired(folder) {
    const file = retiredFileIn(folder);
    const text = await readFile(file, 'utf8').catch((cause) => {
        if (cause.code === 'ENOENT')
            return '[]';
        throw cause;
    });
    return parseKeyFile(file, text, (value) => Array.isArray(value));
}
const saveRetired = (folder, keys) => replaceFile(retiredFileIn(folder), JSON.stringify(keys, null, 2));
/**
 * Adds the present key to the retired ones. A key file that a thief could read at some time was not the first: whatever
 * was signed with any of the register's own keys after that time is not accepted.
 */
function retire(present, retired, { notAfter, isCompromised }) {
    const before = retired.find(({ kid }) => kid === present.kid);
    const others = retired.filter(({ kid }) => kid !== present.kid);
    const limited = others.map((key) => (isCompromised && !key.vouchesFor ? endBy(key, notAfter) : key));
    return [...limited, endBy({ ...publicKeyOf(present), ...limitOf(before) }, notAfter)];
}
/**
 * Adds the keys of a register whose entries are imported. They vouch for those entries only.
 *
 * @param own the register's own keys, which vouch for more than a bundle may say.
 * @throws if a key has the id of another one: which of the two signed a receipt could not be told.
 */
function addImported(keys, range, { own, retired }) {
    const known = new Map([...retired, ...own].map((key) => [key.kid, key]));
    const added = new Map();
    for (const key of keys) {
        const before = known.get(key.kid);
        if (before && before.x !== key.x)
            throw new Error(`the register already publishes another key under the id ${key.kid}; nothing was imported`);
        if (own.some(({ kid }) => kid === key.kid))
            continue;
        const ranges = [...(before?.vouchesFor ?? []).filter(({ site }) => site !== range.site), range];
        added.set(key.kid, { ...endBy(publicKeyOf(key), before?.notAfter), vouchesFor: ranges });
    }
    return [...retired.filter(({ kid }) => !added.has(kid)), ...added.values()];
}
const limitOf = (key) => key?.notAfter === undefined ? {} : { notAfter: key.notAfter };
/** A key that ended once does not last longer afterwards. */
function endBy(key, notAfter) {
    if (notAfter === undefined || (key.notAfter !== undefined && !(Date.parse(notAfter) < Date.parse(key.notAfter))))
        return key;
    return { ...key, notAfter };
}

/**
 * Reads a register's keys from its folder; creates folder and keys on the first start.
 *
 * @throws if other users can read a key, or a file is damaged or older than the other one; the message says what to do.
 */
async function openKeyFiles(folder) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const master = await openKeyFile(join(folder, MASTER), newMasterKey);
    const signing = await openKeyFile(join(folder, SIGNING), async () => JSON.stringify(await newSigningKey()));
    const { retired: _, ...present } = parseSigning(folder, signing);
    const retired = await readRetired(folder);
    if (retired.some(({ kid, vouchesFor }) => kid === present.kid && !vouchesFor))
        throw new Error(`${join(folder, SIGNING)} is a key that was replaced: put its newest copy in its place, or type: evaste register rotate-key`);
    return { master: new Uint8Array(Buffer.from(master.trim(), 'base64url')), signing: present, retired };
}
/**
 * Replaces the signing key and adds the public half of the previous one to the retired keys. A running register over
 * this folder picks up the new key within a second.
 *
 * @param options.compromisedSince ISO 8601 UTC: nothing that the previous key signed since then is accepted, nor what
 *   the keys before it signed since then. Default: everything is.
 * @throws if there is no register in the folder, or other users can read the key.
 */
async function rotateSigningKey(folder, { compromisedSince } = {}) {
    const present = parseSigning(folder, await openKeyFile(join(folder, SIGNING), () => missing(folder)));
    const notAfter = compromisedSince ?? new Date(Date.now() + HANDOVER_MS).toISOString();
    const isCompromised = compromisedSince !== undefined;
    const retired = retire(present, await readRetired(folder), { notAfter, isCompromised });
    const next = await newSigningKey();
    // In this order: after a crash in between, the present key is retired already, and the next start says so.
    await saveRetired(folder, retired);
    await saveSigning(folder, next, retired);
    return { from: present.kid, to: next.kid };
}
/** The public halves of all keys that a register over this folder has signed with. */
async function readPublicKeys(folder) {
    const signing = await readSigning(folder);
    return [publicKeyOf(signing), ...(await readRetired(folder))];
}
/** Ids of keys that the folder had, and whose public halves are no longer there. */
async function findMissingRetired(folder) {
    const { retired: named = [] } = await readSigning(folder);
    const kids = new Set((await readRetired(folder)).map(({ kid }) => kid));
    return named.filter((kid) => !kids.has(kid));
}
/** Accepts that retired keys are lost for good. */
async function acceptMissingRetired(folder) {
    await saveSigning(folder, await readSigning(folder), await readRetired(folder));
}
/**
 * Publishes other keys among the retired ones: those of a register whose entries were imported. They vouch for those
 * entries only, not for this register's other sites.
 *
 * @throws if the register publishes another key under one of their ids.
 */
async function addRetiredKeys(folder, keys, range) {
    const [signing, retired] = [await readSigning(folder), await readRetired(folder)];
    const own = [publicKeyOf(signing), ...retired.filter(({ vouchesFor }) => vouchesFor === undefined)];
    const all = addImported(keys, range, { own, retired });
    if (JSON.stringify(all) === JSON.stringify(retired))
        return;
    await saveRetired(folder, all);
    await saveSigning(folder, signing, all);
}
/** Detects that the folder contains other keys to sign or to verify with than `keys`. */
function watchKeyFiles(folder, keys, onChange) {
    let [known, seen] = [publicPart(keys), ''];
    const look = async () => {
        const state = (await Promise.all([join(folder, SIGNING), retiredFileIn(folder)].map(stateOf))).join(' ');
        if (seen === state)
            return;
        const fresh = await openKeyFiles(folder);
        seen = state;
        if (publicPart(fresh) !== known)
            onChange(fresh);
        known = publicPart(fresh);
    };
    // A file that cannot be read now may be readable a moment later; until then the current keys stay in use.
    const timer = setInterval(() => void look().catch(() => { }), LOOK_MS);
    timer.unref();
    return { stop: () => clearInterval(timer) };
}
const publicPart = ({ signing, retired = [] }) => JSON.stringify([signing.kid, retired]);
/** Another file under the same name has another state. Empty: there is none. */
async function stateOf(file) {
    const found = await stat(file).catch(() => null);
    return found ? `${found.mtimeMs} ${found.ino}` : '';
}
const MASTER = 'master.key';
const SIGNING = 'signing-key.json';
const LOOK_MS = 500;
/** A running register signs with the old key until it notices the new one. */
const HANDOVER_MS = 60_000;
const missing = (folder) => Promise.reject(new Error(`there is no register in ${folder}`));
const readSigning = async (folder) => parseSigning(folder, await readFile(join(folder, SIGNING), 'utf8'));
const parseSigning = (folder, text) => parseKeyFile(join(folder, SIGNING), text, (value) => {
    const { kid, x, d } = (value ?? {});
    return [kid, x, d].every((part) => typeof part === 'string');
});
/** @param retired the keys beside it. */
const saveSigning = (folder, key, retired) => replaceFile(join(folder, SIGNING), JSON.stringify({ ...key, retired: retired.map(({ kid }) => kid) }));
async function openKeyFile(file, create) {
    const { mode } = await stat(file).catch(() => ({ mode: null })); // created below; any other fault shows up there
    if (mode === null)
        await writeKeyFile(file, await create());
    // Windows has no such permission bits; the folder's own permissions must do.
    else if (mode & 0o077 && process.platform !== 'win32')
        throw new Error(`others on this machine can read the key ${file}. Type: chmod 600 ${file}`);
    return readFile(file, 'utf8');
}
/** If a second process was faster, its key wins. */
async function writeKeyFile(file, content) {
    const fresh = await writeBeside(file, content);
    await link(fresh, file).catch((cause) => {
        if (cause.code !== 'EEXIST')
            throw cause;
    });
    await rm(fresh);
}
async function newMasterKey() {
    return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
}
async function newSigningKey() {
    const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']));
    const { x = '', d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
    return { kty: 'OKP', crv: 'Ed25519', kid: x.slice(0, 16), x, d };
}

var keyFiles = /*#__PURE__*/Object.freeze({
    __proto__: null,
    MASTER: MASTER,
    SIGNING: SIGNING,
    acceptMissingRetired: acceptMissingRetired,
    addRetiredKeys: addRetiredKeys,
    findMissingRetired: findMissingRetired,
    openKeyFiles: openKeyFiles,
    readPublicKeys: readPublicKeys,
    rotateSigningKey: rotateSigningKey,
    watchKeyFiles: watchKeyFiles
});

export { MASTER as M, SIGNING as S, acceptMissingRetired as a, addRetiredKeys as b, findMissingRetired as f, keyFiles as k, mayVouch as m, openKeyFiles as o, publicKeyOf as p, readPublicKeys as r, watchKeyFiles as w };
