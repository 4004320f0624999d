// Made by .ci/web_files.py. Do not edit.
// swift-format-ignore-file

extension WebFile {
  /// The files of the folder client, in the order of their names.
  static let client: [WebFile] = [
    WebFile(
      "base64.js",
#"""
/** Base64 (RFC 4648): bytes in metadata, in details of errors and in sub-protocols. */

/**
 * The text for bytes, without padding, as the protocols want it.
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function encodeBase64(bytes) {
  let text = "";
  // In pieces: a function takes a limited number of arguments.
  for (let start = 0; start < bytes.length; start += 0x2000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x2000));
  return btoa(text).replace(/=+$/, "");
}

/**
 * The same in the alphabet for URLs (section 5).
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function encodeBase64URL(bytes) {
  return encodeBase64(bytes).replaceAll("+", "-").replaceAll("/", "_");
}

/**
 * The bytes for a text, padded or not, in either alphabet; undefined when it is not base64.
 * @param {string} text
 * @returns {Uint8Array | undefined}
 */
export function decodeBase64(text) {
  const plain = text.trim().replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, "");
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
}

"""#),
    WebFile(
      "client.js",
##"""
import { encodeBase64URL } from "./base64.js";
import { connect, errorOfResponse } from "./connect.js";
import { Code, PintleError, reached } from "./errors.js";
import { eventsOf } from "./events.js";
import { grpcWeb } from "./grpc-web.js";
import { CallScope } from "./scope.js";
import { sentMetadata } from "./sent-metadata.js";
import { SocketCall } from "./socket-call.js";

/**
 * A value, or what is asked for one, each time anew.
 * @template T
 * @typedef {T | null | undefined | (() => T | null | undefined | Promise<T | null | undefined>)} Given
 */

/**
 * How calls are tried again. What a caller gives says that the call may be repeated; nothing is unless it is given.
 * @typedef {object} Retry
 * @property {number} [attempts] How often it is tried at most; 3 unless given.
 * @property {number} [baseMs] How long the first wait may be; 200 unless given. Each further one is twice as long.
 * @property {number} [maxMs] How long a wait may be; 5000 unless given. A server that asks for a longer one is not asked again.
 * @property {number[]} [codes] For which errors; UNAVAILABLE unless given.
 */

/**
 * What may be said of one call.
 * @typedef {object} CallOptions
 * @property {AbortSignal} [signal] Ends the call here and at the server, with CANCELLED.
 * @property {number} [timeoutMs] The deadline, which the server is told; 0 for none.
 * @property {import("./sent-metadata.js").MetadataInit} [metadata] Sent with the call, besides the client's.
 * @property {Given<string>} [token] Instead of the client's.
 * @property {Given<string>} [organizationId] Instead of the client's.
 * @property {(metadata: import("./metadata.js").Metadata) => void} [onHeaders] Is told what came before the answer.
 * @property {(metadata: import("./metadata.js").Metadata) => void} [onTrailers] Is told what came behind it.
 * @property {Retry} [retry] Unary calls and server streams, the latter before their first message.
 * @property {boolean} [idempotent] Whether the method has no side effects, so that it can be asked by GET (Connect alone).
 */

/**
 * What all calls of a client share.
 * @typedef {object} ClientOptions
 * @property {string | URL} [baseUrl] The server; the one that the module comes from unless given.
 * @property {"connect" | "grpc-web"} [protocol] How unary calls and server streams go; Connect unless given.
 * @property {Given<string>} [token] Who calls.
 * @property {Given<string>} [organizationId] The organization in which calls act, if not the caller's own.
 * @property {number} [timeoutMs] The deadline of unary calls and client streams; none unless given.
 * @property {import("./sent-metadata.js").MetadataInit} [metadata] Sent with each call.
 * @property {Retry} [retry] For unary calls and server streams that say nothing else; none unless given.
 * @property {number} [maxMessageBytes] How long a message of the server may be; 64 MiB unless given.
 * @property {(error: PintleError, method: string) => void} [onError] Is told of each call that failed.
 * @property {typeof globalThis.fetch} [fetch] In the place of the global one.
 * @property {(text: string) => any} [parse] Reads JSON; `JSON.parse` unless given. It can keep the digits of numbers.
 * @property {(value: any) => string} [stringify] Writes JSON; `JSON.stringify` unless given, with BigInt as text.
 */

/**
 * Where a protocol puts what it reads besides messages.
 * @typedef {object} AnswerContext
 * @property {number} maxMessageBytes
 * @property {(metadata: import("./metadata.js").Metadata) => void} onHeaders
 * @property {(metadata: import("./metadata.js").Metadata) => void} onTrailers
 */

/**
 * A way for unary calls and server streams to travel over `fetch`; messages are JSON texts.
 * @typedef {object} Protocol
 * @property {string} name
 * @property {(isStream: boolean, remainingMs: number | undefined) => [string, string][]} fields The request's own fields.
 * @property {(isStream: boolean, text: string) => string | Uint8Array} body The request's body.
 * @property {(response: Response, context: AnswerContext) => Promise<string>} unary The message of an answer.
 * @property {(response: Response, context: AnswerContext) => AsyncGenerator<string, void, void>} stream Its messages.
 */

/**
 * A request of any path.
 * @typedef {object} RequestOptions
 * @property {string} [method] The verb; GET, or POST where there is a body, unless given.
 * @property {Record<string, unknown> | URLSearchParams} [query] Lists become several parameters; undefined leaves one out.
 * @property {any} [body] An object is sent as JSON, anything else as `fetch` does.
 * @property {HeadersInit} [headers]
 * @property {AbortSignal} [signal]
 * @property {number} [timeoutMs]
 * @property {Given<string>} [token]
 * @property {Given<string>} [organizationId]
 */

/** The longest address with a message in it; longer ones go by POST. */
const MAX_GET_LENGTH = 4096;
/** What an answer with a ticket is asked for by. */
const TICKET_TYPE = "application/vnd.pintle.ticket+json";
/** What tokens may be made of (RFC 6750's b64token). */
const TOKEN = /^[A-Za-z0-9._~+/-]+=*$/;

/**
 * ProtoJSON of a request: 64-bit integers may be BigInt.
 * @param {any} value
 * @returns {string}
 */
const stringify = (value) =>
  JSON.stringify(value ?? {}, (_, member) => (typeof member === "bigint" ? String(member) : member));

/**
 * @template T
 * @param {Given<T>} given
 * @returns {Promise<T | null | undefined>}
 */
const ask = async (given) => (typeof given === "function" ? await /** @type {any} */ (given)() : given);

/** Calls of one server, in the name of one caller. */
export class Client {
  /** @param {ClientOptions} [options] */
  constructor(options = {}) {
    /** @type {URL} */
    this.baseUrl = new URL(options.baseUrl || new URL("..", import.meta.url), globalThis.location?.href);
    if (!this.baseUrl.pathname.endsWith("/")) this.baseUrl.pathname += "/";
    if (!["connect", "grpc-web", undefined].includes(options.protocol))
      throw new TypeError(`the protocol is "connect" or "grpc-web", not ${options.protocol}`);
    this.options = options;
    this.protocol = options.protocol === "grpc-web" ? grpcWeb : connect;
    this.maxMessageBytes = options.maxMessageBytes ?? 64 * 1024 * 1024;
    this.parse = options.parse ?? JSON.parse;
    this.stringify = options.stringify ?? stringify;
    /** @type {typeof globalThis.fetch} */
    this.fetcher = options.fetch ?? ((...request) => globalThis.fetch(...request));
  }

  /**
   * Calls a method that takes one message and answers one.
   * @param {string} method "package.Service/Method"
   * @param {any} [request]
   * @param {CallOptions} [options]
   * @returns {Promise<any>}
   */
  unary(method, request, options = {}) {
    const timeoutMs = options.timeoutMs ?? this.options.timeoutMs;
    return this.#scoped(method, options.signal, timeoutMs, async (scope) => {
      const text = this.stringify(request);
      for (let attempt = 1; ; attempt++) {
        try {
          const response = await this.#send(method, text, options, scope, false);
          return this.parse(await this.protocol.unary(response, this.#context(options)));
        } catch (error) {
          await this.#waitForRetry(scope.explain(error), attempt, options, scope);
        }
      }
    });
  }

  /**
   * Calls a method that takes one message and answers many. The call begins when the first is asked for, and ends
   * when the loop over them is left.
   * @param {string} method "package.Service/Method"
   * @param {any} [request]
   * @param {CallOptions} [options]
   * @returns {AsyncGenerator<any, void, void>}
   */
  async *serverStream(method, request, options = {}) {
    const scope = new CallScope(options.signal, options.timeoutMs);
    try {
      const text = this.stringify(request);
      for (let attempt = 1, count = 0; ; attempt++) {
        try {
          const response = await this.#send(method, text, options, scope, true);
          for await (const message of this.protocol.stream(response, this.#context(options))) {
            count++;
            yield this.parse(message);
          }
          return;
        } catch (error) {
          const reason = scope.explain(error);
          if (count > 0) throw reason;
          await this.#waitForRetry(reason, attempt, options, scope);
        }
      }
    } catch (error) {
      throw this.#told(error, method);
    } finally {
      scope.close();
    }
  }

  /**
   * Calls a method that takes many messages and answers one, over WebSocket.
   * @param {string} method "package.Service/Method"
   * @param {Iterable<any> | AsyncIterable<any>} requests
   * @param {CallOptions} [options]
   * @returns {Promise<any>}
   */
  clientStream(method, requests, options = {}) {
    const timeoutMs = options.timeoutMs ?? this.options.timeoutMs;
    return this.#scoped(method, options.signal, timeoutMs, async (scope) => {
      /** @type {any[]} */
      const answers = [];
      for await (const answer of this.#socketCall(method, requests, options, scope)) answers.push(answer);
      if (answers.length === 1) return answers[0];
      throw new PintleError(Code.UNIMPLEMENTED, `${answers.length} messages, where one is the answer`);
    });
  }

  /**
   * Calls a method that takes and answers many messages at once, over WebSocket. The call begins when the first answer
   * is asked for; requests are taken from `requests` as fast as the server takes them. Other kinds of methods can be
   * called so, too.
   * @param {string} method "package.Service/Method"
   * @param {Iterable<any> | AsyncIterable<any>} requests
   * @param {CallOptions} [options]
   * @returns {AsyncGenerator<any, void, void>}
   */
  async *bidiStream(method, requests, options = {}) {
    const scope = new CallScope(options.signal, options.timeoutMs);
    try {
      yield* this.#socketCall(method, requests, options, scope);
    } catch (error) {
      throw this.#told(scope.explain(error), method);
    } finally {
      scope.close();
    }
  }

  /**
   * The same calls for one service, by the names of its methods.
   * @param {string} name "package.Service"
   */
  service(name) {
    return {
      /** @type {(method: string, request?: any, options?: CallOptions) => Promise<any>} */
      unary: (method, ...rest) => this.unary(`${name}/${method}`, ...rest),
      /** @type {(method: string, request?: any, options?: CallOptions) => AsyncGenerator<any, void, void>} */
      serverStream: (method, ...rest) => this.serverStream(`${name}/${method}`, ...rest),
      /** @type {(method: string, requests: Iterable<any> | AsyncIterable<any>, options?: CallOptions) => Promise<any>} */
      clientStream: (method, ...rest) => this.clientStream(`${name}/${method}`, ...rest),
      /** @type {(method: string, requests: Iterable<any> | AsyncIterable<any>, options?: CallOptions) => AsyncGenerator<any, void, void>} */
      bidiStream: (method, ...rest) => this.bidiStream(`${name}/${method}`, ...rest),
    };
  }

  /**
   * The server-sent events of a path. A connection that breaks is made anew behind the last event that came.
   * @param {string} path
   * @param {import("./events.js").EventOptions} [options]
   * @returns {AsyncGenerator<import("./events.js").ServerEvent, void, void>}
   */
  async *events(path, options = {}) {
    const scope = new CallScope(options.signal, undefined);
    try {
      yield* eventsOf(this, path, options, scope);
    } catch (error) {
      throw this.#told(scope.explain(error), path);
    } finally {
      scope.close();
    }
  }

  /**
   * The events of a path as an `EventSource`, for code that wants one: it cannot send a token, so its address has a ticket
   * (docs/browsers.md). It comes back by itself for ten minutes; when it gives up (`readyState` is CLOSED), ask for
   * another one. `events` needs no ticket, and never has to.
   * @param {string} path
   * @param {{ query?: Record<string, unknown> | URLSearchParams, signal?: AbortSignal, token?: Given<string>, organizationId?: Given<string> }} [options]
   * @returns {Promise<EventSource>}
   */
  async eventSource(path, options = {}) {
    const { ticket } = await this.json(path, { ...options, method: "GET", headers: { accept: TICKET_TYPE } });
    const url = this.address(path, options.query);
    url.searchParams.append("ticket", ticket);
    return new EventSource(url);
  }

  /**
   * Asks for any path of the server, with token and organization; an answer whose status is an error is an answer.
   * @param {string} path
   * @param {RequestOptions} [options]
   * @returns {Promise<Response>}
   */
  async fetch(path, options = {}) {
    // These go on with the body, which the caller reads later, and go with it.
    // (TypeScript before 5.2 does not know these two functions.)
    const Signals = /** @type {any} */ (AbortSignal);
    const signals = [options.signal, options.timeoutMs ? Signals.timeout(options.timeoutMs) : undefined];
    /** @type {AbortSignal} */
    const signal = Signals.any(signals.filter((one) => one !== undefined));
    try {
      return await this.#request(path, options, signal);
    } catch (error) {
      if (!signal.aborted || signal.reason instanceof PintleError) throw PintleError.from(signal.reason ?? error);
      throw signal.reason?.name === "TimeoutError"
        ? new PintleError(Code.DEADLINE_EXCEEDED, "the call took longer than its deadline", { cause: error })
        : new PintleError(Code.CANCELLED, "the call was cancelled", { cause: error });
    }
  }

  /**
   * Asks for any path of the server, and reads the answer as JSON; undefined when it is empty.
   * @param {string} path
   * @param {RequestOptions} [options]
   * @returns {Promise<any>}
   */
  json(path, options = {}) {
    return this.#scoped(path, options.signal, options.timeoutMs ?? this.options.timeoutMs, async (scope) => {
      const response = await this.#request(path, options, scope.signal);
      const text = await reached(response.text());
      if (!response.ok) throw errorOfResponse(response, text);
      return text === "" ? undefined : this.parse(text);
    });
  }

