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
