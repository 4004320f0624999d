/**
 * Elements without HTML text: what comes from a server becomes text nodes and attributes, nothing else.
 */
import { locale, t } from "./texts.js";

const SVG = "http://www.w3.org/2000/svg";

/** Attributes through which a text could become a program or a style; links are checked by `safeLink`. */
const REFUSED = /^(on|style$|srcdoc$)/i;

function build(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function" && name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "indeterminate") element[name] = value;
    else if (REFUSED.test(name)) throw new TypeError(`${name} is not set from here`);
    else if (name === "href") element.setAttribute(name, safeLink(String(value)));
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

/** A link within the console or to the server that serves it; anything else leads nowhere. */
function safeLink(address) {
  return address.startsWith("#") || /^\.\.?\//.test(address) ? address : "#/";
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
}

/** An element: `h("a", { href: "#/targets", class: "quiet" }, "Targets")`; functions named `on…` become listeners. */
export const h = (name, properties, ...children) => build(document.createElement(name), properties, children);

/** The same for SVG. */
export const svg = (name, properties, ...children) => build(document.createElementNS(SVG, name), properties, children);

/** Puts other children in the place of those that an element has. */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

let unique = 0;
/** An id for what labels and descriptions refer to. */
export const newId = (name) => `${name}-${++unique}`;

// What is shown of values

/** A number in the reader's language. */
export const number = (value) => new Intl.NumberFormat(locale()).format(Number(value ?? 0));

/** A moment: date and time, to the millisecond in its title. */
export function time(value) {
  if (!value) return h("span", { class: "faint" }, "–");
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return String(value);
  const shown = new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "medium" }).format(moment)
    .replace(/ (?=[AP]M$)/i, "\u00a0"); // no line begins with "PM"
  return h("time", { datetime: moment.toISOString(), title: moment.toISOString() }, shown);
}

/** Seconds of a duration as the API writes it (`"1.5s"`); undefined when there is none. */
export const seconds = (value) => (typeof value === "string" && value.endsWith("s") ? Number(value.slice(0, -1)) : undefined);

/** A span of time: milliseconds below a second, then seconds, then minutes. */
export function span(value) {
  const length = typeof value === "number" ? value : seconds(value);
  if (length === undefined || Number.isNaN(length)) return "–";
  if (length < 1) return `${number(Math.round(length * 1000))} ms`;
  if (length < 120) return `${number(Math.round(length * 100) / 100)} s`;
  return `${number(Math.round(length / 6) / 10)} min`;
}

/** A size in bytes. */
export function bytes(value) {
  const size = Number(value ?? 0);
  if (size < 1024) return `${number(size)} B`;
  return size < 1024 * 1024 ? `${number(Math.round(size / 102.4) / 10)} KiB` : `${number(Math.round(size / 104857.6) / 10)} MiB`;
}

/** An id or another text that is read letter by letter. */
export const code = (text) => h("code", { class: String(text ?? "").length <= UNBROKEN ? "id" : undefined }, text ?? "");

/** The longest text of a program's that stays in one line: an id. */
const UNBROKEN = 20;

/** A name of words with dots between, which is broken behind a dot if it must be: an event's type. */
export const dotted = (name) => String(name ?? "").split(/(?<=\.)/).flatMap((word, index) => (index === 0 ? [word] : [h("wbr"), word]));

/** JSON as text with indents; a text that is none stays as it is. */
export const pretty = (value) => JSON.stringify(value ?? null, null, 2);

/** A block of text that keeps its lines and can be scrolled by keyboard. */
export const block = (text, label) => h("pre", { tabindex: "0", role: "region", "aria-label": label ?? t("common.text") }, text);

/** A state with a mark before it, so that colour is not the only thing that tells it. */
export const badge = (kind, text) => h("span", { class: `badge ${kind}${String(text ?? "").length > LONGEST_STATE ? " long" : ""}` }, text);

/** The longest text of a badge that stays in one line: a state, not an error. */
const LONGEST_STATE = 40;
