"""The build as a command: what it exits with, what it says, and that a failed one changes nothing."""

from pathlib import Path

import pytest
from site_under_test import CONTENT, build_site, read_folder, run_build


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_two_builds_of_the_same_content_give_equal_bytes(small_site, content, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONHASHSEED", "1")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("LC_ALL", "C")
    again = build_site(content, tmp_path / "elsewhere" / "pages")
    assert sorted(again.files) == sorted(small_site.files)
    assert [name for name, data in small_site.files.items() if again.files[name] != data] == []


def test_a_second_build_into_the_same_folder_touches_nothing(content, tmp_path):
    output = tmp_path / "output"
    build_site(content, output)
    before = {path: path.stat().st_mtime_ns for path in output.rglob("*.html")}
    done = run_build(content, output, "--site-url", "https://example.org")
    assert "0 changed, 0 removed" in done.stdout
    assert {path: path.stat().st_mtime_ns for path in output.rglob("*.html")} == before


def test_the_page_of_a_deleted_service_goes_and_files_of_others_stay(content, tmp_path):
    output = tmp_path / "output"
    build_site(content, output)
    (output / "CNAME").write_text("example.org", encoding="utf-8")
    (content / "services/haapalan-seurakunta/juttuseura.yaml").unlink()
    site = build_site(content, output)
    assert [name for name in site.files if "juttuseura" in name] == []
    assert [name for name, text in site.texts() if "/juttuseura/" in text] == []
    assert site.files["CNAME"] == b"example.org"


def test_content_with_errors_stops_the_build_before_it_touches_anything(content, tmp_path):
    output = tmp_path / "output"
    build_site(content, output)
    before = read_folder(output)
    edit(content / "services/koivulan-tuki/ruokakassi.yaml", "needs: [ruoka-apu", "needs: [ruoka-apuu")
    done = run_build(content, output)
    assert done.returncode == 1
    assert "services/koivulan-tuki/ruokakassi.yaml:" in done.stderr and "ruoka-apuu" in done.stderr
    assert "Traceback" not in done.stderr
    assert read_folder(output) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "output"]


def test_a_new_output_folder_is_not_made_by_a_failed_build(content, tmp_path):
    (content / "site.yaml").write_text("name: [", encoding="utf-8")
    assert run_build(content, tmp_path / "new" / "output").returncode == 1
    assert not (tmp_path / "new" / "output").exists()


def test_a_site_without_a_service_is_not_published(content, tmp_path):
    output = tmp_path / "output"
    build_site(content, output)
    before = read_folder(output)
    for path in sorted((content / "services").rglob("*.yaml")):
        path.unlink()
    done = run_build(content, output)
    assert done.returncode == 1 and done.stderr.strip()
    assert read_folder(output) == before


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("pages/extra.fi.md", "Title: Lisää\nSlug: elsewhere\nLang: fi\n\nTeksti.\n"),
        ("pages/twice.fi.md", "Title: Toinen\nSlug: about\nLang: fi\n\nSama osoite kahdesti.\n"),
        ("pages/untitled.fi.md", "Ei otsikkotietoja.\n"),
        ("pages/about.fi.md", "Title: Tietoja\nSlug: about\nLang: fi\nTemplate: moved\n\nVieras sivupohja.\n"),
        ("pages/about.fi.md", "Title: Tietoja\nSlug: about\nLang: fi\nStatus: draft\n\nLuonnos.\n"),
        ("pages/about.fi.md", "Title: Tietoja\nSlug: about\nLang: fi\nSave_as: fi/index.html\n\nMuualle.\n"),
        ("pages/about.fi.md", "Title: Tietoja\nSlug: about\nLang: fi\n\n[Liite]({attach}../site.yaml)\n"),
        ("pages/about.fi.md", "Title: Tietoja\nSlug: about\nLang: fi\n\n![Kuva]({static}/kuva.png)\n"),
        ("pages/about.fi.md", "Title: Tietoja\nSlug: about\nLang: fi\n\n[Toinen](|filename|privacy.fi.md)\n"),
    ],
)
def test_a_fault_of_an_own_page_stops_the_build_and_names_the_page(content, tmp_path, file, text):
    (content / file).write_text(text, encoding="utf-8")
    done = run_build(content, tmp_path / "output")
    assert done.returncode == 1
    assert Path(file).name in done.stderr and "Nothing was built" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "output").exists()


def test_an_own_page_that_every_page_links_to_is_missed(content, tmp_path):
    (content / "pages/privacy.sv.md").unlink()
    done = run_build(content, tmp_path / "output")
    assert done.returncode == 1
    assert "pages/privacy.sv.md" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("languages", [["fi", "en"], ["fi"], ["sv", "fi"]])
def test_a_site_may_have_fewer_languages(content, tmp_path, languages):
    edit(content / "site.yaml", "languages: [fi, sv, en]", f"languages: [{', '.join(languages)}]")
    site = build_site(content, tmp_path / "output")
    assert {name.split("/")[0] for name in site.pages} == {"index.html", "404.html", *languages}
    assert {link.attributes["hreflang"] for link in site.page("fi/tietoa/").all("link", rel="alternate")} == (
        set(languages) if len(languages) > 1 else set()
    )
    others = {"fi", "sv", "en"} - set(languages)
    assert [name for name, text in site.texts() for other in others if f'href="/{other}/' in text] == []


def test_a_missing_content_folder_is_said(tmp_path):
    done = run_build(tmp_path / "nowhere", tmp_path / "output")
    assert (done.returncode, done.stderr) == (2, f"The content folder {tmp_path / 'nowhere'} does not exist.\n")


def test_an_output_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = run_build(CONTENT, tmp_path / "file" / "output")
    assert done.returncode == 2
    assert "could not write" in done.stderr and "Traceback" not in done.stderr


def test_a_build_says_what_it_did(content, tmp_path):
    done = run_build(content, tmp_path / "output")
    for word in ("2026-11-24", "Services: 10 published, 1 draft, 1 paused, 1 ended", "service", "Search fi:", "Warnings:", " s: "):
        assert word in done.stdout, word
    assert done.stderr == ""


def test_a_workshop_left_by_a_killed_build_is_cleared(content, tmp_path):
    left = tmp_path / "output" / ".catalogue-new"
    left.mkdir(parents=True)
    (left / "file").write_text("half", encoding="utf-8")
    build_site(content, tmp_path / "output")
    assert not left.exists()


@pytest.mark.parametrize("address", ["javascript:alert(1)", "example.org", "https://", "https://example.org/?q=1"])
def test_a_site_url_that_is_no_web_address_is_refused(content, tmp_path, address):
    done = run_build(content, tmp_path / "output", "--site-url", address)
    assert done.returncode == 2 and "not a web address" in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("place", ["content", "content/site", ".", "../../../.."])
def test_a_site_is_never_built_among_or_around_its_sources(content, tmp_path, place):
    before = read_folder(content)
    done = run_build(content, content.parent / place if place != "." else content.parent)
    assert done.returncode == 2 and "sources are there" in done.stderr
    assert read_folder(content) == before


def test_what_somebody_else_put_into_the_output_stays_and_stops_the_build(content, tmp_path):
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("mine", encoding="utf-8")
    done = run_build(content, output)
    assert done.returncode == 2 and "index.html is not of an earlier build" in done.stderr
    assert read_folder(output) == {"index.html": b"mine"}
