/** What several pages show of runs. */
import { badge } from "../dom.js";
import { t } from "../texts.js";

const STATUSES = {
  Completed: ["ok", "run.completed"], Failed: ["bad", "run.failed"], Canceled: ["", "run.cancelled"], Cancelled: ["", "run.cancelled"],
  Running: ["run", "run.running"], Queued: ["run", "run.queued"],
};

/** How a run stands; a status that is not known is shown as the server says it. */
export function runStatus(status) {
  const [kind, key] = STATUSES[status] ?? ["", undefined];
  return badge(kind, key ? t(key) : status || "–");
}

/** Whether nothing more happens in a run of this status. */
export const isOver = (status) => /^(completed|failed|cancell?ed)$/i.test(status ?? "");