  /**
   * What each request says of its caller.
   * @param {{ token?: Given<string>, organizationId?: Given<string> }} options
   * @returns {Promise<{ token: string, organizationId: string }>}
   */
  async caller(options) {
    const token = await ask("token" in options ? options.token : this.options.token);
    const organizationId = await ask("organizationId" in options ? options.organizationId : this.options.organizationId);
    if (token && !TOKEN.test(token)) throw new PintleError(Code.UNAUTHENTICATED, "this is no token");
    return { token: token ?? "", organizationId: organizationId ?? "" };
  }

  /**
   * The address of a path.
   * @param {string} path
   * @param {Record<string, unknown> | URLSearchParams} [query]
   * @returns {URL}
   */
  address(path, query = {}) {
    const url = new URL(path.replace(/^\/+/, "./"), this.baseUrl);
    if (url.origin !== this.baseUrl.origin) throw new TypeError(`${path} is no path`);
    for (const [name, values] of query instanceof URLSearchParams ? query : Object.entries(query))
      for (const value of Array.isArray(values) ? values : [values])
        if (value !== undefined && value !== null) url.searchParams.append(name, String(value));
    return url;
  }

  /**
   * The client's metadata and a call's.
   * @param {CallOptions} options
   * @returns {[name: string, value: string][]}
   */
  metadata(options) {
    return sentMetadata({ ...this.options.metadata, ...options.metadata });
  }

