import { readFile, open, access, mkdir } from 'node:fs/promises';
import { resolve, join as join$1 } from 'node:path';
import { E as EvasteError, j as readDeclaration } from './duration.js';
import { s as sha256, t as toHex } from './digest.js';
import { R as RegisterProblem, w as webPrimitives, Y as join, ar as DefaultQueryCompiler, as as sql, at as DEFAULT_MIGRATION_TABLE, au as DEFAULT_MIGRATION_LOCK_TABLE, av as freeze, aw as DialectAdapterBase, ax as isObject, ay as isString, az as isFunction, aA as CompiledQuery, aB as parseSavepointCommand, aC as createQueryId, aD as createSigner, f as findKeptDeclaration, a6 as keepDocument, z as isOrigin, af as jsonLine, l as readLines, aE as Kysely, aF as createSqlStore, aG as migrate, aH as keyMigrations, aI as ledgerMigrations, aJ as entryMigrations, aK as transactionsOver, aL as namedInTransaction, o as openSqliteStore, aM as assertComplete, aN as acceptLedger, aO as acceptNewMaster, a9 as assertMasterKey, n as nodePrimitives, aP as markBegun } from './sqlite.js';
import { p as publicKeyOf, o as openKeyFiles, a as acceptMissingRetired } from './key-files.js';

const DECLARATION_LIMIT_BYTES = 1024 * 1024;
const DECLARATION_TIMEOUT_MS = 5_000;
/** Reads a declaration from a URL, or from a file relative to a folder. */
async function readDeclarationAt(where, folder) {
    if (!/^https?:/.test(where))
        return JSON.parse(await readFile(resolve(folder, where), 'utf8'));
    const response = await fetch(where, { signal: AbortSignal.timeout(DECLARATION_TIMEOUT_MS) });
    if (!response.ok)
        throw new Error(`${where} answered ${response.status}`);
    const text = await response.text();
    if (text.length > DECLARATION_LIMIT_BYTES)
        throw new Error(`${where} is larger than 1 MiB`);
    return JSON.parse(text);
}

const noticeOf = ({ site, requestId, kind, entry, receivedAt, dueAt }) => ({
    site,
    requestId,
    kind,
    entry,
    receivedAt,
    dueAt,
});
async function mailDigest(digest, to, sendMail) {
    const { site, count, kinds, from, until, dueAt } = digest;
    const list = Object.entries(kinds).map(([kind, number]) => `${kind}: ${number}`);
    await sendMail({
        to,
        subject: `${site}: ${count} requests of visitors within an hour, answer by ${dueAt.slice(0, 10)}`,
        text: [
            `From ${from} to ${until}, visitors of ${site} made ${count} requests. You were notified of the first ones separately.`,
            list.join('\n'),
            `They must be answered by ${dueAt.slice(0, 10)} (GDPR, Article 12(3)). List them: evaste register requests --site ${site}`,
            `If they are an attack, answer all of one kind at once: evaste register requests done --all-of erasure --site ${site}`,
        ].join('\n\n'),
    });
}
async function mailAlarm({ site, message, at }, to, sendMail) {
    await sendMail({
        to,
        subject: `${site}: a witness refuses to sign the register`,
        text: [`At ${at}, for the site ${site}, ${message}.`, 'Compare: evaste verify --witness'].join('\n\n'),
    });
}
async function mailNotice(notice, to, sendMail) {
    const { site, kind, requestId, dueAt } = notice;
    const due = dueAt.slice(0, 10);
    await sendMail({
        to,
        subject: `${site}: a visitor asks for ${kind}, answer by ${due}`,
        text: [
            `A visitor of ${site} asks for ${kind}. It must be answered by ${due} (GDPR, Article 12(3)).`,
            `The request is ${requestId}, entry ${notice.entry} of the register. What the register could do by itself is done.`,
            `See what waits: evaste register requests --site ${site}`,
        ].join('\n\n'),
    });
}

const TIMEOUT_MS = 10_000;
/**
 * Creates one notifier per webhook and per e-mail address.
 *
 * @throws {EvasteError} `register-config-invalid`, naming an unusable target.
 */
async function createNotifiers(targets, needs) {
    const notifiers = [];
    for (const { site, webhook, secret, email } of targets) {
        const own = site !== undefined && { site };
        if (webhook !== undefined) {
            if (!secret)
                throw new EvasteError('register-config-invalid', 'notify: a webhook needs a secret, with which it is signed');
            const post = (message) => postMessage(message, { webhook, secret }, needs);
            const tell = (request) => post(messageOf(request));
            const tellDigest = (digest) => post(messageOfDigest(digest));
            // URLs of webhooks contain secrets.
            const tellAlarm = (alarm) => post(messageOfAlarm(alarm));
            notifiers.push({ id: await sha256(`webhook ${webhook}`), ...own, tell, tellDigest, tellAlarm });
        }
        if (email !== undefined) {
            const { sendMail } = needs;
            if (!sendMail)
                throw new EvasteError('register-config-invalid', 'notify: an email needs smtp: {"url", "from"}');
            const tell = (request) => mailNotice(noticeOf(request), email, sendMail);
            const tellDigest = (digest) => mailDigest(digest, email, sendMail);
            const tellAlarm = (alarm) => mailAlarm(alarm, email, sendMail);
            notifiers.push({ id: await sha256(`email ${email}`), ...own, tell, tellDigest, tellAlarm });
        }
    }
    return notifiers;
}
const messageOf = (request) => ({
    ...{ id: request.requestId, type: 'request.received', timestamp: request.receivedAt, data: noticeOf(request) },
});
const messageOfDigest = ({ id, ...data }) => ({
    ...{ id, type: 'requests.received', timestamp: data.until, data },
});
const messageOfAlarm = ({ at, ...data }) => ({
    ...{ id: `${data.site}-${data.reason}-${at}`, type: 'witness.refused', timestamp: at, data },
});
/**
 * Each attempt has the same id as the request, so that a receiver can drop duplicates.
 *
 * @see https://www.standardwebhooks.com
 */
async function postMessage({ id, type, timestamp, data }, { webhook, secret }, { fetch, now }) {
    const body = JSON.stringify({ type, timestamp, data });
    const seconds = String(Math.floor(now().getTime() / 1000));
    const signature = await signText(`${id}.${seconds}.${body}`, secret);
    const headers = {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': seconds,
        'webhook-signature': `v1,${signature}`,
    };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const call = fetch(webhook, { method: 'POST', headers, body, signal, redirect: 'error' });
    const response = await call.catch((cause) => {
        throw new Error(`the webhook cannot be reached: ${reasonOf(cause)}`, { cause });
    });
    await response.body?.cancel();
    if (!response.ok)
        throw new Error(`the webhook answered ${response.status}`);
}
/** Such as `ECONNREFUSED`; never the URL, which may contain a secret. */
function reasonOf(cause) {
    const { name, cause: inner } = cause;
    return String(inner?.code ?? name);
}
async function signText(text, secret) {
    const encoder = new TextEncoder();
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', encoder.encode(secret), hmac, false, ['sign']);
    return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))));
}

/** @throws if nodemailer is not installed; the message gives the command. */
async function openMailer({ url, from }) {
    const { createTransport } = await import('nodemailer').catch((cause) => {
        if (cause.code !== 'ERR_MODULE_NOT_FOUND')
            throw cause;
        throw new Error('mail needs nodemailer. Type: npm install nodemailer', { cause });
    });
    const transport = createTransport(url);
    return async (mail) => void (await transport.sendMail({ from, ...mail }));
}
/** The recipients that the configuration names for visitors' requests. */
async function openTellers(targets, smtp) {
    return createNotifiers(targets, {
        fetch: globalThis.fetch,
        ...(smtp && { sendMail: await openMailer(smtp) }),
        now: () => new Date(),
    });
}

var commonjsGlobal = typeof globalThis !== 'undefined' ? globalThis : typeof window !== 'undefined' ? window : typeof global !== 'undefined' ? global : typeof self !== 'undefined' ? self : {};

function getDefaultExportFromCjs (x) {
	return x && x.__esModule && Object.prototype.hasOwnProperty.call(x, 'default') ? x['default'] : x;
}

var ipaddr$2 = {exports: {}};

var ipaddr$1 = ipaddr$2.exports;

var hasRequiredIpaddr;

