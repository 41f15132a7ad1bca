#!/usr/bin/env node
// Keeps entries whose title has any of the words given, for `syndicate export --filter NAME=WORD`; without a word, all.
//
// It reads entries, a line of JSON each, and writes those that stay, changed or not. What follows the name is an argument.
"use strict";
const readline = require("node:readline");
const { once } = require("node:events");

const words = process.argv.slice(2).map((word) => word.toLowerCase());

async function main() {
  for await (const text of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const entry = JSON.parse(text);
    // Without its markup, where it has any.
    const title = (entry.title?.plain ?? entry.title?.value ?? "").toLowerCase();
    if (words.length && !words.some((word) => title.includes(word))) continue;
    // Who reads slowly is waited for, so that nothing piles up here.
    if (!process.stdout.write(JSON.stringify(entry) + "\n")) await once(process.stdout, "drain");
  }
}

main();