  /**
   * @param {CallOptions} options
   * @returns {AnswerContext}
   */
  #context(options) {
    return {
      maxMessageBytes: this.maxMessageBytes,
      onHeaders: options.onHeaders ?? (() => {}),
      onTrailers: options.onTrailers ?? (() => {}),
    };
  }

  /**
   * Sends a call's request.
   * @param {string} method
   * @param {string} text
   * @param {CallOptions} options
   * @param {CallScope} scope
   * @param {boolean} isStream
   * @returns {Promise<Response>}
   */
  async #send(method, text, options, scope, isStream) {
    const { token, organizationId } = await scope.settle(this.caller(options));
    const headers = new Headers();
    for (const [name, value] of this.metadata(options)) headers.append(name, value);
    if (token) headers.set("authorization", `Bearer ${token}`);
    if (organizationId) headers.set("x-zitadel-orgid", organizationId);
    for (const [name, value] of this.protocol.fields(isStream, scope.remainingMs)) headers.set(name, value);
    /** @type {RequestInit} */
    const init = { method: "POST", headers, credentials: "omit", redirect: "error", signal: scope.signal };
    if (options.idempotent && this.protocol === connect && !isStream) {
      const url = this.address(method, { connect: "v1", encoding: "json", message: text });
      if (url.href.length <= MAX_GET_LENGTH) {
        headers.delete("content-type");
        headers.delete("connect-protocol-version");
        return reached(this.fetcher(url, { ...init, method: "GET" }));
      }
    }
    return reached(this.fetcher(this.address(method), { ...init, body: this.protocol.body(isStream, text) }));
  }

  /**
   * @param {string} method
   * @param {Iterable<any> | AsyncIterable<any>} requests
   * @param {CallOptions} options
   * @param {CallScope} scope
   * @returns {AsyncGenerator<any, void, void>}
   */
  async *#socketCall(method, requests, options, scope) {
    const { token, organizationId } = await scope.settle(this.caller(options));
    const pairs = this.metadata(options);
    if (organizationId) pairs.push(["x-zitadel-orgid", organizationId]);
    /** @type {Map<string, string[]>} */
    const fields = new Map();
    for (const [name, value] of pairs) fields.set(name, [...(fields.get(name) ?? []), value]);
    const protocols = ["pintle.json"];
    // The list has no place for a token with the padding of base64.
    if (token) protocols.push(`pintle.bearer.${token}`);
    if (scope.remainingMs !== undefined) protocols.push(`pintle.timeout.${Math.min(scope.remainingMs, 9_999_999_999)}`);
    if (fields.size > 0) {
      const json = JSON.stringify(Object.fromEntries(fields));
      protocols.push(`pintle.metadata.${encodeBase64URL(new TextEncoder().encode(json))}`);
    }
    const url = this.address(method);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    const call = new SocketCall(url, protocols, scope, this.#context(options), this);
    yield* call.run(requests);
  }

  /**
   * @param {string} path
   * @param {RequestOptions} options
   * @param {AbortSignal} signal
   * @returns {Promise<Response>}
   */
  async #request(path, options, signal) {
    const { token, organizationId } = await this.caller(options);
    const headers = new Headers(options.headers);
    if (token && !headers.has("authorization")) headers.set("authorization", `Bearer ${token}`);
    if (organizationId && !headers.has("x-zitadel-orgid")) headers.set("x-zitadel-orgid", organizationId);
    let { body } = options;
    const prototype = body === null || typeof body !== "object" ? undefined : Object.getPrototypeOf(body);
    if (prototype === Object.prototype || prototype === null && body !== null || Array.isArray(body)) {
      body = this.stringify(body);
      if (!headers.has("content-type")) headers.set("content-type", "application/json");
    }
    const verb = options.method ?? (body === undefined ? "GET" : "POST");
    return reached(this.fetcher(this.address(path, options.query), {
      method: verb, headers, body, credentials: "omit", redirect: "error", signal,
    }));
  }

  /**
   * Runs a call within its scope.
   * @template T
   * @param {string} method
   * @param {AbortSignal | undefined} signal
   * @param {number | undefined} timeoutMs
   * @param {(scope: CallScope) => Promise<T>} body
   * @returns {Promise<T>}
   */
  async #scoped(method, signal, timeoutMs, body) {
    const scope = new CallScope(signal, timeoutMs);
    try {
      return await body(scope);
    } catch (error) {
      throw this.#told(scope.explain(error), method);
    } finally {
      scope.close();
    }
  }

  /**
   * @param {unknown} error
   * @param {string} method
   * @returns {PintleError}
   */
  #told(error, method) {
    const reason = PintleError.from(error);
    this.options.onError?.(reason, method);
    return reason;
  }

  /**
   * Waits before a call is tried again; throws the error when it is not.
   * @param {PintleError} error
   * @param {number} attempt How often it was tried.
   * @param {CallOptions} options
   * @param {CallScope} scope
   */
  async #waitForRetry(error, attempt, options, scope) {
    const retry = options.retry ?? this.options.retry;
    if (!retry || scope.signal.aborted || attempt >= (retry.attempts ?? 3)) throw error;
    if (!(retry.codes ?? [Code.UNAVAILABLE]).includes(error.code)) throw error;
    const maxMs = retry.maxMs ?? 5000;
    const limit = Math.min(maxMs, (retry.baseMs ?? 200) * 2 ** (attempt - 1));
    // "Full jitter": clients that failed together do not come back together.
    const wait = error.retryAfterMs ?? Math.random() * limit;
    if (wait > maxMs || wait >= (scope.remainingMs ?? Infinity)) throw error;
    await scope.wait(wait);
  }
}

"""##),
    WebFile(
      "codes.js",
##"""
/**
 * gRPC's codes (https://grpc.io/docs/guides/status-codes), as every dialect has them.
 * @readonly
 * @enum {number}
 */
export const Code = Object.freeze({
  CANCELLED: 1,
  UNKNOWN: 2,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  OUT_OF_RANGE: 11,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
  DATA_LOSS: 15,
  UNAUTHENTICATED: 16,
});

/** Connect's names of the codes, by number (https://connectrpc.com/docs/protocol#error-codes). */
export const NAMES = [
  "ok", "canceled", "unknown", "invalid_argument", "deadline_exceeded", "not_found", "already_exists",
  "permission_denied", "resource_exhausted", "failed_precondition", "aborted", "out_of_range", "unimplemented",
  "internal", "unavailable", "data_loss", "unauthenticated",
];

"""##),
    WebFile(
      "connect.js",
#"""
import { detailsOfConnect, detailsOfJSON } from "./details.js";
import { envelope, envelopes } from "./envelopes.js";
import { Code, PintleError, codeNamed, codeOfStatus, reached } from "./errors.js";
import { Metadata } from "./metadata.js";

/** The Connect protocol with JSON messages (https://connectrpc.com/docs/protocol). */

/** The flag of the envelope that ends a stream. */
const END = 0x02;

/**
 * An error in Connect's JSON.
 * @param {any} json
 * @param {Metadata} metadata
 * @param {number} [httpStatus]
 * @returns {PintleError}
 */
export function connectError(json, metadata, httpStatus) {
  return new PintleError(codeNamed(json?.code), String(json?.message ?? ""), {
    details: detailsOfConnect(json?.details), metadata, httpStatus,
  });
}

/**
 * What Connect's JSON says of metadata: lists by names.
 * @param {any} json
 * @returns {Metadata}
 */
export function metadataOfLists(json) {
  /** @type {[string, string][]} */
  const pairs = [];
  for (const [name, values] of Object.entries(json ?? {}))
    for (const value of Array.isArray(values) ? values : []) pairs.push([name, String(value)]);
  return new Metadata(pairs);
}

/**
 * The error of an answer whose status is one: Connect's own, the gateway's, one of SailPoint's form, or what a proxy
 * says.
 * @param {Response} response
 * @param {string} text Its body.
 * @returns {PintleError}
 */
export function errorOfResponse(response, text) {
  const metadata = new Metadata(response.headers);
  const httpStatus = response.status;
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  if (typeof json?.code === "string" && json.code) return connectError(json, metadata, httpStatus);
  if (Number.isInteger(json?.code) && json.code > 0 && json.code <= Code.UNAUTHENTICATED)
    return new PintleError(json.code, String(json.message ?? ""), {
      details: detailsOfJSON(json.details), metadata, httpStatus,
    });
  if (Array.isArray(json?.messages) && typeof json.messages[0]?.text === "string")
    return new PintleError(codeOfError(httpStatus), json.messages[0].text, { metadata, httpStatus });
  return new PintleError(codeOfStatus(httpStatus), `the server answered ${httpStatus} ${response.statusText}`.trim(), {
    metadata, httpStatus,
  });
}

/**
 * The code of an error document that names none, by the mapping of docs/errors.md.
 * @param {number} status
 * @returns {number}
 */
function codeOfError(status) {
  switch (status) {
    case 400: return Code.INVALID_ARGUMENT;
    case 404: return Code.NOT_FOUND;
    case 409: return Code.ABORTED;
    case 429: return Code.RESOURCE_EXHAUSTED;
    case 500: return Code.INTERNAL;
    default: return codeOfStatus(status);
  }
}

