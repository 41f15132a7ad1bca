"""Scores the command against public test data and prints one table; fails where a figure is below its threshold.

    score.py BINARY CORPUS [--only SECTION] [--list] [--grep WORDS]

--list prints every failure, --only runs the sections whose names contain the word, --grep lists the failures whose file
name contains the words.
"""

import argparse
import fnmatch
import pathlib
import sys
import tempfile
import time
import tomllib

import feedparser_cases
import feedrs_cases
import gofeed_cases
import roundtrip
from compare import matches
from model import Command

HERE = pathlib.Path(__file__).parent


class Score:
    """One line of the table."""

    def __init__(self, name, what):
        self.name, self.what = name, what
        self.total, self.policies, self.failures = 0, 0, []

    def add(self, case, reasons, by_policy=False):
        self.total += 1
        if reasons:
            self.failures.append((case, reasons))
        elif by_policy:
            self.policies += 1

    @property
    def percent(self):
        return 100.0 * (self.total - len(self.failures)) / self.total if self.total else 100.0


class Scores:
    """All sections, and the policy that they share."""

    def __init__(self, command, corpus, policy):
        self.command, self.corpus, self.policy = command, corpus, policy
        self.scores = []

    def score(self, name, what):
        self.scores.append(Score(name, what))
        return self.scores[-1]

    # feedparser

    def feedparser(self):
        root = self.corpus / "feedparser"
        found = feedparser_cases.cases(root, feedparser_cases.FEED_FOLDERS)
        documents = feedparser_cases.read(self.command, found)
        total = self.score("feedparser feeds", "expressions that hold")
        for folder in feedparser_cases.FEED_FOLDERS:
            part = self.score("  " + folder, "")
            for case in (case for case in found if case.path.parent.name == folder):
                self._expect(case, documents[str(case.path)], total, part)

    def encodings(self):
        found = feedparser_cases.cases(self.corpus / "feedparser-encoding", ["."])
        documents = feedparser_cases.read(self.command, found)
        total = self.score("feedparser encodings", "expressions that hold")
        for case in found:
            self._expect(case, documents[str(case.path)], total)

    def illformed(self):
        found = feedparser_cases.cases(self.corpus / "feedparser-illformed", ["."])
        documents = feedparser_cases.read(self.command, found)
        total = self.score("feedparser ill-formed", "read, with all entries")
        for case in found:
            document = documents[str(case.path)]
            wanted = case.path.read_bytes().count(b"<item>") + case.path.read_bytes().count(b"<entry>")
            seen = len(document.get("entries", []))
            said = "; ".join(item["message"] for item in document["diagnostics"])
            total.add(case.name, [f"{seen} entries of {wanted}: {said}"] if seen < wanted or "feed" not in document
                      else [])

    def sanitizing(self):
        found = feedparser_cases.cases(self.corpus / "feedparser", ["sanitize"])
        documents = feedparser_cases.read(self.command, found)
        total = self.score("feedparser sanitize", "the same markup is left (for information)")
        for case in found:
            self._expect(case, documents[str(case.path)], total)

    def _expect(self, case, document, *scores):
        holds, reason = feedparser_cases.judge(case, document)
        rule = self.policy["feedparser"].get(case.name)
        if rule and rule.get("raw"):
            document = self.command.inspect([case.path], *case.options)[str(case.path)]
        by_policy = False
        if not holds and rule:
            by_policy = True
            expression = rule.get("expect")
            holds, other = feedparser_cases.judge(case, document, expression) if expression else (True, "")
            reason = other or reason
        for score in scores:
            score.add(case.name, [] if holds else [reason], by_policy)

    # gofeed and feed-rs

    def gofeed(self):
        root = self.corpus / "gofeed"
        whole = gofeed_cases.read_whole(root)
        self._values("gofeed", root, gofeed_cases, whole, *(["--resolve-links"] if self.command.cleaning else []))

    def feedrs(self):
        root = self.corpus / "feed-rs"
        self._values("feed-rs", root, feedrs_cases, feedrs_cases.read_whole(root))

    def _values(self, name, root, module, whole, *options):
        paths = module.cases(root)
        documents = self.command.inspect([*paths, *whole], *options)
        score = self.score(name, "feeds with every value")
        rules = self.policy[name]
        for path in paths:
            kept, excused = [], False
            label = str(path.relative_to(root))
            for place, expected, found in module.judge(path, documents[str(path)]):
                if _excused(rules, label, place, expected, found):
                    excused = True
                else:
                    kept.append(f"{place}: {expected!r:.120} and not {found!r:.120}")
            score.add(label, kept, excused)
        for path in whole:
            document = documents[str(path)]
            empty = not path.read_bytes().strip()
            readable = "feed" in document
            said = "; ".join(item["message"] for item in document["diagnostics"])
            label = str(path.relative_to(root))
            excused = self._refused_by_policy(name, label, document)
            score.add(
                label, [] if readable != empty or excused else [f"read: {readable}; {said}"], by_policy=excused)

    def _refused_by_policy(self, name, label, document):
        """Whether a document is no feed by policy, and was refused as such with a word why."""
        return "feed" not in document and "crash" not in document and document["diagnostics"] != [] and _excused(
            self.policy.get(name, []), label, "feed", "a feed", "none")

    # Round trips

    def trips(self):
        grammars = {name: HERE.parent.parent / f"Sources/SyndicateXML/Grammars/{name}.rng" for name in ("rss", "atom")}
        for name, binding in (("netnewswire", True), ("feed-rs", True), ("gofeed", False), ("feedparser", False)):
            files = sorted(path for path in (self.corpus / name).rglob("*")
                           if path.is_file() and not path.name.endswith(".serde.json"))
            if name == "gofeed":
                files = [path for path in files if path.suffix == ".xml"]
            if name == "feedparser":
                files = [path for path in files if path.parent.name != "sanitize"]
            documents = self.command.inspect(files)
            same = self.score(f"{name}, own format", "equal after writing and reading")
            other = self.score(f"{name}, other formats", "equal but for what is reported")
            accepted = self.score(f"{name}, documents", "well-formed, and valid where the original was")
            for path, document in documents.items():
                if "feed" not in document:
                    message = "; ".join(item["message"] for item in document["diagnostics"]) + document.get("crash", "")
                    if binding:
                        label = str(pathlib.Path(path).relative_to(self.corpus / name))
                        excused = self._refused_by_policy(name, label, document)
                        same.add(label, [] if excused else ["not read: " + message[:200]], by_policy=excused)
            with tempfile.TemporaryDirectory() as folder:
                trips = roundtrip.travel(self.command, documents, pathlib.Path(folder))
                roundtrip.check(trips, documents, grammars)
            for trip in trips:
                label = f"{pathlib.Path(trip.source).name} → {trip.target}"
                accepted.add(label, trip.problems)
                if roundtrip.own_format(documents[trip.source]) == trip.target:
                    found, score = trip.differences, same
                else:
                    found, score = roundtrip.unreported(trip), other
                missing = [problem for problem in trip.problems if problem.startswith("not ") and "well" not in problem]
                score.add(label, missing + [
                    f"{place}: {one!r:.160} became {two!r:.160}" for _, place, one, two in found])


