"""A finished build into the output folder: whole files, nothing of anybody else's, and killed builds completed."""

import os
from pathlib import Path

import pytest
from site_under_test import read_folder

from catalogue.site import publish as module
from catalogue.site.publish import RECORD, WORKSHOP, OutputTaken, Published, publish


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def holds(output: Path) -> dict[str, str]:
    """What the output holds, our own record and the half-made file of a killed publishing aside."""
    return {name: data.decode() for name, data in read_folder(output).items() if not name.startswith((RECORD, WORKSHOP))}


@pytest.fixture
def staged(tmp_path):
    """Publishes files and says what happened."""

    def run(files: dict[str, str]) -> Published:
        return publish({name: text.encode() for name, text in files.items()}, tmp_path / "output")

    return run


@pytest.fixture
def output(tmp_path) -> Path:
    return tmp_path / "output"


def test_a_new_site_is_written_whole(staged, output):
    assert staged({"index.html": "a", "fi/index.html": "b"}) == Published(files=2, written=2, removed=0)
    assert holds(output) == {"index.html": "a", "fi/index.html": "b"}


def test_only_what_differs_is_touched(staged, output):
    staged({"same.html": "a", "other.html": "b"})
    before = (output / "same.html").stat().st_mtime_ns, (output / "same.html").stat().st_ino
    assert staged({"same.html": "a", "other.html": "c"}) == Published(files=2, written=1, removed=0)
    assert ((output / "same.html").stat().st_mtime_ns, (output / "same.html").stat().st_ino) == before


def test_what_is_gone_goes_with_its_empty_folders(staged, output):
    staged({"index.html": "a", "fi/palvelu/x/index.html": "b", "fi/palvelu/y/index.html": "c"})
    assert staged({"index.html": "a", "fi/palvelu/y/index.html": "c"}).removed == 1
    assert not (output / "fi/palvelu/x").exists()
    assert staged({"index.html": "a"}).removed == 1
    assert not (output / "fi").exists()


def test_files_of_others_stay_as_they_are(staged, output):
    staged({"index.html": "a", "fi/x/index.html": "b"})
    write(output, {"CNAME": "example.org", "fi/x/notes.txt": "mine", ".git/config": "mine"})
    staged({"index.html": "c"})
    assert holds(output) == {"index.html": "c", "CNAME": "example.org", "fi/x/notes.txt": "mine", ".git/config": "mine"}


def test_a_record_that_leads_out_of_the_folder_is_not_believed(staged, output, tmp_path):
    write(tmp_path, {"precious.txt": "mine"})
    staged({"index.html": "a"})
    (output / RECORD).write_text(f"index.html\n../precious.txt\n{tmp_path}/precious.txt\nfi/../../precious.txt\n", encoding="utf-8")
    staged({"index.html": "b"})
    assert (tmp_path / "precious.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("after", range(8))
def test_a_killed_publishing_leaves_whole_files_and_the_next_completes_it(staged, output, monkeypatch, after):
    old = {"index.html": "old", "fi/a/index.html": "old", "fi/gone/index.html": "old", "static/1/style.css": "old"}
    new = {"index.html": "new", "fi/a/index.html": "new", "fi/b/index.html": "new", "static/2/style.css": "new"}
    staged(old)
    left = after

    def dying(real):
        def step(*arguments, **options):
            nonlocal left
            if left == 0:
                raise KeyboardInterrupt
            left -= 1
            return real(*arguments, **options)
        return step

    with monkeypatch.context() as patched:
        patched.setattr(module.os, "replace", dying(os.replace))
        patched.setattr(module.Path, "unlink", dying(Path.unlink))
        try:
            staged(new)
        except KeyboardInterrupt:
            found = holds(output)
            assert all(text in (old.get(name), new.get(name)) for name, text in found.items())
    staged(new)
    assert holds(output) == new


def test_pages_come_after_what_they_show(staged, output, monkeypatch):
    order = []
    real = os.replace
    monkeypatch.setattr(module.os, "replace", lambda one, other: (order.append(Path(other).name), real(one, other)))
    staged({"a.html": "a", "static/style.css": "b", "search/fi/x.json": "c", "fi/index.html": "d"})
    assert [name for name in order if name != RECORD] == ["x.json", "style.css", "a.html", "index.html"]


def test_a_folder_in_the_place_of_a_file_is_an_error_not_a_loss(staged, output):
    write(output, {"index.html/mine.txt": "mine"})
    with pytest.raises(OutputTaken):
        staged({"a.html": "a", "index.html": "a"})
    assert not (output / "a.html").exists()
    assert (output / "index.html/mine.txt").read_text(encoding="utf-8") == "mine"
