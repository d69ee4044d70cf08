"""Goofspiel as a rule module: sealed bids of one card each for a prize a turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, MarkerSet, TrackSet
from wargame.engine.modules import Doctrine, Proposal, RuleModule, Uses
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State

CARDS = ("card_1", "card_2", "card_3", "card_4")


@frozen
class Player:
    """A row of the scenario: a seat, the area of its hand, the track of its points."""

    name: str
    owner: str
    hand: str
    points: str


def held(state: State, hand: str) -> list[str]:
    """The cards still in a hand, lowest first."""
    return [card for card in CARDS if state.marker(hand, card)]


def cards(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The cards that a seat may bid."""
    for player in state.rows["goofspiel.player"]:
        if player.owner == seat:
            yield from held(state, player.hand)


@frozen
class Bid(Order):
    """Bid a card for the prize; both bids are turned over together."""

    competes: ClassVar[bool] = True
    group: ClassVar[str] = "how strong"

    card: str = ask("Which card?", cards)


def settle(state: State, orders: tuple[Bid, ...], dice: Throws) -> Iterator[Event]:
    """Both bids are turned over: the higher takes the prize; a tie takes nothing."""
    bids = _bids(state, orders)
    yield from _played(state, bids, state.track("prize"))
    left = {player: _without(state, player, card) for player, card in bids.items()}
    if all(len(hand) == 1 for hand in left.values()):
        last = {player: hand[0] for player, hand in left.items()}
        yield from _played(state, last, state.track("prize") - 1)


def _bids(state: State, orders: tuple[Bid, ...]) -> dict[Player, str]:
    """Each player's card: the one it bid, or its lowest."""
    bid = {order.seat: order.card for order in orders}
    players = state.rows["goofspiel.player"]
    return {player: bid.get(player.owner, held(state, player.hand)[0]) for player in players}


def _without(state: State, player: Player, card: str) -> list[str]:
    return [each for each in held(state, player.hand) if each != card]


def _played(state: State, bids: dict[Player, str], prize: int) -> Iterator[Event]:
    for player, card in bids.items():
        yield MarkerSet(player.hand, card, became=0, why="goofspiel 1: played")
    high = max(bids.values())
    takers = [player for player, card in bids.items() if card == high]
    if len(takers) == 1:
        yield TrackSet(takers[0].points, by=prize, why="goofspiel 2: the higher bid")
    yield TrackSet("prize", became=prize - 1, why="goofspiel 3: the next prize")


def _match(state: State, seat: str) -> Iterator[Proposal]:
    for card in cards(state, seat, {}):
        yield Proposal({"card": card}, "A card for a prize.", 50)


MODULE = RuleModule(
    name="goofspiel",
    title="Goofspiel",
    version="1",
    orders=(Bid,),
    rows={"player": Player},
    uses=(
        Uses("prize", "", 0, 4),
        Uses("points_of_first", "", 0, 10),
        Uses("points_of_second", "", 0, 10),
        *(Uses(card, "", 0, 1, shelf="marker") for card in CARDS),
    ),
    doctrine=(Doctrine("bid", Bid, _match),),
    settle=settle,
)
