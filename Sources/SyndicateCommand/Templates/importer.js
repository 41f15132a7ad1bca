#!/usr/bin/env node
// Reads files that end in .NAME, for `syndicate export --from NAME`: a line is an entry, a date and its title.
//
// `describe` prints what is read. `import` reads a line of JSON that says what is known of the source, and then its bytes as they are; it
// writes entries, a line of JSON each, and problems to standard error.
"use strict";
const readline = require("node:readline");
const { once } = require("node:events");

const descriptor = {
  protocol: 1,
  name: "NAME",
  summary: "A line an entry: 2024-03-05 Title.",
  file_extensions: ["NAME"],
};

async function write(value) {
  // Who reads slowly is waited for, so that nothing piles up here.
  if (!process.stdout.write(JSON.stringify(value) + "\n")) await once(process.stdout, "drain");
}

function problem(line, message) {
  process.stderr.write(JSON.stringify({ level: "warning", message, line }) + "\n");
}

// 2024, 2024-03 or 2024-03-05.
function isDate(text) {
  if (!/^[0-9]{4}(-[0-9]{2}){0,2}$/.test(text)) return false;
  const day = (text + "-01-01").slice(0, 10);
  const date = new Date(day + "T00:00:00Z");
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

async function importFeed() {
  let number = -1;
  for await (const text of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (number === 0) {
      await write({ protocol: 1, feed: { title: JSON.parse(text).source.name } });
      continue;
    }
    const line = text.trim();
    if (!line) continue;
    const [date, ...words] = line.split(" ");
    const title = words.join(" ").trim();
    // One line that is wrong costs no other.
    if (!title || !isDate(date)) {
      problem(number, "a line has a date, 2024-03-05, and a title");
      continue;
    }
    // The same line is the same entry the next time.
    await write({ identifier: `urn:NAME:${date}:${title}`, title, published: date });
  }
}

const call = process.argv.slice(2).join(" ");
if (call === "describe") {
  console.log(JSON.stringify(descriptor));
} else if (call === "import") {
  importFeed();
} else {
  console.error("called as syndicate-import-NAME describe|import");
  process.exitCode = 64;
}
