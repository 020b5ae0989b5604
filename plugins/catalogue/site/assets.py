"""Static files: the theme's own and the scripts of the search page, under one address that names their content.

Everything lies below `static/<hash of all>/`, so relative imports stay as written and browsers may keep files for ever.
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from rcssmin import cssmin

from catalogue.site.scripts import search_scripts

SEARCH_MODULES = "js/search/"


def read_theme(theme: Path, node_modules: Path) -> dict[str, bytes]:
    """The theme's static files by address: style sheets and pictures without comments and spaces, the modules of the
    search page joined with browser libraries. Raises ScriptProblem."""
    root = theme / "static"
    files = {}
    for path in sorted(root.rglob("*")):
        address = path.relative_to(root).as_posix()
        if path.is_file() and not path.name.startswith((".", "README")) and not address.startswith(SEARCH_MODULES):
            data = path.read_bytes()
            if path.suffix == ".css":
                data = cssmin(data.decode()).encode()
            if path.suffix == ".svg":
                data = svgmin(data.decode()).encode()
            files[address] = data
    return files | search_scripts(theme, node_modules)


def svgmin(text: str) -> str:
    """A picture of paths without comments and the spaces between its elements."""
    return re.sub(r">\s+<", "><", re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)).strip()


def digest(files: Mapping[str, bytes]) -> str:
    """A short name for exactly these files."""
    summed = hashlib.sha256()
    for address in sorted(files):
        summed.update(f"{address}\0{len(files[address])}\0".encode())
        summed.update(files[address])
    return summed.hexdigest()[:12]
