/** The choice of the organization that the pages are about, for who may list them; others are in their own. */
import { fill, h, newId } from "./dom.js";
import { ADMIN, call, Code, session } from "./session.js";
import { t } from "./texts.js";
import { failed } from "./ui.js";

/** How many organizations are offered; one beyond them is chosen on the page of organizations. */
const OFFERED = 200;

let select, place;

/** The choice at the side; `changed` is told that another one was made. */
export function organizationChoice(changed) {
  const id = newId("organization");
  select = h("select", { id });
  place = h("div", { class: "field", hidden: true }, h("label", { for: id }, t("shell.organization")), select);
  select.addEventListener("change", () => changed(select.value));
  refreshChoice();
  return place;
}

/** Offers what there is now, and shows what is chosen. */
export async function refreshChoice() {
  try {
    const { organizations = [] } = await call(ADMIN + "ListOrganizations", { limit: OFFERED });
    const chosen = session.organizationId;
    // One that is not among those that are offered is chosen all the same.
    if (chosen && !organizations.some((one) => one.id === chosen)) organizations.push((await call(ADMIN + "GetOrganization", { id: chosen })).organization);
    fill(select, h("option", { value: "" }, t("shell.ownOrganization")), organizations.map((one) => h("option", { value: one.id }, one.name)));
    showChoice();
    place.hidden = false;
  } catch (error) {
    if (![Code.PERMISSION_DENIED, Code.UNAUTHENTICATED, Code.NOT_FOUND].includes(error.code)) failed(error);
  }
}

/** Shows the organization that the session has. */
export function showChoice() {
  select.value = session.organizationId ?? "";
}
