"""Runs the whole suite: Python (tests/), JavaScript (tests/js) and pages in a browser (tests/browser).

Sets everything up first: Python and Node packages and, as root on Debian or Ubuntu, a browser. Writes the set-up's
folders and .pytest_cache only. Ends with 0 when all that could run has passed, 1 when a test failed, 2 when the
set-up failed. Without a browser the browser tests are named as not run; when CI is set, that is a failure.
"""
import argparse
import os
import sys
from pathlib import Path

from environment import ending_plainly, prepare, run, run_module
from environment import browser as browsers
from environment import places
from environment.prepare import say
from testing import Result, javascript_tests, summary

PARTS = ("python", "js", "browser")


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scripts/test.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="Anything else is passed to pytest: python3 scripts/test.py tests/test_source.py -k phone",
    )
    parser.add_argument("--only", action="append", choices=PARTS, help="only this part; may be repeated")
    return parser


def run_python(rest: list[str], browser: Path | None) -> Result:
    return Result("Python", *outcome(run_module("pytest", *rest, variables=for_tests(browser))))


def run_javascript() -> Result:
    files = javascript_tests(places.ROOT / "tests" / "js")
    if not files:
        return Result("JavaScript", False, "tests/js has no test")
    return Result("JavaScript", *outcome(run([places.node(places.ROOT), "--test", *files])))


def run_browser(rest: list[str], browser: Path | None, why: str) -> Result:
    if browser is None:
        return Result("Browser", False if os.environ.get("CI") else None, why)
    say(f"Browser: {browser}")
    return Result("Browser", *outcome(run_module("pytest", "tests/browser", *rest, variables=for_tests(browser))))


def for_tests(browser: Path | None) -> dict[str, str]:
    """The variables by which tests find the browser."""
    return {browsers.VARIABLE: str(browser)} if browser else {}


def outcome(code: int) -> tuple[bool, str]:
    """Whether a runner's exit code means that tests ran and passed; pytest's 5 means that there were none."""
    return code == 0, {0: "", 5: "no test was found"}.get(code, f"exit code {code}")


def main() -> int:
    options, rest = arguments().parse_known_args()
    parts = options.only or (["python"] if rest else list(PARTS))
    with ending_plainly():
        prepare("test")
        browser, why = browsers.provide(say) if rest or "browser" in parts else (None, "")
        results = []
        for part in dict.fromkeys(parts):
            say(f"\nTests: {part}")
            if part == "python":
                results.append(run_python(rest, browser))
            elif part == "js":
                results.append(run_javascript())
            else:
                results.append(run_browser(rest, browser, why))
    print(summary(results), flush=True)
    return 1 if any(result.passed is False for result in results) else 0


if __name__ == "__main__":
    sys.exit(main())
