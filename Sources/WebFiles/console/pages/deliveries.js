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
