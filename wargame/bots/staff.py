"""The staff: drafts an order set from the modules' doctrine, with a reason each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from wargame.engine.apply import happen
from wargame.engine.events import Answer
from wargame.engine.legal import key_of, kinds_open, objections, ordered
from wargame.engine.modules import Doctrine
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import State

LINES = 7
"""A draft has at most so many lines."""


@frozen
class Drafted:
    """One line of a draft: the order, what it costs, and why the staff would give it."""

    seat: str
    kind: str
    answers: Mapping[str, Answer]
    reason: str
    effort: int
    row: str
    """The doctrine row it came from: the path that the staff took."""
    urgency: int


def draft(
    book: Rulebook,
    view: State,
    seat: str,
    temperament: str = "any",
    module: str = "",
    by: str = "",
) -> tuple[Drafted, ...]:
    """The orders that doctrine would give now, most urgent first; each legal after those before it.

    `module`, if given, keeps to one module's orders; `by` is who will give them.
    """
    desk = view.copy()
    found: list[Drafted] = []
    for line in sorted(_proposed(book, view, seat, temperament, module), key=_rank):
        if len(found) == LINES:
            break
        if not objections(book, desk, seat, line.kind, line.answers, by=by):
            happen(desk, ordered(book, desk, seat, line.kind, line.answers, by))
            found.append(line)
    return tuple(found)


def _proposed(
    book: Rulebook, view: State, seat: str, temperament: str, module: str
) -> Iterator[Drafted]:
    kinds = {kind.cls: kind for kind in kinds_open(book, view, seat)}
    for each in book.modules.values():
        if module in ("", each.name):
            for row in each.doctrine:
                kind = kinds.get(row.order)
                if kind is not None and row.temperament in ("any", temperament):
                    yield from _lines(row, kind.name, view, seat)


def _lines(row: Doctrine, kind: str, view: State, seat: str) -> Iterator[Drafted]:
    for proposal in row.propose(view, seat):
        yield Drafted(
            seat, kind, proposal.answers, proposal.reason, row.order.effort, row.name,
            proposal.urgency,
        )  # fmt: skip


def _rank(line: Drafted) -> tuple[int, str]:
    return -line.urgency, key_of(line.seat, line.kind, line.answers)
