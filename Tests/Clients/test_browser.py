"""The JavaScript client in headless Chromium: directly by HTTP/1.1 and by HTTP/2 with TLS, behind nginx and haproxy with the
settings of docs/proxies.md, from pages of the same origin and of another one."""
import json
import re
import subprocess
import urllib.request

import pytest

from harness import programs
from harness.forwarder import Forwarder
from harness.proxies import PAGE, Proxy

SERVICE = "connectrpc.conformance.v1.ConformanceService"
CLIENT = programs.ROOT / "Sources" / "WebFiles" / "client"
ROUTES = ["http1", "http2", "nginx", "haproxy"]
PROTOCOLS = ["connect", "grpc-web"]
TOKEN = "token-of-a-page-0123456789abcdef"
# What every script begins with: a client of the page's server, or of the one that `base` says.
PRELUDE = """async ([base, options, argument]) => {
  const { Client, Code, PintleError } = await import(new URL("client/pintle.js", base).href);
  const client = new Client({ baseUrl: base, ...options });
  const bytes = (text) => btoa(text).replace(/=+$/, "");
  const failure = async (call) => {
    try { await call(); } catch (error) {
      if (!(error instanceof PintleError)) throw error;
      return { code: error.code, name: error.codeName, message: error.message,
        details: error.details.map(({ type, value, json }) => ({ type, value: Array.from(value), json })),
        metadata: error.metadata.entries() };
    }
    throw new Error("it did not fail");
  };
  const all = async (messages) => { const list = []; for await (const one of messages) list.push(one); return list; };
"""


def run(page, base, script, options=None, argument=None):
    """Runs a script in a page, with `client` for the server at `base`; what it returns."""
    return page.evaluate(PRELUDE + script + "\n}", [base, options or {}, argument])


@pytest.fixture(scope="module", params=ROUTES)
def route(request, tmp_path_factory, testee, certs, browser):
    """A page of the testee's, and its address, by one of the routes."""
    proxy = None
    if request.param == "http1":
        base = f"http://{testee.target}/"
    elif request.param == "http2":
        base = f"https://{testee.tls_target}/"
    else:
        proxy = Proxy(request.param, tmp_path_factory.mktemp(request.param), testee.port, certs)
        base = f"https://{proxy.target}/"
    page = browser.page(base)
    yield page, base
    page.context.close()
    if proxy:
        proxy.stop()


def test_the_protocols_that_are_spoken(route, request):
    """The routes are what they are called."""
    page, base = route
    spoken = page.evaluate("() => performance.getEntriesByType('navigation')[0].nextHopProtocol")
    assert spoken == ("http/1.1" if base.startswith("http:") else "h2")


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_unary(route, protocol):
    answer = run(*route, """
      let headers, trailers;
      const answer = await client.unary(argument + "/Unary", {
        responseDefinition: {
          responseHeaders: [{ name: "x-one", value: ["1"] }], responseTrailers: [{ name: "x-two-bin", value: ["AQI"] }],
          responseData: bytes("hello") },
      }, { metadata: { "x-sent": "yes", "x-sent-bin": new Uint8Array([1, 2, 255]) },
           onHeaders: (one) => headers = one.get("x-one"),
           onTrailers: (one) => trailers = Array.from(one.getBinary("x-two-bin")) });
      const sent = answer.payload.requestInfo.requestHeaders.filter(({ name }) => name.startsWith("x-sent"));
      return { data: atob(answer.payload.data), headers, trailers, sent };""", {"protocol": protocol}, SERVICE)
    assert (answer["data"], answer["headers"], answer["trailers"]) == ("hello", "1", [1, 2])
    assert {one["name"]: one["value"] for one in answer["sent"]} in (
        {"x-sent": ["yes"], "x-sent-bin": ["AQL/"]}, {"x-sent": ["yes"], "x-sent-bin": ["AQL_"]})


