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
