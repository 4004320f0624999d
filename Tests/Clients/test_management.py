"""All twelve methods through grpcio stubs made from proto/, and what they refuse."""
import pytest

from harness.management import MANAGEMENT, fresh_name

FLOWS = {
    "1": ("Action.Flow.Type.ExternalAuthentication", ["1", "2", "3"]),
    "2": ("Action.Flow.Type.CustomiseToken", ["4", "5"]),
    "3": ("Action.Flow.Type.InternalAuthentication", ["1", "2", "3"]),
    "4": ("Action.Flow.Type.CustomizeSAMLResponse", ["6"]),
}


def refused(outcome, code, message):
    """Checks an error with an id: "text (ID)" and the detail that repeats both."""
    assert (outcome.code, outcome.message) == (code, message)
    text, _, rest = message.rpartition(" (")
    assert outcome.details == [("zitadel.v1.ErrorDetail", {"id": rest[:-1], "message": text})]


def test_the_life_of_an_action(management):
    name = fresh_name()
    made = management.call("CreateAction", name=name, script="function x() {}", timeout="3.5s", allowedToFail=True)
    assert made.id.isdigit() and made.details.sequence == 1
    assert made.details.creation_date == made.details.change_date
    owner = made.details.resource_owner

    action = management.call("GetAction", id=made.id).action
    assert (action.id, action.name, action.script, action.allowed_to_fail) == (made.id, name, "function x() {}", True)
    assert (action.timeout.seconds, action.timeout.nanos) == (3, 500_000_000)
    assert action.state == 2 and action.details.resource_owner == owner and action.details.sequence == 1

    other = fresh_name()
    fields = dict(id=made.id, name=other, script="function y() {}", timeout="0s")
    changed = management.call("UpdateAction", fields)
    assert changed.details.sequence == 2
    refused(management.try_call("UpdateAction", fields), 9, "No changes (ACTION-dg4t2)")
    action = management.call("GetAction", id=made.id).action
    # All four fields were replaced, the one that was left out as well.
    assert (action.name, action.script, action.allowed_to_fail) == (other, "function y() {}", False)
    assert action.timeout.seconds == 20

    refused(management.try_call("ReactivateAction", id=made.id), 9, "Action is not inactive (COMMAND-J53zh)")
    assert management.call("DeactivateAction", id=made.id).details.sequence == 3
    refused(management.try_call("DeactivateAction", id=made.id), 9, "Action is not active (COMMAND-Dgj92)")
    assert management.call("GetAction", id=made.id).action.state == 1
    assert management.call("ReactivateAction", id=made.id).details.sequence == 4

    management.clear_flow("3")
    keep = management.create_action()
    management.call("SetTriggerActions", flowType="3", triggerType="2", actionIds=[made.id, keep])
    management.call("DeleteAction", id=made.id)
    outcome = management.try_call("GetAction", id=made.id)
    assert outcome.code == 5 and outcome.message.endswith("(QUERY-GEfnb)")
    # A deleted action leaves every trigger.
    triggers = management.call("GetFlow", type="3").flow.trigger_actions
    assert [[one.id for one in trigger.actions] for trigger in triggers] == [[keep]]
    refused(management.try_call("DeleteAction", id=made.id), 5, "Action not found (COMMAND-Dgh4h)")


@pytest.mark.parametrize("method, id_, fields", [
    ("UpdateAction", "COMMAND-Sfg2t", {"name": "x", "script": "y"}),
    ("DeactivateAction", "COMMAND-NRmhu", {}),
    ("ReactivateAction", "COMMAND-Aa22g", {}),
    ("DeleteAction", "COMMAND-Dgh4h", {}),
    ("GetAction", "QUERY-GEfnb", {}),
])
def test_unknown_actions(method, id_, fields, management):
    refused(management.try_call(method, {"id": "123456789", **fields}), 5, f"Action not found ({id_})")


def test_names_are_unique_in_an_organization(management):
    name = fresh_name()
    management.create_action(name)
    outcome = management.try_call("CreateAction", name=name, script="x")
    assert outcome.code == 6, outcome


