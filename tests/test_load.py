"""The one door: a folder becomes a catalogue, or every problem of every file."""

import gc
import shutil
import time
from datetime import date
from pathlib import Path

import pytest
from site_under_test import CONTENT, ROOT, TODAY

from catalogue.load import load_catalogue
from catalogue.model import Catalogue


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the small catalogue that a test may spoil."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def spoil(content: Path, place: str, old: str, new: str) -> None:
    """Replace some text of a file."""
    path = content / place
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_small_catalogue_has_only_the_warnings_it_is_meant_to_have():
    loaded = load_catalogue(CONTENT, TODAY)
    found = [(problem.path.name, problem.code) for problem in loaded.problems]
    assert found == [
        ("juttuseura.yaml", "missing_en"), ("juttuseura.yaml", "missing_sv"), ("syysleiri.yaml", "expired"),
    ]
    assert loaded.errors == ()


def test_fields_become_values_of_the_model(small: Catalogue):
    group = small.services["surun-keinu"]
    assert group.schedules[0].interval == 2
    assert group.schedules[0].valid_to == date(2026, 12, 17)
    assert group.schedules[1].closes_at is None
    assert group.locations[1].postal_code == "90100"
    assert small.services["naisten-ilta"].schedules[0].nth_of_month == (1, -1)
    assert small.services["turvala"].locations[0].hidden is True
    assert small.services["nuorten-chat"].ages.max == 29
    assert small.services["ruokakassi"].locations[0].accessibility["lift"] == "no"
    assert small.services["ruokakassi"].name.get("sv") == "Matkassen"
    assert small.services["leipajono"].ended_date == "2026-01"
    assert small.services["velkapuhelin"].contacts[1].schedules[0].days == ("fr",)


def test_what_is_not_written_is_not_known(small: Catalogue):
    service = small.services["juttuseura"]
    assert service.cost is None and service.languages == () and service.public_holidays is None
    assert service.status == "published" and service.review_months == 12


def test_the_provider_changes_on_its_day(small: Catalogue):
    service = small.services["kylatupa"]
    assert service.provider_on(date(2026, 11, 30)) == "haapalan-seurakunta"
    assert service.provider_on(date(2026, 12, 1)) == "koivulan-tuki"


def test_needs_come_in_their_order_with_their_sub_needs(small: Catalogue):
    assert list(small.needs) == ["turva-ja-tuki", "ruoka-ja-raha"]
    assert list(small.sub_needs)[:2] == ["kriisiapu", "turvakoti"]
    assert small.sub_needs["turvakoti"].parent == "turva-ja-tuki"


def test_lines_keep_their_order_and_second_numbers(small: Catalogue):
    assert list(small.helplines) == ["hatanumero", "koivun-kriisipuhelin", "turvachat"]
    assert small.helplines["hatanumero"].also[0].phone == "112"
    assert small.helplines["koivun-kriisipuhelin"].hours_checked == "2026-06"
    assert small.closed_lines[0].phone == "050 000 0099"


def test_nothing_of_a_catalogue_can_be_changed(small: Catalogue):
    with pytest.raises(TypeError):
        small.services["uusi"] = small.services["ruokakassi"]
    with pytest.raises(AttributeError):
        small.services["ruokakassi"].url = "x"
    with pytest.raises(TypeError):
        small.site["name"]["fi"] = "x"


def test_all_problems_of_all_files_come_at_once_and_in_order(content: Path):
    spoil(content, "services/koivulan-tuki/ruokakassi.yaml", "needs: [ruoka-apu, yksinaisyys]", "needs: [ruokaa]")
    spoil(content, "services/toivo-saatio/turvala.yaml", "always_open: true", "always_open: ehkä")
    spoil(content, "organizations/toivo-saatio.yaml", "type: foundation", "type: [foundation")
    spoil(content, "areas.yaml", "parent: suomi", "parent: suomii")
    loaded = load_catalogue(content, TODAY)
    assert loaded.catalogue is None
    assert [(problem.path.name, problem.code) for problem in loaded.errors] == [
        ("areas.yaml", "unknown_area"),
        ("toivo-saatio.yaml", "unclosed_bracket"),
        ("ruokakassi.yaml", "unknown_need"),
        ("turvala.yaml", "expected_yes_no"),
    ]
    assert list(loaded.problems) == sorted(loaded.problems, key=lambda problem: problem.order)


def test_an_unreadable_need_does_not_make_its_services_faulty(content: Path):
    spoil(content, "needs/ruoka-ja-raha.yaml", "order: 2", "order: [2")
    assert {problem.path.name for problem in load_catalogue(content, TODAY).errors} == {"ruoka-ja-raha.yaml"}