/** @type {import("./client.js").Protocol} */
export const connect = {
  name: "connect",

  fields(isStream, remainingMs) {
    /** @type {[string, string][]} */
    const fields = [
      ["content-type", isStream ? "application/connect+json" : "application/json"],
      ["connect-protocol-version", "1"],
    ];
    if (remainingMs !== undefined) fields.push(["connect-timeout-ms", String(Math.min(remainingMs, 9_999_999_999))]);
    return fields;
  },

  body: (isStream, text) => (isStream ? envelope(text) : text),

  async unary(response, context) {
    const text = await reached(response.text());
    if (!response.ok) throw errorOfResponse(response, text);
    const pairs = [...response.headers];
    context.onHeaders(new Metadata(pairs.filter(([name]) => !name.startsWith("trailer-"))));
    context.onTrailers(new Metadata(
      pairs.filter(([name]) => name.startsWith("trailer-")).map(([name, value]) => [name.slice(8), value])));
    return text;
  },

  async *stream(response, context) {
    if (!response.ok) throw errorOfResponse(response, await reached(response.text()));
    context.onHeaders(new Metadata(response.headers));
    for await (const { flags, text } of envelopes(response.body, context.maxMessageBytes)) {
      if (!(flags & END)) {
        yield text;
        continue;
      }
      const end = JSON.parse(text);
      const trailers = metadataOfLists(end.metadata);
      context.onTrailers(trailers);
      if (!end.error) return;
      throw connectError(end.error, new Metadata([...response.headers, ...trailers]), response.status);
    }
    throw new PintleError(Code.UNAVAILABLE, "the answer ended without saying how the call did");
  },
};

"""#),
    WebFile(
      "details.js",
#"""
import { decodeBase64 } from "./base64.js";

/**
 * Details of errors where a dialect sends them as protobuf alone, as gRPC-Web does. What the server sends is a handful
 * of messages; others keep their bytes.
 */

/**
 * Fields by number: the JSON name, and "string", "text[]" or the like: a scalar, a message of this table, or a list.
 * @type {Record<string, Record<number, [name: string, type: string]>>}
 */
const MESSAGES = {
  "zitadel.v1.ErrorDetail": { 1: ["id", "string"], 2: ["message", "string"] },
  "google.rpc.RetryInfo": { 1: ["retryDelay", "google.protobuf.Duration"] },
  "google.protobuf.Duration": { 1: ["seconds", "int64"], 2: ["nanos", "int32"] },
  "pintle.workflow.v1.WorkflowErrors": { 1: ["findings", "pintle.workflow.v1.WorkflowFinding[]"] },
  "pintle.workflow.v1.WorkflowFinding": { 1: ["step", "string"], 2: ["path", "string"], 3: ["text", "string"] },
};

/** How deep messages may lie in each other: deeper than those of the table. */
const MAX_DEPTH = 8;

/** Reads protobuf (https://protobuf.dev/programming-guides/encoding); throws RangeError where it is cut off or wrong. */
class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }

  get isAtEnd() {
    return this.place >= this.bytes.length;
  }

  /** @returns {bigint} */
  varint() {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      if (this.isAtEnd) throw new RangeError("cut off");
      const byte = this.bytes[this.place++];
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new RangeError("a varint of more than ten bytes");
  }

  /**
   * @param {number} count
   * @returns {Uint8Array}
   */
  take(count) {
    if (count > this.bytes.length - this.place) throw new RangeError("cut off");
    this.place += count;
    return this.bytes.subarray(this.place - count, this.place);
  }

  /**
   * The next field: its number, and its value as a bigint or bytes.
   * @returns {{ number: number, value: bigint | Uint8Array }}
   */
  field() {
    const tag = Number(this.varint());
    const number = Math.floor(tag / 8);
    switch (tag % 8) {
      case 0: return { number, value: this.varint() };
      case 1: return { number, value: this.take(8) };
      case 2: return { number, value: this.take(Number(this.varint())) };
      case 5: return { number, value: this.take(4) };
      default: throw new RangeError("a wire type that is not known");
    }
  }
}

