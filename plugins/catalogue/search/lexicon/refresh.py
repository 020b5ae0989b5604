"""The lexicon for a folder of content: every Finnish word of it, asked from Voikko."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from catalogue.search.analysis import Token, tokenise
from catalogue.search.lexicon import Lemma
from catalogue.search.lexicon.voikko import Finnish

_NOT_FINNISH = {
    "sv", "en", "url", "sources", "id", "email", "needs", "target_groups", "areas", "mapping", "life_events", "helplines",
    "former_ids", "replaced_by", "related", "languages", "icon", "code", "parent", "neighbours", "status", "organization",
}  # fmt: skip


def finnish_texts(value: object) -> Iterator[str]:
    """Every text of a document that may be Finnish."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in _NOT_FINNISH:
                yield from finnish_texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from finnish_texts(inner)
    elif isinstance(value, str):
        yield value


def content_tokens(folder: Path) -> list[Token]:
    """The distinct Finnish words of all YAML files in a folder, in order."""
    tokens = {
        token
        for path in sorted(folder.rglob("*.yaml"))
        for text in finnish_texts(yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader))
        for token in tokenise(text)
        if any(char.isalpha() for char in token.word)
    }
    return sorted(tokens, key=lambda token: (token.word, token.parts))


def make_lexicon(tokens: list[Token], voikko: Finnish) -> tuple[list[Lemma], list[str]]:
    """Lemmas of the words (and of their parts and bases), and the words Voikko does not know."""
    forms: dict[str, set[str]] = {}
    unknown = []
    queue = ["-".join(token.parts) or token.word for token in tokens]
    queue += [part for token in tokens for part in token.parts]
    for word in dict.fromkeys(queue):
        names = voikko.lemmas(word)
        if not names and "-" not in word:
            unknown.append(word)
        for name in names:
            forms.setdefault(name, set()).add(word)
    lemmas = {name: voikko.lemma(name, forms[name]) for name in sorted(forms)}
    for inner in sorted({word for lemma in lemmas.values() for word in (*lemma.parts, *lemma.bases)}):
        if inner not in lemmas and voikko.lemmas(inner):
            lemmas[inner] = voikko.lemma(inner, ())
    return _merged(lemmas.values()), unknown


def _merged(lemmas) -> list[Lemma]:
    """One entry a lemma: "ruoka-apu" and "ruokaapu" are the same word here."""
    merged: dict[str, Lemma] = {}
    for lemma in lemmas:
        other = merged.get(lemma.lemma, Lemma(lemma.lemma))
        pairs = zip(
            (other.forms, other.parts, other.bases, other.stems),
            (lemma.forms, lemma.parts, lemma.bases, lemma.stems),
            strict=True,
        )
        merged[lemma.lemma] = Lemma(lemma.lemma, *(tuple(dict.fromkeys((*a, *b))) for a, b in pairs))
    return list(merged.values())
