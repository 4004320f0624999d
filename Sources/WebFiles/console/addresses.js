/**
 * The console's addresses, such as `#/targets/ID` and `#/deliveries?state=DELIVERY_STATE_DEAD`: which there are, and which
 * conditions each takes. What is not among them is refused: who mistypes a condition must not act on everything.
 */
import { t } from "./texts.js";

/** An address that says what its page cannot do. */
export class AddressError extends Error {}

/** The paths below each page, with the names of their conditions; `*` stands for an id. */
const PATHS = {
  overview: { "": [] },
  targets: { "": [], "*": [] },
  executions: { "": ["target"], new: [], edit: ["condition"] },
  events: { "": [] },
  deliveries: { "": ["state", "target", "event", "object", "from", "before"], "*": [] },
  workflows: { "": [], "*": [], "*/edit": [], "*/test": [], "*/runs": [] },
  runs: { "": [], "*": [], "event/*": [], "invocation/*": [] },
  triggers: { "": [], subscriptions: [], invocations: [] },
  actions: { "": [], flows: [] },
  organizations: { "": [] },
  accounts: { "": [], clients: [], roles: [], "of/*": [] },
  keys: { "": [] },
  explorer: { "": ["verb", "path"] },
};

const decoded = (part) => { try { return decodeURIComponent(part); } catch { return part; } };

/** Whether a path's parts are those that a pattern has; the words of `patterns` are no ids. */
const fits = (pattern, parts, patterns) => {
  const wanted = pattern === "" ? [] : pattern.split("/");
  const isId = (part) => part !== "" && !patterns.some((other) => other.startsWith(`${part}/`));
  return wanted.length === parts.length && wanted.every((one, index) => (one === "*" ? isId(parts[index]) : one === parts[index]));
};

/**
 * What an address says: its page, the parts of its path behind it, its conditions.
 *
 * @returns {{ page?: string, args: string[], query: URLSearchParams, problem?: string }} `problem` says why there is no such
 *   address; `page` is its page where that is known.
 */
export function read(hash) {
  const [path, ...searches] = hash.replace(/^#\/?/, "").split("?");
  const [name, ...args] = path.replace(/\/$/, "").split("/").map(decoded);
  const page = name === "" ? "overview" : name;
  const query = new URLSearchParams(searches.join("?"));
  if (!Object.hasOwn(PATHS, page)) return { args, query, problem: t("address.none") };
  const pattern = Object.keys(PATHS[page]).find((one, _, all) => fits(one, args, all));
  return { page, args, query, problem: pattern === undefined ? t("address.none") : wrongCondition(PATHS[page][pattern], query) };
}

/** What is wrong with an address's conditions; undefined when nothing is. */
function wrongCondition(known, query) {
  for (const name of query.keys()) {
    if (!known.includes(name)) return t("address.unknownCondition", name);
    if (query.getAll(name).length > 1) return t("address.conditionTwice", name);
    if (query.get(name).trim() === "") return t("address.emptyCondition", name);
  }
  return undefined;
}
