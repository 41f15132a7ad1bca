"""Compares what feedparser reads in every feed of a folder with the model in the same folder."""

import calendar
import json
import pathlib
import sys
from datetime import datetime, timezone

import feedparser


def seconds(text):
    """A date of the model as seconds since 1970; a day counts as midnight at its offset."""
    if len(text) > 10 and text[10] != "T":
        text = text[:10] + "T00:00:00" + text[10:]
    elif len(text) == 10:
        text += "T00:00:00"
    if text.endswith("-00:00"):
        text = text[:-6] + "+00:00"
    date = datetime.fromisoformat(text.replace("Z", "+00:00"))
    if date.tzinfo is None:
        date = date.replace(tzinfo=timezone.utc)
    return int(date.timestamp())


def expected(entry):
    return {
        "title": entry["title"]["value"],
        "published": seconds(entry["published"]),
        "updated": seconds(entry.get("updated") or entry["published"]),
        "authors": [author["name"] for author in entry["authors"]],
        "enclosures": [
            (item["url"], item.get("type", ""), str(item.get("length", "")))
            for item in entry.get("attachments", [])
        ],
        "link": next((link["href"] for link in entry.get("links", []) if link.get("rel") in (None, "alternate")), None),
    }


def read(entry):
    return {
        "title": entry.title,
        "published": calendar.timegm(entry.published_parsed),
        "updated": calendar.timegm(entry.get("updated_parsed") or entry.published_parsed),
        "authors": [author["name"] for author in entry.authors],
        "enclosures": [(item.href, item.get("type", ""), item.get("length", "")) for item in entry.enclosures],
        "link": entry.get("link"),
    }


def stand_in(entry, entries):
    """The identifier of the model that is no IRI, for which Atom has a urn:uuid."""
    if not entry.id.startswith("urn:uuid:"):
        return None
    return next((key for key, value in entries.items() if ":" not in key and value["title"]["value"] == entry.title), None)


def main(folder):
    model = json.loads((folder / "model.json").read_text())
    entries = {}
    for entry in model["entries"]:
        link = next((link["href"] for link in entry.get("links", []) if link.get("rel") in (None, "alternate")), None)
        entries[entry.get("identifier", {}).get("value", link)] = entry
    failures = 0
    documents = sorted(path for path in folder.iterdir() if path.suffix in (".rss", ".atom"))
    seen = {}
    for path in documents:
        feed = feedparser.parse(path.read_bytes())
        if feed.bozo:
            print(f"{path.name}: bozo: {feed.bozo_exception}")
            failures += 1
        for entry in feed.entries:
            family = (path.name.split("-")[0].split(".")[0], path.suffix)
            identifier = entry.id if entry.id in entries else stand_in(entry, entries)
            if identifier is None:
                print(f"{path.name}: {entry.id} is not in the model")
                failures += 1
                continue
            seen.setdefault(family, []).append(identifier)
            wanted, got = expected(entries[identifier]), read(entry)
            for name, value in wanted.items():
                # RSS has one enclosure an item.
                if name == "enclosures" and path.suffix == ".rss":
                    value = value[:1]
                if value != got[name]:
                    print(f"{path.name}: {entry.id}: {name}: expected {value!r}, read {got[name]!r}")
                    failures += 1
    for family, identifiers in seen.items():
        if sorted(identifiers) != sorted(entries):
            print(f"{family}: {len(identifiers)} entries, expected {len(entries)}")
            failures += 1
    count = sum(map(len, seen.values()))
    print(f"feedparser: {len(documents)} documents, {count} entries, {failures} differences")
    return 1 if failures or not documents else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
