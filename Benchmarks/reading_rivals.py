"""Reads files with a rival library and prints the seconds that it took, without the start of the interpreter.

Arguments: rival, files.
"""

import sys
import time


def main():
    rival, paths = sys.argv[1], sys.argv[2:]
    if rival == "fastfeedparser":
        import fastfeedparser as library
    elif rival == "feedparser-rs":
        import feedparser_rs as library
    else:
        import feedparser as library
    contents = []
    for path in paths:
        with open(path, "rb") as file:
            contents.append(file.read())
    start = time.perf_counter()
    for content in contents:
        try:
            library.parse(content)
        except Exception as error:  # a folder of real feeds has some that a rival refuses
            print(f"{rival}: {error}", file=sys.stderr)
    print(time.perf_counter() - start)


main()
