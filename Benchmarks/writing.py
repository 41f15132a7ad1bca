"""Runs the measurements in turn, so that a drift of the machine hits all of them alike, and prints medians."""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

program, python, syndicate, entries, runs = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
here = pathlib.Path(__file__).resolve().parent
# The rivals hold everything in memory and are slow: a tenth of the entries says the same about them.
few = max(entries // 10, 1)
folder = tempfile.mkdtemp()
target = os.path.join(folder, "feed.xml")
measurements = {
    f"Syndicate, Atom, {entries} entries": [program, "atom", str(entries), "/dev/null", "prepared"],
    "  the same, entries made on the way": [program, "atom", str(entries), "/dev/null", "fresh"],
    "  the same, to a file": [program, "atom", str(entries), target, "prepared"],
    "  the same, ten times the entries": [program, "atom", str(entries * 10), "/dev/null", "prepared"],
    f"Syndicate, RSS, {entries} entries": [program, "rss", str(entries), "/dev/null", "prepared"],
    f"Syndicate, JSON Feed, {entries} entries": [program, "jsonfeed", str(entries), "/dev/null", "prepared"],
    f"lxml's tree, Atom, {few} entries": [python, str(here / "writing_rivals.py"), "lxml", str(few), target],
    f"feedgen, Atom, {few} entries": [python, str(here / "writing_rivals.py"), "feedgen", str(few), target],
}
results = {name: [] for name in measurements}
for _ in range(runs):
    for name, command in measurements.items():
        results[name].append(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))

print(f"{'':45} {'MB/s':>8} {'seconds':>8} {'peak MB':>8}")
for name, values in results.items():
    def median(key):
        return statistics.median(value[key] for value in values)

    print(f"{name:45} {median('megabytes_per_second'):8.0f} {median('seconds'):8.3f} {median('peak_megabytes'):8.1f}")

article = os.path.join(folder, "article.md")
pathlib.Path(article).write_text("---\ntitle: One\ndate: 2024-03-05T13:00:00Z\n---\n\nA *small* article.\n")
times = []
for _ in range(runs * 4 + 1):
    start = time.perf_counter()
    subprocess.run([syndicate, "export", "--format", "atom", article], check=True, capture_output=True)
    times.append((time.perf_counter() - start) * 1000)
print(f"one small article to Atom, the whole process: {statistics.median(times[1:]):.1f} ms (median of {len(times) - 1})")
