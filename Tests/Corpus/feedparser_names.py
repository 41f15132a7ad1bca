"""The model by feedparser's names, so that its expectations can be evaluated."""

import datetime
import re
from urllib.parse import urljoin

from model import ATOM, attribute, attributes, children, decoded, extensions, markup, text, vocabulary
from values import Date, Markup, parsed

ALIASES = {
    "guid": ["id"],
    "date": ["updated", "published"],
    "date_parsed": ["updated_parsed", "published_parsed"],
    "updated": ["updated", "published"],
    "updated_parsed": ["updated_parsed", "published_parsed"],
    "description": ["summary", "subtitle"],
    "description_detail": ["summary_detail", "subtitle_detail"],
    "url": ["href"],
    "modified": ["updated"],
    "modified_parsed": ["updated_parsed"],
    "issued": ["published"],
    "issued_parsed": ["published_parsed"],
    "copyright": ["rights"],
    "copyright_detail": ["rights_detail"],
    "tagline": ["subtitle"],
    "tagline_detail": ["subtitle_detail"],
}
FORMATS = {
    "rss-0.90": "rss090", "rss-0.91": "rss091u", "rss-0.92": "rss092", "rss-0.93": "rss093", "rss-0.94": "rss094",
    "rss-1.0": "rss10", "rss-2.0": "rss20", "atom-0.3": "atom03", "atom-1.0": "atom10", "cdf": "cdf",
}
ADDRESSES = {"wfw_comment", "wfw_commentrss", "docs", "comments"}
CHAPTER_TIME = re.compile(r"(?:(?:(\d{1,2}):)?(\d{2}):)?(\d{2})(?:\.(\d{3}))?")


class Names(dict):
    """A dictionary with feedparser's other names for its members."""

    def __getitem__(self, name):
        if name == "category":
            return self["tags"][0]["term"]
        if name == "enclosures":
            return [Names({key: value for key, value in link.items() if key != "rel"})
                    for link in self.get("links", []) if link.get("rel") == "enclosure"]
        for known in ALIASES.get(name, []):
            if dict.__contains__(self, known):
                return dict.__getitem__(self, known)
        return dict.__getitem__(self, name)

    def __contains__(self, name):
        try:
            self[name]
        except (KeyError, IndexError):
            return False
        return True

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def get(self, name, default=None):
        return self[name] if name in self else default


class Scope:
    """The base and the language that surround a thing."""

    def __init__(self, base=None, language=None):
        self.base, self.language = base, language

    def within(self, thing):
        base, language = thing.get("base"), thing.get("language")
        return Scope(
            urljoin(self.base or "", base) if base else self.base, self.language if language is None else language)

    def address(self, value):
        return urljoin(self.base, value) if self.base and value and ":" not in value.split("/")[0] else value

    @property
    def tongue(self):
        return self.language.replace("_", "-") if self.language else None


def view(document, address=None):
    """The feed and the entries of a document as feedparser would have them."""
    scope = Scope(address).within(document.get("feed", {}))
    kind = str(document.get("format", ""))
    feed = _feed(document.get("feed", {}), Scope(address), kind)
    return feed, [_entry(entry, scope, kind) for entry in document.get("entries", [])]


def _feed(feed, outer, kind):
    scope, known = outer.within(feed), Names()
    _common(known, feed, scope)
    _construct(known, "subtitle", feed.get("subtitle"), scope)
    if scope.language:
        known["language"] = scope.tongue
    editor = feed.get("managing_editor")
    _people(known, "author", feed.get("authors", []) + ([editor] if editor else []), scope)
    if feed.get("web_master"):
        _people(known, "publisher", [feed["web_master"]], scope)
    if "generator" in feed:
        generator = feed["generator"]
        known["generator"] = generator["name"]
        known["generator_detail"] = Names(
            {"name": generator["name"]} | {key: value for key, value in (
                ("href", scope.address(generator.get("uri"))), ("version", generator.get("version"))) if value})
    for name in ("icon", "logo", "docs", "rating"):
        if name in feed:
            known[name] = scope.address(feed[name]) if name != "rating" else feed[name]
    if "time_to_live" in feed:
        known["ttl"] = str(feed["time_to_live"])
    if "image" in feed:
        image = feed["image"]
        known["image"] = Names({("href" if key == "url" else key): value for key, value in image.items()
                                if key != "extensions" and value != ""})
    if "cloud" in feed:
        known["cloud"] = Names({key.replace("_", "").replace("procedure", "procedure"): str(value)
                                for key, value in feed["cloud"].items() if key != "extensions"})
    if "text_input" in feed:
        known["textinput"] = Names(feed["text_input"])
    _vocabularies(known, feed, scope)
    if "created" not in known and "published" in known:
        # `dcterms:created` alone is when it was published.
        known["created"], known["created_parsed"] = known["published"], known["published_parsed"]
    if "image" not in known and "logo" in known:
        known["image"] = Names(href=known["logo"])
    return known


