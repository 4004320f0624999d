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