def test_unary_by_get(route):
    answer = run(*route, """
      const short = await client.unary(argument + "/IdempotentUnary", { requestData: bytes("ü?&") }, { idempotent: true });
      const long = await client.unary(argument + "/IdempotentUnary", { requestData: bytes("x".repeat(9000)) },
        { idempotent: true });
      return [short, long].map((one) => one.payload.requestInfo.connectGetInfo?.queryParams?.map(({ name }) => name));""",
                 argument=SERVICE)
    assert set(answer[0]) >= {"message", "encoding", "connect"} and answer[1] is None


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_errors_with_details(route, protocol):
    error = run(*route, """
      return await failure(() => client.unary(argument + "/Unary", { responseDefinition: {
        responseHeaders: [{ name: "x-head", value: ["h"] }],
        error: { code: "CODE_FAILED_PRECONDITION", message: "nö: 100 %", details: [
          { "@type": "type.googleapis.com/connectrpc.conformance.v1.Header", name: "a", value: ["b"] } ] },
        responseTrailers: [{ name: "x-tail", value: ["t"] }] } }));""", {"protocol": protocol}, SERVICE)
    assert (error["code"], error["name"], error["message"]) == (9, "failed_precondition", "nö: 100 %")
    first = error["details"][0]
    assert first["type"] == "connectrpc.conformance.v1.Header" and bytes(first["value"]) == b"\n\x01a\x12\x01b"
    if protocol == "connect":
        assert first["json"] == {"name": "a", "value": ["b"]}
    metadata = dict(error["metadata"])
    assert metadata["x-head"] == "h" and (protocol == "connect" or metadata["x-tail"] == "t")


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_server_stream(route, protocol):
    answer = run(*route, """
      const seen = { times: [] };
      const answers = [];
      for await (const one of client.serverStream(argument + "/ServerStream", { responseDefinition: {
          responseHeaders: [{ name: "x-one", value: ["1"] }], responseTrailers: [{ name: "x-two", value: ["2"] }],
          responseData: ["a", "b", "c"].map(bytes), responseDelayMs: 200 } },
          { onHeaders: (one) => seen.head = one.get("x-one"), onTrailers: (one) => seen.tail = one.get("x-two") })) {
        seen.times.push(performance.now());
        answers.push(atob(one.payload.data));
      }
      return { answers, ...seen };""", {"protocol": protocol}, SERVICE)
    assert (answer["answers"], answer["head"], answer["tail"]) == (["a", "b", "c"], "1", "2")
    # Nobody on the way held the messages back until the end.
    assert answer["times"][2] - answer["times"][0] > 250


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_stream_that_ends_with_an_error(route, protocol):
    answer = run(*route, """
      const answers = [];
      const error = await failure(async () => {
        for await (const one of client.serverStream(argument + "/ServerStream", { responseDefinition: {
          responseData: [bytes("a")], error: { code: "CODE_DATA_LOSS", message: "gone" } } })) answers.push(one);
      });
      return [answers.length, error.code, error.message];""", {"protocol": protocol}, SERVICE)
    assert answer == [1, 15, "gone"]


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_cancellation(route, protocol):
    answer = run(*route, """
      const codes = [];
      for (const kind of ["unary", "stream"]) {
        const controller = new AbortController();
        setTimeout(() => controller.abort(), 100);
        const started = performance.now();
        const error = await failure(() => kind === "unary"
          ? client.unary(argument + "/Unary", { responseDefinition: { responseDelayMs: 20000 } },
              { signal: controller.signal })
          : all(client.serverStream(argument + "/ServerStream",
              { responseDefinition: { responseData: [bytes("a"), bytes("b")], responseDelayMs: 10000 } },
              { signal: controller.signal })));
        codes.push([error.name, performance.now() - started < 5000]);
      }
      const early = AbortSignal.abort();
      codes.push([(await failure(() => client.unary(argument + "/Unary", {}, { signal: early }))).name, true]);
      return codes;""", {"protocol": protocol}, SERVICE)
    assert answer == [["canceled", True]] * 3


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_deadlines(route, protocol):
    answer = run(*route, """
      const told = await client.unary(argument + "/Unary", {}, { timeoutMs: 5000 });
      const late = await failure(() => client.unary(argument + "/Unary",
        { responseDefinition: { responseDelayMs: 20000 } }, { timeoutMs: 150 }));
      const stream = await failure(() => all(client.serverStream(argument + "/ServerStream",
        { responseDefinition: { responseData: [bytes("a"), bytes("b")], responseDelayMs: 10000 } }, { timeoutMs: 150 })));
      return [told.payload.requestInfo.timeoutMs, late.name, stream.name];""", {"protocol": protocol}, SERVICE)
    assert 4000 < int(answer[0]) <= 5000 and answer[1:] == ["deadline_exceeded"] * 2


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_what_the_caller_did_wrong_is_no_call(route, protocol):
    answer = run(*route, """
      const wrong = [{ metadata: { "X-Upper": "a" } }, { metadata: { "x-a": "ü" } }, { metadata: { "x-bin": "text" } },
        { timeoutMs: -1 }, { token: "a b" }];
      return Promise.all(wrong.map(async (options) =>
        (await failure(() => client.unary(argument + "/Unary", {}, options))).name));""", {"protocol": protocol}, SERVICE)
    assert answer == ["invalid_argument"] * 4 + ["unauthenticated"]


# MARK: Pintle itself

@pytest.fixture(scope="module")
def home(browser, pintle):
    """A page of Pintle's own, whose policy allows scripts of its own alone."""
    base = f"http://{pintle.target}/"
    page = browser.page(base)
    yield page, base
    page.context.close()


