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
