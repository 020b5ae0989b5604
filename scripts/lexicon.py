"""Refreshes the Finnish lexicon of the search from the words of content/, where Voikko is installed.

Writes plugins/catalogue/search/lexicon/fi.tsv. Needs libvoikko with the Finnish dictionary (Debian: libvoikko1 and
voikko-fi) and its Python module in the environment (`.venv/bin/pip install libvoikko`). The build needs none of them.
"""
import sys

from environment import ending_plainly, prepare, run_module


def main() -> int:
    with ending_plainly():
        prepare()
        return run_module("catalogue.search.lexicon", *sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
