"""Reads messages as mail programs do, and sends them through a real SMTP server.

Arguments: the command; the example's folder.
"""
import email
import email.policy
import pathlib
import smtplib
import subprocess
import sys
import tempfile

from aiosmtpd.controller import UnthreadedController
import asyncio
import threading

command, example = sys.argv[1], pathlib.Path(sys.argv[2])
articles = example / "articles"
issues = {
    "review": [articles / "ballerina-review.md"],
    "Korean article": [articles / "past-lives-ko.md"],
    "podcast": [articles / "room-tone-podcast.md"],
    "digest": [example],
    "whole digest": ["--set", "content=full", "--set", "group=category", example],
}
hostile = """---
title: "Re: \\"q\\u0301\\" =?utf-8?q?x?= 한국어\\r\\nBcc: a@b.example"
date: 2024-03-05T13:00:00Z
author: "A\\r\\nX: y <evil@b.example>"
url: https://film-magazine.example/x/
---

.
..dots
From here on, a line that is very long indeed: """ + "ü" * 3000 + "\n\nand \u2028 a break\u0085.\n"


def export(arguments, form):
    return subprocess.run(
        [command, "export", "--quiet", "--format", "newsletter", "--set", f"form={form}",
         "--set", "from=The Late Reel <news@film-magazine.example>", "--set", "to=reader@example.org",
         "--set", "unsubscribe=https://film-magazine.example/leave?u=1&v=2",
         "--set", "unsubscribe-mail=leave@film-magazine.example", "--set", "address=1 Reel Street, Rotterdam",
         *map(str, arguments)], check=True, capture_output=True).stdout


class Box:
    """Keeps what arrives."""

    def __init__(self):
        self.received = []

    async def handle_DATA(self, server, session, envelope):
        self.received.append(envelope)
        return "250 OK"


class Server:
    """An SMTP server in a thread of its own, on a port that is free."""

    def __init__(self, box):
        self.loop = asyncio.new_event_loop()
        self.controller = UnthreadedController(box, hostname="127.0.0.1", port=0, loop=self.loop)
        self.controller.begin()
        self.port = self.controller.server.sockets[0].getsockname()[1]
        threading.Thread(target=self.loop.run_forever, daemon=True).start()


def defects(message):
    found = [repr(defect) for part in message.walk() for defect in part.defects]
    for name, value in message.items():
        found += [f"{name}: {defect!r}" for defect in getattr(value, "defects", ())]
    return found


with tempfile.TemporaryDirectory() as folder:
    article = pathlib.Path(folder) / "hostile.md"
    article.write_text(hostile, encoding="utf-8")
    issues["hostile article"] = ["--site", example / "syndicate.yaml", article]
    box = Box()
    server = Server(box)
    failures = []
    for name, arguments in issues.items():
        data = export(arguments, "eml")
        message = email.message_from_bytes(data, policy=email.policy.default)
        failures += [f"{name}: {defect}" for defect in defects(message)]
        if export(arguments, "eml") != data:
            failures.append(f"{name}: the same input gave other bytes")
        if any(len(line) > 998 for line in data.split(b"\r\n")) or b"\n" in data.replace(b"\r\n", b""):
            failures.append(f"{name}: lines are too long, or do not end in CRLF")
        if message.get_content_type() != "multipart/alternative" or message["Bcc"] is not None:
            failures.append(f"{name}: not what a newsletter is")
        for part, form in zip(message.iter_parts(), ["text", "html"], strict=True):
            said = part.get_content().replace("\r\n", "\n")
            written = export(arguments, form).decode().replace("\r\n", "\n").replace("\r", "\n")
            if said != written:
                failures.append(f"{name}: the part of {form} is not what was written")
        with smtplib.SMTP("127.0.0.1", server.port, timeout=30) as client:
            client.sendmail("news@film-magazine.example", ["reader@example.org"], data)
        if box.received[-1].original_content != data:
            failures.append(f"{name}: SMTP changed it")
if failures:
    sys.exit("\n".join(failures))
print(f"{len(issues)} messages read without defects and received unchanged")
