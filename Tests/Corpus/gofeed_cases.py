"""gofeed's small feeds, each with what it parsed as JSON beside it."""

import json
from urllib.parse import urljoin

from compare import Person, differences
from model import attributes, children, decoded, extensions, markup, text, vocabulary
from values import Date, Markup, instant


def cases(root):
    return [path for path in sorted(root.rglob("*.xml")) if path.with_suffix(".json").exists()]


def read_whole(root):
    """The feeds without an expectation: they must be read."""
    return [path for path in sorted(root.rglob("*.xml")) if not path.with_suffix(".json").exists()]


def judge(path, document):
    """The differences of one case."""
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    if "feed" not in document:
        message = "; ".join(item["message"] for item in document["diagnostics"]) or document.get("crash")
        return [("feed", "a feed", message)]
    _Base.of(document["feed"])
    shape = _atom if path.parent.name == "atom" else _rss
    return list(differences(expected, shape(document)))


class _Base:
    """The base of the feed that is looked at: gofeed resolves addresses where it reads them."""

    feed = ""

    @classmethod
    def of(cls, feed):
        cls.feed = feed.get("base") or ""


def _address(value, thing=None):
    base = urljoin(_Base.feed, (thing or {}).get("base") or "")
    return urljoin(base, value) if value and base and ":" not in value.split("/")[0] else value


def _value(construct):
    if not construct:
        return None
    return construct["value"] if construct["kind"] == "text" else Markup(construct["value"])


def _date(value):
    return Date(value["unparsed"] if isinstance(value, dict) else value) if value else None


def _extensions(thing, known=None):
    found = {}
    for element in extensions(thing):
        if element.get("namespace"):
            found.setdefault(element.get("prefix") or vocabulary(element), {}).setdefault(
                element["name"], []).append(_extension(element))
    for prefix, name, values in known or []:
        if values:
            found.setdefault(prefix, {}).setdefault(
                name, [{"name": name, "value": value, "attrs": {}, "children": {}} for value in values])
    return found


def _extension(element):
    below = {}
    for child in children(element):
        below.setdefault(child["name"], []).append(_extension(child))
    own = "".join(child for child in element.get("children", []) if isinstance(child, str))
    return {"name": element["name"], "value": own.strip(), "attrs": attributes(element), "children": below}


def _names(people):
    return [person.get("name") or person.get("email") for person in people]


def _synonyms(thing):
    """Elements that became fields of the model."""
    authors = _names(thing.get("authors", []))
    subjects = [item["term"] for item in thing.get("categories", [])]
    return [("dc", "creator", authors), ("itunes", "author", authors), ("dc", "subject", subjects)]


# Atom


def _atom(document):
    feed = document["feed"]
    known = _atom_feed(feed) | {
        "entries": [_atom_entry(entry) for entry in document.get("entries", [])],
        "version": str(document.get("format", "")).removeprefix("atom-"),
    }
    return known


def _atom_feed(feed):
    generator = feed.get("generator")
    return _atom_common(feed) | {
        "subtitle": _value(feed.get("subtitle")),
        "language": feed.get("language"),
        "icon": _address(feed.get("icon")),
        "logo": _address(feed.get("logo")),
        "generator": generator and {
            "value": generator["name"], "uri": generator.get("uri"), "version": generator.get("version")},
    }


def _atom_entry(entry):
    content = entry.get("content", [])
    links = entry.get("links", []) + [
        {"href": item["url"], "rel": "enclosure", "type": item.get("type"), "title": item.get("title"),
         "length": item.get("length"), "hreflang": item.get("language")} for item in entry.get("attachments", [])]
    return _atom_common(entry | {"links": links}) | {
        "summary": _value(entry.get("summary")),
        "content": content and _content(content[0]) or None,
        "source": _atom_feed(entry["source"]) if "source" in entry else None,
    }


def _content(body):
    kind = body["kind"]
    value = body.get("value", "")
    if kind == "xml":
        value = markup(body.get("nodes", []))
    if kind == "base64":
        value = decoded(value)
    return {"type": body.get("type") or kind, "value": Markup(value) if kind in ("html", "xhtml") else value,
            "src": value if kind == "external" else None}


