#!/usr/bin/env python3
"""Carries posts to destinations of `type: NAME` in syndicate.yaml: appends each to a file.

`describe` prints the settings of such a destination. `publish` reads a line of JSON (destination, options, post), and then the post as it
is. Status 0 is delivered, 65 refused for good, everything else is tried again; an object with a verdict says more.
"""
import json
import os
import sys

DESCRIPTOR = {
    "protocol": 1,
    "summary": "Appends posts to a file.",
    "options": [
        {"name": "path", "required": True, "help": "The file."},
    ],
}


def publish(header, body):
    with open(header["options"]["path"], "ab") as file:
        file.write(body + b"\n")
        file.flush()
        os.fsync(file.fileno())
    # A post may come again after a crash; its message stays the same.
    return {"verdict": "delivered", "detail": header["post"]["message"]}


def main():
    if sys.argv[1:] == ["describe"]:
        print(json.dumps(DESCRIPTOR))
    elif sys.argv[1:] == ["publish"]:
        header = json.loads(sys.stdin.buffer.readline())
        print(json.dumps(publish(header, sys.stdin.buffer.read())))
    else:
        sys.exit("called as syndicate-publish-NAME describe|publish")


main()
