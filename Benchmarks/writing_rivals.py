"""Writes the same entries as WriteBenchmark with a rival library and prints the same line of JSON.

Arguments: rival, number of entries, file.
"""

import json
import resource
import sys
import time
from datetime import datetime, timedelta, timezone

UNIT = '<p>The film &amp; its maker: <em>quiet</em>, “bright” and <a href="/a?b=1&amp;c=2">long</a>.</p>\n'
HTML = bytes(b if b < 0x80 else 0x78 for b in (UNIT * 12).encode()[:1024]).decode()
START = datetime.fromtimestamp(1_600_000_000, timezone.utc)
ATOM = "http://www.w3.org/2005/Atom"


def write_lxml(count, path):
    from lxml import etree

    feed = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})

    def child(parent, name, text=None, **attributes):
        element = etree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
        element.text = text
        return element

    child(feed, "id", "https://film.example/")
    child(feed, "title", "Benchmark")
    child(feed, "updated", "2023-11-14T22:13:20Z")
    for number in range(1, count + 1):
        entry = child(feed, "entry")
        address = f"https://film.example/articles/{number}"
        child(entry, "id", address)
        child(entry, "title", f"Article {number}: what happened & why")
        child(entry, "link", href=address)
        child(child(entry, "author"), "name", "Ada Example")
        child(entry, "category", term="film")
        child(entry, "category", term="reviews")
        date = (START + timedelta(minutes=number)).isoformat()
        child(entry, "published", date)
        child(entry, "updated", date)
        child(entry, "content", HTML, type="html")
    etree.ElementTree(feed).write(path, encoding="utf-8", xml_declaration=True)


def write_feedgen(count, path):
    from feedgen.feed import FeedGenerator

    feed = FeedGenerator()
    feed.id("https://film.example/")
    feed.title("Benchmark")
    for number in range(1, count + 1):
        address = f"https://film.example/articles/{number}"
        entry = feed.add_entry(order="append")
        entry.id(address)
        entry.title(f"Article {number}: what happened & why")
        entry.link(href=address)
        entry.author(name="Ada Example")
        entry.category(term="film")
        entry.category(term="reviews")
        date = START + timedelta(minutes=number)
        entry.published(date)
        entry.updated(date)
        entry.content(HTML, type="html")
    feed.atom_file(path)


def main():
    rival, count, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    start = time.perf_counter()
    {"lxml": write_lxml, "feedgen": write_feedgen}[rival](count, path)
    seconds = time.perf_counter() - start
    with open(path, "rb") as document:
        size = document.seek(0, 2)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(
        json.dumps(
            {
                "bytes": size,
                "seconds": seconds,
                "megabytes_per_second": size / seconds / 1e6,
                "peak_megabytes": peak / 1e6,
            }
        )
    )


main()
