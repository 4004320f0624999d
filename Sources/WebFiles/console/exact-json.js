/**
 * JSON whose numbers keep their digits, where the browser can: payloads and definitions hold what a double would change.
 */

/** Reads JSON; a number that would be written otherwise stays as it is, for `JSON.stringify` to write. */
export function parse(text) {
  if (typeof JSON.rawJSON !== "function") return JSON.parse(text);
  return JSON.parse(text, (_, value, context) =>
    (typeof value === "number" && context?.source !== undefined && String(value) !== context.source ? JSON.rawJSON(context.source) : value));
}
