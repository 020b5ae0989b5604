"""Nothing personal in the files, and contact details only in their own fields."""

import re
from collections.abc import Iterator

from catalogue.personal_codes import codes_in
from catalogue.phones import phones_in, short_numbers_in
from catalogue.problems import ERROR, Problem
from catalogue.records import Record, Records, texts_of
from catalogue.suggestions import slug

DOMAIN = r"[\w-]{1,63}(?:\.[\w-]{1,63})+"
EMAIL = re.compile(
    rf"[\w.+-]{{1,64}}@{DOMAIN}"
    rf"|[\w.+-]{{1,64}}\s?[(\[{{<]\s?(?:at|ät|a|@|miukumauku|kissanhäntä|snabel-a)\s?[)\]}}>]\s?{DOMAIN}",
    re.IGNORECASE,
)
"""An e-mail address, also with letters of any language, and as it is hidden from robots."""

NAMED = re.compile(r"[a-zåäö-]+\.[a-zåäö-]+")

OFFICE_WORDS = re.compile(
    "info|toimisto|asiakas|palvelu|neuvon|neuvoja|kirjasto|keskus|yhdisty|osasto|ryhm|tupa|talo|vapaaehtois|koti|tuki|"
    "apu|diakonia|seurakun|nuori|nuoret|perhe|suomi|posti|viestinta|paja|kahvila|"
    "office|contact|help|support|varaus|koulutus|kriisi|etsiva|ohjaus|valmennus|tyo|piiri|hallinto|jasen|kerho"
)
"""Parts of an address that name an office and not a person, beside the names of areas."""

UNCHECKED = frozenset(
    {"phone", "email", "url", "chat", "form", "external_ids", "business_id", "code", "sources", "to_verify"}
)
"""Fields where digits and addresses are at home; sources and open questions may quote what another list claims."""

NAMES = frozenset({"name", "alternate_names", "former_names", "words"})
"""Fields where a short number may be what something is called: "Päivystysapu 116117"."""

NUMBER_LISTS = frozenset({"helpline", "closed-line", "missing-line"})
"""Records of the file that numbers come from: their notes lead from one line to another."""


def no_personal_codes_on_pages(records: Records) -> Iterator[Problem]:
    """No page of our own holds a Finnish personal identity code (YAML files are looked through as they are read)."""
    for path, page in records.pages.items():
        for number, line in enumerate(page, start=1):
            for found in codes_in(line):
                yield Problem(path, number, found.start() + 1, ERROR, "personal_code")


def no_contact_details_in_text(records: Records) -> Iterator[Problem]:
    """Running text has no phone numbers or e-mail addresses: they go stale there and can't be pressed."""
    for record in records.all:
        if record.kind in NUMBER_LISTS:
            continue
        for keys, text in texts_of(record.data, UNCHECKED):
            for email in EMAIL.finditer(text):
                yield record.error(keys, "email_in_text", part=email.group(), value=email.group())
            short = () if NAMES.intersection(keys) else short_numbers_in(text)
            for phone in (*phones_in(EMAIL.sub(" ", text)), *short):
                yield record.error(keys, "phone_in_text", part=phone, value=phone)


def addresses_belong_to_offices(records: Records) -> Iterator[Problem]:
    """An e-mail of a contact is not somebody's own (first name, dot, last name)."""
    places = {word for record in records.of("area") for word in _words(record)}
    for record in records.all:
        for keys, contact in record.items("contacts"):
            name = contact.get("email", "").casefold().partition("@")[0]
            of_office = OFFICE_WORDS.search(name) or any(part in places for part in slug(name).split("-"))
            if NAMED.fullmatch(name) and not of_office:
                yield record.warning((*keys, "email"), "personal_email", value=contact["email"])


def _words(area: Record) -> Iterator[str]:
    """What an area is called, as an address spells it."""
    for _, text in texts_of({name: area.data.get(name, "") for name in ("name", "alternate_names", "inflected")}):
        yield from slug(text).split("-")


RULES = (no_personal_codes_on_pages, no_contact_details_in_text, addresses_belong_to_offices)
