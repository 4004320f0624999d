"""Access tokens of another issuer, made by joserfc, whose key set is on a server of the test."""
import json
import secrets
import time

import pytest
import requests
from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey

from harness import programs
from harness.receiver import Receiver

ISSUER = "https://idp.example.com"
TYPES = "/management/v1/flows/types/_search"


class Issuer:
    def __init__(self):
        self.receiver = Receiver()
        self.url = self.receiver.url("/keys")
        self.publish(RSAKey.generate_key(2048, {"kid": "r", "use": "sig"}), ECKey.generate_key("P-256", {"kid": "e"}))

    def publish(self, *keys):
        self.keys = keys
        body = json.dumps({"keys": [key.as_dict(private=False) for key in keys]})
        self.receiver.answer("/keys", body.encode(), headers=[("content-type", "application/jwk-set+json")])

    def token(self, key, kind="JWT", **claims):
        now = int(time.time())
        stated = {"iss": ISSUER, "aud": ["other", "pintle"], "sub": "robot", "iat": now, "exp": now + 60} | claims
        header = {"alg": "RS256" if isinstance(key, RSAKey) else "ES256", "kid": key.kid, "typ": kind}
        return jwt.encode(header, {name: value for name, value in stated.items() if value is not None}, key)


@pytest.fixture(scope="module")
def issuer():
    issuer = Issuer()
    yield issuer
    issuer.receiver.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory, issuer):
    directory = tmp_path_factory.mktemp("issuers")
    server = programs.start_pintle(directory, token=secrets.token_urlsafe(32))
    made = programs.run("pintle", "account", "create", "robot", "--data", server.data, "--output", "json").stdout
    account = json.loads(made)["account"]["id"]
    programs.run("pintle", "account", "grant", account, "ORG_OWNER", "--data", server.data)
    assert server.terminate() == 0, server.output()
    server = programs.start_pintle(directory, extra=[
        "--allow-target", "127.0.0.1", "--trusted-issuer", f"{ISSUER} pintle {issuer.url}",
        "--trusted-account", f"{ISSUER} robot {account}"])
    yield server
    assert server.terminate() == 0, server.output()


def call(server, token):
    answer = requests.post(f"http://{server.target}{TYPES}", headers={"authorization": f"Bearer {token}"}, timeout=10)
    return answer.status_code


def test_the_issuers_word_counts(server, issuer):
    rsa, ec = issuer.keys
    loads = len(issuer.receiver.requests)
    for key in (rsa, ec):
        for kind in ("JWT", "at+jwt"):
            assert call(server, issuer.token(key, kind)) == 200
    # The key set is loaded once, not for each token.
    assert len(issuer.receiver.requests) - loads <= 1
    assert call(server, issuer.token(rsa, scope="sp:workflow:read")) == 403


def test_what_does_not_count(server, issuer):
    rsa, ec = issuer.keys
    stranger = RSAKey.generate_key(2048, {"kid": rsa.kid})
    now = int(time.time())
    rows = [
        issuer.token(stranger), issuer.token(rsa, "secevent+jwt"), issuer.token(rsa, sub="nobody"),
        issuer.token(rsa, sub=None), issuer.token(rsa, aud="other"), issuer.token(rsa, aud=None),
        issuer.token(rsa, iss="https://idp.example.com/"), issuer.token(rsa, exp=now - 120), issuer.token(rsa, exp=None),
        issuer.token(rsa, nbf=now + 600), issuer.token(ec)[:-4] + "AAAA",
    ]
    assert [call(server, token) for token in rows] == [401] * len(rows)
