"""What a view says of its rows, from the types of its records."""

from summitcli.model import Mou, Parties, Record, Text
from summitcli.views import VIEWS
from summitcli.views.view import by_country


class Visit(Record, frozen=True, kw_only=True):
    sides: Parties | None = None
    parties: tuple[Text, ...] | None = None


def test_what_is_told_by_country_is_known_by_its_type() -> None:
    assert by_country([Visit]) == {"sides"}
    assert by_country(VIEWS["mous"]().record_types) == {"parties"}
    assert by_country(VIEWS["people"]().record_types) == set()
    assert by_country(VIEWS["show"]().record_types) == {"parties"}


def test_what_only_some_records_tell_by_country_stays_one_field() -> None:
    assert by_country([Mou, Visit]) == {"sides"}
