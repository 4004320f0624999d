"""Stands between an identity provider and Pintle: publishes ZITADEL's and Keycloak's events, and lets Pintle's targets answer
ZITADEL's functions. `relay.py [PORT]` with, in the environment:

PINTLE_URL, PINTLE_TOKEN   the server, and a token of an account with ORG_EVENT_PUBLISHER and, for functions, IAM_LOGIN_CLIENT
ZITADEL_KEYS               the signing keys of ZITADEL's targets that point to /zitadel, with commas between
KEYCLOAK_SECRET            the secret of Keycloak's webhook that points to /keycloak (keycloak-events)

What Pintle answers is passed on: a provider that tries again does so, and no event is written twice, since each goes by an id of
its provider. docs/identity-providers.md shows the whole.
"""
import hashlib
import hmac
import http.server
import json
import os
import re
import sys
import time
import urllib.error
import urllib.request

PINTLE = os.environ["PINTLE_URL"].rstrip("/")
TOKEN = os.environ["PINTLE_TOKEN"]
ZITADEL_KEYS = [key.encode() for key in os.environ.get("ZITADEL_KEYS", "").split(",") if key]
KEYCLOAK_SECRET = os.environ.get("KEYCLOAK_SECRET", "").encode()
MAX_BODY = 1 << 20  # bytes
MAX_AGE = 300  # seconds: what is older may be somebody's recording
TIMEOUT = 20  # seconds that Pintle may take

# Keycloak's events that have a name among the types of identity providers. Others are custom.keycloak.... .
KEYCLOAK_TYPES = {
    "access.REGISTER": "user.human.selfregistered",
    "access.VERIFY_EMAIL": "user.human.email.verified",
    "access.UPDATE_EMAIL": "user.human.email.changed",
    "access.UPDATE_PASSWORD": "user.human.password.changed",
    "access.UPDATE_PROFILE": "user.human.profile.changed",
    "access.DELETE_ACCOUNT": "user.removed",
    "admin.USER-CREATE": "user.human.added",
    "admin.USER-UPDATE": "user.human.profile.changed",
    "admin.USER-DELETE": "user.removed",
}


class Refused(Exception):
    """A request that is answered with this status."""


def call(path, value):
    """What Pintle answers: status and object."""
    request = urllib.request.Request(PINTLE + path, json.dumps(value).encode(), {"authorization": "Bearer " + TOKEN})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        print("Pintle refused:", error.read(1000).decode(errors="replace"), flush=True)
        return error.code, {}
    except OSError as error:
        print("Pintle does not answer:", error, flush=True)
        return 503, {}


def publish(event):
    status, _ = call("/event/v1/events", event)
    if status in (200, 201):
        print(event["type"], event["aggregateId"], flush=True)
    return (204 if status in (200, 201) else status), None


# ZITADEL

def check_zitadel(fields, body):
    """t=SECONDS,v1=HEX: HMAC-SHA256 of the time, a dot and the body under the target's key."""
    parts = [part.partition("=") for part in fields.get("ZITADEL-Signature", "").split(",")]
    times = [value for name, _, value in parts if name == "t"]
    if len(times) != 1 or not re.fullmatch("[0-9]{1,12}", times[0]) or abs(time.time() - int(times[0])) > MAX_AGE:
        raise Refused(401)
    for key in ZITADEL_KEYS:
        expected = hmac.new(key, times[0].encode() + b"." + body, hashlib.sha256).hexdigest().encode()
        if any(hmac.compare_digest(expected, value.encode()) for name, _, value in parts if name == "v1"):
            return
    raise Refused(401)


def zitadel(value):
    if "function" in value:
        return zitadel_function(value)
    return publish({
        "type": value["event_type"], "aggregateType": value["aggregateType"], "aggregateId": value["aggregateID"],
        "occurTime": value["created_at"], "payload": value.get("event_payload") or {},
        "id": f"zitadel/{value['instanceID']}/{value['aggregateType']}/{value['aggregateID']}/{value['sequence']}"})