def _entry(entry, outer, kind):
    scope, known = outer.within(entry), Names()
    _common(known, entry, scope)
    _people(known, "author", entry.get("authors", []), scope)
    bodies = entry.get("content", [])
    is_rss = kind.startswith("rss")
    summary = entry.get("summary")
    whole = [body for body in bodies if body.get("origin") == "description"]
    known["content"] = [_body(body, scope) for body in bodies if body.get("origin") != "description"]
    if summary or bodies:
        _construct(known, "summary", summary or (whole or bodies)[0], scope)
    if not known["content"]:
        del known["content"]
    if "comments" in entry:
        known["comments"] = scope.address(entry["comments"])
    if "image" in entry and entry["image"].get("url"):
        known["image"] = Names(href=scope.address(entry["image"]["url"]))
        known["media_thumbnail"] = [Names(
            {key: str(entry["image"][key]) for key in ("url", "width", "height") if key in entry["image"]})]
    links = known.setdefault("links", [])
    for attachment in entry.get("attachments", []):
        link = {"rel": "enclosure", "href": scope.address(attachment["url"])}
        for name in ("type", "length", "title"):
            if name in attachment:
                link[name] = str(attachment[name])
        links.append(Names(link))
    identifier = entry.get("identifier", {})
    known["guidislink"] = bool(identifier) and identifier.get("is_permalink") is not False and is_rss
    if "link" not in known and identifier and (identifier.get("is_permalink") or known["guidislink"]):
        known["link"] = scope.address(identifier["value"])
    for answer in entry.get("in_reply_to", []):
        names = {"ref": answer["reference"]} | {key: value for key, value in answer.items() if key != "reference"}
        known["thr_in-reply-to"] = Names(names)
    if "source" in entry:
        source = known["source"] = _feed(entry["source"], scope, kind)
        for link in source.get("links", []):
            if link["rel"] == "self":
                source["href"] = link["href"]
    _vocabularies(known, entry, scope)
    return known


def _common(known, thing, scope):
    if "identifier" in thing:
        known["id"] = scope.address(thing["identifier"]["value"])
    for name in ("title", "rights"):
        _construct(known, name, thing.get(name), scope)
    for name in ("published", "updated"):
        if name in thing:
            _date(known, name, thing[name])
    links = [_link(link, scope) for link in thing.get("links", [])]
    if links:
        known["links"] = links
        first = next((link["href"] for link in links if link["rel"] == "alternate"), None)
        if first is not None:
            known["link"] = first
    if thing.get("contributors"):
        known["contributors"] = [_person(person, scope) for person in thing["contributors"]]
    if thing.get("categories"):
        known["tags"] = [Names(term=item["term"], scheme=item.get("scheme"), label=item.get("label"))
                         for item in thing["categories"]]


def _construct(known, name, construct, scope):
    if not construct:
        return
    value, kind, within = construct.get("value", ""), construct["kind"], scope.within(construct)
    if kind == "base64":
        value = decoded(value)
    known[name] = value if kind == "text" else Markup(value)
    known[name + "_detail"] = Names(
        type={"text": "text/plain", "html": "text/html", "xhtml": "application/xhtml+xml"}.get(
            kind, construct.get("type")),
        language=within.tongue, base=within.base or "", value=known[name])


def _body(body, scope):
    names = Names()
    _construct(names, "body", body, scope)
    detail = names["body_detail"]
    if body["kind"] == "external":
        detail["src"], detail["value"] = scope.within(body).address(body["value"]), ""
    elif "nodes" in body and body["kind"] == "xml":
        detail["value"] = Markup(markup(body["nodes"]))
    return detail


def _link(link, scope):
    names = {"rel": link.get("rel", "alternate"), "href": link.get("resolved") or scope.within(link).address(link["href"])}
    for name in ("type", "hreflang", "title", "length"):
        if name in link:
            names[name] = str(link[name])
    return Names(names)


