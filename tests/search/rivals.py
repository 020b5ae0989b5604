"""Pagefind and MiniSearch on our services: the same texts and hidden words, as documents and as HTML pages."""

import json
import subprocess
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from catalogue.model import Catalogue, Service
from catalogue.search.documents import foreign_texts, ordered_services, own_texts
from catalogue.search.stopwords import STOP_WORDS
from environment import places

FOLDER = Path(__file__).parent / "rivals"
ENGINES = ("MiniSearch", "Pagefind", "by word")
"""What is measured beside ours; the last is Pagefind asked word by word, without stop words."""
ROUNDS = 3
"""Times that each query is asked again to measure how long it takes; the shortest counts."""
WEIGHTS = {"need": 3, "summary": 3, "description": 2, "place": 2, "provider": 0.5}
"""Field -> its data-pagefind-weight, chosen on the tuning half; a heading has 7 of itself, other text 1."""


def rival_documents(catalogue: Catalogue, language: str) -> list[dict[str, str]]:
    """Every listed service as id and texts by field: what our index reads, and the hidden words of its other needs."""
    return [_document(service, catalogue, language) for service in ordered_services(catalogue)]


def _document(service: Service, catalogue: Catalogue, language: str) -> dict[str, str]:
    texts = {name: [text for text, _ in found] for name, found in own_texts(service, catalogue, language).items()}
    others = [catalogue.sub_needs[need] for need in service.needs[1:] if need in catalogue.sub_needs]
    texts["more"] = [word for need in others for word in need.words.get(language, ())]
    texts["other"] = [text for text, _ in foreign_texts(service, language)]
    return {"id": service.id, **{name: ". ".join(found) for name, found in texts.items()}}


def page(document: dict[str, str], language: str) -> str:
    """A service as an HTML page for Pagefind."""
    body = "".join(
        f'<p{_weight(name)}>{escape(text)}</p>' for name, text in document.items() if name not in ("id", "name") and text
    )
    name = escape(document["name"])
    return f'<!doctype html><html lang="{language}"><title>{name}</title><main data-pagefind-body><h1>{name}</h1>{body}</main></html>'


def _weight(field: str) -> str:
    return f' data-pagefind-weight="{WEIGHTS[field]}"' if field in WEIGHTS else ""


def write_pages(documents: Iterable[dict[str, str]], language: str, folder: Path) -> None:
    """Write one page a service: ID/index.html below a folder."""
    for document in documents:
        (folder / document["id"]).mkdir()
        (folder / document["id"] / "index.html").write_text(page(document, language), "utf-8")


def rival_answers(catalogue: Catalogue, language: str, queries: Sequence[str]) -> dict[str, list[dict]]:
    """Engine -> for each query {ids, bytes, ms}, as rivals/run.mjs tells."""
    documents = rival_documents(catalogue, language)
    with TemporaryDirectory() as folder:
        write_pages(documents, language, Path(folder))
        given = {
            "language": language, "stop": sorted(STOP_WORDS[language]), "documents": documents, "pages": folder,
            "queries": list(queries), "rounds": ROUNDS,
        }  # fmt: skip
        done = subprocess.run(
            [places.node(places.ROOT), FOLDER / "run.mjs"], input=json.dumps(given), capture_output=True, text=True, check=False
        )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)
