"""The search page's scripts, one file for each language: lunr.js, the language's stemmer and our own modules.

lunr.js and the stemmers are their packages' files, unmodified. Our modules are joined and shortened by esbuild, a program
that npm installs for this machine; the modules themselves stay as they are written, for Node and the tests.
"""

import subprocess
from pathlib import Path

from catalogue.text import LANGUAGES

LUNR = "lunr/lunr.min.js"
STEMMERS = {
    language: ("lunr-languages/min/lunr.stemmer.support.min.js", f"lunr-languages/min/lunr.{language}.min.js")
    for language in ("fi", "sv")
}
"""Language -> the files below node_modules that stem it; lunr.js itself stems English."""
ENTRY = "static/js/search/page.js"
OPTIONS = ("--bundle", "--minify", "--format=iife", "--target=es2022", "--charset=utf8", "--tsconfig-raw={}", "--log-level=warning")


class ScriptProblem(Exception):
    """A script of the search page could not be made; the text says why and what to do."""


def search_scripts(theme: Path, node_modules: Path) -> dict[str, bytes]:
    """Address -> script: `js/search.LANGUAGE.js`; none for a theme without a search page. Raises ScriptProblem."""
    if not (theme / ENTRY).is_file():
        return {}
    ours = join_modules(theme / ENTRY, node_modules)
    return {f"js/search.{language}.js": b";\n".join((*libraries(language, node_modules), ours)) for language in LANGUAGES}


def libraries(language: str, node_modules: Path) -> list[bytes]:
    """lunr.js and what it needs for a language. Raises ScriptProblem."""
    try:
        return [(node_modules / name).read_bytes().rstrip() for name in (LUNR, *STEMMERS.get(language, ()))]
    except FileNotFoundError as error:
        raise ScriptProblem(f"{error.filename} is missing. {_advice(node_modules)}") from error


def join_modules(entry: Path, node_modules: Path) -> bytes:
    """A module and all that it imports as one short script. Raises ScriptProblem with esbuild's own words."""
    command = [_esbuild(node_modules), entry.name, *OPTIONS]
    try:
        done = subprocess.run(command, cwd=entry.parent, capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ScriptProblem(f"esbuild does not run: {error}. {_advice(node_modules)}") from error
    if done.returncode:
        raise ScriptProblem(f"A script in {entry.parent} has a fault:\n{done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def _esbuild(node_modules: Path) -> Path:
    """The program: npm installs the package of this machine's system and no other."""
    found = sorted((*node_modules.glob("@esbuild/*/bin/esbuild"), *node_modules.glob("@esbuild/*/esbuild.exe")))
    if not found:
        raise ScriptProblem(f"There is no esbuild in {node_modules}. {_advice(node_modules)}")
    return found[0].resolve()


def _advice(node_modules: Path) -> str:
    return f"Remove the folder {node_modules} and start again: it is made anew. esbuild must exist for this system."
