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
