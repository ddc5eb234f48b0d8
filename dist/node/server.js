import { resolve } from 'node:path';
import { createServer, ServerResponse, STATUS_CODES } from 'node:http';
import { Http2ServerRequest, constants } from 'node:http2';
import { Readable } from 'node:stream';
import { j as randomText, b as createApiKey, a as scopes, i as isUtcTime, c as cookieLifetime, k as beginClock, r as runRetention, R as RetentionHeld, m as hashOfBearer, n as auditCall, d as describeAudit, o as rowsOf, e as exportTable, f as exerciseForPerson, g as adoptTerms, p as areShorter, q as discloseConsent, t as parseRequest, u as exerciseRight, w as createCheckpoints, l as logLine, h as discloseEntry } from './exercise-for-person.js';
import { R as RegisterProblem, F as erasedDigest, D as chainHash, u as unrestricted, G as countDecisions, H as serverText, E as commitmentOf, s as isOrigin, I as problems, J as ipModeOf, K as issuerOf, L as countAs, e as exportSite, M as recordEvent, N as newId, h as handleRequest, c as closeSite, d as purgeSite, O as keepDocument, P as termsOf, Q as dimensions, w as webPrimitives, S as assertMasterKey, T as createInterfaceTexts, U as startNotifications, n as nodePrimitives } from './sqlite.js';
import { n as networkOf, c as createTurns, a as openSites, p as parseTrustedProxies, t as trustsEverybody, b as openPersonalVault, d as openSignatures, e as createRights, r as restoreRights, f as findClientAddress, g as comesFromUnknownProxy, h as openParts, i as openTellers, j as readDeclarationAt, k as assertStore } from './open-parts.js';
import { s as sha256, t as toHex, c as canonical } from './digest.js';
import { t as strictObject, E as EvasteError, f as safeParse, w as pipe, y as check, h as string, q as exactOptional, J as picklist, K as boolean, x as regex, v as custom, e as DECLARED_ID, S as SHA256_HEX, a as addDuration, L as maxLength, A as minLength, g as array, n as nullable, p as optional, M as transform, F as minValue, N as safeInteger, H as number$1 } from './duration.js';
import { C as CONSENT_STATUSES, R as RANDOM_ID$1, d as decisionCookies, r as readStored } from './decision-cookie.js';
import { a as askedPurposes } from './least-refusal.js';
import { c as checkDeclaration } from './parse-declaration.js';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { w as watchSigningKey } from './key-files.js';

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

/**
 * Answers Node's requests. Records bypass `Response`, whose constructor validates headers again and streams the body.
 */
