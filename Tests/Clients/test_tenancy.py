"""One organization never reaches what another has: every method, made from the descriptors."""
import pytest

from harness import dialects
from harness.management import ACTIONS, ADMIN, MANAGEMENT, Actions, Admin, Management, Service, fresh_name

DENIED = (5, 7)
# Text that a field holds when it names no object of an organization; ids are filled in by the test.
PLAIN = {"name": "stranger", "script": "function stranger() {}", "type": "1", "flow_type": "1", "trigger_type": "2",
         "role": "ORG_OWNER_VIEWER", "description": "stranger", "name_contains": "", "service": "",
         "endpoint": "https://stranger.example.com", "algorithm": "ES256", "reaction": "event-executions",
         "after_reaction": "", "roles": None, "scopes": "sp:workflow:read", "public_key": "",
         "public_key_sha256": None, "dns_name": "stranger.example.com", "uri": None, "email": None}
# The methods that act on the whole instance: no role of an organization allows them.
INSTANCE_PERMISSIONS = ("iam.", "action.", "execution.")


@pytest.fixture(scope="module")
def tenants(protos, pintle, grpc_client):
    """Two organizations: `own`, whose administrator calls, and `other`, whose ids it uses."""
    return Tenants(protos, pintle, grpc_client)


class Workflows(Service):
    name = "pintle.workflow.v1.WorkflowService"


class Tenants:
    def __init__(self, protos, pintle, client):
        root = Admin(protos, client, pintle.token)
        self.protos, self.client, self.root_token = protos, client, pintle.token
        self.organizations, self.tokens, self.ids = {}, {}, {}
        # Targets belong to the instance: no organization has any.
        self.actions = Actions(ACTIONS[-1], protos, client, pintle.token)
        target = self.actions.create(fresh_name("target"))
        for name in ("own", "other"):
            organization = root.call("CreateOrganization", name=fresh_name(name)).organization.id
            admin = Admin(protos, client, pintle.token, organization)
            account = admin.call("CreateServiceAccount", name=fresh_name("account")).account.id
            admin.call("GrantOrganizationRole", accountId=account, role="ORG_OWNER")
            token = admin.call("CreateToken", accountId=account)
            management = Management(protos, client, pintle.token, organization)
            action = management.create_action()
            management.call("SetTriggerActions", flowType="1", triggerType="1", actionIds=[action])
            self.organizations[name] = organization
            self.tokens[name] = token.secret
            made = admin.call("CreateClient", name=fresh_name("client"), accountId=account).client.id
            bound = admin.call("BindCertificate", accountId=account, dnsName=f"{fresh_name('h')}.example.com")
            self.ids[name] = {"organization": organization, "account": account, "token": token.token.id,
                              "action": action, "target": target, "key": "1", "client": made,
                              "certificate": bound.certificate.id}

    def state(self):
        """All that the other organization has, as its own administrator sees it, and the instance's targets."""
        management = Management(self.protos, self.client, self.tokens["other"])
        admin = Admin(self.protos, self.client, self.tokens["other"])
        return [list(management.call("ListActions").result), management.call("GetFlow", type="1"),
                list(admin.call("ListServiceAccounts").accounts), list(admin.call("ListOrganizationMembers").members),
                list(admin.call("ListTokens", accountId=self.ids["other"]["account"]).tokens),
                list(admin.call("ListClients").clients),
                list(admin.call("ListAccountKeys", accountId=self.ids["other"]["account"]).keys),
                list(admin.call("ListBoundCertificates", accountId=self.ids["other"]["account"]).certificates),
                list(self.actions.call("ListTargets").targets), list(self.actions.call("ListExecutions").executions)]


def object_of(method, field):
    """Which kind of object an id field names: from the field's name, or from the method's for a plain "id"."""
    if field.name != "id":
        return field.name.removesuffix("s").removesuffix("_id")
    for kind in ("Target", "Action", "Organization", "Token", "Certificate", "Key", "Client", "Account"):
        if kind in method.name:
            return kind.lower()
    raise AssertionError(f"{method.full_name}: what does its id name?")


def is_id(field):
    return field.name in ("id", "ids", "targets") or field.name.endswith(("_id", "_ids"))


def request_with(protos, method, ids):
    """A request whose ids are those given and whose other required text is filled in."""
    request = protos.message(method.input_type.full_name)()
    for field in method.input_type.fields:
        if field.type != field.TYPE_STRING:
            continue
        if is_id(field):
            value = ids[object_of(method, field)]
        else:
            value = PLAIN[field.name]
            if value is None:
                continue
        if field.is_repeated:
            getattr(request, field.name).append(value)
        else:
            setattr(request, field.name, value)
    return request


def all_methods(protos):
    return [method for service in (MANAGEMENT, ADMIN, *ACTIONS) for method in protos.service(service).methods]


def path_of(method):
    return f"/{method.containing_service.full_name}/{method.name}"


def test_the_organization_header_of_another(protos, tenants, grpc_client):
    """Every method, sent to the other organization with the other's own ids."""
    before = tenants.state()
    wrong = {}
    for method in all_methods(protos):
        if protos.option(method, "pintle.authenticated"):
            continue
        outcome = grpc_client.call(path_of(method), request_with(protos, method, tenants.ids["other"]),
                                   tenants.tokens["own"], [("x-zitadel-orgid", tenants.organizations["other"])])
        if outcome.code not in DENIED:
            wrong[method.full_name] = outcome
    assert not wrong
    assert tenants.state() == before


