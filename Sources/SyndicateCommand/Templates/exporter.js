#!/usr/bin/env node
// The format NAME, for `syndicate export --format NAME`: one line an entry.
//
// `describe` prints what the format is. `export` reads a line of JSON with the feed and the options, and then one line an
// entry; it writes the document to standard output, and problems to standard error. Read one entry, write it, forget it:
// then a feed may be as large as it likes.
"use strict";
const readline = require("node:readline");
const { once } = require("node:events");

const descriptor = {
  protocol: 1,
  name: "NAME",
  summary: "A line for each entry: date, title, address.",
  media_type: "text/plain",
  file_extensions: ["txt"],
  options: [{ name: "separator", default: " - ", help: "What stands between date, title and address." }],
};

// A title or a summary without its markup.
const plain = (text) => text?.plain ?? text?.value ?? "";

// A text on one line, whatever an article has in it; what only computers understand is left out.
const line = (text) => text.replace(/\s+/g, " ").replace(/[\u0000-\u001f\u007f-\u009f]/g, "").trim();

function address(entry) {
  const link = (entry.links ?? []).find((link) => (link.rel ?? "alternate") === "alternate");
  return link?.resolved ?? link?.href ?? entry.identifier?.value ?? "";
}

// Says what the format cannot.
function lose(entry, field, message) {
  const report = { level: "loss", field, message };
  if (entry.identifier?.value) report.entry = entry.identifier.value;
  process.stderr.write(JSON.stringify(report) + "\n");
}

async function write(text) {
  // Who reads slowly is waited for, so that nothing piles up here.
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

async function exportFeed() {
  let separator;
  for await (const text of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (separator === undefined) {
      const header = JSON.parse(text);
      separator = header.options.separator;
      await write(line(plain(header.feed.title)) + "\n");
      continue;
    }
    const entry = JSON.parse(text);
    const published = typeof entry.published === "string" ? entry.published : "";
    const parts = [published, plain(entry.title), address(entry)];
    await write(parts.map(line).filter(Boolean).join(separator) + "\n");
    if (entry.content) lose(entry, "content", "a line has no body");
  }
}

const call = process.argv.slice(2).join(" ");
if (call === "describe") {
  console.log(JSON.stringify(descriptor));
} else if (call === "export") {
  exportFeed();
} else {
  console.error("called as syndicate-export-NAME describe|export");
  process.exitCode = 64;
}
