"""The OpenAPI document of the built programs: it is valid, it describes what answers, and schemathesis finds nothing."""
import gzip
import json
import re
import secrets
import subprocess
import sys
import urllib.parse

import jsonschema
import pytest
import requests
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

from harness import programs

VERBS = ("get", "put", "post", "delete", "patch", "head", "options")


@pytest.fixture(scope="module")
def document(pintle):
    return requests.get(f"http://{pintle.target}/openapi.json", timeout=30).json()


@pytest.fixture(scope="module", params=["pintle", "testee"])
def each(request):
    """Each program with its document."""
    server = request.getfixturevalue(request.param)
    return server, requests.get(f"http://{server.target}/openapi.json", timeout=30).json()


def operations(document):
    for path, item in document["paths"].items():
        for verb in VERBS:
            if verb in item:
                yield path, verb, item[verb]


# MARK: The document

def test_valid(each):
    _, document = each
    assert document["openapi"] == "3.1.1"
    assert [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()] == []
    identifiers = [one["operationId"] for _, _, one in operations(document) if "operationId" in one]
    assert len(identifiers) == len(set(identifiers))


def test_examples_fit_their_schemas(each):
    """Each example of a parameter, a body or a response is one of its schema."""
    _, document = each

    def check(schema, example, where):
        whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema,
                 "components": document["components"]}
        found = [error.message for error in jsonschema.Draft202012Validator(whole).iter_errors(example)]
        assert found == [], where

    def follow(value):
        while "$ref" in value:
            _, *steps = value["$ref"].split("/")
            value = document
            for step in steps:
                value = value[step]
        return value

    count = 0
    for path, verb, operation in operations(document):
        where = f"{verb} {path}"
        for parameter in operation.get("parameters", ()):
            if "example" in parameter:
                check(parameter["schema"], parameter["example"], f"{where} {parameter['name']}")
                count += 1
        contents = [operation.get("requestBody", {}), *map(follow, operation["responses"].values())]
        for content in contents:
            for media in content.get("content", {}).values():
                if "example" in media:
                    check(media["schema"], media["example"], where)
                    count += 1
    assert count > 100


def test_descriptions(document):
    """Services and operations say what their protos say of them; so do messages, fields and the values of enums."""
    for path, verb, operation in operations(document):
        assert operation["summary"], (verb, path)
    schemas = document["components"]["schemas"]
    assert "runs" in schemas["pintle.workflow.v1.Workflow"]["properties"]["executionCount"]["description"]
    assert any(tag["name"] == "zitadel.action.v2.ActionService" for tag in document["tags"])


# The seeds' operations: path, verb, the parameters of path and head, and what the body's example has.
SEEDS = [
    ("/management/v1/flows/{flowType}/trigger/{triggerType}", "post", ["flowType", "triggerType", "x-zitadel-orgid"],
     ["actionIds"]),
    ("/flows/{flowType}/trigger/{triggerType}", "post", ["flowType", "triggerType", "x-zitadel-orgid"], ["actionIds"]),
    ("/v2/actions/executions", "put", [], ["condition", "targets"]),
    ("/v2beta/actions/executions", "put", [], ["condition", "targets"]),
    ("/v3alpha/executions", "put", [], ["condition", "targets"]),
    ("/resources/v3alpha/actions/executions", "put", [], ["instance", "condition", "execution"]),
    *((f"{prefix}/trigger-invocations{version}/{{id}}/complete", "post",
       ["id"] + (["x-sailpoint-experimental"] if prefix in ("", "/v2024", "/v2025") and not version else []),
       ["secret", "output"])
      for prefix, version in [("", ""), ("/v3", ""), ("/beta", ""), ("/v2024", ""), ("/v2025", ""), ("/v2026", ""),
                              ("", "/v1")]),
    *((f"{prefix}/workflows{version}/{{id}}", "put", ["id"], ["name", "owner", "definition", "trigger", "enabled"])
      for prefix, version in [("", ""), ("/v3", ""), ("/beta", ""), ("/v2024", ""), ("/v2025", ""), ("/v2026", ""),
                              ("", "/v1")]),
]


