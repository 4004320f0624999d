/** Targets: what is called, how, and what came of it. */
import { unlessChanged } from "../conflicts.js";
import { badge, code, dotted, h, number, span, time } from "../dom.js";
import { ACTION, call, DELIVERY, quietly, TARGET, targetStates } from "../session.js";
import { t } from "../texts.js";
import { ask, button, byOffset, confirm, empty, facts, filterBar, load, pagedList, pageHead, secrets, section, table, toast, words } from "../ui.js";
import { breakerBadge, deliveryState, targetKind } from "./target-parts.js";
import { retrySchedule, sendTest, staticFields } from "./target-requests.js";

const KINDS = () => [["restWebhook", t("target.restWebhook")], ["restCall", t("target.restCall")], ["restAsync", t("target.restAsync")]];
const PAYLOADS = [["PAYLOAD_TYPE_JSON", "JSON"], ["PAYLOAD_TYPE_JWT", "JWT"], ["PAYLOAD_TYPE_JWE", "JWE"]];
const address = (id) => `#/targets/${encodeURIComponent(id)}`;

export async function show(view) {
  const [id] = view.args;
  if (id && id !== "new") return showOne(view, id);
  await showAll(view);
  if (id === "new") create(view);
}

async function showAll(view) {
  const filter = filterBar([
    { name: "name", label: t("target.nameContains") },
    { name: "sort", label: t("common.order"), kind: "select", options: [
      ["TARGET_FIELD_NAME_CREATED_DATE", t("target.byCreation")], ["TARGET_FIELD_NAME_CHANGED_DATE", t("target.byChange")], ["TARGET_FIELD_NAME_NAME", t("target.byName")],
    ] },
  ], () => list.restart());
  let states;
  const list = pagedList(view, {
    caption: t("page.targets"),
    columns: [
      { label: t("target.name"), cell: (one) => h("a", { href: address(one.id) }, one.name) },
      { label: t("target.state"), cell: (one) => breakerBadge(states.get(one.id)) },
      { label: t("target.kind"), cell: (one) => [t(`target.${targetKind(one).name}`), targetKind(one).interrupts && [" ", badge("warn", t("target.interrupts"))]] },
      { label: t("target.endpoint"), cell: (one) => code(one.endpoint) },
      { label: t("target.timeout"), kind: "amount", cell: (one) => span(one.timeout) },
      { label: t("target.waiting"), kind: "amount", cell: (one) => number(states.get(one.id)?.pendingCount) },
      { label: t("target.dead"), kind: "amount", cell: (one) => number(states.get(one.id)?.deadCount) },
    ],
    load: byOffset(async (offset, limit) => {
      const { name, sort } = filter.values();
      const [answer, all] = await Promise.all([
        call(ACTION + "ListTargets", {
          pagination: { offset, limit, asc: sort === "TARGET_FIELD_NAME_NAME" }, sortingColumn: sort,
          filters: name ? [{ targetNameFilter: { targetName: name, method: "TEXT_FILTER_METHOD_CONTAINS_IGNORE_CASE" } }] : [],
        }, { signal: view.signal }),
        quietly(targetStates({ signal: view.signal }), new Map()),
      ]);
      states = all;
      return { rows: answer.targets ?? [], total: Number(answer.pagination?.totalResult ?? 0) };
    }),
    empty: () => (filter.values().name
      ? empty(t("common.nothingFound"), t("common.nothingFoundHint"))
      : empty(t("targets.none"), t("targets.noneHint"), button(t("targets.create"), () => create(view), { kind: "primary" }))),
  });
  view.root.append(pageHead(t("page.targets"), t("targets.lead"), [button(t("targets.create"), () => create(view), { kind: "primary" })]), filter.node, list.node);
}

