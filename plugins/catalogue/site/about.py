"""Who keeps the site, how they are reached and on what terms its facts may be used: content/site.yaml, ready to show."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.site.phones import dial, on_one_line
from catalogue.site.views import Link
from catalogue.text import LocalText, Text


@dataclass(frozen=True, slots=True)
class About:
    """The operator, the contacts of the site and its licence; None for what the settings do not tell."""

    operator: LocalText
    operator_url: str | None
    business_id: str | None
    email: str | None
    phone: Link | None
    url: str | None
    licence: Link | None


def about_of(site: Mapping[str, object], language: str) -> About:
    """What content/site.yaml says, in the language of a page."""
    operator: Mapping[str, object] = site["operator"]
    contact: Mapping[str, str] = site.get("contact") or {}
    licence: Mapping[str, str] = site.get("licence") or {}
    phone = contact.get("phone")
    return About(
        operator=Text(operator["name"]).local(language),
        operator_url=operator.get("url"),
        business_id=operator.get("business_id"),
        email=contact.get("email"),
        phone=Link(dial(phone), on_one_line(phone)) if phone else None,
        url=contact.get("url"),
        licence=Link(licence["url"], licence["name"]) if licence else None,
    )
