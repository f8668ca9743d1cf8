"""Lists of records as tables."""

from __future__ import annotations

from summitcli.export.lists import list_table
from summitcli.fields import fields_of
from summitcli.model import Mou, Source


def test_what_is_not_told_or_none_has_no_rows_whatever_its_shape() -> None:
    source = (Source(document="minutes"),)
    untold = Mou(id="cables", category="Cables", cooperation="Sea cables", sources=source)
    none = Mou(id="ships", category="Ships", cooperation="Ships", parties={}, signatories=(), sources=source)
    for field in fields_of(Mou):
        if field.shape != "one" and field.name != "sources":
            rows = list_table(Mou, field, [untold, none]).rows
            assert [*rows(untold), *rows(none)] == []
