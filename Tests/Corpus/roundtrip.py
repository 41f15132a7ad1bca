"""Feeds written in every format and read again: what was there must be there again, or be reported."""

import html
import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

from values import instant

FORMATS = {"rss": "rss", "atom": "atom", "jsonfeed": "json"}
# The part of a loss's field that stands before the first full stop, by the member of the model it is about, where the
# two are not the same in another spelling.
MEMBERS = {
    "ttl": "time_to_live", "skipHours": "skip_hours", "skipDays": "skip_days", "isDraft": "draft",
    "isExpired": "expired", "attachment": "attachments", "author": "authors", "link": "links", "id": "identifier",
    "guid": "identifier", "description": "subtitle", "category": "categories", "figure": "figures", "person": "authors",
    "enclosure": "attachments",
    # A picture that a format has one place for stands there as what the format has.
    "image": "logo",
}


class Trip:
    """One feed, written in one format."""

    def __init__(self, source, target, output, losses):
        self.source, self.target, self.output, self.losses = source, target, output, losses
        self.differences, self.problems = [], []


def own_format(document):
    """The name of the exporter for what a document was read from."""
    kind = str(document.get("format", ""))
    return next((name for prefix, name in (("rss", "rss"), ("rdf", "rss"), ("atom", "atom"), ("json", "jsonfeed"))
                 if kind.startswith(prefix)), None)


def travel(command, documents, folder):
    """Writes every feed that could be read in all formats and reads all again."""
    readable = {path: document for path, document in documents.items() if "feed" in document and own_format(document)}

    def write(numbered):
        number, path = numbered
        place = folder / str(number)
        place.mkdir(parents=True)
        reports, failure = command.export(path, FORMATS, place)
        written = {file.suffix[1:]: file for file in place.iterdir()}
        trips = []
        for name, suffix in FORMATS.items():
            file = written.get(suffix) or written.get(name) or written.get({"rss": "rss", "atom": "atom"}.get(name))
            trip = Trip(path, name, file, reports.get(name, []))
            if file is None:
                trip.problems.append("not written: " + (failure or "no file")[:200])
            trips.append(trip)
        return trips

    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        trips = [trip for found in pool.map(write, enumerate(readable)) for trip in found]
    again = command.inspect([trip.output for trip in trips if trip.output])
    for trip in trips:
        if not trip.output:
            continue
        document = again[str(trip.output)]
        if "feed" not in document:
            trip.problems.append("not read again: " + "; ".join(
                item["message"] for item in document["diagnostics"])[:200] + document.get("crash", ""))
            continue
        plain = _plain if own_format(readable[trip.source]) == trip.target else _meaning
        trip.differences = list(_differences(plain(readable[trip.source]), plain(document)))
    return trips


def _differences(one, two):
    """Where two documents differ: (top-level member, place, value of one, value of the other)."""
    yield from _compare("feed", one.get("feed", {}), two.get("feed", {}))
    entries, others = one.get("entries", []), two.get("entries", [])
    if len(entries) != len(others):
        yield "entries", "entries.length", len(entries), len(others)
    for place, (left, right) in enumerate(zip(entries, others)):
        yield from _compare(f"entries[{place}]", left, right)


def _compare(place, left, right):
    for member in dict.fromkeys([*left, *right]):
        found = _first(f"{place}.{member}", left.get(member), right.get(member))
        if found:
            yield (member, *found)


def _plain(value):
    """A value without prefixes, which a writer may choose."""
    if isinstance(value, dict):
        return {key: _plain(below) for key, below in value.items() if key != "prefix"}
    if isinstance(value, list):
        return [_plain(below) for below in value]
    return value


