"""The instance's own keys: the key set, rotation, and payloads that targets get as JWT or JWE, read by joserfc."""
import base64
import contextlib
import http.server
import json
import pathlib
import threading
import time
import urllib.error
import urllib.request
import warnings

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from joserfc import jwe, jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet, RSAKey

from harness import programs
from harness.management import fresh_name

with warnings.catch_warnings():
    # It still uses a module that it has given up itself.
    warnings.simplefilter("ignore")
    from authlib.oauth2.rfc6750.errors import InvalidTokenError
    from authlib.oauth2.rfc9068 import JWTBearerTokenValidator

PATHS = ("/.well-known/jwks.json", "/oauth/v2/keys")
# The member of a key that says what it is for.
PURPOSE = "urn:pintle:purpose"
# The body of an execution's call for this request has the member "request".
WATCHED = "/zitadel.management.v1.ManagementService/ListFlowTypes"


def get(server, path, method="GET", token=None):
    """The status, header fields and body of an answer."""
    fields = {"authorization": f"Bearer {token}"} if token else {}
    request = urllib.request.Request(f"http://{server.target}{path}", method=method, headers=fields)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def key_set(server):
    """The published keys, as the library understands them."""
    return KeySet.import_key_set(json.loads(get(server, PATHS[0])[2]))


def published(server):
    """(algorithm, key id) of each published key, in order."""
    return [(key.alg, key.kid) for key in key_set(server).keys]