def test_the_address_alone_leads_to_the_console(home):
    page, base = home
    assert page.url == base + "console/"


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_details_are_read(home, protocol, pintle):
    error = run(*home, """
      const seen = [];
      const told = new Client({ baseUrl: base, ...options, onError: (error, method) => seen.push([error.code, method]) });
      const error = await failure(() => told.unary("zitadel.management.v1.ManagementService/GetAction", { id: "1" }));
      return { ...error, seen };""", {"protocol": protocol, "token": pintle.token})
    assert error["code"] == 5
    assert error["details"][0]["type"] == "zitadel.v1.ErrorDetail"
    assert error["details"][0]["json"]["id"] and error["details"][0]["json"]["message"]
    assert error["details"][0]["json"]["id"] in error["message"]
    assert error["seen"] == [[5, "zitadel.management.v1.ManagementService/GetAction"]]


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_tokens_and_organizations(home, protocol, pintle):
    answer = run(*home, """
      const method = "pintle.admin.v1.AdminService/ListOrganizations";
      const without = await failure(() => client.unary(method));
      const wrong = await failure(() => client.unary(method, {}, { token: "wrong" }));
      const asked = await client.unary(method, {}, { token: async () => argument });
      const elsewhere = await failure(() => client.unary("pintle.event.v1.EventService/ListEvents", {},
        { token: argument, organizationId: () => "12345" }));
      return [without.name, wrong.name, asked.organizations.length > 0, elsewhere.name];""",
                 {"protocol": protocol}, pintle.token)
    assert answer[:3] == ["unauthenticated", "unauthenticated", True] and answer[3] in ("permission_denied", "not_found")


def test_any_path(home, pintle):
    answer = run(*home, """
      const made = await client.json("/management/v1/actions", { body: { name: "browser", script: "function browser() {}" } });
      const response = await client.fetch("management/v1/actions/" + made.id);
      const read = await response.json();
      await client.json("/management/v1/actions/" + made.id, { method: "DELETE" });
      const gone = await failure(() => client.json("/management/v1/actions/" + made.id));
      const form = await failure(() => client.json("/v2025/workflows/none"));
      let elsewhere = "";
      try { await client.fetch("https://example.com/"); } catch (error) { elsewhere = error.name; }
      // The answer may begin within a millisecond, but not each time.
      const late = await failure(async () => {
        for (let tries = 0; tries < 100; tries++) await client.fetch("/event/v1/events:watch", { timeoutMs: 1, query: { fromNow: true } });
      });
      return [response.status, read.action.name, gone.name, gone.details[0].json.id !== undefined, form.name, elsewhere, late.name];
    """, {"token": pintle.token})
    assert answer[:4] == [200, "browser", "not_found", True]
    assert answer[4] == "not_found" and answer[5] == "PintleError" and answer[6] == "deadline_exceeded"


def publish(pintle, type):
    request = urllib.request.Request(
        f"http://{pintle.target}/event/v1/events", method="POST",
        data=json.dumps({"type": type, "aggregateId": "browser"}).encode(),
        headers={"authorization": f"Bearer {pintle.token}", "content-type": "application/json"})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)["position"]


def test_server_sent_events_go_on_after_a_restart(browser, tmp_path):
    """Events by fetch: nothing is lost and nothing comes twice when the server goes and comes back."""
    server = programs.start_pintle(tmp_path, token=TOKEN)
    base = f"http://{server.target}/"
    page = browser.page(base)
    try:
        page.evaluate(PRELUDE + """
          globalThis.seen = []; globalThis.opened = 0; globalThis.broken = [];
          globalThis.controller = new AbortController();
          globalThis.reading = (async () => {
            for await (const { id, event, data } of client.events("/event/v1/events:watch", {
              query: { groups: "custom.browser", afterPosition: 0 }, signal: controller.signal,
              onOpen: () => opened++, onReconnect: (error) => broken.push(error.codeName) })) seen.push([id, event, data.type]);
          })().catch((error) => error.codeName);
        }""", [base, {"token": server.token}, None])
        page.wait_for_function("() => opened === 1")
        positions = [publish(server, "custom.browser.one")]
        page.wait_for_function("() => seen.length === 1")
        assert server.terminate() == 0
        page.wait_for_function("() => broken.length > 0")
        arguments = server.command[1:]
        server = programs.Server("pintle", arguments, server.port, None, tmp_path / "second.log")
        server.token = TOKEN
        positions.append(publish(server, "custom.browser.two"))
        page.wait_for_function("() => seen.length === 2")
        assert page.evaluate("() => seen") == [
            [positions[0], "message", "custom.browser.one"], [positions[1], "message", "custom.browser.two"]]
        assert set(page.evaluate("() => broken")) == {"unavailable"} and page.evaluate("() => opened") == 2
        assert page.evaluate("async () => { controller.abort(); return await reading; }") == "canceled"
        # What cannot pass is not tried again.
        assert run(page, base, """
          const error = await failure(() => all(client.events("/event/v1/events:watch")));
          return error.name;""") == "unauthenticated"
    finally:
        page.context.close()
        server.kill()


