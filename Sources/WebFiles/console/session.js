/**
 * Who is signed in, and the calls that they make: everything goes over the public API through the project's client.
 *
 * The token is kept for the session of this tab (`sessionStorage`), never longer.
 */
import { Code } from "../client/codes.js";
import { language } from "./texts.js";

export { Code };

const TOKEN = "pintle.token";
const ORGANIZATION = "pintle.organization";
const SKIP = "pintle.skip-executions";

/** What happens when the server no longer takes the token; the shell sets it. */
let signedOut = () => {};

/** What happens when the chosen organization is gone, or not for this account any more; the shell sets it. */
let organizationLeft = () => {};

export const session = {
  get token() { return sessionStorage.getItem(TOKEN); },
  get organizationId() { return sessionStorage.getItem(ORGANIZATION); },
  set organizationId(id) { if (id) sessionStorage.setItem(ORGANIZATION, id); else sessionStorage.removeItem(ORGANIZATION); },
  /** Whether calls go past request and response executions (docs/executions.md, "Getting past a broken execution"). */
  get skipsExecutions() { return sessionStorage.getItem(SKIP) === "true"; },
  set skipsExecutions(skips) { if (skips) sessionStorage.setItem(SKIP, "true"); else sessionStorage.removeItem(SKIP); },
  signIn(token) { sessionStorage.setItem(TOKEN, token); },
  signOut() { for (const name of [TOKEN, ORGANIZATION, SKIP]) sessionStorage.removeItem(name); },
  onSignedOut(action) { signedOut = action; },
  onOrganizationLeft(action) { organizationLeft = action; },
};

/** The error of accounts without any role in the organization of a call, where it is not a denial. */
const NO_MEMBERSHIP = "AUTHZ-cdgFk";

let isLookedAt = false;

/**
 * Goes back to the account's own organization when a call failed because the chosen one is gone, or because this account may not
 * choose any more. Other denials are those of one page: the choice can be made from the chosen organization then.
 */
async function lookAtOrganization(error) {
  const chosen = session.organizationId;
  const isDenial = (one) => one.code === Code.PERMISSION_DENIED || one.detail("zitadel.v1.ErrorDetail")?.id === NO_MEMBERSHIP;
  if (!chosen || isLookedAt || !isDenial(error)) return;
  isLookedAt = true;
  const isOpen = await call(ADMIN + "ListOrganizations", { limit: 1 }).then(() => true, (problem) => !isDenial(problem));
  isLookedAt = false;
  if (isOpen || session.organizationId !== chosen) return;
  session.organizationId = undefined;
  organizationLeft();
}

/** The client's modules: asked for together, not each once another one is there that needs it. */
const CLIENT_MODULES = [
  "pintle", "base64", "client", "codes", "connect", "details", "envelopes", "errors", "events", "grpc-web", "metadata", "scope", "sent-metadata",
  "socket-call", "sockets",
];

async function makeClient() {
  const [{ parse }, { Client }] = await Promise.all([import("./exact-json.js"), ...CLIENT_MODULES.map((name) => import(`../client/${name}.js`))]);
  return new Client({
    baseUrl: new URL("..", import.meta.url).href.replace(/\/$/, ""),
    token: () => session.token,
    organizationId: () => session.organizationId,
    timeoutMs: 30000,
    parse,
    onError: (error) => {
      if (error.code === Code.UNAUTHENTICATED && session.token) signedOut(error);
      lookAtOrganization(error);
    },
  });
}

let made;

/** The client, which is loaded when it is first asked for: nobody waits for it to see where to sign in. */
export const client = () => (made ??= makeClient().catch((error) => { made = undefined; throw error; }));

/** Options of a call with what every call says: the language in which the reader chose to read. */
const metadata = (options) => ({
  ...options,
  metadata: { ...options.metadata, "accept-language": language(), ...(session.skipsExecutions ? { "x-pintle-skip-executions": "true" } : {}) },
});

/** Calls a unary method: `await call(ADMIN + "ListRoles", {}, { signal })`. */
export const call = async (method, request = {}, options = {}) => (await client()).unary(method, request, metadata(options));

/** Reads a stream of the server's messages. */
export async function* stream(method, request, options = {}) {
  yield* (await client()).serverStream(method, request, metadata(options));
}

export const ADMIN = "pintle.admin.v1.AdminService/";
export const ACTION = "zitadel.action.v2.ActionService/";
export const TARGET = "pintle.target.v1.TargetService/";
export const EXECUTION = "pintle.execution.v1.ExecutionService/";
export const DELIVERY = "pintle.delivery.v1.DeliveryService/";
export const EVENT = "pintle.event.v1.EventService/";
export const RUN = "pintle.run.v1.RunService/";
export const WORKFLOW = "pintle.workflow.v1.WorkflowService/";
export const TRIGGER = "pintle.trigger.v1.TriggerService/";
export const INVOCATION = "pintle.trigger.v1.InvocationService/";
export const MANAGEMENT = "zitadel.management.v1.ManagementService/";

/** How many pages are read of a list that is needed as a whole; 1,000 entries each. */
const MAX_PAGES = 5;

/** What is known of each target's deliveries, by its id: the first 5,000 targets. */
export async function targetStates(options) {
  const states = new Map();
  let pageToken = "";
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await call(DELIVERY + "ListTargetStates", { pageSize: 1000, pageToken }, options);
    for (const state of answer.targets ?? []) states.set(state.targetId, state);
    pageToken = answer.nextPageToken ?? "";
    if (!pageToken) break;
  }
  return states;
}

/** The targets of these ids, by their ids; those that are gone are missing. */
export async function targetsById(ids, options) {
  const wanted = [...new Set(ids)].filter(Boolean);
  if (wanted.length === 0) return new Map();
  const answer = await call(ACTION + "ListTargets", {
    pagination: { limit: 100 }, filters: [{ inTargetIdsFilter: { targetIds: wanted.slice(0, 100) } }],
  }, options);
  return new Map((answer.targets ?? []).map((target) => [target.id, target]));
}

/** What a list of many shows where the names of targets are not readable: none. */
export const quietly = (promise, otherwise) => promise.catch((error) => {
  if (error.code === Code.UNAUTHENTICATED || error.code === Code.CANCELLED) throw error;
  return otherwise;
});
