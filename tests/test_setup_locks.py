"""The lock files are complete, agree with what people write, and name no registry."""
import json
import re
import tomllib

import pytest

from environment.places import ROOT
from environment.python import LOCKS

PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", re.MULTILINE)


def pins(name: str) -> dict[str, str]:
    return dict(PINNED.findall((ROOT / name).read_text(encoding="utf-8")))


def asked_for() -> dict[str, list[str]]:
    """The package names that pyproject.toml asks for, by level."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run, test = project["project"]["dependencies"], project["dependency-groups"]["test"]
    names = {"run": run, "test": [*run, *test]}
    return {level: [re.match(r"[A-Za-z0-9._-]+", one)[0].lower() for one in given] for level, given in names.items()}


@pytest.mark.parametrize("level", LOCKS)
def test_every_package_asked_for_is_locked(level):
    assert set(asked_for()[level]) <= set(pins(LOCKS[level]))


def test_tests_run_with_the_versions_that_people_run():
    run, test = pins(LOCKS["run"]), pins(LOCKS["test"])
    assert {name: test.get(name) for name in run} == run


@pytest.mark.parametrize("name", LOCKS.values())
def test_every_python_package_has_hashes_and_none_an_address(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z0-9])", text.strip())
    assert len(blocks) == len(pins(name)) > 10
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert "://" not in text and "--index" not in text


def test_node_packages_have_hashes_and_none_an_address():
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    others = {name: entry for name, entry in packages.items() if name}
    assert [name for name, entry in others.items() if not entry.get("integrity", "").startswith("sha512-")] == []
    assert [name for name, entry in others.items() if "resolved" in entry] == []


def test_node_lock_file_is_of_this_package_json():
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"][""]
    for field in ("dependencies", "devDependencies"):
        assert locked[field] == asked[field]
        assert [name for name, version in asked[field].items() if not re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", version)] == []
