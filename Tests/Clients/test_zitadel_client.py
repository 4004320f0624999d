"""ZITADEL's own client (PyPI zitadel-client), as it is published: targets, executions and keys of the v2 and v2beta
actions API over Connect with JSON."""
import base64
import datetime
import secrets
import warnings

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from harness import programs
from harness.management import fresh_name

with warnings.catch_warnings():
    # It still uses a module that authlib has given up; which test comes first is told of it.
    warnings.simplefilter("ignore", DeprecationWarning)
    import zitadel_client as zitadel
    from zitadel_client import models

ENDPOINT = "https://hook.example.com/pintle"
METHOD = "/zitadel.management.v1.ManagementService/ListActions"
SERVICE = "zitadel.management.v1.ManagementService"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server of its own: what executions there are concerns every call."""
    server = programs.start_pintle(tmp_path_factory.mktemp("zitadel"), token=secrets.token_urlsafe(32))
    yield server
    assert server.terminate() == 0, server.output()


class API:
    """One version of the client's API; models are named without their version."""

    def __init__(self, name, service):
        self.name, self.service = name, service

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        kind = getattr(models, self.name + name, None)
        return kind or getattr(self.service, name)

    def create(self, name=None, **fields):
        """Makes a target; its id and the signing key."""
        fields = {"name": name or fresh_name("target"), "timeout": "10s", "endpoint": ENDPOINT} | fields
        if not any(kind in fields for kind in ("rest_webhook", "rest_call", "rest_async")):
            fields["rest_webhook"] = self.RESTWebhook()
        made = self.create_target(self.CreateTargetRequest(**fields))
        return made.id, made.signing_key

    def get(self, id_):
        return self.get_target(self.GetTargetRequest(id=id_)).target

    def refused(self, status, code, message, method, request):
        """Checks that a call fails as it should; the error document's details as well."""
        with pytest.raises(zitadel.ApiError) as caught:
            getattr(self.service, method)(request)
        error = caught.value
        body = error.response_body
        document = body.to_dict() if hasattr(body, "to_dict") else body
        assert (error.code, document["code"], document["message"]) == (status, code, message)
        text, opened, rest = message.rpartition(" (")
        if opened:
            detail, = document["details"]
            assert detail["type"] == "zitadel.v1.ErrorDetail"
            assert detail["debug"] == {"id": rest[:-1], "message": text}


@pytest.fixture(params=["ActionService", "BetaActionService"])
def api(request, server):
    with zitadel.Zitadel.with_access_token(f"http://{server.target}", server.token) as client:
        service = client.actions if request.param == "ActionService" else client.beta_actions
        yield API(request.param, service)


@pytest.fixture
def v2(server):
    with zitadel.Zitadel.with_access_token(f"http://{server.target}", server.token) as client:
        yield API("ActionService", client.actions)


def recent(time):
    age = datetime.datetime.now(datetime.timezone.utc) - time
    return datetime.timedelta(seconds=-5) < age < datetime.timedelta(minutes=10)


def test_the_life_of_a_target(api):
    name = fresh_name("target")
    made = api.create_target(api.CreateTargetRequest(
        name=name, timeout="2.500s", endpoint=ENDPOINT, rest_call=api.RESTCall(interrupt_on_error=True)))
    assert made.id.isdigit() and recent(made.creation_date)
    assert len(made.signing_key) == 36 and made.signing_key.isalnum()

    target = api.get(made.id)
    assert (target.id, target.name, target.timeout, target.endpoint) == (made.id, name, "2.500s", ENDPOINT)
    assert target.rest_call.interrupt_on_error is True and target.rest_webhook is None and target.rest_async is None
    assert target.creation_date == target.change_date == made.creation_date
    assert target.signing_key == made.signing_key

    other = fresh_name("target")
    update = api.UpdateTargetRequest(id=made.id, name=other, rest_async={})
    changed = api.update_target(update)
    assert changed.signing_key is None and changed.change_date > made.creation_date
    # Nothing changes: the same date again.
    assert api.update_target(update).change_date == changed.change_date
    target = api.get(made.id)
    assert (target.name, target.rest_async, target.rest_call) == (other, {}, None)
    assert (target.timeout, target.signing_key) == ("2.500s", made.signing_key)

    rotated = api.update_target(api.UpdateTargetRequest(id=made.id, expiration_signing_key="0s"))
    assert len(rotated.signing_key) == 36 and rotated.signing_key != made.signing_key
    assert api.get(made.id).signing_key == rotated.signing_key

    deleted = api.delete_target(api.DeleteTargetRequest(id=made.id))
    assert recent(deleted.deletion_date)
    assert api.delete_target(api.DeleteTargetRequest(id=made.id)).deletion_date == deleted.deletion_date
    assert api.delete_target(api.DeleteTargetRequest(id="1")).deletion_date is None
    api.refused(404, "not_found", "Target not found (QUERY-hj5oaniyrz)", "get_target",
                api.GetTargetRequest(id=made.id))