def test_a_fault_in_one_field_hides_no_fault_in_another(content: Path):
    spoil(content, "services/koivulan-tuki/ruokakassi.yaml", "public_holidays: closed", "public_holidays: joskus")
    spoil(content, "services/koivulan-tuki/ruokakassi.yaml", "partners: [", "partners: [olematon, ")
    codes = [problem.code for problem in load_catalogue(content, TODAY).errors]
    assert codes == ["unknown_organization", "not_a_choice"]


def test_a_faulty_contact_does_not_make_a_service_unreachable(content: Path):
    spoil(content, "services/haapalan-seurakunta/juttuseura.yaml", '"050 000 0010"', '"soita"')
    assert [problem.code for problem in load_catalogue(content, TODAY).errors] == ["bad_phone"]


def test_warnings_stop_nothing(content: Path):
    spoil(content, "helplines.yaml", "checked: 2026-11-24", "checked: 2025-01-01")
    loaded = load_catalogue(content, TODAY)
    assert "helplines_unchecked" in [problem.code for problem in loaded.problems]
    assert loaded.catalogue is not None


def test_the_collector_is_left_as_it_was():
    load_catalogue(CONTENT, TODAY)
    assert gc.isenabled()


def test_closed_numbers_are_looked_for_in_pages_too(content: Path):
    page = content / "pages" / "about.fi.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nSoita 050 000 0099.\n", encoding="utf-8")
    (problem,) = load_catalogue(content, TODAY).errors
    assert (problem.path, problem.code, problem.excerpt) == (page, "closed_number", "Soita 050 000 0099.")


def test_our_own_content_has_no_errors_and_is_checked_quickly():
    start = time.perf_counter()
    loaded = load_catalogue(ROOT / "content", TODAY)
    seconds = time.perf_counter() - start
    assert [f"{problem.path.name}:{problem.line} {problem.code}" for problem in loaded.errors] == []
    assert seconds < 6, f"{len(loaded.documents)} files took {seconds:.1f} s"


def told(content: Path) -> list[tuple[str, str, str]]:
    """File, code and value of every error."""
    loaded = load_catalogue(content, TODAY)
    return [(problem.path.name, problem.code, problem.params.get("value", "")) for problem in loaded.errors]


def test_a_page_that_every_page_links_to_is_missed(content: Path):
    (content / "pages" / "privacy.sv.md").unlink()
    assert told(content) == [("privacy.sv.md", "missing_page", "privacy")]


def test_a_page_is_missed_only_in_languages_of_the_site(content: Path):
    (content / "pages" / "privacy.sv.md").unlink()
    site = content / "site.yaml"
    site.write_text(site.read_text(encoding="utf-8").replace("[fi, sv, en]", "[fi, en]"), encoding="utf-8")
    assert told(content) == []


def test_swedish_is_not_missed_where_the_site_has_none(content: Path):
    path = content / "services" / "haapalan-seurakunta" / "juttuseura.yaml"
    codes = [problem.code for problem in load_catalogue(content, TODAY).problems if problem.path == path]
    assert codes == ["missing_en", "missing_sv"]
    site = content / "site.yaml"
    site.write_text(site.read_text(encoding="utf-8").replace("[fi, sv, en]", "[fi, en]"), encoding="utf-8")
    codes = [problem.code for problem in load_catalogue(content, TODAY).problems if problem.path == path]
    assert codes == ["missing_en"]


@pytest.mark.parametrize(
    ("head", "errors"),
    [
        ("Title: A\nSlug: about\nLang: suomi\n", [("not_a_choice", "suomi"), ("missing_page", "about")]),
        ("Title: A\nLang: fi\n", [("missing_field", ""), ("missing_page", "about")]),
        ("Title: A\nSlug: about\nLang: fi\nSave_as: index.html\n", [("unknown_field", "save_as")]),
        ("Title: A\nSlug: about\nLang: sv\n", [("missing_page", "about"), ("id_taken", "about.sv")]),
    ],
)
def test_a_page_whose_head_can_not_be_used_is_a_problem(content: Path, head: str, errors: list):
    (content / "pages" / "about.fi.md").write_text(head + "\nTeksti.\n", encoding="utf-8")
    assert sorted((code, value) for _, code, value in told(content)) == sorted(errors)


def test_a_page_tells_personal_codes_without_repeating_them(content: Path):
    path = content / "pages" / "about.fi.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nTunnus 131052-308T.\n", encoding="utf-8")
    (problem,) = load_catalogue(content, TODAY).errors
    assert (problem.code, problem.excerpt) == ("personal_code", "")