@pytest.mark.parametrize("method, fields, text", [
    ("CreateAction", {"script": "x"},
     "invalid CreateActionRequest.Name: value length must be between 1 and 200 runes, inclusive"),
    ("CreateAction", {"name": "n" * 201, "script": "x"},
     "invalid CreateActionRequest.Name: value length must be between 1 and 200 runes, inclusive"),
    ("CreateAction", {"name": "n"},
     "invalid CreateActionRequest.Script: value length must be at least 1 runes"),
    ("CreateAction", {"name": "n", "script": "x", "timeout": "20.000000001s"},
     "invalid CreateActionRequest.Timeout: value must be inside range [0s, 20s]"),
    ("CreateAction", {"name": "n", "script": "x", "timeout": "-0.000000001s"},
     "invalid CreateActionRequest.Timeout: value must be inside range [0s, 20s]"),
    ("UpdateAction", {"name": "n", "script": "x"},
     "invalid UpdateActionRequest.Id: value length must be between 1 and 200 runes, inclusive"),
    ("ListActions", {"queries": [{}]},
     "invalid ListActionsRequest.Queries[0]: embedded message failed validation | caused by: "
     "invalid ActionQuery.Query: value is required"),
])
def test_validation(method, fields, text, management):
    outcome = management.try_call(method, fields)
    assert (outcome.code, outcome.message, outcome.details) == (3, text, [])


@pytest.mark.parametrize("length, code", [(200, 0), (201, 3)])
def test_a_name_is_measured_in_code_points(length, code, management):
    name = fresh_name()
    name += "é" * (length - len(name))
    assert management.try_call("CreateAction", name=name, script="x").code == code


