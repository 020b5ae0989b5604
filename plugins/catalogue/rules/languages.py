"""Languages: what Swedish and English readers would miss."""

from collections.abc import Iterator

from catalogue.problems import Problem
from catalogue.records import Records

FIELDS = ("name", "summary")
LONG_TEXTS = ("summary", "description", "first_visit")


def services_speak_all_languages(records: Records) -> Iterator[Problem]:
    """A published service has its name and summary in every language of the site."""
    for record in records.of("service"):
        if not record.is_published:
            continue
        for language in records.languages[1:]:
            missing = [field for field in FIELDS if field in record.data and language not in record.data[field]]
            if missing:
                yield record.warning((missing[0],), f"missing_{language}", at_key=True, fields=", ".join(missing))


def translations_differ(records: Records) -> Iterator[Problem]:
    """A translation is not the Finnish text copied: without it, the page says honestly what language it shows."""
    for record in records.of("service"):
        for field in LONG_TEXTS:
            texts = record.data.get(field, {})
            for language in records.languages[1:]:
                if texts.get(language) is not None and texts[language] == texts.get("fi"):
                    yield record.warning((field, language), "same_text")


RULES = (services_speak_all_languages, translations_differ)
