"""The search page's modules as one script, without comments and indentation: one request instead of twenty.

Takes the modules as they are written: every import is `import { a, b as c } from "./x.js";`, every export stands before a
declaration. Each module becomes a function of its own, so that names never meet. The modules themselves stay as they
are for Node and the tests.
"""

import re
from collections.abc import Mapping

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=((?:async )?(?:function\*?|class|const|let)) (\w+))", re.MULTILINE)
_BLOCK_COMMENT = re.compile(r"^\s*/\*\*.*?\*/\n", re.MULTILINE | re.DOTALL)
_LINE_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)
_TRAILING_COMMENT = re.compile(r"(?<=[;,{]) // .*$", re.MULTILINE)
_INDENTATION = re.compile(r"^\s+", re.MULTILINE)


def join_modules(modules: Mapping[str, str], entry: str) -> str:
    """One script that does what module `entry` does. Raises ValueError when a module is written otherwise."""
    order: list[str] = []
    _visit(entry, modules, order, ())
    return "".join(f"const {_name(module)}={_wrapped(modules[module])};\n" for module in order)


def _visit(module: str, modules: Mapping[str, str], order: list[str], path: tuple[str, ...]) -> None:
    if module in path:
        raise ValueError(f"{' -> '.join((*path, module))} import each other")
    if module in order:
        return
    for _, needed in _IMPORT.findall(modules[module]):
        _visit(needed, modules, order, (*path, module))
    order.append(module)


def _name(module: str) -> str:
    return "_" + re.sub(r"\W", "_", module.removesuffix(".js"))


def _wrapped(source: str) -> str:
    imports = "".join(f"const {{{_names(names)}}}={_name(needed)};\n" for names, needed in _IMPORT.findall(source))
    exported = ",".join(name for _, name in _EXPORT.findall(source))
    body = _EXPORT.sub("", _IMPORT.sub("", source))
    if re.search(r"^(import|export)\b", body, re.MULTILINE):
        raise ValueError("an import or export that cannot be joined")
    for pattern in (_BLOCK_COMMENT, _LINE_COMMENT, _TRAILING_COMMENT, _INDENTATION):
        body = pattern.sub("", body)
    return f"(()=>{{\n{imports}{body}return {{{exported}}};}})()"


def _names(written: str) -> str:
    """ "a, b as c, " -> "a, b:c"."""
    return re.sub(r"(\w+) as (\w+)", r"\1:\2", " ".join(written.split()).rstrip(", "))
