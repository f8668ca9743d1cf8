"""The listings: a module a topic, each a `View` that owns all there is to say of it.

A new listing is a module here, and its entry below: a function that imports it only when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the help and completion of commands need no view
    from summitcli.views.view import View


def mous() -> View:
    from summitcli.views.mous import MOUS

    return MOUS


def agreements() -> View:
    from summitcli.views.agreements import AGREEMENTS

    return AGREEMENTS


def officials() -> View:
    from summitcli.views.people import OFFICIALS

    return OFFICIALS


def people() -> View:
    from summitcli.views.people import PEOPLE

    return PEOPLE


def participants() -> View:
    from summitcli.views.participants import PARTICIPANTS

    return PARTICIPANTS


def organisations() -> View:
    from summitcli.views.organisations import ORGANISATIONS

    return ORGANISATIONS


def meetings() -> View:
    from summitcli.views.meetings import MEETINGS

    return MEETINGS


def forum() -> View:
    from summitcli.views.figures import FORUM

    return FORUM


def figures() -> View:
    from summitcli.views.figures import FIGURES

    return FIGURES


def statements() -> View:
    from summitcli.views.statements import STATEMENTS

    return STATEMENTS


def timeline() -> View:
    from summitcli.views.timeline import TIMELINE

    return TIMELINE


def documents() -> View:
    from summitcli.views.documents import DOCUMENTS

    return DOCUMENTS


def brief() -> View:
    from summitcli.views.brief import BRIEF

    return BRIEF


def search() -> View:
    from summitcli.views.search import SEARCH

    return SEARCH


def show() -> View:
    from summitcli.views.show import show_of

    return show_of({entry.__name__: entry for entry in LOOK_UP})


LOOK_UP: tuple[Callable[[], View], ...] = (
    mous,
    agreements,
    officials,
    people,
    participants,
    organisations,
    meetings,
    forum,
    figures,
    statements,
    timeline,
    documents,
)
"""The listings of one topic, in the order of the help."""

FIND: tuple[Callable[[], View], ...] = (search, show, brief)
"""The views that answer for what they are given."""

VIEWS = {entry.__name__: entry for entry in (*LOOK_UP, *FIND)}
"""All views by their names."""
