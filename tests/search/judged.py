"""The judged queries in tests/search/queries/."""

import json
from pathlib import Path

FOLDER = Path(__file__).parent / "queries"


def judged_queries(half: str | None = None) -> list[dict]:
    """All judged queries, or those of the "tuning" or the "gate" half, in order."""
    found = [one for path in sorted(FOLDER.glob("*.json")) for one in json.loads(path.read_text("utf-8"))]
    return [one for one in found if half is None or one["half"] == half]
