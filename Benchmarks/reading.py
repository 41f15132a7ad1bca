"""Times reading beside rivals, all on one core, in turn, so that a drift of the machine hits all alike; prints
medians and minima.

Arguments: ReadBenchmark, python with the rivals, syndicate, generated items, runs, and perhaps a folder of feeds.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

program, python, syndicate, items, runs = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5])
folder = sys.argv[6] if len(sys.argv) > 6 else None
here = pathlib.Path(__file__).resolve().parent
work = pathlib.Path(tempfile.mkdtemp())
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def whole(*command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def inner(rival, *paths):
    result = subprocess.run(
        [python, str(here / "reading_rivals.py"), rival, *paths], check=True, capture_output=True, text=True
    )
    return float(result.stdout)


def compare(name, paths, with_feedparser=True, xml=True):
    measurements = {
        "Syndicate, model (streamed), whole process": lambda: whole(program, "streamed", *paths),
        "Syndicate, model (held), whole process": lambda: whole(program, "held", *paths),
    }
    if xml:
        measurements["Syndicate's XML reader alone, whole process"] = lambda: whole(program, "events", *paths)
        measurements["xmllint --noout --stream, whole process"] = lambda: whole("xmllint", "--noout", "--stream", *paths)
        measurements["fastfeedparser (lxml), parsing alone"] = lambda: inner("fastfeedparser", *paths)
        measurements["feedparser-rs (Rust), parsing alone"] = lambda: inner("feedparser-rs", *paths)
        if with_feedparser:
            measurements["feedparser, parsing alone"] = lambda: inner("feedparser", *paths)
    results = {key: [] for key in measurements}
    for number in range(runs):
        for key, measure in measurements.items():
            if key.startswith("feedparser,") and number > 0:
                continue
            try:
                results[key].append(measure())
            except subprocess.CalledProcessError:
                pass
    size = sum(os.path.getsize(path) for path in paths) / 1e6
    print(f"\n{name}: {size:.1f} MB{'':20}  median     min    MB/s")
    for key, values in results.items():
        if values:
            median = statistics.median(values)
            print(f"  {key:46} {median:8.3f} {min(values):7.3f} {size / median:7.0f}")
        else:
            print(f"  {key:46}   failed")


def generate(kind, count, path):
    subprocess.run([sys.executable, str(here / "generate.py"), kind, str(count), path], check=True)


for kind in ("rss", "atom", "jsonfeed"):
    path = str(work / f"feed.{kind}")
    generate(kind, items, path)
    compare(f"{kind}, {items} items", [path], with_feedparser=kind == "rss", xml=kind != "jsonfeed")
    os.remove(path)

if folder:
    found = [str(path) for path in sorted(pathlib.Path(folder).rglob("*")) if path.suffix in (".rss", ".atom", ".xml")]
    if found:
        compare(f"{len(found)} feeds", found)

# A gigabyte: the items of one document again and again.
path = str(work / "large.rss")
generate("rss", 2000, path)
document = pathlib.Path(path).read_bytes()
head, rest = document.split(b"<item>", 1)
body, tail = (b"<item>" + rest).rsplit(b"</item>", 1)
with open(path, "wb") as file:
    file.write(head)
    written = len(head)
    while written < 1_000_000_000:
        written += file.write(body + b"</item>\n")
    file.write(tail)
size = os.path.getsize(path) / 1e6
print(f"\n{size:.0f} MB of RSS to Atom by the command{'':8} seconds    MB/s  peak MB")
for name, command in {
    "from a file": f"'{syndicate}' export --quiet --format atom '{path}' > /dev/null",
    "from a pipe": f"cat '{path}' | '{syndicate}' export --quiet --format atom - > /dev/null",
}.items():
    # A process of its own, because the peak is that of all children so far.
    code = "import resource, subprocess, sys; subprocess.run(sys.argv[1], shell=True, check=True);" \
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    start = time.perf_counter()
    peak = int(subprocess.run([sys.executable, "-c", code, command], check=True, capture_output=True).stdout)
    seconds = time.perf_counter() - start
    peak *= 1 if sys.platform == "darwin" else 1024
    print(f"  {name:46} {seconds:8.2f} {size / seconds:7.0f} {peak / 1e6:8.0f}")
