"""Gives vectors to the sanitiser, and what it makes of them to a browser, and fails when anything runs.

check.py PROGRAM CHROMIUM [FOLDER]; PROGRAM is the built SanitisedVectors, FOLDER has feeds with more vectors.
"""

import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).parent
EVENTS = """abort afterprint animationcancel animationend animationiteration animationstart auxclick beforecopy beforecut
beforeinput beforematch beforepaste beforeprint beforetoggle beforeunload begin blur bounce cancel canplay canplaythrough
change click close command contentvisibilityautostatechange contextlost contextmenu contextrestored copy cuechange cut
dblclick drag dragend dragenter dragleave dragover dragstart drop durationchange emptied end ended error finish focus focusin
focusout formdata fullscreenchange gotpointercapture hashchange input invalid keydown keypress keyup languagechange load
loadeddata loadedmetadata loadstart lostpointercapture message mousedown mouseenter mouseleave mousemove mouseout mouseover
mouseup mousewheel offline online pagehide pageshow paste pause play playing pointercancel pointerdown pointerenter
pointerleave pointermove pointerout pointerover pointerrawupdate pointerup popstate progress propertychange ratechange
readystatechange repeat reset resize resume scroll scrollend scrollsnapchange search securitypolicyviolation seeked seeking
select selectionchange selectstart show slotchange snapchanged stalled start storage submit suspend timeupdate toggle
touchcancel touchend touchmove touchstart transitioncancel transitionend transitionrun transitionstart unhandledrejection
unload volumechange waiting webkitanimationend webkittransitionend wheel zoom""".split()
ELEMENTS = """a abbr acronym address animate applet area article aside audio b base basefont bdi bdo bgsound big blink
blockquote body br button canvas caption center cite code col colgroup command content data datalist dd del details dfn
dialog dir discard div dl dt element em embed fencedframe fieldset figcaption figure font footer foreignobject form frame
frameset h1 h2 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main
map mark marquee math menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option
output p param picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select
selectedcontent set shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template
textarea tfoot th thead time title tr track tt u ul use var video wbr x xmp xss a:b custom-element""".split()
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "0": "\0", "\\": "\\"}
# What every browser runs; if the detector is silent on these, it is broken.
CONTROLS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)></svg>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<p onmouseover=alert(1)>x</p>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\" src=x onerror=alert(1)>",
    "<iframe srcdoc=\"<script>parent.alert(1)</script>\"></iframe>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">x</p></noscript>",
    "<details open ontoggle=alert(1)>x</details>",
]


def unescape(line):
    return re.sub(
        r"\\(?:u\{([0-9a-f]+)\}|(.))",
        lambda match: chr(int(match[1], 16)) if match[1] else ESCAPES.get(match[2], match[0]), line)


def own_vectors():
    for line in (HERE / "vectors.txt").read_text().splitlines():
        if not line or line.startswith("# "):
            continue
        if "{element}" in line:
            yield from (unescape(line.replace("{element}", element)) for element in ELEMENTS)
        elif "{event}" in line:
            yield from (unescape(line.replace("{event}", "on" + event)) for event in EVENTS)
        else:
            yield unescape(line)


def feed_vectors(folder):
    """Every feed, and the markup in each of its elements."""
    for path in sorted(pathlib.Path(folder).glob("*.xml")):
        yield {"feed": path.read_bytes().decode("utf-8", "replace")}
        try:
            tree = ElementTree.fromstring(path.read_bytes())
        except ElementTree.ParseError:
            continue
        for element in tree.iter():
            inside = "".join(ElementTree.tostring(child, encoding="unicode") for child in element)
            text = (element.text or "") + re.sub(r"(</?)html:|\bns\d+:| xmlns:\w+=\"[^\"]*\"", r"\1", inside)
            if "<" in text or "&" in text:
                yield text
                yield html.unescape(text)


def main():
    program, chromium = sys.argv[1:3]
    lines = dict.fromkeys(json.dumps(vector) for vector in own_vectors())
    own = len(lines)
    if len(sys.argv) > 3:
        for vector in feed_vectors(sys.argv[3]):
            lines[json.dumps([vector] if isinstance(vector, str) else vector)] = None
    vectors = list(lines)
    lines = "".join(line + "\n" for line in vectors)
    sanitised = subprocess.run([program], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    pieces = {}
    for line in sanitised.stdout.decode().splitlines():
        piece = json.loads(line)
        pieces.setdefault((piece["policy"], piece.get("html"), piece.get("xml")), piece)
    pieces = list(pieces.values())
    for index, piece in enumerate(pieces):
        piece["index"] = index

    def script(value):
        return json.dumps(value).replace("<", "\\u003c")

    detector = (HERE / "detector.js").read_text()
    page = f"""<!doctype html><meta charset=utf-8><body><div id=stage></div>
<script>const pieces = {script(pieces)}; const controls = {script(CONTROLS)};</script>
<script>{detector}</script>"""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "page.html")
        file.write_text(page)
        browser = subprocess.run(
            [chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync", "--mute-audio",
             "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={folder}/profile",
             "--virtual-time-budget=600000", "--dump-dom", file.as_uri()],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300)
    found = re.search(r'<pre id="result">(.*?)</pre>', browser.stdout.decode(), re.S)
    if not found:
        sys.exit(f"check-browser: the browser gave no result\n{browser.stderr.decode()[-2000:]}")
    report = json.loads(html.unescape(found[1]))

    print(
        f"check-browser: {own} vectors of our own, {len(vectors) - own} from feeds; {report['pieces']} pieces by three "
        f"policies in {report['documents']} pages; unsanitised, {report['controlsThatRan']} of {report['controls']} "
        f"controls run; {len(report['findings'])} findings")
    for silent in report["silent"]:
        print(f"  the detector does not see this: {silent}")
    for finding in report["findings"][:40]:
        print(f"  {finding['kind']}: {finding['detail']!r}")
        index = finding["index"]
        if isinstance(index, int):
            piece = pieces[index]
            print(f"    {piece['policy']}, {piece['form']}: {vectors[piece['line']]}")
            print(f"    → {piece.get('html', piece.get('xml'))!r}")
    if report["silent"] or report["findings"] or report["documents"] != 3 or report["pieces"] != len(pieces):
        sys.exit(1)


main()
