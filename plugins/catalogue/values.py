"""Facts about single values that no pattern can state: real days, check digits, yes and no."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping

YES_NO = {
    "true": True, "yes": True, "kyllä": True, "on": True, "ja": True,
    "false": False, "no": False, "ei": False, "off": False, "nej": False,
}
"""What people write for yes and no, in small letters."""

BUSINESS_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2)


def is_real_date(text: str) -> bool:
    """True for a day, month or year that exists: "2026-02-28", "2026-02", "2026"; also for "unknown"."""
    if text == "unknown":
        return True
    parts = [int(part) for part in text.split("-")]
    year, month, day = (*parts, 1, 1)[:3] if len(parts) < 3 else parts
    return 1900 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def is_business_id(text: str) -> bool:
    """True when the check digit of a Finnish business ID is right (weights as the Tax Administration gives them)."""
    total = sum(int(digit) * weight for digit, weight in zip(text[:7], BUSINESS_ID_WEIGHTS, strict=True))
    remainder = total % 11
    return remainder != 1 and int(text[8]) == (0 if remainder == 0 else 11 - remainder)


def to_integer(text: str) -> int | str:
    """The whole number that a text states, or the text itself."""
    return int(text) if re.fullmatch(r"[+-]?[0-9]{1,9}", text) else text


def to_boolean(text: str) -> bool | str:
    """True or False for a yes or a no in Finnish, Swedish or English, or the text itself."""
    return YES_NO.get(text.casefold(), text)


BEYOND_PATTERN: Mapping[str, tuple[str, Callable[[str], bool]]] = {
    "bad_date": ("no_such_date", is_real_date),
    "bad_partial_date": ("no_such_date", is_real_date),
    "bad_source_date": ("no_such_date", is_real_date),
    "bad_business_id": ("wrong_check_digit", is_business_id),
}
"""Message code of a pattern -> what must hold of a value that matches it, and the code when it does not."""