def test_what_targets_refuse(api):
    name = fresh_name("target")
    id_, _ = api.create(name)
    api.refused(409, "already_exists", "Errors.Target.AlreadyExists (V3-DKcYh)", "create_target",
                api.CreateTargetRequest(name=name, timeout="1s", endpoint=ENDPOINT, rest_async={}))
    request = api.CreateTargetRequest(name="", timeout="1s", endpoint=ENDPOINT, rest_async={})
    api.refused(400, "invalid_argument", "invalid CreateTargetRequest.Name: value length must be between 1 and 1000 "
                "runes, inclusive", "create_target", request)
    request.name, request.timeout = fresh_name("target"), "271s"
    api.refused(400, "invalid_argument", "invalid CreateTargetRequest.Timeout: value must be inside range [0s, 4m30s]",
                "create_target", request)
    request.timeout = None
    api.refused(400, "invalid_argument", "Target has no timeout (COMMAND-39f35d8uri)", "create_target", request)
    request.timeout, request.endpoint = "1s", "hook"
    api.refused(400, "invalid_argument", "Target has an invalid URL (COMMAND-1r2k6qo6wg)", "create_target", request)
    request.endpoint, request.rest_async = ENDPOINT, None
    api.refused(400, "invalid_argument", "invalid CreateTargetRequest.TargetType: value is required", "create_target",
                request)
    api.refused(404, "not_found", "Target not found (COMMAND-xj14f2cccn)", "update_target",
                api.UpdateTargetRequest(id="1", name="x"))
    api.delete_target(api.DeleteTargetRequest(id=id_))


def test_lists_of_targets(api):
    label = fresh_name("list")
    ids = [api.create(f"{label}-{letter}", timeout=timeout)[0] for letter, timeout in
           (("b", "1s"), ("A", "3s"), ("c", "2s"))]

    def find(*filters, column=None, **page):
        only = api.TargetSearchFilter(in_target_ids_filter=api.InTargetIDsFilter(target_ids=ids))
        found = api.list_targets(api.ListTargetsRequest(
            pagination=api.PaginationRequest(**page) if page else None, sorting_column=column,
            filters=[only, *filters]))
        return [target.name.removeprefix(label + "-") for target in found.targets or []], found.pagination

    def named(text, method):
        return api.TargetSearchFilter(target_name_filter=api.TargetNameFilter(
            target_name=text, method=getattr(api.TextFilterMethod, f"TEXT_FILTER_METHOD_{method}")))

    assert find()[0] == ["c", "A", "b"]
    names, pagination = find(asc=True)
    assert names == ["b", "A", "c"]
    assert (int(pagination.total_result), int(pagination.applied_limit)) == (3, 100)
    names, pagination = find(asc=True, limit=1, offset="1")
    assert names == ["A"] and (int(pagination.total_result), int(pagination.applied_limit)) == (3, 1)
    assert find(column=api.TargetFieldName.TARGET_FIELD_NAME_NAME, asc=True)[0] == ["A", "b", "c"]
    assert find(column=api.TargetFieldName.TARGET_FIELD_NAME_TIMEOUT)[0] == ["A", "c", "b"]
    assert find(named(label + "-a", "EQUALS"))[0] == []
    assert find(named(label + "-a", "EQUALS_IGNORE_CASE"))[0] == ["A"]
    assert find(named(label, "STARTS_WITH"), named("-c", "ENDS_WITH"))[0] == ["c"]
    api.refused(400, "invalid_argument", "Limit exceeded (QUERY-4M0fs)", "list_targets",
                api.ListTargetsRequest(pagination=api.PaginationRequest(limit=1001)))
    for id_ in ids:
        api.delete_target(api.DeleteTargetRequest(id=id_))
    assert find()[0] == []