/** @param {Uint8Array} bytes */
const text = (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

/**
 * @param {string} type
 * @param {Uint8Array} bytes
 * @param {number} depth
 * @returns {any}
 */
function message(type, bytes, depth) {
  if (depth > MAX_DEPTH) throw new RangeError("too deep");
  const fields = MESSAGES[type];
  const reader = new Reader(bytes);
  /** @type {Record<string, any>} */
  const json = {};
  while (!reader.isAtEnd) {
    const { number, value } = reader.field();
    const known = fields[number];
    if (!known) continue;
    const [name, declared] = known;
    const isList = declared.endsWith("[]");
    const element = isList ? declared.slice(0, -2) : declared;
    let read;
    if (value instanceof Uint8Array) read = element === "string" ? text(value) : message(element, value, depth + 1);
    else read = element === "int64" ? BigInt.asIntN(64, value) : Number(BigInt.asIntN(32, value));
    if (isList) (json[name] ??= []).push(read);
    else json[name] = read;
  }
  if (type !== "google.protobuf.Duration") return json;
  const nanos = String(Math.abs(json.nanos ?? 0)).padStart(9, "0");
  const places = nanos.endsWith("000000") ? 3 : nanos.endsWith("000") ? 6 : 9;
  const sign = (json.seconds ?? 0n) < 0n || (json.nanos ?? 0) < 0 ? "-" : "";
  const seconds = String(json.seconds ?? 0n).replace("-", "");
  return `${sign}${seconds}${json.nanos ? "." + nanos.slice(0, places) : ""}s`;
}

/**
 * A detail of a type and its bytes; with JSON where the type is in the table.
 * @param {string} type
 * @param {Uint8Array} value
 * @returns {import("./errors.js").ErrorDetail}
 */
function detail(type, value) {
  try {
    if (MESSAGES[type]) return { type, value, json: message(type, value, 0) };
  } catch {
    // The bytes are no such message: whoever wants them finds them.
  }
  return { type, value };
}

/**
 * The details of a `google.rpc.Status` in base64, as `grpc-status-details-bin` has it; none when it cannot be read.
 * @param {string} base64
 * @returns {import("./errors.js").ErrorDetail[]}
 */
export function detailsOfStatus(base64) {
  const bytes = decodeBase64(base64);
  if (!bytes) return [];
  const details = [];
  try {
    for (const status = new Reader(bytes); !status.isAtEnd; ) {
      const { number, value } = status.field();
      if (number !== 3 || !(value instanceof Uint8Array)) continue;
      let [type, content] = ["", new Uint8Array()];
      for (const any = new Reader(value); !any.isAtEnd; ) {
        const part = any.field();
        if (!(part.value instanceof Uint8Array)) continue;
        if (part.number === 1) type = text(part.value).replace(/^.*\//s, "");
        if (part.number === 2) content = part.value.slice();
      }
      details.push(detail(type, content));
    }
  } catch {
    return [];
  }
  return details;
}

/**
 * The details of an error in Connect's JSON: `[{"type","value","debug"}]`.
 * @param {unknown} list
 * @returns {import("./errors.js").ErrorDetail[]}
 */
export function detailsOfConnect(list) {
  if (!Array.isArray(list)) return [];
  return list.filter((one) => typeof one?.type === "string").map((one) => {
    const value = decodeBase64(String(one.value ?? "")) ?? new Uint8Array();
    return one.debug === undefined ? detail(one.type, value) : { type: one.type, value, json: one.debug };
  });
}

/**
 * The details of an error in the form of `google.rpc.Status` as JSON: `[{"@type": ...}]`.
 * @param {unknown} list
 * @returns {import("./errors.js").ErrorDetail[]}
 */
export function detailsOfJSON(list) {
  if (!Array.isArray(list)) return [];
  return list.filter((one) => typeof one?.["@type"] === "string").map((one) => {
    const { "@type": url, ...json } = one;
    const type = url.slice(url.lastIndexOf("/") + 1);
    // Messages with a JSON form of their own stand in "value".
    return { type, value: new Uint8Array(), json };
  });
}

"""#),
    WebFile(
      "envelopes.js",
#"""
import { Code, PintleError, reached } from "./errors.js";

/** The flag of an envelope whose content is compressed; the client never asks for that. */
const COMPRESSED = 0x01;

/**
 * A message in an envelope: a byte of flags, four of length, the content. gRPC-Web and Connect share it.
 * @param {string} text
 * @returns {Uint8Array}
 */
export function envelope(text) {
  const content = new TextEncoder().encode(text);
  const bytes = new Uint8Array(5 + content.length);
  new DataView(bytes.buffer).setUint32(1, content.length);
  bytes.set(content, 5);
  return bytes;
}

/**
 * The envelopes of a body, one after the other, as their bytes come. A body that ends within one is UNAVAILABLE.
 * @param {ReadableStream<Uint8Array> | null} body
 * @param {number} maxBytes How long the content of one may be.
 * @returns {AsyncGenerator<{ flags: number, text: string }, void, void>}
 */
export async function* envelopes(body, maxBytes) {
  if (!body) return;
  const reader = body.getReader();
  /** @type {Uint8Array[]} */
  let pieces = [];
  let count = 0;

  /**
   * The next bytes; undefined when the body ends where it may, before any of them.
   * @param {number} wanted
   * @param {boolean} mayEnd
   */
  async function take(wanted, mayEnd) {
    while (count < wanted) {
      const { done, value } = await reached(reader.read());
      if (done) {
        if (mayEnd && count === 0) return undefined;
        throw new PintleError(Code.UNAVAILABLE, "the answer ended within a message");
      }
      pieces.push(value);
      count += value.length;
    }
    const bytes = new Uint8Array(wanted);
    let filled = 0;
    while (filled < wanted) {
      const piece = pieces[0];
      const part = piece.subarray(0, wanted - filled);
      bytes.set(part, filled);
      filled += part.length;
      if (part.length === piece.length) pieces.shift();
      else pieces[0] = piece.subarray(part.length);
    }
    count -= wanted;
    return bytes;
  }

  try {
    for (;;) {
      const head = await take(5, true);
      if (!head) return;
      const length = new DataView(head.buffer).getUint32(1);
      if (length > maxBytes)
        throw new PintleError(Code.RESOURCE_EXHAUSTED, `a message of ${length} bytes, where ${maxBytes} are the most`);
      if (head[0] & COMPRESSED) throw new PintleError(Code.INTERNAL, "a compressed message that nobody asked for");
      const content = length === 0 ? new Uint8Array() : await take(length, false);
      yield { flags: head[0], text: new TextDecoder().decode(content) };
    }
  } finally {
    // Ends the call at the server when the caller stops reading.
    reader.cancel().catch(() => {});
  }
}

"""#),
    WebFile(
      "errors.js",
##"""
import { Code, NAMES } from "./codes.js";
import { Metadata } from "./metadata.js";

export { Code };

/**
 * What an error tells besides its text.
 * @typedef {object} ErrorDetail
 * @property {string} type The full name of its message: "zitadel.v1.ErrorDetail".
 * @property {Uint8Array} value The message in protobuf; empty where the server sent JSON alone.
 * @property {any} [json] The message as ProtoJSON, where the server or the client can tell.
 */

/** Why a call failed: the server's word, or what became of the connection. */
export class PintleError extends Error {
  /**
   * @param {number} code
   * @param {string} message
   * @param {{ details?: ErrorDetail[], metadata?: Metadata, httpStatus?: number, cause?: unknown }} [more]
   */
  constructor(code, message, more = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = "PintleError";
    /** One of `Code`. */
    this.code = code;
    /** Its details, in the server's order. */
    this.details = more.details ?? [];
    /** Metadata of head and trailers. */
    this.metadata = more.metadata ?? new Metadata();
    /** The answer's status where HTTP tells one. */
    this.httpStatus = more.httpStatus;
  }

  /** The code's name as Connect writes it: "not_found". */
  get codeName() {
    return NAMES[this.code] ?? "unknown";
  }

  /**
   * The first detail of a type, as JSON; undefined when there is none, or none that can be read.
   * @param {string} type
   * @returns {any}
   */
  detail(type) {
    return this.details.find((detail) => detail.type === type)?.json;
  }

  /**
   * After how many milliseconds the server wants to be asked again; undefined when it does not say.
   * @returns {number | undefined}
   */
  get retryAfterMs() {
    const seconds = /^(\d+)(\.\d{1,9})?s$/.exec(this.detail("google.rpc.RetryInfo")?.retryDelay ?? "");
    if (seconds) return Math.ceil(Number(seconds[1] + (seconds[2] ?? "")) * 1000);
    const field = this.metadata.get("retry-after");
    return field !== undefined && /^\d{1,9}$/.test(field) ? Number(field) * 1000 : undefined;
  }

  /**
   * Whatever was thrown, as an error of this class.
   * @param {unknown} error
   * @returns {PintleError}
   */
  static from(error) {
    if (error instanceof PintleError) return error;
    if (error instanceof SyntaxError)
      return new PintleError(Code.INTERNAL, `the answer is no JSON: ${error.message}`, { cause: error });
    return new PintleError(Code.UNKNOWN, error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/**
 * What comes over the network, or UNAVAILABLE.
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
export async function reached(promise) {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof PintleError) throw error;
    // No more is told: no connection, a certificate that is not trusted, an origin that may not call, bytes that stop.
    const text = error instanceof Error ? error.message : String(error);
    throw new PintleError(Code.UNAVAILABLE, `the server cannot be reached: ${text}`, { cause: error });
  }
}

/**
 * The number of a code by Connect's name; UNKNOWN for a name that nobody knows.
 * @param {unknown} name
 * @returns {number}
 */
export function codeNamed(name) {
  const code = NAMES.indexOf(/** @type {string} */ (name));
  return code > 0 ? code : Code.UNKNOWN;
}

/**
 * What a status of HTTP means where no dialect says more: an answer of a proxy, say
 * (https://connectrpc.com/docs/protocol#http-to-error-code).
 * @param {number} status
 * @returns {number}
 */
export function codeOfStatus(status) {
  switch (status) {
    case 400: return Code.INTERNAL;
    case 401: return Code.UNAUTHENTICATED;
    case 403: return Code.PERMISSION_DENIED;
    case 404: return Code.UNIMPLEMENTED;
    case 429: case 502: case 503: case 504: return Code.UNAVAILABLE;
    default: return Code.UNKNOWN;
  }
}

"""##),
    WebFile(
      "events.js",
##"""
import { errorOfResponse } from "./connect.js";
import { detailsOfJSON } from "./details.js";
import { Code, PintleError, codeNamed, reached } from "./errors.js";

/**
 * Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) over `fetch`, which can send a
 * token where `EventSource` cannot.
 */

/**
 * An event.
 * @typedef {object} ServerEvent
 * @property {string} id The place behind which a reader goes on; empty where the server says none.
 * @property {string} event Its type; "message" unless the server says another.
 * @property {any} data What it holds: JSON.
 */

/**
 * @typedef {object} EventOptions
 * @property {Record<string, unknown> | URLSearchParams} [query]
 * @property {AbortSignal} [signal] Ends the reading, with CANCELLED.
 * @property {string} [lastEventId] Behind which event it begins.
 * @property {boolean} [reconnect] Whether a connection that breaks is made anew; true unless given.
 * @property {number} [silenceMs] After how long without a sign of life it counts as broken; 45 s unless given.
 * @property {() => void} [onOpen] Is told of each connection.
 * @property {(error: PintleError, delayMs: number) => void} [onReconnect] Is told of each that broke, and when the next is tried.
 * @property {import("./client.js").Given<string>} [token]
 * @property {import("./client.js").Given<string>} [organizationId]
 */

/** How long the first wait before a new connection is, and the longest, in milliseconds. */
const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 30_000;

/** Cuts a text that comes in pieces into events. */
export class EventParser {
  #rest = "";
  /** @type {string[]} */
  #data = [];
  #type = "";
  #bytes = 0;
  #isFirst = true;

  /**
   * @param {number} maxLength How long an event may be.
   * @param {string} id The last event's.
   */
  constructor(maxLength, id) {
    this.maxLength = maxLength;
    /** The last event's id. */
    this.id = id;
    /**
     * How long the server wants a reader to wait before it connects anew.
     * @type {number | undefined}
     */
    this.retryMs = undefined;
  }

  /**
   * The events that a piece of text completes.
   * @param {string} text
   * @returns {{ id: string, event: string, data: string }[]}
   */
  push(text) {
    if (this.#isFirst && text !== "") {
      this.#isFirst = false;
      text = text.replace(/^\ufeff/, "");
    }
    const whole = this.#rest + text;
    // A carriage return at the end may be the first half of a line's end.
    const lines = whole.split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? "";
    if (this.#rest.length + this.#bytes > this.maxLength)
      throw new PintleError(Code.RESOURCE_EXHAUSTED, `an event longer than ${this.maxLength}`);
    return lines.flatMap((line) => this.#line(line) ?? []);
  }

  /** @param {string} line */
  #line(line) {
    if (line === "") return this.#dispatch();
    const colon = line.indexOf(":");
    if (colon === 0) return undefined;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "data") {
      this.#data.push(value);
      this.#bytes += value.length;
    } else if (name === "event") {
      this.#type = value;
    } else if (name === "id" && !value.includes("\0")) {
      this.id = value;
    } else if (name === "retry" && /^\d{1,9}$/.test(value)) {
      this.retryMs = Number(value);
    }
    return undefined;
  }

  #dispatch() {
    const [data, event] = [this.#data, this.#type || "message"];
    this.#data = [];
    this.#type = "";
    this.#bytes = 0;
    return data.length === 0 ? undefined : { id: this.id, event, data: data.join("\n") };
  }
}

/**
 * Whether a connection is worth trying again: the server is not there, or not for now.
 * @param {PintleError} error
 */
function isPassing(error) {
  return error.code === Code.UNAVAILABLE || error.httpStatus === 429 || error.retryAfterMs !== undefined;
}

/**
 * The error that a stream of events ends with.
 * @param {string} data
 * @returns {PintleError}
 */
function errorOfEvent(data) {
  /** @type {any} */
  let json;
  try {
    json = JSON.parse(data);
  } catch {
    return new PintleError(Code.UNKNOWN, data);
  }
  const code = typeof json?.code === "number" ? json.code : codeNamed(json?.code);
  const text = json?.message ?? json?.messages?.[0]?.text ?? "";
  return new PintleError(code, String(text), { details: detailsOfJSON(json?.details) });
}

/**
 * The events of a path.
 * @param {import("./client.js").Client} client
 * @param {string} path
 * @param {EventOptions} options
 * @param {import("./scope.js").CallScope} scope
 * @returns {AsyncGenerator<ServerEvent, void, void>}
 */
export async function* eventsOf(client, path, options, scope) {
  let id = options.lastEventId ?? "";
  let failures = 0;
  let retryMs = FIRST_WAIT_MS;
  for (;;) {
    const parser = new EventParser(client.maxMessageBytes, id);
    try {
      for await (const text of textsOf(client, path, options, scope, id)) {
        for (const { data, ...event } of parser.push(text)) {
          if (event.event === "error") throw errorOfEvent(data);
          failures = 0;
          id = event.id;
          yield { ...event, data: client.parse(data) };
        }
        id = parser.id;
        retryMs = parser.retryMs ?? retryMs;
      }
      throw new PintleError(Code.UNAVAILABLE, "the server ended the stream");
    } catch (error) {
      const reason = scope.explain(error);
      if (scope.signal.aborted || options.reconnect === false || !isPassing(reason)) throw reason;
      const limit = Math.min(MAX_WAIT_MS, retryMs * 2 ** failures);
      failures = Math.min(failures + 1, 16);
      const wait = reason.retryAfterMs ?? limit / 2 + Math.random() * limit / 2;
      options.onReconnect?.(reason, wait);
      await scope.wait(wait);
    }
  }
}

/**
 * What one connection brings, as text.
 * @param {import("./client.js").Client} client
 * @param {string} path
 * @param {EventOptions} options
 * @param {import("./scope.js").CallScope} scope
 * @param {string} id
 * @returns {AsyncGenerator<string, void, void>}
 */
async function* textsOf(client, path, options, scope, id) {
  const controller = new AbortController();
  const stop = () => controller.abort(scope.signal.reason);
  scope.signal.addEventListener("abort", stop);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const silenceMs = options.silenceMs ?? 45_000;
  const listen = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      controller.abort(new PintleError(Code.UNAVAILABLE, `nothing has come for ${silenceMs} ms`));
    }, silenceMs);
  };
  try {
    listen();
    /** @type {Record<string, string>} */
    const headers = { accept: "text/event-stream" };
    if (id !== "") headers["last-event-id"] = id;
    const response = await client.fetch(path, {
      query: options.query, headers, signal: controller.signal,
      ...("token" in options ? { token: options.token } : {}),
      ...("organizationId" in options ? { organizationId: options.organizationId } : {}),
    });
    if (!response.ok) throw errorOfResponse(response, await reached(response.text()));
    const type = response.headers.get("content-type") ?? "";
    if (!/^text\/event-stream\b/i.test(type)) throw new PintleError(Code.INTERNAL, `no events, but ${type || "nothing"}`);
    options.onOpen?.();
    const decoder = new TextDecoder();
    const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
    for (;;) {
      const { done, value } = await reached(reader.read());
      if (done) return;
      listen();
      yield decoder.decode(value, { stream: true });
    }
  } catch (error) {
    // Why it was stopped says more than that it was.
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    scope.signal.removeEventListener("abort", stop);
    // Ends the request when the caller stops reading.
    if (!controller.signal.aborted) controller.abort();
  }
}

"""##),
    WebFile(
      "grpc-web.js",
#"""
import { errorOfResponse } from "./connect.js";
import { detailsOfStatus } from "./details.js";
import { envelope, envelopes } from "./envelopes.js";
import { Code, PintleError, reached } from "./errors.js";
import { Metadata } from "./metadata.js";

/** gRPC-Web with JSON messages (https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md). */

/** The flag of the envelope that holds the trailers. */
const TRAILERS = 0x80;
/** What `grpc-timeout` takes: eight digits. */
const MAX_TIMEOUT_MS = 99_999_999;

/**
 * The lines of the trailers.
 * @param {string} text
 * @returns {Metadata}
 */
function trailersOf(text) {
  /** @type {[string, string][]} */
  const pairs = [];
  for (const line of text.split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) pairs.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return new Metadata(pairs);
}

/**
 * A text as `grpc-message` has it; one with a malformed escape stands as it came.
 * @param {string} text
 * @returns {string}
 */
function decodedMessage(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Throws what a status says, unless it says that the call succeeded.
 * @param {Metadata} trailers
 * @param {Response} response
 */
function check(trailers, response) {
  const status = trailers.get("grpc-status");
  if (status === "0") return;
  const code = /^([1-9]|1[0-6])$/.test(status ?? "") ? Number(status) : Code.UNKNOWN;
  throw new PintleError(code, decodedMessage(trailers.get("grpc-message") ?? ""), {
    details: detailsOfStatus(trailers.get("grpc-status-details-bin") ?? ""),
    metadata: new Metadata([...response.headers, ...trailers].filter(([name]) => !name.startsWith("grpc-"))),
    httpStatus: response.status,
  });
}

/** @type {import("./client.js").Protocol} */
export const grpcWeb = {
  name: "grpc-web",

  fields(_, remainingMs) {
    /** @type {[string, string][]} */
    const fields = [["content-type", "application/grpc-web+json"], ["x-grpc-web", "1"]];
    if (remainingMs !== undefined)
      fields.push(["grpc-timeout", remainingMs <= MAX_TIMEOUT_MS
        ? `${remainingMs}m` : `${Math.min(Math.ceil(remainingMs / 1000), MAX_TIMEOUT_MS)}S`]);
    return fields;
  },

  body: (_, text) => envelope(text),

  async unary(response, context) {
    let message;
    for await (const text of this.stream(response, context)) {
      if (message !== undefined) throw new PintleError(Code.UNIMPLEMENTED, "two messages, where one is the answer");
      message = text;
    }
    if (message === undefined) throw new PintleError(Code.UNIMPLEMENTED, "no message, where one is the answer");
    return message;
  },

  async *stream(response, context) {
    if (!response.ok) throw errorOfResponse(response, await reached(response.text()));
    const head = new Metadata(response.headers);
    context.onHeaders(head);
    // A call that fails at once may say so in the head.
    if (head.get("grpc-status")) return check(head, response);
    for await (const { flags, text } of envelopes(response.body, context.maxMessageBytes)) {
      if (!(flags & TRAILERS)) {
        yield text;
        continue;
      }
      const trailers = trailersOf(text);
      context.onTrailers(new Metadata(trailers.entries().filter(([name]) => !name.startsWith("grpc-"))));
      return check(trailers, response);
    }
    throw new PintleError(Code.UNAVAILABLE, "the answer ended without saying how the call did");
  },
};

"""#),
    WebFile(
      "metadata.js",
##"""
import { decodeBase64 } from "./base64.js";

/** What goes with an answer besides its messages: names in small letters with values, in order. */
export class Metadata {
  /** @type {[name: string, value: string][]} */
  #entries = [];

  /**
   * @param {Iterable<[string, string]>} [entries] As they travel: bytes in base64.
   */
  constructor(entries = []) {
    for (const [name, value] of entries) this.#entries.push([name.toLowerCase(), value]);
  }

  /**
   * The first value of a name. What `fetch` tells of several fields of one name is their values with ", " between.
   * @param {string} name
   * @returns {string | undefined}
   */
  get(name) {
    return this.#entries.find(([key]) => key === name)?.[1];
  }

  /**
   * Every value of a name.
   * @param {string} name
   * @returns {string[]}
   */
  getAll(name) {
    return this.#entries.filter(([key]) => key === name).map(([, value]) => value);
  }

  /**
   * The bytes of a name that ends in "-bin"; undefined when there are none.
   * @param {string} name
   * @returns {Uint8Array | undefined}
   */
  getBinary(name) {
    return this.getAllBinary(name)[0];
  }

  /**
   * The bytes of every value of a name that ends in "-bin".
   * @param {string} name
   * @returns {Uint8Array[]}
   */
  getAllBinary(name) {
    return this.getAll(name).flatMap((value) => value.split(",")).flatMap((value) => decodeBase64(value) ?? []);
  }

  /**
   * All pairs, in order.
   * @returns {[name: string, value: string][]}
   */
  entries() {
    return this.#entries.map(([name, value]) => [name, value]);
  }

  [Symbol.iterator]() {
    return this.entries()[Symbol.iterator]();
  }
}

"""##),
    WebFile(
      "pintle.js",
#"""
/**
 * Pintle's client for web pages: calls of all four kinds, with JSON messages, over `fetch` and WebSocket.
 *
 *     import { Client } from "https://pintle.example.com/client/pintle.js";
 *
 *     const client = new Client({ token: () => sessionStorage.getItem("token") });
 *     const answer = await client.unary("pintle.admin.v1.AdminService/ListOrganizations", {});
 *
 * It needs nothing but what browsers have, and runs in Node.js 22 and Deno, too. docs/client.md tells the rest.
 */
export { Client } from "./client.js";
export { Code, PintleError } from "./errors.js";
export { Metadata } from "./metadata.js";

"""#),
    WebFile(
      "scope.js",
##"""
import { Code, PintleError } from "./errors.js";

/** The largest time that a timer takes, in milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** How long a call may take: its caller's signal and its deadline as one signal, and which of them ended it. */
export class CallScope {
  #controller = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {number | undefined} */
  #end;
  /** @type {AbortSignal | undefined} */
  #outer;
  #abort = () => {
    this.#stop(new PintleError(Code.CANCELLED, "the call was cancelled", { cause: this.#outer?.reason }));
  };

  /**
   * @param {AbortSignal | undefined} signal
   * @param {number | undefined} timeoutMs None when 0 or left out.
   */
  constructor(signal, timeoutMs) {
    this.#outer = signal;
    if (signal?.aborted) this.#abort();
    signal?.addEventListener("abort", this.#abort);
    if (!timeoutMs || this.signal.aborted) return;
    if (!(timeoutMs > 0))
      throw new PintleError(Code.INVALID_ARGUMENT, "timeoutMs is a number of milliseconds above 0, or 0 for none");
    this.#end = performance.now() + timeoutMs;
    if (timeoutMs <= MAX_TIMER_MS)
      this.#timer = setTimeout(() => {
        this.#stop(new PintleError(Code.DEADLINE_EXCEEDED, "the call took longer than its deadline"));
      }, timeoutMs);
  }

  /** @param {PintleError} error */
  #stop(error) {
    this.#controller.abort(error);
  }

  /** For `fetch`. */
  get signal() {
    return this.#controller.signal;
  }

  /** The milliseconds that are left, at least 1; undefined without a deadline. */
  get remainingMs() {
    return this.#end === undefined ? undefined : Math.max(1, Math.ceil(this.#end - performance.now()));
  }

  /**
   * What a caller is told of an error: why the scope ended, if it did, otherwise the error itself.
   * @param {unknown} error
   * @returns {PintleError}
   */
  explain(error) {
    return this.signal.aborted ? /** @type {PintleError} */ (this.signal.reason) : PintleError.from(error);
  }

  /**
   * Waits, but not beyond the scope's end.
   * @param {number} ms
   */
  async wait(ms) {
    await this.settle(new Promise((resolve) => setTimeout(resolve, ms)));
  }

  /**
   * What a promise settles to; throws when the scope ends before.
   * @template T
   * @param {Promise<T>} promise
   * @returns {Promise<T>}
   */
  async settle(promise) {
    const { signal } = this;
    if (signal.aborted) throw signal.reason;
    /** @type {() => void} */
    let stop = () => {};
    const aborted = new Promise((_, reject) => {
      stop = () => reject(signal.reason);
      signal.addEventListener("abort", stop);
    });
    try {
      return /** @type {T} */ (await Promise.race([promise, aborted]));
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  /** Ends what still runs, and lets go of the caller's signal. */
  close() {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener("abort", this.#abort);
    if (!this.signal.aborted) this.#stop(new PintleError(Code.CANCELLED, "the call is over"));
  }
}

"""##),
    WebFile(
      "sent-metadata.js",
#"""
import { encodeBase64 } from "./base64.js";
import { Code, PintleError } from "./errors.js";

/**
 * Metadata that a caller gives: texts of printable ASCII; bytes for names that end in "-bin".
 * @typedef {Record<string, string | Uint8Array | (string | Uint8Array)[]>} MetadataInit
 */

const NAME = /^[a-z0-9_.-]+$/;
const VALUE = /^[\x20-\x7e]*$/;

/** @param {string} text */
const refusal = (text) => new PintleError(Code.INVALID_ARGUMENT, text);

/**
 * A caller's metadata as they travel; INVALID_ARGUMENT for what cannot be sent.
 * @param {MetadataInit} metadata
 * @returns {[name: string, value: string][]}
 */
export function sentMetadata(metadata) {
  /** @type {[string, string][]} */
  const pairs = [];
  for (const [name, values] of Object.entries(metadata)) {
    if (!NAME.test(name)) throw refusal(`a name of metadata has small letters, digits and "-_.", not ${name}`);
    for (const value of Array.isArray(values) ? values : [values]) {
      if (value instanceof Uint8Array !== name.endsWith("-bin"))
        throw refusal(`${name}: names that end in "-bin" have bytes, others have texts`);
      const text = value instanceof Uint8Array ? encodeBase64(value) : String(value);
      if (!VALUE.test(text)) throw refusal(`${name}: metadata are printable ASCII`);
      pairs.push([name, text]);
    }
  }
  return pairs;
}

"""#),
    WebFile(
      "socket-call.js",
##"""
import { connectError, metadataOfLists } from "./connect.js";
import { Code, PintleError } from "./errors.js";
import { openSocket } from "./sockets.js";

/**
 * A call over WebSocket in the sub-protocol `pintle.json` (docs/browsers.md): each message is a JSON object that says
 * one thing, and the server's last one is the end.
 */
export class SocketCall {
  /**
   * @param {URL} url
   * @param {string[]} protocols
   * @param {import("./scope.js").CallScope} scope
   * @param {import("./client.js").AnswerContext} context
   * @param {{ parse: (text: string) => any, stringify: (value: any) => string }} json
   */
  constructor(url, protocols, scope, context, json) {
    this.url = url;
    this.protocols = protocols;
    this.scope = scope;
    this.context = context;
    this.json = json;
  }

  /**
   * Sends the requests, and tells the answers.
   * @param {Iterable<any> | AsyncIterable<any>} requests
   * @returns {AsyncGenerator<any, void, void>}
   */
  async *run(requests) {
    const { scope, context } = this;
    const socket = openSocket(this.url, this.protocols, context.maxMessageBytes);
    const close = () => socket.close();
    scope.signal.addEventListener("abort", close);
    /** @type {() => void} */
    let end = () => {};
    /** @type {Promise<void>} */
    const isOver = new Promise((resolve) => { end = resolve; });
    try {
      await scope.settle(socket.opened);
      /** @type {PintleError | undefined} */
      let failure;
      this.#send(socket, requests, isOver).catch((error) => {
        failure = error instanceof PintleError ? error
          : new PintleError(Code.CANCELLED, `the requests ended with an error: ${error}`, { cause: error });
        close();
      });
      let head = metadataOfLists(undefined);
      for (;;) {
        const text = await scope.settle(socket.read());
        if (failure) throw failure;
        if (text === undefined) throw errorOfClose(await scope.settle(socket.closeCode()));
        const said = this.json.parse(text);
        if (said.head) {
          head = metadataOfLists(said.head.metadata);
          context.onHeaders(head);
        } else if ("message" in said) {
          yield said.message;
        } else if (said.end) {
          const trailers = metadataOfLists(said.end.metadata);
          context.onTrailers(trailers);
          if (!said.end.error) return;
          throw connectError(said.end.error, metadataOfLists({
            ...Object.fromEntries(head.entries().map(([name]) => [name, head.getAll(name)])), ...said.end.metadata,
          }));
        }
      }
    } finally {
      end();
      close();
      scope.signal.removeEventListener("abort", close);
    }
  }

  /**
   * Sends the requests, one by one as there is room, until the call is over.
   * @param {import("./sockets.js").Socket} socket
   * @param {Iterable<any> | AsyncIterable<any>} requests
   * @param {Promise<void>} isOver
   */
  async #send(socket, requests, isOver) {
    const iterator = /** @type {AsyncIterator<any> | Iterator<any>} */ (
      /** @type {any} */ (requests)[Symbol.asyncIterator]?.() ?? /** @type {any} */ (requests)[Symbol.iterator]());
    for (;;) {
      const next = await Promise.race([iterator.next(), isOver]);
      if (!next) {
        // Nobody waits for what the caller's generator does at its end.
        Promise.resolve(iterator.return?.()).catch(() => {});
        return;
      }
      const text = next.done ? '{"end":{}}' : `{"message":${this.json.stringify(next.value)}}`;
      // A socket that is closed takes nothing; why it closed, the reader is told.
      await Promise.race([socket.write(text).catch(() => {}), isOver]);
      if (next.done) return;
    }
  }
}

