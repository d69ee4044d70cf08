"""The same moves on boards that differ in what is hidden, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.testing.bystanders import far, left_alone, near, outsiders, owners
from wargame.testing.canaries import planted
from wargame.testing.moves import Ended, Move, make
from wargame.testing.walk import Walked
from wargame.testing.window import Kept


@frozen
class Worlds:
    """One game three times: all with canaries in what is hidden; `apart` besides with bystanders
    where nobody goes, `among` with bystanders everywhere, seen by their owner alone."""

    plain: Campaign
    apart: Campaign
    among: Campaign
    owner: str
    seats: tuple[str, ...]
    """Those that the bystanders are hidden from."""
    rest: tuple[Move, ...]
    """The moves that are still to come."""

    @property
    def all(self) -> tuple[Campaign, Campaign, Campaign]:
        """The three games."""
        return self.plain, self.apart, self.among

    def go_on(self) -> None:
        """Make the moves that are left, in each of the three."""
        for game in self.all:
            _play(game, self.rest)


def worlds_of(walked: Walked) -> Worlds | None:
    """A game's three worlds, before the last phase ended; none where no seat has another."""
    opening = walked.subject.loaded.opening
    pairs = list(_pairs(opening))
    if not pairs:
        return None
    owner, seats = pairs[walked.seed % len(pairs)]
    marked, moves = planted(opening, ""), walked.moves
    area = left_alone(opening, moves, walked.game.line.effects)
    ends = [place for place, move in enumerate(moves) if isinstance(move, Ended)]
    cut = ends[-1] if ends else len(moves)
    company = bool(area) or _bears(walked, far(marked, owner, area))
    boards = (marked, far(marked, owner, area, company), near(marked, owner))
    plain, apart, among = (_played(walked, board, moves[:cut]) for board in boards)
    return Worlds(plain, apart, among, owner, seats, moves[cut:])


def _pairs(opening: State) -> Iterator[tuple[str, tuple[str, ...]]]:
    for owner in owners(opening):
        seats = outsiders(opening, owner)
        if seats:
            yield owner, tuple(seats)


def _bears(walked: Walked, opening: State) -> bool:
    """Whether the rules can do with a unit that stands off the map."""
    try:
        _played(walked, opening, walked.moves)
    except Exception:
        return False
    return True


def _played(walked: Walked, opening: State, moves: Sequence[Move]) -> Campaign:
    game = walked.subject.start(walked.seed, opening, Kept())
    _play(game, moves)
    return game


def _play(game: Campaign, moves: Sequence[Move]) -> None:
    for move in moves:
        make(game, move)