function requireIpaddr () {
	if (hasRequiredIpaddr) return ipaddr$2.exports;
	hasRequiredIpaddr = 1;
	(function (module) {
		(function (root) {
		    // A list of regular expressions that match arbitrary IPv4 addresses,
		    // for which a number of weird notations exist.
		    // Note that an address like 0010.0xa5.1.1 is considered legal.
		    const ipv4Part = '(0?\\d+|0x[a-f0-9]+)';
		    const ipv4Regexes = {
		        fourOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, 'i'),
		        threeOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}$`, 'i'),
		        twoOctet: new RegExp(`^${ipv4Part}\\.${ipv4Part}$`, 'i'),
		        longValue: new RegExp(`^${ipv4Part}$`, 'i')
		    };

		    // Regular Expression for checking Octal numbers
		    const octalRegex = new RegExp(`^0[0-7]+$`, 'i');
		    const hexRegex = new RegExp(`^0x[a-f0-9]+$`, 'i');

		    const zoneIndex = '%[0-9a-z]{1,}';

		    // IPv6-matching regular expressions.
		    // For IPv6, the task is simpler: it is enough to match the colon-delimited
		    // hexadecimal IPv6 and a transitional variant with dotted-decimal IPv4 at
		    // the end.
		    const ipv6Part = '(?:[0-9a-f]+::?)+';
		    const ipv6Regexes = {
		        zoneIndex: new RegExp(zoneIndex, 'i'),
		        'native': new RegExp(`^(::)?(${ipv6Part})?([0-9a-f]+)?(::)?(${zoneIndex})?$`, 'i'),
		        deprecatedTransitional: new RegExp(`^(?:::)(${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?)$`, 'i'),
		        transitional: new RegExp(`^((?:${ipv6Part})|(?:::)(?:${ipv6Part})?)${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}\\.${ipv4Part}(${zoneIndex})?$`, 'i')
		    };

		    // Expand :: in an IPv6 address or address part consisting of `parts` groups.
		    function expandIPv6 (string, parts) {
		        // More than one '::' means invalid address
		        if (string.indexOf('::') !== string.lastIndexOf('::')) {
		            return null;
		        }

		        let colonCount = 0;
		        let lastColon = -1;
		        let zoneId = (string.match(ipv6Regexes.zoneIndex) || [])[0];
		        let replacement, replacementCount;

		        // Remove zone index and save it for later
		        if (zoneId) {
		            zoneId = zoneId.substring(1);
		            string = string.replace(/%.+$/, '');
		        }

		        // How many parts do we already have?
		        while ((lastColon = string.indexOf(':', lastColon + 1)) >= 0) {
		            colonCount++;
		        }

		        // 0::0 is two parts more than ::
		        if (string.substr(0, 2) === '::') {
		            colonCount--;
		        }

		        if (string.substr(-2, 2) === '::') {
		            colonCount--;
		        }

		        // An address must not contain more separators than available parts,
		        // and :: must compress at least one part.
		        if (colonCount >= parts) {
		            return null;
		        }

		        // replacement = ':' + '0:' * (parts - colonCount)
		        replacementCount = parts - colonCount;
		        replacement = ':';
		        while (replacementCount--) {
		            replacement += '0:';
		        }

		        // Insert the missing zeroes
		        string = string.replace('::', replacement);

		        // Trim any garbage which may be hanging around if :: was at the edge in
		        // the source string
		        if (string[0] === ':') {
		            string = string.slice(1);
		        }

		        if (string[string.length - 1] === ':') {
		            string = string.slice(0, -1);
		        }

		        parts = (function () {
		            const ref = string.split(':');
		            const results = [];

		            for (let i = 0; i < ref.length; i++) {
		                results.push(ref[i].length > 4 ? NaN : parseInt(ref[i], 16));
		            }

		            return results;
		        })();

		        return {
		            parts: parts,
		            zoneId: zoneId
		        };
		    }

		    // A generic CIDR (Classless Inter-Domain Routing) RFC1518 range matcher.
		    function matchCIDR (first, second, partSize, cidrBits) {
		        if (first.length !== second.length) {
		            throw new Error('ipaddr: cannot match CIDR for objects with different lengths');
		        }

		        let part = 0;
		        let shift;

		        while (cidrBits > 0) {
		            shift = partSize - cidrBits;
		            if (shift < 0) {
		                shift = 0;
		            }

		            if (first[part] >> shift !== second[part] >> shift) {
		                return false;
		            }

		            cidrBits -= partSize;
		            part += 1;
		        }

		        return true;
		    }

		    function parseIntAuto (string) {
		        // Hexadecimal base 16 (0x#)
		        if (hexRegex.test(string)) {
		            return parseInt(string, 16);
		        }
		        // While octal representation is discouraged by ECMAScript 3
		        // and forbidden by ECMAScript 5, we silently allow it to
		        // work only if the rest of the string has numbers less than 8.
		        if (string[0] === '0' && !isNaN(parseInt(string[1], 10))) {
		        if (octalRegex.test(string)) {
		            return parseInt(string, 8);
		        }
		            throw new Error(`ipaddr: cannot parse ${string} as octal`);
		        }
		        // Always include the base 10 radix!
		        return parseInt(string, 10);
		    }

		    function padPart (part, length) {
		        while (part.length < length) {
		            part = `0${part}`;
		        }

		        return part;
		    }

		    const ipaddr = {};

		    // An IPv4 address (RFC791).
		    ipaddr.IPv4 = (function () {
		        // Constructs a new IPv4 address from an array of four octets
		        // in network order (MSB first)
		        // Verifies the input.
		        function IPv4 (octets) {
		            if (octets.length !== 4) {
		                throw new Error('ipaddr: ipv4 octet count should be 4');
		            }

		            let i, octet;

		            for (i = 0; i < octets.length; i++) {
		                octet = octets[i];
		                if (!((0 <= octet && octet <= 255))) {
		                    throw new Error('ipaddr: ipv4 octet should fit in 8 bits');
		                }
		            }

		            this.octets = octets;
		        }

		        // Special IPv4 address ranges.
		        // See also https://en.wikipedia.org/wiki/Reserved_IP_addresses
		        IPv4.prototype.SpecialRanges = {
		            unspecified: [[new IPv4([0, 0, 0, 0]), 8]],
		            broadcast: [[new IPv4([255, 255, 255, 255]), 32]],
		            // RFC3171
		            multicast: [[new IPv4([224, 0, 0, 0]), 4]],
		            // RFC3927
		            linkLocal: [[new IPv4([169, 254, 0, 0]), 16]],
		            // RFC5735
		            loopback: [[new IPv4([127, 0, 0, 0]), 8]],
		            // RFC6598
		            carrierGradeNat: [[new IPv4([100, 64, 0, 0]), 10]],
		            // RFC1918
		            'private': [
		                [new IPv4([10, 0, 0, 0]), 8],
		                [new IPv4([172, 16, 0, 0]), 12],
		                [new IPv4([192, 168, 0, 0]), 16]
		            ],
		            // Reserved and testing-only ranges; RFCs 5735, 5737, 2544, 1700
		            reserved: [
		                [new IPv4([192, 0, 0, 0]), 24],
		                [new IPv4([192, 0, 2, 0]), 24],
		                [new IPv4([192, 88, 99, 0]), 24],
		                [new IPv4([198, 18, 0, 0]), 15],
		                [new IPv4([198, 51, 100, 0]), 24],
		                [new IPv4([203, 0, 113, 0]), 24],
		                [new IPv4([240, 0, 0, 0]), 4]
		            ],
		            // RFC7534, RFC7535
		            as112: [
		                [new IPv4([192, 175, 48, 0]), 24],
		                [new IPv4([192, 31, 196, 0]), 24],
		            ],
		            // RFC7450
		            amt: [
		                [new IPv4([192, 52, 193, 0]), 24],
		            ],
		        };

		        // The 'kind' method exists on both IPv4 and IPv6 classes.
		        IPv4.prototype.kind = function () {
		            return 'ipv4';
		        };

		        // Checks if this address matches other one within given CIDR range.
		        IPv4.prototype.match = function (other, cidrRange) {
		            let ref;
		            if (cidrRange === undefined) {
		                ref = other;
		                other = ref[0];
		                cidrRange = ref[1];
		            }

		            if (other.kind() !== 'ipv4') {
		                throw new Error('ipaddr: cannot match ipv4 address with non-ipv4 one');
		            }

		            return matchCIDR(this.octets, other.octets, 8, cidrRange);
		        };

		        // returns a number of leading ones in IPv4 address, making sure that
		        // the rest is a solid sequence of 0's (valid netmask)
		        // returns either the CIDR length or null if mask is not valid
		        IPv4.prototype.prefixLengthFromSubnetMask = function () {
		            let cidr = 0;
		            // non-zero encountered stop scanning for zeroes
		            let stop = false;
		            // number of zeroes in octet
		            const zerotable = {
		                0: 8,
		                128: 7,
		                192: 6,
		                224: 5,
		                240: 4,
		                248: 3,
		                252: 2,
		                254: 1,
		                255: 0
		            };
		            let i, octet, zeros;

		            for (i = 3; i >= 0; i -= 1) {
		                octet = this.octets[i];
		                if (octet in zerotable) {
		                    zeros = zerotable[octet];
		                    if (stop && zeros !== 0) {
		                        return null;
		                    }

		                    if (zeros !== 8) {
		                        stop = true;
		                    }

		                    cidr += zeros;
		                } else {
		                    return null;
		                }
		            }

		            return 32 - cidr;
		        };

		        // Checks if the address corresponds to one of the special ranges.
		        IPv4.prototype.range = function () {
		            return ipaddr.subnetMatch(this, this.SpecialRanges);
		        };

		        // Returns an array of byte-sized values in network order (MSB first)
		        IPv4.prototype.toByteArray = function () {
		            return this.octets.slice(0);
		        };

		        // Converts this IPv4 address to an IPv4-mapped IPv6 address.
		        IPv4.prototype.toIPv4MappedAddress = function () {
		            return ipaddr.IPv6.parse(`::ffff:${this.toString()}`);
		        };

		        // Symmetrical method strictly for aligning with the IPv6 methods.
		        IPv4.prototype.toNormalizedString = function () {
		            return this.toString();
		        };

		        // Returns the address in convenient, decimal-dotted format.
		        IPv4.prototype.toString = function () {
		            return this.octets.join('.');
		        };

		        return IPv4;
		    })();

		    // A utility function to return broadcast address given the IPv4 interface and prefix length in CIDR notation
		    ipaddr.IPv4.broadcastAddressFromCIDR = function (string) {

		        try {
		            const cidr = this.parseCIDR(string);
		            const ipInterfaceOctets = cidr[0].toByteArray();
		            const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
		            const octets = [];
		            let i = 0;
		            while (i < 4) {
		                // Broadcast address is bitwise OR between ip interface and inverted mask
		                octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
		                i++;
		            }

		            return new this(octets);
		        } catch (e) {
		            throw new Error('ipaddr: the address does not have IPv4 CIDR format', { cause: e });
		        }
		    };

		    // Checks if a given string is formatted like IPv4 address.
		    ipaddr.IPv4.isIPv4 = function (string) {
		        return this.parser(string) !== null;
		    };

		    // Checks if a given string is a valid IPv4 address.
		    ipaddr.IPv4.isValid = function (string) {
		        try {
		            new this(this.parser(string));
		            return true;
		        } catch {
		            return false;
		        }
		    };

		    // Checks if a given string is a valid IPv4 address in CIDR notation.
		    ipaddr.IPv4.isValidCIDR = function (string) {
		        try {
		            this.parseCIDR(string);
		            return true;
		        } catch {
		            return false;
		        }
		    };

		    // Checks if a given string is a full four-part IPv4 Address.
		    ipaddr.IPv4.isValidFourPartDecimal = function (string) {
		        if (ipaddr.IPv4.isValid(string) && string.match(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$/)) {
		            return true;
		        } else {
		            return false;
		        }
		    };

		    // Checks if a given string is a full four-part IPv4 Address with CIDR prefix.
		    ipaddr.IPv4.isValidCIDRFourPartDecimal = function (string) {
		        const match = string.match(/^(.+)\/(\d+)$/);

		        if (!ipaddr.IPv4.isValidCIDR(string) || !match) {
		            return false;
		        }

		        return ipaddr.IPv4.isValidFourPartDecimal(match[1]);
		    };

		    // A utility function to return network address given the IPv4 interface and prefix length in CIDR notation
		    ipaddr.IPv4.networkAddressFromCIDR = function (string) {
		        let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;

		        try {
		            cidr = this.parseCIDR(string);
		            ipInterfaceOctets = cidr[0].toByteArray();
		            subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
		            octets = [];
		            i = 0;
		            while (i < 4) {
		                // Network address is bitwise AND between ip interface and mask
		                octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
		                i++;
		            }

		            return new this(octets);
		        } catch (e) {
		            throw new Error('ipaddr: the address does not have IPv4 CIDR format', { cause: e });
		        }
		    };

		    // Tries to parse and validate a string with IPv4 address.
		    // Throws an error if it fails.
		    ipaddr.IPv4.parse = function (string) {
		        const parts = this.parser(string);

		        if (parts === null) {
		            throw new Error('ipaddr: string is not formatted like an IPv4 Address');
		        }

		        return new this(parts);
		    };

		    // Parses the string as an IPv4 Address with CIDR Notation.
		    ipaddr.IPv4.parseCIDR = function (string) {
		        let match;

		        if ((match = string.match(/^(.+)\/(\d+)$/))) {
		            const maskLength = parseInt(match[2]);
		            if (maskLength >= 0 && maskLength <= 32) {
		                const parsed = [this.parse(match[1]), maskLength];
		                Object.defineProperty(parsed, 'toString', {
		                    value: function () {
		                        return this.join('/');
		                    }
		                });
		                return parsed;
		            }
		        }

		        throw new Error('ipaddr: string is not formatted like an IPv4 CIDR range');
		    };

		    // Classful variants (like a.b, where a is an octet, and b is a 24-bit
		    // value representing last three octets; this corresponds to a class C
		    // address) are omitted due to classless nature of modern Internet.
		    ipaddr.IPv4.parser = function (string) {
		        let match, part, value;

		        // parseInt recognizes all that octal & hexadecimal weirdness for us
		        if ((match = string.match(ipv4Regexes.fourOctet))) {
		            return (function () {
		                const ref = match.slice(1, 6);
		                const results = [];

		                for (let i = 0; i < ref.length; i++) {
		                    part = ref[i];
		                    results.push(parseIntAuto(part));
		                }

		                return results;
		            })();
		        } else if ((match = string.match(ipv4Regexes.longValue))) {
		            value = parseIntAuto(match[1]);
		            if (value > 0xffffffff || value < 0) {
		                throw new Error('ipaddr: address outside defined range');
		            }

		            return ((function () {
		                const results = [];
		                let shift;

		                for (shift = 0; shift <= 24; shift += 8) {
		                    results.push((value >> shift) & 0xff);
		                }

		                return results;
		            })()).reverse();
		        } else if ((match = string.match(ipv4Regexes.twoOctet))) {
		            return (function () {
		                const ref = match.slice(1, 4);
		                const results = [];

		                value = parseIntAuto(ref[1]);
		                if (value > 0xffffff || value < 0) {
		                    throw new Error('ipaddr: address outside defined range');
		                }

		                results.push(parseIntAuto(ref[0]));
		                results.push((value >> 16) & 0xff);
		                results.push((value >>  8) & 0xff);
		                results.push( value        & 0xff);

		                return results;
		            })();
		        } else if ((match = string.match(ipv4Regexes.threeOctet))) {
		            return (function () {
		                const ref = match.slice(1, 5);
		                const results = [];

		                value = parseIntAuto(ref[2]);
		                if (value > 0xffff || value < 0) {
		                    throw new Error('ipaddr: address outside defined range');
		                }

		                results.push(parseIntAuto(ref[0]));
		                results.push(parseIntAuto(ref[1]));
		                results.push((value >> 8) & 0xff);
		                results.push( value       & 0xff);

		                return results;
		            })();
		        } else {
		            return null;
		        }
		    };

		    // A utility function to return subnet mask in IPv4 format given the prefix length
		    ipaddr.IPv4.subnetMaskFromPrefixLength = function (prefix) {
		        prefix = parseInt(prefix);
		        if (Number.isNaN(prefix) || prefix < 0 || prefix > 32) {
		            throw new Error('ipaddr: invalid IPv4 prefix length');
		        }

		        const octets = [0, 0, 0, 0];
		        let j = 0;
		        const filledOctetCount = Math.floor(prefix / 8);

		        while (j < filledOctetCount) {
		            octets[j] = 255;
		            j++;
		        }

		        if (filledOctetCount < 4) {
		            octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - (prefix % 8);
		        }

		        return new this(octets);
		    };

		    // An IPv6 address (RFC2460)
		    ipaddr.IPv6 = (function () {
		        // Constructs an IPv6 address from an array of eight 16 - bit parts
		        // or sixteen 8 - bit parts in network order(MSB first).
		        // Throws an error if the input is invalid.
		        function IPv6 (parts, zoneId) {
		            let i, part;

		            if (parts.length === 16) {
		                this.parts = [];
		                for (i = 0; i <= 14; i += 2) {
		                    this.parts.push((parts[i] << 8) | parts[i + 1]);
		                }
		            } else if (parts.length === 8) {
		                this.parts = parts;
		            } else {
		                throw new Error('ipaddr: ipv6 part count should be 8 or 16');
		            }

		            for (i = 0; i < this.parts.length; i++) {
		                part = this.parts[i];
		                if (!((0 <= part && part <= 0xffff))) {
		                    throw new Error('ipaddr: ipv6 part should fit in 16 bits');
		                }
		            }

		            if (zoneId) {
		                this.zoneId = zoneId;
		            }
		        }

		        // Special IPv6 ranges
		        IPv6.prototype.SpecialRanges = {
		            // RFC4291, here and after
		            unspecified: [new IPv6([0, 0, 0, 0, 0, 0, 0, 0]), 128],
		            linkLocal: [new IPv6([0xfe80, 0, 0, 0, 0, 0, 0, 0]), 10],
		            multicast: [new IPv6([0xff00, 0, 0, 0, 0, 0, 0, 0]), 8],
		            loopback: [new IPv6([0, 0, 0, 0, 0, 0, 0, 1]), 128],
		            uniqueLocal: [new IPv6([0xfc00, 0, 0, 0, 0, 0, 0, 0]), 7],
		            ipv4Mapped: [new IPv6([0, 0, 0, 0, 0, 0xffff, 0, 0]), 96],
		            // RFC3879
		            deprecatedSiteLocal: [new IPv6([0xfec0, 0, 0, 0, 0, 0, 0, 0]), 10],
		            // RFC6666
		            discard: [new IPv6([0x100, 0, 0, 0, 0, 0, 0, 0]), 64],
		            // RFC6145
		            rfc6145: [new IPv6([0, 0, 0, 0, 0xffff, 0, 0, 0]), 96],
		            rfc6052: [
		                // RFC6052
		                [new IPv6([0x64, 0xff9b, 0, 0, 0, 0, 0, 0]), 96],
		                // RFC8215
		                [new IPv6([0x64, 0xff9b, 0x1, 0, 0, 0, 0, 0]), 48],
		            ],
		            // RFC3056
		            '6to4': [new IPv6([0x2002, 0, 0, 0, 0, 0, 0, 0]), 16],
		            // RFC6052, RFC6146
		            teredo: [new IPv6([0x2001, 0, 0, 0, 0, 0, 0, 0]), 32],
		            // RFC5180
		            benchmarking: [new IPv6([0x2001, 0x2, 0, 0, 0, 0, 0, 0]), 48],
		            // RFC7450
		            amt: [new IPv6([0x2001, 0x3, 0, 0, 0, 0, 0, 0]), 32],
		            as112v6: [
		                // RFC7535
		                [new IPv6([0x2001, 0x4, 0x112, 0, 0, 0, 0, 0]), 48],
		                // RFC7534
		                [new IPv6([0x2620, 0x4f, 0x8000, 0, 0, 0, 0, 0]), 48],
		            ],
		            // RFC4843
		            deprecatedOrchid: [new IPv6([0x2001, 0x10, 0, 0, 0, 0, 0, 0]), 28],
		            // RFC7343
		            orchid2: [new IPv6([0x2001, 0x20, 0, 0, 0, 0, 0, 0]), 28],
		            // RFC9374
		            droneRemoteIdProtocolEntityTags: [new IPv6([0x2001, 0x30, 0, 0, 0, 0, 0, 0]), 28],
		            // RFC9602
		            segmentRouting: [new IPv6([0x5f00, 0, 0, 0, 0, 0, 0, 0]), 16],
		            reserved: [
		                // RFC3849
		                [new IPv6([0x2001, 0, 0, 0, 0, 0, 0, 0]), 23],
		                // RFC2928
		                [new IPv6([0x2001, 0xdb8, 0, 0, 0, 0, 0, 0]), 32],
		                // RFC9637
		                [new IPv6([0x3fff, 0, 0, 0, 0, 0, 0, 0]), 20],
		            ],
		        };

		        // Checks if this address is an IPv4-mapped IPv6 address.
		        IPv6.prototype.isIPv4MappedAddress = function () {
		            return this.range() === 'ipv4Mapped';
		        };

		        // The 'kind' method exists on both IPv4 and IPv6 classes.
		        IPv6.prototype.kind = function () {
		            return 'ipv6';
		        };

		        // Checks if this address matches other one within given CIDR range.
		        IPv6.prototype.match = function (other, cidrRange) {
		            let ref;

		            if (cidrRange === undefined) {
		                ref = other;
		                other = ref[0];
		                cidrRange = ref[1];
		            }

		            if (other.kind() !== 'ipv6') {
		                throw new Error('ipaddr: cannot match ipv6 address with non-ipv6 one');
		            }

		            return matchCIDR(this.parts, other.parts, 16, cidrRange);
		        };

		        // returns a number of leading ones in IPv6 address, making sure that
		        // the rest is a solid sequence of 0's (valid netmask)
		        // returns either the CIDR length or null if mask is not valid
		        IPv6.prototype.prefixLengthFromSubnetMask = function () {
		            let cidr = 0;
		            // non-zero encountered stop scanning for zeroes
		            let stop = false;
		            // number of zeroes in octet
		            const zerotable = {
		                0: 16,
		                32768: 15,
		                49152: 14,
		                57344: 13,
		                61440: 12,
		                63488: 11,
		                64512: 10,
		                65024: 9,
		                65280: 8,
		                65408: 7,
		                65472: 6,
		                65504: 5,
		                65520: 4,
		                65528: 3,
		                65532: 2,
		                65534: 1,
		                65535: 0
		            };
		            let part, zeros;

		            for (let i = 7; i >= 0; i -= 1) {
		                part = this.parts[i];
		                if (part in zerotable) {
		                    zeros = zerotable[part];
		                    if (stop && zeros !== 0) {
		                        return null;
		                    }

		                    if (zeros !== 16) {
		                        stop = true;
		                    }

		                    cidr += zeros;
		                } else {
		                    return null;
		                }
		            }

		            return 128 - cidr;
		        };


		        // Checks if the address corresponds to one of the special ranges.
		        IPv6.prototype.range = function () {
		            return ipaddr.subnetMatch(this, this.SpecialRanges);
		        };

		        // Returns an array of byte-sized values in network order (MSB first)
		        IPv6.prototype.toByteArray = function () {
		            let part;
		            const bytes = [];
		            const ref = this.parts;
		            for (let i = 0; i < ref.length; i++) {
		                part = ref[i];
		                bytes.push(part >> 8);
		                bytes.push(part & 0xff);
		            }

		            return bytes;
		        };

		        // Returns the address in expanded format with all zeroes included, like
		        // 2001:0db8:0008:0066:0000:0000:0000:0001
		        IPv6.prototype.toFixedLengthString = function () {
		            const addr = ((function () {
		                const results = [];
		                for (let i = 0; i < this.parts.length; i++) {
		                    results.push(padPart(this.parts[i].toString(16), 4));
		                }

		                return results;
		            }).call(this)).join(':');

		            let suffix = '';

		            if (this.zoneId) {
		                suffix = `%${this.zoneId}`;
		            }

		            return addr + suffix;
		        };

		        // Converts this address to IPv4 address if it is an IPv4-mapped IPv6 address.
		        // Throws an error otherwise.
		        IPv6.prototype.toIPv4Address = function () {
		            if (!this.isIPv4MappedAddress()) {
		                throw new Error('ipaddr: trying to convert a generic ipv6 address to ipv4');
		            }

		            const ref = this.parts.slice(-2);
		            const high = ref[0];
		            const low = ref[1];

		            return new ipaddr.IPv4([high >> 8, high & 0xff, low >> 8, low & 0xff]);
		        };

		        // Returns the address in expanded format with all zeroes included, like
		        // 2001:db8:8:66:0:0:0:1
		        //
		        // Deprecated: use toFixedLengthString() instead.
		        IPv6.prototype.toNormalizedString = function () {
		            const addr = ((function () {
		                const results = [];

		                for (let i = 0; i < this.parts.length; i++) {
		                    results.push(this.parts[i].toString(16));
		                }

		                return results;
		            }).call(this)).join(':');

		            let suffix = '';

		            if (this.zoneId) {
		                suffix = `%${this.zoneId}`;
		            }

		            return addr + suffix;
		        };

		        // Returns the address in compact, human-readable format like
		        // 2001:db8:8:66::1
		        // in line with RFC 5952 (see https://tools.ietf.org/html/rfc5952#section-4)
		        IPv6.prototype.toRFC5952String = function () {
		            const regex = /((^|:)(0(:|$)){2,})/g;
		            // The zone identifier (RFC 4007) is not part of the address; match
		            // against the address alone so a trailing zero run right before the
		            // "%" suffix still gets compressed (RFC 5952, 4.2.2).
		            let suffix = '';
		            if (this.zoneId) {
		                suffix = `%${this.zoneId}`;
		            }
		            const normalized = this.toNormalizedString();
		            const string = normalized.slice(0, normalized.length - suffix.length);
		            let bestMatchIndex = 0;
		            let bestMatchLength = -1;
		            let bestMatchGroups = -1;
		            let match;

		            while ((match = regex.exec(string))) {
		                // Compare by the number of zero groups, not the matched length:
		                // a run that is not at the start carries a leading ":" in the
		                // match, so an equal-length run later in the address would
		                // otherwise be preferred over the leftmost one (RFC 5952, 4.2.3).
		                const groups = (match[0].match(/0/g) || []).length;
		                if (groups > bestMatchGroups) {
		                    bestMatchGroups = groups;
		                    bestMatchIndex = match.index;
		                    bestMatchLength = match[0].length;
		                }
		            }

		            if (bestMatchLength < 0) {
		                return string + suffix;
		            }

		            return `${string.substring(0, bestMatchIndex)}::${string.substring(bestMatchIndex + bestMatchLength)}${suffix}`;
		        };

		        // Returns the address in compact, human-readable format like
		        // 2001:db8:8:66::1
		        // Calls toRFC5952String under the hood.
		        IPv6.prototype.toString = function () {
		            return this.toRFC5952String();
		        };

		        return IPv6;

		    })();

		    // A utility function to return broadcast address given the IPv6 interface and prefix length in CIDR notation
		    ipaddr.IPv6.broadcastAddressFromCIDR = function (string) {
		        try {
		            const cidr = this.parseCIDR(string);
		            const ipInterfaceOctets = cidr[0].toByteArray();
		            const subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
		            const octets = [];
		            let i = 0;
		            while (i < 16) {
		                // Broadcast address is bitwise OR between ip interface and inverted mask
		                octets.push(parseInt(ipInterfaceOctets[i], 10) | parseInt(subnetMaskOctets[i], 10) ^ 255);
		                i++;
		            }

		            return new this(octets);
		        } catch (e) {
		            throw new Error('ipaddr: the address does not have IPv6 CIDR format', { cause: e });
		        }
		    };

		    // Checks if a given string is formatted like IPv6 address.
		    ipaddr.IPv6.isIPv6 = function (string) {
		        return this.parser(string) !== null;
		    };

		    // Checks to see if string is a valid IPv6 Address
		    ipaddr.IPv6.isValid = function (string) {

		        // Since IPv6.isValid is always called first, this shortcut
		        // provides a substantial performance gain.
		        if (typeof string === 'string' && string.indexOf(':') === -1) {
		            return false;
		        }

		        try {
		            const addr = this.parser(string);
		            new this(addr.parts, addr.zoneId);
		            return true;
		        } catch {
		            return false;
		        }
		    };

		    // Checks if a given string is a valid IPv6 address in CIDR notation.
		    ipaddr.IPv6.isValidCIDR = function (string) {

		        // See note in IPv6.isValid
		        if (typeof string === 'string' && string.indexOf(':') === -1) {
		            return false;
		        }

		        try {
		            this.parseCIDR(string);
		            return true;
		        } catch {
		            return false;
		        }
		    };

		    // A utility function to return network address given the IPv6 interface and prefix length in CIDR notation
		    ipaddr.IPv6.networkAddressFromCIDR = function (string) {
		        let cidr, i, ipInterfaceOctets, octets, subnetMaskOctets;

		        try {
		            cidr = this.parseCIDR(string);
		            ipInterfaceOctets = cidr[0].toByteArray();
		            subnetMaskOctets = this.subnetMaskFromPrefixLength(cidr[1]).toByteArray();
		            octets = [];
		            i = 0;
		            while (i < 16) {
		                // Network address is bitwise AND between ip interface and mask
		                octets.push(parseInt(ipInterfaceOctets[i], 10) & parseInt(subnetMaskOctets[i], 10));
		                i++;
		            }

		            return new this(octets);
		        } catch (e) {
		            throw new Error('ipaddr: the address does not have IPv6 CIDR format', { cause: e });
		        }
		    };

		    // Tries to parse and validate a string with IPv6 address.
		    // Throws an error if it fails.
		    ipaddr.IPv6.parse = function (string) {
		        const addr = this.parser(string);

		        if (addr === null) {
		            throw new Error('ipaddr: string is not formatted like an IPv6 Address');
		        }

		        return new this(addr.parts, addr.zoneId);
		    };

		    ipaddr.IPv6.parseCIDR = function (string) {
		        let maskLength, match, parsed;

		        if ((match = string.match(/^(.+)\/(\d+)$/))) {
		            maskLength = parseInt(match[2]);
		            if (maskLength >= 0 && maskLength <= 128) {
		                parsed = [this.parse(match[1]), maskLength];
		                Object.defineProperty(parsed, 'toString', {
		                    value: function () {
		                        return this.join('/');
		                    }
		                });
		                return parsed;
		            }
		        }

		        throw new Error('ipaddr: string is not formatted like an IPv6 CIDR range');
		    };

		    // Parse an IPv6 address.
		    ipaddr.IPv6.parser = function (string) {
		        let addr, i, match, octet, octets, zoneId;

		        if ((match = string.match(ipv6Regexes.deprecatedTransitional))) {
		            return this.parser(`::ffff:${match[1]}`);
		        }
		        if (ipv6Regexes.native.test(string)) {
		            return expandIPv6(string, 8);
		        }
		        if ((match = string.match(ipv6Regexes.transitional))) {
		            zoneId = match[6] || '';
		            addr = match[1];
		            if (!match[1].endsWith('::')) {
		                addr = addr.slice(0, -1);
		            }
		            addr = expandIPv6(addr + zoneId, 6);
		            if (addr && addr.parts) {
		                octets = [
		                    parseInt(match[2]),
		                    parseInt(match[3]),
		                    parseInt(match[4]),
		                    parseInt(match[5])
		                ];
		                for (i = 0; i < octets.length; i++) {
		                    octet = octets[i];
		                    if (!((0 <= octet && octet <= 255))) {
		                        return null;
		                    }
		                }

		                addr.parts.push(octets[0] << 8 | octets[1]);
		                addr.parts.push(octets[2] << 8 | octets[3]);
		                return {
		                    parts: addr.parts,
		                    zoneId: addr.zoneId
		                };
		            }
		        }

		        return null;
		    };

		    // A utility function to return subnet mask in IPv6 format given the prefix length
		    ipaddr.IPv6.subnetMaskFromPrefixLength = function (prefix) {
		        prefix = parseInt(prefix);
		        if (Number.isNaN(prefix) || prefix < 0 || prefix > 128) {
		            throw new Error('ipaddr: invalid IPv6 prefix length');
		        }

		        const octets = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
		        let j = 0;
		        const filledOctetCount = Math.floor(prefix / 8);

		        while (j < filledOctetCount) {
		            octets[j] = 255;
		            j++;
		        }

		        if (filledOctetCount < 16) {
		            octets[filledOctetCount] = Math.pow(2, prefix % 8) - 1 << 8 - (prefix % 8);
		        }

		        return new this(octets);
		    };

		    // Try to parse an array in network order (MSB first) for IPv4 and IPv6
		    ipaddr.fromByteArray = function (bytes) {
		        const length = bytes.length;

		        if (length === 4) {
		            return new ipaddr.IPv4(bytes);
		        } else if (length === 16) {
		            return new ipaddr.IPv6(bytes);
		        } else {
		            throw new Error('ipaddr: the binary input is neither an IPv6 nor IPv4 address');
		        }
		    };

		    // Checks if the address is valid IP address
		    ipaddr.isValid = function (string) {
		        return ipaddr.IPv6.isValid(string) || ipaddr.IPv4.isValid(string);
		    };

		    // Checks if the address is valid IP address in CIDR notation
		    ipaddr.isValidCIDR = function (string) {
		        return ipaddr.IPv6.isValidCIDR(string) || ipaddr.IPv4.isValidCIDR(string);
		    };


		    // Attempts to parse an IP Address, first through IPv6 then IPv4.
		    // Throws an error if it could not be parsed.
		    ipaddr.parse = function (string) {
		        if (ipaddr.IPv6.isValid(string)) {
		            return ipaddr.IPv6.parse(string);
		        } else if (ipaddr.IPv4.isValid(string)) {
		            return ipaddr.IPv4.parse(string);
		        } else {
		            throw new Error('ipaddr: the address has neither IPv6 nor IPv4 format');
		        }
		    };

		    // Attempt to parse CIDR notation, first through IPv6 then IPv4.
		    // Throws an error if it could not be parsed.
		    ipaddr.parseCIDR = function (string) {
		        try {
		            return ipaddr.IPv6.parseCIDR(string);
		        } catch {
		            try {
		                return ipaddr.IPv4.parseCIDR(string);
		            } catch (e) {
		                throw new Error('ipaddr: the address has neither IPv6 nor IPv4 CIDR format', { cause: e });
		            }
		        }
		    };

		    // Parse an address and return plain IPv4 address if it is an IPv4-mapped address
		    ipaddr.process = function (string) {
		        const addr = this.parse(string);

		        if (addr.kind() === 'ipv6' && addr.isIPv4MappedAddress()) {
		            return addr.toIPv4Address();
		        } else {
		            return addr;
		        }
		    };

		    // An utility function to ease named range matching. See examples below.
		    // rangeList can contain both IPv4 and IPv6 subnet entries and will not throw errors
		    // on matching IPv4 addresses to IPv6 ranges or vice versa.
		    ipaddr.subnetMatch = function (address, rangeList, defaultName) {
		        let i, rangeName, rangeSubnets, subnet;

		        if (defaultName === undefined || defaultName === null) {
		            defaultName = 'unicast';
		        }

		        for (rangeName in rangeList) {
		            if (Object.prototype.hasOwnProperty.call(rangeList, rangeName)) {
		                rangeSubnets = rangeList[rangeName];
		                // ECMA5 Array.isArray isn't available everywhere
		                if (rangeSubnets[0] && !(rangeSubnets[0] instanceof Array)) {
		                    rangeSubnets = [rangeSubnets];
		                }

		                for (i = 0; i < rangeSubnets.length; i++) {
		                    subnet = rangeSubnets[i];
		                    if (address.kind() === subnet[0].kind() && address.match.apply(address, subnet)) {
		                        return rangeName;
		                    }
		                }
		            }
		        }

		        return defaultName;
		    };

		    // Export for both the CommonJS and browser-like environment
		    if (module.exports) {
		        module.exports = ipaddr;

		    } else {
		        root.ipaddr = ipaddr;
		    }

		}(ipaddr$1)); 
	} (ipaddr$2));
	return ipaddr$2.exports;
}

var ipaddrExports = requireIpaddr();
var ipaddr = /*@__PURE__*/getDefaultExportFromCjs(ipaddrExports);

/**
 * Parses the networks of trusted proxies.
 *
 * @param networks CIDR blocks or single addresses, such as `10.0.0.0/8` and `::1`.
 * @throws {EvasteError} `register-config-invalid`, naming the first invalid one.
 */
function parseTrustedProxies(networks) {
    return networks.map((network) => {
        const address = parseAddress(network);
        if (address)
            return [address, address.kind() === 'ipv4' ? 32 : 128];
        if (ipaddr.isValidCIDR(network))
            return unmapped(ipaddr.parseCIDR(network));
        throw new EvasteError('register-config-invalid', `trustProxy: "${network}" is not a network; write it as 10.0.0.0/8 or 2001:db8::/32`);
    });
}
/** `::ffff:127.0.0.0/104` is `127.0.0.0/8`: IPv4-mapped addresses are treated as IPv4 everywhere. */
function unmapped([address, bits]) {
    if (address.kind() === 'ipv4' || bits < MAPPED_BITS)
        return [address, bits];
    const six = address;
    if (six.isIPv4MappedAddress())
        return [six.toIPv4Address(), bits - MAPPED_BITS];
    return [address, bits];
}
const MAPPED_BITS = 96;
/** The largest networks for private use: 10.0.0.0/8 and fc00::/7. */
const LARGEST_PRIVATE = { ipv4: 8, ipv6: 7 };
/**
 * Whether a list of trusted proxies has a network that is larger than any private one, such as `0.0.0.0/0`: visitors are
 * in it as well, and can claim any address.
 */
const trustsVisitors = (trusted) => trusted.some(([address, bits]) => bits < LARGEST_PRIVATE[address.kind()]);
/**
 * Whether a request seems to come through a proxy that is not configured: it has a forwarding header, and comes from
 * this machine or a private network.
 */
function comesFromUnknownProxy(socket, forwardedFor, trusted) {
    const address = forwardedFor === null ? null : parseAddress(socket);
    return address !== null && !isTrusted(address, trusted) && NEARBY.has(address.range());
}
const NEARBY = new Set(['loopback', 'private', 'uniqueLocal', 'linkLocal']);
/**
 * Returns the visitor's address as far as it can be trusted: the peer's own address, or the last untrusted address in a
 * chain of trusted proxies (R75). Claims of the client itself are ignored, and an unreadable address ends the chain.
 *
 * @returns the address as canonical text, or `null` if the connection has none.
 */
function findClientAddress(socket, forwardedFor, trusted) {
    let client = parseAddress(socket);
    const hops = (forwardedFor ?? '').split(',').slice(-32);
    while (client && isTrusted(client, trusted)) {
        // Each proxy appends at the end, so the chain is read from the right.
        const hop = parseHop(hops.pop() ?? '');
        if (!hop)
            break;
        client = hop;
    }
    return client?.toString() ?? null;
}
const isTrusted = (address, trusted) => trusted.some((range) => address.kind() === range[0].kind() && address.match(range));
/** `203.0.113.7`, `203.0.113.7:4711`, `2001:db8::7`, `[2001:db8::7]:4711`. */
function parseHop(text) {
    const hop = text.trim();
    const [, bracketed] = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(hop) ?? [];
    const [, withPort] = /^([\d.]+):\d{1,5}$/.exec(hop) ?? [];
    return parseAddress(bracketed ?? withPort ?? hop);
}
/** Only dotted-decimal IPv4, because parsers disagree about `0x7f.1` and `010.0.0.1`. */
function parseAddress(text) {
    const isAddress = ipaddr.IPv4.isValidFourPartDecimal(text) || (ipaddr.IPv6.isValid(text) && !text.includes('%'));
    if (isAddress)
        return ipaddr.process(text);
    return null;
}
/** The /24 or /48 network of an address, as canonical text. */
function networkOf(address) {
    const parsed = ipaddr.process(address);
    const bits = parsed.kind() === 'ipv4' ? 24 : 48;
    const network = ipaddr.fromByteArray(parsed.toByteArray().fill(0, bits / 8));
    return `${network.toString()}/${bits}`;
}
/** `::ffff:0:0/96` (RFC 4291, 2.5.5.2). */
const IPV4_MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];
/** An address as 16 bytes, IPv4 mapped into IPv6, so that the length reveals nothing. */
function addressBytes(address) {
    const bytes = ipaddr.process(address).toByteArray();
    return Uint8Array.from(bytes.length === 4 ? [...IPV4_MAPPED, ...bytes] : bytes);
}
const addressOfBytes = (bytes) => ipaddr.process(ipaddr.fromByteArray([...bytes]).toString()).toString();

const KEY_BYTES$1 = 32;
const ID_BYTES = 16;
const NONCE_BYTES$1 = 12;
const FIRST_BLOCK = 32;
// Web Crypto gives at most 65,536 random bytes at a time.
const LARGEST_BLOCK = 1_024;
/**
 * Generates keys of personal parts ahead of time, in blocks. A key is committed to its own database before an entry may
 * name it, so that no key is ever stored beside its entry and an entry costs the keys' database no sync of its own. A
 * crash leaves at most one block of unused keys.
 */
class KeyReserve {
    #needs;
    #ready = [];
    #filling = null;
    #blockSize = FIRST_BLOCK;
    constructor(needs) {
        this.#needs = needs;
    }
    /** @throws {RegisterProblem} `busy` if the keys' database cannot be written. */
    async take() {
        for (;;) {
            const key = this.#ready.pop();
            // Refilled before it is empty, so that no request waits for it.
            if (this.#ready.length < this.#blockSize / 4)
                void this.#fill().catch(() => { });
            if (key)
                return key;
            await this.#fill().catch((cause) => {
                throw new RegisterProblem('busy', { retryAfterSeconds: 5, cause });
            });
        }
    }
    /** Destroys the keys that were generated but not used. */
    async close() {
        await this.#filling?.catch(() => { });
        const unused = this.#ready.splice(0).map(({ keyId }) => keyId);
        if (unused.length)
            await this.#needs.keys.destroyKeys(unused);
    }
    #fill() {
        this.#filling ??= this.#make().finally(() => (this.#filling = null));
        return this.#filling;
    }
    async #make() {
        const { master, keys, wrap } = this.#needs;
        const each = ID_BYTES + KEY_BYTES$1 + NONCE_BYTES$1;
        const random = crypto.getRandomValues(new Uint8Array(this.#blockSize * each));
        const fresh = Array.from({ length: this.#blockSize }, (_, i) => {
            const [id, key, nonce] = split(random.slice(i * each, (i + 1) * each), [ID_BYTES, KEY_BYTES$1, NONCE_BYTES$1]);
            return { keyId: toHex(id), key, nonce };
        });
        const wrapped = await Promise.all(fresh.map(async ({ keyId, key }) => ({ keyId, wrappedKey: await wrap(master, key) })));
        await keys.saveKeys(wrapped);
        this.#ready = [...fresh, ...this.#ready];
        this.#blockSize = Math.min(this.#blockSize * 2, LARGEST_BLOCK);
    }
}
function split(bytes, [first, second, third]) {
    const end = first + second;
    return [bytes.subarray(0, first), bytes.subarray(first, end), bytes.subarray(end, end + third)];
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
/**
 * @param master 32 random bytes.
 * @throws {EvasteError} `register-config-invalid` if it is not 32 bytes.
 */
function openPersonalVault(master, keys, { encrypt, decrypt, wrap, unwrap } = webPrimitives) {
    if (master.length !== KEY_BYTES)
        throw new EvasteError('register-config-invalid', 'the master key must be 32 bytes');
    const reserve = new KeyReserve({ master, keys, wrap });
    return {
        async protect(address, mode) {
            if (address === null || mode === 'none')
                return { ip: mode, personal: null, keyId: null };
            // One key per entry in every mode, so that one entry's address can expire alone and its commitment stays valid.
            const kept = mode === 'truncated' ? networkOf(address).split('/')[0] : address;
            const { keyId, key, nonce } = await reserve.take();
            const sealed = await encrypt(key, nonce, addressBytes(kept));
            return { ip: mode, personal: join([nonce, sealed]), keyId };
        },
        async reveal({ ip, personal, keyId }) {
            const wrappedKey = keyId === null ? null : await keys.wrappedKey(keyId);
            if (!personal || !wrappedKey)
                return null;
            const bytes = Uint8Array.from(personal);
            const key = await unwrap(master, Uint8Array.from(wrappedKey));
            const address = addressOfBytes(await decrypt(key, bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)));
            if (ip === 'truncated')
                return networkOf(address);
            return address;
        },
        close: () => reserve.close(),
    };
}

/// <reference types="./postgres-query-compiler.d.ts" />
const ID_WRAP_REGEX = /"/g;
class PostgresQueryCompiler extends DefaultQueryCompiler {
    sanitizeIdentifier(identifier) {
        return identifier.replace(ID_WRAP_REGEX, '""');
    }
}

/// <reference types="./postgres-introspector.d.ts" />
class PostgresIntrospector {
    #db;
    constructor(db) {
        this.#db = db;
    }
    async getSchemas() {
        let rawSchemas = await this.#db
            .selectFrom('pg_catalog.pg_namespace')
            .select('nspname')
            .$castTo()
            .execute();
        return rawSchemas.map((it) => ({ name: it.nspname }));
    }
    async getTables(options = { withInternalKyselyTables: false }) {
        let query = this.#db
            // column
            .selectFrom('pg_catalog.pg_attribute as a')
            // table
            .innerJoin('pg_catalog.pg_class as c', 'a.attrelid', 'c.oid')
            // table schema
            .innerJoin('pg_catalog.pg_namespace as ns', 'c.relnamespace', 'ns.oid')
            // column data type
            .innerJoin('pg_catalog.pg_type as typ', 'a.atttypid', 'typ.oid')
            // column data type schema
            .innerJoin('pg_catalog.pg_namespace as dtns', 'typ.typnamespace', 'dtns.oid')
            .select([
            'a.attname as column',
            'a.attnotnull as not_null',
            'a.atthasdef as has_default',
            'c.relname as table',
            'c.relkind as table_type',
            'ns.nspname as schema',
            'typ.typname as type',
            'dtns.nspname as type_schema',
            sql `col_description(a.attrelid, a.attnum)`.as('column_description'),
            sql `pg_get_serial_sequence(quote_ident(ns.nspname) || '.' || quote_ident(c.relname), a.attname)`.as('auto_incrementing'),
        ])
            .where('c.relkind', 'in', [
            'r' /*regular table*/,
            'v' /*view*/,
            'p' /*partitioned table*/,
        ])
            .where('ns.nspname', '!~', '^pg_')
            .where('ns.nspname', '!=', 'information_schema')
            // Filter out internal cockroachdb schema
            .where('ns.nspname', '!=', 'crdb_internal')
            // Only schemas where we are allowed access
            .where(sql `has_schema_privilege(ns.nspname, 'USAGE')`)
            // No system columns
            .where('a.attnum', '>=', 0)
            .where('a.attisdropped', '!=', true)
            .orderBy('ns.nspname')
            .orderBy('c.relname')
            .orderBy('a.attnum')
            .$castTo();
        if (!options.withInternalKyselyTables) {
            query = query
                .where('c.relname', '!=', DEFAULT_MIGRATION_TABLE)
                .where('c.relname', '!=', DEFAULT_MIGRATION_LOCK_TABLE);
        }
        const rawColumns = await query.execute();
        return this.#parseTableMetadata(rawColumns);
    }
    async getMetadata(options) {
        return {
            tables: await this.getTables(options),
        };
    }
    #parseTableMetadata(columns) {
        const tables = [];
        const schemas = new Map();
        for (const column of columns) {
            let schema = schemas.get(column.schema);
            if (!schema) {
                schema = new Map();
                schemas.set(column.schema, schema);
            }
            let table = schema.get(column.table);
            if (!table) {
                table = freeze({
                    columns: [],
                    isView: column.table_type === 'v',
                    name: column.table,
                    schema: column.schema,
                });
                schema.set(column.table, table);
                tables.push(table);
            }
            table.columns.push(freeze({
                comment: column.column_description ?? undefined,
                dataType: column.type,
                dataTypeSchema: column.type_schema,
                hasDefaultValue: column.has_default,
                isAutoIncrementing: column.auto_incrementing !== null,
                isNullable: !column.not_null,
                name: column.column,
            }));
        }
        return tables;
    }
}

/// <reference types="./postgres-adapter.d.ts" />
const LOCK_ID = BigInt('3853314791062309107');
const LOCK_TIMEOUT_MILLISECONDS = 60 * 60 * 1_000;
class PostgresAdapter extends DialectAdapterBase {
    get supportsTransactionalDdl() {
        return true;
    }
    get supportsReturning() {
        return true;
    }
    async acquireMigrationLock(db, _opt) {
        // in 1 RTT, acquire a session-level advisory lock with a timeout.
        //
        // if ever this runs inside a transaction, niche edge case we support - the
        // user is responsible to set a different timeout value or disable (`0` value).
        await sql `
    with set_timeout as (
      select set_config('lock_timeout', '${sql.lit(LOCK_TIMEOUT_MILLISECONDS)}', true) as config_val
    )
    select pg_advisory_lock(${sql.lit(LOCK_ID)})
    from set_timeout`.execute(db);
    }
    async releaseMigrationLock(db, _opt) {
        await sql `select pg_advisory_unlock(${sql.lit(LOCK_ID)})`.execute(db);
    }
}

/// <reference types="./stack-trace-utils.d.ts" />
function extendStackTrace(err, stackError) {
    if (isStackHolder(err) && stackError.stack) {
        // Remove the first line that just says `Error`.
        const stackExtension = stackError.stack.split('\n').slice(1).join('\n');
        err.stack += `\n${stackExtension}`;
        return err;
    }
    return err;
}
function isStackHolder(obj) {
    return isObject(obj) && isString(obj.stack);
}

/// <reference types="./postgres-driver.d.ts" />
const PRIVATE_RELEASE_METHOD = Symbol();
class PostgresDriver {
    #config;
    #connections = new WeakMap();
    #pool;
    constructor(config) {
        this.#config = freeze({ ...config });
    }
    async init() {
        this.#pool = isFunction(this.#config.pool)
            ? await this.#config.pool()
            : this.#config.pool;
    }
    async acquireConnection() {
        const client = await this.#pool.connect();
        // `destroy` was called while the connection was being acquired.
        if (!this.#pool) {
            client.release();
            throw new Error('driver has already been destroyed');
        }
        let connection = this.#connections.get(client);
        if (!connection) {
            connection = new PostgresConnection(client, {
                cursor: this.#config.cursor ?? null,
            });
            this.#connections.set(client, connection);
            // The driver must take care of calling `onCreateConnection` when a new
            // connection is created. The `pg` module doesn't provide an async hook
            // for the connection creation. We need to call the method explicitly.
            if (this.#config.onCreateConnection) {
                await this.#config.onCreateConnection(connection);
            }
        }
        if (this.#config.onReserveConnection) {
            await this.#config.onReserveConnection(connection);
        }
        return connection;
    }
    async beginTransaction(connection, settings) {
        if (settings.isolationLevel || settings.accessMode) {
            let sql = 'start transaction';
            if (settings.isolationLevel) {
                sql += ` isolation level ${settings.isolationLevel}`;
            }
            if (settings.accessMode) {
                sql += ` ${settings.accessMode}`;
            }
            await connection.executeQuery(CompiledQuery.raw(sql));
        }
        else {
            await connection.executeQuery(CompiledQuery.raw('begin'));
        }
    }
    async commitTransaction(connection) {
        await connection.executeQuery(CompiledQuery.raw('commit'));
    }
    async rollbackTransaction(connection) {
        await connection.executeQuery(CompiledQuery.raw('rollback'));
    }
    async savepoint(connection, savepointName, compileQuery) {
        await connection.executeQuery(compileQuery(parseSavepointCommand('savepoint', savepointName), createQueryId()));
    }
    async rollbackToSavepoint(connection, savepointName, compileQuery) {
        await connection.executeQuery(compileQuery(parseSavepointCommand('rollback to', savepointName), createQueryId()));
    }
    async releaseSavepoint(connection, savepointName, compileQuery) {
        await connection.executeQuery(compileQuery(parseSavepointCommand('release', savepointName), createQueryId()));
    }
    async releaseConnection(connection) {
        connection[PRIVATE_RELEASE_METHOD]();
    }
    async destroy() {
        if (this.#pool) {
            const pool = this.#pool;
            this.#pool = undefined;
            await pool.end();
        }
    }
}
class PostgresConnection {
    #client;
    #options;
    constructor(client, options) {
        this.#client = client;
        this.#options = options;
    }
    async executeQuery(compiledQuery) {
        try {
            const { command, rowCount, rows } = await this.#client.query(compiledQuery.sql, [...compiledQuery.parameters]);
            return {
                numAffectedRows: command === 'INSERT' ||
                    command === 'UPDATE' ||
                    command === 'DELETE' ||
                    command === 'MERGE'
                    ? BigInt(rowCount)
                    : undefined,
                rows: rows ?? [],
            };
        }
        catch (err) {
            throw extendStackTrace(err, new Error());
        }
    }
    async *streamQuery(compiledQuery, chunkSize) {
        if (!this.#options.cursor) {
            throw new Error("'cursor' is not present in your postgres dialect config. It's required to make streaming work in postgres.");
        }
        if (!Number.isInteger(chunkSize) || chunkSize <= 0) {
            throw new Error('chunkSize must be a positive integer');
        }
        const cursor = this.#client.query(new this.#options.cursor(compiledQuery.sql, compiledQuery.parameters.slice()));
        try {
            while (true) {
                const rows = await cursor.read(chunkSize);
                if (rows.length === 0) {
                    break;
                }
                yield {
                    rows,
                };
            }
        }
        finally {
            await cursor.close();
        }
    }
    [PRIVATE_RELEASE_METHOD]() {
        this.#client.release();
    }
}

/// <reference types="./postgres-dialect.d.ts" />
/**
 * PostgreSQL dialect that uses the [pg](https://node-postgres.com/) library.
 *
 * The constructor takes an instance of {@link PostgresDialectConfig}.
 *
 * ```ts
 * import { Pool } from 'pg'
 *
 * new PostgresDialect({
 *   pool: new Pool({
 *     database: 'some_db',
 *     host: 'localhost',
 *   })
 * })
 * ```
 *
 * If you want the pool to only be created once it's first used, `pool`
 * can be a function:
 *
 * ```ts
 * import { Pool } from 'pg'
 *
 * new PostgresDialect({
 *   pool: async () => new Pool({
 *     database: 'some_db',
 *     host: 'localhost',
 *   })
 * })
 * ```
 */
class PostgresDialect {
    #config;
    constructor(config) {
        this.#config = config;
    }
    createDriver() {
        return new PostgresDriver(this.#config);
    }
    createQueryCompiler() {
        return new PostgresQueryCompiler();
    }
    createAdapter() {
        return new PostgresAdapter();
    }
    createIntrospector(db) {
        return new PostgresIntrospector(db);
    }
}

async function openSignatures(first, primitives) {
    const published = new Map();
    let current = first.signing;
    let signer = await createSigner(current, primitives);
    let signRaw = await primitives.importSigningKey(current);
    const publish = ({ signing, retired = [] }) => {
        for (const key of [signing, ...retired])
            published.set(key.kid, publicKeyOf(key));
    };
    publish(first);
    return {
        sign: (type, claims) => signer(type, claims),
        async signBytes(bytes) {
            const key = publicKeyOf(current);
            return { key, signature: await signRaw(bytes) };
        },
        publicKeys: () => [publicKeyOf(current), ...[...published.values()].filter(({ kid }) => kid !== current.kid)],
        async rotate(keys) {
            const next = await createSigner(keys.signing, primitives);
            const nextRaw = await primitives.importSigningKey(keys.signing);
            publish(keys); // before it signs anything
            current = keys.signing;
            signer = next;
            signRaw = nextRaw;
        },
    };
}

/** An unknown digest triggers a reload, but at most at this interval, because outsiders may invent digests. */
const LOOK_AGAIN_MS = 10_000;
const LIMIT_REMEMBERED = 50;
/** The declarations of one site: the configured one, and every earlier one that was stored. */
class SiteDeclarations {
    #source;
    #needs;
    #remembered = new Map();
    #used = new Set();
    #configured = null;
    #configuredDigest = null;
    #looking = null;
    #lookedAtMs = -Infinity;
    constructor(source, needs) {
        this.#source = source;
        this.#needs = needs;
    }
    /**
     * The declaration with this digest, for a record that names it, and that therefore stays; `null` if neither the store nor
     * the configured source has it.
     */
    async find(digest) {
        const known = this.#remembered.get(digest) ?? (await this.#findKept(digest));
        if (!known)
            await this.#look();
        const found = known ?? this.#remembered.get(digest) ?? null;
        if (found && !this.#used.has(digest)) {
            await this.#needs.store.useDocument(digest);
            if (this.#used.size >= LIMIT_REMEMBERED)
                this.#used.clear();
            this.#used.add(digest);
        }
        return found;
    }
    /** The configured declaration as last read; `null` if it was never readable. */
    async configured() {
        if (!this.#configured)
            await this.#look();
        return this.#configured;
    }
    /** The digest of the configured declaration. */
    async configuredDigest() {
        await this.configured();
        return this.#configuredDigest;
    }
    async #findKept(digest) {
        const declaration = await findKeptDeclaration(this.#needs.store, digest);
        if (declaration?.site !== this.#source.site)
            return null; // another site's declaration, in the same store
        this.#remember(digest, declaration);
        return declaration;
    }
    /** Loads from the source; concurrent calls share one attempt. */
    #look() {
        const nowMs = this.#needs.now().getTime();
        if (!this.#looking && Math.abs(nowMs - this.#lookedAtMs) >= LOOK_AGAIN_MS) {
            this.#lookedAtMs = nowMs;
            this.#looking = this.#load().finally(() => (this.#looking = null));
        }
        return this.#looking ?? Promise.resolve();
    }
    async #load() {
        const { site, load } = this.#source;
        const { store, log } = this.#needs;
        try {
            const value = await load();
            const declaration = readDeclaration(value);
            if (declaration.site !== site)
                throw new Error(`it is the declaration of the site "${declaration.site}"`);
            const { digest } = await keepDocument(store, 'declaration', value);
            this.#configured = declaration;
            this.#configuredDigest = digest;
            this.#remember(digest, declaration);
            log?.({ level: 'info', event: 'declaration-loaded', site, reason: digest });
        }
        catch (cause) {
            // The last good declaration stays in use; entries that name another are stored and flagged.
            log?.({ level: 'warn', event: 'declaration-unavailable', site, message: String(cause) });
        }
    }
    #remember(digest, declaration) {
        if (this.#remembered.size >= LIMIT_REMEMBERED)
            this.#remembered.clear();
        this.#remembered.set(digest, declaration);
    }
}

const REFRESH_MS = 5_000;
/**
 * @throws {EvasteError} `register-config-invalid`, naming a duplicate site, an invalid origin, or a declaration that
 *   cannot be loaded.
 */
function openSites(needs) {
    const configured = new Map();
    for (const options of needs.sites) {
        if (configured.has(options.site))
            throw new EvasteError('register-config-invalid', `sites: "${options.site}" is listed twice`);
        configured.set(options.site, openConfigured(options, needs));
    }
    const bySite = new Map(configured);
    const saved = new Map();
    let origins = null;
    let readAtMs = -Infinity;
    let refreshing = Promise.resolve();
    const reload = async () => {
        readAtMs = needs.nowMs();
        const all = await needs.store.savedSites();
        for (const site of saved.keys())
            if (!all.some((one) => one.site === site)) {
                saved.delete(site);
                bySite.delete(site);
                origins = null;
            }
        for (const one of all) {
            if (configured.has(one.site))
                continue; // the configuration has precedence
            const text = JSON.stringify(one);
            if (saved.get(one.site)?.text === text)
                continue; // the site keeps its cached declarations
            const site = openSaved(one, needs);
            saved.set(one.site, { text, site });
            bySite.set(one.site, site);
            origins = null;
        }
    };
    return {
        bySite,
        origins: () => (origins ??= new Set([...bySite.values()].flatMap((site) => [...site.origins]))),
        reload,
        refresh() {
            // Concurrent callers share the reload. If it fails, the known sites are still served.
            if (needs.nowMs() - readAtMs >= REFRESH_MS)
                refreshing = reload().catch((cause) => needs.log?.({ level: 'error', event: 'failed', message: String(cause) }));
            return refreshing;
        },
    };
}
function openConfigured({ site, controller = site, origins, declaration }, needs) {
    for (const origin of origins)
        if (!isOrigin(origin))
            throw new EvasteError('register-config-invalid', `sites: "${origin}" of "${site}" is not an origin; write it as https://www.leipomo.example`);
    const { loadDeclaration } = needs;
    if (typeof declaration === 'string' && !loadDeclaration)
        throw new EvasteError('register-config-invalid', `sites: the declaration of "${site}" is an address, and loadDeclaration is not given`);
    const load = async () => (typeof declaration === 'string' ? await loadDeclaration?.(declaration) : declaration);
    return openSite({ site, controller, origins, load, isConfigured: true }, needs);
}
function openSaved({ site, controller, origins, declarationDigest }, needs) {
    const load = async () => {
        const document = declarationDigest === null ? null : await needs.store.document(declarationDigest);
        if (!document)
            throw new Error('none was published yet; evaste publish does');
        return JSON.parse(document.text);
    };
    return openSite({ site, controller, origins, load, isConfigured: false }, needs);
}
function openSite({ origins, load, ...same }, needs) {
    return { ...same, origins: new Set(origins), declarations: new SiteDeclarations({ site: same.site, load }, needs) };
}

/**
 * Terminates a partial line that a power failure left behind. JSON escapes this character, so no complete line contains
 * it.
 */
const CANCEL = '\u0018';
/**
 * A ledger in a file, one JSON line per event, created with the first line. Any number of processes may append and
 * read at the same time: the file only grows, and readers change nothing.
 *
 * @throws from `read` if a line other than the last cannot be parsed, naming file and line.
 */
function openLedgerFile(file) {
    let last = Promise.resolve();
    return {
        append(line) {
            const written = last.then(() => appendDurably(file, `${jsonLine(line)}\n`));
            last = written.catch(() => { }); // the failed write is reported to its own caller; later lines are independent
            return written;
        },
        read: () => readLedger(file),
    };
}
async function appendDurably(file, text) {
    const handle = await open(file, 'a+', 0o600);
    try {
        // If another process is in the middle of a line, that line ends first, and only CANCEL itself is discarded.
        await handle.appendFile((await endsTorn(handle)) ? `${CANCEL}\n${text}` : text);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Whether the last line is incomplete. */
async function endsTorn(handle) {
    const { size } = await handle.stat();
    if (size === 0)
        return false;
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer.toString() !== '\n';
}
async function* readLedger(file) {
    let number = 0;
    try {
        for await (const text of readLines(file)) {
            number += 1;
            if (!text.endsWith(CANCEL))
                yield parseLine(text, file, number);
        }
    }
    catch (cause) {
        if (cause.code !== 'ENOENT')
            throw cause;
    }
}
function parseLine(line, file, number) {
    try {
        return JSON.parse(line);
    }
    catch (cause) {
        throw new Error(`line ${number} of ${file} cannot be read; put its newest copy in its place`, { cause });
    }
}

/**
 * Opens the ledger of rights: a file and, if processes on several machines share a store, also a table beside its keys.
 * Then each line is written to both. Lines that one of them lacks at the start, such as after a restore, are copied
 * from the other.
 *
 * @throws if the file cannot be read.
 */
async function openLedger(file, shared) {
    const own = openLedgerFile(file);
    if (!shared)
        return own;
    await bringTogether(own, shared);
    return {
        async append(line) {
            await shared.append(jsonLine(line));
            await own.append(line);
        },
        async *read() {
            for await (const line of shared.read())
                yield JSON.parse(line);
        },
    };
}
async function bringTogether(own, shared) {
    const known = new Set();
    for await (const line of shared.read())
        known.add(line);
    const inFile = new Set();
    for await (const line of own.read()) {
        const text = jsonLine(line);
        inFile.add(text);
        if (!known.has(text))
            await shared.append(text);
    }
    for (const line of known)
        if (!inFile.has(line))
            await own.append(JSON.parse(line));
}

const PAGE = 1_000;
const createSharedLedger = (db) => ({
    async append(line) {
        await db.insertInto('lines').values({ line }).execute();
    },
    async *read() {
        let after = 0;
        for (;;) {
            const page = db.selectFrom('lines').selectAll().where('number', '>', String(after)).orderBy('number').limit(PAGE);
            const rows = await page.execute();
            for (const { line } of rows)
                yield line;
            const last = rows.at(-1);
            if (!last)
                return;
            after = Number(last.number);
        }
    },
});

const KEYS_SCHEMA = 'evaste_keys';
/** Stored beside the keys and in no backup, because visitors' requests must survive the restore of everything else. */
const LEDGER_SCHEMA = 'evaste_ledger';
/** A hanging process must not block a site's writers indefinitely. */
const POOL = {
    pipeline: true, // older versions of pg ignore it and send one query at a time
    connectionTimeoutMillis: 5_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: 'evaste-register',
    keepAlive: true,
};
/** Longer than any wait for a lock. A server that hangs neither answers nor closes the connection. */
const QUERY_TIMEOUT_MS = 12_000;
/**
 * Opens a register in a PostgreSQL database, which any number of register processes may share.
 *
 * @throws if `pg` is not installed, the database cannot be reached or migrated, or its settings let a power failure undo
 *   commits. The message gives the command.
 * @example
 * const store = await openPostgresStore({ url: 'postgres://evaste@localhost/evaste' })
 * await store.ping()
 * await store.close()
 */
async function openPostgresStore({ url, keysUrl, log }) {
    const Pool = await findPool();
    const openDialect = (connectionString, max, own = LIMITED) => {
        const pool = new Pool({ ...POOL, ...own, connectionString, max });
        // The pool replaces a broken connection. A user of the connection gets the error with its next query, but an error
        // between queries has no listener and would end the process.
        pool.on('error', () => { });
        pool.on('connect', (client) => client.on('error', () => { }));
        return new PostgresDialect({ pool: { connect: () => connectHangingUp(pool), end: () => pool.end() } });
    };
    const logging = log ? { log } : {};
    const dialect = openDialect(url, 10);
    const entries = new Kysely({ dialect, ...logging });
    const keysDialect = openDialect(keysUrl ?? url, 3);
    const keys = new Kysely({ dialect: keysDialect, ...logging }).withSchema(KEYS_SCHEMA);
    const ledger = new Kysely({ dialect: keysDialect, ...logging }).withSchema(LEDGER_SCHEMA);
    try {
        await assertDurable(entries);
        await assertDurable(keys);
        await migrateAll({ url, keysUrl: keysUrl ?? url }, (address) => openDialect(address, 1, {}));
    }
    catch (cause) {
        await Promise.all([entries.destroy(), keys.destroy()]);
        throw cause;
    }
    return createSqlStore({
        entries,
        keys,
        locking: 'rows',
        scope: namedInTransaction(entries),
        transact: transactionsOver(entries, dialect),
        sharedLedger: createSharedLedger(ledger),
        assertRoom: () => assertRoom(entries),
        bypassesRowSecurity: () => bypassesRowSecurity(entries),
    });
}
/** Over separate connections without timeouts, because migrating a large register may take long. */
async function migrateAll({ url, keysUrl }, openUnlimited) {
    const keysDialect = openUnlimited(keysUrl);
    const keys = new Kysely({ dialect: keysDialect }).withSchema(KEYS_SCHEMA);
    const ledger = new Kysely({ dialect: keysDialect }).withSchema(LEDGER_SCHEMA);
    const entries = new Kysely({ dialect: openUnlimited(url) });
    try {
        await migrate(keys, keyMigrations('bytea'), KEYS_SCHEMA);
        await migrate(ledger, ledgerMigrations(), LEDGER_SCHEMA);
        await migrate(entries, entryMigrations('bytea'));
    }
    finally {
        await Promise.all([entries.destroy(), keys.destroy()]);
    }
}
/**
 * A client that closes its connection when a query times out: further queries would wait behind that one, and the pool
 * opens another connection.
 */
async function connectHangingUp(pool) {
    const client = await pool.connect();
    if (hangsUp.has(client))
        return client;
    hangsUp.add(client);
    const query = client.query.bind(client);
    const { stream } = client.connection;
    const limited = (...args) => query(...args).catch((cause) => {
        if (cause.message === 'Query read timeout')
            stream.destroy();
        throw cause;
    });
    return Object.assign(client, { query: limited });
}
const hangsUp = new WeakSet();
const LIMITED = { query_timeout: QUERY_TIMEOUT_MS };
/**
 * Writes a temporary file as well: an update in place still commits on a full disk when a new entry does not. Data that
 * exceeds the memory of a query spills to a temporary file, about a megabyte here.
 */
const assertRoom = (db) => db.transaction().execute(async (transaction) => {
    await sql `set local work_mem = '64kB'`.execute(transaction);
    await sql `select count(*) from generate_series(1, 70000)`.execute(transaction);
});
/** Row security never applies to such a role, forced or not. */
async function bypassesRowSecurity(db) {
    const { rows } = await sql `
    select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user`.execute(db);
    return rows[0]?.bypasses ?? false;
}
async function findPool() {
    try {
        const { default: pg } = await import('pg');
        return pg.Pool;
    }
    catch (cause) {
        if (cause.code !== 'ERR_MODULE_NOT_FOUND')
            throw cause;
        throw new Error('PostgreSQL needs its driver. Type: npm install pg', { cause });
    }
}
/**
 * Settings that must be on so that an acknowledged entry survives a power failure, with the command to turn each on.
 */
const DURABLE = {
    fsync: () => `fsync is off. Type in psql: ALTER SYSTEM SET fsync = on; SELECT pg_reload_conf();`,
    full_page_writes: () => `full_page_writes is off. Type in psql: ALTER SYSTEM SET full_page_writes = on; SELECT pg_reload_conf();`,
    synchronous_commit: (database) => `synchronous_commit is off. Type in psql: ALTER DATABASE "${database}" SET synchronous_commit = on;`,
};
async function assertDurable(db) {
    const { rows } = await sql `
    select name, current_database() as database from pg_settings
    where setting = 'off' and name in (${sql.join(Object.keys(DURABLE))})`.execute(db);
    const unsafe = rows.map(({ name, database }) => DURABLE[name]?.(database));
    if (unsafe.length)
        throw new Error(`a power cut would take answered entries back: ${unsafe.join(' ')}`);
}

/** Opens the configured store: PostgreSQL by URL, otherwise SQLite in the data folder. */
async function openStore({ data, databaseUrl, keysUrl }) {
    if (databaseUrl === undefined) {
        const files = { file: join$1(data, 'register.sqlite'), keysFile: join$1(data, 'keys.sqlite') };
        for (const file of Object.values(files))
            await keepFromOthers(file);
        return openSqliteStore(files);
    }
    return openPostgresStore({ url: databaseUrl, ...(keysUrl !== undefined && { keysUrl }) });
}
/** A container or an operator may have made the folder readable by others; the entries must not be. */
async function keepFromOthers(file) {
    const handle = await open(file, 'a', 0o600); // SQLite gives its other files the same permissions
    try {
        const { mode } = await handle.stat();
        if (mode & 0o007)
            await handle.chmod(mode & 0o770);
    }
    finally {
        await handle.close();
    }
}
/** @throws if no register was ever started there. */
async function assertStore({ data, databaseUrl }) {
    if (databaseUrl !== undefined)
        return;
    await access(join$1(data, 'register.sqlite')).catch((cause) => {
        throw new Error(`there is no register in ${data}`, { cause });
    });
}

/** What visitors requested. Never restored together with the databases. */
const LEDGER_FILE = 'rights.ndjson';
/**
 * Opens a register's databases, keys and ledger; creates them on the first start.
 *
 * @param acceptLoss what the operator knows is lost for good and is to be recreated.
 * @throws if part of an existing register is missing or other users can read a key; the message says what to do.
 */
async function openParts(place, acceptLoss = []) {
    await mkdir(place.data, { recursive: true, mode: 0o700 });
    const store = await openStore(place);
    try {
        const ledger = await openLedger(join$1(place.data, LEDGER_FILE), store.sharedLedger);
        await assertComplete(place.data, store, { hasLedger: await hasLines(ledger), accepted: acceptLoss });
        if (acceptLoss.includes('ledger') || acceptLoss.includes('entries'))
            await acceptLedger(store, ledger);
        if (acceptLoss.includes('master-key'))
            await acceptNewMaster(store);
        const keys = await openKeyFiles(place.data);
        if (acceptLoss.includes('retired-keys'))
            await acceptMissingRetired(place.data);
        await assertMasterKey(keys.master, store, nodePrimitives);
        await markBegun(store);
        return { keys, store, ledger };
    }
    catch (cause) {
        await store.close();
        throw cause;
    }
}
async function hasLines(ledger) {
    for await (const _ of ledger.read())
        return true;
    return false;
}

export { mailDigest as a, mailNotice as b, commonjsGlobal as c, noticeOf as d, openSites as e, openPersonalVault as f, openSignatures as g, findClientAddress as h, comesFromUnknownProxy as i, openParts as j, openMailer as k, openTellers as l, mailAlarm as m, networkOf as n, openPostgresStore as o, parseTrustedProxies as p, assertStore as q, readDeclarationAt as r, trustsVisitors as t };
