"""The last page: how the game stands for those who played it, and where it is kept."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.cli.table.sitting import Sitting
from wargame.cli.table.situation import balance
from wargame.engine.board import CONTROL
from wargame.engine.standing import ending
from wargame.engine.state import State


def last_page(sitting: Sitting) -> None:
    """What happened last, and the seat's balance sheet; control gets every seat's."""
    sitting.news()
    sitting.page("the end", [*how_it_ended(sitting.view), *sheets(sitting.view, sitting.seat)])
    sitting.ask("Press Enter when you have read it. ")


def how_it_ended(view: State) -> Iterator[str]:
    """Why play has ended."""
    reached = ending(view)
    yield reached.text if reached else f"The last day has come: {view.date}."


def sheets(view: State, seat: str) -> Iterator[str]:
    """The balance sheet of a seat; of all seats for control."""
    for each in view.setting.seats.values() if seat == CONTROL else ():
        if any(criterion.seat == each.name for criterion in view.setting.criteria):
            yield ""
            yield each.title.upper()
            yield from balance(view, each.name)
    if seat != CONTROL:
        yield from balance(view, seat)
