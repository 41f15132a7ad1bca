#!/bin/sh
# The format NAME, for `syndicate export --format NAME`: one line an entry.
#
# `describe` prints what the format is. `export` reads a line of JSON with the feed and the options, and then one line an
# entry; it writes the document to standard output, and problems to standard error. jq does the work.
set -eu

case "${1-}" in
describe)
    cat <<'DESCRIPTOR'
{
  "protocol": 1,
  "name": "NAME",
  "summary": "A line for each entry: date, title, address.",
  "media_type": "text/plain",
  "file_extensions": ["txt"],
  "options": [
    {"name": "separator", "default": " - ", "help": "What stands between date, title and address."}
  ]
}
DESCRIPTOR
    ;;
export)
    IFS= read -r header
    separator=$(printf '%s\n' "$header" | jq -r .options.separator)
    # A text on one line, whatever an article has in it; what only computers understand is left out.
    line='def line: tostring | gsub("\\s+"; " ") | explode | map(select(. > 31 and (. < 127 or . > 159))) | implode;'
    printf '%s\n' "$header" | jq -r "$line"' .feed.title | .plain // .value // "" | line'
    jq -r --arg separator "$separator" "$line"'
        [(.published | strings), (.title | .plain // .value // empty),
         (first(.links[]? | select((.rel // "alternate") == "alternate")) | .resolved // .href) // .identifier.value // empty]
        | map(line | select(. != "")) | join($separator)'
    echo '{"level": "loss", "field": "content", "message": "a line has no body"}' >&2
    ;;
*)
    echo "called as syndicate-export-NAME describe|export" >&2
    exit 64
    ;;
esac
