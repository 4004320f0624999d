/** What several pages show of targets and their deliveries. */
import { badge } from "../dom.js";
import { t } from "../texts.js";

/** Whether a target gets anything, by what its deliveries came to. */
export function breakerBadge(state) {
  if (!state) return badge("", t("target.unknown"));
  if (state.enabled !== true) return badge("warn", t("target.disabled"));
  if (state.paused === true) return badge("warn", t("target.paused"));
  if (state.breaker === "BREAKER_STATE_OPEN") return badge("bad", t("target.open"));
  if (state.breaker === "BREAKER_STATE_HALF_OPEN") return badge("warn", t("target.halfOpen"));
  return badge("ok", t("target.enabled"));
}

export const STATES = {
  DELIVERY_STATE_PENDING: ["run", "delivery.pending"],
  DELIVERY_STATE_LEASED: ["run", "delivery.leased"],
  DELIVERY_STATE_DELIVERED: ["ok", "delivery.delivered"],
  DELIVERY_STATE_DEAD: ["bad", "delivery.dead"],
  DELIVERY_STATE_CANCELLED: ["", "delivery.cancelled"],
  DELIVERY_STATE_HELD: ["warn", "delivery.held"],
};

export function deliveryState(state) {
  const [kind, key] = STATES[state] ?? ["", "delivery.unknown"];
  return badge(kind, t(key));
}

/** Which kind of target it is: the API has a member for each. */
export function targetKind(target) {
  if (target.restCall) return { name: "restCall", interrupts: target.restCall.interruptOnError === true };
  if (target.restAsync) return { name: "restAsync", interrupts: false };
  return { name: "restWebhook", interrupts: target.restWebhook?.interruptOnError === true };
}
