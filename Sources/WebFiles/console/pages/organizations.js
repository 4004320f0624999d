/** Organizations. */
import { unlessChanged } from "../conflicts.js";
import { code, h, time } from "../dom.js";
import { refreshChoice } from "../organization-choice.js";
import { ADMIN, call, session } from "../session.js";
import { t } from "../texts.js";
import { ask, button, byOffset, confirm, empty, filterBar, pagedList, pageHead, toast } from "../ui.js";

export async function show(view) {
  const filter = filterBar([{ name: "nameContains", label: t("target.nameContains") }], () => list.restart());
  const list = pagedList(view, {
    caption: t("page.organizations"),
    columns: [
      { label: t("organization.name"), cell: (one) => one.name },
      { label: "Id", cell: (one) => code(one.id) },
      { label: t("common.created"), kind: "when", cell: (one) => time(one.createTime) },
      { label: t("common.changed"), kind: "when", cell: (one) => time(one.changeTime) },
      { label: t("common.actions"), cell: (one) => h("div", { class: "actions" },
        button(t("organization.use"), async () => {
          session.organizationId = one.id;
          await refreshChoice();
          toast(t("organization.isUsed", one.name));
        }, { kind: "small" }),
        button(t("organization.rename"), async () => {
          const unchanged = unlessChanged(one.name, async () => (await call(ADMIN + "GetOrganization", { id: one.id })).organization.name);
          const done = await ask({
            title: t("organization.rename"), fields: [{ name: "name", label: t("organization.name"), value: one.name, required: true }],
            submit: async ({ name }) => {
              await unchanged();
              return call(ADMIN + "RenameOrganization", { id: one.id, name });
            },
          });
          if (done) await Promise.all([list.reload(), refreshChoice()]);
        }, { kind: "small" }),
        button(t("common.delete"), async () => {
          if (await confirm(t("organization.delete", one.name), t("organization.deleteLead"), t("common.delete"), () => call(ADMIN + "DeleteOrganization", { id: one.id }))) await Promise.all([list.reload(), refreshChoice()]);
        }, { kind: "small danger" })) },
    ],
    load: byOffset(async (offset, limit) => {
      const answer = await call(ADMIN + "ListOrganizations", { offset, limit, nameContains: filter.values().nameContains }, { signal: view.signal });
      return { rows: answer.organizations ?? [], total: Number(answer.total ?? 0) };
    }),
    empty: () => empty(t("common.nothingFound"), t("common.nothingFoundHint")),
  });
  view.root.append(pageHead(t("page.organizations"), t("organization.lead"), [button(t("organization.create"), async () => {
    const done = await ask({
      title: t("organization.create"), label: t("common.create"), fields: [{ name: "name", label: t("organization.name"), required: true }],
      submit: ({ name }) => call(ADMIN + "CreateOrganization", { name }),
    });
    if (done) await Promise.all([list.reload(), refreshChoice()]);
  }, { kind: "primary" })]), filter.node, list.node);
}
