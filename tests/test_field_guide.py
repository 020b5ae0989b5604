"""The field guide is current and tells every field."""

from catalogue.field_guide import GUIDE, guide_text
from catalogue.schema_files import KINDS, read_schema


def test_the_guide_is_current():
    assert GUIDE.read_text(encoding="utf-8") == guide_text(), "python3 scripts/field_guide.py writes it"


def test_every_field_is_in_the_guide():
    text = guide_text()
    for kind in KINDS:
        for field in read_schema(kind)["properties"]:
            assert f"`{field}`" in text


def test_required_fields_stand_out():
    assert "| **`organization`** |" in guide_text()
    assert "| **`locations[].street`** |" not in guide_text()
