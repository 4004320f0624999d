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
