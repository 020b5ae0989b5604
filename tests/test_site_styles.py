"""Style sheets, icons and templates know the same names: no rule without a use, no use without a rule."""

import re
from functools import cache

import yaml
from site_under_test import CONTENT, ROOT

THEME = ROOT / "theme"
HOOKS = {"choices", "name", "summary"}
"""Classes by which a script finds an element; they look like nothing."""


@cache
def texts(pattern: str) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob(pattern)))


def classes_with_rules() -> set[str]:
    """Every class that a selector names."""
    sheets = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", texts("theme/static/css/*.css"), flags=re.DOTALL)
    return set(re.findall(r"\.([a-z][a-z-]*)", sheets))


def classes_in_use() -> set[str]:
    """Every class that a template or a script gives to an element."""
    templates, scripts = texts("theme/templates/**/*.html"), texts("theme/static/js/**/*.js")
    values = re.findall(r'class="((?:\{\{.*?\}\}|\{%.*?%\}|[^"{])*)"', templates)
    values += re.findall(r"className = [\"']([^\"']*)[\"']", scripts)
    values += re.findall(r"\{% block layout %\}(.*?)\{%", templates)
    values += ["stale", "unknown"]  # states of facts, which Python decides (site/facts.py)
    return {name for value in values for name in re.sub(r"\{[%{].*?[%}]\}", " ", value).split()}


def test_every_class_with_a_rule_is_used():
    assert sorted(classes_with_rules() - classes_in_use()) == []


def test_every_class_in_use_has_a_rule_or_is_a_hook_of_a_script():
    assert sorted(classes_in_use() - classes_with_rules() - HOOKS) == []
    scripts = texts("theme/static/js/**/*.js")
    assert sorted(hook for hook in HOOKS if f".{hook}" not in scripts) == []


def test_every_icon_is_drawn_and_every_drawing_is_used():
    drawn = set(re.findall(r'<symbol id="([^"]+)"', texts("theme/static/icons.svg")))
    used = set(re.findall(r'icon\(static, "([^"]+)"\)|icons\.svg#([a-z]+)"', texts("theme/templates/**/*.html")))
    used = {name for pair in used for name in pair if name}
    used |= set(re.findall(r'\b(?:Fact|Action)\(\s*"([a-z]+)"', texts("plugins/catalogue/site/**/*.py")))
    for folder in (ROOT / "content", CONTENT):
        used |= {yaml.safe_load(path.read_text(encoding="utf-8"))["icon"] for path in (folder / "needs").glob("*.yaml")}
    assert sorted(used - drawn) == []
    assert sorted(drawn - used) == []
