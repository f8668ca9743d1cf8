"""`summit schema`."""

from __future__ import annotations

import json

from tests.running import summit


def test_schema_prints_the_json_schema_of_the_format_in_utf_8() -> None:
    printed = summit("schema", env={"PYTHONIOENCODING": "ascii"})
    assert (printed.code, printed.err) == (0, "")
    assert json.loads(printed.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert printed.out.endswith("}\n")
