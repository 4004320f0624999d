/**
 * JSON whose numbers keep their digits, where the browser can: payloads and definitions hold what a double would change.
 */

/** Whether this browser can keep digits that a double has not. */
export const keepsDigits = typeof JSON.rawJSON === "function";

/** Reads JSON; a number that would be written otherwise stays as it is, for `JSON.stringify` to write. */
export function parse(text) {
  if (!keepsDigits) return JSON.parse(text);
  return JSON.parse(text, (_, value, context) =>
    (typeof value === "number" && context?.source !== undefined && String(value) !== context.source ? JSON.rawJSON(context.source) : value));
}
