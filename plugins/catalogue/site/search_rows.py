"""What the search page shows of each service, as plain data."""

from catalogue.site.addresses import address
from catalogue.site.facts import Fact, row_facts
from catalogue.site.planners.context import Context
from catalogue.text import LocalText


def fact_data(fact: Fact) -> dict[str, object]:
    """A fact as data; what is not there is left out."""
    data = {"icon": fact.icon, "text": fact.text, "href": fact.href, "lang": fact.lang, "state": fact.state}
    return {key: value for key, value in data.items() if value}


def text_data(key: str, text: LocalText) -> dict[str, str]:
    """A text, with its language where that is not the page's."""
    return {key: text.text} | ({f"{key}_lang": text.lang} if text.lang else {})


def search_rows(context: Context) -> dict[str, dict[str, object]]:
    """Service id -> its row: address, texts, facts, and the values that facets count."""
    catalogue, language = context.catalogue, context.language
    rows = {}
    for service in catalogue.listed_services:
        provider = catalogue.organizations[service.provider_on(catalogue.today)]
        rows[service.id] = {
            "url": address(language, "service", service.id),
            **text_data("name", service.name.local(language)),
            **text_data("provider", provider.name.local(language)),
            **text_data("summary", service.summary.local(language)),
            "facts": [fact_data(fact) for fact in row_facts(catalogue, service, context.strings)],
            "needs": list(service.needs),
            "target_groups": list(service.target_groups),
            "areas": list(context.listings.areas_of(service)),
            "modes": list(service.modes),
            "languages": list(service.languages),
            "free": bool(service.cost and service.cost.type == "free"),
            "open": is_open_to_all(service.access.ways, service.requirements),
        }
    return rows


def is_open_to_all(ways: tuple[str, ...], requirements: tuple[str, ...]) -> bool:
    """True when it is known that one gets in without a referral, a permit or membership."""
    closed = {"referral", "permit", "membership", "diagnosis", "income-check"}
    return bool({"come", "contact", "book", "form"} & set(ways)) and not closed & {*ways, *requirements}
