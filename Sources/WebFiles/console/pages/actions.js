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