def _excused(rules, label, place, expected, found):
    for rule in rules:
        if not fnmatch.fnmatchcase(label, rule.get("file", "*")) or not matches(place, rule["place"]):
            continue
        if "expected" in rule and rule["expected"] != expected:
            continue
        if "found" in rule and rule["found"] != found:
            continue
        return True
    return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--grep", default="")
    arguments = parser.parse_args()
    started = time.monotonic()
    policy = tomllib.loads((HERE / "policy.toml").read_text("utf-8"))
    thresholds = tomllib.loads((HERE / "thresholds.toml").read_text("utf-8"))
    scores = Scores(Command(arguments.binary), arguments.corpus.resolve(), policy)
    sections = {"feedparser": scores.feedparser, "encodings": scores.encodings, "illformed": scores.illformed,
                "gofeed": scores.gofeed, "feed-rs": scores.feedrs, "trips": scores.trips,
                "sanitizing": scores.sanitizing}
    for name, section in sections.items():
        if arguments.only in name:
            section()
    failed = 0
    print(f"{'':34}{'good':>6}{'of':>6}{'%':>8}{'at least':>10}  by policy")
    for score in scores.scores:
        least = thresholds.get(score.name.strip())
        below = least is not None and score.percent < least
        failed += below
        print(f"{score.name:34}{score.total - len(score.failures):6}{score.total:6}{score.percent:8.1f}"
              f"{'' if least is None else format(least, '.1f'):>10}  {score.policies or '':<5}"
              f"{'BELOW ' if below else ''}{score.what}")
    if arguments.list or arguments.grep:
        for score in scores.scores:
            if score.name.startswith(" "):
                continue
            for case, reasons in score.failures:
                if arguments.grep in case:
                    for reason in reasons[:8]:
                        print(f"{score.name}: {case}: {reason}")
    print(f"{time.monotonic() - started:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
