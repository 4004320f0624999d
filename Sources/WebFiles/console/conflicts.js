/**
 * Editors send an object as a whole. So that nothing is lost that others wrote meanwhile, it is read again just before it is
 * replaced, and compared with what the editor began with.
 */
import { code, h, number } from "./dom.js";
import { t } from "./texts.js";

/** How many differences are shown, and how many characters of a value. */
const MAX_SHOWN = 20;
const MAX_CHARACTERS = 300;

/** Somebody else changed what is being edited; nothing was sent. */
export class ConflictError extends Error {
  constructor(differences) {
    super(t("conflict.text"));
    this.name = "changed";
    this.content = h("ul", {}, differences.slice(0, MAX_SHOWN).map(([path, before, now]) =>
      h("li", {}, h("strong", {}, path || t("conflict.all")), ": ", shown(before), " → ", shown(now))),
      differences.length > MAX_SHOWN && h("li", {}, t("conflict.more", number(differences.length - MAX_SHOWN))));
  }
}

/**
 * Makes what is called before an object is replaced: it reads the object again, and throws a `ConflictError` when it is no longer
 * what it was. Called again after that it lets the reader have their way, unless there was yet another change.
 *
 * @param begun What the editor began with.
 * @param {() => Promise<any>} read Reads the same of what there is now.
 * @returns {() => Promise<any>} Gives what there is now.
 */
export function unlessChanged(begun, read) {
  let known = begun;
  return async () => {
    const present = await read();
    const found = differences(known, present);
    known = present;
    if (found.length > 0) throw new ConflictError(found);
    return present;
  };
}

const isBranch = (value) => typeof value === "object" && value !== null && JSON.isRawJSON?.(value) !== true;

/** Where two values differ: `[path, one, other]`, as deep as both have members. */
export function differences(one, other, path = "") {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (!isBranch(one) || !isBranch(other) || Array.isArray(one) !== Array.isArray(other)) return [[path, one, other]];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((name) =>
    differences(Object.hasOwn(one, name) ? one[name] : undefined, Object.hasOwn(other, name) ? other[name] : undefined, path ? `${path}.${name}` : name));
}

function shown(value) {
  if (value === undefined) return "–";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return code(text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text);
}
