"""Compares what another parser read, value by value, with the model in that parser's shape."""

from values import Date, Markup


class Missing:
    """What the model does not say."""

    def __repr__(self):
        return "nothing"


MISSING = Missing()


def differences(expected, found, path=""):
    """Every value of `expected` that `found` has not at the same place, as (path, expected, found)."""
    if isinstance(expected, dict):
        for name, value in expected.items():
            below = found.get(name, MISSING) if isinstance(found, dict) else MISSING
            yield from differences(value, below, f"{path}.{name}" if path else name)
    elif isinstance(expected, list):
        known = found if isinstance(found, list) else []
        if len(known) != len(expected):
            yield f"{path}.length", len(expected), len(known)
        for place, value in enumerate(expected):
            below = known[place] if place < len(known) else MISSING
            yield from differences(value, below, f"{path}[{place}]")
    elif expected is None or expected == "":
        # What the other leaves out may be known here.
        return
    elif not same(expected, found):
        yield path, expected, found


def same(expected, found):
    if found is MISSING or found is None:
        return False
    if isinstance(expected, bool) or isinstance(found, bool):
        return expected is found
    if isinstance(expected, (int, float)):
        try:
            return float(found) == float(expected)
        except (TypeError, ValueError):
            return False
    if isinstance(expected, str) and not isinstance(found, str):
        return expected == str(found)
    if isinstance(found, (Markup, Date, Language, Address, Person)):
        return found == expected
    return found == expected or found.strip() == expected.strip()


class Language(str):
    """A language tag, in any case, with a hyphen or a low line."""

    def __eq__(self, other):
        return self.lower().replace("_", "-") == str(other).lower().replace("_", "-")

    def __ne__(self, other):
        return not self == other

    __hash__ = str.__hash__


class Encoding(str):
    """An encoding by one of its labels; ASCII is part of what the labels of Latin-1, and UTF-8, stand for."""

    LABELS = {"iso-8859-1": "windows-1252", "latin1": "windows-1252", "gb2312": "gb18030", "gbk": "gb18030"}

    def __eq__(self, other):
        one, two = (self.LABELS.get(str(name).lower(), str(name).lower()) for name in (self, other))
        return one == two or "us-ascii" in (one, two) and {one, two} <= {"us-ascii", "utf-8", "windows-1252"}

    def __ne__(self, other):
        return not self == other

    __hash__ = str.__hash__


class Address(str):
    """An address, the same with a final slash where there is no path."""

    def __eq__(self, other):
        return self._whole(self) == self._whole(str(other))

    def __ne__(self, other):
        return not self == other

    __hash__ = str.__hash__

    @staticmethod
    def _whole(words):
        start, _, rest = words.partition("://")
        host, slash, path = rest.partition("/")
        return f"{start}://{host.lower()}/{path}" if rest else str(words)


class Person(str):
    """A person as RSS writes one: equal where name and address are."""

    def __eq__(self, other):
        return self._parts(self) == self._parts(str(other))

    def __ne__(self, other):
        return not self == other

    __hash__ = str.__hash__

    @staticmethod
    def _parts(words):
        found = sorted(words.replace("(", " ").replace(")", " ").split())
        return [word for word in found if word]


def matches(path, pattern):
    """Whether a place such as `items[3].links[0]` is meant by `items[].links[]`; `*` stands for any rest."""
    plain = _places(path)
    return plain == pattern or pattern.endswith("*") and plain.startswith(pattern[:-1])


def _places(path):
    written, inside = [], False
    for letter in path:
        if letter == "[":
            inside = True
            written.append("[")
        elif letter == "]":
            inside = False
            written.append("]")
        elif not inside:
            written.append(letter)
    return "".join(written)
