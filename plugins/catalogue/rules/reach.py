"""A published service can be reached, and a secret address stays secret."""

from collections.abc import Iterator

from catalogue.problems import Problem
from catalogue.records import Records

PLACES = ("street", "postal_code", "details", "name", "municipality", "district")
CONTACT_WAYS = ("phone", "email", "chat", "form")


def services_can_be_reached(records: Records) -> Iterator[Problem]:
    """A published service has a phone, an e-mail, a chat, a form, a web page or an address (or a secret one)."""
    for record in records.of("service"):
        if not record.is_published or {"contacts", "locations", "url"} & record.broken:
            continue
        contacts = record.data.get("contacts", ())
        locations = record.data.get("locations", ())
        if not (
            record.data.get("url")
            or any(contact.get(way) for contact in contacts for way in CONTACT_WAYS)
            or any(location.get("street") or location.get("hidden") for location in locations)
        ):
            yield record.error((), "cannot_be_reached")


def contacts_lead_somewhere(records: Records) -> Iterator[Problem]:
    """A contact has at least one way to get in touch."""
    for kind in ("service", "organization"):
        for record in records.of(kind):
            for keys, contact in record.items("contacts"):
                if not any(contact.get(way) for way in CONTACT_WAYS):
                    yield record.error(keys, "empty_contact")


def secret_addresses_stay_secret(records: Records) -> Iterator[Problem]:
    """A hidden location tells neither street nor postal code, and another one tells at least where it is."""
    for record in records.of("service"):
        for keys, location in record.items("locations"):
            if location.get("hidden"):
                told = [field for field in ("street", "postal_code") if location.get(field)]
                yield from (record.error((*keys, field), "secret_address_told") for field in told)
            elif not any(location.get(field) for field in PLACES):
                yield record.error(keys, "empty_location")


RULES = (services_can_be_reached, contacts_lead_somewhere, secret_addresses_stay_secret)
