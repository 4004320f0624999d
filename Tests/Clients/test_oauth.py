"""Access tokens, as clients get and check them that nobody here wrote: authlib, requests, urllib3, SailPoint's SDK,
ZITADEL's client, joserfc."""
import json
import pathlib
import secrets
import subprocess
import warnings

import pytest
import requests
from authlib.integrations.requests_client import OAuth2Session
from joserfc import jwt
from joserfc.jwk import KeySet

from harness import programs
from harness.management import fresh_name

with warnings.catch_warnings():
    # It still uses a module that authlib has given up; which test comes first is told of it.
    warnings.simplefilter("ignore", DeprecationWarning)
    import zitadel_client as zitadel

TYPES = "/management/v1/flows/types/_search"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = programs.start_pintle(tmp_path_factory.mktemp("oauth"), token=secrets.token_urlsafe(32), public=True,
                                   extra=("--log", "all"))
    server.url = f"http://{server.target}"
    yield server
    assert server.terminate() == 0, server.output()


def pintle(server, *arguments):
    return programs.run("pintle", *arguments, "--data", server.data).stdout


@pytest.fixture
def client(server):
    """(id, secret) of a client whose account owns the first organization."""
    printed = pintle(server, "client", "create", "--name", fresh_name("client"), "--role", "ORG_OWNER")
    id_, secret = printed.splitlines()[-1].split(" ")
    assert len(id_) == 32 and len(secret) == 64
    return id_, secret


def call(server, token):
    return requests.post(server.url + TYPES, headers={"authorization": f"Bearer {token}"}, timeout=10).status_code


@pytest.mark.parametrize("method", ["client_secret_basic", "client_secret_post"])
@pytest.mark.parametrize("path", ["/oauth/token", "/oauth/v2/token"])
def test_authlib(server, client, method, path):
    with OAuth2Session(*client, token_endpoint_auth_method=method) as session:
        token = session.fetch_token(server.url + path, grant_type="client_credentials")
        assert token["expires_in"] == 43200
        assert session.post(server.url + TYPES).status_code == 200


@pytest.mark.parametrize("form", [{"data": None}, {"params": None}, {"files": None}, {"auth": None}])
def test_requests(server, client, form):
    """A form, the query, a multipart form, HTTP Basic."""
    fields = {"grant_type": "client_credentials", "client_id": client[0], "client_secret": client[1]}
    sent = {"data": {"data": fields}, "params": {"params": fields},
            "files": {"files": {name: (None, value) for name, value in fields.items()}},
            "auth": {"auth": client, "data": {"grant_type": "client_credentials"}}}[next(iter(form))]
    answer = requests.post(server.url + "/oauth/token", timeout=10, **sent)
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert call(server, answer.json()["access_token"]) == 200


def test_who_is_refused(server, client):
    answer = requests.post(server.url + "/oauth/token", auth=(client[0], "wrong"),
                           data={"grant_type": "client_credentials"}, timeout=10)
    assert answer.status_code == 401 and answer.json()["error"] == "invalid_client"
    assert answer.headers["www-authenticate"].startswith("Basic ")


def test_sailpoint(server, client):
    """The SDK's own way to a token."""
    from sailpoint.configuration import Configuration, ConfigurationParams

    parameters = ConfigurationParams()
    parameters.base_url, (parameters.client_id, parameters.client_secret) = server.url, client
    configuration = Configuration(parameters)
    assert call(server, configuration.access_token) == 200


def test_zitadel_with_a_secret(server, client):
    with zitadel.Zitadel.with_client_credentials(server.url, *client) as it:
        # Its account may read no targets, and the call gets so far.
        with pytest.raises(zitadel.ApiError) as caught:
            it.actions.list_targets(zitadel.models.ActionServiceListTargetsRequest())
        assert caught.value.code == 403


