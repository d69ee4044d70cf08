"""What staff would write down: the aims that weigh most, or the boldest of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from wargame.engine.modules import Doctrine, Proposal
from wargame.engine.state import Criterion, State

from .orders import WantMost, aims
from .sealed import agreement

Ranking = Callable[[Sequence[Criterion]], list[Criterion]]


def _proposed(state: State, seat: str, ranked: Ranking, reason: str) -> Iterator[Proposal]:
    own = aims(state, seat)
    if state.turn == 1 and len(own) > 1 and agreement(seat) not in state.agreements:
        first, second = ranked(own)[:2]
        yield Proposal({"first": first.name, "second": second.name}, reason, 40)


def _weightiest(own: Sequence[Criterion]) -> list[Criterion]:
    return sorted(own, key=lambda aim: -aim.weight)


def _safest(own: Sequence[Criterion]) -> list[Criterion]:
    """What can be lost first, then by weight."""
    return sorted(own, key=lambda aim: (aim.lost is None, -aim.weight))


def weightiest(state: State, seat: str) -> Iterator[Proposal]:
    """The two that count most."""
    reason = "These two weigh most on our balance sheet."
    return _proposed(state, seat, _weightiest, reason)


def safest(state: State, seat: str) -> Iterator[Proposal]:
    """What could be lost for good comes first."""
    reason = "What can be lost for good comes first."
    return _proposed(state, seat, _safest, reason)


DOCTRINE = (
    Doctrine("guard what can be lost", WantMost, safest, "cautious"),
    Doctrine("want what weighs most", WantMost, weightiest),
)
"""The rows, in the order in which they are asked."""