def test_event_source_with_a_ticket(browser, tmp_path):
    """It is given what it cannot send, comes back by itself behind the last event, and ends with what it stands for."""
    server = programs.start_pintle(tmp_path, token=TOKEN)
    network = Forwarder(server.port)
    base = f"http://{programs.HOST}:{network.port}/"
    page = browser.page(base)
    try:
        page.evaluate(PRELUDE + """
          globalThis.seen = []; globalThis.opened = 0; globalThis.client = client;
          globalThis.start = async () => {
            globalThis.source = await client.eventSource("/event/v1/events:watch",
              { query: { groups: ["custom.browser", "custom.other"], fromNow: true } });
            source.onopen = () => opened++;
            source.onmessage = ({ data, lastEventId }) => seen.push([lastEventId, JSON.parse(data).type]);
          };
          await start();
        }""", [base, {"token": server.token}, None])
        page.wait_for_function("() => opened === 1")
        first = publish(server, "custom.browser.one")
        page.wait_for_function("() => seen.length === 1")
        assert page.evaluate("() => seen") == [[first, "custom.browser.one"]]
        assert TOKEN not in page.evaluate("() => source.url") and "ticket=" in page.evaluate("() => source.url")
        # The network fails; what happens meanwhile is not lost, and nothing comes twice.
        network.cut()
        second = publish(server, "custom.other.two")
        page.wait_for_function("() => seen.length === 2")
        assert page.evaluate("() => seen[1]") == [second, "custom.other.two"] and page.evaluate("() => opened") == 2
        # Without a token nobody gets a ticket.
        assert run(page, base, """
          return (await failure(() => client.eventSource("/event/v1/events:watch"))).name;""") == "unauthenticated"
        assert "ticket" not in server.output()
        # Another process knows none of its tickets: the source gives up, and another one is asked for.
        assert server.terminate() == 0
        server = programs.Server("pintle", server.command[1:], server.port, None, tmp_path / "second.log")
        server.token = TOKEN
        page.wait_for_function("() => source.readyState === EventSource.CLOSED")
        page.evaluate("() => start()")
        page.wait_for_function("() => opened === 3")
    finally:
        page.context.close()
        network.stop()
        server.kill()


def test_retries(browser, tmp_path):
    """None unless asked for; then while nobody is there, and not for other errors."""
    server = programs.start_testee(tmp_path)
    base = f"http://{server.target}/"
    page = browser.page(base)
    try:
        page.evaluate("""async (base) => {
          globalThis.module = await import(new URL("client/pintle.js", base).href); }""", base)
        server.kill()
        answer = page.evaluate("""async ([base, service]) => {
          let asked = 0;
          const counting = (...request) => { asked++; return fetch(...request); };
          const client = new module.Client({ baseUrl: base, fetch: counting });
          const names = [];
          for (const retry of [undefined, { attempts: 4, baseMs: 5 }]) {
            asked = 0;
            try { await client.unary(service + "/Unary", {}, { retry }); } catch (error) { names.push(error.codeName, asked); }
          }
          return names;
        }""", [base, SERVICE])
        assert answer == ["unavailable", 1, "unavailable", 4]
        server = programs.Server("pintle-testee", server.command[1:], server.port, None, tmp_path / "second.log")
        assert page.evaluate("""async ([base, service]) => {
          let asked = 0;
          const client = new module.Client({ baseUrl: base, fetch: (...request) => { asked++; return fetch(...request); } });
          try {
            await client.unary(service + "/Unary", { responseDefinition: { error: { code: "CODE_ABORTED", message: "x" } } },
              { retry: { attempts: 4, baseMs: 5 } });
          } catch (error) { return [error.codeName, asked]; }
        }""", [base, SERVICE]) == ["aborted", 1]
    finally:
        page.context.close()
        server.kill()


# MARK: WebSocket

# With WebSocketStream where Chromium has it, and as in browsers that do not.
SOCKETS = ["streams", "events"]


@pytest.fixture(params=SOCKETS)
def sockets(request, route):
    """The route, with one of the two ways in which the client uses sockets."""
    page, base = route
    name = "WebSocketStream"
    if request.param == "events":
        page.evaluate(f"() => {{ globalThis.kept = {name}; delete globalThis.{name}; }}")
    yield page, base
    if request.param == "events":
        page.evaluate(f"() => {{ globalThis.{name} = kept; }}")


def test_client_stream(sockets):
    answer = run(*sockets, """
      let headers, trailers;
      async function* requests() {
        yield { responseDefinition: { responseHeaders: [{ name: "x-one", value: ["1"] }],
          responseTrailers: [{ name: "x-two", value: ["2"] }], responseData: bytes("done") }, requestData: bytes("a") };
        yield { requestData: bytes("b") };
        yield { requestData: bytes("c") };
      }
      const answer = await client.clientStream(argument + "/ClientStream", requests(), {
        metadata: { "x-sent": ["yes", "twice"] }, timeoutMs: 8000,
        onHeaders: (one) => headers = one.get("x-one"), onTrailers: (one) => trailers = one.get("x-two") });
      const info = answer.payload.requestInfo;
      return [atob(answer.payload.data), headers, trailers, info.requests.length, Number(info.timeoutMs),
        info.requestHeaders.filter(({ name }) => name === "x-sent").flatMap(({ value }) => value)];""", argument=SERVICE)
    assert answer[:4] == ["done", "1", "2", 3] and 6000 < answer[4] <= 8000 and answer[5] == ["yes", "twice"]


