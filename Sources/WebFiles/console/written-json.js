/** JSON as readers of the console write it: it is sent as it stands there, or refused beside its line. */
import { keepsDigits, parse } from "./exact-json.js";
import { changedNumber, doubled } from "./json-places.js";
import { t } from "./texts.js";

/** What is wrong in a line of a text. */
export class LineError extends Error {
  constructor(text, line) {
    super(text);
    this.line = line;
  }
}

/** Refuses JSON of which a part would be dropped: an object with a member that comes twice. */
export function refuseDoubled(text) {
  const found = doubled(text);
  if (found) throw new LineError(t("error.doubled", found.name, found.line), found.line);
}

/**
 * The JSON object that a text is. What would be sent otherwise than it is written is refused.
 *
 * @param options.isSentAsWritten The text is sent, not the object: its numbers keep their digits in any browser.
 */
export function parseObject(text, { isSentAsWritten = false } = {}) {
  let value;
  try {
    value = parse(text || "{}");
  } catch (error) {
    throw new LineError(t("error.json", error.message), Number(/line (\d+)/.exec(error.message)?.[1] ?? 1));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(t("error.object"));
  refuseDoubled(text);
  const changed = !keepsDigits && !isSentAsWritten && changedNumber(text);
  if (changed) throw new LineError(t("error.number", changed.text, changed.line), changed.line);
  return value;
}
