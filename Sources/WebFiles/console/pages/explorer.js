/** Every path of the API, from the server's OpenAPI description, to try. */
import { badge, block, bytes, code, fill, h, number, pretty, span } from "../dom.js";
import { keepsDigits, parse } from "../exact-json.js";
import { changedNumber, doubled } from "../json-places.js";
import { client } from "../session.js";
import { t } from "../texts.js";
import { button, empty, errorBox, field, goToLine, load, pageHead, section } from "../ui.js";
import { refuseDoubled } from "../written-json.js";

/** How many operations are listed at once, and how many characters of an answer are shown. */
const MAX_LISTED = 100;
const MAX_SHOWN = 100_000;

const VERBS = ["get", "post", "put", "patch", "delete"];
const COLOURS = { get: "run", post: "ok", put: "warn", patch: "warn", delete: "bad" };

let document_;
/** The description; it is the same for the life of the page. */
const description = () => (document_ ??= client().then((one) => one.json("/openapi.json")).catch((error) => { document_ = undefined; throw error; }));

/** What a reference within the description means; others mean nothing. */
function resolve(openapi, value) {
  for (let count = 0; typeof value?.$ref === "string" && count < 20; count++) {
    value = value.$ref.replace(/^#\//, "").split("/").reduce((place, name) => place?.[name.replace(/~1/g, "/").replace(/~0/g, "~")], openapi);
  }
  return value;
}

function operations(openapi) {
  return Object.entries(openapi.paths ?? {}).flatMap(([path, item]) => VERBS.filter((verb) => item[verb]).map((verb) => ({
    path, verb, operation: item[verb], parameters: [...(item.parameters ?? []), ...(item[verb].parameters ?? [])].map((one) => resolve(openapi, one)).filter(Boolean),
  })));
}

export async function show(view) {
  const place = h("div", { class: "list" });
  view.root.append(pageHead(t("page.explorer"), t("explorer.lead"), [h("a", { href: "../openapi" }, t("explorer.description"))]), place);
  load(place, view, description, (openapi) => {
    const all = operations(openapi);
    const [verb, path] = [view.query.get("verb"), view.query.get("path")];
    if (verb === null && path === null) return listing(all);
    const chosen = all.find((one) => one.verb === verb && one.path === path);
    return chosen ? one(view, openapi, chosen) : empty(t("common.nothingFound"), t("explorer.none", (verb ?? "").toUpperCase(), path ?? ""), h("a", { href: "#/explorer" }, t("explorer.all")));
  });
}

function listing(all) {
  const search = field({ name: "search", label: t("explorer.search"), placeholder: "targets" });
  const rows = h("div", { class: "list" }), count = h("p", { class: "faint", role: "status" });
  const showFound = () => {
    const wanted = search.value().trim().toLowerCase();
    const found = all.filter(({ path, operation }) => `${path} ${operation.operationId ?? ""} ${operation.summary ?? ""} ${(operation.tags ?? []).join(" ")}`.toLowerCase().includes(wanted));
    count.textContent = t("explorer.found", number(Math.min(found.length, MAX_LISTED)), number(found.length));
    fill(rows, found.length === 0 ? empty(t("common.nothingFound"), t("common.nothingFoundHint")) : h("ul", { class: "findings" }, found.slice(0, MAX_LISTED).map(({ path, verb, operation }) =>
      h("li", { class: "operation" }, badge(COLOURS[verb], verb.toUpperCase()),
        h("div", {}, h("a", { href: `#/explorer?verb=${verb}&path=${encodeURIComponent(path)}` }, code(path)), " ", h("span", { class: "faint" }, operation.summary))))));
  };
  search.control.addEventListener("input", showFound);
  showFound();
  return [h("div", { class: "form" }, search.node), count, rows];
}

function exampleOf(openapi, content) {
  const media = content?.["application/json"] ?? Object.values(content ?? {})[0];
  return media?.example ?? Object.values(media?.examples ?? {})[0]?.value ?? resolve(openapi, media?.schema)?.example ?? {};
}

function one(view, openapi, { path, verb, operation, parameters }) {
  const inputs = parameters.filter((parameter) => ["path", "query", "header"].includes(parameter.in)).map((parameter) => ({
    parameter, input: field({
      name: parameter.name, label: `${parameter.name} (${parameter.in})`, required: parameter.required, hint: parameter.description,
      value: parameter.in === "path" || parameter.required ? parameter.example ?? parameter.schema?.example : "",
    }),
  }));
  const requestBody = resolve(openapi, operation.requestBody);
  const body = requestBody && field({ name: "body", label: t("explorer.body"), kind: "textarea", rows: 10, value: pretty(exampleOf(openapi, requestBody.content)) });
  const outcome = h("div", { class: "list", "aria-live": "polite" });
  const send = button(t("explorer.send"), async () => {
    const query = {}, headers = {};
    let target = path;
    for (const { parameter, input } of inputs) {
      const value = input.value();
      if (parameter.in === "path") target = target.replace(`{${parameter.name}}`, encodeURIComponent(value));
      else if (value !== "") (parameter.in === "query" ? query : headers)[parameter.name] = value;
    }
    const type = body && (Object.keys(requestBody.content ?? {})[0] ?? "application/json");
    let begin = performance.now();
    try {
      if (body && /json/.test(type)) refuseLost(body.value());
      const caller = await client();
      begin = performance.now();
      // The text as it was written: numbers keep their digits.
      const response = await caller.fetch(target, { method: verb.toUpperCase(), query, headers: { ...headers, ...(body ? { "content-type": type } : {}) }, body: body?.value(), signal: view.signal });
      const text = await response.text();
      const length = (performance.now() - begin) / 1000;
      fill(outcome, section(t("explorer.answer"),
        h("p", {}, badge(response.ok ? "ok" : "bad", `${response.status} ${response.statusText}`), " ", h("span", { class: "faint" }, `${span(length)} · ${bytes(new Blob([text]).size)}`)),
        block([...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n"), t("explorer.head")),
        text && block(shown(text), t("explorer.answer"))));
    } catch (error) {
      fill(outcome, errorBox(error));
      if (error.line) goToLine(body.control, error.line);
    }
  }, { kind: "primary" });
  return [
    h("p", {}, h("a", { href: "#/explorer" }, t("explorer.all"))),
    h("h2", {}, badge(COLOURS[verb], verb.toUpperCase()), " ", code(path)),
    operation.summary && h("p", {}, operation.summary), operation.description && h("p", { class: "faint" }, operation.description),
    h("div", { class: "form" }, inputs.map(({ input }) => input.node), body?.node), h("div", { class: "actions" }, send), outcome,
  ];
}

/** Refuses a body of which the server would drop a part; what is no JSON at all is for the server to refuse. */
function refuseLost(text) {
  try { parse(text); } catch { return; }
  refuseDoubled(text);
}

function shown(text) {
  let result = text;
  // What is no JSON, or many values, or would lose something by being set in lines, stays as it is.
  try {
    const value = parse(text);
    if (!doubled(text) && (keepsDigits || !changedNumber(text))) result = pretty(value);
  } catch { /* As it is. */ }
  return result.length > MAX_SHOWN ? `${result.slice(0, MAX_SHOWN)}\n${t("explorer.cut")}` : result;
}
