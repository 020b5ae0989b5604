"""The preview's parts: pages as a static host serves them, and files that changed."""
import http.client
import shutil
import threading
from pathlib import Path

import pytest

from preview import pages, watch


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A folder of pages."""
    folder = tmp_path / "output"
    (folder / "fi").mkdir(parents=True)
    (folder / "empty").mkdir()
    (folder / "fi" / "index.html").write_text("<h1>Etusivu</h1>")
    (folder / "404.html").write_text("<h1>Ei löytynyt</h1>", encoding="utf-8")
    (folder / "a.mjs").write_text("export {}")
    return folder


@pytest.fixture
def server(output: Path):
    """The server of the preview on a free port."""
    with pages.reserve(output, 0) as one:
        pages.open_up(one)
        thread = threading.Thread(target=one.serve_forever, args=(0.01,))
        thread.start()
        yield one
        one.shutdown()
        thread.join()


def get(port: int, path: str, method: str = "GET") -> tuple[int, str, str]:
    """Status, content type and text of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path)
        answer = connection.getresponse()
        return answer.status, answer.headers["Content-Type"], answer.read().decode()
    finally:
        connection.close()


def test_folder_is_served_by_its_index_page(server):
    assert get(server.server_port, "/fi/") == (200, "text/html; charset=utf-8", "<h1>Etusivu</h1>")


@pytest.mark.parametrize("path", ["/fi/ei-ole/", "/empty/", "/../serve.py", "/%2e%2e/%2e%2e/etc/passwd"])
def test_missing_page_unlisted_folder_and_outside_path_give_the_404_page(server, path):
    assert get(server.server_port, path) == (404, "text/html; charset=utf-8", "<h1>Ei löytynyt</h1>")


def test_modules_have_the_type_that_browsers_demand(server):
    assert get(server.server_port, "/a.mjs")[1] == "text/javascript"


def test_head_has_no_body(server):
    assert get(server.server_port, "/nothing", "HEAD")[::2] == (404, "")


def test_before_the_first_build_the_answer_says_so(server, output):
    shutil.rmtree(output)
    status, _, text = get(server.server_port, "/fi/")
    assert status == 503 and "no pages yet" in text


def test_only_this_machine_can_connect(server):
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize(
    ("error", "port", "says"),
    [(PermissionError(13, "denied"), 80, "not for ordinary users"), (OverflowError("0-65535"), 99999, "cannot be used")],
)
def test_unusable_port_proposes_8000(error, port, says):
    text = pages.why_not(error, port)
    assert says in text and text.endswith("--port 8000")


def test_new_gone_and_different_files_are_changes(tmp_path):
    for name in ("same.yaml", "other.yaml", "gone.yaml"):
        (tmp_path / name).write_text("1")
    before = watch.look([tmp_path])
    (tmp_path / "other.yaml").write_text("22")
    (tmp_path / "gone.yaml").unlink()
    (tmp_path / "new.yaml").write_text("1")
    after = watch.look([tmp_path])
    assert watch.changed(before, after) == [str(tmp_path / f"{name}.yaml") for name in ("gone", "new", "other")]


def test_editors_files_and_caches_are_not_watched(tmp_path):
    (tmp_path / "__pycache__").mkdir()
    for name in (".hidden.swp", "a.yaml~", "#a.yaml#", "__pycache__/a.pyc", "a.tmp"):
        (tmp_path / name).write_text("1")
    assert watch.look([tmp_path, tmp_path / "missing"]) == {}


def test_many_files_written_in_a_row_make_one_change(tmp_path):
    writes = iter(["a.yaml", "b.yaml", "c.yaml"])

    def sleep(_):
        name = next(writes, None)
        if name:
            (tmp_path / name).write_text("1")

    found = next(watch.changes([tmp_path], {}, sleep))
    assert [Path(path).name for path in found] == ["a.yaml", "b.yaml", "c.yaml"]
