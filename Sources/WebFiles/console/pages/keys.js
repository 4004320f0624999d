/** The instance's keys, and reactions that failed. */
import { badge, code, dotted, h, number, time } from "../dom.js";
import { ADMIN, call } from "../session.js";
import { t } from "../texts.js";
import { ask, button, confirm, empty, load, pagedList, pageHead, secrets, section, table, toast } from "../ui.js";

export async function show(view) {
  view.root.append(pageHead(t("page.keys"), t("key.lead")),
    section(t("key.instance"), h("p", { class: "faint" }, t("key.instanceLead")), instanceKeys(view)),
    section(t("key.access"), h("p", { class: "faint" }, t("key.accessLead")), accessKeys(view)),
    section(t("key.reactions"), h("p", { class: "faint" }, t("key.reactionsLead")), reactions(view)));
}

const columns = () => [
  { label: "Id", cell: (one) => code(one.id) },
  { label: t("common.state"), cell: (one) => badge(one.retireTime ? "" : "ok", t(one.retireTime ? "key.retired" : "key.signs")) },
  { label: t("common.created"), kind: "when", cell: (one) => time(one.createTime) },
  { label: t("key.retires"), kind: "when", cell: (one) => time(one.retireTime) },
  { label: t("common.expires"), kind: "when", cell: (one) => time(one.expireTime) },
  { label: t("account.publicKey"), cell: (one) => one.publicKey && button(t("key.show"), () => secrets(one.id, t("key.publicLead"), [[t("account.publicKey"), one.publicKey]]), { kind: "small" }) },
];

function instanceKeys(view) {
  const place = h("div", { class: "list" });
  const again = load(place, view, () => call(ADMIN + "ListKeys", {}, { signal: view.signal }), ({ keys = [] }) => [
    keys.length === 0 ? empty(t("account.noKeys")) : table(t("key.instance"), [...columns().slice(0, 1), { label: t("key.purpose"), cell: (one) => [one.purpose, " ", one.algorithm] }, ...columns().slice(1)], keys),
    h("div", { class: "actions" }, button(t("key.rotate"), async () => {
      const done = await ask({
        title: t("key.rotate"), lead: t("key.rotateLead"), label: t("key.rotate"),
        fields: [{ name: "algorithm", label: t("key.algorithm"), kind: "select", options: [["", t("key.asBefore")], ["ES256", "ES256"], ["RS256", "RS256"], ["EdDSA", "EdDSA"]] }],
        submit: ({ algorithm }) => call(ADMIN + "RotateKey", { algorithm }),
      });
      if (done) { toast(t("key.rotated")); await again(); }
    })),
  ]);
  return place;
}

function accessKeys(view) {
  const place = h("div", { class: "list" });
  const again = load(place, view, () => call(ADMIN + "ListAccessKeys", {}, { signal: view.signal }), ({ keys = [] }) => [
    keys.length === 0 ? empty(t("account.noKeys")) : table(t("key.access"), columns(), keys),
    h("div", { class: "actions" }, button(t("key.rotateAccess"), async () => {
      const done = await ask({
        title: t("key.rotateAccess"), lead: t("key.rotateAccessLead"), label: t("key.rotate"),
        fields: [{ name: "revokeTokens", label: t("key.revokeTokens"), kind: "checkbox", hint: t("key.revokeTokensHint") }],
        submit: ({ revokeTokens }) => call(ADMIN + "RotateAccessKey", { revokeTokens }),
      });
      if (done) { toast(t("key.rotated")); await again(); }
    })),
  ]);
  return place;
}

function reactions(view) {
  const list = pagedList(view, {
    caption: t("key.reactions"),
    columns: [
      { label: t("key.reaction"), cell: (one) => code(one.reaction) },
      { label: t("event.position"), kind: "amount", cell: (one) => one.position },
      { label: t("event.type"), cell: (one) => dotted(one.eventType) },
      { label: t("delivery.error"), cell: (one) => one.error },
      { label: t("delivery.attempts"), kind: "amount", cell: (one) => number(one.attempts) },
      { label: t("target.nextAttempt"), kind: "when", cell: (one) => time(one.nextTryTime) },
      { label: t("common.actions"), cell: (one) => h("div", { class: "actions" },
        button(t("common.retry"), async () => { await call(ADMIN + "RetryFailedReaction", { reaction: one.reaction, position: one.position }); await list.reload(); }, { kind: "small" }),
        button(t("key.drop"), async () => {
          if (await confirm(t("key.drop"), t("key.dropLead"), t("key.drop"), () => call(ADMIN + "DropFailedReaction", { reaction: one.reaction, position: one.position }))) await list.reload();
        }, { kind: "small danger" })) },
    ],
    load: async ({ cursor, size }) => {
      const { reactions: rows = [] } = await call(ADMIN + "ListFailedReactions", { afterReaction: cursor?.reaction ?? "", afterPosition: cursor?.position ?? "0", limit: size }, { signal: view.signal });
      return { rows, next: rows.length === size ? rows.at(-1) : undefined };
    },
    empty: () => empty(t("key.noReactions"), t("key.noReactionsHint")),
  });
  return list.node;
}
