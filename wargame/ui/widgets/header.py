"""The line at the head of every screen: marking; turn, phase and date; whose screen it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.widgets import Static

from wargame.plain import plain
from wargame.ui.text import below, said, together

if TYPE_CHECKING:
    from wargame.ui.desk import Desk

MARKING = "EXERCISE - fictional, not policy, not a forecast"


class HeaderLine(Static):
    """One line where there is room, two where there is not; its screen tells it what is so."""

    def __init__(self) -> None:
        super().__init__(id="header", markup=False)
        self.told = [MARKING]

    def tell(self, desk: Desk | None) -> None:
        """Show where the game stands for whoever sits here."""
        self.told = [desk.marking if desk else MARKING]
        if desk is not None and desk.seat:
            from wargame.render.telling.situation import heading

            where = (desk.title(desk.seat), *heading(desk.view), *desk.branch_named())
            self.told.append(" | ".join(where))
        self.lay_out()

    def on_resize(self) -> None:
        """Another width may need another number of lines."""
        self.lay_out()

    def lay_out(self) -> None:
        """Side by side if both fit."""
        marking, *where = (plain(each) for each in self.told)
        parts = [said(marking, "bold"), *(said(each) for each in where)]
        room = self.app.size.width - 4
        one_line = sum(map(cell_len, (marking, *where))) + 3 <= room
        gap = said(" " * max(room - sum(map(cell_len, (marking, *where))), 3))
        laid = together([parts[0], gap, *parts[1:]]) if one_line else below(parts)
        self.update(laid if where else parts[0])
