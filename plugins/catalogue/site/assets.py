"""Static files: the theme's own and browser libraries from their packages, under one address that names their content.

Everything lies below `static/<hash of all>/`, so relative imports stay as written and browsers may keep files for ever.
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from catalogue.search.script import join_modules
from rcssmin import cssmin

VENDOR = {
    "vendor/lunr.js": "lunr/lunr.min.js",
    "vendor/lunr.stemmer.support.js": "lunr-languages/min/lunr.stemmer.support.min.js",
    "vendor/lunr.fi.js": "lunr-languages/min/lunr.fi.min.js",
    "vendor/lunr.sv.js": "lunr-languages/min/lunr.sv.min.js",
}
"""Address below the static folder -> file of an npm package, served from our own origin and not copied into git."""

SEARCH_MODULES = "js/search/"


def read_theme(theme: Path) -> dict[str, bytes]:
    """The theme's static files by address; style sheets and pictures without comments and spaces."""
    root = theme / "static"
    files = {}
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.name.startswith((".", "README")):
            data = path.read_bytes()
            if path.suffix == ".css":
                data = cssmin(data.decode()).encode()
            if path.suffix == ".svg":
                data = svgmin(data.decode()).encode()
            files[path.relative_to(root).as_posix()] = data
    return _search_joined(files)


def _search_joined(files: dict[str, bytes]) -> dict[str, bytes]:
    """The modules of the search page as one script; the modules themselves are for Node and tests."""
    modules = {name: data for name, data in files.items() if name.startswith(SEARCH_MODULES)}
    sources = {name.removeprefix(SEARCH_MODULES): data.decode() for name, data in modules.items()}
    rest = {name: data for name, data in files.items() if name not in modules}
    return rest | ({"js/search.js": join_modules(sources, "page.js").encode()} if "page.js" in sources else {})


def svgmin(text: str) -> str:
    """A picture of paths without comments and the spaces between its elements."""
    return re.sub(r">\s+<", "><", re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)).strip()


def read_vendor(node_modules: Path) -> dict[str, bytes]:
    """Browser libraries by address. Raises FileNotFoundError where the set-up has not installed one."""
    return {address: (node_modules / file).read_bytes() for address, file in VENDOR.items()}


def digest(files: Mapping[str, bytes]) -> str:
    """A short name for exactly these files."""
    summed = hashlib.sha256()
    for address in sorted(files):
        summed.update(f"{address}\0{len(files[address])}\0".encode())
        summed.update(files[address])
    return summed.hexdigest()[:12]
