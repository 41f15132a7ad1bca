"""Validates the JSON form of posts against its schema, and what a schema cannot say.

usage: check.py SYNDICATE SCHEMA INPUT
"""

import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema

syndicate, schema, source = sys.argv[1:4]
validator = jsonschema.Draft202012Validator(json.loads(pathlib.Path(schema).read_text()))
validator.check_schema(validator.schema)

HOSTILE = """---
title: "It says {access_token} and {media_id:1}: (brackets) [x](y) <b>_*~|{}#@\\\\ 😀👨‍👩‍👧‍👦 \\u202E한국어 é́"
date: 2026-03-05T13:00:00Z
url: https://film.example/a_(b)?c=d&e={access_token}
tags: [Film Noir, 한국 영화, "{page_id}"]
image: https://film.example/p.jpg?{bot_token}
imageAlt: "Alt {access_token}"
---

Words with {did} and "quotes", \\u0000 and a link: https://a.example/x_y. $ABC #tag @person.example and @person@server.example.

""" + "A sentence that is long enough to be told in parts, 문장, ประโยค, 👩🏽‍🚀. " * 60

NETWORKS = {
    "facebook": [[], ["link=reply"], ["link=attached"], ["media=all"], ["media=all", "link=attached"]],
    "x": [[], ["thread=true"], ["media=all"], ["link=reply", "media=all"], ["long=true"]],
    "instagram": [[], ["media=all"], ["link=bio"]],
    "threads": [[], ["thread=true"], ["media=all"], ["link=attached"], ["link=reply"]],
    "mastodon": [[], ["thread=true", "media=all"], ["link=reply"], ["limit=5000", "url-cost=30"]],
    "bluesky": [[], ["thread=true", "media=all"], ["link=attached"], ["link=reply"]],
    "linkedin": [[], ["media=all"], ["link=reply"], ["link=attached"], ["link=none"]],
    "telegram": [[], ["media=all"], ["link=attached"], ["link=none"]],
    "reddit": [[], ["link=first"]],
}


def places(text, unit):
    """The text as a sequence of the unit, and how a part of it becomes text again."""
    if unit == "utf8":
        return text.encode(), lambda part: part.decode()
    if unit == "utf16":
        data = text.encode("utf-16-le")
        return [data[i : i + 2] for i in range(0, len(data), 2)], lambda part: b"".join(part).decode("utf-16-le")
    return text, lambda part: part


def pointed(value, pointer):
    for token in pointer.split("/")[1:]:
        token = token.replace("~1", "/").replace("~0", "~")
        value = value[int(token)] if isinstance(value, list) else value[token]
    return value


def check(post):
    validator.validate(post)
    for part in post["parts"]:
        assert part["count"]["bytes"] == len(part["paste_text"].encode())
        for entity in part["entities"]:
            slices = set()
            for unit in ("utf8", "utf16", "scalars"):
                units, text = places(part["text"], unit)
                slices.add(text(units[slice(*entity[unit])]))
            assert len(slices) == 1, slices
            shown = slices.pop()
            plain = re.sub(r"\\(.)", r"\1", shown) if post["network"] == "linkedin" else shown
            assert entity["value"].lower() in plain.lower(), (entity, shown)
    # Every placeholder is known before it is needed, and stands where `fill` says.
    given = {p["name"] for p in post["placeholders"] if p["kind"] != "reply"}
    parts = {part["id"] for part in post["parts"]}
    ids = [request["id"] for request in post["requests"]]
    assert ids and len(ids) == len(set(ids)), ids
    assert parts == {request["part"] for request in post["requests"]}
    for request in post["requests"]:
        for fill in request["fill"]:
            assert fill["placeholder"] in given, (request["id"], fill)
            assert fill["placeholder"] in pointed(request, fill["at"]), fill
        given |= {result["placeholder"] for result in request["results"]}
    replies = {p["name"]: p["request"] for p in post["placeholders"] if p["kind"] == "reply"}
    assert set(replies) <= given and set(replies.values()) <= set(ids)
    if post["network"] == "bluesky":
        for request in post["requests"]:
            record = request.get("body", {}).get("value", {}).get("record", {})
            for facet in record.get("facets", []):
                feature = facet["features"][0]
                part = record["text"].encode()[facet["index"]["byteStart"] : facet["index"]["byteEnd"]].decode()
                if "tag" in feature:
                    assert part.lstrip("#＃$").lower() == feature["tag"].lstrip("$").lower(), feature
                if "uri" in feature:
                    assert feature["uri"].endswith(part), feature


def refused(post):
    """Documents that the schema must not take."""
    def without(name):
        wrong = copy.deepcopy(post)
        del wrong[name]
        return wrong

    def changed(change):
        wrong = copy.deepcopy(post)
        change(wrong)
        return wrong

    yield from (without(name) for name in ("version", "parts", "requests", "link", "dropped"))
    yield changed(lambda w: w.update(network="friendster"))
    yield changed(lambda w: w.update(parts=[]))
    yield changed(lambda w: w["parts"][0]["count"].update(used="12"))
    yield changed(lambda w: w["parts"][0].update(id="1"))
    yield changed(lambda w: w["link"].pop("url"))
    yield changed(lambda w: w["requests"][0].update(body={"type": "json", "fields": {}}))
    yield changed(lambda w: w["requests"][0]["fill"].append({"at": "url", "placeholder": "{x}"}))
    yield changed(lambda w: w["placeholders"].append({"name": "{a}", "kind": "reply"}))
    yield changed(lambda w: w.update(extra=1))


def exported(network, settings, path, folder):
    """The posts of an article or of a site."""
    arguments = [x for setting in ["form=json", *settings] for x in ("--set", setting)]
    output = pathlib.Path(tempfile.mkdtemp(dir=folder))
    run = subprocess.run(
        [syndicate, "export", "--quiet", "--format", network, *arguments, "--output", f"{output}/", path],
        capture_output=True, text=True)
    assert run.returncode in (0, 1), f"{network} {settings}: status {run.returncode}: {run.stderr}"
    return [json.loads(file.read_bytes()) for file in sorted(output.iterdir())]


with tempfile.TemporaryDirectory() as folder:
    hostile = pathlib.Path(folder, "hostile.md")
    hostile.write_text(HOSTILE)
    count = 0
    for network, variants in NETWORKS.items():
        for settings in variants:
            # Instagram takes no post without a picture.
            whole = pathlib.Path(source, "articles").glob("p[ae]*.md") if network == "instagram" else [source]
            for path in [*map(str, whole), str(hostile)]:
                posts = exported(network, settings, path, folder)
                assert posts, (network, settings, path)
                for post in posts:
                    assert post["network"] == network
                    check(post)
                count += len(posts)
    for number, wrong in enumerate(refused(post)):
        assert not validator.is_valid(wrong), f"the schema takes wrong document {number}"
print(f"{count} posts are valid")
