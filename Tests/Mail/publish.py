"""Publishes a newsletter through a real SMTP server, which wants TLS and a password, refuses a reader and keeps another waiting.

Argument: the command.
"""
import asyncio
import email
import email.policy
import json
import logging
import os
import pathlib
import ssl
import subprocess
import sys
import tempfile
import threading
import warnings

from aiosmtpd.smtp import SMTP, AuthResult

# The server is asked for what nobody should ask for, and says so.
warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
command = os.path.abspath(sys.argv[1])
faults = []


def expect(condition, message):
    if not condition:
        faults.append(message)


class Box:
    """Takes mail, but for some readers."""

    def __init__(self):
        self.received = []
        self.patience = {"later@reader.example": 1}

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == "gone@reader.example":
            return "550 5.1.1 there is no such reader"
        if self.patience.get(address, 0) > 0:
            self.patience[address] -= 1
            return "450 4.2.0 greylisted, come again"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.received.append((envelope.mail_from, list(envelope.rcpt_tos), envelope.content, session.ssl is not None))
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    good = (data.login, data.password) == (b"desk", b"a pass\xc3\xa9 word")
    return AuthResult(success=good, handled=False)


class Server:
    """An SMTP server in a thread of its own, on a port that is free."""

    def __init__(self, box, tls=None, implicit=False, password=True):
        self.ready = threading.Event()
        self.box, self.tls, self.implicit, self.password = box, tls, implicit, password
        threading.Thread(target=lambda: asyncio.run(self.serve()), daemon=True).start()
        self.ready.wait()

    async def serve(self):
        loop = asyncio.get_running_loop()

        def make():
            return SMTP(
                self.box, tls_context=None if self.implicit else self.tls,
                require_starttls=self.tls is not None and not self.implicit,
                auth_required=self.password, authenticator=authenticate if self.password else None,
                auth_require_tls=False, loop=loop)

        server = await loop.create_server(make, "127.0.0.1", 0, ssl=self.tls if self.implicit else None)
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        await server.serve_forever()


def publish(folder, *arguments, password="a passé word"):
    environment = {**os.environ, "SMTP_PASSWORD": password}
    result = subprocess.run(
        [command, "publish", "--json", "--wait", "0s", *arguments], cwd=folder, env=environment, capture_output=True,
        text=True)
    expect("a passé word" not in result.stdout + result.stderr, "the password was printed")
    return result


def states(folder):
    result = subprocess.run(
        [command, "outbox", "list", "--json"], cwd=folder, capture_output=True, text=True, check=True)
    return {delivery["recipient"]: (delivery["state"], delivery["attempts"]) for delivery in json.loads(result.stdout)}


def site(folder, port, more="", security="starttls", retries="0s, 0s"):
    (folder / "articles").mkdir(exist_ok=True)
    (folder / "articles" / "rain.md").write_text(
        "---\ntitle: Rain on the Lens\ndate: 2024-03-05T13:00:00Z\nurl: https://film.example/rain/\n---\n\n"
        "Words.\n\n.\n\n..dots at the beginning\n")
    (folder / "readers.txt").write_text(
        "# readers\none@reader.example\nTwo <two@reader.example>\ngone@reader.example\n\nlater@reader.example\n"
        "one@READER.example\n")
    (folder / "syndicate.yaml").write_text(f"""
title: The Late Reel
url: https://film.example/
publish: {{sources: [articles/]}}
destinations:
  letters:
    type: smtp
    server: localhost
    port: {port}
    security: {security}
    user: desk
    password: env:SMTP_PASSWORD
    sender: bounces@film.example
    recipients: readers.txt
    retries: [{retries}]
    timeout: 10s
    allow-private: true
    options: {{from: "The Late Reel <news@film.example>", address: "1 Reel Street"}}
{more}""")


def main():
    with tempfile.TemporaryDirectory() as name:
        top = pathlib.Path(name)
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
             "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", "key.pem", "-out", "cert.pem"],
            cwd=top, check=True, capture_output=True)
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(top / "cert.pem", top / "key.pem")
        trusted = f"    certificate-authorities: {top}/cert.pem\n"

        # STARTTLS, a password, a reader who is gone and one who has to wait.
        folder = top / "starttls"
        folder.mkdir()
        box = Box()
        site(folder, Server(box, tls).port, trusted)
        first = publish(folder, "--send-existing")
        expect(first.returncode == 1, f"the first run ended with {first.returncode}: {first.stderr}")
        after = states(folder)
        expect(after.get("one@reader.example") == ("delivered", 1), f"one: {after}")
        expect(after.get("two@reader.example") == ("delivered", 1), f"two: {after}")
        expect(after.get("gone@reader.example") == ("failed", 1), f"gone: {after}")
        expect(after.get("later@reader.example", ("", 0))[0] in ("waiting", "delivered"), f"later: {after}")
        expect("550: 5.1.1 there is no such reader" in first.stderr, f"the reason is not told: {first.stderr}")
        second = publish(folder)
        expect(states(folder).get("later@reader.example") == ("delivered", 2), f"later: {states(folder)} {second.stderr}")
        expect(len(states(folder)) == 4, "a reader is there twice")
        expect(all(secure for *_, secure in box.received), "a mail came without TLS")
        expect([sender for sender, *_ in box.received] == ["bounces@film.example"] * 3, "the envelope's sender")
        for _, recipients, content, _ in box.received:
            message = email.message_from_bytes(content, policy=email.policy.default)
            expect(not message.defects, f"defects: {message.defects}")
            expect(len(recipients) == 1 and message["To"] == recipients[0], f"To: {message['To']} for {recipients}")
            expect(message["From"] == "The Late Reel <news@film.example>", f"From: {message['From']}")
            text = message.get_body(("plain",)).get_content()
            expect("..dots at the beginning" in text and "\n.\n" in text.replace("\r", ""), f"dots: {text!r}")

        # A wrong password fails, and can be put right.
        folder = top / "password"
        folder.mkdir()
        box = Box()
        site(folder, Server(box, tls).port, trusted, retries="1h")
        wrong = publish(folder, "--send-existing", password="wrong")
        expect(wrong.returncode == 1 and "535" in wrong.stderr, f"wrong password: {wrong.stderr}")
        expect("wrong" not in wrong.stdout + wrong.stderr, "the wrong password was printed")
        expect(not box.received, "something was sent with a wrong password")
        expect(all(state == "waiting" for state, _ in states(folder).values()), f"wrong password: {states(folder)}")

        # TLS from the beginning.
        folder = top / "tls"
        folder.mkdir()
        box = Box()
        site(folder, Server(box, tls, implicit=True).port, trusted, security="tls")
        publish(folder, "--send-existing")
        expect(len(box.received) == 3, f"smtps: {states(folder)}")

        # Nothing leaves without TLS, and nothing to a server whose certificate is of nobody that is known.
        for kind, server, more in (("plain", Server(Box(), None), trusted), ("unknown", Server(Box(), tls), "")):
            folder = top / kind
            folder.mkdir()
            site(folder, server.port, more)
            result = publish(folder, "--send-existing")
            expect(result.returncode == 1 and not server.box.received, f"{kind}: {result.stderr}")
            words = "does not offer STARTTLS" if kind == "plain" else "no secure connection"
            expect(words in result.stderr, f"{kind}: {result.stderr}")

    for fault in faults:
        print(f"fault: {fault}", file=sys.stderr)
    print(f"SMTP: three readers reached, one refused, one kept waiting; {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
