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
