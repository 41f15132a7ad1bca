"""Writes a feed of generated items, as news sites have them: python3 generate.py rss|atom|jsonfeed ITEMS FILE

An item has a title, an address, an identifier, an author, three categories, a date, a summary, an enclosure and about 1 KB of
HTML in content:encoded; text is in several languages, because bytes above 127 are slower to read than those below.
"""

import json
import random
import sys
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from xml.sax.saxutils import escape, quoteattr

WORDS = """film review director actor camera light scene music story answer quiet bright night morning city train
river letter window festival premiere audience critic theatre voice silence memory journey harbour winter""".split()
OTHER = ["São Paulo", "Zürich", "영화", "映画", "кино", "“quoted”", "naïve", "—", "R&D", "a < b"]


def sentence(random, words):
    chosen = [random.choice(OTHER) if random.random() < 0.06 else random.choice(WORDS) for _ in range(words)]
    return " ".join(chosen).capitalize() + "."


def items(count):
    source = random.Random(7)
    start = datetime(2020, 9, 13, 12, 26, 40, tzinfo=timezone.utc)
    for number in range(1, count + 1):
        paragraphs = "\n".join(
            f'<p>{escape(sentence(source, 24))} <a href="https://film.example/topics/{source.choice(WORDS)}?a=1&amp;b=2">'
            f"{source.choice(WORDS)}</a> <em>{source.choice(WORDS)}</em></p>"
            for _ in range(4)
        )
        yield {
            "url": f"https://film.example/articles/{number}",
            "title": sentence(source, 7),
            "author": source.choice(["Ada Example", "Mara Lindqvist", "Jean-Luc Exemple"]),
            "tags": source.sample(WORDS, 3),
            "date": start + timedelta(minutes=7 * number),
            "summary": sentence(source, 25),
            "html": paragraphs,
            "audio": f"https://media.film.example/{number}.mp3",
        }


def rss(count, out):
    out.write(
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>\n'
        "<title>Benchmark</title>\n<link>https://film.example/</link>\n<description>Generated</description>\n"
    )
    for item in items(count):
        out.write(
            f"<item>\n  <title>{escape(item['title'])}</title>\n  <link>{item['url']}</link>\n"
            f"  <guid isPermaLink=\"true\">{item['url']}</guid>\n  <dc:creator>{item['author']}</dc:creator>\n"
            + "".join(f"  <category>{tag}</category>\n" for tag in item["tags"])
            + f"  <pubDate>{format_datetime(item['date'])}</pubDate>\n"
            f"  <description>{escape(escape(item['summary']))}</description>\n"
            f"  <enclosure url={quoteattr(item['audio'])} length=\"123456\" type=\"audio/mpeg\"/>\n"
            f"  <content:encoded><![CDATA[{item['html']}]]></content:encoded>\n</item>\n"
        )
    out.write("</channel>\n</rss>\n")


def atom(count, out):
    out.write(
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n<title>Benchmark</title>\n'
        "<id>https://film.example/</id>\n<updated>2024-01-01T00:00:00Z</updated>\n"
    )
    for item in items(count):
        date = item["date"].isoformat()
        out.write(
            f"<entry>\n  <title>{escape(item['title'])}</title>\n  <link href=\"{item['url']}\"/>\n"
            f"  <link rel=\"enclosure\" href={quoteattr(item['audio'])} length=\"123456\" type=\"audio/mpeg\"/>\n"
            f"  <id>{item['url']}</id>\n  <author><name>{item['author']}</name></author>\n"
            + "".join(f'  <category term="{tag}"/>\n' for tag in item["tags"])
            + f"  <published>{date}</published>\n  <updated>{date}</updated>\n"
            f"  <summary>{escape(item['summary'])}</summary>\n"
            f"  <content type=\"html\">{escape(item['html'])}</content>\n</entry>\n"
        )
    out.write("</feed>\n")


def jsonfeed(count, out):
    out.write('{"version": "https://jsonfeed.org/version/1.1", "title": "Benchmark", "items": [\n')
    for number, item in enumerate(items(count)):
        record = {
            "id": item["url"],
            "url": item["url"],
            "title": item["title"],
            "authors": [{"name": item["author"]}],
            "tags": item["tags"],
            "date_published": item["date"].isoformat(),
            "summary": item["summary"],
            "content_html": item["html"],
            "attachments": [{"url": item["audio"], "mime_type": "audio/mpeg", "size_in_bytes": 123456}],
        }
        out.write((",\n" if number else "") + json.dumps(record, ensure_ascii=False))
    out.write("\n]}\n")


with open(sys.argv[3], "w", encoding="utf-8") as file:
    {"rss": rss, "atom": atom, "jsonfeed": jsonfeed}[sys.argv[1]](int(sys.argv[2]), file)