def test_both_ways_at_once(sockets):
    """Each request is made from the answer to the one before."""
    answer = run(*sockets, """
      let answered = () => {};
      async function* requests() {
        for (let count = 1; count <= 5; count++) {
          const done = new Promise((resolve) => { answered = resolve; });
          yield { responseParameters: [{ size: count }] };
          await done;
        }
      }
      const sizes = [];
      for await (const { payload } of client.bidiStream("grpc.testing.TestService/FullDuplexCall", requests())) {
        sizes.push(atob(payload.body).length);
        answered();
      }
      return sizes;""")
    assert answer == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("kind", ["clientStream", "bidiStream"])
def test_errors_over_sockets(sockets, kind):
    error = run(*sockets, """
      const definition = { responseHeaders: [{ name: "x-head", value: ["h"] }],
        error: { code: "CODE_FAILED_PRECONDITION", message: "nö: 100 %", details: [
          { "@type": "type.googleapis.com/connectrpc.conformance.v1.Header", name: "a", value: ["b"] } ] },
        responseTrailers: [{ name: "x-tail", value: ["t"] }] };
      const [service, kind] = argument;
      return await failure(async () => kind === "clientStream"
        ? await client.clientStream(service + "/ClientStream", [{ responseDefinition: definition }])
        : await all(client.bidiStream(service + "/BidiStream", [{ responseDefinition: definition }])));""",
                argument=[SERVICE, kind])
    assert (error["code"], error["message"]) == (9, "nö: 100 %")
    assert error["details"][0]["json"] == {"name": "a", "value": ["b"]}
    assert bytes(error["details"][0]["value"]) == b"\n\x01a\x12\x01b"
    assert dict(error["metadata"]) == {"x-head": "h", "x-tail": "t"}


def test_how_calls_over_sockets_are_ended(sockets):
    """By their caller's signal, their deadline, the end of the loop, and the requests' own error. Requests that somebody has begun
    to ask for are ended, too; a deadline may come before anybody has."""
    answer = run(*sockets, """
      const method = "grpc.testing.TestService/FullDuplexCall";
      let begun = 0, returned = 0;
      async function* requests() {
        begun++;
        try {
          yield { responseParameters: [{ size: 1 }] };
          await new Promise((resolve) => setTimeout(resolve, 400));
          yield { responseParameters: [{ size: 1 }] };
          await new Promise((resolve) => setTimeout(resolve, 400));
        } finally { returned++; }
      }
      const controller = new AbortController();
      const ended = [(await failure(async () => {
        for await (const _ of client.bidiStream(method, requests(), { signal: controller.signal })) controller.abort();
      })).name];
      ended.push((await failure(() => all(client.bidiStream(method, requests(), { timeoutMs: 100 })))).name);
      for await (const _ of client.bidiStream(method, requests())) break;
      async function* broken() { yield { responseParameters: [{ size: 1 }] }; throw new Error("no more"); }
      const error = await failure(() => all(client.bidiStream(method, broken())));
      ended.push(error.name, error.message.includes("no more"));
      ended.push((await failure(() => all(client.bidiStream("no.such.Service/Method", [])))).name);
      // What they wait for ends first.
      for (let count = 0; returned < begun && count < 100; count++) await new Promise((resolve) => setTimeout(resolve, 100));
      return [...ended, begun, returned];""")
    assert answer[:4] == ["canceled", "deadline_exceeded", "canceled", True]
    assert answer[4] in ("unavailable", "unimplemented")
    begun, returned = answer[5:]
    assert returned == begun and begun in (2, 3), answer


def test_long_messages_over_sockets(sockets):
    answer = run(*sockets, """
      const body = "x".repeat(1 << 20);
      const answer = await client.clientStream("grpc.testing.TestService/StreamingInputCall",
        Array.from({ length: 5 }, () => ({ payload: { body: btoa(body) } })));
      const [first] = await all(client.bidiStream("grpc.testing.TestService/FullDuplexCall",
        [{ responseParameters: [{ size: 1 << 20 }] }]));
      const short = new Client({ baseUrl: base, maxMessageBytes: 1000 });
      const error = await failure(() => all(short.bidiStream("grpc.testing.TestService/FullDuplexCall",
        [{ responseParameters: [{ size: 2000 }] }])));
      return [answer.aggregatedPayloadSize, atob(first.payload.body).length, error.name];""")
    assert answer == [5 << 20, 1 << 20, "resource_exhausted"]