@pytest.mark.parametrize("path,verb,parameters,members", SEEDS, ids=[f"{verb} {path}" for path, verb, *_ in SEEDS])
def test_known_operations(document, path, verb, parameters, members):
    operation = document["paths"][path][verb]
    names = [one["name"] for one in operation.get("parameters", ())]
    assert set(parameters) <= set(names), names
    assert ("x-sailpoint-experimental" in names) == ("x-sailpoint-experimental" in parameters)
    example = operation["requestBody"]["content"]["application/json"]["example"]
    assert set(members) <= set(example), example
    success = operation["responses"].get("200")
    assert success is None or "example" in success["content"]["application/json"]
    assert {"400", "401", "403", "404", "429", "default"} <= set(operation["responses"]) | {"404"}
    assert {"bearer": []} in operation["security"]


# Of every service that has HTTP rules, and of the pages, some operations.
DESCRIBED = {
    "zitadel.management.v1.ManagementService": ["post /management/v1/actions", "post /management/v1/flows/{type}/_clear"],
    "zitadel.action.v3alpha.ActionService": ["post /v3alpha/targets", "get /v3alpha/executions/functions"],
    "zitadel.resources.action.v3alpha.ZITADELActions": ["patch /resources/v3alpha/actions/targets/{id}"],
    "zitadel.action.v2beta.ActionService": ["post /v2beta/actions/targets/{id}"],
    "zitadel.action.v2.ActionService": ["post /v2/actions/targets/{targetId}/publickeys/{keyId}/activate"],
    "pintle.admin.v1.AdminService": ["post /admin/v1/access-keys", "get /admin/v1/statistics/methods"],
    "pintle.event.v1.EventService": ["post /event/v1/events:batch", "get /event/v1/events:watch"],
    "pintle.function.v1.FunctionService": ["post /functions/{name}/run"],
    "pintle.delivery.v1.DeliveryService": ["get /delivery/v1/targets", "post /delivery/v1/deliveries/{id}/replay",
                                           "post /delivery/v1/deliveries/{id}/send_now"],
    "pintle.target.v1.TargetService": ["put /target/v1/targets/{targetId}/allow_rules",
                                       "post /target/v1/targets/{targetId}/signing_key/rotate"],
    "pintle.workflow.v1.WorkflowService": ["put /workflows/{id}/allow-rules", "get /workflow-executions/{id}/history-v2",
                                           "post /workflows/execute/external/{id}"],
    "pintle.run.v1.RunService": ["get /run/v1/timeline", "get /run/v1/runs/{id}:watch", "post /run/v1/runs/{id}:replay"],
    "pintle.trigger.v1.TriggerService": ["post /trigger-subscriptions", "get /trigger-invocations/status"],
    "pintle.trigger.v1.InvocationService": ["post /trigger/v1/invocations"],
    "pintle.trigger.v1.EventBusService": ["put /trigger/v1/event_bus"],
    "pintle.execution.v1.ExecutionService": ["put /execution/v1/filters", "get /execution/v1/filters/{executionId}"],
    "pintle.label.v1.LabelService": ["put /label/v1/targets", "get /label/v1/accounts"],
    "pages": ["post /oauth/token", "post /oauth/v2/token", "get /oauth/keys", "get /oauth/v2/keys", "get /oauth/info",
              "get /.well-known/jwks.json", "get /.well-known/openid-configuration",
              "get /.well-known/oauth-authorization-server", "get /healthz", "get /readyz", "get /openapi.json"],
}


def test_every_service_is_described(document):
    assert {tag["name"] for tag in document["tags"]} == set(DESCRIBED)
    found = {}
    for path, verb, operation in operations(document):
        found.setdefault(operation["tags"][0], set()).add(f"{verb} {path}")
    assert {name: sorted(set(known) - found[name]) for name, known in DESCRIBED.items()} == {
        name: [] for name in DESCRIBED}


def test_security(document):
    flows = document["components"]["securitySchemes"]["oauth2"]["flows"]
    assert flows["clientCredentials"]["tokenUrl"] == "/oauth/token"
    assert {"sp:workflow:read", "sp:workflow:manage"} <= set(flows["clientCredentials"]["scopes"])
    security = document["paths"]["/workflows/{id}"]["get"]["security"]
    assert security == [{"bearer": []}, {"oauth2": ["sp:workflow:read"]}, {"oauth2": ["sp:workflow:manage"]}]
    assert document["paths"]["/oauth/token"]["post"]["security"] == []


