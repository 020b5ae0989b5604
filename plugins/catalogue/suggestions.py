"""How a value that breaks its pattern was probably meant: `9.00` is 09:00, `www.example.fi` lacks https://."""

import re
import unicodedata
from collections.abc import Callable, Mapping

from catalogue.problems import Hint

LANGUAGE_NAMES = {
    "suomi": "fi", "ruotsi": "sv", "englanti": "en", "venäjä": "ru", "arabia": "ar", "somali": "so", "ukraina": "uk",
    "viro": "et", "kurdi": "ku", "persia": "fa", "farsi": "fa", "dari": "prs", "turkki": "tr", "vietnam": "vi",
    "kiina": "zh", "espanja": "es", "ranska": "fr", "saksa": "de", "thai": "th", "albania": "sq",
    "viittomakieli": "fse",
    "finska": "fi", "svenska": "sv", "engelska": "en", "finnish": "fi", "swedish": "sv", "english": "en",
}


LONGEST = 100
"""Characters. Longer values are not mended: they are no slip of the pen."""


def suggest(code: str, value: str, pattern: str) -> Hint | None:
    """A hint with the value mended, when mending is sure enough to match the pattern."""
    mended = mend(code, value)
    if mended and mended != value and re.fullmatch(pattern, mended):
        return Hint("did_you_mean", {"suggestion": mended})
    return None


def mend(code: str, value: str) -> str | None:
    """The value as it was probably meant, or None when nothing is known of its kind."""
    mender = MENDERS.get(code)
    return mender(value.strip()) if mender and len(value) < LONGEST else None


def slug(text: str) -> str:
    """An id made of a name: small letters without accents, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _date(value: str) -> str | None:
    found = re.fullmatch(r"([0-9]{1,2})[./]\s*([0-9]{1,2})[./]\s*([0-9]{4})", value)
    if found:
        day, month, year = found.groups()
        return f"{year}-{int(month):02}-{int(day):02}"
    found = re.fullmatch(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})", value)
    if found:
        year, month, day = found.groups()
        return f"{year}-{int(month):02}-{int(day):02}"
    return None


def _partial_date(value: str) -> str | None:
    found = re.fullmatch(r"([0-9]{1,2})[./]\s*([0-9]{4})", value)
    if found:
        return f"{found.group(2)}-{int(found.group(1)):02}"
    found = re.fullmatch(r"([0-9]{4})[-./]([0-9]{1,2})", value)
    return f"{found.group(1)}-{int(found.group(2)):02}" if found else _date(value)


def _source_date(value: str) -> str | None:
    if value.casefold() in ("?", "-", "ei tiedossa", "ei tiedetä", "tuntematon", "okänt", "not known"):
        return "unknown"
    return _partial_date(value)


def _time(value: str) -> str | None:
    found = re.fullmatch(r"(?:klo|kl)?\.?\s*([0-9]{1,2})(?:[.:]([0-9]{2}))?", value.casefold())
    if not found:
        return None
    hours = int(found.group(1)) % 24 if found.group(1) == "24" else int(found.group(1))
    return f"{hours:02}:{found.group(2) or '00'}"


def _url(value: str) -> str | None:
    """The address inside a Markdown link or angle brackets, with its scheme and host in small letters."""
    inside = re.fullmatch(r"\[[^\]]*\]\(([^)]*)\)|<([^>]*)>", value)
    text = (next(part for part in inside.groups() if part is not None) if inside else value).strip()
    parts = re.match(r"(?:(https?):/*|//)?([^/?#]+)(.*)", text.replace(" ", "%20"), re.IGNORECASE)
    if not parts or "." not in parts.group(2):
        return None
    return f"{(parts.group(1) or 'https').lower()}://{parts.group(2).lower()}{parts.group(3)}"


def _phone(value: str) -> str | None:
    text = re.sub(r"^[^+(0-9]*", "", value).replace("(0)", "").replace("\N{EN DASH}", "-")
    return re.sub(r"\s+", " ", re.sub(r"[()]", "", text)).strip()


def _email(value: str) -> str | None:
    return re.sub(r"\s*[(\[](at|ät)[)\]]\s*", "@", value.removeprefix("mailto:"), flags=re.IGNORECASE).strip("<>")


def _postal_code(value: str) -> str | None:
    found = re.search(r"(?<![0-9])[0-9]{5}(?![0-9])", value)
    return found.group() if found else None


def _business_id(value: str) -> str | None:
    digits = re.sub(r"[^0-9]", "", value)
    return f"{digits[:7]}-{digits[7:]}"


def _language(value: str) -> str | None:
    text = value.casefold()
    return LANGUAGE_NAMES.get(text, text)


MENDERS: Mapping[str, Callable[[str], str | None]] = {
    "bad_id": slug, "bad_date": _date, "bad_partial_date": _partial_date, "bad_source_date": _source_date,
    "bad_time": _time, "bad_url": _url, "bad_phone": _phone, "bad_email": _email,
    "bad_postal_code": _postal_code, "bad_business_id": _business_id, "bad_language": _language,
}
"""Message code of a pattern -> how its slips are mended."""
