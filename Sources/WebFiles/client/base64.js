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
