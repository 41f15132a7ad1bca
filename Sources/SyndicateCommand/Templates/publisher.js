#!/usr/bin/env node
// Carries posts to destinations of `type: NAME` in syndicate.yaml: appends each to a file.
//
// `describe` prints the settings of such a destination. `publish` reads a line of JSON (destination, options, post), and then the post as it
// is. Status 0 is delivered, 65 refused for good, everything else is tried again; an object with a verdict says more.
"use strict";
const fs = require("node:fs");

const descriptor = {
  protocol: 1,
  summary: "Appends posts to a file.",
  options: [{ name: "path", required: true, help: "The file." }],
};

function publish() {
  const input = fs.readFileSync(0);
  const end = input.indexOf("\n");
  const { options, post } = JSON.parse(input.subarray(0, end).toString("utf8"));
  fs.appendFileSync(options.path, Buffer.concat([input.subarray(end + 1), Buffer.from("\n")]));
  // A post may come again after a crash; its message stays the same.
  console.log(JSON.stringify({ verdict: "delivered", detail: post.message }));
}

const call = process.argv.slice(2).join(" ");
if (call === "describe") {
  console.log(JSON.stringify(descriptor));
} else if (call === "publish") {
  publish();
} else {
  console.error("called as syndicate-publish-NAME describe|publish");
  process.exitCode = 64;
}
