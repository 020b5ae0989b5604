"""The text of a new service's file: what is required, left open, and what often helps, as comments."""

import json
from collections.abc import Mapping
from datetime import date

import yaml

from catalogue.schema_files import load_schema

SCHEMA_LINE = "# yaml-language-server: $schema=../../../schema/service.schema.json"

HELPFUL = (
    "description", "target_groups", "for_whom", "access", "languages", "cost", "modes", "areas", "locations",
    "schedules", "url",
)
"""Optional fields that most services can fill in; the others are in the field guide."""


def starter_text(name: str | None, organization: str, today: date, language: str) -> str:
    """A file that becomes valid when its empty places are filled in; comments in `language`."""
    fields = load_schema("service", language)["properties"]
    written = f" {json.dumps(name, ensure_ascii=False)}" if name else ""
    parts = [
        SCHEMA_LINE,
        _field(fields["organization"], f"organization: {organization}".rstrip()),
        _field(fields["name"], f"name:\n  fi:{written}"),
        _field(fields["summary"], "summary:\n  fi:"),
        _field(fields["needs"], "needs:\n  -", "content/needs/"),
        _field(fields["contacts"], "contacts:\n  - phone:"),
        _field(fields["sources"], f"sources:\n  - name:\n    date: {today.isoformat()}"),
    ]
    parts += [_example(key, fields[key]) for key in HELPFUL]
    return "\n\n".join(parts) + "\n"


def _field(schema: Mapping, text: str, more: str = "") -> str:
    return f"# {_words(schema)}{f' ({more})' if more else ''}\n{text}"


def _example(key: str, schema: Mapping) -> str:
    """An optional field with its first example, all of it as comments."""
    text = yaml.safe_dump({key: schema["examples"][0]}, allow_unicode=True, sort_keys=False, width=1000)
    return f"# {_words(schema)}\n" + "\n".join(f"# {line}" for line in text.splitlines())


def _words(schema: Mapping) -> str:
    return f"{schema['title']}: {schema['description']}"
