"""Pages that all languages share: the door at the root, and the page for addresses that lead nowhere."""

from collections.abc import Iterator, Mapping

from catalogue.site.page import Page
from catalogue.site.planners.context import Context


def doors(contexts: Mapping[str, Context]) -> tuple[dict[str, object], ...]:
    """The home page of each language with its words."""
    return tuple({"language": language, "href": context.href(), "t": context.strings} for language, context in contexts.items())


def plan_root(contexts: Mapping[str, Context]) -> Iterator[Page]:
    """`/` leads to the first language and links to all."""
    language, context = next(iter(contexts.items()))
    yield Page(
        address="",
        template="root",
        language=language,
        title=context.site_text("name"),
        section="home",
        in_sitemap=False,
        content={"doors": doors(contexts), "target": context.href()},
    )


def plan_not_found(contexts: Mapping[str, Context]) -> Iterator[Page]:
    """404.html, in every language at once."""
    language, context = next(iter(contexts.items()))
    yield Page(
        address="404.html",
        template="not_found",
        language=language,
        title=context.strings("not_found.title"),
        in_sitemap=False,
        noindex=True,
        content={
            "doors": tuple(
                {**door, "search": contexts[door["language"]].href("search"), "a_z": contexts[door["language"]].href("a_z")}
                for door in doors(contexts)
            )
        },
    )
