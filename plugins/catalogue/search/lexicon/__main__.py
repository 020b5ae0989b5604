"""Refresh the Finnish lexicon from the words of a content folder, where Voikko is installed (scripts/lexicon.py).

Writes fi.tsv beside this file, or where it is told to.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from catalogue.search.lexicon import FILE, write_lexicon
from catalogue.search.lexicon.refresh import content_tokens, make_lexicon


def main(argv: Sequence[str] | None = None) -> int:
    """Write the lexicon and say how many words Voikko did not know; 2 where there is no Voikko."""
    options = argparse.ArgumentParser(prog="scripts/lexicon.py", description=__doc__.splitlines()[0])
    options.add_argument("--content", type=Path, default=Path("content"))
    options.add_argument("--output", type=Path, default=FILE)
    options.add_argument("--unknown", action="store_true", help="list the words that Voikko does not know")
    chosen = options.parse_args(argv)
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
    sys.exit(main())
