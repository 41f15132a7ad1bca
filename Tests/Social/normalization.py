"""Compares how X's texts are counted in Normalization Form C with Python's unicodedata: every scalar alone, decomposed, in
pairs with marks and with itself, and sequences of marks in any order.

usage: normalization.py SYNDICATE [STEP]: each STEPth scalar only
"""

import json
import random
import subprocess
import sys
import unicodedata

syndicate, step = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1


def weight(text):
    """The length, where no emoji is of several scalars and nothing is a link."""
    total = 0
    for character in unicodedata.normalize("NFC", text):
        code = ord(character)
        light = code <= 0x10FF or 0x2000 <= code <= 0x200D or 0x2010 <= code <= 0x201F or 0x2032 <= code <= 0x2037
        total += 1 if light else 2
    return total


def is_plain(character):
    code = ord(character)
    makes_emoji = code in (0xFE0F, 0x20E3, 0x200D) or 0x1F3FB <= code <= 0x1F3FF or 0x1F1E6 <= code <= 0x1F1FF
    return unicodedata.category(character) not in ("Cs", "Cn") and not makes_emoji and code not in (0xFEFF, 0xFFFE, 0xFFFF)


characters = [chr(code) for code in range(0x110000) if is_plain(chr(code))]
composed = [c for c in characters if unicodedata.normalize("NFD", c) != c]
seconds = sorted({unicodedata.normalize("NFD", c)[-1] for c in composed} | set("\u0301\u0345\u1161\u11A8"))
marks = [c for c in characters if unicodedata.combining(c)]
private = lambda c: unicodedata.category(c) == "Co"
texts = []
for character in characters[::step]:
    if private(character) and ord(character) % 4096:
        continue
    decomposed = unicodedata.normalize("NFD", character)
    texts += [character, decomposed, f"a{character}", f"{character}\u0301", character * 2, decomposed[::-1]]
rest = random.Random(2)
for character in composed[::step] + [chr(c) for c in range(0x1100, 0x1200, step)] + list("aeiouAE한가각"):
    for second in rest.sample(seconds, min(len(seconds), 12)):
        texts.append(unicodedata.normalize("NFD", character) + second)
        texts.append(character + rest.choice(marks) + second)
for _ in range(40_000 // step):
    texts.append(rest.choice("aeoǖ한ᄒ가\u0905\u0915") + "".join(rest.choices(marks, k=rest.randrange(1, 6))) + rest.choice(seconds))

run = subprocess.run(
    [syndicate, "measure", "--network", "x", "--json-lines"], text=True, capture_output=True, check=True,
    input="".join(json.dumps({"text": text}) + "\n" for text in texts))
answers = [json.loads(line) for line in run.stdout.splitlines()]
assert len(answers) == len(texts), (len(answers), len(texts))
wrong = [
    (text.encode("unicode_escape").decode(), answer["count"]["used"], weight(text))
    for text, answer in zip(texts, answers)
    if answer["count"]["used"] != weight(text)
]
for text, used, wanted in wrong[:20]:
    print(f"{text}: {used} instead of {wanted}")
print(f"{len(texts) - len(wrong)} of {len(texts)} texts are counted as Unicode {unicodedata.unidata_version} composes them")
sys.exit(1 if wrong else 0)