def zitadel_function(value):
    """Pintle's targets add claims, attributes and metadata; ZITADEL takes them in the form of its own targets' answers."""
    name = value["function"].removeprefix("function/")
    context = {key: one for key, one in value.items() if key not in ("function", "response")}
    status, result = call(f"/functions/{name}/run", {"context": context})
    if status != 200:
        return status, None
    answer = {"append_claims": [], "append_log_claims": []}
    for key, one in result.get("claims", {}).items():
        if key.startswith("urn:zitadel:iam"):
            answer["append_log_claims"] += one
        else:
            answer["append_claims"].append({"key": key, "value": one})
    answer["set_user_metadata"] = result.get("setUserMetadata", [])
    answer["append_attribute"] = [{"name": one["name"], "name_format": one.get("nameFormat", ""), "value": one.get("value", [])}
                                  for one in result.get("appendAttribute", [])]
    print(value["function"], flush=True)
    return 200, {key: one for key, one in answer.items() if one}


# Keycloak

def check_keycloak(fields, body):
    """X-Keycloak-Signature: HMAC-SHA256 of the body under the webhook's secret, as hex."""
    expected = hmac.new(KEYCLOAK_SECRET, body, hashlib.sha256).hexdigest().encode()
    if not KEYCLOAK_SECRET or not hmac.compare_digest(expected, fields.get("X-Keycloak-Signature", "").encode()):
        raise Refused(401)


def keycloak(value):
    kind, details = value["type"], value.get("details") or {}
    path = (value.get("resourcePath") or "").split("/")
    who = value.get("authDetails") or {}
    # An administrator's event is about the user of its path, one of a user about who has signed in.
    user = path[1] if path[0] == "users" and len(path) > 1 else who.get("userId") or "unknown"
    payload = {"realm": value.get("realmId"), "clientId": who.get("clientId"), "resourcePath": value.get("resourcePath"),
               "error": value.get("error"), "details": details}
    if value.get("representation"):
        representation = json.loads(value["representation"])
        # Passwords are for Keycloak alone.
        payload["user"] = {key: one for key, one in representation.items() if key != "credentials"} if isinstance(representation, dict) else None
    words = re.sub("[^a-z0-9_.]", "_", kind.lower())
    # One that failed is none of those that say what has happened.
    known = None if value.get("error") else KEYCLOAK_TYPES.get(kind)
    return publish({
        "type": known or "custom.keycloak." + words, "aggregateType": "user", "aggregateId": user,
        "occurTime": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(value["time"] // 1000)) + f".{value['time'] % 1000:03}Z",
        "payload": {key: one for key, one in payload.items() if one}, "id": f"keycloak/{value['uid']}"})


PROVIDERS = {"/zitadel": (check_zitadel, zitadel), "/keycloak": (check_keycloak, keycloak)}


class Relay(http.server.BaseHTTPRequestHandler):
    timeout = 10  # seconds without a byte

    def do_POST(self):
        try:
            check, provider = PROVIDERS.get(self.path) or (None, None)
            if provider is None:
                raise Refused(404)
            length = self.headers.get("content-length", "")
            if not re.fullmatch("[0-9]{1,9}", length) or int(length) > MAX_BODY:
                raise Refused(413)
            body = self.rfile.read(int(length))
            check(self.headers, body)
            try:
                status, answer = provider(json.loads(body))
            except (ValueError, LookupError, TypeError, AttributeError, OverflowError, OSError, RecursionError) as error:
                print("not understood:", repr(error)[:200], flush=True)
                raise Refused(400) from None
        except Refused as refused:
            status, answer = refused.args[0], None
        content = json.dumps(answer).encode() if answer is not None else b""
        self.send_response(status)
        if status != 204:
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 9100), Relay).serve_forever()
