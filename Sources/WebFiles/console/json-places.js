/** Where in a JSON text its values stand, and what a reader would lose of it. */

/** A normalized JSONPath's segment for a name (RFC 9535, section 2.7). */
const segment = (name) => `['${name.replace(/[\\']/g, "\\$&").replace(/[\u0000-\u001f]/g, (letter) =>
  ({ "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r" })[letter] ?? `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)}']`;

/**
 * The line of each value, by its normalized JSONPath. Lines count from 1.
 *
 * @param {string} text JSON that can be parsed; what stands behind a mistake is left out.
 * @param {{ twice?: (name: string, line: number) => void, number?: (text: string, line: number) => void }} [told] Are told of each
 *   member that its object has already, and of each number.
 * @returns {Map<string, number>}
 */
export function places(text, { twice, number } = {}) {
  const lines = new Map();
  const token = /\s+|"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gy;
  const open = [];
  let line = 1, path = "$", isNext = true, match;
  const began = () => {
    const top = open.at(-1);
    if (top?.isArray) path = `${top.path}[${top.count++}]`;
    if (!lines.has(path)) lines.set(path, line);
    isNext = false;
  };
  while ((match = token.exec(text))) {
    const [part] = match;
    const top = open.at(-1);
    if (part === "{" || part === "[") {
      began();
      open.push({ path, isArray: part === "[", count: 0 });
      isNext = part === "[";
    } else if (part === "}" || part === "]") {
      open.pop();
    } else if (part === ",") {
      isNext = top?.isArray === true;
    } else if (part === ":") {
      isNext = true;
    } else if (/^\s/.test(part)) {
      line += part.split("\n").length - 1;
    } else if (isNext) {
      if (/^[-\d]/.test(part)) number?.(part, line);
      began();
    } else if (top && part.startsWith('"')) {
      let name;
      try { name = JSON.parse(part); } catch { return lines; }
      path = top.path + segment(name);
      if (lines.has(path)) twice?.(name, line);
      lines.set(path, line);
    }
  }
  return lines;
}

/** The line of what a path means; of what it stands in when it is not there. */
export function lineOf(lines, path) {
  for (let shorter = path; shorter; shorter = shorter.replace(/\[(?:\d+|'(?:[^'\\]|\\.)*')\]$/, "")) {
    if (lines.has(shorter)) return lines.get(shorter);
    if (shorter === "$" || !shorter.endsWith("]")) break;
  }
  return 1;
}

/**
 * The first member that comes twice in its object: readers of JSON take the last one and drop the others.
 *
 * @returns {{ name: string, line: number } | undefined}
 */
export function doubled(text) {
  let first;
  places(text, { twice: (name, line) => { first ??= { name, line }; } });
  return first;
}

/**
 * The first number that a double changes.
 *
 * @returns {{ text: string, line: number } | undefined}
 */
export function changedNumber(text) {
  let first;
  places(text, { number: (written, line) => { if (!first && normal(written) !== normal(String(Number(written)))) first = { text: written, line }; } });
  return first;
}

/** A number in one of the ways in which it can be written: its digits without zeros at their ends, and its exponent. */
function normal(written) {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(written);
  if (!match) return written;
  const [, sign, whole, fraction = "", exponent = "0"] = match;
  const digits = (whole + fraction).replace(/^0+/, "");
  const kept = digits.replace(/0+$/, "");
  return kept === "" ? "0" : `${sign}${kept}e${Number(exponent) - fraction.length + digits.length - kept.length}`;
}
