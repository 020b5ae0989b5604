"""The danger words as a person reads and judges them: the help that each group brings, and all its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.search.danger import DangerWord, load_danger_words
from catalogue.site.planners.context import Context
from catalogue.site.planners.directories import always_shown, is_trusted
from catalogue.site.views import Line, Link, line
from catalogue.source import read_document
from catalogue.text import LANGUAGES, LocalText

UNREVIEWED = "none"
"""What `reviewed_by` says until a crisis professional has reviewed the list."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one language."""

    language: str
    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DangerGroup:
    """One danger: where it leads, what is shown above the results, and which words bring it and which do not."""

    id: str
    need: Link
    sentence: LocalText
    lines: tuple[Line, ...]
    has_own_lines: bool
    withheld: int
    """How many lines of the group are not shown, as it is not sure that they are right."""
    forms: tuple[Words, ...]
    neutral: tuple[Words, ...]


def danger_groups(context: Context) -> tuple[DangerGroup, ...]:
    """Every group in the order of the file; none where the catalogue has no danger words."""
    return tuple(_group(context, one) for one in load_danger_words(context.catalogue.folder))


def reviewer(content: Path) -> str | None:
    """The role of the crisis professional who has reviewed the list; None while nobody has."""
    said = (read_document(content / "danger-words.yaml").data or {}).get("reviewed_by", UNREVIEWED)
    return None if said == UNREVIEWED else str(said)


def _group(context: Context, one: DangerWord) -> DangerGroup:
    catalogue, language = context.catalogue, context.language
    sub_need = catalogue.sub_needs[one.sub_need]
    trusted = [id for id in one.helplines if is_trusted(catalogue.helplines[id])]
    shown = trusted or always_shown(catalogue)
    return DangerGroup(
        id=one.id,
        need=Link(context.href("need", sub_need.id), sub_need.name.local(language)),
        sentence=sub_need.sentence.local(language),
        lines=tuple(line(catalogue, catalogue.helplines[id], context.strings, context.base) for id in shown),
        has_own_lines=bool(trusted),
        withheld=len(one.helplines) - len(trusted),
        forms=_by_language(context, one.forms),
        neutral=_by_language(context, one.neutral),
    )


def _by_language(context: Context, words: Mapping[str, tuple[str, ...]]) -> tuple[Words, ...]:
    """The words of the page's language, then those of the others."""
    order = sorted(LANGUAGES, key=lambda language: language != context.language)
    return tuple(
        Words(language, context.strings(f"language.{language}"), words[language]) for language in order if words.get(language)
    )
