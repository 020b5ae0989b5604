"""English stems exactly as lunr.js makes them, so that the index and the browser agree.

lunr.js follows Porter (1980) except in two places: a final "y" turns to "i" only after a consonant ("play" keeps its
"y", "cry" becomes "cri"), and "logi" is a suffix of step 2. Snowball's English and lunr.py differ on such words.
"""

import re

_C, _V = "[^aeiou]", "[aeiouy]"
_CS, _VS = _C + "[^aeiouy]*", _V + "[aeiou]*"

_MORE_THAN_0 = re.compile(f"^({_CS})?{_VS}{_CS}")
_EXACTLY_1 = re.compile(f"^({_CS})?{_VS}{_CS}({_VS})?$")
_MORE_THAN_1 = re.compile(f"^({_CS})?{_VS}{_CS}{_VS}{_CS}")
_HAS_VOWEL = re.compile(f"^({_CS})?{_V}")
_SHORT = re.compile(f"^{_CS}{_V}[^aeiouwxy]$")
_DOUBLE = re.compile(r"([^aeiouylsz])\1$")

_STEP_2 = {
    "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize", "bli": "ble", "alli": "al",
    "entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize", "ation": "ate", "ator": "ate", "alism": "al",
    "iveness": "ive", "fulness": "ful", "ousness": "ous", "aliti": "al", "iviti": "ive", "biliti": "ble",
    "logi": "log",
}  # fmt: skip
_STEP_3 = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_STEP_4 = "al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize".split()


def _suffix(endings) -> re.Pattern[str]:
    return re.compile(f"^(.+?)({'|'.join(endings)})$")


_RE_2, _RE_3, _RE_4 = _suffix(_STEP_2), _suffix(_STEP_3), _suffix(_STEP_4)
_RE_ED = re.compile("^(.+?)(ed|ing)$")
_RE_Y = re.compile("^(.+?[^aeiou])y$")
_RE_ION = re.compile("^(.+?)(s|t)(ion)$")


def stem(word: str) -> str:
    """The stem of one lower-case word; words of one or two letters stay as they are."""
    if len(word) < 3:
        return word
    starts_with_y = word[0] == "y"
    if starts_with_y:
        word = "Y" + word[1:]
    word = _final_e(_suffixes(_y_to_i(_past_and_ing(_plural(word)))))
    return "y" + word[1:] if starts_with_y else word


def _plural(word: str) -> str:
    if re.match("^(.+?)(ss|i)es$", word):
        return word[:-2]
    if re.match("^(.+?)([^s])s$", word):
        return word[:-1]
    return word


def _past_and_ing(word: str) -> str:
    if re.match("^(.+?)eed$", word):
        return word[:-1] if _MORE_THAN_0.match(word[:-3]) else word
    found = _RE_ED.match(word)
    if not found or not _HAS_VOWEL.match(found[1]):
        return word
    word = found[1]
    if word.endswith(("at", "bl", "iz")):
        return word + "e"
    if _DOUBLE.search(word):
        return word[:-1]
    return word + "e" if _SHORT.match(word) else word


def _y_to_i(word: str) -> str:
    found = _RE_Y.match(word)
    return found[1] + "i" if found else word


def _suffixes(word: str) -> str:
    for pattern, changes in ((_RE_2, _STEP_2), (_RE_3, _STEP_3)):
        found = pattern.match(word)
        if found and _MORE_THAN_0.match(found[1]):
            word = found[1] + changes[found[2]]
    found = _RE_4.match(word)
    if found:
        return found[1] if _MORE_THAN_1.match(found[1]) else word
    found = _RE_ION.match(word)
    if found and _MORE_THAN_1.match(found[1] + found[2]):
        return found[1] + found[2]
    return word


def _final_e(word: str) -> str:
    if word.endswith("e") and len(word) > 1:
        rest = word[:-1]
        if _MORE_THAN_1.match(rest) or (_EXACTLY_1.match(rest) and not _SHORT.match(rest)):
            word = rest
    if word.endswith("ll") and _MORE_THAN_1.match(word):
        word = word[:-1]
    return word
