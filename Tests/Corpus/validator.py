"""Scores `syndicate validate`: on the W3C validator's cases, and on what the exporters make of feeds that are valid.

Arguments: syndicate, the folder of test data, the folder of scorers; --list prints every failure.
Fails when a figure falls below thresholds.toml.
"""

import concurrent.futures
import json
import pathlib
import subprocess
import sys
import tempfile
import tomllib

syndicate, corpus, scorers = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
shows_all = "--list" in sys.argv
thresholds = tomllib.loads((pathlib.Path(__file__).parent / "thresholds.toml").read_text())["validator"]
policy = tomllib.loads((pathlib.Path(__file__).parent / "policy.toml").read_text("utf-8")).get("validator", {})
figures = {}


def w3c():
    """Rows in per cent, agreement from 0 to 1."""
    command = [sys.executable, scorers / "score_w3c.py", corpus / "w3c", "--binary", syndicate]
    result = json.loads(subprocess.run([*command, "--json"], check=True, capture_output=True, text=True).stdout)
    for row, (good, total) in result["rows"].items():
        if row != "all":
            figures[f"w3c {row}"] = 100 * good / total
    for level, values in result["agreement"].items():
        for name, value in values.items():
            figures[f"w3c agreement {level} {name}"] = 100 * value
    if shows_all:
        print(subprocess.run([*command, "--fails"], capture_output=True, text=True).stdout)


def validate(paths):
    """The errors of each file."""
    run = subprocess.run(
        [syndicate, "validate", "--report", "json", "--files-from", "-"],
        input="\n".join(map(str, paths)) + "\n", capture_output=True, text=True,
    )
    if not run.stdout:
        sys.exit(f"validate printed nothing: {run.stderr[:2000]}")
    return {
        report["path"]: [
            f"{d['rule']} {d['line']}:{d['column']} {d['message']}" for d in report["diagnostics"] if d["level"] == "error"
        ]
        for report in json.loads(run.stdout)["files"]
    }


def exported():
    """Feeds without errors stay so in every format."""
    folders = ["netnewswire", "feed-rs", "gofeed", "feedparser"]
    kinds = {".xml", ".rss", ".atom", ".json", ".rdf"}
    feeds = [
        path for folder in folders for path in sorted((corpus / folder).rglob("*"))
        # gofeed's JSON is what its parser should give.
        if path.suffix in kinds and path.is_file() and ".serde" not in path.name and (folder, path.suffix) != ("gofeed", ".json")
    ]
    valid = [pathlib.Path(path) for path, errors in validate(feeds).items() if not errors]
    valid = [path for path in valid if path.name not in policy]
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)

        def export(job):
            path, form = job
            target = work / form / f"{len(str(path))}-{path.parent.name}-{path.stem}.{form}"
            target.parent.mkdir(exist_ok=True)
            run = subprocess.run(
                [syndicate, "export", "--quiet", "--format", form, "--output", target, path], capture_output=True
            )
            return (target, path) if run.returncode == 0 and target.is_file() else None

        jobs = [(path, form) for path in valid for form in ("rss", "atom", "jsonfeed")]
        with concurrent.futures.ThreadPoolExecutor() as pool:
            written = dict(filter(None, pool.map(export, jobs)))
        found = validate(written)
        bad = {path: errors for path, errors in found.items() if errors}
        for path, errors in list(bad.items())[: None if shows_all else 8]:
            print(f"  {pathlib.Path(path).parent.name} of {written[pathlib.Path(path)]}: {errors[:3]}")
        figures["valid feeds exported"] = 100 * (len(found) - len(bad)) / max(len(found), 1)
        print(f"validator: {len(valid)} of {len(feeds)} feeds are valid; {len(found)} documents written from them")


if scorers.is_dir() and (corpus / "w3c").is_dir():
    w3c()
exported()
failed = False
for name, value in figures.items():
    least = thresholds.get(name, 0)
    is_low = value + 0.05 < least
    failed = failed or is_low
    print(f"validator: {name:34} {value:6.1f} %{f'  below {least}' if is_low else ''}")
sys.exit(failed)
