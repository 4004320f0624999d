/** Where in a JSON text its values stand. */

/** A normalized JSONPath's segment for a name (RFC 9535, section 2.7). */
const segment = (name) => `['${name.replace(/[\\']/g, "\\$&").replace(/[\u0000-\u001f]/g, (letter) =>
  ({ "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r" })[letter] ?? `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)}']`;

/**
 * The line of each value, by its normalized JSONPath. Lines count from 1.
 *
 * @param {string} text JSON that can be parsed; what stands behind a mistake is left out.
 * @returns {Map<string, number>}
 */
export function places(text) {
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
      began();
    } else if (top && part.startsWith('"')) {
      try { path = top.path + segment(JSON.parse(part)); } catch { return lines; }
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
