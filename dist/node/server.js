import { resolve } from 'node:path';
import { createServer, ServerResponse, STATUS_CODES } from 'node:http';
import { Http2ServerRequest, constants } from 'node:http2';
import { Readable } from 'node:stream';
import { t as strictObject, E as EvasteError, f as safeParse, q as exactOptional, w as pipe, z as check, h as string, J as picklist, K as boolean, C as maxValue, F as minValue, G as integer, H as number$1, x as regex, v as custom, e as DECLARED_ID, S as SHA256_HEX, L as looseObject, g as array, n as nullable, u as union, M as isoDate, N as record$2, O as isoTimestamp, a as addDuration, P as trim, Q as maxLength, A as minLength, R as transform, y as email, p as optional, T as safeInteger, l as literal, U as parse$2, r as resolveUrl, V as nullish, W as isValiError, c as createMatcher, o as object, X as finite } from './duration.js';
import { C as CONSENT_STATUSES, R as RANDOM_ID$1, d as decisionCookies, r as readStored } from './decision-cookie.js';
import { z as isOrigin, B as isUtcTime, L as problems, R as RegisterProblem, M as erasedDigest, I as chainHash, u as unrestricted, N as countDecisions, O as serverText, J as commitmentOf, P as answerOf, Q as isRefusalLessVisible, S as isTextHidden, T as ipModeOf, U as issuerOf, V as countAs, W as createTurns$1, X as newId, Y as join, Z as fromBase64url, _ as base64url, g as readEntryContent, y as createClaimsReader, $ as answerKinds, a0 as isDay, e as exportSite, a1 as readRecordingBody, a2 as recordEvent, a3 as findIssuer, a4 as appendEvent, a5 as ANSWER_PERIOD, b as requestKinds, p as pickText, f as findKeptDeclaration, G as numbersIn, h as handleRequest, c as closeSite, d as purgeSite, a6 as keepDocument, a7 as termsOf, a8 as dimensions, w as webPrimitives, a9 as assertMasterKey, aa as createInterfaceTexts, ab as createRights, x as restoreRights, ac as startNotifications, ad as notifyAlarm, ae as recordingOptionsOf, n as nodePrimitives } from './sqlite.js';
import { K as describedRecordingSchema, L as randomText, j as createApiKey, i as scopes, O as allowsRecording, c as cookieLifetime, P as beginClock, r as runRetention, R as RetentionHeld, t as isRole, Q as roleRights, S as hashOfBearer, T as auditCall, b as namesOf, d as describeAudit, s as saveAudit, U as discloseConsent, p as describeShown, V as rowOf, W as checkEntry, X as rowsOf, e as exportTable, Y as describeRecording, l as buildMonthlyReport, k as exerciseForPerson, n as nationalAuthorities, m as adoptTerms, Z as areShorter, _ as listSiteVersions, q as roles, g as changeUser, y as resetSecondFactors, u as inviteUser, x as renewInvitation, $ as mayGive, z as normalEmail, a0 as newUser, h as findAllowance, a1 as rightsRequestSchema, a2 as parseRequest, a3 as exerciseRight, a4 as inclusionPath, a5 as consistencyPath, a6 as rootOver, a7 as nodeHash, a8 as leafHash, a9 as leftSize, aa as toBase64, ab as parseNote, ac as writeNote, ad as checkpointText, ae as signNote, af as originOf, ag as verifyNote, ah as fromBase64, ai as readCheckpointText, aj as isSize, I as areEqual$2, ak as verifyConsistency, al as signatureLine, am as parseSignature, an as REGISTER_NAME, ao as openAcceptedLogs, ap as readWitnessKeys, D as noteKeyOf, N as NOTE_TYPES, aq as createCheckpoints, E as logLine, A as witnessOptionsOf, o as discloseEntry } from './note-witness.js';
import { n as networkOf, m as mailAlarm, a as mailDigest, b as mailNotice, d as noticeOf, e as openSites, p as parseTrustedProxies, t as trustsVisitors, f as openPersonalVault, g as openSignatures, h as findClientAddress, i as comesFromUnknownProxy, j as openParts, k as openMailer, l as openTellers, r as readDeclarationAt, q as assertStore } from './open-parts.js';
import { s as sha256, t as toHex, c as canonical } from './digest.js';
import { a as askedPurposes } from './asked.js';
import { c as checkDeclaration } from './parse-declaration.js';
import * as crypto$1 from 'node:crypto';
import { t as toJsonSchema } from './index.js';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { w as watchKeyFiles } from './key-files.js';

//#region src/utils/response/constants.ts
const X_ALREADY_SENT = "x-hono-already-sent";

//#region src/error.ts
var RequestError = class extends Error {
	constructor(message, options) {
		super(message, options);
		this.name = "RequestError";
	}
};

//#endregion
//#region src/headers.ts
const nonJoinedHeaders = new Set([
	"age",
	"authorization",
	"content-length",
	"content-type",
	"etag",
	"expires",
	"from",
	"host",
	"if-modified-since",
	"if-unmodified-since",
	"last-modified",
	"location",
	"max-forwards",
	"proxy-authorization",
	"referer",
	"retry-after",
	"server",
	"user-agent"
]);
const validHeaderName = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;
const isHttpWhitespace = (code) => code === 9 || code === 10 || code === 13 || code === 32;
const normalizeHeaderValue = (value) => {
	if (!isHttpWhitespace(value.charCodeAt(0)) && !isHttpWhitespace(value.charCodeAt(value.length - 1))) return value;
	let start = 0;
	let end = value.length;
	while (start < end && isHttpWhitespace(value.charCodeAt(start))) start++;
	while (end > start && isHttpWhitespace(value.charCodeAt(end - 1))) end--;
	return value.slice(start, end);
};
const forbiddenHeaderValue = /[\0\r\n]/;
const GlobalHeaders = globalThis.Headers;
const materializeHeaders = (rawHeaders, HeadersCtor = GlobalHeaders) => {
	const headers = new HeadersCtor();
	for (let i = 0; i < rawHeaders.length; i += 2) {
		const name = rawHeaders[i];
		if (!name.startsWith(":")) headers.append(name, rawHeaders[i + 1]);
	}
	return headers;
};
var RequestHeaders = class {
	#incoming;
	#rawHeaders;
	#headers;
	#invalidValue;
	constructor(incoming) {
		this.#incoming = incoming;
		if (incoming instanceof Http2ServerRequest) this.#rawHeaders = incoming.rawHeaders.slice();
	}
	get #lazyRawHeaders() {
		return this.#rawHeaders ??= this.#incoming.rawHeaders.slice();
	}
	get #native() {
		if (!this.#headers) {
			this.#headers = materializeHeaders(this.#lazyRawHeaders);
			this.#rawHeaders = void 0;
		}
		return this.#headers;
	}
	#normalizedName(name) {
		if (typeof name !== "string") return;
		if (!validHeaderName.test(name)) throw new TypeError(`Invalid header name: ${name}`);
		return name.toLowerCase();
	}
	#lookupHttp1(lowerName) {
		const headers = this.#incoming instanceof Http2ServerRequest ? void 0 : this.#incoming.headers;
		if (!headers || nonJoinedHeaders.has(lowerName) || lowerName === "set-cookie" || lowerName === "__proto__") return;
		if (!Object.hasOwn(headers, lowerName)) return null;
		const rawValue = headers[lowerName];
		if (typeof rawValue === "string") {
			const value = normalizeHeaderValue(rawValue);
			return forbiddenHeaderValue.test(value) ? void 0 : value;
		}
	}
	#lookup(rawHeaders, lowerName) {
		const separator = lowerName === "cookie" ? "; " : ", ";
		let value = null;
		for (let i = 0; i < rawHeaders.length; i += 2) {
			const rawName = rawHeaders[i];
			if (rawName.length === lowerName.length && rawName.toLowerCase() === lowerName) {
				const rawValue = normalizeHeaderValue(rawHeaders[i + 1]);
				if (forbiddenHeaderValue.test(rawValue)) {
					this.#invalidValue = true;
					return;
				}
				value = value === null ? rawValue : value + separator + rawValue;
			}
		}
		return value;
	}
	append(name, value) {
		this.#native.append(name, value);
	}
	delete(name) {
		this.#native.delete(name);
	}
	get(name) {
		const lowerName = this.#normalizedName(name);
		if (lowerName && !this.#headers && !this.#invalidValue) {
			const http1Value = this.#lookupHttp1(lowerName);
			if (http1Value !== void 0) return http1Value;
			const value = this.#lookup(this.#lazyRawHeaders, lowerName);
			if (value !== void 0) return value;
		}
		return this.#native.get(name);
	}
	has(name) {
		const lowerName = this.#normalizedName(name);
		if (lowerName && !this.#headers && !this.#invalidValue) {
			const http1Value = this.#lookupHttp1(lowerName);
			if (http1Value !== void 0) return http1Value !== null;
			const value = this.#lookup(this.#lazyRawHeaders, lowerName);
			if (value !== void 0) return value !== null;
		}
		return this.#native.has(name);
	}
	set(name, value) {
		this.#native.set(name, value);
	}
	getSetCookie() {
		return this.#native.getSetCookie();
	}
	keys() {
		return this.#native.keys();
	}
	values() {
		return this.#native.values();
	}
	entries() {
		return this.#native.entries();
	}
	forEach(callback, thisArg) {
		this.#native.forEach((value, key) => {
			callback.call(thisArg, value, key, this);
		});
	}
	[Symbol.iterator]() {
		return this.entries();
	}
};
Object.defineProperty(RequestHeaders.prototype, Symbol.for("nodejs.util.inspect.custom"), { value: function(depth, options, inspectFn) {
	return `Headers (lightweight) ${inspectFn(Object.fromEntries(this), {
		...options,
		depth: depth == null ? null : depth - 1
	})}`;
} });
Object.setPrototypeOf(RequestHeaders.prototype, GlobalHeaders.prototype);
const newHeadersFromIncoming = (incoming) => globalThis.Headers === GlobalHeaders ? new RequestHeaders(incoming) : materializeHeaders(incoming.rawHeaders, globalThis.Headers);

//#endregion
//#region src/url.ts
const reValidRequestUrl = /^\/[!#$&-;=?-\[\]_a-z~]*$/;
const reDotSegment = /\/\.\.?(?:[/?#]|$)/;
const reValidHost = /^[a-z0-9._-]+(?::(?:[1-5]\d{3,4}|[6-9]\d{3}))?$/;
const validateRequestTarget = (target) => {
	const backslash = target.indexOf("\\");
	if (backslash !== -1) {
		const query = target.indexOf("?");
		if (query === -1 || backslash < query) throw new RequestError("Backslash in request path");
	}
};
const buildUrl = (scheme, host, incomingUrl) => {
	const url = `${scheme}://${host}${incomingUrl}`;
	if (!reValidHost.test(host)) {
		validateRequestTarget(incomingUrl);
		const urlObj = new URL(url);
		if (urlObj.hostname.length !== host.length && urlObj.hostname !== (host.includes(":") ? host.replace(/:\d+$/, "") : host).toLowerCase()) throw new RequestError("Invalid host header");
		return urlObj.href;
	} else if (incomingUrl.length === 0) return url + "/";
	else {
		if (incomingUrl.charCodeAt(0) !== 47) throw new RequestError("Invalid URL");
		if (!reValidRequestUrl.test(incomingUrl) || reDotSegment.test(incomingUrl)) {
			validateRequestTarget(incomingUrl);
			return new URL(url).href;
		}
		return url;
	}
};

//#endregion
//#region src/request.ts
const toRequestError = (e) => {
	if (e instanceof RequestError) return e;
	return new RequestError(e.message, { cause: e });
};
const GlobalRequest = global.Request;
var Request$1 = class extends GlobalRequest {
	constructor(input, options) {
		if (typeof input === "object" && getRequestCache in input) {
			const hasReplacementBody = options !== void 0 && "body" in options && options.body != null;
			if (input[bodyConsumedDirectlyKey] && !hasReplacementBody) throw new TypeError("Cannot construct a Request with a Request object that has already been used.");
			input = input[getRequestCache]();
		}
		if (typeof (options?.body)?.getReader !== "undefined") options.duplex ??= "half";
		super(input, options);
	}
};
const wrapBodyStream = Symbol("wrapBodyStream");
const byteExactEncodings = new Set([
	"latin1",
	"binary",
	"hex",
	"base64",
	"base64url"
]);
const isByteExactEncoding = (encoding) => encoding === null || byteExactEncodings.has(encoding);
const bodyBufferedBeforeDisconnectKey = Symbol("bodyBufferedBeforeDisconnect");
const bodyBufferedLengthBeforeDisconnectKey = Symbol("bodyBufferedLengthBeforeDisconnect");
const toBufferChunk = (chunk, encoding) => Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk, encoding ?? "utf8");
const isRecoverableDisconnectedIncoming = (incoming) => !(incoming instanceof Http2ServerRequest) && !!incoming.complete && !!incoming.readableAborted && typeof incoming.read === "function" && isByteExactEncoding(incoming.readableEncoding);
const recordBodyBufferedBeforeDisconnect = (incoming) => {
	if (incoming.readableDidRead || !isRecoverableDisconnectedIncoming(incoming)) return;
	const incomingWithRecovery = incoming;
	incomingWithRecovery[bodyBufferedLengthBeforeDisconnectKey] ??= incoming.readableLength;
};
const readBodyBufferedBeforeDisconnect = (incoming, chunks) => {
	if (incoming.readableDidRead && !chunks || !isRecoverableDisconnectedIncoming(incoming)) return;
	const incomingWithRecovery = incoming;
	if (incomingWithRecovery[bodyBufferedBeforeDisconnectKey] !== void 0) return incomingWithRecovery[bodyBufferedBeforeDisconnectKey];
	let result;
	const errored = incoming.errored;
	if (errored && errored.code !== "ECONNRESET") result = errored;
	else if (incomingWithRecovery[bodyBufferedLengthBeforeDisconnectKey] !== void 0 && incoming.readableLength !== incomingWithRecovery[bodyBufferedLengthBeforeDisconnectKey]) result = newBodyUnusableError();
	else {
		const bodyChunks = chunks ?? [];
		const chunk = incoming.read();
		if (chunk !== null) bodyChunks.push(toBufferChunk(chunk, incoming.readableEncoding));
		const buffer = bodyChunks.length === 1 ? bodyChunks[0] : Buffer.concat(bodyChunks);
		result = buffer;
		const contentLength = incoming.headers["content-length"];
		if (typeof contentLength === "string" && /^\d+$/.test(contentLength)) {
			const expectedLength = Number(contentLength);
			if (Number.isSafeInteger(expectedLength) && buffer.length !== expectedLength) result = newBodyUnusableError();
		}
	}
	incomingWithRecovery[bodyBufferedBeforeDisconnectKey] = result;
	return result;
};
const enqueueBufferedBody = (controller, buffered) => {
	if (buffered instanceof Error) {
		controller.error(buffered);
		return;
	}
	if (buffered.length > 0) controller.enqueue(buffered);
	controller.close();
};
const newRequestFromIncoming = (method, url, headers, incoming, abortController) => {
	const init = {
		method,
		headers,
		signal: abortController.signal
	};
	if (method === "TRACE") {
		init.method = "GET";
		const req = new Request$1(url, init);
		Object.defineProperty(req, "method", { get() {
			return "TRACE";
		} });
		return req;
	}
	if (!(method === "GET" || method === "HEAD")) if ("rawBody" in incoming && incoming.rawBody instanceof Buffer) init.body = new ReadableStream({ start(controller) {
		controller.enqueue(incoming.rawBody);
		controller.close();
	} });
	else if (incoming[wrapBodyStream]) {
		let reader;
		init.body = new ReadableStream({ async pull(controller) {
			try {
				if (!reader) {
					const buffered = readBodyBufferedBeforeDisconnect(incoming);
					if (buffered !== void 0) {
						enqueueBufferedBody(controller, buffered);
						return;
					}
				}
				reader ||= Readable.toWeb(incoming).getReader();
				const { done, value } = await reader.read();
				if (done) controller.close();
				else controller.enqueue(value);
			} catch (error) {
				controller.error(error);
			}
		} });
	} else {
		const buffered = readBodyBufferedBeforeDisconnect(incoming);
		if (buffered !== void 0) init.body = new ReadableStream({ start(controller) {
			enqueueBufferedBody(controller, buffered);
		} });
		else init.body = Readable.toWeb(incoming);
	}
	return new Request$1(url, init);
};
const getRequestCache = Symbol("getRequestCache");
const requestCache = Symbol("requestCache");
const incomingKey = Symbol("incomingKey");
const urlKey = Symbol("urlKey");
const methodKey = Symbol("methodKey");
const headersKey = Symbol("headersKey");
const abortControllerKey = Symbol("abortControllerKey");
const getAbortController = Symbol("getAbortController");
const abortRequest = Symbol("abortRequest");
const bodyBufferKey = Symbol("bodyBuffer");
const bodyReadPromiseKey = Symbol("bodyReadPromise");
const bodyConsumedDirectlyKey = Symbol("bodyConsumedDirectly");
const bodyLockReaderKey = Symbol("bodyLockReader");
const abortReasonKey = Symbol("abortReason");
const newBodyUnusableError = () => {
	return /* @__PURE__ */ new TypeError("Body is unusable");
};
const rejectBodyUnusable = () => {
	return Promise.reject(newBodyUnusableError());
};
const textDecoder = new TextDecoder();
const consumeBodyDirectOnce = (request) => {
	if (request[bodyConsumedDirectlyKey]) return rejectBodyUnusable();
	request[bodyConsumedDirectlyKey] = true;
};
const toArrayBuffer = (buf) => {
	return buf.buffer.slice(buf.byteOffset, buf.byteOffset + buf.byteLength);
};
const contentType = (request) => {
	return (request[headersKey] ||= newHeadersFromIncoming(request[incomingKey])).get("content-type") || "";
};
const methodTokenRegExp = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const normalizeIncomingMethod = (method) => {
	if (typeof method !== "string" || method.length === 0) return "GET";
	switch (method) {
		case "DELETE":
		case "GET":
		case "HEAD":
		case "OPTIONS":
		case "PATCH":
		case "POST":
		case "PUT":
		case "QUERY": return method;
	}
	const upper = method.toUpperCase();
	switch (upper) {
		case "DELETE":
		case "GET":
		case "HEAD":
		case "OPTIONS":
		case "POST":
		case "PUT": return upper;
		default: return method;
	}
};
const validateDirectReadMethod = (method) => {
	if (!methodTokenRegExp.test(method)) return /* @__PURE__ */ new TypeError(`'${method}' is not a valid HTTP method.`);
	const normalized = method.toUpperCase();
	if (normalized === "CONNECT" || normalized === "TRACK" || normalized === "TRACE" && method !== "TRACE") return /* @__PURE__ */ new TypeError(`'${method}' HTTP method is unsupported.`);
};
const readBodyWithFastPath = (request, method, fromBuffer) => {
	if (request[bodyConsumedDirectlyKey]) return rejectBodyUnusable();
	const methodName = request.method;
	if (methodName === "GET" || methodName === "HEAD") return request[getRequestCache]()[method]();
	const methodValidationError = validateDirectReadMethod(methodName);
	if (methodValidationError) return Promise.reject(methodValidationError);
	if (request[requestCache]) {
		if (methodName !== "TRACE") return request[requestCache][method]();
	}
	const alreadyUsedError = consumeBodyDirectOnce(request);
	if (alreadyUsedError) return alreadyUsedError;
	const raw = readRawBodyIfAvailable(request);
	if (raw) {
		const result = Promise.resolve(fromBuffer(raw, request));
		request[bodyBufferKey] = void 0;
		return result;
	}
	return readBodyDirect(request).then((buf) => {
		const result = fromBuffer(buf, request);
		request[bodyBufferKey] = void 0;
		return result;
	});
};
const readRawBodyIfAvailable = (request) => {
	const incoming = request[incomingKey];
	if ("rawBody" in incoming && incoming.rawBody instanceof Buffer) return incoming.rawBody;
};
const normalizeAbortError = (request, incoming) => {
	if (incoming.errored) return incoming.errored;
	const reason = request[abortReasonKey];
	if (reason !== void 0) return reason instanceof Error ? reason : new Error(String(reason));
	return /* @__PURE__ */ new Error("Client connection prematurely closed.");
};
const readBodyDirect = (request) => {
	if (request[bodyBufferKey]) return Promise.resolve(request[bodyBufferKey]);
	if (request[bodyReadPromiseKey]) return request[bodyReadPromiseKey];
	const incoming = request[incomingKey];
	if (incoming.readableDidRead) return rejectBodyUnusable();
	const buffered = readBodyBufferedBeforeDisconnect(incoming);
	if (buffered !== void 0) {
		if (buffered instanceof Error) return Promise.reject(buffered);
		request[bodyBufferKey] = buffered;
		return Promise.resolve(buffered);
	}
	const promise = new Promise((resolve, reject) => {
		const chunks = [];
		let settled = false;
		const finish = (callback) => {
			if (settled) return;
			settled = true;
			cleanup();
			callback();
		};
		const recoverCompleteBodyAfterDisconnect = (error) => {
			const streamError = incoming.errored ?? error;
			if (!isRecoverableDisconnectedIncoming(incoming) || streamError && streamError.code !== "ECONNRESET") return false;
			finish(() => {
				const recovered = readBodyBufferedBeforeDisconnect(incoming, chunks);
				if (recovered instanceof Error) reject(recovered);
				else if (recovered === void 0) reject(error ?? normalizeAbortError(request, incoming));
				else {
					request[bodyBufferKey] = recovered;
					resolve(recovered);
				}
			});
			return true;
		};
		const onData = (chunk) => {
			chunks.push(toBufferChunk(chunk, incoming.readableEncoding));
		};
		const onEnd = () => {
			finish(() => {
				const buffer = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
				request[bodyBufferKey] = buffer;
				resolve(buffer);
			});
		};
		const onError = (error) => {
			if (recoverCompleteBodyAfterDisconnect(error)) return;
			finish(() => {
				reject(error);
			});
		};
		const onClose = () => {
			if (incoming.readableEnded) {
				onEnd();
				return;
			}
			if (recoverCompleteBodyAfterDisconnect()) return;
			finish(() => {
				reject(normalizeAbortError(request, incoming));
			});
		};
		const cleanup = () => {
			incoming.off("data", onData);
			incoming.off("end", onEnd);
			incoming.off("error", onError);
			incoming.off("close", onClose);
			request[bodyReadPromiseKey] = void 0;
		};
		incoming.on("data", onData);
		incoming.on("end", onEnd);
		incoming.on("error", onError);
		incoming.on("close", onClose);
		queueMicrotask(() => {
			if (settled) return;
			if (incoming.readableEnded) onEnd();
			else if (incoming.errored) onError(incoming.errored);
			else if (incoming.destroyed) onClose();
		});
	});
	request[bodyReadPromiseKey] = promise;
	return promise;
};
const requestPrototype = {
	get method() {
		return this[methodKey];
	},
	get url() {
		return this[urlKey];
	},
	get headers() {
		return this[headersKey] ||= newHeadersFromIncoming(this[incomingKey]);
	},
	[abortRequest](reason) {
		if (this[abortReasonKey] === void 0) this[abortReasonKey] = reason;
		const abortController = this[abortControllerKey];
		if (abortController && !abortController.signal.aborted) abortController.abort(reason);
	},
	[getAbortController]() {
		this[abortControllerKey] ||= new AbortController();
		if (this[abortReasonKey] !== void 0 && !this[abortControllerKey].signal.aborted) this[abortControllerKey].abort(this[abortReasonKey]);
		return this[abortControllerKey];
	},
	[getRequestCache]() {
		const abortController = this[getAbortController]();
		if (this[requestCache]) return this[requestCache];
		const method = this.method;
		if (this[bodyConsumedDirectlyKey] && !(method === "GET" || method === "HEAD")) {
			this[bodyBufferKey] = void 0;
			const init = {
				method: method === "TRACE" ? "GET" : method,
				headers: this.headers,
				signal: abortController.signal
			};
			if (method !== "TRACE") {
				init.body = new ReadableStream({ start(c) {
					c.close();
				} });
				init.duplex = "half";
			}
			const req = new Request$1(this[urlKey], init);
			if (method === "TRACE") Object.defineProperty(req, "method", { get() {
				return "TRACE";
			} });
			return this[requestCache] = req;
		}
		return this[requestCache] = newRequestFromIncoming(this.method, this[urlKey], this.headers, this[incomingKey], abortController);
	},
	get body() {
		if (!this[bodyConsumedDirectlyKey]) return this[getRequestCache]().body;
		const request = this[getRequestCache]();
		if (!this[bodyLockReaderKey] && request.body) this[bodyLockReaderKey] = request.body.getReader();
		return request.body;
	},
	get bodyUsed() {
		if (this[bodyConsumedDirectlyKey]) return true;
		if (this[requestCache]) return this[requestCache].bodyUsed;
		return false;
	}
};
Object.defineProperty(requestPrototype, "signal", { get() {
	return this[getAbortController]().signal;
} });
[
	"cache",
	"credentials",
	"destination",
	"duplex",
	"integrity",
	"mode",
	"redirect",
	"referrer",
	"referrerPolicy",
	"keepalive"
].forEach((k) => {
	Object.defineProperty(requestPrototype, k, { get() {
		return this[getRequestCache]()[k];
	} });
});
["clone", "formData"].forEach((k) => {
	Object.defineProperty(requestPrototype, k, { value: function() {
		if (this[bodyConsumedDirectlyKey]) {
			if (k === "clone") throw newBodyUnusableError();
			return rejectBodyUnusable();
		}
		return this[getRequestCache]()[k]();
	} });
});
Object.defineProperty(requestPrototype, "text", { value: function() {
	return readBodyWithFastPath(this, "text", (buf) => textDecoder.decode(buf));
} });
Object.defineProperty(requestPrototype, "arrayBuffer", { value: function() {
	return readBodyWithFastPath(this, "arrayBuffer", (buf) => toArrayBuffer(buf));
} });
Object.defineProperty(requestPrototype, "blob", { value: function() {
	return readBodyWithFastPath(this, "blob", (buf, request) => {
		const type = contentType(request);
		const init = type ? { headers: { "content-type": type } } : void 0;
		return new Response(buf, init).blob();
	});
} });
Object.defineProperty(requestPrototype, "json", { value: function() {
	if (this[bodyConsumedDirectlyKey]) return rejectBodyUnusable();
	return this.text().then(JSON.parse);
} });
Object.defineProperty(requestPrototype, Symbol.for("nodejs.util.inspect.custom"), { value: function(depth, options, inspectFn) {
	return `Request (lightweight) ${inspectFn({
		method: this.method,
		url: this.url,
		headers: this.headers,
		nativeRequest: this[requestCache]
	}, {
		...options,
		depth: depth == null ? null : depth - 1
	})}`;
} });
Object.setPrototypeOf(requestPrototype, Request$1.prototype);
const newRequest = (incoming, defaultHostname) => {
	const req = Object.create(requestPrototype);
	req[incomingKey] = incoming;
	req[methodKey] = normalizeIncomingMethod(incoming.method);
	const incomingUrl = incoming.url || "";
	if (incomingUrl[0] !== "/" && (incomingUrl.startsWith("http://") || incomingUrl.startsWith("https://"))) {
		if (incoming instanceof Http2ServerRequest) throw new RequestError("Absolute URL for :path is not allowed in HTTP/2");
		try {
			validateRequestTarget(incomingUrl);
			req[urlKey] = new URL(incomingUrl).href;
		} catch (e) {
			throw new RequestError("Invalid absolute URL", { cause: e });
		}
		return req;
	}
	const host = (incoming instanceof Http2ServerRequest ? incoming.authority : incoming.headers.host) || defaultHostname;
	if (!host) throw new RequestError("Missing host header");
	let scheme;
	if (incoming instanceof Http2ServerRequest) {
		scheme = incoming.scheme;
		if (!(scheme === "http" || scheme === "https")) throw new RequestError("Unsupported scheme");
	} else scheme = incoming.socket && incoming.socket.encrypted ? "https" : "http";
	try {
		req[urlKey] = buildUrl(scheme, host, incomingUrl);
	} catch (e) {
		if (e instanceof RequestError) throw e;
		else throw new RequestError("Invalid URL", { cause: e });
	}
	return req;
};

//#endregion
//#region src/response.ts
const defaultContentType = "text/plain; charset=UTF-8";
const responseCache = Symbol("responseCache");
const getResponseCache = Symbol("getResponseCache");
const cacheKey = Symbol("cache");
const GlobalResponse = global.Response;
var Response$1 = class Response$1 {
	#body;
	#init;
	[getResponseCache]() {
		const cache = this[cacheKey];
		const liveHeaders = cache && cache[2] instanceof Headers ? cache[2] : void 0;
		delete this[cacheKey];
		return this[responseCache] ||= new GlobalResponse(this.#body, liveHeaders ? {
			status: this.#init?.status,
			statusText: this.#init?.statusText,
			headers: liveHeaders
		} : this.#init);
	}
	constructor(body, init) {
		let headers;
		this.#body = body;
		if (init instanceof GlobalResponse) {
			const cachedGlobalResponse = init[responseCache];
			if (cachedGlobalResponse) {
				this.#init = cachedGlobalResponse;
				this[getResponseCache]();
				return;
			}
			this.#init = init instanceof Response$1 ? init.#init : init;
			headers = new Headers(init.headers);
		} else this.#init = init;
		if (body == null || typeof body === "string" || typeof body?.getReader !== "undefined" || body instanceof Blob || body instanceof Uint8Array) this[cacheKey] = [
			init?.status || 200,
			body ?? null,
			headers || init?.headers
		];
	}
	get headers() {
		const cache = this[cacheKey];
		if (cache) {
			if (!(cache[2] instanceof Headers)) cache[2] = new Headers(cache[2] || (cache[1] === null ? void 0 : { "content-type": defaultContentType }));
			return cache[2];
		}
		return this[getResponseCache]().headers;
	}
	get status() {
		return this[cacheKey]?.[0] ?? this[getResponseCache]().status;
	}
	get ok() {
		const status = this.status;
		return status >= 200 && status < 300;
	}
};
[
	"body",
	"bodyUsed",
	"redirected",
	"statusText",
	"trailers",
	"type",
	"url"
].forEach((k) => {
	Object.defineProperty(Response$1.prototype, k, { get() {
		return this[getResponseCache]()[k];
	} });
});
[
	"arrayBuffer",
	"blob",
	"clone",
	"formData",
	"json",
	"text"
].forEach((k) => {
	Object.defineProperty(Response$1.prototype, k, { value: function() {
		return this[getResponseCache]()[k]();
	} });
});
Object.defineProperty(Response$1.prototype, Symbol.for("nodejs.util.inspect.custom"), { value: function(depth, options, inspectFn) {
	return `Response (lightweight) ${inspectFn({
		status: this.status,
		headers: this.headers,
		ok: this.ok,
		nativeResponse: this[responseCache]
	}, {
		...options,
		depth: depth == null ? null : depth - 1
	})}`;
} });
Object.setPrototypeOf(Response$1, GlobalResponse);
Object.setPrototypeOf(Response$1.prototype, GlobalResponse.prototype);
const validRedirectUrl = /^https?:\/\/[!#-;=?-[\]_a-z~A-Z]+$/;
const parseRedirectUrl = (url) => {
	if (url instanceof URL) return url.href;
	if (validRedirectUrl.test(url)) return url;
	return new URL(url).href;
};
const validRedirectStatuses = new Set([
	301,
	302,
	303,
	307,
	308
]);
Object.defineProperty(Response$1, "redirect", {
	value: function redirect(url, status = 302) {
		if (!validRedirectStatuses.has(status)) throw new RangeError("Invalid status code");
		return new Response$1(null, {
			status,
			headers: { location: parseRedirectUrl(url) }
		});
	},
	writable: true,
	configurable: true
});
Object.defineProperty(Response$1, "json", {
	value: function json(data, init) {
		const body = JSON.stringify(data);
		if (body === void 0) throw new TypeError("The data is not JSON serializable");
		const initHeaders = init?.headers;
		let headers;
		if (initHeaders) {
			headers = new Headers(initHeaders);
			if (!headers.has("content-type")) headers.set("content-type", "application/json");
		} else headers = { "content-type": "application/json" };
		return new Response$1(body, {
			status: init?.status ?? 200,
			statusText: init?.statusText,
			headers
		});
	},
	writable: true,
	configurable: true
});

//#endregion
//#region src/utils.ts
async function readWithoutBlocking(readPromise) {
	return Promise.race([readPromise, Promise.resolve().then(() => Promise.resolve(void 0))]);
}
function writeFromReadableStreamDefaultReader(reader, writable, currentReadPromise) {
	const cancel = (error) => {
		reader.cancel(error).catch(() => {});
	};
	const stream = writable.stream;
	if (writable.destroyed || stream?.closed || stream?.destroyed) {
		cancel();
		return reader.closed;
	}
	writable.on("close", cancel);
	writable.on("error", cancel);
	(currentReadPromise ?? reader.read()).then(flow, handleStreamError);
	return reader.closed.finally(() => {
		writable.off("close", cancel);
		writable.off("error", cancel);
	});
	function handleStreamError(error) {
		if (error) writable.destroy(error);
	}
	function onDrain() {
		reader.read().then(flow, handleStreamError);
	}
	function flow({ done, value }) {
		try {
			if (done) writable.end();
			else if (!writable.write(value)) writable.once("drain", onDrain);
			else reader.read().then(flow, handleStreamError);
		} catch (e) {
			handleStreamError(e);
		}
	}
}
function writeFromReadableStream(stream, writable) {
	if (stream.locked) throw new TypeError("ReadableStream is locked.");
	else if (writable.destroyed) {
		stream.cancel().catch(() => {});
		return;
	}
	return writeFromReadableStreamDefaultReader(stream.getReader(), writable);
}
const buildOutgoingHttpHeaders = (headers, defaultContentType) => {
	const res = {};
	if (!(headers instanceof Headers)) headers = new Headers(headers ?? void 0);
	if (headers.has("set-cookie")) {
		const cookies = [];
		for (const [k, v] of headers) if (k === "set-cookie") cookies.push(v);
		else res[k] = v;
		if (cookies.length > 0) res["set-cookie"] = cookies;
	} else for (const [k, v] of headers) res[k] = v;
	if (defaultContentType) res["content-type"] ??= defaultContentType;
	return res;
};

//#endregion
//#region src/listener.ts
const outgoingEnded = Symbol("outgoingEnded");
const incomingDraining = Symbol("incomingDraining");
const DRAIN_TIMEOUT_MS = 500;
const MAX_DRAIN_BYTES = 64 * 1024 * 1024;
const drainIncoming = (incoming) => {
	const incomingWithDrainState = incoming;
	if (incoming.destroyed || incomingWithDrainState[incomingDraining]) return;
	incomingWithDrainState[incomingDraining] = true;
	if (incoming instanceof Http2ServerRequest) {
		try {
			incoming.stream?.close?.(constants.NGHTTP2_NO_ERROR);
		} catch {}
		return;
	}
	let bytesRead = 0;
	const cleanup = () => {
		clearTimeout(timer);
		incoming.off("data", onData);
		incoming.off("end", cleanup);
		incoming.off("error", cleanup);
	};
	const forceClose = () => {
		cleanup();
		const socket = incoming.socket;
		if (socket && !socket.destroyed) {
			if (typeof socket.destroySoon === "function") socket.destroySoon();
			else if (typeof socket.destroy === "function") socket.destroy();
		}
	};
	const timer = setTimeout(forceClose, DRAIN_TIMEOUT_MS);
	timer.unref?.();
	const onData = (chunk) => {
		bytesRead += chunk.length;
		if (bytesRead > MAX_DRAIN_BYTES) forceClose();
	};
	incoming.on("data", onData);
	incoming.on("end", cleanup);
	incoming.on("error", cleanup);
	incoming.resume();
};
const makeCloseHandler = (req, incoming, outgoing, needsBodyCleanup) => () => {
	if (incoming.errored) {
		recordBodyBufferedBeforeDisconnect(incoming);
		req[abortRequest](incoming.errored.toString());
	} else if (!outgoing.writableFinished || incoming instanceof Http2ServerRequest && incoming.aborted) {
		recordBodyBufferedBeforeDisconnect(incoming);
		req[abortRequest]("Client connection prematurely closed.");
	}
	if (needsBodyCleanup && !incoming.readableEnded) setTimeout(() => {
		if (!incoming.readableEnded) setTimeout(() => {
			drainIncoming(incoming);
		});
	});
};
const isImmediateCacheableResponse = (res) => {
	if (!(cacheKey in res)) return false;
	const body = res[cacheKey][1];
	return body === null || typeof body === "string" || body instanceof Uint8Array;
};
const handleRequestError = () => new Response(null, { status: 400 });
const handleFetchError = (e) => new Response(null, { status: e instanceof Error && (e.name === "TimeoutError" || e.constructor.name === "TimeoutError") ? 504 : 500 });
const handleResponseError = (e, outgoing) => {
	const err = e instanceof Error ? e : new Error("unknown error", { cause: e });
	if (err.code === "ERR_STREAM_PREMATURE_CLOSE") console.info("The user aborted a request.");
	else {
		console.error(e);
		if (!outgoing.headersSent) {
			if (outgoing instanceof ServerResponse) outgoing._contentLength = null;
			outgoing.writeHead(500, { "Content-Type": "text/plain" });
		}
		outgoing.end(`Error: ${err.message}`);
		outgoing.destroy(err);
	}
};
const flushHeaders = (outgoing) => {
	if ("flushHeaders" in outgoing && outgoing.writable) outgoing.flushHeaders();
};
const trySetContentLength = (outgoing, status, length) => {
	const http1 = outgoing;
	if (http1._contentLength === null && http1._hasBody && http1.useChunkedEncodingByDefault && !http1._removedContLen && status >= 200 && status !== 204 && status !== 304 && !outgoing.hasHeader("content-length") && !outgoing.hasHeader("transfer-encoding") && !outgoing.hasHeader("trailer")) {
		http1._contentLength = length;
		return true;
	}
	return false;
};
const writeDefaultHeaders = (outgoing, status, length) => {
	if (trySetContentLength(outgoing, status, length)) outgoing.writeHead(status, { "Content-Type": defaultContentType });
	else outgoing.writeHead(status, {
		"Content-Type": defaultContentType,
		"Content-Length": length
	});
};
const responseViaCache = async (res, outgoing) => {
	let [status, body, header] = res[cacheKey];
	if (!header) {
		if (body === null) {
			outgoing.writeHead(status);
			outgoing.end();
		} else if (typeof body === "string") {
			writeDefaultHeaders(outgoing, status, Buffer.byteLength(body));
			outgoing.end(body);
		} else if (body instanceof Uint8Array) {
			writeDefaultHeaders(outgoing, status, body.byteLength);
			outgoing.end(body);
		} else if (body instanceof Blob) {
			writeDefaultHeaders(outgoing, status, body.size);
			outgoing.end(new Uint8Array(await body.arrayBuffer()));
		} else {
			outgoing.writeHead(status, { "Content-Type": defaultContentType });
			flushHeaders(outgoing);
			await writeFromReadableStream(body, outgoing)?.catch((e) => handleResponseError(e, outgoing));
		}
		outgoing[outgoingEnded]?.();
		return;
	}
	let hasContentLength = false;
	let plainHeaders = false;
	let canAutoLength = true;
	if (header instanceof Headers) {
		hasContentLength = header.has("content-length");
		header = buildOutgoingHttpHeaders(header, body === null ? void 0 : defaultContentType);
	} else if (Array.isArray(header)) {
		const headerObj = new Headers(header);
		hasContentLength = headerObj.has("content-length");
		header = buildOutgoingHttpHeaders(headerObj, body === null ? void 0 : defaultContentType);
	} else {
		plainHeaders = true;
		for (const key in header) {
			if (key.length === 14 && key.toLowerCase() === "content-length") {
				hasContentLength = true;
				break;
			}
			if (key.length === 17 && key.toLowerCase() === "transfer-encoding" || key.length === 7 && key.toLowerCase() === "trailer") canAutoLength = false;
		}
	}
	if (!hasContentLength) {
		let length;
		if (typeof body === "string") length = Buffer.byteLength(body);
		else if (body instanceof Uint8Array) length = body.byteLength;
		else if (body instanceof Blob) length = body.size;
		if (length !== void 0 && (!plainHeaders || !canAutoLength || !trySetContentLength(outgoing, status, length))) {
			if (plainHeaders) header = { ...header };
			header["Content-Length"] = length;
		}
	}
	outgoing.writeHead(status, header);
	if (body == null) outgoing.end();
	else if (typeof body === "string" || body instanceof Uint8Array) outgoing.end(body);
	else if (body instanceof Blob) outgoing.end(new Uint8Array(await body.arrayBuffer()));
	else {
		flushHeaders(outgoing);
		await writeFromReadableStream(body, outgoing)?.catch((e) => handleResponseError(e, outgoing));
	}
	outgoing[outgoingEnded]?.();
};
const isPromise = (res) => typeof res.then === "function";
const responseViaResponseObject = async (res, outgoing, options = {}) => {
	if (isPromise(res)) if (options.errorHandler) try {
		res = await res;
	} catch (err) {
		const errRes = await options.errorHandler(err);
		if (!errRes) return;
		res = errRes;
	}
	else res = await res.catch(handleFetchError);
	if (cacheKey in res) return responseViaCache(res, outgoing);
	const resHeaderRecord = buildOutgoingHttpHeaders(res.headers, res.body === null ? void 0 : defaultContentType);
	if (res.body) {
		const reader = res.body.getReader();
		const values = [];
		let done = false;
		let currentReadPromise = void 0;
		if (resHeaderRecord["transfer-encoding"] !== "chunked") {
			let maxReadCount = 2;
			for (let i = 0; i < maxReadCount; i++) {
				currentReadPromise ||= reader.read();
				const chunk = await readWithoutBlocking(currentReadPromise);
				if (!chunk) {
					if (i === 1) {
						await new Promise((resolve) => setTimeout(resolve));
						maxReadCount = 3;
						continue;
					}
					break;
				}
				currentReadPromise = void 0;
				if (chunk.value) values.push(chunk.value);
				if (chunk.done) {
					done = true;
					break;
				}
			}
			if (done && !("content-length" in resHeaderRecord)) resHeaderRecord["content-length"] = values.reduce((acc, value) => acc + value.length, 0);
		}
		outgoing.writeHead(res.status, resHeaderRecord);
		values.forEach((value) => {
			outgoing.write(value);
		});
		if (done) outgoing.end();
		else {
			if (values.length === 0) flushHeaders(outgoing);
			await writeFromReadableStreamDefaultReader(reader, outgoing, currentReadPromise);
		}
	} else if (resHeaderRecord[X_ALREADY_SENT]) ; else {
		outgoing.writeHead(res.status, resHeaderRecord);
		outgoing.end();
	}
	outgoing[outgoingEnded]?.();
};
const getRequestListener = (fetchCallback, options = {}) => {
	const autoCleanupIncoming = options.autoCleanupIncoming ?? true;
	if (options.overrideGlobalObjects !== false && global.Request !== Request$1) {
		Object.defineProperty(global, "Request", { value: Request$1 });
		Object.defineProperty(global, "Response", { value: Response$1 });
	}
	return async (incoming, outgoing) => {
		let res, req;
		let needsBodyCleanup = false;
		let closeHandlerAttached = false;
		const ensureCloseHandler = () => {
			if (!req || closeHandlerAttached) return;
			closeHandlerAttached = true;
			outgoing.on("close", makeCloseHandler(req, incoming, outgoing, needsBodyCleanup));
		};
		try {
			req = newRequest(incoming, options.hostname);
			needsBodyCleanup = autoCleanupIncoming && !(incoming.method === "GET" || incoming.method === "HEAD");
			if (needsBodyCleanup) {
				incoming[wrapBodyStream] = true;
				if (incoming instanceof Http2ServerRequest) outgoing[outgoingEnded] = () => {
					if (!incoming.readableEnded) setTimeout(() => {
						if (!incoming.readableEnded) setTimeout(() => {
							incoming.destroy();
							outgoing.destroy();
						});
					});
				};
			}
			res = fetchCallback(req, {
				incoming,
				outgoing
			});
			if (!isPromise(res) && isImmediateCacheableResponse(res)) {
				if (needsBodyCleanup && !incoming.readableEnded) outgoing.once("finish", () => {
					if (!incoming.readableEnded) drainIncoming(incoming);
				});
				return responseViaCache(res, outgoing);
			}
			ensureCloseHandler();
		} catch (e) {
			if (!res) if (options.errorHandler) {
				ensureCloseHandler();
				res = await options.errorHandler(req ? e : toRequestError(e));
				if (!res) return;
			} else if (!req) res = handleRequestError();
			else res = handleFetchError(e);
			else return handleResponseError(e, outgoing);
		}
		try {
			return await responseViaResponseObject(res, outgoing, options);
		} catch (e) {
			return handleResponseError(e, outgoing);
		}
	};
};
const CONNECTION_SYMBOL_KEY = Symbol("CONNECTION_SYMBOL_KEY");
const WAIT_FOR_WEBSOCKET_SYMBOL = Symbol("WAIT_FOR_WEBSOCKET_SYMBOL");
const responseHeadersToSkip = new Set([
	"connection",
	"content-length",
	"keep-alive",
	"proxy-authenticate",
	"proxy-authorization",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade",
	"sec-websocket-accept",
	"sec-websocket-extensions",
	"sec-websocket-protocol"
]);
const appendResponseHeaders = (headers, responseHeaders) => {
	if (!responseHeaders) return;
	responseHeaders.forEach((value, key) => {
		if (responseHeadersToSkip.has(key.toLowerCase())) return;
		headers.push(`${key}: ${value}`);
	});
};
const rejectUpgradeRequest = (socket, status, responseHeaders) => {
	if (socket.destroyed) return;
	const responseLines = ["Connection: close", "Content-Length: 0"];
	appendResponseHeaders(responseLines, responseHeaders);
	socket.end(`HTTP/1.1 ${status.toString()} ${STATUS_CODES[status] ?? ""}\r\n${responseLines.join("\r\n")}\r\n\r
`);
};
const createUpgradeRequest = (request) => {
	const protocol = request.socket.encrypted ? "https" : "http";
	const incomingUrl = request.url ?? "/";
	let url;
	if (incomingUrl[0] !== "/" && (incomingUrl.startsWith("http://") || incomingUrl.startsWith("https://"))) {
		validateRequestTarget(incomingUrl);
		url = new URL(incomingUrl).href;
	} else url = buildUrl(protocol, request.headers.host ?? "localhost", incomingUrl);
	const headers = new Headers();
	for (const key in request.headers) {
		const value = request.headers[key];
		if (!value) continue;
		headers.append(key, Array.isArray(value) ? value[0] : value);
	}
	return new Request(url, { headers });
};
const setupWebSocket = (options) => {
	const { server, fetchCallback, wss } = options;
	const waiterMap = /* @__PURE__ */ new Map();
	wss.on("connection", (ws, request) => {
		const waiter = waiterMap.get(request);
		if (waiter) {
			waiter.resolve(ws);
			waiterMap.delete(request);
		}
	});
	const rejectWaiter = (request) => {
		const waiter = waiterMap.get(request);
		if (waiter) {
			waiterMap.delete(request);
			waiter.reject(/* @__PURE__ */ new Error("WebSocket handshake aborted"));
		}
	};
	const waitForWebSocket = (request, connectionSymbol) => {
		return new Promise((resolve, reject) => {
			waiterMap.set(request, {
				resolve,
				reject,
				connectionSymbol
			});
		});
	};
	server.on("upgrade", async (request, socket, head) => {
		if (request.headers.upgrade?.toLowerCase() !== "websocket") return;
		const ignoreSocketError = () => {};
		const reclaimWaiterOnClose = () => rejectWaiter(request);
		socket.on("error", ignoreSocketError);
		socket.once("close", reclaimWaiterOnClose);
		const env = {
			incoming: request,
			outgoing: void 0,
			wss,
			[WAIT_FOR_WEBSOCKET_SYMBOL]: waitForWebSocket
		};
		let status = 400;
		let responseHeaders;
		try {
			const response = await fetchCallback(createUpgradeRequest(request), env);
			if (response instanceof Response) {
				status = response.status;
				responseHeaders = response.headers;
			}
		} catch (error) {
			if (server.listenerCount("upgrade") === 1) rejectUpgradeRequest(socket, error instanceof RequestError ? 400 : 500);
			return;
		}
		if (socket.destroyed) {
			rejectWaiter(request);
			return;
		}
		const waiter = waiterMap.get(request);
		if (!waiter || waiter.connectionSymbol !== env[CONNECTION_SYMBOL_KEY]) {
			rejectWaiter(request);
			if (server.listenerCount("upgrade") === 1) rejectUpgradeRequest(socket, status, responseHeaders);
			return;
		}
		const addResponseHeaders = (headers) => {
			appendResponseHeaders(headers, responseHeaders);
		};
		wss.on("headers", addResponseHeaders);
		try {
			wss.handleUpgrade(request, socket, head, (ws) => {
				socket.off("close", reclaimWaiterOnClose);
				socket.off("error", ignoreSocketError);
				wss.emit("connection", ws, request);
			});
		} finally {
			wss.off("headers", addResponseHeaders);
		}
	});
	server.on("close", () => {
		wss.close();
	});
};

//#endregion
//#region src/server.ts
const createAdaptorServer = (options) => {
	const fetchCallback = options.fetch;
	const requestListener = getRequestListener(fetchCallback, {
		hostname: options.hostname,
		overrideGlobalObjects: options.overrideGlobalObjects,
		autoCleanupIncoming: options.autoCleanupIncoming
	});
	const server = (options.createServer || createServer)(options.serverOptions || {}, requestListener);
	if (options.websocket && options.websocket.server) {
		if (options.websocket.server.options.noServer !== true) throw new Error("WebSocket server must be created with { noServer: true } option");
		setupWebSocket({
			server,
			fetchCallback,
			wss: options.websocket.server
		});
	}
	return server;
};

//#region src/utils/response.ts
const RESPONSE_ALREADY_SENT = new Response(null, { headers: { [X_ALREADY_SENT]: "true" } });

/** A body that is not a valid record, with every problem. */
class RecordError extends EvasteError {
    constructor(problems, options) {
        super('record-invalid', problems.map(({ path, message }) => `${path}: ${message}`).join('\n'), options);
        this.name = 'RecordError';
        this.problems = problems;
    }
}
const statuses = new Set(CONSENT_STATUSES);
const sources = ['banner', 'settings', 'embed', 'api', 'import'];
const LANGUAGE$1 = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;
/** No control characters, and no line separators. */
const PRINTABLE = /^[^\p{Cc}\p{Zl}\p{Zp}]{0,128}$/u;
const TOOL_NAME = /^[^\p{Cc}\p{Zl}\p{Zp}]{1,128}$/u;
const UTC_TIME = 'a UTC time that exists, such as 2026-11-22T13:30:05.412Z, is needed';
const matching = (pattern, message) => pipe(string(message), regex(pattern, message));
const strict = (entries) => strictObject(entries, 'every name that the format knows is needed, and no other is allowed');
const randomId = matching(RANDOM_ID$1, 'an id of 16 to 64 letters, digits, "-" and "_" is needed');
const digest = matching(SHA256_HEX, 'a SHA-256 as 64 lower-case hexadecimal digits is needed');
const version = matching(PRINTABLE, 'a version of at most 128 printable characters is needed');
const language = matching(LANGUAGE$1, 'a BCP 47 language tag is needed');
const flag = boolean('true or false is needed');
/** A map from declared ids to statuses, with at most `most` keys. */
const statusMap = (most) => custom((value) => isObject(value) &&
    Object.keys(value).length <= most &&
    Object.entries(value).every(([id, status]) => DECLARED_ID.test(id) && statuses.has(status)), `an object of at most ${most} declared ids, each with a consent status, is needed`);
const whole$1 = (from, to) => {
    const message = `a whole number from ${from} to ${to} is needed`;
    return pipe(number$1(message), integer(message), minValue(from, message), maxValue(to, message));
};
const part = strict({ visible: whole$1(0, 100), contrast: exactOptional(whole$1(1, 21)), fontSize: whole$1(0, 999) });
/** The shape of a record. `parseRecord` also bounds the number of its purposes and services. */
const recordSchema = strict({
    decisionId: randomId,
    consentId: randomId,
    site: matching(DECLARED_ID, 'a site id is needed'),
    choices: statusMap(64),
    services: statusMap(256),
    source: picklist(sources, `one of ${sources.join(', ')} is needed`),
    trusted: flag,
    importedFrom: exactOptional(matching(TOOL_NAME, 'the name of a tool, 1 to 128 printable characters, is needed')),
    decidedAt: pipe(string(UTC_TIME), check(isUtcTime, UTC_TIME)),
    language,
    gpc: flag,
    previous: exactOptional(randomId),
    receiptSecretHash: digest,
    // R71: the origin; never a path.
    origin: pipe(string('an origin is needed'), check(isOrigin, 'an http or https origin without a path is needed')),
    declaration: strict({ digest, version }),
    notice: strict({
        url: matching(/^[^\p{Cc}\p{Zl}\p{Zp}]{1,2048}$/u, 'an address of at most 2048 characters is needed'),
        version,
    }),
    interface: strict({ version, language, digest }),
    visibility: exactOptional(strict({ accept: part, refuse: part, text: part, refuseArea: whole$1(0, 1_000) })),
});
const NESTED = [
    ...['digest', 'version', 'url', 'language'],
    ...['accept', 'refuse', 'text', 'refuseArea', 'visible', 'contrast', 'fontSize'],
];
/** Names that the format defines. Any other name in a path was chosen by the sender and is not repeated. */
const known = new Set([...Object.keys(recordSchema.entries), ...NESTED]);
/**
 * Parses what a page sent as a record. Unknown keys are rejected, because proof must not grow into a tracking data set
 * (R71).
 *
 * @throws {RecordError} `record-invalid`, with every problem; its message repeats nothing that was sent.
 */
function parseRecord(value) {
    const result = safeParse(recordSchema, value);
    if (result.success)
        return result.output;
    throw new RecordError(result.issues.map((issue) => ({ path: pathOf$2(issue.path ?? []), message: issue.message })));
}
function pathOf$2(items) {
    const firstUnknown = items.findIndex(({ key }) => !known.has(key));
    const safe = firstUnknown === -1 ? items : items.slice(0, firstUnknown);
    return ['$', ...safe.map(({ key }) => String(key))].join('.');
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** SQLITE_BUSY, LOCKED, READONLY, IOERR, FULL and CANTOPEN: https://www.sqlite.org/rescode.html */
const SQLITE = new Set([5, 6, 8, 10, 13, 14]);
/**
 * Classes 08 (connection), 53 (resources), 57 (operator) and 58 (system), lock timeouts, and a transaction that is
 * read-only or was idle: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const POSTGRES = /^(?:08|53|57|58)[0-9A-Z]{3}$|^(?:55P03|25006|25P03)$/;
/** Of sockets and files; the ledger of rights is a file. */
const SYSTEM = new Set([
    ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
    ...['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'ENFILE'],
]);
/** What the driver of PostgreSQL says without a code. */
const DRIVER = /^(?:Query read timeout|timeout exceeded when trying to connect|Connection terminated)|not queryable/;
/**
 * Whether an error means that a database or the disk cannot be used now, so that the same call may succeed later. Any
 * other error is a fault of the register.
 */
function isUnavailable(error) {
    if (!(error instanceof Error))
        return false;
    const { code, errcode, message, cause } = error;
    if (typeof errcode === 'number' && SQLITE.has(errcode & 0xff))
        return true;
    if (SYSTEM.has(code) || POSTGRES.test(String(code)) || DRIVER.test(message))
        return true;
    return isUnavailable(cause);
}

/** The headers of every answer. */
const CAUTIOUS = {
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
    'cache-control': 'no-store',
};
/** RFC 9457; repeats nothing from the request. */
function problemAnswer({ problem, errors, retryAfterSeconds }) {
    const { status, title } = problems[problem];
    const body = { type: `urn:evaste:problem:${problem}`, title, status, ...(errors.length && { errors }) };
    const headers = {
        'content-type': 'application/problem+json',
        ...(retryAfterSeconds && { 'retry-after': String(retryAfterSeconds) }),
    };
    return { status, headers, body: JSON.stringify(body) };
}
/** Converts an error into a problem, counts it, and logs it. */
function explain(error, site, { log, metrics }) {
    const problem = toProblem(error);
    const failed = problems[problem.problem].status >= 500;
    metrics.refused(problem.problem);
    log({
        level: failed ? 'error' : 'info',
        event: failed ? 'failed' : 'refused',
        reason: problem.problem,
        ...(site !== undefined && { site }),
        ...(failed && problem.cause !== undefined && { message: String(problem.cause) }),
    });
    return problem;
}
function toProblem(error) {
    if (error instanceof RegisterProblem)
        return error;
    if (error instanceof RecordError)
        return new RegisterProblem('invalid-record', { errors: error.problems });
    if (isUnavailable(error))
        return new RegisterProblem('busy', { retryAfterSeconds: 5, cause: error });
    return new RegisterProblem('internal', { cause: error });
}

/**
 * Answers Node's requests. Records bypass `Response`, whose constructor validates headers again and streams the body.
 */
function answerNode(register) {
    return async (request, { incoming, outgoing }) => {
        if (LEADS_ELSEWHERE.test(incoming.url ?? ''))
            return notFound();
        const connection = { address: incoming.socket.remoteAddress ?? '' };
        const answer = await register.answerEntry(request, connection);
        if (!answer)
            return register.fetch(request, connection);
        const { status, headers, body } = answer;
        const out = outgoing;
        out.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
        return RESPONSE_ALREADY_SENT;
    };
}
/**
 * A path with `.` or `..` as a segment, as the client wrote it. A proxy that blocks `/metrics` may let `/x/../metrics`
 * pass, and `Request` resolves it before a route sees it.
 */
const LEADS_ELSEWHERE = /^[^?#]*\/(?:\.|%2e){1,2}(?:[/?#]|$)/i;
function notFound() {
    const { status, headers, body } = problemAnswer(new RegisterProblem('not-found'));
    return new Response(body, { status, headers: { ...CAUTIOUS, ...headers } });
}

//#region src/utils/html.ts
/**
* @module
* HTML utility.
*/
const HtmlEscapedCallbackPhase = {
	Stringify: 1};
const raw = (value, callbacks) => {
	const escapedString = new String(value);
	escapedString.isEscaped = true;
	escapedString.callbacks = callbacks;
	return escapedString;
};
const escapeRe = /[&<>'"]/;
const stringBufferToString = async (buffer, callbacks) => {
	let str = "";
	callbacks ||= [];
	const resolvedBuffer = await Promise.all(buffer);
	for (let i = resolvedBuffer.length - 1;; i--) {
		str += resolvedBuffer[i];
		i--;
		if (i < 0) break;
		let r = resolvedBuffer[i];
		if (r == null || typeof r === "boolean") continue;
		if (typeof r === "number") {
			str += r;
			continue;
		}
		if (typeof r === "object") callbacks.push(...r.callbacks || []);
		const isEscaped = r.isEscaped;
		r = await (typeof r === "object" ? r.toString() : r);
		if (typeof r === "object") callbacks.push(...r.callbacks || []);
		if (r.isEscaped ?? isEscaped) str += r;
		else {
			const buf = [str];
			escapeToBuffer(r, buf);
			str = buf[0];
		}
	}
	return raw(str, callbacks);
};
const escapeToBuffer = (str, buffer) => {
	const match = str.search(escapeRe);
	if (match === -1) {
		buffer[0] += str;
		return;
	}
	let escape;
	let index;
	let lastIndex = 0;
	for (index = match; index < str.length; index++) {
		switch (str.charCodeAt(index)) {
			case 34:
				escape = "&quot;";
				break;
			case 39:
				escape = "&#39;";
				break;
			case 38:
				escape = "&amp;";
				break;
			case 60:
				escape = "&lt;";
				break;
			case 62:
				escape = "&gt;";
				break;
			default: continue;
		}
		buffer[0] += str.substring(lastIndex, index) + escape;
		lastIndex = index + 1;
	}
	buffer[0] += str.substring(lastIndex, index);
};
const resolveCallbackSync = (str) => {
	const callbacks = str.callbacks;
	if (!callbacks?.length) return str;
	const buffer = [str];
	const context = {};
	callbacks.forEach((c) => c({
		phase: HtmlEscapedCallbackPhase.Stringify,
		buffer,
		context
	}));
	return buffer[0];
};
const resolveCallback = async (str, phase, preserveCallbacks, context, buffer) => {
	if (typeof str === "object" && !(str instanceof String)) {
		if (!(str instanceof Promise)) str = str.toString();
		if (str instanceof Promise) str = await str;
	}
	const callbacks = str.callbacks;
	if (!callbacks?.length) return Promise.resolve(str);
	if (buffer) buffer[0] += str;
	else buffer = [str];
	const resStr = Promise.all(callbacks.map((c) => c({
		phase,
		buffer,
		context
	}))).then((res) => Promise.all(res.filter(Boolean).map((str) => resolveCallback(str, phase, false, context, buffer))).then(() => buffer[0]));
	return resStr;
};

//#region src/helper/html/index.ts
/**
* @module
* html Helper for Hono.
*/
const html = (strings, ...values) => {
	const buffer = [""];
	for (let i = 0, len = strings.length - 1; i < len; i++) {
		buffer[0] += strings[i];
		const children = Array.isArray(values[i]) ? values[i].flat(Infinity) : [values[i]];
		for (let i = 0, len = children.length; i < len; i++) {
			const child = children[i];
			if (typeof child === "string") escapeToBuffer(child, buffer);
			else if (typeof child === "number") buffer[0] += child;
			else if (typeof child === "boolean" || child === null || child === void 0) continue;
			else if (typeof child === "object" && child.isEscaped) {
				if (child.callbacks) buffer.unshift("", child);
				else {
					const tmp = child.toString();
					if (tmp instanceof Promise) buffer.unshift("", tmp);
					else buffer[0] += tmp;
				}
			} else if (child instanceof Promise) buffer.unshift("", child);
			else escapeToBuffer(child.toString(), buffer);
		}
	}
	buffer[0] += strings.at(-1);
	return buffer.length === 1 ? "callbacks" in buffer ? raw(resolveCallbackSync(raw(buffer[0], buffer.callbacks))) : raw(buffer[0]) : stringBufferToString(buffer, buffer.callbacks);
};

/**
 * Returns the origin of a request if the site lists it. The register checks this itself and does not rely on the
 * browser (R86).
 *
 * @throws {RegisterProblem} `origin-not-allowed`, also without an origin: such a request does not come from a page.
 */
function allowedOrigin(request, origins) {
    const origin = request.headers.get('origin');
    if (origin === null || !origins.has(origin))
        throw new RegisterProblem('origin-not-allowed');
    return origin;
}

/** Allows the requesting page to read the answer, including errors. */
function allow(call, origins) {
    call.header('vary', 'Origin');
    const origin = allowedOrigin(call.req.raw, origins);
    call.header('access-control-allow-origin', origin);
    call.header('access-control-expose-headers', 'Retry-After');
    return origin;
}
function preflight(call, methods, headers) {
    call.header('access-control-allow-methods', methods);
    call.header('access-control-allow-headers', headers);
    call.header('access-control-max-age', '7200');
    return call.body(null, 204);
}
/** @throws {RegisterProblem} `too-many-requests`. */
function limit({ env }, { takeFromNetwork, takeFromSite }, site) {
    const network = env.address === null ? 'unknown' : networkOf(env.address);
    const retryAfterSeconds = takeFromNetwork(`${site ?? ''} ${network}`) || (site ? takeFromSite(site) : 0);
    if (retryAfterSeconds)
        throw new RegisterProblem('too-many-requests', { retryAfterSeconds });
}
function refuse$1(problem, path, message) {
    throw new RegisterProblem(problem, path && message ? { errors: [{ path, message }] } : {});
}

const described = new WeakMap();
/** Describes a route; put it before the route's handler. It does nothing when the route is called. */
function operation(about) {
    const pass = (_, next) => next();
    described.set(pass, about);
    return pass;
}
/** The description that a handler is, if it is one. */
const operationOf = (handler) => described.get(handler);

const id$1 = string();
const time$4 = pipe(string(), isoTimestamp());
const count = pipe(number$1(), integer(), minValue(0));
/** A page of a list: `next` is the `after` of the next page. */
const next = nullable(union([string(), number$1()]));
/** Answers of the calls under `/v1/admin`. Later versions may add names. */
const siteSchema$1 = looseObject({
    site: id$1,
    controller: id$1,
    origins: array(string()),
    from: picklist(['configuration', 'api']),
});
const sitesSchema = looseObject({ sites: array(siteSchema$1) });
const publishedSchema = looseObject({
    site: id$1,
    digest: string(),
    version: string(),
    changed: boolean(),
});
const deletedSiteSchema = looseObject({ site: id$1, entries: count, recordings: count, receipt: string() });
const entriesSchema = looseObject({
    entries: array(looseObject({
        entry: count,
        recordedAt: time$4,
        kind: picklist(['decision', 'event', 'erased']),
        flags: array(string()),
        ip: string(),
        address: nullable(string()),
        record: looseObject({}),
        receipt: string(),
    })),
    next,
});
const entrySchema = looseObject({
    site: id$1,
    entry: count,
    recordedAt: time$4,
    restrictedAt: nullable(time$4),
    proof: looseObject({}),
    row: nullable(looseObject({})),
    shown: nullable(looseObject({})),
    others: array(looseObject({ entry: count, recordedAt: time$4, kind: string() })),
});
const addressSchema = looseObject({ entry: count, ip: string(), address: nullable(string()) });
/** `stored`: how much the site stores, in bytes. */
const recordingsSchema = looseObject({
    recordings: array(describedRecordingSchema),
    next,
    stored: looseObject({ count, bytes: count }),
});
const sums = array(record$2(string(), union([string(), number$1()])));
const statisticsSchema = looseObject({
    site: id$1,
    from: pipe(string(), isoDate()),
    to: pipe(string(), isoDate()),
    by: array(string()),
    decisions: sums,
    purposes: sums,
});
/** `pages`: how many reports of pages named it; an empty `host`: others. */
const thirdPartiesSchema = looseObject({
    site: id$1,
    from: pipe(string(), isoDate()),
    to: pipe(string(), isoDate()),
    thirdParties: array(looseObject({
        kind: picklist(['stopped', 'undeclared']),
        host: string(),
        pages: count,
        firstDay: pipe(string(), isoDate()),
        lastDay: pipe(string(), isoDate()),
    })),
});
const day = nullable(pipe(string(), isoDate()));
const versionsSchema = looseObject({
    site: id$1,
    versions: array(looseObject({
        version: string(),
        digest: nullable(string()),
        firstDay: day,
        lastDay: day,
        decisions: count,
        isCurrent: boolean(),
        changes: nullable(array(looseObject({ what: string(), id: string() }))),
        askedAgain: array(id$1),
    })),
});
const decisionSums = looseObject({
    gave_all: count,
    gave_some: count,
    gave_none: count,
    withdrew: count,
    less_visible: count,
});
const reportSchema = looseObject({
    site: id$1,
    controller: string(),
    month: string(),
    decisions: decisionSums,
    before: decisionSums,
    purposes: sums,
    versions: array(looseObject({ version: string() })),
    requests: looseObject({ received: record$2(string(), count), open: count, overdue: count }),
    proof: looseObject({
        entries: count,
        hash: string(),
        verified: count,
        verifiedFrom: count,
        faulty: array(count),
        witnesses: array(looseObject({ witness: string(), entries: count, signedAt: nullable(string()) })),
    }),
    checkpoint: string(),
});
const overviewSchema = looseObject({
    sites: array(looseObject({
        site: id$1,
        controller: id$1,
        from: picklist(['configuration', 'api']),
        name: nullable(string()),
        version: nullable(string()),
        entries: count,
        newestAt: nullable(time$4),
        decisions: decisionSums,
        requests: looseObject({ open: count, overdue: count }),
    })),
    next,
});
const requestSchema = looseObject({
    site: id$1,
    requestId: string(),
    kind: string(),
    consentId: string(),
    entry: count,
    receivedAt: time$4,
    dueAt: time$4,
    state: picklist(['open', 'done', 'refused']),
    handledAt: nullable(time$4),
});
const requestDetailsSchema = looseObject({
    request: requestSchema,
    event: nullable(looseObject({})),
    entries: array(count),
    recipients: array(looseObject({ id: id$1, name: string(), services: array(string()) })),
    certificate: nullable(looseObject({ claims: looseObject({}), jws: string() })),
    controller: string(),
    restrictedAt: nullable(time$4),
});
const requestsSchema = looseObject({ requests: array(requestSchema), next });
/** `configured`: how many others the configuration names. `canMail`: whether there is a mail server. */
const recipientsSchema$1 = looseObject({
    site: id$1,
    recipients: array(string()),
    configured: count,
    canMail: boolean(),
});
/** `receipt`: a compact JWS. */
const eventReceiptSchema = looseObject({ entry: count, recordedAt: time$4, receipt: string() });
const handledSchema = looseObject({ ...eventReceiptSchema.entries, request: looseObject({}) });
const retentionReportSchema = looseObject({
    dryRun: boolean(),
    site: exactOptional(id$1),
    contents: exactOptional(count),
    addresses: exactOptional(count),
    recordings: exactOptional(count),
    held: exactOptional(picklist(['clock', 'share'])),
    isComplete: exactOptional(boolean()),
});
const keySchema$1 = looseObject({
    id: string(),
    controller: nullable(id$1),
    scopes: array(string()),
    label: string(),
    createdAt: time$4,
});
const keysSchema = looseObject({ keys: array(keySchema$1) });
/** `key`: shown this once. */
const freshKeySchema = looseObject({ ...keySchema$1.entries, key: string() });
const firstKeySchema = looseObject({ key: string() });
const auditSchema = looseObject({
    audit: array(looseObject({
        at: time$4,
        actor: string(),
        name: exactOptional(string()),
        action: string(),
        detail: string(),
    })),
    next,
});

/** A call of a site, or of the whole register, whose answer is JSON. */
const call = (id, summary, scope, { status = 200, answer, ...more }) => ({
    id,
    summary,
    access: { by: 'caller', scope },
    answers: { [status]: answer ? { description: summary, schema: answer } : null },
    ...more,
});
const body = (description, schema) => ({
    body: { description, schema },
});
const CONFIGURED = ['site-in-configuration'];
/** The calls under `/v1/admin`, as `/v1/openapi.json` describes them. */
const listSites = call('listSites', 'The sites that the caller has access to', 'sites', {
    answer: sitesSchema,
});
const getSite = call('getSite', 'Controller and origins of a site', 'sites', { answer: siteSchema$1 });
const saveSite = (schema) => call('saveSite', 'Create a site, or change its origins', 'sites', {
    ...body('Controller and origins', schema),
    answers: {
        200: { description: 'The changed site', schema: siteSchema$1 },
        201: { description: 'The new site', schema: siteSchema$1 },
    },
    problems: CONFIGURED,
});
const deleteSite = (schema) => call('deleteSite', 'Close a site and delete its records, after their export', 'sites', {
    ...body('The id of the site, and the number of exported entries', schema),
    answer: deletedSiteSchema,
    problems: [...CONFIGURED, 'site-changed'],
});
const getDeclaration = call('getDeclaration', 'The declaration that a site publishes', 'declarations', {
    answers: { 200: { description: 'evaste.json' } },
});
const publishDeclaration = call('publishDeclaration', 'Publish a declaration', 'declarations', {
    body: { description: 'evaste.json; its JSON Schema is `declaration.schema.json` in the package' },
    answer: publishedSchema,
    problems: [...CONFIGURED, 'invalid-declaration'],
});
const listEntries = call('listEntries', 'Entries of a site, without addresses', 'entries', {
    query: {
        after: 'The `next` of the page before, in ascending order',
        limit: 'At most 1,000. Default: 100',
        order: '`newest`: the newest first, and the parameters below',
        version: 'Of the declaration',
        answer: '`all`, `some`, `none` or `withdrawn`',
        from: 'Recorded at this UTC day or time or later',
        until: 'Recorded before this UTC day or time',
        consent: 'Of this consent',
        before: 'The `next` of the page before, the newest first',
    },
    answer: entriesSchema,
});
const getEntry = call('getEntry', 'One entry, with what was shown and its proof', 'entries', {
    answer: entrySchema,
});
const revealAddress = (schema) => call('revealAddress', 'The IP address of an entry, for a reason that the audit log keeps', 'entries', {
    ...body('The reason', schema),
    answer: addressSchema,
});
const discloseForPerson = (schema) => call('discloseForPerson', 'All that the register holds about one consent, for a person who asked', 'entries', {
    ...body('The reason', schema),
    answers: { 200: { description: 'ISO/IEC TS 27560 as JSON-LD', types: ['application/ld+json'] } },
});
const listVersions = call('listVersions', 'The declarations of a site, and what each has changed', 'declarations', {
    answer: versionsSchema,
});
const getReport = call('getReport', 'What a month brought to a site', 'statistics', {
    query: { month: 'Such as `2026-11`, in UTC. Default: the current one' },
    answer: reportSchema,
});
const getOverview = call('getOverview', 'The state of the sites that the caller has access to', 'statistics', {
    query: { after: 'The `next` of the page before', limit: 'At most 200. Default: 100' },
    answer: overviewSchema,
});
const getStatistics = call('getStatistics', 'Daily sums of decisions', 'statistics', {
    query: {
        from: 'The first day, in UTC. Default: 29 days before `to`',
        to: 'The last day, in UTC. Default: today',
        by: 'What to group by, with commas: `day`, `language`, `source`, `version`. Default: `day`',
    },
    answer: statisticsSchema,
});
const getThirdParties = call('getThirdParties', 'Third parties that pages met, as counts', 'statistics', {
    query: {
        from: 'The first day, in UTC. Default: 29 days before `to`',
        to: 'The last day, in UTC. Default: today',
    },
    answer: thirdPartiesSchema,
});
const listRequests = call('listRequests', 'Visitors’ requests, by deadline', 'requests', {
    query: { state: '`open`, `done` or `refused`. Default: all', after: 'The `next` of the page before' },
    answer: requestsSchema,
});
const getRequest = call('getRequest', 'One request, with what its answer needs and its certificate', 'requests', {
    query: { language: 'Of the names of authorities. Default: `en`' },
    answer: requestDetailsSchema,
});
const answerRequest = (schema) => call('answerRequest', 'Mark a request as done or refused; the receipt is signed', 'requests', {
    ...body('The outcome; a refusal needs its reason', schema),
    answer: handledSchema,
    problems: ['request-handled'],
});
const exerciseByLetter = (schema) => call('exerciseByLetter', 'Exercise a right for a person who wrote to the controller', 'requests', {
    ...body('What is asked for, and why; the answer to `access` and `portability` has all data of the consent', schema),
    status: 201,
    answer: handledSchema,
});
const refuseRequestByLetter = (schema) => call('refuseByLetter', 'Refuse what a person asked for by letter, with a certificate', 'requests', {
    ...body('What is refused, and why; without `consentId` if the person cannot be identified', schema),
    status: 201,
    answer: handledSchema,
    problems: ['not-found'],
});
const recipients = { answer: recipientsSchema$1 };
const listRecipients = call('listRecipients', 'Who is notified of the site’s requests', 'requests', recipients);
const setRecipients = (schema) => call('setRecipients', 'Set who is notified of the site’s requests', 'requests', {
    ...body('E-mail addresses', schema),
    ...recipients,
});
const liftRestrictionOperation = call('liftRestriction', 'Lift the restriction of a consent', 'requests', {
    answer: eventReceiptSchema,
});
const startRetentionOperation = (schema) => call('startRetention', 'Keep a consent for a relation of the controller’s own', 'retention', {
    ...body('How long, and from when', schema),
    answer: eventReceiptSchema,
});
const runRetentionOperation = (schema) => call('runRetention', 'Delete what is due, or count it', 'retention', {
    ...body('What to do', schema),
    answer: retentionReportSchema,
    problems: ['retention-held'],
});
const exportSiteOperation = call('exportSite', 'All entries of a site, streamed', 'exports', {
    query: { format: '`bundle`, `csv` or `ndjson`. Default: `bundle`' },
    answers: { 200: { description: 'The export', types: ['application/x-ndjson', 'text/csv'] } },
    problems: ['busy'],
});
const listAudit = call('listAudit', 'Who read, exported or changed what', 'exports', {
    query: {
        after: 'The `next` of the page before',
        limit: 'At most 1,000. Default: 100',
        order: '`newest`: the newest first',
        before: 'The `next` of the page before, the newest first',
    },
    answer: auditSchema,
});
const listApiKeys = call('listKeys', 'The API keys of the caller’s controllers', 'keys', {
    answer: keysSchema,
});
const createKey = (schema) => call('createKey', 'Create an API key', 'keys', {
    ...body('What the key may do', schema),
    status: 201,
    answer: freshKeySchema,
});
const revokeKey = call('revokeKey', 'Revoke an API key', 'keys', { status: 204, problems: ['not-found'] });
const askSetup = {
    id: 'askSetup',
    summary: 'The page that the set-up link for a first API key leads to',
    access: { by: 'anyone' },
    query: { token: 'The token of the link' },
    answers: { 200: { description: 'A page with a button', types: ['text/html'] } },
    problems: ['not-found', 'too-many-requests'],
};
const useSetup = {
    id: 'createFirstKey',
    summary: 'Create the first API key, once',
    access: { by: 'anyone' },
    body: { description: 'The token', types: ['application/x-www-form-urlencoded'] },
    answers: {
        201: { description: 'The key', types: ['application/json', 'text/html'], schema: firstKeySchema },
    },
    problems: ['not-found', 'too-many-requests'],
};

const TOKEN$1 = /^[\w-]{43}$/;
const VALID_MS$1 = 86_400_000;
/**
 * Creates a token that can create one user or one API key of the agency within a day.
 *
 * @returns `null` if the agency already has either and `anew` is not set; then no token is created.
 */
async function createSetupToken({ store, now }, anew) {
    const keys = await store.apiKeys(null);
    if (!anew && keys.some(({ controller, scopes: may }) => controller === null && may.includes('keys')))
        return null;
    const users = await store.users();
    if (!anew && users.some(({ controllers, disabledAt }) => controllers === null && disabledAt === null))
        return null;
    const token = randomText(32);
    await store.saveSetupToken(await sha256(token), new Date(now().getTime() + VALID_MS$1).toISOString());
    return token;
}
/**
 * `GET /setup?token=…` asks for confirmation and `POST` creates the first key, so that a link preview does not use up
 * the token.
 */
function addSetup(admin, needs) {
    const { store, now } = needs;
    admin.get('/setup', operation(askSetup), async (call) => {
        limit(call, needs);
        const token = call.req.query('token') ?? '';
        if (!TOKEN$1.test(token) || !(await store.hasSetupToken(await sha256(token), now().toISOString())))
            return refuse$1('not-found');
        const question = html `<p>This makes the first API key of this register. The link works once.</p>
      <form method="post"><input type="hidden" name="token" value="${token}" /><button>Make the key</button></form>`;
        return page(call, question);
    });
    admin.post('/setup', operation(useSetup), async (call) => {
        limit(call, needs);
        const token = await readToken(call.req.raw);
        const at = now().toISOString();
        const fresh = await createApiKey({ controller: null, scopes, label: 'First key' }, at);
        if (token === null || !(await store.spendSetupToken(await sha256(token), at, fresh.stored)))
            return refuse$1('not-found');
        if (call.req.header('accept')?.includes('application/json'))
            return call.json({ key: fresh.key }, 201);
        return page(call, html `<p>Keep this key: it is shown this one time.</p>
        <p><code>${fresh.key}</code></p>`, 201);
    });
}
/** The form has one short field; a longer body does not come from it. */
async function readToken(request) {
    if (Number(request.headers.get('content-length') ?? NaN) > 200)
        return null;
    if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? ''))
        return null;
    if (!/^\d+$/.test(request.headers.get('content-length') ?? ''))
        return null;
    const token = new URLSearchParams(await request.text()).get('token') ?? '';
    if (TOKEN$1.test(token))
        return token;
    return null;
}
function page(call, content, status = 200) {
    call.header('content-security-policy', "default-src 'none'; form-action 'self'; frame-ancestors 'none'");
    call.header('referrer-policy', 'no-referrer'); // the URL contains the token
    return call.html(html `<!doctype html>
      <html lang="en">
        <meta charset="utf-8" /><title>evaste register</title>
        <main>${content}</main>
      </html>`, status);
}

/** R57: a decision that does not allow recordings destroys those there are, and its entry and answer say so. */
async function endRecordings(transaction, site, { slots, returning }, { recordings }) {
    const ending = slots.filter(({ draft: { allowsRecording = true } }) => !allowsRecording);
    if (!recordings || ending.length === 0)
        return slots;
    const before = await findConsentsBefore(transaction, site, ending, returning);
    const at = ending[0]?.draft.recordedAt ?? '';
    const counts = await recordings.ofConsents(transaction, site, { consentIds: [...new Set(before.values())], at });
    return slots.map((one) => {
        const count = counts.get(before.get(one.draft) ?? '');
        if (count === undefined)
            return one;
        one.slot.destroyedRecordings = count;
        return { ...one, draft: { ...one.draft, flags: [...one.draft.flags, 'recordings-destroyed'] } };
    });
}
/** The consent that each draft continues. A browser that has lost its receipt secret names the decision before. */
async function findConsentsBefore(transaction, site, slots, returning) {
    const [own, others] = [new Map(), new Map()];
    for (const { draft } of slots) {
        const { consentId, previous } = draft.record;
        if (returning.has(consentId))
            own.set(draft, consentId);
        else if (previous !== undefined)
            others.set(draft, previous);
    }
    if (others.size === 0)
        return own;
    const known = await transaction.entriesOfDecisions(site, [...new Set(others.values())]);
    for (const [draft, previous] of others) {
        const entry = known.find(({ decisionId }) => decisionId === previous);
        if (entry?.consentId)
            own.set(draft, entry.consentId);
    }
    return own;
}

const SALT_BYTES = 16;
/**
 * Appends drafts of any sites in one transaction, without waiting for a lock. Resolves when the transaction is durable,
 * with one outcome per draft; `null` if another writer has locked the head of the site, or the site has no head yet.
 */
async function appendBatch(store, sealing, drafts) {
    const outcomes = new Map();
    const sites = unique(drafts.map(({ record }) => record.site));
    await store.append(async (transaction) => {
        const heads = await transaction.freeHeads(sites);
        for (const [site, head] of heads) {
            const own = drafts.filter(({ record }) => record.site === site);
            const results = await appendToSite(transaction, sealing, { site, head, drafts: own });
            own.forEach((draft, i) => outcomes.set(draft, results[i]));
        }
    });
    return drafts.map((draft) => outcomes.get(draft) ?? null);
}
/** Appends drafts of one site in one transaction. Waits for as long as another writer has locked its head. */
const appendAlone = (store, sealing, drafts) => store.append(async (transaction) => {
    const { site } = drafts[0].record;
    return appendToSite(transaction, sealing, { site, head: await transaction.head(site), drafts });
});
/** @param to.head is already locked. */
async function appendToSite(transaction, sealing, { site, head, drafts }) {
    const { verdicts, fresh, returning } = await judge(transaction, site, { drafts, sha256: sealing.sha256 });
    const ended = await endRecordings(transaction, site, { slots: fresh, returning }, sealing);
    const entries = await seal(head, ended, sealing);
    await Promise.all([
        transaction.insert(site, entries),
        countUnrestricted(transaction, site, { drafts: fresh.map(({ draft }) => draft), returning }),
    ]);
    for (const [i, entry] of entries.entries())
        if (fresh[i])
            fresh[i].slot.receipt = receiptOf(entry);
    return verdicts.map(toOutcome);
}
/** R84. A consent that starts here cannot be restricted, so the database is not queried about it. */
async function countUnrestricted(transaction, site, { drafts, returning }) {
    const idOf = ({ record }) => record.consentId;
    const begun = drafts.filter((draft) => !returning.has(idOf(draft)));
    const continued = drafts.filter((draft) => returning.has(idOf(draft)));
    const counted = [...begun, ...(await unrestricted(continued, site, idOf, transaction))];
    await transaction.count(site, countDecisions(counted));
}
const slotOf = (entry) => ({ text: entry.record, receipt: receiptOf(entry) });
/**
 * Decides what happens to each draft, in order of arrival. A decision that appears twice in a batch is handled as if
 * the second had been sent later.
 */
async function judge(transaction, site, { drafts, sha256 }) {
    const digests = await Promise.all(drafts.map(({ record }) => erasedDigest(site, record.decisionId, sha256)));
    const [known, hashes, erased] = await Promise.all([
        transaction.entriesOfDecisions(site, unique(drafts.map(({ record }) => record.decisionId))),
        transaction.secretHashes(site, unique(drafts.map(({ record }) => record.consentId))),
        transaction.erasedDecisions(site, digests),
    ]);
    const secrets = new Map(hashes);
    const returning = new Set(secrets.keys());
    const slots = new Map(known.map((entry) => [entry.decisionId, slotOf(entry)]));
    const fresh = [];
    const verdicts = drafts.map((draft, i) => {
        const { record, text } = draft;
        const slot = slots.get(record.decisionId) ?? { text, receipt: null };
        if (slots.has(record.decisionId))
            return { kind: slot.text === text ? 'repeated' : 'conflict', slot };
        if (erased.has(digests[i]))
            return { kind: 'erased', slot };
        const secret = secrets.get(record.consentId) ?? record.receiptSecretHash;
        if (secret !== record.receiptSecretHash)
            return { kind: 'secret-mismatch', slot };
        secrets.set(record.consentId, secret);
        slots.set(record.decisionId, slot);
        fresh.push({ draft, slot });
        return { kind: 'appended', slot };
    });
    return { verdicts, fresh, returning };
}
async function seal(head, fresh, { sign, sha256 }) {
    const salts = crypto.getRandomValues(new Uint8Array(fresh.length * SALT_BYTES)); // one call, because each is a system call
    const unlinked = await Promise.all(fresh.map(({ draft }, i) => {
        const salt = salts.slice(i * SALT_BYTES, (i + 1) * SALT_BYTES);
        return number(draft, { entry: head.entry + 1 + i, salt }, sha256);
    }));
    const linked = [];
    let { hash } = head;
    for (const entry of unlinked) {
        hash = await chainHash(hash, entry.commitment, sha256);
        linked.push({ ...entry, hash });
    }
    return Promise.all(linked.map(async ({ draft, ...entry }) => ({
        ...entry,
        receipt: await sign('evaste-receipt', claimsOf(draft, entry)),
    })));
}
async function number(draft, { entry, salt }, sha256) {
    const { record, recordedAt, ip, flags, personal, keyId, countedAs } = draft;
    const { site, decisionId, consentId, receiptSecretHash } = record;
    const sealed = { salt, record: draft.text, server: serverText({ site, entry, recordedAt, ip, flags }), personal };
    const commitment = await commitmentOf(sealed, sha256);
    const facets = { version: countedAs.version, answer: answerOf(record) };
    const ids = { site, entry, decisionId, consentId, recordedAt, receiptSecretHash, keyId };
    return { ...sealed, ...ids, draft, commitment, facets };
}
function claimsOf({ record, issuer }, at) {
    const { site, consentId, decisionId, choices, services } = record;
    return {
        ...issuer,
        site,
        consentId,
        decisionId,
        entry: at.entry,
        recordedAt: at.recordedAt,
        choices,
        services,
        declarationDigest: record.declaration.digest,
        entryHash: toHex(at.hash),
    };
}
function toOutcome({ kind, slot: { receipt, destroyedRecordings } }) {
    if (kind === 'conflict' || kind === 'secret-mismatch' || kind === 'erased')
        return { kind };
    if (!receipt)
        throw new Error('a recorded decision has no receipt');
    return { kind, receipt, ...(destroyedRecordings !== undefined && { destroyedRecordings }) };
}
const receiptOf = ({ entry, recordedAt, receipt }) => ({
    entry,
    recordedAt,
    receipt,
});
const unique = (ids) => [...new Set(ids)];

const DAY_MS$2 = 86_400_000;
/**
 * Prepares a record for the queue: checks it against its own declaration, sets flags, and encrypts its address.
 *
 * @throws {RegisterProblem} `unknown-purpose`.
 */
async function createDraft(record, { at, address }, needs) {
    const own = await needs.declarations.find(record.declaration.digest);
    const declared = own && declaredIn(own);
    if (declared)
        assertDeclared(record, declared);
    const declaration = own ?? (await needs.declarations.configured());
    const flags = [];
    if (isClockOff(record, at))
        flags.push('clock-skew');
    if (!own)
        flags.push('unknown-declaration');
    if (!(await needs.hasInterfaceText(record.interface.digest)))
        flags.push('unknown-interface');
    if (declared?.askedIds.some((id) => !Object.hasOwn(record.choices, id)))
        flags.push('incomplete-choices');
    const { visibility } = record;
    if (visibility && isRefusalLessVisible(visibility))
        flags.push('refusal-less-visible');
    if (visibility && isTextHidden(visibility))
        flags.push('text-hidden');
    return {
        record,
        text: canonical(record),
        recordedAt: at.toISOString(),
        flags,
        countedAs: countAs(record, own),
        allowsRecording: allowsRecording(record, declaration),
        issuer: issuerOf(record, declaration),
        ...(await needs.vault.protect(address, ipModeOf(declaration))),
    };
}
/** A choice that was made in another tool is older than its record. */
function isClockOff({ source, decidedAt }, at) {
    const ahead = Date.parse(decidedAt) - at.getTime();
    return ahead > DAY_MS$2 || (ahead < -DAY_MS$2 && source !== 'import');
}
function assertDeclared({ choices, services }, { purposeIds, serviceIds }) {
    const isDeclared = Object.keys(choices).every((id) => purposeIds.has(id)) && Object.keys(services).every((id) => serviceIds.has(id));
    if (!isDeclared)
        throw new RegisterProblem('unknown-purpose');
}
const found = new WeakMap();
/** Cached: a declaration never changes, and a thousand records per second may name the same one. */
function declaredIn(declaration) {
    const declared = found.get(declaration) ?? {
        purposeIds: new Set(declaration.purposes.map(({ id }) => id)),
        serviceIds: new Set(declaration.services.map(({ id }) => id)),
        askedIds: askedPurposes(declaration).map(({ id }) => id),
    };
    found.set(declaration, declared);
    return declared;
}

/** More than a record with every text at its maximum length. */
const LIMIT_BYTES$2 = 16 * 1024;
/** A record has three levels. */
const LIMIT_DEPTH = 8;
/**
 * Reads the JSON body of a request. Checks type, encoding and size before parsing.
 *
 * @throws {RegisterProblem} `unsupported-media`, `body-too-large`, `malformed-body`.
 */
async function readJson(request) {
    return parseJson(await readText(request, LIMIT_BYTES$2));
}
/**
 * Reads the body as text, without parsing it as JSON.
 *
 * @throws {RegisterProblem} `unsupported-media`, `body-too-large`; `malformed-body` if it is not UTF-8.
 */
async function readText(request, limitBytes) {
    const type = request.headers.get('content-type') ?? '';
    if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type))
        throw new RegisterProblem('unsupported-media');
    return readAnyText(request, limitBytes);
}
/**
 * The same for a body of whatever type.
 *
 * @throws {RegisterProblem} `unsupported-media` if it is compressed, `body-too-large`; `malformed-body` if it is not UTF-8.
 */
async function readAnyText(request, limitBytes) {
    // A compressed body could grow without bound when decompressed.
    if (request.headers.has('content-encoding'))
        throw new RegisterProblem('unsupported-media');
    return decode(await readBytes(request, limitBytes));
}
/**
 * Reads the body as bytes.
 *
 * @throws {RegisterProblem} `body-too-large`; `malformed-body` if it breaks off.
 */
async function readBytes(request, limitBytes) {
    const length = request.headers.get('content-length');
    if (Number(length ?? 0) > limitBytes)
        throw new RegisterProblem('body-too-large');
    const isAnnounced = length !== null && /^\d+$/.test(length);
    return isAnnounced ? readAnnounced(request, limitBytes) : countBytes(request, limitBytes);
}
/** HTTP delivers no more than the announced length, and this is a third faster than the stream. */
async function readAnnounced(request, limitBytes) {
    const body = await request.arrayBuffer().catch((cause) => {
        throw new RegisterProblem('malformed-body', { cause });
    });
    if (body.byteLength > limitBytes)
        throw new RegisterProblem('body-too-large');
    return new Uint8Array(body);
}
/** Counts while reading, because the length was not announced. */
async function countBytes(request, limitBytes) {
    const bytes = new Uint8Array(limitBytes);
    let length = 0;
    const reader = request.body?.getReader();
    while (reader) {
        const { done, value } = await reader.read().catch((cause) => {
            throw new RegisterProblem('malformed-body', { cause });
        });
        if (done)
            break;
        if (length + value.length > limitBytes) {
            reader.cancel().catch(() => { }); // the rest is not needed, nor is the outcome of the cancellation
            throw new RegisterProblem('body-too-large');
        }
        bytes.set(value, length);
        length += value.length;
    }
    return bytes.subarray(0, length);
}
const decoder$1 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function decode(bytes) {
    try {
        return decoder$1.decode(bytes);
    }
    catch (cause) {
        throw new RegisterProblem('malformed-body', { cause });
    }
}
/**
 * Parses JSON that every parser interprets the same way: no duplicate keys, no `__proto__`, no lone surrogates, limited
 * depth.
 *
 * @throws {RegisterProblem} `malformed-body`.
 */
function parseJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new RegisterProblem('malformed-body', { cause });
    }
    const keys = countKeys(value, 0);
    // `JSON.parse` keeps the last of duplicate keys, so a text with more keys than its parsed value has duplicates. A
    // text that equals its own re-serialisation, as those of evaste's page do, has none.
    if (JSON.stringify(value) !== text && keys !== countKeysIn(text))
        throw new RegisterProblem('malformed-body');
    return value;
}
function countKeys(value, depth) {
    if (typeof value === 'string' && !value.isWellFormed())
        throw new RegisterProblem('malformed-body');
    if (typeof value !== 'object' || value === null)
        return 0;
    if (depth === LIMIT_DEPTH)
        throw new RegisterProblem('malformed-body');
    const keys = Array.isArray(value) ? [] : Object.keys(value);
    if (keys.some((key) => key === '__proto__' || !key.isWellFormed()))
        throw new RegisterProblem('malformed-body');
    return Object.values(value).reduce((count, item) => count + countKeys(item, depth + 1), keys.length);
}
/** In text known to be valid JSON, a key is a string that is followed by a colon. */
function countKeysIn(text) {
    let count = 0;
    for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g))
        if (colon)
            count++;
    return count;
}

/** When the decision cookie expires: some time after its validity, during which the status is `expired` (R60). */
const cookieExpiry = (decidedAt, consent) => addDuration(new Date(decidedAt), cookieLifetime(consent));

/** What a cookie attribute may contain. */
const ATTRIBUTE = /^[\x21-\x3a\x3c-\x7e]+$/;
/**
 * Repeats the visitor's own decision cookie as a `Set-Cookie` header. Safari deletes cookies that a script wrote after
 * seven days, but keeps those that a server sets for their full lifetime. Only for a page of the register's own origin,
 * and only if exactly the decision of this record is stored on the device: a late answer must not restore what was
 * withdrawn.
 *
 * @returns `null` if any of these conditions is not met.
 */
function renewCookie(request, record, { consent }, now) {
    if (request.headers.get('sec-fetch-site') !== 'same-origin')
        return null;
    const value = findCookie(request.headers.get('cookie') ?? '', record);
    const { path = '/', domain = null } = consent.cookie ?? {};
    const expires = cookieExpiry(record.decidedAt, consent);
    const attributes = [path, domain ?? '-'].every((text) => ATTRIBUTE.test(text));
    if (value === null || !attributes || !(+expires > +now))
        return null;
    return [
        `evaste=${value}`,
        `path=${path}`,
        `expires=${expires.toUTCString()}`,
        ...(domain ? [`domain=${domain}`] : []),
        'sameSite=Lax',
        ...(record.origin.startsWith('https:') ? ['secure'] : []),
    ].join('; ');
}
/** The raw value, so that page and register may have different versions. */
function findCookie(cookies, { site, decisionId, choices }) {
    const own = decisionCookies(cookies).find((value) => {
        const stored = ATTRIBUTE.test(value) ? readStored(value, site) : null;
        return stored?.decisionId === decisionId && areAlike(stored.choices, choices);
    });
    return own ?? null;
}
const areAlike = (one, other) => Object.keys(one).length === Object.keys(other).length &&
    Object.entries(one).every(([id, status]) => other[id] === status);

/** Splits the URL to which a page posts its record into base path and site id; `null` for any other URL. */
function parseEntryUrl(url) {
    const [, basePath = '', siteId] = /^https?:\/\/[^/?#]*([^?#]*)\/v1\/sites\/([^/?#%]+)\/entries$/.exec(url) ?? [];
    if (siteId === undefined)
        return null;
    return { basePath, siteId };
}
/** Appends the record of a request. It is by far the most frequent call, so it bypasses `Response` and routing. */
async function answerEntry(call, needs) {
    const headers = { ...CAUTIOUS };
    try {
        const { kind, receipt, destroyedRecordings } = await appendEntry(call, headers, needs);
        headers['content-type'] = 'application/json';
        return {
            status: kind === 'appended' ? 201 : 200,
            headers,
            body: JSON.stringify({ ...receipt, destroyedRecordings }),
        };
    }
    catch (error) {
        const answer = problemAnswer(explain(error, needs.sites.get(call.siteId)?.site, needs));
        return { ...answer, headers: { ...headers, ...answer.headers } };
    }
}
/** @param headers receives the headers that every answer carries, including errors. */
async function appendEntry({ request, siteId, address }, headers, needs) {
    const site = needs.sites.get(siteId) ?? refuse$1('not-found');
    headers['vary'] = 'Origin';
    const origin = allowedOrigin(request, site.origins);
    headers['access-control-allow-origin'] = origin;
    headers['access-control-expose-headers'] = 'Retry-After';
    limit({ env: { address } }, needs, site.site);
    if (!needs.appends.hasRoomFor(site.site))
        throw new RegisterProblem('busy', { retryAfterSeconds: 5 });
    const record = parseRecord(await readJson(request));
    // The record's own claims must match the request.
    if (record.site !== site.site)
        refuse$1('invalid-record', '$.site', 'it is not the site of the address');
    if (record.origin !== origin)
        refuse$1('invalid-record', '$.origin', 'it is not the origin of the request');
    const arrival = { at: needs.now(), address };
    const draft = await createDraft(record, arrival, { ...needs, declarations: site.declarations }).catch(askAgain);
    takeQuota(site.site, draft, needs);
    for (const reason of draft.flags)
        needs.log({ level: 'info', event: 'flagged', site: site.site, reason });
    const appended = assertAppended(await needs.appends.append(draft));
    const cookie = await renewedCookie(request, record, site, needs).catch(askAgain);
    if (cookie)
        headers['set-cookie'] = cookie;
    return appended;
}
/** @throws {RegisterProblem} `too-many-requests` until the next day. */
function takeQuota(site, { text, flags, recordedAt }, { quota }) {
    const at = new Date(recordedAt);
    const isUnknown = flags.includes('unknown-declaration');
    const retryAfterSeconds = (isUnknown && quota.unknown.take(site, text.length, at)) || quota.all.take(site, text.length, at);
    if (retryAfterSeconds)
        throw new RegisterProblem('too-many-requests', { retryAfterSeconds });
}
function assertAppended(outcome) {
    switch (outcome.kind) {
        case 'appended':
        case 'repeated':
            return outcome;
        case 'conflict':
            return refuse$1('decision-conflict');
        case 'erased':
            return refuse$1('decision-erased');
        case 'secret-mismatch':
            return refuse$1('receipt-secret-mismatch');
        default:
            return outcome;
    }
}
/** An unexpected failure is not the record's fault: the page is told to retry. */
function askAgain(cause) {
    if (cause instanceof RegisterProblem || cause instanceof RecordError)
        throw cause;
    throw new RegisterProblem('busy', { retryAfterSeconds: 5, cause });
}
async function renewedCookie(request, record, { declarations }, { now }) {
    if (!request.headers.get('cookie'))
        return null;
    const own = await declarations.find(record.declaration.digest);
    return own && renewCookie(request, record, own, now());
}

/** The outcome of a draft that could not be committed. */
class CommitFailure {
    constructor(cause) {
        this.cause = cause;
    }
}
/** Group commit: drafts that arrive together share one transaction and one disk sync. */
class AppendQueue {
    #options;
    #waiting = [];
    #running = null;
    #open = true;
    /** Size of the last batch, plus the drafts that arrived too late for it. */
    #lastBatchSize = 0;
    constructor(options) {
        this.#options = options;
    }
    /** The number of drafts that wait for a commit. */
    get waiting() {
        return this.#waiting.length;
    }
    /** Whether the queue is empty and no commit is running. */
    get isIdle() {
        return this.#running === null;
    }
    /** Whether the queue would accept a draft now. */
    get hasRoom() {
        return this.#open && this.#waiting.length < this.#options.capacity;
    }
    /**
     * Resolves when the draft's batch is durable.
     *
     * @throws {RegisterProblem} `busy` if the queue is full or stopping, or the commit failed.
     */
    append(draft) {
        if (!this.hasRoom)
            return Promise.reject(new RegisterProblem('busy', { retryAfterSeconds: 5 }));
        return new Promise((resolve, reject) => {
            this.#waiting.push({ draft, resolve, reject });
            this.#running ??= this.#run();
        });
    }
    /** Accepts no more drafts, and resolves when the accepted ones are durable. */
    async stop() {
        this.#open = false;
        await this.#running;
    }
    async #run() {
        do {
            await this.#gather();
            await this.#commit(this.#waiting.splice(0, this.#options.batchSize));
        } while (this.#waiting.length);
        this.#running = null;
    }
    /**
     * Waits while each tick brings more drafts, or while fewer have arrived than last time. Senders that have been
     * answered usually send again, and one batch for all of them costs one transaction instead of two. A lone sender does
     * not wait.
     */
    async #gather() {
        const { gatherMs, batchSize } = this.#options;
        const until = performance.now() + gatherMs;
        let isComing = true;
        do {
            const before = this.#waiting.length;
            await (isComing ? nextTick() : sleep());
            isComing = before < this.#waiting.length;
        } while ((isComing || this.#waiting.length < this.#lastBatchSize) &&
            this.#waiting.length < batchSize &&
            performance.now() < until);
    }
    async #commit(batch) {
        try {
            const outcomes = await this.#options.commit(batch.map(({ draft }) => draft));
            this.#lastBatchSize = batch.length + this.#waiting.length;
            batch.forEach(({ resolve, reject }, i) => {
                const outcome = outcomes[i];
                if (outcome instanceof CommitFailure)
                    reject(refusal(outcome.cause));
                else
                    resolve(outcome);
            });
        }
        catch (cause) {
            for (const { reject } of batch)
                reject(refusal(cause));
        }
    }
}
const refusal = (cause) => new RegisterProblem('busy', { retryAfterSeconds: 5, cause });
/** Resolves after the runtime has processed pending I/O. */
const nextTick = () => new Promise((resolve) => {
    if (typeof setImmediate === 'function')
        setImmediate(resolve);
    else
        setTimeout(resolve);
});
/** The shortest sleep that every runtime has. */
const sleep = () => new Promise((resolve) => setTimeout(resolve, 1));

/** If this many drafts in a row fail alone, the fault is not in the drafts. */
const MOST_ALONE = 3;
const PATIENCE_MS = 2_000;
/**
 * Commits a batch of one site. If that fails, commits each half separately, down to single drafts, so that one bad
 * draft does not block the others. Gives up if every draft fails or it takes too long.
 *
 * @throws what `commit` threw for the whole batch, if no draft could be committed.
 */
async function commitInHalves(drafts, commit) {
    const startedMs = performance.now();
    let aloneInARow = 0;
    const attempt = async (some) => {
        try {
            const outcomes = await commit(some);
            aloneInARow = 0;
            return outcomes;
        }
        catch (cause) {
            if (some.length === 1)
                aloneInARow += 1;
            const givesUp = aloneInARow >= MOST_ALONE || performance.now() - startedMs > PATIENCE_MS;
            if (some.length === 1 || givesUp)
                return some.map(() => new CommitFailure(cause));
            const middle = some.length >> 1;
            return [...(await attempt(some.slice(0, middle))), ...(await attempt(some.slice(middle)))];
        }
    };
    return attempt(drafts);
}

/** Maximum number of sites that write from their own queues at the same time; each uses one database connection. */
const ALONE_AT_ONCE = 4;
/**
 * Group commit over many sites. All sites share one queue, because each commit costs a disk sync. A site gets a queue
 * of its own if another writer has locked its head, or if a batch with its drafts has failed; once that queue is empty,
 * the site returns to the shared one.
 */
class SiteQueues {
    #options;
    #shared;
    #own = new Map();
    /** The number of unanswered drafts per site. */
    #pending = new Map();
    #takeTurn = createTurns$1({ atOnce: ALONE_AT_ONCE });
    #open = true;
    #whenEmpty = null;
    constructor(options) {
        this.#options = options;
        this.#shared = new AppendQueue({ ...options, commit: (drafts) => this.#commitShared(drafts) });
    }
    /** The number of drafts that wait for a commit. */
    get waiting() {
        return [...this.#own.values()].reduce((sum, { waiting }) => sum + waiting, this.#shared.waiting);
    }
    /** Whether the shared queue would accept a draft now. */
    get hasRoom() {
        return this.#open && this.#shared.hasRoom;
    }
    /** Whether a draft of this site would be accepted now. One site may use at most half of the capacity. */
    hasRoomFor(site) {
        return this.hasRoom && (this.#pending.get(site) ?? 0) < Math.ceil(this.#options.capacity / 2);
    }
    /**
     * Resolves when the draft's batch is durable.
     *
     * @throws {RegisterProblem} `busy` if there is no capacity, the queues are stopping, or the commit failed.
     */
    async append(draft) {
        const site = this.#options.siteOf(draft);
        if (!this.hasRoomFor(site))
            throw new RegisterProblem('busy', { retryAfterSeconds: 5 });
        this.#count(site, 1);
        try {
            const shared = this.#own.has(site) ? null : await this.#shared.append(draft);
            return shared ?? (await this.#appendAlone(site, draft));
        }
        finally {
            this.#count(site, -1);
        }
    }
    /** Accepts no more drafts, and resolves when the accepted ones are durable. */
    async stop() {
        this.#open = false;
        if (this.#pending.size > 0)
            await new Promise((resolve) => (this.#whenEmpty = resolve));
        await this.#shared.stop();
    }
    async #commitShared(drafts) {
        const startedMs = performance.now();
        try {
            return await this.#options.commitTogether(drafts);
        }
        catch (cause) {
            // A database that was slow to fail would fail again, and its visitors have waited long enough.
            if (drafts.length === 1 || performance.now() - startedMs > PATIENCE_MS)
                throw cause;
            return drafts.map(() => null); // each site retries in its own queue
        }
    }
    async #appendAlone(site, draft) {
        const queue = this.#own.get(site) ?? this.#createQueue(site);
        this.#own.set(site, queue);
        try {
            return await queue.append(draft);
        }
        finally {
            if (queue.isIdle)
                this.#own.delete(site);
        }
    }
    #createQueue(site) {
        const commit = (drafts) => this.#takeTurn(site, () => commitInHalves(drafts, this.#options.commitAlone));
        return new AppendQueue({ ...this.#options, commit });
    }
    #count(site, by) {
        const count = (this.#pending.get(site) ?? 0) + by;
        if (count > 0)
            this.#pending.set(site, count);
        else
            this.#pending.delete(site);
        if (this.#pending.size === 0)
            this.#whenEmpty?.();
    }
}

const DAY_MS$1 = 86_400_000;
/**
 * Counts what each site adds per day, in memory. Each process grants the whole quota, and a restart resets it; no
 * outsider can cause a restart.
 */
function createDailyQuota(quota) {
    let day = NaN;
    let used = new Map();
    return {
        take(key, bytes, at) {
            const nowMs = at.getTime();
            const today = Math.floor(nowMs / DAY_MS$1);
            if (today !== day)
                used = new Map();
            day = today;
            const own = used.get(key) ?? { entries: 0, bytes: 0 };
            if (own.entries + 1 > quota.entries || own.bytes + bytes > quota.bytes)
                return Math.ceil(((today + 1) * DAY_MS$1 - nowMs) / 1000);
            used.set(key, { entries: own.entries + 1, bytes: own.bytes + bytes });
            return 0;
        },
    };
}

/** Cached: scrapes are frequent, and two within a second would show the same. */
const COUNTS_MS = 15_000;
/** @returns reads the state, at most every 15 seconds. */
function createStateReader(store, now, nowMs) {
    let readAtMs = -Infinity;
    let state = null;
    return () => {
        if (state && nowMs() - readAtMs < COUNTS_MS)
            return state;
        readAtMs = nowMs();
        const reading = readState(store, now().toISOString());
        reading.catch(() => (state = null)); // the next scrape reads again
        return (state = reading);
    };
}
async function readState(store, at) {
    const [requests, ranAt, marks] = await Promise.all([
        store.countOpenRequests(null, at),
        store.retentionClock(),
        store.ledgerMarks(),
    ]);
    return {
        openRequests: requests.open,
        overdueRequests: requests.overdue,
        retentionRanAt: ranAt === null ? 0 : Date.parse(ranAt) / 1000,
        ledgerEvents: marks.reduce((sum, { events }) => sum + events, 0),
    };
}

/** Upper bounds of the commit histogram, in seconds. */
const BOUNDS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
/** @param nowMs a monotonic clock, in milliseconds. */
function createMetrics(nowMs) {
    const answers = new Map();
    const refusals = new Map();
    const events = new Map();
    const buckets = BOUNDS_SECONDS.map(() => 0);
    const total = { commits: 0, seconds: 0, failed: 0, records: 0 };
    const observe = (seconds) => {
        BOUNDS_SECONDS.forEach((bound, i) => (buckets[i] = (buckets[i] ?? 0) + Number(seconds <= bound)));
        total.commits += 1;
        total.seconds += seconds;
    };
    return {
        answered: (status) => add(answers, `${Math.floor(status / 100)}xx`),
        refused: (problem) => add(refusals, problem),
        // Other reasons have counts and names in them, which are no labels.
        logged: ({ event, reason = '' }) => {
            if (event === 'refused')
                return undefined;
            return add(events, `event="${event}",reason="${event === 'failed' ? reason : ''}"`);
        },
        async timeCommit(commit) {
            const startedMs = nowMs();
            try {
                const result = await commit();
                total.records += result.filter((outcome) => outcome !== null).length;
                return result;
            }
            catch (error) {
                total.failed += 1;
                throw error;
            }
            finally {
                observe((nowMs() - startedMs) / 1000);
            }
        },
        render({ waiting, sites, state, families = [] }) {
            const histogram = [...BOUNDS_SECONDS.map((bound, i) => [`le="${bound}"`, buckets[i] ?? 0])];
            return [
                ...family('evaste_answers_total', 'counter', 'HTTP answers by class.', labelled('class', answers)),
                ...family('evaste_refusals_total', 'counter', 'Refusals by problem type.', labelled('problem', refusals)),
                ...family('evaste_records_total', 'counter', 'Records judged in a commit.', [['', total.records]]),
                ...family('evaste_failed_commits_total', 'counter', 'Commits that failed.', [['', total.failed]]),
                ...family('evaste_waiting_records', 'gauge', 'Records that wait for a commit.', [['', waiting]]),
                ...family('evaste_sites', 'gauge', 'Sites that are served.', [['', sites]]),
                ...heading('evaste_commit_seconds', 'histogram', 'How long a commit takes.'),
                ...[...histogram, ['le="+Inf"', total.commits]].map((one) => sample('evaste_commit_seconds_bucket', one)),
                sample('evaste_commit_seconds_sum', ['', total.seconds]),
                sample('evaste_commit_seconds_count', ['', total.commits]),
                ...family('evaste_log_events_total', 'counter', 'Log events by kind, and failures by what failed.', [
                    ...events,
                ]),
                ...(state ? stateFamilies(state) : []),
                ...families.flatMap(({ name, type, help, samples }) => family(name, type, help, samples)),
                '',
            ].join('\n');
        },
    };
}
const stateFamilies = ({ openRequests, overdueRequests, retentionRanAt, ledgerEvents }) => [
    ...family('evaste_open_requests', 'gauge', 'Requests of visitors that wait for an answer.', [['', openRequests]]),
    ...family('evaste_overdue_requests', 'gauge', 'Those whose deadline has passed.', [['', overdueRequests]]),
    ...family('evaste_retention_last_run_seconds', 'gauge', 'When retention last ran, in seconds since 1970; 0: never.', [
        ['', retentionRanAt],
    ]),
    ...family('evaste_ledger_events', 'gauge', 'Events in the ledger of rights.', [['', ledgerEvents]]),
];
const add = (counts, key) => void counts.set(key, (counts.get(key) ?? 0) + 1);
const labelled = (name, counts) => [...counts].map(([value, count]) => [`${name}="${value}"`, count]);
const heading = (name, type, help) => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
];
const family = (name, type, help, samples) => [
    ...heading(name, type, help),
    ...samples.map((one) => sample(name, one)),
];
const sample = (name, [labels, value]) => `${name}${labels && `{${labels}}`} ${value}`;

const KEY_BYTES = 32;
const NONCE_BYTES$1 = 12;
/** @param master 32 random bytes. */
const openRecordingVault = (master, keys, { encrypt, decrypt, wrap, unwrap }) => ({
    async seal(body) {
        const random = crypto.getRandomValues(new Uint8Array(KEY_BYTES + NONCE_BYTES$1));
        const [key, nonce] = [random.slice(0, KEY_BYTES), random.slice(KEY_BYTES)];
        const keyId = newId();
        await keys.saveKeys([{ keyId, wrappedKey: await wrap(master, key) }]);
        return { keyId, sealed: join([nonce, await encrypt(key, nonce, body)]) };
    },
    async open(keyId, sealed) {
        const wrappedKey = await keys.wrappedKey(keyId);
        if (!wrappedKey)
            return null;
        const bytes = Uint8Array.from(sealed);
        const key = await unwrap(master, Uint8Array.from(wrappedKey));
        return Uint8Array.from(await decrypt(key, bytes.slice(0, NONCE_BYTES$1), bytes.slice(NONCE_BYTES$1)));
    },
});

/**
 * Above this number of keys, the least recently used one is dropped. This bounds memory, and gives a flood one fresh
 * burst at most.
 */
const LIMIT_BUCKETS = 50_000;
/**
 * Token buckets by key.
 *
 * @param nowMs the clock, in milliseconds.
 */
function createRateLimit({ burst, perSecond }, nowMs) {
    const buckets = new Map();
    const take = (key) => {
        const now = nowMs();
        const bucket = buckets.get(key) ?? { tokens: burst, at: now };
        const elapsedSeconds = Math.max(0, now - bucket.at) / 1000; // a clock that was set back refills nothing
        bucket.tokens = Math.min(burst, bucket.tokens + elapsedSeconds * perSecond);
        bucket.at = now;
        buckets.delete(key);
        buckets.set(key, bucket);
        const [oldest] = buckets.keys();
        if (buckets.size > LIMIT_BUCKETS && oldest !== undefined)
            buckets.delete(oldest);
        if (bucket.tokens < 1)
            return Math.ceil((1 - bucket.tokens) / perSecond);
        bucket.tokens -= 1;
        return 0;
    };
    const giveBack = (key) => {
        const bucket = buckets.get(key);
        if (bucket)
            bucket.tokens = Math.min(burst, bucket.tokens + 1);
    };
    return Object.assign(take, { giveBack });
}

/** One of OWASP's equivalent settings for scrypt; the one with 32 MiB, because a register may be small. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
/** Above this number of waiting sign-ins, further ones are told to come back. */
const MOST_WAITING = 16;
/** @param saltKey a secret of this register. */
function createPasswords({ scrypt, base64url }, saltKey) {
    const inTurn = createTurns();
    const derive = async (password, { N, r, p, salt }) => {
        // Two ways to write the same letter give one password (NIST SP 800-63B, 5.1.1.2).
        const hash = await inTurn(() => scrypt(password.normalize('NFKC'), fromBase64url(salt), { N, r, p }));
        return `$scrypt$ln=${Math.log2(N)},r=${r},p=${p}$${salt}$${base64url(hash)}`;
    };
    const freshCost = async (email) => {
        const mac = await crypto.subtle.sign('HMAC', await saltKey, new TextEncoder().encode(email));
        return { ...COST, salt: base64url(new Uint8Array(mac).slice(0, 16)) };
    };
    return {
        hash: async (password, email) => derive(password, await freshCost(email)),
        async findMatch(password, email, hashes) {
            const found = new Map();
            const costs = hashes.length === 0 ? [await freshCost(email)] : hashes.map(costOf);
            for (const cost of costs) {
                const id = JSON.stringify(cost);
                if (!found.has(id))
                    found.set(id, await derive(password, cost));
            }
            const all = [...found.values()];
            return hashes.find((hash) => all.some((one) => areEqual$1(one, hash))) ?? null;
        },
    };
}
function costOf(hash) {
    const [, ln, r, p, salt = ''] = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$/.exec(hash) ?? [];
    return { N: 2 ** Number(ln), r: Number(r), p: Number(p), salt };
}
/** @throws {RegisterProblem} `busy`. */
function createTurns() {
    let waiting = 0;
    let last = Promise.resolve();
    return (work) => {
        if (waiting >= MOST_WAITING)
            throw new RegisterProblem('busy', { retryAfterSeconds: 5 });
        waiting++;
        const turn = last.then(work).finally(() => waiting--);
        last = turn.catch(() => { }); // the caller gets the error
        return turn;
    };
}
/** Compares without a hint of how much is alike. */
function areEqual$1(one, other) {
    let difference = one.length ^ other.length;
    for (let i = 0; i < one.length; i++)
        difference |= one.charCodeAt(i) ^ other.charCodeAt(i);
    return difference === 0;
}

const NONCE_BYTES = 12;
/** @param secret from `deriveSecret`. */
function createSecretBox({ encrypt, decrypt }, secret) {
    return {
        async seal(text) {
            const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
            const sealed = await encrypt(await secret, nonce, new TextEncoder().encode(text));
            return `${base64url(nonce)}.${base64url(sealed)}`;
        },
        async open(text) {
            const [nonce = '', sealed = ''] = text.split('.');
            return new TextDecoder().decode(await decrypt(await secret, fromBase64url(nonce), fromBase64url(sealed)));
        },
    };
}
/**
 * Derives 32 bytes for one purpose from the master key, so that no use of them reveals anything about it or about
 * another purpose.
 */
async function deriveSecret(master, purpose) {
    const imported = await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveBits']);
    const info = new TextEncoder().encode(`evaste ${purpose}`);
    const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
    return new Uint8Array(await crypto.subtle.deriveBits(how, imported, 256));
}
/** The same as a key of HMAC-SHA-256. */
const deriveMacKey = async (master, purpose) => crypto.subtle.importKey('raw', await deriveSecret(master, purpose), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
]);

const QUARTER_HOUR = 900;
/** Wrong guesses at a password or a code. */
const PER_BOTH = { burst: 5, perSecond: 5 / QUARTER_HOUR };
const PER_ACCOUNT = { burst: 30, perSecond: 30 / 3600 };
const PER_NETWORK = { burst: 30, perSecond: 30 / QUARTER_HOUR };
/** The parts of `PeopleNeeds` that no other room needs. */
function createPeople(primitives, master, nowMs) {
    return {
        passwords: createPasswords(primitives, deriveMacKey(master, 'password salts')),
        secrets: createSecretBox(primitives, deriveSecret(master, 'user secrets')),
        signInLimits: {
            takeFromBoth: createRateLimit(PER_BOTH, nowMs),
            takeFromAccount: createRateLimit(PER_ACCOUNT, nowMs),
            takeFromNetwork: createRateLimit(PER_NETWORK, nowMs),
        },
    };
}

/**
 * Runs retention soon after the start and then at intervals. Resolves once the time of a last run is stored, which the
 * clock is compared with: record nothing earlier.
 */
async function startRetention(needs, { log, firstMs = 60_000, everyMs = 3_600_000, confirmed }) {
    await beginClock(needs);
    let stopped = false;
    let running = Promise.resolve();
    const run = async () => {
        await runAndTell({ isStopped: () => stopped, confirmed }, needs, log);
        if (!stopped)
            timer = schedule(everyMs);
    };
    const schedule = (ms) => {
        const handle = setTimeout(() => (running = run()), ms);
        handle.unref?.();
        return handle;
    };
    let timer = schedule(firstMs);
    return {
        async stop() {
            stopped = true;
            clearTimeout(timer);
            await running;
        },
    };
}
async function runAndTell(run, needs, log) {
    const tellHeld = ({ reason, message }, site) => log({ level: 'error', event: 'retention-held', ...(site !== undefined && { site }), reason, message });
    try {
        for (const { site, contents, addresses, recordings, held } of await runRetention(run, needs)) {
            if (held)
                tellHeld(held, site);
            if (contents + addresses + recordings === 0)
                continue;
            const reason = `contents ${contents}, addresses ${addresses}${recordings > 0 ? `, recordings ${recordings}` : ''}`;
            log({ level: 'info', event: 'retention', site, reason });
        }
    }
    catch (cause) {
        if (cause instanceof RetentionHeld)
            tellHeld(cause);
        else
            log({ level: 'error', event: 'failed', reason: 'retention', message: String(cause) });
    }
}

const ANSWER_COUNTS_MS = 1_000;
/** A database that hangs never answers, and a readiness probe must not wait for it. */
const MOST_MS = 3_000;
/**
 * Checks whether the store can commit. The check is itself a commit, so callers share one result per second.
 *
 * @param mostMs timeout of the check.
 * @returns rejects if the store cannot commit or does not answer in time.
 */
function createReadiness(store, nowMs, mostMs = MOST_MS) {
    let askedAtMs = -Infinity;
    let isAsking = false;
    let answer = Promise.resolve();
    return () => {
        // A store that does not answer is not queried again meanwhile: each query occupies one of its connections.
        if (!isAsking && nowMs() - askedAtMs >= ANSWER_COUNTS_MS) {
            askedAtMs = nowMs();
            isAsking = true;
            const asked = store.ping().finally(() => (isAsking = false));
            answer = inTime(asked, mostMs);
            answer.catch(() => { }); // every caller gets the error
        }
        return answer;
    };
}
async function inTime(answer, mostMs) {
    let handle;
    const late = new Promise((_, reject) => {
        handle = setTimeout(() => reject(new Error(`the store has not answered within ${mostMs} ms`)), mostMs);
    });
    await Promise.race([answer, late]).finally(() => clearTimeout(handle));
}

/**
 * Notifies the addresses that a site's controller has set, all in one mail. They are read when it is sent, so that who was
 * removed meanwhile gets none.
 */
function createRecipientsNotifier(store, sendMail) {
    const mail = async (site, send) => {
        const to = await store.recipients(site);
        if (to.length > 0)
            await send(to.join(', '));
    };
    return {
        id: 'recipients',
        tell: (request) => mail(request.site, (to) => mailNotice(noticeOf(request), to, sendMail)),
        tellDigest: (digest) => mail(digest.site, (to) => mailDigest(digest, to, sendMail)),
        tellAlarm: (alarm) => mail(alarm.site, (to) => mailAlarm(alarm, to, sendMail)),
    };
}

//#region src/http-exception.ts
/**
* `HTTPException` must be used when a fatal error such as authentication failure occurs.
*
* @see {@link https://hono.dev/docs/api/exception}
*
* @param {StatusCode} status - status code of HTTPException
* @param {HTTPExceptionOptions} options - options of HTTPException
* @param {HTTPExceptionOptions["res"]} options.res - response of options of HTTPException
* @param {HTTPExceptionOptions["message"]} options.message - message of options of HTTPException
* @param {HTTPExceptionOptions["cause"]} options.cause - cause of options of HTTPException
*
* @example
* ```ts
* import { HTTPException } from 'hono/http-exception'
*
* // ...
*
* app.post('/auth', async (c, next) => {
*   // authentication
*   if (authorized === false) {
*     throw new HTTPException(401, { message: 'Custom error message' })
*   }
*   await next()
* })
* ```
*/
var HTTPException = class extends Error {
	res;
	status;
	/**
	* Creates an instance of `HTTPException`.
	* @param status - HTTP status code for the exception. Defaults to 500.
	* @param options - Additional options for the exception.
	*/
	constructor(status = 500, options) {
		super(options?.message, { cause: options?.cause });
		this.res = options?.res;
		this.status = status;
	}
	/**
	* Returns the response object associated with the exception.
	* If a response object is not provided, a new response is created with the error message and status code.
	* @returns The response object.
	*/
	getResponse() {
		if (this.res) return new Response(this.res.body, {
			status: this.status,
			headers: this.res.headers
		});
		return new Response(this.message, { status: this.status });
	}
};

//#region src/request/constants.ts
const GET_MATCH_RESULT = Symbol();

const bufferToFormData = (arrayBuffer, contentType) => {
	return new Response(arrayBuffer, { headers: { "Content-Type": contentType.replace(/^[^;]+/, (mediaType) => mediaType.toLowerCase()) } }).formData();
};

//#region src/utils/body.ts
const MAX_NESTED_OBJECTS = 1e4;
const isRawRequest = (request) => "headers" in request;
const parseBody$1 = async (request, options = Object.create(null)) => {
	const { all = false, dot = false } = options;
	const mediaType = (isRawRequest(request) ? request.headers : request.raw.headers).get("Content-Type")?.split(";")[0].trim().toLowerCase();
	if (mediaType === "multipart/form-data" || mediaType === "application/x-www-form-urlencoded") return parseFormData(request, {
		all,
		dot
	});
	return {};
};
/**
* Parses form data from a request.
*
* @template T - The type of the parsed body data.
* @param {HonoRequest | Request} request - The request object containing form data.
* @param {ParseBodyOptions} options - Options for parsing the form data.
* @returns {Promise<T>} The parsed body data.
*/
async function parseFormData(request, options) {
	if (!isRawRequest(request) && request.bodyCache.formData) return convertFormDataToBodyData(await request.bodyCache.formData, options);
	const headers = isRawRequest(request) ? request.headers : request.raw.headers;
	const arrayBuffer = await request.arrayBuffer();
	const formDataPromise = bufferToFormData(arrayBuffer, headers.get("Content-Type") || "");
	if (!isRawRequest(request)) request.bodyCache.formData = formDataPromise;
	const formData = await formDataPromise;
	if (formData) return convertFormDataToBodyData(formData, options);
	return {};
}
/**
* Converts form data to body data based on the provided options.
*
* @template T - The type of the parsed body data.
* @param {FormData} formData - The form data to convert.
* @param {ParseBodyOptions} options - Options for parsing the form data.
* @returns {T} The converted body data.
*/
function convertFormDataToBodyData(formData, options) {
	const form = Object.create(null);
	const nestingState = { count: 0 };
	formData.forEach((value, key) => {
		if (!(options.all || key.endsWith("[]"))) form[key] = value;
		else handleParsingAllValues(form, key, value);
	});
	if (options.dot) Object.entries(form).forEach(([key, value]) => {
		if (key.includes(".")) {
			handleParsingNestedValues(form, key, value, nestingState);
			delete form[key];
		}
	});
	return form;
}
/**
* Handles parsing all values for a given key, supporting multiple values as arrays.
*
* @param {BodyData} form - The form data object.
* @param {string} key - The key to parse.
* @param {FormDataEntryValue} value - The value to assign.
*/
const handleParsingAllValues = (form, key, value) => {
	if (form[key] !== void 0) {
		if (Array.isArray(form[key])) form[key].push(value);
		else form[key] = [form[key], value];
	} else if (!key.endsWith("[]")) form[key] = value;
	else form[key] = [value];
};
/**
* Handles parsing nested values using dot notation keys.
*
* @param {BodyData} form - The form data object.
* @param {string} key - The dot notation key.
* @param {BodyDataValue} value - The value to assign.
* @param {{ count: number }} state - The state object tracking nesting depth.
*/
const handleParsingNestedValues = (form, key, value, state) => {
	if (/(?:^|\.)__proto__\./.test(key)) return;
	let nestedForm = form;
	const keys = key.split(".", 34);
	if (keys.length > 33) throwNestingLimitExceeded();
	keys.forEach((key, index) => {
		if (index === keys.length - 1) nestedForm[key] = value;
		else {
			if (!nestedForm[key] || typeof nestedForm[key] !== "object" || Array.isArray(nestedForm[key]) || nestedForm[key] instanceof File) {
				if (state.count++ >= MAX_NESTED_OBJECTS) throwNestingLimitExceeded();
				nestedForm[key] = Object.create(null);
			}
			nestedForm = nestedForm[key];
		}
	});
};
const throwNestingLimitExceeded = () => {
	throw new Error("Nesting limit exceeded");
};

//#region src/utils/url.ts
const splitPath = (path) => {
	const paths = path.split("/");
	if (paths[0] === "") paths.shift();
	return paths;
};
const splitRoutingPath = (routePath) => {
	const { groups, path } = extractGroupsFromPath(routePath);
	const paths = splitPath(path);
	return replaceGroupMarks(paths, groups);
};
const extractGroupsFromPath = (path) => {
	const groups = [];
	path = path.replace(/\{[^}]+\}/g, (match, index) => {
		const mark = `@${index}`;
		groups.push([mark, match]);
		return mark;
	});
	return {
		groups,
		path
	};
};
const replaceGroupMarks = (paths, groups) => {
	for (let i = groups.length - 1; i >= 0; i--) {
		const [mark] = groups[i];
		for (let j = paths.length - 1; j >= 0; j--) if (paths[j].includes(mark)) {
			paths[j] = paths[j].replace(mark, groups[i][1]);
			break;
		}
	}
	return paths;
};
const patternCache = {};
const getPattern = (label, next) => {
	if (label === "*") return "*";
	const match = label.match(/^\:([^\{\}]+)(?:\{(.+)\})?$/);
	if (match) {
		const cacheKey = `${label}#${next}`;
		if (!patternCache[cacheKey]) {
			if (match[2]) patternCache[cacheKey] = next && next[0] !== ":" && next[0] !== "*" ? [
				cacheKey,
				match[1],
				new RegExp(`^${match[2]}(?=/${next})`)
			] : [
				label,
				match[1],
				new RegExp(`^${match[2]}$`)
			];
			else patternCache[cacheKey] = [
				label,
				match[1],
				true
			];
		}
		return patternCache[cacheKey];
	}
	return null;
};
const tryDecode = (str, decoder) => {
	try {
		return decoder(str);
	} catch {
		return str.replace(/(?:%[0-9A-Fa-f]{2})+/g, (match) => {
			try {
				return decoder(match);
			} catch {
				return match;
			}
		});
	}
};
const decodeURIWithPreservedPercent = (value) => decodeURI(value.includes("%25") ? value.replace(/%25/g, "%2525") : value);
const getPath = (request) => {
	const url = request.url;
	const start = url.indexOf("/", url.indexOf(":") + 4);
	let i = start;
	for (; i < url.length; i++) {
		const charCode = url.charCodeAt(i);
		if (charCode === 37) {
			const queryIndex = url.indexOf("?", i);
			const hashIndex = url.indexOf("#", i);
			const end = queryIndex === -1 ? hashIndex === -1 ? void 0 : hashIndex : hashIndex === -1 ? queryIndex : Math.min(queryIndex, hashIndex);
			const path = url.slice(start, end);
			const decoded = tryDecode(path, decodeURIWithPreservedPercent);
			if (/%(?![0-9A-Fa-f]{2})/.test(path)) {
				const rewritten = new URL("http://localhost");
				rewritten.pathname = decoded.replace(/[\\\t\n\r]/g, encodeURIComponent);
				if (tryDecode(rewritten.pathname, decodeURIWithPreservedPercent) !== decoded) return tryDecode(path.replace(/%(?![0-9A-Fa-f]{2})/g, "%25"), decodeURIWithPreservedPercent);
			}
			return decoded;
		} else if (charCode === 63 || charCode === 35) break;
	}
	return url.slice(start, i);
};
const getPathNoStrict = (request) => {
	const result = getPath(request);
	return result.length > 1 && result.at(-1) === "/" ? result.slice(0, -1) : result;
};
/**
* Merge paths.
* @param {string[]} ...paths - The paths to merge.
* @returns {string} The merged path.
* @example
* mergePath('/api', '/users') // '/api/users'
* mergePath('/api/', '/users') // '/api/users'
* mergePath('/api', '/') // '/api'
* mergePath('/api/', '/') // '/api/'
*/
const mergePath = (base, sub, ...rest) => {
	if (rest.length) sub = mergePath(sub, ...rest);
	return `${base?.[0] === "/" ? "" : "/"}${base}${sub === "/" ? "" : `${base?.at(-1) === "/" ? "" : "/"}${sub?.[0] === "/" ? sub.slice(1) : sub}`}`;
};
const checkOptionalParameter = (path) => {
	if (path.charCodeAt(path.length - 1) !== 63 || !path.includes(":")) return null;
	const segments = path.split("/");
	const results = [];
	let basePath = "";
	segments.forEach((segment) => {
		if (segment !== "" && !/\:/.test(segment)) basePath += "/" + segment;
		else if (/\:/.test(segment)) {
			if (segment.charCodeAt(segment.length - 1) === 63) {
				if (results.length === 0 && basePath === "") results.push("/");
				else results.push(basePath);
				const optionalSegment = segment.slice(0, -1);
				basePath += "/" + optionalSegment;
				results.push(basePath);
			} else basePath += "/" + segment;
		}
	});
	return results.filter((v, i, a) => a.indexOf(v) === i);
};
const tryDecodeURIComponent = (str) => str.indexOf("%") !== -1 ? tryDecode(str, decodeURIComponent_) : str;
const _decodeURI = (value) => {
	if (value.indexOf("+") !== -1) value = value.replace(/\+/g, " ");
	return tryDecodeURIComponent(value);
};
const _getQueryParam = (url, key, multiple) => {
	const hashIndex = url.indexOf("#", 8);
	if (hashIndex !== -1) url = url.slice(0, hashIndex);
	let encoded;
	if (!multiple && key && !/[%+&=]/.test(key)) {
		const queryIndex = url.indexOf("?", 8);
		let keyIndex = queryIndex;
		if (keyIndex === -1) return;
		if (!url.startsWith(key, keyIndex + 1)) keyIndex = url.indexOf(`&${key}`, keyIndex + 1);
		while (keyIndex !== -1) {
			const trailingKeyCode = url.charCodeAt(keyIndex + key.length + 1);
			if (trailingKeyCode === 61 || trailingKeyCode === 38 || isNaN(trailingKeyCode)) {
				if (keyIndex > queryIndex && /(?:^|&)[^=&]*[%+]/.test(url.slice(queryIndex + 1, keyIndex))) break;
				if (trailingKeyCode === 61) {
					const valueIndex = keyIndex + key.length + 2;
					const endIndex = url.indexOf("&", valueIndex);
					return _decodeURI(url.slice(valueIndex, endIndex === -1 ? void 0 : endIndex));
				}
				return "";
			}
			keyIndex = url.indexOf(`&${key}`, keyIndex + 1);
		}
		encoded = /[%+]/.test(url);
		if (!encoded) return;
	}
	const results = Object.create(null);
	encoded ??= /[%+]/.test(url);
	let keyIndex = url.indexOf("?", 8);
	while (keyIndex !== -1) {
		const nextKeyIndex = url.indexOf("&", keyIndex + 1);
		let valueIndex = url.indexOf("=", keyIndex);
		if (valueIndex > nextKeyIndex && nextKeyIndex !== -1) valueIndex = -1;
		let name = url.slice(keyIndex + 1, valueIndex === -1 ? nextKeyIndex === -1 ? void 0 : nextKeyIndex : valueIndex);
		if (encoded) name = _decodeURI(name);
		keyIndex = nextKeyIndex;
		if (name === "") continue;
		let value;
		if (valueIndex === -1) value = "";
		else {
			value = url.slice(valueIndex + 1, nextKeyIndex === -1 ? void 0 : nextKeyIndex);
			if (encoded) value = _decodeURI(value);
		}
		if (multiple) {
			if (!(results[name] && Array.isArray(results[name]))) results[name] = [];
			results[name].push(value);
		} else results[name] ??= value;
	}
	return key ? results[key] : results;
};
const getQueryParam = _getQueryParam;
const getQueryParams = (url, key) => {
	return _getQueryParam(url, key, true);
};
const decodeURIComponent_ = decodeURIComponent;

//#region src/request.ts
var HonoRequest = class {
	/**
	* `.raw` can get the raw Request object.
	*
	* @see {@link https://hono.dev/docs/api/request#raw}
	*
	* @example
	* ```ts
	* // For Cloudflare Workers
	* app.post('/', async (c) => {
	*   const metadata = c.req.raw.cf?.hostMetadata?
	*   ...
	* })
	* ```
	*/
	raw;
	#validatedData;
	#matchResult;
	routeIndex = 0;
	/**
	* `.path` can get the pathname of the request.
	*
	* @see {@link https://hono.dev/docs/api/request#path}
	*
	* @example
	* ```ts
	* app.get('/about/me', (c) => {
	*   const pathname = c.req.path // `/about/me`
	* })
	* ```
	*/
	path;
	bodyCache = {};
	constructor(request, path = "/", matchResult = [[]]) {
		this.raw = request;
		this.path = path;
		this.#matchResult = matchResult;
	}
	param(key) {
		return key ? this.#getDecodedParam(key) : this.#getAllDecodedParams();
	}
	#getDecodedParam(key) {
		const paramKey = this.#matchResult[0][this.routeIndex]?.[1][key];
		const param = this.#getParamValue(paramKey);
		return param && tryDecodeURIComponent(param);
	}
	#getAllDecodedParams() {
		const decoded = {};
		const keys = Object.keys(this.#matchResult[0][this.routeIndex]?.[1] ?? {});
		for (const key of keys) {
			const value = this.#getParamValue(this.#matchResult[0][this.routeIndex][1][key]);
			if (value !== void 0) decoded[key] = tryDecodeURIComponent(value);
		}
		return decoded;
	}
	#getParamValue(paramKey) {
		return this.#matchResult[1] ? this.#matchResult[1][paramKey] : paramKey;
	}
	query(key) {
		return getQueryParam(this.url, key);
	}
	queries(key) {
		return getQueryParams(this.url, key);
	}
	header(name) {
		if (name) return this.raw.headers.get(name) ?? void 0;
		const headerData = Object.create(null);
		this.raw.headers.forEach((value, key) => {
			headerData[key] = value;
		});
		return headerData;
	}
	async parseBody(options) {
		return parseBody$1(this, options);
	}
	#cachedBody = (key) => {
		const { bodyCache, raw } = this;
		const cachedBody = bodyCache[key];
		if (cachedBody) return cachedBody;
		for (const anyCachedKey in bodyCache) return bodyCache[anyCachedKey].then((body) => {
			if (anyCachedKey === "json") body = JSON.stringify(body);
			const contentType = anyCachedKey === "formData" ? void 0 : raw.headers.get("content-type");
			return new Response(body, { headers: contentType ? { "Content-Type": contentType } : void 0 })[key]();
		});
		return bodyCache[key] = raw[key]();
	};
	/**
	* `.json()` can parse Request body of type `application/json`
	*
	* @see {@link https://hono.dev/docs/api/request#json}
	*
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.json()
	* })
	* ```
	*/
	json() {
		return this.#cachedBody("text").then((text) => JSON.parse(text));
	}
	/**
	* `.text()` can parse Request body of type `text/plain`
	*
	* @see {@link https://hono.dev/docs/api/request#text}
	*
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.text()
	* })
	* ```
	*/
	text() {
		return this.#cachedBody("text");
	}
	/**
	* `.arrayBuffer()` parse Request body as an `ArrayBuffer`
	*
	* @see {@link https://hono.dev/docs/api/request#arraybuffer}
	*
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.arrayBuffer()
	* })
	* ```
	*/
	arrayBuffer() {
		return this.#cachedBody("arrayBuffer");
	}
	/**
	* `.bytes()` parses the request body as a `Uint8Array`.
	*
	* @see {@link https://hono.dev/docs/api/request#bytes}
	*
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.bytes()
	* })
	* ```
	*/
	bytes() {
		return this.#cachedBody("arrayBuffer").then((buffer) => new Uint8Array(buffer));
	}
	/**
	* Parses the request body as a `Blob`.
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.blob();
	* });
	* ```
	* @see https://hono.dev/docs/api/request#blob
	*/
	blob() {
		return this.#cachedBody("blob");
	}
	/**
	* Parses the request body as `FormData`.
	* @example
	* ```ts
	* app.post('/entry', async (c) => {
	*   const body = await c.req.formData();
	* });
	* ```
	* @see https://hono.dev/docs/api/request#formdata
	*/
	formData() {
		return this.#cachedBody("formData");
	}
	/**
	* Adds validated data to the request.
	*
	* @param target - The target of the validation.
	* @param data - The validated data to add.
	*/
	addValidatedData(target, data) {
		(this.#validatedData ??= {})[target] = data;
	}
	valid(target) {
		return this.#validatedData?.[target];
	}
	/**
	* `.url` can get the request url strings.
	*
	* @see {@link https://hono.dev/docs/api/request#url}
	*
	* @example
	* ```ts
	* app.get('/about/me', (c) => {
	*   const url = c.req.url // `http://localhost:8787/about/me`
	*   ...
	* })
	* ```
	*/
	get url() {
		return this.raw.url;
	}
	/**
	* `.method` can get the method name of the request.
	*
	* @see {@link https://hono.dev/docs/api/request#method}
	*
	* @example
	* ```ts
	* app.get('/about/me', (c) => {
	*   const method = c.req.method // `GET`
	* })
	* ```
	*/
	get method() {
		return this.raw.method;
	}
	get [GET_MATCH_RESULT]() {
		return this.#matchResult;
	}
	/**
	* `.matchedRoutes` can return a matched route in the handler
	*
	* @deprecated
	*
	* Use matchedRoutes helper defined in "hono/route" instead.
	*
	* @see {@link https://hono.dev/docs/api/request#matchedroutes}
	*
	* @example
	* ```ts
	* app.use('*', async function logger(c, next) {
	*   await next()
	*   c.req.matchedRoutes.forEach(({ handler, method, path }, i) => {
	*     const name = handler.name || (handler.length < 2 ? '[handler]' : '[middleware]')
	*     console.log(
	*       method,
	*       ' ',
	*       path,
	*       ' '.repeat(Math.max(10 - path.length, 0)),
	*       name,
	*       i === c.req.routeIndex ? '<- respond from here' : ''
	*     )
	*   })
	* })
	* ```
	*/
	get matchedRoutes() {
		return this.#matchResult[0].map(([[, route]]) => route);
	}
	/**
	* `.routePath` can retrieve the path registered within the handler
	*
	* @deprecated
	*
	* Use routePath helper defined in "hono/route" instead.
	*
	* @see {@link https://hono.dev/docs/api/request#routepath}
	*
	* @example
	* ```ts
	* app.get('/posts/:id', (c) => {
	*   return c.json({ path: c.req.routePath })
	* })
	* ```
	*/
	get routePath() {
		return this.#matchResult[0].map(([[, route]]) => route)[this.routeIndex].path;
	}
};

//#region src/context.ts
const TEXT_PLAIN = "text/plain; charset=UTF-8";
const setDefaultContentType = (contentType, headers) => {
	return {
		"Content-Type": contentType,
		...headers
	};
};
const createResponseInstance = (body, init) => new Response(body, init);
var Context = class {
	#rawRequest;
	#req;
	/**
	* `.env` can get bindings (environment variables, secrets, KV namespaces, D1 database, R2 bucket etc.) in Cloudflare Workers.
	*
	* @see {@link https://hono.dev/docs/api/context#env}
	*
	* @example
	* ```ts
	* // Environment object for Cloudflare Workers
	* app.get('*', async c => {
	*   const counter = c.env.COUNTER
	* })
	* ```
	*/
	env = {};
	#var;
	finalized = false;
	/**
	* `.error` can get the error object from the middleware if the Handler throws an error.
	*
	* @see {@link https://hono.dev/docs/api/context#error}
	*
	* @example
	* ```ts
	* app.use('*', async (c, next) => {
	*   await next()
	*   if (c.error) {
	*     // do something...
	*   }
	* })
	* ```
	*/
	error;
	#status;
	#executionCtx;
	#res;
	#layout;
	#renderer;
	#notFoundHandler;
	#preparedHeaders;
	#matchResult;
	#path;
	/**
	* Creates an instance of the Context class.
	*
	* @param req - The Request object.
	* @param options - Optional configuration options for the context.
	*/
	constructor(req, options) {
		this.#rawRequest = req;
		if (options) {
			this.#executionCtx = options.executionCtx;
			this.env = options.env;
			this.#notFoundHandler = options.notFoundHandler;
			this.#path = options.path;
			this.#matchResult = options.matchResult;
		}
	}
	/**
	* `.req` is the instance of {@link HonoRequest}.
	*/
	get req() {
		this.#req ??= new HonoRequest(this.#rawRequest, this.#path, this.#matchResult);
		return this.#req;
	}
	/**
	* @see {@link https://hono.dev/docs/api/context#event}
	* The FetchEvent associated with the current request.
	*
	* @throws Will throw an error if the context does not have a FetchEvent.
	*/
	get event() {
		if (this.#executionCtx && "respondWith" in this.#executionCtx) return this.#executionCtx;
		else throw Error("This context has no FetchEvent");
	}
	/**
	* @see {@link https://hono.dev/docs/api/context#executionctx}
	* The ExecutionContext associated with the current request.
	*
	* @throws Will throw an error if the context does not have an ExecutionContext.
	*/
	get executionCtx() {
		if (this.#executionCtx) return this.#executionCtx;
		else throw Error("This context has no ExecutionContext");
	}
	/**
	* @see {@link https://hono.dev/docs/api/context#res}
	* The Response object for the current request.
	*/
	get res() {
		return this.#res ||= createResponseInstance(null, { headers: this.#preparedHeaders ??= new Headers() });
	}
	/**
	* Sets the Response object for the current request.
	*
	* @param _res - The Response object to set.
	*/
	set res(_res) {
		if (this.#res && _res) {
			_res = createResponseInstance(_res.body, _res);
			for (const [k, v] of this.#res.headers.entries()) {
				if (k === "content-type") continue;
				if (k === "set-cookie") {
					const cookies = this.#res.headers.getSetCookie();
					_res.headers.delete("set-cookie");
					for (const cookie of cookies) _res.headers.append("set-cookie", cookie);
				} else _res.headers.set(k, v);
			}
		}
		this.#res = _res;
		this.finalized = true;
	}
	/**
	* `.render()` can create a response within a layout.
	*
	* @see {@link https://hono.dev/docs/api/context#render-setrenderer}
	*
	* @example
	* ```ts
	* app.get('/', (c) => {
	*   return c.render('Hello!')
	* })
	* ```
	*/
	render = (...args) => {
		this.#renderer ??= (content) => this.html(content);
		return this.#renderer(...args);
	};
	/**
	* Sets the layout for the response.
	*
	* @param layout - The layout to set.
	* @returns The layout function.
	*/
	setLayout = (layout) => this.#layout = layout;
	/**
	* Gets the current layout for the response.
	*
	* @returns The current layout function.
	*/
	getLayout = () => this.#layout;
	/**
	* `.setRenderer()` can set the layout in the custom middleware.
	*
	* @see {@link https://hono.dev/docs/api/context#render-setrenderer}
	*
	* @example
	* ```tsx
	* app.use('*', async (c, next) => {
	*   c.setRenderer((content) => {
	*     return c.html(
	*       <html>
	*         <body>
	*           <p>{content}</p>
	*         </body>
	*       </html>
	*     )
	*   })
	*   await next()
	* })
	* ```
	*/
	setRenderer = (renderer) => {
		this.#renderer = renderer;
	};
	/**
	* `.header()` can set headers.
	*
	* @see {@link https://hono.dev/docs/api/context#header}
	*
	* @example
	* ```ts
	* app.get('/welcome', (c) => {
	*   // Set headers
	*   c.header('X-Message', 'Hello!')
	*   c.header('Content-Type', 'text/plain')
	*
	*   // Append multiple headers using the append option (e.g. Vary)
	*   c.header('Vary', 'Accept-Encoding', { append: true })
	*   c.header('Vary', 'User-Agent', { append: true })
	*
	*   return c.body('Thank you for coming')
	* })
	* ```
	*/
	header = (name, value, options) => {
		if (this.finalized && !this.#res.bodyUsed) this.#res = createResponseInstance(this.#res.body, this.#res);
		const headers = this.#res ? this.#res.headers : this.#preparedHeaders ??= new Headers();
		if (value === void 0) headers.delete(name);
		else if (options?.append) headers.append(name, value);
		else headers.set(name, value);
	};
	status = (status) => {
		this.#status = status;
	};
	/**
	* `.set()` can set the value specified by the key.
	*
	* @see {@link https://hono.dev/docs/api/context#set-get}
	*
	* @example
	* ```ts
	* app.use('*', async (c, next) => {
	*   c.set('message', 'Hono is hot!!')
	*   await next()
	* })
	* ```
	*/
	set = (key, value) => {
		this.#var ??= /* @__PURE__ */ new Map();
		this.#var.set(key, value);
	};
	/**
	* `.get()` can use the value specified by the key.
	*
	* @see {@link https://hono.dev/docs/api/context#set-get}
	*
	* @example
	* ```ts
	* app.get('/', (c) => {
	*   const message = c.get('message')
	*   return c.text(`The message is "${message}"`)
	* })
	* ```
	*/
	get = (key) => {
		return this.#var ? this.#var.get(key) : void 0;
	};
	/**
	* `.var` can access the value of a variable.
	*
	* @see {@link https://hono.dev/docs/api/context#var}
	*
	* @example
	* ```ts
	* const result = c.var.client.oneMethod()
	* ```
	*/
	get var() {
		if (!this.#var) return {};
		return Object.fromEntries(this.#var);
	}
	#newResponse(data, arg, headers) {
		let responseHeaders = this.#res ? new Headers(this.#res.headers) : this.#preparedHeaders;
		if (typeof arg === "object" && arg.headers) {
			responseHeaders ??= new Headers();
			for (const [key, value] of new Headers(arg.headers)) if (key === "set-cookie") responseHeaders.append(key, value);
			else responseHeaders.set(key, value);
		}
		if (headers) {
			if (!responseHeaders) {
				let count = 0;
				for (const k in headers) if (++count > 1 || typeof headers[k] !== "string") {
					responseHeaders = new Headers();
					break;
				}
			}
			if (responseHeaders) for (const k in headers) {
				const v = headers[k];
				if (typeof v === "string") responseHeaders.set(k, v);
				else {
					responseHeaders.delete(k);
					for (const v2 of v) responseHeaders.append(k, v2);
				}
			}
		}
		const status = typeof arg === "number" ? arg : arg?.status ?? this.#status;
		return createResponseInstance(data, {
			status,
			headers: responseHeaders ?? headers
		});
	}
	newResponse = (...args) => this.#newResponse(...args);
	/**
	* `.body()` can return the HTTP response.
	* You can set headers with `.header()` and set HTTP status code with `.status`.
	* This can also be set in `.text()`, `.json()` and so on.
	*
	* @see {@link https://hono.dev/docs/api/context#body}
	*
	* @example
	* ```ts
	* app.get('/welcome', (c) => {
	*   // Set headers
	*   c.header('X-Message', 'Hello!')
	*   c.header('Content-Type', 'text/plain')
	*   // Set HTTP status code
	*   c.status(201)
	*
	*   // Return the response body
	*   return c.body('Thank you for coming')
	* })
	* ```
	*/
	body = (data, arg, headers) => this.#newResponse(data, arg, headers);
	/**
	* `.text()` can render text as `Content-Type:text/plain`.
	*
	* @see {@link https://hono.dev/docs/api/context#text}
	*
	* @example
	* ```ts
	* app.get('/say', (c) => {
	*   return c.text('Hello!')
	* })
	* ```
	*/
	text = (text, arg, headers) => {
		return !this.#preparedHeaders && !this.#status && !arg && !headers && !this.finalized ? new Response(text) : this.#newResponse(text, arg, setDefaultContentType(TEXT_PLAIN, headers));
	};
	/**
	* `.json()` can render JSON as `Content-Type:application/json`.
	*
	* @see {@link https://hono.dev/docs/api/context#json}
	*
	* @example
	* ```ts
	* app.get('/api', (c) => {
	*   return c.json({ message: 'Hello!' })
	* })
	* ```
	*/
	json = (object, arg, headers) => {
		return this.#newResponse(JSON.stringify(object), arg, setDefaultContentType("application/json", headers));
	};
	html = (html, arg, headers) => {
		const res = (html) => this.#newResponse(html, arg, setDefaultContentType("text/html; charset=UTF-8", headers));
		return typeof html === "object" ? resolveCallback(html, HtmlEscapedCallbackPhase.Stringify, false, {}).then(res) : res(html);
	};
	/**
	* `.redirect()` can Redirect, default status code is 302.
	*
	* @see {@link https://hono.dev/docs/api/context#redirect}
	*
	* @example
	* ```ts
	* app.get('/redirect', (c) => {
	*   return c.redirect('/')
	* })
	* app.get('/redirect-permanently', (c) => {
	*   return c.redirect('/', 301)
	* })
	* ```
	*/
	redirect = (location, status) => {
		const locationString = String(location);
		this.header("Location", !/[^\x00-\xFF]/.test(locationString) ? locationString : encodeURI(locationString));
		return this.newResponse(null, status ?? 302);
	};
	/**
	* `.notFound()` can return the Not Found Response.
	*
	* @see {@link https://hono.dev/docs/api/context#notfound}
	*
	* @example
	* ```ts
	* app.get('/notfound', (c) => {
	*   return c.notFound()
	* })
	* ```
	*/
	notFound = () => {
		this.#notFoundHandler ??= () => createResponseInstance();
		return this.#notFoundHandler(this);
	};
};

//#region src/compose.ts
/**
* Compose middleware functions into a single function based on `koa-compose` package.
*
* @template E - The environment type.
*
* @param {[[Function, unknown], unknown][] | [[Function]][]} middleware - An array of middleware functions and their corresponding parameters.
* @param {ErrorHandler<E>} [onError] - An optional error handler function.
* @param {NotFoundHandler<E>} [onNotFound] - An optional not-found handler function.
*
* @returns {(context: Context, next?: Next) => Promise<Context>} - A composed middleware function.
*/
const compose = (middleware, onError, onNotFound) => {
	return (context, next) => {
		let index = -1;
		return dispatch(0);
		/**
		* Dispatch the middleware functions.
		*
		* @param {number} i - The current index in the middleware array.
		*
		* @returns {Promise<Context>} - A promise that resolves to the context.
		*/
		async function dispatch(i) {
			if (i <= index) throw new Error("next() called multiple times");
			index = i;
			let res;
			let isError = false;
			let handler;
			if (middleware[i]) {
				handler = middleware[i][0][0];
				context.req.routeIndex = i;
			} else handler = i === middleware.length && next || void 0;
			if (handler) try {
				res = await handler(context, () => dispatch(i + 1));
			} catch (err) {
				if (err instanceof Error && onError) {
					context.error = err;
					res = await onError(err, context);
					isError = true;
				} else throw err;
			}
			else if (context.finalized === false && onNotFound) res = await onNotFound(context);
			if (res && (context.finalized === false || isError)) context.res = res;
			return context;
		}
	};
};

//#region src/helper/route/index.ts
/**
* Get matched routes in the handler
*
* @param {Context} c - The context object
* @returns An array of matched routes
*
* @example
* ```ts
* import { matchedRoutes } from 'hono/route'
*
* app.use('*', async function logger(c, next) {
*   await next()
*   matchedRoutes(c).forEach(({ handler, method, path }, i) => {
*     const name = handler.name || (handler.length < 2 ? '[handler]' : '[middleware]')
*     console.log(
*       method,
*       ' ',
*       path,
*       ' '.repeat(Math.max(10 - path.length, 0)),
*       name,
*       i === c.req.routeIndex ? '<- respond from here' : ''
*     )
*   })
* })
* ```
*/
const matchedRoutes = (c) => c.req[GET_MATCH_RESULT][0].map(([[, route]]) => route);
/**
* Get the route path registered within the handler
*
* @param {Context} c - The context object
* @param {number} index - The index of the route from which to retrieve the path, similar to Array.prototype.at(), where a negative number is the index counted from the end of the matching route. Defaults to the current route index.
* @returns The route path registered within the handler
*
* @example
* ```ts
* import { routePath } from 'hono/route'
*
* app.use('*', (c, next) => {
*   console.log(routePath(c)) // '*'
*   console.log(routePath(c, -1)) // '/posts/:id'
*   return next()
* })
*
* app.get('/posts/:id', (c) => {
*   return c.text(routePath(c)) // '/posts/:id'
* })
* ```
*/
const routePath = (c, index) => matchedRoutes(c).at(c.req.routeIndex)?.path ?? "";

//#region src/router.ts
/**
* @module
* This module provides types definitions and variables for the routers.
*/
/**
* Constant representing all HTTP methods in uppercase.
*/
/**
* Array of supported HTTP methods.
*/
const METHODS = [
	"get",
	"post",
	"put",
	"delete",
	"options",
	"patch",
	"query"
];
/**
* Error message indicating that a route cannot be added because the matcher is already built.
*/
const MESSAGE_MATCHER_IS_ALREADY_BUILT = "Can not add a route since the matcher is already built.";
/**
* Error class representing an unsupported path error.
*/
var UnsupportedPathError = class extends Error {};

//#region src/utils/constants.ts
/**
* Constant used to mark a composed handler.
*/
const COMPOSED_HANDLER = "__COMPOSED_HANDLER";

//#region src/utils/mount.ts
const countTrailingSlashes = (path) => {
	let index = path.length;
	while (index > 0 && path.charCodeAt(index - 1) === 47) index--;
	return path.length - index;
};
const getPathPrefixLength = (c, pathPrefix, routePath) => {
	if (!/[:*]/.test(pathPrefix)) return pathPrefix.length;
	const path = c.req.path;
	const matchResult = c.req[GET_MATCH_RESULT];
	const paramNames = /* @__PURE__ */ new Set();
	let length = 0;
	for (const part of splitRoutingPath(pathPrefix)) {
		if (part[0] === ":" && part.endsWith("}?")) throw new Error(`mount(): Optional regular expression parameters are not supported in "${routePath}".`);
		const pattern = getPattern(part);
		if (pattern && pattern !== "*") {
			const name = pattern[1];
			if (paramNames.has(name)) throw new Error(`mount(): Duplicate path parameter "${name}" in "${routePath}".`);
			paramNames.add(name);
		}
		if (pattern && pattern !== "*" && pattern[2] !== true) {
			const value = matchResult.length === 2 ? matchResult[1][matchResult[0][c.req.routeIndex][1][pattern[1]]] : matchResult[0][c.req.routeIndex][1][pattern[1]];
			length += value.length + 1;
		} else if (pattern || part.endsWith("*")) {
			const end = path.indexOf("/", length + 1);
			length = end === -1 ? path.length : end;
		} else length += part.length + 1;
	}
	return length;
};
const createMountedRequest = (c, pathPrefix, routePath) => {
	if (/[^/]\*$/.test(routePath)) throw new Error(`mount(): Wildcard must follow "/" in "${routePath}".`);
	const prefixLength = getPathPrefixLength(c, pathPrefix, routePath);
	const path = c.req.path.slice(prefixLength) || "/";
	if (prefixLength > c.req.path.length || path[0] !== "/" || /\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) throw new HTTPException(400, { message: "Invalid mounted path" });
	const rawUrl = c.req.raw.url;
	if (/^[^/?#]*\/\/[^/?#\\]*[?#\\]/.test(rawUrl)) throw new HTTPException(400, { message: "Invalid mounted path" });
	const rawPathEnd = rawUrl.search(/[?#]/);
	const rawTrailingSlashes = countTrailingSlashes(rawPathEnd === -1 ? rawUrl : rawUrl.slice(0, rawPathEnd));
	if (rawTrailingSlashes > 1 && countTrailingSlashes(c.req.path) === rawTrailingSlashes - 1) throw new HTTPException(400, { message: "Invalid mounted path" });
	const url = new URL(rawUrl);
	url.pathname = path.replace(/[\\\t\n\r]/g, encodeURIComponent);
	if (path.includes("%")) ;
	return new Request(url, c.req.raw);
};

//#region src/hono-base.ts
/**
* @module
* This module is the base module for the Hono object.
*/
const notFoundHandler = (c) => {
	return c.text("404 Not Found", 404);
};
const errorHandler = (err, c) => {
	if ("getResponse" in err) {
		const res = err.getResponse();
		return c.newResponse(res.body, res);
	}
	console.error(err);
	return c.text("Internal Server Error", 500);
};
var Hono$1 = class Hono {
	get;
	post;
	put;
	delete;
	options;
	patch;
	query;
	all;
	on;
	use;
	router;
	getPath;
	_basePath = "/";
	#path = "/";
	routes = [];
	constructor(options = {}) {
		[...METHODS, "all"].forEach((method) => {
			this[method] = (args1, ...args) => {
				const methodName = method.toUpperCase();
				if (typeof args1 === "string") this.#path = args1;
				else this.#addRoute(methodName, this.#path, args1);
				args.forEach((handler) => {
					this.#addRoute(methodName, this.#path, handler);
				});
				return this;
			};
		});
		this.on = (method, path, ...handlers) => {
			for (const p of [path].flat()) {
				this.#path = p;
				for (const m of [method].flat()) {
					const methodName = m.toUpperCase();
					for (const handler of handlers) this.#addRoute(methodName, this.#path, handler);
				}
			}
			return this;
		};
		this.use = (arg1, ...handlers) => {
			if (typeof arg1 === "string") this.#path = arg1;
			else {
				this.#path = "*";
				handlers.unshift(arg1);
			}
			handlers.forEach((handler) => {
				this.#addRoute("ALL", this.#path, handler);
			});
			return this;
		};
		const { strict, ...optionsWithoutStrict } = options;
		Object.assign(this, optionsWithoutStrict);
		this.getPath = strict ?? true ? options.getPath ?? getPath : getPathNoStrict;
	}
	#clone() {
		const clone = new Hono({
			router: this.router,
			getPath: this.getPath
		});
		clone.errorHandler = this.errorHandler;
		clone.#notFoundHandler = this.#notFoundHandler;
		clone.routes = this.routes;
		return clone;
	}
	#notFoundHandler = notFoundHandler;
	errorHandler = errorHandler;
	/**
	* `.route()` allows grouping other Hono instance in routes.
	*
	* @see {@link https://hono.dev/docs/api/routing#grouping}
	*
	* @param {string} path - base Path
	* @param {Hono} app - other Hono instance
	* @returns {Hono} routed Hono instance
	*
	* @example
	* ```ts
	* const app = new Hono()
	* const app2 = new Hono()
	*
	* app2.get("/user", (c) => c.text("user"))
	* app.route("/api", app2) // GET /api/user
	* ```
	*/
	route(path, app) {
		const subApp = this.basePath(path);
		app.routes.map((r) => {
			let handler;
			if (app.errorHandler === errorHandler) handler = r.handler;
			else {
				handler = async (c, next) => (await compose([], app.errorHandler)(c, () => r.handler(c, next))).res;
				handler[COMPOSED_HANDLER] = r.handler;
			}
			subApp.#addRoute(r.method, r.path, handler, r.basePath);
		});
		return this;
	}
	/**
	* `.basePath()` allows base paths to be specified.
	*
	* @see {@link https://hono.dev/docs/api/routing#base-path}
	*
	* @param {string} path - base Path
	* @returns {Hono} changed Hono instance
	*
	* @example
	* ```ts
	* const api = new Hono().basePath('/api')
	* ```
	*/
	basePath(path) {
		const subApp = this.#clone();
		subApp._basePath = mergePath(this._basePath, path);
		return subApp;
	}
	/**
	* `.onError()` handles an error and returns a customized Response.
	*
	* @see {@link https://hono.dev/docs/api/hono#error-handling}
	*
	* @param {ErrorHandler} handler - request Handler for error
	* @returns {Hono} changed Hono instance
	*
	* @example
	* ```ts
	* app.onError((err, c) => {
	*   console.error(`${err}`)
	*   return c.text('Custom Error Message', 500)
	* })
	* ```
	*/
	onError = (handler) => {
		this.errorHandler = handler;
		return this;
	};
	/**
	* `.notFound()` allows you to customize a Not Found Response.
	*
	* @see {@link https://hono.dev/docs/api/hono#not-found}
	*
	* @param {NotFoundHandler} handler - request handler for not-found
	* @returns {Hono} changed Hono instance
	*
	* @example
	* ```ts
	* app.notFound((c) => {
	*   return c.text('Custom 404 Message', 404)
	* })
	* ```
	*/
	notFound = (handler) => {
		this.#notFoundHandler = handler;
		return this;
	};
	/**
	* `.mount()` allows you to mount applications built with other frameworks into your Hono application.
	*
	* @deprecated Use `mount()` from `hono/mount` instead. `.mount()` will be removed in v5.
	*
	* @see {@link https://hono.dev/docs/api/hono#mount}
	*
	* @param {string} path - base Path
	* @param {Function} applicationHandler - other Request Handler
	* @param {MountOptions} [options] - options of `.mount()`
	* @returns {Hono} mounted Hono instance
	* @throws {Error} If automatic request rewriting encounters duplicate path parameter names or an optional regular expression parameter.
	* @throws {HTTPException} With status 400 if automatic request rewriting cannot safely preserve the routed path.
	*
	* @example
	* ```ts
	* import { Router as IttyRouter } from 'itty-router'
	* import { Hono } from 'hono'
	* // Create itty-router application
	* const ittyRouter = IttyRouter()
	* // GET /itty-router/hello
	* ittyRouter.get('/hello', () => new Response('Hello from itty-router'))
	*
	* const app = new Hono()
	* app.mount('/itty-router', ittyRouter.handle)
	* ```
	*
	* @example
	* ```ts
	* const app = new Hono()
	* // Send the request to another application without modification.
	* app.mount('/app', anotherApp, {
	*   replaceRequest: (req) => req,
	* })
	* ```
	*/
	mount(path, applicationHandler, options) {
		let replaceRequest;
		let optionHandler;
		if (options) {
			if (typeof options === "function") optionHandler = options;
			else {
				optionHandler = options.optionHandler;
				if (options.replaceRequest === false) replaceRequest = (request) => request;
				else replaceRequest = options.replaceRequest;
			}
		}
		const getOptions = optionHandler ? (c) => {
			const options = optionHandler(c);
			return Array.isArray(options) ? options : [options];
		} : (c) => {
			let executionContext = void 0;
			try {
				executionContext = c.executionCtx;
			} catch {}
			return [c.env, executionContext];
		};
		const defaultReplaceRequest = (c) => {
			const mountedRoutePath = routePath(c);
			return createMountedRequest(c, mountedRoutePath.replace(/\/?\*$/, ""), mountedRoutePath);
		};
		const handler = async (c, next) => {
			const res = await applicationHandler(replaceRequest ? replaceRequest(c.req.raw) : defaultReplaceRequest(c), ...getOptions(c));
			if (res) return res;
			await next();
		};
		this.#addRoute("ALL", mergePath(path, "*"), handler);
		return this;
	}
	#addRoute(method, path, handler, baseRoutePath) {
		path = mergePath(this._basePath, path);
		const r = {
			basePath: baseRoutePath !== void 0 ? mergePath(this._basePath, baseRoutePath) : this._basePath,
			path,
			method,
			handler
		};
		this.router.add(method, path, [handler, r]);
		this.routes.push(r);
	}
	#handleError(err, c) {
		if (err instanceof Error) return this.errorHandler(err, c);
		throw err;
	}
	#dispatch(request, executionCtx, env, method) {
		if (method === "HEAD") return (async () => new Response(null, await this.#dispatch(request, executionCtx, env, "GET")))();
		const path = this.getPath(request, { env });
		const matchResult = this.router.match(method, path);
		const c = new Context(request, {
			path,
			matchResult,
			env,
			executionCtx,
			notFoundHandler: this.#notFoundHandler
		});
		if (matchResult[0].length === 1) {
			let res;
			try {
				res = matchResult[0][0][0][0](c, async () => {
					c.res = await this.#notFoundHandler(c);
				});
			} catch (err) {
				return this.#handleError(err, c);
			}
			return res instanceof Promise ? res.then((resolved) => resolved || (c.finalized ? c.res : this.#notFoundHandler(c))).catch((err) => this.#handleError(err, c)) : res ?? this.#notFoundHandler(c);
		}
		const composed = compose(matchResult[0], this.errorHandler, this.#notFoundHandler);
		return (async () => {
			try {
				const context = await composed(c);
				if (!context.finalized) throw new Error("Context is not finalized. Did you forget to return a Response object or `await next()`?");
				return context.res;
			} catch (err) {
				return this.#handleError(err, c);
			}
		})();
	}
	/**
	* `.fetch()` will be entry point of your app.
	*
	* @see {@link https://hono.dev/docs/api/hono#fetch}
	*
	* @param {Request} request - request Object of request
	* @param {Env} env - env Object
	* @param {ExecutionContext} executionCtx - context of execution
	* @returns {Response | Promise<Response>} response of request
	*
	*/
	fetch = (request, ...rest) => {
		return this.#dispatch(request, rest[1], rest[0], request.method);
	};
	/**
	* `.request()` is a useful method for testing.
	* You can pass a URL or pathname to send a GET request.
	* app will return a Response object.
	* ```ts
	* test('GET /hello is ok', async () => {
	*   const res = await app.request('/hello')
	*   expect(res.status).toBe(200)
	* })
	* ```
	* @see https://hono.dev/docs/api/hono#request
	*/
	request = (input, requestInit, Env, executionCtx) => {
		if (input instanceof Request) return this.fetch(requestInit ? new Request(input, requestInit) : input, Env, executionCtx);
		input = input.toString();
		return this.fetch(new Request(/^https?:\/\//.test(input) ? input : `http://localhost${mergePath("/", input)}`, requestInit), Env, executionCtx);
	};
	/**
	* `.fire()` automatically adds a global fetch event listener.
	* This can be useful for environments that adhere to the Service Worker API, such as non-ES module Cloudflare Workers.
	* @deprecated
	* Use `fire` from `hono/service-worker` instead.
	* ```ts
	* import { Hono } from 'hono'
	* import { fire } from 'hono/service-worker'
	*
	* const app = new Hono()
	* // ...
	* fire(app)
	* ```
	* @see https://hono.dev/docs/api/hono#fire
	* @see https://developer.mozilla.org/en-US/docs/Web/API/Service_Worker_API
	* @see https://developers.cloudflare.com/workers/reference/migrate-to-module-workers/
	*/
	fire = () => {
		addEventListener("fetch", (event) => {
			event.respondWith(this.#dispatch(event.request, event, void 0, event.request.method));
		});
	};
};

//#region src/router/utils.ts
const createNullObject = () => Object.create(null);

//#region src/router/reg-exp-router/matcher.ts
const emptyParam = [];
function match(method, path) {
	const matchers = this.buildAllMatchers();
	const match = ((method, path) => {
		const matcher = matchers[method] || matchers["ALL"];
		const staticMatch = matcher[2][path];
		if (staticMatch) return staticMatch;
		const match = path.match(matcher[0]);
		if (!match) return [[], emptyParam];
		const index = match.indexOf("", 1);
		return [matcher[1][index], match];
	});
	this.match = match;
	return match(method, path);
}

//#region src/router/reg-exp-router/node.ts
const LABEL_REG_EXP_STR = "[^/]+";
const ONLY_WILDCARD_REG_EXP_STR = "[^]*";
const TAIL_WILDCARD_REG_EXP_STR = "(?:|/[^]*)";
const PATH_ERROR = Symbol();
const regExpMetaChars = /* @__PURE__ */ new Set(".\\+*[^]$()");
/**
* Sort order:
* 1. literal
* 2. special pattern (e.g. :label{[0-9]+})
* 3. common label pattern (e.g. :label)
* 4. wildcard
*/
function compareKey(a, b) {
	if (a.length === 1) return b.length === 1 ? a < b ? -1 : 1 : -1;
	if (b.length === 1) return 1;
	if (a === "[^]*" || a === "(?:|/[^]*)") return b === "[^]*" ? -1 : 1;
	else if (b === "[^]*" || b === "(?:|/[^]*)") return -1;
	if (a === "[^/]+") return 1;
	else if (b === "[^/]+") return -1;
	return a.length === b.length ? a < b ? -1 : 1 : b.length - a.length;
}
var Node$1 = class Node {
	#index;
	#varIndex;
	#children = createNullObject();
	insert(tokens, index, paramMap, context, keys) {
		let node = this;
		for (let i = 0, len = tokens.length; i < len; i++) {
			const token = tokens[i];
			const pattern = token.length === 1 ? token === "*" ? i === len - 1 ? [
				"",
				"",
				ONLY_WILDCARD_REG_EXP_STR
			] : [
				"",
				"",
				LABEL_REG_EXP_STR
			] : null : token === "/*" ? [
				"",
				"",
				TAIL_WILDCARD_REG_EXP_STR
			] : token.match(/^\:([^\{\}]+)(?:\{(.+)\})?$/);
			let nextNode;
			if (pattern) {
				const name = pattern[1];
				let regexpStr = pattern[2] || "[^/]+";
				if (name && pattern[2]) {
					if (new RegExp(regexpStr).test("")) throw PATH_ERROR;
					regexpStr = regexpStr.replace(/^\((?!\?:)(?=[^)]+\)$)/, "(?:");
					if (/\((?!\?:)/.test(regexpStr)) throw PATH_ERROR;
					if (regexpStr.length === 1 && regExpMetaChars.has(regexpStr)) throw PATH_ERROR;
				}
				keys.push(regexpStr);
				nextNode = node.#children[regexpStr];
				if (!nextNode) {
					if (regexpStr !== "[^]*" && regexpStr !== "(?:|/[^]*)") {
						for (const k in node.#children) if ((regexpStr.length > 1 || k.length > 1) && k !== "[^]*" && k !== "(?:|/[^]*)") throw PATH_ERROR;
					}
					nextNode = node.#children[regexpStr] = new Node();
				}
				if (name !== "") {
					nextNode.#varIndex ??= context.varIndex++;
					paramMap.push([name, nextNode.#varIndex]);
				}
			} else {
				keys.push(token);
				nextNode = node.#children[token];
				if (!nextNode) {
					for (const k in node.#children) if (k.length > 1 && k !== "[^]*" && k !== "(?:|/[^]*)") throw PATH_ERROR;
					nextNode = node.#children[token] = new Node();
				}
			}
			node = nextNode;
		}
		if (node.#index !== void 0) throw PATH_ERROR;
		node.#index = index;
	}
	buildRegExpStr() {
		const strList = Object.keys(this.#children).sort(compareKey).map((k) => {
			const c = this.#children[k];
			const childStr = c.buildRegExpStr();
			return childStr === "" ? "" : (typeof c.#varIndex === "number" ? `(${k})@${c.#varIndex}` : regExpMetaChars.has(k) ? `\\${k}` : k) + childStr;
		}).filter(Boolean);
		if (typeof this.#index === "number" && this.#index !== -1) strList.unshift(`#${this.#index}`);
		if (strList.length === 0) return "";
		if (strList.length === 1) return strList[0];
		return "(?:" + strList.join("|") + ")";
	}
};

//#region src/router/reg-exp-router/trie.ts
var Trie = class {
	#context = { varIndex: 0 };
	#root = new Node$1();
	#index = 0;
	paths = createNullObject();
	insert(path, isStatic) {
		const keys = [];
		if (isStatic) {
			this.#root.insert(path.split(""), -1, [], this.#context, keys);
			this.paths[path] = [
				-1,
				[],
				keys
			];
			return;
		}
		const paramAssoc = [];
		const groups = [];
		let markedPath = path;
		for (let i = 0;;) {
			let replaced = false;
			markedPath = markedPath.replace(/\{(?:\{[\d,]+\}|[^}])+\}/g, (m) => {
				const mark = `@\\${i}`;
				groups[i] = [mark, m];
				i++;
				replaced = true;
				return mark;
			});
			if (!replaced) break;
		}
		/**
		*  - pattern (:label, :label{0-9]+}, ...)
		*  - /* wildcard
		*  - character
		*/
		const tokens = markedPath.match(/(?::[^\/]+)|(?:\/\*$)|./gs) || [];
		for (let i = groups.length - 1; i >= 0; i--) {
			const [mark] = groups[i];
			for (let j = tokens.length - 1; j >= 0; j--) if (tokens[j].indexOf(mark) !== -1) {
				tokens[j] = tokens[j].replace(mark, groups[i][1]);
				break;
			}
		}
		this.#root.insert(tokens, this.#index, paramAssoc, this.#context, keys);
		this.paths[path] = [
			this.#index++,
			paramAssoc,
			keys
		];
	}
	buildRegExp() {
		let regexp = this.#root.buildRegExpStr();
		if (regexp === "") return [
			/^$/,
			[],
			[]
		];
		let captureIndex = 0;
		const indexReplacementMap = [];
		const paramReplacementMap = [];
		regexp = regexp.replace(/#(\d+)|@(\d+)|\.\*\$/g, (_, handlerIndex, paramIndex) => {
			if (handlerIndex !== void 0) {
				indexReplacementMap[++captureIndex] = Number(handlerIndex);
				return "$()";
			}
			if (paramIndex !== void 0) {
				paramReplacementMap[Number(paramIndex)] = ++captureIndex;
				return "";
			}
			return "";
		});
		return [
			new RegExp(`^${regexp}`),
			indexReplacementMap,
			paramReplacementMap
		];
	}
};

//#region src/router/reg-exp-router/router.ts
function endsWithWildcard(keys) {
	const tail = keys[keys.length - 1];
	return tail === "[^]*" || tail === "(?:|/[^]*)";
}
function covers(wildcard, target) {
	const last = wildcard.length - 1;
	for (let i = 0; i < last; i++) if (wildcard[i] !== target[i]) return false;
	return wildcard[last] === "[^]*" || target.length === last || target[last] === "/";
}
var RegExpRouter = class {
	name = "RegExpRouter";
	#handlers;
	#tries;
	constructor() {
		this.#handlers = { ["ALL"]: [] };
		this.#tries = { ["ALL"]: new Trie() };
	}
	#insertPath(method, path) {
		try {
			this.#tries[method].insert(path, !/\*|\/:/.test(path));
		} catch (e) {
			throw e === PATH_ERROR ? new UnsupportedPathError(path) : e;
		}
	}
	add(method, path, handler) {
		const handlers = this.#handlers;
		if (!handlers) throw new Error(MESSAGE_MATCHER_IS_ALREADY_BUILT);
		const tries = this.#tries;
		if (!handlers[method]) {
			tries[method] = new Trie();
			handlers[method] = [...handlers["ALL"]];
			for (const p in tries["ALL"].paths) this.#insertPath(method, p);
		}
		if (path === "/*") path = "*";
		const methods = method === "ALL" ? Object.keys(handlers) : [method];
		const paths = checkOptionalParameter(path) || [path];
		for (const path of paths) for (const m of methods) {
			if (!tries[m].paths[path]) this.#insertPath(m, path);
			handlers[m].push([handler, path]);
		}
	}
	match = match;
	buildAllMatchers() {
		const matchers = createNullObject();
		for (const method of Object.keys(this.#handlers)) matchers[method] = this.#buildMatcher(method);
		this.#handlers = this.#tries = void 0;
		return matchers;
	}
	#buildMatcher(method) {
		const handlers = this.#handlers[method];
		const trie = this.#tries[method];
		const staticMap = createNullObject();
		const handlerData = [];
		const [regexp, indexReplacementMap, paramReplacementMap] = trie.buildRegExp();
		const own = createNullObject();
		const entries = handlers.map(([h, p], i) => {
			(own[p] ??= []).push(i);
			return [h, trie.paths[p][1].reduceRight((map, [key, varIndex]) => {
				map[key] = paramReplacementMap[varIndex];
				return map;
			}, createNullObject())];
		});
		const wildcards = Object.keys(own).filter((p) => endsWithWildcard(trie.paths[p][2]));
		for (const path in trie.paths) {
			const [index, , keys] = trie.paths[path];
			const indexes = [...own[path]];
			for (const p of wildcards) if (p !== path && covers(trie.paths[p][2], keys)) indexes.push(...own[p]);
			const data = indexes.sort((a, b) => a - b).map((i) => entries[i]);
			if (index === -1) {
				const last = Math.max(-1, ...data.flatMap(([, map]) => Object.values(map)));
				staticMap[path] = [data, last === -1 ? emptyParam : path.match(regexp).slice(0, last + 1)];
			} else handlerData[index] = data;
		}
		return [
			regexp,
			indexReplacementMap.map((i) => handlerData[i]),
			staticMap
		];
	}
};

//#region src/router/smart-router/router.ts
var SmartRouter = class {
	name = "SmartRouter";
	#routers = [];
	#routes = [];
	constructor(init) {
		this.#routers = init.routers;
	}
	add(method, path, handler) {
		if (!this.#routes) throw new Error(MESSAGE_MATCHER_IS_ALREADY_BUILT);
		this.#routes.push([
			method,
			path,
			handler
		]);
	}
	match(method, path) {
		if (!this.#routes) throw new Error("Fatal error");
		const routers = this.#routers;
		const routes = this.#routes;
		const len = routers.length;
		let i = 0;
		let res;
		for (; i < len; i++) {
			const router = routers[i];
			try {
				for (let i = 0, len = routes.length; i < len; i++) router.add(...routes[i]);
				res = router.match(method, path);
			} catch (e) {
				if (e instanceof UnsupportedPathError) continue;
				throw e;
			}
			this.match = router.match.bind(router);
			this.#routers = [router];
			this.#routes = void 0;
			break;
		}
		if (i === len) throw new Error("Fatal error");
		this.name = `SmartRouter + ${this.activeRouter.name}`;
		return res;
	}
	get activeRouter() {
		if (this.#routes || this.#routers.length !== 1) throw new Error("No active router has been determined yet.");
		return this.#routers[0];
	}
};

//#region src/router/trie-router/node.ts
const emptyParams = createNullObject();
let order = 0;
var Node = class Node {
	#methods = [];
	#children = createNullObject();
	#patterns = [];
	#pattern;
	#params = emptyParams;
	insert(method, path, handler) {
		let curNode = this;
		const parts = splitRoutingPath(path);
		const possibleKeys = /* @__PURE__ */ new Set();
		let i = 0;
		for (const p of parts) {
			const nextP = parts[++i];
			const pattern = getPattern(p, nextP) || (nextP === void 0 && p && p.indexOf("*") === p.length - 1 ? p : null);
			const isParam = Array.isArray(pattern);
			const key = isParam ? pattern[0] : pattern || p;
			const child = curNode.#children[key] ||= new Node();
			if (pattern && !child.#pattern) {
				child.#pattern = pattern;
				curNode.#patterns.push(child);
			}
			curNode = child;
			if (isParam) possibleKeys.add(pattern[1]);
		}
		curNode.#methods.push({ [method]: {
			handler,
			possibleKeys: [...possibleKeys],
			score: ++order
		} });
	}
	#pushHandlerSets(handlerSets, node, method, nodeParams, params) {
		for (let i = 0, len = node.#methods.length; i < len; i++) {
			const m = node.#methods[i];
			const handlerSet = m[method] || m["ALL"];
			if (handlerSet) {
				handlerSet.params = createNullObject();
				handlerSets.push(handlerSet);
				for (let i = 0, len = handlerSet.possibleKeys.length; i < len; i++) {
					const key = handlerSet.possibleKeys[i];
					handlerSet.params[key] = params?.[key] && !i ? params[key] : nodeParams[key] ?? params?.[key];
				}
			}
		}
	}
	search(method, path) {
		const handlerSets = [];
		this.#params = emptyParams;
		let curNodes = [this];
		const parts = splitPath(path);
		const curNodesQueue = [];
		const len = parts.length;
		let partOffsets = null;
		for (let i = 0; i < len; i++) {
			const part = parts[i];
			const isLast = i === len - 1;
			const tempNodes = [];
			for (let j = 0, len2 = curNodes.length; j < len2; j++) {
				const node = curNodes[j];
				const nextNode = node.#children[part];
				if (nextNode) {
					nextNode.#params = node.#params;
					if (isLast) {
						if (nextNode.#children["*"]) this.#pushHandlerSets(handlerSets, nextNode.#children["*"], method, node.#params);
						this.#pushHandlerSets(handlerSets, nextNode, method, node.#params);
					} else tempNodes.push(nextNode);
				}
				for (const child of node.#patterns) {
					const pattern = child.#pattern;
					const params = node.#params === emptyParams ? {} : { ...node.#params };
					if (typeof pattern === "string") {
						if (pattern === "*" || part.startsWith(pattern.slice(0, -1))) {
							this.#pushHandlerSets(handlerSets, child, method, node.#params);
							if (pattern === "*") {
								child.#params = params;
								tempNodes.push(child);
							}
						}
						continue;
					}
					const [, name, matcher] = pattern;
					if (!part && matcher === true) continue;
					if (matcher !== true) {
						if (!partOffsets) {
							partOffsets = [];
							let offset = path[0] === "/" ? 1 : 0;
							for (let p = 0; p < len; p++) {
								partOffsets[p] = offset;
								offset += parts[p].length + 1;
							}
						}
						const restPathString = path.slice(partOffsets[i]);
						const m = matcher.exec(restPathString);
						if (m) {
							if (!Object.hasOwn(params, name)) params[name] = m[0];
							this.#pushHandlerSets(handlerSets, child, method, node.#params, params);
							if (m[0].length === restPathString.length && child.#children["*"]) this.#pushHandlerSets(handlerSets, child.#children["*"], method, node.#params, params);
							for (const _ in child.#children) {
								child.#params = params;
								const componentCount = m[0].match(/\//g)?.length ?? 0;
								(curNodesQueue[componentCount] ||= []).push(child);
								break;
							}
							continue;
						}
					}
					if (matcher === true || matcher.test(part)) {
						if (!Object.hasOwn(params, name)) params[name] = part;
						if (isLast) {
							this.#pushHandlerSets(handlerSets, child, method, params, node.#params);
							if (child.#children["*"]) this.#pushHandlerSets(handlerSets, child.#children["*"], method, params, node.#params);
						} else {
							child.#params = params;
							tempNodes.push(child);
						}
					}
				}
			}
			const shifted = curNodesQueue.shift();
			curNodes = shifted ? tempNodes.concat(shifted) : tempNodes;
		}
		if (handlerSets[1]) handlerSets.sort((a, b) => {
			return a.score - b.score;
		});
		return [handlerSets.map(({ handler, params }) => [handler, params])];
	}
};

//#region src/router/trie-router/router.ts
var TrieRouter = class {
	name = "TrieRouter";
	#node = new Node();
	add(method, path, handler) {
		for (const result of checkOptionalParameter(path) || [path]) this.#node.insert(method, result, handler);
	}
	match(method, path) {
		return this.#node.search(method, path);
	}
};

//#region src/hono.ts
/**
* The Hono class extends the functionality of the HonoBase class.
* It sets up routing and allows for custom options to be passed.
*
* @template E - The environment type.
* @template S - The schema type.
* @template BasePath - The base path type.
*/
var Hono = class extends Hono$1 {
	/**
	* Creates an instance of the Hono class.
	*
	* @param options - Optional configuration options for the Hono instance.
	*/
	constructor(options = {}) {
		super(options);
		this.router = options.router ?? new SmartRouter({ routers: [new RegExpRouter(), new TrieRouter()] });
	}
};

/**
 * Asserts that a page of the register itself sent a request. A session's cookie is `SameSite=Strict`, which still lets
 * other subdomains send it; this does not. A program has no cookie and uses an API key.
 *
 * @throws {RegisterProblem} `cross-site-request`.
 * @see https://www.w3.org/TR/fetch-metadata/
 */
function assertSameOrigin({ req }) {
    const isReading = req.method === 'GET' || req.method === 'HEAD';
    const fetchSite = req.header('sec-fetch-site');
    // Every browser sends it to HTTPS and to localhost. `none`: the user typed the address.
    if (fetchSite !== undefined) {
        if (fetchSite === 'same-origin' || (isReading && fetchSite === 'none'))
            return;
        refuse$1('cross-site-request');
    }
    const origin = req.header('origin');
    if (origin === undefined && isReading)
        return;
    // Not the scheme: a proxy in front may speak HTTPS with the browser and HTTP with the register.
    if (origin === undefined || hostOf(origin) !== new URL(req.url).host)
        refuse$1('cross-site-request');
}
/** `null` (a sandboxed page) has none. */
const hostOf = (origin) => (URL.canParse(origin) ? new URL(origin).host : null);

const validCookieNameRegEx = /^[\w!#$%&'*.^`|~+-]+$/;
const relaxedCookieNameRegEx = /^[!#-:<>-[\]-~]+$/;
const validCookieValueRegEx = /^[ !#-:<-[\]-~]*$/;
const trimCookieWhitespace = (value) => {
	let start = 0;
	let end = value.length;
	while (start < end) {
		const charCode = value.charCodeAt(start);
		if (charCode !== 32 && charCode !== 9) break;
		start++;
	}
	while (end > start) {
		const charCode = value.charCodeAt(end - 1);
		if (charCode !== 32 && charCode !== 9) break;
		end--;
	}
	return start === 0 && end === value.length ? value : value.slice(start, end);
};
const parse$1 = (cookie, name) => {
	if (name && cookie.indexOf(name) === -1) return {};
	const pairs = cookie.split(";");
	const parsedCookie = Object.create(null);
	for (const pairStr of pairs) {
		const valueStartPos = pairStr.indexOf("=");
		if (valueStartPos === -1) continue;
		const cookieName = trimCookieWhitespace(pairStr.substring(0, valueStartPos));
		if (name && name !== cookieName || !relaxedCookieNameRegEx.test(cookieName) || cookieName in parsedCookie) continue;
		let cookieValue = trimCookieWhitespace(pairStr.substring(valueStartPos + 1));
		if (cookieValue.startsWith("\"") && cookieValue.endsWith("\"")) cookieValue = cookieValue.slice(1, -1);
		if (validCookieValueRegEx.test(cookieValue)) {
			parsedCookie[cookieName] = tryDecodeURIComponent(cookieValue);
			if (name) break;
		}
	}
	return parsedCookie;
};
const _serialize = (name, value, opt = {}) => {
	if (!validCookieNameRegEx.test(name)) throw new Error("Invalid cookie name");
	let cookie = `${name}=${value}`;
	if (/^__secure-/i.test(name) && !opt.secure) throw new Error("__Secure- Cookie must have Secure attributes");
	if (/^__host-/i.test(name)) {
		if (!opt.secure) throw new Error("__Host- Cookie must have Secure attributes");
		if (opt.path !== "/") throw new Error("__Host- Cookie must have Path attributes with \"/\"");
		if (opt.domain) throw new Error("__Host- Cookie must not have Domain attributes");
	}
	for (const key of [
		"domain",
		"path",
		"sameSite",
		"priority"
	]) if (opt[key] && /[;\r\n]/.test(opt[key])) throw new Error(`${key} must not contain ";", "\\r", or "\\n"`);
	if (opt && typeof opt.maxAge === "number" && opt.maxAge >= 0) {
		if (opt.maxAge > 3456e4) throw new Error("Cookies Max-Age SHOULD NOT be greater than 400 days (34560000 seconds) in duration.");
		cookie += `; Max-Age=${opt.maxAge | 0}`;
	}
	if (opt.domain && opt.prefix !== "host") cookie += `; Domain=${opt.domain}`;
	if (opt.path) cookie += `; Path=${opt.path}`;
	if (opt.expires) {
		if (opt.expires.getTime() - Date.now() > 3456e7) throw new Error("Cookies Expires SHOULD NOT be greater than 400 days (34560000 seconds) in the future.");
		cookie += `; Expires=${opt.expires.toUTCString()}`;
	}
	if (opt.httpOnly) cookie += "; HttpOnly";
	if (opt.secure) cookie += "; Secure";
	if (opt.sameSite) cookie += `; SameSite=${opt.sameSite.charAt(0).toUpperCase() + opt.sameSite.slice(1)}`;
	if (opt.priority) cookie += `; Priority=${opt.priority.charAt(0).toUpperCase() + opt.priority.slice(1)}`;
	if (opt.partitioned) {
		if (!opt.secure) throw new Error("Partitioned Cookie must have Secure attributes");
		cookie += "; Partitioned";
	}
	return cookie;
};
const serialize = (name, value, opt) => {
	value = encodeURIComponent(value);
	return _serialize(name, value, opt);
};

//#region src/helper/cookie/index.ts
const getCookie = (c, key, prefix) => {
	const cookie = c.req.raw.headers.get("Cookie");
	{
		if (!cookie) return;
		let finalKey = key;
		if (prefix === "secure") finalKey = "__Secure-" + key;
		else if (prefix === "host") finalKey = "__Host-" + key;
		return parse$1(cookie, finalKey)[finalKey];
	}
};
const generateCookie = (name, value, opt) => {
	let cookie;
	if (opt?.prefix === "secure") cookie = serialize("__Secure-" + name, value, {
		path: "/",
		...opt,
		secure: true
	});
	else if (opt?.prefix === "host") cookie = serialize("__Host-" + name, value, {
		...opt,
		path: "/",
		secure: true,
		domain: void 0
	});
	else cookie = serialize(name, value, {
		path: "/",
		...opt
	});
	return cookie;
};
const setCookie = (c, name, value, opt) => {
	const cookie = generateCookie(name, value, opt);
	c.header("Set-Cookie", cookie, { append: true });
};
const deleteCookie = (c, name, opt) => {
	const deletedCookie = getCookie(c, name, opt?.prefix);
	setCookie(c, name, "", {
		...opt,
		maxAge: 0
	});
	return deletedCookie;
};

const NAME = 'evaste-session';
const TOKEN = /^[\w-]{43}$/;
/** `__Host-` binds the cookie to this host and HTTPS: no subdomain and no plain connection can replace it. */
const HOST$1 = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' };
/** Sends a session's token. Without an age: the browser forgets it when it closes. */
const setSessionCookie = (call, token) => setCookie(call, NAME, token, HOST$1);
const clearSessionCookie = (call) => void deleteCookie(call, NAME, HOST$1);
/** The hash by which the request's session is looked up; `null` without a cookie of that form. */
async function sessionHashOf(call) {
    const token = getCookie(call, NAME, 'host');
    return token !== undefined && TOKEN.test(token) ? sha256(token) : null;
}

/**
 * The version of the secrecy undertaking that users accept, once, before they see any record. A new wording gets a new
 * version, and everyone is asked again. Its texts are in `src/admin/sign-in/`.
 */
const UNDERTAKING_VERSION = '2026-11-29';

/** A session ends half an hour after its last request, and twelve hours after the sign-in. */
const IDLE_MS = 30 * 60_000;
const LONGEST_MS = 12 * 3_600_000;
/** Between password and second factor. */
const PENDING_MS = 10 * 60_000;
const TOUCH_MS = 60_000;
/**
 * Finds the session of a request.
 *
 * @returns `null` without a cookie, or if the session has ended or its user is disabled.
 * @throws {RegisterProblem} `cross-site-request` if another site sent the request.
 */
async function findSession(call, needs) {
    const hash = await sessionHashOf(call);
    const found = hash === null ? null : await needs.store.session(hash);
    if (!found || hasEnded(found.session, needs.now()))
        return null;
    assertSameOrigin(call);
    const at = needs.now();
    if (+at - Date.parse(found.session.seenAt) > TOUCH_MS)
        await needs.store.touchSession(hash ?? '', at.toISOString());
    return { ...found, next: await nextStep(found, needs) };
}
function hasEnded({ step, createdAt, seenAt }, now) {
    const longest = step === 'complete' ? LONGEST_MS : PENDING_MS;
    return +now - Date.parse(createdAt) > longest || +now - Date.parse(seenAt) > IDLE_MS;
}
async function nextStep({ session, user }, { store }) {
    if (session.step === 'second-factor')
        return 'second-factor';
    if (user.totp === null && (await store.passkeys(user.userId)).length === 0)
        return 'enrol';
    if (user.undertaking?.version !== UNDERTAKING_VERSION)
        return 'undertaking';
    return null;
}
/**
 * Begins a session with a new token, and ends the one that the request came with: a token that someone planted before
 * the sign-in is worth nothing after it.
 */
async function beginSession(call, { user, step }, needs) {
    const { store, now } = needs;
    const before = await sessionHashOf(call);
    if (before !== null)
        await store.dropSession(before);
    const token = randomText(32);
    const at = now().toISOString();
    const session = { tokenHash: await sha256(token), userId: user.userId, step, createdAt: at, seenAt: at };
    await store.saveSession(session);
    await dropStale(needs);
    setSessionCookie(call, token);
    return { session, user, next: await nextStep({ session, user }, needs) };
}
async function dropStale({ store, now }) {
    const ago = (ms) => new Date(+now() - ms).toISOString();
    await store.dropStaleSessions({ seen: ago(IDLE_MS), created: ago(LONGEST_MS), now: ago(0) });
}
/**
 * The session of a request, however far its sign-in is.
 *
 * @throws {RegisterProblem} `unauthorized`, `cross-site-request`.
 */
const needSession = async (call, needs) => (await findSession(call, needs)) ?? refuse$1('unauthorized');
/**
 * The session of a request, of which no factor is missing.
 *
 * @throws {RegisterProblem} what `needSession` throws, and `sign-in-incomplete`.
 */
async function needSignedIn(call, needs) {
    const open = await needSession(call, needs);
    return open.next === 'second-factor' ? refuse$1('sign-in-incomplete') : open;
}

/**
 * Finds who makes a call: by the API key, or else by the session's cookie.
 *
 * @throws {RegisterProblem} `unauthorized` without a valid key or session, `sign-in-incomplete` while the session lacks
 *   a step, `cross-site-request`.
 */
async function findCaller(call, needs) {
    const authorization = call.req.header('authorization');
    const open = authorization === undefined ? await findSession(call, needs) : null;
    if (open) {
        if (open.next !== null)
            return refuse$1('sign-in-incomplete');
        return userAsCaller(open.user);
    }
    const key = await needs.store.apiKey(await hashOfBearer(authorization));
    if (!key) {
        call.header('www-authenticate', 'Bearer');
        return refuse$1('unauthorized');
    }
    const scopes = key.scopes;
    const controllers = key.controller === null ? null : [key.controller];
    return { kind: 'key', id: key.keyId, role: null, scopes, reads: scopes, controllers };
}
/** A signed-in user as a caller. */
function userAsCaller(user) {
    const role = isRole(user.role) ? user.role : 'viewer';
    const { changes, reads } = roleRights[role];
    return { kind: 'user', id: `user:${user.userId}`, role, scopes: changes, reads, controllers: user.controllers };
}
/** Whether a caller may make a call with this method. */
const mayCall = ({ scopes, reads }, scope, method) => scopes.includes(scope) || ((method === 'GET' || method === 'HEAD') && reads.includes(scope));
/** Whether a caller has access to a controller's sites; `null`: to those of every controller. */
const opens = ({ controllers }, controller) => controllers === null || (controller !== null && controllers.includes(controller));

/**
 * Authenticates a call and returns who makes it: a program with an API key or a user with a session.
 *
 * @throws {RegisterProblem} what `findCaller` throws, `scope-not-allowed`, `too-many-requests`.
 */
async function admit(call, needs, scope) {
    limit(call, needs);
    const caller = await findCaller(call, needs);
    // Checked before the site is looked up, so that callers without the scope cannot find out whether a site exists.
    if (mayCall(caller, scope, call.req.method))
        return caller;
    return refuse$1('scope-not-allowed');
}
/**
 * Returns the site of a call and the caller, if the caller has access to that site.
 *
 * @throws {RegisterProblem} what `admit` throws, and `not-found` both for a missing site and for another controller's
 *   site.
 */
async function findOwnSite(call, needs, scope) {
    const caller = await admit(call, needs, scope);
    const site = needs.sites.get(call.req.param('site') ?? '');
    if (site && opens(caller, site.controller))
        return { ...site, caller };
    return refuse$1('not-found');
}
/** The same, and records the access in the site's audit log. */
async function admitToSite(call, needs, scope) {
    const site = await findOwnSite(call, needs, scope);
    await auditCall(call, { site: site.site, actor: site.caller.id, scope }, needs);
    return site;
}

const MOST$6 = 1_000;
/**
 * `GET /sites/{site}/audit?after=&limit=`: who accessed the site's records, oldest first. With `order=newest`, the newest
 * first, before the record `before`.
 */
function addAudit(admin, needs) {
    admin.get('/sites/:site/audit', operation(listAudit), async (call) => {
        const { site } = await findOwnSite(call, needs, 'exports');
        const limit = Number(call.req.query('limit') ?? '100');
        if (!Number.isInteger(limit) || limit < 1 || limit > MOST$6)
            return refuse$1('invalid-request', '$.limit', `a whole number from 1 to ${MOST$6} is needed`);
        const { order, after = '', before } = call.req.query();
        const records = order === 'newest'
            ? await needs.store.newestAudit(site, { before, limit })
            : await needs.store.audit(site, { after, limit });
        const next = records.length === limit ? records.at(-1)?.auditId : undefined;
        const names = await namesOf(records, needs);
        return call.json({ audit: records.map((record) => describeAudit(record, names)), next: next ?? null });
    });
}

/** Reads a whole number from a path or query; `null` if the text is none, or more than `most`. */
function wholeNumber(text, most) {
    const number = Number(text);
    if (/^\d{1,16}$/.test(text) && number <= most)
        return number;
    return null;
}

/**
 * Parses the body of a call.
 *
 * @throws {RegisterProblem} what `readJson` throws, and `invalid-request` with each invalid path.
 */
async function parseBody(call, schema) {
    const result = safeParse(schema, await readJson(call.req.raw));
    if (result.success)
        return result.output;
    const errors = result.issues.map((issue) => ({ path: pathOf$1(issue), message: issue.message }));
    throw new RegisterProblem('invalid-request', { errors });
}
/** Down to the last name that the schema defines; anything deeper was chosen by the sender. */
function pathOf$1({ path, type }) {
    const all = path ?? [];
    const known = type === 'strict_object' ? all.slice(0, -1) : all;
    return ['$', ...known.map(({ key }) => String(key))].join('.');
}
const idOf = (message) => pipe(string(message), regex(DECLARED_ID, message));
const NOTHING_ELSE = 'every name that is needed, and no other, is allowed';

const REASON = 'a reason of 1 to 200 characters on one line is needed; it must name no person';
/** Why someone reads what identifies a visitor, or shows what a visitor did. */
const reasonSchema = strictObject({ reason: pipe(string(REASON), trim(), regex(/^[^\p{Cc}\p{Zl}\p{Zp}]{1,200}$/u, REASON)) }, NOTHING_ELSE);

/**
 * `GET /sites/{site}/entries/{entry}`: one entry with what was shown, the other entries of its consent, and its proof.
 * `POST …/address` and `POST /sites/{site}/consents/{consent}/disclosure`: what identifies a visitor, with a `reason`
 * that the audit log keeps (R71).
 */
function addEntryDetails(admin, needs) {
    admin.get('/sites/:site/entries/:entry', operation(getEntry), async (call) => {
        const { site } = await admitToSite(call, needs, 'entries');
        return call.json(await describeEntry(await findEntry(call, site, needs), needs));
    });
    admin.post('/sites/:site/entries/:entry/address', operation(revealAddress(reasonSchema)), async (call) => {
        const { site, caller } = await findOwnSite(call, needs, 'entries');
        const { reason } = await parseBody(call, reasonSchema);
        const stored = await findEntry(call, site, needs);
        await saveAudit({ site, actor: caller.id, action: 'address', detail: `entry ${stored.entry}: ${reason}` }, needs);
        const { ip = 'none' } = JSON.parse(stored.server || '{}');
        return call.json({ entry: stored.entry, ip, address: await needs.rights.vault.reveal({ ...stored, ip }) });
    });
    admin.post('/sites/:site/consents/:consent/disclosure', operation(discloseForPerson(reasonSchema)), async (call) => {
        const { site, caller } = await findOwnSite(call, needs, 'entries');
        const { reason } = await parseBody(call, reasonSchema);
        await saveAudit({ site, actor: caller.id, action: 'disclosure', detail: reason }, needs);
        const consent = await discloseConsent({ site, consentId: call.req.param('consent') }, needs.rights);
        return call.body(JSON.stringify(consent), 200, { 'content-type': 'application/ld+json' });
    });
}
async function findEntry(call, site, { store }) {
    const number = wholeNumber(call.req.param('entry') ?? '', Number.MAX_SAFE_INTEGER);
    if (!number)
        return refuse$1('not-found');
    const [stored] = await store.entries(site, { after: number - 1, limit: 1 });
    if (stored?.entry === number)
        return stored;
    return refuse$1('not-found');
}
async function describeEntry(stored, needs) {
    const { site, entry, recordedAt, consentId } = stored;
    const { store, rights } = needs;
    const terms = consentId ? (await store.consentTerms(site, [consentId])).get(consentId) : undefined;
    const restrictedAt = terms?.restrictedAt ?? null;
    const about = { site, entry, recordedAt, restrictedAt, proof: await proofOf(stored, needs) };
    // R84: a restricted consent is only stored.
    if (restrictedAt !== null)
        return { ...about, row: null, shown: null, others: [] };
    const content = readEntryContent(stored);
    const others = consentId ? await store.entriesOfConsent(site, consentId) : [];
    return {
        ...about,
        row: await rowOf(stored, rights.vault),
        shown: content.kind === 'decision' ? await describeShown({ ...stored, record: content.record }, store) : null,
        others: others.filter((other) => other.entry !== entry).map(describeOther),
    };
}
function describeOther(stored) {
    const content = readEntryContent(stored);
    const kind = content.kind === 'event' ? content.event.event : content.kind;
    return { entry: stored.entry, recordedAt: stored.recordedAt, kind };
}
async function proofOf(stored, { store, rights, publicKeys, checkpoint }) {
    const { site, entry } = stored;
    const [before] = entry > 1 ? await store.entries(site, { after: entry - 2, limit: 1 }) : [];
    const previous = before?.hash ?? new Uint8Array(32);
    const { sha256 } = rights.sealing;
    return {
        ...(await checkEntry(stored, previous, { sha256, readClaims: createClaimsReader(publicKeys()) })),
        checkpoint: await checkpoint(site),
    };
}

const MOST$5 = 1_000;
const CONSENT_ID = /^[A-Za-z0-9_-]{16,64}$/;
/**
 * `GET /sites/{site}/entries?after=&limit=`: one page of entries, in ascending order. With `order=newest`, the newest
 * first, and only those of `version`, `answer`, `from` and `until` (UTC days or times; `until` exclusive) or `consent`,
 * before the entry `before`.
 */
function addEntryAdmin(admin, needs) {
    admin.get('/sites/:site/entries', operation(listEntries), async (call) => {
        const { site } = await admitToSite(call, needs, 'entries');
        const limit = wholeNumber(call.req.query('limit') ?? '100', MOST$5);
        if (!limit)
            return refuse$1('invalid-request', '$.limit', `a whole number from 1 to ${MOST$5} is needed`);
        if (call.req.query('order') === 'newest')
            return sendNewest(call, site, limit, needs);
        const after = wholeNumber(call.req.query('after') ?? '0', Number.MAX_SAFE_INTEGER);
        if (after === null)
            return refuse$1('invalid-request', '$.after', 'the number of an entry is needed');
        const entries = await needs.store.entries(site, { after, limit });
        const next = entries.length === limit ? entries.at(-1)?.entry : undefined;
        // Encrypted addresses are omitted: they are not for everyday reading (R71).
        return call.json({ entries: await rowsOf(site, entries, needs.rights), next: next ?? null });
    });
    addEntryDetails(admin, needs);
}
async function sendNewest(call, site, limit, needs) {
    const consentId = call.req.query('consent');
    if (consentId !== undefined) {
        if (!CONSENT_ID.test(consentId))
            return refuse$1('invalid-request', '$.consent', 'the id of a consent is needed');
        const entries = (await needs.store.entriesOfConsent(site, consentId)).toReversed();
        return call.json({ entries: await rowsOf(site, entries, needs.rights), next: null });
    }
    const entries = await needs.store.findEntries(site, { ...readSearch(call), limit });
    const next = entries.length === limit ? entries.at(-1)?.entry : undefined;
    return call.json({ entries: await rowsOf(site, entries, needs.rights), next: next ?? null });
}
function readSearch(call) {
    const version = call.req.query('version');
    if (version !== undefined && version.length > 128)
        return refuse$1('invalid-request', '$.version', 'at most 128 characters are needed');
    const answer = answerKinds.find((one) => one === call.req.query('answer'));
    if (call.req.query('answer') !== undefined && !answer)
        return refuse$1('invalid-request', '$.answer', `one of ${answerKinds.join(', ')} is needed`);
    const before = wholeNumber(call.req.query('before') ?? String(Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
    if (before === null)
        return refuse$1('invalid-request', '$.before', 'the number of an entry is needed');
    return { version, answer, before, from: readTime(call, 'from'), until: readTime(call, 'until') };
}
function readTime(call, name) {
    const text = call.req.query(name);
    if (text === undefined)
        return undefined;
    const time = isDay(text) ? `${text}T00:00:00.000Z` : text;
    if (isUtcTime(time))
        return new Date(time).toISOString();
    return refuse$1('invalid-request', `$.${name}`, 'a UTC day such as 2026-11-22 or time is needed');
}

const types = {
    bundle: 'application/x-ndjson',
    ndjson: 'application/x-ndjson',
    csv: 'text/csv; charset=utf-8',
};
const isFormat = (format) => Object.hasOwn(types, format);
/**
 * `GET /sites/{site}/export?format=bundle|csv|ndjson`: streamed as fast as the client reads, one export at a time per
 * site.
 */
function addExportAdmin(admin, needs) {
    const running = new Set();
    admin.get('/sites/:site/export', operation(exportSiteOperation), async (call) => {
        const { site } = await admitToSite(call, needs, 'exports');
        const format = call.req.query('format') ?? 'bundle';
        if (!isFormat(format))
            return refuse$1('invalid-request', '$.format', `one of ${Object.keys(types).join(', ')}`);
        const headers = {
            'content-type': types[format],
            'content-disposition': `attachment; filename="${site}.${format === 'csv' ? 'csv' : 'ndjson'}"`,
        };
        // No client would read the stream or cancel it.
        if (call.req.method === 'HEAD')
            return call.body(null, 200, headers);
        if (running.has(site))
            return refuse$1('busy');
        const { sealing, vault, now } = needs.rights;
        const lines = format === 'bundle'
            ? exportSite(site, { store: needs.store, sign: sealing.sign, now, publicKeys: needs.publicKeys() })
            : exportTable(site, format, { store: needs.store, vault });
        running.add(site);
        return call.body(streamOf(lines, () => running.delete(site)), 200, headers);
    });
}
/** Reads the next line only when the client is ready for it. */
function streamOf(lines, onEnd) {
    const encoder = new TextEncoder();
    return new ReadableStream({
        async pull(controller) {
            try {
                const { done, value } = await lines.next();
                if (!done)
                    return controller.enqueue(encoder.encode(value));
                onEnd();
                controller.close();
            }
            catch (cause) {
                onEnd();
                controller.error(cause);
            }
        },
        async cancel() {
            onEnd();
            await lines.return(undefined);
        },
    }, { highWaterMark: 1 });
}

const SCOPES = `a list of ${scopes.join(', ')} is needed`;
const keySchema = strictObject({
    controller: exactOptional(nullable(idOf('the id of a controller, or null for the agency, is needed'))),
    scopes: pipe(array(picklist(scopes, SCOPES), SCOPES), minLength(1, SCOPES), maxLength(scopes.length, SCOPES)),
    label: exactOptional(pipe(string('a text is needed'), regex(/^[^\p{Cc}\p{Zl}\p{Zp}]{0,128}$/u, 'at most 128 characters'))),
}, NOTHING_ELSE);
/** `GET` and `POST /keys`, `DELETE /keys/{id}`. */
function addKeyAdmin(admin, needs) {
    const { store, now } = needs;
    admin.get('/keys', operation(listApiKeys), async (call) => {
        const keys = await ownKeys(await admit(call, needs, 'keys'), needs);
        return call.json({ keys: keys.map(describe$2) });
    });
    admin.post('/keys', operation(createKey(keySchema)), async (call) => {
        const maker = await admit(call, needs, 'keys');
        const { controller = onlyControllerOf(maker), label = '', ...wanted } = await parseBody(call, keySchema);
        // A key cannot create one with more rights than its own.
        if (!opens(maker, controller) || !wanted.scopes.every((scope) => maker.scopes.includes(scope)))
            return refuse$1('scope-not-allowed');
        const about = { controller, label, scopes: [...new Set(wanted.scopes)] };
        const { key, stored } = await createApiKey(about, now().toISOString());
        await store.saveApiKey(stored);
        return call.json({ ...describe$2(stored), key }, 201);
    });
    admin.delete('/keys/:id', operation(revokeKey), async (call) => {
        const caller = await admit(call, needs, 'keys');
        const id = call.req.param('id');
        const isTheirs = (await ownKeys(caller, needs)).some(({ keyId }) => keyId === id);
        if (!isTheirs)
            return refuse$1('not-found');
        await store.revokeApiKey(id, now().toISOString());
        return call.body(null, 204);
    });
}
/** The keys to the sites that the caller has access to. */
async function ownKeys({ controllers }, { store }) {
    if (controllers === null)
        return store.apiKeys(null);
    return (await Promise.all(controllers.map((controller) => store.apiKeys(controller)))).flat();
}
/** Where a new key gives access if the call does not say so. */
function onlyControllerOf({ controllers }) {
    const [controller, ...more] = controllers ?? [null];
    if (controller === undefined || more.length > 0)
        return refuse$1('invalid-request', '$.controller', 'the id of one of your controllers is needed');
    return controller;
}
/** The fields of a key that may be listed; the hash is not among them. */
const describe$2 = ({ keyId, controller, scopes: may, label, createdAt }) => ({
    id: keyId,
    controller,
    scopes: may,
    label,
    createdAt,
});

const ADDRESSES = 'a list of at most 20 e-mail addresses is needed';
const recipientsSchema = strictObject({
    recipients: pipe(
    // `email` allows nothing that separates addresses in the header of a mail.
    array(pipe(string(ADDRESSES), maxLength(254, ADDRESSES), email(ADDRESSES)), ADDRESSES), maxLength(20, ADDRESSES), transform((emails) => [...new Set(emails)])),
}, NOTHING_ELSE);
/** `/sites/{site}/recipients`: who gets mail about the site's requests, besides those in the configuration. */
function addRecipientAdmin(admin, needs) {
    const { store } = needs;
    const describe = async (call, site) => {
        const configured = needs.rights.notifiers.filter((one) => one.id !== 'recipients' && (one.site ?? site) === site);
        const recipients = await store.recipients(site);
        return call.json({ site, recipients, configured: configured.length, canMail: needs.canMail });
    };
    admin.get('/sites/:site/recipients', operation(listRecipients), async (call) => {
        const { site } = await admitToSite(call, needs, 'requests');
        return describe(call, site);
    });
    admin.put('/sites/:site/recipients', operation(setRecipients(recipientsSchema)), async (call) => {
        const { site } = await admitToSite(call, needs, 'requests');
        const { recipients } = await parseBody(call, recipientsSchema);
        await store.saveRecipients(site, recipients);
        return describe(call, site);
    });
}

/** The calls under `/v1/admin` about recordings of faults, as `/v1/openapi.json` describes them. */
const listRecordings = call('listRecordings', 'Recordings of faults, newest first', 'recordings', {
    query: {
        entry: 'Only those that this entry allowed',
        limit: 'At most 500. Default: 100',
        before: 'The `next` of the page before',
    },
    answer: recordingsSchema,
});
const recording = {
    200: { description: 'The JSON of `evaste-recording/1`, compressed with gzip', types: ['application/gzip'] },
};
const watchRecording = (schema) => call('watchRecording', 'A recording to be watched, for a reason that the audit log keeps', 'recordings', {
    ...body('The reason', schema),
    answers: recording,
    problems: ['recording-restricted'],
});
const downloadRecording = (schema) => call('downloadRecording', 'A recording as a file, for a reason that the audit log keeps', 'recordings', {
    ...body('The reason', schema),
    answers: recording,
    problems: ['recording-restricted'],
});
const destroyRecording = call('destroyRecording', 'Destroy a recording for good', 'recordings', {
    status: 204,
    problems: ['recording-restricted'],
});

const MOST$4 = 500;
/**
 * `GET /sites/{site}/recordings?entry=&limit=&before=`: recordings of faults without their content. `POST …/{recording}/watch`
 * and `POST …/{recording}/download`: the content, with a `reason` that the audit log keeps (R71). `DELETE …/{recording}`.
 */
function addRecordingAdmin(admin, needs) {
    const { store, rights, now } = needs;
    admin.get('/sites/:site/recordings', operation(listRecordings), async (call) => {
        const { site } = await admitToSite(call, needs, 'recordings');
        const page = readPage(call);
        const recordings = await store.recordings(site, page);
        const last = recordings.length === page.limit ? recordings.at(-1) : undefined;
        return call.json({
            recordings: recordings.map(describeRecording),
            next: last ? `${last.receivedAt} ${last.recordingId}` : null,
            stored: await store.storedRecordings(site),
        });
    });
    const one = '/sites/:site/recordings/:recording';
    admin.post(`${one}/watch`, operation(watchRecording(reasonSchema)), (call) => send(call, 'recording-watched', needs));
    admin.post(`${one}/download`, operation(downloadRecording(reasonSchema)), (call) => send(call, 'recording-downloaded', needs));
    admin.delete(one, operation(destroyRecording), async (call) => {
        const { site, caller } = await findOwnSite(call, needs, 'recordings');
        const { recordingId, entry } = await findRecording(call, site, needs);
        const detail = `entry ${entry}`;
        await saveAudit({ site, actor: caller.id, action: 'recording-destroyed', detail }, needs);
        await rights.recordings.one(site, { recordingId, consentId: null }, now().toISOString());
        return call.body(null, 204);
    });
}
/** The content, after the access was recorded. */
async function send(call, action, needs) {
    const { site, caller } = await findOwnSite(call, needs, 'recordings');
    const { reason } = await parseBody(call, reasonSchema);
    const recording = await findRecording(call, site, needs);
    await saveAudit({ site, actor: caller.id, action, detail: `entry ${recording.entry}: ${reason}` }, needs);
    const body = (await readRecordingBody(recording, needs.recordings)) ?? refuse$1('not-found');
    return call.body(body, 200, { 'content-type': 'application/gzip' });
}
/** @throws {RegisterProblem} `not-found`; `recording-restricted`, because restricted data is only stored (R84). */
async function findRecording(call, site, { store }) {
    const recording = (await store.recording(site, call.req.param('recording') ?? '')) ?? refuse$1('not-found');
    const terms = (await store.consentTerms(site, [recording.consentId])).get(recording.consentId);
    if ((terms?.restrictedAt ?? null) === null)
        return recording;
    return refuse$1('recording-restricted');
}
function readPage(call) {
    const { entry, limit = '100', before } = call.req.query();
    const most = wholeNumber(limit, MOST$4) || refuse$1('invalid-request', '$.limit', `a whole number from 1 to ${MOST$4} is needed`);
    const [receivedAt = '', recordingId = ''] = (before ?? '').split(' ');
    return {
        limit: most,
        entry: entry === undefined ? undefined : readEntry$1(entry),
        before: before === undefined ? undefined : { receivedAt, recordingId },
    };
}
const readEntry$1 = (text) => wholeNumber(text, Number.MAX_SAFE_INTEGER) ?? refuse$1('invalid-request', '$.entry', 'the number of an entry is needed');

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const MOST$3 = 200;
const DAYS_MS = 29 * 86_400_000;
/** `GET /sites/{site}/report?month=` and `GET /overview?after=&limit=`: the state of a site, and of all of them. */
function addReportAdmin(admin, needs) {
    admin.get('/sites/:site/report', operation(getReport), async (call) => {
        const { site, controller, declarations } = await admitToSite(call, needs, 'statistics');
        const month = call.req.query('month') ?? needs.now().toISOString().slice(0, 7);
        if (!MONTH.test(month))
            return refuse$1('invalid-request', '$.month', 'a month such as 2026-11 is needed');
        const { store, now, publicKeys, rights, checkpoint } = needs;
        const { sha256 } = rights.sealing;
        const report = await buildMonthlyReport(site, month, { store, now, sha256, publicKeys: publicKeys() });
        const name = (await declarations.configured())?.controller.name ?? controller;
        return call.json({ ...report, controller: name, checkpoint: await checkpoint(site) });
    });
    admin.get('/overview', operation(getOverview), async (call) => {
        const caller = await admit(call, needs, 'statistics');
        const limit = wholeNumber(call.req.query('limit') ?? '100', MOST$3);
        if (!limit)
            return refuse$1('invalid-request', '$.limit', `a whole number from 1 to ${MOST$3} is needed`);
        const after = call.req.query('after') ?? '';
        const own = [...needs.sites.values()]
            .filter(({ controller, site }) => opens(caller, controller) && site > after)
            .sort((one, other) => (one.site < other.site ? -1 : 1))
            .slice(0, limit);
        const sites = await Promise.all(own.map((site) => stateOf(site, needs)));
        const next = own.length === limit ? own.at(-1)?.site : undefined;
        return call.json({ sites, next: next ?? null });
    });
}
async function stateOf({ site, controller, isConfigured, declarations }, { store, now }) {
    const at = now();
    const period = {
        from: new Date(at.getTime() - DAYS_MS).toISOString().slice(0, 10),
        to: at.toISOString().slice(0, 10),
    };
    const [head, figures, open, newest, declaration] = await Promise.all([
        store.head(site),
        store.statistics(site, { ...period, by: [] }),
        store.countOpenRequests(site, at.toISOString()),
        store.findEntries(site, { limit: 1 }),
        declarations.configured(),
    ]);
    const [sums] = figures.decisions;
    return {
        ...{ site, controller, from: isConfigured ? 'configuration' : 'api' },
        name: declaration?.controller.name ?? null,
        version: declaration?.version ?? null,
        entries: head.entry,
        newestAt: newest[0]?.recordedAt ?? null,
        decisions: {
            gave_all: Number(sums?.gave_all ?? 0),
            gave_some: Number(sums?.gave_some ?? 0),
            gave_none: Number(sums?.gave_none ?? 0),
            withdrew: Number(sums?.withdrew ?? 0),
            less_visible: Number(sums?.less_visible ?? 0),
        },
        requests: open,
    };
}

/**
 * Keeps a consent for as long as the controller needs it for a relation of its own, such as ten years after a customer
 * relation has ended. Replaces the retention terms of the declaration.
 *
 * @param start.startedAt ISO 8601 UTC; `null`: the period has not started, and everything is kept until it does.
 * @param start.period ISO 8601 duration.
 * @throws {RegisterProblem} `invalid-request`, `not-found`.
 */
async function setRetentionEvent(site, consentId, { period, startedAt }, needs) {
    if (Number.isNaN(+addDuration(new Date(0), period)))
        refuse('$.period', 'an ISO 8601 duration such as P10Y is needed');
    if (startedAt !== null && !isUtcTime(startedAt))
        refuse('$.startedAt', 'a UTC time or null is needed');
    return record$1({ event: 'retention-start', site, consentId, particulars: { period, startedAt } }, needs);
}
/**
 * Lifts a restriction; the visitor must have been informed before (GDPR 18(3)).
 *
 * @throws {RegisterProblem} `not-found`.
 */
const liftRestriction = (site, consentId, needs) => record$1({ event: 'restriction-lifted', site, consentId }, needs);
async function record$1(call, needs) {
    const { own } = await recordEvent({ ...call, eventId: newId(), recordedAt: needs.now().toISOString() }, needs);
    return { entry: own.entry, recordedAt: own.recordedAt, receipt: own.receipt };
}
function refuse(path, message) {
    throw new RegisterProblem('invalid-request', { errors: [{ path, message }] });
}

/**
 * Records a refused request as one entry, which changes no other entry. The ledger of rights does not have it, because a
 * restored backup must repeat what protects a person, and a refusal protects no one.
 *
 * @throws {RegisterProblem} `invalid-request`; `not-found` if the site does not have the consent.
 */
function refuseByLetter(site, refusal, needs) {
    if (refusal.reason.trim() === '')
        wrong('a refusal needs its reasons');
    if (refusal.reason.length > 2_000)
        wrong('at most 2,000 characters are kept');
    const recordedAt = needs.now().toISOString();
    return needs.takeTurn(site, () => needs.store.append((transaction) => record(site, refusal, { ...needs, transaction, recordedAt })));
}
async function record(site, { kind, reason, receivedAt, consentId = '' }, { transaction, sealing, recordedAt }) {
    await transaction.head(site); // first, because it locks the site
    const entries = consentId ? await transaction.entriesOfConsent(site, consentId) : [];
    if (consentId && entries.length === 0)
        throw new RegisterProblem('not-found');
    const requestId = newId();
    const event = {
        ...{ event: 'handled', eventId: newId(), site, request: requestId, outcome: 'refused', by: 'controller', reason },
        ...(consentId && { consentId }),
    };
    const issuer = await findIssuer(transaction, site, entries);
    const { entry, receipt } = await appendEvent(transaction, { event, recordedAt, issuer }, sealing);
    const askedAt = receivedAt ?? recordedAt;
    const request = {
        ...{ site, requestId, kind, entry, consentId, receivedAt: askedAt, state: 'refused', handledAt: recordedAt },
        dueAt: addDuration(new Date(askedAt), ANSWER_PERIOD).toISOString(),
    };
    await transaction.saveRequest(request);
    return { entry, recordedAt, receipt, request };
}
function wrong(message) {
    throw new RegisterProblem('invalid-request', { errors: [{ path: '$.reason', message }] });
}

const DAY$1 = 'a day such as 2026-11-22 is needed, and not a later one than today';
const asked = {
    kind: picklist(requestKinds, `one of ${requestKinds.join(', ')} is needed`),
    reason: string('a text is needed'),
    /** When the letter came. Default: now. */
    receivedOn: exactOptional(pipe(string(DAY$1), check(isDay, DAY$1))),
};
const letterSchema = strictObject({
    ...asked,
    correction: exactOptional(strictObject({
        decisionId: exactOptional(string()),
        language: exactOptional(string()),
        decidedAt: exactOptional(string()),
    })),
}, NOTHING_ELSE);
const refusalSchema = strictObject({ ...asked, consentId: exactOptional(string()) }, NOTHING_ELSE);
/** Of these, the person gets all data of the consent. */
const DISCLOSES = new Set(['access', 'portability']);
/**
 * `POST /sites/{site}/consents/{consent}/requests` and `POST /sites/{site}/requests`: what a controller does, or refuses,
 * for a person who wrote a letter.
 */
function addLetterAdmin(admin, needs) {
    const { rights } = needs;
    admin.post('/sites/:site/consents/:consent/requests', operation(exerciseByLetter(letterSchema)), async (call) => {
        const { site, caller } = await admitToSite(call, needs, 'requests');
        const { receivedOn, ...request } = await parseBody(call, letterSchema);
        const consent = { site, consentId: call.req.param('consent') || refuse$1('not-found') };
        const done = await exerciseForPerson(consent, { ...request, ...receivedAt(receivedOn, needs) }, rights);
        if (!DISCLOSES.has(request.kind))
            return call.json(done, 201);
        await saveAudit({ site, actor: caller.id, action: 'disclosure', detail: `entry ${done.entry}` }, needs);
        return call.json({ ...done, consent: await discloseConsent(consent, rights) }, 201);
    });
    admin.post('/sites/:site/requests', operation(refuseRequestByLetter(refusalSchema)), async (call) => {
        const { site } = await admitToSite(call, needs, 'requests');
        const { receivedOn, ...refusal } = await parseBody(call, refusalSchema);
        return call.json(await refuseByLetter(site, { ...refusal, ...receivedAt(receivedOn, needs) }, rights), 201);
    });
}
/** A day has begun in some time zones before it has in UTC. */
const DAY_MS = 86_400_000;
/** @throws {RegisterProblem} `invalid-request` for a day that is still to come. */
function receivedAt(day, { now }) {
    if (day === undefined)
        return {};
    const [at, until] = [Date.parse(day), now().getTime()];
    if (at > until + DAY_MS)
        refuse$1('invalid-request', '$.receivedOn', DAY$1);
    return { receivedAt: new Date(Math.min(at, until)).toISOString() };
}

const OMBUDSMAN = {
    fi: 'Tietosuojavaltuutetun toimisto',
    sv: 'Dataombudsmannens byrå',
    en: 'Office of the Data Protection Ombudsman',
};
/**
 * The authorities that a declaration names, or the data protection authority of the controller's country; the same as in
 * the notice. Empty if the country is outside the EEA.
 */
function complaintAuthorities(declaration, language) {
    const { rights, controller } = declaration;
    const declared = rights?.authorities ?? [];
    if (declared.length > 0)
        return declared.map(({ name, url, email }) => ({
            name: pickText(name, declaration, language) ?? '',
            ...(url !== undefined && { url }),
            ...(url === undefined && email !== undefined && { url: `mailto:${email}` }),
        }));
    const { country = 'FI' } = controller;
    const [base = ''] = language.split('-');
    if (/^(FI|AX)$/.test(country))
        return [{ name: OMBUDSMAN[base] ?? OMBUDSMAN.fi ?? '', url: 'https://tietosuoja.fi' }];
    const authority = nationalAuthorities[country];
    return authority ? [authority] : [];
}

/**
 * Certifies the answer to a request. The same answer gives the same text, until the signing key is rotated.
 *
 * @param language of the authority's name, BCP 47.
 * @returns `null` if there is no answer yet, or its content is deleted.
 */
async function certifyAnswer({ request, event, declaration }, language, { store, sealing }) {
    const { site, requestId, kind, receivedAt, state, handledAt } = request;
    if (state === 'open' || handledAt === null)
        return null;
    const answer = await findAnswer(request, store);
    const own = answer ?? (await readEntry(site, request.entry, store));
    if (!own)
        return null;
    const { reason } = answer ? eventOf(answer) : (event ?? {});
    const claims = {
        site,
        controller: declaration?.controller.name ?? site,
        request: requestId,
        kind,
        receivedAt,
        outcome: state,
        ...(reason !== undefined && { reason }),
        authorities: declaration ? complaintAuthorities(declaration, language) : [],
        entry: own.entry,
        recordedAt: own.recordedAt,
        entryHash: toHex(own.hash),
    };
    return { claims, jws: await sealing.sign('evaste-certificate', claims) };
}
/** The time of an answer leads to its entry. What the register did at once has no entry of an answer. */
async function findAnswer({ site, requestId, handledAt }, store) {
    const from = handledAt ?? '';
    const until = new Date(Date.parse(from) + 1).toISOString();
    const entries = await store.findEntries(site, { from, until, limit: 1_000 });
    return entries.find((stored) => eventOf(stored).event === 'handled' && eventOf(stored).request === requestId) ?? null;
}
function eventOf(stored) {
    const content = readEntryContent(stored);
    return content.kind === 'event' ? content.event : {};
}
async function readEntry(site, entry, store) {
    const [stored] = await store.entries(site, { after: entry - 1, limit: 1 });
    return stored?.entry === entry ? stored : null;
}

/** @returns `null` if the site has no such request. */
async function findRequestDetails(site, requestId, store) {
    const request = await store.request(site, requestId);
    if (!request)
        return null;
    const [stored] = await store.entries(site, { after: request.entry - 1, limit: 1 });
    const content = stored?.entry === request.entry ? readEntryContent(stored) : null;
    const event = content?.kind === 'event' ? content.event : null;
    const decisions = await decisionsOf(request, event, store);
    const declarations = new Map();
    for (const { record } of decisions) {
        const { digest } = record.declaration;
        if (!declarations.has(digest))
            declarations.set(digest, await findKeptDeclaration(store, digest));
    }
    return {
        request,
        event: event && pickEvent(event),
        entries: decisions.map(({ entry }) => entry),
        recipients: recipientsOf(decisions, declarations),
        declaration: declarations.get(decisions.at(-1)?.record.declaration.digest ?? '') ?? null,
    };
}
const pickEvent = ({ correction, by, reason }) => ({
    ...(correction && { correction }),
    ...(by && { by }),
    ...(reason !== undefined && { reason }),
});
/** Of an erased consent, those whose content its erasure removed. */
async function decisionsOf({ site, consentId }, event, store) {
    // Only the erasure itself names them: nothing leads to the consent from what was asked before it, or refused.
    const numbers = consentId === '' && event?.blanked ? numbersIn(event.blanked) : [];
    const read = async (number) => (await store.entries(site, { after: number - 1, limit: 1 }))[0];
    const entries = consentId ? await store.entriesOfConsent(site, consentId) : await Promise.all(numbers.map(read));
    return entries.filter((stored) => stored !== undefined).flatMap(toDecision);
}
function toDecision(stored) {
    const content = readEntryContent(stored);
    if (content.kind === 'decision')
        return [{ entry: stored.entry, record: content.record }];
    if (content.kind === 'erased' && content.remains)
        return [{ entry: stored.entry, record: content.remains }];
    return [];
}
function recipientsOf(decisions, declarations) {
    const found = new Map();
    for (const { record } of decisions) {
        const declaration = declarations.get(record.declaration.digest);
        if (!declaration)
            continue;
        const nameOf = (text) => pickText(text, declaration, record.language) ?? '';
        for (const service of declaration.services.filter(({ id }) => record.services[id] === 'given')) {
            const recipient = declaration.recipients.find(({ id }) => id === service.recipient);
            const id = recipient?.id ?? service.id;
            const one = found.get(id) ?? { name: nameOf(recipient?.name ?? service.name), services: new Set() };
            one.services.add(nameOf(service.name));
            found.set(id, one);
        }
    }
    return [...found].map(([id, { name, services }]) => ({ id, name, services: [...services] }));
}

const LANGUAGE = /^[a-z]{2}$/;
/**
 * `GET /sites/{site}/requests/{request}?language=`: one request, the decisions that it concerns, who must be told onward,
 * and the signed certificate of the answer.
 */
function addRequestDetails(admin, needs) {
    admin.get('/sites/:site/requests/:request', operation(getRequest), async (call) => {
        const site = await admitToSite(call, needs, 'requests');
        const language = call.req.query('language') ?? 'en';
        if (!LANGUAGE.test(language))
            return refuse$1('invalid-request', '$.language', 'a language such as fi is needed');
        const details = await findRequestDetails(site.site, call.req.param('request'), needs.store);
        if (!details)
            return refuse$1('not-found');
        const { request, event, entries, recipients } = details;
        const known = { ...details, declaration: details.declaration ?? (await site.declarations.configured()) };
        const certificate = await certifyAnswer(known, language, needs.rights);
        const terms = request.consentId
            ? (await needs.store.consentTerms(site.site, [request.consentId])).get(request.consentId)
            : undefined;
        return call.json({
            ...{ request, event, entries, recipients, certificate },
            controller: known.declaration?.controller.name ?? site.site,
            restrictedAt: terms?.restrictedAt ?? null,
        });
    });
}

const MOST$2 = 500;
const states = ['open', 'done', 'refused'];
const handlingSchema = strictObject({ outcome: picklist(['done', 'refused']), reason: optional(string()) }, NOTHING_ELSE);
const retentionStartSchema = strictObject({ period: string(), startedAt: nullable(string()) }, NOTHING_ELSE);
const retentionSchema = strictObject({
    dryRun: boolean(),
    // Confirms that a large share of the site may be deleted. A clock that leapt ahead can only be confirmed on the
    // machine itself.
    confirm: optional(boolean(), false),
    // Applies the retention terms that the site declares now to its older entries too; on a dry run, counts what would
    // then be deleted.
    adoptTerms: optional(boolean(), false),
}, NOTHING_ELSE);
/** Routes for visitors' requests, the answers to them, and retention. */
function addRightsAdmin(admin, needs) {
    admin.get('/sites/:site/requests', operation(listRequests), async (call) => {
        const { site } = await admitToSite(call, needs, 'requests');
        const state = states.find((one) => one === call.req.query('state'));
        const [dueAt = '', requestId = ''] = (call.req.query('after') ?? '').split(' ');
        const after = requestId === '' ? undefined : { dueAt, requestId };
        const requests = await needs.store.requests(site, { state, after, limit: MOST$2 });
        const last = requests.length === MOST$2 ? requests.at(-1) : undefined;
        return call.json({ requests, next: last ? `${last.dueAt} ${last.requestId}` : null });
    });
    addRequestDetails(admin, needs);
    addLetterAdmin(admin, needs);
    admin.post('/sites/:site/requests/:request', operation(answerRequest(handlingSchema)), async (call) => {
        const { site } = await admitToSite(call, needs, 'requests');
        const handling = await parseBody(call, handlingSchema);
        return call.json(await handleRequest(site, call.req.param('request'), handling, needs.rights));
    });
    admin.delete('/sites/:site/consents/:consent/restriction', operation(liftRestrictionOperation), async (call) => {
        const { site } = await admitToSite(call, needs, 'requests');
        return call.json(await liftRestriction(site, call.req.param('consent'), needs.rights));
    });
    admin.put('/sites/:site/consents/:consent/retention', operation(startRetentionOperation(retentionStartSchema)), async (call) => {
        const { site } = await admitToSite(call, needs, 'retention');
        const start = await parseBody(call, retentionStartSchema);
        return call.json(await setRetentionEvent(site, call.req.param('consent') || refuse$1('not-found'), start, needs.rights));
    });
    admin.post('/sites/:site/retention', operation(runRetentionOperation(retentionSchema)), async (call) => {
        const { site } = await admitToSite(call, needs, 'retention');
        const { dryRun, confirm, adoptTerms: adopts } = await parseBody(call, retentionSchema);
        if (adopts && !dryRun)
            await adoptTerms(site, needs.rights);
        const run = { site, dryRun, adopts, confirmed: confirm ? ['share'] : [] };
        return call.json({ dryRun, ...(await forget(run, needs)) });
    });
}
/** @throws {RegisterProblem} `retention-held`. */
async function forget(run, { rights }) {
    const reports = await runRetention(run, rights).catch((cause) => {
        if (cause instanceof RetentionHeld)
            throw problemOf(cause);
        throw cause;
    });
    const [{ held, ...report } = { held: null }] = reports;
    if (held && !run.dryRun)
        throw problemOf(held);
    return { ...report, ...(held && { held: held.reason }) };
}
const problemOf = ({ reason, message }) => new RegisterProblem('retention-held', { errors: [{ path: `$.${reason}`, message }] });

const ORIGINS = 'a list of at most 64 origins such as https://www.leipomo.example is needed';
/** Larger than a declaration of two hundred services in five languages. */
const DECLARATION_LIMIT_BYTES = 1024 * 1024;
const siteSchema = strictObject({
    controller: exactOptional(idOf('the id of a controller is needed')),
    origins: pipe(array(pipe(string(ORIGINS), check(isOrigin, ORIGINS)), ORIGINS), maxLength(64, ORIGINS), transform((origins) => [...new Set(origins)])),
}, NOTHING_ELSE);
/** `/sites`, `/sites/{site}` and `/sites/{site}/declaration`. */
function addSiteAdmin(admin, needs) {
    admin.get('/sites', operation(listSites), async (call) => {
        const caller = await admit(call, needs, 'sites');
        const sites = [...needs.sites.values()].filter(({ controller }) => opens(caller, controller));
        return call.json({ sites: sites.map(describe$1) });
    });
    admin.get('/sites/:site', operation(getSite), async (call) => call.json(describe$1(await admitToSite(call, needs, 'sites'))));
    admin.put('/sites/:site', operation(saveSite(siteSchema)), (call) => putSite(call, needs));
    admin.delete('/sites/:site', operation(deleteSite(deletionSchema)), (call) => removeSite(call, needs));
    admin.get('/sites/:site/declaration', operation(getDeclaration), async (call) => {
        const site = await admitToSite(call, needs, 'declarations');
        const digest = await site.declarations.configuredDigest();
        const document = digest === null ? null : await needs.store.document(digest);
        if (document)
            return call.body(document.text, 200, { 'content-type': 'application/json' });
        return refuse$1('not-found');
    });
    admin.put('/sites/:site/declaration', operation(publishDeclaration), (call) => putDeclaration(call, needs));
}
/**
 * Only an agency's caller creates sites. For any other caller, a site that exists must look the same as one that does not.
 */
async function putSite(call, needs) {
    const caller = await admit(call, needs, 'sites');
    const id = call.req.param('site') ?? '';
    const before = needs.sites.get(id);
    if (before ? !opens(caller, before.controller) : caller.controllers !== null || !DECLARED_ID.test(id))
        return refuse$1('not-found');
    if (before?.isConfigured)
        return refuse$1('site-in-configuration');
    const { origins, controller = before?.controller ?? id } = await parseBody(call, siteSchema);
    if (!opens(caller, controller))
        return refuse$1('scope-not-allowed');
    await needs.store.saveSite({ site: id, controller, origins });
    await needs.reloadSites();
    const site = needs.sites.get(id);
    if (site)
        return call.json(describe$1(site), before ? 200 : 201);
    return refuse$1('internal');
}
const deletionSchema = strictObject({ confirm: string(), entries: pipe(number$1(), safeInteger(), minValue(0)) }, NOTHING_ELSE);
/** Only an agency's caller deletes a site, after it has exported all entries: `entries` is what the end of the bundle says. */
async function removeSite(call, needs) {
    const { site, isConfigured, caller } = await admitToSite(call, needs, 'sites');
    if (caller.controllers !== null)
        return refuse$1('scope-not-allowed');
    if (isConfigured)
        return refuse$1('site-in-configuration');
    const { confirm, entries } = await parseBody(call, deletionSchema);
    if (confirm !== site)
        return refuse$1('invalid-request', '$.confirm', 'the id of the site is needed');
    const last = await closeSite(site, needs.rights, entries);
    await needs.reloadSites();
    const { count: recordings } = await needs.store.storedRecordings(site);
    await purgeSite(site, last, needs.rights);
    return call.json({ site, entries: last.entry, recordings, receipt: last.receipt });
}
async function putDeclaration(call, needs) {
    const { site, isConfigured, declarations, caller } = await admitToSite(call, needs, 'declarations');
    if (isConfigured)
        return refuse$1('site-in-configuration');
    const text = await readText(call.req.raw, DECLARATION_LIMIT_BYTES);
    const { declaration, problems } = checkDeclaration(text);
    if (!declaration) {
        const errors = problems.map(({ path, message }) => ({ path, message }));
        throw new RegisterProblem('invalid-declaration', { errors });
    }
    if (declaration.site !== site)
        return refuse$1('invalid-declaration', '$.site', `the site of the address is "${site}"`);
    const before = await declarations.configuredDigest();
    const retryAfterSeconds = needs.publications.take(site, text.length, needs.now());
    if (retryAfterSeconds)
        throw new RegisterProblem('too-many-requests', { retryAfterSeconds });
    const { digest } = await keepDocument(needs.store, 'declaration', declaration.file, needs.now().toISOString());
    const { declared: termsBefore } = await needs.rights.openTerms(site);
    await needs.store.publishDeclaration(site, digest);
    await needs.reloadSites();
    // A key that may only publish must not make older entries due. Shorter terms apply to those only if the key also has
    // the `retention` scope.
    const areOurs = caller.scopes.includes('retention') && termsBefore && areShorter(termsOf(declaration), termsBefore);
    if (areOurs)
        await adoptTerms(site, needs.rights);
    return call.json({ site, digest, version: declaration.version ?? digest, changed: before !== digest });
}
const describe$1 = ({ site, controller, origins, isConfigured }) => ({
    site,
    controller,
    origins: [...origins],
    from: isConfigured ? 'configuration' : 'api',
});

const YEAR_MS = 366 * 86_400_000;
const MOST_YEARS = 10;
const BY = ['day', ...dimensions];
/**
 * `GET /sites/{site}/statistics?from=&to=&by=day,language`: reads the counts that are stored with the entries. `from`
 * and `to` are UTC days, both inclusive; the default is the last 30 days, by day.
 */
function addStatisticsAdmin(admin, needs) {
    admin.get('/sites/:site/statistics', operation(getStatistics), async (call) => {
        const { site } = await admitToSite(call, needs, 'statistics');
        const query = readQuery(call, needs.now());
        return call.json({ site, ...query, ...(await needs.store.statistics(site, query)) });
    });
}
function readQuery(call, now) {
    const period = readPeriod(call, now);
    const words = (call.req.query('by') ?? 'day').split(',').filter(Boolean);
    const by = BY.filter((one) => words.includes(one));
    if (by.length !== words.length)
        refuse$1('invalid-request', '$.by', `a list of ${BY.join(', ')} is needed`);
    return { ...period, by };
}
/** The UTC days `from` and `to`, both inclusive. Default: the last 30 days. */
function readPeriod(call, now) {
    const to = dayOf(call, 'to', now);
    const from = dayOf(call, 'from', new Date(Date.parse(to) - 29 * 86_400_000));
    if (Date.parse(to) - Date.parse(from) > MOST_YEARS * YEAR_MS)
        refuse$1('invalid-request', '$.from', `at most ${MOST_YEARS} years are told at once`);
    return { from, to };
}
function dayOf(call, name, otherwise) {
    const day = call.req.query(name) ?? otherwise.toISOString().slice(0, 10);
    if (isDay(day))
        return day;
    return refuse$1('invalid-request', `$.${name}`, 'a day such as 2026-11-22 is needed');
}

const MOST$1 = 200;
/** `GET /sites/{site}/third-parties?from=&to=`: what sealed pages stopped, and who else pages contacted; counts alone. */
function addThirdPartiesAdmin(admin, needs) {
    admin.get('/sites/:site/third-parties', operation(getThirdParties), async (call) => {
        const { site } = await admitToSite(call, needs, 'statistics');
        const period = readPeriod(call, needs.now());
        return call.json({
            site,
            ...period,
            thirdParties: await needs.store.thirdParties(site, { ...period, limit: MOST$1 }),
        });
    });
}

/** `GET /sites/{site}/versions`: the declarations that decisions were made under, oldest first, and the current one. */
function addVersionAdmin(admin, needs) {
    admin.get('/sites/:site/versions', operation(listVersions), async (call) => {
        const { site, declarations } = await admitToSite(call, needs, 'declarations');
        const digest = await declarations.configuredDigest();
        const version = (await declarations.configured())?.version ?? digest ?? '';
        const versions = await listSiteVersions(site, needs.store, digest === null ? undefined : { version, digest });
        return call.json({
            site,
            versions: versions.map((one) => ({ ...one, isCurrent: one.digest === digest && digest !== null })),
        });
    });
}

/** Text of at most so many characters, on one line. */
const lineOf = (most, least = 1) => pipe(string('a text is needed'), regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'a text on one line is needed'), minLength(least, `at least ${least} characters`), maxLength(most, `at most ${most} characters`));
const secretOf = (most) => pipe(string('a text is needed'), maxLength(most, `at most ${most} characters`));
const ADDRESS = 'an e-mail address is needed';
const emailSchema = pipe(string(ADDRESS), maxLength(254, ADDRESS), regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u, ADDRESS));
/** NIST SP 800-63B: length counts, and no rule about kinds of characters. */
const newPasswordSchema = pipe(string('a password is needed'), minLength(12, 'a password of at least 12 characters is needed'), maxLength(1_024, 'a password of at most 1,024 characters is needed'));
const languageSchema = picklist(['fi', 'sv', 'en'], 'one of fi, sv, en is needed');
const controllersSchema = nullable(pipe(array(idOf('the ids of controllers are needed')), minLength(1, 'at least one'), maxLength(500, 'at most 500')));
const roleSchema = picklist(roles, `one of ${roles.join(', ')} is needed`);
const tokenSchema = pipe(string('a token is needed'), regex(/^[\w-]{43}$/, 'a token is needed'));
const credentialsSchema = strictObject({ email: secretOf(254), password: secretOf(1_024) }, NOTHING_ELSE);
const secondFactorSchema = union([strictObject({ code: secretOf(32) }), strictObject({ recoveryCode: secretOf(64) })], 'either code or recoveryCode is needed');
/** What a browser's `navigator.credentials` gave; its library checks the rest. */
const passkeyAnswerSchema = strictObject({ response: looseObject({ id: string() }) }, NOTHING_ELSE);
const newPasskeySchema = strictObject({ response: looseObject({ id: string() }), label: lineOf(64), password: exactOptional(secretOf(1_024)) }, NOTHING_ELSE);
const newCodeSchema = strictObject({
    secret: pipe(string('a secret is needed'), regex(/^[A-Z2-7]{32}$/, '32 characters of base32 are needed')),
    code: secretOf(32),
    password: exactOptional(secretOf(1_024)),
}, NOTHING_ELSE);
/** Who changes how they sign in proves once more who they are. */
const confirmationSchema = strictObject({ password: secretOf(1_024) }, NOTHING_ELSE);
const passwordChangeSchema = strictObject({ password: secretOf(1_024), newPassword: newPasswordSchema }, NOTHING_ELSE);
const undertakingSchema = strictObject({ version: secretOf(64) }, NOTHING_ELSE);
const profileSchema = strictObject({ name: lineOf(128), language: languageSchema }, NOTHING_ELSE);
const invitationSchema = strictObject({ token: tokenSchema }, NOTHING_ELSE);
const acceptanceSchema = strictObject({ token: tokenSchema, password: newPasswordSchema }, NOTHING_ELSE);
const firstUserSchema = strictObject({ token: tokenSchema, email: emailSchema, name: lineOf(128), password: newPasswordSchema, language: languageSchema }, NOTHING_ELSE);
const newUserSchema = strictObject({
    email: emailSchema,
    name: lineOf(128),
    role: roleSchema,
    /** `null`: every controller; only an agency's user has that. */
    controllers: controllersSchema,
    language: exactOptional(languageSchema),
}, NOTHING_ELSE);
const userChangeSchema = strictObject({
    name: exactOptional(lineOf(128)),
    role: exactOptional(roleSchema),
    controllers: exactOptional(controllersSchema),
    disabled: exactOptional(boolean('true or false is needed')),
}, NOTHING_ELSE);
const time$3 = pipe(string(), isoTimestamp());
const id = pipe(string(), regex(DECLARED_ID));
/** A session as its own user reads it. */
const sessionSchema = union([
    strictObject({
        next: literal('second-factor'),
        methods: array(picklist(['code', 'passkey', 'recovery-code'])),
    }),
    strictObject({
        next: nullable(picklist(['enrol', 'undertaking'])),
        user: strictObject({ id: string(), name: string(), email: string() }),
        role: roleSchema,
        language: languageSchema,
        undertaking: strictObject({ version: string(), acceptedAt: nullable(time$3) }),
        scopes: array(string()),
        reads: array(string()),
        controllers: nullable(array(id)),
        sites: array(strictObject({ site: id, controller: id })),
    }),
]);
const secondFactorsSchema = strictObject({
    code: boolean(),
    passkeys: array(strictObject({ id: string(), label: string(), createdAt: time$3 })),
    recoveryCodesLeft: number$1(),
});
/** `recoveryCodes`: new ones, shown this once; `null`: the earlier ones stay. */
const enrolledSchema = strictObject({ recoveryCodes: nullable(array(string())) });
const codeSecretSchema = strictObject({ secret: string(), uri: string() });
const invitedSchema = strictObject({ name: string(), email: string(), language: languageSchema });
const userSchema = strictObject({
    id: string(),
    email: string(),
    name: string(),
    role: roleSchema,
    controllers: nullable(array(id)),
    language: languageSchema,
    /** Whether the invitation was accepted. */
    isActive: boolean(),
    undertaking: nullable(strictObject({ version: string(), acceptedAt: time$3 })),
    createdAt: time$3,
    disabledAt: nullable(time$3),
});
/** `invitation`: the token of the link `/admin#invitation=…`, shown this once. */
const userWithInvitationSchema = strictObject({ ...userSchema.entries, invitation: string() });

const ACCESS = { by: 'caller', scope: 'users' };
const USER = { 200: { description: 'The user', schema: userSchema } };
/** `/users`: who may sign in. A user of another controller gets the same answer as one that does not exist. */
function addUserAdmin(admin, needs) {
    const list = {
        id: 'listUsers',
        summary: 'The users whom the caller may manage',
        access: ACCESS,
        answers: { 200: { description: 'The users', schema: strictObject({ users: array(userSchema) }) } },
    };
    admin.get('/users', operation(list), async (call) => {
        const caller = await admit(call, needs, 'users');
        const users = (await needs.store.users()).filter((user) => canSee(caller, user));
        return call.json({ users: users.map(describeUser) });
    });
    addInvitations(admin, needs);
    const change = {
        id: 'changeUser',
        summary: 'Change or disable a user, who is signed out everywhere',
        access: ACCESS,
        body: { description: 'What changes', schema: userChangeSchema },
        answers: USER,
        problems: ['not-found'],
    };
    admin.put('/users/:user', operation(change), async (call) => {
        const { caller, user } = await findManagedUser(call, needs);
        const wanted = await parseBody(call, userChangeSchema);
        assertMayGive(caller, { ...user, ...wanted });
        await changeUser(user, wanted, needs);
        return call.json(describeUser((await needs.store.user(user.userId)) ?? user));
    });
    const reset = {
        id: 'resetSecondFactors',
        summary: 'Delete the second factors of a user who lost them',
        access: ACCESS,
        answers: { 204: null },
        problems: ['not-found'],
    };
    admin.delete('/users/:user/second-factors', operation(reset), async (call) => {
        const { user } = await findManagedUser(call, needs);
        await resetSecondFactors(user, needs);
        return call.body(null, 204);
    });
}
function addInvitations(admin, needs) {
    const answers = { 201: { description: 'The user and the token of the link', schema: userWithInvitationSchema } };
    const invite = {
        id: 'inviteUser',
        summary: 'Invite a user; the answer contains the link that sets the password, once, within a week',
        access: ACCESS,
        body: { description: 'The user', schema: newUserSchema },
        answers,
        problems: ['email-taken'],
    };
    admin.post('/users', operation(invite), async (call) => {
        const caller = await admit(call, needs, 'users');
        const { language = 'en', ...wanted } = await parseBody(call, newUserSchema);
        assertMayGive(caller, wanted);
        const { user, invitation } = await inviteUser({ ...wanted, language }, (one) => canSee(caller, one), needs);
        return call.json({ ...describeUser(user), invitation }, 201);
    });
    const renew = {
        id: 'renewInvitation',
        summary: 'A new link for a user who lost the password or the link',
        access: ACCESS,
        answers,
        problems: ['not-found'],
    };
    admin.post('/users/:user/invitation', operation(renew), async (call) => {
        const { user } = await findManagedUser(call, needs);
        return call.json({ ...describeUser(user), invitation: await renewInvitation(user, needs) }, 201);
    });
}
/** Users all of whose controllers are the caller's. */
const canSee = (caller, { controllers }) => controllers === null ? caller.controllers === null : controllers.every((controller) => opens(caller, controller));
/**
 * The user of a call's path.
 *
 * @throws {RegisterProblem} what `admit` throws; `not-found`; `scope-not-allowed` for the caller's own user, and for one
 *   whose role the caller may not give.
 */
async function findManagedUser(call, needs) {
    const caller = await admit(call, needs, 'users');
    const user = await needs.store.user(call.req.param('user') ?? '');
    if (!user || !canSee(caller, user))
        return refuse$1('not-found');
    if (caller.id === `user:${user.userId}`)
        return refuse$1('scope-not-allowed');
    assertMayGive(caller, user);
    return { caller, user };
}
/** @throws {RegisterProblem} `scope-not-allowed`: no one may give more than they have. */
function assertMayGive(caller, { role, controllers }) {
    const given = caller.role === null ? rolesOfKey(caller) : mayGive[caller.role];
    if (!isRole(role) || !given.includes(role) || !canSee(caller, { controllers }))
        refuse$1('scope-not-allowed');
    if (controllers === null && role !== 'agency')
        refuse$1('invalid-request', '$.controllers', 'only the role agency may have every controller');
}
/** A controller's key gives no role that reaches beyond that controller. */
const rolesOfKey = ({ controllers }) => mayGive[controllers === null ? 'agency' : 'owner'];
const describeUser = ({ userId, password, totp, ...shown }) => ({
    id: userId,
    ...shown,
    isActive: password !== null,
});

/** The routes under `/v1/admin`, one group per resource. */
function createAdminRoutes(needs) {
    const admin = new Hono();
    // No identifier of the register contains NUL, and databases handle it differently.
    admin.use((call, next) => (call.req.url.includes('%00') ? refuse$1('not-found') : next()));
    addSetup(admin, needs);
    addKeyAdmin(admin, needs);
    addUserAdmin(admin, needs);
    addSiteAdmin(admin, needs);
    addEntryAdmin(admin, needs);
    addRecordingAdmin(admin, needs);
    addStatisticsAdmin(admin, needs);
    addThirdPartiesAdmin(admin, needs);
    addVersionAdmin(admin, needs);
    addReportAdmin(admin, needs);
    addRightsAdmin(admin, needs);
    addRecipientAdmin(admin, needs);
    addExportAdmin(admin, needs);
    addAudit(admin, needs);
    return admin;
}

/** A session as its own user reads it. Until the second factor is given, it says nothing but how to give it. */
async function describeSession({ user, next }, { sites, store }) {
    const passkeys = await store.passkeys(user.userId);
    const methods = [
        ...(user.totp === null ? [] : ['code']),
        ...(passkeys.length > 0 ? ['passkey'] : []),
        'recovery-code',
    ];
    if (next === 'second-factor')
        return { next, methods };
    const caller = userAsCaller(user);
    const own = [...sites.values()].filter(({ controller }) => opens(caller, controller));
    return {
        next,
        user: { id: user.userId, name: user.name, email: user.email },
        role: caller.role,
        language: user.language,
        undertaking: {
            version: UNDERTAKING_VERSION,
            acceptedAt: next === null ? (user.undertaking?.acceptedAt ?? null) : null,
        },
        scopes: caller.scopes,
        reads: caller.reads,
        controllers: caller.controllers,
        // Names of customers are behind the undertaking too.
        sites: next === null ? own.map(({ site, controller }) => ({ site, controller })) : [],
    };
}

/**
 * Checks e-mail address and password.
 *
 * @throws {RegisterProblem} `sign-in-failed` for an unknown address, a wrong password and a disabled user alike, in the
 *   same time; `too-many-requests`, for a known and an unknown address alike; `busy`.
 */
async function checkPassword(call, given, { store, passwords, signInLimits }) {
    const email = normalEmail(given.email);
    // Hashed, so that a long address does not fill the memory of the limit.
    const giveBack = takeTry(call, await sha256(email), signInLimits);
    const active = (await store.usersByEmail(email)).filter(({ disabledAt }) => disabledAt === null);
    const hashes = active.flatMap((user) => user.password ?? []);
    const match = await passwords.findMatch(given.password, email, hashes);
    const user = match === null ? undefined : active.find((one) => one.password === match);
    if (!user)
        return refuse$1('sign-in-failed');
    giveBack();
    return user;
}
/**
 * Counts one guess at an account, before it is checked: guesses that arrive together must not all pass.
 *
 * @returns what gives the guess back once it proved right, because only wrong ones count.
 * @throws {RegisterProblem} `too-many-requests`.
 */
function takeTry(call, account, limits) {
    const network = call.env.address === null ? 'unknown' : networkOf(call.env.address);
    const { takeFromNetwork, takeFromBoth, takeFromAccount } = limits;
    const both = `${account} ${network}`;
    const retryAfterSeconds = takeFromNetwork(network) || takeFromBoth(both) || takeFromAccount(account);
    if (retryAfterSeconds)
        throw new RegisterProblem('too-many-requests', { retryAfterSeconds });
    return () => {
        takeFromNetwork.giveBack(network);
        takeFromBoth.giveBack(both);
        takeFromAccount.giveBack(account);
    };
}
/**
 * Asserts that a signed-in user knows the password: whoever finds a browser open must not change how its user signs in.
 *
 * @throws {RegisterProblem} `sign-in-failed`, `too-many-requests`, `busy`.
 */
async function assertPassword(call, user, password, { passwords, signInLimits }) {
    const giveBack = takeTry(call, user.userId, signInLimits);
    const hashes = user.password === null ? [] : [user.password];
    if ((await passwords.findMatch(password, user.email, hashes)) === null)
        refuse$1('sign-in-failed');
    giveBack();
}

const OWN$1 = { by: 'session' };
const SESSION$1 = { 200: { description: 'The session as it now is', schema: sessionSchema } };
/** What users change of themselves: profile, undertaking, password, and signing out everywhere. */
function addAccountRoutes(routes, needs) {
    const { store, passwords, now } = needs;
    const profile = {
        id: 'changeProfile',
        summary: 'Change the own name and language',
        access: OWN$1,
        answers: SESSION$1,
        body: { description: 'Name and language', schema: profileSchema },
    };
    routes.put('/profile', operation(profile), async (call) => {
        const { user } = await needSignedIn(call, needs);
        await store.changeUser(user.userId, await parseBody(call, profileSchema));
        return answerSession(call, needs);
    });
    const accept = {
        id: 'acceptUndertaking',
        summary: 'Accept the secrecy undertaking',
        access: OWN$1,
        answers: SESSION$1,
        body: { description: 'The version whose text was shown', schema: undertakingSchema },
    };
    routes.post('/undertaking', operation(accept), async (call) => {
        const { user } = await needSignedIn(call, needs);
        const { version } = await parseBody(call, undertakingSchema);
        if (version !== UNDERTAKING_VERSION)
            return refuse$1('invalid-request', '$.version', `the version that counts now is ${UNDERTAKING_VERSION}`);
        const undertaking = { version, acceptedAt: now().toISOString() };
        await store.changeUser(user.userId, { undertaking });
        needs.log({ level: 'info', event: 'user-changed', user: user.userId, reason: 'undertaking' });
        return beginAgain(call, { ...user, undertaking }, needs);
    });
    const password = {
        id: 'changePassword',
        summary: 'Change the password, and sign out everywhere else',
        access: OWN$1,
        answers: SESSION$1,
        problems: ['sign-in-failed', 'busy'],
        body: { description: 'The password until now, and the new one', schema: passwordChangeSchema },
    };
    routes.post('/password', operation(password), async (call) => {
        const { user } = await needSignedIn(call, needs);
        const change = await parseBody(call, passwordChangeSchema);
        await assertPassword(call, user, change.password, needs);
        const hash = await passwords.hash(change.newPassword, user.email);
        await store.changeUser(user.userId, { password: hash });
        await store.dropSessionsOf(user.userId);
        needs.log({ level: 'info', event: 'user-changed', user: user.userId, reason: 'password' });
        return beginAgain(call, user, needs);
    });
    const everywhere = {
        id: 'signOutEverywhere',
        summary: 'Sign out everywhere',
        access: OWN$1,
        answers: { 204: null },
    };
    routes.delete('/everywhere', operation(everywhere), async (call) => {
        const { user } = await needSession(call, needs);
        await store.dropSessionsOf(user.userId);
        clearSessionCookie(call);
        return call.body(null, 204);
    });
}
/** With a new token: after a change of what the session may do, the old one is worth nothing. */
const beginAgain = async (call, user, needs) => call.json(await describeSession(await beginSession(call, { user, step: 'complete' }, needs), needs));
const answerSession = async (call, needs) => call.json(await describeSession(await needSession(call, needs), needs));

//! otpauth 9.5.2 | (c) Héctor Molinero Fernández | MIT | https://github.com/hectorm/otpauth
/// <reference types="./otpauth.d.ts" />
// @ts-nocheck

/**
 * Converts an integer to an Uint8Array.
 * @param {number} num Integer.
 * @returns {Uint8Array} Uint8Array.
 */ const uintDecode = (num)=>{
    const buf = new ArrayBuffer(8);
    const arr = new Uint8Array(buf);
    let acc = num;
    for(let i = 7; i >= 0; i--){
        if (acc === 0) break;
        arr[i] = acc & 255;
        acc -= arr[i];
        acc /= 256;
    }
    return arr;
};

/**
 * "globalThis" ponyfill.
 * @see [A horrifying globalThis polyfill in universal JavaScript](https://mathiasbynens.be/notes/globalthis)
 * @type {Object.<string, *>}
 */ const globalScope = (()=>{
    if (typeof globalThis === "object") return globalThis;
    else {
        Object.defineProperty(Object.prototype, "__GLOBALTHIS__", {
            get () {
                return this;
            },
            configurable: true
        });
        try {
            // @ts-expect-error
            // eslint-disable-next-line no-undef
            if (typeof __GLOBALTHIS__ !== "undefined") return __GLOBALTHIS__;
        } finally{
            // @ts-expect-error
            delete Object.prototype.__GLOBALTHIS__;
        }
    }
    // Still unable to determine "globalThis", fall back to a naive method.
    if (typeof self !== "undefined") return self;
    else if (typeof window !== "undefined") return window;
    else if (typeof global !== "undefined") return global;
    return undefined;
})();

/**
 * Canonicalizes a hash algorithm name.
 * @param {string} algorithm Hash algorithm name.
 * @returns {"SHA1"|"SHA224"|"SHA256"|"SHA384"|"SHA512"|"SHA3-224"|"SHA3-256"|"SHA3-384"|"SHA3-512"} Canonicalized hash algorithm name.
 */ const canonicalizeAlgorithm = (algorithm)=>{
    switch(true){
        case /^(?:SHA-?1|SSL3-SHA1)$/i.test(algorithm):
            return "SHA1";
        case /^SHA(?:2?-)?224$/i.test(algorithm):
            return "SHA224";
        case /^SHA(?:2?-)?256$/i.test(algorithm):
            return "SHA256";
        case /^SHA(?:2?-)?384$/i.test(algorithm):
            return "SHA384";
        case /^SHA(?:2?-)?512$/i.test(algorithm):
            return "SHA512";
        case /^SHA3-224$/i.test(algorithm):
            return "SHA3-224";
        case /^SHA3-256$/i.test(algorithm):
            return "SHA3-256";
        case /^SHA3-384$/i.test(algorithm):
            return "SHA3-384";
        case /^SHA3-512$/i.test(algorithm):
            return "SHA3-512";
        default:
            throw new TypeError(`Unknown hash algorithm: ${algorithm}`);
    }
};
/**
 * Calculates an HMAC digest.
 * @param {string} algorithm Algorithm.
 * @param {Uint8Array} key Key.
 * @param {Uint8Array} message Message.
 * @returns {Uint8Array} Digest.
 */ const hmacDigest = (algorithm, key, message)=>{
    if (crypto$1?.createHmac) {
        const hmac = crypto$1.createHmac(algorithm, globalScope.Buffer.from(key));
        hmac.update(globalScope.Buffer.from(message));
        return hmac.digest();
    } else {
        throw new Error("Missing HMAC function");
    }
};

/**
 * RFC 4648 base32 alphabet without pad.
 * @type {string}
 */ const ALPHABET$1 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/**
 * Converts a base32 string to an Uint8Array (RFC 4648).
 * @see [LinusU/base32-decode](https://github.com/LinusU/base32-decode)
 * @param {string} str Base32 string.
 * @returns {Uint8Array} Uint8Array.
 */ const base32Decode = (str)=>{
    // Remove spaces (although they are not allowed by the spec, some issuers add them for readability).
    str = str.replace(/ /g, "").toUpperCase();
    // Remove padding if it exists.
    let end = str.length;
    while(str[end - 1] === "=")--end;
    if (end < str.length) str = str.substring(0, end);
    const buf = new ArrayBuffer(str.length * 5 / 8 | 0);
    const arr = new Uint8Array(buf);
    let bits = 0;
    let value = 0;
    let index = 0;
    for(let i = 0; i < str.length; i++){
        const idx = ALPHABET$1.indexOf(str[i]);
        if (idx === -1) throw new TypeError(`Invalid character found: ${str[i]}`);
        value = value << 5 | idx;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            arr[index++] = value >>> bits;
        }
    }
    return arr;
};
/**
 * Converts an Uint8Array to a base32 string (RFC 4648).
 * @see [LinusU/base32-encode](https://github.com/LinusU/base32-encode)
 * @param {Uint8Array} arr Uint8Array.
 * @returns {string} Base32 string.
 */ const base32Encode = (arr)=>{
    let bits = 0;
    let value = 0;
    let str = "";
    for(let i = 0; i < arr.length; i++){
        value = value << 8 | arr[i];
        bits += 8;
        while(bits >= 5){
            str += ALPHABET$1[value >>> bits - 5 & 31];
            bits -= 5;
        }
    }
    if (bits > 0) {
        str += ALPHABET$1[value << 5 - bits & 31];
    }
    return str;
};

/**
 * Hexadecimal alphabet.
 * @type {string}
 */ const ALPHABET = "0123456789ABCDEF";
/**
 * Converts a hexadecimal string to an Uint8Array.
 * @param {string} str Hexadecimal string.
 * @returns {Uint8Array} Uint8Array.
 */ const hexDecode = (str)=>{
    // Remove spaces (although they are not allowed by the spec, some issuers add them for readability).
    str = str.replace(/ /g, "").toUpperCase();
    const buf = new ArrayBuffer(str.length / 2);
    const arr = new Uint8Array(buf);
    for(let i = 0; i < str.length; i += 2){
        const hi = ALPHABET.indexOf(str[i]);
        const lo = ALPHABET.indexOf(str[i + 1]);
        if (hi === -1 || lo === -1) throw new TypeError(`Invalid character found: ${str.substring(i, i + 2)}`);
        arr[i / 2] = hi << 4 | lo;
    }
    return arr;
};
/**
 * Converts an Uint8Array to a hexadecimal string.
 * @param {Uint8Array} arr Uint8Array.
 * @returns {string} Hexadecimal string.
 */ const hexEncode = (arr)=>{
    let str = "";
    for(let i = 0; i < arr.length; i++){
        const hex = arr[i].toString(16);
        if (hex.length === 1) str += "0";
        str += hex;
    }
    return str.toUpperCase();
};

/**
 * Converts a Latin-1 string to an Uint8Array.
 * @param {string} str Latin-1 string.
 * @returns {Uint8Array} Uint8Array.
 */ const latin1Decode = (str)=>{
    const buf = new ArrayBuffer(str.length);
    const arr = new Uint8Array(buf);
    for(let i = 0; i < str.length; i++){
        arr[i] = str.charCodeAt(i) & 0xff;
    }
    return arr;
};
/**
 * Converts an Uint8Array to a Latin-1 string.
 * @param {Uint8Array} arr Uint8Array.
 * @returns {string} Latin-1 string.
 */ const latin1Encode = (arr)=>{
    let str = "";
    for(let i = 0; i < arr.length; i++){
        str += String.fromCharCode(arr[i]);
    }
    return str;
};

/**
 * TextEncoder instance.
 * @type {TextEncoder|null}
 */ const ENCODER = globalScope.TextEncoder ? new globalScope.TextEncoder() : null;
/**
 * TextDecoder instance.
 * @type {TextDecoder|null}
 */ const DECODER = globalScope.TextDecoder ? new globalScope.TextDecoder() : null;
/**
 * Converts an UTF-8 string to an Uint8Array.
 * @param {string} str String.
 * @returns {Uint8Array} Uint8Array.
 */ const utf8Decode = (str)=>{
    if (!ENCODER) {
        throw new Error("Encoding API not available");
    }
    return ENCODER.encode(str);
};
/**
 * Converts an Uint8Array to an UTF-8 string.
 * @param {Uint8Array} arr Uint8Array.
 * @returns {string} String.
 */ const utf8Encode = (arr)=>{
    if (!DECODER) {
        throw new Error("Encoding API not available");
    }
    return DECODER.decode(arr);
};

/**
 * Returns random bytes.
 * @param {number} size Size.
 * @returns {Uint8Array} Random bytes.
 */ const randomBytes = (size)=>{
    if (crypto$1?.randomBytes) {
        return crypto$1.randomBytes(size);
    } else if (globalScope.crypto?.getRandomValues) {
        return globalScope.crypto.getRandomValues(new Uint8Array(size));
    } else {
        throw new Error("Cryptography API not available");
    }
};

/**
 * OTP secret key.
 */ class Secret {
    /**
   * Converts a Latin-1 string to a Secret object.
   * @param {string} str Latin-1 string.
   * @returns {Secret} Secret object.
   */ static fromLatin1(str) {
        return new Secret({
            buffer: latin1Decode(str).buffer
        });
    }
    /**
   * Converts an UTF-8 string to a Secret object.
   * @param {string} str UTF-8 string.
   * @returns {Secret} Secret object.
   */ static fromUTF8(str) {
        return new Secret({
            buffer: utf8Decode(str).buffer
        });
    }
    /**
   * Converts a base32 string to a Secret object.
   * @param {string} str Base32 string.
   * @returns {Secret} Secret object.
   */ static fromBase32(str) {
        return new Secret({
            buffer: base32Decode(str).buffer
        });
    }
    /**
   * Converts a hexadecimal string to a Secret object.
   * @param {string} str Hexadecimal string.
   * @returns {Secret} Secret object.
   */ static fromHex(str) {
        return new Secret({
            buffer: hexDecode(str).buffer
        });
    }
    /**
   * Secret key buffer.
   * @deprecated For backward compatibility, the "bytes" property should be used instead.
   * @type {ArrayBufferLike}
   */ get buffer() {
        return this.bytes.buffer;
    }
    /**
   * Latin-1 string representation of secret key.
   * @type {string}
   */ get latin1() {
        Object.defineProperty(this, "latin1", {
            enumerable: true,
            writable: false,
            configurable: false,
            value: latin1Encode(this.bytes)
        });
        return this.latin1;
    }
    /**
   * UTF-8 string representation of secret key.
   * @type {string}
   */ get utf8() {
        Object.defineProperty(this, "utf8", {
            enumerable: true,
            writable: false,
            configurable: false,
            value: utf8Encode(this.bytes)
        });
        return this.utf8;
    }
    /**
   * Base32 string representation of secret key.
   * @type {string}
   */ get base32() {
        Object.defineProperty(this, "base32", {
            enumerable: true,
            writable: false,
            configurable: false,
            value: base32Encode(this.bytes)
        });
        return this.base32;
    }
    /**
   * Hexadecimal string representation of secret key.
   * @type {string}
   */ get hex() {
        Object.defineProperty(this, "hex", {
            enumerable: true,
            writable: false,
            configurable: false,
            value: hexEncode(this.bytes)
        });
        return this.hex;
    }
    /**
   * Creates a secret key object.
   * @param {Object} [config] Configuration options.
   * @param {ArrayBufferLike} [config.buffer] Secret key buffer.
   * @param {number} [config.size=20] Number of random bytes to generate, ignored if 'buffer' is provided.
   */ constructor({ buffer, size = 20 } = {}){
        /**
     * Secret key.
     * @type {Uint8Array}
     * @readonly
     */ this.bytes = typeof buffer === "undefined" ? randomBytes(size) : new Uint8Array(buffer);
        // Prevent the "bytes" property from being modified.
        Object.defineProperty(this, "bytes", {
            enumerable: true,
            writable: false,
            configurable: false,
            value: this.bytes
        });
    }
}

/**
 * Returns true if a is equal to b, without leaking timing information that would allow an attacker to guess one of the values.
 * @param {string} a String a.
 * @param {string} b String b.
 * @returns {boolean} Equality result.
 */ const timingSafeEqual = (a, b)=>{
    if (crypto$1?.timingSafeEqual) {
        return crypto$1.timingSafeEqual(globalScope.Buffer.from(a), globalScope.Buffer.from(b));
    } else {
        if (a.length !== b.length) {
            throw new TypeError("Input strings must have the same length");
        }
        let i = -1;
        let out = 0;
        while(++i < a.length){
            out |= a.charCodeAt(i) ^ b.charCodeAt(i);
        }
        return out === 0;
    }
};

/**
 * HOTP: An HMAC-based One-time Password Algorithm.
 * @see [RFC 4226](https://datatracker.ietf.org/doc/html/rfc4226)
 */ class HOTP {
    /**
   * Default configuration.
   * @type {{
   *   issuer: string,
   *   label: string,
   *   issuerInLabel: boolean,
   *   algorithm: string,
   *   digits: number,
   *   counter: number
   *   window: number
   * }}
   */ static get defaults() {
        return {
            issuer: "",
            label: "OTPAuth",
            issuerInLabel: true,
            algorithm: "SHA1",
            digits: 6,
            counter: 0,
            window: 1
        };
    }
    /**
   * Generates an HOTP token.
   * @param {Object} config Configuration options.
   * @param {Secret} config.secret Secret key.
   * @param {string} [config.algorithm='SHA1'] HMAC hashing algorithm.
   * @param {number} [config.digits=6] Token length.
   * @param {number} [config.counter=0] Counter value.
   * @param {(algorithm: string, key: Uint8Array, message: Uint8Array) => Uint8Array} [config.hmac] Custom HMAC function.
   * @returns {string} Token.
   */ static generate({ secret, algorithm = HOTP.defaults.algorithm, digits = HOTP.defaults.digits, counter = HOTP.defaults.counter, hmac = hmacDigest }) {
        const message = uintDecode(counter);
        const digest = hmac(algorithm, secret.bytes, message);
        if (!digest?.byteLength || digest.byteLength < 19) {
            throw new TypeError("Return value must be at least 19 bytes");
        }
        const offset = digest[digest.byteLength - 1] & 15;
        const otp = ((digest[offset] & 127) << 24 | (digest[offset + 1] & 255) << 16 | (digest[offset + 2] & 255) << 8 | digest[offset + 3] & 255) % 10 ** digits;
        return otp.toString().padStart(digits, "0");
    }
    /**
   * Generates an HOTP token.
   * @param {Object} [config] Configuration options.
   * @param {number} [config.counter=this.counter++] Counter value.
   * @returns {string} Token.
   */ generate({ counter = this.counter++ } = {}) {
        return HOTP.generate({
            secret: this.secret,
            algorithm: this.algorithm,
            digits: this.digits,
            counter,
            hmac: this.hmac
        });
    }
    /**
   * Validates an HOTP token.
   * @param {Object} config Configuration options.
   * @param {string} config.token Token value.
   * @param {Secret} config.secret Secret key.
   * @param {string} [config.algorithm='SHA1'] HMAC hashing algorithm.
   * @param {number} [config.digits=6] Token length.
   * @param {number} [config.counter=0] Counter value.
   * @param {number} [config.window=1] Window of counter values to test.
   * @param {(algorithm: string, key: Uint8Array, message: Uint8Array) => Uint8Array} [config.hmac] Custom HMAC function.
   * @returns {number|null} Token delta or null if it is not found in the search window, in which case it should be considered invalid.
   */ static validate({ token, secret, algorithm, digits = HOTP.defaults.digits, counter = HOTP.defaults.counter, window = HOTP.defaults.window, hmac = hmacDigest }) {
        // Return early if the token length does not match the digit number.
        if (token.length !== digits) return null;
        let delta = null;
        const check = (/** @type {number} */ i)=>{
            const generatedToken = HOTP.generate({
                secret,
                algorithm,
                digits,
                counter: i,
                hmac
            });
            if (timingSafeEqual(token, generatedToken)) {
                delta = i - counter;
            }
        };
        check(counter);
        for(let i = 1; i <= window && delta === null; ++i){
            check(counter - i);
            if (delta !== null) break;
            check(counter + i);
            if (delta !== null) break;
        }
        return delta;
    }
    /**
   * Validates an HOTP token.
   * @param {Object} config Configuration options.
   * @param {string} config.token Token value.
   * @param {number} [config.counter=this.counter] Counter value.
   * @param {number} [config.window=1] Window of counter values to test.
   * @returns {number|null} Token delta or null if it is not found in the search window, in which case it should be considered invalid.
   */ validate({ token, counter = this.counter, window }) {
        return HOTP.validate({
            token,
            secret: this.secret,
            algorithm: this.algorithm,
            digits: this.digits,
            counter,
            window,
            hmac: this.hmac
        });
    }
    /**
   * Returns a Google Authenticator key URI.
   * @returns {string} URI.
   */ toString() {
        const e = encodeURIComponent;
        return "otpauth://hotp/" + `${this.issuer.length > 0 ? this.issuerInLabel ? `${e(this.issuer)}:${e(this.label)}?issuer=${e(this.issuer)}&` : `${e(this.label)}?issuer=${e(this.issuer)}&` : `${e(this.label)}?`}` + `secret=${e(this.secret.base32)}&` + `algorithm=${e(this.algorithm)}&` + `digits=${e(this.digits)}&` + `counter=${e(this.counter)}`;
    }
    /**
   * Creates an HOTP object.
   * @param {Object} [config] Configuration options.
   * @param {string} [config.issuer=''] Account provider.
   * @param {string} [config.label='OTPAuth'] Account label.
   * @param {boolean} [config.issuerInLabel=true] Include issuer prefix in label.
   * @param {Secret|string} [config.secret=Secret] Secret key.
   * @param {string} [config.algorithm='SHA1'] HMAC hashing algorithm.
   * @param {number} [config.digits=6] Token length.
   * @param {number} [config.counter=0] Initial counter value.
   * @param {(algorithm: string, key: Uint8Array, message: Uint8Array) => Uint8Array} [config.hmac] Custom HMAC function.
   */ constructor({ issuer = HOTP.defaults.issuer, label = HOTP.defaults.label, issuerInLabel = HOTP.defaults.issuerInLabel, secret = new Secret(), algorithm = HOTP.defaults.algorithm, digits = HOTP.defaults.digits, counter = HOTP.defaults.counter, hmac } = {}){
        /**
     * Account provider.
     * @type {string}
     */ this.issuer = issuer;
        /**
     * Account label.
     * @type {string}
     */ this.label = label;
        /**
     * Include issuer prefix in label.
     * @type {boolean}
     */ this.issuerInLabel = issuerInLabel;
        /**
     * Secret key.
     * @type {Secret}
     */ this.secret = typeof secret === "string" ? Secret.fromBase32(secret) : secret;
        /**
     * HMAC hashing algorithm.
     * @type {string}
     */ this.algorithm = hmac ? algorithm : canonicalizeAlgorithm(algorithm);
        /**
     * Token length.
     * @type {number}
     */ this.digits = digits;
        /**
     * Initial counter value.
     * @type {number}
     */ this.counter = counter;
        /**
     * Custom HMAC function.
     * @type {((algorithm: string, key: Uint8Array, message: Uint8Array) => Uint8Array)|undefined}
     */ this.hmac = hmac;
    }
}

/**
 * TOTP: Time-Based One-Time Password Algorithm.
 * @see [RFC 6238](https://datatracker.ietf.org/doc/html/rfc6238)
 */ class TOTP {
    /**
   * Default configuration.
   * @type {{
   *   issuer: string,
   *   label: string,
   *   issuerInLabel: boolean,
   *   algorithm: string,
   *   digits: number,
   *   period: number
   *   window: number
   * }}
   */ static get defaults() {
        return {
            issuer: "",
            label: "OTPAuth",
            issuerInLabel: true,
            algorithm: "SHA1",
            digits: 6,
            period: 30,
            window: 1
        };
    }
    /**
   * Calculates the counter. i.e. the number of periods since timestamp 0.
   * @param {Object} [config] Configuration options.
   * @param {number} [config.period=30] Token time-step duration.
   * @param {number} [config.timestamp=Date.now] Timestamp value in milliseconds.
   * @returns {number} Counter.
   */ static counter({ period = TOTP.defaults.period, timestamp = Date.now() } = {}) {
        return Math.floor(timestamp / 1000 / period);
    }
    /**
   * Calculates the counter. i.e. the number of periods since timestamp 0.
   * @param {Object} [config] Configuration options.
   * @param {number} [config.timestamp=Date.now] Timestamp value in milliseconds.
   * @returns {number} Counter.
   */ counter({ timestamp = Date.now() } = {}) {
        return TOTP.counter({
            period: this.period,
            timestamp
        });
    }
    /**
   * Calculates the remaining time in milliseconds until the next token is generated.
   * @param {Object} [config] Configuration options.
   * @param {number} [config.period=30] Token time-step duration.
   * @param {number} [config.timestamp=Date.now] Timestamp value in milliseconds.
   * @returns {number} counter.
   */ static remaining({ period = TOTP.defaults.period, timestamp = Date.now() } = {}) {
        return period * 1000 - timestamp % (period * 1000);
    }
    /**
   * Calculates the remaining time in milliseconds until the next token is generated.
   * @param {Object} [config] Configuration options.
   * @param {number} [config.timestamp=Date.now] Timestamp value in milliseconds.
   * @returns {number} counter.
   */ remaining({ timestamp = Date.now() } = {}) {
        return TOTP.remaining({
            period: this.period,
            timestamp
        });
    }
    /**
   * Generates a TOTP token.
   * @param {Object} config Configuration options.
   * @param {Secret} config.secret Secret key.
   * @param {string} [config.algorithm='SHA1'] HMAC hashing algorithm.
   * @param {number} [config.digits=6] Token length.
   * @param {number} [config.period=30] Token time-step duration.
   * @param {number} [config.timestamp=Date.now] Timestamp value in milliseconds.
   * @param {(algorithm: string, key: Uint8Array, message: Uint8Array) => Uint8Array} [config.hmac] Custom HMAC function.
   * @returns {string} Token.
   */ static generate({ secret, algorithm, digits, period = TOTP.defaults.period, timestamp = Date.now(), hmac }) {
        return HOTP.generate({
            secret,
            algorithm,
            digits,
            counter: TOTP.counter({
                period,
                timestamp
            }),
            hmac
        });
    }
    /**
   * Generates a TOTP token.
   * @param {Object} [config] Configuration options.
   * @param {number} [config.timestamp=Date.now] Timestamp value in milliseconds.
   * @returns {string} Token.
   */ generate({ timestamp = Date.now() } = {}) {
        return TOTP.generate({
            secret: this.secret,
            algorithm: this.algorithm,
            digits: this.digits,
            period: this.period,
            timestamp,
            hmac: this.hmac
        });
    }
    /**
   * Validates a TOTP token.
   * @param {Object} config Configuration options.
   * @param {string} config.token Token value.
   * @param {Secret} config.secret Secret key.
   * @param {string} [config.algorithm='SHA1'] HMAC hashing algorithm.
   * @param {number} [config.digits=6] Token length.
   * @param {number} [config.period=30] Token time-step duration.
   * @param {number} [config.timestamp=Date.now] Timestamp value in milliseconds.
   * @param {number} [config.window=1] Window of counter values to test.
   * @param {(algorithm: string, key: Uint8Array, message: Uint8Array) => Uint8Array} [config.hmac] Custom HMAC function.
   * @returns {number|null} Token delta or null if it is not found in the search window, in which case it should be considered invalid.
   */ static validate({ token, secret, algorithm, digits, period = TOTP.defaults.period, timestamp = Date.now(), window, hmac }) {
        return HOTP.validate({
            token,
            secret,
            algorithm,
            digits,
            counter: TOTP.counter({
                period,
                timestamp
            }),
            window,
            hmac
        });
    }
    /**
   * Validates a TOTP token.
   * @param {Object} config Configuration options.
   * @param {string} config.token Token value.
   * @param {number} [config.timestamp=Date.now] Timestamp value in milliseconds.
   * @param {number} [config.window=1] Window of counter values to test.
   * @returns {number|null} Token delta or null if it is not found in the search window, in which case it should be considered invalid.
   */ validate({ token, timestamp, window }) {
        return TOTP.validate({
            token,
            secret: this.secret,
            algorithm: this.algorithm,
            digits: this.digits,
            period: this.period,
            timestamp,
            window,
            hmac: this.hmac
        });
    }
    /**
   * Returns a Google Authenticator key URI.
   * @returns {string} URI.
   */ toString() {
        const e = encodeURIComponent;
        return "otpauth://totp/" + `${this.issuer.length > 0 ? this.issuerInLabel ? `${e(this.issuer)}:${e(this.label)}?issuer=${e(this.issuer)}&` : `${e(this.label)}?issuer=${e(this.issuer)}&` : `${e(this.label)}?`}` + `secret=${e(this.secret.base32)}&` + `algorithm=${e(this.algorithm)}&` + `digits=${e(this.digits)}&` + `period=${e(this.period)}`;
    }
    /**
   * Creates a TOTP object.
   * @param {Object} [config] Configuration options.
   * @param {string} [config.issuer=''] Account provider.
   * @param {string} [config.label='OTPAuth'] Account label.
   * @param {boolean} [config.issuerInLabel=true] Include issuer prefix in label.
   * @param {Secret|string} [config.secret=Secret] Secret key.
   * @param {string} [config.algorithm='SHA1'] HMAC hashing algorithm.
   * @param {number} [config.digits=6] Token length.
   * @param {number} [config.period=30] Token time-step duration.
   * @param {(algorithm: string, key: Uint8Array, message: Uint8Array) => Uint8Array} [config.hmac] Custom HMAC function.
   */ constructor({ issuer = TOTP.defaults.issuer, label = TOTP.defaults.label, issuerInLabel = TOTP.defaults.issuerInLabel, secret = new Secret(), algorithm = TOTP.defaults.algorithm, digits = TOTP.defaults.digits, period = TOTP.defaults.period, hmac } = {}){
        /**
     * Account provider.
     * @type {string}
     */ this.issuer = issuer;
        /**
     * Account label.
     * @type {string}
     */ this.label = label;
        /**
     * Include issuer prefix in label.
     * @type {boolean}
     */ this.issuerInLabel = issuerInLabel;
        /**
     * Secret key.
     * @type {Secret}
     */ this.secret = typeof secret === "string" ? Secret.fromBase32(secret) : secret;
        /**
     * HMAC hashing algorithm.
     * @type {string}
     */ this.algorithm = hmac ? algorithm : canonicalizeAlgorithm(algorithm);
        /**
     * Token length.
     * @type {number}
     */ this.digits = digits;
        /**
     * Token time-step duration.
     * @type {number}
     */ this.period = period;
        /**
     * Custom HMAC function.
     * @type {((algorithm: string, key: Uint8Array, message: Uint8Array) => Uint8Array)|undefined}
     */ this.hmac = hmac;
    }
}

/** RFC 6238 with the values that every authenticator app supports; the digits of one code stay valid for 90 seconds. */
const STEP_SECONDS = 30;
const WINDOW = 1;
/** 160 random bits, in base32, and the address that an authenticator app reads from a QR code. */
function newCodeSecret(email) {
    const secret = new Secret({ size: 20 });
    return { secret: secret.base32, uri: totpOf(secret.base32, email).toString() };
}
/** Checks a code against a new secret. Returns the time step of the code, or `null`. */
function stepOfCode(secret, code, now) {
    const delta = totpOf(secret, '').validate({ token: code, timestamp: +now, window: WINDOW });
    return delta === null ? null : Math.floor(+now / 1000 / STEP_SECONDS) + delta;
}
/** Checks a user's code, which works once. */
async function acceptsCode(user, code, { store, secrets, now }) {
    if (user.totp === null)
        return false;
    // After the master key was lost, no code can be right; recovery codes and passkeys still are.
    const secret = await secrets.open(user.totp).catch(() => null);
    const step = secret === null ? null : stepOfCode(secret, code, now());
    return step !== null && store.useTotpStep(user.userId, step);
}
const totpOf = (secret, label) => new TOTP({ issuer: 'evaste', label, secret, period: STEP_SECONDS, digits: 6 });

const VALID_MS = 5 * 60_000;
/** Loaded only where a passkey is used. */
const library = () => import('./index2.js');
/** What the browser needs to register a passkey for a user. */
async function registrationOptions(call, user, needs) {
    const { generateRegistrationOptions } = await library();
    const { rpID } = relyingParty(call);
    const existing = await needs.store.passkeys(user.userId);
    const options = await generateRegistrationOptions({
        rpName: 'evaste',
        rpID,
        userName: user.email,
        userDisplayName: user.name,
        userID: new TextEncoder().encode(user.userId),
        excludeCredentials: existing.map(credentialOf),
        // Found by the browser without an e-mail address, and unlocked with a fingerprint or PIN: two factors in one.
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    });
    await saveChallenge(options.challenge, user.userId, needs);
    return options;
}
/**
 * Registers a passkey.
 *
 * @throws {RegisterProblem} `invalid-request` if the browser's answer does not verify, or the passkey is known.
 */
async function registerPasskey(call, user, { response, label }, needs) {
    const { verifyRegistrationResponse } = await library();
    const { store, now } = needs;
    const verified = await verifyRegistrationResponse({
        response: response,
        expectedChallenge: (challenge) => store.spendChallenge(challenge, user.userId, now().toISOString()),
        ...expectationOf(call),
    }).catch(() => null);
    if (!verified?.verified)
        return refuse$1('invalid-request', '$.response', 'the passkey could not be verified');
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
    const passkey = {
        ...{ credentialId: id, userId: user.userId, publicKey: base64url(publicKey), counter, transports, label },
        createdAt: now().toISOString(),
    };
    if (!(await store.savePasskey(passkey)))
        refuse$1('invalid-request', '$.response', 'the passkey is already registered');
}
/** What the browser needs to sign in: with any passkey of this register, or with one of a user's. */
async function signInOptions(call, user, needs) {
    const { generateAuthenticationOptions } = await library();
    const { rpID } = relyingParty(call);
    const own = user === null ? null : await needs.store.passkeys(user.userId);
    const options = await generateAuthenticationOptions({
        rpID,
        userVerification: 'required',
        ...(own && { allowCredentials: own.map(credentialOf) }),
    });
    await saveChallenge(options.challenge, user?.userId ?? null, needs);
    return options;
}
/**
 * Finds the user who signs in with a passkey.
 *
 * @param pending the user whose password was right, if one was given.
 * @throws {RegisterProblem} `sign-in-failed`.
 */
async function userOfPasskey(call, response, pending, needs) {
    const { verifyAuthenticationResponse } = await library();
    const { store, now } = needs;
    const passkey = await store.passkey(String(response.id));
    const user = passkey && (await store.user(passkey.userId));
    if (!passkey || !user || user.disabledAt !== null)
        return refuse$1('sign-in-failed');
    if (pending !== null && pending.userId !== user.userId)
        return refuse$1('sign-in-failed');
    const { id, transports } = credentialOf(passkey);
    const verified = await verifyAuthenticationResponse({
        response: response,
        expectedChallenge: (challenge) => store.spendChallenge(challenge, pending?.userId ?? null, now().toISOString()),
        credential: { id, publicKey: fromBase64url(passkey.publicKey), counter: passkey.counter, transports },
        ...expectationOf(call),
    }).catch(() => null);
    if (!verified?.verified)
        return refuse$1('sign-in-failed');
    await store.countPasskeyUse(passkey.credentialId, verified.authenticationInfo.newCounter);
    return user;
}
const credentialOf = ({ credentialId, transports }) => ({
    id: credentialId,
    transports: [...transports],
});
function saveChallenge(challenge, userId, { store, now }) {
    const [from, until] = [now(), new Date(+now() + VALID_MS)];
    return store.saveChallenge(challenge, userId, { from: from.toISOString(), until: until.toISOString() });
}
function expectationOf(call) {
    const { origin, rpID } = relyingParty(call);
    return { expectedOrigin: origin, expectedRPID: rpID, requireUserVerification: true };
}
/**
 * The site that a passkey belongs to: the page that called, which must be on the register's own host. The browser signs
 * it, so a passkey of another site cannot be used here whatever a request claims.
 *
 * @throws {RegisterProblem} `cross-site-request`.
 */
function relyingParty({ req }) {
    const origin = req.header('origin') ?? '';
    if (!URL.canParse(origin) || new URL(origin).host !== new URL(req.url).host)
        refuse$1('cross-site-request');
    return { origin, rpID: new URL(origin).hostname };
}

const COUNT = 10;
/** Without letters that look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'.slice(0, 31);
const LENGTH = 16;
/** Replaces a user's recovery codes. Each has 79 random bits, so its hash needs no salt. */
async function renewRecoveryCodes(userId, store) {
    const codes = Array.from({ length: COUNT }, newCode);
    await store.replaceRecoveryCodes(userId, await Promise.all(codes.map(hashOf$1)));
    return codes;
}
/** Uses up a recovery code, however it is typed. */
const acceptsRecoveryCode = async (userId, code, store) => store.spendRecoveryCode(userId, await hashOf$1(code));
const hashOf$1 = (code) => sha256(code.toLowerCase().replace(/[^a-z0-9]/g, ''));
/** Such as `k3pd-9wqa-mm2x-tb7e`. */
function newCode() {
    let code = '';
    while (code.length < LENGTH) {
        const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
        // Of 256 values, the last 8 would make some letters likelier.
        if (byte < LETTERS.length * 8)
            code += LETTERS[byte % LETTERS.length];
    }
    return code.replace(/(.{4})(?=.)/g, '$1-');
}

const OWN = { by: 'session' };
const ENROLLED = { 200: { description: 'The second factor is set up', schema: enrolledSchema } };
const CONFIRMATION = { description: 'The password, once more', schema: confirmationSchema };
/** The user's own second factors. The first one is set up without, each change with the password once more. */
function addCredentialRoutes(routes, needs) {
    const { store } = needs;
    const list = {
        id: 'listSecondFactors',
        summary: 'The own second factors',
        access: OWN,
        answers: { 200: { description: 'The second factors', schema: secondFactorsSchema } },
    };
    routes.get('/second-factors', operation(list), async (call) => {
        const { user } = await needSignedIn(call, needs);
        const passkeys = (await store.passkeys(user.userId)).map(({ credentialId, label, createdAt }) => ({
            id: credentialId,
            label,
            createdAt,
        }));
        const recoveryCodesLeft = await store.recoveryCodesLeft(user.userId);
        return call.json({ code: user.totp !== null, passkeys, recoveryCodesLeft });
    });
    addCodes(routes, needs);
    addPasskeys(routes, needs);
    const recovery = {
        id: 'renewRecoveryCodes',
        summary: 'Replace the recovery codes',
        access: OWN,
        body: CONFIRMATION,
        answers: ENROLLED,
        problems: ['sign-in-failed', 'busy'],
    };
    routes.post('/recovery-codes', operation(recovery), async (call) => {
        const user = await confirmed(call, needs);
        return call.json({ recoveryCodes: await renewRecoveryCodes(user.userId, store) });
    });
}
function addCodes(routes, needs) {
    const { store, secrets, now } = needs;
    const start = {
        id: 'newCodeSecret',
        summary: 'A new secret for an authenticator app',
        access: OWN,
        answers: { 200: { description: 'The secret, and as a URI for a QR code', schema: codeSecretSchema } },
    };
    routes.post('/code-secret', operation(start), async (call) => {
        const { user } = await needSignedIn(call, needs);
        return call.json(newCodeSecret(user.email));
    });
    const confirm = {
        id: 'setUpCodes',
        summary: 'Set up one-time codes',
        access: OWN,
        answers: ENROLLED,
        body: { description: 'The secret, and a code that proves that the app has it', schema: newCodeSchema },
        problems: ['sign-in-failed', 'busy'],
    };
    routes.put('/code', operation(confirm), async (call) => {
        const { user, next } = await needSignedIn(call, needs);
        const { secret, code, password = '' } = await parseBody(call, newCodeSchema);
        if (next !== 'enrol')
            await assertPassword(call, user, password, needs);
        const step = stepOfCode(secret, code, now());
        if (step === null)
            return refuse$1('invalid-request', '$.code', 'the code does not belong to the secret');
        await store.changeUser(user.userId, { totp: await secrets.seal(secret) });
        await store.useTotpStep(user.userId, step);
        return enrolled(call, user, next === 'enrol', needs);
    });
    const remove = {
        id: 'removeCodes',
        summary: 'Remove the one-time codes',
        access: OWN,
        body: CONFIRMATION,
        answers: { 204: null },
        problems: ['not-found', 'last-second-factor', 'sign-in-failed', 'busy'],
    };
    routes.delete('/code', operation(remove), async (call) => {
        const user = await confirmed(call, needs);
        return removed(call, user, await store.dropCodes(user.userId), needs);
    });
}
function addPasskeys(routes, needs) {
    const { store } = needs;
    const options = {
        id: 'passkeyOptions',
        summary: 'What `navigator.credentials.create` needs',
        access: OWN,
        answers: { 200: { description: 'PublicKeyCredentialCreationOptionsJSON' } },
    };
    routes.post('/passkeys/options', operation(options), async (call) => {
        const { user } = await needSignedIn(call, needs);
        return call.json(await registrationOptions(call, user, needs));
    });
    const register = {
        id: 'registerPasskey',
        summary: 'Register a passkey',
        access: OWN,
        answers: ENROLLED,
        body: { description: 'What the browser answered, and a name', schema: newPasskeySchema },
        problems: ['sign-in-failed', 'busy'],
    };
    routes.post('/passkeys', operation(register), async (call) => {
        const { user, next } = await needSignedIn(call, needs);
        const { password = '', ...passkey } = await parseBody(call, newPasskeySchema);
        if (next !== 'enrol')
            await assertPassword(call, user, password, needs);
        await registerPasskey(call, user, passkey, needs);
        return enrolled(call, user, next === 'enrol', needs);
    });
    const remove = {
        id: 'removePasskey',
        summary: 'Remove a passkey',
        access: OWN,
        body: CONFIRMATION,
        answers: { 204: null },
        problems: ['not-found', 'last-second-factor', 'sign-in-failed', 'busy'],
    };
    routes.delete('/passkeys/:passkey', operation(remove), async (call) => {
        const user = await confirmed(call, needs);
        return removed(call, user, await store.dropPasskey(user.userId, call.req.param('passkey')), needs);
    });
}
/** The user, who has given the password once more. */
async function confirmed(call, needs) {
    const { user } = await needSignedIn(call, needs);
    const { password } = await parseBody(call, confirmationSchema);
    await assertPassword(call, user, password, needs);
    return user;
}
/** The first second factor is worth a new token: the session may do more from now on. */
async function enrolled(call, user, isFirst, needs) {
    needs.log({ level: 'info', event: 'user-changed', user: user.userId, reason: 'second-factor' });
    if (!isFirst)
        return call.json({ recoveryCodes: null });
    await beginSession(call, { user, step: 'complete' }, needs);
    return call.json({ recoveryCodes: await renewRecoveryCodes(user.userId, needs.store) });
}
function removed(call, { userId }, removal, { log }) {
    if (removal === 'last')
        return refuse$1('last-second-factor');
    if (removal === 'unknown')
        return refuse$1('not-found');
    log({ level: 'info', event: 'user-changed', user: userId, reason: 'second-factor' });
    return call.body(null, 204);
}

const SIGNED_IN = { 200: { description: 'The session that began', schema: sessionSchema } };
/** `POST /set-up`, `/invitation` and `/invitation/acceptance`: links that work once and begin a session. */
function addInvitationRoutes(routes, needs) {
    const { store, passwords, now } = needs;
    const setUp = {
        id: 'createFirstUser',
        summary: 'Create the first user of the register, with the set-up link',
        access: { by: 'own-page' },
        answers: SIGNED_IN,
        problems: ['not-found', 'busy'],
        body: { description: 'The token of the link, and the user', schema: firstUserSchema },
    };
    routes.post('/set-up', operation(setUp), async (call) => {
        const { token, email, password, ...same } = await parseBody(call, firstUserSchema);
        const hash = await sha256(token);
        takeTry(call, 'set-up', needs.signInLimits);
        if (!(await store.hasSetupToken(hash, now().toISOString())))
            return refuse$1('not-found');
        const fresh = newUser({ ...same, email, role: 'agency', controllers: null }, now());
        const user = { ...fresh, password: await passwords.hash(password, fresh.email) };
        if (!(await store.spendSetupTokenForUser(hash, now().toISOString(), user)))
            return refuse$1('not-found');
        return begin$1(call, user, needs);
    });
    const look = {
        id: 'readInvitation',
        summary: 'Who an invitation is for',
        access: { by: 'own-page' },
        problems: ['not-found'],
        body: { description: 'The token of the link', schema: invitationSchema },
        answers: { 200: { description: 'The invited user', schema: invitedSchema } },
    };
    routes.post('/invitation', operation(look), async (call) => {
        const { token } = await parseBody(call, invitationSchema);
        const { name, email, language } = await invited(call, token, needs);
        return call.json({ name, email, language });
    });
    const accept = {
        id: 'acceptInvitation',
        summary: 'Set a password with an invitation',
        access: { by: 'own-page' },
        answers: SIGNED_IN,
        problems: ['not-found', 'busy'],
        body: { description: 'The token of the link, and the password', schema: acceptanceSchema },
    };
    routes.post('/invitation/acceptance', operation(accept), async (call) => {
        const { token, password } = await parseBody(call, acceptanceSchema);
        const user = await invited(call, token, needs);
        const hash = await passwords.hash(password, user.email);
        if (!(await store.spendInvitation(await sha256(token), now().toISOString(), hash)))
            return refuse$1('not-found');
        return begin$1(call, { ...user, password: hash }, needs);
    });
}
async function invited(call, token, { store, now, signInLimits }) {
    const hash = await sha256(token);
    takeTry(call, `invitation ${hash}`, signInLimits);
    return (await store.invitedUser(hash, now().toISOString())) ?? refuse$1('not-found');
}
/** Who has a second factor already must still give it: an invitation may be a new link after a lost password. */
async function begin$1(call, user, needs) {
    const hasSecondFactor = user.totp !== null || (await needs.store.passkeys(user.userId)).length > 0;
    const open = await beginSession(call, { user, step: hasSecondFactor ? 'second-factor' : 'complete' }, needs);
    return call.json(await describeSession(open, needs));
}

const SESSION = { 200: { description: 'The session as it now is', schema: sessionSchema } };
const OWN_PAGE = { by: 'own-page' };
/** The routes under `/v1/session`: who is signed in, signing in and out, and the user's own account. */
function createSessionRoutes(needs) {
    const routes = new Hono();
    routes.use(async (call, next) => {
        limit(call, needs);
        if (call.req.method !== 'GET' && call.req.method !== 'HEAD')
            assertSameOrigin(call);
        await next();
    });
    addSession(routes, needs);
    addSecondFactor(routes, needs);
    addPasskeySignIn(routes, needs);
    addInvitationRoutes(routes, needs);
    addAccountRoutes(routes, needs);
    addCredentialRoutes(routes, needs);
    return routes;
}
function addSession(routes, needs) {
    const about = {
        id: 'getSession',
        summary: 'Who is signed in',
        access: { by: 'session' },
        answers: SESSION,
    };
    routes.get('/', operation(about), async (call) => call.json(await describeSession(await needSession(call, needs), needs)));
    const signIn = {
        id: 'signIn',
        summary: 'Sign in with e-mail address and password',
        access: OWN_PAGE,
        answers: SESSION,
        body: { description: 'E-mail address and password', schema: credentialsSchema },
        problems: ['sign-in-failed', 'busy'],
    };
    routes.post('/', operation(signIn), async (call) => {
        const user = await checkPassword(call, await parseBody(call, credentialsSchema), needs);
        const hasSecondFactor = user.totp !== null || (await needs.store.passkeys(user.userId)).length > 0;
        return begin(call, user, { isComplete: !hasSecondFactor }, needs);
    });
    const signOut = { id: 'signOut', summary: 'Sign out', access: OWN_PAGE, answers: { 204: null } };
    routes.delete('/', operation(signOut), async (call) => {
        const hash = await sessionHashOf(call);
        if (hash !== null)
            await needs.store.dropSession(hash);
        clearSessionCookie(call);
        return call.body(null, 204);
    });
}
function addSecondFactor(routes, needs) {
    const about = {
        id: 'giveSecondFactor',
        summary: 'Complete a sign-in with a one-time or recovery code',
        answers: SESSION,
        access: { by: 'session' },
        body: { description: 'A code', schema: secondFactorSchema },
        problems: ['sign-in-failed'],
    };
    routes.post('/second-factor', operation(about), async (call) => {
        const { user, next } = await needSession(call, needs);
        const given = await parseBody(call, secondFactorSchema);
        if (next !== 'second-factor')
            return refuse$1('invalid-request', '$', 'this session needs no second factor');
        const giveBack = takeTry(call, user.userId, needs.signInLimits);
        const isRight = 'code' in given
            ? await acceptsCode(user, given.code, needs)
            : await acceptsRecoveryCode(user.userId, given.recoveryCode, needs.store);
        if (!isRight)
            return refuse$1('sign-in-failed');
        giveBack();
        return begin(call, user, { isComplete: true }, needs);
    });
}
function addPasskeySignIn(routes, needs) {
    const options = {
        id: 'passkeySignInOptions',
        summary: 'What `navigator.credentials.get` needs',
        access: OWN_PAGE,
        answers: { 200: { description: 'PublicKeyCredentialRequestOptionsJSON' } },
    };
    routes.post('/passkey-options', operation(options), async (call) => call.json(await signInOptions(call, await pendingUser(call, needs), needs)));
    const signIn = {
        id: 'signInWithPasskey',
        summary: 'Sign in with a passkey, alone or after the password',
        access: OWN_PAGE,
        answers: SESSION,
        problems: ['sign-in-failed'],
        body: { description: 'What the browser answered', schema: passkeyAnswerSchema },
    };
    routes.post('/passkey', operation(signIn), async (call) => {
        const { response } = await parseBody(call, passkeyAnswerSchema);
        const giveBack = takeTry(call, `passkey ${response.id.slice(0, 100)}`, needs.signInLimits);
        const user = await userOfPasskey(call, response, await pendingUser(call, needs), needs);
        giveBack();
        return begin(call, user, { isComplete: true }, needs);
    });
}
/** The user whose password was right, while the second factor is missing. */
async function pendingUser(call, needs) {
    const open = await findSession(call, needs);
    return open?.next === 'second-factor' ? open.user : null;
}
async function begin(call, user, { isComplete }, needs) {
    const open = await beginSession(call, { user, step: isComplete ? 'complete' : 'second-factor' }, needs);
    if (isComplete)
        needs.log({ level: 'info', event: 'signed-in', user: user.userId });
    return call.json(await describeSession(open, needs));
}

/** What every call of an access may be refused with. */
const BY_ACCESS = {
    anyone: [],
    page: ['origin-not-allowed', 'too-many-requests'],
    receipt: ['not-found', 'origin-not-allowed', 'too-many-requests'],
    'own-page': ['cross-site-request', 'too-many-requests'],
    session: ['unauthorized', 'cross-site-request', 'sign-in-incomplete', 'too-many-requests'],
    caller: ['unauthorized', 'scope-not-allowed', 'cross-site-request', 'sign-in-incomplete', 'too-many-requests'],
};
const WITH_BODY = ['malformed-body', 'invalid-request', 'body-too-large', 'unsupported-media'];
/** Everything that a call may be refused with. */
function problemsOf(path, { access, body, query, problems = [] }) {
    const isJson = body !== undefined && body.types === undefined;
    const all = [
        ...BY_ACCESS[access.by],
        ...(isJson ? WITH_BODY : []),
        ...(query && access.by === 'caller' ? ['invalid-request'] : []),
        // A site of another controller gets the same answer as one that does not exist.
        ...(path.includes('{') ? ['not-found'] : []),
        ...problems,
        'internal',
        'busy', // the database does not answer
    ];
    return [...new Set(all)];
}

/**
 * The JSON Schema of what a call takes or answers. What a schema cannot say, such as a check by code, is left out: the
 * register itself is stricter than its description.
 */
function schemaOf(schema, typeMode) {
    const { $schema, ...described } = toJsonSchema(schema, {
        target: 'draft-2020-12',
        typeMode,
        errorMode: 'ignore',
        overrideSchema: ({ valibotSchema, jsonSchema }) => (valibotSchema.type === 'custom' ? STATUSES : jsonSchema),
    });
    return described;
}
/** The only schemas by code: maps from purposes or services to what was decided about them. */
const STATUSES = { type: 'object', additionalProperties: { enum: [...CONSENT_STATUSES] } };

/** Of the calls under `/v1`, not of evaste. A name that is added raises the second number. */
const API_VERSION = '1.0.0';
/** Every route, from the routes themselves. Preflights (OPTIONS) are the browser's own calls and are left out. */
function describedRoutes(app, basePath = '') {
    const found = new Map();
    for (const { method, path, handler } of app.routes) {
        if (method === 'ALL' || method === 'OPTIONS')
            continue;
        const own = templateOf(path.slice(basePath.length));
        const key = `${method} ${own}`;
        found.set(key, { method, path: own, operation: found.get(key)?.operation ?? operationOf(handler) });
    }
    return [...found.values()];
}
/** `*`, the rest of a path, becomes a parameter, because OpenAPI knows no such thing. */
const templateOf = (path) => path.replace(/:(\w+)/g, '{$1}').replace(/\*/g, '{rest}');
/** Builds the OpenAPI 3.1 document of the routes. */
function buildOpenApi(app, basePath) {
    const paths = {};
    for (const { method, path, operation } of describedRoutes(app, basePath))
        if (operation)
            paths[path] = { ...paths[path], [method.toLowerCase()]: describe(path, operation) };
    return {
        openapi: '3.1.1',
        jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
        info: {
            title: 'evaste register',
            version: API_VERSION,
            description: 'Records consent decisions, proves them, and answers the rights of visitors.',
            license: { name: 'MIT', identifier: 'MIT' },
        },
        servers: [{ url: basePath || '/' }],
        paths,
        components: { schemas: { Problem: PROBLEM }, securitySchemes: SCHEMES },
    };
}
const SCHEMES = {
    key: { type: 'http', scheme: 'bearer', description: 'An API key' },
    session: { type: 'apiKey', in: 'cookie', name: '__Host-evaste-session', description: 'A signed-in user' },
    receipt: { type: 'apiKey', in: 'header', name: 'Authorization', description: '`Receipt` and the receipt secret' },
};
/** RFC 9457. */
const PROBLEM = {
    type: 'object',
    description: 'RFC 9457',
    required: ['type', 'title', 'status'],
    properties: {
        type: { type: 'string', pattern: '^urn:evaste:problem:[a-z-]+$' },
        title: { type: 'string' },
        status: { type: 'integer' },
        errors: {
            type: 'array',
            items: {
                type: 'object',
                required: ['path', 'message'],
                properties: { path: { type: 'string' }, message: { type: 'string' } },
            },
        },
    },
};
function describe(path, operation) {
    const { id, summary, access, query = {}, body, answers } = operation;
    const scope = access.by === 'caller' ? ` Scope: \`${access.scope}\`.` : '';
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
    }));
    const inQuery = Object.entries(query).map(([name, description]) => ({
        name,
        in: 'query',
        description,
        schema: { type: 'string' },
    }));
    const security = SECURITY[access.by];
    return {
        operationId: id,
        summary,
        ...(scope && { description: scope.trim() }),
        ...(security && { security }),
        ...(inPath.length + inQuery.length > 0 && { parameters: [...inPath, ...inQuery] }),
        ...(body && { requestBody: { required: true, description: body.description, content: contentOf(body, 'input') } }),
        responses: merge(describeAnswers(answers), describeProblems(problemsOf(path, operation))),
    };
}
const SECURITY = {
    anyone: null,
    page: null,
    'own-page': null,
    receipt: [{ receipt: [] }],
    session: [{ session: [] }],
    caller: [{ key: [] }, { session: [] }],
};
/** A status may have an answer of its own and problems. */
function merge(answers, refusals) {
    const both = Object.keys(answers).filter((status) => refusals[status]);
    const merged = both.map((status) => [
        status,
        {
            description: `${answers[status]?.description}. ${refusals[status]?.description}`,
            content: { ...answers[status]?.content, ...refusals[status]?.content },
        },
    ]);
    return { ...answers, ...refusals, ...Object.fromEntries(merged) };
}
function describeAnswers(answers) {
    const described = Object.entries(answers).map(([status, content]) => [
        status,
        content ? { description: content.description, content: contentOf(content, 'output') } : { description: 'Done' },
    ]);
    return Object.fromEntries(described);
}
function contentOf({ types = ['application/json'], schema }, mode) {
    const described = types.map((type) => {
        if (type !== 'application/json')
            return [type, {}];
        return [type, { schema: schema ? schemaOf(schema, mode) : {} }];
    });
    return Object.fromEntries(described);
}
/** One answer per status, which names the problems that have it. */
function describeProblems(names) {
    const statuses = [...new Set(names.map((name) => problems[name].status))];
    const described = statuses.map((status) => [
        status,
        {
            description: names
                .filter((name) => problems[name].status === status)
                .map((name) => `\`${name}\`: ${problems[name].title}`)
                .join('. '),
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
    ]);
    return Object.fromEntries(described);
}

const ANYONE = { by: 'anyone' };
const TEXT$2 = ['text/plain'];
const ofText = (description) => ({ 200: { description, types: TEXT$2 } });
const receiptSchema = looseObject({
    entry: number$1(),
    recordedAt: pipe(string(), isoTimestamp()),
    receipt: string(),
    destroyedRecordings: exactOptional(number$1()),
});
/** The calls of pages, verifiers and operators, as `/v1/openapi.json` describes them. */
const appendRecord = {
    id: 'appendRecord',
    summary: 'Record a decision; the same record again gets the same receipt',
    access: { by: 'page' },
    body: { description: 'The record', schema: recordSchema },
    answers: {
        200: { description: 'The receipt of a record that was sent before', schema: receiptSchema },
        201: { description: 'The receipt', schema: receiptSchema },
    },
    problems: [
        ...['invalid-record', 'receipt-secret-mismatch', 'decision-conflict', 'decision-erased'],
        ...['unknown-purpose', 'busy'],
    ],
};
const readCheckpoint = {
    id: 'readCheckpoint',
    summary: 'The signed head of a site’s chain',
    access: ANYONE,
    answers: { 200: { description: 'A compact JWS', types: ['application/jose'] } },
    problems: ['too-many-requests'],
};
const readPublicText = {
    id: 'readDocument',
    summary: 'A declaration or interface text by its digest',
    access: ANYONE,
    answers: { 200: { description: 'The text' } },
};
const readHealth = {
    id: 'readHealth',
    summary: 'Whether the process runs',
    access: ANYONE,
    answers: { 200: { description: 'It runs', schema: looseObject({ status: literal('up') }) } },
};
const readReadiness = {
    id: 'readReadiness',
    summary: 'Whether the register can record',
    access: ANYONE,
    answers: { 200: { description: 'It can', schema: looseObject({ status: literal('ready') }) } },
    problems: ['busy'],
};
const readMetrics = {
    id: 'readMetrics',
    summary: 'Figures for Prometheus',
    access: ANYONE,
    answers: ofText('Prometheus text'),
};
const readKeys = {
    id: 'readKeys',
    summary: 'The public keys that verify receipts and checkpoints',
    access: ANYONE,
    answers: {
        200: {
            description: 'JSON Web Keys, with what they vouch for',
            schema: looseObject({
                keys: array(looseObject({ kty: literal('OKP'), crv: literal('Ed25519'), kid: string(), x: string() })),
            }),
        },
    },
};
const readOpenApi = {
    id: 'readOpenApi',
    summary: 'This description',
    access: ANYONE,
    answers: { 200: { description: 'OpenAPI 3.1', schema: looseObject({ openapi: string() }) } },
};

/** A page meets a few; a longer list is not of evaste's page. */
const MOST_HOSTS = 32;
const hosts = pipe(array(string('a host is needed')), maxLength(MOST_HOSTS, `at most ${MOST_HOSTS} hosts are allowed`));
/** The report of evaste's own page. */
const thirdPartySchema = strictObject({ stopped: hosts, undeclared: hosts }, NOTHING_ELSE);
const disposition = optional(string(), 'enforce');
const cspReport = looseObject({
    'csp-report': looseObject({ 'blocked-uri': string(), disposition }),
});
const reportingApi = array(looseObject({ type: string(), body: nullish(looseObject({})) }));
const violation = looseObject({ blockedURL: string(), disposition });
/** By content type: what evaste's page sends, and what browsers send to `report-uri` and to `report-to`. */
const readers = {
    'application/json'(value) {
        const { stopped, undeclared } = parse$2(thirdPartySchema, value);
        const of = (kind, some) => some.flatMap((host) => sightingOf(kind, host));
        return [...of('stopped', stopped), ...of('undeclared', undeclared)];
    },
    'application/csp-report'(value) {
        const { 'csp-report': report } = parse$2(cspReport, value);
        return blocked(report['blocked-uri'], report.disposition);
    },
    'application/reports+json': (value) => parse$2(reportingApi, value)
        .filter(({ type }) => type === 'csp-violation')
        .flatMap(({ body }) => {
        const { blockedURL, disposition: how } = parse$2(violation, body);
        return blocked(blockedURL, how);
    }),
};
const reportTypes = Object.keys(readers);
/** @throws {v.ValiError} if it is not such a report. @returns `null` for any other type. */
function parseReport(contentType, value) {
    const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
    return readers[type]?.(value) ?? null;
}
/** A policy that is only reported has let the request pass. A blocked URL may also be a word such as `inline`. */
function blocked(url, disposition) {
    const host = /^(https?|wss?):/i.test(url) ? resolveUrl(url)?.hostname : undefined;
    return sightingOf(disposition === 'report' ? 'undeclared' : 'stopped', host ?? '');
}
/** A name of the DNS, and no address of a network. */
const HOST = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Only the last labels of a long name: those before them may identify a visitor. */
function sightingOf(kind, host) {
    if (!HOST.test(host))
        return [];
    return [{ kind, host: host.split('.').slice(-4).join('.') }];
}

const LIMIT_BYTES$1 = 16 * 1024;
const reportThirdParties = {
    id: 'reportThirdParties',
    summary: 'Count the third parties that a page met; also a target of `report-uri` and `report-to`',
    access: { by: 'page' },
    body: {
        description: 'Hosts alone; of a browser’s report, only the host is read',
        types: reportTypes,
        schema: thirdPartySchema,
    },
    answers: { 204: null },
    problems: ['not-found', 'invalid-request', 'unsupported-media'],
};
/** `POST /v1/sites/{site}/reports`, of a site whose declaration sets `register.reports`. */
function addReportRoutes(app, needs) {
    app.post('/v1/sites/:site/reports', operation(reportThirdParties), (call) => countReport(call, needs));
    app.options('/v1/sites/:site/reports', (call) => {
        allow(call, siteOf$2(call, needs).origins);
        return preflight(call, 'POST', 'content-type');
    });
    app.all('/v1/sites/:site/reports', () => refuse$1('method-not-allowed'));
}
async function countReport(call, needs) {
    const { site, origins, declarations } = siteOf$2(call, needs);
    allow(call, origins);
    limit(call, needs.takeReport, site);
    const declaration = await declarations.configured();
    if (!declaration?.register?.reports)
        return refuse$1('not-found');
    const type = call.req.header('content-type') ?? '';
    const sightings = parse(type, parseJson(await readAnyText(call.req.raw, LIMIT_BYTES$1)));
    needs.thirdParties.add(site, sightings.filter(isForeign(declaration, origins)));
    return call.body(null, 204);
}
/** @throws {RegisterProblem} `unsupported-media`, `invalid-request`. */
function parse(type, value) {
    try {
        return parseReport(type, value) ?? refuse$1('unsupported-media');
    }
    catch (cause) {
        if (!isValiError(cause))
            throw cause;
        throw new RegisterProblem('invalid-request', { cause, errors: [{ path: '$', message: cause.message }] });
    }
}
/** No host of the site itself; and what the declaration has meanwhile is undeclared no more. */
function isForeign({ services, consent }, origins) {
    const own = new Set([...origins].map((origin) => new URL(origin).hostname));
    const match = createMatcher([...services, { id: 'own', matches: consent.allow }], () => 'https://localhost/');
    return ({ kind, host }) => !own.has(host) && (kind === 'stopped' || match(`https://${host}/`).length === 0);
}
const siteOf$2 = (call, { sites }) => sites.get(call.req.param('site') ?? '') ?? refuse$1('not-found');

/** A value that no hash can have; compared with if there is no such consent. */
const NOBODY = '0'.repeat(64);
/** The form of a consent id in a record. */
const RANDOM_ID = /^[A-Za-z0-9_-]{16,64}$/;
/**
 * Returns the site of a consent to the holder of its receipt secret.
 *
 * @throws {RegisterProblem} `not-found` both for a wrong id and for a wrong secret, after the same amount of work
 *   (R80).
 */
async function authorizeReceipt(consentId, authorization, { sites, store }) {
    const [, secret = ''] = /^Receipt ([\x21-\x7e]{1,256})$/i.exec(authorization ?? '') ?? [];
    const offered = await sha256(secret);
    let site = null;
    // Some drivers end a text at its first NUL, and PostgreSQL accepts none: an invalid id is replaced by one that cannot
    // exist.
    const hashes = await store.secretHashesAt(null, RANDOM_ID.test(consentId) ? consentId : NOBODY);
    // A missing consent costs as much comparison as an existing one.
    const candidates = hashes.size > 0 ? [...hashes] : [['', NOBODY]];
    for (const [candidate, hash] of candidates)
        if (areEqual(offered, hash) && secret && sites.has(candidate))
            site = candidate;
    if (site === null)
        throw new RegisterProblem('not-found');
    return site;
}
/** Compares in constant time. */
function areEqual(one, other) {
    let difference = one.length ^ other.length;
    for (let i = 0; i < one.length; i++)
        difference |= one.charCodeAt(i) ^ other.charCodeAt(i);
    return difference === 0;
}

/** A wrong id and a wrong secret get the same answer. A page may call only if a site lists its origin. */
async function authorizeCall(call, needs) {
    call.header('vary', 'Origin');
    limit(call, needs);
    if (call.req.header('origin') !== undefined && !isOwnPage(call))
        allow(call, needs.origins());
    const consentId = call.req.param('consentId') ?? '';
    const authorization = call.req.header('authorization') ?? null;
    const { store } = needs.rights;
    return {
        site: await authorizeReceipt(consentId, authorization, { sites: needs.sites, store }),
        consentId,
    };
}
/** The register's own page: browsers say so, and no page can make them say it of another. */
function isOwnPage({ req }) {
    if (req.header('sec-fetch-site') === 'same-origin')
        return true;
    return req.header('sec-fetch-site') === undefined && req.header('origin') === new URL(req.url).origin;
}
function answerPreflight(call, needs, methods, headers) {
    limit(call, needs);
    allow(call, needs.origins());
    return preflight(call, methods, headers);
}

/**
 * Decompresses gzip, and stops as soon as the result is larger than the limit: a small body can decompress to gigabytes.
 *
 * @throws {RegisterProblem} `body-too-large`, `malformed-body`.
 */
async function gunzip(gzip, limitBytes) {
    const reader = new Blob([gzip]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    const chunks = [];
    let length = 0;
    for (;;) {
        const { done, value } = await reader.read().catch((cause) => {
            throw new RegisterProblem('malformed-body', { cause });
        });
        if (done)
            break;
        length += value.length;
        if (length > limitBytes) {
            reader.cancel().catch(() => { }); // the rest is not needed, nor is the outcome of the cancellation
            throw new RegisterProblem('body-too-large');
        }
        chunks.push(value);
    }
    return concatenate(chunks, length);
}
function concatenate(chunks, length) {
    const whole = new Uint8Array(length);
    let offset = 0;
    for (const chunk of chunks) {
        whole.set(chunk, offset);
        offset += chunk.length;
    }
    return whole;
}

const time$2 = pipe(string(), check(isUtcTime, 'a UTC time such as 2026-11-22T12:00:00.000Z is needed'));
const milliseconds = pipe(number$1(), finite(), minValue(0));
const whole = pipe(number$1(), safeInteger(), minValue(0));
/** A recording as a page sends it. The events are rrweb's; a player must not trust them. */
const recordingSchema = strictObject({
    format: literal('evaste-recording/1'),
    reason: picklist(['report', 'error', 'always']),
    comment: pipe(string(), maxLength(4_000)),
    startedAt: time$2,
    endedAt: time$2,
    errors: pipe(array(strictObject({ at: milliseconds, name: pipe(string(), maxLength(200)) }, NOTHING_ELSE)), maxLength(200)),
    events: pipe(array(object({ type: whole, timestamp: milliseconds })), minLength(1), maxLength(200_000)),
}, NOTHING_ELSE);
/** @throws {RegisterProblem} `malformed-body`, or `invalid-request` with each invalid path. */
function parseRecording(bytes) {
    const result = safeParse(recordingSchema, parseUtf8(bytes), { abortPipeEarly: true });
    if (result.success) {
        const { events, ...head } = result.output;
        return { ...head, firstEventAt: events.reduce((first, { timestamp }) => Math.min(first, timestamp), Infinity) };
    }
    const errors = result.issues.slice(0, 10).map((issue) => ({ path: pathOf(issue), message: issue.message }));
    throw new RegisterProblem('invalid-request', { errors });
}
/** Only names of the schema: anything deeper was chosen by the sender. */
const pathOf = ({ path }) => {
    const [first] = path ?? [];
    return typeof first?.key === 'string' && Object.hasOwn(recordingSchema.entries, first.key) ? `$.${first.key}` : '$';
};
const decoder = new TextDecoder('utf-8', { fatal: true });
function parseUtf8(bytes) {
    try {
        return JSON.parse(decoder.decode(bytes));
    }
    catch (cause) {
        throw new RegisterProblem('malformed-body', { cause });
    }
}

/** Of the body as it is sent: some minutes of a busy page have a few hundred kilobytes. */
const MOST_GZIP_BYTES = 2 * 1024 * 1024;
/** Decompressed. It is parsed in one go, and this takes a tenth of a second. */
const MOST_PLAIN_BYTES = 16 * 1024 * 1024;

/** The visitor's clock may be set while a page is open. */
const TOLERANCE_MS = 60_000;
/**
 * Keeps a recording if a consent allows it now. Consent, type, sizes and quotas come before anything is parsed.
 *
 * @throws {RegisterProblem} `recording-not-allowed`, and then nothing is kept; `unsupported-media`, `body-too-large`,
 *   `malformed-body`, `invalid-request`, `too-many-requests`, `busy`.
 */
async function keepRecording(call, needs) {
    const { request, ...consent } = call;
    assertGzip(request);
    await assertAllowed(consent, needs.store, needs.now());
    await assertRoom(consent.site, needs);
    const gzip = await readBytes(request, MOST_GZIP_BYTES);
    takeDailyQuota(consent.site, gzip.length, needs);
    const parsed = await needs.takeTurn(consent.site, async () => parseRecording(await gunzip(gzip, MOST_PLAIN_BYTES)));
    return save({ ...consent, gzip, parsed }, needs);
}
function assertGzip({ headers }) {
    const isGzip = /^application\/gzip$/i.test((headers.get('content-type') ?? '').trim());
    if (!isGzip || headers.has('content-encoding'))
        throw new RegisterProblem('unsupported-media');
}
/** @throws {RegisterProblem} `recording-not-allowed`. */
async function assertAllowed({ site, consentId }, reader, at) {
    const entries = await reader.entriesOfConsent(site, consentId);
    const terms = (await reader.consentTerms(site, [consentId])).get(consentId);
    const allowance = await findAllowance({ entries, terms, at: at.toISOString() }, (digest) => findKeptDeclaration(reader, digest));
    if (allowance)
        return allowance;
    throw new RegisterProblem('recording-not-allowed');
}
async function assertRoom(site, { store, bytesPerSite }) {
    const { bytes } = await store.storedRecordings(site);
    if (bytes + MOST_GZIP_BYTES > bytesPerSite)
        throw new RegisterProblem('too-many-requests', { retryAfterSeconds: DAY });
}
const DAY = 86_400;
function takeDailyQuota(site, bytes, { perDay, now }) {
    const retryAfterSeconds = perDay.take(site, bytes, now());
    if (retryAfterSeconds)
        throw new RegisterProblem('too-many-requests', { retryAfterSeconds });
}
/** The body first: a recording without one would be shown and could not be watched. After a crash, a sweep deletes it. */
async function save({ gzip, parsed, ...consent }, needs) {
    const { store, bodies, recordingVault } = needs;
    const { site } = consent;
    const recordingId = newId();
    const { keyId, sealed } = await recordingVault.seal(gzip);
    try {
        await putBody({ site, recordingId, sealed }, needs);
        return await store.append(async (transaction) => {
            await transaction.head(site); // a withdrawal comes before or after, never in between
            const at = needs.now();
            const allowance = await assertAllowed(consent, transaction, at);
            assertNothingEarlier(parsed, allowance);
            const recording = {
                ...{ ...consent, recordingId, keyId, reason: parsed.reason, entry: allowance.entry, size: gzip.length },
                receivedAt: at.toISOString(),
                deleteAfter: deleteAfter(at, allowance.retention, needs.longestRetention),
                place: bodies ? 'storage' : 'database',
            };
            await transaction.saveRecording(recording, bodies ? null : sealed);
            return recording;
        });
    }
    catch (cause) {
        await store.destroyKeys([keyId]);
        // It cannot be read any more, and a sweep tries again.
        await deleteBody(site, recordingId, needs).catch(() => { });
        throw cause;
    }
}
/** Longer than anyone waits for an answer. */
const EXPECTED_MS = 3_600_000;
async function putBody({ site, recordingId, sealed, }, { bodies, store, now }) {
    if (!bodies)
        return;
    await store.expectRecording(site, recordingId, new Date(+now() + EXPECTED_MS).toISOString());
    await bodies.put(site, recordingId, sealed);
}
async function deleteBody(site, recordingId, { bodies, store }) {
    if (!bodies)
        return;
    await bodies.delete(site, recordingId);
    await store.dropRecordingLeftovers(site, [recordingId]);
}
/** @throws {RegisterProblem} `recording-not-allowed` if it shows what happened before the visitor allowed it. */
function assertNothingEarlier({ startedAt, firstEventAt }, { since }) {
    const earliest = Date.parse(since) - TOLERANCE_MS;
    if (Date.parse(startedAt) < earliest || firstEventAt < earliest)
        throw new RegisterProblem('recording-not-allowed');
}
/** What the declaration says, but no longer than the register's own limit. */
function deleteAfter(at, retention, longest) {
    const times = [retention, longest].map((period) => +addDuration(at, period)).filter((time) => !Number.isNaN(time));
    return new Date(Math.min(...times)).toISOString();
}

const GZIP = ['application/gzip'];
const time$1 = pipe(string(), isoTimestamp());
/** The calls for recordings of a receipt's holder, as `/v1/openapi.json` describes them. */
const sendRecording = {
    id: 'sendRecording',
    summary: 'Send a recording of a fault, while the consent of the receipt allows it',
    access: { by: 'receipt' },
    body: { description: 'The JSON of `evaste-recording/1`, compressed with gzip', types: GZIP },
    answers: {
        201: {
            description: 'It is kept until then at most',
            schema: looseObject({ id: string(), deleteAfter: time$1 }),
        },
    },
    problems: [
        ...['recording-not-allowed', 'unsupported-media', 'body-too-large'],
        ...['malformed-body', 'invalid-request', 'busy'],
    ],
};
const listOwnRecordings = {
    id: 'listOwnRecordings',
    summary: 'The recordings of one consent, for its visitor, newest first',
    access: { by: 'receipt' },
    answers: {
        200: {
            description: 'Without their content',
            schema: looseObject({
                recordings: array(describedRecordingSchema),
            }),
        },
    },
};
const readOwnRecording = {
    id: 'readOwnRecording',
    summary: 'A recording as it was sent, for its visitor',
    access: { by: 'receipt' },
    answers: { 200: { description: 'The JSON of `evaste-recording/1`, compressed with gzip', types: GZIP } },
};
const deleteOwnRecording = {
    id: 'deleteOwnRecording',
    summary: 'Destroy a recording, for its visitor',
    access: { by: 'receipt' },
    answers: { 204: null },
};

const MOST = 500;
const PATH = '/v1/receipts/:consentId/recordings';
/** Recordings of faults, for the holder of the receipt of the consent that allows them: send, see and delete. */
function addRecordingRoutes(app, needs) {
    app.post(PATH, operation(sendRecording), (call) => postRecording(call, needs));
    app.get(PATH, operation(listOwnRecordings), async (call) => {
        const { site, consentId } = await authorizeCall(call, needs);
        const recordings = await needs.rights.store.recordings(site, { consentId, limit: MOST });
        return call.json({ recordings: recordings.map(describeRecording) });
    });
    app.get(`${PATH}/:recording`, operation(readOwnRecording), async (call) => {
        const { site, consentId } = await authorizeCall(call, needs);
        const recording = await needs.rights.store.recording(site, call.req.param('recording'));
        if (recording?.consentId !== consentId)
            return refuse$1('not-found');
        const body = (await readRecordingBody(recording, needs.recordings)) ?? refuse$1('not-found');
        return call.body(body, 200, {
            'content-type': 'application/gzip',
            'content-disposition': `attachment; filename="recording-${recording.receivedAt.slice(0, 10)}.json.gz"`,
        });
    });
    app.delete(`${PATH}/:recording`, operation(deleteOwnRecording), async (call) => {
        const { site, consentId } = await authorizeCall(call, needs);
        const own = { recordingId: call.req.param('recording'), consentId };
        const at = needs.recordings.now().toISOString();
        if (!(await needs.rights.recordings.one(site, own, at)))
            return refuse$1('not-found');
        return call.body(null, 204);
    });
    const headers = 'authorization, content-type';
    app.options(PATH, (call) => answerPreflight(call, needs, 'GET, POST', headers));
    app.options(`${PATH}/:recording`, (call) => answerPreflight(call, needs, 'GET, DELETE', headers));
}
/** Unlike a receipt, a recording must come from a page of its own site, as a record must (R86). */
async function postRecording(call, needs) {
    const consent = await authorizeCall(call, needs);
    allowedOrigin(call.req.raw, needs.sites.get(consent.site)?.origins ?? new Set());
    limit(call, needs.takeRecording, consent.site);
    const { recordingId, deleteAfter } = await keepRecording({ ...consent, request: call.req.raw }, needs.recordings);
    return call.json({ id: recordingId, deleteAfter }, 201);
}

const time = pipe(string(), isoTimestamp());
/** The calls of a receipt's holder, as `/v1/openapi.json` describes them. */
const readConsent = {
    id: 'readConsent',
    summary: 'All that the register holds about one consent, for its visitor',
    access: { by: 'receipt' },
    answers: { 200: { description: 'ISO/IEC TS 27560 as JSON-LD', types: ['application/ld+json'] } },
};
const exerciseRightOperation = {
    id: 'exerciseRight',
    summary: 'Exercise a right: access, portability, rectification, restriction, objection or erasure',
    access: { by: 'receipt' },
    body: { description: 'Which right', schema: rightsRequestSchema },
    answers: {
        201: {
            description: 'The receipt of the request',
            schema: looseObject({
                entry: number$1(),
                recordedAt: time,
                receipt: string(),
                destroyedRecordings: exactOptional(number$1()),
                request: looseObject({ id: string(), kind: string(), state: string(), dueAt: time }),
            }),
        },
    },
};

/** Routes for the holder of a receipt: see all data, and exercise a right (R79, R80). */
function addReceiptRoutes(app, needs) {
    app.get('/v1/receipts/:consentId', operation(readConsent), async (call) => {
        const consent = await discloseConsent(await authorizeCall(call, needs), needs.rights);
        return call.body(JSON.stringify(consent), 200, { 'content-type': 'application/ld+json' });
    });
    app.post('/v1/receipts/:consentId/requests', operation(exerciseRightOperation), async (call) => {
        const consent = await authorizeCall(call, needs);
        const request = parseRequest(await readJson(call.req.raw));
        limit(call, needs.takeRequest, consent.site);
        return call.json(await exerciseRight(consent, request, needs.rights), 201);
    });
    app.options('/v1/receipts/:consentId', (call) => answerPreflight(call, needs, 'GET', 'authorization'));
    app.options('/v1/receipts/:consentId/requests', (call) => answerPreflight(call, needs, 'POST', 'authorization, content-type'));
    addRecordingRoutes(app, needs);
}

/** Nothing from elsewhere, no inline code or style, and no string that becomes markup except Lit's own templates. */
const POLICY = [
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "require-trusted-types-for 'script'; trusted-types lit-html",
].join('; ');
/** The page in which recordings are played. */
const PLAYER = 'player.html';
/**
 * The player's own policy: its own script, the styles of what was recorded, and images that are part of it. Nothing is
 * loaded, and no string becomes markup; the frame that the player writes to inherits this.
 */
const PLAYER_POLICY = [
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
    "frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
].join('; ');
/** Serves pages under a path such as `/admin`. Their addresses are relative, so that the register may have any prefix. */
function addPages(app, path, files) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const pages = pageOperations(name);
    app.get(path, operation(pages.folder), (call) => {
        call.header('location', `${name}/`);
        return call.body(null, 308);
    });
    app.get(`${path}/`, operation(pages.page), (call) => {
        const page = files.get('index.html') ?? refuse$1('not-found');
        return sendPage(call, page, files.has(PLAYER) ? `${POLICY}; frame-src 'self'` : POLICY);
    });
    app.get(`${path}/:file`, operation(pages.file), (call) => {
        const file = files.get(call.req.param('file')) ?? refuse$1('not-found');
        call.header('cross-origin-resource-policy', 'same-origin');
        return call.body(file.body, 200, {
            'content-type': file.type,
            'cache-control': 'public, max-age=31536000, immutable',
        });
    });
}
/** Serves the page beside those of a path in which they play recordings. Before `addPages`, which serves any other file. */
function addPlayerPage(app, path, files) {
    const { player } = pageOperations(path.slice(path.lastIndexOf('/') + 1));
    app.get(`${path}/${PLAYER}`, operation(player), (call) => sendPage(call, files.get(PLAYER) ?? refuse$1('not-found'), PLAYER_POLICY));
}
function sendPage(call, { body, type }, policy) {
    call.header('content-security-policy', policy);
    call.header('cross-origin-opener-policy', 'same-origin');
    call.header('cross-origin-resource-policy', 'same-origin');
    call.header('referrer-policy', 'no-referrer');
    return call.body(body, 200, { 'content-type': type, 'cache-control': 'no-cache' });
}
/** Browsers load these; programs have no use for them. */
function pageOperations(name) {
    const about = (id, summary) => ({ id, summary, access: { by: 'anyone' } });
    return {
        folder: { ...about(`${name}Folder`, `Leads to the page ${name}`), answers: { 308: null } },
        page: {
            ...about(`${name}Page`, `The page ${name}`),
            answers: { 200: { description: 'The page', types: ['text/html'] } },
            problems: ['not-found'],
        },
        player: {
            ...about(`${name}PlayerPage`, `The page in which the page ${name} plays recordings`),
            answers: { 200: { description: 'The page', types: ['text/html'] } },
        },
        file: {
            ...about(`${name}File`, `A script or style of the page ${name}`),
            answers: { 200: { description: 'The file', types: ['text/javascript', 'text/css'] } },
        },
    };
}

const TEXT$1 = ['text/plain'];
const text = (description) => ({ description, types: TEXT$1 });
const about = (id, summary) => ({ id, summary, access: { by: 'anyone' } });
/** The calls of witnesses, as `/v1/openapi.json` describes them. */
const addCheckpointOperation = {
    ...about('addCheckpoint', 'Have a checkpoint of another log signed (c2sp.org/tlog-witness)'),
    body: text('Old size, consistency proof and checkpoint'),
    answers: {
        200: text('The signature of this witness'),
        409: { description: 'The size that this witness has signed', types: ['text/x.tlog.size'] },
    },
    problems: [
        'invalid-request',
        'checkpoint-not-signed',
        'checkpoint-inconsistent',
        'not-found',
        'body-too-large',
        'unsupported-media',
        'malformed-body',
        'too-many-requests',
    ],
};
const readWitnessed = {
    ...about('readWitnessed', 'The newest checkpoint of another log that this register signed; `rest` is its origin'),
    answers: { 200: text('A signed note') },
    problems: ['too-many-requests'],
};
const readTreeCheckpoint = {
    ...about('readTreeCheckpoint', 'The newest tree checkpoint of a site, with the signatures of its witnesses'),
    answers: { 200: text('A signed note (c2sp.org/tlog-checkpoint)') },
    problems: ['too-many-requests', 'busy'],
};
const readProof = {
    ...about('readProof', 'Proof that an entry is in the newest tree checkpoint of a site'),
    answers: { 200: text('c2sp.org/tlog-proof') },
    problems: ['too-many-requests', 'busy'],
};

/** Every eighth level is stored: one row for 256 entries, and a proof reads at most 255 hashes of a level. */
const LEVELS = 8;
const WIDTH = 2 ** LEVELS;
/** How many nodes are computed before other work has its turn: 4,096 leaves. */
const NODES_AT_ONCE = 16;
/**
 * Stores the subtrees of a site's tree that are complete and not stored yet. An append does nothing for the tree, so this
 * also builds the tree of a register that had none. It may be interrupted, and two processes may do it at the same time.
 *
 * @param size how many entries there are.
 */
async function growTree(site, size, needs) {
    let children = size;
    for (let level = LEVELS; children >= WIDTH; level += LEVELS) {
        const complete = Math.floor(children / WIDTH);
        let stored = await needs.store.countTreeNodes(site, level);
        while (stored < complete) {
            const nodes = await nodesFrom(site, { level, from: stored, count: Math.min(NODES_AT_ONCE, complete - stored) }, needs);
            await needs.store.addTreeNodes(site, nodes);
            stored += nodes.length;
            await new Promise((resolve) => setTimeout(resolve)); // appends go first
        }
        children = complete;
    }
}
async function nodesFrom(site, { level, from, count }, needs) {
    const children = await hashesOf(site, level - LEVELS, { from: from * WIDTH, count: count * WIDTH }, needs);
    const nodes = [];
    for (let i = 0; i < count; i++) {
        const hash = await rootOver(children.slice(i * WIDTH, (i + 1) * WIDTH), needs.sha256);
        nodes.push({ level, number: from + i, hash });
    }
    return nodes;
}
/** The head of a site's tree as it was at a size, which `growTree` has been given. */
async function readTreeHead(site, size, needs) {
    return { size, root: await hashOf(site, { start: 0, leaves: size }, needs) };
}
/** RFC 6962, 2.1.2: that the tree of `old` leaves is the beginning of that of `size`. */
const proveConsistency = (site, { old, size }, needs) => hashAll(site, consistencyPath(old, size), needs);
/** RFC 6962, 2.1.1: that an entry is in the tree of `size`. */
const proveInclusion = (site, { entry, size }, needs) => hashAll(site, inclusionPath(entry - 1, { start: 0, leaves: size }), needs);
async function hashAll(site, path, needs) {
    const hashes = [];
    for (const subtree of path)
        hashes.push(await hashOf(site, subtree, needs));
    return hashes;
}
/** The hash of a subtree. One of less than 256 leaves, or complete, takes one query. */
async function hashOf(site, { start, leaves }, needs) {
    const level = storedLevel(leaves);
    const unit = 2 ** level;
    if (leaves % unit === 0 && leaves / unit <= WIDTH) {
        const hashes = await hashesOf(site, level, { from: start / unit, count: leaves / unit }, needs);
        return rootOver(hashes, needs.sha256);
    }
    const left = leftSize(leaves);
    const [one, other] = [
        await hashOf(site, { start, leaves: left }, needs),
        await hashOf(site, { start: start + left, leaves: leaves - left }, needs),
    ];
    return nodeHash(one, other, needs.sha256);
}
/** The highest level that is stored for a subtree of this size. */
function storedLevel(leaves) {
    let level = 0;
    while (leaves >= 2 ** (level + LEVELS))
        level += LEVELS;
    return level;
}
async function hashesOf(site, level, span, { store, sha256 }) {
    const read = level === 0 ? await store.treeLeaves(site, span) : await store.treeNodes(site, level, span);
    if (read.length !== span.count)
        throw new Error(`the tree of ${site} lacks nodes of level ${level}`);
    if (level > 0)
        return read;
    const hashes = [];
    for (const leaf of read)
        hashes.push(await leafHash(leaf, sha256));
    return hashes;
}

/** More than 63 hashes, a checkpoint and 32 signatures. */
const LIMIT_BYTES = 16 * 1024;
const TEXT = { 'content-type': 'text/plain; charset=utf-8' };
/** The calls of c2sp.org/tlog-witness, and the checkpoints and proofs of this register's own sites. */
function addWitnessRoutes(app, needs) {
    app.post('/v1/witness/add-checkpoint', operation(addCheckpointOperation), (call) => answerSubmission(call, needs));
    app.get('/v1/witness/checkpoints/*', operation(readWitnessed), (call) => sendWitnessed(call, needs));
    app.get('/v1/sites/:site/tree/checkpoint', operation(readTreeCheckpoint), (call) => sendTreeCheckpoint(call, needs));
    app.get('/v1/sites/:site/tree/proof/:entry', operation(readProof), (call) => sendProof(call, needs));
}
async function answerSubmission(call, needs) {
    const witness = needs.witness ?? refuse$1('not-found');
    limit(call, needs);
    const answer = await witness.add(await readAnyText(call.req.raw, LIMIT_BYTES));
    if (answer.status === 200)
        return call.body(answer.signature, 200, TEXT);
    if (answer.status === 409)
        return call.body(`${answer.size}\n`, 409, { 'content-type': 'text/x.tlog.size' });
    if (answer.status === 429)
        throw new RegisterProblem('too-many-requests', { retryAfterSeconds: answer.retryAfterSeconds });
    return refuse$1(PROBLEMS[answer.status]);
}
const PROBLEMS = {
    400: 'invalid-request', // or an old size that is larger than that of the checkpoint
    403: 'checkpoint-not-signed',
    404: 'not-found',
    422: 'checkpoint-inconsistent',
};
/** The newest checkpoint that this register signed of another log: where that log's operator cannot take it back. */
async function sendWitnessed(call, needs) {
    limit(call, needs);
    const origin = new URL(call.req.url).pathname.split('/v1/witness/checkpoints/')[1] ?? '';
    const witnessed = await needs.store.witnessedLog(origin);
    return sendText(call, witnessed?.note ?? refuse$1('not-found'));
}
async function sendTreeCheckpoint(call, needs) {
    const { site } = siteOf$1(call, needs);
    limit(call, needs);
    return sendText(call, (await newestNote(site, needs)).note);
}
/** c2sp.org/tlog-proof: that an entry is in the newest checkpoint. The leaf is the `entryHash` of the entry's receipt. */
async function sendProof(call, needs) {
    const { site } = siteOf$1(call, needs);
    limit(call, needs);
    const number = call.req.param('entry') ?? '';
    const { size, note } = await newestNote(site, needs);
    const entry = /^[1-9]\d{0,15}$/.test(number) ? Number(number) : 0;
    if (entry < 1 || entry > size)
        return refuse$1('not-found');
    const { sha256 } = needs.primitives;
    const proof = await proveInclusion(site, { entry, size }, { store: needs.store, sha256 });
    const lines = ['c2sp.org/tlog-proof@v1', `index ${entry - 1}`, ...proof.map(toBase64), '', ''];
    return sendText(call, lines.join('\n') + note);
}
function sendText(call, text) {
    call.header('access-control-allow-origin', '*'); // public, without credentials
    return call.body(text, 200, TEXT);
}
/** More must be built in the background: a register that had no tree would compute for a minute. */
const MOST_LEAVES_AT_ONCE = 100_000;
/** The newest checkpoint with its witnesses' signatures; one without, if no witness has signed any. */
async function newestNote(site, { witness, store, primitives: { sha256 } }) {
    const { name, signerOf } = witness ?? refuse$1('not-found');
    const cosigned = await store.cosignedBy(site);
    const size = Math.max(0, ...cosigned.map((one) => one.size));
    const notes = cosigned.filter((one) => one.size === size).flatMap(({ note }) => parseNote(note) ?? []);
    const [newest] = notes;
    if (newest) {
        const others = notes.slice(1).filter(({ text }) => text === newest.text);
        const signatures = [...newest.signatures, ...others.flatMap(({ signatures: [, ...more] }) => more)];
        return { size, note: writeNote({ text: newest.text, signatures }) };
    }
    const { entry } = await store.head(site);
    const missing = entry - 256 * (await store.countTreeNodes(site, 8));
    if (missing > MOST_LEAVES_AT_ONCE)
        throw new RegisterProblem('busy', { retryAfterSeconds: 60 });
    const needs = { store, sha256 };
    await growTree(site, entry, needs);
    const origin = originOf(name, site);
    const text = checkpointText({ origin, ...(await readTreeHead(site, entry, needs)) });
    return { size: entry, note: writeNote({ text, signatures: [await signNote(text, signerOf(origin), { sha256 })] }) };
}
const siteOf$1 = (call, { sites }) => sites.get(call.req.param('site') ?? '') ?? refuse$1('not-found');

/** The register's routes. */
function createRoutes(needs) {
    const app = new Hono().basePath(needs.basePath);
    app.use((call, next) => {
        for (const [name, value] of Object.entries(CAUTIOUS))
            call.header(name, value);
        // No path of ours needs an escape, and a proxy that blocks `/metrics` may let `/%6detrics` pass.
        if (new URL(call.req.url).pathname.includes('%'))
            refuse$1('not-found');
        return next();
    });
    addEntryRoutes(app, needs);
    app.get('/v1/sites/:site/checkpoint', operation(readCheckpoint), (call) => sendCheckpoint(call, needs));
    app.get('/v1/documents/:digest', operation(readPublicText), (call) => sendDocument(call, needs));
    addReceiptRoutes(app, needs);
    addReportRoutes(app, needs);
    app.route('/v1/session', createSessionRoutes(needs));
    addWitnessRoutes(app, needs);
    app.route('/v1/admin', createAdminRoutes(needs));
    addPlayerPage(app, '/admin', needs.adminPages);
    addPages(app, '/admin', needs.adminPages);
    addPages(app, '/receipt', needs.receiptPages);
    app.get('/healthz', operation(readHealth), (call) => call.json({ status: 'up' }));
    app.get('/readyz', operation(readReadiness), (call) => sendReadiness(call, needs));
    app.get('/metrics', operation(readMetrics), (call) => sendMetrics(call, needs));
    app.get('/.well-known/evaste-register.json', operation(readKeys), (call) => call.json({ keys: needs.publicKeys() }));
    addOpenApi(app, needs);
    app.notFound(() => refuse$1('not-found'));
    app.onError((error, call) => {
        const site = needs.sites.get(call.req.param('site') ?? '')?.site;
        return sendProblem(call, explain(error, site, needs));
    });
    return app;
}
/** Records of pages; a server usually answers them without these routes (`answerEntry`). */
function addEntryRoutes(app, needs) {
    app.post('/v1/sites/:site/entries', operation(appendRecord), async ({ req, env }) => {
        const siteId = req.param('site');
        const { status, headers, body } = await answerEntry({ request: req.raw, siteId, address: env.address }, needs);
        return new Response(body, { status, headers });
    });
    app.options('/v1/sites/:site/entries', (call) => {
        allow(call, siteOf(call, needs).origins);
        return preflight(call, 'POST', 'content-type');
    });
    app.all('/v1/sites/:site/entries', () => refuse$1('method-not-allowed'));
}
/** `/v1/openapi.json`: written from the routes themselves, once. */
function addOpenApi(app, { basePath }) {
    let text;
    app.get('/v1/openapi.json', operation(readOpenApi), (call) => {
        text ??= JSON.stringify(buildOpenApi(app, basePath));
        call.header('access-control-allow-origin', '*'); // public, without credentials
        return call.body(text, 200, { 'content-type': 'application/json' });
    });
}
async function sendDocument(call, { store }) {
    const digest = call.req.param('digest') ?? '';
    const document = SHA256_HEX.test(digest) ? await store.document(digest) : null;
    if (!document)
        return refuse$1('not-found');
    call.header('access-control-allow-origin', '*'); // public texts without credentials
    call.header('cache-control', 'public, max-age=31536000, immutable');
    return call.body(document.text, 200, { 'content-type': 'application/json' });
}
/** Public: it reveals no more than any visitor's receipt, and every stored copy is a witness. */
async function sendCheckpoint(call, needs) {
    const { site } = siteOf(call, needs);
    limit(call, needs);
    call.header('access-control-allow-origin', '*');
    return call.body(await needs.checkpoint(site), 200, { 'content-type': 'application/jose' });
}
async function sendReadiness(call, { appends, assertCommit }) {
    await assertCommit().catch((cause) => {
        throw new RegisterProblem('busy', { cause, retryAfterSeconds: 5 });
    });
    if (appends.hasRoom)
        return call.json({ status: 'ready' });
    return refuse$1('busy');
}
async function sendMetrics(call, needs) {
    const { metrics, appends, sites, readState, processMetrics } = needs;
    // The other figures are what tells of a database that does not answer.
    const state = await readState().catch(() => undefined);
    const text = metrics.render({
        waiting: appends.waiting,
        sites: sites.size,
        state,
        families: [...processMetrics(), ...(needs.witness?.submissions.metrics() ?? [])],
    });
    return call.body(text, 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
}
function siteOf(call, { sites }) {
    return sites.get(call.req.param('site') ?? '') ?? refuse$1('not-found');
}
/** With the headers that the call already has. */
function sendProblem(call, problem) {
    const { status, headers, body } = problemAnswer(problem);
    return call.body(body, status, headers);
}

const FLUSH_MS = 10_000;
/** Of one site between two flushes; what does not fit is counted without its name. */
const MOST_NAMES = 200;
/** Counts in memory and stores the sums now and then, so that a report costs no commit. A crash loses seconds of counts. */
function startThirdPartyCounter({ store, now, log }) {
    const bySite = new Map();
    const addOne = (counts, { kind, host }, day) => {
        const isFull = counts.size >= MOST_NAMES && !counts.has(`${day} ${kind} ${host}`);
        const name = isFull ? '' : host;
        const key = `${day} ${kind} ${name}`;
        counts.set(key, { day, kind, host: name, pages: (counts.get(key)?.pages ?? 0) + 1 });
    };
    const flush = async () => {
        const waiting = [...bySite];
        bySite.clear();
        for (const [site, counts] of waiting)
            await store.addThirdParties(site, [...counts.values()]).catch((cause) => {
                log({ level: 'error', event: 'failed', site, reason: 'third-parties', message: String(cause) });
            });
    };
    let flushing = Promise.resolve();
    const flushInTurn = () => (flushing = flushing.then(flush));
    const timer = setInterval(() => void flushInTurn(), FLUSH_MS);
    timer.unref?.();
    return {
        add(site, sightings) {
            const day = now().toISOString().slice(0, 10);
            const counts = bySite.get(site) ?? new Map();
            if (sightings.length > 0)
                bySite.set(site, counts);
            const once = new Map(sightings.map((one) => [`${one.kind} ${one.host}`, one]));
            for (const one of once.values())
                addOne(counts, one, day);
        },
        flush: flushInTurn,
        async stop() {
            clearInterval(timer);
            await flushInTurn();
        },
    };
}

const FIRST_MS = 60_000;
const HOUR_MS = 3_600_000;
/**
 * Mails each site's checkpoint to its mailboxes once a day (UTC) with new entries: a copy that the operator cannot take back, so
 * that a history that is rewritten later contradicts it. Of several processes, one sends each mail. A failed mail is tried again
 * after an hour.
 *
 * @throws {EvasteError} `register-config-invalid` if there are mailboxes and no mail server.
 */
function startCheckpointMails(needs) {
    const { mailboxes, sendMail } = needs;
    if (mailboxes.length === 0)
        return { look: async () => { }, stop: async () => { } };
    if (!sendMail)
        throw new EvasteError('register-config-invalid', 'checkpointsTo: it needs smtp: {"url", "from"}');
    let isStopped = false;
    let running = Promise.resolve();
    const lookAtAll = async () => {
        for (const site of await needs.store.sitesWithEntries())
            for (const { email, site: only = site } of mailboxes)
                if (only === site && !isStopped)
                    await mailIfDue(site, email, { ...needs, sendMail });
    };
    const look = () => (running = running.then(lookAtAll).catch((cause) => fail(needs.log, cause)));
    const timers = [setTimeout(() => void look(), FIRST_MS), setInterval(() => void look(), HOUR_MS)];
    for (const timer of timers)
        timer.unref?.();
    return {
        look,
        async stop() {
            isStopped = true;
            for (const timer of timers)
                clearTimeout(timer);
            await running;
        },
    };
}
async function mailIfDue(site, email, { store, checkpoint, sendMail, now, log }) {
    const { entry: entries } = await store.head(site);
    const day = now().toISOString().slice(0, 10);
    const mailbox = await sha256(`email ${email}`);
    if (entries === 0 || !(await store.takeCheckpointMail(site, { mailbox, day, entries })))
        return;
    try {
        await sendMail({ to: email, ...writeMail(site, { day, entries, jws: await checkpoint(site) }) });
    }
    catch (cause) {
        await store.returnCheckpointMail(site, mailbox);
        fail(log, cause, site);
    }
}
/** Never the address: logs are kept elsewhere. */
const fail = (log, cause, site) => {
    const message = cause instanceof Error ? cause.name : 'unknown';
    log({ level: 'error', event: 'failed', reason: 'checkpoint-mail', message, ...(site !== undefined && { site }) });
};
function writeMail(site, { day, entries, jws }) {
    return {
        subject: `${site}: checkpoint of ${day}, ${entries} entries`,
        text: [
            `This is the signed state of the consent register of ${site}. Keep this mail: if the history is changed later, it does not agree with it.`,
            jws,
            `To compare, save the line above in a file: evaste verify ${site}.ndjson --since <file> --keys <the register’s keys>`,
        ].join('\n\n'),
    };
}

/** A bound on rows that a single accepted register can create. */
const MOST_LOGS = 100_000;
/**
 * Signs a checkpoint of another log, if the log's history up to the previous checkpoint is the beginning of this one. A
 * history that was rewritten, shortened or forked gets no signature.
 */
async function addCheckpoint(body, needs) {
    const submitted = parseSubmission(body);
    if (!submitted)
        return { status: 400 };
    const { note, checkpoint, oldSize } = submitted;
    const keys = needs.findLogKeys(checkpoint.origin);
    if (!keys)
        return { status: 404 };
    const verified = await verifyNote(note, keys, needs);
    if (!verified || verified.length === 0)
        return { status: 403 };
    if (oldSize > checkpoint.size)
        return { status: 400 };
    const retryAfterSeconds = needs.takeFromLog(checkpoint.origin);
    if (retryAfterSeconds > 0)
        return { status: 429, retryAfterSeconds };
    const stored = await needs.store.witnessedLog(checkpoint.origin);
    const refusal = await findRefusal(submitted, stored, needs);
    if (refusal)
        return refusal;
    // Signatures of others are left out: this witness has not verified them.
    const names = new Set(verified.map(({ key }) => key.name));
    const own = { text: note.text, signatures: note.signatures.filter(({ name }) => names.has(name)) };
    return advance(own, { checkpoint, stored }, needs);
}
const MOST_PROOF_LINES = 63;
function parseSubmission(body) {
    const end = body.indexOf('\n\n');
    const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n');
    const [, size = ''] = /^old (\d+)$/.exec(first) ?? [];
    const proof = lines.map(fromBase64);
    const note = parseNote(body.slice(end + 2));
    const checkpoint = note && readCheckpointText(note.text);
    if (!isSize(size) || !note || !checkpoint || proof.length > MOST_PROOF_LINES)
        return null;
    if (proof.some((hash) => hash?.length !== 32))
        return null;
    return { oldSize: Number(size), proof: proof, note, checkpoint };
}
async function findRefusal({ oldSize, proof, checkpoint }, stored, needs) {
    const { sha256, log } = needs;
    const seen = stored && readCheckpointText(parseNote(stored.note)?.text ?? '');
    const old = seen ?? { size: 0, root: await sha256(new Uint8Array()) };
    if (oldSize !== old.size)
        return { status: 409, size: old.size };
    if (oldSize === checkpoint.size && !areEqual$2(old.root, checkpoint.root)) {
        log(contradiction(checkpoint, 'forked'));
        return { status: 409, size: old.size };
    }
    if (await verifyConsistency(old, checkpoint, proof, sha256))
        return null;
    log(contradiction(checkpoint, 'inconsistent'));
    return { status: 422 };
}
/** The log signed it: whoever reads this knows that its history was rewritten, or that its proof was wrong. */
const contradiction = ({ origin, size }, reason) => ({
    level: 'warn',
    event: 'checkpoint-refused',
    reason,
    message: `${origin} submitted a checkpoint of ${size} entries that contradicts its earlier one`,
});
async function advance(note, { checkpoint, stored }, { store, signer, sha256, now }) {
    if (!stored && (await store.countWitnessedLogs()) >= MOST_LOGS)
        return { status: 429, retryAfterSeconds: 86_400 };
    const seconds = Math.floor(now().getTime() / 1000);
    const signature = await signNote(note.text, signer(), { sha256, seconds });
    const next = { size: checkpoint.size, note: writeNote({ ...note, signatures: [...note.signatures, signature] }) };
    if (await store.advanceWitnessedLog(checkpoint.origin, stored, next))
        return { status: 200, signature: signatureLine(signature) };
    return { status: 409, size: (await store.witnessedLog(checkpoint.origin))?.size ?? 0 };
}

/** Longer than a witness needs, and shorter than what its time may differ from that of the checkpoint. */
const TIMEOUT_MS = 10_000;
const MOST_ANSWER_CHARS = 16_384;
/**
 * Sends the newest checkpoint of a site to a witness, and stores the signature that it returns.
 *
 * @throws if the witness cannot be reached or fails; try again later.
 */
async function submitCheckpoint(site, target, needs) {
    const names = new Set(target.keys.map(({ name }) => name));
    const known = (await needs.store.cosignedBy(site)).find(({ witness }) => names.has(witness));
    const { entry } = await needs.store.head(site);
    if (entry === 0 || entry === known?.size)
        return 'nothing-new';
    let old = known?.size ?? 0;
    // A second time with the size that the witness names: this database may be an older copy, or another process submits too.
    for (let attempt = 1;; attempt++) {
        const { entry: size } = await needs.store.head(site);
        if (old > size)
            return 'shortened';
        const answer = await submit(site, target, { ...needs, old, size });
        if (typeof answer === 'string')
            return answer;
        if (answer.conflict === size && answer.conflict === old)
            return 'forked';
        if (attempt === ATTEMPTS)
            throw new Error('the witness signs other checkpoints of this log meanwhile');
        old = answer.conflict;
    }
}
const ATTEMPTS = 4;
async function submit(site, target, needs) {
    const { old, size } = needs;
    await growTree(site, size, needs);
    const origin = originOf(needs.name, site);
    const text = checkpointText({ origin, ...(await readTreeHead(site, size, needs)) });
    const own = await signNote(text, needs.signerOf(origin), needs);
    const proof = await proveConsistency(site, { old, size }, needs);
    const lines = [`old ${old}`, ...proof.map(toBase64), '', ''];
    const body = lines.join('\n') + writeNote({ text, signatures: [own] });
    const { status, answer } = await post(`${target.url}/add-checkpoint`, body, needs.fetch);
    if (status === 409 && isSize(answer.trim()))
        return { conflict: Number(answer.trim()) };
    if (status === 422)
        return 'rewritten';
    if (status === 403 || status === 404)
        return 'not-accepted';
    if (status !== 200)
        throw new Error(`the witness answered ${status}`);
    const cosigned = await findCosignature(answer, text, own, { target, sha256: needs.sha256 });
    if (!cosigned)
        return 'not-signed';
    await needs.store.saveCosigned(site, { ...cosigned, size });
    return 'signed';
}
/** The first signature that a key of the witness made; those of unknown keys are ignored. */
async function findCosignature(answer, text, own, { target, sha256 }) {
    for (const line of answer.split('\n')) {
        const signature = parseSignature(line);
        const verified = signature && (await verifyNote({ text, signatures: [signature] }, target.keys, { sha256 }));
        const [first] = verified ?? [];
        if (signature && first)
            return { witness: first.key.name, note: writeNote({ text, signatures: [own, signature] }) };
    }
    return null;
}
async function post(url, body, fetch) {
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const call = fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
    const response = await call.catch((cause) => {
        const { name, cause: inner } = cause;
        throw new Error(`the witness cannot be reached: ${String(inner?.code ?? name)}`, { cause });
    });
    if (Number(response.headers.get('content-length') ?? 0) > MOST_ANSWER_CHARS) {
        await response.body?.cancel();
        throw new Error('the witness answered too much');
    }
    const answer = await response.text();
    return { status: response.status, answer: answer.slice(0, MOST_ANSWER_CHARS) };
}

const FIRST_RETRY_MS = 30_000;
const ALARM_AGAIN_MS = 86_400_000;
/** Submits the checkpoints of all sites to all witnesses, each at its own pace. Appends neither wait for it nor know of it. */
function startSubmissions(needs) {
    const watched = needs.targets.map((target) => new WatchedTarget(target, needs));
    for (const one of watched)
        one.start();
    return {
        look: async () => void (await Promise.all(watched.map((one) => one.round()))),
        metrics: () => (watched.length === 0 ? [] : metricsOf(watched)),
        stop: async () => void (await Promise.all(watched.map((one) => one.stop()))),
    };
}
class WatchedTarget {
    #needs;
    #target;
    #alarmedAtMs;
    #timer;
    #running;
    #isStopped;
    #failures;
    constructor(target, needs) {
        this.#alarmedAtMs = new Map();
        this.#running = null;
        this.#isStopped = false;
        this.#failures = 0;
        /** Seconds since 1970; 0: not since the start. */
        this.lastSuccess = 0;
        /** Sites that it refuses to sign now. */
        this.refused = 0;
        this.#target = target;
        this.#needs = needs;
    }
    get name() {
        return this.#target.keys[0]?.name ?? this.#target.url;
    }
    start() {
        this.#schedule(0);
    }
    async stop() {
        this.#isStopped = true;
        clearTimeout(this.#timer);
        await this.#running;
    }
    round() {
        this.#running ??= this.#submitAll().finally(() => {
            this.#running = null;
            this.#schedule(this.#failures === 0 ? this.#needs.everyMs : this.#retryMs());
        });
        return this.#running;
    }
    #schedule(afterMs) {
        clearTimeout(this.#timer);
        if (this.#isStopped)
            return;
        this.#timer = setTimeout(() => void this.round(), afterMs);
        this.#timer.unref?.();
    }
    /** Twice as long after each failure, and never longer than an hour or the interval, whichever is longer. */
    #retryMs() {
        const { everyMs } = this.#needs;
        return Math.min(FIRST_RETRY_MS * 2 ** (this.#failures - 1), Math.max(everyMs, 3_600_000));
    }
    async #submitAll() {
        try {
            let refused = 0;
            for (const site of await this.#needs.store.sitesWithEntries()) {
                if (this.#isStopped)
                    return;
                const outcome = await submitCheckpoint(site, this.#target, this.#needs);
                if (outcome === 'signed' || outcome === 'nothing-new')
                    continue;
                refused += 1;
                await this.#alarm(site, outcome);
            }
            this.refused = refused;
            this.#failures = 0;
            this.lastSuccess = Math.floor(+this.#needs.now() / 1000);
        }
        catch (cause) {
            this.#failures += 1;
            const message = `${this.name}: ${cause.message}`;
            if (!this.#isStopped)
                this.#needs.log({ level: 'error', event: 'failed', reason: 'witness', message });
        }
    }
    async #alarm(site, reason) {
        const { now, log, tellAlarm } = this.#needs;
        const message = `the witness ${this.name} ${MEANINGS[reason]}`;
        log({ level: 'error', event: 'witness-refused', site, reason, message });
        const key = `${site} ${reason}`;
        const at = now();
        if (+at - (this.#alarmedAtMs.get(key) ?? -Infinity) < ALARM_AGAIN_MS)
            return;
        this.#alarmedAtMs.set(key, +at);
        const alarm = { site, witness: this.#target.url, reason, message, at: at.toISOString() };
        await tellAlarm(alarm).catch((cause) => {
            this.#alarmedAtMs.delete(key); // tried again in the next round
            log({ level: 'error', event: 'failed', site, reason: 'notify', message: String(cause) });
        });
    }
}
const MEANINGS = {
    shortened: 'has signed more entries than the register has: an older backup was restored, or entries were removed. Compare with a newer backup before more is recorded',
    forked: 'has signed another history of this length: entries were replaced, or two copies of the register are running',
    rewritten: 'has signed a history that is not the beginning of this one: entries were changed after it signed them, or an older backup was restored and continued',
    'not-accepted': 'does not accept this log or its key: its operator must list the name and key that `evaste register witness` prints',
    'not-signed': 'answered without a signature of its configured keys: has its key changed?',
};
function metricsOf(watched) {
    const labelled = (read) => watched.map((one) => [`witness="${one.name.replace(/["\\\n]/g, '')}"`, read(one)]);
    return [
        {
            name: 'evaste_witness_last_success_seconds',
            type: 'gauge',
            help: 'When a witness last had every checkpoint, in seconds since 1970; 0: not since the start.',
            samples: labelled(({ lastSuccess }) => lastSuccess),
        },
        {
            name: 'evaste_witness_refused_sites',
            type: 'gauge',
            help: 'Sites whose checkpoint a witness refuses to sign.',
            samples: labelled(({ refused }) => refused),
        },
    ];
}

const DEFAULT_SECONDS = 300;
/** @throws {EvasteError} `register-config-invalid`, naming a key or name that cannot be used. */
async function openWitness(options, needs) {
    const { name, submitTo = [], acceptFrom = [], everySeconds = DEFAULT_SECONDS } = options;
    const { signatures, store, now, nowMs, log } = needs;
    const { sha256 } = needs.primitives;
    if (!REGISTER_NAME.test(name))
        throw new EvasteError('register-config-invalid', 'witness.name: write it as register.example/evaste');
    const findLogKeys = await openAcceptedLogs(acceptFrom, { sha256 });
    const signerOf = (origin) => noteSigner(signatures, NOTE_TYPES.ed25519, origin);
    const targets = await Promise.all(submitTo.map(async ({ url, keys }) => ({
        url: url.replace(/\/$/, ''),
        keys: await readWitnessKeys('witness.submitTo', keys, { sha256, type: NOTE_TYPES.cosignature }),
    })));
    const takeFromLog = createRateLimit({ burst: 20, perSecond: 0.1 }, nowMs);
    const signer = () => noteSigner(signatures, NOTE_TYPES.cosignature, name);
    return {
        name,
        signerOf,
        add: (body) => addCheckpoint(body, { store, findLogKeys, signer, sha256, now, log, takeFromLog }),
        submissions: startSubmissions({
            ...needs,
            ...{ name, signerOf, sha256, targets },
            everyMs: everySeconds * 1000,
        }),
    };
}
/** The current signing key; the message of a cosignature cannot be mistaken for a note or a JWS. */
function noteSigner(signatures, type, name) {
    const [current] = signatures.publicKeys();
    return {
        key: noteKeyOf(current, type, name),
        async sign(bytes) {
            const { key, signature } = await signatures.signBytes(bytes);
            if (key.kid !== current.kid)
                throw new Error('the signing key was replaced meanwhile; try again');
            return signature;
        },
    };
}

/**
 * Opens a register over a store: a function of requests, for any server.
 *
 * @throws {EvasteError} `register-config-invalid`, naming the option; also for a master key that is not 32 bytes.
 * @example
 * import { randomBytes } from 'node:crypto'
 * import { openSqliteStore, type SigningKey } from 'evaste/register'
 * import { readFile } from 'node:fs/promises'
 *
 * const signing = JSON.parse(await readFile('signing-key.json', 'utf8')) as SigningKey
 * const register = await openRegister({
 *   sites: [{ site: 'corner-bakery', origins: ['https://leipomo.example'], declaration: 'evaste.json' }],
 *   store: await openSqliteStore({ file: 'register.sqlite', keysFile: 'keys.sqlite' }),
 *   keys: { signing, master: randomBytes(32) }, // a real master key is stored and reused
 * })
 */
async function openRegister(options) {
    const { store, keys, basePath = '', interfaces = {}, rates = {}, queue = {} } = options;
    const now = options.now ?? (() => new Date());
    const nowMs = () => performance.now(); // a limit must not depend on a clock that someone may set
    const metrics = createMetrics(nowMs);
    const limited = limitLog(options.log ?? (() => { }), nowMs);
    const log = (event) => {
        metrics.logged(event);
        limited(event);
    };
    const { bySite: sites, origins, refresh, reload } = openSites({ ...options, log, now, nowMs });
    const trusted = parseTrustedProxies(options.trustProxy ?? []);
    if (trustsVisitors(trusted))
        log(EVERYBODY_TRUSTED);
    const primitives = options.primitives ?? webPrimitives;
    await assertMasterKey(keys.master, store, primitives);
    if (await store.bypassesRowSecurity())
        log(ROW_SECURITY_BYPASSED);
    const vault = openPersonalVault(keys.master, store, primitives);
    const signatures = await openSignatures(keys, primitives);
    const { sign } = signatures;
    const sealing = { sign, sha256: primitives.sha256 };
    const hasInterfaceText = await createInterfaceTexts(interfaces, store);
    const { bodies, longestRetention = 'P90D', bytesPerSite = 5e9, perDay = 5_000 } = options.recordings ?? {};
    const committed = async (commit) => {
        const outcomes = await metrics.timeCommit(commit);
        void recordings.sweepDestroyed().catch(() => { }); // the next retention run tries again
        return outcomes;
    };
    const appends = new SiteQueues({
        gatherMs: queue.gatherMs ?? 5,
        batchSize: queue.batchSize ?? 500,
        capacity: queue.capacity ?? 10_000,
        siteOf: ({ record }) => record.site,
        commitTogether: (drafts) => committed(() => appendBatch(store, { ...sealing, recordings }, drafts)),
        commitAlone: (drafts) => committed(() => appendAlone(store, { ...sealing, recordings }, drafts)),
    });
    const { notify = [], sendMail } = options;
    const notifiers = sendMail ? [...notify, createRecipientsNotifier(store, sendMail)] : notify;
    const exercising = createRights({ ...options, notify: notifiers, sealing, sites, vault, now, bodies });
    const { recordings } = exercising;
    await restoreRights(exercising, log);
    const notices = startNotifications({ store, notifiers: exercising.notifiers, now, log });
    const rights = { ...exercising, checkNotifications: notices.look };
    const retention = await startRetention(rights, { ...options.retention, log });
    const witness = options.witness
        ? await openWitness(options.witness, {
            ...{ store, signatures, primitives, now, nowMs, log },
            fetch: options.fetch ?? globalThis.fetch,
            tellAlarm: notifyAlarm(exercising.notifiers),
        })
        : null;
    const checkpoint = createCheckpoints({ store, sign, now, nowMs });
    const mailboxes = options.checkpointsTo ?? [];
    const checkpointMails = startCheckpointMails({ store, mailboxes, sendMail, checkpoint, now, log });
    const thirdParties = startThirdPartyCounter({ store, now, log });
    const needs = {
        ...createPeople(primitives, keys.master, nowMs),
        witness,
        thirdParties,
        primitives,
        rights,
        canMail: sendMail !== undefined,
        basePath,
        sites,
        origins,
        reloadSites: reload,
        store,
        vault,
        appends,
        hasInterfaceText,
        now,
        log,
        metrics,
        readState: createStateReader(store, now, nowMs),
        processMetrics: options.processMetrics ?? (() => []),
        adminPages: options.adminPages ?? new Map(),
        receiptPages: options.receiptPages ?? new Map(),
        assertCommit: createReadiness(store, nowMs),
        publicKeys: signatures.publicKeys,
        checkpoint,
        quota: createQuotas(options.quota),
        publications: createDailyQuota(PUBLICATIONS),
        takeRequest: {
            takeFromNetwork: createRateLimit(rates.requestsOfNetwork ?? { burst: 30, perSecond: 30 / 3600 }, nowMs),
            takeFromSite: createRateLimit(rates.requestsOfSite ?? { burst: 500, perSecond: 0.1 }, nowMs),
        },
        recordings: {
            ...{ store, now, bodies, longestRetention, bytesPerSite },
            recordingVault: openRecordingVault(keys.master, store, primitives),
            perDay: createDailyQuota({ entries: perDay, bytes: bytesPerSite }),
            takeTurn: createTurns$1({ atOnce: 2, mostWaiting: 10 }),
        },
        takeRecording: {
            takeFromNetwork: createRateLimit(rates.recordingsOfNetwork ?? { burst: 10, perSecond: 60 / 3600 }, nowMs),
            takeFromSite: createRateLimit(rates.recordingsOfSite ?? { burst: 200, perSecond: 1 }, nowMs),
        },
        takeReport: {
            takeFromNetwork: createRateLimit({ burst: 20, perSecond: 0.2 }, nowMs),
            takeFromSite: createRateLimit({ burst: 500, perSecond: 20 }, nowMs),
        },
        takeFromNetwork: createRateLimit(rates.network ?? { burst: 600, perSecond: 60 }, nowMs),
        takeFromSite: createRateLimit(rates.site ?? { burst: 20_000, perSecond: 2_000 }, nowMs),
    };
    const routes = createRoutes(needs);
    let isClosed = false;
    void lookAtDeclarations(sites, () => isClosed);
    const answered = async (request, connection, answer) => {
        const forwardedFor = request.headers.get('x-forwarded-for');
        const address = findClientAddress(connection.address, forwardedFor, trusted);
        if (comesFromUnknownProxy(connection.address, forwardedFor, trusted))
            log(PROXY_NOT_TRUSTED);
        await refresh();
        const given = await answer(address);
        metrics.answered(given.status);
        return given;
    };
    return {
        fetch: (request, connection) => answered(request, connection, (address) => routes.fetch(request, { address })),
        answerEntry(request, connection) {
            const called = request.method === 'POST' ? parseEntryUrl(request.url) : null;
            if (called?.basePath !== basePath)
                return null;
            return answered(request, connection, (address) => answerEntry({ request, siteId: called.siteId, address }, needs));
        },
        rotateSigningKey: signatures.rotate,
        createSetupToken: ({ anew = false } = {}) => createSetupToken({ store, now }, anew),
        async close() {
            isClosed = true;
            await appends.stop();
            await retention.stop();
            await witness?.submissions.stop();
            await checkpointMails.stop();
            await thirdParties.stop();
            await notices.stop();
            await vault.close();
        },
    };
}
/** Enough for a deployment every fifteen minutes; each declaration is stored permanently. */
const PUBLICATIONS = { entries: 100, bytes: 20_000_000 };
/** Logs problems of a configured declaration at the start, instead of at the first visitor. */
async function lookAtDeclarations(sites, isClosed) {
    for (const { isConfigured, declarations } of [...sites.values()])
        if (isConfigured && !isClosed())
            await declarations.configured();
}
/** Invented declarations are how an outsider would try to fill the disk. */
function createQuotas({ entries = 1_000_000, bytes = 2_000_000_000 } = {}) {
    return {
        all: createDailyQuota({ entries, bytes }),
        unknown: createDailyQuota({ entries: Math.ceil(entries / 10), bytes: Math.ceil(bytes / 10) }),
    };
}
/** Only a warning, because the queries themselves separate the sites as well. */
const ROW_SECURITY_BYPASSED = {
    level: 'warn',
    event: 'row-security-bypassed',
    message: 'the database role is a superuser or has BYPASSRLS, so that row security does not keep the sites apart; ' +
        'let an ordinary role own the database: CREATE ROLE evaste LOGIN; CREATE DATABASE evaste OWNER evaste;',
};
/** All visitors then appear to be one: they share one rate limit, and each entry stores the proxy's address. */
const PROXY_NOT_TRUSTED = {
    level: 'warn',
    event: 'proxy-not-trusted',
    message: 'requests with X-Forwarded-For come from a proxy nearby that trustProxy does not name: every visitor is taken for ' +
        'that proxy; name its network, such as 10.0.0.0/8, in trustProxy (EVASTE_TRUST_PROXY)',
};
const EVERYBODY_TRUSTED = {
    level: 'warn',
    event: 'everybody-trusted',
    message: 'trustProxy names a network that visitors are in, larger than 10.0.0.0/8 or fc00::/7: they may claim any address; ' +
        'name the network of the proxy alone',
};
/** Outsiders must not fill the disk with log lines: twenty per kind at once, then one per ten seconds. */
function limitLog(log, nowMs) {
    const take = createRateLimit({ burst: 20, perSecond: 0.1 }, nowMs);
    return (event) => {
        if (!take(`${event.event} ${event.reason}`))
            log(event);
    };
}

const NANOSECONDS = 1e9;
/**
 * @param version of evaste.
 * @see https://prometheus.io/docs/instrumenting/writing_clientlibs/#process-metrics
 */
function startProcessMetrics(version) {
    const delay = monitorEventLoopDelay({ resolution: 20 });
    delay.enable();
    const startedAt = Date.now() / 1000 - process.uptime();
    return {
        stop: () => void delay.disable(),
        read() {
            const { user, system } = process.cpuUsage();
            const { rss, heapUsed } = process.memoryUsage();
            const lag = delay.percentile(99) / NANOSECONDS;
            delay.reset(); // each scrape sees its own interval
            return [
                gauge('process_resident_memory_bytes', 'Resident memory.', rss),
                gauge('process_start_time_seconds', 'When the process started, in seconds since 1970.', startedAt),
                { ...gauge('process_cpu_seconds_total', 'Processor time.', (user + system) / 1e6), type: 'counter' },
                gauge('nodejs_heap_size_used_bytes', 'Heap in use.', heapUsed),
                gauge('nodejs_eventloop_lag_p99_seconds', 'Event loop delay since the last scrape.', Number.isFinite(lag) ? lag : 0),
                {
                    ...{ name: 'evaste_build_info', type: 'gauge', help: 'The version that runs.' },
                    samples: [[`version="${version}",node="${process.version}"`, 1]],
                },
            ];
        },
    };
}
const gauge = (name, help, value) => ({
    ...{ name, type: 'gauge', help, samples: [['', value]] },
});

const PATIENCE = { headersMs: 10_000, requestMs: 15_000, checkMs: 5_000 };
/** A connection without a complete request by then is closed. */
const STOP_PATIENCE_MS = 5_000;
/**
 * Writes each event as one line of JSON to standard output.
 *
 * @example
 * import { openNodeRegister, parseRegisterConfig } from 'evaste/register'
 *
 * const register = await openNodeRegister({ config: parseRegisterConfig({ sites: [] }), log: logToStdout })
 */
const logToStdout = (event) => {
    process.stdout.write(`${logLine(event, new Date())}\n`);
};
/**
 * Opens a register on the configured database, for use in your own server. `close` also closes its files.
 *
 * @example
 * import { parseRegisterConfig } from 'evaste/register'
 *
 * const register = await openNodeRegister({ config: parseRegisterConfig({ sites: [] }) })
 * const response = await register.fetch(new Request('http://localhost/readyz'), { address: '127.0.0.1' })
 * await register.close()
 */
async function openNodeRegister({ config, folder = '.', acceptLoss, ...options }) {
    const data = resolve(folder, config.data);
    const witness = witnessOptionsOf(config);
    const { keys, store, ledger } = await openParts({ ...config, data }, acceptLoss);
    const { sites, trustProxy, basePath } = config;
    const loadDeclaration = (where) => readDeclarationAt(where, folder);
    const processMetrics = startProcessMetrics(newestOf(options.interfaces));
    const register = await openRegister({
        ...options,
        processMetrics: processMetrics.read,
        sites,
        trustProxy,
        basePath,
        keys,
        store,
        ledger,
        loadDeclaration,
        ...(config.recordings && { recordings: recordingOptionsOf(config.recordings, folder) }),
        ...(witness && { witness }),
        ...(config.checkpointsTo && { checkpointsTo: config.checkpointsTo }),
        ...(config.notify && { notify: await openTellers(config.notify, config.smtp) }),
        ...(config.smtp && { sendMail: await openMailer(config.smtp) }),
        primitives: nodePrimitives,
    }).catch(async (cause) => {
        processMetrics.stop();
        await store.close();
        throw cause;
    });
    const watch = watchKeyFiles(data, keys, (fresh) => void register.rotateSigningKey(fresh));
    return {
        ...register,
        async close() {
            watch.stop();
            processMetrics.stop();
            await register.close();
            await store.close();
        },
    };
}
/** evaste's own texts come with each version of it. */
const newestOf = (interfaces = {}) => Object.keys(interfaces).at(-1) ?? 'unknown';
/**
 * Serves a register over HTTP. The caller handles signals and calls `stop`.
 *
 * @throws if the port is in use, a file cannot be opened, or other users can read a key.
 * @example
 * import { parseRegisterConfig } from 'evaste/register'
 *
 * const server = await serveRegister({ config: parseRegisterConfig({ port: 8787, sites: [] }) })
 * console.log(server.url)
 * process.once('SIGTERM', () => void server.stop())
 */
async function serveRegister(options) {
    const { config, log = logToStdout, newSetupLink = false } = options;
    const { headersMs, requestMs, checkMs } = options.patience ?? PATIENCE;
    const register = await openNodeRegister({ ...options, log });
    const server = createAdaptorServer({
        fetch: answerNode(register),
        // Slow senders do not occupy a connection for long.
        serverOptions: { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: checkMs },
        overrideGlobalObjects: false,
    });
    server.maxConnections = config.maxConnections;
    const port = await listen(server, config).catch(async (cause) => {
        await register.close();
        throw cause;
    });
    const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}${config.basePath}`;
    const token = await register.createSetupToken({ anew: newSetupLink });
    log({ level: 'info', event: 'started' });
    return {
        port,
        url,
        setupUrl: token === null ? null : `${config.publicUrl ?? url}${setUpPath(options)}?token=${token}`,
        async stop() {
            const closed = new Promise((done) => server.close(done));
            // A kept-alive connection becomes idle only once its answer is sent.
            const sweep = setInterval(() => server.closeIdleConnections(), 20);
            const patience = setTimeout(() => server.closeAllConnections(), STOP_PATIENCE_MS);
            await closed;
            clearInterval(sweep);
            clearTimeout(patience);
            await register.close();
            log({ level: 'info', event: 'stopped' });
        },
    };
}
/**
 * Reads all entries of one consent, for the operator of the machine. The register may be running.
 *
 * @example
 * import { parseRegisterConfig } from 'evaste/register'
 *
 * const config = parseRegisterConfig({ data: 'evaste-data', sites: [] })
 * console.log(await showConsent({ config }, '2f1c0a9e4b7d4c5f'))
 */
async function showConsent({ config, folder = '.' }, consentId) {
    const data = resolve(folder, config.data);
    await assertStore({ ...config, data });
    const { keys, store } = await openParts({ ...config, data });
    try {
        const vault = openPersonalVault(keys.master, store, nodePrimitives);
        // Most sites are created by the API, and a site that was removed from the configuration still has its entries.
        const sites = await store.sitesWithEntries();
        const bySite = await Promise.all(sites.map((site) => store.entriesOfConsent(site, consentId)));
        return await Promise.all(bySite.flat().map((entry) => discloseEntry(entry, { vault })));
    }
    finally {
        await store.close();
    }
}
/** Behind `#`, so that no server log has the token. Without the pages, the link creates an API key. */
const setUpPath = ({ adminPages }) => (adminPages?.size ? '/admin/#/set-up' : '/v1/admin/setup');
function listen(server, { port, host }) {
    return new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(port, host, () => done(server.address().port));
    });
}

var server = /*#__PURE__*/Object.freeze({
	__proto__: null,
	logToStdout: logToStdout,
	openNodeRegister: openNodeRegister,
	serveRegister: serveRegister,
	showConsent: showConsent
});

export { answerNode as a, openRegister as b, showConsent as c, server as d, getRequestListener as g, logToStdout as l, openNodeRegister as o, serveRegister as s };