def post(server, path, body):
    """Calls a method through the JSON gateway as the administrator; the answer must be a success."""
    request = urllib.request.Request(
        f"http://{server.target}{path}", json.dumps(body).encode(), method="POST",
        headers={"authorization": f"Bearer {server.token}", "content-type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            raise AssertionError(f"{path}: {error.code} {error.read().decode()}") from error


def rotate(server, *arguments):
    done = programs.run("pintle", "key", "rotate", "--data", server.data, "-o", "json", *arguments)
    return json.loads(done.stdout)


@pytest.mark.parametrize("path", PATHS)
def test_the_key_set_is_a_page_for_everybody(pintle, path):
    status, fields, body = get(pintle, path)
    assert (status, fields["content-type"], fields["cache-control"]) == (200, "application/json", "max-age=300")
    status, fields, nothing = get(pintle, path, "HEAD")
    assert (status, int(fields["content-length"]), nothing) == (200, len(body), b"")
    assert get(pintle, path, "POST")[0] == 405
    for key in json.loads(body)["keys"]:
        assert set(key) <= {"kty", "crv", "x", "y", "n", "e", "use", "kid", "alg", PURPOSE}, "nothing private"
        assert key[PURPOSE] == {"ES256": "payload", "EdDSA": "webhook"}[key["alg"]]


def test_keys_are_named_by_their_thumbprints(pintle):
    keys = key_set(pintle).keys
    assert [(key.key_type, key.alg, key["use"]) for key in keys] == [("EC", "ES256", "sig"), ("OKP", "EdDSA", "sig")]
    assert [key["crv"] for key in keys] == ["P-256", "Ed25519"]
    for key in keys:
        assert key.kid == key.thumbprint()


def test_a_rotated_key_stays_in_the_key_set(tmp_path):
    server = programs.start_pintle(tmp_path, extra=["--jwt-algorithm", "RS256"])
    try:
        es256, eddsa, rs256 = published(server)
        assert (es256[0], eddsa[0], rs256[0]) == ("ES256", "EdDSA", "RS256")
        done = rotate(server)
        assert done["retiredKey"]["id"] == rs256[1] and done["key"]["algorithm"] == "RS256"
        assert published(server) == [es256, eddsa, ("RS256", done["key"]["id"]), rs256]
        assert rotate(server, "--algorithm", "EdDSA")["retiredKey"]["id"] == eddsa[1]
        assert len(published(server)) == 5
    finally:
        assert server.terminate() == 0
    # Without a server the command works on the data directory itself; what is there comes back with a server.
    done = rotate(server, "--algorithm", "ES256")
    assert done["retiredKey"]["id"] == es256[1]
    listed = json.loads(programs.run("pintle", "key", "list", "--data", server.data, "-o", "json").stdout)["keys"]
    server = programs.start_pintle(tmp_path)
    try:
        assert published(server) == [(key["algorithm"], key["id"]) for key in listed]
        assert len(listed) == 6
    finally:
        assert server.terminate() == 0


def test_a_missing_master_key_is_told_and_not_made_anew(tmp_path):
    server = programs.start_pintle(tmp_path)
    assert server.terminate() == 0
    key = pathlib.Path(server.data) / "master.key"
    kept = tmp_path / "kept.key"
    key.rename(kept)
    serve = ["pintle", "serve", "--data", server.data, "--listen", f"127.0.0.1:{programs.free_port()}"]
    for command in (serve, [*serve, "--master-key-file", tmp_path / "none.key"],
                    ["pintle", "key", "list", "--data", server.data]):
        done = programs.run(*command, check=False)
        assert done.returncode == 1 and "is missing" in done.stderr and "--master-key-file" in done.stderr, done
    assert not key.exists() and not (tmp_path / "none.key").exists()
    listed = programs.run("pintle", "key", "list", "--data", server.data, "--master-key-file", kept)
    assert "ES256" in listed.stdout


def test_a_key_file_that_nobody_got_to_write_does_not_block_the_first_start(tmp_path):
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    key = data / "master.key"
    key.touch(mode=0o600)
    server = programs.start_pintle(tmp_path)
    assert server.terminate() == 0
    assert (pathlib.Path(server.data) / "master.key").stat().st_size == 65


def test_another_master_key_is_found_at_the_start(tmp_path):
    server = programs.start_pintle(tmp_path)
    assert server.terminate() == 0
    other = tmp_path / "other.key"
    other.write_text("07" * 32 + "\n")
    other.chmod(0o600)
    done = programs.run("pintle", "serve", "--data", server.data, "--listen", f"127.0.0.1:{programs.free_port()}",
                        "--master-key-file", other, check=False)
    assert done.returncode == 1 and "sealed under master key" in done.stderr


@contextlib.contextmanager
def receiver():
    """A target: its URL, and the (header fields, body) of each request that it got."""
    got = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):  # noqa: N802
            got.append((self.headers, self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", programs.free_port()), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", got
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="module", params=["ES256", "RS256"])
def signing_server(request, tmp_path_factory):
    """A server that signs with each of the algorithms and may call targets on this machine."""
    server = programs.start_pintle(
        tmp_path_factory.mktemp("jose"),
        extra=["--jwt-algorithm", request.param, "--allow-target", "127.0.0.0/8"])
    server.jwt_algorithm = request.param
    yield server
    assert server.terminate() == 0, server.output()


def make_target(server, payload_type, url):
    return post(server, "/v2/actions/targets", {
        "name": fresh_name("target"), "endpoint": url, "timeout": "10s", "payloadType": payload_type,
        "restWebhook": {"interruptOnError": True}})["id"]


def set_execution(server, condition, *targets):
    put = urllib.request.Request(
        f"http://{server.target}/v2/actions/executions", method="PUT",
        data=json.dumps({"condition": condition, "targets": list(targets)}).encode(),
        headers={"authorization": f"Bearer {server.token}", "content-type": "application/json"})
    with urllib.request.urlopen(put, timeout=10) as answer:
        assert answer.status == 200


def call_with_target(server, payload_type, url, got, prepare=lambda target: None):
    """Makes a call that an execution's target sees; the body that the target got, and what a receiver knows of it."""
    target = make_target(server, payload_type, url)
    prepare(target)
    set_execution(server, {"request": {"method": WATCHED}}, target)
    got.clear()
    post(server, "/management/v1/flows/types/_search", {})
    (fields, body), = got
    assert fields["content-type"] == "application/json"
    return body, {"aud": target, "jti": fields["webhook-id"], "iat": int(fields["webhook-timestamp"])}


def verified(server, token, expected):
    """The claims of a JWT after everything was checked that docs/keys.md tells receivers to."""
    signed = jws.deserialize_compact(token, key_set(server), algorithms=[server.jwt_algorithm])
    header = signed.headers()
    assert set(header) == {"alg", "kid", "typ"} and header["typ"] == "pintle-payload+jwt"
    assert (header["alg"], header["kid"]) == next(
        key for key in published(server) if key[0] == server.jwt_algorithm)
    key, = (key for key in json.loads(get(server, PATHS[0])[2])["keys"] if key["kid"] == header["kid"])
    assert key[PURPOSE] == "payload"
    claims = json.loads(signed.payload)
    assert {name: claims[name] for name in expected} == expected
    assert claims["exp"] == claims["iat"] + 300 and abs(time.time() - claims["iat"]) < 60
    assert claims["iss"].isdigit() and not {"sub", "nbf"} & set(claims)
    return claims


def test_a_target_gets_a_signed_payload(signing_server):
    with receiver() as (url, got):
        token, expected = call_with_target(signing_server, "PAYLOAD_TYPE_JWT", url, got)
        claims = verified(signing_server, token, expected)
        assert claims["fullMethod"] == WATCHED and "request" in claims and claims["iss"] == claims["instanceID"]
        forged = bytearray(token)
        forged[len(token) // 2] ^= 1
        with pytest.raises(Exception):
            verified(signing_server, bytes(forged), expected)
        # The next token is the new key's.
        new = rotate(signing_server)["key"]["id"]
        token, expected = call_with_target(signing_server, "PAYLOAD_TYPE_JWT", url, got)
        assert verified(signing_server, token, expected)
        assert jws.extract_compact(token).headers()["kid"] == new


# What an access token says of itself (RFC 9068), as a caller may wish to have it signed.
ACCESS = {"iss": "https://login.example.com", "aud": "https://api.example.com", "sub": "admin", "client_id": "app",
          "exp": 4_102_444_800, "iat": 1_700_000_000, "nbf": 0, "jti": "one", "scope": "openid admin",
          "auth_time": 1, "azp": "app", "act": {"sub": "x"}, "roles": ["admin"], "context": {"sub": "admin"}}


class ResourceServer(JWTBearerTokenValidator):
    """An API that takes access tokens whose issuer has this key set, as Authlib reads RFC 9068."""

    def __init__(self, server):
        super().__init__(ACCESS["iss"], ACCESS["aud"])
        self.server = server

    def get_jwks(self):
        return json.loads(get(self.server, PATHS[0])[2])


def passes_carelessly(server, token):
    """Whether the token passes for an API that looks neither at its type nor at what its key is for."""
    signed = jwt.decode(token, key_set(server), algorithms=["ES256", "RS256", "EdDSA"])
    rules = jwt.JWTClaimsRegistry(
        iss={"essential": True, "value": ACCESS["iss"]}, aud={"essential": True, "value": ACCESS["aud"]},
        sub={"essential": True}, exp={"essential": True})
    try:
        rules.validate(signed.claims)
        return True
    except JoseError:
        return False


def function_body(server, payload_type, url, got, context):
    """What a target of the payload type gets of a function's context."""
    set_execution(server, {"function": {"name": "preaccesstoken"}}, make_target(server, payload_type, url))
    got.clear()
    try:
        post(server, "/functions/preaccesstoken/run", {"context": context})
    finally:
        set_execution(server, {"function": {"name": "preaccesstoken"}})
    (_, body), = got
    return body


def test_no_payload_passes_as_an_access_token(signing_server):
    context = {"userinfo": {"sub": "u1"}, "user": {"id": "u1"}, **ACCESS}
    with receiver() as (url, got):
        token = function_body(signing_server, "PAYLOAD_TYPE_JWT", url, got, context)
        call, _ = call_with_target(signing_server, "PAYLOAD_TYPE_JWT", url, got)
        plain = json.loads(function_body(signing_server, "PAYLOAD_TYPE_JSON", url, got, context))
    # What ZITADEL's targets know stays where it was, and what else the caller said is together in one place.
    claims = json.loads(jws.extract_compact(token).payload)
    assert (claims["function"], claims["userinfo"], claims["user"]) == (
        "function/preaccesstoken", {"sub": "u1"}, {"id": "u1"})
    assert claims["context"] == ACCESS
    assert set(claims) == {"iss", "aud", "iat", "exp", "jti", "function", "userinfo", "user", "context"}
    # JSON is what it was: nobody takes it for a token.
    assert plain == {"function": "function/preaccesstoken", **context}
    for one in (token, call):
        assert not passes_carelessly(signing_server, one)
        with pytest.raises(InvalidTokenError):
            validator = ResourceServer(signing_server)
            validator.validate_token(validator.authenticate_token(one.decode()), None, None)
        request = urllib.request.Request(
            f"http://{signing_server.target}/admin/v1/keys", headers={"authorization": f"Bearer {one.decode()}"})
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=10)
        with refused.value:
            assert refused.value.code == 401


@pytest.mark.parametrize("member", ["function", "response", "fullMethod", "event_type"])
def test_a_context_cannot_look_like_another_payload(signing_server, member):
    with pytest.raises(AssertionError, match="may not hold the member"):
        post(signing_server, "/functions/preaccesstoken/run", {"context": {member: "x"}})


def test_a_delivery_is_for_one_target(signing_server):
    """What is signed under the key that every receiver knows names the receiver that it is for."""
    server = signing_server
    with receiver() as (url, got):
        targets = [make_target(server, kind, url) for kind in ("PAYLOAD_TYPE_JSON", "PAYLOAD_TYPE_JWT")]
        set_execution(server, {"event": {"event": "custom.jose.made"}}, *targets)
        post(server, "/event/v1/events", {"type": "custom.jose.made", "aggregateType": "thing", "aggregateId": "1",
                                          "payload": {"targetID": "another", "aud": "another"}})
        end = time.monotonic() + programs.PATIENCE_SECONDS
        while len(got) < 2 and time.monotonic() < end:
            time.sleep(0.02)  # polled: deliveries happen in another process
        set_execution(server, {"event": {"event": "custom.jose.made"}})
        (first_fields, first), (second_fields, second) = got
    for fields, body, target in ((first_fields, first, targets[0]), (second_fields, second, targets[1])):
        settings = json.loads(get(server, f"/target/v1/targets/{target}/settings", token=server.token)[2])
        key = Ed25519PublicKey.from_public_bytes(
            base64.b64decode(settings["keys"]["webhookPublicKey"].removeprefix("whpk_")))
        signature, = (part[4:] for part in fields["webhook-signature"].split() if part.startswith("v1a,"))
        signed = f"{fields['webhook-id']}.{fields['webhook-timestamp']}.".encode() + body
        key.verify(base64.b64decode(signature), signed)
    assert json.loads(first)["targetID"] == targets[0]
    claims = verified(server, second, {"aud": targets[1], "jti": second_fields["webhook-id"]})
    assert claims["targetID"] == targets[1] and claims["event_payload"] == {"targetID": "another", "aud": "another"}


@pytest.mark.parametrize("kind", ["RSA-2048", "RSA-4096", "P-256", "P-384", "P-521"])
def test_a_target_gets_an_encrypted_payload(signing_server, kind):
    if kind.startswith("RSA"):
        key, algorithm = RSAKey.generate_key(int(kind[4:])), "RSA-OAEP-256"
    else:
        key, algorithm = ECKey.generate_key(kind), "ECDH-ES+A256KW"
    added = {}

    def give_key(target):
        pem = key.as_pem(private=False)
        path = f"/v2/actions/targets/{target}/publickeys"
        added["id"] = post(signing_server, path, {"publicKey": base64.b64encode(pem).decode()})["keyId"]
        post(signing_server, f"{path}/{added['id']}/activate", {})

    with receiver() as (url, got):
        token, expected = call_with_target(signing_server, "PAYLOAD_TYPE_JWE", url, got, give_key)
    opened = jwe.decrypt_compact(token, key, algorithms=[algorithm, "A256GCM"])
    header = opened.headers()
    assert {name: header[name] for name in ("alg", "enc", "typ", "cty", "kid")} == {
        "alg": algorithm, "enc": "A256GCM", "typ": "JWT", "cty": "JWT", "kid": added["id"]}
    verified(signing_server, opened.plaintext, expected)


def test_a_payload_that_cannot_be_encrypted_ends_the_call(signing_server):
    with receiver() as (url, got):
        with pytest.raises(AssertionError, match="EXEC-2n8fhs7g"):
            call_with_target(signing_server, "PAYLOAD_TYPE_JWE", url, got)
        assert not got