def test_executions(api):
    first, second = (api.create()[0] for _ in range(2))

    def calls(**what):
        return api.Condition(request=api.RequestExecution(**what))

    def events(**what):
        return api.Condition(event=api.EventExecution(**what))

    conditions = [calls(method=METHOD), api.Condition(response=api.ResponseExecution(service=SERVICE)),
                  api.Condition(function=api.FunctionExecution(name="preuserinfo")),
                  events(event="user.human.added"), events(group="user.human"), events(all=True)]
    dates = []
    for condition in conditions:
        request = api.SetExecutionRequest(condition=condition, targets=[second, first])
        dates.append(api.set_execution(request).set_date)
        assert recent(dates[-1])
        # The same list: nothing happens, and the date says so.
        assert api.set_execution(request).set_date == dates[-1]

    def find(**filters):
        found = api.list_executions(api.ListExecutionsRequest(
            pagination=api.PaginationRequest(asc=True),
            filters=[api.ExecutionSearchFilter(**filters)] if filters else []))
        return found.executions or []

    found = find()
    assert [one.condition.to_dict() for one in found] == [condition.to_dict() for condition in conditions]
    assert [one.targets for one in found] == [[second, first]] * len(conditions)
    assert [one.change_date for one in found] == dates
    assert all(one.creation_date <= one.change_date for one in found)
    kind = api.ExecutionTypeFilter(execution_type=api.ExecutionType.EXECUTION_TYPE_EVENT)
    assert len(find(execution_type_filter=kind)) == 3
    some = find(in_conditions_filter=api.InConditionsFilter(conditions=[conditions[4], calls(all=True)]))
    assert [one.condition.event.group for one in some] == ["user.human"]

    api.set_execution(api.SetExecutionRequest(condition=conditions[0], targets=[first]))
    assert len(find(target_filter=api.TargetFilter(target_id=second))) == len(conditions) - 1
    # A deleted target leaves every list, and an execution without targets is not listed.
    api.delete_target(api.DeleteTargetRequest(id=first))
    assert [one.targets for one in find()] == [[second]] * (len(conditions) - 1)
    for condition in conditions:
        api.set_execution(api.SetExecutionRequest(condition=condition, targets=[]))
    assert find() == []
    never = api.set_execution(api.SetExecutionRequest(condition=calls(service="grpc.health.v1.Health"), targets=[]))
    assert never.set_date == datetime.datetime(1, 1, 1, tzinfo=datetime.timezone.utc)
    api.delete_target(api.DeleteTargetRequest(id=second))


def test_what_executions_refuse(api):
    def refused(status, code, message, condition, *targets):
        api.refused(status, code, message, "set_execution",
                    api.SetExecutionRequest(condition=condition, targets=list(targets)))

    everything = api.Condition(event=api.EventExecution(all=True))
    unknown = api.Condition(request=api.RequestExecution(method="/a.B/C"))
    def missing(kind, name, example, error_id, condition):
        refused(404, "not_found",
                f'Execution condition is invalid: there is no {kind} "{name}", such as "{example}" ({error_id})',
                condition)

    missing("method", "/a.B/C", "/zitadel.resources.action.v3alpha.ZITADELActions/SetExecution", "COMMAND-vysplsevt8",
            unknown)
    missing("service", "a.B", "zitadel.resources.action.v3alpha.ZITADELActions", "COMMAND-qu6dfhiioq",
            api.Condition(response=api.ResponseExecution(service="a.B")))
    missing("function", "other", "preuserinfo", "COMMAND-cdy39t0ksr",
            api.Condition(function=api.FunctionExecution(name="other")))
    missing("event", "nothing", "user.human.added", "COMMAND-74aaqj8fv9",
            api.Condition(event=api.EventExecution(event="nothing")))
    missing("group", "nothing", "user.human", "COMMAND-er5oneb5lz",
            api.Condition(event=api.EventExecution(group="nothing")))
    refused(404, "not_found", "Target not found (COMMAND-17e8fq1ggk)", everything, "1")
    refused(400, "invalid_argument", "Execution is invalid (COMMAND-hdm4zl1hmd)", everything, "")
    refused(400, "invalid_argument", "Execution condition is invalid (ACTION-5r5Ju)", None)
    # Two members of a oneof: the error names it.
    both = api.Condition(event=api.EventExecution(all=True, event="user.human.added"))
    with pytest.raises(zitadel.ApiError) as caught:
        api.set_execution(api.SetExecutionRequest(condition=both))
    assert caught.value.code == 400
    assert "EventExecution.condition is set twice" in str(caught.value.response_body)


