"""Meetings and events in the order in which they happened."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.dates import first_day, last_day
from summitcli.model import Dataset, Event, Meeting

Entry = Meeting | Event


def timeline(dataset: Dataset, since: str | None = None, until: str | None = None) -> list[Entry]:
    """Return meetings and events in order: those that overlap the period between two dates.

    A meeting of which only the order is known stands by the one it came before or after, and is taken to be
    of its time; one of which not even that is known comes last, and only where no period is asked for.
    """
    beside: dict[str | None, list[Meeting]] = {}
    for meeting in dataset.meetings:
        if meeting.start is None:
            beside.setdefault(meeting.after or meeting.before, []).append(meeting)

    dated: list[Entry] = [*dataset.events, *(meeting for meeting in dataset.meetings if meeting.start)]
    dated.sort(key=lambda entry: first_day(_period(entry)[0]))
    placed = [
        found
        for entry in dated
        if _overlaps(entry, since, until)
        for found in _with_neighbours(entry, beside)
    ]
    if since is None and until is None:
        placed += [found for meeting in beside.get(None, ()) for found in _with_neighbours(meeting, beside)]
    return placed


def _with_neighbours(entry: Entry, beside: dict[str | None, list[Meeting]]) -> Iterator[Entry]:
    # A stack of its own: a chain of meetings may be longer than Python lets functions call themselves.
    waiting, surrounded = [entry], set()
    while waiting:
        current = waiting.pop()
        around = beside.get(current.id, []) if current.id not in surrounded else []
        if not around:
            yield current
            continue
        surrounded.add(current.id)
        earlier = [meeting for meeting in around if meeting.after is None]
        later = [meeting for meeting in around if meeting.after is not None]
        waiting += reversed([*earlier, current, *later])


def _overlaps(entry: Entry, since: str | None, until: str | None) -> bool:
    start, end = _period(entry)
    starts_in_time = until is None or first_day(start) <= last_day(until)
    return starts_in_time and (since is None or last_day(end) >= first_day(since))


def _period(entry: Entry) -> tuple[str, str]:
    if isinstance(entry, Event):
        return entry.date, entry.date
    return entry.start or "", entry.end or entry.start or ""
