"""Hypothesis strategies of games in play, for tests that a rule author writes.

A module is named as for `check_module`: itself, its name or its folder. `scenario` is its own
`example.toml` unless given. What Hypothesis shrinks is the list of moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random

from hypothesis import strategies as st

from wargame.engine.events import Answer
from wargame.engine.modules import RuleModule
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.testing.moves import Move, make
from wargame.testing.picking import picked
from wargame.testing.subject import EXAMPLE, Subject, module_of, subject
from wargame.testing.twins import twin

Module = RuleModule | str | Path
MOST = 40
"""So many moves at most."""
_LOTS = st.integers(0, 2**16)
_SEEDS = st.integers(0, 99)


def games(module: Module, scenario: str = "", most: int = MOST) -> st.SearchStrategy[Campaign]:
    """Games in play: the table set, and up to `most` random moves made.

    @given(game=games("patrols"))
    def test_the_stock_is_never_negative(game):
        assert game.state.track("stock") >= 0
    """
    table = _table(module, scenario)
    return st.builds(_played, st.just(table), _SEEDS, st.lists(_LOTS, max_size=most))


def states(module: Module, scenario: str = "", most: int = MOST) -> st.SearchStrategy[State]:
    """Positions as control knows them, in games as of `games`. Not to be changed."""
    return games(module, scenario, most).map(lambda game: game.state)


def orders(game: Campaign, seat: str) -> st.SearchStrategy[tuple[str, dict[str, Answer]]]:
    """Orders as (kind, answers) that a seat may give now in a game; empty where it has none.

    @given(game=games("patrols"), data=st.data())
    def test_a_patrol_costs_supplies(game, data):
        kind, answers = data.draw(orders(game, "north"))
    """
    offered, _ = game.choices(seat)
    return st.sampled_from(offered) if offered else st.nothing()


def twins(
    module: Module, seat: str, scenario: str = "", most: int = MOST
) -> st.SearchStrategy[tuple[Campaign, Campaign]]:
    """Two games that `seat` must not be able to tell apart: alike in all that it may see.

    What is hidden from it at the opening is moved, altered, removed or added in the second; the
    moves of the first that can be made there follow. Only other seats' moves may turn out
    otherwise.
    """
    table = _table(module, scenario)
    return st.builds(
        _twins, st.just(table), st.just(seat), _SEEDS, st.lists(_LOTS, max_size=most), _LOTS
    )


def _table(module: Module, scenario: str) -> Subject:
    if isinstance(module, RuleModule):
        return _laid(module, scenario)
    return _known(module, scenario)


@cache
def _known(module: str | Path, scenario: str) -> Subject:
    found, folder = module_of(module)
    return _laid(found, scenario, folder)


def _laid(module: RuleModule, scenario: str, folder: Path | None = None) -> Subject:
    folder = folder or module_of(module)[1]
    if not scenario and folder is None:
        raise ValueError(f"'{module.name}' has no folder with an {EXAMPLE}; name a scenario.")
    return subject(module, folder, scenario or Path(str(folder)) / EXAMPLE)


def _moves(table: Subject, game: Campaign, lots: Sequence[int]) -> list[Move]:
    """Random moves made in a game, each drawn by a lot of its own, until it is over."""
    moves: list[Move] = []
    for lot in lots:
        if game.over:
            break
        move, _ = picked(game, table.module.name, Random(lot))
        make(game, move)
        moves.append(move)
    return moves


def _played(table: Subject, seed: int, lots: Sequence[int]) -> Campaign:
    game = table.start(seed)
    _moves(table, game, lots)
    return game


def _twins(
    table: Subject, seat: str, seed: int, lots: Sequence[int], lot: int
) -> tuple[Campaign, Campaign]:
    one = table.start(seed)
    moves = _moves(table, one, lots)
    other = table.start(seed, twin(table.loaded.opening, seat, Random(lot)))
    for move in moves:
        make(other, move)
    return one, other
