"""Calls every endpoint of workflows and triggers by one line of SailPoint's SDK, as its documentation does; run as a program,
because the two lines have the same name. Arguments: the line (`v1` for today's, otherwise the prefix), the server's address, id
and secret of a client, a receiver's address. Prints one line of JSON: what was read, for the caller to compare."""
import importlib
import json
import pathlib
import sys
import urllib.request

from sailpoint.configuration import Configuration, ConfigurationParams

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))

from harness.paths import ASKS, DECISION, SEED, wait_for  # noqa: E402

WAITS = {"start": "Wait", "steps": {
    "Wait": {"type": "action", "actionId": "sp:sleep", "versionNumber": 1, "nextStep": "Done",
             "attributes": {"type": "waitFor", "duration": "1h"}},
    "Done": {"type": "success"}}}
READY = {"start": "Done", "steps": {"Done": {"type": "success"}}}

# Bugs of the SDK, which are the same whatever a server answers:
# - `to_json` of a model with dates fails: dates are no JSON. `to_dict` is taken.
# - Today's line reads one execution as a list of executions. It is read from the answer that the SDK did not read.
# - Both read the events of a run's record as a single one, and the beta of the prefixes wants an object as an event's type.
# - The line of the prefixes loses `trigger.attributes` of a body that is a dict; one made by `from_dict` is whole. And
#   `from_dict` takes attributes of every type for those of an event trigger, so others are given as their class.
# - Of most triggers neither line can read the example: several of its models fit, or none because it wants objects where
#   there are texts.


class Line:
    """One line of the SDK: where its modules are and what its methods are called."""

    def __init__(self, name):
        self.name = name
        self.today = name == "v1"

    def module(self, tag, rest):
        return importlib.import_module(f"sailpoint.{tag if self.today else self.name}.{rest}")

    def model(self, tag, name):
        return getattr(self.module(tag, "models"), name)

    def method(self, api, name, suffix=""):
        names = {"create_external_execute_workflow": "post_external_execute_workflow",
                 "create_workflow_external_trigger": "post_workflow_external_trigger"} if self.name == "beta" else {}
        return getattr(api, names.get(name, name) + ("_v1" if self.today else "") + suffix)


class API:
    """A class of the SDK; `call` finds the method's name in this line."""

    def __init__(self, line, tag, configuration):
        self.line, self.tag = line, tag
        client = line.module(tag, "api_client").ApiClient(configuration)
        self.api = getattr(line.module(tag, f"api.{tag}_api"), tag.capitalize() + "Api")(client)
        # What the specification of the time asked for.
        self.more = {"x_sail_point_experimental": "true"} if tag == "triggers" and line.name in ("v2024", "v2025") else {}

    def call(self, name, *arguments, **more):
        return self.line.method(self.api, name)(*arguments, **more, **self.more)

    def raw(self, name, *arguments):
        """The JSON of an answer that the SDK did not read."""
        return json.loads(self.line.method(self.api, name, "_without_preload_content")(*arguments, **self.more).data)

    def model(self, name, value):
        return self.line.model(self.tag, name).from_dict(value)

    def operations(self, name, *operations):
        return [self.model(name, one) for one in operations]


def configuration(base, client, secret):
    """What a user of the SDK writes: the token is asked for by the SDK."""
    parameters = ConfigurationParams()
    parameters.base_url, parameters.client_id, parameters.client_secret = base, client, secret
    made = Configuration(parameters)
    assert made.access_token, "the SDK got no token"
    made.experimental = made.suppress_experimental_warnings = True
    return made


def refused(call, status):
    """The document of an error that the SDK raises, and what the SDK made of it."""
    try:
        call()
    except Exception as error:  # each tag of the SDK has exceptions of its own
        assert getattr(error, "status", None) == status, error
        return json.loads(error.body), error.data
    raise AssertionError("it was not refused")


def fails(call, words):
    """A bug of the SDK: reading the answer fails, in these words."""
    try:
        call()
    except ValueError as error:
        assert words in str(error), error
    else:
        raise AssertionError("the SDK has this bug no more")


