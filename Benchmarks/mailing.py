"""Times newsletters beside mrml and css-inline, in one run on one core; prints milliseconds and bytes.

Arguments: NewsletterBenchmark, a Python with mrml and css_inline.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

program, python = sys.argv[1:3]
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
work = pathlib.Path(tempfile.mkdtemp())

section = """<mj-section background-color="#ffffff"><mj-column>
<mj-image width="536px" alt="A dancer on one toe" src="https://film.example.com/%(n)d.jpg" href="https://film.example.com/articles/number-%(n)d/" />
<mj-text color="#8a1c2e">Reviews</mj-text>
<mj-text font-size="22px"><h2><a href="https://film.example.com/articles/number-%(n)d/">Number %(n)d: Revenge, Balanced on One Pointed Toe</a></h2></mj-text>
<mj-text>The second feature is ninety-three minutes of neon and grief. The plot is a straight line; it makes it a high wire.</mj-text>
<mj-text color="#6a6157">By Mara Lindqvist</mj-text>
<mj-button href="https://film.example.com/articles/number-%(n)d/">Read more</mj-button>
</mj-column></mj-section>"""
markup = "<mjml><mj-body>%s</mj-body></mjml>" % "".join(section % {"n": n} for n in range(10))
page = "<html><head><style>%s</style></head><body>%s</body></html>" % (
    "\n".join(f".c{n} {{ color: #33{n:02}44; padding: {n}px }} .c{n} p {{ margin: 0 0 {n}px }} h2.t{n} > a {{ color: red }}"
              for n in range(20)),
    "".join(f'<table class="c{n % 20}"><tr><td><h2 class="t{n % 20}"><a href="#">Number {n}</a></h2>'
            f"<p>The plot is a straight line.</p></td></tr></table>" for n in range(60)))
(work / "page.html").write_text(page)

rivals = f"""
import json, time, css_inline
try:
    from mrml import to_html
except ImportError:
    from mrml import Parser
markup, page = {markup!r}, {page!r}
def measure(name, run):
    times = []
    for _ in range(400):
        start = time.perf_counter()
        result = run()
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    result = getattr(result, "content", result)
    print(json.dumps(dict(name=name, bytes=len(result.encode()), fastest=times[0], median=times[len(times) // 2])))
measure("mrml, ten sections", lambda: to_html(markup))
inliner = css_inline.CSSInliner(keep_style_tags=True)
measure("css-inline", lambda: inliner.inline(page))
"""
lines = []
for arguments in [["digest", "10"], ["full", "10"], ["text", "10"], ["inline", str(work / "page.html")]]:
    lines.append(json.loads(subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout))
output = subprocess.run([python, "-c", rivals], check=True, capture_output=True, text=True).stdout
lines += [json.loads(line) for line in output.splitlines()]
names = {"digest": "Syndicate, ten items in short", "full": "Syndicate, ten whole articles",
         "text": "Syndicate, ten items as text", "inline": "Syndicate, inlining"}
print(f"{'':34} {'fastest':>9} {'median':>9} {'bytes':>8}")
for line in lines:
    print(f"{names.get(line['name'], line['name']):34} {line['fastest']:9.3f} {line['median']:9.3f} {line['bytes']:8}")
