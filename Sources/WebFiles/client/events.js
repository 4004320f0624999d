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
