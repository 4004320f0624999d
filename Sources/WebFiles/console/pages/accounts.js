/** Service accounts: their roles, tokens and keys; clients of OAuth. */
import { code, h, time } from "../dom.js";
import { ADMIN, call } from "../session.js";
import { t } from "../texts.js";
import { ask, button, byOffset, confirm, empty, facts, filterBar, load, pagedList, pageHead, secrets, section, table, tabs, words } from "../ui.js";

const LINKS = () => [["#/accounts", t("account.accounts")], ["#/accounts/clients", t("account.clients")], ["#/accounts/roles", t("account.roles")]];
const address = (id) => `#/accounts/of/${encodeURIComponent(id)}`;
const moment = (text) => (text ? new Date(text).toISOString() : undefined);
const expiry = () => ({ name: "expires", label: t("account.expires"), kind: "datetime-local", hint: t("account.expiresHint") });

export async function show(view) {
  const [tab, id] = view.args;
  if (tab === "of" && id) return showOne(view, id);
  view.root.append(pageHead(t("page.accounts"), t("account.lead")), tabs(t("page.accounts"), LINKS(), tab ? `#/accounts/${tab}` : "#/accounts"));
  ({ clients, roles }[tab] ?? accounts)(view);
}

function accounts(view) {
  const filter = filterBar([{ name: "nameContains", label: t("target.nameContains") }], () => list.restart());
  const list = pagedList(view, {
    caption: t("account.accounts"),
    columns: [
      { label: t("account.name"), cell: (one) => h("a", { href: address(one.id) }, one.name) },
      { label: "Id", cell: (one) => code(one.id) },
      { label: t("shell.organization"), cell: (one) => code(one.organizationId) },
      { label: t("common.created"), kind: "when", cell: (one) => time(one.createTime) },
    ],
    load: byOffset(async (offset, limit) => {
      const answer = await call(ADMIN + "ListServiceAccounts", { offset, limit, nameContains: filter.values().nameContains }, { signal: view.signal });
      return { rows: answer.accounts ?? [], total: Number(answer.total ?? 0) };
    }),
    empty: () => empty(t("account.none"), t("account.noneHint")),
  });
  view.root.append(h("div", { class: "actions" }, button(t("account.create"), async () => {
    const made = await ask({
      title: t("account.create"), label: t("common.create"), fields: [{ name: "name", label: t("account.name"), required: true }],
      submit: ({ name }) => call(ADMIN + "CreateServiceAccount", { name }),
    });
    if (made) view.go(address(made.account.id));
  }, { kind: "primary" })), filter.node, list.node);
}

async function showOne(view, id) {
  const options = { signal: view.signal };
  const [{ account, roles: held = [] }, { roles: known = [] }] = await Promise.all([
    call(ADMIN + "GetServiceAccount", { id }, options), call(ADMIN + "ListRoles", {}, options),
  ]);
  const isInstance = (role) => known.find((one) => one.name === role)?.instance === true;
  view.root.append(
    pageHead(account.name, t("account.oneLead"), [button(t("common.delete"), async () => {
      if (await confirm(t("account.delete", account.name), t("account.deleteLead"), t("common.delete"), () => call(ADMIN + "DeleteServiceAccount", { id }))) view.go("#/accounts");
    }, { kind: "danger" })]),
    facts([["Id", code(account.id)], [t("shell.organization"), code(account.organizationId)], [t("common.created"), time(account.createTime)], [t("common.changed"), time(account.changeTime)]]),
    section(t("account.roles"), held.length === 0 ? empty(t("account.noRoles"), t("account.noRolesHint")) : table(t("account.roles"), [
      { label: t("account.role"), cell: (role) => code(role) },
      { label: t("account.reach"), cell: (role) => t(isInstance(role) ? "account.instance" : "shell.organization") },
      { label: t("common.actions"), cell: (role) => button(t("account.revoke"), async () => {
        const method = isInstance(role) ? "RevokeInstanceRole" : "RevokeOrganizationRole";
        if (await confirm(t("account.revoke"), role, t("account.revoke"), () => call(ADMIN + method, { accountId: id, role }))) view.again();
      }, { kind: "small danger" }) },
    ], held), h("div", { class: "actions" }, button(t("account.grant"), async () => {
      const done = await ask({
        title: t("account.grant"), label: t("account.grant"),
        fields: [{ name: "role", label: t("account.role"), kind: "select", options: known.filter((role) => !held.includes(role.name)).map((role) => [role.name, role.name]) }],
        submit: ({ role }) => call(ADMIN + (isInstance(role) ? "GrantInstanceRole" : "GrantOrganizationRole"), { accountId: id, role }),
      });
      if (done) view.again();
    }))),
    section(t("account.tokens"), tokens(view, id)),
    section(t("account.keys"), h("p", { class: "faint" }, t("account.keysLead")), keys(view, id)));
}