def _atom_common(thing):
    updated = _date(thing.get("updated"))
    published = _date(thing.get("published"))
    return {
        "id": thing.get("identifier", {}).get("value"),
        "title": _value(thing.get("title")),
        "rights": _value(thing.get("rights")),
        "updated": updated,
        "updatedParsed": updated if updated and instant(updated) else None,
        "published": published,
        "publishedParsed": published if published and instant(published) else None,
        "links": [_link(link) for link in thing.get("links", [])] + [
            # Without an address it is no link, and is kept as an element.
            _link({"href": None} | attributes(element)) for element in extensions(thing) if element["name"] == "link"],
        "authors": [_resolved(person, thing) for person in thing.get("authors", [])],
        "contributors": [_resolved(person, thing) for person in thing.get("contributors", [])],
        "categories": thing.get("categories", []),
        "extensions": _extensions(thing, _synonyms(thing)),
    }


def _resolved(person, thing):
    own = {item["name"]: item["value"] for item in person.get("extensions", {}).get("attributes", [])}
    base = {"base": urljoin(thing.get("base") or "", own["base"])} if "base" in own else thing
    return person | ({"uri": _address(person["uri"], base)} if "uri" in person else {})


def _link(link):
    return {
        "href": link.get("resolved") or link.get("href"), "rel": link.get("rel") or "alternate", "type": link.get("type"),
        "hreflang": link.get("hreflang"), "title": link.get("title"), "length": link.get("length"),
    }


# RSS


def _rss(document):
    feed = document["feed"]
    cloud, image, box = feed.get("cloud"), feed.get("image"), feed.get("text_input")
    return _rss_common(feed) | {
        "description": _value(feed.get("subtitle")),
        "language": feed.get("language"),
        "copyright": _value(feed.get("rights")),
        "managingEditor": _person(feed.get("managing_editor")),
        "webMaster": _person(feed.get("web_master")),
        "pubDate": _date(feed.get("published")),
        "pubDateParsed": _date(feed.get("published")),
        "lastBuildDate": _date(feed.get("updated")),
        "generator": feed.get("generator", {}).get("name"),
        "docs": feed.get("docs"),
        "rating": feed.get("rating"),
        "ttl": feed.get("time_to_live"),
        "skipHours": [str(hour) for hour in feed.get("skip_hours", [])],
        "skipDays": feed.get("skip_days", []),
        "cloud": cloud and {"domain": cloud.get("domain"), "port": cloud.get("port"), "path": cloud.get("path"),
                            "registerProcedure": cloud.get("register_procedure"), "protocol": cloud.get("protocol")},
        "image": image,
        "textInput": box,
        "items": [_item(entry) for entry in document.get("entries", [])],
        "version": str(document.get("format", "")).removeprefix("rss-"),
    }


def _item(entry):
    identifier = entry.get("identifier")
    whole = [body for body in entry.get("content", []) if body.get("origin") == "description"]
    others = [body for body in entry.get("content", []) if body.get("origin") != "description"]
    attachments = entry.get("attachments", [])
    permalink = identifier and identifier.get("is_permalink")
    return _rss_common(entry) | {
        "description": _value(entry.get("summary")) or (whole and _value(whole[0]) or None),
        "content": _value(others[0]) if others else None,
        "author": _person(next(iter(entry.get("authors", [])), None)),
        "comments": entry.get("comments"),
        "enclosure": attachments[0] if attachments else None,
        "enclosures": attachments,
        "guid": identifier and {"value": identifier["value"],
                                "isPermalink": None if permalink is None else str(permalink).lower()},
        "pubDate": _date(entry.get("published")),
        "pubDateParsed": _date(entry.get("published")),
        # An `encoded` without namespace is read as the body that it is meant to be.
        "custom": {"encoded": _value(others[0]) if others else None} | {element["name"].lower(): text(element).strip() for element in extensions(entry)
                   if not element.get("namespace")},
    }


def _rss_common(thing):
    links = [link.get("href") for link in thing.get("links", []) if link.get("rel") in (None, "alternate")]
    # Of several the first is the page; others stay elements.
    links += [text(element) for element in extensions(thing) if element["name"] == "link"]
    authors = _names(thing.get("authors", []))
    itunes = {element["name"]: text(element).strip() for element in extensions(thing)
              if vocabulary(element) == "itunes"}
    core = {}
    for element in extensions(thing):
        if vocabulary(element) == "dc":
            core.setdefault(element["name"], []).append(text(element).strip())
    return {
        "title": _value(thing.get("title")),
        "link": links[0] if links else None,
        "links": links,
        "categories": [{"value": item["term"], "domain": item.get("scheme")} for item in thing.get("categories", [])],
        "dcExt": {"creator": authors, "subject": [item["term"] for item in thing.get("categories", [])]} | core,
        "itunesExt": {"author": authors[0] if authors else None} | itunes,
        "extensions": _extensions(thing, _synonyms(thing)),
    }


def _person(person):
    if not person:
        return None
    return Person(" ".join(person[name] for name in ("email", "name") if person.get(name)))
