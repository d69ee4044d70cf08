"""Who sits at the table, who plays there, and who has sealed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wargame.engine.board import CONTROL
from wargame.engine.state import Seat, State
from wargame.render.asking.cost import talking
from wargame.render.map.counters import badges
from wargame.render.map.looks import Look
from wargame.ui.widgets.board.laid import GOOD, MUTED, STRONG, Column, Line, Row, columns
from wargame.ui.widgets.board.pane import Pane

DONE, OPEN = "●", "○"
Players = Mapping[str, str]
"""By seat: who plays it, in a word or two."""


def seat_lines(view: State, players: Players, width: int) -> list[Line]:
    """A row a seat: its sign on the map, title, who plays it, whether it has sealed."""
    shapes = (Column(), Column(gives=True), Column(), Column(), Column())
    return columns(list(_rows(view, players)), shapes, width)


def _rows(view: State, players: Players) -> Iterator[Row]:
    marks = badges(view, Look())
    for seat in view.setting.seats.values():
        mark = marks[seat.name].text if seat.name in marks else ""
        sign, words, part = _stands(view, seat)
        yield (
            f"seat:{seat.name}",
            (
                (mark, STRONG),
                (seat.title, STRONG if seat.name == view.seat else ""),
                ("you" if seat.name == view.seat else players.get(seat.name, ""), MUTED),
                (sign, part),
                (words, part),
            ),
        )


def _stands(view: State, seat: Seat) -> tuple[str, str, str]:
    phases = [phase.name for phase in view.setting.phases]
    if seat.name == CONTROL or view.phase not in phases:
        return "", "", MUTED
    if seat.name in view.sealed:
        return DONE, "finished" if talking(view) else "sealed", GOOD
    return OPEN, "talks" if talking(view) else "not sealed", ""


class SeatsPane(Pane):
    """The seats."""

    HEADING = "Seats"
    HELP = """Who is at the table: the sign of each seat's units on the map, who plays it, and
    whether it has sealed. Enter shows the seat's units and aims that you know of."""

    def show(self, view: State, players: Players) -> None:
        """The seats as a view knows them."""
        self.tell(lambda width: seat_lines(view, players, width))