@pytest.mark.parametrize("length, code", [(40_000, 0), (40_001, 3)])
def test_a_script_is_measured_in_bytes(length, code, management):
    script = "é" * (length // 2) + "x" * (length % 2)
    assert management.try_call("CreateAction", name=fresh_name(), script=script).code == code


def test_flow_types_and_their_triggers(management):
    types = management.call("ListFlowTypes").result
    assert [(one.id, one.name.key) for one in types] == [(number, key) for number, (key, _) in FLOWS.items()]
    for number, (_, triggers) in FLOWS.items():
        found = management.call("ListFlowTriggerTypes", type=number).result
        assert [one.id for one in found] == triggers
        assert all(one.name.key.startswith("Action.TriggerType.") and one.name.localized_message for one in found)
    outcome = management.try_call("ListFlowTriggerTypes", type="5")
    assert outcome.code == 5 and outcome.message.endswith("(MANAG-P2OBk)")


@pytest.mark.parametrize("flow", sorted(FLOWS))
def test_which_triggers_a_flow_takes(flow, management):
    action = management.create_action()
    management.clear_flow(flow)
    for trigger in ["1", "2", "3", "4", "5", "6"]:
        outcome = management.try_call("SetTriggerActions", flowType=flow, triggerType=trigger, actionIds=[action])
        if trigger in FLOWS[flow][1]:
            assert outcome.code == 0, outcome
        else:
            refused(outcome, 3, "TriggerType is invalid (COMMAND-Dfgh6)")
    set_triggers = management.call("GetFlow", type=flow).flow.trigger_actions
    assert sorted(one.trigger_type.id for one in set_triggers) == FLOWS[flow][1]
    management.call("ClearFlow", type=flow)
    assert not management.call("GetFlow", type=flow).flow.trigger_actions
    refused(management.try_call("ClearFlow", type=flow), 9, "Flow is already empty (COMMAND-DgGh3)")


@pytest.mark.parametrize("flow, trigger, code, message", [
    ("9", "1", 3, "FlowType missing (COMMAND-Dfhj5)"),
    ("", "1", 3, "FlowType missing (COMMAND-Dfhj5)"),
    ("FLOW_TYPE_INTERNAL_AUTHENTICATION", "1", 3, "FlowType missing (COMMAND-Dfhj5)"),
    ("1", "", 3, "TriggerType is invalid (COMMAND-Dfgh6)"),
    ("1", "TRIGGER_TYPE_OTHER", 3, "TriggerType is invalid (COMMAND-Dfgh6)"),
])
def test_unknown_flows_and_triggers(flow, trigger, code, message, management):
    action = management.create_action()
    refused(management.try_call("SetTriggerActions", flowType=flow, triggerType=trigger, actionIds=[action]),
            code, message)


def test_set_trigger_actions_refusals(management):
    action = management.create_action()
    management.clear_flow("1")
    unknown = "ActionIDs do not exist (COMMAND-dg422)"
    call = lambda ids: management.try_call(  # noqa: E731
        "SetTriggerActions", flowType="1", triggerType="TRIGGER_TYPE_PRE_CREATION", actionIds=ids)
    refused(call(["42"]), 9, unknown)
    refused(call([action, "42"]), 9, unknown)
    refused(call([action, action]), 9, unknown)
    refused(call([]), 9, "No Changes (COMMAND-Nfh52)")
    assert call([action]).code == 0
    refused(call([action]), 9, "No Changes (COMMAND-Nfh52)")
    assert call([]).code == 0
    assert not management.call("GetFlow", type="1").flow.trigger_actions


def test_clear_flow_of_an_unknown_type(management):
    outcome = management.try_call("ClearFlow", type="9")
    assert outcome.code == 3 and outcome.message.endswith("(COMMAND-Dfw2h)")


def test_an_unknown_flow_reads_as_empty(management):
    flow = management.call("GetFlow", type="9").flow
    assert flow.state == 2 and not flow.trigger_actions


def test_list_actions(management, protos):
    prefix = fresh_name("List")
    names = [f"{prefix}{letter}" for letter in "cab"]
    ids = {name: management.create_action(name) for name in names}
    management.call("DeactivateAction", id=ids[names[0]])

    def found(**fields):
        answer = management.call("ListActions", fields)
        assert answer.details.processed_sequence > 0 or not answer.result
        return [one.name for one in answer.result], answer.details.total_result

    by_name = lambda text, method: {"actionNameQuery": {"name": text, "method": method}}  # noqa: E731
    mine = by_name(prefix, "TEXT_QUERY_METHOD_STARTS_WITH")
    assert sorted(found(queries=[mine])[0]) == sorted(names)
    for method, text, count in [
        ("EQUALS", names[1], 1), ("EQUALS", names[1].lower(), 0), ("EQUALS_IGNORE_CASE", names[1].lower(), 1),
        ("STARTS_WITH_IGNORE_CASE", prefix.upper(), 3), ("CONTAINS", prefix[1:], 3),
        ("CONTAINS_IGNORE_CASE", prefix[1:].upper(), 3), ("ENDS_WITH", names[2][1:], 1),
        ("ENDS_WITH_IGNORE_CASE", names[2][1:].upper(), 1), ("CONTAINS", "%", 0), ("CONTAINS", "_", 0),
    ]:
        got, total = found(queries=[by_name(text, f"TEXT_QUERY_METHOD_{method}")])
        assert (len(got), total) == (count, count), (method, text)
    state = lambda name: {"actionStateQuery": {"state": name}}  # noqa: E731
    assert found(queries=[mine, state("ACTION_STATE_INACTIVE")])[0] == [names[0]]
    assert found(queries=[mine, {"actionIdQuery": {"id": ids[names[2]]}}])[0] == [names[2]]

    everything, total = found(queries=[mine], query={"limit": 2})
    assert len(everything) == 2 and total == 3
    rest, total = found(queries=[mine], query={"limit": 2, "offset": 2})
    assert sorted(everything + rest) == sorted(names) and total == 3
    # Beyond the end there is no row, and so no total.
    assert found(queries=[mine], query={"offset": 3}) == ([], 0)


@pytest.mark.parametrize("headers, token, code, message", [
    ([], None, 16, "auth header missing"),
    ([("authorization", "Basic abc")], None, 16, "invalid auth header (AUTH-toLo1)"),
    ([("authorization", "bearer abc")], None, 16, "Errors.Token.Invalid (AUTH-7fs1e)"),
    ([], "not-a-token", 16, "Errors.Token.Invalid (AUTH-7fs1e)"),
    ([("x-zitadel-orgid", "77")], "own", 7, "Organisation doesn't exist (AUTH-Bs7Ds)"),
])
def test_who_may_call(headers, token, code, message, protos, pintle, grpc_client):
    request = protos.message("zitadel.management.v1.GetFlowRequest")(type="1")
    token = pintle.token if token == "own" else token
    outcome = grpc_client.call(f"/{MANAGEMENT}/GetFlow", request, token, headers)
    assert (outcome.code, outcome.message) == (code, message)


def test_every_method_was_called_above(protos):
    """The file above names each method once at least."""
    text = open(__file__).read()
    methods = [method.name for method in protos.service(MANAGEMENT).methods]
    assert len(methods) == 12 and all(f'"{name}"' in text for name in methods)
