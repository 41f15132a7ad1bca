#!/bin/sh
# Reads files that end in .NAME, for `syndicate export --from NAME`: a line is an entry, a date and its title.
#
# `describe` prints what is read. `import` reads a line of JSON that says what is known of the source, and then its bytes as they are; it
# writes entries, a line of JSON each, and problems to standard error. jq does the work.
set -eu

case "${1-}" in
describe)
    cat <<'DESCRIPTOR'
{
  "protocol": 1,
  "name": "NAME",
  "summary": "A line an entry: 2024-03-05 Title.",
  "file_extensions": ["NAME"]
}
DESCRIPTOR
    ;;
import)
    IFS= read -r header
    printf '%s\n' "$header" | jq -c '{protocol: 1, feed: {title: .source.name}}'
    # 2024, 2024-03 or 2024-03-05; one line that is wrong costs no other. The same line is the same entry the next time.
    jq -cR 'def isdate: test("^[0-9]{4}(-[0-9]{2}){0,2}$")
            and ((. + "-01-01")[:10] | . == (try (strptime("%Y-%m-%d") | mktime | todate[:10]) catch null));
        capture("^(?<date>\\S+)\\s+(?<title>.*\\S)")
        | select(.date | isdate)
        | {identifier: "urn:NAME:\(.date):\(.title)", title, published: .date}'
    ;;
*)
    echo "called as syndicate-import-NAME describe|import" >&2
    exit 64
    ;;
esac