def test_a_page_that_does_not_read_holds_the_server_back(browser, testee):
    """100 answers of 1 MiB wait at the server until the page reads on. Without WebSocketStream the client keeps what comes,
    and says so when that is more than it may."""
    base = f"http://{testee.target}/"
    page = browser.page(base)
    before = testee.memory()
    page.evaluate(PRELUDE + """
      const small = new Client({ baseUrl: base, maxMessageBytes: 4 << 20 });
      const request = { responseParameters: Array.from({ length: 100 }, () => ({ size: 1 << 20 })) };
      globalThis.start = async () => {
        const call = small.bidiStream("grpc.testing.TestService/FullDuplexCall", [request]);
        await call.next();
        return call;
      };
      globalThis.readOn = async (call) => {
        let count = 1;
        try {
          for await (const { payload } of call) if (atob(payload.body).length === 1 << 20) count++;
        } catch (error) { return error.codeName; }
        return count;
      };
      globalThis.call = await start();
    }""", [base, {}, None])
    page.wait_for_timeout(1500)
    assert testee.memory() - before < 48 << 20
    assert page.evaluate("() => readOn(call)") == 100
    page.evaluate("async () => { delete globalThis.WebSocketStream; globalThis.call = await start(); }")
    page.wait_for_timeout(500)
    assert page.evaluate("() => readOn(call)") == "resource_exhausted"
    page.context.close()


def test_tokens_over_sockets(home, pintle):
    answer = run(*home, """
      const method = "pintle.event.v1.EventService/PublishEventStream";
      const events = (count) => Array.from({ length: count }, (_, index) =>
        ({ event: { type: "custom.socket.sent", aggregateId: "page" + index } }));
      const sent = await client.clientStream(method, events(3), { token: argument });
      const without = await failure(() => client.clientStream(method, events(1)));
      const wrong = await failure(() => client.clientStream(method, events(1), { token: "wrong" }));
      const elsewhere = await failure(() => client.clientStream(method, events(1), { token: argument, organizationId: "12345" }));
      const slash = await failure(() => client.clientStream(method, events(1), { token: "a/b" }));
      return [sent.count, without.name, wrong.name, elsewhere.name, slash.name];""", argument=pintle.token)
    assert answer[1:3] == ["unauthenticated"] * 2 and answer[3] in ("permission_denied", "not_found")
    assert answer[4] == "invalid_argument" and answer[0] == "3"
    assert pintle.token not in pintle.output()


# MARK: What a server can do wrong

def test_events_in_any_pieces(home):
    """The stream of the HTML standard's own examples, and line ends of every kind, cut at each place."""
    answer = run(*home, """
      const { EventParser } = await import(new URL("client/events.js", base).href);
      const text = "\\ufeff: a comment\\ndata: first\\n\\nid: 7\\r\\nevent: add\\r\\ndata:second\\r\\ndata\\r\\ndata:  third\\r\\n\\r\\n" +
        "id\\rdata: \\u00fc\\r\\rretry: 70\\nretry: x\\nid: 8\\n\\nevent: none\\n\\ndata: cut off\\n";
      const whole = new EventParser(1000, "0");
      const wanted = JSON.stringify(whole.push(text));
      const wrong = [];
      for (let size = 1; size <= text.length; size++) {
        const parser = new EventParser(1000, "0");
        const events = [];
        for (let start = 0; start < text.length; start += size) events.push(...parser.push(text.slice(start, start + size)));
        if (JSON.stringify(events) !== wanted || parser.id !== "8" || parser.retryMs !== 70) wrong.push(size);
      }
      const bounds = [100, 101].map((length) => {
        try { new EventParser(105, "").push("data:" + "x".repeat(length)); return true; } catch (error) { return error.codeName; }
      });
      return { wanted: JSON.parse(wanted), wrong, bounds };""")
    assert answer["wanted"] == [{"id": "0", "event": "message", "data": "first"},
                                {"id": "7", "event": "add", "data": "second\n\n third"},
                                {"id": "", "event": "message", "data": "\u00fc"}]
    assert answer["wrong"] == [] and answer["bounds"] == [True, "resource_exhausted"]


def envelope(flags, content):
    return [flags, *len(content).to_bytes(4, "big"), *content]


ENDS = {"connect": (2, b"{}"), "grpc-web": (0x80, b"grpc-status: 0\r\n")}


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_answers_that_are_none(home, protocol):
    """Streams that are cut off at each place, too long, compressed, without an end, or of a proxy."""
    end = envelope(*ENDS[protocol])
    message = envelope(0, b'{"a":1}')
    answer = run(*home, """
      const ask = async (body, maxMessageBytes = 7, status = 200, fields = {}) => {
        const answering = new Client({ ...options, baseUrl: base, maxMessageBytes,
          fetch: async () => new Response(typeof body === "string" ? body : new Uint8Array(body), { status, headers: fields }) });
        const got = [];
        try { for await (const one of answering.serverStream("a.B/C")) got.push(one); } catch (error) {
          return error.codeName + (got.length ? " after " + got.length : "");
        }
        return got.length;
      };
      const { message, end } = argument;
      const cut = new Set();
      for (let count = 1; count < message.length + end.length; count++)
        cut.add(await ask([...message, ...end].slice(0, count)));
      return [await ask([...message, ...end], 32), await ask([...message, ...end], 6), [...cut].sort(),
        await ask([1, ...message.slice(1)]), await ask([0, 0, 0, 0, 2, 0x7b, 0x7d]), await ask([0, 0, 0, 0, 1, 0x7b]),
        await ask("<html>", 7, 502), await ask("<html>", 7, 413), await ask([])];""",
                 {"protocol": protocol}, {"message": message, "end": end})
    assert answer[:2] == [1, "resource_exhausted"]
    # What ends behind the message, or within the end, says nothing of the call; maxMessageBytes is short for gRPC-Web's end.
    assert set(answer[2]) <= {"unavailable", "unavailable after 1", "resource_exhausted after 1"}
    assert answer[3:] == ["internal", "unavailable after 1", "internal", "unavailable", "unknown", "unavailable"]


