"""The guide to every field, made from the schemas: schema/README.md, in Finnish with the key names of the files.

`python -m catalogue.field_guide` writes it, with --check only says whether it is current.
"""

import sys
from collections.abc import Iterator, Mapping

from catalogue.schema_files import KINDS, SCHEMA_FOLDER, load_schema, read_schema

GUIDE = SCHEMA_FOLDER / "README.md"

PLACES = {
    "service": "content/services/<järjestö>/<palvelu>.yaml",
    "organization": "content/organizations/<järjestö>.yaml",
    "need": "content/needs/<tarve>.yaml",
}
"""Where the files of a kind are; the other kinds have one file with the kind's name."""

SHARED = ("contact", "schedule", "source")
"""Parts with fields of their own that several kinds use: each is told once."""

WORDS = {
    "bad_id": "tunnus", "bad_date": "päivä", "bad_partial_date": "päivä, kuukausi tai vuosi",
    "bad_source_date": "päivä, kuukausi, vuosi tai `unknown`", "bad_time": "kellonaika", "bad_url": "verkko-osoite",
    "bad_phone": "puhelinnumero", "bad_email": "sähköpostiosoite", "bad_language": "kielen koodi",
    "bad_postal_code": "postinumero", "bad_business_id": "Y-tunnus", "bad_code": "koodi",
}
"""Message code of a pattern -> what the value is called."""

THINGS = {
    "sub-need": "alatarpeen tunnus", "organization": "järjestön tunnus", "service": "palvelun tunnus",
    "area": "alueen tunnus", "municipality": "kunnan tunnus", "target-group": "kohderyhmän tunnus",
    "helpline": "linjan tunnus",
}
"""What a field refers to -> what its value is."""

INTRODUCTION = """# Kenttäopas

Tämä opas on tehty skeemoista komennolla `python3 scripts/field_guide.py`. Älä muuta sitä käsin: muuta skeemaa.

Tiedostot ovat YAMLia: `kenttä: arvo`, sisennys kahdella välilyönnillä, luettelon kohdat viivalla. Laita teksti
lainausmerkkeihin, jos siinä on kaksoispiste, `#` tai alussa erikoismerkki; samoin puhelin- ja postinumerot ja
kellonajat. Tiedoston nimi on sen tunnus. Kirjoita vain se, minkä tiedät: mitä ei ole kirjoitettu, sitä ei tiedetä.

Tekstit kirjoitetaan kielittäin: `fi` on pakollinen, `sv`, `en` ja `fi-simple` (selkosuomi) voi jättää pois.

Pakolliset kentät on **lihavoitu**. `[]` tarkoittaa, että kohtia voi olla monta. Tarkista tiedostot komennolla
`python3 scripts/catalogue.py validate`.

| tiedosto | mitä siinä on |
|---|---|
"""


def guide_text() -> str:
    """The whole guide as Markdown."""
    kinds = [load_schema(kind) for kind in KINDS]
    contents = "".join(
        f"| `{_place(kind)}` | [{schema['title']}](#{_anchor(schema['title'])}) |\n"
        for kind, schema in zip(KINDS, kinds, strict=True)
    )
    parts = [INTRODUCTION + contents.rstrip()]
    parts += [_section(read_schema(kind), kind) for kind in KINDS]
    parts += [_section(read_schema("common")["$defs"][name], name) for name in SHARED]
    return "\n\n".join(parts) + "\n"


def _section(schema: Mapping, kind: str) -> str:
    lines = [f"## {schema['title']}", "", schema["description"]]
    if kind in KINDS:
        lines += ["", f"Tiedosto `{_place(kind)}`, skeema `{kind}.schema.json`."]
    groups = schema.get("x-groups", {"": ""})
    for group, title in groups.items():
        fields = {
            name: field for name, field in schema["properties"].items() if field.get("x-group", "") == group
        }
        lines += ["", *([f"### {title}", ""] if title else []), "| kenttä | mitä | arvo |", "|---|---|---|"]
        lines += _rows(fields, schema.get("required", ()), "")
    return "\n".join(lines)


def _rows(fields: Mapping, required, path: str) -> Iterator[str]:
    for name, field in fields.items():
        key = f"`{path}{name}`"
        shown = f"**{key}**" if name in required else key
        yield f"| {shown} | {field['title']}. {field['description']} | {_value(field)} |"
        inner = field.get("items", field)
        if "properties" in inner and "x-form" not in inner:
            marks = "[]" if "items" in field else ""
            yield from _rows(inner["properties"], inner.get("required", ()), f"{path}{name}{marks}.")


def _value(field: Mapping) -> str:
    """What may be written, in a few words."""
    node = _target(field)
    link = _link(node.get("items", node))
    if link:
        return f"luettelo: {link}" if "items" in node else link
    if "enum" in node:
        return ", ".join(f"`{value}` {title}" for value, title in node["x-values"].items())
    match node["type"], node.get("x-form"):
        case "object", "texts":
            needed = " (kaikki kolme pakollisia)" if len(node["required"]) > 1 else ""
            return f"teksti kielittäin{needed}, enintään {_target(node['properties']['fi'])['maxLength']} merkkiä"
        case "object", "words":
            return "sanoja kielittäin " + ", ".join(f"`{name}`" for name in node["properties"])
        case "object", _:
            return "kentät alla"
        case "array", _:
            return f"luettelo, {_count(node)}: {THINGS.get(node.get('x-refers')) or _value(node['items'])}"
        case "integer", _:
            return f"luku {node['minimum']}–{node['maximum']}"
        case "boolean", _:
            return "`true` tai `false`"
    name = THINGS.get(node.get("x-refers")) or WORDS.get(node.get("x-message"))
    return (name or f"teksti, enintään {node['maxLength']} merkkiä") + _example(node, field)


def _example(node: Mapping, field: Mapping) -> str:
    """An example; that of a shared id would mislead, so an id shows only its own."""
    examples = (field if node.get("x-message") == "bad_id" else node).get("examples")
    return f", esimerkiksi `{examples[0]}`" if examples else ""


def _target(field: Mapping) -> Mapping:
    """The field itself with what its reference says, one step deep."""
    if "$ref" not in field:
        return field
    return {**read_schema("common")["$defs"][field["$ref"].rpartition("/")[2]], **field}


def _link(node: Mapping) -> str | None:
    name = node.get("$ref", "").rpartition("/")[2]
    if name not in SHARED:
        return None
    title = read_schema("common")["$defs"][name]["title"]
    return f"[{title}](#{_anchor(title)})"


def _count(node: Mapping) -> str:
    least = node.get("minItems", 0)
    return f"{least}–{node['maxItems']} kohtaa" if least else f"enintään {node['maxItems']} kohtaa"


def _place(kind: str) -> str:
    return PLACES.get(kind, f"content/{kind}.yaml")


def _anchor(title: str) -> str:
    """The name that GitHub gives to a heading."""
    return title.casefold().replace(" ", "-")


def main() -> int:
    """Write the guide, or with --check say whether it is current: 1 when it is not."""
    text = guide_text()
    old = GUIDE.read_text(encoding="utf-8") if GUIDE.exists() else ""
    if "--check" in sys.argv[1:]:
        print("schema/README.md is current." if text == old else "schema/README.md is old: run scripts/field_guide.py")
        return 0 if text == old else 1
    GUIDE.write_text(text, encoding="utf-8")
    print("schema/README.md is written.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
