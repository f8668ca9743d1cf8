"""Where an answer is shown: a terminal, or anything else that text is written to."""

from __future__ import annotations

from msgspec import Struct


class Screen(Struct, frozen=True):
    """What people's formats need to know of where they are shown."""

    width: int | None = None
    """Columns; `None` where nothing limits the width."""
    color: bool = False
    encoding: str = "utf-8"
    links: bool = False
    """Whether addresses may be links."""