/**
 * What a socket that closed before the call's end says of it.
 * @param {number} code
 * @returns {PintleError}
 */
function errorOfClose(code) {
  switch (code) {
    case 1002: case 1007: return new PintleError(Code.INTERNAL, `the server closed the socket with ${code}`);
    case 1008: case 1009: return new PintleError(Code.RESOURCE_EXHAUSTED, `the server closed the socket with ${code}`);
    default: return new PintleError(Code.UNAVAILABLE, "the connection ended without saying how the call did");
  }
}

"""##),
    WebFile(
      "sockets.js",
#"""
import { Code, PintleError } from "./errors.js";

/**
 * A WebSocket that is read and written with back-pressure. Where the browser has `WebSocketStream`, a page that does
 * not read holds the server back; otherwise what nobody has read is kept, up to a bound.
 * @typedef {object} Socket
 * @property {Promise<void>} opened Settles when messages may be sent.
 * @property {() => Promise<string | undefined>} read The next message; undefined when the socket is closed.
 * @property {(text: string) => Promise<void>} write Resolves when there is room for the next one.
 * @property {() => void} close Closes it, if it is not closed.
 * @property {() => Promise<number>} closeCode Why it closed.
 */

/** How many bytes may wait in the browser before a writer does, where it has no `WebSocketStream`. */
const MAX_BUFFERED_BYTES = 256 * 1024;
/** How often such a writer looks whether there is room, in milliseconds: no event tells. */
const LOOK_MS = 5;
/** The code of a socket that broke (RFC 6455 section 7.4.1). */
const ABNORMAL = 1006;

