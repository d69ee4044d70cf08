"""What the module shows a seat: the instruments as it knows them, and what they weigh."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Panel
from wargame.engine.state import State

from .credibility import line_stands, reading, score, word_alone
from .instruments import NEVER, Lent, all_lent, faces, works
from .odds import vote_passes
from .passing import step_of, will_level
from .position import givers, numbers, said
from .words import FEARED, FULL, HOURS, PLAIN, PUBLIC_WORD, TRUSTED, WILL

Row = tuple[str, str, str]


def panels(state: State, seat: str) -> Iterator[Panel]:
    """The module's panels, on a seat's view."""
    yield Panel("Backstop", tuple(_instruments(state)))
    yield Panel("What it weighs", tuple(_weighs(state, seat)))


def _instruments(state: State) -> Iterator[Row]:
    for it in all_lent(state):
        form = "" if it.form == PLAIN or not it.runs else f" ({it.form})"
        paused = "" if it.paused == NEVER else ", paused"
        hidden = it.name not in state.agreements and not it.spoken
        level = "nothing said" if hidden else f"{it.level}{form}{paused}"
        yield it.row.title, level, _remark(state, it)


def _remark(state: State, it: Lent) -> str:
    if it.name not in state.agreements:
        return f"weight {it.row.weight // 10} %, as far as is known"
    weight = f"weight {it.row.weight // 10} %"
    works_now = f"{weight}, works at {works(numbers(state), it, state.day) // 10} %"
    vote = state.calendar.get(f"vote_{it.row.name}")
    if vote is not None:
        return f"{works_now}; vote on {state.setting.date(vote.day)}"
    return works_now


def _weighs(state: State, seat: str) -> Iterator[Row]:
    p, shown = numbers(state), tuple(faces(state))
    read = reading(p, shown)
    alone = "; said, without means" if word_alone(state, read) else ""
    yield "In public it amounts to", read, f"weight {score(shown) // 10} %{alone}"
    yield "It is said to be", said(state), "a red line is drawn" if line_stands(state) else ""
    for name, with_whom in ((FEARED, "with the rival"), (TRUSTED, "with the host")):
        if name in state.tracks:
            yield f"Credible {with_whom}", f"{state.track(name) // 10} %", ""
    if HOURS in state.tracks:
        yield "Help from outside", f"{state.track(HOURS)} hours", ""
    if WILL in state.tracks and seat in givers(state):
        yield from _will(state)


def _will(state: State) -> Iterator[Row]:
    p, will = numbers(state), state.track(WILL)
    tends = will_level(p, all_lent(state))
    yield "Political will", f"{will // 10} %", f"tends to {tends // 10} %"
    for it in all_lent(state):
        if it.level == PUBLIC_WORD:
            chance = vote_passes(p.vote, will, step_of(it), p.vote_text)
            yield f"A vote today: {it.row.title}", f"{chance // (FULL * 10)} %", "to pass"
