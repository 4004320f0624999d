/** How a target is called: the static fields of its requests, when they are tried again, and a request to try it. */
import { unlessChanged } from "../conflicts.js";
import { badge, block, bytes, code, h, number, seconds, span } from "../dom.js";
import { call, TARGET } from "../session.js";
import { t } from "../texts.js";
import { ask, button, confirm, dialog, facts, section, table, toast } from "../ui.js";
import { parseObject } from "../written-json.js";

/** What the server does where a target has no schedule of its own, in seconds. */
const STANDARD = [5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400];
const UNITS = [["d", 86400], ["h", 3600], ["m", 60], ["s", 1]];

// Static fields

/** The static fields of a target's requests. Values are sealed: nobody is shown them again. */
export function staticFields(view, id, settings) {
  const names = settings.staticFieldNames ?? [];
  return section(t("requests.fields"), h("p", { class: "faint" }, t("requests.fieldsLead")),
    names.length === 0 ? h("p", {}, t("requests.noFields")) : table(t("requests.fields"), [
      { label: t("requests.fieldName"), cell: code },
      { label: t("common.actions"), cell: (name) => h("div", { class: "actions" },
        button(t("requests.replaceField"), () => setField(view, id, name), { kind: "small" }),
        button(t("common.remove"), async () => {
          const done = await confirm(t("requests.removeField", name), t("requests.removeFieldLead"), t("common.remove"),
            () => changeFields(id, (fields) => fields.filter((one) => !isSame(one.name, name))));
          if (!done) return;
          toast(t("requests.fieldRemoved", name));
          view.again();
        }, { kind: "small danger" })) },
    ], names),
    h("div", { class: "actions" }, button(t("requests.addField"), () => setField(view, id))));
}

async function setField(view, id, name) {
  const done = await ask({
    title: name ? t("requests.replaceFieldOf", name) : t("requests.addField"), lead: t("requests.fieldSecret"),
    fields: [
      !name && { name: "name", label: t("requests.fieldName"), required: true, placeholder: "authorization", hint: t("requests.fieldNameHint") },
      { name: "value", label: t("requests.fieldValue"), kind: "password", hint: t("requests.fieldValueHint") },
    ].filter(Boolean),
    submit: async (values) => {
      const field = { name: name ?? values.name.trim(), value: values.value };
      await changeFields(id, (fields) => (fields.some((one) => isSame(one.name, field.name))
        ? fields.map((one) => (isSame(one.name, field.name) ? { ...field, name: one.name } : one)) : [...fields, field]));
      return field;
    },
  });
  if (!done) return;
  toast(t("requests.fieldSet", done.name));
  view.again();
}

/** Sets the fields that `change` makes of those that there are now; without a value a field keeps its own. */
async function changeFields(id, change) {
  const { settings } = await call(TARGET + "GetTargetSettings", { targetId: id });
  const present = (settings.staticFieldNames ?? []).map((name) => ({ name }));
  return call(TARGET + "SetStaticFields", { targetId: id, fields: change(present) });
}

/** Names of fields are the same in any case. */
const isSame = (one, other) => one.toLowerCase() === other.toLowerCase();

// The retry schedule

/** When deliveries to a target are tried again. */
export function retrySchedule(view, id, settings) {
  const own = settings.retrySchedule && (settings.retrySchedule.waits ?? []).map(seconds);
  const waits = own ?? STANDARD;
  return section(t("requests.schedule"), h("p", { class: "faint" }, t("requests.scheduleLead")),
    h("p", {}, badge("", t(own ? "requests.ownSchedule" : "requests.standardSchedule")), " ",
      waits.length === 0 ? t("requests.once") : waits.map(shortSpan).join(", ")),
    h("div", { class: "actions" }, button(t("requests.setSchedule"), async () => {
      const unchanged = unlessChanged(settings.retrySchedule ?? null, async () => (await call(TARGET + "GetTargetSettings", { targetId: id })).settings.retrySchedule ?? null);
      const done = await ask({
        title: t("requests.setSchedule"), lead: t("requests.setScheduleLead"),
        fields: [
          { name: "kind", label: t("requests.schedule"), kind: "select", value: own ? "own" : "standard", options: [
            ["standard", t("requests.standardSchedule")], ["own", t("requests.ownSchedule")],
          ] },
          { name: "waits", label: t("requests.waits"), value: waits.map(shortSpan).join(", "), hint: t("requests.waitsHint") },
        ],
        submit: async ({ kind, waits: text }) => {
          const schedule = kind === "own" ? { schedule: { waits: parseWaits(text) } } : {};
          await unchanged();
          return call(TARGET + "SetRetrySchedule", { targetId: id, ...schedule });
        },
      });
      if (done) view.again();
    })));
}

/** "90" as "90s", 300 as "5m": whole numbers of the largest unit. */
function shortSpan(length) {
  const [unit, size] = UNITS.find(([, one]) => length >= one && length % one === 0) ?? ["s", 1];
  return `${length / size}${unit}`;
}

/** The spans of a text such as "10s, 5m, 1h", as the API writes them. */
function parseWaits(text) {
  return text.split(/[\s,]+/).filter(Boolean).map((word) => {
    const [, amount, unit] = /^(\d+(?:\.\d{1,9})?)([smhd])$/.exec(word) ?? [];
    const size = UNITS.find(([name]) => name === unit)?.[1];
    if (size === undefined) throw new Error(t("requests.noSpan", word));
    // What is a whole number stays one: 0.1 * 3600 is not 360.
    return `${Number((Number(amount) * size).toFixed(9))}s`;
  });
}

// A request now

/** Sends a target a request now, and shows what it answers. */
export async function sendTest(view, id, name) {
  const answer = await ask({
    title: t("requests.test", name), lead: t("requests.testLead"), label: t("requests.send"), wide: true,
    fields: [{ name: "payload", label: t("requests.payload"), kind: "textarea", placeholder: "{}", hint: t("requests.payloadHint") }],
    submit: ({ payload }) => call(TARGET + "TestTarget", {
      targetId: id, ...(payload.trim() ? { eventPayload: parseObject(payload) } : {}),
    }),
  });
  if (!answer) return;
  const shown = dialog(t("requests.testAnswer", name), [
    facts([
      [t("common.state"), badge(answer.delivered ? "ok" : "bad", t(answer.delivered ? "requests.taken" : "requests.notTaken"))],
      [t("requests.status"), answer.status ? number(answer.status) : undefined], [t("requests.duration"), span(answer.duration)],
      [t("requests.answerSize"), bytes(answer.answerBytes)], [t("requests.error"), answer.error],
    ]),
    h("h3", {}, t("requests.sent")), block(text(answer.payload), t("requests.sent")),
    answer.answer && [h("h3", {}, t("requests.answer")), block(text(answer.answer), t("requests.answer"))],
    h("div", { class: "buttons" }, h("button", { type: "button", class: "primary", onclick: () => shown.close() }, t("common.close"))),
  ], { wide: true });
}

/** The text that bytes in base64 are. */
const text = (base64) => new TextDecoder().decode(Uint8Array.from(atob(base64 ?? ""), (one) => one.charCodeAt(0)));
