"""A data directory of an earlier version: unpacking it, bringing its times to the present, reading all that is in it,
and the targets that its deliveries go to."""
import base64
import contextlib
import datetime
import hashlib
import hmac
import http.client
import json
import pathlib
import re
import socket
import sqlite3
import tarfile
import time
import urllib.parse

import standardwebhooks
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from joserfc import jwe, jws
from joserfc.jwk import KeySet, RSAKey

FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "fixtures"
# Where the fixture's targets are: a loopback address of its own, so that no other test takes the port.
ADDRESS = ("127.83.17.29", 19471)
ALLOW = ("--allow-target", ADDRESS[0])
# How long ago, for the program that opens a copy, the fixture was made: every attempt that it has planned, an hour
# later at most, is due; nothing is so old that it is given up or forgotten (7 days: docs/deliveries.md).
AGE_SECONDS = 2 * 3600
# Times that say when something is to be done; those of events are part of what targets get and stay.
SHIFTED = {"deliveries": ("due_at", "leased_until", "created_at"), "delivery_attempts": ("started_at",),
           "event_ids": ("created_at",), "instance_keys": ("created_at", "retired_at"),
           "targets": ("former_key_expires_at",)}
# The state in which a process that was killed left what it was sending; how many these are is chance.
UNFINISHED = ("DELIVERY_STATE_PENDING", "DELIVERY_STATE_LEASED")
INSTANT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.(\d+))?Z$")


def record(name):
    """What was noted of a fixture when it was made."""
    return json.loads((FIXTURES / f"{name}.json").read_text())


def unpack(name, directory, now=None):
    """A copy of a fixture's data directory below `directory`, as if it were two hours old; how many nanoseconds its
    times were moved."""
    with tarfile.open(FIXTURES / f"{name}.tar.xz") as packed:
        packed.extractall(directory, filter="data")
    data = pathlib.Path(directory) / "data"
    (data / "master.key").chmod(0o600)
    made = record(name)["madeAt"]
    seconds = int((now or time.time()) - AGE_SECONDS) - made
    move_times(data / "pintle.db", seconds * 10**9)
    return data, seconds * 10**9


def move_times(database, nanoseconds):
    """Adds to the times of a database of schema version 7; 0 stands for at once, and stays."""
    with contextlib.closing(sqlite3.connect(database)) as connection, connection:
        for table, columns in SHIFTED.items():
            for column in columns:
                connection.execute(f"UPDATE {table} SET {column} = {column} + ? WHERE {column} > 0", [nanoseconds])


def nanoseconds(text):
    """A time of a JSON answer, in nanoseconds since 1970."""
    fraction = INSTANT.match(text)[1] or ""
    whole = datetime.datetime.fromisoformat(text[:19] + "+00:00").timestamp()
    return int(whole) * 10**9 + int(fraction.ljust(9, "0"))


class API:
    """The JSON APIs of a server as the holder of a token."""

    def __init__(self, port, token):
        self.port, self.token = port, token

    def call(self, method, path, body=None, organization=None, **query):
        if query:
            path += "?" + urllib.parse.urlencode(query)
        fields = {"authorization": f"Bearer {self.token}", "content-type": "application/json"}
        if organization:
            fields["x-zitadel-orgid"] = organization
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        with contextlib.closing(connection):
            connection.request(method, path, None if body is None else json.dumps(body), fields)
            answer = connection.getresponse()
            text = answer.read()
        if answer.status not in (200, 201):
            raise RuntimeError(f"{method} {path}: {answer.status} {text!r}")
        return json.loads(text)

    def deliveries(self, **filters):
        """Every delivery that fits, page after page."""
        token, found = "", []
        while True:
            query = {f"filter.{name}": value for name, value in filters.items()}
            page = self.call("GET", "/delivery/v1/deliveries", pageSize=1000, pageToken=token, **query)
            found += page.get("deliveries", [])
            token = page.get("nextPageToken", "")
            if not token:
                return found

    def events(self):
        """Every event of the log, page after page."""
        found, position = [], "0"
        while True:
            page = self.call("GET", "/event/v1/events", afterPosition=position, allOrganizations="true", limit=1000)
            found += page.get("events", [])
            position = page["nextPosition"]
            if page.get("end"):
                return found


