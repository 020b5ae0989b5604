"""scripts/search.py hands on what was typed: paths from where one stands, queries as they are."""
import importlib.util
from pathlib import Path

from environment import places

SPEC = importlib.util.spec_from_file_location("search_command", places.ROOT / "scripts" / "search.py")
COMMAND = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(COMMAND)


def test_query_stays_a_query_where_a_file_has_its_name(tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("site", "ruoka"):
        (tmp_path / name).mkdir()
    assert COMMAND.from_here(["--lang", "sv", "site", "ruoka", "--limit", "3"]) == ["--lang", "sv", str(tmp_path / "site"), "ruoka", "--limit", "3"]


def test_file_of_queries_is_read_from_where_one_stands(tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    absolute = str(tmp_path / "list.json")
    assert COMMAND.from_here(["site", "--queries", "list.json"])[1:] == ["--queries", absolute]
    assert COMMAND.from_here(["site", "--queries=list.json"])[1:] == [f"--queries={absolute}"]
