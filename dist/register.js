export { E as EvasteError } from './node/duration.js';
export { R as RegisterConfigError, p as parseRegisterConfig, v as verifyChain } from './node/config.js';
import { g as getRequestListener, a as answerNode } from './node/server.js';
export { l as logToStdout, o as openNodeRegister, b as openRegister, s as serveRegister, c as showConsent } from './node/server.js';
import { v as verifyClaims } from './node/sqlite.js';
export { n as nodePrimitives, o as openSqliteStore, w as webPrimitives } from './node/sqlite.js';
export { v as verifyCheckpoint } from './node/note-witness.js';
export { o as openPostgresStore } from './node/open-parts.js';
import './node/digest.js';
import 'node:path';
import 'node:http';
import 'node:http2';
import 'node:stream';
import './node/decision-cookie.js';
import './node/least-refusal.js';
import './node/asked.js';
import './node/parse-declaration.js';
import 'node:crypto';
import './node/index.js';
import 'node:perf_hooks';
import './node/key-files.js';
import 'node:fs/promises';
import 'node:fs';
import 'node:url';

/**
 * Converts a register into a request handler for Node, also for Express. Mount it before any middleware that reads
 * bodies.
 *
 * @example
 * import { createServer } from 'node:http'
 * import { openNodeRegister, parseRegisterConfig } from 'evaste/register'
 *
 * const register = await openNodeRegister({ config: parseRegisterConfig({ sites: [] }) })
 * createServer(nodeHandler(register)).listen(8787, '127.0.0.1') // in Express: app.use('/evaste-register', …)
 */
function nodeHandler(register) {
    const listener = getRequestListener(answerNode(register), { overrideGlobalObjects: false });
    return async (request, response) => {
        await listener(request, response);
    };
}

/**
 * Verifies a receipt with the register's published keys and returns its claims. Works without access to the register.
 *
 * @throws what `jose` throws if none of these keys signed the receipt or it was modified.
 * @example
 * import type { PublicKey } from 'evaste/register'
 * import { readFile } from 'node:fs/promises'
 *
 * const url = 'https://register.example/.well-known/evaste-register.json'
 * const { keys } = (await (await fetch(url)).json()) as { keys: PublicKey[] }
 * const { entry, recordedAt } = await verifyReceipt(await readFile('receipt.jws', 'utf8'), keys)
 */
const verifyReceipt = async (receipt, keys) => (await verifyClaims(receipt, 'evaste-receipt', keys));

export { nodeHandler, verifyReceipt };
