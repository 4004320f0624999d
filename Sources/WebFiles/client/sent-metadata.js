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
