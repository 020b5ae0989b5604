"""The search page's script: short, the same every time, with libraries as their packages have them, and clear faults."""

import gzip
import shutil

import pytest
from site_under_test import ROOT

from catalogue.site.scripts import ENTRY, LUNR, STEMMERS, ScriptProblem, join_modules, search_scripts
from catalogue.text import LANGUAGES

THEME, MODULES = ROOT / "theme", ROOT / "node_modules"
BUDGET = 26_000
"""Bytes of the heaviest language's script at gzip -9."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_script_of_a_language_is_its_libraries_unmodified_and_our_modules(language):
    scripts = search_scripts(THEME, MODULES)
    script = scripts[f"js/search.{language}.js"]
    for name in (LUNR, *STEMMERS.get(language, ())):
        assert (MODULES / name).read_bytes().strip() in script
    assert b"\n/**" not in script[-30_000:] and b"import " not in script[-30_000:]
    assert len(gzip.compress(script, 9)) <= BUDGET
    assert scripts == search_scripts(THEME, MODULES)


def test_script_does_not_depend_on_the_folder(tmp_path):
    copy = shutil.copytree(THEME / "static/js/search", tmp_path / "elsewhere")
    assert join_modules(copy / "page.js", MODULES) == join_modules(THEME / ENTRY, MODULES)


def test_fault_in_a_module_names_file_and_line(tmp_path):
    (tmp_path / "page.js").write_text('import { gone } from "./other.js";\ngone();\n')
    (tmp_path / "other.js").write_text("export const here = 1;\n")
    with pytest.raises(ScriptProblem, match=r'No matching export in "other.js"[^$]*page.js:1:9'):
        join_modules(tmp_path / "page.js", MODULES)


def test_missing_packages_say_what_to_do(tmp_path):
    with pytest.raises(ScriptProblem, match="Remove the folder"):
        search_scripts(THEME, tmp_path)


def test_theme_without_a_search_page_has_no_script(tmp_path):
    assert search_scripts(tmp_path, MODULES) == {}