# MARK: The pages

@pytest.mark.parametrize("path,type_", [
    ("/openapi.json", "application/json"), ("/openapi.yaml", "application/yaml"),
    ("/openapi", "text/html; charset=utf-8")])
def test_pages(each, path, type_):
    server, document = each
    url = f"http://{server.target}{path}"
    plain = requests.get(url, headers={"accept-encoding": "identity"}, timeout=30)
    assert plain.status_code == 200
    assert plain.headers["content-type"] == type_
    assert plain.headers["cache-control"] == "max-age=300"
    assert plain.headers["access-control-allow-origin"] == "*"
    zipped = requests.get(url, headers={"accept-encoding": "gzip"}, stream=True, timeout=30)
    assert gzip.decompress(zipped.raw.read(decode_content=False)) == plain.content
    known = requests.get(url, headers={"accept-encoding": "identity", "if-none-match": plain.headers["etag"]}, timeout=30)
    assert (known.status_code, known.content) == (304, b"")
    head = requests.head(url, headers={"accept-encoding": "identity"}, timeout=30)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == str(len(plain.content))
    # It takes no body, however long.
    posted = requests.post(url, data=b"x" * 100_000, timeout=30)
    assert posted.status_code == 405 and posted.headers["allow"] == "GET, HEAD"
    if path == "/openapi.yaml":
        assert yaml.load(plain.content, yaml.CSafeLoader) == document
    if path == "/openapi":
        # Nothing of it comes from elsewhere.
        assert not re.search(rb"(src|href)=[\"']?(https?:)?//|@import|\burl\(|//[a-z0-9.-]+\.[a-z]{2,}/", plain.content)


# MARK: What is documented answers

def example_request(path, verb, operation):
    """The request of an operation's examples: path, fields, body."""
    fields, body = {}, None
    for parameter in operation.get("parameters", ()):
        if parameter["in"] == "path":
            path = path.replace("{" + parameter["name"] + "}", urllib.parse.quote(str(parameter["example"]), safe=""))
        elif parameter["in"] == "header" and parameter.get("required"):
            fields[parameter["name"]] = parameter["example"]
    content = operation.get("requestBody", {}).get("content", {})
    for type_, media in content.items():
        if "example" in media:
            fields["content-type"] = type_
            body = (json.dumps(media["example"]) if type_ == "application/json"
                    else urllib.parse.urlencode(media["example"]))
    return path, fields, body


def start(directory):
    """A fresh server that counts no failed attempts against the one address from which all of them come."""
    return programs.start_pintle(directory, token=secrets.token_urlsafe(32), extra=[
        "--public-url", "https://pintle.example.com", "--failed-authentications-per-second", "1000000",
        "--failed-authentications-burst", "1000000"])


def test_every_path_answers(tmp_path):
    """Each operation under each prefix gets its own answer to its examples, with a status that is documented."""
    server = start(tmp_path)
    document = requests.get(f"http://{server.target}/openapi.json", timeout=30).json()
    session = requests.Session()
    strangers = []
    for path, verb, operation in operations(document):
        target, fields, body = example_request(path, verb, operation)
        if operation["security"]:
            fields["authorization"] = f"Bearer {server.token}"
        with session.request(verb, f"http://{server.target}{target}", headers=fields, data=body, timeout=20,
                             stream=True) as answer:
            text = "" if streams(operation) and answer.ok else answer.text
        isStranger = answer.status_code in (405, 415) or answer.status_code >= 500 or re.search(
            r'"message":"Not Found"|"text":"Not Found"', text)
        if isStranger:
            strangers.append((verb, path, answer.status_code, text))
    assert strangers == []
    assert server.terminate() == 0, server.output()


def streams(operation):
    return any("application/x-ndjson" in one.get("content", {}) for one in operation["responses"].values())


# MARK: Schemathesis

