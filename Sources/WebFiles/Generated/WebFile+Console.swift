// Made by .ci/web_files.py. Do not edit.
// swift-format-ignore-file

extension WebFile {
  /// The files of the folder console, in the order of their names.
  static let console: [WebFile] = [
    WebFile(
      "addresses.js",
##"""
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

"""##),
    WebFile(
      "app.js",
##"""
/**
 * The console's shell: sign-in, navigation, the way to the pages. Each page is a module that is loaded when it is first shown.
 */
import { fill, h, newId } from "./dom.js";
import { ADMIN, call, client, session } from "./session.js";
import { addTexts, chooseLanguage, language, LANGUAGES, t } from "./texts.js";
import { forgetUnsaved, isUnsaved } from "./unsaved.js";
import { closeDialogs, errorBox, field, mayLeave, pageHead } from "./ui.js";

/** The pages, by the first word of their addresses. */
const PAGES = {
  overview: () => import("./pages/overview.js"),
  targets: () => import("./pages/targets.js"),
  executions: () => import("./pages/executions.js"),
  events: () => import("./pages/events.js"),
  deliveries: () => import("./pages/deliveries.js"),
  workflows: () => import("./pages/workflows.js"),
  runs: () => import("./pages/runs.js"),
  triggers: () => import("./pages/triggers.js"),
  actions: () => import("./pages/actions.js"),
  organizations: () => import("./pages/organizations.js"),
  accounts: () => import("./pages/accounts.js"),
  keys: () => import("./pages/keys.js"),
  explorer: () => import("./pages/explorer.js"),
};

const GROUPS = [
  ["nav.operate", ["overview", "deliveries", "events"]],
  ["nav.build", ["targets", "executions", "workflows", "triggers", "actions"]],
  ["nav.administer", ["organizations", "accounts", "keys", "explorer"]],
];

/** Which entry of the navigation stands for a page that has none. */
const PARENTS = { runs: "workflows" };

const app = document.getElementById("app");
let main, navigation;
/** Modules that nobody needs before they have signed in. */
let addresses, choice;
let hasShown = false;
let shownAddress;

/** Whether the reader has to be told that the organization they chose is not there for them any more. */
let leftNotice = false;
let present = new AbortController();

// Dark and light: what the system says, or what was chosen for this browser.

function showTheme(theme) {
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

function stored(name) {
  try { return localStorage.getItem(name); } catch { return null; }
}

function store(name, value) {
  try { localStorage.setItem(name, value); } catch { /* A browser that keeps nothing asks again. */ }
}

function preferences() {
  const theme = field({
    name: "theme", label: t("shell.theme"), kind: "select", value: stored("pintle.theme") ?? "system",
    options: [["system", t("shell.system")], ["light", t("shell.light")], ["dark", t("shell.dark")]],
    onchange: (event) => { store("pintle.theme", event.target.value); showTheme(event.target.value); },
  });
  const tongue = field({
    name: "language", label: t("shell.language"), kind: "select", value: language(), options: LANGUAGES,
    onchange: async (event) => {
      if (!await mayLeave()) return void (tongue.control.value = language());
      chooseLanguage(event.target.value);
      begin();
    },
  });
  return [theme.node, tongue.node];
}

// Sign-in

function showSignIn(error) {
  present.abort();
  closeDialogs();
  forgetUnsaved();
  leftNotice = false;
  document.title = `${t("signIn.title")} · Pintle`;
  const token = field({ name: "token", label: t("signIn.token"), kind: "password", required: true, hint: t("signIn.hint") });
  const place = h("div", {}, error && errorBox(error));
  const send = h("button", { type: "submit", class: "primary" }, t("signIn.submit"));
  const form = h("form", { class: "sign-in" },
    h("h1", { class: "brand" }, "Pintle"), h("p", { class: "lead" }, t("signIn.lead")), token.node, place, send,
    h("details", {}, h("summary", {}, t("signIn.where")), h("p", {}, t("signIn.whereText")),
      h("pre", { tabindex: "0" }, "pintle token create administrator --data DIR")),
    h("div", { class: "preferences" }, preferences()));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    send.disabled = true;
    try {
      const text = token.value().trim();
      await call(ADMIN + "ListRoles", {}, { token: text });
      session.signIn(text);
      begin();
    } catch (problem) {
      fill(place, errorBox(problem));
      send.disabled = false;
      token.control.focus();
    }
  });
  fill(app, h("main", { id: "main" }, form));
  token.control.focus();
  // What signing in needs is loaded once the form is on the screen; where that fails, signing in says so.
  requestAnimationFrame(() => setTimeout(() => client().catch(() => {})));
}

// The shell

async function showShell() {
  let texts;
  [texts, addresses, choice] = await Promise.all([import("./page-texts.js"), import("./addresses.js"), import("./organization-choice.js"), client()]);
  addTexts(texts.PAGE_TEXTS);
  navigation = h("nav", { id: "navigation", "aria-label": t("nav.label") }, GROUPS.map(([group, names]) => {
    const heading = newId("group");
    return [h("h2", { id: heading }, t(group)), h("ul", { "aria-labelledby": heading }, names.map((name) =>
      h("li", {}, h("a", { href: `#/${name}`, "data-page": name }, t(`page.${name}`)))))];
  }));
  main = h("main", { id: "main", tabindex: "-1" });
  const menu = h("button", { type: "button", class: "menu", "aria-expanded": "false", "aria-controls": "side" }, t("shell.menu"));
  const side = h("div", { id: "side" }, navigation, choice.organizationChoice(async (id) => {
    if (!await mayLeave()) return choice.showChoice();
    session.organizationId = id;
    leftNotice = false;
    show();
  }), h("div", { class: "preferences" }, preferences()),
    h("button", { type: "button", class: "sign-out", onclick: async () => {
      if (!await mayLeave()) return;
      session.signOut();
      showSignIn();
    } }, t("shell.signOut")));
  const open = (isOpen) => {
    side.classList.toggle("open", isOpen);
    menu.setAttribute("aria-expanded", String(isOpen));
  };
  menu.addEventListener("click", () => open(!side.classList.contains("open")));
  side.addEventListener("click", (event) => { if (event.target.closest("a")) open(false); });
  side.addEventListener("keydown", (event) => { if (event.key === "Escape") { open(false); menu.focus(); } });
  // A link to #main would be taken for the address of a page.
  const skip = h("a", { class: "skip", href: "#/", onclick: (event) => { event.preventDefault(); main.focus(); } }, t("shell.skip"));
  fill(app, skip,
    h("div", { class: "bar" }, h("a", { class: "brand", href: "#/overview" }, "Pintle"), menu), side, main,
    h("div", { id: "toasts", role: "status", "aria-live": "polite" }));
}

/** Says that the organization that was chosen is not there for this account any more. */
const whyLeft = () => h("p", { class: "notice warn", role: "status" }, t("organization.left"), " ",
  h("button", { type: "button", onclick: (event) => { leftNotice = false; event.target.parentElement.remove(); } }, t("common.close")));

/** What is shown at an address that leads nowhere, or whose conditions mean nothing: why, and where to go on. */
const noAddress = (error, page) => [
  pageHead(t("address.title"), error.message),
  h("p", {}, h("a", { href: `#/${page ?? "overview"}` }, t("address.goOn", t(`page.${page ?? "overview"}`)))),
];

/** Shows the page of the address: `#/deliveries?target=ID`. */
async function show() {
  if (!session.token || !main) return;
  present.abort();
  closeDialogs();
  const mine = present = new AbortController();
  forgetUnsaved();
  shownAddress = location.href;
  const { page, args, query, problem } = addresses.read(location.hash);
  for (const link of navigation.querySelectorAll("a")) {
    if (link.dataset.page === (PARENTS[page] ?? page)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const root = h("div", { class: "page" });
  const view = {
    root, args, query, signal: mine.signal,
    /** Goes to another address, or shows this one again; whoever left the page meanwhile stays where they went. */
    go: (address) => {
      if (mine.signal.aborted) return;
      if (location.hash === address) view.again(); else location.hash = address;
    },
    again: async () => { if (!mine.signal.aborted && await mayLeave()) show(); },
  };
  fill(main, leftNotice && whyLeft(), session.skipsExecutions && h("p", { class: "notice warn" }, t("executions.skipping"), " ",
    h("button", { type: "button", onclick: async () => {
      if (!await mayLeave()) return;
      session.skipsExecutions = false;
      show();
    } }, t("executions.stopSkipping"))), root);
  try {
    if (problem) throw new addresses.AddressError(problem);
    const module = await PAGES[page]();
    if (view.signal.aborted) return;
    await module.show(view);
  } catch (error) {
    if (view.signal.aborted) return;
    if (error instanceof addresses.AddressError) fill(root, noAddress(error, page));
    else fill(root, errorBox(error, () => show()));
  }
  if (view.signal.aborted) return;
  const heading = root.querySelector("h1");
  document.title = `${heading?.textContent || t(`page.${page ?? "overview"}`)} · Pintle`;
  main.dataset.shown = page ?? "none";
  // Who comes from another page goes on at the heading; who comes first, at the beginning of all.
  if (hasShown) heading?.focus({ preventScroll: true });
  hasShown = true;
  scrollTo(0, 0);
}

async function begin() {
  document.documentElement.lang = language();
  showTheme(stored("pintle.theme"));
  if (!session.token) return showSignIn();
  await showShell();
  await show();
}

session.onOrganizationLeft(() => {
  leftNotice = true;
  if (!isUnsaved()) return begin();
  // What is written stays to be seen and copied.
  main.prepend(whyLeft());
  choice.refreshChoice();
});
session.onSignedOut((error) => { session.signOut(); showSignIn(error); });
addEventListener("hashchange", async () => {
  if (!isUnsaved()) return show();
  // The browser is at the other address already: it goes back there once its reader has said so.
  const wanted = location.hash;
  history.pushState(null, "", shownAddress);
  if (await mayLeave()) location.hash = wanted;
});
addEventListener("beforeunload", (event) => { if (isUnsaved()) event.preventDefault(); });
begin();

"""##),
    WebFile(
      "conflicts.js",
#"""
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

"""#),
    WebFile(
      "console.css",
##"""
/* The console's look: one type scale (12, 13, 14, 18, 24), spaces in steps of 4, colours by meaning in dark and light. */
:root {
  color-scheme: light dark;
  --page: light-dark(#f6f8f8, #0f1416);
  --surface: light-dark(#ffffff, #161d20);
  --raised: light-dark(#eef2f2, #1f282c);
  --line: light-dark(#d7dfe0, #2c373c);
  --control-line: light-dark(#7d8d90, #71838a);
  --text: light-dark(#16211f, #e4ecec);
  --faint: light-dark(#52625f, #9fb0b0);
  --accent: light-dark(#0b5d66, #6fd3cb);
  --on-accent: light-dark(#ffffff, #06292c);
  --accent-soft: light-dark(#dcefee, #17373a);
  --ok: light-dark(#17663a, #7ddba1);
  --ok-soft: light-dark(#e0f3e6, #143022);
  --warn: light-dark(#7a4a00, #f3c266);
  --warn-soft: light-dark(#fdf0d5, #382a0d);
  --bad: light-dark(#a3201c, #ff9f97);
  --bad-soft: light-dark(#fde6e4, #3d1917);
  --mono: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --radius: 6px;
  font: 14px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }

*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
/* Names and addresses of others have any length: they break wherever they must. */
body { margin: 0; background: var(--page); color: var(--text); overflow-wrap: break-word; }
h1, h2, h3, p, dl, dd, ul, ol, pre, fieldset { margin: 0; padding: 0; }
fieldset { border: 0; min-width: 0; }
h1 { font-size: 24px; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2 { font-size: 18px; line-height: 1.35; font-weight: 600; }
h3 { font-size: 14px; font-weight: 600; }
a { color: var(--accent); text-underline-offset: 2px; }
/* An underscore stays to be seen. */
:is(a, .link):has(code) { text-underline-offset: 5px; }
code, pre, textarea, time, .number { font-family: var(--mono); font-size: 12.5px; font-variant-numeric: tabular-nums; }
code { overflow-wrap: anywhere; }
code.id { white-space: nowrap; }
time, .number { font-family: inherit; font-size: inherit; }
.faint, .hint, .lead { color: var(--faint); }
.hint { font-size: 12.5px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1:focus, main:focus { outline: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.skip { position: fixed; left: 12px; top: -60px; z-index: 30; background: var(--surface); padding: 8px 12px; }
.skip:focus { top: 8px; }

/* Shell */
.brand { font-weight: 700; font-size: 18px; letter-spacing: -0.01em; color: var(--text); text-decoration: none; }
.bar { display: none; }
#app:has(#side) { display: grid; grid-template-columns: 228px minmax(0, 1fr); min-height: 100vh; }
.bar { display: flex; align-items: center; justify-content: space-between; padding: 20px 20px 8px; grid-column: 1; background: var(--surface); border-right: 1px solid var(--line); }
.bar .menu { display: none; }
#app:has(#side) { grid-template-rows: auto 1fr; }
#side { grid-column: 1; grid-row: 2; background: var(--surface); border-right: 1px solid var(--line); padding: 0 12px 20px; display: flex; flex-direction: column; gap: 12px; }
#side nav h2 { font-size: 12px; font-weight: 600; color: var(--faint); padding: 16px 8px 4px; }
#side nav ul { list-style: none; }
#side nav a { display: block; padding: 5px 8px; border-radius: var(--radius); color: var(--text); text-decoration: none; }
#side nav a:hover { background: var(--raised); }
#side nav a[aria-current] { background: var(--accent-soft); color: var(--accent); font-weight: 600; }
#side > .field, #side > .preferences { padding: 0 8px; }
#side > .field { margin-top: 8px; border-top: 1px solid var(--line); padding-top: 16px; }
.preferences { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
.preferences select { padding-inline: 4px; }
.sign-out { margin: 0 8px; }
main { padding: 28px 32px 64px; grid-column: 2; grid-row: 1 / span 2; min-width: 0; }
.page { max-width: 1240px; display: grid; gap: 24px; grid-template-columns: minmax(0, 1fr); }
.page > div:not([class]) { display: grid; gap: 24px; grid-template-columns: minmax(0, 1fr); }
.page > div:not([class]) > button { justify-self: start; }
.page > div:empty { display: none; }
main ul:not([class]) { padding-left: 20px; }
section > button, section > div:not([class]) > button { justify-self: start; }
section, section > div:not([class]) { display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
.page-head { display: flex; flex-wrap: wrap; gap: 12px 24px; justify-content: space-between; align-items: flex-start; }
.page-head > div:first-child { flex: 1 1 320px; min-width: 0; display: grid; gap: 4px; grid-template-columns: minmax(0, 1fr); }
.page-head .lead { max-width: 72ch; }
.lead, .actions > *, .selection > *, .pager > *, .findings button, button.link { min-width: 0; overflow-wrap: anywhere; }
.actions, .buttons, .selection { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.buttons { justify-content: flex-end; margin-top: 8px; }

/* Sign-in */
.sign-in { max-width: 400px; margin: 12vh auto 0; padding: 32px; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; display: grid; gap: 16px; }
.sign-in .brand { font-size: 24px; }
#app:has(.sign-in) main { padding: 16px; }

/* Controls */
button { font: inherit; font-weight: 550; color: var(--text); background: var(--surface); border: 1px solid var(--control-line); border-radius: var(--radius); padding: 5px 12px; min-height: 34px; cursor: pointer; }
button:hover:not(:disabled) { background: var(--raised); }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.primary:hover:not(:disabled) { background: color-mix(in srgb, var(--accent) 88%, var(--text)); }
button.danger { border-color: var(--bad); color: var(--bad); }
button.link { border: 0; padding: 0; min-height: 0; background: none; color: var(--accent); text-align: left; text-decoration: underline; text-underline-offset: 2px; }
button.link:hover:not(:disabled) { background: none; }
button.small { min-height: 28px; padding: 1px 8px; font-size: 13px; }
button:disabled, button[aria-disabled] { opacity: 0.55; cursor: default; }
input:not([type="checkbox"]), select, textarea { font: inherit; width: 100%; color: var(--text); background: var(--surface); border: 1px solid var(--control-line); border-radius: var(--radius); padding: 5px 8px; min-height: 34px; }
textarea { font-family: var(--mono); font-size: 12.5px; line-height: 1.55; resize: vertical; tab-size: 2; }
input[type="checkbox"] { width: 17px; height: 17px; margin: 2px 0; accent-color: var(--accent); }
.field { display: grid; gap: 4px; min-width: 0; }
.field label, legend { font-size: 13px; font-weight: 550; }
.check { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 8px; align-items: start; }
.check label { font-weight: 450; }
.check .hint { grid-column: 2; }
.filters { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; }
.filters .field { flex: 1 1 150px; max-width: 260px; }
.filters .field:has([type="datetime-local"]) { flex-basis: 240px; }
.form { display: grid; gap: 16px; max-width: 720px; }
.secret { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; align-items: end; margin: 8px 0; }
dialog { color: var(--text); background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 24px; width: min(520px, calc(100vw - 24px)); max-height: calc(100vh - 32px); overflow: auto; box-shadow: 0 18px 60px rgb(0 0 0 / 28%); }
dialog.wide { width: min(820px, calc(100vw - 24px)); }
dialog::backdrop { background: rgb(6 16 18 / 50%); }
dialog > h2 { margin-bottom: 12px; }
dialog form { display: grid; gap: 14px; grid-template-columns: minmax(0, 1fr); }

/* States */
.state { padding: 28px 24px; border: 1px dashed var(--line); border-radius: var(--radius); display: grid; gap: 8px; grid-template-columns: minmax(0, 1fr); justify-items: start; overflow-wrap: anywhere; }
.state p { max-width: 68ch; }
.state ul { padding-left: 20px; }
.state.loading { color: var(--faint); }
.state.error { border: 1px solid var(--bad); background: var(--bad-soft); padding: 12px 16px; }
.state.error strong { color: var(--bad); }
.state.error .faint { color: var(--text); }
.notice { padding: 8px 12px; border-radius: var(--radius); background: var(--accent-soft); margin-bottom: 12px; }
.notice.warn { background: var(--warn-soft); color: var(--warn); border: 1px solid currentColor; }
#toasts { position: fixed; right: 16px; bottom: 16px; display: grid; gap: 8px; z-index: 20; max-width: min(420px, calc(100vw - 32px)); }
.toast { background: var(--text); color: var(--page); padding: 10px 14px; border-radius: var(--radius); overflow-wrap: anywhere; }
.toast.bad { background: var(--bad-soft); color: var(--bad); border: 1px solid currentColor; }
.badge { display: inline-flex; align-items: center; gap: 6px; font-size: 12.5px; font-weight: 550; padding: 1px 8px; border-radius: 4px; background: var(--raised); color: var(--faint); white-space: nowrap; }
.badge.long { white-space: normal; overflow-wrap: anywhere; }
.badge::before { content: ""; flex: none; width: 7px; height: 7px; border-radius: 50%; border: 1.5px solid currentColor; }
.badge.ok { background: var(--ok-soft); color: var(--ok); } .badge.ok::before { background: currentColor; }
.badge.warn { background: var(--warn-soft); color: var(--warn); } .badge.warn::before { border-radius: 0; background: currentColor; transform: rotate(45deg); }
.badge.bad { background: var(--bad-soft); color: var(--bad); } .badge.bad::before { border-radius: 0; background: currentColor; }
.badge.run { background: var(--accent-soft); color: var(--accent); }

/* Tables */
.table-wrap { position: relative; overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
th, td { text-align: left; padding: 7px 10px; vertical-align: top; font-weight: 400; }
thead th { font-size: 12px; font-weight: 600; color: var(--faint); border-bottom: 1px solid var(--line); background: var(--raised); }
tbody tr + tr > * { border-top: 1px solid var(--line); }
tbody tr:hover { background: color-mix(in srgb, var(--raised) 55%, transparent); }
tbody th { font-weight: 550; overflow-wrap: anywhere; min-width: 136px; }
td { overflow-wrap: anywhere; min-width: 92px; }
td:has(> code) { min-width: 128px; }
.amount { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; min-width: 0; }
.when { min-width: 108px; }
.select { width: 36px; min-width: 0; }
.list { display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
.list > .page-head { margin-bottom: 12px; }
.list > section:not(:first-child) { margin-top: 12px; }
.pager { display: flex; gap: 8px; align-items: center; }
.pager span { margin-right: auto; }
.selection { background: var(--accent-soft); padding: 6px 12px; border-radius: var(--radius); }

/* Facts, tabs, figures */
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr)); gap: 12px 24px; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: 16px; }
.facts dt { font-size: 12px; color: var(--faint); }
.facts dd { overflow-wrap: anywhere; }
.tabs { display: flex; gap: 4px; border-bottom: 1px solid var(--line); flex-wrap: wrap; }
.tabs a { padding: 6px 12px; color: var(--text); text-decoration: none; border-bottom: 2px solid transparent; margin-bottom: -1px; }
.tabs a[aria-current] { border-color: var(--accent); color: var(--accent); font-weight: 600; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(128px, 1fr)); background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; }
/* Lines at the left and above each, of which the frame hides the outermost: rows may hold any number. */
.figures > div { padding: 12px; display: grid; gap: 2px; align-content: start; box-shadow: -1px 0 var(--line), 0 -1px var(--line); }
.figures dt { font-size: 12px; color: var(--faint); }
.figures dd { font-size: 24px; line-height: 1.3; font-weight: 600; font-variant-numeric: tabular-nums; letter-spacing: -0.01em; }
.figures dd.bad { color: var(--bad); } .figures dd.ok { color: var(--ok); }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr)); gap: 24px; align-items: start; }
pre { background: var(--raised); border-radius: var(--radius); padding: 12px; overflow: auto; max-height: 480px; white-space: pre-wrap; overflow-wrap: anywhere; }
details > summary { cursor: pointer; color: var(--accent); }
details > :not(summary) { margin-top: 8px; }
.picture { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); overflow: auto; max-height: 560px; }
.picture svg { display: block; }
svg text { fill: var(--text); font-size: 13px; }
svg .sub { fill: var(--faint); font-size: 11.5px; }
svg .why { paint-order: stroke; stroke: var(--surface); stroke-width: 4px; stroke-linejoin: round; }
svg .node { fill: var(--raised); stroke: var(--control-line); }
svg .node.success { fill: var(--ok-soft); stroke: var(--ok); } svg .node.failure { fill: var(--bad-soft); stroke: var(--bad); } svg .node.choice { fill: var(--warn-soft); stroke: var(--warn); }
svg .edge { fill: none; stroke: var(--faint); stroke-width: 1.3; } svg .edge.catch { stroke: var(--bad); stroke-dasharray: 4 3; } svg .edge.other { stroke-dasharray: 2 3; }
svg .tip { fill: var(--faint); }
svg .rate { fill: none; stroke: var(--accent); stroke-width: 2; } svg .area { fill: var(--accent-soft); } svg .grid { stroke: var(--line); }
.chart svg { width: 100%; height: 140px; display: block; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); }

/* Lists that can be put in order, editors, timelines */
.order { list-style: none; display: grid; gap: 6px; }
.order li { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; overflow-wrap: anywhere; gap: 8px; align-items: center; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: 6px 8px; cursor: grab; }
.order li.over { border-color: var(--accent); background: var(--accent-soft); }
.editor { display: grid; grid-template-columns: auto minmax(0, 1fr); border: 1px solid var(--control-line); border-radius: var(--radius); overflow: hidden; background: var(--surface); height: 460px; resize: vertical; }
.editor:focus-within { outline: 2px solid var(--accent); outline-offset: 1px; }
.editor ol { list-style: none; overflow: hidden; text-align: right; font: 12.5px/20px var(--mono); color: var(--faint); background: var(--raised); padding: 8px 0; min-width: 44px; }
.editor li { padding: 0 8px; } .editor li.found { background: var(--bad-soft); color: var(--bad); font-weight: 700; } .editor li.doubt { background: var(--warn-soft); color: var(--warn); font-weight: 700; }
.editor textarea { border: 0; border-radius: 0; outline: none; resize: none; line-height: 20px; padding: 8px; white-space: pre; overflow: auto; height: 100%; }
.findings { list-style: none; display: grid; gap: 6px; }
.findings button { text-align: left; width: 100%; }
.timeline { list-style: none; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); max-height: 640px; overflow: auto; }
.timeline li { display: grid; grid-template-columns: 176px 108px minmax(0, 1fr) auto; gap: 4px 12px; padding: 7px 12px; align-items: baseline; }
.timeline li + li { border-top: 1px solid var(--line); }
.timeline .badge { justify-self: start; }
.timing { display: block; width: 100%; height: 10px; } .timing rect { fill: var(--accent); } .timing .back { fill: var(--raised); }
.operation { display: grid; grid-template-columns: 84px minmax(0, 1fr); gap: 8px; }

@media (max-width: 760px) {
  #app:has(#side) { display: block; }
  .bar { position: sticky; top: 0; z-index: 10; padding: 8px 16px; border-right: 0; border-bottom: 1px solid var(--line); }
  .bar .menu { display: block; }
  #side { display: none; border-right: 0; border-bottom: 1px solid var(--line); }
  #side.open { display: flex; }
  button:not(.link), #side nav a, input:not([type="checkbox"]), select { min-height: 42px; }
  #side nav a { padding: 10px 8px; }
  input[type="checkbox"] { width: 22px; height: 22px; }
  main { padding: 16px 16px 48px; }
  .filters .field { flex-basis: 100%; max-width: none; }
  .figures { grid-template-columns: 1fr 1fr; }
  /* Rows become cards. */
  table, thead, tbody, tr, th, td { display: block; }
  thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
  tbody tr { padding: 8px 0; } tbody tr + tr { border-top: 1px solid var(--line); }
  tbody tr > *, tbody tr + tr > * { border: 0; padding: 2px 12px; text-align: left; min-width: 0; }
  tbody td[data-label]::before { content: attr(data-label) " "; color: var(--faint); font-size: 12px; display: inline-block; min-width: 110px; }
  tbody .amount { text-align: left; }
  .select { width: auto; }
  .timeline li { grid-template-columns: 1fr auto; } .timeline li > div { grid-column: 1 / -1; }
}
@media (prefers-reduced-motion: no-preference) {
  .loading::after { content: "…"; animation: wait 1.2s steps(3) infinite; }
  @keyframes wait { 50% { opacity: 0.2; } }
}

"""##),
    WebFile(
      "dom.js",
##"""
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

"""##),
    WebFile(
      "exact-json.js",
#"""
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

"""#),
    WebFile(
      "index.html",
#"""
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Pintle</title>
<link rel="icon" href="pintle.svg" type="image/svg+xml">
<link rel="stylesheet" href="console.css">
<link rel="modulepreload" href="app.js">
<link rel="modulepreload" href="dom.js">
<link rel="modulepreload" href="session.js">
<link rel="modulepreload" href="texts.js">
<link rel="modulepreload" href="ui.js">
<link rel="modulepreload" href="unsaved.js">
<link rel="modulepreload" href="../client/codes.js">
<script type="module" src="app.js"></script>
</head>
<body>
<div id="app"></div>
<noscript>The console needs JavaScript. The API is described at /openapi.</noscript>
</body>
</html>

"""#),
    WebFile(
      "json-places.js",
#"""
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

"""#),
    WebFile(
      "organization-choice.js",
#"""
/** The choice of the organization that the pages are about, for who may list them; others are in their own. */
import { fill, h, newId } from "./dom.js";
import { ADMIN, call, Code, session } from "./session.js";
import { t } from "./texts.js";
import { failed } from "./ui.js";

/** How many organizations are offered; one beyond them is chosen on the page of organizations. */
const OFFERED = 200;

let select, place;

/** The choice at the side; `changed` is told that another one was made. */
export function organizationChoice(changed) {
  const id = newId("organization");
  select = h("select", { id });
  place = h("div", { class: "field", hidden: true }, h("label", { for: id }, t("shell.organization")), select);
  select.addEventListener("change", () => changed(select.value));
  refreshChoice();
  return place;
}

/** Offers what there is now, and shows what is chosen. */
export async function refreshChoice() {
  try {
    const { organizations = [] } = await call(ADMIN + "ListOrganizations", { limit: OFFERED });
    const chosen = session.organizationId;
    // One that is not among those that are offered is chosen all the same.
    if (chosen && !organizations.some((one) => one.id === chosen)) organizations.push((await call(ADMIN + "GetOrganization", { id: chosen })).organization);
    fill(select, h("option", { value: "" }, t("shell.ownOrganization")), organizations.map((one) => h("option", { value: one.id }, one.name)));
    showChoice();
    place.hidden = false;
  } catch (error) {
    if (![Code.PERMISSION_DENIED, Code.UNAUTHENTICATED, Code.NOT_FOUND].includes(error.code)) failed(error);
  }
}

/** Shows the organization that the session has. */
export function showChoice() {
  select.value = session.organizationId ?? "";
}

"""#),
    WebFile(
      "page-texts.js",
#"""
/** What the pages say, in the order of the languages of texts.js. */
export const PAGE_TEXTS = {
  "conflict.all": ["all of it", "alles"],
  "conflict.more": ["and {0} more", "und {0} weitere"],
  "conflict.text": ["Somebody changed this while you edited it, so nothing was saved. Save again to replace what they wrote with yours. What differs from what you began with:", "Jemand hat das geändert, während Sie es bearbeitet haben; darum ist nichts gespeichert. Speichern Sie noch einmal, um deren Stand durch Ihren zu ersetzen. Was von dem abweicht, womit Sie begonnen haben:"],
  "unsaved.lead": ["What you wrote here is not saved. It is lost when you leave.", "Was Sie hier geschrieben haben, ist nicht gespeichert. Es geht verloren, wenn Sie gehen."],
  "unsaved.leave": ["Leave", "Verlassen"],
  "unsaved.title": ["Leave without saving?", "Ohne Speichern verlassen?"],

  "address.conditionTwice": ["The address has the condition “{0}” twice.", "Die Adresse hat die Bedingung „{0}“ zweimal."],
  "address.emptyCondition": ["The condition “{0}” of the address is empty.", "Die Bedingung „{0}“ der Adresse ist leer."],
  "address.goOn": ["Go on with: {0}", "Weiter mit: {0}"],
  "address.none": ["There is no page at this address.", "Unter dieser Adresse gibt es keine Seite."],
  "address.title": ["Nothing here", "Hier ist nichts"],
  "address.unknownCondition": ["There is no condition “{0}” here.", "Eine Bedingung „{0}“ gibt es hier nicht."],
  "address.wrongCondition": ["The condition “{0}” of the address cannot be “{1}”.", "Die Bedingung „{0}“ der Adresse kann nicht „{1}“ sein."],

  "overview.callRate": ["Calls per second", "Aufrufe je Sekunde"],
  "overview.calls": ["Calls", "Aufrufe"],
  "overview.chart": ["Calls per second over the last two minutes, at most {0}", "Aufrufe je Sekunde in den letzten zwei Minuten, höchstens {0}"],
  "overview.codes": ["Ended with", "Beendet mit"],
  "overview.dead": ["Dead letters", "Unzustellbar"],
  "overview.dialect": ["Dialect", "Dialekt"],
  "overview.errorRate": ["Errors per second", "Fehler je Sekunde"],
  "overview.failing": ["Targets that need attention", "Ziele, die Aufmerksamkeit brauchen"],
  "overview.health": ["Server", "Server"],
  "overview.lead": ["What the server does now, and what needs attention.", "Was der Server gerade tut, und was Aufmerksamkeit braucht."],
  "overview.method": ["Method", "Methode"],
  "overview.methods": ["Most called methods", "Am häufigsten aufgerufene Methoden"],
  "overview.noRuns": ["No runs yet", "Noch keine Läufe"],
  "overview.noRunsHint": ["A run begins when a workflow’s trigger fires, or when it is tested.", "Ein Lauf beginnt, wenn der Trigger eines Workflows auslöst, oder beim Testen."],
  "overview.noTargets": ["No targets yet", "Noch keine Ziele"],
  "overview.noTargetsHint": ["A target is an address that Pintle calls. Create one, then set an execution that says when.", "Ein Ziel ist eine Adresse, die Pintle aufruft. Legen Sie eines an, dann eine Ausführung, die sagt, wann."],
  "overview.noneFailing": ["All targets are well", "Allen Zielen geht es gut"],
  "overview.noneFailingHint": ["None is disabled or paused, rests after failures, or has dead letters.", "Keines ist ausgeschaltet oder angehalten, ruht nach Fehlern oder hat Unzustellbares."],
  "overview.notReady": ["Not ready", "Nicht bereit"],
  "overview.open": ["Targets at rest", "Ruhende Ziele"],
  "overview.rates": ["Calls", "Aufrufe"],
  "overview.ready": ["Ready", "Bereit"],
  "overview.runs": ["Recent runs", "Letzte Läufe"],
  "overview.waiting": ["Waiting deliveries", "Wartende Zustellungen"],

  "target.addKey": ["Add public key", "Öffentlichen Schlüssel hinzufügen"],
  "target.allDeliveries": ["All deliveries of this target", "Alle Zustellungen an dieses Ziel"],
  "target.allowLead": ["Which private addresses this target may be at. Only owners of the instance set them.", "An welchen privaten Adressen dieses Ziel stehen darf. Nur Eigentümer der Instanz setzen sie."],
  "target.allowRules": ["Private addresses", "Private Adressen"],
  "target.byChange": ["Last changed", "Zuletzt geändert"],
  "target.byCreation": ["Newest first", "Neueste zuerst"],
  "target.byName": ["By name", "Nach Namen"],
  "target.dead": ["Dead", "Tot"],
  "target.deliveries": ["Newest deliveries", "Neueste Zustellungen"],
  "target.disable": ["Disable", "Ausschalten"],
  "target.disableLead": ["What comes due for it meanwhile is given up, and can be replayed. Pause it to have it held.", "Was inzwischen fällig wird, wird aufgegeben und lässt sich wiederholen. Anhalten hält es zurück."],
  "target.disabled": ["Disabled", "Ausgeschaltet"],
  "target.paused": ["Paused", "Angehalten"],
  "target.pause": ["Pause", "Anhalten"],
  "target.alerts": ["Send alerts here", "Warnungen hierher"],
  "target.noAlerts": ["Send no alerts here", "Keine Warnungen hierher"],
  "target.getsAlerts": ["{0} is told of dead letters, of targets that fail and of work that was set aside", "{0} erfährt von unzustellbaren Nachrichten, von Zielen, die versagen, und von Arbeit, die zurückgestellt wurde"],
  "target.getsNoAlerts": ["No target gets alerts", "Kein Ziel bekommt Warnungen"],
  "target.alertsYes": ["Gets alerts", "Bekommt Warnungen"],
  "target.resume": ["Resume", "Fortsetzen"],
  "target.isPaused": ["The deliveries to {0} are held", "Die Zustellungen an {0} werden zurückgehalten"],
  "target.isResumed": ["The deliveries to {0} go on", "Die Zustellungen an {0} gehen weiter"],
  "target.enable": ["Enable", "Einschalten"],
  "target.enabled": ["Enabled", "Eingeschaltet"],
  "target.endpoint": ["Address", "Adresse"],
  "target.endpointHint": ["Where requests are sent to, with https://.", "Wohin Anfragen gehen, mit https://."],
  "target.failures": ["Failures in a row", "Fehler in Folge"],
  "target.fingerprint": ["Fingerprint", "Fingerabdruck"],
  "target.formerKey": ["Former key signs until", "Alter Schlüssel gilt bis"],
  "target.halfOpen": ["Being tried", "Wird erprobt"],
  "target.interruptHint": ["When it fails, so does the call that set it off. Async targets never interrupt.", "Schlägt es fehl, dann auch der auslösende Aufruf. Asynchrone Ziele unterbrechen nie."],
  "target.interruptOnError": ["Interrupt on error", "Bei Fehler unterbrechen"],
  "target.interrupts": ["interrupts", "unterbricht"],
  "target.isDisabled": ["{0} is disabled", "{0} ist ausgeschaltet"],
  "target.isEnabled": ["{0} is enabled", "{0} ist eingeschaltet"],
  "target.keys": ["Signing keys", "Signaturschlüssel"],
  "target.keysLead": ["By these the receiver knows that a request comes from here. Whoever has them can pretend to be this server.", "Daran erkennt der Empfänger, dass eine Anfrage von hier kommt. Wer sie hat, kann sich als dieser Server ausgeben."],
  "target.kind": ["Kind", "Art"],
  "target.kindHint": ["A webhook is told, a call may answer with changes, an async target is not waited for.", "Ein Webhook erfährt es, ein Aufruf darf Änderungen antworten, auf ein asynchrones Ziel wird nicht gewartet."],
  "target.name": ["Name", "Name"],
  "target.nameContains": ["Name contains", "Name enthält"],
  "target.nextAttempt": ["Next attempt", "Nächster Versuch"],
  "target.noAllowRules": ["Public addresses only.", "Nur öffentliche Adressen."],
  "target.noDeliveries": ["Nothing was delivered yet", "Noch nichts zugestellt"],
  "target.noDeliveriesHint": ["Set an execution on an event for this target; what it gets is shown here with request, answer and timing.", "Setzen Sie eine Ausführung auf ein Ereignis für dieses Ziel; was es bekommt, steht hier mit Anfrage, Antwort und Dauer."],
  "target.open": ["At rest after failures", "Ruht nach Fehlern"],
  "target.overlapHint": ["How long requests carry both signatures, so that the receiver can change over.", "Wie lange Anfragen beide Signaturen tragen, damit der Empfänger umstellen kann."],
  "target.overlapHours": ["Overlap in hours", "Überlappung in Stunden"],
  "target.payload": ["Payload", "Nutzlast"],
  "target.pem": ["Public key (PEM)", "Öffentlicher Schlüssel (PEM)"],
  "target.publicKeys": ["Public keys", "Öffentliche Schlüssel"],
  "target.publicKeysLead": ["For payloads as JWE: what they are encrypted with. One is active.", "Für Nutzlasten als JWE: womit sie verschlüsselt werden. Einer ist aktiv."],
  "target.removeKey": ["Remove public key", "Öffentlichen Schlüssel entfernen"],
  "target.restAsync": ["Async", "Asynchron"],
  "target.restCall": ["Call", "Aufruf"],
  "target.restWebhook": ["Webhook", "Webhook"],
  "target.rotate": ["Rotate key", "Schlüssel wechseln"],
  "target.rotateLead": ["A new key signs from now on.", "Ein neuer Schlüssel signiert ab sofort."],
  "target.rotated": ["The key was rotated", "Der Schlüssel wurde gewechselt"],
  "target.ruleLines": ["Rules, one a line", "Regeln, eine je Zeile"],
  "target.secretLead": ["Give these to the receiver. This page shows them again on demand.", "Geben Sie diese dem Empfänger. Diese Seite zeigt sie auf Wunsch wieder."],
  "target.setAllowRules": ["Set private addresses", "Private Adressen setzen"],
  "target.showKeys": ["Show keys", "Schlüssel zeigen"],
  "target.signingKey": ["Signing key", "Signaturschlüssel"],
  "target.state": ["State", "Zustand"],
  "target.timeout": ["Timeout", "Zeitgrenze"],
  "target.timeoutSeconds": ["Timeout in seconds", "Zeitgrenze in Sekunden"],
  "target.unknown": ["Idle", "Untätig"],
  "target.waiting": ["Waiting", "Wartend"],
  "target.webhookPublicKey": ["Public key of webhooks", "Öffentlicher Schlüssel der Webhooks"],
  "target.webhookSecret": ["Webhook secret", "Webhook-Geheimnis"],
  "targets.create": ["Create target", "Ziel anlegen"],
  "targets.delete": ["Delete {0}", "{0} löschen"],
  "targets.deleteLead": ["It is taken out of all executions, and what waits for it is given up.", "Es wird aus allen Ausführungen genommen, und was darauf wartet, wird aufgegeben."],
  "targets.edit": ["Edit {0}", "{0} bearbeiten"],
  "targets.lead": ["Addresses that are called when an execution’s condition is met.", "Adressen, die aufgerufen werden, wenn die Bedingung einer Ausführung eintritt."],
  "targets.made": ["The target was created", "Das Ziel wurde angelegt"],
  "targets.none": ["No targets yet", "Noch keine Ziele"],
  "targets.noneHint": ["Create the first one; then set an execution that says when it is called.", "Legen Sie das erste an; dann eine Ausführung, die sagt, wann es gerufen wird."],

  "requests.addField": ["Add field", "Feld hinzufügen"],
  "requests.answer": ["What it answered", "Was es antwortete"],
  "requests.answerSize": ["Size of the answer", "Größe der Antwort"],
  "requests.duration": ["Duration", "Dauer"],
  "requests.error": ["Error", "Fehler"],
  "requests.fieldName": ["Name of the field", "Name des Feldes"],
  "requests.fieldNameHint": ["A header field such as authorization or x-api-key.", "Ein Kopffeld wie authorization oder x-api-key."],
  "requests.fieldRemoved": ["The field {0} is no longer sent", "Das Feld {0} wird nicht mehr gesendet"],
  "requests.fieldSecret": ["The value is sealed; nobody is shown it again.", "Der Wert wird versiegelt; niemand bekommt ihn wieder zu sehen."],
  "requests.fieldSet": ["The field {0} is sent from now on", "Das Feld {0} wird ab sofort gesendet"],
  "requests.fieldValue": ["Value", "Wert"],
  "requests.fieldValueHint": ["As it is sent, without white space at its ends.", "Wie er gesendet wird, ohne Leerzeichen an den Enden."],
  "requests.fields": ["Static fields", "Feste Felder"],
  "requests.fieldsLead": ["Header fields that each request carries, for receivers that ask for a token or a key. They are dropped when scheme, host or port of the address change.", "Kopffelder, die jede Anfrage trägt, für Empfänger, die ein Token oder einen Schlüssel verlangen. Sie entfallen, wenn sich Schema, Host oder Port der Adresse ändern."],
  "requests.noFields": ["None.", "Keine."],
  "requests.noSpan": ["“{0}” is no span of time such as 30s, 5m, 12h or 1d", "„{0}“ ist keine Zeitspanne wie 30s, 5m, 12h oder 1d"],
  "requests.notTaken": ["Not taken", "Nicht angenommen"],
  "requests.once": ["Tried once, never again.", "Nur ein Versuch."],
  "requests.ownSchedule": ["Its own", "Eigener"],
  "requests.payload": ["Event payload (JSON)", "Nutzlast des Ereignisses (JSON)"],
  "requests.payloadHint": ["Empty for an event without content.", "Leer für ein Ereignis ohne Inhalt."],
  "requests.removeField": ["Remove {0}", "{0} entfernen"],
  "requests.removeFieldLead": ["Requests no longer carry it, and its value is gone.", "Anfragen tragen es nicht mehr, und sein Wert ist weg."],
  "requests.replaceField": ["Replace value", "Wert ersetzen"],
  "requests.replaceFieldOf": ["Replace the value of {0}", "Den Wert von {0} ersetzen"],
  "requests.schedule": ["Retry schedule", "Wiederholungsplan"],
  "requests.scheduleLead": ["How long is waited before each further attempt of a delivery, within 10 %.", "Wie lange vor jedem weiteren Zustellversuch gewartet wird, auf 10 % genau."],
  "requests.send": ["Send", "Senden"],
  "requests.sendTest": ["Send a test", "Test senden"],
  "requests.sent": ["What was sent", "Was gesendet wurde"],
  "requests.setSchedule": ["Change schedule", "Plan ändern"],
  "requests.setScheduleLead": ["Deliveries that wait keep the time that they have.", "Wartende Zustellungen behalten ihren Zeitpunkt."],
  "requests.standardSchedule": ["Standard", "Standard"],
  "requests.status": ["Status", "Status"],
  "requests.taken": ["Taken", "Angenommen"],
  "requests.test": ["Send {0} a test", "{0} einen Test senden"],
  "requests.testAnswer": ["The test of {0}", "Der Test von {0}"],
  "requests.testLead": ["One signed request now, as deliveries are, of an event that never was. Nothing is stored, and nothing is tried again.", "Eine signierte Anfrage jetzt, wie Zustellungen sie sind, zu einem Ereignis, das es nie gab. Nichts wird gespeichert, nichts wiederholt."],
  "requests.waits": ["Waits", "Wartezeiten"],
  "requests.waitsHint": ["Such as 10s, 5m, 1h, 1d: at most 30 of 1s to 1d; empty for a single attempt. They count for its own schedule.", "Etwa 10s, 5m, 1h, 1d: höchstens 30 von 1s bis 1d; leer für einen einzigen Versuch. Sie gelten für den eigenen Plan."],

  "execution.accept": ["I have read this; set it all the same", "Ich habe das gelesen; trotzdem setzen"],
  "execution.addHint": ["Its name; suggestions come while you write.", "Sein Name; Vorschläge kommen beim Schreiben."],
  "execution.addTarget": ["Add a target", "Ziel hinzufügen"],
  "execution.all": ["All", "Alle"],
  "execution.condition": ["Condition", "Bedingung"],
  "execution.down": ["Move {0} down", "{0} nach unten"],
  "execution.event": ["Event", "Ereignis"],
  "execution.exactly": ["Method, event, group, name", "Methode, Ereignis, Gruppe, Name"],
  "execution.filter": ["Filter", "Filter"],
  "execution.filterLead": ["Of the events that meet the condition, the execution is about those that the filter lets through. What it leaves out fires the next wider execution.", "Von den Ereignissen, die die Bedingung erfüllen, gilt die Ausführung für jene, die der Filter durchlässt. Was er auslässt, löst die nächste weitere Ausführung aus."],
  "execution.function": ["Function", "Funktion"],
  "execution.group": ["Group", "Gruppe"],
  "execution.method": ["Method", "Methode"],
  "execution.name": ["Name", "Name"],
  "execution.noCondition": ["Say which method, service, event, group or function.", "Sagen Sie, welche Methode, welcher Dienst, welches Ereignis, welche Gruppe oder Funktion."],
  "execution.noSuchTarget": ["There is no target “{0}”.", "Es gibt kein Ziel „{0}“."],
  "execution.noTargets": ["Add a target first.", "Fügen Sie erst ein Ziel hinzu."],
  "execution.notAccepted": ["Read the warning, and say that you did.", "Lesen Sie die Warnung, und bestätigen Sie sie."],
  "execution.orderLead": ["They are called one after the other. Drag them, or use the arrows.", "Sie werden nacheinander gerufen. Ziehen Sie sie, oder nehmen Sie die Pfeile."],
  "execution.organizationCount": ["Organizations: {0}", "Organisationen: {0}"],
  "execution.organizations": ["Organizations", "Organisationen"],
  "execution.organizationsHint": ["Their ids, one in a line. Empty: the events of all.", "Ihre IDs, eine je Zeile. Leer: die Ereignisse aller."],
  "execution.path": ["JSONPath", "JSONPath"],
  "execution.pathHint": ["Over the payload that targets get: an event is sent when it finds something. Empty: any payload.", "Über die Daten, die Ziele bekommen: Ein Ereignis wird gesendet, wenn es etwas findet. Leer: beliebige Daten."],
  "execution.request": ["Request", "Anfrage"],
  "execution.response": ["Response", "Antwort"],
  "execution.scope": ["Applies to", "Gilt für"],
  "execution.service": ["Service", "Dienst"],
  "execution.takeOut": ["Take {0} out", "{0} herausnehmen"],
  "execution.targetId": ["Target id", "ID des Ziels"],
  "execution.targets": ["Targets", "Ziele"],
  "execution.type": ["When", "Wann"],
  "execution.up": ["Move {0} up", "{0} nach oben"],
  "execution.warning": ["This can lock everybody out", "Das kann alle aussperren"],
  "execution.warningText": ["The condition is met by many calls, and a target interrupts on error: while it fails, these calls fail too, also those that would repair it. The way back is “Go past executions”, for owners of the instance, or starting the server with --skip-executions.", "Viele Aufrufe erfüllen die Bedingung, und ein Ziel unterbricht bei Fehlern: Solange es fehlschlägt, schlagen auch diese Aufrufe fehl, auch die, die es reparieren würden. Zurück geht es mit „Ausführungen umgehen“, für Eigentümer der Instanz, oder mit einem Start mit --skip-executions."],
  "executions.breakGlass": ["Go past executions", "Ausführungen umgehen"],
  "executions.breakGlassLead": ["Until you sign out, your calls run without request and response executions. Each is written down as an event. It needs the permission execution.skip.", "Bis zur Abmeldung laufen Ihre Aufrufe ohne Ausführungen für Anfragen und Antworten. Jeder wird als Ereignis festgehalten. Das braucht das Recht execution.skip."],
  "executions.create": ["Set execution", "Ausführung setzen"],
  "executions.delete": ["Delete execution", "Ausführung löschen"],
  "executions.deleteLead": ["Its targets are no longer called on this condition.", "Ihre Ziele werden bei dieser Bedingung nicht mehr gerufen."],
  "executions.edit": ["Edit execution", "Ausführung bearbeiten"],
  "executions.editLead": ["On one condition, targets in one order.", "Zu einer Bedingung die Ziele in einer Reihenfolge."],
  "executions.lead": ["Which targets are called on which condition, in which order.", "Welche Ziele bei welcher Bedingung gerufen werden, in welcher Reihenfolge."],
  "executions.none": ["No executions", "Keine Ausführungen"],
  "executions.noneHint": ["An execution calls targets on a request, a response, an event or a function.", "Eine Ausführung ruft Ziele bei einer Anfrage, einer Antwort, einem Ereignis oder einer Funktion."],
  "executions.saved": ["The execution is set", "Die Ausführung ist gesetzt"],
  "executions.skipping": ["Your calls go past executions, and each is written down.", "Ihre Aufrufe umgehen Ausführungen, und jeder wird festgehalten."],
  "executions.stopSkipping": ["Stop", "Beenden"],

  "event.after": ["After position", "Nach Position"],
  "event.aggregate": ["Object", "Objekt"],
  "event.aggregateId": ["Object’s id", "ID des Objekts"],
  "event.aggregateIds": ["Objects’ ids", "IDs der Objekte"],
  "event.aggregateType": ["Object’s kind", "Art des Objekts"],
  "event.aggregateTypeHint": ["The type’s first word when it is empty.", "Leer: das erste Wort des Typs."],
  "event.aggregateTypes": ["Objects’ kinds", "Arten der Objekte"],
  "event.allOrganizations": ["All organizations and the instance", "Alle Organisationen und die Instanz"],
  "event.cause": ["Caused by position", "Verursacht von Position"],
  "event.clientAddress": ["Client’s address", "Adresse des Aufrufers"],
  "event.consequences": ["What came of it", "Was daraus wurde"],
  "event.editor": ["By", "Von"],
  "event.groups": ["Groups of types", "Gruppen von Typen"],
  "event.id": ["Your id of the event", "Ihre ID des Ereignisses"],
  "event.idHint": ["Sent again under it, the event is written once.", "Darunter noch einmal gesendet, wird es einmal geschrieben."],
  "event.occurTime": ["Happened", "Geschehen"],
  "event.payload": ["Payload", "Nutzlast"],
  "event.position": ["Position", "Position"],
  "event.published": ["Published from outside", "Von außen veröffentlicht"],
  "event.sequence": ["Sequence", "Folgenummer"],
  "event.type": ["Type", "Typ"],
  "event.typeHint": ["One that identity providers know, or custom. and words of your own.", "Einer, den Identitätsanbieter kennen, oder custom. und eigene Wörter."],
  "event.types": ["Types", "Typen"],
  "events.duplicate": ["This event stood at position {0} already", "Dieses Ereignis stand schon an Position {0}"],
  "events.lead": ["What happened in this organization, the earliest first.", "Was in dieser Organisation geschah, das Früheste zuerst."],
  "events.live": ["Watch live", "Live verfolgen"],
  "events.none": ["No events here", "Keine Ereignisse"],
  "events.noneHint": ["Publish one, or change the conditions above.", "Veröffentlichen Sie eines, oder ändern Sie die Bedingungen oben."],
  "events.publish": ["Publish event", "Ereignis veröffentlichen"],
  "events.published": ["Published at position {0}", "Veröffentlicht an Position {0}"],
  "events.received": ["Live: received {0}, of which the newest are shown: {1}", "Live: empfangen {0}, davon sind die neuesten zu sehen: {1}"],
  "events.stop": ["Stop watching", "Nicht mehr verfolgen"],
  "events.waiting": ["Live: waiting for events", "Live: wartet auf Ereignisse"],

  "deliveries.done": ["{0} of {1} done", "{0} von {1} erledigt"],
  "deliveries.lead": ["What targets are told of events, with every attempt.", "Was Ziele von Ereignissen erfahren, mit jedem Versuch."],
  "deliveries.none": ["No deliveries", "Keine Zustellungen"],
  "deliveries.noneHint": ["An event makes them for the targets of the execution that is set on its type.", "Ein Ereignis erzeugt sie für die Ziele der Ausführung auf seinem Typ."],
  "deliveries.replayAll": ["Replay all found", "Alle gefundenen wiederholen"],
  "deliveries.replayAllLead": ["All deliveries that meet these conditions are sent again.", "Alle Zustellungen, die diese Bedingungen erfüllen, werden noch einmal gesendet."],
  "deliveries.atLeast": ["more than {0}", "mehr als {0}"],
  "deliveries.noneToReplay": ["Of what was found, nothing can be sent again: no delivery meets the conditions and is “{0}”.", "Vom Gefundenen lässt sich nichts wiederholen: Keine Zustellung erfüllt die Bedingungen und ist „{0}“."],
  "deliveries.number": ["Deliveries", "Zustellungen"],
  "deliveries.replayed": ["Deliveries that are sent again: {0}", "Zustellungen, die noch einmal gesendet werden: {0}"],
  "delivery.answer": ["Answer", "Antwort"],
  "delivery.attempt": ["Attempt {0}: request and answer", "Versuch {0}: Anfrage und Antwort"],
  "delivery.attempts": ["Attempts", "Versuche"],
  "delivery.attemptsMade": ["Attempts", "Versuche"],
  "delivery.before": ["Created before", "Angelegt vor"],
  "delivery.cancel": ["Cancel delivery", "Zustellung abbrechen"],
  "delivery.cancelLead": ["It is not sent, unless it is replayed, and targets behind it in its execution get nothing either.", "Sie wird nicht gesendet, es sei denn, sie wird wiederholt; Ziele hinter ihr in ihrer Ausführung bekommen auch nichts."],
  "delivery.cancelled": ["Cancelled", "Abgebrochen"],
  "delivery.held": ["Held", "Zurückgehalten"],
  "delivery.created": ["Created", "Angelegt"],
  "delivery.dead": ["Dead", "Unzustellbar"],
  "delivery.delivered": ["Delivered", "Zugestellt"],
  "delivery.due": ["Due", "Fällig"],
  "delivery.duration": ["Duration", "Dauer"],
  "delivery.error": ["Error", "Fehler"],
  "delivery.event": ["Event type", "Ereignistyp"],
  "delivery.execution": ["Execution", "Ausführung"],
  "delivery.finished": ["Finished", "Beendet"],
  "delivery.from": ["Created since", "Angelegt seit"],
  "delivery.isReplayed": ["It is sent again", "Sie wird noch einmal gesendet"],
  "delivery.isSentNow": ["It is sent now", "Sie wird jetzt gesendet"],
  "delivery.lastError": ["Last error", "Letzter Fehler"],
  "delivery.lead": ["One event on its way to one target.", "Ein Ereignis auf dem Weg zu einem Ziel."],
  "delivery.leased": ["Under way", "Unterwegs"],
  "delivery.noAttempts": ["No attempt yet", "Noch kein Versuch"],
  "delivery.noAttemptsHint": ["The first is made when it is due.", "Der erste wird gemacht, wenn sie fällig ist."],
  "delivery.number": ["Number", "Nummer"],
  "delivery.pending": ["Waiting", "Wartend"],
  "delivery.replay": ["Replay", "Wiederholen"],
  "delivery.request": ["Request", "Anfrage"],
  "delivery.sendNow": ["Send now", "Jetzt senden"],
  "delivery.started": ["Started", "Begonnen"],
  "delivery.state": ["State", "Zustand"],
  "delivery.status": ["Status", "Status"],
  "delivery.target": ["Target", "Ziel"],
  "delivery.timing": ["Compared with the longest", "Verglichen mit dem längsten"],
  "delivery.unknown": ["Unknown", "Unbekannt"],
  "delivery.wasDue": ["It was due already, and is sent in its turn; a target at rest is tried once more", "Sie war schon fällig und wird gesendet, sobald sie an der Reihe ist; ein ruhendes Ziel wird noch einmal versucht"],

  "workflow.byChange": ["Last changed", "Zuletzt geändert"],
  "workflow.byName": ["By name", "Nach Namen"],
  "workflow.definition": ["Picture", "Bild"],
  "workflow.description": ["Description", "Beschreibung"],
  "workflow.disable": ["Disable", "Ausschalten"],
  "workflow.disabled": ["Disabled", "Ausgeschaltet"],
  "workflow.edit": ["Edit", "Bearbeiten"],
  "workflow.editEnabled": ["The workflow is enabled. Saving changes it in one step, and it stays enabled; its runs act as your account from then on. What is refused leaves it as it was.", "Der Workflow ist eingeschaltet. Das Speichern ändert ihn in einem Schritt, und er bleibt eingeschaltet; seine Läufe handeln danach mit den Rechten Ihres Kontos. Was abgelehnt wird, lässt ihn, wie er war."],
  "workflow.editLead": ["What the server finds in it stands beside the line when it is saved. Secrets are shown as marks; a mark that stays keeps the secret.", "Was der Server darin findet, steht nach dem Speichern neben der Zeile. Geheimnisse sind Marken; eine Marke, die bleibt, behält das Geheimnis."],
  "workflow.enable": ["Enable", "Einschalten"],
  "workflow.enabled": ["Enabled", "Eingeschaltet"],
  "workflow.failures": ["Failed", "Fehlgeschlagen"],
  "workflow.filter": ["Filter", "Filter"],
  "workflow.findings": ["Findings", "Befunde"],
  "workflow.format": ["Format", "Formatieren"],
  "workflow.input": ["Input (JSON)", "Eingabe (JSON)"],
  "workflow.inputHint": ["The run sees it as $.trigger.", "Der Lauf sieht sie als $.trigger."],
  "workflow.json": ["Workflow as JSON", "Workflow als JSON"],
  "workflow.line": ["line {0}", "Zeile {0}"],
  "workflow.look": ["Draw what is written", "Geschriebenes zeichnen"],
  "workflow.name": ["Name", "Name"],
  "workflow.owner": ["Owner", "Besitzer"],
  "workflow.parts": ["Parts of the workflow", "Teile des Workflows"],
  "workflow.runs": ["Runs", "Läufe"],
  "workflow.saved": ["Saved, and nothing was found.", "Gespeichert, ohne Befund."],
  "workflow.savedWith": ["Saved with findings: {0}. Some may keep it from being enabled.", "Gespeichert mit Befunden: {0}. Manche können das Einschalten verhindern."],
  "workflow.start": ["Start", "Starten"],
  "workflow.steps": ["Steps", "Schritte"],
  "workflow.test": ["Test", "Testen"],
  "workflow.testDisabled": ["An enabled workflow that its trigger starts cannot be tested. Disable it first.", "Ein eingeschalteter Workflow, den sein Auslöser startet, lässt sich nicht testen. Schalten Sie ihn erst aus."],
  "workflow.testEnabled": ["The workflow is enabled: this starts a run like those that others start. What it sends is sent.", "Der Workflow ist eingeschaltet: Hier beginnt ein Lauf wie die, die andere starten. Was er sendet, wird gesendet."],
  "workflow.testLead": ["A test is a run like any other, also of a disabled workflow: what it sends is sent.", "Ein Test ist ein Lauf wie jeder andere, auch bei einem ausgeschalteten Workflow: Was er sendet, wird gesendet."],
  "workflow.trigger": ["Trigger", "Trigger"],
  "workflow.triggerId": ["Event type", "Ereignistyp"],
  "workflows.create": ["Create workflow", "Workflow anlegen"],
  "workflows.createLead": ["It begins with two steps that you can test at once, and is disabled.", "Er beginnt mit zwei Schritten, die sich gleich testen lassen, und ist ausgeschaltet."],
  "workflows.delete": ["Delete {0}", "{0} löschen"],
  "workflows.deleteLead": ["Runs that are under way are ended.", "Läufe, die im Gang sind, werden beendet."],
  "workflows.lead": ["Steps that run when something happens.", "Schritte, die laufen, wenn etwas geschieht."],
  "workflows.none": ["No workflows", "Keine Workflows"],
  "workflows.noneHint": ["Create one; it begins with an example.", "Legen Sie einen an; er beginnt mit einem Beispiel."],
  "picture.action": ["Action", "Aktion"],
  "picture.described": ["Steps: {0}; the table below lists them", "Schritte: {0}; die Tabelle darunter zählt sie auf"],
  "picture.goesOn": ["Goes on with", "Geht weiter mit"],
  "picture.label": ["Picture of the steps", "Bild der Schritte"],
  "picture.none": ["There are no steps.", "Es gibt keine Schritte."],
  "picture.onError": ["on error", "bei Fehler"],
  "picture.otherwise": ["otherwise", "sonst"],
  "picture.step": ["Step", "Schritt"],
  "picture.table": ["The steps as a table", "Die Schritte als Tabelle"],
  "picture.tooMany": ["{0} steps are too many for a picture.", "{0} Schritte sind zu viele für ein Bild."],
  "picture.type": ["Type", "Typ"],

  "run.brokenOff": ["The connection broke off; it is made again.", "Die Verbindung riss ab; sie wird neu aufgebaut."],
  "run.cancel": ["Cancel run", "Lauf abbrechen"],
  "run.cancelLead": ["Steps that are done stay done.", "Getane Schritte bleiben getan."],
  "run.cancelled": ["Cancelled", "Abgebrochen"],
  "run.completed": ["Completed", "Abgeschlossen"],
  "run.ended": ["Ended", "Beendet"],
  "run.entries": ["Live; entries: {0}", "Live; Einträge: {0}"],
  "run.failed": ["Failed", "Fehlgeschlagen"],
  "run.fromFailed": ["Go on from the step that failed", "Beim fehlgeschlagenen Schritt weitermachen"],
  "run.fromStep": ["Go on from the step", "Weitermachen bei Schritt"],
  "run.fromStepHint": ["Its name; empty: from the start.", "Sein Name; leer: von vorn."],
  "run.id": ["Run", "Lauf"],
  "run.isRetried": ["A new run goes on", "Ein neuer Lauf geht weiter"],
  "run.length": ["Took", "Dauer"],
  "run.ofWorkflow": ["All runs of the workflow", "Alle Läufe des Workflows"],
  "run.over": ["Entries: {0}; nothing more will happen", "Einträge: {0}; mehr geschieht nicht"],
  "run.present": ["With the definition of today", "Mit der Definition von heute"],
  "run.queued": ["Queued", "Eingereiht"],
  "run.replay": ["Shadow replay", "Schattenlauf"],
  "run.result": ["Result", "Ergebnis"],
  "run.retried": ["Retried {0}, refused {1}, remaining {2}", "Wiederholt {0}, abgelehnt {1}, übrig {2}"],
  "run.retry": ["Retry", "Wiederholen"],
  "run.retryFailed": ["Retry failed runs", "Fehlgeschlagene wiederholen"],
  "run.retryFailedLead": ["Up to 250 failed runs of this workflow are run again.", "Bis zu 250 fehlgeschlagene Läufe dieses Workflows laufen noch einmal."],
  "run.retryLead": ["A new run with what this one was started with.", "Ein neuer Lauf mit dem, womit dieser gestartet wurde."],
  "run.running": ["Running", "Läuft"],
  "run.started": ["Started", "Begonnen"],
  "run.status": ["Status", "Status"],
  "run.timeline": ["Timeline", "Zeitleiste"],
  "run.title": ["Run", "Lauf"],
  "run.watching": ["Live: reading the timeline", "Live: liest die Zeitleiste"],
  "entry.attempt": ["Attempt", "Versuch"],
  "entry.belongs": ["Belongs to", "Gehört zu"],
  "entry.decision": ["Decision", "Entscheidung"],
  "entry.delivery": ["Delivery", "Zustellung"],
  "entry.details": ["Details", "Einzelheiten"],
  "entry.event": ["Event", "Ereignis"],
  "entry.invocation": ["Invocation", "Anfrage"],
  "entry.kind": ["Kind", "Art"],
  "entry.log": ["Log", "Protokoll"],
  "entry.run": ["Run", "Lauf"],
  "entry.what": ["What happened", "Was geschah"],
  "timeline.event": ["What came of event {0}", "Was aus Ereignis {0} wurde"],
  "timeline.invocation": ["What came of an invocation", "Was aus einer Anfrage wurde"],
  "timeline.lead": ["In one order: event, invocations, runs, attempts.", "In einer Reihenfolge: Ereignis, Anfragen, Läufe, Versuche."],
  "timeline.none": ["Nothing is known of it", "Davon ist nichts bekannt"],
  "timeline.noneHint": ["It may be of another organization, or too old.", "Es kann zu einer anderen Organisation gehören oder zu alt sein."],
  "replay.added": ["Added", "Neu"],
  "replay.changed": ["Changed", "Anders"],
  "replay.comparison": ["Comparison", "Vergleich"],
  "replay.differs": ["It would go differently today", "Heute ginge es anders"],
  "replay.ends": ["ended {0}, would end {1}", "endete {0}, endete heute {1}"],
  "replay.recorded": ["As it ran", "Wie es lief"],
  "replay.removed": ["Removed", "Entfallen"],
  "replay.replayed": ["As it would run", "Wie es liefe"],
  "replay.same": ["Same", "Gleich"],
  "replay.title": ["Replay with the definition of today, without any effect", "Wiederholung mit der Definition von heute, ohne jede Wirkung"],
  "replay.unknown": ["Unknown", "Unbekannt"],
  "replay.unspecified": ["Unknown", "Unbekannt"],

  "trigger.answered": ["Answered", "Beantwortet"],
  "trigger.completed": ["Completed", "Erledigt"],
  "trigger.deadline": ["Deadline of the answer", "Frist der Antwort"],
  "trigger.description": ["Description", "Beschreibung"],
  "trigger.example": ["Example of the input", "Beispiel der Eingabe"],
  "trigger.goesTo": ["Goes to", "Geht an"],
  "trigger.invocation": ["Invocation", "Anfrage"],
  "trigger.mode": ["How HTTP answers", "Wie HTTP antwortet"],
  "trigger.modeHint": ["For HTTP alone.", "Nur für HTTP."],
  "trigger.name": ["Name", "Name"],
  "trigger.open": ["Open", "Offen"],
  "trigger.outcome": ["Outcome", "Ausgang"],
  "trigger.output": ["Example of the answer", "Beispiel der Antwort"],
  "trigger.schema": ["Schema of the input", "Schema der Eingabe"],
  "trigger.subscription": ["Subscription", "Abonnement"],
  "trigger.to": ["Address or workflow id", "Adresse oder ID des Workflows"],
  "trigger.toHint": ["HTTP: an address with https://; WORKFLOW: the workflow’s id.", "HTTP: eine Adresse mit https://; WORKFLOW: die ID des Workflows."],
  "trigger.trigger": ["Trigger", "Trigger"],
  "trigger.type": ["Type", "Typ"],
  "triggers.catalog": ["Catalog", "Katalog"],
  "triggers.deleteSubscription": ["Delete {0}", "{0} löschen"],
  "triggers.invocations": ["Invocations", "Anfragen"],
  "triggers.lead": ["What can be subscribed to, and what subscribers decided.", "Was sich abonnieren lässt, und was Abonnenten entschieden haben."],
  "triggers.noInvocations": ["No invocations", "Keine Anfragen"],
  "triggers.noInvocationsHint": ["Test one, or ask for a decision.", "Testen Sie eine, oder fragen Sie nach einer Entscheidung."],
  "triggers.noSubscriptions": ["No subscriptions", "Keine Abonnements"],
  "triggers.noSubscriptionsHint": ["Subscribe an address or a workflow to a trigger.", "Abonnieren Sie einen Trigger für eine Adresse oder einen Workflow."],
  "triggers.start": ["Ask for a decision", "Nach Entscheidung fragen"],
  "triggers.startLead": ["The trigger’s subscriber is asked with this input.", "Der Abonnent des Triggers wird mit dieser Eingabe gefragt."],
  "triggers.subscribe": ["Subscribe", "Abonnieren"],
  "triggers.subscriptions": ["Subscriptions", "Abonnements"],
  "triggers.test": ["Test a trigger", "Trigger testen"],
  "triggers.testLead": ["All subscriptions of the trigger are told of this input.", "Alle Abonnements des Triggers erfahren von dieser Eingabe."],
  "triggers.tested": ["Invocations made: {0}", "Anfragen gemacht: {0}"],

  "action.mayFail": ["May fail", "Darf fehlschlagen"],
  "action.name": ["Name", "Name"],
  "action.nameHint": ["The script’s function has this name.", "Die Funktion im Skript trägt diesen Namen."],
  "action.script": ["Script", "Skript"],
  "actions.actions": ["Actions", "Aktionen"],
  "actions.clear": ["Clear flow", "Flow leeren"],
  "actions.create": ["Create action", "Aktion anlegen"],
  "actions.delete": ["Delete {0}", "{0} löschen"],
  "actions.deleteLead": ["It is taken out of all flows.", "Sie wird aus allen Flows genommen."],
  "actions.flows": ["Flows", "Flows"],
  "actions.inOrder": ["Actions in their order", "Aktionen in ihrer Reihenfolge"],
  "actions.inOrderHint": ["One a line; the last word of a line is the id.", "Eine je Zeile; das letzte Wort einer Zeile ist die ID."],
  "actions.lead": ["Scripts of the organization and the flows that name them.", "Skripte der Organisation und die Flows, die sie nennen."],
  "actions.none": ["No actions", "Keine Aktionen"],
  "actions.noneHint": ["Create one, then name it in a flow.", "Legen Sie eine an, dann nennen Sie sie in einem Flow."],
  "actions.ofTrigger": ["Actions of {0}", "Aktionen von {0}"],
  "actions.ofTriggerLead": ["These are what the trigger names from now on.", "Diese nennt der Trigger ab sofort."],
  "actions.offered": ["Actions there are ({0})", "Vorhandene Aktionen ({0})"],

  "organization.create": ["Create organization", "Organisation anlegen"],
  "organization.delete": ["Delete {0}", "{0} löschen"],
  "organization.deleteLead": ["Everything in it goes: accounts, actions, workflows. This cannot be undone.", "Alles darin geht verloren: Konten, Aktionen, Workflows. Das lässt sich nicht rückgängig machen."],
  "organization.isUsed": ["What you see and do is of {0} now", "Was Sie sehen und tun, gilt jetzt für {0}"],
  "organization.lead": ["Each has accounts, actions, workflows and events of its own.", "Jede hat eigene Konten, Aktionen, Workflows und Ereignisse."],
  "organization.left": ["The organization that you chose is gone, or not for this account any more. What you see and do is of the account’s own now.", "Die gewählte Organisation gibt es nicht mehr, oder sie steht diesem Konto nicht mehr offen. Was Sie sehen und tun, gilt jetzt für die des Kontos."],
  "organization.name": ["Name", "Name"],
  "organization.rename": ["Rename", "Umbenennen"],
  "organization.use": ["Use", "Verwenden"],

  "account.ListInstanceMembers": ["Members of the instance", "Mitglieder der Instanz"],
  "account.ListOrganizationMembers": ["Members of the organization", "Mitglieder der Organisation"],
  "account.account": ["Account", "Konto"],
  "account.accounts": ["Accounts", "Konten"],
  "account.clientId": ["Client id", "ID des Clients"],
  "account.clientRolesHint": ["Of the account that is made; with an account of yours they are left empty.", "Des Kontos, das entsteht; bei einem vorhandenen bleiben sie leer."],
  "account.clients": ["OAuth clients", "OAuth-Clients"],
  "account.create": ["Create account", "Konto anlegen"],
  "account.createClient": ["Create client", "Client anlegen"],
  "account.createKey": ["Add key", "Schlüssel hinzufügen"],
  "account.createToken": ["Create token", "Token anlegen"],
  "account.delete": ["Delete {0}", "{0} löschen"],
  "account.deleteClient": ["Delete {0}", "{0} löschen"],
  "account.deleteClientLead": ["Its tokens are refused from now on.", "Seine Token werden ab sofort abgelehnt."],
  "account.deleteKey": ["Delete key", "Schlüssel löschen"],
  "account.deleteLead": ["Its tokens, keys and roles go with it.", "Seine Token, Schlüssel und Rollen gehen mit."],
  "account.description": ["Description", "Beschreibung"],
  "account.expires": ["Expires", "Läuft ab"],
  "account.expiresHint": ["Empty: never.", "Leer: nie."],
  "account.grant": ["Grant role", "Rolle geben"],
  "account.instance": ["Instance", "Instanz"],
  "account.keyFile": ["Key file", "Schlüsseldatei"],
  "account.keyMade": ["The key was made", "Der Schlüssel ist da"],
  "account.keys": ["Keys", "Schlüssel"],
  "account.keysLead": ["With a key the account signs its own assertions for the token endpoint.", "Mit einem Schlüssel signiert das Konto eigene Nachweise für den Token-Endpunkt."],
  "account.lead": ["Machines that call this server, what they may do, and how they prove themselves.", "Maschinen, die diesen Server rufen, was sie dürfen und wie sie sich ausweisen."],
  "account.members": ["Members", "Mitglieder"],
  "account.name": ["Name", "Name"],
  "account.noClients": ["No clients", "Keine Clients"],
  "account.noClientsHint": ["A client gets short tokens with an id and a secret.", "Ein Client bekommt kurzlebige Token mit ID und Geheimnis."],
  "account.noKeys": ["No keys", "Keine Schlüssel"],
  "account.noMembers": ["{0}: none", "{0}: keine"],
  "account.noRoles": ["No roles", "Keine Rollen"],
  "account.noRolesHint": ["Without a role it may do nothing but sign in.", "Ohne Rolle darf es nichts als sich anmelden."],
  "account.noTokens": ["No tokens", "Keine Token"],
  "account.none": ["No accounts", "Keine Konten"],
  "account.noneHint": ["Create one for each machine that calls this server.", "Legen Sie eines für jede Maschine an, die diesen Server ruft."],
  "account.ofAccount": ["Account id", "ID des Kontos"],
  "account.ofAccountHint": ["Empty: an account is made for it.", "Leer: Ein Konto wird dafür angelegt."],
  "account.once": ["This is shown once. Keep it now.", "Das wird einmal gezeigt. Bewahren Sie es jetzt auf."],
  "account.oneLead": ["A service account.", "Ein Dienstkonto."],
  "account.permissions": ["Permissions", "Rechte"],
  "account.publicKey": ["Public key", "Öffentlicher Schlüssel"],
  "account.publicKeyHint": ["PEM. Empty: the server makes a pair and shows the key file once.", "PEM. Leer: Der Server macht ein Paar und zeigt die Schlüsseldatei einmal."],
  "account.reach": ["Holds for", "Gilt für"],
  "account.revoke": ["Revoke", "Entziehen"],
  "account.revokeToken": ["Revoke token", "Token entziehen"],
  "account.revokeTokenLead": ["Whoever uses it is refused from now on.", "Wer es benutzt, wird ab sofort abgelehnt."],
  "account.role": ["Role", "Rolle"],
  "account.roles": ["Roles", "Rollen"],
  "account.rotateSecret": ["New secret", "Neues Geheimnis"],
  "account.rotateSecretLead": ["The present secret is refused from now on.", "Das jetzige Geheimnis wird ab sofort abgelehnt."],
  "account.scopes": ["Scopes", "Scopes"],
  "account.scopesHint": ["Between commas. Empty: not limited.", "Mit Kommas getrennt. Leer: nicht begrenzt."],
  "account.secret": ["Secret", "Geheimnis"],
  "account.secretMade": ["The client’s secret", "Das Geheimnis des Clients"],
  "account.tokenMade": ["The token was made", "Das Token ist da"],
  "account.tokens": ["Tokens", "Token"],

  "key.access": ["Keys of access tokens", "Schlüssel der Zugriffstoken"],
  "key.accessLead": ["They sign the tokens that this server issues.", "Sie signieren die Token, die dieser Server ausgibt."],
  "key.algorithm": ["Algorithm", "Verfahren"],
  "key.asBefore": ["As before", "Wie bisher"],
  "key.drop": ["Drop", "Verwerfen"],
  "key.dropLead": ["What the event would have set off is not done. This cannot be undone.", "Was das Ereignis ausgelöst hätte, geschieht nicht. Das lässt sich nicht rückgängig machen."],
  "key.instance": ["Keys of the instance", "Schlüssel der Instanz"],
  "key.instanceLead": ["They sign payloads as JWT; receivers read their public halves in the key set.", "Sie signieren Nutzlasten als JWT; Empfänger lesen die öffentlichen Hälften im Schlüsselsatz."],
  "key.lead": ["What this server signs with, and what it could not do.", "Womit dieser Server signiert, und was er nicht tun konnte."],
  "key.noReactions": ["No reaction failed", "Keine Reaktion fehlgeschlagen"],
  "key.noReactionsHint": ["What follows from events has been done.", "Was aus Ereignissen folgt, ist getan."],
  "key.publicLead": ["Whoever checks signatures may have it.", "Wer Signaturen prüft, darf ihn haben."],
  "key.purpose": ["Purpose", "Zweck"],
  "key.reaction": ["Reaction", "Reaktion"],
  "key.reactions": ["Failed reactions", "Fehlgeschlagene Reaktionen"],
  "key.reactionsLead": ["What should follow from an event and failed; it is tried again by itself.", "Was aus einem Ereignis folgen sollte und fehlschlug; es wird von selbst noch einmal versucht."],
  "key.retired": ["Retired", "Abgelöst"],
  "key.retires": ["Retired at", "Abgelöst am"],
  "key.revokeTokens": ["Refuse all present tokens at once", "Alle jetzigen Token sofort ablehnen"],
  "key.revokeTokensHint": ["For when the key got out. Everybody needs a new token.", "Wenn der Schlüssel bekannt wurde. Alle brauchen ein neues Token."],
  "key.rotate": ["Rotate key", "Schlüssel wechseln"],
  "key.rotateAccess": ["Rotate access key", "Zugriffsschlüssel wechseln"],
  "key.rotateAccessLead": ["A new key signs from now on; tokens of the former stay good until they expire.", "Ein neuer Schlüssel signiert ab sofort; Token des alten gelten, bis sie ablaufen."],
  "key.rotateLead": ["A new key signs from now on; the former stays in the key set for a while.", "Ein neuer Schlüssel signiert ab sofort; der alte bleibt eine Weile im Schlüsselsatz."],
  "key.rotated": ["A new key signs", "Ein neuer Schlüssel signiert"],
  "key.show": ["Show", "Zeigen"],
  "key.signs": ["Signs", "Signiert"],

  "explorer.none": ["The server’s description has no operation {0} {1}.", "Die Beschreibung des Servers hat keine Operation {0} {1}."],
  "explorer.all": ["All operations", "Alle Operationen"],
  "explorer.answer": ["Answer", "Antwort"],
  "explorer.body": ["Body", "Inhalt"],
  "explorer.cut": ["(the rest is not shown)", "(der Rest wird nicht gezeigt)"],
  "explorer.description": ["Description of the API", "Beschreibung der API"],
  "explorer.found": ["{0} of {1}", "{0} von {1}"],
  "explorer.head": ["Head of the answer", "Kopf der Antwort"],
  "explorer.lead": ["Every path of this server, to try with your token. Calls are real.", "Jeder Pfad dieses Servers, zum Ausprobieren mit Ihrem Token. Aufrufe sind echt."],
  "explorer.search": ["Search for a path or a name", "Pfad oder Namen suchen"],
  "explorer.send": ["Send", "Senden"],
};

"""#),
    WebFile(
      "pages/accounts.js",
##"""
/** Service accounts: their roles, tokens and keys; clients of OAuth. */
import { code, h, time } from "../dom.js";
import { ADMIN, call } from "../session.js";
import { t } from "../texts.js";
import { ask, button, byOffset, confirm, empty, facts, filterBar, load, pagedList, pageHead, secrets, section, table, tabs, words } from "../ui.js";

const LINKS = () => [["#/accounts", t("account.accounts")], ["#/accounts/clients", t("account.clients")], ["#/accounts/roles", t("account.roles")]];
const address = (id) => `#/accounts/of/${encodeURIComponent(id)}`;
const moment = (text) => (text ? new Date(text).toISOString() : undefined);
const expiry = () => ({ name: "expires", label: t("account.expires"), kind: "datetime-local", hint: t("account.expiresHint") });

export async function show(view) {
  const [tab, id] = view.args;
  if (tab === "of" && id) return showOne(view, id);
  view.root.append(pageHead(t("page.accounts"), t("account.lead")), tabs(t("page.accounts"), LINKS(), tab ? `#/accounts/${tab}` : "#/accounts"));
  ({ clients, roles }[tab] ?? accounts)(view);
}

function accounts(view) {
  const filter = filterBar([{ name: "nameContains", label: t("target.nameContains") }], () => list.restart());
  const list = pagedList(view, {
    caption: t("account.accounts"),
    columns: [
      { label: t("account.name"), cell: (one) => h("a", { href: address(one.id) }, one.name) },
      { label: "Id", cell: (one) => code(one.id) },
      { label: t("shell.organization"), cell: (one) => code(one.organizationId) },
      { label: t("common.created"), kind: "when", cell: (one) => time(one.createTime) },
    ],
    load: byOffset(async (offset, limit) => {
      const answer = await call(ADMIN + "ListServiceAccounts", { offset, limit, nameContains: filter.values().nameContains }, { signal: view.signal });
      return { rows: answer.accounts ?? [], total: Number(answer.total ?? 0) };
    }),
    empty: () => empty(t("account.none"), t("account.noneHint")),
  });
  view.root.append(h("div", { class: "actions" }, button(t("account.create"), async () => {
    const made = await ask({
      title: t("account.create"), label: t("common.create"), fields: [{ name: "name", label: t("account.name"), required: true }],
      submit: ({ name }) => call(ADMIN + "CreateServiceAccount", { name }),
    });
    if (made) view.go(address(made.account.id));
  }, { kind: "primary" })), filter.node, list.node);
}

async function showOne(view, id) {
  const options = { signal: view.signal };
  const [{ account, roles: held = [] }, { roles: known = [] }] = await Promise.all([
    call(ADMIN + "GetServiceAccount", { id }, options), call(ADMIN + "ListRoles", {}, options),
  ]);
  const isInstance = (role) => known.find((one) => one.name === role)?.instance === true;
  view.root.append(
    pageHead(account.name, t("account.oneLead"), [button(t("common.delete"), async () => {
      if (await confirm(t("account.delete", account.name), t("account.deleteLead"), t("common.delete"), () => call(ADMIN + "DeleteServiceAccount", { id }))) view.go("#/accounts");
    }, { kind: "danger" })]),
    facts([["Id", code(account.id)], [t("shell.organization"), code(account.organizationId)], [t("common.created"), time(account.createTime)], [t("common.changed"), time(account.changeTime)]]),
    section(t("account.roles"), held.length === 0 ? empty(t("account.noRoles"), t("account.noRolesHint")) : table(t("account.roles"), [
      { label: t("account.role"), cell: (role) => code(role) },
      { label: t("account.reach"), cell: (role) => t(isInstance(role) ? "account.instance" : "shell.organization") },
      { label: t("common.actions"), cell: (role) => button(t("account.revoke"), async () => {
        const method = isInstance(role) ? "RevokeInstanceRole" : "RevokeOrganizationRole";
        if (await confirm(t("account.revoke"), role, t("account.revoke"), () => call(ADMIN + method, { accountId: id, role }))) view.again();
      }, { kind: "small danger" }) },
    ], held), h("div", { class: "actions" }, button(t("account.grant"), async () => {
      const done = await ask({
        title: t("account.grant"), label: t("account.grant"),
        fields: [{ name: "role", label: t("account.role"), kind: "select", options: known.filter((role) => !held.includes(role.name)).map((role) => [role.name, role.name]) }],
        submit: ({ role }) => call(ADMIN + (isInstance(role) ? "GrantInstanceRole" : "GrantOrganizationRole"), { accountId: id, role }),
      });
      if (done) view.again();
    }))),
    section(t("account.tokens"), tokens(view, id)),
    section(t("account.keys"), h("p", { class: "faint" }, t("account.keysLead")), keys(view, id)));
}

function tokens(view, accountId) {
  const list = pagedList(view, {
    caption: t("account.tokens"),
    columns: [
      { label: t("account.description"), cell: (one) => one.description || "–" },
      { label: "Id", cell: (one) => code(one.id) },
      { label: t("common.created"), kind: "when", cell: (one) => time(one.createTime) },
      { label: t("common.expires"), kind: "when", cell: (one) => time(one.expireTime) },
      { label: t("common.actions"), cell: (one) => button(t("account.revoke"), async () => {
        if (await confirm(t("account.revokeToken"), t("account.revokeTokenLead"), t("account.revoke"), () => call(ADMIN + "RevokeToken", { accountId, id: one.id }))) await list.reload();
      }, { kind: "small danger" }) },
    ],
    load: byOffset(async (offset, limit) => {
      const answer = await call(ADMIN + "ListTokens", { accountId, offset, limit }, { signal: view.signal });
      return { rows: answer.tokens ?? [], total: Number(answer.total ?? 0) };
    }),
    empty: () => empty(t("account.noTokens")),
  });
  return [list.node, h("div", { class: "actions" }, button(t("account.createToken"), async () => {
    const made = await ask({
      title: t("account.createToken"), label: t("common.create"), fields: [{ name: "description", label: t("account.description") }, expiry()],
      submit: ({ description, expires }) => call(ADMIN + "CreateToken", { accountId, description, expireTime: moment(expires) }),
    });
    if (!made) return;
    await secrets(t("account.tokenMade"), t("account.once"), [[t("signIn.token"), made.secret]]);
    await list.reload();
  }))];
}

function keys(view, accountId) {
  const list = pagedList(view, {
    caption: t("account.keys"),
    columns: [
      { label: "Id", cell: (one) => code(one.id) },
      { label: t("key.algorithm"), cell: (one) => one.algorithm },
      { label: t("common.created"), kind: "when", cell: (one) => time(one.createTime) },
      { label: t("common.expires"), kind: "when", cell: (one) => time(one.expireTime) },
      { label: t("common.actions"), cell: (one) => button(t("common.delete"), async () => {
        if (await confirm(t("account.deleteKey"), one.id, t("common.delete"), () => call(ADMIN + "DeleteAccountKey", { accountId, id: one.id }))) await list.reload();
      }, { kind: "small danger" }) },
    ],
    load: byOffset(async (offset, limit) => {
      const answer = await call(ADMIN + "ListAccountKeys", { accountId, offset, limit }, { signal: view.signal });
      return { rows: answer.keys ?? [], total: Number(answer.total ?? 0) };
    }),
    empty: () => empty(t("account.noKeys")),
  });
  return [list.node, h("div", { class: "actions" }, button(t("account.createKey"), async () => {
    const made = await ask({
      title: t("account.createKey"), label: t("common.create"), wide: true,
      fields: [{ name: "publicKey", label: t("account.publicKey"), kind: "textarea", hint: t("account.publicKeyHint") }, expiry()],
      submit: ({ publicKey, expires }) => call(ADMIN + "CreateAccountKey", { accountId, publicKey, expireTime: moment(expires) }),
    });
    if (!made) return;
    if (made.keyFile) await secrets(t("account.keyMade"), t("account.once"), [[t("account.keyFile"), made.keyFile]]);
    await list.reload();
  }))];
}

function clients(view) {
  const list = pagedList(view, {
    caption: t("account.clients"),
    columns: [
      { label: t("account.name"), cell: (one) => one.name },
      { label: "Id", cell: (one) => code(one.id) },
      { label: t("account.account"), cell: (one) => h("a", { href: address(one.accountId) }, one.accountId) },
      { label: t("account.scopes"), cell: (one) => (one.scopes ?? []).join(" ") || t("common.all") },
      { label: t("common.created"), kind: "when", cell: (one) => time(one.createTime) },
      { label: t("common.actions"), cell: (one) => h("div", { class: "actions" },
        button(t("account.rotateSecret"), async () => {
          const made = await confirm(t("account.rotateSecret"), t("account.rotateSecretLead"), t("account.rotateSecret"), () => call(ADMIN + "RotateClientSecret", { id: one.id }));
          if (made) await secrets(t("account.secretMade"), t("account.once"), [[t("account.clientId"), one.id], [t("account.secret"), made.secret]]);
        }, { kind: "small" }),
        button(t("common.delete"), async () => {
          if (await confirm(t("account.deleteClient", one.name), t("account.deleteClientLead"), t("common.delete"), () => call(ADMIN + "DeleteClient", { id: one.id }))) await list.reload();
        }, { kind: "small danger" })) },
    ],
    load: byOffset(async (offset, limit) => {
      const answer = await call(ADMIN + "ListClients", { offset, limit }, { signal: view.signal });
      return { rows: answer.clients ?? [], total: Number(answer.total ?? 0) };
    }),
    empty: () => empty(t("account.noClients"), t("account.noClientsHint")),
  });
  view.root.append(h("div", { class: "actions" }, button(t("account.createClient"), async () => {
    const { roles: known = [] } = await call(ADMIN + "ListRoles", {}, { signal: view.signal });
    const made = await ask({
      title: t("account.createClient"), label: t("common.create"), wide: true,
      fields: [
        { name: "name", label: t("account.name"), required: true },
        { name: "accountId", label: t("account.ofAccount"), hint: t("account.ofAccountHint") },
        { name: "roles", label: t("account.roles"), kind: "checkboxes", options: known.map((role) => [role.name, role.name]), hint: t("account.clientRolesHint") },
        { name: "scopes", label: t("account.scopes"), placeholder: "sp:workflow:read", hint: t("account.scopesHint") },
      ],
      submit: ({ name, accountId, roles: chosen, scopes }) => call(ADMIN + "CreateClient", { name, accountId, roles: chosen, scopes: words(scopes) }),
    });
    if (!made) return;
    await secrets(t("account.secretMade"), t("account.once"), [[t("account.clientId"), made.client.id], [t("account.secret"), made.secret]]);
    await list.reload();
  }, { kind: "primary" })), list.node);
}

function roles(view) {
  const place = h("div", { class: "list" }), members = memberList(view);
  load(place, view, () => call(ADMIN + "ListRoles", {}, { signal: view.signal }), ({ roles: known = [] }) => table(t("account.roles"), [
    { label: t("account.role"), cell: (role) => code(role.name) },
    { label: t("account.reach"), cell: (role) => t(role.instance ? "account.instance" : "shell.organization") },
    { label: t("account.permissions"), cell: (role) => (role.permissions ?? []).join(", ") },
  ], known));
  view.root.append(section(t("account.members"), members), section(t("account.roles"), place));
}

const memberList = (view) => ["ListOrganizationMembers", "ListInstanceMembers"].map((method) => pagedList(view, {
  caption: t(`account.${method}`),
  columns: [
    { label: t("account.name"), cell: (one) => h("a", { href: address(one.accountId) }, one.accountName || one.accountId) },
    { label: t("account.reach"), cell: (one) => t(method === "ListInstanceMembers" ? "account.instance" : "shell.organization") },
    { label: t("account.roles"), cell: (one) => (one.roles ?? []).join(", ") },
  ],
  load: byOffset(async (offset, limit) => {
    const answer = await call(ADMIN + method, { offset, limit }, { signal: view.signal });
    return { rows: answer.members ?? [], total: Number(answer.total ?? 0) };
  }),
  empty: () => empty(t("account.noMembers", t(`account.${method}`))),
}).node);

"""##),
    WebFile(
      "pages/actions.js",
##"""
/** Actions (V1) and the flows that run them. */
import { unlessChanged } from "../conflicts.js";
import { badge, code, h, number, span, time } from "../dom.js";
import { call, MANAGEMENT } from "../session.js";
import { t } from "../texts.js";
import { ask, button, byOffset, confirm, empty, filterBar, load, pagedList, pageHead, section, table, tabs, toast } from "../ui.js";

const LINKS = () => [["#/actions", t("actions.actions")], ["#/actions/flows", t("actions.flows")]];

export async function show(view) {
  const [tab] = view.args;
  const isFlows = tab === "flows";
  view.root.append(pageHead(t("page.actions"), t("actions.lead"), isFlows ? [] : [button(t("actions.create"), () => write(view), { kind: "primary" })]),
    tabs(t("page.actions"), LINKS(), isFlows ? "#/actions/flows" : "#/actions"));
  if (isFlows) return flows(view);
  const filter = filterBar([{ name: "name", label: t("target.nameContains") }], () => list.restart());
  const list = pagedList(view, {
    caption: t("actions.actions"),
    columns: [
      { label: t("action.name"), cell: (one) => button(one.name, () => write(view, one), { kind: "link" }) },
      { label: t("common.state"), cell: (one) => badge(isActive(one) ? "ok" : "", t(isActive(one) ? "common.active" : "common.inactive")) },
      { label: t("target.timeout"), kind: "amount", cell: (one) => span(one.timeout ?? "0s") },
      { label: t("action.mayFail"), cell: (one) => t(one.allowedToFail ? "common.yes" : "common.no") },
      { label: t("common.changed"), kind: "when", cell: (one) => time(one.details?.changeDate) },
      { label: t("common.actions"), cell: (one) => h("div", { class: "actions" },
        button(t(isActive(one) ? "common.deactivate" : "common.activate"), async () => {
          await call(MANAGEMENT + (isActive(one) ? "DeactivateAction" : "ReactivateAction"), { id: one.id });
          await list.reload();
        }, { kind: "small" }),
        button(t("common.delete"), async () => {
          if (await confirm(t("actions.delete", one.name), t("actions.deleteLead"), t("common.delete"), () => call(MANAGEMENT + "DeleteAction", { id: one.id }))) await list.reload();
        }, { kind: "small danger" })) },
    ],
    load: byOffset(async (offset, limit) => {
      const { name } = filter.values();
      const answer = await call(MANAGEMENT + "ListActions", {
        query: { offset, limit, asc: true }, sortingColumn: "ACTION_FIELD_NAME_NAME",
        queries: name ? [{ actionNameQuery: { name, method: "TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE" } }] : [],
      }, { signal: view.signal });
      return { rows: answer.result ?? [], total: Number(answer.details?.totalResult ?? 0) };
    }),
    empty: () => empty(t("actions.none"), t("actions.noneHint"), button(t("actions.create"), () => write(view), { kind: "primary" })),
  });
  view.root.append(filter.node, list.node);
}

/** The name of a flow or a trigger in the reader's language. */
const nameOf = (type) => type.name?.localizedMessage || type.name?.key || type.id;

const isActive = (one) => one.state === "ACTION_STATE_ACTIVE";

/** What an action's editor changes. */
const edited = ({ name, script, timeout, allowedToFail }) => ({ name, script, timeout: timeout ?? "0s", allowedToFail: allowedToFail === true });

async function write(view, action) {
  const unchanged = action && unlessChanged(edited(action), async () => edited((await call(MANAGEMENT + "GetAction", { id: action.id })).action));
  const done = await ask({
    title: action ? action.name : t("actions.create"), wide: true, label: t(action ? "common.save" : "common.create"),
    fields: [
      { name: "name", label: t("action.name"), value: action?.name, required: true, hint: t("action.nameHint") },
      { name: "script", label: t("action.script"), kind: "textarea", rows: 12, required: true, value: action?.script ?? "function act(ctx, api) {\n}\n" },
      { name: "timeout", label: t("target.timeoutSeconds"), kind: "number", min: 0, max: 20, value: action?.timeout?.slice(0, -1) ?? "10", required: true },
      { name: "allowedToFail", label: t("action.mayFail"), kind: "checkbox", value: action?.allowedToFail },
    ],
    submit: async ({ name, script, timeout, allowedToFail }) => {
      await unchanged?.();
      return call(MANAGEMENT + (action ? "UpdateAction" : "CreateAction"),
        { ...(action ? { id: action.id } : {}), name, script, timeout: `${Number(timeout)}s`, allowedToFail });
    },
  });
  if (!done) return;
  toast(t("common.saved"));
  view.again();
}

function flows(view) {
  const place = h("div", { class: "list" });
  view.root.append(place);
  load(place, view, () => call(MANAGEMENT + "ListFlowTypes", {}, { signal: view.signal }), ({ result: types = [] }) =>
    types.map((type) => section(nameOf(type), oneFlow(view, type))));
}

/** A flow: each of its triggers with the actions that run then. */
function oneFlow(view, type) {
  const place = h("div", { class: "list" });
  const again = load(place, view, async () => {
    const [{ flow }, { result: triggers = [] }] = await Promise.all([
      call(MANAGEMENT + "GetFlow", { type: type.id }, { signal: view.signal }), call(MANAGEMENT + "ListFlowTriggerTypes", { type: type.id }, { signal: view.signal }),
    ]);
    return { flow, triggers };
  }, ({ flow, triggers }) => {
    const actionsOf = (trigger, of = flow) => of?.triggerActions?.find((one) => one.triggerType?.id === trigger.id)?.actions ?? [];
    const named = (trigger, of) => actionsOf(trigger, of).map((action) => `${action.name} ${action.id}`);
    return [
      table(nameOf(type), [
        { label: t("trigger.trigger"), cell: (trigger) => [nameOf(trigger), " ", code(trigger.id)] },
        { label: t("actions.actions"), cell: (trigger) => actionsOf(trigger).map((action, index) => [index > 0 ? " → " : "", action.name]) },
        { label: t("common.edit"), cell: (trigger) => button(t("common.edit"), async () => {
          const { result: offered = [] } = await call(MANAGEMENT + "ListActions", { query: { limit: 100, asc: true }, sortingColumn: "ACTION_FIELD_NAME_NAME" }, { signal: view.signal });
          const unchanged = unlessChanged(named(trigger), async () => named(trigger, (await call(MANAGEMENT + "GetFlow", { type: type.id })).flow));
          const names = offered.map((action) => `${action.name} ${action.id}`).join("\n");
          const done = await ask({
            title: t("actions.ofTrigger", nameOf(trigger)), lead: t("actions.ofTriggerLead"),
            fields: [{ name: "ids", label: t("actions.inOrder"), kind: "textarea", value: named(trigger).join("\n"), hint: t("actions.inOrderHint") }],
            extra: h("details", {}, h("summary", {}, t("actions.offered", number(offered.length))), h("pre", { tabindex: "0" }, names)),
            submit: async ({ ids }) => {
              await unchanged();
              return call(MANAGEMENT + "SetTriggerActions", {
                flowType: type.id, triggerType: trigger.id, actionIds: ids.split("\n").map((line) => line.trim().split(/\s+/).at(-1)).filter(Boolean),
              });
            },
          });
          if (done) await again();
        }, { kind: "small" }) },
      ], triggers),
      flow?.triggerActions?.length > 0 && h("div", { class: "actions" }, button(t("actions.clear"), async () => {
        if (await confirm(t("actions.clear"), nameOf(type), t("actions.clear"), () => call(MANAGEMENT + "ClearFlow", { type: type.id }))) await again();
      }, { kind: "danger" })),
    ];
  });
  return place;
}

"""##),
    WebFile(
      "pages/deliveries.js",
##"""
/** Deliveries: what is on its way, what arrived, what did not. */
import { AddressError } from "../addresses.js";
import { block, bytes, code, dotted, h, number, seconds, span, svg, time } from "../dom.js";
import { call, DELIVERY, quietly, targetsById } from "../session.js";
import { t } from "../texts.js";
import { ask, button, confirm, empty, facts, filterBar, load, pagedList, pageHead, section, table, toast } from "../ui.js";
import { deliveryState, STATES } from "./target-parts.js";

/** How many pages of 1,000 are read to say how many deliveries a replay is about. */
const COUNTED_PAGES = 5;

/** How many calls of one action on several deliveries are under way at a time. */
const AT_A_TIME = 8;

const canReplay = (one) => /DEAD|DELIVERED|CANCELLED/.test(one.state);
const canSendNow = (one) => /PENDING/.test(one.state);
const canCancel = (one) => /PENDING|LEASED|HELD/.test(one.state);
const address = (id) => `#/deliveries/${encodeURIComponent(id)}`;

export async function show(view) {
  const [id] = view.args;
  if (id) return showOne(view, id);
  const { query } = view;
  const state = query.get("state") ?? "";
  if (state && !Object.hasOwn(STATES, state)) throw new AddressError(t("address.wrongCondition", "state", state));
  const filter = filterBar([
    { name: "state", label: t("delivery.state"), kind: "select", value: state, options: [["", t("common.all")], ...Object.entries(STATES).map(([name, [, key]]) => [name, t(key)])] },
    { name: "targetId", label: t("execution.targetId"), value: query.get("target") },
    { name: "eventType", label: t("delivery.event"), value: query.get("event") },
    { name: "aggregateId", label: t("event.aggregateId"), value: query.get("object") },
    { name: "from", label: t("delivery.from"), kind: "datetime-local", value: moment(query, "from") },
    { name: "before", label: t("delivery.before"), kind: "datetime-local", value: moment(query, "before") },
  ], () => { applied = wanted(); list.restart(); });
  const wanted = () => {
    const { state, targetId, eventType, aggregateId, from, before } = filter.values();
    return {
      state: state || undefined, targetId: targetId || undefined, eventType: eventType || undefined, aggregateId: aggregateId || undefined,
      createTimeFrom: from ? new Date(from).toISOString() : undefined, createTimeBefore: before ? new Date(before).toISOString() : undefined,
    };
  };
  // What the list shows is what is replayed, whatever stands in the form meanwhile.
  let applied = wanted(), names;
  const list = pagedList(view, {
    caption: t("page.deliveries"),
    columns: [
      { label: t("delivery.event"), cell: (one) => h("a", { href: address(one.id) }, dotted(one.eventType || one.kind)) },
      { label: t("delivery.state"), cell: (one) => deliveryState(one.state) },
      { label: t("delivery.target"), cell: (one) => one.targetId && h("a", { href: `#/targets/${encodeURIComponent(one.targetId)}` }, names.get(one.targetId)?.name ?? one.targetId) },
      { label: t("delivery.attempts"), kind: "amount", cell: (one) => number(one.attemptCount) },
      { label: t("delivery.answer"), cell: (one) => one.lastError || one.lastStatus || "–" },
      { label: t("delivery.due"), kind: "when", cell: (one) => (/PENDING|LEASED/.test(one.state) ? time(one.dueTime) : "–") },
      { label: t("delivery.created"), kind: "when", cell: (one) => time(one.createTime) },
    ],
    load: async ({ cursor, size }) => {
      const answer = await call(DELIVERY + "ListDeliveries", { filter: applied, pageSize: size, pageToken: cursor }, { signal: view.signal });
      const rows = answer.deliveries ?? [];
      names = await quietly(targetsById(rows.map((one) => one.targetId), { signal: view.signal }), new Map());
      return { rows, next: answer.nextPageToken || undefined };
    },
    empty: () => empty(t("deliveries.none"), t("deliveries.noneHint"), h("a", { href: "#/executions/new" }, t("executions.create"))),
    select: {
      name: (one) => `${one.eventType || one.kind} ${one.id}`,
      actions: (rows, reload) => [
        button(t("delivery.sendNow"), async () => { await each(rows.filter(canSendNow), "SendDeliveryNow"); await reload(); }, { kind: "small" }),
        button(t("delivery.replay"), async () => { await each(rows.filter(canReplay), "ReplayDelivery"); await reload(); }, { kind: "small" }),
        button(t("delivery.cancel"), async () => { await each(rows.filter(canCancel), "CancelDelivery"); await reload(); }, { kind: "small danger" }),
      ],
    },
  });
  view.root.append(pageHead(t("page.deliveries"), t("deliveries.lead"), [
    button(t("common.refresh"), () => list.reload()),
    button(t("deliveries.replayAll"), async () => {
      const found = { ...applied, state: applied.state ?? "DELIVERY_STATE_DEAD" };
      const stateName = t(STATES[found.state][1]);
      const { count, isAll } = canReplay(found) ? await counted(found, view.signal) : { count: 0, isAll: true };
      if (count === 0) throw new Error(t("deliveries.noneToReplay", stateName));
      const done = await ask({
        title: t("deliveries.replayAll"), lead: t("deliveries.replayAllLead"), label: t("delivery.replay"), danger: true,
        extra: facts([
          [t("deliveries.number"), isAll ? number(count) : t("deliveries.atLeast", number(count))], [t("delivery.state"), stateName],
          [t("execution.targetId"), found.targetId && code(found.targetId)], [t("delivery.event"), found.eventType && code(found.eventType)],
          [t("event.aggregateId"), found.aggregateId && code(found.aggregateId)],
          [t("delivery.from"), found.createTimeFrom && time(found.createTimeFrom)], [t("delivery.before"), found.createTimeBefore && time(found.createTimeBefore)],
        ]),
        submit: () => replayAll(found, view.signal),
      });
      if (done === undefined) return;
      toast(t("deliveries.replayed", number(done.count)));
      await list.reload();
    }),
  ]), filter.node, list.node);
}

/** A moment of the address as a field has it, in the reader's time; "" without one. */
function moment(query, name) {
  const text = query.get(name);
  if (text === null) return "";
  const value = new Date(text);
  if (Number.isNaN(value.getTime())) throw new AddressError(t("address.wrongCondition", name, text));
  return new Date(value.getTime() - value.getTimezoneOffset() * 60000).toISOString().slice(0, 23);
}

/** How many deliveries a filter finds; those beyond the last page that is read are not counted. */
async function counted(filter, signal) {
  let count = 0, pageToken = "";
  for (let page = 0; page < COUNTED_PAGES; page++) {
    const answer = await call(DELIVERY + "ListDeliveries", { filter, pageSize: 1000, pageToken }, { signal });
    count += answer.deliveries?.length ?? 0;
    pageToken = answer.nextPageToken ?? "";
    if (!pageToken) break;
  }
  return { count, isAll: !pageToken };
}

/** Replays what a filter finds, in the server's portions, to the end. */
async function replayAll(filter, signal) {
  let count = 0, pageToken = "";
  do {
    const answer = await call(DELIVERY + "ReplayDeliveries", { filter, pageToken }, { signal });
    count += Number(answer.replayedCount ?? 0);
    pageToken = answer.nextPageToken ?? "";
  } while (pageToken);
  return { count };
}

/** Calls a method for each delivery; tells how many went well and what was wrong with the first that did not. */
async function each(rows, method) {
  let done = 0, problem;
  for (let index = 0; index < rows.length; index += AT_A_TIME) {
    await Promise.all(rows.slice(index, index + AT_A_TIME).map(({ id }) =>
      call(DELIVERY + method, { id }).then(() => { done += 1; }, (error) => { problem ??= error; })));
  }
  toast(t("deliveries.done", number(done), number(rows.length)));
  if (problem) throw problem;
}

async function showOne(view, id) {
  await new Promise((resolve) => load(view.root, view, async () => {
    const answer = await call(DELIVERY + "GetDelivery", { id }, { signal: view.signal }).finally(resolve);
    const targets = await quietly(targetsById([answer.delivery.targetId], { signal: view.signal }), new Map());
    return { ...answer, target: targets.get(answer.delivery.targetId) };
  }, ({ delivery, attempts = [], target }, again) => {
    queueMicrotask(resolve);
    const longest = Math.max(0.001, ...attempts.map((one) => seconds(one.duration) ?? 0));
    return [
      pageHead(delivery.eventType || delivery.kind, t("delivery.lead"), [
        button(t("common.refresh"), () => again()),
        canSendNow(delivery) && button(t("delivery.sendNow"), async () => {
          const { wasDue } = await call(DELIVERY + "SendDeliveryNow", { id });
          toast(t(wasDue ? "delivery.wasDue" : "delivery.isSentNow"));
          await again();
        }, { kind: "primary" }),
        canReplay(delivery) && button(t("delivery.replay"), async () => { await call(DELIVERY + "ReplayDelivery", { id }); toast(t("delivery.isReplayed")); await again(); }, { kind: "primary" }),
        canCancel(delivery) && button(t("delivery.cancel"), async () => {
          if (await confirm(t("delivery.cancel"), t("delivery.cancelLead"), t("delivery.cancel"), () => call(DELIVERY + "CancelDelivery", { id }))) await again();
        }, { kind: "danger" }),
      ]),
      facts([
        [t("delivery.state"), deliveryState(delivery.state)], ["Id", code(delivery.id)],
        [t("delivery.target"), delivery.targetId && h("a", { href: `#/targets/${encodeURIComponent(delivery.targetId)}` }, target?.name ?? delivery.targetId)],
        [t("event.position"), h("a", { href: `#/runs/event/${encodeURIComponent(delivery.position)}` }, delivery.position)],
        [t("event.aggregate"), [delivery.aggregateType, " ", code(delivery.aggregateId)]], [t("shell.organization"), code(delivery.organizationId)],
        [t("delivery.execution"), delivery.executionId && code(delivery.executionId)],
        [t("delivery.attempts"), number(delivery.attemptCount)], [t("delivery.created"), time(delivery.createTime)],
        [t("delivery.due"), /PENDING|LEASED/.test(delivery.state) && time(delivery.dueTime)], [t("delivery.finished"), delivery.finishTime && time(delivery.finishTime)],
        [t("delivery.lastError"), delivery.lastError],
      ]),
      section(t("delivery.attemptsMade"), attempts.length === 0 ? empty(t("delivery.noAttempts"), t("delivery.noAttemptsHint")) : [
        table(t("delivery.attemptsMade"), [
          { label: t("delivery.number"), cell: (one) => one.number },
          { label: t("delivery.started"), kind: "when", cell: (one) => time(one.startTime) },
          { label: t("delivery.status"), cell: (one) => one.status || "–" },
          { label: t("delivery.duration"), kind: "amount", cell: (one) => span(one.duration) },
          { label: t("delivery.timing"), cell: (one) => timing((seconds(one.duration) ?? 0) / longest) },
          { label: t("delivery.error"), cell: (one) => one.error || "–" },
        ], attempts),
        attempts.map((one) => h("details", {}, h("summary", {}, t("delivery.attempt", one.number)),
          h("div", { class: "two" },
            section(t("delivery.request"), block(`POST ${one.url}\n${lines(one.requestFields)}`, t("delivery.request")), h("p", { class: "faint" }, bytes(one.requestBytes))),
            section(t("delivery.answer"), block(`${one.status || one.error || "–"}\n${lines(one.answerFields)}`, t("delivery.answer")), h("p", { class: "faint" }, bytes(one.answerBytes)))))),
      ]),
    ];
  }));
}

const lines = (fields = []) => fields.map(({ name, value }) => `${name}: ${value ?? ""}`).join("\n");

/** How long an attempt took beside the longest, as a bar; the column before it says it in words. */
const timing = (share) => svg("svg", { class: "timing", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
  svg("rect", { class: "back", width: 100, height: 10 }), svg("rect", { width: Math.max(1, share * 100), height: 10 }));

"""##),
    WebFile(
      "pages/events.js",
##"""
/** Events: the log as it is, and as it grows. */
import { block, code, dotted, fill, h, number, pretty, time } from "../dom.js";
import { call, EVENT, stream } from "../session.js";
import { t } from "../texts.js";
import { ask, button, dialog, empty, errorBox, facts, filterBar, pagedList, pageHead, table, toast, words } from "../ui.js";
import { parseObject } from "../written-json.js";

/** How many of the events that come live stay on the screen, and how many are shown in one go. */
const MAX_LIVE = 200;

const columns = () => [
  { label: t("event.type"), cell: (one) => button(dotted(one.type), async () => details(one), { kind: "link" }) },
  { label: t("event.position"), kind: "amount", cell: (one) => one.position },
  { label: t("event.aggregate"), cell: (one) => [one.aggregateType, " ", code(one.aggregateId)] },
  { label: t("event.editor"), cell: (one) => code(one.editor) },
  { label: t("common.time"), kind: "when", cell: (one) => time(one.createTime) },
];

function details(event) {
  const shown = dialog(event.type, [
    facts([
      [t("event.position"), event.position], [t("event.sequence"), event.sequence], [t("event.aggregateType"), event.aggregateType], [t("event.aggregateId"), code(event.aggregateId)],
      [t("shell.organization"), code(event.organizationId)], [t("event.editor"), code(event.editor)],
      [t("event.clientAddress"), event.clientAddress && code(event.clientAddress)], [t("common.time"), time(event.createTime)],
      [t("event.occurTime"), event.occurTime && time(event.occurTime)], ["Id", event.id && code(event.id)],
      [t("event.cause"), event.causePosition && event.causePosition !== "0" && event.causePosition], [t("event.published"), t(event.published ? "common.yes" : "common.no")],
    ]),
    h("h3", {}, t("event.payload")), block(pretty(event.payload), t("event.payload")),
    h("div", { class: "buttons" }, h("a", { href: `#/runs/event/${encodeURIComponent(event.position)}`, onclick: () => shown.close() }, t("event.consequences")),
      h("button", { type: "button", onclick: () => shown.close() }, t("common.close")))], { wide: true });
}

export async function show(view) {
  let watching;
  const filter = filterBar([
    { name: "types", label: t("event.types"), placeholder: "user.human.added" },
    { name: "groups", label: t("event.groups"), placeholder: "user.human" },
    { name: "aggregateTypes", label: t("event.aggregateTypes") },
    { name: "aggregateIds", label: t("event.aggregateIds") },
    { name: "after", label: t("event.after"), kind: "number", min: 0 },
    { name: "allOrganizations", label: t("event.allOrganizations"), kind: "checkbox" },
  ], () => (watching ? startLive() : list.restart()));
  const request = () => {
    const { types, groups, aggregateTypes, aggregateIds, allOrganizations } = filter.values();
    return { types: words(types), groups: words(groups), aggregateTypes: words(aggregateTypes), aggregateIds: words(aggregateIds), allOrganizations };
  };
  const list = pagedList(view, {
    caption: t("page.events"), columns: columns(),
    load: async ({ cursor, size }) => {
      const { events = [], nextPosition, end } = await call(EVENT + "ListEvents",
        { ...request(), afterPosition: cursor ?? (filter.values().after || "0"), limit: size }, { signal: view.signal });
      return { rows: events, next: end ? undefined : nextPosition };
    },
    empty: () => empty(t("events.none"), t("events.noneHint")),
  });
  const place = h("div", {}, list.node);
  const live = button(t("events.live"), async () => (watching ? stopLive() : startLive()), { kind: "primary" });
  view.signal.addEventListener("abort", () => watching?.abort());

  function stopLive() {
    watching?.abort();
    watching = undefined;
    live.textContent = t("events.live");
    fill(place, list.node);
    list.reload();
  }

  async function startLive() {
    watching?.abort();
    const mine = watching = new AbortController();
    live.textContent = t("events.stop");
    const status = h("p", { class: "faint", role: "status" }, t("events.waiting")), rows = h("div");
    fill(place, status, rows);
    let kept = [], count = 0, isDue = false;
    // However fast events come, the table is drawn once a frame, and has a bounded number of rows.
    const draw = () => {
      isDue = false;
      if (mine.signal.aborted) return;
      fill(rows, table(t("page.events"), columns(), kept));
      status.textContent = t("events.received", number(count), number(kept.length));
    };
    (async () => {
      try {
        for await (const message of stream(EVENT + "WatchEvents", { ...request(), fromNow: true }, { signal: mine.signal })) {
          if (!message.event) continue;
          count += 1;
          kept.unshift(message.event);
          if (kept.length > MAX_LIVE) kept.length = MAX_LIVE;
          if (!isDue) { isDue = true; requestAnimationFrame(draw); }
        }
        if (!mine.signal.aborted) stopLive();
      } catch (error) {
        if (!mine.signal.aborted) place.append(errorBox(error, async () => startLive()));
      }
    })();
  }

  view.root.append(pageHead(t("page.events"), t("events.lead"), [live, button(t("events.publish"), async () => {
    const made = await ask({
      title: t("events.publish"), label: t("events.publish"), wide: true,
      fields: [
        { name: "type", label: t("event.type"), required: true, placeholder: "custom.order.paid", hint: t("event.typeHint") },
        { name: "aggregateType", label: t("event.aggregateType"), hint: t("event.aggregateTypeHint") },
        { name: "aggregateId", label: t("event.aggregateId"), required: true },
        { name: "payload", label: t("event.payload"), kind: "textarea", value: "{}", rows: 8 },
        { name: "id", label: t("event.id"), hint: t("event.idHint") },
      ],
      submit: ({ type, aggregateType, aggregateId, payload, id }) => {
        parseObject(payload, { isSentAsWritten: true });
        // As bytes, so that numbers keep their digits.
        const text = btoa(String.fromCharCode(...new TextEncoder().encode(payload || "{}")));
        return call(EVENT + "PublishEvent", { event: { type, aggregateType, aggregateId, payloadJson: text, id } });
      },
    });
    if (!made) return;
    toast(t(made.duplicate ? "events.duplicate" : "events.published", made.position));
    if (!watching) await list.reload();
  })]), filter.node, place);
}

"""##),
    WebFile(
      "pages/executions.js",
##"""
/** Executions: on which condition which targets are called, in which order. */
import { AddressError } from "../addresses.js";
import { unlessChanged } from "../conflicts.js";
import { badge, code, fill, h, time } from "../dom.js";
import { ACTION, Code, EXECUTION, call, quietly, session, targetsById } from "../session.js";
import { t } from "../texts.js";
import { forgetUnsaved, keepUnsaved } from "../unsaved.js";
import { button, byOffset, confirm, empty, errorBox, field, filterBar, pagedList, pageHead, section, toast } from "../ui.js";
import { targetKind } from "./target-parts.js";

/** How many targets are offered to choose from; a search narrows them. */
const OFFERED = 50;

const TYPES = ["request", "response", "event", "function"];
const SCOPES = { request: ["method", "service", "all"], response: ["method", "service", "all"], event: ["event", "group", "all"], function: ["name"] };

/** A condition as `{ type, scope, value }`. */
function read(condition) {
  const type = TYPES.find((name) => condition?.[name]) ?? "request";
  const inner = condition?.[type] ?? {};
  const scope = SCOPES[type].find((name) => inner[name] !== undefined) ?? SCOPES[type][0];
  return { type, scope, value: scope === "all" ? "" : inner[scope] ?? "" };
}

/** Whether a value of the address is a condition as the API has them. */
function isCondition(value) {
  const one = (object) => (typeof object === "object" && object !== null && Object.keys(object).length === 1 ? Object.entries(object)[0] : []);
  const [type, inner] = one(value);
  const [scope, name] = TYPES.includes(type) ? one(inner) : [];
  return SCOPES[type]?.includes(scope) === true && (scope === "all" ? name === true : typeof name === "string" && name !== "");
}

const write = ({ type, scope, value }) => ({ [type]: { [scope]: scope === "all" ? true : value } });

const text = (condition) => {
  const { type, scope, value } = read(condition);
  return [h("span", {}, t(`execution.${type}`), " "), scope === "all" ? badge("warn", t("execution.all")) : code(value), scope === "service" || scope === "group" ? [" ", badge("", t(`execution.${scope}`))] : ""];
};

/** The id of a condition of events, by which its filter is asked for; undefined for other conditions. */
const eventId = ({ type, scope, value }) => type !== "event" ? undefined : scope === "all" ? "event" : scope === "group" ? `event/${value.replace(/\.\*$/, "")}.*` : `event/${value}`;

/** A filter in a line: its path, and how many organizations it names. */
const filterText = (filter) => filter && [filter.path && code(filter.path), filter.path && filter.organizationIds?.length ? " " : "", filter.organizationIds?.length ? badge("", t("execution.organizationCount", filter.organizationIds.length)) : ""];

/** How many executions may have a filter. */
const FILTERS = 1000;

/** The filters of executions, by the ids of their conditions. */
async function filtersById(options) {
  const { executions = [] } = await call(EXECUTION + "ListExecutionFilters", { limit: FILTERS }, options);
  return new Map(executions.map((one) => [one.executionId, one.filter]));
}

const addressOf = (condition) => `#/executions/edit?condition=${encodeURIComponent(JSON.stringify(condition))}`;

/** Whether a condition is met by much: calls that would repair it may be among it. */
const isWide = ({ type, scope }) => (type === "request" || type === "response") && scope !== "method";

export async function show(view) {
  const [mode] = view.args;
  if (mode === "new") return edit(view);
  if (mode === "edit") {
    const written = view.query.get("condition");
    if (written === null) return view.go("#/executions");
    let condition;
    try { condition = JSON.parse(written); } catch { /* Refused like any other. */ }
    if (!isCondition(condition)) throw new AddressError(t("address.wrongCondition", "condition", written));
    return edit(view, condition);
  }
  const filter = filterBar([
    { name: "type", label: t("execution.type"), kind: "select", options: [["", t("common.all")], ...TYPES.map((name) => [`EXECUTION_TYPE_${name.toUpperCase()}`, t(`execution.${name}`)])] },
    { name: "condition", label: t("execution.exactly"), placeholder: "custom.order.paid" },
    { name: "target", label: t("execution.targetId"), value: view.query.get("target") },
  ], () => list.restart());
  let names, filters;
  const list = pagedList(view, {
    caption: t("page.executions"),
    columns: [
      { label: t("execution.condition"), cell: (one) => h("a", { href: addressOf(one.condition) }, text(one.condition)) },
      { label: t("execution.targets"), cell: (one) => (one.targets ?? []).map((id, index) => [index > 0 ? " → " : "", names.get(id)?.name ?? id]) },
      { label: t("execution.filter"), cell: (one) => filterText(filters.get(eventId(read(one.condition)))) || "–" },
      { label: t("common.changed"), kind: "when", cell: (one) => time(one.changeDate) },
    ],
    load: byOffset(async (offset, limit) => {
      const { type, target, condition } = filter.values();
      const asked = [];
      if (type) asked.push({ executionTypeFilter: { executionType: type } });
      if (target) asked.push({ targetFilter: { targetId: target } });
      if (condition) asked.push({ inConditionsFilter: { conditions: conditionsOf(condition) } });
      const answer = await call(ACTION + "ListExecutions", { pagination: { offset, limit }, filters: asked }, { signal: view.signal });
      const rows = answer.executions ?? [];
      [names, filters] = await Promise.all([
        quietly(targetsById(rows.flatMap((one) => one.targets ?? []), { signal: view.signal }), new Map()),
        quietly(filtersById({ signal: view.signal }), new Map()),
      ]);
      return { rows, total: Number(answer.pagination?.totalResult ?? 0) };
    }),
    empty: () => empty(t("executions.none"), t("executions.noneHint"), h("a", { href: "#/executions/new" }, t("executions.create"))),
  });
  view.root.append(pageHead(t("page.executions"), t("executions.lead"), [
    button(t("executions.create"), () => view.go("#/executions/new"), { kind: "primary" }),
    !session.skipsExecutions && button(t("executions.breakGlass"), async () => {
      if (await confirm(t("executions.breakGlass"), t("executions.breakGlassLead"), t("executions.breakGlass"), async () => { session.skipsExecutions = true; })) view.again();
    }, { kind: "danger" }),
  ]), filter.node, list.node);
}

/** The conditions that a text may be meant for: those of every kind that take it. */
function conditionsOf(value) {
  if (value.startsWith("/")) return [{ request: { method: value } }, { response: { method: value } }];
  return [{ event: { event: value } }, { event: { group: value } }, { function: { name: value } }, { request: { service: value } }, { response: { service: value } }];
}

/** Where there is no execution there is no filter, and who may not read it saves none; other errors keep one from being lost. */
function unlessHidden(error) {
  if (error.code !== Code.NOT_FOUND && error.code !== Code.PERMISSION_DENIED) throw error;
  return {};
}

/** What is set on a condition: its targets in their order, and its filter. */
async function stateOf(condition, options) {
  const id = eventId(read(condition));
  const [{ executions = [] }, { filter }] = await Promise.all([
    call(ACTION + "ListExecutions", { filters: [{ inConditionsFilter: { conditions: [condition] } }] }, options),
    id ? call(EXECUTION + "GetExecutionFilter", { executionId: id }, options).catch(unlessHidden) : {},
  ]);
  return { targets: executions[0]?.targets ?? [], filter: filter ?? null };
}

async function edit(view, condition) {
  const options = { signal: view.signal };
  const present = read(condition);
  const [{ methods = [] }, { services = [] }, { functions = [] }] = await Promise.all(["Methods", "Services", "Functions"]
    .map((name) => call(ACTION + `ListExecution${name}`, {}, options)));
  const suggestions = { method: methods, service: services, name: functions };
  const begun = condition ? await stateOf(condition, options) : { targets: [], filter: null };
  let chosen = [];
  if (condition) {
    const ids = begun.targets;
    const names = await quietly(targetsById(ids, options), new Map());
    chosen = ids.map((id) => names.get(id) ?? { id, name: id });
  }
  const kept = begun.filter;
  const path = field({ name: "path", label: t("execution.path"), value: kept?.path, hint: t("execution.pathHint"), placeholder: "$.event_payload[?(@.department == 'Sales')]" });
  const organizations = field({ name: "organizations", label: t("execution.organizations"), kind: "textarea", rows: 2, value: (kept?.organizationIds ?? []).join("\n"), hint: t("execution.organizationsHint") });
  const filterPlace = h("div");
  const conditionPlace = h("div", { class: "form" }), order = h("ol", { class: "order" }), warning = h("div"), outcome = h("div");
  const type = field({ name: "type", label: t("execution.type"), kind: "select", value: present.type, options: TYPES.map((name) => [name, t(`execution.${name}`)]), onchange: () => showCondition() });
  let scope, value;
  const now = () => ({ type: type.value(), scope: scope.value(), value: value?.value().trim() ?? "" });

  function showCondition(chosenScope, chosenValue) {
    const scopes = SCOPES[type.value()];
    scope = field({ name: "scope", label: t("execution.scope"), kind: "select", value: chosenScope ?? scopes[0], options: scopes.map((name) => [name, t(`execution.${name}`)]), onchange: () => showCondition(scope.value()) });
    value = scope.value() === "all" ? undefined : field({ name: "value", label: t(`execution.${scope.value()}`), value: chosenValue, required: true, suggestions: suggestions[scope.value()], placeholder: { event: "custom.order.paid", group: "custom.order" }[scope.value()] });
    fill(filterPlace, type.value() === "event" && section(t("execution.filter"), h("p", { class: "faint" }, t("execution.filterLead")), h("div", { class: "form" }, path.node, organizations.node)));
    fill(conditionPlace, condition ? h("p", {}, text(condition)) : [type.node, scope.node, value?.node]);
    showWarning();
  }

  const accepted = field({ name: "accepted", label: t("execution.accept"), kind: "checkbox" });
  const needsWarning = () => isWide(now()) && chosen.some((target) => targetKind(target).interrupts);
  function showWarning() {
    fill(warning, needsWarning() && h("div", { class: "state error", role: "alert" }, h("strong", {}, t("execution.warning")), h("p", {}, t("execution.warningText")), accepted.node));
  }

  function showOrder(focus) {
    fill(order, chosen.map((target, index) => {
      const move = (to) => { chosen.splice(to, 0, ...chosen.splice(index, 1)); showOrder([to, to < index ? 0 : 1]); };
      const item = h("li", { draggable: "true" }, h("span", { class: "faint" }, `${index + 1}.`),
        h("span", {}, h("a", { href: `#/targets/${encodeURIComponent(target.id)}` }, target.name), " ", targetKind(target).interrupts && badge("warn", t("target.interrupts"))),
        h("span", { class: "actions" },
          button("↑", async () => move(index - 1), { kind: "small", title: t("execution.up", target.name), disabled: index === 0 }),
          button("↓", async () => move(index + 1), { kind: "small", title: t("execution.down", target.name), disabled: index === chosen.length - 1 }),
          button(t("common.remove"), async () => { chosen.splice(index, 1); showOrder(); }, { kind: "small", title: t("execution.takeOut", target.name) })));
      for (const each of item.querySelectorAll("button")) each.setAttribute("aria-label", each.title);
      item.addEventListener("dragstart", (event) => { event.dataTransfer.setData("text/plain", String(index)); event.dataTransfer.effectAllowed = "move"; });
      item.addEventListener("dragover", (event) => { event.preventDefault(); item.classList.add("over"); });
      item.addEventListener("dragleave", () => item.classList.remove("over"));
      item.addEventListener("drop", (event) => {
        event.preventDefault();
        const from = Number(event.dataTransfer.getData("text/plain"));
        if (Number.isInteger(from) && chosen[from]) { chosen.splice(index, 0, ...chosen.splice(from, 1)); showOrder(); }
      });
      return item;
    }));
    if (focus) {
      const buttons = order.children[focus[0]].querySelectorAll("button");
      (buttons[focus[1]].disabled ? buttons[1 - focus[1]] : buttons[focus[1]]).focus();
    }
    showWarning();
  }

  const search = field({ name: "search", label: t("execution.addTarget"), hint: t("execution.addHint"), suggestions: [] });
  let found = [];
  const look = async () => {
    const name = search.value().trim();
    const { targets = [] } = await call(ACTION + "ListTargets", {
      pagination: { limit: OFFERED, asc: true }, sortingColumn: "TARGET_FIELD_NAME_NAME",
      filters: name ? [{ targetNameFilter: { targetName: name, method: "TEXT_FILTER_METHOD_CONTAINS_IGNORE_CASE" } }] : [],
    }, options);
    found = targets;
    fill(search.node.querySelector("datalist"), targets.map((target) => h("option", { value: target.name })));
  };
  let waiting;
  search.control.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => look().catch(() => {}), 150); });
  const add = button(t("common.add"), async () => {
    await look();
    const name = search.value().trim();
    const target = found.find((one) => one.name === name || one.id === name) ?? (found.length === 1 ? found[0] : undefined);
    if (!target) throw new Error(t("execution.noSuchTarget", name));
    if (!chosen.some((one) => one.id === target.id)) chosen.push(target);
    search.control.value = "";
    showOrder();
  });
  await look();
  showCondition(present.scope, present.value);
  showOrder();
  const filled = () => JSON.stringify([now(), chosen.map((target) => target.id), path.value(), organizations.value()]);
  const begunWith = filled();
  keepUnsaved(() => filled() !== begunWith);
  // What is new may be set on the same condition meanwhile, or have been before: whatever is replaced is seen first.
  let unchanged, comparedId;
  const compare = (wanted) => {
    const name = JSON.stringify(write(wanted));
    if (comparedId !== name) unchanged = unlessChanged(begun, () => stateOf(write(wanted), options));
    comparedId = name;
    return unchanged();
  };
  const send = button(t("common.save"), async () => {
    fill(outcome);
    try {
      const wanted = now();
      if (wanted.scope !== "all" && !wanted.value) throw new Error(t("execution.noCondition"));
      if (chosen.length === 0) throw new Error(t("execution.noTargets"));
      if (needsWarning() && !accepted.value()) throw new Error(t("execution.notAccepted"));
      const targets = chosen.map((target) => target.id);
      const filter = { path: path.value().trim(), organizationIds: organizations.value().split(/[\s,]+/).filter(Boolean) };
      await compare(wanted);
      // In one command with the targets, so that nothing passes that the filter leaves out.
      if (wanted.type === "event" && (kept || filter.path || filter.organizationIds.length > 0)) await call(EXECUTION + "SetExecutionFilter", { executionId: eventId(wanted), filter: filter.path || filter.organizationIds.length > 0 ? filter : undefined, targetIds: targets });
      else await call(ACTION + "SetExecution", { condition: write(wanted), targets });
      forgetUnsaved();
      toast(t("executions.saved"));
      view.go("#/executions");
    } catch (error) {
      fill(outcome, errorBox(error));
    }
  }, { kind: "primary" });
  view.root.append(
    pageHead(t(condition ? "executions.edit" : "executions.create"), t("executions.editLead"), condition && [button(t("common.delete"), async () => {
      if (await confirm(t("executions.delete"), t("executions.deleteLead"), t("common.delete"), () => call(ACTION + "SetExecution", { condition, targets: [] }))) {
        forgetUnsaved();
        view.go("#/executions");
      }
    }, { kind: "danger" })]),
    section(t("execution.condition"), conditionPlace),
    filterPlace,
    section(t("execution.targets"), h("p", { class: "faint" }, t("execution.orderLead")), order, h("div", { class: "form" }, search.node), h("div", { class: "actions" }, add)),
    warning, outcome, h("div", { class: "actions" }, send, h("a", { href: "#/executions" }, t("common.cancel"))));
}

"""##),
    WebFile(
      "pages/explorer.js",
##"""
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

"""##),
    WebFile(
      "pages/keys.js",
#"""
/** The instance's keys, and reactions that failed. */
import { badge, code, dotted, h, number, time } from "../dom.js";
import { ADMIN, call } from "../session.js";
import { t } from "../texts.js";
import { ask, button, confirm, empty, load, pagedList, pageHead, secrets, section, table, toast } from "../ui.js";

export async function show(view) {
  view.root.append(pageHead(t("page.keys"), t("key.lead")),
    section(t("key.instance"), h("p", { class: "faint" }, t("key.instanceLead")), instanceKeys(view)),
    section(t("key.access"), h("p", { class: "faint" }, t("key.accessLead")), accessKeys(view)),
    section(t("key.reactions"), h("p", { class: "faint" }, t("key.reactionsLead")), reactions(view)));
}

const columns = () => [
  { label: "Id", cell: (one) => code(one.id) },
  { label: t("common.state"), cell: (one) => badge(one.retireTime ? "" : "ok", t(one.retireTime ? "key.retired" : "key.signs")) },
  { label: t("common.created"), kind: "when", cell: (one) => time(one.createTime) },
  { label: t("key.retires"), kind: "when", cell: (one) => time(one.retireTime) },
  { label: t("common.expires"), kind: "when", cell: (one) => time(one.expireTime) },
  { label: t("account.publicKey"), cell: (one) => one.publicKey && button(t("key.show"), () => secrets(one.id, t("key.publicLead"), [[t("account.publicKey"), one.publicKey]]), { kind: "small" }) },
];

function instanceKeys(view) {
  const place = h("div", { class: "list" });
  const again = load(place, view, () => call(ADMIN + "ListKeys", {}, { signal: view.signal }), ({ keys = [] }) => [
    keys.length === 0 ? empty(t("account.noKeys")) : table(t("key.instance"), [...columns().slice(0, 1), { label: t("key.purpose"), cell: (one) => [one.purpose, " ", one.algorithm] }, ...columns().slice(1)], keys),
    h("div", { class: "actions" }, button(t("key.rotate"), async () => {
      const done = await ask({
        title: t("key.rotate"), lead: t("key.rotateLead"), label: t("key.rotate"),
        fields: [{ name: "algorithm", label: t("key.algorithm"), kind: "select", options: [["", t("key.asBefore")], ["ES256", "ES256"], ["RS256", "RS256"], ["EdDSA", "EdDSA"]] }],
        submit: ({ algorithm }) => call(ADMIN + "RotateKey", { algorithm }),
      });
      if (done) { toast(t("key.rotated")); await again(); }
    })),
  ]);
  return place;
}

function accessKeys(view) {
  const place = h("div", { class: "list" });
  const again = load(place, view, () => call(ADMIN + "ListAccessKeys", {}, { signal: view.signal }), ({ keys = [] }) => [
    keys.length === 0 ? empty(t("account.noKeys")) : table(t("key.access"), columns(), keys),
    h("div", { class: "actions" }, button(t("key.rotateAccess"), async () => {
      const done = await ask({
        title: t("key.rotateAccess"), lead: t("key.rotateAccessLead"), label: t("key.rotate"),
        fields: [{ name: "revokeTokens", label: t("key.revokeTokens"), kind: "checkbox", hint: t("key.revokeTokensHint") }],
        submit: ({ revokeTokens }) => call(ADMIN + "RotateAccessKey", { revokeTokens }),
      });
      if (done) { toast(t("key.rotated")); await again(); }
    })),
  ]);
  return place;
}

function reactions(view) {
  const list = pagedList(view, {
    caption: t("key.reactions"),
    columns: [
      { label: t("key.reaction"), cell: (one) => code(one.reaction) },
      { label: t("event.position"), kind: "amount", cell: (one) => one.position },
      { label: t("event.type"), cell: (one) => dotted(one.eventType) },
      { label: t("delivery.error"), cell: (one) => one.error },
      { label: t("delivery.attempts"), kind: "amount", cell: (one) => number(one.attempts) },
      { label: t("target.nextAttempt"), kind: "when", cell: (one) => time(one.nextTryTime) },
      { label: t("common.actions"), cell: (one) => h("div", { class: "actions" },
        button(t("common.retry"), async () => { await call(ADMIN + "RetryFailedReaction", { reaction: one.reaction, position: one.position }); await list.reload(); }, { kind: "small" }),
        button(t("key.drop"), async () => {
          if (await confirm(t("key.drop"), t("key.dropLead"), t("key.drop"), () => call(ADMIN + "DropFailedReaction", { reaction: one.reaction, position: one.position }))) await list.reload();
        }, { kind: "small danger" })) },
    ],
    load: async ({ cursor, size }) => {
      const { reactions: rows = [] } = await call(ADMIN + "ListFailedReactions", { afterReaction: cursor?.reaction ?? "", afterPosition: cursor?.position ?? "0", limit: size }, { signal: view.signal });
      return { rows, next: rows.length === size ? rows.at(-1) : undefined };
    },
    empty: () => empty(t("key.noReactions"), t("key.noReactionsHint")),
  });
  return list.node;
}

"""#),
    WebFile(
      "pages/organizations.js",
#"""
/** Organizations. */
import { unlessChanged } from "../conflicts.js";
import { code, h, time } from "../dom.js";
import { refreshChoice } from "../organization-choice.js";
import { ADMIN, call, session } from "../session.js";
import { t } from "../texts.js";
import { ask, button, byOffset, confirm, empty, filterBar, pagedList, pageHead, toast } from "../ui.js";

export async function show(view) {
  const filter = filterBar([{ name: "nameContains", label: t("target.nameContains") }], () => list.restart());
  const list = pagedList(view, {
    caption: t("page.organizations"),
    columns: [
      { label: t("organization.name"), cell: (one) => one.name },
      { label: "Id", cell: (one) => code(one.id) },
      { label: t("common.created"), kind: "when", cell: (one) => time(one.createTime) },
      { label: t("common.changed"), kind: "when", cell: (one) => time(one.changeTime) },
      { label: t("common.actions"), cell: (one) => h("div", { class: "actions" },
        button(t("organization.use"), async () => {
          session.organizationId = one.id;
          await refreshChoice();
          toast(t("organization.isUsed", one.name));
        }, { kind: "small" }),
        button(t("organization.rename"), async () => {
          const unchanged = unlessChanged(one.name, async () => (await call(ADMIN + "GetOrganization", { id: one.id })).organization.name);
          const done = await ask({
            title: t("organization.rename"), fields: [{ name: "name", label: t("organization.name"), value: one.name, required: true }],
            submit: async ({ name }) => {
              await unchanged();
              return call(ADMIN + "RenameOrganization", { id: one.id, name });
            },
          });
          if (done) await Promise.all([list.reload(), refreshChoice()]);
        }, { kind: "small" }),
        button(t("common.delete"), async () => {
          if (await confirm(t("organization.delete", one.name), t("organization.deleteLead"), t("common.delete"), () => call(ADMIN + "DeleteOrganization", { id: one.id }))) await Promise.all([list.reload(), refreshChoice()]);
        }, { kind: "small danger" })) },
    ],
    load: byOffset(async (offset, limit) => {
      const answer = await call(ADMIN + "ListOrganizations", { offset, limit, nameContains: filter.values().nameContains }, { signal: view.signal });
      return { rows: answer.organizations ?? [], total: Number(answer.total ?? 0) };
    }),
    empty: () => empty(t("common.nothingFound"), t("common.nothingFoundHint")),
  });
  view.root.append(pageHead(t("page.organizations"), t("organization.lead"), [button(t("organization.create"), async () => {
    const done = await ask({
      title: t("organization.create"), label: t("common.create"), fields: [{ name: "name", label: t("organization.name"), required: true }],
      submit: ({ name }) => call(ADMIN + "CreateOrganization", { name }),
    });
    if (done) await Promise.all([list.reload(), refreshChoice()]);
  }, { kind: "primary" })]), filter.node, list.node);
}

"""#),
    WebFile(
      "pages/overview.js",
##"""
/** Whether the server is well, what it does, and what needs somebody. */
import { badge, fill, h, number, svg, time } from "../dom.js";
import { ACTION, ADMIN, call, client, quietly, targetsById, targetStates, WORKFLOW } from "../session.js";
import { t } from "../texts.js";
import { empty, errorBox, load, pageHead, section, table } from "../ui.js";
import { breakerBadge } from "./target-parts.js";
import { runStatus } from "./run-parts.js";

/** How often figures are read, in milliseconds, and how many of the chart's points are kept. */
const INTERVAL_MS = 2000;
const MAX_POINTS = 60;

/** Of how many workflows the newest runs are looked at. */
const WORKFLOWS = 8;

export async function show(view) {
  const figures = h("div"), rates = h("div"), failing = h("div"), runs = h("div");
  view.root.append(pageHead(t("page.overview"), t("overview.lead")), figures,
    section(t("overview.rates"), rates),
    h("div", { class: "two" }, section(t("overview.failing"), failing), section(t("overview.runs"), runs)));
  const states = targetStates({ signal: view.signal });
  states.catch(() => {});
  load(failing, view, () => states.then(withNames), showFailing);
  load(runs, view, () => recentRuns(view), showRuns);
  watchRates(view, figures, rates, states);
}

async function withNames(states) {
  const failing = [...states.values()].filter((one) => !one.deleted
    && (one.enabled !== true || one.paused === true || Number(one.deadCount ?? 0) > 0 || !/CLOSED|UNSPECIFIED/.test(one.breaker ?? "UNSPECIFIED")));
  failing.sort((one, other) => Number(other.deadCount ?? 0) - Number(one.deadCount ?? 0));
  const shown = failing.slice(0, 20);
  const names = await quietly(targetsById(shown.map((one) => one.targetId)), new Map());
  const { pagination } = states.size > 0 ? { pagination: { totalResult: states.size } }
    : await quietly(call(ACTION + "ListTargets", { pagination: { limit: 1 } }), {});
  return { shown, names, total: Number(pagination?.totalResult ?? 0) };
}

function showFailing({ shown, names, total }) {
  if (total === 0) return empty(t("overview.noTargets"), t("overview.noTargetsHint"), h("a", { href: "#/targets/new" }, t("targets.create")));
  if (shown.length === 0) return empty(t("overview.noneFailing"), t("overview.noneFailingHint"));
  return table(t("overview.failing"), [
    { label: t("target.name"), cell: (one) => h("a", { href: `#/targets/${encodeURIComponent(one.targetId)}` }, names.get(one.targetId)?.name ?? one.targetId) },
    { label: t("target.state"), cell: breakerBadge },
    { label: t("target.waiting"), kind: "amount", cell: (one) => number(one.pendingCount) },
    { label: t("target.dead"), kind: "amount", cell: (one) => h("a", { href: `#/deliveries?target=${encodeURIComponent(one.targetId)}&state=DELIVERY_STATE_DEAD` }, number(one.deadCount)) },
  ], shown);
}

async function recentRuns(view) {
  const options = { signal: view.signal };
  const { workflows = [] } = await call(WORKFLOW + "ListWorkflows", { limit: WORKFLOWS, sorters: "-modified" }, options);
  const lists = await Promise.all(workflows.map(async (workflow) => {
    const { executions = [] } = await call(WORKFLOW + "ListWorkflowExecutions", { workflowId: workflow.id, limit: 5 }, options);
    return executions.map((run) => ({ ...run, name: workflow.name }));
  }));
  return lists.flat().sort((one, other) => String(other.startTime).localeCompare(String(one.startTime))).slice(0, 12);
}

function showRuns(runs) {
  if (runs.length === 0) return empty(t("overview.noRuns"), t("overview.noRunsHint"), h("a", { href: "#/workflows" }, t("page.workflows")));
  return table(t("overview.runs"), [
    { label: t("workflow.name"), cell: (run) => h("a", { href: `#/runs/${encodeURIComponent(run.id)}` }, run.name) },
    { label: t("run.status"), cell: (run) => runStatus(run.status) },
    { label: t("run.started"), kind: "when", cell: (run) => time(run.startTime) },
  ], runs);
}

/** What the methods have counted, as sums. */
function sums(methods) {
  let calls = 0, errors = 0;
  for (const one of methods) {
    calls += Number(one.callsStarted ?? 0);
    for (const [name, count] of Object.entries(one.finishedByCode ?? {})) if (name !== "ok") errors += Number(count);
  }
  return { calls, errors, at: performance.now() };
}

function watchRates(view, figures, place, states) {
  const points = [];
  let former, waiting, dead, open;
  states.then((all) => {
    waiting = dead = open = 0;
    for (const one of all.values()) {
      waiting += Number(one.pendingCount ?? 0);
      dead += Number(one.deadCount ?? 0);
      if (/OPEN/.test(one.breaker ?? "")) open += 1;
    }
  }).catch(() => {});
  let isListOpen = false;
  const read = async () => {
    if (view.signal.aborted) return;
    const isReady = await client().then((one) => one.fetch("/readyz", { signal: view.signal })).then((response) => response.ok, () => false);
    let methods, problem;
    try {
      ({ methods = [] } = await call(ADMIN + "ListMethodStatistics", {}, { signal: view.signal }));
    } catch (error) {
      problem = error;
    }
    if (view.signal.aborted) return;
    if (methods) {
      const next = sums(methods);
      if (former) {
        const length = (next.at - former.at) / 1000;
        points.push({ time: new Date(), calls: Math.max(0, next.calls - former.calls) / length, errors: Math.max(0, next.errors - former.errors) / length });
        if (points.length > MAX_POINTS) points.shift();
      }
      former = next;
    }
    const last = points.at(-1);
    const rate = (value) => (value === undefined ? "–" : number(Math.round(value * 10) / 10));
    fill(figures, h("dl", { class: "figures" }, [
      [t("overview.health"), isReady ? t("overview.ready") : t("overview.notReady"), isReady ? "ok" : "bad"],
      [t("overview.callRate"), rate(last?.calls)],
      [t("overview.errorRate"), rate(last?.errors), last?.errors > 0 ? "bad" : ""],
      [t("overview.waiting"), waiting === undefined ? "–" : number(waiting)],
      [t("overview.dead"), dead === undefined ? "–" : number(dead), dead > 0 ? "bad" : ""],
      [t("overview.open"), open === undefined ? "–" : number(open), open > 0 ? "bad" : ""],
    ].map(([name, value, kind]) => h("div", {}, h("dt", {}, name), h("dd", { class: kind }, value)))));
    if (problem) fill(place, errorBox(problem));
    else if (!place.contains(document.activeElement) || document.activeElement.tagName !== "DIV") {
      const list = h("details", { open: isListOpen }, h("summary", {}, t("common.asTable")), table(t("overview.rates"), [
        { label: t("common.time"), cell: (point) => time(point.time) },
        { label: t("overview.callRate"), kind: "amount", cell: (point) => rate(point.calls) },
        { label: t("overview.errorRate"), kind: "amount", cell: (point) => rate(point.errors) },
      ], [...points].reverse().slice(0, 20)));
      list.addEventListener("toggle", () => { isListOpen = list.open; });
      const hadFocus = place.contains(document.activeElement);
      fill(place, h("div", { class: "chart" }, chart(points)), list, mostCalled(methods));
      if (hadFocus) list.querySelector("summary").focus({ preventScroll: true });
    }
    setTimeout(read, INTERVAL_MS);
  };
  // The first figures are drawn with those of the targets, where these can be read.
  states.catch(() => {}).finally(read);
}

/** The calls of each second as a line; the table below it says the same. */
function chart(points) {
  const [width, height] = [600, 140];
  const most = Math.max(1, ...points.map((point) => point.calls));
  const x = (index) => (index + MAX_POINTS - points.length) * (width / (MAX_POINTS - 1));
  const y = (value) => height - 8 - (value / most) * (height - 32);
  const line = points.map((point, index) => `${x(index).toFixed(1)},${y(point.calls).toFixed(1)}`).join(" ");
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", role: "img", "aria-label": t("overview.chart", number(Math.round(most * 10) / 10)) },
    svg("line", { class: "grid", x1: 0, x2: width, y1: height - 8, y2: height - 8 }),
    points.length > 1 && svg("polygon", { class: "area", points: `${x(0)},${height - 8} ${line} ${x(points.length - 1)},${height - 8}` }),
    points.length > 1 && svg("polyline", { class: "rate", points: line, "vector-effect": "non-scaling-stroke" }));
}

function mostCalled(methods) {
  const busiest = [...methods].sort((one, other) => Number(other.callsStarted ?? 0) - Number(one.callsStarted ?? 0)).slice(0, 10);
  return h("details", {}, h("summary", {}, t("overview.methods")), table(t("overview.methods"), [
    { label: t("overview.method"), cell: (one) => one.method },
    { label: t("overview.dialect"), cell: (one) => one.dialect },
    { label: t("overview.calls"), kind: "amount", cell: (one) => number(one.callsStarted) },
    { label: t("overview.codes"), cell: (one) => Object.entries(one.finishedByCode ?? {}).map(([name, count]) => `${name} ${number(count)}`).join(", ") },
  ], busiest));
}

"""##),
    WebFile(
      "pages/run-parts.js",
#"""
/** What several pages show of runs. */
import { badge } from "../dom.js";
import { t } from "../texts.js";

const STATUSES = {
  Completed: ["ok", "run.completed"], Failed: ["bad", "run.failed"], Canceled: ["", "run.cancelled"], Cancelled: ["", "run.cancelled"],
  Running: ["run", "run.running"], Queued: ["run", "run.queued"],
};

/** How a run stands; a status that is not known is shown as the server says it. */
export function runStatus(status) {
  const [kind, key] = STATUSES[status] ?? ["", undefined];
  return badge(kind, key ? t(key) : status || "–");
}

/** Whether nothing more happens in a run of this status. */
export const isOver = (status) => /^(completed|failed|cancell?ed)$/i.test(status ?? "");

"""#),
    WebFile(
      "pages/runs.js",
##"""
/** A run as it goes: its timeline, live; and timelines of events and invocations. */
import { badge, block, code, fill, h, number, pretty, span, time } from "../dom.js";
import { call, Code, RUN, stream, WORKFLOW } from "../session.js";
import { t } from "../texts.js";
import { ask, button, confirm, empty, errorBox, facts, failed, pagedList, pageHead, section, table, toast } from "../ui.js";
import { isOver, runStatus } from "./run-parts.js";

/** How many entries of a timeline stay on the screen. */
const MAX_ENTRIES = 2000;

/** How long the timeline waits before it is read again when its stream broke off, in milliseconds. */
const AGAIN_MS = 2000;

const KINDS = {
  ENTRY_KIND_EVENT: ["run", "entry.event"], ENTRY_KIND_INVOCATION_STARTED: ["run", "entry.invocation"], ENTRY_KIND_INVOCATION_ENDED: ["run", "entry.decision"],
  ENTRY_KIND_RUN: ["", "entry.run"], ENTRY_KIND_ATTEMPT: ["warn", "entry.attempt"], ENTRY_KIND_LOG: ["", "entry.log"],
};

function kindBadge(entry) {
  const [kind, key] = KINDS[entry.kind] ?? ["", undefined];
  const isBad = Boolean(entry.error) || /fail/i.test(entry.type ?? "");
  const isGood = kind === "warn" || /Completed$/.test(entry.type ?? "");
  return badge(isBad ? "bad" : isGood ? "ok" : kind, key ? t(key) : entry.kind);
}

const links = (entry) => [
  entry.deliveryId && h("a", { href: `#/deliveries/${encodeURIComponent(entry.deliveryId)}` }, t("entry.delivery")),
  entry.eventPosition && entry.eventPosition !== "0" && h("a", { href: `#/runs/event/${encodeURIComponent(entry.eventPosition)}` }, t("entry.event")),
];

const words = (entry) => [
  // The words of most entries name the step already.
  entry.step && !entry.text?.includes(`"${entry.step}"`) && [h("strong", {}, entry.step), entry.iteration !== undefined && ` [${entry.iteration}]`, " "], entry.text || entry.type, " ",
  entry.status ? code(String(entry.status)) : "", entry.duration && h("span", { class: "faint" }, ` ${span(entry.duration)}`), entry.error && h("div", {}, badge("bad", entry.error)),
];

function item(entry) {
  const hasMore = entry.attributes && Object.keys(entry.attributes).length > 0;
  return h("li", {}, h("span", { class: "faint" }, time(entry.time)), kindBadge(entry),
    h("div", {}, words(entry), hasMore && h("details", {}, h("summary", {}, entry.type || t("entry.details")), block(pretty(entry.attributes), t("entry.details")))),
    h("span", { class: "actions" }, links(entry)));
}

export async function show(view) {
  const [first, second] = view.args;
  if (!first) return view.go("#/workflows");
  if (first === "event") return showTimeline(view, t("timeline.event", second), { eventPosition: second });
  if (first === "invocation") return showTimeline(view, t("timeline.invocation"), { invocationId: second });
  return showRun(view, first);
}

function showTimeline(view, title, request) {
  const list = pagedList(view, {
    caption: title,
    columns: [
      { label: t("common.time"), kind: "when", cell: (entry) => time(entry.time) },
      { label: t("entry.kind"), cell: kindBadge },
      { label: t("entry.what"), cell: words },
      { label: t("entry.belongs"), cell: (entry) => [entry.runId && h("a", { href: `#/runs/${encodeURIComponent(entry.runId)}` }, t("entry.run")), " ", links(entry)] },
    ],
    load: async ({ cursor, size }) => {
      const answer = await call(RUN + "GetTimeline", { ...request, pageSize: size, pageToken: cursor }, { signal: view.signal });
      return { rows: answer.entries ?? [], next: answer.nextPageToken || undefined };
    },
    empty: () => empty(t("timeline.none"), t("timeline.noneHint")),
  });
  view.root.append(pageHead(title, t("timeline.lead"), [button(t("common.refresh"), () => list.reload())]), list.node);
}

async function showRun(view, id) {
  const options = { signal: view.signal };
  const head = h("div", { class: "list" }), entries = h("ol", { class: "timeline", tabindex: "0", "aria-label": t("run.timeline") });
  const status = h("p", { class: "faint", role: "status" }, t("run.watching")), result = h("div"), compared = h("div", { class: "list" });

  async function refresh() {
    const run = await call(WORKFLOW + "GetWorkflowExecution", { id }, options);
    const isDone = isOver(run.status);
    fill(head, pageHead(t("run.title"), id, [
      !isDone && button(t("run.cancel"), async () => {
        if (await confirm(t("run.cancel"), t("run.cancelLead"), t("run.cancel"), () => call(WORKFLOW + "CancelWorkflowExecution", { id }))) await refresh();
      }, { kind: "danger" }),
      // What is completed has nothing to be made good.
      isDone && run.status !== "Completed" && button(t("run.retry"), () => retry(view, id)),
      isDone && button(t("run.replay"), async () => { fill(compared, comparison(await call(RUN + "ReplayRun", { id }, options))); compared.scrollIntoView({ block: "nearest" }); }),
      h("a", { href: `#/workflows/${encodeURIComponent(run.workflowId)}/runs` }, t("run.ofWorkflow")),
    ]), facts([
      [t("run.status"), runStatus(run.status)], [t("run.started"), time(run.startTime)], [t("run.ended"), time(run.closeTime)],
      [t("run.length"), run.closeTime && span((new Date(run.closeTime) - new Date(run.startTime)) / 1000)],
    ]));
    if (isDone) {
      const { output, error } = await call(WORKFLOW + "GetWorkflowExecutionResult", { id }, options).catch(() => ({}));
      fill(result, (output !== undefined || error) && section(t("run.result"), error && h("p", {}, badge("bad", error)), output !== undefined && output !== null && block(pretty(output), t("run.result"))));
    }
    return isDone;
  }

  // Who watches a run that goes on follows its end; one that is over is read from its beginning.
  const follows = !await refresh();
  view.root.append(head, result, section(t("run.timeline"), status, entries), compared);

  // Entries are shown in portions, once a frame, and behind the position up to which the history was read when the stream begins again.
  let waiting = [], afterPosition = "0", count = 0, isDue = false, isAtItsEnd = false;
  const draw = () => {
    isDue = false;
    if (view.signal.aborted) return;
    const isAtEnd = follows && entries.scrollTop + entries.clientHeight >= entries.scrollHeight - 40;
    entries.append(...waiting.map(item));
    waiting = [];
    while (entries.childElementCount > MAX_ENTRIES) entries.firstElementChild.remove();
    if (isAtEnd) entries.scrollTop = entries.scrollHeight;
    // The last portion may be drawn behind the end of the stream.
    status.textContent = t(isAtItsEnd ? "run.over" : "run.entries", number(count));
  };
  (async () => {
    for (;;) {
      try {
        for await (const { entry, position } of stream(RUN + "WatchRun", { id, afterPosition }, options)) {
          afterPosition = position ?? afterPosition;
          if (!entry) continue;
          count += 1;
          waiting.push(entry);
          if (!isDue) { isDue = true; requestAnimationFrame(draw); }
        }
        if (view.signal.aborted) return;
        await refresh();
        isAtItsEnd = true;
        status.textContent = t("run.over", number(count));
        return;
      } catch (error) {
        if (view.signal.aborted) return;
        if (error.code !== Code.UNAVAILABLE) return status.after(errorBox(error));
        status.textContent = t("run.brokenOff");
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  })().catch(failed);
}

async function retry(view, id) {
  const made = await ask({
    title: t("run.retry"), lead: t("run.retryLead"), label: t("run.retry"),
    fields: [
      { name: "failedStep", label: t("run.fromFailed"), kind: "checkbox" },
      { name: "step", label: t("run.fromStep"), hint: t("run.fromStepHint") },
      { name: "presentDefinition", label: t("run.present"), kind: "checkbox" },
    ],
    submit: ({ failedStep, step, presentDefinition }) => call(WORKFLOW + "RetryWorkflowExecution", { id, failedStep, step, presentDefinition }),
  });
  if (!made) return;
  toast(t("run.isRetried"));
  view.go(`#/runs/${encodeURIComponent(made.id)}`);
}

const COMPARISONS = { SAME: "ok", CHANGED: "warn", ADDED: "run", REMOVED: "bad", UNKNOWN: "" };

/** A shadow replay: what the run came to beside what it would come to with the definition of today. */
function comparison({ isSame, status, recordedStatus, error, steps = [] }) {
  const side = (record) => record && h("details", {}, h("summary", {}, record.error || record.nextStep || t("entry.details")), block(pretty({ input: record.input, result: record.result }), t("entry.details")));
  return section(t("replay.title"), h("p", {}, badge(isSame ? "ok" : "warn", t(isSame ? "replay.same" : "replay.differs")), " ", t("replay.ends", recordedStatus ?? "–", status ?? "–"), error && ` – ${error}`),
    steps.length > 0 && table(t("replay.title"), [
      { label: t("picture.step"), cell: (one) => `${one.step}${one.iteration === undefined ? "" : ` [${one.iteration}]`}` },
      { label: t("replay.comparison"), cell: (one) => { const name = String(one.comparison).replace("STEP_COMPARISON_", ""); return badge(COMPARISONS[name] ?? "", t(`replay.${name.toLowerCase()}`)); } },
      { label: t("replay.recorded"), cell: (one) => side(one.recorded) },
      { label: t("replay.replayed"), cell: (one) => side(one.replayed) },
    ], steps));
}

"""##),
    WebFile(
      "pages/target-parts.js",
#"""
/** What several pages show of targets and their deliveries. */
import { badge } from "../dom.js";
import { t } from "../texts.js";

/** Whether a target gets anything, by what its deliveries came to. */
export function breakerBadge(state) {
  if (!state) return badge("", t("target.unknown"));
  if (state.enabled !== true) return badge("warn", t("target.disabled"));
  if (state.paused === true) return badge("warn", t("target.paused"));
  if (state.breaker === "BREAKER_STATE_OPEN") return badge("bad", t("target.open"));
  if (state.breaker === "BREAKER_STATE_HALF_OPEN") return badge("warn", t("target.halfOpen"));
  return badge("ok", t("target.enabled"));
}

export const STATES = {
  DELIVERY_STATE_PENDING: ["run", "delivery.pending"],
  DELIVERY_STATE_LEASED: ["run", "delivery.leased"],
  DELIVERY_STATE_DELIVERED: ["ok", "delivery.delivered"],
  DELIVERY_STATE_DEAD: ["bad", "delivery.dead"],
  DELIVERY_STATE_CANCELLED: ["", "delivery.cancelled"],
  DELIVERY_STATE_HELD: ["warn", "delivery.held"],
};

export function deliveryState(state) {
  const [kind, key] = STATES[state] ?? ["", "delivery.unknown"];
  return badge(kind, t(key));
}

/** Which kind of target it is: the API has a member for each. */
export function targetKind(target) {
  if (target.restCall) return { name: "restCall", interrupts: target.restCall.interruptOnError === true };
  if (target.restAsync) return { name: "restAsync", interrupts: false };
  return { name: "restWebhook", interrupts: target.restWebhook?.interruptOnError === true };
}

"""#),
    WebFile(
      "pages/target-requests.js",
#"""
/** How a target is called: the static fields of its requests, when they are tried again, and a request to try it. */
import { unlessChanged } from "../conflicts.js";
import { badge, block, bytes, code, h, number, seconds, span } from "../dom.js";
import { call, TARGET } from "../session.js";
import { t } from "../texts.js";
import { ask, button, confirm, dialog, facts, section, table, toast } from "../ui.js";
import { parseObject } from "../written-json.js";

/** What the server does where a target has no schedule of its own, in seconds. */
const STANDARD = [5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400];
const UNITS = [["d", 86400], ["h", 3600], ["m", 60], ["s", 1]];

// Static fields

/** The static fields of a target's requests. Values are sealed: nobody is shown them again. */
export function staticFields(view, id, settings) {
  const names = settings.staticFieldNames ?? [];
  return section(t("requests.fields"), h("p", { class: "faint" }, t("requests.fieldsLead")),
    names.length === 0 ? h("p", {}, t("requests.noFields")) : table(t("requests.fields"), [
      { label: t("requests.fieldName"), cell: code },
      { label: t("common.actions"), cell: (name) => h("div", { class: "actions" },
        button(t("requests.replaceField"), () => setField(view, id, name), { kind: "small" }),
        button(t("common.remove"), async () => {
          const done = await confirm(t("requests.removeField", name), t("requests.removeFieldLead"), t("common.remove"),
            () => changeFields(id, (fields) => fields.filter((one) => !isSame(one.name, name))));
          if (!done) return;
          toast(t("requests.fieldRemoved", name));
          view.again();
        }, { kind: "small danger" })) },
    ], names),
    h("div", { class: "actions" }, button(t("requests.addField"), () => setField(view, id))));
}

async function setField(view, id, name) {
  const done = await ask({
    title: name ? t("requests.replaceFieldOf", name) : t("requests.addField"), lead: t("requests.fieldSecret"),
    fields: [
      !name && { name: "name", label: t("requests.fieldName"), required: true, placeholder: "authorization", hint: t("requests.fieldNameHint") },
      { name: "value", label: t("requests.fieldValue"), kind: "password", hint: t("requests.fieldValueHint") },
    ].filter(Boolean),
    submit: async (values) => {
      const field = { name: name ?? values.name.trim(), value: values.value };
      await changeFields(id, (fields) => (fields.some((one) => isSame(one.name, field.name))
        ? fields.map((one) => (isSame(one.name, field.name) ? { ...field, name: one.name } : one)) : [...fields, field]));
      return field;
    },
  });
  if (!done) return;
  toast(t("requests.fieldSet", done.name));
  view.again();
}

/** Sets the fields that `change` makes of those that there are now; without a value a field keeps its own. */
async function changeFields(id, change) {
  const { settings } = await call(TARGET + "GetTargetSettings", { targetId: id });
  const present = (settings.staticFieldNames ?? []).map((name) => ({ name }));
  return call(TARGET + "SetStaticFields", { targetId: id, fields: change(present) });
}

/** Names of fields are the same in any case. */
const isSame = (one, other) => one.toLowerCase() === other.toLowerCase();

// The retry schedule

/** When deliveries to a target are tried again. */
export function retrySchedule(view, id, settings) {
  const own = settings.retrySchedule && (settings.retrySchedule.waits ?? []).map(seconds);
  const waits = own ?? STANDARD;
  return section(t("requests.schedule"), h("p", { class: "faint" }, t("requests.scheduleLead")),
    h("p", {}, badge("", t(own ? "requests.ownSchedule" : "requests.standardSchedule")), " ",
      waits.length === 0 ? t("requests.once") : waits.map(shortSpan).join(", ")),
    h("div", { class: "actions" }, button(t("requests.setSchedule"), async () => {
      const unchanged = unlessChanged(settings.retrySchedule ?? null, async () => (await call(TARGET + "GetTargetSettings", { targetId: id })).settings.retrySchedule ?? null);
      const done = await ask({
        title: t("requests.setSchedule"), lead: t("requests.setScheduleLead"),
        fields: [
          { name: "kind", label: t("requests.schedule"), kind: "select", value: own ? "own" : "standard", options: [
            ["standard", t("requests.standardSchedule")], ["own", t("requests.ownSchedule")],
          ] },
          { name: "waits", label: t("requests.waits"), value: waits.map(shortSpan).join(", "), hint: t("requests.waitsHint") },
        ],
        submit: async ({ kind, waits: text }) => {
          const schedule = kind === "own" ? { schedule: { waits: parseWaits(text) } } : {};
          await unchanged();
          return call(TARGET + "SetRetrySchedule", { targetId: id, ...schedule });
        },
      });
      if (done) view.again();
    })));
}

/** "90" as "90s", 300 as "5m": whole numbers of the largest unit. */
function shortSpan(length) {
  const [unit, size] = UNITS.find(([, one]) => length >= one && length % one === 0) ?? ["s", 1];
  return `${length / size}${unit}`;
}

/** The spans of a text such as "10s, 5m, 1h", as the API writes them. */
function parseWaits(text) {
  return text.split(/[\s,]+/).filter(Boolean).map((word) => {
    const [, amount, unit] = /^(\d+(?:\.\d{1,9})?)([smhd])$/.exec(word) ?? [];
    const size = UNITS.find(([name]) => name === unit)?.[1];
    if (size === undefined) throw new Error(t("requests.noSpan", word));
    // What is a whole number stays one: 0.1 * 3600 is not 360.
    return `${Number((Number(amount) * size).toFixed(9))}s`;
  });
}

// A request now

/** Sends a target a request now, and shows what it answers. */
export async function sendTest(view, id, name) {
  const answer = await ask({
    title: t("requests.test", name), lead: t("requests.testLead"), label: t("requests.send"), wide: true,
    fields: [{ name: "payload", label: t("requests.payload"), kind: "textarea", placeholder: "{}", hint: t("requests.payloadHint") }],
    submit: ({ payload }) => call(TARGET + "TestTarget", {
      targetId: id, ...(payload.trim() ? { eventPayload: parseObject(payload) } : {}),
    }),
  });
  if (!answer) return;
  const shown = dialog(t("requests.testAnswer", name), [
    facts([
      [t("common.state"), badge(answer.delivered ? "ok" : "bad", t(answer.delivered ? "requests.taken" : "requests.notTaken"))],
      [t("requests.status"), answer.status ? number(answer.status) : undefined], [t("requests.duration"), span(answer.duration)],
      [t("requests.answerSize"), bytes(answer.answerBytes)], [t("requests.error"), answer.error],
    ]),
    h("h3", {}, t("requests.sent")), block(text(answer.payload), t("requests.sent")),
    answer.answer && [h("h3", {}, t("requests.answer")), block(text(answer.answer), t("requests.answer"))],
    h("div", { class: "buttons" }, h("button", { type: "button", class: "primary", onclick: () => shown.close() }, t("common.close"))),
  ], { wide: true });
}

/** The text that bytes in base64 are. */
const text = (base64) => new TextDecoder().decode(Uint8Array.from(atob(base64 ?? ""), (one) => one.charCodeAt(0)));

"""#),
    WebFile(
      "pages/targets.js",
##"""
/** Targets: what is called, how, and what came of it. */
import { unlessChanged } from "../conflicts.js";
import { badge, code, dotted, h, number, span, time } from "../dom.js";
import { ACTION, call, DELIVERY, quietly, TARGET, targetStates } from "../session.js";
import { t } from "../texts.js";
import { ask, button, byOffset, confirm, empty, facts, filterBar, load, pagedList, pageHead, secrets, section, table, toast, words } from "../ui.js";
import { breakerBadge, deliveryState, targetKind } from "./target-parts.js";
import { retrySchedule, sendTest, staticFields } from "./target-requests.js";

const KINDS = () => [["restWebhook", t("target.restWebhook")], ["restCall", t("target.restCall")], ["restAsync", t("target.restAsync")]];
const PAYLOADS = [["PAYLOAD_TYPE_JSON", "JSON"], ["PAYLOAD_TYPE_JWT", "JWT"], ["PAYLOAD_TYPE_JWE", "JWE"]];
const address = (id) => `#/targets/${encodeURIComponent(id)}`;

export async function show(view) {
  const [id] = view.args;
  if (id && id !== "new") return showOne(view, id);
  await showAll(view);
  if (id === "new") create(view);
}

async function showAll(view) {
  const filter = filterBar([
    { name: "name", label: t("target.nameContains") },
    { name: "sort", label: t("common.order"), kind: "select", options: [
      ["TARGET_FIELD_NAME_CREATED_DATE", t("target.byCreation")], ["TARGET_FIELD_NAME_CHANGED_DATE", t("target.byChange")], ["TARGET_FIELD_NAME_NAME", t("target.byName")],
    ] },
  ], () => list.restart());
  let states;
  const list = pagedList(view, {
    caption: t("page.targets"),
    columns: [
      { label: t("target.name"), cell: (one) => h("a", { href: address(one.id) }, one.name) },
      { label: t("target.state"), cell: (one) => breakerBadge(states.get(one.id)) },
      { label: t("target.kind"), cell: (one) => [t(`target.${targetKind(one).name}`), targetKind(one).interrupts && [" ", badge("warn", t("target.interrupts"))]] },
      { label: t("target.endpoint"), cell: (one) => code(one.endpoint) },
      { label: t("target.timeout"), kind: "amount", cell: (one) => span(one.timeout) },
      { label: t("target.waiting"), kind: "amount", cell: (one) => number(states.get(one.id)?.pendingCount) },
      { label: t("target.dead"), kind: "amount", cell: (one) => number(states.get(one.id)?.deadCount) },
    ],
    load: byOffset(async (offset, limit) => {
      const { name, sort } = filter.values();
      const [answer, all] = await Promise.all([
        call(ACTION + "ListTargets", {
          pagination: { offset, limit, asc: sort === "TARGET_FIELD_NAME_NAME" }, sortingColumn: sort,
          filters: name ? [{ targetNameFilter: { targetName: name, method: "TEXT_FILTER_METHOD_CONTAINS_IGNORE_CASE" } }] : [],
        }, { signal: view.signal }),
        quietly(targetStates({ signal: view.signal }), new Map()),
      ]);
      states = all;
      return { rows: answer.targets ?? [], total: Number(answer.pagination?.totalResult ?? 0) };
    }),
    empty: () => (filter.values().name
      ? empty(t("common.nothingFound"), t("common.nothingFoundHint"))
      : empty(t("targets.none"), t("targets.noneHint"), button(t("targets.create"), () => create(view), { kind: "primary" }))),
  });
  view.root.append(pageHead(t("page.targets"), t("targets.lead"), [button(t("targets.create"), () => create(view), { kind: "primary" })]), filter.node, list.node);
}

/** The fields of a target; `target` is what they begin with. */
function targetFields(target) {
  const kind = target ? targetKind(target) : { name: "restWebhook", interrupts: false };
  return [
    { name: "name", label: t("target.name"), value: target?.name, required: true },
    { name: "endpoint", label: t("target.endpoint"), value: target?.endpoint, required: true, kind: "url", placeholder: "https://example.com/webhook", hint: t("target.endpointHint") },
    { name: "kind", label: t("target.kind"), kind: "select", options: KINDS(), value: kind.name, hint: t("target.kindHint") },
    { name: "interrupts", label: t("target.interruptOnError"), kind: "checkbox", value: kind.interrupts, hint: t("target.interruptHint") },
    { name: "timeout", label: t("target.timeoutSeconds"), kind: "number", min: 0, max: 270, value: target ? target.timeout?.slice(0, -1) ?? "0" : "10", required: true },
    { name: "payload", label: t("target.payload"), kind: "select", options: PAYLOADS, value: target?.payloadType ?? "PAYLOAD_TYPE_JSON" },
  ];
}

const targetMessage = ({ name, endpoint, kind, interrupts, timeout, payload }) => ({
  name, endpoint, timeout: `${Number(timeout)}s`, payloadType: payload,
  [kind]: kind === "restAsync" ? {} : { interruptOnError: interrupts },
});

/** The values that the fields of a target begin with. */
const valuesOf = (target) => Object.fromEntries(targetFields(target).map(({ name, value }) => [name, value]));

async function create(view) {
  const made = await ask({
    title: t("targets.create"), fields: targetFields(), label: t("common.create"),
    submit: (values) => call(ACTION + "CreateTarget", targetMessage(values)),
  });
  if (!made) return;
  await secrets(t("targets.made"), t("target.secretLead"), [[t("target.signingKey"), made.signingKey]]);
  view.go(address(made.id));
}

async function showOne(view, id) {
  const options = { signal: view.signal };
  await new Promise((resolve) => load(view.root, view, async () => {
    const [{ target }, { settings, keys }, states, alerts] = await Promise.all([
      call(ACTION + "GetTarget", { id }, options), call(TARGET + "GetTargetSettings", { targetId: id }, options),
      quietly(targetStates(options), new Map()), quietly(call(TARGET + "GetAlertTarget", {}, options), {}),
    ]).finally(resolve);
    return { target, settings, keys, state: states.get(id), getsAlerts: alerts.targetId === id };
  }, (values) => {
    queueMicrotask(resolve);
    return oneTarget(view, values);
  }));
}

function oneTarget(view, { target, settings, keys, state, getsAlerts }) {
  const id = target.id;
  const kind = targetKind(target);
  const isEnabled = settings.enabled === true;
  const actions = [
    button(t("common.edit"), async () => {
      const unchanged = unlessChanged(targetMessage(valuesOf(target)), async () => targetMessage(valuesOf((await call(ACTION + "GetTarget", { id })).target)));
      const done = await ask({
        title: t("targets.edit", target.name), fields: targetFields(target),
        submit: async (values) => {
          await unchanged();
          return call(ACTION + "UpdateTarget", { id, ...targetMessage(values) });
        },
      });
      if (done) view.again();
    }),
    button(isEnabled ? t("target.disable") : t("target.enable"), async () => {
      if (isEnabled && !await confirm(t("target.disable"), t("target.disableLead"), t("target.disable"), () => call(TARGET + "DisableTarget", { targetId: id }))) return;
      if (!isEnabled) await call(TARGET + "EnableTarget", { targetId: id });
      toast(t(isEnabled ? "target.isDisabled" : "target.isEnabled", target.name));
      view.again();
    }),
    button(t(settings.paused ? "target.resume" : "target.pause"), async () => {
      await call(TARGET + (settings.paused ? "ResumeTarget" : "PauseTarget"), { targetId: id });
      toast(t(settings.paused ? "target.isResumed" : "target.isPaused", target.name));
      view.again();
    }),
    button(t(getsAlerts ? "target.noAlerts" : "target.alerts"), async () => {
      // Somebody may have named another one meanwhile: that is not taken away unseen.
      if (((await call(TARGET + "GetAlertTarget")).targetId === id) !== getsAlerts) return view.again();
      await call(TARGET + "SetAlertTarget", { targetId: getsAlerts ? "" : id });
      toast(t(getsAlerts ? "target.getsNoAlerts" : "target.getsAlerts", target.name));
      view.again();
    }),
    button(t("requests.sendTest"), () => sendTest(view, id, target.name)),
    button(t("target.rotate"), async () => {
      const done = await ask({
        title: t("target.rotate"), lead: t("target.rotateLead"), label: t("target.rotate"),
        fields: [{ name: "hours", label: t("target.overlapHours"), kind: "number", min: 0, max: 720, value: "24", required: true, hint: t("target.overlapHint") }],
        submit: ({ hours }) => call(TARGET + "RotateSigningKey", { targetId: id, overlap: `${Math.round(Number(hours) * 3600)}s` }),
      });
      if (!done) return;
      await secrets(t("target.rotated"), t("target.secretLead"), keyPairs(done.keys));
      view.again();
    }),
    button(t("common.delete"), async () => {
      const done = await confirm(t("targets.delete", target.name), t("targets.deleteLead"), t("common.delete"), () => call(ACTION + "DeleteTarget", { id }));
      if (done) view.go("#/targets");
    }, { kind: "danger" }),
  ];
  return [
    pageHead(target.name, target.endpoint, actions),
    settings.pauseReason && h("p", { class: "notice warn" }, `${t("target.paused")}: ${settings.pauseReason}`),
    settings.addressRefusal && h("p", { class: "notice warn" }, settings.addressRefusal),
    facts([
      [t("target.state"), breakerBadge(state ?? { enabled: isEnabled, paused: settings.paused })], ["Id", code(id)], [t("target.kind"), t(`target.${kind.name}`)],
      [t("target.interruptOnError"), t(kind.interrupts ? "common.yes" : "common.no")], [t("target.timeout"), span(target.timeout)],
      [t("target.payload"), PAYLOADS.find(([name]) => name === target.payloadType)?.[1] ?? "JSON"],
      [t("target.waiting"), state && number(state.pendingCount)], [t("target.dead"), state && number(state.deadCount)],
      [t("delivery.held"), Number(state?.heldCount ?? 0) > 0 && number(state.heldCount)],
      [t("target.alertsYes"), getsAlerts && t("common.yes")],
      [t("target.failures"), state?.consecutiveFailures && number(state.consecutiveFailures)],
      [t("target.nextAttempt"), state?.nextAttemptTime && time(state.nextAttemptTime)],
      [t("target.formerKey"), settings.formerKeyExpireTime && time(settings.formerKeyExpireTime)],
      [t("common.created"), time(target.creationDate)], [t("common.changed"), time(target.changeDate)],
    ]),
    section(t("target.deliveries"), recentDeliveries(view, id)),
    h("div", { class: "two" },
      section(t("target.keys"), h("p", { class: "faint" }, t("target.keysLead")), button(t("target.showKeys"), () =>
        secrets(t("target.keys"), t("target.keysLead"), keyPairs({ signingKey: target.signingKey, ...keys })))),
      section(t("target.allowRules"), h("p", { class: "faint" }, t("target.allowLead")),
        settings.allowRules?.length ? h("ul", {}, settings.allowRules.map((rule) => h("li", {}, code(rule)))) : h("p", {}, t("target.noAllowRules")),
        h("div", { class: "actions" }, button(t("target.setAllowRules"), async () => {
          const unchanged = unlessChanged(settings.allowRules ?? [], async () => (await call(TARGET + "GetTargetSettings", { targetId: id })).settings.allowRules ?? []);
          const done = await ask({
            title: t("target.allowRules"), lead: t("target.allowLead"),
            fields: [{ name: "rules", label: t("target.ruleLines"), kind: "textarea", value: (settings.allowRules ?? []).join("\n"), hint: "10.0.0.0/8, 127.0.0.1:8080" }],
            submit: async ({ rules }) => {
              await unchanged();
              return call(TARGET + "SetAllowRules", { targetId: id, allowRules: words(rules) });
            },
          });
          if (done) view.again();
        })))),
    h("div", { class: "two" }, staticFields(view, id, settings), retrySchedule(view, id, settings)),
    section(t("target.publicKeys"), h("p", { class: "faint" }, t("target.publicKeysLead")), publicKeys(view, id)),
  ];
}

const keyPairs = (keys) => [[t("target.signingKey"), keys?.signingKey], [t("target.webhookSecret"), keys?.webhookSecret], [t("target.webhookPublicKey"), keys?.webhookPublicKey]];

/** The newest deliveries of a target, each with its attempts a step away. */
function recentDeliveries(view, targetId) {
  const place = h("div");
  const again = load(place, view, () => call(DELIVERY + "ListDeliveries", { filter: { targetId }, pageSize: 10 }, { signal: view.signal }), ({ deliveries = [] }) => [
    deliveries.length === 0 ? empty(t("target.noDeliveries"), t("target.noDeliveriesHint"), h("a", { href: "#/executions/new" }, t("executions.create")))
      : table(t("target.deliveries"), [
        { label: t("delivery.event"), cell: (one) => h("a", { href: `#/deliveries/${encodeURIComponent(one.id)}` }, dotted(one.eventType || one.kind)) },
        { label: t("delivery.state"), cell: (one) => deliveryState(one.state) },
        { label: t("delivery.attempts"), kind: "amount", cell: (one) => number(one.attemptCount) },
        { label: t("delivery.answer"), cell: (one) => one.lastError || one.lastStatus || "–" },
        { label: t("delivery.created"), kind: "when", cell: (one) => time(one.createTime) },
      ], deliveries),
    h("div", { class: "actions" }, button(t("common.refresh"), () => again()), h("a", { href: `#/deliveries?target=${encodeURIComponent(targetId)}` }, t("target.allDeliveries"))),
  ]);
  return place;
}

function publicKeys(view, targetId) {
  const place = h("div");
  const again = load(place, view, () => call(ACTION + "ListPublicKeys", { targetId, pagination: { limit: 100 } }, { signal: view.signal }), ({ publicKeys: keys = [] }) => [
    keys.length > 0 && table(t("target.publicKeys"), [
      { label: "Id", cell: (key) => code(key.keyId) },
      { label: t("common.state"), cell: (key) => badge(key.active ? "ok" : "", t(key.active ? "common.active" : "common.inactive")) },
      { label: t("target.fingerprint"), cell: (key) => code(key.fingerprint) },
      { label: t("common.expires"), kind: "when", cell: (key) => time(key.expirationDate) },
      { label: t("common.actions"), cell: (key) => h("div", { class: "actions" },
        button(t(key.active ? "common.deactivate" : "common.activate"), async () => {
          await call(ACTION + (key.active ? "DeactivatePublicKey" : "ActivatePublicKey"), { targetId, keyId: key.keyId });
          await again();
        }, { kind: "small" }),
        button(t("common.remove"), async () => {
          if (await confirm(t("target.removeKey"), key.keyId, t("common.remove"), () => call(ACTION + "RemovePublicKey", { targetId, keyId: key.keyId }))) await again();
        }, { kind: "small danger" })) },
    ], keys),
    h("div", { class: "actions" }, button(t("target.addKey"), async () => {
      const done = await ask({
        title: t("target.addKey"), wide: true, label: t("common.add"),
        fields: [{ name: "pem", label: t("target.pem"), kind: "textarea", required: true, placeholder: "-----BEGIN PUBLIC KEY-----" }],
        submit: ({ pem }) => call(ACTION + "AddPublicKey", { targetId, publicKey: btoa(pem) }),
      });
      if (done) await again();
    })),
  ]);
  return place;
}

"""##),
    WebFile(
      "pages/triggers.js",
##"""
/** Triggers, who is subscribed to them, and what was asked of subscribers. */
import { badge, block, code, h, pretty, time } from "../dom.js";
import { call, INVOCATION, TRIGGER } from "../session.js";
import { t } from "../texts.js";
import { ask, button, byOffset, confirm, dialog, empty, pagedList, pageHead, tabs, toast } from "../ui.js";
import { parseObject } from "../written-json.js";

const LINKS = () => [["#/triggers", t("triggers.catalog")], ["#/triggers/subscriptions", t("triggers.subscriptions")], ["#/triggers/invocations", t("triggers.invocations")]];

export async function show(view) {
  const [tab] = view.args;
  view.root.append(pageHead(t("page.triggers"), t("triggers.lead")), tabs(t("page.triggers"), LINKS(), tab ? `#/triggers/${tab}` : "#/triggers"));
  ({ subscriptions, invocations }[tab] ?? catalog)(view);
}

/** All triggers: the catalog is short. */
const allTriggers = async (view) => (await call(TRIGGER + "ListTriggers", { limit: 250 }, { signal: view.signal })).triggers ?? [];

function catalog(view) {
  const list = pagedList(view, {
    caption: t("triggers.catalog"),
    columns: [
      { label: t("trigger.name"), cell: (one) => button(one.name, async () => {
        const shown = dialog(one.name, [h("p", {}, one.description), h("h3", {}, t("trigger.example")), block(pretty(one.exampleInput), t("trigger.example")),
          h("details", {}, h("summary", {}, t("trigger.schema")), block(one.inputSchema, t("trigger.schema"))),
          one.exampleOutput && [h("h3", {}, t("trigger.output")), block(pretty(one.exampleOutput), t("trigger.output"))],
          h("div", { class: "buttons" }, h("button", { type: "button", onclick: () => shown.close() }, t("common.close")))], { wide: true });
      }, { kind: "link" }) },
      { label: "Id", cell: (one) => code(one.id) },
      { label: t("trigger.type"), cell: (one) => badge(one.type === "REQUEST_RESPONSE" ? "run" : "", one.type) },
      { label: t("trigger.description"), cell: (one) => one.description },
    ],
    load: byOffset(async (offset, limit) => {
      const { triggers = [], totalCount } = await call(TRIGGER + "ListTriggers", { offset, limit, count: true }, { signal: view.signal });
      return { rows: triggers, total: totalCount };
    }),
    empty: () => empty(t("common.nothingFound")),
  });
  view.root.append(list.node);
}

function subscriptions(view) {
  const list = pagedList(view, {
    caption: t("triggers.subscriptions"),
    columns: [
      { label: t("trigger.name"), cell: (one) => one.name },
      { label: t("common.state"), cell: (one) => badge(one.enabled === false ? "" : "ok", t(one.enabled === false ? "common.inactive" : "common.active")) },
      { label: t("trigger.trigger"), cell: (one) => code(one.triggerId) },
      { label: t("trigger.type"), cell: (one) => one.type },
      { label: t("trigger.goesTo"), cell: (one) => code(one.httpConfig?.url ?? one.workflowConfig?.workflowId ?? one.eventBridgeConfig?.awsRegion ?? "") },
      { label: t("workflow.filter"), cell: (one) => one.filter && code(one.filter) },
      { label: t("common.actions"), cell: (one) => h("div", { class: "actions" },
        button(t(one.enabled === false ? "common.activate" : "common.deactivate"), async () => {
          await call(TRIGGER + "PatchSubscription", { id: one.id, operations: [{ op: "replace", path: "/enabled", value: one.enabled === false }] });
          await list.reload();
        }, { kind: "small" }),
        button(t("common.delete"), async () => {
          if (await confirm(t("triggers.deleteSubscription", one.name), "", t("common.delete"), () => call(TRIGGER + "DeleteSubscription", { id: one.id }))) await list.reload();
        }, { kind: "small danger" })) },
    ],
    load: byOffset(async (offset, limit) => {
      const answer = await call(TRIGGER + "ListSubscriptions", { offset, limit, count: true }, { signal: view.signal });
      return { rows: answer.subscriptions ?? [], total: answer.totalCount };
    }),
    empty: () => empty(t("triggers.noSubscriptions"), t("triggers.noSubscriptionsHint")),
  });
  view.root.append(h("div", { class: "actions" }, button(t("triggers.subscribe"), async () => {
    const triggers = await allTriggers(view);
    const made = await ask({
      title: t("triggers.subscribe"), label: t("common.create"), wide: true,
      fields: [
        { name: "name", label: t("trigger.name"), required: true },
        { name: "triggerId", label: t("trigger.trigger"), kind: "select", options: triggers.map((one) => [one.id, `${one.name} – ${one.type}`]) },
        { name: "type", label: t("trigger.type"), kind: "select", options: [["HTTP", "HTTP"], ["WORKFLOW", "WORKFLOW"]] },
        { name: "to", label: t("trigger.to"), required: true, hint: t("trigger.toHint") },
        { name: "mode", label: t("trigger.mode"), kind: "select", options: [["SYNC", "SYNC"], ["ASYNC", "ASYNC"], ["DYNAMIC", "DYNAMIC"]], hint: t("trigger.modeHint") },
        { name: "deadline", label: t("trigger.deadline"), placeholder: "PT1H" },
        { name: "filter", label: t("workflow.filter"), placeholder: "$[?($.identity.id)]" },
      ],
      submit: ({ name, triggerId, type, to, mode, deadline, filter }) => call(TRIGGER + "CreateSubscription", { subscription: {
        name, triggerId, type, enabled: true, filter: filter || undefined, responseDeadline: deadline || undefined,
        ...(type === "HTTP" ? { httpConfig: { url: to, httpDispatchMode: mode, httpAuthenticationType: "NO_AUTH" } } : { workflowConfig: { workflowId: to } }),
      } }),
    });
    if (made) await list.reload();
  }, { kind: "primary" })), list.node);
}

function invocations(view) {
  const list = pagedList(view, {
    caption: t("triggers.invocations"),
    columns: [
      { label: t("trigger.invocation"), cell: (one) => h("a", { href: `#/runs/invocation/${encodeURIComponent(one.id)}` }, one.id) },
      { label: t("trigger.trigger"), cell: (one) => code(one.triggerId) },
      { label: t("trigger.subscription"), cell: (one) => one.subscriptionName },
      { label: t("trigger.type"), cell: (one) => one.type },
      { label: t("common.created"), kind: "when", cell: (one) => time(one.created) },
      { label: t("trigger.completed"), kind: "when", cell: (one) => time(one.completed) },
      { label: t("trigger.outcome"), cell: (one) => {
        const outcome = one.completeInvocationInput;
        return outcome?.localizedError ? badge("bad", outcome.localizedError.message ?? "") : one.completed ? badge("ok", t("trigger.answered")) : badge("run", t("trigger.open"));
      } },
    ],
    load: byOffset(async (offset, limit) => {
      const answer = await call(TRIGGER + "ListInvocationStatus", { offset, limit, count: true }, { signal: view.signal });
      return { rows: answer.invocations ?? [], total: answer.totalCount };
    }),
    empty: () => empty(t("triggers.noInvocations"), t("triggers.noInvocationsHint")),
  });
  const triggerField = (triggers) => ({ name: "triggerId", label: t("trigger.trigger"), kind: "select", options: triggers.map((one) => [one.id, one.name]) });
  const inputField = (triggers) => ({ name: "input", label: t("workflow.input"), kind: "textarea", rows: 10, value: pretty(triggers[0]?.exampleInput ?? {}) });
  view.root.append(h("div", { class: "actions" },
    button(t("common.refresh"), () => list.reload()),
    button(t("triggers.test"), async () => {
      const triggers = await allTriggers(view);
      const done = await ask({
        title: t("triggers.test"), lead: t("triggers.testLead"), label: t("workflow.start"), wide: true,
        fields: [triggerField(triggers), inputField(triggers)],
        submit: ({ triggerId, input }) => call(TRIGGER + "TestInvocation", { triggerId, input: parseObject(input), contentJson: {} }),
      });
      if (!done) return;
      toast(t("triggers.tested", done.invocations?.length ?? 0));
      await list.reload();
    }),
    button(t("triggers.start"), async () => {
      const triggers = (await allTriggers(view)).filter((one) => one.type === "REQUEST_RESPONSE");
      const done = await ask({
        title: t("triggers.start"), lead: t("triggers.startLead"), label: t("workflow.start"), wide: true,
        fields: [triggerField(triggers), inputField(triggers)],
        submit: ({ triggerId, input }) => call(INVOCATION + "StartInvocation", { triggerId, input: parseObject(input) }),
      });
      if (done) view.go(`#/runs/invocation/${encodeURIComponent(done.invocation.id)}`);
    }, { kind: "primary" })), list.node);
}

"""##),
    WebFile(
      "pages/workflow-picture.js",
#"""
/** The steps of a workflow as a picture; a table beside it says the same. */
import { h, svg } from "../dom.js";
import { t } from "../texts.js";
import { table } from "../ui.js";

/** More steps than this are a table only: a picture of them would tell nothing. */
const MAX_DRAWN = 150;
const [WIDTH, HEIGHT, ACROSS, DOWN] = [190, 46, 40, 44];

/** Where a step may go on: `{ to, why, kind }`. */
export function ways(step) {
  const found = [];
  const add = (to, why, kind = "") => { if (typeof to === "string" && to) found.push({ to, why, kind }); };
  for (const [index, choice] of (Array.isArray(step.choiceList) ? step.choiceList : []).entries()) add(choice?.nextStep, choice?.comparator ?? `${index + 1}`);
  add(step.defaultStep, t("picture.otherwise"), "other");
  add(step.nextStep, "");
  const caught = Array.isArray(step.catch) ? step.catch : step.catch ? [step.catch] : [];
  for (const one of caught) add(one?.nextStep ?? one?.next, t("picture.onError"), "catch");
  return found;
}

const kindOf = (step) => String(step?.type ?? "").toLowerCase();

/**
 * Rows of steps: each stands below all that lead to it, but for ways back; those that nothing leads to are last.
 *
 * @returns Each step's row by its name, and the ways back as `from`, a line end, `to`.
 */
function layers(start, steps) {
  const order = [], state = new Map(), back = new Set();
  const next = (name) => ways(steps[name]).map(({ to }) => to).filter((to) => Object.hasOwn(steps, to));
  const visit = (name) => {
    state.set(name, "open");
    for (const to of next(name)) {
      if (state.get(to) === "open") back.add(`${name}\n${to}`);
      else if (!state.has(to)) visit(to);
    }
    state.set(name, "done");
    order.unshift(name);
  };
  if (Object.hasOwn(steps, start)) visit(start);
  const depth = new Map(order.map((name) => [name, 0]));
  for (const name of order) {
    for (const to of next(name)) if (!back.has(`${name}\n${to}`)) depth.set(to, Math.max(depth.get(to), depth.get(name) + 1));
  }
  const last = Math.max(-1, ...depth.values()) + 1;
  for (const name of Object.keys(steps)) if (!depth.has(name)) depth.set(name, last);
  return depth;
}

const short = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** The picture and the table of a definition. */
export function picture(definition) {
  const steps = Object.fromEntries(Object.entries(definition?.steps ?? {}).filter(([, step]) => step && typeof step === "object"));
  const names = Object.keys(steps);
  if (names.length === 0) return h("p", { class: "faint" }, t("picture.none"));
  return [names.length <= MAX_DRAWN ? drawing(definition.start, steps) : h("p", { class: "faint" }, t("picture.tooMany", names.length)), listing(definition.start, steps)];
}

function drawing(start, steps) {
  const depth = layers(start, steps);
  const rows = [];
  for (const [name, level] of depth) (rows[level] ??= []).push({ name });
  // Ways that pass rows have a place in each of them, one for all that lead to the same step, so that they go beside the steps there.
  const lines = [], places = new Map();
  for (const [name, level] of [...depth]) {
    ways(steps[name]).forEach((way, index, all) => {
      if (!depth.has(way.to)) return;
      const passed = [];
      for (let row = level + 1; row < depth.get(way.to); row++) {
        const key = `${row}\n${way.to}`;
        if (!places.has(key)) {
          places.set(key, {});
          rows[row].push(places.get(key));
        }
        passed.push(places.get(key));
      }
      lines.push({ ...way, name, index, of: all.length, passed });
    });
  }
  const room = (place) => (place.name === undefined ? ACROSS : WIDTH) + ACROSS;
  const wide = (row) => row.reduce((sum, place) => sum + room(place), 0);
  const width = Math.max(...rows.map(wide)) + ACROSS, height = rows.length * (HEIGHT + DOWN) + DOWN;
  const at = new Map();
  rows.forEach((row, level) => {
    let x = (width - wide(row) + ACROSS) / 2;
    for (const place of row) {
      Object.assign(place, { x, y: DOWN / 2 + level * (HEIGHT + DOWN), level });
      if (place.name !== undefined) at.set(place.name, place);
      x += room(place);
    }
  });
  const edges = [], reasons = [];
  for (const { name, to, why, kind, index, of, passed } of lines) {
    const from = at.get(name), end = at.get(to);
    const x1 = from.x + WIDTH * (index + 1) / (of + 1), y1 = from.y + HEIGHT;
    const x2 = end.x + WIDTH / 2;
    // A way back goes round at the right.
    const isDown = end.level > from.level;
    let line = `M${from.x + WIDTH},${from.y + HEIGHT / 2} C${from.x + WIDTH + 60},${from.y + HEIGHT / 2} ${end.x + WIDTH + 60},${end.y + HEIGHT / 2} ${end.x + WIDTH + 6},${end.y + HEIGHT / 2}`;
    if (isDown) {
      let [x, y] = [x1, y1];
      line = `M${x},${y}`;
      for (const place of [...passed, { x: x2 - ACROSS / 2, y: end.y - 6, isEnd: true }]) {
        const middle = place.x + ACROSS / 2;
        line += ` C${x},${y + DOWN * 0.7} ${middle},${place.y - DOWN * 0.7} ${middle},${place.y}`;
        if (!place.isEnd) line += ` V${place.y + HEIGHT}`;
        [x, y] = [middle, place.y + HEIGHT];
      }
    }
    edges.push(svg("path", { class: `edge ${kind}`, d: line }));
    edges.push(isDown ? svg("path", { class: "tip", d: `M${x2 - 4},${end.y - 7} h8 l-4,7 z` })
      : svg("path", { class: "tip", d: `M${end.x + WIDTH + 7},${end.y + HEIGHT / 2 - 4} v8 l-7,-4 z` }));
    if (why) {
      const isLeft = index < (of - 1) / 2;
      reasons.push(svg("text", { class: "sub why", x: isLeft ? x1 - 4 : x1 + 4, y: y1 + 14, "text-anchor": isLeft ? "end" : "start" }, short(why, 22)));
    }
  }
  const nodes = [...at].map(([name, { x, y }]) => svg("g", {}, svg("title", {}, name),
    svg("rect", { class: `node ${kindOf(steps[name])}`, x, y, width: WIDTH, height: HEIGHT, rx: 6 }),
    svg("text", { x: x + 10, y: y + 19 }, short((name === start ? "▸ " : "") + name, 24)),
    svg("text", { class: "sub", x: x + 10, y: y + 36 }, short(steps[name].actionId ?? String(steps[name].type ?? ""), 28))));
  return h("div", { class: "picture", tabindex: "0", role: "region", "aria-label": t("picture.label") },
    svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": t("picture.described", Object.keys(steps).length) }, edges, reasons, nodes));
}

function listing(start, steps) {
  const rows = Object.entries(steps).flatMap(([name, step]) => [
    { name, step, isStart: name === start },
    ...Object.entries(step.attributes?.steps ?? {}).map(([inner, one]) => ({ name: `${name} › ${inner}`, step: one ?? {}, isStart: false })),
  ]);
  return table(t("picture.table"), [
    { label: t("picture.step"), cell: ({ name, isStart }) => (isStart ? `▸ ${name}` : name) },
    { label: t("picture.type"), cell: ({ step }) => String(step.type ?? "") },
    { label: t("picture.action"), cell: ({ step }) => step.actionId ?? "" },
    { label: t("picture.goesOn"), cell: ({ step }) => ways(step).map(({ to, why }) => (why ? `${to} (${why})` : to)).join(", ") || "–" },
  ], rows);
}

"""#),
    WebFile(
      "pages/workflows.js",
##"""
/** Workflows: list, picture, definition, test, runs. */
import { unlessChanged } from "../conflicts.js";
import { badge, code, fill, h, number, pretty, time } from "../dom.js";
import { lineOf, places } from "../json-places.js";
import { call, WORKFLOW } from "../session.js";
import { t } from "../texts.js";
import { forgetUnsaved, keepUnsaved } from "../unsaved.js";
import { ask, button, byOffset, confirm, empty, errorBox, facts, field, filterBar, goToLine, mayLeave, pagedList, pageHead, section, tabs, toast } from "../ui.js";
import { parseObject } from "../written-json.js";
import { runStatus } from "./run-parts.js";
import { picture } from "./workflow-picture.js";

const address = (id, tab) => `#/workflows/${encodeURIComponent(id)}${tab ? `/${tab}` : ""}`;

/** What a new workflow begins with: something that can be tested at once. */
const BEGINNING = {
  start: "Wait",
  steps: {
    Wait: { type: "action", actionId: "sp:sleep", attributes: { type: "waitFor", duration: "1s" }, nextStep: "Done" },
    Done: { type: "success" },
  },
};

/** The members that are written; the server keeps the others. */
const written = ({ name, description, owner, trigger, definition }) => ({ name, description, owner, trigger, definition });

/** What the server finds in a workflow, from an error. */
export const findingsOf = (error) => error?.detail?.("pintle.workflow.v1.WorkflowErrors")?.findings ?? [];

export async function show(view) {
  const [id, tab = "definition"] = view.args;
  if (id) return showOne(view, id, tab);
  const filter = filterBar([
    { name: "enabled", label: t("common.state"), kind: "select", options: [["", t("common.all")], ["true", t("workflow.enabled")], ["false", t("workflow.disabled")]] },
    { name: "sort", label: t("common.order"), kind: "select", options: [["-modified", t("workflow.byChange")], ["name", t("workflow.byName")]] },
  ], () => list.restart());
  const list = pagedList(view, {
    caption: t("page.workflows"),
    columns: [
      { label: t("workflow.name"), cell: (one) => h("a", { href: address(one.id) }, one.name) },
      { label: t("common.state"), cell: (one) => badge(one.enabled ? "ok" : "", t(one.enabled ? "workflow.enabled" : "workflow.disabled")) },
      { label: t("workflow.trigger"), cell: (one) => (one.trigger?.type ? [one.trigger.type, " ", code(one.trigger.attributes?.id ?? one.trigger.attributes?.cronString ?? "")] : "–") },
      { label: t("workflow.runs"), kind: "amount", cell: (one) => number(one.executionCount) },
      { label: t("workflow.failures"), kind: "amount", cell: (one) => number(one.failureCount) },
      { label: t("common.changed"), kind: "when", cell: (one) => time(one.modified) },
    ],
    load: byOffset(async (offset, limit) => {
      const { enabled, sort } = filter.values();
      const answer = await call(WORKFLOW + "ListWorkflows", { offset, limit, count: true, sorters: sort, filters: enabled ? `enabled eq ${enabled}` : "" }, { signal: view.signal });
      return { rows: answer.workflows ?? [], total: answer.totalCount };
    }),
    empty: () => empty(t("workflows.none"), t("workflows.noneHint"), button(t("workflows.create"), () => create(view), { kind: "primary" })),
  });
  view.root.append(pageHead(t("page.workflows"), t("workflows.lead"), [button(t("workflows.create"), () => create(view), { kind: "primary" })]), filter.node, list.node);
}

async function create(view) {
  const made = await ask({
    title: t("workflows.create"), lead: t("workflows.createLead"), label: t("common.create"),
    fields: [{ name: "name", label: t("workflow.name"), required: true }, { name: "description", label: t("workflow.description") }],
    submit: ({ name, description }) => call(WORKFLOW + "CreateWorkflow", {
      workflow: { name, description, definition: BEGINNING, trigger: { type: "EXTERNAL", attributes: { name } } },
    }),
  });
  if (made) view.go(address(made.id, "edit"));
}

async function showOne(view, id, tab) {
  const workflow = await call(WORKFLOW + "GetWorkflow", { id }, { signal: view.signal });
  const isEnabled = workflow.enabled === true;
  const place = h("div", { class: "list" });
  const outcome = h("div");
  view.root.append(
    pageHead(workflow.name, workflow.description, [
      badge(isEnabled ? "ok" : "", t(isEnabled ? "workflow.enabled" : "workflow.disabled")),
      button(t(isEnabled ? "workflow.disable" : "workflow.enable"), async () => {
        if (!await mayLeave()) return;
        try {
          await call(WORKFLOW + "PatchWorkflow", { id, operations: [{ op: "replace", path: "/enabled", value: !isEnabled }] });
          view.again();
        } catch (error) {
          fill(outcome, errorBox(error), findingsOf(error).length > 0 && h("ul", {}, findingsOf(error).map((one) => h("li", {}, one.step && [code(one.step), " "], one.text))));
        }
      }, { kind: isEnabled ? "" : "primary" }),
      button(t("common.delete"), async () => {
        if (await confirm(t("workflows.delete", workflow.name), t("workflows.deleteLead"), t("common.delete"), () => call(WORKFLOW + "DeleteWorkflow", { id }))) {
          forgetUnsaved();
          view.go("#/workflows");
        }
      }, { kind: "danger" }),
    ]), outcome,
    tabs(t("workflow.parts"), [
      [address(id), t("workflow.definition")], [address(id, "edit"), t("workflow.edit")], [address(id, "test"), t("workflow.test")], [address(id, "runs"), t("workflow.runs")],
    ], address(id, tab === "definition" ? "" : tab)), place);
  ({ edit: editor, test: tester, runs: runs }[tab] ?? definition)(view, workflow, place);
}

function definition(view, workflow, place) {
  fill(place,
    facts([
      ["Id", code(workflow.id)], [t("workflow.trigger"), workflow.trigger?.type], [t("workflow.triggerId"), workflow.trigger?.attributes?.id && code(workflow.trigger.attributes.id)],
      [t("workflow.filter"), workflow.trigger?.attributes?.["filter.$"] && code(workflow.trigger.attributes["filter.$"])],
      [t("workflow.owner"), workflow.owner?.name], [t("common.created"), time(workflow.created)], [t("common.changed"), time(workflow.modified)],
      [t("workflow.runs"), number(workflow.executionCount)], [t("workflow.failures"), number(workflow.failureCount)],
    ]),
    workflow.warnings?.length > 0 && section(t("workflow.findings"), h("ul", {}, workflow.warnings.map((one) => h("li", {}, one.step && [code(one.step), " "], one.text)))),
    section(t("workflow.steps"), picture(workflow.definition)));
}

/** The definition as JSON; what the server finds stands beside its line. */
function editor(view, workflow, place) {
  const area = h("textarea", { spellcheck: "false", "aria-label": t("workflow.json"), wrap: "off", value: pretty(written(workflow)) });
  const gutter = h("ol", { "aria-hidden": "true" }), found = h("ul", { class: "findings", "aria-label": t("workflow.findings") });
  const outcome = h("div", { role: "status" });
  let marks = new Map();
  const showLines = () => {
    const count = area.value.split("\n").length;
    fill(gutter, Array.from({ length: count }, (_, index) => h("li", { class: marks.get(index + 1) ?? "", title: undefined }, index + 1)));
    gutter.scrollTop = area.scrollTop;
  };
  const showFindings = (findings, kind) => {
    const lines = places(area.value);
    const shown = findings.map((one) => ({ ...one, line: one.line ?? lineOf(lines, one.path ?? "$") }));
    marks = new Map(shown.map(({ line }) => [line, kind]));
    fill(found, shown.map((one) => h("li", {}, h("button", { type: "button", onclick: () => goToLine(area, one.line) },
      badge(kind === "found" ? "bad" : "warn", t("workflow.line", one.line)), " ", one.step && [code(one.step), " "], one.text))));
    showLines();
  };
  area.addEventListener("input", () => { marks = new Map(); showLines(); });
  area.addEventListener("scroll", () => { gutter.scrollTop = area.scrollTop; });
  const parsed = () => {
    try {
      return parseObject(area.value);
    } catch (error) {
      showFindings([{ line: error.line ?? 1, text: error.message }], "found");
      throw error;
    }
  };
  let kept = area.value;
  keepUnsaved(() => area.value !== kept);
  const options = { signal: view.signal };
  const compared = (one) => ({ ...written(one), enabled: one.enabled === true, modified: one.modified, modifiedBy: one.modifiedBy?.name ?? one.modifiedBy?.id });
  const since = (one) => unlessChanged(compared(one), async () => compared(await call(WORKFLOW + "GetWorkflow", { id: workflow.id }, options)));
  let present = since(workflow);
  const save = button(t("common.save"), async () => {
    fill(outcome);
    try {
      const sent = area.value, changed = parsed();
      const { enabled } = await present();
      // An enabled one is changed in one step of the server, or stays as it was.
      const answer = await call(WORKFLOW + "PutWorkflow", { id: workflow.id, workflow: { ...changed, enabled: changed.enabled ?? enabled }, allowEnabled: true });
      kept = sent;
      // Whoever has written "enabled" has switched it as well.
      if ((answer.enabled === true) !== enabled) return view.again();
      present = since(answer);
      const findings = answer.warnings ?? [];
      showFindings(findings, "doubt");
      fill(outcome, h("p", { class: `notice ${findings.length > 0 ? "warn" : ""}` }, findings.length > 0 ? t("workflow.savedWith", number(findings.length)) : t("workflow.saved")));
    } catch (error) {
      if (findingsOf(error).length > 0) showFindings(findingsOf(error), "found");
      fill(outcome, errorBox(error));
    }
  }, { kind: "primary" });
  fill(place, workflow.enabled && h("p", { class: "notice warn" }, t("workflow.editEnabled")),
    h("p", { class: "faint" }, t("workflow.editLead")),
    h("div", { class: "editor" }, gutter, area), found, outcome,
    h("div", { class: "actions" }, save, button(t("workflow.format"), async () => { area.value = pretty(parsed()); showLines(); }), button(t("workflow.look"), async () => {
      fill(outcome, section(t("workflow.steps"), picture(parsed().definition)));
    })));
  showFindings(workflow.warnings ?? [], "doubt");
}

function tester(view, workflow, place) {
  // Only calls start an enabled one besides its trigger.
  if (workflow.enabled && workflow.trigger?.type !== "EXTERNAL") {
    fill(place, h("p", { class: "notice warn" }, t("workflow.testDisabled")));
    return;
  }
  const input = field({ name: "input", label: t("workflow.input"), kind: "textarea", rows: 12, value: "{}", hint: t("workflow.inputHint") });
  const outcome = h("div");
  fill(place, h("p", { class: "faint" }, t(workflow.enabled ? "workflow.testEnabled" : "workflow.testLead")), h("div", { class: "form" }, input.node), outcome, h("div", { class: "actions" },
    button(t("workflow.start"), async () => {
      fill(outcome);
      try {
        const answer = workflow.enabled
          ? (await call(WORKFLOW + "StartWorkflowExecution", { workflowId: workflow.id, input: parseObject(input.value()) })).execution.id
          : (await call(WORKFLOW + "TestWorkflow", { id: workflow.id, input: parseObject(input.value()) })).workflowExecutionId;
        view.go(`#/runs/${encodeURIComponent(answer)}`);
      } catch (error) {
        fill(outcome, errorBox(error), findingsOf(error).length > 0 && h("ul", {}, findingsOf(error).map((one) => h("li", {}, one.step && [code(one.step), " "], one.text))));
        if (error.line) goToLine(input.control, error.line);
      }
    }, { kind: "primary" })));
}

function runs(view, workflow, place) {
  const filter = filterBar([
    { name: "status", label: t("run.status"), kind: "select", options: [["", t("common.all")], ["Completed", t("run.completed")], ["Failed", t("run.failed")], ["Canceled", t("run.cancelled")], ["Running", t("run.running")]] },
  ], () => list.restart());
  const filters = () => (filter.values().status ? `status eq "${filter.values().status}"` : "");
  const list = pagedList(view, {
    caption: t("workflow.runs"),
    columns: [
      { label: t("run.id"), cell: (run) => h("a", { href: `#/runs/${encodeURIComponent(run.id)}` }, run.id) },
      { label: t("run.status"), cell: (run) => runStatus(run.status) },
      { label: t("run.started"), kind: "when", cell: (run) => time(run.startTime) },
      { label: t("run.ended"), kind: "when", cell: (run) => time(run.closeTime) },
    ],
    load: byOffset(async (offset, limit) => {
      const answer = await call(WORKFLOW + "ListWorkflowExecutions", { workflowId: workflow.id, offset, limit, count: true, filters: filters() }, { signal: view.signal });
      return { rows: answer.executions ?? [], total: answer.totalCount };
    }),
    empty: () => empty(t("overview.noRuns"), t("overview.noRunsHint"), h("a", { href: address(workflow.id, "test") }, t("workflow.test"))),
  });
  fill(place, filter.node, h("div", { class: "actions" }, button(t("common.refresh"), () => list.reload()), button(t("run.retryFailed"), async () => {
    const done = await ask({
      title: t("run.retryFailed"), lead: t("run.retryFailedLead"), label: t("run.retry"),
      fields: [
        { name: "failedStep", label: t("run.fromFailed"), kind: "checkbox", value: true },
        { name: "presentDefinition", label: t("run.present"), kind: "checkbox" },
      ],
      submit: ({ failedStep, presentDefinition }) => call(WORKFLOW + "RetryWorkflowExecutions", { workflowId: workflow.id, filters: 'status eq "Failed"', failedStep, presentDefinition, limit: 250 }),
    });
    if (!done) return;
    toast(t("run.retried", number(done.retried), number(done.refused), number(done.remaining)));
    await list.reload();
  })), list.node);
}

"""##),
    WebFile(
      "pintle.svg",
##"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5d66"/><path d="M12 25V7h6a5.5 5.5 0 0 1 0 11h-6" fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"/><circle cx="12" cy="25" r="2.4" fill="#7fe0d4"/></svg>

"""##),
    WebFile(
      "session.js",
#"""
/**
 * Who is signed in, and the calls that they make: everything goes over the public API through the project's client.
 *
 * The token is kept for the session of this tab (`sessionStorage`), never longer.
 */
import { Code } from "../client/codes.js";
import { language } from "./texts.js";

export { Code };

const TOKEN = "pintle.token";
const ORGANIZATION = "pintle.organization";
const SKIP = "pintle.skip-executions";

/** What happens when the server no longer takes the token; the shell sets it. */
let signedOut = () => {};

/** What happens when the chosen organization is gone, or not for this account any more; the shell sets it. */
let organizationLeft = () => {};

export const session = {
  get token() { return sessionStorage.getItem(TOKEN); },
  get organizationId() { return sessionStorage.getItem(ORGANIZATION); },
  set organizationId(id) { if (id) sessionStorage.setItem(ORGANIZATION, id); else sessionStorage.removeItem(ORGANIZATION); },
  /** Whether calls go past request and response executions (docs/executions.md, "Getting past a broken execution"). */
  get skipsExecutions() { return sessionStorage.getItem(SKIP) === "true"; },
  set skipsExecutions(skips) { if (skips) sessionStorage.setItem(SKIP, "true"); else sessionStorage.removeItem(SKIP); },
  signIn(token) { sessionStorage.setItem(TOKEN, token); },
  signOut() { for (const name of [TOKEN, ORGANIZATION, SKIP]) sessionStorage.removeItem(name); },
  onSignedOut(action) { signedOut = action; },
  onOrganizationLeft(action) { organizationLeft = action; },
};

/** The error of accounts without any role in the organization of a call, where it is not a denial. */
const NO_MEMBERSHIP = "AUTHZ-cdgFk";

let isLookedAt = false;

/**
 * Goes back to the account's own organization when a call failed because the chosen one is gone, or because this account may not
 * choose any more. Other denials are those of one page: the choice can be made from the chosen organization then.
 */
async function lookAtOrganization(error) {
  const chosen = session.organizationId;
  const isDenial = (one) => one.code === Code.PERMISSION_DENIED || one.detail("zitadel.v1.ErrorDetail")?.id === NO_MEMBERSHIP;
  if (!chosen || isLookedAt || !isDenial(error)) return;
  isLookedAt = true;
  const isOpen = await call(ADMIN + "ListOrganizations", { limit: 1 }).then(() => true, (problem) => !isDenial(problem));
  isLookedAt = false;
  if (isOpen || session.organizationId !== chosen) return;
  session.organizationId = undefined;
  organizationLeft();
}

/** The client's modules: asked for together, not each once another one is there that needs it. */
const CLIENT_MODULES = [
  "pintle", "base64", "client", "codes", "connect", "details", "envelopes", "errors", "events", "grpc-web", "metadata", "scope", "sent-metadata",
  "socket-call", "sockets",
];

async function makeClient() {
  const [{ parse }, { Client }] = await Promise.all([import("./exact-json.js"), ...CLIENT_MODULES.map((name) => import(`../client/${name}.js`))]);
  return new Client({
    baseUrl: new URL("..", import.meta.url).href.replace(/\/$/, ""),
    token: () => session.token,
    organizationId: () => session.organizationId,
    timeoutMs: 30000,
    parse,
    onError: (error) => {
      if (error.code === Code.UNAUTHENTICATED && session.token) signedOut(error);
      lookAtOrganization(error);
    },
  });
}

let made;

/** The client, which is loaded when it is first asked for: nobody waits for it to see where to sign in. */
export const client = () => (made ??= makeClient().catch((error) => { made = undefined; throw error; }));

/** Options of a call with what every call says: the language in which the reader chose to read. */
const metadata = (options) => ({
  ...options,
  metadata: { ...options.metadata, "accept-language": language(), ...(session.skipsExecutions ? { "x-pintle-skip-executions": "true" } : {}) },
});

/** Calls a unary method: `await call(ADMIN + "ListRoles", {}, { signal })`. */
export const call = async (method, request = {}, options = {}) => (await client()).unary(method, request, metadata(options));

/** Reads a stream of the server's messages. */
export async function* stream(method, request, options = {}) {
  yield* (await client()).serverStream(method, request, metadata(options));
}

export const ADMIN = "pintle.admin.v1.AdminService/";
export const ACTION = "zitadel.action.v2.ActionService/";
export const TARGET = "pintle.target.v1.TargetService/";
export const EXECUTION = "pintle.execution.v1.ExecutionService/";
export const DELIVERY = "pintle.delivery.v1.DeliveryService/";
export const EVENT = "pintle.event.v1.EventService/";
export const RUN = "pintle.run.v1.RunService/";
export const WORKFLOW = "pintle.workflow.v1.WorkflowService/";
export const TRIGGER = "pintle.trigger.v1.TriggerService/";
export const INVOCATION = "pintle.trigger.v1.InvocationService/";
export const MANAGEMENT = "zitadel.management.v1.ManagementService/";

/** How many pages are read of a list that is needed as a whole; 1,000 entries each. */
const MAX_PAGES = 5;

/** What is known of each target's deliveries, by its id: the first 5,000 targets. */
export async function targetStates(options) {
  const states = new Map();
  let pageToken = "";
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await call(DELIVERY + "ListTargetStates", { pageSize: 1000, pageToken }, options);
    for (const state of answer.targets ?? []) states.set(state.targetId, state);
    pageToken = answer.nextPageToken ?? "";
    if (!pageToken) break;
  }
  return states;
}

/** The targets of these ids, by their ids; those that are gone are missing. */
export async function targetsById(ids, options) {
  const wanted = [...new Set(ids)].filter(Boolean);
  if (wanted.length === 0) return new Map();
  const answer = await call(ACTION + "ListTargets", {
    pagination: { limit: 100 }, filters: [{ inTargetIdsFilter: { targetIds: wanted.slice(0, 100) } }],
  }, options);
  return new Map((answer.targets ?? []).map((target) => [target.id, target]));
}

/** What a list of many shows where the names of targets are not readable: none. */
export const quietly = (promise, otherwise) => promise.catch((error) => {
  if (error.code === Code.UNAUTHENTICATED || error.code === Code.CANCELLED) throw error;
  return otherwise;
});

"""#),
    WebFile(
      "texts.js",
#"""
/**
 * The texts of the console, in English and German, and the choice between them. Those of the pages, which nobody needs
 * before they have signed in, are added from page-texts.js.
 *
 * `{0}`, `{1}` are places for values.
 */
export const LANGUAGES = [["en", "English"], ["de", "Deutsch"]];

const KEY = "pintle.language";

/** What a key says, in the order of `LANGUAGES`. */
export const TEXTS = {
  "common.actions": ["Actions", "Aktionen"],
  "common.activate": ["Activate", "Einschalten"],
  "common.active": ["Active", "Aktiv"],
  "common.add": ["Add", "Hinzufügen"],
  "common.all": ["All", "Alle"],
  "common.asTable": ["As a table", "Als Tabelle"],
  "common.cancel": ["Cancel", "Abbrechen"],
  "common.changed": ["Changed", "Geändert"],
  "common.close": ["Close", "Schließen"],
  "common.copied": ["Copied", "Kopiert"],
  "common.copy": ["Copy", "Kopieren"],
  "common.create": ["Create", "Anlegen"],
  "common.created": ["Created", "Angelegt"],
  "common.deactivate": ["Deactivate", "Ausschalten"],
  "common.delete": ["Delete", "Löschen"],
  "common.edit": ["Edit", "Bearbeiten"],
  "common.expires": ["Expires", "Läuft ab"],
  "common.filter": ["Apply", "Anwenden"],
  "common.inactive": ["Inactive", "Inaktiv"],
  "common.loading": ["Loading", "Wird geladen"],
  "common.next": ["Next", "Weiter"],
  "common.no": ["No", "Nein"],
  "common.nothingFound": ["Nothing found", "Nichts gefunden"],
  "common.nothingFoundHint": ["No entry meets these conditions. Change or empty them.", "Kein Eintrag erfüllt diese Bedingungen. Ändern oder leeren Sie sie."],
  "common.order": ["Order", "Reihenfolge"],
  "common.pages": ["Pages", "Seiten"],
  "common.previous": ["Previous", "Zurück"],
  "common.range": ["{0} to {1}", "{0} bis {1}"],
  "common.rangeOf": ["{0} to {1} of {2}", "{0} bis {1} von {2}"],
  "common.refresh": ["Refresh", "Aktualisieren"],
  "common.remove": ["Remove", "Entfernen"],
  "common.retry": ["Try again", "Noch einmal"],
  "common.save": ["Save", "Speichern"],
  "common.saved": ["Saved", "Gespeichert"],
  "common.select": ["Select", "Auswählen"],
  "common.selectRow": ["Select {0}", "{0} auswählen"],
  "common.selected": ["{0} selected", "{0} ausgewählt"],
  "common.selection": ["Actions on what is selected", "Aktionen für die Auswahl"],
  "common.state": ["State", "Zustand"],
  "common.text": ["Text", "Text"],
  "common.time": ["Time", "Zeit"],
  "common.yes": ["Yes", "Ja"],

  "error.doubled": ["The member “{0}” comes twice in its object (line {1}); one of them would be lost.", "Das Feld „{0}“ steht zweimal in seinem Objekt (Zeile {1}); eines davon ginge verloren."],
  "error.includes": ["Executions include each other in a circle, or too deep.", "Ausführungen schließen einander im Kreis ein, oder zu tief."],
  "error.json": ["This is no JSON: {0}", "Das ist kein JSON: {0}"],
  "error.notFound": ["It is not there, or not any more.", "Es ist nicht da, oder nicht mehr."],
  "error.number": ["This browser would change the number {0} (line {1}). A newer one keeps its digits; or write it as a text.", "Dieser Browser würde die Zahl {0} (Zeile {1}) ändern. Ein neuerer behält ihre Ziffern; oder schreiben Sie sie als Text."],
  "error.object": ["A JSON object is needed: it begins with { and ends with }.", "Ein JSON-Objekt wird gebraucht: Es beginnt mit { und endet mit }."],
  "error.permission": ["This account may not do this", "Dieses Konto darf das nicht"],
  "error.query": ["The server cannot read these conditions.", "Der Server kann diese Bedingungen nicht lesen."],
  "error.taken": ["There is one of this name already.", "Es gibt schon eines mit diesem Namen."],
  "error.token": ["The server does not know this token, or it has ended or was revoked.", "Der Server kennt dieses Token nicht, oder es ist abgelaufen oder widerrufen."],
  "error.title": ["This did not work", "Das hat nicht geklappt"],

  "nav.administer": ["Administer", "Verwalten"],
  "nav.build": ["Build", "Einrichten"],
  "nav.label": ["Pages", "Seiten"],
  "nav.operate": ["Operate", "Betreiben"],
  "page.accounts": ["Accounts", "Konten"],
  "page.actions": ["Actions and flows", "Aktionen und Flows"],
  "page.deliveries": ["Deliveries", "Zustellungen"],
  "page.events": ["Events", "Ereignisse"],
  "page.executions": ["Executions", "Ausführungen"],
  "page.explorer": ["API explorer", "API-Explorer"],
  "page.keys": ["Keys", "Schlüssel"],
  "page.organizations": ["Organizations", "Organisationen"],
  "page.overview": ["Overview", "Überblick"],
  "page.runs": ["Run", "Lauf"],
  "page.targets": ["Targets", "Ziele"],
  "page.triggers": ["Triggers", "Trigger"],
  "page.workflows": ["Workflows", "Workflows"],

  "shell.dark": ["Dark", "Dunkel"],
  "shell.language": ["Language", "Sprache"],
  "shell.light": ["Light", "Hell"],
  "shell.menu": ["Menu", "Menü"],
  "shell.organization": ["Organization", "Organisation"],
  "shell.ownOrganization": ["The account’s own", "Die des Kontos"],
  "shell.signOut": ["Sign out", "Abmelden"],
  "shell.skip": ["Skip to the page", "Zum Inhalt springen"],
  "shell.system": ["System", "System"],
  "shell.theme": ["Appearance", "Darstellung"],

  "signIn.hint": ["It is kept until this tab is closed, and nowhere else.", "Es bleibt, bis dieser Tab geschlossen wird, und nirgends sonst."],
  "signIn.lead": ["Sign in with an access token.", "Melden Sie sich mit einem Zugriffstoken an."],
  "signIn.submit": ["Sign in", "Anmelden"],
  "signIn.title": ["Sign in", "Anmeldung"],
  "signIn.token": ["Token", "Token"],
  "signIn.where": ["Where is my token?", "Wo ist mein Token?"],
  "signIn.whereText": ["The server printed the first administrator’s token when it was first started. Another one is made where the server runs; DIR is its data directory:", "Der Server hat das Token des ersten Administrators beim ersten Start ausgegeben. Ein weiteres entsteht dort, wo der Server läuft; DIR ist sein Datenverzeichnis:"],
};

/** Adds the texts of the pages. */
export const addTexts = (texts) => { Object.assign(TEXTS, texts); };

function stored() {
  try { return localStorage.getItem(KEY); } catch { return null; }
}

const known = (name) => LANGUAGES.some(([language]) => language === name);

let chosen = known(stored()) ? stored() : navigator.languages?.map((name) => name.slice(0, 2).toLowerCase()).find(known) ?? "en";

/** The language in which texts are shown: `en` or `de`. */
export const language = () => chosen;

/** The language with its country, as the browser has it: dates and numbers are written in its way. */
export const locale = () => navigator.languages?.find((name) => name.slice(0, 2).toLowerCase() === chosen) ?? chosen;

/** Chooses a language for this browser. */
export function chooseLanguage(name) {
  if (!known(name)) return;
  chosen = name;
  try { localStorage.setItem(KEY, name); } catch { /* Chosen until the page is left. */ }
}

/** The text of a key in the reader's language, with values in its places. */
export function t(key, ...values) {
  const text = Object.hasOwn(TEXTS, key) ? TEXTS[key][LANGUAGES.findIndex(([name]) => name === chosen)] : key;
  return text.replace(/\{(\d)\}/g, (_, index) => values[index] ?? "");
}

"""#),
    WebFile(
      "ui.js",
#"""
/**
 * What pages are made of: heads, tables that page, dialogs, forms, and the states of what is loaded.
 */
import { fill, h, newId, number } from "./dom.js";
import { Code } from "./session.js";
import { t } from "./texts.js";
import { forgetUnsaved, isUnsaved, keepUnsaved } from "./unsaved.js";

/** How many rows a list has on a page: what is on the screen stays small, however long the list is. */
export const PAGE_SIZE = 50;

/** How long a message stays in its corner, in milliseconds. */
const TOAST_MS = 6000;

// Heads

/** A page's head: its name, a sentence, and what can be done. */
export function pageHead(title, lead, actions = []) {
  return h("header", { class: "page-head" },
    h("div", {}, h("h1", { tabindex: "-1" }, title), lead && h("p", { class: "lead" }, lead)),
    h("div", { class: "actions" }, actions));
}

/** A part of a page under a heading of its own. */
export const section = (title, ...children) => {
  const id = newId("section");
  return h("section", { "aria-labelledby": id }, h("h2", { id }, title), children);
};

/** Names with what they are: `facts([["Id", code(id)], …])`; those without a value are left out. */
export const facts = (pairs) => h("dl", { class: "facts" }, pairs.filter(([, value]) => value !== undefined && value !== null && value !== "" && value !== false)
  .map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));

/** A button; while what it starts is under way it does nothing when it is pressed, and keeps the focus. An error is told. */
export function button(label, action, { kind = "", title, disabled } = {}) {
  const element = h("button", { type: "button", class: kind, title, disabled }, label);
  element.addEventListener("click", async () => {
    if (element.ariaDisabled === "true") return;
    element.ariaDisabled = "true";
    try {
      await action();
    } catch (error) {
      failed(error);
    } finally {
      element.ariaDisabled = null;
    }
  });
  return element;
}

// States

/** What the console says for texts that the API has as keys alone, as existing clients know them. */
const SAID = {
  "Errors.Execution.CircularInclude": "error.includes", "Errors.Execution.MaxLevelsInclude": "error.includes", "Errors.NotFound": "error.notFound",
  "Errors.Target.AlreadyExists": "error.taken", "Errors.Token.Invalid": "error.token", "List.Query.Invalid": "error.query",
};

/** An error's text for readers: the server's, without its id where that stands beside it. */
function textOf(error) {
  const text = error?.message ?? String(error);
  const key = text.replace(/ \([A-Za-z0-9]+-[A-Za-z0-9]+\)$/, "");
  return Object.hasOwn(SAID, key) ? t(SAID[key]) : text;
}

/** An error as the server told it: its text, its code, its id. */
export function errorBox(error, retry) {
  const id = error?.detail?.("zitadel.v1.ErrorDetail")?.id;
  return h("div", { class: "state error", role: "alert" },
    h("strong", {}, error?.code === Code.PERMISSION_DENIED ? t("error.permission") : t("error.title")),
    h("p", {}, textOf(error)), error?.content,
    h("p", { class: "faint" }, h("code", {}, [error?.codeName, id].filter(Boolean).join(" · ") || error?.name)),
    retry && button(t("common.retry"), retry));
}

/** What stands where nothing is yet, with what to do next. */
export const empty = (title, hint, action) =>
  h("div", { class: "state" }, h("strong", {}, title), hint && h("p", {}, hint), action);

const loading = () => h("div", { class: "state loading", role: "status" }, t("common.loading"));

/**
 * Loads something and shows it in `place`, with the states before and beside it.
 *
 * @returns A function that loads it again.
 */
export function load(place, view, source, show) {
  const again = async () => {
    if (!place.hasChildNodes()) fill(place, loading());
    place.setAttribute("aria-busy", "true");
    try {
      const value = await source();
      if (!view.signal.aborted) fill(place, show(value, again));
    } catch (error) {
      if (!view.signal.aborted) fill(place, errorBox(error, again));
    } finally {
      place.removeAttribute("aria-busy");
    }
  };
  again();
  return again;
}

/** Tells something in the corner and to screen readers. */
export function toast(text, kind = "") {
  const place = document.getElementById("toasts");
  const message = h("div", { class: `toast ${kind}` }, text);
  place?.append(message);
  setTimeout(() => message.remove(), TOAST_MS);
}

/** Tells that something failed. */
export function failed(error) {
  if (error?.code === Code.CANCELLED || error?.name === "AbortError") return;
  toast(`${textOf(error)} (${error?.codeName ?? error?.name ?? "?"})`, "bad");
}

// Tables

/**
 * A table: `columns` are `{ label, cell(row), kind }`, where the first names the row. On narrow screens rows are cards.
 */
export function table(caption, columns, rows, { select } = {}) {
  const head = columns.map(({ label, kind }) => h("th", { scope: "col", class: kind, role: "columnheader" }, label));
  if (select) head.unshift(h("th", { scope: "col", class: "select", role: "columnheader" }, h("span", { class: "hidden" }, t("common.select"))));
  const lines = rows.map((row) => {
    const cells = columns.map(({ label, cell, kind }, index) =>
      h(index === 0 ? "th" : "td", {
        scope: index === 0 ? "row" : undefined, role: index === 0 ? "rowheader" : "cell", class: kind, "data-label": label,
      }, cell(row) ?? ""));
    if (select) {
      const box = h("input", { type: "checkbox", "aria-label": t("common.selectRow", select.name(row)) });
      box.addEventListener("change", () => select.changed(row, box.checked));
      cells.unshift(h("td", { class: "select", role: "cell" }, box));
    }
    return h("tr", { role: "row" }, cells);
  });
  return h("div", { class: "table-wrap", role: "region", "aria-label": caption, tabindex: "0" },
    h("table", { role: "table" }, h("caption", { class: "hidden" }, caption),
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, head)), h("tbody", { role: "rowgroup" }, lines)));
}

/**
 * A list of any length, a page at a time.
 *
 * @param options.load Reads a page: `({ cursor, size }) => ({ rows, next, total })`; the first page's cursor is undefined, and
 *   there is no `next` behind the last.
 * @param options.empty What to show when there is nothing.
 * @param options.select `{ name(row), actions(rows, reload) }`: rows can be chosen for actions on several.
 */
export function pagedList(view, { caption, columns, load: read, empty: nothing, select }) {
  const before = [];
  let cursor;
  const place = h("div", { class: "list" });
  const again = load(place, view, () => read({ cursor, size: PAGE_SIZE }), ({ rows, next, total }, reload) => {
    if (rows.length === 0 && before.length === 0) return nothing();
    const chosen = new Set();
    const bar = h("div", { class: "selection", role: "toolbar", "aria-label": t("common.selection"), hidden: true });
    const showChosen = () => {
      bar.hidden = chosen.size === 0;
      fill(bar, h("span", {}, t("common.selected", number(chosen.size))), select.actions([...chosen], reload));
    };
    const turn = (action) => async () => {
      action();
      await reload();
      place.querySelector(".table-wrap")?.focus();
    };
    const first = before.length * PAGE_SIZE + 1;
    return [
      select && bar,
      table(caption, columns, rows, {
        select: select && {
          name: select.name,
          changed: (row, isChosen) => { if (isChosen) chosen.add(row); else chosen.delete(row); showChosen(); },
        },
      }),
      h("nav", { class: "pager", "aria-label": t("common.pages") },
        h("span", { class: "faint" }, total === undefined
          ? t("common.range", number(first), number(first + rows.length - 1))
          : t("common.rangeOf", number(first), number(first + rows.length - 1), number(total))),
        button(t("common.previous"), turn(() => { cursor = before.pop(); }), { disabled: before.length === 0 }),
        button(t("common.next"), turn(() => { before.push(cursor); cursor = next; }), { disabled: next === undefined })),
    ];
  });
  return {
    node: place,
    reload: again,
    restart: () => { before.length = 0; cursor = undefined; return again(); },
  };
}

/** Makes a list's reader of one that takes an offset and a limit: `read(offset, limit) => ({ rows, total })`. */
export const byOffset = (read) => async ({ cursor = 0, size }) => {
  const { rows, total } = await read(cursor, size);
  const end = cursor + rows.length;
  const isMore = total === undefined ? rows.length === size : end < Number(total) && rows.length > 0;
  return { rows, total, next: isMore ? end : undefined };
};

// Forms

/**
 * A field of a form: a label, its control, a hint.
 *
 * `kind` is text, password, number, datetime-local, textarea, select, checkbox or checkboxes; `options` are `[value, label]`.
 *
 * @returns `{ node, value() }`
 */
export function field({ name, label, kind = "text", value, hint, options = [], required, placeholder, suggestions, rows = 6, min, max, onchange }) {
  const id = newId(name);
  const hintId = hint && `${id}-hint`;
  const common = { id, name, required, placeholder, "aria-describedby": hintId, onchange };
  const hintNode = hint && h("p", { class: "hint", id: hintId }, hint);
  if (kind === "checkbox") {
    const control = h("input", { ...common, type: "checkbox", checked: Boolean(value) });
    return { node: h("div", { class: "field check" }, control, h("label", { for: id }, label), hintNode), value: () => control.checked, control };
  }
  if (kind === "checkboxes") {
    const boxes = options.map(([option, text]) => {
      const box = h("input", { type: "checkbox", id: newId(name), checked: (value ?? []).includes(option), onchange });
      return { option, box, text };
    });
    return {
      node: h("fieldset", { class: "field" }, h("legend", {}, label), hintNode, boxes.map(({ box, text }) =>
        h("div", { class: "check" }, box, h("label", { for: box.id }, text)))),
      value: () => boxes.filter(({ box }) => box.checked).map(({ option }) => option),
      control: boxes[0]?.box,
    };
  }
  let control, list;
  if (kind === "select") {
    control = h("select", common, options.map(([option, text]) => h("option", { value: option }, text)));
    if (value !== undefined) control.value = value;
  } else if (kind === "textarea") {
    control = h("textarea", { ...common, rows, spellcheck: "false", value: value ?? "" });
  } else {
    list = suggestions && h("datalist", { id: `${id}-list` }, suggestions.map((text) => h("option", { value: text })));
    control = h("input", {
      ...common, type: kind, value: value ?? "", list: list && list.id, min, max, step: /^(number|datetime-local)$/.test(kind) ? "any" : undefined,
      autocomplete: "off", autocapitalize: "off", spellcheck: "false",
    });
  }
  return {
    node: h("div", { class: "field" }, h("label", { for: id }, label), control, list, hintNode),
    value: () => control.value,
    control,
  };
}

/** Selects a line of what is written, and has it seen. */
export function goToLine(area, line) {
  const start = area.value.split("\n").slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0);
  const end = area.value.indexOf("\n", start);
  area.focus();
  area.setSelectionRange(start, end < 0 ? area.value.length : end);
  area.scrollTop = Math.max(0, (line - 6) * 20);
}

/** What a text has in its lines or between its commas. */
export const words = (text) => text.split(/[\n,]/).map((word) => word.trim()).filter(Boolean);

/** The dialogs that are open, the innermost last. */
const dialogs = new Set();

/** Closes what is open over a page that is left. */
export function closeDialogs() {
  for (const element of [...dialogs].reverse()) element.close();
}

/** Shows something in a dialog; it ends by Escape, too, and with the page, and gives the focus back. */
export function dialog(title, content, { wide } = {}) {
  const id = newId("dialog");
  const before = document.activeElement;
  const element = h("dialog", { "aria-labelledby": id, class: wide ? "wide" : "" }, h("h2", { id }, title), content);
  element.addEventListener("close", () => {
    dialogs.delete(element);
    element.remove();
    // What opened it may be gone with a list that was read again: then the page's head has the focus.
    (before?.isConnected && before !== document.body ? before : document.querySelector("h1"))?.focus({ preventScroll: true });
  });
  document.body.append(element);
  dialogs.add(element);
  element.showModal();
  return element;
}

/**
 * Asks for something in a dialog. An error of `submit` is shown there, and the dialog stays. Who closes it while `submit` is
 * under way is told what came of it all the same: a secret that is told once is not lost.
 *
 * @returns What `submit` gave; undefined when nothing was done.
 */
export function ask({ title, lead, fields = [], extra, label, danger, wide, submit }) {
  return new Promise((resolve) => {
    const parts = Object.fromEntries(fields.map((one) => [one.name, field(one)]));
    const place = h("div");
    const send = h("button", { type: "submit", class: danger ? "danger" : "primary" }, label ?? t("common.save"));
    let outcome, isUnderWay = false, isClosed = false;
    const form = h("form", { method: "dialog" }, lead && h("p", {}, lead), Object.values(parts).map(({ node }) => node), extra, place,
      h("div", { class: "buttons" }, h("button", { type: "button", onclick: () => shown.close() }, t("common.cancel")), send));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      send.disabled = true;
      isUnderWay = true;
      try {
        outcome = (await submit(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.value()])))) ?? true;
        shown.close();
      } catch (error) {
        if (isClosed) failed(error);
        else fill(place, errorBox(error));
        const area = Object.values(parts).find(({ control }) => control?.tagName === "TEXTAREA")?.control;
        if (area && !isClosed && error.line) goToLine(area, error.line);
      } finally {
        isUnderWay = false;
        send.disabled = false;
        if (isClosed) resolve(outcome);
      }
    });
    const shown = dialog(title, form, { wide });
    // What is written in many lines is not lost by a key.
    const texts = Object.values(parts).map(({ control }) => control).filter((control) => control?.tagName === "TEXTAREA").map((control) => [control, control.value]);
    const isWritten = () => texts.some(([control, begun]) => control.value !== begun);
    const forget = keepUnsaved(isWritten);
    shown.addEventListener("cancel", async (event) => {
      if (event.target !== shown || !isWritten()) return;
      event.preventDefault();
      if (await mayLeave()) shown.close();
    });
    shown.addEventListener("close", () => {
      forget();
      isClosed = true;
      if (!isUnderWay) resolve(outcome);
    });
  });
}

/** Asks before something that cannot be undone. */
export const confirm = (title, lead, label, submit) => ask({ title, lead, label, danger: true, submit });

let isAsking = false;

/** Asks whether to leave what is not saved; true when nothing is lost, or may be. */
export async function mayLeave() {
  if (!isUnsaved()) return true;
  if (isAsking) return false;
  isAsking = true;
  const answer = await confirm(t("unsaved.title"), t("unsaved.lead"), t("unsaved.leave"), async () => {});
  isAsking = false;
  if (answer === undefined) return false;
  forgetUnsaved();
  return true;
}

/** Shows secrets that are told once: `[[name, value], …]`. */
export function secrets(title, lead, pairs) {
  const rows = pairs.filter(([, value]) => value).map(([name, value]) => {
    const part = field({ name: "secret", label: name, kind: value.includes("\n") || value.length > 120 ? "textarea" : "text", value });
    part.control.readOnly = true;
    return h("div", { class: "secret" }, part.node, button(t("common.copy"), async () => {
      await navigator.clipboard.writeText(value);
      toast(t("common.copied"));
    }));
  });
  const shown = dialog(title, [h("p", {}, lead), rows, h("div", { class: "buttons" },
    h("button", { type: "button", class: "primary", onclick: () => shown.close() }, t("common.close")))], { wide: true });
  return new Promise((resolve) => shown.addEventListener("close", resolve));
}

/** Tabs as links, so that each is an address: `[[href, label], …]`. */
export const tabs = (label, links, current) => h("nav", { class: "tabs", "aria-label": label },
  links.map(([href, text]) => h("a", { href, "aria-current": href === current ? "page" : undefined }, text)));

/** A form above a list that narrows it; it takes effect when it is sent. */
export function filterBar(fields, apply) {
  const parts = Object.fromEntries(fields.map((one) => [one.name, field(one)]));
  const form = h("form", { class: "filters", role: "search" }, Object.values(parts).map(({ node }) => node),
    h("button", { type: "submit" }, t("common.filter")));
  form.addEventListener("submit", (event) => { event.preventDefault(); apply(); });
  return { node: form, values: () => Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.value().trim?.() ?? part.value()])) };
}

"""#),
    WebFile(
      "unsaved.js",
#"""
/** What is written on a page and not saved yet. Whoever would leave it is asked first. */

/** Each tells whether there is something of its editor's. */
const checks = new Set();

/** Keeps what an editor holds as long as `check` says that it is not saved. Returns what forgets it. */
export function keepUnsaved(check) {
  checks.add(check);
  return () => checks.delete(check);
}

export const isUnsaved = () => [...checks].some((check) => check());

/** Lets go of everything: it was saved, or its reader gave it up. */
export const forgetUnsaved = () => checks.clear();

"""#),
    WebFile(
      "written-json.js",
#"""
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

"""#),
  ]
}
