"""The console in a browser: a server with something of everything to show, and what a page is looked at by."""
import json
import time

import urllib3

from harness import programs
from harness.receiver import Receiver

http = urllib3.PoolManager(retries=False)

ADMIN = "pintle.admin.v1.AdminService/"
ACTION = "zitadel.action.v2.ActionService/"
EXECUTION = "pintle.execution.v1.ExecutionService/"
TARGET = "pintle.target.v1.TargetService/"
DELIVERY = "pintle.delivery.v1.DeliveryService/"
EVENT = "pintle.event.v1.EventService/"
WORKFLOW = "pintle.workflow.v1.WorkflowService/"
TRIGGER = "pintle.trigger.v1.TriggerService/"
MANAGEMENT = "zitadel.management.v1.ManagementService/"

WELCOME = {
    "start": "Where to",
    "steps": {
        "Where to": {
            "type": "choice", "defaultStep": "Done",
            "choiceList": [{
                "comparator": "StringEquals", "variableA.$": "$.trigger.attributes.department", "variableB": "Logistics",
                "nextStep": "Wait a little"}]},
        "Wait a little": {
            "type": "action", "actionId": "sp:sleep", "nextStep": "Greet",
            "attributes": {"type": "waitFor", "duration": "1s"}},
        "Greet": {
            "type": "action", "actionId": "sp:define-variable", "nextStep": "Done",
            "attributes": {"variables": [{"name": "text", "variableA": "Welcome, {{$.trigger.identity.name}}!"}]}},
        "Done": {"type": "success"}}}
PERSON = {"identity": {"id": "u1", "name": "Emil Brandt", "type": "IDENTITY"}, "attributes": {"department": "Logistics"}}


def call(server, method, request=None):
    """A unary call as the administrator, by Connect's JSON."""
    response = http.request(
        "POST", f"http://{server.target}/{method}", body=json.dumps(request or {}),
        headers={"content-type": "application/json", "authorization": f"Bearer {server.token}"})
    assert response.status == 200, (method, response.status, response.data)
    return json.loads(response.data)