def workflows(line, base, settings, found):
    api = API(line, "workflows", settings)
    call = api.call

    def patch(id_, *operations):
        return call("patch_workflow", id_, api.operations("JsonPatchOperation", *operations))

    def switch(id_, on):
        return patch(id_, {"op": "replace", "path": "/enabled", "value": on})

    def create(value):
        return call("create_workflow", api.model("CreateWorkflowV1Request" if line.today else "CreateWorkflowRequest", value))

    def put(id_, value):
        return call("put_workflow", id_, api.model("WorkflowBody", value))

    def execution(id_):
        if not line.today:
            return call("get_workflow_execution", id_)
        fails(lambda: call("get_workflow_execution", id_), "valid dictionary or instance of WorkflowExecution")
        return api.raw("get_workflow_execution", id_)

    def ended(id_, *states):
        return wait_for(lambda: (one := execution(id_))["status"] in states and one)

    made = create(SEED)
    id_ = made.id
    read = call("get_workflow", id_)
    assert read.to_dict() == made.to_dict()
    found["made"] = plain(made)
    body = SEED | {"name": "Send Email 2", "description": "Another text."}
    written = put(id_, body)
    assert (written.name, written.description) == (body["name"], body["description"])
    assert written.definition.steps == SEED["definition"]["steps"] and written.created == made.created
    changed = patch(id_, {"op": "replace", "path": "/description", "value": "A third text."},
                    {"op": "replace", "path": "/name", "value": "Send Email 3"})
    assert (changed.name, changed.description, changed.trigger.display_name) == ("Send Email 3", "A third text.", "string")
    assert id_ in [one.id for one in call("list_workflows")]
    found["refused"], model = refused(lambda: switch(id_, True), 400)
    assert model.detail_code == found["refused"]["detailCode"] and model.tracking_id and model.messages[0].text
    mended = patch(id_, {"op": "replace", "path": "/definition/start", "value": "Send Email"},
                   {"op": "replace", "path": "/definition/steps/Send Email/attributes/from", "value": "hr@example.com"})
    assert mended.definition.start == "Send Email"
    assert switch(id_, True).enabled is True
    locked, _ = refused(lambda: call("delete_workflow", id_), 400)
    assert locked["detailCode"] == "400.1 Bad Request Content"
    assert switch(id_, False).enabled is False

    run = call("test_workflow", id_, {"input": {"identity": {"id": "emil@example.com"}}}).workflow_execution_id
    found["execution"] = ended(run, "Completed", "Failed")
    listed = call("get_workflow_executions", id_, filters='status eq "Completed"')
    assert [one.id for one in listed] == [run] and listed[0].workflow_id == id_ and listed[0].status == "Completed"
    if line.name == "beta":
        fails(lambda: call("get_workflow_execution_history", run), "type\n  Input should be a valid dictionary")
        found["history"] = api.raw("get_workflow_execution_history", run)
    else:
        found["history"] = [one.to_dict() for one in call("get_workflow_execution_history", run)]
    if line.today or line.name == "v2025":
        name = "get_workflow_execution_history_v2" + ("_for" if line.today else "")
        fails(lambda: call(name, run), "history\n  Input should be a valid dictionary")
        found["record"] = api.raw(name, run)

    # One that is started from outside, by its own client.
    body = {"name": "Outside", "owner": SEED["owner"], "definition": READY, "trigger": {"type": "EXTERNAL"}}
    if line.today:
        body["trigger"]["attributes"] = {"name": "outside"}
    value = api.model("CreateWorkflowV1Request" if line.today else "CreateWorkflowRequest", body)
    if not line.today:
        value.trigger.attributes = line.model("workflows", "WorkflowTriggerAttributes")(
            line.model("workflows", "ExternalAttributes")(name="outside"))
    outside = call("create_workflow", value)
    # As it was read: the line of the prefixes writes the attributes of an event trigger, all of them null.
    assert put(outside.id, call("get_workflow", outside.id).to_dict()).trigger.type == "EXTERNAL"
    client = call("create_workflow_external_trigger", outside.id)
    assert client.url.endswith("/workflows/execute/external/" + outside.id), client.url
    assert switch(outside.id, True).enabled
    own = API(line, "workflows", configuration(base, client.id, client.secret))
    assert own.call("test_external_execute_workflow", outside.id, {"input": {"a": 1}}).payload == {"a": 1}
    begun = own.call("create_external_execute_workflow", outside.id, {"input": {"a": 1}}).workflow_execution_id
    ended(begun, "Completed")
    refused(lambda: own.call("get_workflow", outside.id), 403)
    switch(outside.id, False)

    # One that waits is cancelled.
    waits = put(outside.id, {"name": "Waits", "definition": WAITS, "trigger": SEED["trigger"]})
    begun = call("test_workflow", waits.id, {"input": {}}).workflow_execution_id
    call("cancel_workflow_execution", begun)
    ended(begun, "Canceled")

    parts = {"complete": "list_complete_workflow_library", "actions": "list_workflow_library_actions",
             "operators": "list_workflow_library_operators", "triggers": "list_workflow_library_triggers"}
    found["library"] = {part: len(call(name)) for part, name in parts.items()}
    for one in (id_, outside.id):
        call("delete_workflow", one)
        gone, _ = refused(lambda: call("get_workflow", one), 404)
        assert gone["detailCode"] == "404 Not found"


