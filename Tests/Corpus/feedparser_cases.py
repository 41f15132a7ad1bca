"""feedparser's small feeds, each with an expression over what it reads in a comment."""

import datetime
import re
from types import SimpleNamespace

from compare import Encoding
from feedparser_names import FORMATS, Names, view

FEED_FOLDERS = ("atom", "atom10", "rss", "rdf", "itunes", "namespace", "lang", "base", "node_precedence", "media-rss",
                "geo", "psc", "cdf", "http", "amp", "xml")
EXPECT = re.compile(r"Expect:\s*(.*?)\s*-->", re.DOTALL)
HEADER = re.compile(r"^\s*Header:\s*([^:\n]+):[ \t]*(.*?)\s*$", re.MULTILINE)
DESCRIPTION = re.compile(r"Description:\s*(.*?)\s*(?:Expect:|$)", re.DOTALL)


class Case:
    """One file: what it expects, and the header fields it would come with."""

    def __init__(self, root, path):
        self.path, self.name = path, str(path.relative_to(root))
        words = _words(path.read_bytes())
        match = EXPECT.search(words)
        self.expected = match.group(1) if match else None
        self.headers = {name.strip().lower(): value for name, value in HEADER.findall(words.split("-->")[0])}
        self.address = None
        if path.name.startswith(("http_", "headers_")):
            self.address = f"http://127.0.0.1:8097/tests/{path.parent.name}/{path.name}"
            location = self.headers.get("content-location")
            if location:
                self.address = location if ":" in location else "http://127.0.0.1:8097" + location

    @property
    def options(self):
        """What the command has to be told beside the file."""
        options = []
        if "content-type" in self.headers:
            options += ["--content-type", self.headers["content-type"]]
        if self.address:
            options += ["--address", self.address]
        return tuple(options)


def _words(data):
    """The text of a file in whatever encoding."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\0\0", "utf-32"), (b"\0\0\xfe\xff", "utf-32"),
                       (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\0\0\0<", "utf-32-be"),
                       (b"<\0\0\0", "utf-32-le"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be")):
        if data.startswith(mark):
            return data.decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("iso-8859-1")


def cases(root, folders):
    found = []
    for folder in folders:
        for path in sorted((root / folder).rglob("*.xml")):
            found.append(Case(root, path))
    return found


def read(command, found):
    """Reads all cases; those that are told the same go in one run."""
    groups = {}
    for case in found:
        groups.setdefault(case.options, []).append(case.path)
    documents = {}
    for options, paths in groups.items():
        documents.update(command.inspect(paths, *options, *command.cleaning))
    return documents


class CharacterEncodingOverride(Exception):
    """feedparser's name for an encoding that was declared wrongly."""


# Rules of diagnostics that say as much as feedparser's `bozo`: the document is not what it says, or no XML.
REPAIRS = re.compile(r"not-well-formed|xml|saxerror|undeclared|undefined|encoding|charset|utf|unreadable|unknown-input|"
                     r"malformed|truncated|unexpected-end|junk|content-?type|no-format|not-a-feed", re.IGNORECASE)


def judge(case, document, expression=None, raw=None):
    """Whether the expectation holds, and if not, why."""
    if "crash" in document:
        return False, "crashed: " + document["crash"][:200]
    expression = expression or case.expected
    if expression is None:
        return False, "no expectation found"
    diagnostics = document["diagnostics"]
    bozo = int(any(REPAIRS.search(item["rule"]) and item["severity"] != "note" for item in diagnostics))
    if "feed" not in document and not bozo:
        return False, "not read: " + "; ".join(item["message"] for item in diagnostics)[:200]
    feed, entries = view(document, case.address)
    kind = document.get("format", "")
    names = {
        "feed": feed, "entries": entries, "bozo": bozo, "version": FORMATS.get(kind, kind),
        "encoding": Encoding(document.get("encoding") or ""), "headers": case.headers, "namespaces": {},
        "datetime": datetime, "feedparser": SimpleNamespace(CharacterEncodingOverride=CharacterEncodingOverride),
        "bozo_exception": CharacterEncodingOverride() if bozo else None, "any": any, "len": len,
        "isinstance": isinstance, "document": document, "Names": Names, "raw": raw,
        "__builtins__": {},
    }
    try:
        # The expressions come with the data, which is as trusted as the code that it is to test.
        if eval(expression, names):
            return True, ""
    except Exception as error:
        return False, f"{type(error).__name__}: {error} in {expression[:160]}"
    return False, f"{expression[:200]} {_seen(expression, names)}"


def _seen(expression, names):
    """What stands in the places that an expression compares."""
    seen = []
    for path in re.findall(r"((?:feed|entries|version|encoding|bozo)(?:\[[^]=]+\]|\.\w+)*)", expression):
        try:
            seen.append(f"{path} is {eval(path, names)!r}"[:200])
        except Exception as error:
            seen.append(f"{path}: {type(error).__name__} {error}"[:120])
    return "| " + "; ".join(dict.fromkeys(seen)) + ("" if not names["bozo"] else " | " + "; ".join(
        item["rule"] for item in names["document"]["diagnostics"]))
