"""How a game stands when it has ended: why it did, and the balance sheets."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import CONTROL
from wargame.engine.standing import ending
from wargame.engine.state import NOBODY, State
from wargame.render.telling.situation import balance


def how_it_ended(view: State) -> Iterator[str]:
    """Why play has ended."""
    reached = ending(view)
    yield reached.text if reached else f"The last day has come: {view.date}."


def sheets(view: State, seat: str) -> Iterator[str]:
    """What nobody owns first; then the balance sheet of a seat, of all seats for control."""
    yield from balance(view, NOBODY)
    for each in view.setting.seats.values() if seat == CONTROL else ():
        if any(criterion.seat == each.name for criterion in view.setting.criteria):
            yield ""
            yield each.title.upper()
            yield from balance(view, each.name)
    if seat != CONTROL:
        yield from balance(view, seat)