function tokens(view, accountId) {
  const list = pagedList(view, {
    caption: t("account.tokens"),
    columns: [
      { label: t("account.description"), cell: (one) => one.description || "–" },
      { label: "Id", cell: (one) => code(one.id) },
      { label: t("common.created"), kind: "when", cell: (one) => time(one.createTime) },
      { label: t("common.expires"), kind: "when", cell: (one) => time(one.expireTime) },
      { label: t("common.actions"), cell: (one) => button(t("account.revoke"), async () => {
        if (await confirm(t("account.revokeToken"), t("account.revokeTokenLead"), t("account.revoke"), () => call(ADMIN + "RevokeToken", { accountId, id: one.id }))) await list.reload();
      }, { kind: "small danger" }) },
    ],
    load: byOffset(async (offset, limit) => {
      const answer = await call(ADMIN + "ListTokens", { accountId, offset, limit }, { signal: view.signal });
      return { rows: answer.tokens ?? [], total: Number(answer.total ?? 0) };
    }),
    empty: () => empty(t("account.noTokens")),
  });
  return [list.node, h("div", { class: "actions" }, button(t("account.createToken"), async () => {
    const made = await ask({
      title: t("account.createToken"), label: t("common.create"), fields: [{ name: "description", label: t("account.description") }, expiry()],
      submit: ({ description, expires }) => call(ADMIN + "CreateToken", { accountId, description, expireTime: moment(expires) }),
    });
    if (!made) return;
    await secrets(t("account.tokenMade"), t("account.once"), [[t("signIn.token"), made.secret]]);
    await list.reload();
  }))];
}

function keys(view, accountId) {
  const list = pagedList(view, {
    caption: t("account.keys"),
    columns: [
      { label: "Id", cell: (one) => code(one.id) },
      { label: t("key.algorithm"), cell: (one) => one.algorithm },
      { label: t("common.created"), kind: "when", cell: (one) => time(one.createTime) },
      { label: t("common.expires"), kind: "when", cell: (one) => time(one.expireTime) },
      { label: t("common.actions"), cell: (one) => button(t("common.delete"), async () => {
        if (await confirm(t("account.deleteKey"), one.id, t("common.delete"), () => call(ADMIN + "DeleteAccountKey", { accountId, id: one.id }))) await list.reload();
      }, { kind: "small danger" }) },
    ],
    load: byOffset(async (offset, limit) => {
      const answer = await call(ADMIN + "ListAccountKeys", { accountId, offset, limit }, { signal: view.signal });
      return { rows: answer.keys ?? [], total: Number(answer.total ?? 0) };
    }),
    empty: () => empty(t("account.noKeys")),
  });
  return [list.node, h("div", { class: "actions" }, button(t("account.createKey"), async () => {
    const made = await ask({
      title: t("account.createKey"), label: t("common.create"), wide: true,
      fields: [{ name: "publicKey", label: t("account.publicKey"), kind: "textarea", hint: t("account.publicKeyHint") }, expiry()],
      submit: ({ publicKey, expires }) => call(ADMIN + "CreateAccountKey", { accountId, publicKey, expireTime: moment(expires) }),
    });
    if (!made) return;
    if (made.keyFile) await secrets(t("account.keyMade"), t("account.once"), [[t("account.keyFile"), made.keyFile]]);
    await list.reload();
  }))];
}

