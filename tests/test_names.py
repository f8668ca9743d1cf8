"""What records are called, and how they are found by it."""

from __future__ import annotations

from summitcli.names import Names
from tests.conftest import DatasetOf
from tests.samples import CITED, HEAD


def test_words_of_a_name_go_before_words_of_an_id(dataset_of: DatasetOf) -> None:
    meetings = [("osaka-summit", "Summit of Osaka"), ("osaka-talks", "Preparatory talks")]
    text = "".join(
        f'[[meetings]]\nid = "{id}"\nname = "{name}"\nkind = "summit"\n{CITED}' for id, name in meetings
    )
    names = Names(dataset_of(HEAD + text))
    assert names.find_in("meetings", "osaka").id == "osaka-summit"
    assert names.find_in("meetings", "osaka preparatory").id == "osaka-talks"