class Scene:
    """A server, a receiver of its webhooks, and the ids of what was made for the pages to show."""

    def __init__(self, directory):
        self.server = programs.start_pintle(directory, token="console-administrator-token-0123456789")
        self.receiver = Receiver()
        self.receiver.answer("/orders", {"received": True})
        self.receiver.answer("/broken", {"message": "out of paper"}, status=410)
        self.orders = self.target("Order desk", "/orders")
        self.broken = self.target("Printer", "/broken")
        self.receiver.answer("/late", {"message": "later"}, status=503)
        self.late = self.target("Night shift", "/late")
        self.interrupting = self.target("Gatekeeper", "/gate", {"restCall": {"interruptOnError": True}})
        self.execution({"event": {"event": "custom.order.paid"}}, [self.orders])
        self.execution({"event": {"event": "custom.order.printed"}}, [self.broken])
        self.execution({"event": {"event": "custom.order.packed"}}, [self.late])
        call(self.server, EXECUTION + "SetExecutionFilter", {
            "executionId": "event/custom.order.packed", "filter": {"path": "$.event_payload[?(@.boxes > 1)]"}})
        self.publish("custom.order.packed", "o-1", {"boxes": 2})
        self.publish("custom.order.paid", "o-1", {"amount": 42, "currency": "EUR"})
        self.publish("custom.order.printed", "o-1", {"pages": 3})
        self.workflow = call(self.server, WORKFLOW + "CreateWorkflow", {"workflow": {
            "name": "Welcome", "description": "Greets whoever comes to Logistics.", "definition": WELCOME,
            "trigger": {"type": "EVENT", "attributes": {"id": "idn:identity-created"}}}})["id"]
        self.run = call(self.server, WORKFLOW + "TestWorkflow", {"id": self.workflow, "input": PERSON})["workflowExecutionId"]
        self.organization = call(self.server, ADMIN + "CreateOrganization", {"name": "Warehouse"})["organization"]["id"]
        self.account = call(self.server, ADMIN + "CreateServiceAccount", {"name": "order-desk"})["account"]["id"]
        call(self.server, ADMIN + "GrantOrganizationRole", {"accountId": self.account, "role": "ORG_EVENT_PUBLISHER"})
        call(self.server, ADMIN + "CreateToken", {"accountId": self.account, "description": "the desk's computer"})
        call(self.server, MANAGEMENT + "CreateAction", {
            "name": "addClaims", "script": "function addClaims(ctx, api) {\n}\n", "timeout": "5s"})
        self.delivered = self.delivery(self.orders, "DELIVERY_STATE_DELIVERED")

    def target(self, name, path, kind=None):
        made = call(self.server, ACTION + "CreateTarget", {
            "name": name, "endpoint": self.receiver.url(path), "timeout": "5s", **(kind or {"restWebhook": {}})})
        host, port = self.receiver.server.server_address
        call(self.server, TARGET + "SetAllowRules", {"targetId": made["id"], "allowRules": [f"{host}:{port}"]})
        return made["id"]

    def execution(self, condition, targets):
        call(self.server, ACTION + "SetExecution", {"condition": condition, "targets": targets})

    def publish(self, type_, aggregate, payload):
        return call(self.server, EVENT + "PublishEvent", {"event": {
            "type": type_, "aggregateType": "order", "aggregateId": aggregate, "payload": payload}})

    def delivery(self, target, state, seconds=programs.PATIENCE_SECONDS):
        """The id of a delivery to a target that is in a state."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = call(self.server, DELIVERY + "ListDeliveries", {"filter": {"targetId": target, "state": state}})
            if found.get("deliveries"):
                return found["deliveries"][0]["id"]
            time.sleep(0.05)
        raise AssertionError(f"no delivery to {target} is {state}")

    @property
    def console(self):
        return f"http://{self.server.target}/console/"

    def stop(self):
        self.receiver.server.shutdown()
        return self.server.terminate()


def sign_in(page, token):
    page.get_by_label("Token").fill(token)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_selector("main[data-shown]")


def go(page, address):
    """Shows a page by its address, and waits until it has what it loads."""
    page.evaluate("""address => {
      delete document.querySelector('main').dataset.shown;
      if (location.hash === address) dispatchEvent(new HashChangeEvent('hashchange')); else location.hash = address;
    }""", address)
    page.wait_for_selector("main[data-shown]")
    page.wait_for_function("() => !document.querySelector('[aria-busy=true], .state.loading')")


# What assistive technology and eyes need, as rules over what is drawn; each gives a list of what breaks it.
CHECKS = r"""
() => {
  const problems = [];
  const shown = (element) => element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length > 0;
  const text = (ids) => ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
  const name = (element) => element.getAttribute('aria-label')
    || (element.getAttribute('aria-labelledby') && text(element.getAttribute('aria-labelledby')))
    || [...(element.labels ?? [])].map((label) => label.textContent).join(' ').trim()
    || element.textContent.trim() || element.title;
  const path = (element) => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + ' «' + element.textContent.trim().slice(0, 40) + '»';

  for (const element of document.querySelectorAll('button, a[href], input, select, textarea, dialog, nav, [role=region], [role=img]')) {
    if (shown(element) && !name(element)) problems.push('no name: ' + path(element));
  }
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of new Set(ids)) if (ids.filter((one) => one === id).length > 1) problems.push('id twice: ' + id);
  for (const attribute of ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for', 'list']) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      for (const id of element.getAttribute(attribute).split(/\s+/)) if (!document.getElementById(id)) problems.push(`${attribute} leads nowhere: ` + id);
    }
  }
  const visible = [...document.querySelectorAll('h1, h2, h3')].filter(shown);
  if (visible.filter((heading) => heading.tagName === 'H1').length !== 1) problems.push('headings of the first level: ' + visible.filter((one) => one.tagName === 'H1').length);
  if (!document.documentElement.lang) problems.push('no language');
  if (document.querySelectorAll('main').length !== 1) problems.push('not one main');
  for (const element of document.querySelectorAll('[style]')) problems.push('style attribute: ' + path(element));
  for (const element of document.querySelectorAll('[tabindex]')) if (element.tabIndex > 0) problems.push('order of focus by number: ' + path(element));
  // What can be scrolled sideways has to be reachable by keyboard.
  for (const element of document.querySelectorAll('body *')) {
    if (shown(element) && /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1
      && element.tabIndex < 0 && !element.querySelector('a, button, input, textarea')) problems.push('scrolls without focus: ' + path(element));
  }
  if (document.documentElement.scrollWidth > innerWidth + 1) problems.push(`wider than the window: ${document.documentElement.scrollWidth} > ${innerWidth}`);

  // Contrast (WCAG 2.2, 1.4.3), of colours as they are computed, drawn one over the other.
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, under) => top.slice(0, 3).map((value, index) => value * top[3] + under[index] * (1 - top[3])).concat(1);
  const background = (element) => {
    const layers = [];
    for (let one = element; one; one = one.parentElement) {
      const colour = rgba(getComputedStyle(one).backgroundColor);
      layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reverse().reduce((under, top) => over(top, under), rgba(getComputedStyle(document.body).backgroundColor));
  };
  const light = ([r, g, b]) => [r, g, b].map((value) => value / 255).map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const contrast = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('svg, :disabled, .hidden, option, [aria-hidden=true]') || !shown(element)) continue;
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && !(element.value && element.matches('input, textarea, select'))) continue;
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    const ground = background(element);
    const found = contrast(over(rgba(style.color), ground), ground);
    if (found < needed) problems.push(`contrast ${found.toFixed(2)} of ${needed}: ` + path(element));
  }
  return problems;
}
"""


def problems(page):
    """What on a page breaks the rules of accessibility that can be checked by a program."""
    return page.evaluate(CHECKS)
