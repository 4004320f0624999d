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
