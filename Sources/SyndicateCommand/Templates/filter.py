#!/usr/bin/env python3
"""Keeps entries whose title has any of the words given, for `syndicate export --filter NAME=WORD`; without a word, all.

It reads entries, a line of JSON each, and writes those that stay, changed or not. What follows the name is an argument.
"""
import json
import sys


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    words = [word.casefold() for word in sys.argv[1:]]
    for text in sys.stdin:
        entry = json.loads(text)
        title = entry.get("title", {})
        # Without its markup, where it has any.
        title = title.get("plain", title.get("value", "")).casefold()
        if not words or any(word in title for word in words):
            print(json.dumps(entry))


main()