/**
 * @param {URL} url
 * @param {string[]} protocols
 * @param {number} maxBytes How long a message may be, and what nobody has read, together.
 * @returns {Socket}
 */
export function openSocket(url, protocols, maxBytes) {
  try {
    if ("WebSocketStream" in globalThis) return streamSocket(url, protocols, maxBytes);
    if ("WebSocket" in globalThis) return eventSocket(url, protocols, maxBytes);
  } catch (error) {
    throw new PintleError(
      Code.INVALID_ARGUMENT, "the token has characters that WebSocket cannot carry, or the address is none",
      { cause: error });
  }
  throw new PintleError(Code.UNIMPLEMENTED, "there is no WebSocket here");
}

/** A browser tells a page no more of an opening that failed. */
const unreachable = () =>
  new PintleError(Code.UNAVAILABLE, "the server cannot be reached by WebSocket, or does not let this page call");

/**
 * @param {unknown} data
 * @param {number} maxBytes
 * @returns {string}
 */
function checked(data, maxBytes) {
  if (typeof data !== "string") throw new PintleError(Code.INTERNAL, "a binary message, where texts are spoken");
  // A text has at least as many bytes as UTF-16 units.
  if (data.length > maxBytes)
    throw new PintleError(Code.RESOURCE_EXHAUSTED, `a message longer than ${maxBytes} bytes`);
  return data;
}