# Why valid requests of these operations may be refused: what JSON Schema cannot say.
FILTER = "`filters` and `sorters` are languages of their own"
PAGE = "a page's token is made by the server for one list"
INSTANCE = "of a oneof in the query only one member may be there"
CONDITION = "a condition names a method, function or event that the server knows"
URL = "an endpoint is a URL whose host can be looked up, and a timeout is not zero"
QUERY = "a filter by an empty list is refused, and so is a filter without a kind"
TYPE = "a type of one's own begins with `custom.` and has dots within"
PATCH = "JSON Patch: an operation is one of six, and its paths are there"
RULE = "a rule is a network, an address or a host name"
STEP = "`step` and `failedStep` exclude each other"
TRIGGER = "the attributes of a trigger depend on its type"
KEY = "the key of another test or target is not there, or is no public key in PEM form"
EMPTY = "what is there already, or is empty, cannot be set or cleared again"
THERE = "what it is about must be there: a precondition that fails is a 400"
POSITIVE = {
    "DELETE /resources/v3alpha/actions/targets/{id}": INSTANCE,
    "DELETE /v3alpha/executions": CONDITION,
    "GET /admin/v1/reactions/failed": "a position to go on from needs the reaction beside it",
    "GET /delivery/v1/deliveries": PAGE,
    "GET /delivery/v1/targets": PAGE,
    "GET /event/v1/events": "a position lies within the log",
    "GET /resources/v3alpha/actions/targets/{id}": INSTANCE,
    "GET /run/v1/timeline": "exactly one of three parameters is there",
    "GET /trigger-invocations/status": FILTER,
    "GET /trigger-subscriptions": FILTER,
    "GET /triggers": FILTER,
    "GET /workflow-library/actions": FILTER,
    "GET /workflow-library/triggers": FILTER,
    "GET /workflows": FILTER,
    "GET /workflows/{workflowId}/executions": FILTER,
    "PATCH /admin/v1/organizations/{id}": EMPTY,
    "PATCH /resources/v3alpha/actions/targets/{id}": INSTANCE,
    "PATCH /trigger-subscriptions/{id}": PATCH,
    "PATCH /workflows/{id}": PATCH,
    "POST /admin/v1/accounts/{accountId}/keys": KEY,
    "POST /admin/v1/accounts/{accountId}/tokens": "a token ends in the time to come",
    "POST /admin/v1/clients": "roles are for an account that is made with the client",
    "POST /delivery/v1/deliveries:replay": THERE,
    "POST /event/v1/events": TYPE,
    "POST /event/v1/events:batch": TYPE,
    "POST /event/v1/events:erase": "one of four members says whose events are erased",
    "POST /event/v1/events:stream": TYPE,
    "POST /management/v1/flows/{flowType}/trigger/{triggerType}": THERE,
    "POST /management/v1/flows/{type}/_clear": EMPTY,
    "POST /oauth/token": "what a grant needs depends on its type",
    "POST /oauth/v2/token": "what a grant needs depends on its type",
    "POST /resources/v3alpha/actions/executions/_search": INSTANCE,
    "POST /resources/v3alpha/actions/targets": INSTANCE,
    "POST /resources/v3alpha/actions/targets/_search": INSTANCE,
    "POST /trigger-invocations/test": THERE,
    "POST /trigger-invocations/{id}/complete": THERE,
    "POST /trigger-subscriptions": "the settings depend on the type",
    "POST /trigger-subscriptions/validate-filter": FILTER,
    "POST /trigger/v1/invocations": THERE,
    "POST /v2/actions/executions/search": QUERY,
    "POST /v2/actions/targets": URL,
    "POST /v2/actions/targets/search": QUERY,
    "POST /v2/actions/targets/{id}": URL,
    "POST /v2/actions/targets/{targetId}/publickeys": KEY,
    "POST /v2/actions/targets/{targetId}/publickeys/search": QUERY,
    "POST /v2/actions/targets/{targetId}/publickeys/{keyId}/activate": KEY,
    "POST /v2/actions/targets/{targetId}/publickeys/{keyId}/deactivate": KEY,
    "POST /v2beta/actions/executions/search": QUERY,
    "POST /v2beta/actions/targets": URL,
    "POST /v2beta/actions/targets/search": QUERY,
    "POST /v2beta/actions/targets/{id}": URL,
    "POST /v3alpha/executions/search": CONDITION,
    "POST /v3alpha/targets": URL,
    "POST /v3alpha/targets/search": QUERY,
    "POST /workflow-executions": THERE,
    "POST /workflow-executions/retry": STEP,
    "POST /workflow-executions/{id}/retry": STEP,
    "POST /workflows": TRIGGER,
    "POST /workflows/{id}/external/oauth-clients": THERE,
    "PUT /resources/v3alpha/actions/executions": CONDITION,
    "PUT /target/v1/targets/{targetId}/allow_rules": RULE,
    "PUT /trigger-subscriptions/{id}": "the settings depend on the type",
    "PUT /trigger/v1/event_bus": THERE,
    "PUT /v2/actions/executions": CONDITION,
    "PUT /v2beta/actions/executions": CONDITION,
    "PUT /v3alpha/executions": CONDITION,
    "PUT /v3alpha/targets/{targetId}": URL,
    "PUT /workflows/{id}": TRIGGER,
    "PUT /workflows/{id}/allow-rules": RULE,
}


