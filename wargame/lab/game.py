"""One game played by bots from its start to its end, kept as one row."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from wargame.bots.seating import play_bots
from wargame.engine.board import CONTROL
from wargame.engine.rulebook import Rulebook
from wargame.engine.standing import standing
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.record.digest import digest
from wargame.record.ledger import Game


@frozen
class Outcome:
    """How one game ended: its seed, last day, turns played, tracks and criteria, and the digest."""

    seed: int
    day: int
    turns: int
    tracks: tuple[int, ...]
    standings: tuple[str, ...]
    digest: str


def play_game(book: Rulebook, opening: State, seed: int, bots: Mapping[str, str]) -> Outcome:
    """Play to the end with a bot in each seat; the same seed gives the same outcome anywhere."""
    campaign = Campaign.start(Game(book, opening, str(seed)))
    campaign.drafts = play_bots
    for seat, bot in bots.items():
        campaign.hand_over(seat, bot)
    while not campaign.over:
        campaign.end_turn()
    return outcome(campaign.state, seed)


def outcome(state: State, seed: int) -> Outcome:
    """A finished position as a row."""
    return Outcome(
        seed,
        state.day,
        state.turn,
        tuple(track.value for track in state.tracks.values()),
        tuple(standing(state, criterion) for criterion in state.setting.criteria),
        digest(state),
    )


def bots_for(spoken: str, opening: State) -> dict[str, str]:
    """A bot for every seat but control, from `staff` or `russia=random,ukraine=hold`.

    A seat that is not named gets the scenario's own bot. IllegalOrder for an unknown seat or bot.
    """
    from wargame.bots.seating import demand_bot
    from wargame.engine.errors import IllegalOrder
    from wargame.nearest import unknown

    seats = {n: seat for n, seat in opening.setting.seats.items() if n != CONTROL}
    if spoken and "=" not in spoken:
        return dict.fromkeys(seats, demand_bot(spoken))
    found = {name: seat.bot for name, seat in seats.items()}
    for part in filter(None, spoken.split(",")):
        seat, _, bot = part.partition("=")
        if seat not in seats:
            raise IllegalOrder(unknown("seat", seat, seats))
        found[seat] = demand_bot(bot)
    return found
