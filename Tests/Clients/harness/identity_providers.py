"""Stand-ins for identity providers: what they are told, and what they send, in the form and with the signature of the originals."""
import hashlib
import hmac
import http.server
import json
import threading
import urllib.request


class Keycloak:
    """Keycloak with the extension keycloak-events: takes webhooks, and sends events to them."""

    def __init__(self, token):
        self.webhooks = []
        keycloak = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                right = self.path == "/realms/staff/webhooks" and self.headers["authorization"] == f"Bearer {token}"
                if right and self.headers["content-type"] == "application/json":
                    keycloak.webhooks.append(json.loads(body))
                self.send_response(201 if right else 403)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def send(self, event, secret=None):
        """Sends an event to each webhook; the statuses."""
        return [send(webhook["url"], *self.signed(event, secret or webhook["secret"])) for webhook in self.webhooks]

    @staticmethod
    def signed(event, secret):
        body = json.dumps(event, separators=(",", ":")).encode()
        return body, {"X-Keycloak-Signature": hmac.new(secret.encode(), body, hashlib.sha256).hexdigest(), "content-type": "application/json"}

    @staticmethod
    def access(kind, uid, user="0a1b", **more):
        """An event of somebody's own doing."""
        return {"uid": uid, "type": f"access.{kind}", "time": 1_732_000_000_123, "realmId": "staff", "operationType": None, "resourceType": None,
                "resourcePath": None, "representation": None, "error": None,
                "authDetails": {"realmId": "staff", "clientId": "account-console", "userId": user, "ipAddress": "203.0.113.7", "sessionId": "s1"},
                "details": {"username": "ada", "auth_method": "openid-connect"}} | more

    @staticmethod
    def admin(resource, operation, uid, path, representation=None):
        """An event of an administrator's doing."""
        return {"uid": uid, "type": f"admin.{resource}-{operation}", "time": 1_732_000_000_123, "realmId": "staff", "operationType": operation,
                "resourceType": resource, "resourcePath": path, "error": None, "details": {},
                "representation": None if representation is None else json.dumps(representation),
                "authDetails": {"realmId": "master", "clientId": "security-admin-console", "userId": "root", "ipAddress": "203.0.113.1"}}


def send(url, body, fields):
    """A POST; its status."""
    request = urllib.request.Request(url, body, fields)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
