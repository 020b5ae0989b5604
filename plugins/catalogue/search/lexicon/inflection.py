"""Spellings that inflected forms of a Finnish word may have; Voikko then says which of them are real.

Generous on purpose: a candidate costs a microsecond and a wrong one is thrown away.
"""

from collections.abc import Iterator

_GRADES = (
    ("kk", "k"), ("pp", "p"), ("tt", "t"), ("nt", "nn"), ("nk", "ng"), ("mp", "mm"), ("lt", "ll"), ("rt", "rr"),
    ("p", "v"), ("t", "d"), ("k", ""), ("k", "v"), ("k", "j"),
)  # fmt: skip
_VOWELS = "aeiouyäö"
_NOUN_ENDINGS = (
    "n a ä ta tä tta ttä ssa ssä sta stä lla llä lle lta ltä ksi na nä t ni nsa nsä si "
    "ja jä jen ien iden itten den tten ita itä issa issä ista istä illa illä ille ilta iltä iksi ina inä in hin "
    "ihin isiin iin een aan ään oon öön uun yyn mme nne kin ssani llani stani "
).split()
_VERB_ENDINGS = (
    "n t mme tte vat vät in it i imme isi isin taan tään daan dään ttu tty ttiin tiin tessa tessä essa essä "
    "minen mista mistä misen maan mään massa mässä malla mällä nut nyt neet va vä vat ko kö ee aa ää oo öö uu yy "
).split()


def _graded(stem: str) -> set[str]:
    """The stem with its last consonants in every grade they may have."""
    end = len(stem)
    while end and stem[end - 1] in _VOWELS:
        end -= 1
    head, tail = stem[:end], stem[end:]
    found = {stem}
    for strong, weak in _GRADES:
        for old, new in ((strong, weak), (weak, strong)):
            if old and head.endswith(old):
                found.add(head[: len(head) - len(old)] + new + tail)
            elif not old and head and head[-1] in _VOWELS + "hlrn" and tail:
                found.add(head + new + tail)
    if len(tail) >= 2:
        found.add(head + tail[0] + "k" + tail[1:])
    return found


_NOUN_STEMS = (
    ("nen", ("se", "s")), ("us", ("ukse", "uude", "uute", "uut", "uks")), ("ys", ("ykse", "yyde", "yyte", "yyt", "yks")),
    ("as", ("aa", "ais")), ("äs", ("ää", "äis")), ("is", ("ikse", "ii", "iks")), ("es", ("ekse", "ee", "eks")),
    ("os", ("okse", "oks")), ("ös", ("ökse", "öks")), ("in", ("ime", "imi", "im")), ("tön", ("ttömä", "ttömi")),
    ("ton", ("ttoma", "ttomi")), ("ut", ("ee", "utt", "eis")), ("yt", ("ee", "ytt", "eis")), ("el", ("ele", "elee")),
    ("ar", ("are", "taree")), ("är", ("äre", "täre")), ("e", ("ee", "ei")), ("i", ("e", "", "i", "ei")),
    ("a", ("oi", "i", "o")), ("ä", ("öi", "i", "ö")), ("o", ("oi",)), ("u", ("ui",)), ("si", ("te", "de", "s", "t")),
    ("", ("i", "e")),
)  # fmt: skip
_VERB_STEMS = (
    ("da", ("", "t", "d")), ("dä", ("", "t", "d")), ("lla", ("le", "l")), ("llä", ("le", "l")), ("nna", ("ne", "n")),
    ("nnä", ("ne", "n")), ("rra", ("re",)), ("rrä", ("re",)), ("sta", ("se", "s")), ("stä", ("se", "s")),
    ("ta", ("a", "aa", "tse", "si", "sit", "ne", "as", "anne")), ("tä", ("ä", "ää", "tse", "si", "ne", "äs")),
    ("a", ("", "i")), ("ä", ("", "i")), ("oida", ("oi", "oitse")), ("ella", ("ele", "tele")),
)  # fmt: skip


def candidates(lemma: str, is_verb: bool) -> Iterator[str]:
    """Spellings that may be forms of the lemma, many of them wrong."""
    table, endings = (_VERB_STEMS, _VERB_ENDINGS) if is_verb else (_NOUN_STEMS, _NOUN_ENDINGS)
    stems = {lemma}
    for ending, changes in table:
        if lemma.endswith(ending):
            stems.update(lemma[: len(lemma) - len(ending)] + change for change in changes)
    for stem in sorted({grade for stem in stems for grade in _graded(stem)}):
        for ending in ("", *endings):
            yield stem + ending
