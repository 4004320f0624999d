"""Receives a target's calls: checks ZITADEL-Signature, prints what happened, answers 204. `SIGNING_KEY=... receiver.py [PORT]`

The signature is `t=SECONDS,v1=HEX`: HMAC-SHA256 of the time, a dot and the body under the target's signing key. While a key
is being replaced there are two of `v1`; one that is right is enough.
"""
import hashlib
import hmac
import http.server
import json
import os
import sys
import time

KEY = os.environ["SIGNING_KEY"].encode()
MAX_BODY = 1 << 20  # bytes
MAX_AGE = 300  # seconds: what is older may be somebody's recording


def signed(field, body):
    parts = [part.partition("=") for part in field.split(",")]
    times = [value for name, _, value in parts if name == "t"]
    if len(times) != 1 or not (times[0].isascii() and times[0].isdigit()) or len(times[0]) > 12:
        return False
    if abs(time.time() - int(times[0])) > MAX_AGE:
        return False
    expected = hmac.new(KEY, times[0].encode() + b"." + body, hashlib.sha256).hexdigest().encode()
    return any(hmac.compare_digest(expected, value.encode()) for name, _, value in parts if name == "v1")


class Receiver(http.server.BaseHTTPRequestHandler):
    timeout = 10  # seconds without a byte

    def do_POST(self):
        length = self.headers.get("content-length", "")
        if not (length.isascii() and length.isdigit()) or len(length) > 9 or int(length) > MAX_BODY:
            return self.answer(413)
        body = self.rfile.read(int(length))
        if not signed(self.headers.get("ZITADEL-Signature", ""), body):
            return self.answer(401)
        event = json.loads(body)
        print(event["event_type"], event["aggregateID"], flush=True)
        self.answer(204)

    def answer(self, status):
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_):
        pass


http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 9000), Receiver).serve_forever()
