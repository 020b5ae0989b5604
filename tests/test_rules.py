"""The rules: how they treat what is faulty elsewhere, and what the corpus in tests/cases can't show."""

from datetime import date
from pathlib import Path

import pytest
from site_under_test import TODAY

from catalogue.files import ContentFile
from catalogue.phones import national, numbers_among, phones_in, short_numbers_in
from catalogue.problems import Problem, did_you_mean
from catalogue.records import Records, records_of
from catalogue.rules import RULES, run_rules
from catalogue.rules.hours import schedules_make_sense
from catalogue.rules.references import reference_fields
from catalogue.schemas import check_document
from catalogue.source import parse_document


def records(today: date = TODAY, **files: str) -> Records:
    """Records of texts by kind and id: service__tupa="name: …"."""
    every = []
    for name, text in files.items():
        kind, _, id = name.replace("_", "-").partition("--")
        document = parse_document(Path(f"{id}.yaml"), text.encode("utf-8"))
        every += records_of(ContentFile(document.path, kind, id), document, check_document(document, kind))
    return Records(tuple(every), today)


def found(rule, **files: str) -> list[str]:
    """Codes of what a rule finds."""
    return [problem.code for problem in rule(records(**files))]


def test_a_crashing_rule_is_a_problem_and_stops_no_other():
    def falls(records: Records):
        raise KeyError("tupa")
        yield

    def speaks(records: Records):
        yield Problem(Path("x"), 1, 1, "warning", "expired", params={"value": "2026"})

    problems = run_rules(records(), Path("content"), (falls, speaks))
    assert [(problem.code, problem.path) for problem in problems] == [
        ("rule_crashed", Path("content")), ("expired", Path("x")),
    ]
    assert problems[0].params == {"rule": "falls", "reason": "KeyError: 'tupa'"}


def test_rules_say_nothing_of_an_empty_catalogue():
    assert run_rules(records(), Path("content")) == []


def test_rules_have_names_and_words_of_their_own():
    assert len({rule.__name__ for rule in RULES}) == len(RULES)
    assert all(rule.__doc__ for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_rule_crashes_on_a_file_whose_every_field_is_faulty(rule):
    fields = (
        "name", "summary", "needs", "sources", "organization", "contacts", "locations", "schedules", "exceptions",
        "ages", "alert", "related", "replaced_by", "status", "partners", "expires", "former_ids", "description",
    )
    faulty = "".join(f"{field}: {{x: [y]}}\n" for field in fields)
    lists = "lines:\n  - {id: a}\n  - b\nclosed: x\nnot_found:\n  - {}\n"
    every = records(
        service__tupa=faulty, organization__tuki=faulty, need__ruoka="sub_needs:\n  - {id: a}\n  - x\n",
        areas__areas="areas:\n  - {id: a, parent: [b]}\n", helplines__helplines=lists, site__site="name: x\n",
        target_groups__target_groups="target_groups: x\n",
    )
    assert isinstance(list(rule(every)), list)


def test_references_are_found_from_the_schemas():
    assert reference_fields("service")[("locations", "municipality")] == "municipality"
    assert reference_fields("service")[("organization_changes", "from")] == "organization"
    assert reference_fields("helpline") == {("needs",): "sub-need", ("areas",): "area"}
    assert reference_fields("sub-need") == {}


@pytest.mark.parametrize(
    ("opens", "closes", "codes"),
    [
        ("09:00", "15:00", []),
        ("20:00", "08:00", []),
        ("09:00", "00:00", []),
        ("00:00", "00:00", []),
        ("15:00", "09:00", ["closes_before_opens"]),
        ("12:00", "12:00", ["closes_before_opens"]),
    ],
)
def test_hours_may_run_past_midnight_but_not_round_the_day(opens: str, closes: str, codes: list[str]):
    text = f"schedules:\n  - {{days: [mo], opens_at: '{opens}', closes_at: '{closes}'}}\n"
    assert found(schedules_make_sense, service__tupa=text) == codes


@pytest.mark.parametrize(
    "text",
    ["040 123 4567", "soita 0401234567.", "+358 40 123 4567", "tai 03 123 4567", "0800 02400", "09-2525 0111",
     "(03) 123 4567", "+358 (0)40 123 4567", "040.123.4567", "00358401234567", "358401234567", "040–123 4567",
     "p.0401234567", "03/123 4567", "040\u2009123\u20094567", "040 123 4567-numerosta"],
)
def test_phone_numbers_are_seen_in_text(text: str):
    assert len(list(phones_in(text))) == 1


@pytest.mark.parametrize(
    "text",
    ["112", "116 111", "00100 Helsinki", "2026-01-05", "klo 09.00–12.00", "09-12 ja 13-15", "https://a.fi/0401234567",
     "010190-999W", "0–17-vuotiaat", "vuosina 2020–2026",
     "ma 09.00–12.00, ti 10.00–11.00", "1.2.2026 klo 09.00", "09.12.2026–10.01.2027", "0215403-8", "01/2026 ja 02/2026"],
)
def test_other_numbers_are_not_taken_for_phones(text: str):
    assert list(phones_in(text)) == []


def test_short_european_numbers_are_seen_in_text_but_not_in_ids():
    assert list(short_numbers_in("soita 116 117 tai 116123")) == ["116 117", "116123"]
    assert list(short_numbers_in("paivystysapu-116117 ja 116 000 000 euroa")) == []


@pytest.mark.parametrize(
    "text",
    ["0500000099", "050 000 0099", "050.000.0099", "050/000/0099", "(05)0 000 0099", "+358 (0)50 000 0099",
     "00358 50 000 0099", "050–000–0099", "(050) 0000099", "040 123 4567 / 050 000 0099"],
)
def test_a_number_is_known_however_it_is_grouped(text: str):
    assert [number for number, _ in numbers_among(f"Soita {text}.", {"0500000099"})] == ["0500000099"]


@pytest.mark.parametrize("text", ["05000000991", "10500000099", "050 000 0098", "50 000 0099"])
def test_another_number_is_another_number(text: str):
    assert list(numbers_among(text, {"0500000099"})) == []


def test_a_foreign_number_keeps_its_country():
    assert national("+46 8 123 45") == "+46812345"
    assert national("116 117") == "116117"


def test_the_nearest_word_is_offered_only_when_it_is_near():
    assert did_you_mean("ruoka-apuu", ["ruoka-apu", "velat"]).params == {"suggestion": "ruoka-apu"}
    assert did_you_mean("RUOKA-APU", ["ruoka-apu"]).params == {"suggestion": "ruoka-apu"}
    assert did_you_mean("keskusteluapu", ["kriisiapu", "velat"]) is None
    assert did_you_mean("x" * 10000, ["ruoka-apu"]) is None
