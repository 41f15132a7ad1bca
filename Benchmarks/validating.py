"""Times `syndicate validate` beside xmllint, whole processes, on one core, in turn; prints medians, minima and peaks.

Arguments: syndicate, runs, and perhaps the folder of the W3C validator's cases.
"""

import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

syndicate, runs = sys.argv[1], int(sys.argv[2])
cases = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
here = pathlib.Path(__file__).resolve().parent
work = pathlib.Path(tempfile.mkdtemp())
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def whole(command, text=None):
    start = time.perf_counter()
    subprocess.run(command, input=text, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=cases)
    return time.perf_counter() - start


def peak(command):
    """The most memory that a process held, in MB; measured in a process of its own."""
    code = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);" \
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    used = int(subprocess.run([sys.executable, "-c", code, *command], check=True, capture_output=True).stdout)
    return used * (1 if sys.platform == "darwin" else 1024) / 1e6


def compare(title, measurements, size=None):
    results = {key: [] for key in measurements}
    for _ in range(runs):
        for key, (command, text) in measurements.items():
            results[key].append(whole(command, text))
    print(f"\n{title:46}  median  fastest  peak MB")
    for key, values in results.items():
        command, text = measurements[key]
        used = f"{peak(command):8.1f}" if text is None else ""
        print(f"  {key:44} {statistics.median(values):7.4f}  {min(values):7.4f} {used}")
    return {key: min(values) for key, values in results.items()}


def generate(kind, count, path):
    subprocess.run([sys.executable, str(here / "generate.py"), kind, str(count), path], check=True)


for kind in ("rss", "atom"):
    path = str(work / f"feed.{kind}")
    generate(kind, 560, path)
    megabytes = os.path.getsize(path) / 1e6
    found = compare(f"{kind}, {megabytes:.2f} MB, 560 items, whole processes", {
        "syndicate validate, all rules": ([syndicate, "validate", "--quiet", path], None),
        "syndicate --version": ([syndicate, "--version"], None),
        "xmllint --noout": (["xmllint", "--noout", path], None),
    })
    ours, theirs, start = found["syndicate validate, all rules"], found["xmllint --noout"], found["syndicate --version"]
    print(f"  {ours / theirs:.1f} times xmllint; without the start of the process {(ours - start) * 1e3:.1f} ms")

path = str(work / "large.rss")
generate("rss", 2000, path)
document = pathlib.Path(path).read_bytes()
head, rest = document.split(b"<item>", 1)
body, tail = (b"<item>" + rest).rsplit(b"</item>", 1)
items = body + b"</item>\n"
with open(path, "wb") as file:
    file.write(head)
    for _ in range(max(1, 100_000_000 // len(items))):
        file.write(items)
    file.write(tail)
megabytes = os.path.getsize(path) / 1e6
command = [syndicate, "validate", "--quiet", "--report", "json", path]
start = time.perf_counter()
used = peak(command)
print(f"\n{megabytes:.0f} MB of RSS: {time.perf_counter() - start:.2f} s, peak {used:.0f} MB, {used / megabytes:.1f} times the file")

if cases and (cases / "manifest.jsonl").is_file():
    import json
    names = "\n".join(json.loads(line)["path"] for line in (cases / "manifest.jsonl").open()) + "\n"
    compare(f"{names.count(chr(10))} cases of the W3C validator, one process", {
        "syndicate validate --profile w3c": (
            [syndicate, "validate", "--profile", "w3c", "--report", "json", "--files-from", "-"], names.encode()),
    })
