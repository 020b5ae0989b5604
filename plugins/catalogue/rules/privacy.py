"""Nothing personal in the files, and contact details only in their own fields."""

import re
from collections.abc import Iterator

from catalogue.document import Keys
from catalogue.problems import Problem
from catalogue.records import Record, Records

PERSONAL_CODE = re.compile(r"(?<![0-9A-Z])([0-3][0-9][01][0-9]{3})[-+A-FU-Y]([0-9]{3})([0-9A-FHJ-NPR-Y])(?![0-9A-Z])")
CODE_SIGNS = "0123456789ABCDEFHJKLMNPRSTUVWXY"

PHONE = re.compile(r"(?<![0-9A-Za-z/=._-])(?:\+|0)[0-9](?:[ \u00a0-]?[0-9]){4,11}(?!-?[0-9A-Za-z])")
BUSINESS_ID = re.compile(r"[0-9]{7}-[0-9]")
EMAIL = re.compile(r"[0-9A-Za-z._+-]+@[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)+")
NAMED_EMAIL = re.compile(r"([a-zäöå-]+)\.([a-zäöå-]+)@")

OFFICE_WORDS = re.compile(
    "info|toimisto|asiakas|palvelu|neuvon|neuvoja|kirjasto|keskus|yhdisty|osasto|ryhm|tupa|talo|vapaaehtois|koti|tuki|"
    "apu|diakonia|seurakun|nuori|nuoret|perhe|tampere|pirkanmaa|hervanta|nokia|suomi|posti|viestinta|paja|kahvila|"
    "office|contact|help|support|varaus|koulutus|kriisi|etsiva|ohjaus|valmennus|tyo|piiri|hallinto|jasen|kerho"
)
"""Parts of an address that name an office and not a person."""

UNCHECKED = frozenset(
    {"phone", "email", "url", "chat", "form", "external_ids", "business_id", "code", "sources", "to_verify"}
)
"""Fields where digits and addresses are at home; sources and open questions may quote what another list claims."""

NUMBER_LISTS = frozenset({"helpline", "closed-line", "missing-line"})
"""Records of the file that numbers come from: their notes lead from one line to another."""


def no_personal_codes(records: Records) -> Iterator[Problem]:
    """No field holds a Finnish personal identity code; the report does not repeat it."""
    for record in records.all:
        for keys, text in _texts(record.data, (), frozenset()):
            found = PERSONAL_CODE.search(text.upper())
            if found and _is_personal_code(*found.groups()):
                yield record.error(keys, "personal_code").without_excerpt()


def no_contact_details_in_text(records: Records) -> Iterator[Problem]:
    """Running text has no phone numbers or e-mail addresses: they go stale there and can't be pressed."""
    for record in records.all:
        if record.kind in NUMBER_LISTS:
            continue
        for keys, text in _texts(record.data, (), UNCHECKED):
            for phone in PHONE.finditer(text):
                if not BUSINESS_ID.fullmatch(phone.group()):
                    yield record.error(keys, "phone_in_text", value=phone.group())
            for email in EMAIL.finditer(text):
                yield record.error(keys, "email_in_text", value=email.group())


def addresses_belong_to_offices(records: Records) -> Iterator[Problem]:
    """An e-mail of a contact is not somebody's own (first name, dot, last name)."""
    for record in records.all:
        for keys, contact in record.items("contacts"):
            email = contact.get("email", "").casefold()
            if NAMED_EMAIL.match(email) and not OFFICE_WORDS.search(email.partition("@")[0]):
                yield record.warning((*keys, "email"), "personal_email", value=email)


def _is_personal_code(birth: str, number: str, sign: str) -> bool:
    return CODE_SIGNS[int(birth + number) % 31] == sign


def _texts(value, keys: Keys, skipped: frozenset[str]) -> Iterator[tuple[Keys, str]]:
    """Every text of a record with its place, except in fields that are skipped."""
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*keys, index), skipped)
    elif isinstance(value, dict):
        for field, item in value.items():
            if field not in skipped:
                yield from _texts(item, (*keys, field), skipped)


RULES = (no_personal_codes, no_contact_details_in_text, addresses_belong_to_offices)