function answerNode(register) {
    return async (request, { incoming, outgoing }) => {
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

const TOKEN = /^[\w-]{43}$/;
const VALID_MS = 86_400_000;
/**
 * Creates a token that can create one API key for the agency within a day.
 *
 * @returns `null` if the agency already has a key and `anew` is not set; then no token is created.
 */
async function createSetupToken({ store, now }, anew) {
    const keys = await store.apiKeys(null);
    if (!anew && keys.some(({ controller, scopes: may }) => controller === null && may.includes('keys')))
        return null;
    const token = randomText(32);
    await store.saveSetupToken(await sha256(token), new Date(now().getTime() + VALID_MS).toISOString());
    return token;
}
/**
 * `GET /setup?token=…` asks for confirmation and `POST` creates the first key, so that a link preview does not use up
 * the token.
 */
function addSetup(admin, needs) {
    const { store, now } = needs;
    admin.get('/setup', async (call) => {
        limit(call, needs);
        const token = call.req.query('token') ?? '';
        if (!TOKEN.test(token) || !(await store.hasSetupToken(await sha256(token), now().toISOString())))
            return refuse$1('not-found');
        const question = html `<p>This makes the first API key of this register. The link works once.</p>
      <form method="post"><input type="hidden" name="token" value="${token}" /><button>Make the key</button></form>`;
        return page(call, question);
    });
    admin.post('/setup', async (call) => {
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
    if (TOKEN.test(token))
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
    const entries = await seal(head, fresh, sealing);
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
    const { record, recordedAt, ip, flags, personal, keyId } = draft;
    const { site, decisionId, consentId, receiptSecretHash } = record;
    const sealed = { salt, record: draft.text, server: serverText({ site, entry, recordedAt, ip, flags }), personal };
    const commitment = await commitmentOf(sealed, sha256);
    return { ...sealed, draft, site, entry, decisionId, consentId, recordedAt, receiptSecretHash, keyId, commitment };
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
function toOutcome({ kind, slot: { receipt } }) {
    if (kind === 'conflict' || kind === 'secret-mismatch' || kind === 'erased')
        return { kind };
    if (!receipt)
        throw new Error('a recorded decision has no receipt');
    return { kind, receipt };
}
const receiptOf = ({ entry, recordedAt, receipt }) => ({
    entry,
    recordedAt,
    receipt,
});
const unique = (ids) => [...new Set(ids)];

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
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;
/** No control characters, and no line separators. */
const PRINTABLE = /^[^\p{Cc}\p{Zl}\p{Zp}]{0,128}$/u;
const UTC_TIME = 'a UTC time that exists, such as 2026-11-22T13:30:05.412Z, is needed';
const matching = (pattern, message) => pipe(string(message), regex(pattern, message));
const strict = (entries) => strictObject(entries, 'every name that the format knows is needed, and no other is allowed');
const randomId = matching(RANDOM_ID$1, 'an id of 16 to 64 letters, digits, "-" and "_" is needed');
const digest = matching(SHA256_HEX, 'a SHA-256 as 64 lower-case hexadecimal digits is needed');
const version = matching(PRINTABLE, 'a version of at most 128 printable characters is needed');
const language = matching(LANGUAGE, 'a BCP 47 language tag is needed');
const flag = boolean('true or false is needed');
/** A map from declared ids to statuses, with at most `most` keys. */
const statusMap = (most) => custom((value) => isObject(value) &&
    Object.keys(value).length <= most &&
    Object.entries(value).every(([id, status]) => DECLARED_ID.test(id) && statuses.has(status)), `an object of at most ${most} declared ids, each with a consent status, is needed`);
const recordSchema = strict({
    decisionId: randomId,
    consentId: randomId,
    site: matching(DECLARED_ID, 'a site id is needed'),
    choices: statusMap(64),
    services: statusMap(256),
    source: picklist(sources, `one of ${sources.join(', ')} is needed`),
    trusted: flag,
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
});
/** Names that the format defines. Any other name in a path was chosen by the sender and is not repeated. */
const known = new Set([...Object.keys(recordSchema.entries), ...['digest', 'version', 'url', 'language']]);
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
    throw new RecordError(result.issues.map((issue) => ({ path: pathOf$1(issue.path ?? []), message: issue.message })));
}
function pathOf$1(items) {
    const firstUnknown = items.findIndex(({ key }) => !known.has(key));
    const safe = firstUnknown === -1 ? items : items.slice(0, firstUnknown);
    return ['$', ...safe.map(({ key }) => String(key))].join('.');
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

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
    return new RegisterProblem('internal', { cause: error });
}

const DAY_MS$1 = 86_400_000;
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
    if (Math.abs(at.getTime() - Date.parse(record.decidedAt)) > DAY_MS$1)
        flags.push('clock-skew');
    if (!own)
        flags.push('unknown-declaration');
    if (!(await needs.hasInterfaceText(record.interface.digest)))
        flags.push('unknown-interface');
    if (declared?.askedIds.some((id) => !Object.hasOwn(record.choices, id)))
        flags.push('incomplete-choices');
    return {
        record,
        text: canonical(record),
        recordedAt: at.toISOString(),
        flags,
        countedAs: countAs(record, own),
        issuer: issuerOf(record, declaration),
        ...(await needs.vault.protect(address, ipModeOf(declaration))),
    };
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
const LIMIT_BYTES = 16 * 1024;
/** A record has three levels. */
const LIMIT_DEPTH = 8;
/**
 * Reads the JSON body of a request. Checks type, encoding and size before parsing.
 *
 * @throws {RegisterProblem} `unsupported-media`, `body-too-large`, `malformed-body`.
 */
async function readJson(request) {
    return parseJson(await readText(request, LIMIT_BYTES));
}
/**
 * Reads the body as text, without parsing it as JSON.
 *
 * @throws {RegisterProblem} `unsupported-media`, `body-too-large`; `malformed-body` if it is not UTF-8.
 */
async function readText(request, limitBytes) {
    const type = request.headers.get('content-type') ?? '';
    // A compressed body could grow without bound when decompressed.
    if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type) || request.headers.has('content-encoding'))
        throw new RegisterProblem('unsupported-media');
    const length = request.headers.get('content-length');
    if (Number(length ?? 0) > limitBytes)
        throw new RegisterProblem('body-too-large');
    const isAnnounced = length !== null && /^\d+$/.test(length);
    return decode(await (isAnnounced ? readAnnounced(request, limitBytes) : countBytes(request, limitBytes)));
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
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function decode(bytes) {
    try {
        return decoder.decode(bytes);
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
        const { kind, receipt } = await appendEntry(call, headers, needs);
        headers['content-type'] = 'application/json';
        return { status: kind === 'appended' ? 201 : 200, headers, body: JSON.stringify(receipt) };
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
            return { kind: outcome.kind, receipt: outcome.receipt };
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
    #takeTurn = createTurns({ atOnce: ALONE_AT_ONCE });
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

const DAY_MS = 86_400_000;
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
            const today = Math.floor(nowMs / DAY_MS);
            if (today !== day)
                used = new Map();
            day = today;
            const own = used.get(key) ?? { entries: 0, bytes: 0 };
            if (own.entries + 1 > quota.entries || own.bytes + bytes > quota.bytes)
                return Math.ceil(((today + 1) * DAY_MS - nowMs) / 1000);
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

/**
 * Above this number of keys, the least recently used one is dropped. This bounds memory, and gives a flood one fresh
 * burst at most.
 */
const LIMIT_BUCKETS = 50_000;
/**
 * Token buckets by key.
 *
 * @param nowMs the clock, in milliseconds.
 * @returns `take(key)`: 0 if the request may proceed, otherwise the whole seconds to wait.
 */
function createRateLimit({ burst, perSecond }, nowMs) {
    const buckets = new Map();
    return (key) => {
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
        for (const { site, contents, addresses, held } of await runRetention(run, needs)) {
            if (held)
                tellHeld(held, site);
            if (contents + addresses > 0)
                log({ level: 'info', event: 'retention', site, reason: `contents ${contents}, addresses ${addresses}` });
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
 * Authenticates a call and returns its API key.
 *
 * @throws {RegisterProblem} `unauthorized` without a valid key, `scope-not-allowed`, `too-many-requests`.
 */
async function admit(call, needs, scope) {
    limit(call, needs);
    const key = await needs.store.apiKey(await hashOfBearer(call.req.header('authorization')));
    if (!key) {
        call.header('www-authenticate', 'Bearer');
        return refuse$1('unauthorized');
    }
    // Checked before the site is looked up, so that callers without the scope cannot find out whether a site exists.
    if (key.scopes.includes(scope))
        return key;
    return refuse$1('scope-not-allowed');
}
/**
 * Returns the site of a call and the API key, if the key gives access to that site.
 *
 * @throws {RegisterProblem} what `admit` throws, and `not-found` both for a missing site and for another controller's
 *   site.
 */
async function findOwnSite(call, needs, scope) {
    const key = await admit(call, needs, scope);
    const site = needs.sites.get(call.req.param('site') ?? '');
    if (site && opens(key, site.controller))
        return { ...site, key };
    return refuse$1('not-found');
}
/** The same, and records the access in the site's audit log. */
async function admitToSite(call, needs, scope) {
    const site = await findOwnSite(call, needs, scope);
    await auditCall(call, { site: site.site, actor: site.key.keyId, scope }, needs);
    return site;
}
/** Whether a key gives access to a controller's sites. A key of the agency gives access to all. */
const opens = ({ controller }, other) => controller === null || controller === other;

const MOST$2 = 1_000;
/** `GET /sites/{site}/audit?after=&limit=`: who accessed the site's records, oldest first. */
function addAudit(admin, needs) {
    admin.get('/sites/:site/audit', async (call) => {
        const { site } = await findOwnSite(call, needs, 'exports');
        const limit = Number(call.req.query('limit') ?? '100');
        if (!Number.isInteger(limit) || limit < 1 || limit > MOST$2)
            return refuse$1('invalid-request', '$.limit', `a whole number from 1 to ${MOST$2} is needed`);
        const records = await needs.store.audit(site, { after: call.req.query('after') ?? '', limit });
        const next = records.length === limit ? records.at(-1)?.auditId : undefined;
        return call.json({ audit: records.map(describeAudit), next: next ?? null });
    });
}

const MOST$1 = 1_000;
/** `GET /sites/{site}/entries?after=&limit=`: one page of entries, in ascending order. */
function addEntryAdmin(admin, needs) {
    admin.get('/sites/:site/entries', async (call) => {
        const { site } = await admitToSite(call, needs, 'entries');
        const after = wholeNumber(call.req.query('after') ?? '0', Number.MAX_SAFE_INTEGER);
        const limit = wholeNumber(call.req.query('limit') ?? '100', MOST$1);
        if (after === null)
            return refuse$1('invalid-request', '$.after', 'the number of an entry is needed');
        if (!limit)
            return refuse$1('invalid-request', '$.limit', `a whole number from 1 to ${MOST$1} is needed`);
        const entries = await needs.store.entries(site, { after, limit });
        const next = entries.length === limit ? entries.at(-1)?.entry : undefined;
        // Encrypted addresses are omitted: they are not for everyday reading (R71).
        return call.json({ entries: await rowsOf(site, entries, needs.rights), next: next ?? null });
    });
}
function wholeNumber(text, most) {
    const number = Number(text);
    if (/^\d{1,16}$/.test(text) && number <= most)
        return number;
    return null;
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
    admin.get('/sites/:site/export', async (call) => {
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

/**
 * Parses the body of a call.
 *
 * @throws {RegisterProblem} what `readJson` throws, and `invalid-request` with each invalid path.
 */
async function parseBody(call, schema) {
    const result = safeParse(schema, await readJson(call.req.raw));
    if (result.success)
        return result.output;
    const errors = result.issues.map((issue) => ({ path: pathOf(issue), message: issue.message }));
    throw new RegisterProblem('invalid-request', { errors });
}
/** Down to the last name that the schema defines; anything deeper was chosen by the sender. */
function pathOf({ path, type }) {
    const all = path ?? [];
    const known = type === 'strict_object' ? all.slice(0, -1) : all;
    return ['$', ...known.map(({ key }) => String(key))].join('.');
}
const idOf = (message) => pipe(string(message), regex(DECLARED_ID, message));
const NOTHING_ELSE = 'every name that is needed, and no other, is allowed';

const SCOPES = `a list of ${scopes.join(', ')} is needed`;
const keySchema = strictObject({
    controller: exactOptional(nullable(idOf('the id of a controller, or null for the agency, is needed'))),
    scopes: pipe(array(picklist(scopes, SCOPES), SCOPES), minLength(1, SCOPES), maxLength(8, SCOPES)),
    label: exactOptional(pipe(string('a text is needed'), regex(/^[^\p{Cc}\p{Zl}\p{Zp}]{0,128}$/u, 'at most 128 characters'))),
}, NOTHING_ELSE);
/** `GET` and `POST /keys`, `DELETE /keys/{id}`. */
function addKeyAdmin(admin, needs) {
    const { store, now } = needs;
    admin.get('/keys', async (call) => {
        const { controller } = await admit(call, needs, 'keys');
        return call.json({ keys: (await store.apiKeys(controller)).map(describe$1) });
    });
    admin.post('/keys', async (call) => {
        const maker = await admit(call, needs, 'keys');
        const { controller = maker.controller, label = '', ...wanted } = await parseBody(call, keySchema);
        // A key cannot create one with more rights than its own.
        if (!opens(maker, controller) || !wanted.scopes.every((scope) => maker.scopes.includes(scope)))
            return refuse$1('scope-not-allowed');
        const about = { controller, label, scopes: [...new Set(wanted.scopes)] };
        const { key, stored } = await createApiKey(about, now().toISOString());
        await store.saveApiKey(stored);
        return call.json({ ...describe$1(stored), key }, 201);
    });
    admin.delete('/keys/:id', async (call) => {
        const { controller } = await admit(call, needs, 'keys');
        const id = call.req.param('id');
        const isTheirs = (await store.apiKeys(controller)).some(({ keyId }) => keyId === id);
        if (!isTheirs)
            return refuse$1('not-found');
        await store.revokeApiKey(id, now().toISOString());
        return call.body(null, 204);
    });
}
/** The fields of a key that may be listed; the hash is not among them. */
const describe$1 = ({ keyId, controller, scopes: may, label, createdAt }) => ({
    id: keyId,
    controller,
    scopes: may,
    label,
    createdAt,
});

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
    return record({ event: 'retention-start', site, consentId, particulars: { period, startedAt } }, needs);
}
/**
 * Lifts a restriction; the visitor must have been informed before (GDPR 18(3)).
 *
 * @throws {RegisterProblem} `not-found`.
 */
const liftRestriction = (site, consentId, needs) => record({ event: 'restriction-lifted', site, consentId }, needs);
async function record(call, needs) {
    const { own } = await recordEvent({ ...call, eventId: newId(), recordedAt: needs.now().toISOString() }, needs);
    return { entry: own.entry, recordedAt: own.recordedAt, receipt: own.receipt };
}
function refuse(path, message) {
    throw new RegisterProblem('invalid-request', { errors: [{ path, message }] });
}

const MOST = 500;
const states = ['open', 'done', 'refused'];
const handlingSchema = strictObject({ outcome: picklist(['done', 'refused']), reason: optional(string()) }, NOTHING_ELSE);
const letterSchema = strictObject({
    kind: picklist(['erasure', 'restriction', 'rectification']),
    correction: exactOptional(strictObject({
        decisionId: exactOptional(string()),
        language: exactOptional(string()),
        decidedAt: exactOptional(string()),
    })),
    reason: string('a text is needed'),
}, NOTHING_ELSE);
const retentionStartSchema = strictObject({ period: string(), startedAt: nullable(string()) }, NOTHING_ELSE);
const retentionSchema = strictObject({
    dryRun: boolean(),
    // Confirms that a large share of the site may be deleted. A clock that leapt ahead can only be confirmed on the
    // machine itself.
    confirm: optional(boolean(), false),
    // Applies the retention terms that the site declares now to its older entries too.
    adoptTerms: optional(boolean(), false),
}, NOTHING_ELSE);
/** Routes for visitors' requests, the answers to them, and retention. */
function addRightsAdmin(admin, needs) {
    admin.get('/sites/:site/requests', async (call) => {
        const { site } = await admitToSite(call, needs, 'requests');
        const state = states.find((one) => one === call.req.query('state'));
        const [dueAt = '', requestId = ''] = (call.req.query('after') ?? '').split(' ');
        const after = requestId === '' ? undefined : { dueAt, requestId };
        const requests = await needs.store.requests(site, { state, after, limit: MOST });
        const last = requests.length === MOST ? requests.at(-1) : undefined;
        return call.json({ requests, next: last ? `${last.dueAt} ${last.requestId}` : null });
    });
    admin.post('/sites/:site/requests/:request', async (call) => {
        const { site } = await admitToSite(call, needs, 'requests');
        const handling = await parseBody(call, handlingSchema);
        return call.json(await handleRequest(site, call.req.param('request'), handling, needs.rights));
    });
    admin.post('/sites/:site/consents/:consent/requests', async (call) => {
        const { site } = await admitToSite(call, needs, 'requests');
        const { correction, ...request } = await parseBody(call, letterSchema);
        const consent = { site, consentId: call.req.param('consent') || refuse$1('not-found') };
        const done = await exerciseForPerson(consent, { ...request, ...(correction && { correction }) }, needs.rights);
        return call.json(done, 201);
    });
    admin.delete('/sites/:site/consents/:consent/restriction', async (call) => {
        const { site } = await admitToSite(call, needs, 'requests');
        return call.json(await liftRestriction(site, call.req.param('consent'), needs.rights));
    });
    admin.put('/sites/:site/consents/:consent/retention', async (call) => {
        const { site } = await admitToSite(call, needs, 'retention');
        const start = await parseBody(call, retentionStartSchema);
        return call.json(await setRetentionEvent(site, call.req.param('consent') || refuse$1('not-found'), start, needs.rights));
    });
    admin.post('/sites/:site/retention', async (call) => {
        const { site } = await admitToSite(call, needs, 'retention');
        const { dryRun, confirm, adoptTerms: adopts } = await parseBody(call, retentionSchema);
        if (adopts && !dryRun)
            await adoptTerms(site, needs.rights);
        return call.json({ dryRun, ...(await forget({ site, dryRun, confirmed: confirm ? ['share'] : [] }, needs)) });
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
    admin.get('/sites', async (call) => {
        const key = await admit(call, needs, 'sites');
        const sites = [...needs.sites.values()].filter(({ controller }) => opens(key, controller));
        return call.json({ sites: sites.map(describe) });
    });
    admin.get('/sites/:site', async (call) => call.json(describe(await admitToSite(call, needs, 'sites'))));
    admin.put('/sites/:site', (call) => putSite(call, needs));
    admin.delete('/sites/:site', (call) => removeSite(call, needs));
    admin.get('/sites/:site/declaration', async (call) => {
        const site = await admitToSite(call, needs, 'declarations');
        const digest = await site.declarations.configuredDigest();
        const document = digest === null ? null : await needs.store.document(digest);
        if (document)
            return call.body(document.text, 200, { 'content-type': 'application/json' });
        return refuse$1('not-found');
    });
    admin.put('/sites/:site/declaration', (call) => putDeclaration(call, needs));
}
/**
 * Only an agency's key creates sites. For any other key, a site that exists must look the same as one that does not.
 */
async function putSite(call, needs) {
    const key = await admit(call, needs, 'sites');
    const id = call.req.param('site') ?? '';
    const before = needs.sites.get(id);
    if (before ? !opens(key, before.controller) : key.controller !== null || !DECLARED_ID.test(id))
        return refuse$1('not-found');
    if (before?.isConfigured)
        return refuse$1('site-in-configuration');
    const { origins, controller = before?.controller ?? id } = await parseBody(call, siteSchema);
    if (!opens(key, controller))
        return refuse$1('scope-not-allowed');
    await needs.store.saveSite({ site: id, controller, origins });
    await needs.reloadSites();
    const site = needs.sites.get(id);
    if (site)
        return call.json(describe(site), before ? 200 : 201);
    return refuse$1('internal');
}
const deletionSchema = strictObject({ confirm: string(), entries: pipe(number$1(), safeInteger(), minValue(0)) }, NOTHING_ELSE);
/** Only an agency's key deletes a site, after it has exported all entries: `entries` is what the end of the bundle says. */
async function removeSite(call, needs) {
    const { site, isConfigured, key } = await admitToSite(call, needs, 'sites');
    if (key.controller !== null)
        return refuse$1('scope-not-allowed');
    if (isConfigured)
        return refuse$1('site-in-configuration');
    const { confirm, entries } = await parseBody(call, deletionSchema);
    if (confirm !== site)
        return refuse$1('invalid-request', '$.confirm', 'the id of the site is needed');
    const last = await closeSite(site, needs.rights, entries);
    await needs.reloadSites();
    await purgeSite(site, last, needs.rights);
    return call.json({ site, entries: last.entry, receipt: last.receipt });
}
async function putDeclaration(call, needs) {
    const { site, isConfigured, declarations, key } = await admitToSite(call, needs, 'declarations');
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
    const areOurs = key.scopes.includes('retention') && termsBefore && areShorter(termsOf(declaration), termsBefore);
    if (areOurs)
        await adoptTerms(site, needs.rights);
    return call.json({ site, digest, version: declaration.version ?? digest, changed: before !== digest });
}
const describe = ({ site, controller, origins, isConfigured }) => ({
    site,
    controller,
    origins: [...origins],
    from: isConfigured ? 'configuration' : 'api',
});

const DAY = /^\d{4}-\d\d-\d\d$/;
const YEAR_MS = 366 * 86_400_000;
const MOST_YEARS = 10;
const BY = ['day', ...dimensions];
/**
 * `GET /sites/{site}/statistics?from=&to=&by=day,language`: reads the counts that are stored with the entries. `from`
 * and `to` are UTC days, both inclusive; the default is the last 30 days, by day.
 */
function addStatisticsAdmin(admin, needs) {
    admin.get('/sites/:site/statistics', async (call) => {
        const { site } = await admitToSite(call, needs, 'statistics');
        const query = readQuery(call, needs.now());
        return call.json({ site, ...query, ...(await needs.store.statistics(site, query)) });
    });
}
function readQuery(call, now) {
    const to = dayOf(call, 'to', now);
    const from = dayOf(call, 'from', new Date(Date.parse(to) - 29 * 86_400_000));
    if (Date.parse(to) - Date.parse(from) > MOST_YEARS * YEAR_MS)
        refuse$1('invalid-request', '$.from', `at most ${MOST_YEARS} years are told at once`);
    const words = (call.req.query('by') ?? 'day').split(',').filter(Boolean);
    const by = BY.filter((one) => words.includes(one));
    if (by.length !== words.length)
        refuse$1('invalid-request', '$.by', `a list of ${BY.join(', ')} is needed`);
    return { from, to, by };
}
function dayOf(call, name, otherwise) {
    const day = call.req.query(name) ?? otherwise.toISOString().slice(0, 10);
    if (DAY.test(day) && !Number.isNaN(Date.parse(day)))
        return day;
    return refuse$1('invalid-request', `$.${name}`, 'a day such as 2026-11-22 is needed');
}

/** The routes under `/v1/admin`, one group per resource. */
function createAdminRoutes(needs) {
    const admin = new Hono();
    // No identifier of the register contains NUL, and databases handle it differently.
    admin.use((call, next) => (call.req.url.includes('%00') ? refuse$1('not-found') : next()));
    addSetup(admin, needs);
    addKeyAdmin(admin, needs);
    addSiteAdmin(admin, needs);
    addEntryAdmin(admin, needs);
    addStatisticsAdmin(admin, needs);
    addRightsAdmin(admin, needs);
    addExportAdmin(admin, needs);
    addAudit(admin, needs);
    return admin;
}

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

/** Routes for the holder of a receipt: see all data, and exercise a right (R79, R80). */
function addReceiptRoutes(app, needs) {
    app.get('/v1/receipts/:consentId', async (call) => {
        const consent = await discloseConsent(await authorize(call, needs), needs.rights);
        return call.body(JSON.stringify(consent), 200, { 'content-type': 'application/ld+json' });
    });
    app.post('/v1/receipts/:consentId/requests', async (call) => {
        const consent = await authorize(call, needs);
        const request = parseRequest(await readJson(call.req.raw));
        limit(call, needs.takeRequest, consent.site);
        return call.json(await exerciseRight(consent, request, needs.rights), 201);
    });
    app.options('/v1/receipts/:consentId', (call) => answerPreflight(call, needs, 'GET', 'authorization'));
    app.options('/v1/receipts/:consentId/requests', (call) => answerPreflight(call, needs, 'POST', 'authorization, content-type'));
}
/** A wrong id and a wrong secret get the same answer. A page may call only if a site lists its origin. */
async function authorize(call, needs) {
    call.header('vary', 'Origin');
    limit(call, needs);
    if (call.req.header('origin') !== undefined)
        allow(call, needs.origins());
    const consentId = call.req.param('consentId') ?? '';
    const authorization = call.req.header('authorization') ?? null;
    const { store } = needs.rights;
    return {
        site: await authorizeReceipt(consentId, authorization, { sites: needs.sites, store }),
        consentId,
    };
}
function answerPreflight(call, needs, methods, headers) {
    limit(call, needs);
    allow(call, needs.origins());
    return preflight(call, methods, headers);
}

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
    app.get('/v1/sites/:site/checkpoint', (call) => sendCheckpoint(call, needs));
    app.get('/v1/documents/:digest', (call) => sendDocument(call, needs));
    addReceiptRoutes(app, needs);
    app.route('/v1/admin', createAdminRoutes(needs));
    app.get('/healthz', (call) => call.json({ status: 'up' }));
    app.get('/readyz', (call) => sendReadiness(call, needs));
    app.get('/metrics', (call) => sendMetrics(call, needs));
    app.get('/.well-known/evaste-register.json', (call) => call.json({ keys: needs.publicKeys() }));
    app.notFound(() => refuse$1('not-found'));
    app.onError((error, call) => {
        const site = needs.sites.get(call.req.param('site') ?? '')?.site;
        return sendProblem(call, explain(error, site, needs));
    });
    return app;
}
/** Records of pages; a server usually answers them without these routes (`answerEntry`). */
function addEntryRoutes(app, needs) {
    app.post('/v1/sites/:site/entries', async ({ req, env }) => {
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
    const text = metrics.render({ waiting: appends.waiting, sites: sites.size, state, families: processMetrics() });
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
    if (trustsEverybody(trusted))
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
    const appends = new SiteQueues({
        gatherMs: queue.gatherMs ?? 5,
        batchSize: queue.batchSize ?? 500,
        capacity: queue.capacity ?? 10_000,
        siteOf: ({ record }) => record.site,
        commitTogether: (drafts) => metrics.timeCommit(() => appendBatch(store, sealing, drafts)),
        commitAlone: (drafts) => metrics.timeCommit(() => appendAlone(store, sealing, drafts)),
    });
    const recording = createRights({ ...options, sealing, sites, vault, now });
    await restoreRights(recording, log);
    const notices = startNotifications({ store, notifiers: recording.notifiers, now, log });
    const rights = { ...recording, checkNotifications: notices.look };
    const retention = await startRetention(rights, { ...options.retention, log });
    const needs = {
        rights,
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
        assertCommit: createReadiness(store, nowMs),
        publicKeys: signatures.publicKeys,
        checkpoint: createCheckpoints({ store, sign, now, nowMs }),
        quota: createQuotas(options.quota),
        publications: createDailyQuota(PUBLICATIONS),
        takeRequest: {
            takeFromNetwork: createRateLimit(rates.requestsOfNetwork ?? { burst: 30, perSecond: 30 / 3600 }, nowMs),
            takeFromSite: createRateLimit(rates.requestsOfSite ?? { burst: 500, perSecond: 0.1 }, nowMs),
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
    message: 'trustProxy names every address: each visitor may claim any address; name the network of the proxy alone',
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
        ...(config.notify && { notify: await openTellers(config.notify, config.smtp) }),
        primitives: nodePrimitives,
    }).catch(async (cause) => {
        processMetrics.stop();
        await store.close();
        throw cause;
    });
    const watch = watchSigningKey(data, keys.signing.kid, (fresh) => void register.rotateSigningKey(fresh));
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
        setupUrl: token === null ? null : `${config.publicUrl ?? url}/v1/admin/setup?token=${token}`,
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
