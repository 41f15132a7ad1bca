"""Measures what a plugin costs: the export of entries through programs that hand on what they read, beside the same programs alone.

Arguments: syndicate, runs.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

syndicate, runs = sys.argv[1], int(sys.argv[2])
folder = tempfile.mkdtemp()
describe = '{"protocol": 1, "media_type": "application/x-ndjson", "file_extensions": ["ndjson"]}'
programs = {
    "sh": f"""#!/bin/sh
[ "$1" = describe ] && exec echo '{describe}'
exec cat
""",
    "python": f"""#!/usr/bin/env -S python3 -S
import sys
if sys.argv[1] == "describe":
    print('{describe}')
else:
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(line)
""",
}
for name, text in programs.items():
    path = os.path.join(folder, f"syndicate-export-{name}")
    with open(path, "w") as file:
        file.write(text)
    os.chmod(path, 0o755)
items = [
    {
        "id": f"https://reel.example/{number}/", "url": f"https://reel.example/{number}/", "title": f"Entry {number}",
        "content_html": "<p>" + "Words of an article, some of them longer than others. " * 19 + "</p>",
        "date_published": "2024-03-05T13:00:00Z",
    }
    for number in range(900)
]
feed = os.path.join(folder, "feed.json")
with open(feed, "w") as file:
    json.dump({"version": "https://jsonfeed.org/version/1.1", "title": "Reel", "items": items}, file)
environment = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "XDG_CACHE_HOME": folder, "HOME": folder}
lines = os.path.join(folder, "lines")


def timed(command, source=None):
    with open(source or os.devnull, "rb") as stdin, open(os.devnull, "wb") as stdout:
        start = time.perf_counter()
        subprocess.run(command, stdin=stdin, stdout=stdout, stderr=subprocess.DEVNULL, env=environment, cwd=folder, check=True)
        return (time.perf_counter() - start) * 1000


with open(lines, "wb") as file:
    subprocess.run([syndicate, "export", "--format", "sh", feed], stdout=file, env=environment, cwd=folder, check=True)
print(f"{os.path.getsize(lines) / 1e6:.2f} MB each way; milliseconds, the middle of {runs} runs")
for name in programs:
    # The same reading, with an output that costs next to nothing, is what is left when the plugin is taken away.
    pairs = []
    for _ in range(runs):
        whole = timed([syndicate, "export", "--format", name, feed])
        reading = timed([syndicate, "inspect", "--filter", "limit=1", feed])
        alone = timed([os.path.join(folder, f"syndicate-export-{name}"), "export"])
        pairs.append((whole, reading, alone, whole - reading - alone))
    middle = [statistics.median(column) for column in zip(*pairs)]
    print(f"{name}: export {middle[0]:.1f}, reading alone {middle[1]:.1f}, the program's start {middle[2]:.1f}, the rest {middle[3]:.1f}")
