"""The command line: what it prints, its exit codes, and starter files that become valid."""

import json
import re
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from site_under_test import CONTENT, ROOT

from catalogue import clock
from catalogue.cli import main

TODAY = ("--today", "2026-11-24")


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small catalogue in the folder that the command runs in."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def run(content: Path, *arguments: str) -> int:
    """The exit code of a command on this content."""
    return main([*arguments, "--content", str(content), *TODAY])


def spoil(content: Path) -> Path:
    """A service whose need is not there."""
    path = content / "services" / "koivulan-tuki" / "digiapu.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("[digituki]", "[digitukki]"), encoding="utf-8")
    return path


def test_warnings_end_with_0(content: Path, capsys: pytest.CaptureFixture):
    assert run(content, "validate") == 0
    assert capsys.readouterr().out.endswith("33 tiedostoa tarkistettu: 0 virhettä, 3 huomautusta.\n")


def test_errors_end_with_1_and_are_told_from_where_one_stands(content: Path, capsys: pytest.CaptureFixture):
    spoil(content)
    assert run(content, "validate") == 1
    out = capsys.readouterr().out
    assert "content/services/koivulan-tuki/digiapu.yaml:12:9: virhe: needs[1]: tarvetta ”digitukki” ei ole\n" in out
    assert "vihje: tarkoititko ”digituki”?" in out


def test_only_the_paths_asked_for_are_told(content: Path, capsys: pytest.CaptureFixture):
    path = spoil(content)
    assert run(content, "validate", str(content / "services" / "toivo-saatio")) == 0
    assert "3 tiedostoa tarkistettu: 0 virhettä" in capsys.readouterr().out
    assert run(content, "validate", str(path)) == 1
    assert "1 tiedosto tarkistettu: 1 virhe, 0 huomautusta." in capsys.readouterr().out


def test_formats_and_languages(content: Path, capsys: pytest.CaptureFixture):
    spoil(content)
    run(content, "validate", "--format", "json", "--lang", "en")
    data = json.loads(capsys.readouterr().out)
    errors = [one["message"] for one in data["problems"] if one["level"] == "error"]
    assert errors == ["there is no need “digitukki”"]
    run(content, "validate", "--format", "github", "--lang", "sv")
    assert "::behovet ”digitukki” finns inte%0Atips: menade du ”digituki”?" in capsys.readouterr().out


@pytest.mark.parametrize(
    "path",
    ["content/services/toivo-saatio/../koivulan-tuki/digiapu.yaml", "services/koivulan-tuki/digiapu.yaml",
     "content/services/koivulan-tuki/", "linkki/services/koivulan-tuki/digiapu.yaml"],
)
def test_a_path_is_found_however_it_is_written(content: Path, path: str, capsys: pytest.CaptureFixture):
    spoil(content)
    (content.parent / "linkki").symlink_to(content)
    assert run(content, "validate", path) == 1
    assert ": 1 virhe, 0 huomautusta." in capsys.readouterr().out


def test_a_path_is_found_in_a_linked_content_folder_and_from_another_folder(content: Path, capsys, monkeypatch):
    path = spoil(content)
    link = content.parent / "linkki"
    link.symlink_to(content)
    assert run(link, "validate", str(path)) == 1
    monkeypatch.chdir(path.parent)
    assert run(link, "validate", path.name) == 1
    assert capsys.readouterr().out.count("1 tiedosto tarkistettu: 1 virhe, 0 huomautusta.") == 2


def test_our_own_pages_are_checked_files_too(content: Path, capsys: pytest.CaptureFixture):
    assert run(content, "validate", "content/pages/about.sv.md") == 0
    assert "1 tiedosto tarkistettu: 0 virhettä" in capsys.readouterr().out


def test_a_path_without_any_file_is_no_silent_success(content: Path, capsys: pytest.CaptureFixture):
    (content / "README.md").write_text("x", encoding="utf-8")
    assert run(content, "validate", "content/README.md") == 2
    assert "ei ole yhtään tarkistettavaa tiedostoa" in capsys.readouterr().err


@pytest.mark.parametrize("path", ["content/services/olematon.yaml", ".."])
def test_a_path_that_can_not_be_checked_ends_with_2(content: Path, path: str, capsys: pytest.CaptureFixture):
    assert run(content, "validate", path) == 2
    captured = capsys.readouterr()
    assert captured.out == "" and path in captured.err


