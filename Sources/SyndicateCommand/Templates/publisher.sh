#!/bin/sh
# Carries posts to destinations of `type: NAME` in syndicate.yaml: appends each to a file.
#
# `describe` prints the settings of such a destination. `publish` reads a line of JSON (destination, options, post), and then the post as it
# is. Status 0 is delivered, 65 refused for good, everything else is tried again; an object with a verdict says more.
set -eu

case "${1-}" in
describe)
    cat <<'DESCRIPTOR'
{
  "protocol": 1,
  "summary": "Appends posts to a file.",
  "options": [
    {"name": "path", "required": true, "help": "The file."}
  ]
}
DESCRIPTOR
    ;;
publish)
    IFS= read -r header
    path=$(printf '%s\n' "$header" | jq -r .options.path)
    { cat; echo; } >>"$path"
    # A post may come again after a crash; its message stays the same.
    printf '%s\n' "$header" | jq -c '{verdict: "delivered", detail: .post.message}'
    ;;
*)
    echo "called as syndicate-publish-NAME describe|publish" >&2
    exit 64
    ;;
esac
