"""Finnish phone numbers: how they are dialled and how they stay on one line."""

from catalogue.phones import COUNTRY, national

NO_BREAK_SPACE = "\u00a0"


def dial(phone: str) -> str:
    """The `tel:` address of a number: international form, short numbers (112, 116 006) as they are.

    >>> dial("0400 734 793"), dial("116 006"), dial("+358 9 2525 0111")
    ('tel:+358400734793', 'tel:116006', 'tel:+358925250111')
    """
    number = national(phone)
    return f"tel:+{COUNTRY}{number[1:]}" if number.startswith("0") else f"tel:{number}"


def on_one_line(phone: str) -> str:
    """The number with spaces that do not break."""
    return phone.strip().replace(" ", NO_BREAK_SPACE)
