"""Strings that are equal where they mean the same: markup, dates."""

import email.utils
import re
from datetime import datetime, timedelta, timezone
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


class _Tokens(HTMLParser):
    """The tokens of markup: names and attributes sorted, references resolved, every element closed."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tokens, self.open = [], []
        self.feed(text)
        self.close()
        while self.open:
            self.tokens.append(("end", self.open.pop()))

    def handle_starttag(self, name, attributes):
        kept = sorted((key, value or "") for key, value in attributes if not key.startswith("xmlns"))
        self.tokens.append(("start", name, tuple(kept)))
        if name not in VOID:
            self.open.append(name)

    def handle_startendtag(self, name, attributes):
        self.handle_starttag(name, attributes)
        if name not in VOID:
            self.handle_endtag(name)

    def handle_endtag(self, name):
        if name in self.open:
            while True:
                last = self.open.pop()
                self.tokens.append(("end", last))
                if last == name:
                    return

    def handle_data(self, data):
        if self.tokens and self.tokens[-1][0] == "text":
            data = self.tokens.pop()[1] + data
        self.tokens.append(("text", data))


def tokens(markup):
    """Markup in a form that can be compared; spaces around it and between its words do not count."""
    found = _Tokens(markup.strip()).tokens
    folded = [("text", re.sub(r"\s+", " ", token[1])) if token[0] == "text" else token for token in found]
    # The div around XHTML content is no part of it (RFC 4287, section 3.1.1.3).
    if len(folded) > 1 and folded[0] == ("start", "div", ()) and folded[-1] == ("end", "div"):
        depth = 0
        for place, token in enumerate(folded):
            depth += {"start": 1, "end": -1}.get(token[0], 0) if token[1] not in VOID else 0
            if depth == 0:
                if place == len(folded) - 1:
                    folded = folded[1:-1]
                break
    return [token for token in folded if token != ("text", " ")] if len(folded) > 1 else folded


class Markup(str):
    """HTML, equal to what a browser reads alike."""

    def __eq__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return str.__eq__(self, other) or tokens(self) == tokens(other)

    def __ne__(self, other):
        return not self == other

    __hash__ = str.__hash__


def instant(text):
    """A date in any of the formats' spellings as an aware datetime; None where it is none."""
    text = text.strip()
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(Z|[+-]\d\d:?\d\d)?", text)
    try:
        if match:
            year, month, day, offset = match.groups()
            text = f"{year}-{month or '01'}-{day or '01'}T00:00:00{offset or 'Z'}"
        match = re.fullmatch(
            r"(\d{4})-?(\d\d)-?(\d\d)[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?\s*(Z|z|[+-]\d\d:?\d\d)?", text)
        if match:
            year, month, day, hour, minute, second, fraction, offset = match.groups()
            date = datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0),
                            int((fraction or "0")[:6].ljust(6, "0")), timezone.utc)
            if offset and offset not in "Zz":
                minutes = int(offset[1:3]) * 60 + int(offset[-2:])
                date -= timedelta(minutes=minutes) * (1 if offset[0] == "+" else -1)
            return date
        date = email.utils.parsedate_to_datetime(text)
        return date if date.tzinfo else date.replace(tzinfo=timezone.utc)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


class Date(str):
    """A date, equal to any spelling of the same instant."""

    def __eq__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        one, two = instant(self), instant(other)
        return str.__eq__(self, other) or (one is not None and one == two)

    def __ne__(self, other):
        return not self == other

    __hash__ = str.__hash__


def parsed(text):
    """A date as feedparser's tuple: UTC, Monday is 0, no daylight saving."""
    date = instant(text)
    return None if date is None else tuple(date.astimezone(timezone.utc).timetuple())[:8] + (0,)