def plain(value):
    """A model as JSON. (`to_json` of models that have dates fails.)"""
    return value.to_dict() if hasattr(value, "to_dict") else value


def triggers(line, url, settings, found):
    api = API(line, "triggers", settings)
    call = api.call
    found["triggers"], unreadable = [], []
    for offset in range(30):
        try:
            found["triggers"] += [one.id for one in call("list_triggers", limit=1, offset=offset, count=True)]
        except ValueError as error:
            unreadable.append(str(error).split(" with oneOf")[0])
    found["unreadable"] = sorted(set(unreadable))
    found["every trigger"] = [one["id"] for one in api.raw("list_triggers")]
    config = {"url": url, "httpDispatchMode": "ASYNC", "httpAuthenticationType": "BEARER_TOKEN",
              "bearerTokenAuthConfig": {"bearerToken": "t-1"}}
    made = call("create_subscription", {
        "name": "n", "description": "d", "triggerId": ASKS, "type": "HTTP", "responseDeadline": "PT2H", "httpConfig": config,
        "enabled": True, "filter": "$.why"})
    assert made.http_config.bearer_token_auth_config.bearer_token is None and made.enabled and made.response_deadline == "PT2H"
    assert [one.id for one in call("list_subscriptions", filters='type eq "HTTP"', count=True)] == [made.id]
    config["bearerTokenAuthConfig"] = {}
    changed = call("update_subscription", made.id, {"name": "m", "type": "HTTP", "httpConfig": config})
    assert changed.name == "m" and changed.trigger_id == ASKS
    patched = call("patch_subscription", made.id, api.operations(
        "SubscriptionPatchRequestInner", {"op": "replace", "path": "/description", "value": "e"}))
    assert patched.description == "e"
    validity = call("test_subscription_filter", {"input": {"a": 1}, "filter": "$.a"})
    assert validity.is_valid and validity.is_valid_json_path and validity.is_path_exist
    (begun,) = call("start_test_trigger_invocation", {
        "triggerId": ASKS, "contentJson": {"a": 1}, "input": {"why": "b"}, "subscriptionIds": [made.id]})
    assert begun.trigger_id == ASKS and begun.content_json == {"a": 1}

    def of_list():
        (one,) = [one for one in call("list_trigger_invocation_status") if one.id == begun.id]
        return one

    # What is completed or has no subscription any more is not sent.
    wait_for(lambda: urllib.request.urlopen(f"{url}/requests").read() == b"1")
    before = of_list()
    assert before.completed is None and before.type == "TEST" and before.start_invocation_input.content_json == {"a": 1}
    call("complete_trigger_invocation", begun.id, {"secret": begun.secret, "output": DECISION, "error": ""})
    after = of_list()
    assert after.completed is not None and after.subscription_id == made.id
    found["decision"] = after.complete_invocation_input.output
    second, _ = refused(lambda: call(
        "complete_trigger_invocation", begun.id, {"secret": begun.secret, "output": DECISION, "error": ""}), 400)
    found["second"] = second["causes"][0]["text"]
    call("delete_subscription", made.id)
    assert call("list_subscriptions") == []


def main(name, base, client, secret, url):
    line, found = Line(name), {}
    settings = configuration(base, client, secret)
    workflows(line, base, settings, found)
    if name != "v3":  # which has no triggers
        triggers(line, url, settings, found)
    print(json.dumps(found, default=str))


if __name__ == "__main__":
    main(*sys.argv[1:])
