from __future__ import annotations

import pytest

from summitcli.errors import DatasetError, NotFoundError, OutputError, SummitError, UsageError


def test_each_kind_has_its_exit_code() -> None:
    for kind, code in [
        (SummitError, 1),
        (NotFoundError, 1),
        (UsageError, 2),
        (DatasetError, 3),
        (OutputError, 4),
    ]:
        assert kind("what is wrong").exit_code == code


def test_every_kind_is_caught_as_a_summit_error() -> None:
    for kind in [NotFoundError, UsageError, DatasetError, OutputError]:
        with pytest.raises(SummitError, match="what is wrong") as caught:
            raise kind("what is wrong", "what to do")
        assert caught.value.hint == "what to do", kind


def test_a_hint_may_be_left_out() -> None:
    assert SummitError("what is wrong").hint == ""