def _meaning(value, member=None):
    """A value without what one family of formats alone can say and the other understands without a word.

    That are: the RSS element of a body; that an identifier is no permalink; that a link leads to the page itself; texts
    without a letter; how exactly a date was written; spaces around texts; and whether a text without tags is HTML, which
    all descriptions of RSS are. Line breaks are line feeds in XML.
    """
    if isinstance(value, dict):
        known = {}
        for key, below in value.items():
            if key in ("prefix", "origin") or key == "is_permalink" and below is False:
                continue
            if key == "rel" and below == "alternate":
                continue
            below = _meaning(below, key)
            if below not in ({}, [], None):
                known[key] = below
        if "kind" in known and known.get("value", "x").strip() == "" and "nodes" not in known:
            return None
        if known.get("kind") in ("html", "text") and isinstance(known.get("value"), str):
            if known["kind"] == "html" and "<" not in known["value"]:
                known["kind"], known["value"] = "text", html.unescape(known["value"])
            known["value"] = known["value"].strip()
        return known
    if isinstance(value, list):
        return [below for below in (_meaning(below, member) for below in value) if below is not None]
    if isinstance(value, str):
        if member in ("published", "updated", "when"):
            date = instant(value)
            return date.isoformat() if date else value
        return value.replace("\r\n", "\n").replace("\r", "\n")
    return value


def _first(place, left, right):
    """The first place below at which two values differ."""
    if left == right:
        return None
    if isinstance(left, dict) and isinstance(right, dict):
        for member in dict.fromkeys([*left, *right]):
            found = _first(f"{place}.{member}", left.get(member), right.get(member))
            if found:
                return found
    if isinstance(left, list) and isinstance(right, list):
        for number in range(max(len(left), len(right))):
            found = _first(
                f"{place}[{number}]", left[number] if number < len(left) else None,
                right[number] if number < len(right) else None)
            if found:
                return found
    return place, left, right


def unreported(trip):
    """The differences that no loss of the report explains."""
    reported = set()
    for loss in trip.losses:
        first = loss["field"].split(".")[0]
        reported.add(MEMBERS.get(first))
        reported.add("".join("_" + letter.lower() if letter.isupper() else letter for letter in first))
    return [item for item in trip.differences if item[0] not in reported]


def check(trips, originals, grammars):
    """Notes every document that xmllint does not take: well-formed always, valid where the original was."""
    files = [trip.output for trip in trips if trip.output and trip.target != "jsonfeed"]
    broken = _refused(files, ["--noout"])
    valid = {}
    for name, grammar in grammars.items():
        paths = [path for path, document in originals.items() if own_format(document) == name]
        refused = _refused(paths, ["--noout", "--relaxng", str(grammar)])
        valid.update((str(path), str(path) not in refused) for path in paths)
    for name, grammar in grammars.items():
        refused = _refused([trip.output for trip in trips if trip.target == name and trip.output],
                           ["--noout", "--relaxng", str(grammar)])
        for trip in trips:
            if str(trip.output) in refused and str(trip.output) not in broken and valid.get(str(trip.source), True):
                trip.problems.append("refused by the grammar: " + refused[str(trip.output)])
    for trip in trips:
        if trip.output and str(trip.output) in broken:
            trip.problems.append("not well-formed: " + broken[str(trip.output)])
        elif trip.output and trip.target == "jsonfeed":
            try:
                json.loads(trip.output.read_text("utf-8"))
            except ValueError as error:
                trip.problems.append(f"no JSON: {error}")


def _refused(files, options):
    """The files that xmllint does not take, with what it says first of each."""
    refused = {}
    files = [str(file) for file in files]
    for start in range(0, len(files), 100):
        run = subprocess.run(["xmllint", "--nonet", *options, *files[start:start + 100]], capture_output=True)
        for line in run.stderr.decode("utf-8", "replace").splitlines():
            for name in (line.split(":")[0], line.split(" ")[0]):
                if name in files and "error" in line:
                    refused.setdefault(name, line[len(name):].strip(": ")[:200])
            if line.endswith(" fails to validate"):
                refused.setdefault(line.removesuffix(" fails to validate"), "fails to validate")
    return refused