def overlaps(document):
    """The operations whose path another one's template matches, too: what that one allows is allowed there."""
    def matches(template, path):
        pattern = re.sub(r"\\\{[^/]*?\\\}", "[^/]+", re.escape(template))
        return re.fullmatch(pattern, path) is not None

    paths = list(document["paths"])
    for path in paths:
        sample = re.sub(r"\{[^}]*\}", "x", path)
        if any(matches(other, sample) for other in paths if other != path):
            yield path


def test_schemathesis(tmp_path):
    """Each operation by its examples and by what its parameters may be at most and at least, right and wrong."""
    server = start(tmp_path)
    document = requests.get(f"http://{server.target}/openapi.json", timeout=30).json()
    shared = set(overlaps(document))
    known = {f"{verb.upper()} {path}" for path, verb, _ in operations(document)}
    assert set(POSITIVE) <= known, set(POSITIVE) - known
    for path, item in list(document["paths"].items()):
        for verb in VERBS:
            operation = item.get(verb, {})
            # The other prefixes lead to the same operations; streams do not end by themselves.
            if "x-same-as" in operation or operation and streams(operation):
                del item[verb]
            elif operation:
                # In another organization the caller may do nothing.
                operation["parameters"] = [one for one in operation.get("parameters", ())
                                           if one["name"] != "x-zitadel-orgid"]
        if not item:
            del document["paths"][path]
    (tmp_path / "openapi.json").write_text(json.dumps(document))
    # A zero byte in a text is refused everywhere, and a pattern for that would stand at each text.
    # The longest texts of some parameters are longer, escaped, than a path and a query may be together: 414.
    settings = ['[generation]', 'allow-x00 = false', '[auth.openapi.bearer]', f'bearer = "{server.token}"', '[checks]',
                'negative_data_rejection.expected-statuses = [400, 401, 403, 404, 405, 406, 409, 414, 415, 422, 428, 429, "5xx"]',
                'positive_data_acceptance.expected-statuses = ["2xx", "3xx", 401, 403, 404, 409, 414, 429, "5xx"]']
    for path, verb, operation in operations(document):
        checks = []
        if f"{verb.upper()} {path}" in POSITIVE:
            checks.append("positive_data_acceptance.enabled = false")
        if path in shared:
            checks += ["allow_header_conformance.enabled = false", "unsupported_method.enabled = false"]
        if checks:
            settings += ["[[operations]]", f"include-path = '{path}'", f"include-method = '{verb.upper()}'",
                         "[operations.checks]", *checks]
    (tmp_path / "schemathesis.toml").write_text("\n".join(settings))
    done = subprocess.run(
        [str(programs.pathlib.Path(sys.executable).parent / "schemathesis"), "run", "openapi.json",
         "--url", f"http://{server.target}", "--phases", "examples,coverage,fuzzing", "--max-examples", "3",
         "--workers", "1", "--seed", "1", "--request-timeout", "20", "--no-shrink", "--warnings", "off", "--no-color"],
        cwd=tmp_path, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr[-2_000:]
    assert server.terminate() == 0, server.output()
