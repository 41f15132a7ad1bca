#!/usr/bin/env python3
"""The format NAME, for `syndicate export --format NAME`: one line an entry.

`describe` prints what the format is. `export` reads a line of JSON with the feed and the options, and then one line an
entry; it writes the document to standard output, and problems to standard error. Read one entry, write it, forget it:
then a feed may be as large as it likes.
"""
import json
import sys

DESCRIPTOR = {
    "protocol": 1,
    "name": "NAME",
    "summary": "A line for each entry: date, title, address.",
    "media_type": "text/plain",
    "file_extensions": ["txt"],
    "options": [
        {"name": "separator", "default": " - ", "help": "What stands between date, title and address."},
    ],
}


def plain(text):
    """A title or a summary without its markup."""
    return text.get("plain", text.get("value", ""))


def line(text):
    """A text on one line, whatever an article has in it; what only computers understand is left out."""
    kept = "".join(c for c in text if c.isspace() or (c.isprintable() or ord(c) > 0x9F))
    return " ".join(kept.split())


def address(entry):
    for link in entry.get("links", []):
        if link.get("rel", "alternate") == "alternate":
            return link.get("resolved") or link["href"]
    return entry.get("identifier", {}).get("value", "")


def lose(entry, field, message):
    """Says what the format cannot."""
    report = {"level": "loss", "field": field, "message": message}
    identifier = entry.get("identifier", {}).get("value")
    if identifier:
        report["entry"] = identifier
    print(json.dumps(report), file=sys.stderr)


def export(source, output):
    header = json.loads(next(source))
    separator = header["options"]["separator"]
    output.write(line(plain(header["feed"].get("title", {}))) + "\n")
    for text in source:
        entry = json.loads(text)
        parts = [entry.get("published", ""), plain(entry.get("title", {})), address(entry)]
        output.write(separator.join(line(part) for part in parts if isinstance(part, str) and part) + "\n")
        if entry.get("content"):
            lose(entry, "content", "a line has no body")


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if sys.argv[1:] == ["describe"]:
        print(json.dumps(DESCRIPTOR))
    elif sys.argv[1:] == ["export"]:
        export(sys.stdin, sys.stdout)
    else:
        sys.exit("called as syndicate-export-NAME describe|export")


main()