/**
 * @param {URL} url
 * @param {string[]} protocols
 * @param {number} maxBytes
 * @returns {Socket}
 */
function streamSocket(url, protocols, maxBytes) {
  const stream = new /** @type {any} */ (globalThis).WebSocketStream(url.href, { protocols });
  /** @type {ReadableStreamDefaultReader<unknown>} */
  let reader;
  /** @type {WritableStreamDefaultWriter<string>} */
  let writer;
  const closed = stream.closed.then(
    (/** @type {any} */ info) => info.closeCode, (/** @type {any} */ error) => error?.closeCode ?? ABNORMAL);
  const opened = stream.opened.then((/** @type {any} */ parts) => {
    reader = parts.readable.getReader();
    writer = parts.writable.getWriter();
    // Both fail with the socket, whose code tells why.
    reader.closed.catch(() => {});
    writer.closed.catch(() => {});
  }, () => { throw unreachable(); });
  // Nobody waits for it when the call ends before.
  opened.catch(() => {});
  return {
    opened,
    async read() {
      let next;
      try {
        next = await reader.read();
      } catch {
        return undefined;
      }
      return next.done ? undefined : checked(next.value, maxBytes);
    },
    async write(text) {
      await writer.ready;
      await writer.write(text);
    },
    close() {
      stream.close();
    },
    closeCode: () => closed,
  };
}

/**
 * @param {URL} url
 * @param {string[]} protocols
 * @param {number} maxBytes
 * @returns {Socket}
 */
function eventSocket(url, protocols, maxBytes) {
  const socket = new WebSocket(url.href, protocols);
  socket.binaryType = "arraybuffer";
  /** @type {unknown[]} */
  const messages = [];
  let length = 0;
  let isTooMuch = false;
  /** @type {number | undefined} */
  let code;
  /** @type {() => void} */
  let wake = () => {};
  /** @type {(code: number) => void} */
  let tell = () => {};
  /** @type {Promise<number>} */
  const closed = new Promise((resolve) => { tell = resolve; });
  /** @type {Promise<void>} */
  const opened = new Promise((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("close", () => reject(unreachable()));
  });
  opened.catch(() => {});
  socket.addEventListener("message", ({ data }) => {
    if (isTooMuch) return;
    messages.push(data);
    length += data.length ?? data.byteLength;
    // One message may be as long as it likes: it is checked when it is read.
    if (length > maxBytes && messages.length > 1) {
      isTooMuch = true;
      socket.close();
    }
    wake();
  });
  socket.addEventListener("close", (event) => {
    code = event.code;
    tell(event.code);
    wake();
  });
  return {
    opened,
    async read() {
      for (;;) {
        const data = messages.shift();
        if (data !== undefined) {
          length -= /** @type {any} */ (data).length ?? /** @type {any} */ (data).byteLength;
          return checked(data, maxBytes);
        }
        if (isTooMuch)
          throw new PintleError(Code.RESOURCE_EXHAUSTED, `more than ${maxBytes} bytes came that were not read`);
        if (code !== undefined) return undefined;
        await /** @type {Promise<void>} */ (new Promise((resolve) => { wake = resolve; }));
      }
    },
    async write(text) {
      while (socket.readyState === WebSocket.OPEN && socket.bufferedAmount > MAX_BUFFERED_BYTES)
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close() {
      socket.close();
    },
    closeCode: () => closed,
  };
}

"""#),
  ]
}
