"""The HTML of every kind of page is valid and well made, as html-validate sees it."""

import json
import subprocess
from pathlib import Path

from page_kinds import PAGES
from site_under_test import ROOT, Site

from catalogue.site.addresses import WORDS, address, file_of
from catalogue.text import LANGUAGES
from environment import places

CONFIGURATION = ROOT / "tests" / "html-validate.json"


def validate(files: list[Path], folder: Path) -> dict[str, list[str]]:
    """What html-validate finds in files, by file; its report is kept in the folder."""
    node = places.node(ROOT)
    assert node, "Node is not installed: python3 scripts/test.py installs it"
    program = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    report = folder / "report.json"  # a pipe would be cut short where Node ends early
    command = [node, program, "--config", CONFIGURATION, "--formatter", f"json={report}", *files]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, cwd=ROOT)
    assert report.is_file(), done.stdout + done.stderr
    results = json.loads(report.read_text(encoding="utf-8"))
    return {result["filePath"]: [f"{one['line']}: {one['message']} ({one['ruleId']})" for one in result["messages"]]
            for result in results if result["messages"]}


def test_html_of_every_kind_of_page_is_valid(small_site: Site, tmp_path):
    assert validate([small_site.folder / page.file for page in PAGES], tmp_path) == {}


def test_html_of_real_pages_is_valid(real_site: Site, tmp_path):
    """Our own pages and, of each kind with an id, the longest one in each language."""
    found = {path for path in real_site.folder.glob("*/*/index.html") if path.parts[-3] in LANGUAGES}
    found |= {real_site.folder / file_of(address(language, kind)) for language in LANGUAGES for kind in ("danger_words", "search_answers")}
    for word in (word for language in LANGUAGES for word in WORDS[language].values()):
        pages = list(real_site.folder.glob(f"*/{word}/*/index.html"))
        found |= {max(pages, key=lambda path: path.stat().st_size)} if pages else set()
    assert len(found) > 30
    assert validate(sorted(found), tmp_path) == {}


def test_the_validator_really_looks(tmp_path):
    bad = tmp_path / "bad.html"
    bad.write_text('<!DOCTYPE html>\n<html lang="fi"><head><title>x</title></head><body><img src="x"></body></html>\n')
    assert "wcag/h37" in str(validate([bad], tmp_path))
