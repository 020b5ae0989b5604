"""Which files make up a content folder: regular *.yaml files at their places, and nothing else unnoticed."""

import re
import shutil
from pathlib import Path, PurePosixPath

import pytest
from site_under_test import CONTENT, ROOT

from catalogue.files import find_files, place_file
from catalogue.messages import hint_text, problem_text
from catalogue.schema_files import SCHEMA_FOLDER


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the small catalogue that a test may spoil."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def found(content: Path) -> list[tuple[str, str]]:
    """Place and code of everything that does not belong."""
    return [(problem.path.relative_to(content).as_posix(), problem.code) for problem in find_files(content)[1]]


def test_the_small_catalogue_is_in_order(content: Path):
    files, problems = find_files(content)
    assert problems == []
    assert {file.kind for file in files} == {
        "service", "organization", "need", "target-groups", "areas", "helplines", "site", "danger-words",
    }


def test_a_service_knows_its_id_and_folder():
    file = place_file(Path("x"), PurePosixPath("services/toivo/ruoka-apu.yaml"))
    assert (file.kind, file.id, file.folder) == ("service", "ruoka-apu", "toivo")


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("services/koivulan-tuki/Ruoka Äpu.yaml", "bad_file_name"),
        ("services/koivulan-tuki/ruoka_apu.yaml", "bad_file_name"),
        (f"services/koivulan-tuki/{'a' * 61}.yaml", "bad_file_name"),
        ("services/koivulan-tuki/ruoka.yml", "wrong_extension"),
        ("services/koivulan-tuki/kuva.png", "unexpected_file"),
        ("services/ruoka-apu.yaml", "unexpected_file"),
        ("services/koivulan-tuki/lisaa/ruoka.yaml", "unexpected_file"),
        ("muuta/ruoka.yaml", "unexpected_file"),
        ("kohderyhmat.yaml", "unexpected_file"),
        ("organizations/index.yaml", "reserved_id"),
    ],
)
def test_a_file_that_does_not_belong_is_told_and_not_read(content: Path, place: str, code: str):
    path = content / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("name: {fi: A}\n", encoding="utf-8")
    assert found(content) == [(place, code)]
    assert path not in [file.path for file in find_files(content)[0]]


def test_a_bad_name_gets_a_good_one(content: Path):
    (content / "needs" / "Ruoka & Äiti.yaml").write_text("", encoding="utf-8")
    (problem,) = find_files(content)[1]
    assert problem_text(problem, "fi") == "tiedoston nimi ”Ruoka & Äiti.yaml” ei kelpaa tunnukseksi"
    assert hint_text(problem, "fi") == "nimeä tiedosto: ruoka-aiti.yaml"


def test_links_are_not_followed(content: Path, tmp_path: Path):
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "a.yaml").write_text("name: {fi: A}\n", encoding="utf-8")
    (content / "organizations" / "linkki.yaml").symlink_to(secret / "a.yaml")
    (content / "services" / "linkki").symlink_to(secret)
    assert found(content) == [
        ("organizations/linkki.yaml", "not_regular_file"), ("services/linkki", "not_regular_file"),
    ]


def test_hidden_files_and_documentation_are_left_alone(content: Path):
    for place in (".DS_Store", "services/.gitkeep", "README.md", "needs/README.md", "LICENSE"):
        (content / place).write_text("x", encoding="utf-8")
    assert found(content) == []


def test_what_editors_leave_behind_is_left_alone(content: Path):
    for name in ("a.yaml~", "#a.yaml#", "a.yaml.bak", "a.yaml.orig", "a.yaml.swp", "~$a.docx", "Thumbs.db"):
        (content / "services" / "koivulan-tuki" / name).write_text("x", encoding="utf-8")
    assert found(content) == []


def test_the_pages_folder_holds_only_pages(content: Path):
    (content / "pages" / "kuva.html").write_text("x", encoding="utf-8")
    (content / "pages" / "lisaa").mkdir()
    (content / "pages" / "lisaa" / "about.fi.md").write_text("x", encoding="utf-8")
    assert found(content) == [("pages/kuva.html", "unexpected_file"), ("pages/lisaa/about.fi.md", "unexpected_file")]


@pytest.mark.parametrize("name", ["site", "areas", "target-groups", "helplines"])
def test_a_file_that_must_be_there_is_missed(content: Path, name: str):
    (content / f"{name}.yaml").unlink()
    assert found(content) == [(f"{name}.yaml", "missing_file")]


@pytest.mark.parametrize("folder", ["content", "tests/content"])
def test_every_file_names_its_schema_for_editors(folder: str):
    for file in find_files(ROOT / folder)[0]:
        first = file.path.read_text(encoding="utf-8").splitlines()[0]
        named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert named, file.path
        assert (file.path.parent / named.group(1)).resolve() == SCHEMA_FOLDER / f"{file.kind}.schema.json", file.path