def test_a_folder_that_is_not_there_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture):
    assert main(["validate", "--content", str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err.startswith("kansiota ")


def test_an_unknown_command_or_day_ends_with_2():
    for arguments in (["julkaise"], [], ["validate", "--today", "eilen"], ["validate", "--lang", "de"]):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 2


def test_a_fault_of_a_rule_is_told_and_not_shown_as_a_traceback(content: Path, capsys, monkeypatch):
    def falls(records):
        raise ValueError("oma vika")

    monkeypatch.setattr("catalogue.rules.run_rules.__defaults__", ((falls,),))
    assert run(content, "validate") == 1
    assert "content:1:1: virhe: tarkistus falls kaatui (ValueError: oma vika)" in capsys.readouterr().out


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_starter_file_is_valid_once_it_is_filled_in(content: Path, language: str, capsys: pytest.CaptureFixture):
    assert run(content, "new", "Äitien: kahvila #1", "--organization", "koivulan-tuki", "--lang", language) == 0
    path = content / "services" / "koivulan-tuki" / "aitien-kahvila-1.yaml"
    assert "aitien-kahvila-1.yaml" in capsys.readouterr().out
    text = path.read_text(encoding="utf-8")
    assert run(content, "validate", str(path)) == 1
    places = [
        ("summary:\n  fi:", " Kahvila äideille."), ("needs:\n  -", " ruoka-apu"),
        ("  - phone:", " 050 000 0030"), ("  - name:", " Yhdistyksen esite"),
    ]
    for place, value in places:
        assert text.count(place) == 1
        text = text.replace(place, place + value)
    path.write_text(text, encoding="utf-8")
    assert run(content, "validate", str(path)) == 0


def test_the_helpful_part_of_a_starter_file_is_valid_too(content: Path):
    run(content, "new", "Tupa", "--organization", "koivulan-tuki")
    path = content / "services" / "koivulan-tuki" / "tupa.yaml"
    head, marker, helpful = path.read_text(encoding="utf-8").partition("# Kuvaus")
    shown = [line[2:] for line in helpful.splitlines() if line.startswith("# ") and not line[2:3].isupper()]
    filled = (
        head.replace("summary:\n  fi:", "summary:\n  fi: Paikka.").replace("needs:\n  -", "needs:\n  - ruoka-apu")
        .replace("- phone:", '- phone: "050 000 0030"').replace("- name:", "- name: Esite")
    )
    text = filled + "\n".join(shown).replace("kotikunta", "koivula") + "\n"
    path.write_text(text, encoding="utf-8")
    assert marker and len(shown) > 20
    assert run(content, "validate", str(path)) == 0, text


def test_a_starter_file_is_never_written_over_another(content: Path, capsys: pytest.CaptureFixture):
    path = content / "services" / "koivulan-tuki" / "ruokakassi.yaml"
    before = path.read_bytes()
    assert run(content, "new", "Ruokakassi", "--organization", "koivulan-tuki") == 2
    assert path.read_bytes() == before
    assert "on jo olemassa" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "organization"),
    [("!!!", "koivulan-tuki"), ("Tupa", "../muualle"), ("Tupa", "Koivulan Tuki"), ("", "koivulan-tuki"),
     ("con", "koivulan-tuki"), ("Tupa\x1b[31m", "koivulan-tuki"), ("Digiapu", "toivo-saatio")],
)
def test_a_name_that_makes_no_new_id_writes_nothing(content: Path, name: str, organization: str):
    before = sorted(content.parent.rglob("*"))
    assert run(content, "new", name, "--organization", organization) == 2
    assert sorted(content.parent.rglob("*")) == before


def test_without_an_organization_a_starter_file_is_printed(content: Path, capsys: pytest.CaptureFixture):
    before = sorted(content.rglob("*"))
    assert run(content, "new", "Tupa") == 0
    assert capsys.readouterr().out.startswith("# yaml-language-server: $schema=../../../schema/service.schema.json\n")
    assert sorted(content.rglob("*")) == before


def test_without_a_name_a_template_is_printed(content: Path, capsys: pytest.CaptureFixture):
    assert run(content, "new") == 0
    assert "\nname:\n  fi:\n" in capsys.readouterr().out


def test_a_folder_that_can_not_be_made_is_told(content: Path, capsys: pytest.CaptureFixture):
    (content / "services" / "uusi").write_text("x", encoding="utf-8")
    assert run(content, "new", "Tupa", "--organization", "uusi") == 2
    assert "content/services/uusi/tupa.yaml ei voi kirjoittaa" in capsys.readouterr().err


@pytest.mark.parametrize(("moment", "day"), [("2026-11-24T21:59+00:00", 24), ("2026-11-24T22:00+00:00", 25), ("2026-06-24T21:00+00:00", 25)])
def test_today_is_the_day_in_helsinki(monkeypatch: pytest.MonkeyPatch, moment: str, day: int):
    class Clock(datetime):
        @classmethod
        def now(cls, zone):
            return datetime.fromisoformat(moment).astimezone(zone)

    monkeypatch.setattr(clock, "datetime", Clock)
    assert clock.today_in_helsinki().day == day


def test_only_one_module_asks_the_clock():
    asking = re.compile(r"datetime\.now|date\.today|\btime\.time\b")
    sources = [*(ROOT / "plugins").rglob("*.py"), *(ROOT / "scripts").rglob("*.py"), ROOT / "pelicanconf.py"]
    assert [path.name for path in sources if asking.search(path.read_text(encoding="utf-8"))] == ["clock.py"]
