"""Phone numbers as people in Finland write them: how one is dialled, and where one stands in a text."""

import re
import unicodedata
from collections.abc import Container, Iterator

COUNTRY = "358"

SEPARATOR = r"[\s().\-/\u2010-\u2015\u2212\u00b7]"
RUN = re.compile(rf"(?:\+{SEPARATOR}{{0,3}})?\(?\d(?:{SEPARATOR}{{0,4}}\d)*")
"""Digits with what people put between them; one run may hold several numbers, dates or times."""

LONGEST = 15
"""Digits. International numbers have no more (ITU-T E.164)."""

EUROPEAN = re.compile(r"(?<![0-9A-Za-z+-])116[\s.-]?(?:000|006|111|117|123)(?![0-9])(?!\s[0-9]{3}(?![0-9]))")
"""The harmonised services of social value; an id may hold one too."""

NOT_PHONES = re.compile(
    r"https?://\S+|www\.\S+"
    r"|(?<![0-9.])[0-9]{1,2}[.:][0-9]{2}\s?[-\u2013]\s?[0-9]{1,2}(?:[.:][0-9]{2})?(?![0-9])"
    r"|(?<![0-9.])[0-9]{1,2}\.\s?[0-9]{1,2}\.(?:\s?[0-9]{4})?(?![0-9])"
    r"|(?<![0-9-])[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?![0-9-])"
    r"|(?<![0-9])[01]?[0-9]/[0-9]{4}(?!\s?[0-9])"
    r"|(?<![0-9-])[0-9]{7}-[0-9](?![0-9-])"
)
"""Web addresses, hours, dates and business IDs."""

DIGIT = re.compile(r"\d")
WRITTEN = re.compile(
    rf"(?<![0-9A-Za-zÅÄÖåäö/=_@-])(?<![0-9][.,])(?>(?:\+{SEPARATOR}{{0,2}}|\(?0|{COUNTRY})\d*(?:{SEPARATOR}{{1,3}}\d+)*)"
    r"(?![0-9A-Za-z])"
)
"""A number with its area code or country code; what follows a whole run decides for all of it."""


def national(number: str) -> str:
    """A number's digits as they are dialled in Finland: "+358 (0)40 123" and "0035840 123" are 040123.

    Other countries' numbers keep their "+".
    """
    text = _plain_digits(number).replace("(0)", "")
    digits = re.sub(r"\D", "", text)
    foreign = text.lstrip(" (").startswith("+")
    if digits.startswith("00"):
        digits, foreign = digits[2:], True
    if digits.startswith(COUNTRY) and (foreign or len(digits) >= 11):
        return "0" + digits[3:].removeprefix("0")
    return f"+{digits}" if foreign else digits


def numbers_among(text: str, wanted: Container[str]) -> Iterator[tuple[str, int]]:
    """The wanted numbers (as `national` gives them) that stand in a text however they are grouped, and where."""
    for run in RUN.finditer(text):
        groups = list(re.finditer(r"\+?\d+", _without_zero(run.group())))
        taken = -1
        for first, group in enumerate(groups):
            for last in range(first, len(groups)):
                if sum(len(one.group()) for one in groups[first : last + 1]) > LONGEST + 1:
                    break
                number = national(" ".join(one.group() for one in groups[first : last + 1]))
                if number in wanted and first > taken:
                    taken = last
                    yield number, run.start() + group.start()


def phones_in(text: str) -> Iterator[str]:
    """What looks like a phone number in running text, as it is written there."""
    if not DIGIT.search(text):
        return
    rest = NOT_PHONES.sub(lambda found: "\n" * 5 + "x" * len(found.group()), text)
    for found in WRITTEN.finditer(rest):
        number = national(found.group())
        if number.startswith(("0", "+")) and 6 <= len(number.removeprefix("+")) <= LONGEST + 8:
            yield found.group().strip(" .-/")


def short_numbers_in(text: str) -> Iterator[str]:
    """Each harmonised short number of a text (116 117); some services are also named by one."""
    yield from (found.group() for found in EUROPEAN.finditer(text))


def _plain_digits(text: str) -> str:
    """Digits of any script as 0–9."""
    return text if text.isascii() else "".join(
        str(unicodedata.digit(one)) if one.isdigit() else one for one in text
    )


def _without_zero(text: str) -> str:
    """"(0)" of "+358 (0)40" covered, so that places stay."""
    return text.replace("(0)", "   ") if text.lstrip("(").startswith(("+", "00")) else text
