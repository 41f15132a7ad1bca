"""Holds Syndicate's signatures against the reference library of Standard Webhooks, both ways.

Arguments: the command; the program that signs.
"""
import base64
import http.server
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from datetime import datetime, timezone

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

command, signer = map(os.path.abspath, sys.argv[1:3])
chance = random.Random(7)
now = int(time.time())
failures = []


def secret():
    return "whsec_" + base64.b64encode(chance.randbytes(chance.choice([24, 32, 33, 64]))).decode()


def word():
    letters = "abcXYZ0189 -_.\\\"{}é한😀\u0301\u2028<&>\r\x1b"
    return "".join(chance.choice(letters) for _ in range(chance.choice([0, 1, 5, 50, 500])))


cases = []
for number in range(200):
    body = json.dumps({"type": "post.created", "data": word()}, ensure_ascii=chance.random() < 0.5)
    cases.append((secret(), f"msg_{number:x}", now - chance.randrange(250), body))

# What Syndicate signs, alone and with another secret beside it
for keys in (lambda key: key, lambda key: f"{secret()} {key}", lambda key: f"{key} {secret()}"):
    lines = "".join(f"{keys(key)}\t{name}\t{at}\t{body}\n" for key, name, at, body in cases)
    signed = subprocess.run([signer], input=lines.encode(), capture_output=True, check=True).stdout.decode()
    for (key, name, _, body), line in zip(cases, signed.splitlines(), strict=True):
        headers = dict(field.split(": ", 1) for field in line.split("\t"))
        try:
            Webhook(key).verify(body, headers)
        except WebhookVerificationError as error:
            failures.append(f"{name}: the library refuses it: {error}")
        try:
            Webhook(key).verify(body + " ", headers)
            failures.append(f"{name}: the library takes another body")
        except WebhookVerificationError:
            pass


def headers(key, name, at, body):
    signature = Webhook(key).sign(name, datetime.fromtimestamp(at, tz=timezone.utc), body)
    return {"webhook-id": name, "webhook-timestamp": str(at), "webhook-signature": signature}


def verify(fields, body, key, *more):
    with tempfile.NamedTemporaryFile() as file:
        file.write(body.encode())
        file.flush()
        arguments = [part for name, value in fields.items() for part in ("--header", f"{name}: {value}")]
        return subprocess.run(
            [command, "webhook", "verify", "--secret", "env:KEY", *arguments, *more, file.name],
            env={**os.environ, "KEY": key}, capture_output=True).returncode


# What the library signs
for key, name, at, body in cases[:25]:
    fields = headers(key, name, at, body)
    for expected, arguments in [
            (0, (fields, body, key)), (1, (fields, body + " ", key)), (1, (fields, body, secret())),
            (1, ({**fields, "webhook-id": "other"}, body, key)), (1, (fields, body, key, "--at", str(at + 301))),
            (1, (fields, body, key, "--at", str(at - 301))), (0, (fields, body, key, "--at", str(at + 300)))]:
        if verify(*arguments) != expected:
            failures.append(f"{name}: the command should have ended with {expected}")

# The same by HTTP
key = secret()
listener = subprocess.Popen(
    [command, "webhook", "listen", "--port", "0", "--secret", "env:KEY", "--count", "20", "--json"],
    env={**os.environ, "KEY": key}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
address = listener.stderr.readline().split()[-1]
for number in range(20):
    body = cases[number][3]
    fields = headers(key, f"msg_{number}", now, body)
    if number % 2:
        body += " "
    request = urllib.request.Request(address + "hook", body.encode(), {**fields, "Content-Type": "application/json"})
    try:
        status = urllib.request.urlopen(request, timeout=30).status
    except urllib.error.HTTPError as error:
        status = error.code
    if status != (401 if number % 2 else 204):
        failures.append(f"request {number}: it was answered with {status}")
output, _ = listener.communicate(timeout=30)
# Not splitlines, which would split at U+2028, too
lines = output.removesuffix("\n").split("\n")
for number, line in enumerate(lines):
    received = json.loads(line)
    if received["verified"] != (number % 2 == 0) or received["body"].removesuffix(" ") != cases[number][3]:
        failures.append(f"request {number}: it was printed as {line}")
if len(lines) != 20 or listener.returncode != 1:
    failures.append("the receiver did not print 20 requests and end with 1")

# What is published, with two secrets while one takes the place of the other
class Receiver(http.server.BaseHTTPRequestHandler):
    verified = 0

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        for key in old, new:
            try:
                event = Webhook(key).verify(body, dict(self.headers))
                Receiver.verified += event["type"] == "entry.created" and event["data"]["entry"]["title"]["value"] == "Rain"
            except WebhookVerificationError as error:
                failures.append(f"a delivery does not verify: {error}")
        self.send_response(204)
        self.end_headers()

    def log_message(self, *arguments):
        pass


old, new = secret(), secret()
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
threading.Thread(target=server.serve_forever, daemon=True).start()
with tempfile.TemporaryDirectory() as folder:
    with open(f"{folder}/rain.md", "w", encoding="utf-8") as article:
        article.write("---\ntitle: Rain\nurl: https://film.example/rain/\ndate: 2024-03-05\n---\n\nWörter, 단어, 😀.\n")
    with open(f"{folder}/syndicate.yaml", "w", encoding="utf-8") as site:
        site.write(
            "title: Film\ndestinations:\n  hook:\n    type: webhook\n    allow-private: true\n"
            f"    url: http://127.0.0.1:{server.server_port}/\n    secret: [env:NEW, env:OLD]\n")
    run = subprocess.run(
        [command, "publish", "--send-existing", "--wait", "0s", "rain.md"], cwd=folder,
        env={**os.environ, "OLD": old, "NEW": new}, capture_output=True, text=True)
if run.returncode != 0 or Receiver.verified != 2:
    failures.append(f"a delivery was not verified by both secrets: {run.stderr}")
if failures:
    sys.exit("\n".join(failures))
print(f"{3 * len(cases)} signatures verified by the library, {25 * 7} calls and 20 requests verified by the command, "
      "and a delivery by the library")
