"""Lets a browser compute the styles of every element before and after inlining, and fails when any differs.

check.py PROGRAM CHROMIUM; PROGRAM is the built InlinedStyles.
"""

import base64
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
SCRIPT = """
const styles = (html) => {
  const frame = document.createElement("iframe");
  frame.srcdoc = html;
  frame.width = 700;
  frame.height = 400;
  return new Promise((done) => {
    frame.onload = () => {
      const elements = [...frame.contentDocument.body.querySelectorAll("*"), frame.contentDocument.body];
      done(elements.map((element) => {
        const computed = frame.contentWindow.getComputedStyle(element);
        const values = {tag: element.tagName};
        for (const name of computed) values[name] = computed.getPropertyValue(name);
        return values;
      }));
      frame.remove();
    };
    document.body.append(frame);
  });
};
const compare = async () => {
  const found = [];
  let changed = 0;
  for (const [index, pair] of cases.entries()) {
    const [before, after] = [await styles(pair[0]), await styles(pair[1])];
    changed += pair[0] !== pair[1];
    if (before.length !== after.length) found.push([index, "elements", before.length, after.length]);
    before.forEach((values, place) => {
      for (const name in values) {
        if (after[place] && values[name] !== after[place][name]) {
          found.push([index, `${values.tag}: ${name}`, values[name], after[place][name]]);
        }
      }
    });
  }
  const result = document.createElement("pre");
  result.id = "result";
  result.textContent = btoa(unescape(encodeURIComponent(JSON.stringify({found, changed}))));
  document.body.replaceChildren(result);
};
compare();
"""


def main():
    program, chromium = sys.argv[1:]
    lines = [line for line in (HERE / "cases.txt").read_text().splitlines() if line and not line.startswith("#")]
    cases = [line.split(" ||| ") for line in lines]
    documents = [
        f"<!DOCTYPE html><html><head><meta charset=utf-8><style>{css}</style></head><body>{body}</body></html>"
        for css, body in cases]
    run = subprocess.run(
        [program], input="".join(json.dumps(document) + "\n" for document in documents), capture_output=True,
        text=True, check=True)
    inlined = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(inlined) == len(documents)
    # A browser that finds differences where there are some is one that can be believed.
    control = [documents[0], documents[0].replace("red", "blue")]
    pairs = json.dumps([control] + list(zip(documents, inlined))).replace("<", "\\u003c")
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / "page.html"
        page.write_text(f"<!DOCTYPE html><meta charset=utf-8><body><script>const cases = {pairs};{SCRIPT}</script>")
        out = subprocess.run(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
             "--virtual-time-budget=60000", "--dump-dom", page.as_uri()],
            capture_output=True, text=True, timeout=300)
    match = re.search(r'<pre id="result">([^<]*)</pre>', out.stdout)
    if not match:
        sys.exit("styles: the browser said nothing\n" + out.stderr[-2000:])
    result = json.loads(base64.b64decode(match[1]))
    if not any(index == 0 for index, *_ in result["found"]):
        sys.exit("styles: the browser does not see a difference that is there")
    found = [entry for entry in result["found"] if entry[0] > 0]
    last = 0
    for index, what, before, after in found:
        if index == last:
            continue
        last = index
        print(f"{lines[index - 1]}\n  {what}: {before!r} became {after!r}\n  {inlined[index - 1]}")
    if found:
        sys.exit(1)
    print(f"styles: {len(cases)} documents look the same inlined ({result['changed'] - 1} of them changed)")


main()