def test_zitadel_with_a_key(server, tmp_path):
    name = fresh_name("machine")
    pintle(server, "account", "create", name, "--role", "IAM_OWNER_VIEWER")
    text = pintle(server, "account", "key", "create", name)
    file = json.loads(text)
    assert file.keys() == {"type", "keyId", "key", "userId"} and file["type"] == "serviceaccount"
    path = pathlib.Path(tmp_path / "key.json")
    path.write_text(text)
    with zitadel.Zitadel.with_private_key(server.url, str(path)) as it:
        it.actions.list_targets(zitadel.models.ActionServiceListTargetsRequest())
        pintle(server, "account", "key", "delete", name, file["keyId"], "--yes")
        with pytest.raises(zitadel.ApiError) as caught:
            it.actions.list_targets(zitadel.models.ActionServiceListTargetsRequest())
        assert caught.value.code == 401


def test_openssl_keys(server, tmp_path):
    """A key that the account made itself, on P-256."""
    private, public = tmp_path / "key.pem", tmp_path / "public.pem"
    subprocess.run(["openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", private], check=True)
    subprocess.run(["openssl", "ec", "-in", private, "-pubout", "-out", public], check=True, capture_output=True)
    name = fresh_name("machine")
    pintle(server, "account", "create", name, "--role", "ORG_OWNER")
    id_ = pintle(server, "account", "key", "create", name, "--public-key", public).strip()
    account, = [line.split()[0] for line in pintle(server, "account", "list").splitlines() if name in line]
    from authlib.integrations.requests_client import AssertionSession

    session = AssertionSession(
        server.url + "/oauth/v2/token", account, account, server.url, header={"alg": "ES256", "kid": id_},
        key=private.read_text())
    assert session.post(server.url + TYPES).status_code == 200


def test_others_can_check_a_token(server, client):
    """By what the server tells of itself, and by joserfc."""
    configuration = requests.get(server.url + "/.well-known/openid-configuration", headers={"host": "evil.example.com"},
                                 timeout=10).json()
    assert configuration["issuer"] == server.url
    token = requests.post(configuration["token_endpoint"], auth=client, data={"grant_type": "client_credentials"},
                          timeout=10).json()["access_token"]
    keys = KeySet.import_key_set(requests.get(configuration["jwks_uri"], timeout=10).json())
    read = jwt.decode(token, keys, algorithms=["ES256"])
    assert read.header["typ"] == "at+jwt"
    registry = jwt.JWTClaimsRegistry(iss={"essential": True, "value": server.url},
                                     aud={"essential": True, "value": server.url}, client_id={"value": client[0]})
    registry.validate(read.claims)
    # No key of payloads is among them.
    payloads = requests.get(server.url + "/oauth/v2/keys", timeout=10).json()["keys"]
    assert not {key["kid"] for key in payloads} & {key.kid for key in keys.keys}
    assert requests.get(server.url + "/oauth/info", timeout=10).json()["tokenEndpoint"] == server.url + "/oauth/token"


def test_rotation(server, client):
    def token():
        return requests.post(server.url + "/oauth/token", auth=client, data={"grant_type": "client_credentials"},
                             timeout=10).json()["access_token"]

    first = token()
    pintle(server, "access-key", "rotate")
    assert call(server, first) == call(server, token()) == 200
    assert len(pintle(server, "access-key", "list").splitlines()) == 3
    second = token()
    pintle(server, "access-key", "rotate", "--revoke-tokens", "--yes")
    assert (call(server, first), call(server, second), call(server, token())) == (200, 401, 200)
    # The client's own: its secret, itself.
    rotated = tuple(pintle(server, "client", "rotate", client[0]).splitlines()[-1].split(" "))
    assert rotated[0] == client[0] and rotated[1] != client[1]
    assert call(server, first) == 401
    pintle(server, "client", "delete", client[0], "--yes")
    assert client[0] not in pintle(server, "client", "list")


def test_nothing_is_logged(server, client):
    fields = {"grant_type": "client_credentials", "client_id": client[0], "client_secret": client[1]}
    token = requests.post(server.url + "/oauth/token", params=fields, timeout=10).json()["access_token"]
    assert call(server, token) == 200
    assert requests.post(server.url + "/oauth/token", params=fields | {"client_secret": "x"},
                         timeout=10).status_code == 401
    log = server.output()
    assert "ListFlowTypes" in log
    for secret in (client[1], token, client[0]):
        assert secret not in log
