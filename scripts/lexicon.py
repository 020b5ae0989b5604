#!/usr/bin/env python3
"""Refresh the Finnish lexicon of the search from the words of content/, where Voikko is installed.

Writes plugins/catalogue/search/lexicon/fi.tsv. Needs libvoikko with its Python module and the Finnish dictionary
(Debian: libvoikko1 voikko-fi, and `pip install libvoikko`). The build needs none of them.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

from catalogue.search.lexicon import FILE, write_lexicon  # noqa: E402
from catalogue.search.lexicon.refresh import content_tokens, make_lexicon  # noqa: E402


def main() -> int:
    """Write the lexicon and say how many words Voikko did not know."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--content", type=Path, default=ROOT / "content")
    options.add_argument("--output", type=Path, default=FILE)
    options.add_argument("--unknown", action="store_true", help="list the words that Voikko does not know")
    chosen = options.parse_args()
    try:
        from catalogue.search.lexicon.voikko import Finnish

        voikko = Finnish()
    except (ImportError, OSError) as error:
        print(f"Voikko cannot be used here: {error}\nThe committed lexicon stays as it is.", file=sys.stderr)
        return 2
    tokens = content_tokens(chosen.content)
    lemmas, unknown = make_lexicon(tokens, voikko)
    write_lexicon(chosen.output, lemmas)
    print(f"{len(tokens)} words of {chosen.content.name}/: {len(lemmas)} lemmas, {len(unknown)} unknown to Voikko")
    if chosen.unknown:
        print("\n".join(unknown))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
