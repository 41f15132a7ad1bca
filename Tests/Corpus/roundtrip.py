"""Feeds written in every format and read again: what was there must be there again, or be reported."""

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

FORMATS = {"rss": "rss", "atom": "atom", "jsonfeed": "json"}
# The part of a loss's field that stands before the first full stop, by the member of the model it is about, where the
# two are not the same in another spelling.
MEMBERS = {
    "ttl": "time_to_live", "skipHours": "skip_hours", "skipDays": "skip_days", "isDraft": "draft",
    "isExpired": "expired", "attachment": "attachments", "author": "authors", "link": "links", "id": "identifier",
    "guid": "identifier", "description": "subtitle", "category": "categories", "figure": "figures", "person": "authors",
    "enclosure": "attachments",
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
    readable = {path: document for path, document in documents.items() if own_format(document)}

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
        trip.differences = list(_differences(readable[trip.source], document))
    return trips


def _differences(one, two):
    """Where two documents differ: (top-level member, place, value of one, value of the other)."""
    yield from _compare("feed", one["feed"], two["feed"])
    if len(one["entries"]) != len(two["entries"]):
        yield "entries", "entries.length", len(one["entries"]), len(two["entries"])
    for place, (left, right) in enumerate(zip(one["entries"], two["entries"])):
        yield from _compare(f"entries[{place}]", left, right)


def _compare(place, left, right):
    for member in dict.fromkeys([*left, *right]):
        found = _first(f"{place}.{member}", _plain(left.get(member)), _plain(right.get(member)))
        if found:
            yield (member, *found)


def _plain(value):
    """A value without prefixes, which a writer may choose."""
    if isinstance(value, dict):
        return {key: _plain(below) for key, below in value.items() if key != "prefix"}
    if isinstance(value, list):
        return [_plain(below) for below in value]
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
        reported.add(MEMBERS.get(first) or "".join("_" + letter.lower() if letter.isupper() else letter
                                                   for letter in first))
    return [item for item in trip.differences if item[0] not in reported]


def check(trips, originals, grammars):
    """Notes every document that xmllint does not take: well-formed always, valid where the original was."""
    files = [trip.output for trip in trips if trip.output and trip.target != "jsonfeed"]
    broken = _refused(files, ["--noout"])
    valid = {}
    for name, grammar in grammars.items():
        refused = _refused([path for path, document in originals.items() if own_format(document) == name],
                           ["--noout", "--relaxng", str(grammar)])
        for path, document in originals.items():
            if own_format(document) == name:
                valid[str(path)] = str(path) not in refused
        refused = _refused([trip.output for trip in trips if trip.target == name and trip.output],
                           ["--noout", "--relaxng", str(grammar)])
        for trip in trips:
            if trip.target == name and trip.output and str(trip.output) not in broken:
                was = valid.get(str(trip.source), True) if own_format(originals[trip.source]) == name else True
                if str(trip.output) in refused and was:
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
