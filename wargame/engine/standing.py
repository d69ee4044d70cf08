"""Balance sheets: how a seat stands on each of its criteria, and whether the game is over."""

from __future__ import annotations

from attrs import frozen

from wargame.engine.state import Criterion, Ending, State


@frozen
class Line:
    """One line of a balance sheet: the criterion, its track's value, and met / partly / not /
    lost."""

    criterion: Criterion
    value: int
    standing: str


def standing(state: State, criterion: Criterion) -> str:
    """How a criterion stands in a position: met, partly, not or lost."""
    value = state.track(criterion.track)
    sign = 1 if criterion.better == "higher" else -1
    if sign * value >= sign * criterion.met:
        return "met"
    if sign * value >= sign * criterion.partly:
        return "partly"
    if criterion.lost is not None and sign * value <= sign * criterion.lost:
        return "lost"
    return "not"


def sheet(state: State, seat: str) -> tuple[Line, ...]:
    """A seat's balance sheet on a position (its view, or the truth), in the scenario's order."""
    return tuple(
        Line(criterion, state.track(criterion.track), standing(state, criterion))
        for criterion in state.setting.criteria
        if criterion.seat == seat
    )


POINTS = {"met": 2, "partly": 1, "not": 0, "lost": -1}


def score(state: State, seat: str) -> int:
    """A seat's standing as one number for bots and learners; never shown on a screen.

    Weighted points (met 2, partly 1, not 0, lost -1) in thousandths of the most that could be had.
    """
    lines = sheet(state, seat)
    most = sum(2 * line.criterion.weight for line in lines)
    had = sum(POINTS[line.standing] * line.criterion.weight for line in lines)
    return had * 1000 // most if most else 0


def ending(state: State) -> Ending | None:
    """The ending that the position has reached, if any."""
    for each in state.setting.endings:
        value = state.track(each.track)
        if each.at_least is not None and value >= each.at_least:
            return each
        if each.at_most is not None and value <= each.at_most:
            return each
    return None


def over(state: State) -> bool:
    """Whether play has ended."""
    return state.phase == "over"
