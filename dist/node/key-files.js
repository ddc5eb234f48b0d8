import { readFile, stat, rename, mkdir, link, rm, open } from 'node:fs/promises';
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
 * Reads a register's keys from its folder; creates folder and keys on the first start.
 *
 * @throws if other users can read a key; the message gives the command to fix it.
 */
async function openKeyFiles(folder) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const master = await openKeyFile(join(folder, MASTER), newMasterKey);
    const signing = await openKeyFile(join(folder, SIGNING), async () => JSON.stringify(await newSigningKey()));
    return {
        master: new Uint8Array(Buffer.from(master.trim(), 'base64url')),
        signing: JSON.parse(signing),
        retired: await readRetired(folder),
    };
}
/**
 * Replaces the signing key and adds the public half of the previous one to the retired keys. A running register over
 * this folder picks up the new key within a second.
 *
 * @param options.compromisedSince ISO 8601 UTC: nothing that the previous key signed since then is accepted. Default:
 *   everything is.
 * @throws if there is no register in the folder, or other users can read the key.
 */
async function rotateSigningKey(folder, { compromisedSince } = {}) {
    const present = JSON.parse(await openKeyFile(join(folder, SIGNING), () => missing(folder)));
    const notAfter = compromisedSince ?? new Date(Date.now() + HANDOVER_MS).toISOString();
    const retired = [
        ...(await readRetired(folder)).filter(({ kid }) => kid !== present.kid),
        { ...publicKeyOf(present), notAfter },
    ];
    const next = await newSigningKey();
    // In this order: after a crash in between, a key is both current and retired, which is harmless.
    await replaceFile(join(folder, RETIRED), JSON.stringify(retired, null, 2));
    await replaceFile(join(folder, SIGNING), JSON.stringify(next));
    return { from: present.kid, to: next.kid };
}
/** The public halves of all keys that a register over this folder has signed with. */
async function readPublicKeys(folder) {
    const signing = JSON.parse(await readFile(join(folder, SIGNING), 'utf8'));
    return [publicKeyOf(signing), ...(await readRetired(folder))];
}
/**
 * Publishes other keys among the retired ones: those of a register whose entries were imported. They vouch for those
 * entries only, not for this register's other sites.
 */
async function addRetiredKeys(folder, keys, range) {
    const retired = await readRetired(folder);
    const own = (await readPublicKeys(folder)).filter(({ vouchesFor }) => vouchesFor === undefined);
    const others = keys.filter(({ kid }) => own.every((key) => key.kid !== kid));
    if (others.length === 0)
        return;
    const isOther = ({ kid }) => others.some((key) => key.kid === kid);
    const limited = others.map((key) => {
        const before = retired.find(({ kid }) => kid === key.kid)?.vouchesFor ?? [];
        return { ...publicKeyOf(key), vouchesFor: [...before.filter(({ site }) => site !== range.site), range] };
    });
    await replaceFile(join(folder, RETIRED), JSON.stringify([...retired.filter((key) => !isOther(key)), ...limited], null, 2));
}
/** Detects that the folder contains other keys to sign or to verify with than `keys`. */
function watchKeyFiles(folder, keys, onChange) {
    let [known, seen] = [publicPart(keys), ''];
    const look = async () => {
        const state = (await Promise.all([SIGNING, RETIRED].map((file) => stateOf(join(folder, file))))).join(' ');
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
const RETIRED = 'retired-keys.json';
const LOOK_MS = 500;
/** A running register signs with the old key until it notices the new one. */
const HANDOVER_MS = 60_000;
const missing = (folder) => Promise.reject(new Error(`there is no register in ${folder}`));
async function readRetired(folder) {
    const text = await readFile(join(folder, RETIRED), 'utf8').catch((cause) => {
        if (cause.code === 'ENOENT')
            return '[]';
        throw cause;
    });
    return JSON.parse(text);
}
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
const replaceFile = async (file, content) => rename(await writeBeside(file, content), file);
/** Written completely and synced before it gets its final name. */
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
    addRetiredKeys: addRetiredKeys,
    openKeyFiles: openKeyFiles,
    readPublicKeys: readPublicKeys,
    rotateSigningKey: rotateSigningKey,
    watchKeyFiles: watchKeyFiles
});

export { MASTER as M, SIGNING as S, addRetiredKeys as a, keyFiles as k, mayVouch as m, openKeyFiles as o, publicKeyOf as p, readPublicKeys as r, watchKeyFiles as w };
