"""Short ways to call the management and the administration API in a dialect, and answers made comparable."""
import datetime
import itertools
import re

MANAGEMENT = "zitadel.management.v1.ManagementService"
ADMIN = "pintle.admin.v1.AdminService"
# The versions of the actions API, the oldest first.
ACTIONS = ("zitadel.action.v3alpha.ActionService", "zitadel.resources.action.v3alpha.ZITADELActions",
           "zitadel.action.v2beta.ActionService", "zitadel.action.v2.ActionService")
FLOW_NAME = "FLOW_TYPE_EXTERNAL_AUTHENTICATION"
TRIGGER_NAME = "TRIGGER_TYPE_POST_AUTHENTICATION"

_names = itertools.count(1)


def fresh_name(label="probe"):
    """A name that no other object of this run has; letters and digits, as a script's function needs."""
    return f"{label}{next(_names):04d}"


class CallFailed(AssertionError):
    """A call that should have succeeded; `outcome` says how it failed."""

    def __init__(self, method, outcome):
        super().__init__(f"{method}: code {outcome.code}, {outcome.message!r}")
        self.outcome = outcome


class Service:
    """A service through one client, one token and, when given, one selected organization."""
    name = ""

    def __init__(self, protos, client, token, organization=None, headers=()):
        self.protos, self.client, self.token = protos, client, token
        self.organization, self.headers = organization, list(headers)

    def try_call(self, method, value=None, /, **fields):
        """Calls with the request given as ProtoJSON (or as fields); the outcome, whatever its code."""
        path = f"/{self.name}/{method}"
        request = self.protos.from_json(self.protos.method(path).input_type.full_name, value or fields)
        headers = self.headers + ([("x-zitadel-orgid", self.organization)] if self.organization else [])
        return self.client.call(path, request, self.token, headers)

    def call(self, method, value=None, /, **fields):
        """Like `try_call`, but the call must succeed; the response message."""
        outcome = self.try_call(method, value, **fields)
        if outcome.code != 0:
            raise CallFailed(method, outcome)
        return outcome.response


class Management(Service):
    name = MANAGEMENT

    def create_action(self, name=None, **fields):
        """Makes an action; its id."""
        name = name or fresh_name()
        return self.call("CreateAction", name=name, script=f"function {name}(ctx, api) {{}}", **fields).id

    def clear_flow(self, flow):
        outcome = self.try_call("ClearFlow", type=flow)
        assert outcome.code == 0 or "DgGh3" in outcome.message, outcome

    def actions(self):
        return self.call("ListActions").result


class Actions(Service):
    """One version of the actions API, with requests made from what all versions know."""

    def __init__(self, name, *arguments):
        super().__init__(*arguments)
        self.name = name
        self.version = ACTIONS.index(name)

    @property
    def has_includes(self):
        return self.version < 2

    @property
    def id_name(self):
        return "targetId" if self.version == 0 else "id"

    def method(self, name):
        """The name of a method in this version, by the one that v2 has."""
        return {("GetTarget", 0): "GetTargetByID", ("UpdateTarget", 1): "PatchTarget",
                ("ListTargets", 1): "SearchTargets", ("ListExecutions", 1): "SearchExecutions",
                }.get((name, self.version), name)

    def target(self, id_=None, **content):
        """A request with a target's content, and its id when given."""
        own = {self.id_name: id_} if id_ else {}
        return own | ({"target": content} if self.version == 1 else content)

    def execution(self, condition, entries):
        """A request that sets an execution; entries are ids, or conditions to include."""
        if self.has_includes:
            entries = [{"target": one} if isinstance(one, str) else {"include": one} for one in entries]
        list_ = {"execution": {"targets": entries}} if self.version == 1 else {"targets": entries}
        return {"condition": condition} | list_

    def listing(self, filters=(), asc=None, **page):
        """A request for a list; filters as v2 has them."""
        filters = [dict(one) for one in filters]
        if self.version == 0:
            filters = [{name.replace("Filter", "Query"): value for name, value in one.items()} for one in filters]
        if asc is not None:
            page |= {"desc": not asc} if self.version == 1 else {"asc": asc}
        return ({("queries" if self.version == 0 else "filters"): filters} if filters else {}) | (
            {("query" if self.has_includes else "pagination"): page} if page else {})

    def create(self, name, **content):
        """Makes a target; its id."""
        content = {"name": name, "timeout": "10s", "endpoint": "https://hook.example.com"} | (content or {"restAsync": {}})
        made = self.call("CreateTarget", self.target(**content))
        return made.details.id if self.version == 1 else made.id


class Admin(Service):
    name = ADMIN

    def handlers_entered(self):
        """How often each (method, dialect) reached its handler."""
        statistics = self.call("ListMethodStatistics").methods
        return {(one.method.lstrip("/"), one.dialect): one.handlers_entered for one in statistics}


TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3}|\.\d{6}|\.\d{9})?Z$")


class Normaliser:
    """Replaces what differs from run to run by names that say what stood there, after checking its form."""

    def __init__(self, protos):
        self.protos = protos
        self.names = {}

    def learn(self, value, name):
        """From now on `value`, wherever it stands alone, is written as `name`."""
        assert value and self.names.get(value, name) == name
        self.names[value] = name

    def __call__(self, outcome):
        """The outcome as a plain value that can be compared."""
        if outcome.code != 0:
            return {"code": outcome.code, "message": self._text(outcome.message), "details": outcome.details}
        return self._value("", self.protos.to_json(outcome.response))

    def _text(self, text):
        for value, name in self.names.items():
            text = text.replace(value, name)
        return text

    def _value(self, key, value):
        if isinstance(value, dict):
            return {k: self._value(k, v) for k, v in sorted(value.items())}
        if isinstance(value, list):
            return [self._value(key, v) for v in value]
        if key in ("creationDate", "changeDate", "viewTimestamp"):
            assert TIME.match(value), value
            then = datetime.datetime.fromisoformat(value[:19] + "+00:00")
            age = datetime.datetime.now(datetime.timezone.utc) - then
            assert datetime.timedelta(seconds=-5) < age < datetime.timedelta(hours=1), value
            return "<time>"
        if key in ("sequence", "processedSequence"):
            assert isinstance(value, str) and int(value) > 0, value
            return "<sequence>"
        if isinstance(value, str):
            return self.names.get(value, value)
        return value
