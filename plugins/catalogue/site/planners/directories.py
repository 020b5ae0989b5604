"""The alphabetical directory and the search page."""

from collections.abc import Iterable, Iterator
from unicodedata import combining, normalize

from catalogue.model import Catalogue, Helpline
from catalogue.search.danger import load_danger_words
from catalogue.site.page import Page
from catalogue.site.planners.context import Context
from catalogue.site.views import Link, line


def initial(name: str) -> str:
    """The letter that a name is filed under; å, ä and ö are letters of their own, signs and digits are "#"."""
    first = name.strip().lstrip("”\"'(")[:1].upper()
    if first in "ÅÄÖ":
        return first
    plain = "".join(character for character in normalize("NFD", first) if not combining(character))
    return plain if plain.isalpha() else "#"


def filed(links: Iterable[Link]) -> list[tuple[str, list[Link]]]:
    """Links by their first letter, in the order of the Finnish alphabet."""
    alphabet = "#ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ"
    letters: dict[str, list[Link]] = {}
    for link in sorted(links, key=lambda link: (str(link.text).casefold(), link.href)):
        letters.setdefault(initial(str(link.text)), []).append(link)
    return sorted(letters.items(), key=lambda item: (alphabet.find(item[0]) % 100, item[0]))


def plan_a_z(context: Context) -> Iterator[Page]:
    """All services and all organizations by name."""
    catalogue, language, strings = context.catalogue, context.language, context.strings
    listings = context.listings
    services = [
        Link(context.href("service", service.id), service.name.local(language)) for service in catalogue.listed_services
    ]
    services += [
        Link(context.href("service", service.id), service.name.local(language), note=strings("a_z.paused"))
        for service in listings.paused
    ]
    organizations = [
        Link(context.href("organization", item.id), item.name.local(language), len(listings.of_organization(item.id)) or None)
        for item in catalogue.organizations.values()
        if listings.of_organization(item.id) or listings.paused_of_organization(item.id)
    ]
    yield Page(
        address=context.alternates("a_z")[language],
        template="a_z",
        language=language,
        title=strings("a_z.title"),
        description=strings("a_z.title"),
        alternates=context.alternates("a_z"),
        crumbs=(context.home_crumb(),),
        section="a_z",
        content={"services": filed(services), "organizations": filed(organizations)},
    )


def plan_search(context: Context) -> Iterator[Page]:
    """The search page; without JavaScript it leads to the needs and to search words."""
    language = context.language
    needs = tuple(
        (
            Link(context.href("need", need.id), need.sentence.local(language)),
            tuple(Link(context.href("need", sub.id), sub.name.local(language)) for sub in need.sub_needs),
        )
        for need in context.catalogue.needs.values()
    )
    yield Page(
        address=context.alternates("search")[language],
        template="search",
        language=language,
        title=context.strings("search.title"),
        description=context.strings("search.label"),
        alternates=context.alternates("search"),
        section="search",
        content={"needs": needs, **_for_script(context)},
    )


def _for_script(context: Context) -> dict[str, object]:
    """What the search's script shows besides results: addresses, names of values, and the lines that danger words call."""
    catalogue, strings = context.catalogue, context.strings
    listed = catalogue.listed_services
    languages = sorted({code for service in listed for code in service.languages})
    modes = sorted({mode for service in listed for mode in service.modes})
    always = always_shown(catalogue)
    called = {line for word in load_danger_words(catalogue.folder) for line in word.helplines}
    return {
        "need_href": context.href("need", "%id%"),
        "suggest": context.feedback.suggest(strings("search_page.suggest_title")),
        "languages": [(code, strings(f"language.{code}") if strings.has(f"language.{code}") else code) for code in languages],
        "modes": [(mode, strings(f"mode.{mode}")) for mode in modes],
        "lines": [
            (helpline.id, line(catalogue, helpline, strings, context.base))
            for helpline in catalogue.helplines.values()
            if (helpline.id in called and is_trusted(helpline)) or helpline.id in always
        ],
        "always": always,
    }


def is_trusted(helpline: Helpline) -> bool:
    """True for a line that may be shown to someone in danger: its number is not in doubt and two sources name it."""
    return helpline.confidence in ("high", "medium") and len(helpline.sources) >= 2


def always_shown(catalogue: Catalogue) -> list[str]:
    """The lines for a danger none of whose own lines may be shown: the emergency number and the first crisis line."""
    emergency = catalogue.emergency_line
    crisis = next((one for one in catalogue.helplines.values() if one.banner and not one.emergency and is_trusted(one)), None)
    return [one.id for one in (emergency, crisis) if one]
