#!/usr/bin/env python3
"""Reads files that end in .NAME, for `syndicate export --from NAME`: a line is an entry, a date and its title.

`describe` prints what is read. `import` reads a line of JSON that says what is known of the source, and then its bytes as they are; it
writes entries, a line of JSON each, and problems to standard error.
"""
import datetime
import json
import re
import sys

DESCRIPTOR = {
    "protocol": 1,
    "name": "NAME",
    "summary": "A line an entry: 2024-03-05 Title.",
    "file_extensions": ["NAME"],
}


def problem(number, message):
    print(json.dumps({"level": "warning", "message": message, "line": number}), file=sys.stderr)


def is_date(text):
    """2024, 2024-03 or 2024-03-05."""
    try:
        datetime.date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return re.fullmatch("[0-9]{4}(-[0-9]{2}){0,2}", text) is not None


def entries(lines):
    for number, line in enumerate(lines, 1):
        date, _, title = line.decode("utf-8", errors="replace").strip().partition(" ")
        if not date:
            continue
        # One line that is wrong costs no other.
        if not title or not is_date(date):
            problem(number, "a line has a date, 2024-03-05, and a title")
            continue
        # The same line is the same entry the next time.
        yield {"identifier": f"urn:NAME:{date}:{title}", "title": title, "published": date}


def main():
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if sys.argv[1:] == ["describe"]:
        print(json.dumps(DESCRIPTOR))
    elif sys.argv[1:] == ["import"]:
        source = json.loads(sys.stdin.buffer.readline())["source"]
        print(json.dumps({"protocol": 1, "feed": {"title": source["name"]}}))
        for entry in entries(sys.stdin.buffer):
            print(json.dumps(entry))
    else:
        sys.exit("called as syndicate-import-NAME describe|import")


main()