/** The fields of a target; `target` is what they begin with. */
function targetFields(target) {
  const kind = target ? targetKind(target) : { name: "restWebhook", interrupts: false };
  return [
    { name: "name", label: t("target.name"), value: target?.name, required: true },
    { name: "endpoint", label: t("target.endpoint"), value: target?.endpoint, required: true, kind: "url", placeholder: "https://example.com/webhook", hint: t("target.endpointHint") },
    { name: "kind", label: t("target.kind"), kind: "select", options: KINDS(), value: kind.name, hint: t("target.kindHint") },
    { name: "interrupts", label: t("target.interruptOnError"), kind: "checkbox", value: kind.interrupts, hint: t("target.interruptHint") },
    { name: "timeout", label: t("target.timeoutSeconds"), kind: "number", min: 0, max: 270, value: target ? target.timeout?.slice(0, -1) ?? "0" : "10", required: true },
    { name: "payload", label: t("target.payload"), kind: "select", options: PAYLOADS, value: target?.payloadType ?? "PAYLOAD_TYPE_JSON" },
  ];
}

const targetMessage = ({ name, endpoint, kind, interrupts, timeout, payload }) => ({
  name, endpoint, timeout: `${Number(timeout)}s`, payloadType: payload,
  [kind]: kind === "restAsync" ? {} : { interruptOnError: interrupts },
});

/** The values that the fields of a target begin with. */
const valuesOf = (target) => Object.fromEntries(targetFields(target).map(({ name, value }) => [name, value]));

async function create(view) {
  const made = await ask({
    title: t("targets.create"), fields: targetFields(), label: t("common.create"),
    submit: (values) => call(ACTION + "CreateTarget", targetMessage(values)),
  });
  if (!made) return;
  await secrets(t("targets.made"), t("target.secretLead"), [[t("target.signingKey"), made.signingKey]]);
  view.go(address(made.id));
}

async function showOne(view, id) {
  const options = { signal: view.signal };
  await new Promise((resolve) => load(view.root, view, async () => {
    const [{ target }, { settings, keys }, states, alerts] = await Promise.all([
      call(ACTION + "GetTarget", { id }, options), call(TARGET + "GetTargetSettings", { targetId: id }, options),
      quietly(targetStates(options), new Map()), quietly(call(TARGET + "GetAlertTarget", {}, options), {}),
    ]).finally(resolve);
    return { target, settings, keys, state: states.get(id), getsAlerts: alerts.targetId === id };
  }, (values) => {
    queueMicrotask(resolve);
    return oneTarget(view, values);
  }));
}

