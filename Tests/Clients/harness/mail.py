"""A mail server that keeps what it is handed: aiosmtpd, which nobody here wrote."""
import asyncio
import email
import email.policy
import ssl
import threading
import time
import warnings

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from . import programs


class MailServer:
    """Listens on a free port of the loopback; `certs` lets it speak TLS: by STARTTLS, or from the start (`implicit`).

    `refusal` is what it says of a wrong password; without `offers` it knows no way to sign in."""

    def __init__(self, certs=None, implicit=False, user=None, password=None, refusal=None, offers=True):
        self.messages = []  # (sender, recipients, bytes)
        self.answers = {}  # by recipient: what is answered to RCPT
        self.verdicts = []  # what is answered to the next messages; None: nothing, for as long as the server lives
        self.commands = []  # (MAIL, RCPT, DATA) whether by TLS
        self.came = threading.Event()
        context = None
        if certs:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certs.certificate, certs.key)
        options = {}
        if implicit:
            options["ssl_context"] = context
        elif context:
            options |= {"tls_context": context, "require_starttls": True}
        if user:
            def check(server, session, envelope, mechanism, data):
                good = isinstance(data, LoginPassword) and (data.login, data.password) == (user.encode(), password.encode())
                return AuthResult(success=good, handled=False, message=refusal)
            options |= {"authenticator": check, "auth_required": True, "auth_require_tls": not implicit}
        if not offers:
            options["auth_exclude_mechanism"] = ["LOGIN", "PLAIN"]
        self.port = programs.free_port()
        with warnings.catch_warnings():
            # It does not see that a connection which begins with TLS has it.
            warnings.simplefilter("ignore")
            self.controller = Controller(self, hostname="127.0.0.1", port=self.port, **options)
            self.controller.start()

    def url(self, scheme="smtp"):
        return f"{scheme}://127.0.0.1:{self.port}"

    async def handle_MAIL(self, server, session, envelope, address, options):
        self.commands.append(("MAIL", server.transport.get_extra_info("ssl_object") is not None))
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        answer = self.answers.get(address, "250 OK")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server, session, envelope):
        self.messages.append((envelope.mail_from, list(envelope.rcpt_tos), envelope.content))
        self.came.set()
        verdict = self.verdicts.pop(0) if self.verdicts else "250 OK"
        if verdict is None:
            await asyncio.sleep(60)
        return verdict or "451 Too late"

    def parsed(self, index=-1):
        return email.message_from_bytes(self.messages[index][2], policy=email.policy.default)

    def wait(self, count, seconds=programs.PATIENCE_SECONDS):
        deadline = time.monotonic() + seconds
        while len(self.messages) < count:
            assert time.monotonic() < deadline, self.messages
            time.sleep(0.02)

    def close(self):
        self.controller.stop(no_assert=True)