def test_details_that_are_none(home):
    """Bytes of google.rpc.Status that are cut off at each place give fewer details, and no other error."""
    answer = run(*home, """
      const { detailsOfStatus, detailsOfConnect, detailsOfJSON } = await import(new URL("client/details.js", base).href);
      const inner = [0x0a, 1, 0x41, 0x12, 2, 0xc3, 0xbc];
      const type = Array.from(new TextEncoder().encode("type.googleapis.com/zitadel.v1.ErrorDetail"));
      const any = [0x0a, type.length, ...type, 0x12, inner.length, ...inner];
      const retry = Array.from(new TextEncoder().encode("x/google.rpc.RetryInfo"));
      const wait = [0x0a, retry.length, ...retry, 0x12, 10, 0x0a, 8, 0x08, 1, 0x10, 0x80, 0xca, 0xb5, 0xee, 1];
      const status = [0x08, 5, 0x1a, any.length, ...any, 0x1a, wait.length, ...wait];
      const text = (bytes) => btoa(String.fromCharCode(...bytes));
      const counts = new Set();
      for (let count = 0; count < status.length; count++) counts.add(detailsOfStatus(text(status.slice(0, count))).length);
      const [first, second] = detailsOfStatus(text(status));
      const broken = detailsOfConnect([{ type: "zitadel.v1.ErrorDetail", value: "CgU" }, { type: 1 }, null]);
      return [first, second.json, [...counts], broken.length, broken[0].json === undefined, detailsOfJSON("x"), detailsOfStatus("%")];""")
    assert answer[0]["json"] == {"id": "A", "message": "\u00fc"} and answer[0]["type"] == "zitadel.v1.ErrorDetail"
    assert answer[1] == {"retryDelay": "1.500s"}
    assert answer[2] == [0, 1] and answer[3:] == [1, True, [], []]


def test_numbers(home, pintle):
    answer = run(*home, """
      const service = client.service("pintle.event.v1.EventService");
      const sent = await service.unary("PublishEvent", { event: { type: "custom.numbers.sent", aggregateId: "n", payload: { a: 1 } } });
      const big = await service.unary("ListEvents", { afterPosition: BigInt(sent.position) - 1n, limit: 1 });
      const exact = new Client({ baseUrl: base, ...options, parse: (text) => text, stringify: (text) => text });
      const text = await exact.unary("pintle.event.v1.EventService/ListEvents", `{"afterPosition":"${BigInt(sent.position) - 1n}","limit":1}`);
      return [typeof sent.position, big.events[0].position === sent.position, JSON.parse(text).events.length];""",
                 {"token": pintle.token})
    assert answer == ["string", True, 1]


# MARK: Other origins

@pytest.mark.parametrize("allowed", [True, False])
def test_pages_of_another_origin(allowed, browser, testee, tmp_path):
    """A page loads the client from Pintle, and calls it where --cors-origin says so."""
    page = browser.page(f"http://{testee.target}/")
    origin = f"http://{testee.target}" if allowed else "http://elsewhere.example"
    server = programs.start_pintle(tmp_path, token=TOKEN, extra=["--cors-origin", origin])
    try:
        answer = run(page, f"http://{server.target}/", """
          const read = async (call) => { try { return await call(); } catch (error) { return error.codeName; } };
          const names = {};
          for (const protocol of ["connect", "grpc-web"]) {
            const client = new Client({ protocol, token: argument });
            let ignored;
            names[protocol] = [
              await read(async () => (await client.unary("pintle.admin.v1.AdminService/ListOrganizations", {},
                { onHeaders: (one) => ignored = one.get("cache-control") })).organizations.length),
              await read(async () => { for await (const one of client.serverStream(
                "pintle.event.v1.EventService/WatchEvents", { fromNow: true })) return "position" in one; }),
              await read(() => client.unary("zitadel.management.v1.ManagementService/GetAction", { id: "1" })),
              await read(async () => Number((await client.clientStream("pintle.event.v1.EventService/PublishEventStream",
                [{ event: { type: "custom.other.origin", aggregateId: "page" } }])).count)),
            ];
          }
          return names;""", argument=TOKEN)
        wanted = [1, True, "not_found", 1] if allowed else ["unavailable"] * 4
        assert answer == {"connect": wanted, "grpc-web": wanted}
    finally:
        page.context.close()
        server.kill()