function oneTarget(view, { target, settings, keys, state, getsAlerts }) {
  const id = target.id;
  const kind = targetKind(target);
  const isEnabled = settings.enabled === true;
  const actions = [
    button(t("common.edit"), async () => {
      const unchanged = unlessChanged(targetMessage(valuesOf(target)), async () => targetMessage(valuesOf((await call(ACTION + "GetTarget", { id })).target)));
      const done = await ask({
        title: t("targets.edit", target.name), fields: targetFields(target),
        submit: async (values) => {
          await unchanged();
          return call(ACTION + "UpdateTarget", { id, ...targetMessage(values) });
        },
      });
      if (done) view.again();
    }),
    button(isEnabled ? t("target.disable") : t("target.enable"), async () => {
      if (isEnabled && !await confirm(t("target.disable"), t("target.disableLead"), t("target.disable"), () => call(TARGET + "DisableTarget", { targetId: id }))) return;
      if (!isEnabled) await call(TARGET + "EnableTarget", { targetId: id });
      toast(t(isEnabled ? "target.isDisabled" : "target.isEnabled", target.name));
      view.again();
    }),
    button(t(settings.paused ? "target.resume" : "target.pause"), async () => {
      await call(TARGET + (settings.paused ? "ResumeTarget" : "PauseTarget"), { targetId: id });
      toast(t(settings.paused ? "target.isResumed" : "target.isPaused", target.name));
      view.again();
    }),
    button(t(getsAlerts ? "target.noAlerts" : "target.alerts"), async () => {
      // Somebody may have named another one meanwhile: that is not taken away unseen.
      if (((await call(TARGET + "GetAlertTarget")).targetId === id) !== getsAlerts) return view.again();
      await call(TARGET + "SetAlertTarget", { targetId: getsAlerts ? "" : id });
      toast(t(getsAlerts ? "target.getsNoAlerts" : "target.getsAlerts", target.name));
      view.again();
    }),
    button(t("requests.sendTest"), () => sendTest(view, id, target.name)),
    button(t("target.rotate"), async () => {
      const done = await ask({
        title: t("target.rotate"), lead: t("target.rotateLead"), label: t("target.rotate"),
        fields: [{ name: "hours", label: t("target.overlapHours"), kind: "number", min: 0, max: 720, value: "24", required: true, hint: t("target.overlapHint") }],
        submit: ({ hours }) => call(TARGET + "RotateSigningKey", { targetId: id, overlap: `${Math.round(Number(hours) * 3600)}s` }),
      });
      if (!done) return;
      await secrets(t("target.rotated"), t("target.secretLead"), keyPairs(done.keys));
      view.again();
    }),
    button(t("common.delete"), async () => {
      const done = await confirm(t("targets.delete", target.name), t("targets.deleteLead"), t("common.delete"), () => call(ACTION + "DeleteTarget", { id }));
      if (done) view.go("#/targets");
    }, { kind: "danger" }),
  ];
  return [
    pageHead(target.name, target.endpoint, actions),
    settings.pauseReason && h("p", { class: "notice warn" }, `${t("target.paused")}: ${settings.pauseReason}`),
    settings.addressRefusal && h("p", { class: "notice warn" }, settings.addressRefusal),
    facts([
      [t("target.state"), breakerBadge(state ?? { enabled: isEnabled, paused: settings.paused })], ["Id", code(id)], [t("target.kind"), t(`target.${kind.name}`)],
      [t("target.interruptOnError"), t(kind.interrupts ? "common.yes" : "common.no")], [t("target.timeout"), span(target.timeout)],
      [t("target.payload"), PAYLOADS.find(([name]) => name === target.payloadType)?.[1] ?? "JSON"],
      [t("target.waiting"), state && number(state.pendingCount)], [t("target.dead"), state && number(state.deadCount)],
      [t("delivery.held"), Number(state?.heldCount ?? 0) > 0 && number(state.heldCount)],
      [t("target.alertsYes"), getsAlerts && t("common.yes")],
      [t("target.failures"), state?.consecutiveFailures && number(state.consecutiveFailures)],
      [t("target.nextAttempt"), state?.nextAttemptTime && time(state.nextAttemptTime)],
      [t("target.formerKey"), settings.formerKeyExpireTime && time(settings.formerKeyExpireTime)],
      [t("common.created"), time(target.creationDate)], [t("common.changed"), time(target.changeDate)],
    ]),
    section(t("target.deliveries"), recentDeliveries(view, id)),
    h("div", { class: "two" },
      section(t("target.keys"), h("p", { class: "faint" }, t("target.keysLead")), button(t("target.showKeys"), () =>
        secrets(t("target.keys"), t("target.keysLead"), keyPairs({ signingKey: target.signingKey, ...keys })))),
      section(t("target.allowRules"), h("p", { class: "faint" }, t("target.allowLead")),
        settings.allowRules?.length ? h("ul", {}, settings.allowRules.map((rule) => h("li", {}, code(rule)))) : h("p", {}, t("target.noAllowRules")),
        h("div", { class: "actions" }, button(t("target.setAllowRules"), async () => {
          const unchanged = unlessChanged(settings.allowRules ?? [], async () => (await call(TARGET + "GetTargetSettings", { targetId: id })).settings.allowRules ?? []);
          const done = await ask({
            title: t("target.allowRules"), lead: t("target.allowLead"),
            fields: [{ name: "rules", label: t("target.ruleLines"), kind: "textarea", value: (settings.allowRules ?? []).join("\n"), hint: "10.0.0.0/8, 127.0.0.1:8080" }],
            submit: async ({ rules }) => {
              await unchanged();
              return call(TARGET + "SetAllowRules", { targetId: id, allowRules: words(rules) });
            },
          });
          if (done) view.again();
        })))),
    h("div", { class: "two" }, staticFields(view, id, settings), retrySchedule(view, id, settings)),
    section(t("target.publicKeys"), h("p", { class: "faint" }, t("target.publicKeysLead")), publicKeys(view, id)),
  ];
}

