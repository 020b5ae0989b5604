"""A document against its schema: values are typed by it, and each fault is told once, at its place, with a hint."""

from pathlib import Path

import pytest

from catalogue.document import Document
from catalogue.problems import Problem
from catalogue.schemas import check_document
from catalogue.source import parse_document

SMALLEST = """\
organization: koivulan-tuki
name: {fi: Tupa}
summary: {fi: Paikka.}
needs: [ruoka-apu]
sources:
  - {name: Sivu, date: 2026-10}
"""


def document(text: str) -> Document:
    """A service's document."""
    return parse_document(Path("tupa.yaml"), text.encode("utf-8"))


def problems(more: str, text: str = SMALLEST) -> list[Problem]:
    """What is wrong in the smallest service with more fields."""
    return list(check_document(document(text + more), "service").problems)


def only(more: str, text: str = SMALLEST) -> Problem:
    """The one thing that is wrong."""
    (problem,) = problems(more, text)
    return problem


def test_the_smallest_service_is_valid():
    assert problems("") == []


def test_numbers_and_yes_are_typed_where_the_schema_wants_them():
    checked = check_document(document(SMALLEST + "review_months: 6\nsensitive: kyllä\nages: {min: 018}\n"), "service")
    assert (checked.data["review_months"], checked.data["sensitive"], checked.data["ages"]) == (6, True, {"min": 18})


@pytest.mark.parametrize(
    ("word", "value"), [("true", True), ("Yes", True), ("kyllä", True), ("no", False), ("EI", False)]
)
def test_yes_and_no_are_understood_as_people_write_them(word: str, value: bool):
    assert check_document(document(SMALLEST + f"sensitive: {word}\n"), "service").data["sensitive"] is value


def test_unquoted_phones_times_dates_and_postal_codes_stay_as_written():
    more = (
        "contacts:\n  - phone: 0401234567\n    schedules:\n      - {days: [mo], opens_at: 12:30, closes_at: 15:00}\n"
        "locations:\n  - {street: Katu 1, postal_code: 00100}\nexpires: 2027-01-31\n"
    )
    checked = check_document(document(SMALLEST + more), "service")
    assert checked.problems == ()
    assert checked.data["contacts"][0]["phone"] == "0401234567"
    assert checked.data["contacts"][0]["schedules"][0]["opens_at"] == "12:30"
    assert checked.data["locations"][0]["postal_code"] == "00100"
    assert checked.data["expires"] == "2027-01-31"


def test_language_no_is_norwegian_and_lift_no_is_a_word():
    more = "languages: [no]\nlocations:\n  - {street: Katu 1, accessibility: {lift: no}}\n"
    assert problems(more) == []


def test_unknown_field_names_the_nearest_one():
    problem = only("langauges: [fi]\n")
    assert (problem.code, problem.field) == ("unknown_field", "langauges")
    assert problem.hint.params == {"suggestion": "languages"}
    assert (problem.line, problem.column) == (7, 1)


def test_unknown_field_is_found_by_its_finnish_title():
    assert only("hinta: {type: free}\n").hint.params == {"suggestion": "cost"}


def test_unknown_field_is_told_where_it_belongs():
    problem = only('phone: "040 123 4567"\n')
    assert (problem.hint.code, problem.hint.params) == ("belongs_elsewhere", {"place": "contacts.phone"})


def test_a_misspelt_required_field_is_told_once():
    assert [problem.code for problem in problems("", SMALLEST.replace("summary", "sumary"))] == ["unknown_field"]


def test_a_missing_field_is_told_where_its_fields_begin():
    problem = only("contacts:\n  - phone: 112\nalert:\n  valid_to: 2027-01-01\n")
    assert (problem.code, problem.params, problem.line, problem.column) == ("missing_field", {"name": "text"}, 9, 1)


@pytest.mark.parametrize(
    ("more", "suggestion"),
    [
        ("schedules:\n  - {days: [ma]}\n", "mo"),
        ("schedules:\n  - {days: [to]}\n", "th"),
        ("schedules:\n  - {days: [Torstai]}\n", "th"),
        ("cost: {type: ilmainen}\n", "free"),
        ("modes: [verkossa]\n", "online"),
        ("access: {ways: [conact]}\n", "contact"),
        ("expires: 24.12.2026\n", "2026-12-24"),
        ("ended_date: 1/2026\n", "2026-01"),
        ("url: www.example.fi\n", "https://www.example.fi"),
        ("contacts:\n  - phone: puh. (03) 123 4567\n", "03 123 4567"),
        ("contacts:\n  - phone: +358 (0)40 123 4567\n", "+358 40 123 4567"),
        ("contacts:\n  - email: info(at)example.fi\n", "info@example.fi"),
        ("languages: [suomi]\n", "fi"),
        ("related: [Ruoka-apu Pyynikki]\n", "ruoka-apu-pyynikki"),
        ("locations:\n  - {street: Katu 1, postal_code: 33100 Tampere}\n", "33100"),
        ("exceptions:\n  - {date: 2026-12-24, opens_at: klo 9, notes: {fi: x}}\n", "09:00"),
    ],
)
def test_a_slip_in_a_value_gets_the_value_mended(more: str, suggestion: str):
    assert only(more).hint.params["suggestion"] == suggestion


def test_two_phone_numbers_in_one_field_are_not_mended_into_one():
    problem = only("contacts:\n  - phone: 040 123 4567 tai 040 765 4321\n")
    assert (problem.code, problem.hint) == ("bad_phone", None)


def test_choices_are_listed_when_nothing_is_near():
    assert only("public_holidays: joskus\n").hint.params == {"options": "open, closed"}


def test_a_pattern_must_match_to_the_very_end():
    assert only('url: "https://example.fi/ x"\n').code == "bad_url"
    assert only("languages:\n  - |\n    fi\n    x\n").code == "bad_language"


@pytest.mark.parametrize("day", ["2026-02-29", "2026-13-01", "2026-00-10", "0026-01-01"])
def test_a_day_that_is_not_in_the_calendar_is_told(day: str):
    assert only(f"expires: {day}\n").code == "no_such_date"


def test_a_leap_day_is_in_the_calendar():
    assert problems("expires: 2028-02-29\n") == []


def test_text_where_a_language_is_wanted():
    problem = only("", SMALLEST.replace("{fi: Tupa}", "Tupa"))
    assert (problem.code, problem.hint.code) == ("expected_fields", "add_language")


def test_a_comma_in_braces_is_explained():
    codes = [(problem.code, problem.hint.code) for problem in problems("", SMALLEST.replace("Paikka.", "Tule, syö"))]
    assert codes == [("unknown_field", "comma_in_braces")]


def test_one_problem_for_one_place():
    assert [problem.code for problem in problems("review_months: monta\nexpires: joulun aikaan, kai\n")] == [
        "expected_integer", "bad_date",
    ]


def test_faulty_places_are_named_so_that_rules_can_leave_them():
    checked = check_document(document(SMALLEST + "expires: 2026-02-30\nages: {min: x}\n"), "service")
    assert checked.faulty == {("expires",), ("ages", "min")}


def test_a_list_where_one_value_is_wanted_and_the_other_way_round():
    assert only("url: [https://example.fi/]\n").hint.code == "only_one"
    assert only("related: ruokakassi\n").hint.params == {"suggestion": "related: [ruokakassi]"}
    assert only("alternate_names:\n  - Tupa: avoin\n").hint.params == {"suggestion": '"Tupa: avoin"'}