def _person(person, scope):
    names = {"name": person.get("name"), "email": person.get("email"), "href": scope.address(person.get("uri"))}
    return Names({key: value for key, value in names.items() if value})


def _people(known, name, people, scope):
    if not people:
        return
    found = known[name + "s"] = [_person(person, scope) for person in people]
    known[name + "_detail"] = first = found[0]
    named, mail = first.get("name"), first.get("email")
    known[name] = f"{named} ({mail})" if named and mail else named or mail


def _named(words):
    """A person out of `mail (name)`, `name (mail)`, `name <mail>`."""
    mail = re.search(r"[\w.+-]+@[\w.-]+\w", words)
    rest = (words.replace(mail.group(), "") if mail else words).replace("mailto:", "")
    return {"name": rest.strip(" \t\r\n()<>,:[]"), "email": mail.group() if mail else None}


def _date(known, name, value):
    value = value["unparsed"] if isinstance(value, dict) else value
    known[name] = Date(value)
    known[name + "_parsed"] = parsed(value)


def _flat(elements):
    for element in elements:
        yield element
        if vocabulary(element) == "media" and element["name"] in ("group", "content"):
            yield from _flat(children(element))


def _vocabularies(known, thing, scope):
    """What feedparser makes of elements that the model keeps as they are."""
    for element in _flat(extensions(thing)):
        prefix, name, value = vocabulary(element), element["name"].lower(), text(element).strip()
        if prefix in ("atom03", "") and name == "info":
            _info(known, element, scope)
        elif prefix in ("atom03", "dcterms") and name == "created":
            _date(known, "created", value)
        elif name == "expirationdate" and not prefix:
            _date(known, "expired", value)
        elif prefix == "dcterms" and name == "valid":
            for part in value.split(";"):
                key, _, date = part.strip().partition("=")
                if key in ("start", "end"):
                    _date(known, "validity_" + key, date)
        elif prefix in ("dc", "dcterms"):
            _dublin_core(known, name, value, scope)
        elif prefix == "itunes":
            _itunes(known, element, name, value, scope)
        elif prefix == "media":
            _media(known, element, name, value, scope)
        elif prefix == "psc" and name == "chapters":
            known["psc_chapters"] = Names(version=attribute(element, "version"), chapters=[
                _chapter(child) for child in children(element)])
        elif prefix in ("georss", "gml"):
            _place(known, element, name)
        elif prefix == "content" and name == "encoded" or prefix == "xhtml" or name == "fullitem":
            body = Markup(markup(element["children"]) if children(element) else value)
            known.setdefault("content", []).append(Names(
                type="text/html", language=scope.tongue, base=scope.base or "", value=body))
        elif name == "tags" and not prefix:
            tags = [Names(term=term.strip(), scheme=None, label=None) for term in value.split(",")]
            known["tags"] = tags + known.get("tags", [])
        else:
            key = f"{prefix}_{name}" if prefix else name
            known.setdefault(key, (scope.address(value) if key in ADDRESSES else value)
                             or Names(attributes(element)) or value)


def _info(known, element, scope):
    mode = attribute(element, "mode")
    kind = attribute(element, "type") or "text/plain"
    value, inner = text(element), Scope(scope.base, scope.language)
    for item in element.get("attributes", []):
        if item.get("namespace", "").endswith("XML/1998/namespace"):
            inner = inner.within({{"lang": "language"}.get(item["name"], item["name"]): item["value"]})
    if mode == "base64":
        value = decoded(value)
    elif children(element):
        value = markup(element["children"])
    is_markup = kind != "text/plain" or children(element) or mode == "base64"
    if is_markup and inner.base:
        value = re.sub(r'(href|src)="([^"]*)"', lambda found: f'{found[1]}="{urljoin(inner.base, found[2])}"', value)
    known["info"] = Markup(value.strip()) if is_markup else value.strip()
    known["info_detail"] = Names(type=kind, language=inner.tongue, base=inner.base or "", value=known["info"])


