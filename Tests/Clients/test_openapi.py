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
    ("/resources/v3alpha/actions/executions", "put", [], None),
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
    if members is not None:
        assert set(members) <= set(example), example
    success = operation["responses"].get("200")
    assert success is None or "example" in success["content"]["application/json"]
    assert {"400", "401", "403", "404", "429", "default"} <= set(operation["responses"]) | {"404"}
    assert {"bearer": []} in operation["security"]


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
STATE = "it depends on what is there: a precondition that fails is a 400"
MEANING = "a text has a meaning that JSON Schema cannot say: a filter, an address, a time, an event's type, a token of a page"
CHOICE = "members depend on each other across messages, or a oneof stands in the query"
POSITIVE = {
    "DELETE /management/v1/actions/{id}": STATE,
    "DELETE /resources/v3alpha/actions/targets/{id}": CHOICE,
    "DELETE /trigger/v1/event_bus": STATE,
    "DELETE /v3alpha/executions": MEANING,
    "DELETE /workflows/{id}": STATE,
    "GET /admin/v1/reactions/failed": STATE,
    "GET /delivery/v1/deliveries": MEANING,
    "GET /delivery/v1/targets": MEANING,
    "GET /event/v1/events": STATE,
    "GET /resources/v3alpha/actions/targets/{id}": CHOICE,
    "GET /run/v1/timeline": CHOICE,
    "GET /trigger-invocations/status": MEANING,
    "GET /trigger-subscriptions": MEANING,
    "GET /triggers": MEANING,
    "GET /workflow-library/actions": MEANING,
    "GET /workflow-library/triggers": MEANING,
    "GET /workflows": MEANING,
    "GET /workflows/{workflowId}/executions": MEANING,
    "PATCH /admin/v1/organizations/{id}": STATE,
    "PATCH /resources/v3alpha/actions/targets/{id}": CHOICE,
    "PATCH /trigger-subscriptions/{id}": MEANING,
    "PATCH /workflows/{id}": MEANING,
    "POST /admin/v1/accounts": STATE,
    "POST /admin/v1/accounts/{accountId}/keys": MEANING,
    "POST /admin/v1/accounts/{accountId}/tokens": MEANING,
    "POST /admin/v1/clients": CHOICE,
    "POST /delivery/v1/deliveries:replay": STATE,
    "POST /event/v1/events": MEANING,
    "POST /event/v1/events:batch": MEANING,
    "POST /event/v1/events:erase": CHOICE,
    "POST /management/v1/actions/_search": MEANING,
    "POST /management/v1/actions/{id}/_deactivate": STATE,
    "POST /management/v1/actions/{id}/_reactivate": STATE,
    "POST /management/v1/flows/{flowType}/trigger/{triggerType}": MEANING,
    "POST /management/v1/flows/{type}/_clear": MEANING,
    "POST /oauth/token": MEANING,
    "POST /oauth/v2/token": MEANING,
    "POST /resources/v3alpha/actions/executions/_search": CHOICE,
    "POST /resources/v3alpha/actions/targets": CHOICE,
    "POST /resources/v3alpha/actions/targets/_search": CHOICE,
    "POST /trigger-invocations/test": MEANING,
    "POST /trigger-invocations/{id}/complete": STATE,
    "POST /trigger-subscriptions": MEANING,
    "POST /trigger-subscriptions/validate-filter": MEANING,
    "POST /trigger/v1/invocations": MEANING,
    "POST /v2/actions/executions/search": MEANING,
    "POST /v2/actions/targets": CHOICE,
    "POST /v2/actions/targets/search": MEANING,
    "POST /v2/actions/targets/{id}": MEANING,
    "POST /v2/actions/targets/{targetId}/publickeys": MEANING,
    "POST /v2/actions/targets/{targetId}/publickeys/search": MEANING,
    "POST /v2/actions/targets/{targetId}/publickeys/{keyId}/activate": STATE,
    "POST /v2/actions/targets/{targetId}/publickeys/{keyId}/deactivate": STATE,
    "POST /v2beta/actions/executions/search": MEANING,
    "POST /v2beta/actions/targets": CHOICE,
    "POST /v2beta/actions/targets/search": MEANING,
    "POST /v2beta/actions/targets/{id}": MEANING,
    "POST /v3alpha/executions/search": MEANING,
    "POST /v3alpha/targets": MEANING,
    "POST /v3alpha/targets/search": MEANING,
    "POST /workflow-executions": STATE,
    "POST /workflow-executions/retry": CHOICE,
    "POST /workflow-executions/{id}/cancel": STATE,
    "POST /workflow-executions/{id}/retry": CHOICE,
    "POST /workflows": MEANING,
    "PUT /management/v1/actions/{id}": STATE,
    "PUT /resources/v3alpha/actions/executions": MEANING,
    "PUT /target/v1/targets/{targetId}/allow_rules": MEANING,
    "PUT /trigger/v1/event_bus": STATE,
    "PUT /v2/actions/executions": MEANING,
    "PUT /v2beta/actions/executions": MEANING,
    "PUT /v3alpha/executions": MEANING,
    "PUT /v3alpha/targets/{targetId}": MEANING,
    "PUT /workflows/{id}": MEANING,
    "PUT /trigger-subscriptions/{id}": MEANING,
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
        cwd=tmp_path, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr[-2_000:]
    assert server.terminate() == 0, server.output()
