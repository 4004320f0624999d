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
