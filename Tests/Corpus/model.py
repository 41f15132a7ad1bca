"""The model's JSON: running the command over many files at once, and helpers to look into what it says."""

import base64
import html
import json
import os
import pathlib
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

BATCH = 60

ATOM = "http://www.w3.org/2005/Atom"
# Prefixes by which the vocabularies are known; a namespace has several spellings in the wild.
VOCABULARIES = {
    "purl.org/dc/elements/1.1": "dc",
    "purl.org/dc/elements/1.0": "dc",
    "purl.org/dc/terms": "dcterms",
    "www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "example.com/dtds/podcast-1.0.dtd": "itunes",
    "search.yahoo.com/mrss": "media",
    "podlove.org/simple-chapters": "psc",
    "podcastindex.org/namespace/1.0": "podcast",
    "wellformedweb.org/commentapi": "wfw",
    "purl.org/syndication/thread/1.0": "thr",
    "www.georss.org/georss": "georss",
    "www.opengis.net/gml": "gml",
    "purl.org/rss/1.0/modules/content": "content",
    "purl.org/rss/1.0/modules/syndication": "sy",
    "purl.org/rss/1.0/modules/slash": "slash",
    "www.w3.org/2005/atom": "atom",
    "purl.org/atom/ns#": "atom03",
    "www.w3.org/1999/xhtml": "xhtml",
}


def vocabulary(element):
    """The prefix that stands for an element's namespace."""
    uri = element.get("namespace", "").lower().split("://")[-1].rstrip("/")
    return VOCABULARIES.get(uri, "" if not uri else element.get("prefix") or "")


def extensions(thing):
    return thing.get("extensions", {}).get("elements", [])


def children(element):
    return [child for child in element.get("children", []) if isinstance(child, dict)]


def text(element):
    return "".join(text(child) if isinstance(child, dict) else child for child in element.get("children", []))


def attribute(element, name):
    return next((item["value"] for item in element.get("attributes", []) if item["name"] == name), None)


def attributes(element):
    return {item["name"]: item["value"] for item in element.get("attributes", [])}


def decoded(value):
    """The text that Base64 stands for; the value itself where it is none."""
    try:
        return base64.b64decode(value, validate=False).decode("utf-8")
    except ValueError:
        return value


def markup(nodes):
    """An element's content as markup."""
    written = []
    for node in nodes:
        if isinstance(node, str):
            written.append(html.escape(node, quote=False))
            continue
        pairs = "".join(f' {item["name"]}="{html.escape(item["value"])}"' for item in node.get("attributes", []))
        inner = markup(node.get("children", []))
        written.append(f'<{node["name"]}{pairs}>{inner}</{node["name"]}>')
    return "".join(written)


def sniff(path):
    """The format of a file by its root element, for a command that does not say."""
    data = pathlib.Path(path).read_bytes().replace(b"\0", b"")
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return "json-1.1"
    head = re.search(rb"<(?![?!])([^<>]*)", re.sub(rb"(?s)<!--.*?-->", b"", data))
    root = head.group(1) if head else b""
    version = re.search(rb"version\s*=\s*[\"']\s*([\d.]+)", root)
    number = version.group(1).decode() if version else ""
    name = re.match(rb"(?:[\w.-]+:)?([\w.-]*)", root).group(1).lower()
    if name in (b"feed", b"entry"):
        return "atom-0.3" if b"purl.org/atom" in root or number == "0.3" else "atom-1.0"
    if name == b"rdf":
        return "rss-0.90" if b"my.netscape.com" in root else "rss-1.0"
    if name == b"rss":
        return "rss-2.0" if number.startswith("2") or not number else f"rss-{number}"
    return {b"channel": "cdf", b"opml": "opml"}.get(name, "")


class Command:
    """The command under test."""

    def __init__(self, path):
        self.path = path
        help_text = subprocess.run([path, "inspect", "--help"], capture_output=True, text=True).stdout
        self.cleaning = ["--sanitize", "feed", "--resolve-links"] if "--sanitize" in help_text else []

    def inspect(self, files, *options):
        """What every one of `files` says: a dictionary of paths to documents."""
        files = [str(file) for file in files]
        batches = [files[start:start + BATCH] for start in range(0, len(files), BATCH)]
        with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
            found = {}
            for part in pool.map(lambda batch: self._inspect(batch, options), batches):
                found.update(part)
            return found

    def _inspect(self, files, options):
        run = subprocess.run(
            [self.path, "inspect", "--each", "--json", "--quiet", *options, "--", *files],
            capture_output=True, timeout=120)
        found = {}
        # A line feed alone ends a line: JSON leaves U+2028 and its like in strings as they are.
        for line in run.stdout.decode("utf-8").split("\n"):
            if line:
                document = json.loads(line)
                document.setdefault("format", sniff(document["source"]))
                found[document["source"]] = document
        missing = [file for file in files if file not in found]
        if missing and len(files) > 1:
            # One that ends the process must not take the others with it.
            for file in missing:
                found.update(self._inspect([file], options))
        elif missing:
            message = run.stderr.decode("utf-8", "replace").strip() or f"ended with status {run.returncode}"
            found[files[0]] = {"source": files[0], "crash": message, "diagnostics": []}
        return found

    def export(self, file, formats, folder):
        """Writes `file` in all `formats` into `folder`; gives what each could not say, or the message of a failure."""
        arguments = [self.path, "export", "--quiet", "--report", "json", "--output", str(folder) + "/"]
        for name in formats:
            arguments += ["--format", name]
        run = subprocess.run([*arguments, "--", str(file)], capture_output=True, timeout=120)
        reports = {}
        for line in run.stderr.decode("utf-8", "replace").split("\n"):
            if line.startswith("{"):
                report = json.loads(line)
                reports[report["format"]] = report["losses"]
        return reports, None if run.returncode == 0 else run.stderr.decode("utf-8", "replace").strip()
