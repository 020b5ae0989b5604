"""Words of the pages: the same in every language, each one used, each one that is used there."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache

import pytest
from jinja2 import Environment, nodes
from markupsafe import Markup
from site_under_test import ROOT

from catalogue.site.strings import Strings, load_strings

TEMPLATES = sorted((ROOT / "theme" / "templates").rglob("*.html"))
MODULES = sorted((ROOT / "plugins" / "catalogue" / "site").rglob("*.py"))
WORDS_OF_CALLS = {"t", "strings", "plural", "list", "has"}
GAP = "\0"
"""Stands in a key for the part that is known only when the page is made."""


def template_keys(source: str) -> Iterator[str]:
    """The keys that a template asks for: t('a.b'), door.t('a.b'), t('a.' ~ kind)."""
    for call in Environment().parse(source).find_all(nodes.Call):
        name = call.node.name if isinstance(call.node, nodes.Name) else getattr(call.node, "attr", "")
        if name in WORDS_OF_CALLS and call.args:
            parts = call.args[0].nodes if isinstance(call.args[0], nodes.Concat) else [call.args[0]]
            key = "".join(part.value if isinstance(part, nodes.Const) else GAP for part in parts)
            yield from forms(key, name)


def module_keys(source: str) -> Iterator[str]:
    """The keys that a module asks for: strings("a.b"), strings.plural("a.b", 2), context.strings(f"a.{kind}")."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and call.args:
            name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
            if name in WORDS_OF_CALLS:
                for key in constants(call.args[0]):
                    yield from forms(key, name)


def constants(node: ast.expr) -> Iterator[str]:
    """The texts that an argument may be: a constant, a text with gaps, or either side of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(part.value if isinstance(part, ast.Constant) else GAP for part in node.values)
    elif isinstance(node, ast.IfExp):
        yield from constants(node.body)
        yield from constants(node.orelse)


def forms(key: str, name: str) -> Iterator[str]:
    """A key, or both of its forms where a number decides."""
    yield from [f"{key}_one", f"{key}_other"] if name == "plural" else [key]


@cache
def keys_used() -> frozenset[str]:
    """Every key, possibly with gaps, that templates and modules ask for by a name of their own."""
    found = {key for path in TEMPLATES for key in template_keys(path.read_text(encoding="utf-8"))}
    found |= {key for path in MODULES for key in module_keys(path.read_text(encoding="utf-8"))}
    return frozenset(key for key in found if key.strip(GAP))


@cache
def other_texts() -> frozenset[str]:
    """Texts in modules that a variable may carry into a call."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in MODULES)
    return frozenset(node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)
                     and isinstance(node.value, str))


def matches(pattern: str, key: str) -> bool:
    return re.fullmatch(re.escape(pattern).replace(GAP, ".+"), key) is not None


@pytest.fixture(scope="module")
def keys(words) -> frozenset[str]:
    return frozenset(words["fi"].words)


def test_every_language_has_the_same_keys(words):
    assert {language: set(strings.words) for language, strings in words.items()} == {
        language: set(words["fi"].words) for language in words
    }


def test_a_language_that_lacks_a_key_is_named_with_the_key(tmp_path):
    (tmp_path / "strings").mkdir()
    (tmp_path / "strings" / "fi.yaml").write_text("nav:\n  home: Etusivu\nskip: Ohita\n", encoding="utf-8")
    (tmp_path / "strings" / "sv.yaml").write_text("skip: Hoppa\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"sv\.yaml lacks: nav\.home"):
        load_strings(tmp_path, ("fi", "sv"))


def test_every_key_that_pages_ask_for_exists(keys):
    missing = sorted(used for used in keys_used() if not any(matches(used, key) for key in keys))
    assert not missing, " ".join(missing).replace(GAP, "…")


def test_no_key_is_left_that_no_page_asks_for(keys):
    unused = keys - other_texts()
    unused = sorted(key for key in unused if not any(matches(pattern, key) for pattern in keys_used()))
    assert not unused, " ".join(unused)


def test_the_same_gaps_are_filled_in_every_language(words):
    def gaps(text: str) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", text))

    dates = {key for key in words["fi"].words if key.startswith("date.")}  # English names the month, Finnish numbers it
    differing = [
        key for key in words["fi"].words
        if key not in dates and not key.endswith("_one") and len({frozenset(gaps(s.words[key])) for s in words.values()}) > 1
    ]
    assert differing == []


SERVICE = json.loads((ROOT / "schema" / "service.schema.json").read_text(encoding="utf-8"))
COMMON = json.loads((ROOT / "schema" / "common.schema.json").read_text(encoding="utf-8"))


def enumerations(value: object, field: str = "") -> Iterator[tuple[str, str]]:
    """(name of the field, allowed value) for every enumeration below a part of a schema."""
    if isinstance(value, dict):
        yield from ((field, str(allowed)) for allowed in value.get("enum", ()))
        for key, inner in value.items():
            yield from enumerations(inner, field if key in ("items", "properties", "enum") else key)


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("ways", "way.{}"), ("requirements", "requirement.{}"), ("modes", "mode.{}"), ("genders", "gender.{}"),
        ("cost.type", "cost.{}"), ("cost.type", "cost.{}_long"), ("public_holidays", "hours.holidays_{}"),
        ("schedule.type", "service.type_{}"), ("accessibilityValue", "accessibility.{}"),
    ],
)  # fmt: skip
def test_every_value_of_a_field_can_be_said(keys, field, said):
    parts = {"cost.type": SERVICE["properties"]["cost"], "schedule.type": COMMON["$defs"]["schedule"],
             "accessibilityValue": COMMON["$defs"]["accessibilityValue"]}
    allowed = [value for name, value in enumerations(parts.get(field, SERVICE), field) if name in (field, field.split(".")[-1])]
    assert allowed
    assert sorted(value for value in allowed if said.format(value) not in keys) == []


def test_every_kind_of_accessibility_has_a_name(keys):
    kinds = SERVICE["properties"]["locations"]["items"]["properties"]["accessibility"]["properties"]
    assert sorted(kind for kind in kinds if f"accessibility.{kind}" not in keys) == []


def test_lists_of_words_have_their_length(words):
    lengths = {"days.short": 7, "days.long": 7, "months": 12, "month_names": 12, "months_from": 12, "months_in": 12,
               "hours.ordinals": 5}
    for language, strings in words.items():
        assert {key: len(strings.list(key)) for key in lengths} == lengths, language


def test_a_gap_is_filled_and_markup_in_it_stays_markup():
    strings = Strings("fi", {"call": "Soita {who} & odota"})
    assert strings("call", who="<b>") == "Soita <b> & odota"
    assert strings("call", who=Markup("<b>x</b>")) == Markup("Soita <b>x</b> &amp; odota")


def test_one_and_many_have_their_own_words(words):
    assert words["fi"].plural("place.several", 1, first="Koti") == "Koti ja 1 muu paikka"
    assert words["fi"].plural("place.several", 2, first="Koti") == "Koti ja 2 muuta paikkaa"


def test_a_missing_key_is_an_error_not_an_empty_space(words):
    with pytest.raises(KeyError):
        words["fi"]("no.such.key")
