"""The answers of every listing on the sample dataset, in full: `pytest --refresh-golden` writes them anew."""

from __future__ import annotations

import pytest

from tests.conftest import DatasetFile, Golden
from tests.running import FORMATS, LISTINGS, summit
from tests.samples import LYON

ASKED = {
    **{name: name for name in LISTINGS},
    "mous-green": "mous --category green --sort cooperation",
    "participants-lyon": "participants lyon",
    "search": "search lyon",
    "show": "show anna-moreau film-fund forum-attendance",
    "brief": "brief lyon",
}
ENDINGS = {"table": "txt", "plain": "plain.txt", "markdown": "md"}


@pytest.mark.parametrize("name", ASKED)
def test_the_answer_in_full(name: str, golden: Golden, dataset_file: DatasetFile) -> None:
    words = [*ASKED[name].split(), "--data", str(dataset_file(LYON))]
    for format in FORMATS:
        if name == "brief" and format in ("csv", "tsv"):
            continue
        answered = summit(*words, "--format", format, env={"COLUMNS": "80"})
        assert (answered.code, answered.err) == (0, "")
        golden(f"{name}.{ENDINGS.get(format, format)}", answered.out)
    coloured = summit(*words, "--format", "table", "--color", "always", env={"COLUMNS": "80"})
    golden(f"{name}.colour.txt", coloured.out)
