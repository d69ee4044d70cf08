"""What was sealed: kept for its seat alone, opened for all when play ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wargame.engine.board import PUBLIC, Agreement, Due, audience
from wargame.engine.dice import Throws
from wargame.engine.events import AgreementSet, Event
from wargame.engine.modules import Panel
from wargame.engine.state import State

from .orders import WantMost, aims

NAME = "objectives"
PASSAGE = "passage"
"""The phase in which the days of a turn pass; endings are read after it."""


def agreement(seat: str) -> str:
    """What a seat's sealed paper is called on the board."""
    return f"wanted_{seat}"


def adjudicate(state: State, order: WantMost, dice: Throws) -> Iterator[Event]:
    """Paragraph 1: the paper is written and sealed."""
    titles = {aim.name: aim.title for aim in aims(state, order.seat)}
    first, second = titles[order.first], titles[order.second]
    paper = Agreement(
        agreement(order.seat),
        f"What {state.title(order.seat)} wants most",
        f"First: {first}. Then: {second}.",
        (order.seat,),
        "agreed",
        order.seat,
        {"first": order.first, "second": order.second},
        audience(order.seat),
    )
    yield AgreementSet(paper, why="objectives 1: written down and sealed")


def objections(state: State, order: WantMost) -> Iterator[str]:
    """One paper a seat."""
    if any(given.kind == f"{NAME}.WantMost" for given in state.orders.values()):
        yield "What you want most is written down already; recall that order to write it anew."


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterable[Event]:
    """On the last day the papers are opened."""
    last = state.setting.end_day
    return _opened(state) if state.days and state.day + state.days >= last else ()


def respond(state: State, happened: tuple[Event, ...], dice: Throws) -> Iterable[Event]:
    """A track that ends play opens them too."""
    return _opened(state) if state.phase == PASSAGE and _ended(state) else ()


def _ended(state: State) -> bool:
    return any(
        (each.at_least is not None and state.track(each.track) >= each.at_least)
        or (each.at_most is not None and state.track(each.track) <= each.at_most)
        for each in state.setting.endings
    )


def _opened(state: State) -> Iterator[Event]:
    """Paragraph 2: every sealed paper becomes public."""
    why = "objectives 2: opened when play ends"
    for seat in state.setting.seats:
        paper = state.agreements.get(agreement(seat))
        if paper is not None and paper.seen_by != PUBLIC:
            yield AgreementSet(paper.shown_to(PUBLIC), why=why, seen_by=PUBLIC)


def panels(state: State, seat: str) -> Iterator[Panel]:
    """The seat's own paper, and what was opened."""
    rows = tuple(
        (paper.title, paper.text, "public" if paper.seen_by == PUBLIC else "sealed")
        for each in state.setting.seats
        if (paper := state.agreements.get(agreement(each))) is not None
    )
    waiting = not rows and len(aims(state, seat)) > 1 and state.turn == 1
    hint = (("Not yet written down", "say it in this turn", "secret until play ends"),)
    yield Panel("What is wanted most", hint if waiting else rows)
