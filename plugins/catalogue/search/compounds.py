"""Compounds that the lexicon does not know, cut where both halves are known words.

For new Finnish services between two refreshes of the lexicon, and for Swedish, which has no lexicon.
"""

from collections.abc import Collection, Mapping

from catalogue.search.analysis import fold, stem

_SHORTEST = {"fi": 3, "sv": 3, "en": 4}
_LINKS = {"fi": ("",), "sv": ("", "s"), "en": ("",)}
_MIN_WHOLE = 8


def split_compound(word: str, surfaces: Collection[str], stems: Mapping[str, str], language: str) -> tuple[str, ...]:
    """The two halves of a compound as known words, or nothing. The longest last half wins: the head of the word.

    `surfaces` are known words as written, `stems` known stems to a word that has it (the last half may be inflected).
    """
    if len(word) < _MIN_WHOLE or not word.isalpha():
        return ()
    shortest = _SHORTEST[language]
    for cut in range(shortest + 1, len(word) - shortest):
        head = word[cut:]
        if head not in surfaces and (len(head) < 5 or stem(head, language) not in stems):
            continue
        for link in _LINKS[language]:
            first = word[: cut - len(link)]
            if word[:cut].endswith(link) and len(first) >= shortest and _is_known(first, surfaces, stems, language):
                return (first, head if head in surfaces else stems[stem(head, language)])
    return ()


def _is_known(word: str, surfaces: Collection[str], stems: Mapping[str, str], language: str) -> bool:
    return word in surfaces or (len(word) >= 6 and fold(word) in stems and language == "fi")