def test_ids_of_another_in_the_own_organization(protos, tenants, grpc_client):
    """Every method that takes an id, sent to the own organization with the other's ids: as if they did not exist."""
    before = tenants.state()
    wrong, tried = {}, []
    for method in all_methods(protos):
        if not any(is_id(field) for field in method.input_type.fields):
            continue
        tried.append(method.name)
        outcome = grpc_client.call(path_of(method), request_with(protos, method, tenants.ids["other"]),
                                   tenants.tokens["own"])
        if method.name == "SetTriggerActions":
            # Its contract has one answer for ids that do not exist, whoever has them.
            denied = (outcome.code, outcome.message) == (9, "ActionIDs do not exist (COMMAND-dg422)")
        elif method.name == "GrantOrganizationRole":
            # An account of any organization may be given a role: it names the account, it does not reach into it.
            denied = outcome.code in (0, *DENIED)
            if outcome.code == 0:
                revoke = Admin(protos, grpc_client, tenants.tokens["own"])
                revoke.call("RevokeOrganizationRole", accountId=tenants.ids["other"]["account"],
                            role="ORG_OWNER_VIEWER")
        else:
            denied = outcome.code in DENIED
        if not denied:
            wrong[method.full_name] = outcome
    assert not wrong
    assert {"GetAction", "UpdateAction", "DeleteAction", "SetTriggerActions", "GetServiceAccount", "CreateToken",
            "RevokeToken"} <= set(tried)
    assert tenants.state() == before


def test_an_unknown_and_a_foreign_id_are_answered_alike(protos, tenants, grpc_client):
    """Otherwise an answer would tell that an id exists elsewhere."""
    unknown = {kind: "424242424242" for kind in tenants.ids["other"]}
    for method in all_methods(protos):
        permission = protos.option(method, "pintle.permission") or ""
        if not any(is_id(f) for f in method.input_type.fields) or permission.startswith(INSTANCE_PERMISSIONS):
            continue
        if method.name == "GrantOrganizationRole":
            continue
        answers = [grpc_client.call(path_of(method), request_with(protos, method, ids), tenants.tokens["own"])
                   for ids in (unknown, tenants.ids["other"])]
        assert (answers[0].code, answers[0].message) == (answers[1].code, answers[1].message), method.name


def test_lists_show_only_the_own(protos, tenants, grpc_client):
    management = Management(protos, grpc_client, tenants.tokens["own"])
    admin = Admin(protos, grpc_client, tenants.tokens["own"])
    own, other = tenants.ids["own"], tenants.ids["other"]
    assert [one.id for one in management.actions()] == [own["action"]]
    assert own["account"] in [one.id for one in admin.call("ListServiceAccounts").accounts]
    assert other["account"] not in [one.id for one in admin.call("ListServiceAccounts").accounts]
    assert other["account"] not in [one.account_id for one in admin.call("ListOrganizationMembers").members]
    found = management.call("ListActions", queries=[{"actionIdQuery": {"id": other["action"]}}])
    assert not found.result and found.details.total_result == 0


def test_names_do_not_collide_between_organizations(protos, tenants, grpc_client):
    name = fresh_name()
    for organization in tenants.organizations.values():
        Management(protos, grpc_client, tenants.root_token, organization).create_action(name)


def test_a_viewer_reads_and_does_not_write(protos, pintle, tenants, grpc_client):
    admin = Admin(protos, grpc_client, pintle.token, tenants.organizations["own"])
    account = admin.call("CreateServiceAccount", name=fresh_name("viewer")).account.id
    token = admin.call("CreateToken", accountId=account).secret
    nobody = Management(protos, grpc_client, token)
    outcome = nobody.try_call("ListActions")
    assert (outcome.code, outcome.message) == (5, "membership not found (AUTHZ-cdgFk)")
    # Clients of workflows know 403 alone, from each of their methods.
    workflows = Workflows(protos, grpc_client, token)
    for method, fields in [("ListWorkflows", {}), ("GetWorkflowAllowRules", {"id": "x"}), ("SetWorkflowAllowRules", {"id": "x"})]:
        assert workflows.try_call(method, **fields).code == 7, method
    admin.call("GrantOrganizationRole", accountId=account, role="ORG_OWNER_VIEWER")
    assert nobody.try_call("ListActions").code == 0
    outcome = nobody.try_call("CreateAction", name="x", script="y")
    assert (outcome.code, outcome.message) == (7, "No matching permissions found (AUTH-5mWD2)")
    # A permission that is taken away is gone for the very next call, and so is a token.
    admin.call("RevokeOrganizationRole", accountId=account, role="ORG_OWNER_VIEWER")
    assert nobody.try_call("ListActions").code in DENIED
    (one,) = admin.call("ListTokens", accountId=account).tokens
    admin.call("RevokeToken", accountId=account, id=one.id)
    outcome = nobody.try_call("ListActions")
    assert (outcome.code, outcome.message) == (16, "Errors.Token.Invalid (AUTH-7fs1e)")


@pytest.mark.parametrize("row", ["grpc-web-h1", "connect-json-h2", "json-h1"])
def test_the_other_dialects_deny_alike(row, protos, pintle, certs, tenants):
    client = dialects.rows(protos, pintle, certs.certificate)[row](row)
    try:
        outcome = Management(protos, client, tenants.tokens["own"], tenants.organizations["other"]).try_call("ListActions")
        assert outcome.code in DENIED
        outcome = Management(protos, client, tenants.tokens["own"]).try_call("GetAction", id=tenants.ids["other"]["action"])
        assert outcome.code == 5
    finally:
        client.close()