def read_all(api, shift=0):
    """All that the APIs show of a data directory whose times were moved by `shift` nanoseconds: the name of what was
    read to the answer.

    Answers are as they came but for what changes by itself: see `settled`."""
    found = {}

    def read(name, method, path, body=None, organization=None, **query):
        found[name] = answer = api.call(method, path, body, organization, **query)
        # Of a list these say when it was read.
        if "processedSequence" in answer.get("details", {}):
            for now in ("viewTimestamp", "timestamp", "processedSequence"):
                answer["details"].pop(now, None)
        return answer

    organizations = read("organizations", "GET", "/admin/v1/organizations")["organizations"]
    for organization in (one["id"] for one in organizations):
        def own(name, *arguments):
            return read(f"{name} of {organization}", *arguments, organization=organization)
        accounts = own("accounts", "GET", "/admin/v1/accounts").get("accounts", [])
        own("members", "GET", "/admin/v1/members")
        for account in accounts:
            own(f"account {account['id']}", "GET", f"/admin/v1/accounts/{account['id']}")
            own(f"tokens of {account['id']}", "GET", f"/admin/v1/accounts/{account['id']}/tokens")
        own("actions", "POST", "/management/v1/actions/_search", {})
        for flow in range(1, 5):
            own(f"flow {flow}", "GET", f"/management/v1/flows/{flow}")
    read("instance members", "GET", "/admin/v1/instance/members")
    keys = read("keys", "GET", "/admin/v1/keys")
    read("key set", "GET", "/.well-known/jwks.json")
    targets = read("targets", "POST", "/v2/actions/targets/search", {})["targets"]
    for target in (one["id"] for one in targets):
        read(f"target {target}", "GET", f"/v2/actions/targets/{target}")
        settings = read(f"settings of {target}", "GET", f"/target/v1/targets/{target}/settings")
        settled(settings["settings"], shift, "formerKeyExpireTime")
        read(f"keys of {target}", "POST", f"/v2/actions/targets/{target}/publickeys/search", {})
    read("executions", "POST", "/v2/actions/executions/search", {})
    read("executions with includes", "POST", "/v3alpha/executions/search", {})
    found["events"] = api.events()
    deliveries = found["deliveries"] = api.deliveries()
    for key in keys["keys"]:
        settled(key, shift, "createTime", "retireTime", "expireTime")
    for delivery in deliveries:
        shown = read(f"delivery {delivery['id']}", "GET", f"/delivery/v1/deliveries/{delivery['id']}")
        for one in (delivery, shown["delivery"]):
            settled(one, shift, "createTime", "dueTime", "finishTime")
            if one["state"] in UNFINISHED:
                one["state"] = UNFINISHED[0]
        for attempt in shown.get("attempts", []):
            settled(attempt, shift, "startTime")
    return found


def settled(answer, shift, *names):
    """Turns times that were moved back into what they were, in nanoseconds."""
    for name in names:
        if name in answer:
            answer[name] = nanoseconds(answer[name]) - shift