const keyPairs = (keys) => [[t("target.signingKey"), keys?.signingKey], [t("target.webhookSecret"), keys?.webhookSecret], [t("target.webhookPublicKey"), keys?.webhookPublicKey]];

/** The newest deliveries of a target, each with its attempts a step away. */
function recentDeliveries(view, targetId) {
  const place = h("div");
  const again = load(place, view, () => call(DELIVERY + "ListDeliveries", { filter: { targetId }, pageSize: 10 }, { signal: view.signal }), ({ deliveries = [] }) => [
    deliveries.length === 0 ? empty(t("target.noDeliveries"), t("target.noDeliveriesHint"), h("a", { href: "#/executions/new" }, t("executions.create")))
      : table(t("target.deliveries"), [
        { label: t("delivery.event"), cell: (one) => h("a", { href: `#/deliveries/${encodeURIComponent(one.id)}` }, dotted(one.eventType || one.kind)) },
        { label: t("delivery.state"), cell: (one) => deliveryState(one.state) },
        { label: t("delivery.attempts"), kind: "amount", cell: (one) => number(one.attemptCount) },
        { label: t("delivery.answer"), cell: (one) => one.lastError || one.lastStatus || "–" },
        { label: t("delivery.created"), kind: "when", cell: (one) => time(one.createTime) },
      ], deliveries),
    h("div", { class: "actions" }, button(t("common.refresh"), () => again()), h("a", { href: `#/deliveries?target=${encodeURIComponent(targetId)}` }, t("target.allDeliveries"))),
  ]);
  return place;
}

function publicKeys(view, targetId) {
  const place = h("div");
  const again = load(place, view, () => call(ACTION + "ListPublicKeys", { targetId, pagination: { limit: 100 } }, { signal: view.signal }), ({ publicKeys: keys = [] }) => [
    keys.length > 0 && table(t("target.publicKeys"), [
      { label: "Id", cell: (key) => code(key.keyId) },
      { label: t("common.state"), cell: (key) => badge(key.active ? "ok" : "", t(key.active ? "common.active" : "common.inactive")) },
      { label: t("target.fingerprint"), cell: (key) => code(key.fingerprint) },
      { label: t("common.expires"), kind: "when", cell: (key) => time(key.expirationDate) },
      { label: t("common.actions"), cell: (key) => h("div", { class: "actions" },
        button(t(key.active ? "common.deactivate" : "common.activate"), async () => {
          await call(ACTION + (key.active ? "DeactivatePublicKey" : "ActivatePublicKey"), { targetId, keyId: key.keyId });
          await again();
        }, { kind: "small" }),
        button(t("common.remove"), async () => {
          if (await confirm(t("target.removeKey"), key.keyId, t("common.remove"), () => call(ACTION + "RemovePublicKey", { targetId, keyId: key.keyId }))) await again();
        }, { kind: "small danger" })) },
    ], keys),
    h("div", { class: "actions" }, button(t("target.addKey"), async () => {
      const done = await ask({
        title: t("target.addKey"), wide: true, label: t("common.add"),
        fields: [{ name: "pem", label: t("target.pem"), kind: "textarea", required: true, placeholder: "-----BEGIN PUBLIC KEY-----" }],
        submit: ({ pem }) => call(ACTION + "AddPublicKey", { targetId, publicKey: btoa(pem) }),
      });
      if (done) await again();
    })),
  ]);
  return place;
}