def test_what_conditions_may_name(api):
    assert api.list_execution_functions({}).functions == ["preuserinfo", "preaccesstoken", "presamlresponse"]
    methods = api.list_execution_methods({}).methods
    assert methods == sorted(methods) and {METHOD, "/grpc.health.v1.Health/Check"} <= set(methods)
    services = api.list_execution_services({}).services
    assert services == sorted(services) and {SERVICE, "grpc.health.v1.Health"} <= set(services)
    assert {method.split("/")[1] for method in methods} == set(services)
    assert not [name for name in services if "reflection" in name]


def pem(key):
    return key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def fingerprint(key):
    der = key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    digest = hashes.Hash(hashes.SHA256())
    digest.update(der)
    return "SHA256:" + base64.b64encode(digest.finalize()).decode().rstrip("=")


def test_public_keys(v2):
    target, _ = v2.create(payload_type=v2.PayloadType.PAYLOAD_TYPE_JWE)
    keys = [rsa.generate_private_key(65537, 2048), ec.generate_private_key(ec.SECP256R1())]
    ids = []
    for key in keys:
        added = v2.add_public_key(v2.AddPublicKeyRequest(
            target_id=target, public_key=base64.b64encode(pem(key)).decode()))
        assert recent(added.creation_date)
        ids.append(added.key_id)

    def find(*filters):
        return v2.list_public_keys(v2.ListPublicKeysRequest(
            target_id=target, pagination=v2.PaginationRequest(asc=True), filters=list(filters))).public_keys or []

    found = find()
    assert [key.key_id for key in found] == ids
    assert [key.fingerprint for key in found] == [fingerprint(key) for key in keys]
    assert [base64.b64decode(key.public_key) for key in found] == [pem(key) for key in keys]
    assert not any(key.active for key in found)
    for id_ in ids:
        v2.activate_public_key(v2.ActivatePublicKeyRequest(target_id=target, key_id=id_))
    assert [key.active or False for key in find()] == [False, True]
    assert [key.key_id for key in find(v2.PublicKeySearchFilter(active_filter=True))] == [ids[1]]
    v2.refused(400, "failed_precondition", "Public key is active (ErrPublicKeyDeleteActiveKey)", "remove_public_key",
               v2.RemovePublicKeyRequest(target_id=target, key_id=ids[1]))
    v2.deactivate_public_key(v2.DeactivatePublicKeyRequest(target_id=target, key_id=ids[1]))
    for id_ in ids:
        assert recent(v2.remove_public_key(v2.RemovePublicKeyRequest(target_id=target, key_id=id_)).deletion_date)
    assert find() == []
    past = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(hours=1)
    for fields, message in [({"public_key": base64.b64encode(b"no key").decode()},
                             "Public key is invalid (ErrPublicKeyFormat)")]:
        v2.refused(400, "invalid_argument", message, "add_public_key",
                   v2.AddPublicKeyRequest(target_id=target, **fields))
    with pytest.raises(zitadel.ApiError) as caught:
        v2.add_public_key(v2.AddPublicKeyRequest(
            target_id=target, public_key=base64.b64encode(pem(keys[1])).decode(), expiration_date=past))
    assert caught.value.code == 400 and "ErrExpirationDateBeforeNow" in str(caught.value.response_body)
    v2.delete_target(v2.DeleteTargetRequest(id=target))


def test_callers_without_permission(server):
    with zitadel.Zitadel.with_access_token(f"http://{server.target}", "no-such-token") as client:
        api = API("ActionService", client.actions)
        api.refused(401, "unauthenticated", "Errors.Token.Invalid (AUTH-7fs1e)", "list_targets",
                    api.ListTargetsRequest())
