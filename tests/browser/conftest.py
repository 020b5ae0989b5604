"""A real browser and the site of tests/content, for tests that look at pages as people do.

Run with `python3 scripts/test.py --only browser`. Without a browser these tests fail, they are never skipped: the
command above is what finds or installs one, and says so when it cannot.
"""
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from site_under_test import CONTENT, build_site

from environment import browser as browsers
from environment import places
from preview import pages


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site of tests/content is served for this run, without a slash at the end."""
    folder = tmp_path_factory.mktemp("browser") / "output"
    with pages.reserve(folder, 0) as server:
        url = f"http://{pages.HOST}:{server.server_port}"
        build_site(CONTENT, folder, url=url)
        pages.open_up(server)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield url
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser that scripts/test.py found."""
    named = os.environ.get(browsers.VARIABLE)
    program = Path(named) if named else browsers.find()
    if program is None:
        pytest.fail(f"The browser tests need a browser: {browsers.how_to_install()}", pytrace=False)
    # The locked Node drives it: Playwright's own wants a library (libatomic) that a bare Debian lacks.
    os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(places.node(places.ROOT))
    with sync_playwright() as playwright:
        one = playwright.chromium.launch(executable_path=program)
        yield one
        one.close()


@dataclass
class Faults:
    """What a page did that none of ours may do: errors in the console, and requests to anybody else."""

    messages: list[str] = field(default_factory=list)

    def watch(self, page: Page, address: str) -> None:
        """Notes errors of scripts, refusals of the content security policy, and requests that leave the site."""
        page.on("console", lambda one: one.type == "error" and self.messages.append(f"console: {one.text}"))
        page.on("pageerror", lambda error: self.messages.append(f"script: {error}"))
        page.on("request", lambda request: self._note(request.url, address))

    def _note(self, url: str, address: str) -> None:
        if urlsplit(url).scheme not in ("data", "blob") and not url.startswith(address + "/"):
            self.messages.append(f"request to elsewhere: {url}")

    def expect(self, text: str) -> None:
        """Takes out the faults with this text, which the test provoked; fails when there was none."""
        kept = [message for message in self.messages if text not in message]
        assert kept != self.messages, f"no fault with {text!r} in {self.messages}"
        self.messages[:] = kept


@pytest.fixture
def faults() -> Faults:
    """The faults of this test's page so far."""
    return Faults()


@pytest.fixture
def page(browser: Browser, address: str, faults: Faults) -> Iterator[Page]:
    """A page in a fresh context whose relative addresses are the site's; the test fails when it had faults."""
    context = browser.new_context(base_url=address)
    context.set_default_timeout(10_000)
    one = context.new_page()
    faults.watch(one, address)
    yield one
    context.close()
    assert faults.messages == []


@pytest.fixture
def bare_page(browser: Browser, address: str, faults: Faults) -> Iterator[Page]:
    """As `page`, with JavaScript off."""
    context = browser.new_context(base_url=address, java_script_enabled=False)
    context.set_default_timeout(10_000)
    one = context.new_page()
    faults.watch(one, address)
    yield one
    context.close()
    assert faults.messages == []
