#!/bin/sh
# Keeps entries whose title has any of the words given, for `syndicate export --filter NAME=WORD`; without a word, all.
#
# It reads entries, a line of JSON each, and writes those that stay, changed or not. What follows the name is an argument. jq does the work.
set -eu

exec jq -c 'select(($ARGS.positional | length) == 0
    or ((.title | .plain // .value // "" | ascii_downcase) as $title
        | any($ARGS.positional[] | ascii_downcase; . as $word | $title | contains($word))))' --args -- "$@"
