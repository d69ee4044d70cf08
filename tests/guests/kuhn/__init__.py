"""Kuhn poker as a rule module: a hidden card each, one bet, pass or call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from wargame.engine.board import audience
from wargame.engine.dice import Throws
from wargame.engine.events import Event, SwitchSet, TrackSet
from wargame.engine.modules import Doctrine, Proposal, RuleModule, Uses
from wargame.engine.orders import Order
from wargame.engine.state import State

CARDS = (1, 2, 3)
ANTE = 1


@frozen
class Player:
    """A row of the scenario: a seat and its tracks, in the order of the deal."""

    name: str
    owner: str
    card: str
    stake: str
    won: str


def players(state: State) -> tuple[Player, ...]:
    """Both players, the first to act first."""
    return state.rows["kuhn.player"]


@frozen
class Say(Order):
    """What either player may say when it is to act."""

    effort: ClassVar[int] = 0
    group: ClassVar[str] = "what do we say"

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        return state.switch("to_act") == seat


@frozen
class Pass(Say):
    """Put nothing more in; after a bet, fold."""


@frozen
class Bet(Say):
    """Put one more in; after a bet, call it."""


def setup(state: State, dice: Throws) -> Iterator[Event]:
    """Deal one card each from three."""
    left = CARDS
    for player in players(state):
        own = audience(player.owner)
        roll = dice.throw("the deal", player.name, ((card, 1) for card in left), seen_by=own)
        left = tuple(card for card in left if card != roll.result)
        yield TrackSet(player.card, became=int(roll.result), why="kuhn 1: dealt", rolls=(roll,))


def adjudicate(state: State, order: Say, dice: Throws) -> Iterator[Event]:
    """What was said, and what it leads to."""
    own, other = sorted(players(state), key=lambda player: player.owner != order.seat)
    before, bets = state.switch("said"), isinstance(order, Bet)
    yield SwitchSet("said", "bet" if bets else "pass", why="kuhn 2: said")
    if bets:
        yield TrackSet(own.stake, by=1, why="kuhn 2: one more at stake")
    if before == "bet" and not bets:
        yield from _won(other, own, ANTE, "kuhn 3: the other folded")
    elif before == "bet" or (before == "pass" and not bets):
        yield from _shown(state, own, other, ANTE + (before == "bet"))
    else:
        yield SwitchSet("to_act", other.owner, why="kuhn 2: the other acts")


def _shown(state: State, own: Player, other: Player, stake: int) -> Iterator[Event]:
    high, low = sorted((own, other), key=lambda player: -state.track(player.card))
    yield from _won(high, low, stake, "kuhn 4: the higher card")


def _won(winner: Player, loser: Player, stake: int, why: str) -> Iterator[Event]:
    yield TrackSet(winner.won, became=stake, why=why)
    yield TrackSet(loser.won, became=-stake, why=why)
    yield SwitchSet("to_act", "nobody", why=why)


def _bold(state: State, seat: str) -> Iterator[Proposal]:
    own = next(player for player in players(state) if player.owner == seat)
    if state.track(own.card) == max(CARDS):
        yield Proposal({}, "Nothing beats a king.")


def _careful(state: State, seat: str) -> Iterator[Proposal]:
    yield Proposal({}, "It costs nothing.", 20)


MODULE = RuleModule(
    name="kuhn",
    title="Kuhn poker",
    version="1",
    orders=(Pass, Bet),
    rows={"player": Player},
    uses=(
        Uses("card_of_first", "", 0, 3),
        Uses("card_of_second", "", 0, 3),
        Uses("stake_of_first", "", 0, 2),
        Uses("stake_of_second", "", 0, 2),
        Uses("won_by_first", "", -2, 2),
        Uses("won_by_second", "", -2, 2),
        Uses("to_act", shelf="switch"),
        Uses("said", shelf="switch"),
    ),
    doctrine=(Doctrine("bet a king", Bet, _bold), Doctrine("pass", Pass, _careful)),
    setup=setup,
    adjudicate=adjudicate,
)
