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