@contextlib.contextmanager
def silent_targets():
    """Where the fixture's targets are, somebody listens who takes every request and answers none: what is being sent
    stays as it is."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(ADDRESS)
        listener.listen(512)
        yield


def put_off(database, aggregate, nanoseconds):
    """Moves the due time of the deliveries about an object to a moment, in nanoseconds since 1970."""
    with contextlib.closing(sqlite3.connect(database)) as connection, connection:
        done = connection.execute("UPDATE deliveries SET due_at = ? WHERE aggregate_id = ? AND due_at > 0",
                                  [nanoseconds, aggregate])
        assert done.rowcount == 1


def states(database):
    """How many deliveries are in each state of a database of schema version 7."""
    with contextlib.closing(sqlite3.connect(database)) as connection:
        return dict(connection.execute("SELECT state, COUNT(*) FROM deliveries GROUP BY state"))


def schema(database):
    """The schema's version, and the statements that make it, without comments: SQLite keeps their text, whose hints are
    for other engines."""
    with contextlib.closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        version, = connection.execute("SELECT schema_version FROM instance").fetchone()
        return version, sorted(
            (*names, re.sub(r" ?/\*.*?\*/", "", sql)) for *names, sql in connection.execute(
                "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"))


def deliver_all(api, receiver, noted):
    """Waits until every delivery but the one that was put off has come to its end at a receiver that takes all; what
    it got, and what became of the deliveries.

    `noted` is the fixture's record. Signatures are checked here, and JWTs and JWEs turned into what they hold."""
    end = time.monotonic() + 60
    while True:
        states = api.call("GET", "/delivery/v1/targets").get("targets", [])
        if sum(int(state.get("pendingCount", 0)) for state in states) == 1:
            break
        assert time.monotonic() < end, states
        time.sleep(0.1)  # polled: deliveries happen in another process
    key_set = KeySet.import_key_set(api.call("GET", "/.well-known/jwks.json"))
    targets = {urllib.parse.urlsplit(target["endpoint"]).path: target["id"]
               for target in api.call("POST", "/v2/actions/targets/search", {})["targets"]}
    secrets = {path: api.call("GET", f"/target/v1/targets/{target}/settings")["keys"]
               for path, target in targets.items()}
    known = {delivery["id"] for delivery in noted["read"]["deliveries"]} if "read" in noted else None
    received = []
    for request in receiver.requests:
        if request.path == "/everything":
            continue  # an execution of requests, of which these calls are some
        check_signatures(request, secrets[request.path], key_set)
        identifier = request.headers["webhook-id"]
        received.append({
            # The next target of a chain gets a delivery of its own, with an id that is made when it is its turn.
            "id": identifier if known is None or identifier in known else None, "path": request.path,
            "signatures": [part.split(",")[0] for part in request.headers["webhook-signature"].split()],
            "contentType": request.headers["content-type"], "causation": request.headers["pintle-causation"],
            "body": content(request, key_set, noted["privateKey"], targets[request.path])})
    ended = {}
    for delivery in api.deliveries():
        shown = api.call("GET", f"/delivery/v1/deliveries/{delivery['id']}")
        ended[delivery["id"]] = {
            "state": delivery["state"], "attempts": [
                [attempt["number"], attempt.get("status"), attempt.get("error")]
                for attempt in shown.get("attempts", [])],
            "remaining": delivery.get("remainingTargetIds", []), "target": delivery["targetId"],
            "position": delivery["position"]}
    return received, ended


def check_signatures(request, keys, key_set):
    """Checks every signature of a request as its receiver would."""
    identifier, sent = request.headers["webhook-id"], int(request.headers["webhook-timestamp"])
    assert abs(time.time() - sent) < 300
    # Not `verify`, which takes JSON only; some of the bodies are JWTs.
    wanted = standardwebhooks.Webhook(keys["webhookSecret"]).sign(
        identifier, datetime.datetime.fromtimestamp(sent, datetime.timezone.utc), request.body.decode())
    assert wanted in request.headers["webhook-signature"].split()
    signed = f"{identifier}.{sent}.".encode() + request.body
    public = Ed25519PublicKey.from_public_bytes(base64.b64decode(keys["webhookPublicKey"].removeprefix("whpk_")))
    asymmetric = [part.removeprefix("v1a,") for part in request.headers["webhook-signature"].split()
                  if part.startswith("v1a,")]
    assert len(asymmetric) == 1
    public.verify(base64.b64decode(asymmetric[0]), signed)
    assert any(key.key_type == "OKP" and key.raw_value.public_bytes_raw() == public.public_bytes_raw()
               for key in key_set.keys), "the key stands in the key set"
    parts = dict(part.split("=", 1) for part in request.headers["zitadel-signature"].split(",")[:2])
    wanted = hmac.new(keys["signingKey"].encode(), f"{parts['t']}.".encode() + request.body, hashlib.sha256)
    assert parts["v1"] == wanted.hexdigest()


# Whom a token is for and how long it is good, before what it holds.
CLAIMS = re.compile(r'^\{"iss":"(\d+)","aud":"(\d+)","iat":(\d+),"exp":(\d+),"jti":"(\w+)",')


def content(request, key_set, private_key, target):
    """The JSON text in a request's body, whatever is around it."""
    body = request.body
    if body.startswith(b"{"):
        return body.decode()
    if body.count(b".") == 4:
        body = jwe.decrypt_compact(body, RSAKey.import_key(private_key),
                                   algorithms=["RSA-OAEP-256", "A256GCM"]).plaintext
    signed = jws.deserialize_compact(body, key_set, algorithms=["ES256"])
    assert signed.headers()["typ"] == "pintle-payload+jwt"
    text = signed.payload.decode()
    instance, audience, made, end, identifier = CLAIMS.match(text).groups()
    assert json.loads(text)["instanceID"] == instance and audience == target
    assert (made, identifier) == (request.headers["webhook-timestamp"], request.headers["webhook-id"])
    assert int(end) == int(made) + 300
    return CLAIMS.sub("{", text)