# MARK: What is served

def fetched(server, path, **fields):
    done = subprocess.run(["curl", "-sS", "-i", *[part for name, value in fields.items()
                                                  for part in ("-H", f"{name.replace('_', '-')}: {value}")],
                           f"http://{server.target}{path}"], capture_output=True, check=True)
    head, _, body = done.stdout.partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    return int(lines[0].split()[1]), dict(line.lower().split(": ", 1) for line in lines[1:]), body


@pytest.mark.parametrize("path", sorted(one.name for one in CLIENT.iterdir()))
def test_the_client_is_served_as_it_stands(path, pintle):
    status, fields, body = fetched(pintle, f"/client/{path}")
    assert (status, body) == (200, (CLIENT / path).read_bytes())
    assert fields["content-type"] == "text/javascript; charset=utf-8" and fields["cache-control"] == "no-cache"
    assert fields["access-control-allow-origin"] == "*" and fields["x-content-type-options"] == "nosniff"
    assert fetched(pintle, f"/client/{path}", if_none_match=fields["etag"])[0] == 304
    _, zipped, short = fetched(pintle, f"/client/{path}", accept_encoding="gzip")
    assert zipped["etag"] != fields["etag"] and len(short) <= len(body)


@pytest.mark.parametrize("path", ["/console/", "/console/index.html", "/openapi"])
def test_pages_have_a_policy(path, pintle):
    status, fields, _ = fetched(pintle, path)
    policy = dict(part.strip().split(" ", 1) for part in fields["content-security-policy"].split(";"))
    assert status == 200 and fields["content-type"] == "text/html; charset=utf-8"
    for name in ("default-src", "frame-ancestors", "base-uri", "form-action"):
        assert policy[name] == "'none'"
    assert fields["referrer-policy"] == "no-referrer" and fields["x-content-type-options"] == "nosniff"
    if path != "/openapi":
        assert "unsafe" not in fields["content-security-policy"]


def test_places(pintle):
    assert fetched(pintle, "/console")[:2][0] == 302 and fetched(pintle, "/console")[1]["location"] == "console/"
    for path in ("/console/nothing.js", "/console/../client/pintle.js/", "/client/", "/client", "/client/nothing.js"):
        assert fetched(pintle, path)[0] == 404, path
    status, fields, body = fetched(pintle, "/")
    assert status == 200 and fields["vary"] == "accept" and json.loads(body)["openapi"] == "/openapi.json"
    assert fetched(pintle, "/", accept="*/*")[0] == 200
    for accept in ("text/html", "application/xhtml+xml, TEXT/HTML;q=0.9, */*"):
        status, fields, _ = fetched(pintle, "/", accept=accept)
        assert (status, fields["location"]) == (302, "console/")


def test_the_client_has_right_types():
    """TypeScript finds nothing wrong in what the JSDoc says."""
    done = subprocess.run(
        ["tsc", "--noEmit", "--allowJs", "--checkJs", "--strict", "--target", "es2022", "--module", "es2022",
         "--moduleResolution", "node", "--lib", "es2022,dom,dom.iterable", str(CLIENT / "pintle.js")],
        capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout


# MARK: gRPC behind the proxies

@pytest.mark.parametrize("kind", ["nginx", "haproxy"])
def test_grpc_behind_a_proxy(kind, tmp_path, testee, certs, protos):
    """grpcio's calls of all four kinds, with their errors and trailers, through the settings of docs/proxies.md."""
    import grpc
    proxy = Proxy(kind, tmp_path, testee.port, certs)
    try:
        credentials = grpc.ssl_channel_credentials(certs.certificate.read_bytes())
        with grpc.secure_channel(proxy.target, credentials) as channel:
            path = "/helloworld.Greeter/"
            plain = dict(request_serializer=bytes, response_deserializer=bytes)
            assert channel.unary_unary(path + "SayHello", **plain)(b"\n\x03Ada", timeout=20)
            assert len(list(channel.stream_stream(path + "Chat", **plain)(iter([b""] * 3), timeout=20))) == 3
            assert channel.stream_unary(path + "Collect", **plain)(iter([b""] * 3), timeout=20)
            with pytest.raises(grpc.RpcError) as failed:
                channel.unary_unary("/no.such.Service/Method", **plain)(b"", timeout=20)
            assert failed.value.code() == grpc.StatusCode.UNIMPLEMENTED
    finally:
        proxy.stop()


def test_the_proxies_are_told_whole():
    """Both blocks are in the page, and neither holds anything of this machine."""
    blocks = re.findall(r"```(nginx|haproxy)\n(.*?)```", PAGE.read_text(), re.S)
    assert [kind for kind, _ in blocks] == ["nginx", "haproxy"]
    assert all("pintle" in text and str(programs.ROOT) not in text for _, text in blocks)
