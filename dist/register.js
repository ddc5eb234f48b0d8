export { R as RegisterConfigError, p as parseRegisterConfig, v as verifyChain } from './node/config.js';
import { g as getRequestListener, a as answerNode } from './node/node.js';
export { l as logToStdout, o as openNodeRegister, b as openRegister, s as serveRegister, c as showConsent } from './node/node.js';
import { v as verifyClaims } from './node/sqlite.js';
export { n as nodePrimitives, o as openSqliteStore, w as webPrimitives } from './node/sqlite.js';
export { v as verifyCheckpoint } from './node/export-table.js';
export { o as openPostgresStore } from './node/node-operator.js';
import './node/digest.js';
import 'node:path';
import 'node:http';
import 'node:http2';
import 'node:stream';
import './node/asked.js';
import './node/duration.js';
import './node/stored.js';
import './node/parse.js';
import './node/read.js';
import './node/key-files.js';
import 'node:fs/promises';
import 'node:crypto';

/**
 * A register for what speaks Node's own requests, such as Express: `app.use('/evaste', nodeHandler(register))`. Mount it
 * before anything that reads bodies.
 */
function nodeHandler(register) {
    const listener = getRequestListener(answerNode(register), { overrideGlobalObjects: false });
    return async (request, response) => {
        await listener(request, response);
    };
}

/**
 * Reads a receipt with the register's published keys; needs no register.
 *
 * @throws what `jose` throws where the receipt is not one of these keys' or was changed.
 */
const verifyReceipt = async (receipt, keys) => (await verifyClaims(receipt, 'evaste-receipt', keys));

export { nodeHandler, verifyReceipt };
