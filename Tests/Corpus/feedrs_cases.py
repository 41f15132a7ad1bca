"""feed-rs's feeds, most with what it parsed as JSON beside it."""

import json
import re

from compare import MISSING, Address, Language, differences
from model import attributes, children, extensions, text, vocabulary
from values import Date, Markup, tokens

# feed-rs makes an identifier of what has none: a hash or a random UUID.
MADE_UP = re.compile(r"[0-9a-f]{28,32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def cases(root):
    return [path for path in _feeds(root) if _expectation(path).exists()]


def read_whole(root):
    return [path for path in _feeds(root) if not _expectation(path).exists()]


def _feeds(root):
    return sorted(path for path in root.rglob("*") if path.suffix in (".xml", ".json")
                  and not path.name.endswith(".serde.json"))


def _expectation(path):
    return path.with_name(path.name.removesuffix(path.suffix) + ".serde.json")


def judge(path, document):
    """The differences of one case."""
    expected = json.loads(_expectation(path).read_text("utf-8"))
    if "feed" not in document:
        message = "; ".join(item["message"] for item in document["diagnostics"]) or document.get("crash")
        return [("feed", "a feed", message)]
    is_rss = expected["feed_type"].startswith("RSS")
    known = _feed(document["feed"]) | {
        "entries": [_entry(entry, document["feed"], is_rss) for entry in document.get("entries", [])]}
    found = []
    for path, value, other in differences(_reduced(expected), known):
        found.append((path, value, other))
    for place, entry in enumerate(expected["entries"]):
        if place < len(document.get("entries", [])):
            values = set(_leaves(document["entries"][place]))
            for path, value in _media(entry["media"], f"entries[{place}].media"):
                if not _stands_in(value, values):
                    found.append((path, value, MISSING))
    return found


def _reduced(expected):
    """What is compared place by place: all but media, which differ in how they are grouped."""
    reduced = {key: value for key, value in expected.items() if key not in ("feed_type", "entries")}
    reduced["entries"] = [{key: value for key, value in entry.items() if key != "media"}
                          for entry in expected["entries"]]
    for thing in (reduced, *reduced["entries"]):
        if MADE_UP.fullmatch(thing["id"]):
            del thing["id"]
        for name in ("title", "description", "summary", "rights"):
            if thing.get(name):
                thing[name] = {"content": thing[name]["content"]}
        if thing.get("content"):
            thing["content"] = {key: value for key, value in thing["content"].items() if key != "length"}
        for name in ("links", "authors", "contributors", "categories"):
            if not thing.get(name):
                thing.pop(name, None)
    return reduced


def _words(construct):
    if not construct:
        return None
    return {"content": construct["value"] if construct["kind"] == "text" else Markup(construct["value"])}


def _date(value):
    return Date(value["unparsed"] if isinstance(value, dict) else value) if value else None


def _link(link):
    return {"href": Address(link.get("resolved") or link["href"]), "rel": link.get("rel") or "alternate",
            "media_type": link.get("type"), "href_lang": link.get("hreflang"), "title": link.get("title"), "length": link.get("length")}


def _common(thing):
    updated = _date(thing.get("updated"))
    published = _date(thing.get("published"))
    return {
        "id": thing.get("identifier", {}).get("value"),
        "title": _words(thing.get("title")),
        "rights": _words(thing.get("rights")),
        "updated": updated or published,
        "published": published or updated,
        "links": [_link(link) for link in thing.get("links", [])],
        "authors": thing.get("authors", []),
        "contributors": thing.get("contributors", []),
        "categories": thing.get("categories", []) + _subjects(extensions(thing)),
        "language": Language(thing["language"]) if "language" in thing else None,
        "base": thing.get("base"),
    }


def _subjects(elements):
    """The subjects of iTunes, which stay elements."""
    return [{"term": attributes(element).get("text")} for element in elements
            if vocabulary(element) == "itunes" and element["name"] == "category"]


def _feed(feed):
    image, generator = feed.get("image"), feed.get("generator")
    logo = feed.get("logo")
    people = [_role(feed[role], name) for role, name in (
        ("managing_editor", "managingEditor"), ("web_master", "webMaster")) if role in feed]
    people += [{child["name"]: text(child) for child in children(element)} for element in extensions(feed)
               if vocabulary(element) == "itunes" and element["name"] == "owner"]
    if image:
        picture = {key: value for key, value in image.items() if key not in ("url", "link")}
        picture |= {"uri": image["url"], "link": {"href": Address(image["link"])} if "link" in image else None}
    else:
        picture = logo and {"uri": logo}
    return _common(feed) | {
        "description": _words(feed.get("subtitle")),
        "contributors": feed.get("contributors", []) + people,
        "generator": generator and {
            "content": generator["name"], "uri": generator.get("uri"), "version": generator.get("version")},
        "icon": feed.get("icon") and {"uri": feed["icon"]},
        "logo": picture,
        "ttl": feed.get("time_to_live"),
        "rating": feed.get("rating"),
    }


def _entry(entry, feed, is_rss):
    whole = [body for body in entry.get("content", []) if body.get("origin") == "description"]
    others = [body for body in entry.get("content", []) if body.get("origin") != "description"]
    body = others[0] if others else None
    common = _common(entry)
    if is_rss:
        common["authors"] = [
            _role(person, "author") if person.get("email") else person for person in entry.get("authors", [])]
    elif not common["authors"]:
        common["authors"] = feed.get("authors", [])
    return common | {
        "base": next((item["base"] for item in [*entry.get("content", []), entry, feed] if "base" in item), None),
        "language": next((Language(item["language"]) for item in [*entry.get("content", []), entry, feed]
                          if "language" in item), None),
        "summary": _words(entry.get("summary")) or _words(whole[0] if whole else None),
        "content": body and _content(body),
    }


def _role(person, role):
    """A person of RSS: feed-rs has the role as the name, and all that was written as the address."""
    name, mail = person.get("name"), person.get("email")
    return {"name": role, "email": f"{mail} ({name})" if name and mail else mail or name}


TYPES = {"text": "text/plain", "html": "text/html", "xhtml": "application/xhtml+xml"}


def _content(body):
    kind, value = body["kind"], body.get("value", "")
    if kind == "external":
        return {"src": {"href": value, "media_type": body.get("type")}, "content_type": body.get("type")}
    return {"body": Markup(value) if kind in ("html", "xhtml") else value,
            "content_type": TYPES.get(kind, body.get("type"))}


def _media(value, path):
    """The values of feed-rs's media objects; what its own numbers stand for."""
    if isinstance(value, dict):
        if set(value) == {"secs", "nanos"}:
            yield path, value["secs"]
            return
        for name, below in value.items():
            if name not in ("content_type",) or not path.endswith(("title", "description", "text")):
                yield from _media(below, f"{path}.{name}")
    elif isinstance(value, list):
        for place, below in enumerate(value):
            yield from _media(below, f"{path}[{place}]")
    elif value is not None:
        yield path, value


def _leaves(value):
    if isinstance(value, dict):
        for below in value.values():
            yield from _leaves(below)
    elif isinstance(value, list):
        for below in value:
            yield from _leaves(below)
    elif value is not None:
        yield str(value).strip()


def _stands_in(value, values):
    if isinstance(value, str):
        wanted = value.strip()
        return wanted in values or any(_alike(wanted, other) for other in values)
    return any(_number(other) == float(value) for other in values)


def _alike(one, two):
    return len(two) >= len(one) // 2 and "<" in one + two and tokens(one) == tokens(two)


def _number(words):
    parts = words.split(":")
    try:
        total = 0.0
        for part in parts:
            total = total * 60 + float(part)
        return total
    except ValueError:
        return None
