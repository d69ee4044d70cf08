"""The last page: how the game stands for those who played it, and where it is kept."""

from __future__ import annotations

from wargame.cli.table.sitting import Sitting
from wargame.render.telling.ending import how_it_ended, sheets


def last_page(sitting: Sitting) -> None:
    """What happened last, and the seat's balance sheet; control gets every seat's."""
    sitting.news()
    sitting.page("the end", [*how_it_ended(sitting.view), *sheets(sitting.view, sitting.seat)])
    sitting.ask("Press Enter when you have read it. ")
