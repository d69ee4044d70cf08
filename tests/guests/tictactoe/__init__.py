"""Tic-tac-toe as a rule module: units placed in areas, three in a line ends it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from wargame.engine.board import Unit
from wargame.engine.dice import Throws
from wargame.engine.events import Event, SwitchSet, TrackSet, UnitPlaced
from wargame.engine.modules import Doctrine, Proposal, RuleModule, Uses
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State

MARK = "mark"
"""The kind of unit that is a mark; others may stand about, and count for nothing."""


@frozen
class Line:
    """A row of the scenario: three squares in a line."""

    name: str
    squares: tuple[str, ...]


@frozen
class Player:
    """A row of the scenario: who plays, in the order of moves, and the track of a win."""

    name: str
    owner: str
    won: str


def empty(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The squares without a mark."""
    taken = {unit.area for unit in state.units.values() if unit.kind == MARK}
    return (area for area in state.areas if area not in taken)


@frozen
class Mark(Order):
    """Set your mark on an empty square."""

    effort: ClassVar[int] = 0

    square: str = ask("Which square?", empty)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        return state.switch("to_move") == seat


def adjudicate(state: State, order: Mark, dice: Throws) -> Iterator[Event]:
    """The mark is set; a line of three wins; else the other moves."""
    name = f"mark_on_{order.square}"
    title = f"{state.title(order.seat)}'s mark"
    mark = Unit(name, title, MARK, order.seat, order.square)
    yield UnitPlaced(mark, why="tictactoe 1: a mark is set")
    own = {unit.area for unit in state.units_of(order.seat) if unit.kind == MARK} | {order.square}
    players: tuple[Player, ...] = state.rows["tictactoe.player"]
    if any(own.issuperset(line.squares) for line in state.rows["tictactoe.line"]):
        won = next(player.won for player in players if player.owner == order.seat)
        yield TrackSet(won, became=1, why="tictactoe 2: three in a line")
        yield SwitchSet("to_move", "nobody", why="tictactoe 2: the game is won")
    elif list(empty(state, order.seat, {})) == [order.square]:
        yield SwitchSet("to_move", "nobody", why="tictactoe 3: the board is full")
    else:
        other = next(player.owner for player in players if player.owner != order.seat)
        yield SwitchSet("to_move", other, why="tictactoe 1: the other moves")


def _first_empty(state: State, seat: str) -> Iterator[Proposal]:
    for square in empty(state, seat, {}):
        yield Proposal({"square": square}, "It is free.")


MODULE = RuleModule(
    name="tictactoe",
    title="Tic-tac-toe",
    version="1",
    orders=(Mark,),
    rows={"line": Line, "player": Player},
    uses=(
        Uses("won_by_first", "", 0, 1),
        Uses("won_by_second", "", 0, 1),
        Uses("to_move", shelf="switch"),
    ),
    doctrine=(Doctrine("first empty square", Mark, _first_empty),),
    adjudicate=adjudicate,
)