def _dublin_core(known, name, value, scope):
    if name in ("creator", "author"):
        if "author" not in known:
            _people(known, "author", [_named(value)], scope)
    elif name == "publisher":
        _people(known, "publisher", [_named(value)], scope)
    elif name == "contributor":
        known.setdefault("contributors", []).append(Names(_named(value)))
    elif name in ("date", "modified"):
        if "updated" not in known:
            _date(known, "updated", value)
    elif name in ("issued", "available"):
        if "published" not in known:
            _date(known, "published", value)
    elif name == "subject":
        known.setdefault("tags", []).append(Names(term=value, scheme=None, label=None))
    elif name == "description":
        known.setdefault("summary", Markup(value))
    elif name == "language":
        known.setdefault("language", value)
    else:
        known.setdefault(name, value)


def _itunes(known, element, name, value, scope):
    if name == "block":
        known["itunes_block"] = 1 if text(element) == "yes" else 0
    elif name == "explicit":
        known["itunes_explicit"] = {"yes": True, "true": True, "clean": False, "no": False, "false": False}.get(
            text(element))
    elif name in ("category", "keywords"):
        terms = [attribute(element, "text") or ""] if name == "category" else value.split(",")
        if name == "keywords" and len(terms) == 1:
            terms = value.split()
        tags = known.setdefault("tags", [])
        for term in terms:
            tag = Names(term=term.strip(), scheme="http://www.itunes.com/", label=None)
            if term.strip() and tag["term"] not in [other["term"] for other in tags]:
                tags.append(tag)
        for child in children(element):
            _itunes(known, child, child["name"], text(child), scope)
    elif name == "owner":
        values = {child["name"]: text(child) for child in children(element)}
        _people(known, "publisher", [values], scope)
    elif name == "author":
        if "author" not in known:
            _people(known, "author", [_named(value)], scope)
    elif name == "image" or name == "link" and attribute(element, "rel") == "image":
        address = attribute(element, "href") or attribute(element, "url")
        if address:
            known["image"] = Names(href=scope.address(address))
    elif name == "summary":
        known.setdefault("summary", Markup(value))
    elif name == "subtitle":
        known.setdefault("subtitle", Markup(value))
    else:
        known.setdefault("itunes_" + name, value)


def _media(known, element, name, value, scope):
    names = Names(attributes(element))
    if name in ("content", "thumbnail", "credit"):
        if value and name == "credit":
            names["content"] = value
        known.setdefault("media_" + name, []).append(names)
    elif name in ("player", "license", "restriction", "rating"):
        names["content"] = value.split() if name == "restriction" else value
        known.setdefault("media_" + name, names)
    elif name == "category":
        known.setdefault("tags", []).append(Names(
            term=value, scheme=names.get("scheme", "http://search.yahoo.com/mrss/category_schema"),
            label=names.get("label")))
    elif name == "title":
        known.setdefault("title", Markup(value))
    elif name == "description":
        known.setdefault("summary", Markup(value))
    elif name == "keywords":
        known.setdefault("tags", []).extend(
            Names(term=term.strip(), scheme=None, label=None) for term in value.split(","))
    else:
        known.setdefault("media_" + name, value or names)


def _chapter(element):
    names = Names(attributes(element))
    match = CHAPTER_TIME.fullmatch(names.get("start", ""))
    if match:
        hours, minutes, seconds, thousandths = (int(part or 0) for part in match.groups())
        names["start_parsed"] = datetime.timedelta(
            hours=hours, minutes=minutes, seconds=seconds, milliseconds=thousandths)
    return names


def _place(known, element, name, swap=True, size=2):
    reference = re.search(r"EPSG:.*?(\d+)$|#(\d+)$", attribute(element, "srsName") or "")
    if reference and not (reference.group(1) or reference.group(2)).startswith("4"):
        # Only geographic reference systems have the latitude first.
        swap = False
    size = int(attribute(element, "srsDimension") or size)
    if name in ("where", "point") and children(element):
        for child in children(element):
            _place(known, child, child["name"].lower(), swap, size)
        return
    kind = {"point": "Point", "pos": "Point", "box": "Box", "line": "LineString", "polygon": "Polygon"}.get(name)
    if kind is None:
        return
    try:
        numbers = [float(number) for number in text(element).replace(",", " ").split()]
    except ValueError:
        return
    groups = [numbers[start:start + size] for start in range(0, len(numbers), size)]
    points = [tuple([group[1], group[0], *group[2:]] if swap else group) for group in groups if len(group) > 1]
    if points:
        known["where"] = Names(type=kind, coordinates=points[0] if kind == "Point" else tuple(points))
