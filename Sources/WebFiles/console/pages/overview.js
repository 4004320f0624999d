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