function clients(view) {
  const list = pagedList(view, {
    caption: t("account.clients"),
    columns: [
      { label: t("account.name"), cell: (one) => one.name },
      { label: "Id", cell: (one) => code(one.id) },
      { label: t("account.account"), cell: (one) => h("a", { href: address(one.accountId) }, one.accountId) },
      { label: t("account.scopes"), cell: (one) => (one.scopes ?? []).join(" ") || t("common.all") },
      { label: t("common.created"), kind: "when", cell: (one) => time(one.createTime) },
      { label: t("common.actions"), cell: (one) => h("div", { class: "actions" },
        button(t("account.rotateSecret"), async () => {
          const made = await confirm(t("account.rotateSecret"), t("account.rotateSecretLead"), t("account.rotateSecret"), () => call(ADMIN + "RotateClientSecret", { id: one.id }));
          if (made) await secrets(t("account.secretMade"), t("account.once"), [[t("account.clientId"), one.id], [t("account.secret"), made.secret]]);
        }, { kind: "small" }),
        button(t("common.delete"), async () => {
          if (await confirm(t("account.deleteClient", one.name), t("account.deleteClientLead"), t("common.delete"), () => call(ADMIN + "DeleteClient", { id: one.id }))) await list.reload();
        }, { kind: "small danger" })) },
    ],
    load: byOffset(async (offset, limit) => {
      const answer = await call(ADMIN + "ListClients", { offset, limit }, { signal: view.signal });
      return { rows: answer.clients ?? [], total: Number(answer.total ?? 0) };
    }),
    empty: () => empty(t("account.noClients"), t("account.noClientsHint")),
  });
  view.root.append(h("div", { class: "actions" }, button(t("account.createClient"), async () => {
    const { roles: known = [] } = await call(ADMIN + "ListRoles", {}, { signal: view.signal });
    const made = await ask({
      title: t("account.createClient"), label: t("common.create"), wide: true,
      fields: [
        { name: "name", label: t("account.name"), required: true },
        { name: "accountId", label: t("account.ofAccount"), hint: t("account.ofAccountHint") },
        { name: "roles", label: t("account.roles"), kind: "checkboxes", options: known.map((role) => [role.name, role.name]), hint: t("account.clientRolesHint") },
        { name: "scopes", label: t("account.scopes"), placeholder: "sp:workflow:read", hint: t("account.scopesHint") },
      ],
      submit: ({ name, accountId, roles: chosen, scopes }) => call(ADMIN + "CreateClient", { name, accountId, roles: chosen, scopes: words(scopes) }),
    });
    if (!made) return;
    await secrets(t("account.secretMade"), t("account.once"), [[t("account.clientId"), made.client.id], [t("account.secret"), made.secret]]);
    await list.reload();
  }, { kind: "primary" })), list.node);
}

function roles(view) {
  const place = h("div", { class: "list" }), members = memberList(view);
  load(place, view, () => call(ADMIN + "ListRoles", {}, { signal: view.signal }), ({ roles: known = [] }) => table(t("account.roles"), [
    { label: t("account.role"), cell: (role) => code(role.name) },
    { label: t("account.reach"), cell: (role) => t(role.instance ? "account.instance" : "shell.organization") },
    { label: t("account.permissions"), cell: (role) => (role.permissions ?? []).join(", ") },
  ], known));
  view.root.append(section(t("account.members"), members), section(t("account.roles"), place));
}

const memberList = (view) => ["ListOrganizationMembers", "ListInstanceMembers"].map((method) => pagedList(view, {
  caption: t(`account.${method}`),
  columns: [
    { label: t("account.name"), cell: (one) => h("a", { href: address(one.accountId) }, one.accountName || one.accountId) },
    { label: t("account.reach"), cell: (one) => t(method === "ListInstanceMembers" ? "account.instance" : "shell.organization") },
    { label: t("account.roles"), cell: (one) => (one.roles ?? []).join(", ") },
  ],
  load: byOffset(async (offset, limit) => {
    const answer = await call(ADMIN + method, { offset, limit }, { signal: view.signal });
    return { rows: answer.members ?? [], total: Number(answer.total ?? 0) };
  }),
  empty: () => empty(t("account.noMembers", t(`account.${method}`))),
}).node);
