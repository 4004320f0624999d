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
