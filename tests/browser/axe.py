"""axe-core in a page: which rules of accessibility it breaks, in a line each."""

from functools import cache

from playwright.sync_api import Page
from site_under_test import ROOT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async rules => {
  const found = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`));
}"""


@cache
def source() -> str:
    """The program, as it is installed with the Node packages."""
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """What the page breaks as it looks now."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(source())
    return page.evaluate(RUN, RULES)
