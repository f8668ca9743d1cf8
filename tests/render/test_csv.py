from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given

from summitcli.model import Dataset
from summitcli.names import Names
from summitcli.views import VIEWS
from summitcli.views.mous import MOUS
from tests.render.answers import answer_of, fish, grid_answer, grids, rendered

DELIMITERS = {"csv": ",", "tsv": "\t"}


def read(text: str, format: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=DELIMITERS[format], strict=True))


def test_an_answer_as_csv() -> None:
    assert rendered("csv", fish()) == (
        "id,kind,name,count,share,sources,note\n"
        'fish-cake,Food,삼진어묵 [bold]fish[/],5,,"paper, Annex ¶2; paper, Annex","A remark | of *two*\n'
        'lines."\n'
        'robot,Machines,Ro_bot <b> & co,1200,,"paper, Annex ¶2",\n'
        'tea,Food,"Tea, ""green""; 茶",60,,"paper, Annex",\n'
    )


def test_an_answer_as_tsv() -> None:
    assert rendered("tsv", fish()) == (
        "id\tkind\tname\tcount\tshare\tsources\tnote\n"
        'fish-cake\tFood\t삼진어묵 [bold]fish[/]\t5\t\tpaper, Annex ¶2; paper, Annex\t"A remark | of *two*\n'
        'lines."\n'
        "robot\tMachines\tRo_bot <b> & co\t1200\t\tpaper, Annex ¶2\t\n"
        'tea\tFood\t"Tea, ""green""; 茶"\t60\t\tpaper, Annex\t\n'
    )


@pytest.mark.parametrize("format", DELIMITERS)
@given(cells=grids)
def test_any_text_reads_back_as_the_same_cells(format: str, cells: list[list[str]]) -> None:
    answer = grid_answer(cells)
    assert read(rendered(format, answer), format) == [list(answer.fields), *cells]


def test_parties_have_a_column_for_each_country_of_the_dataset_where_several_are_joined(
    lyon: Dataset,
) -> None:
    names = Names(lyon)
    film_fund = names.record("film-fund")
    header, row = read(rendered("csv", MOUS.answer_with(names, [film_fund])), "csv")
    cells = {name: cell for name, cell in zip(header, row, strict=True) if name.startswith("parties.")}
    assert list(cells) == [f"parties.{code}" for code in names.countries()]
    parties = {code: "; ".join(film_fund.parties.get(code, ())) for code in names.countries()}
    assert list(cells.values()) == list(parties.values())


def test_a_record_without_parties_leaves_their_columns_empty(lyon: Dataset) -> None:
    answer = VIEWS["show"]().answer_with(Names(lyon), [lyon.events[0]]).select(["id", "parties"])
    [_, row] = read(rendered("csv", answer), "csv")
    assert not any(row[1:])


def test_long_answers_are_whole() -> None:
    for count in [0, 999, 1000, 1001, 2000]:
        answer = answer_of(["n"], [{"n": number} for number in range(count)], [])
        assert rendered("csv", answer) == "".join(["n\n", *(f"{number}\n" for number in range(count))])
