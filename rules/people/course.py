"""How it goes with people from day to day, and what deaths and harm do to publics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wargame.engine.board import Due
from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
from wargame.engine.modules import Panel
from wargame.engine.state import State

from .parameters import Parameters
from .words import (
    AIRSPACE,
    CEASEFIRE,
    CONFIDENCE,
    HARM,
    HOME,
    LADDER,
    LETHAL,
    LOSSES,
    NAME,
    PLANTS,
    QUIET,
    SUPPORT,
)

FULL, QUARTER, MONTH = 1_000, 90, 30


def numbers(state: State) -> Parameters:
    """The parameters in force."""
    found: Parameters = state.parameters[NAME]
    return found


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    """Days of quiet, returns, and the plants; no dice."""
    if state.days:
        yield TrackSet(QUIET, by=state.days, why="people 1: days without a lethal incident")
        yield from _returns(state)
        yield from _plants(state)


def returns_rate(p: Parameters, confidence: int, quiet: int, skies: int, step: int) -> int:
    """What share of the usual return comes, in thousandths: paragraph 4.

    Confidence and open skies in thousandths, quiet in days, the step of the ladder.
    """
    rate = confidence * FULL // max(p.usual_confidence, 1)
    rate += p.quiet_bonus * min(quiet, QUARTER) // QUARTER + p.flights_bonus * skies // FULL
    return max(rate - p.fear_step * max(step - p.usual_step, 0), 0)


def _returns(state: State) -> Iterator[Event]:
    p, home = numbers(state), state.track(HOME)
    if state.switch(CEASEFIRE, "") == "broken":
        gone = passed(p.abroad * p.leaving, FULL * QUARTER, state.day, state.days)
        if gone:
            yield TrackSet(HOME, by=-gone, why="people 5: people leave again")
        return
    # Quiet grows while the days pass: that of the middle stands for all of them.
    quiet = state.track(QUIET) + state.days // 2
    rate = returns_rate(
        p, state.track(CONFIDENCE), quiet, state.track(AIRSPACE), state.track(LADDER)
    )
    each = max(p.abroad - home, 0) * p.returning * rate
    back = passed(each, FULL * FULL * QUARTER, state.day, state.days)
    if back:
        yield TrackSet(HOME, by=back, why="people 4: people return")


def _plants(state: State) -> Iterator[Event]:
    p = numbers(state)
    missing = p.plants_usual - state.track(PLANTS)
    by = min(missing, passed(p.plants_pace, MONTH, state.day, state.days))
    if by > 0:
        yield TrackSet(PLANTS, by=by, why="people 6: the plants' safety is restored")


def respond(state: State, happened: tuple[Event, ...], dice: Throws) -> Iterator[Event]:
    """What a lethal incident, a death and harm to people do at once; no dice."""
    lethal, losses, harm = (_risen(happened, name) for name in (LETHAL, LOSSES, HARM))
    if lethal > 0 and state.track(QUIET):
        yield TrackSet(QUIET, became=0, why="people 1: a lethal incident ends the quiet")
    if losses > 0:
        by = support_lost(numbers(state), losses, first=state.track(LOSSES) <= losses)
        yield TrackSet(SUPPORT, by=by, why="people 2: the force has dead")
    if harm > 0:
        yield from _shaken(state, harm)


def _risen(happened: Iterable[Event], name: str) -> int:
    return sum(e.by for e in happened if isinstance(e, TrackSet) and e.name == name)


def support_lost(p: Parameters, dead: int, first: bool) -> int:
    """The change of support at home for so many dead, in tenths of a percent: paragraph 2."""
    return (p.rally if first else 0) - min(dead * p.casualty, p.loss_most)


def _shaken(state: State, harm: int) -> Iterator[Event]:
    p, before = numbers(state), state.track(HARM) - harm
    lost = (before + harm) // p.harm_each - before // p.harm_each
    if lost > 0:
        by = -min(lost, p.harm_most)
        yield TrackSet(CONFIDENCE, by=by, why="people 3: people came to harm")


def passed(rate: int, per: int, day: int, days: int) -> int:
    """What `rate` each `per` days brings from `day` on; the calendar carries the remainders."""
    return rate * (day + days) // per - rate * day // per


def panels(state: State, seat: str) -> Iterator[Panel]:
    """How people fare, in a few lines."""
    p, rows = numbers(state), []
    if QUIET in state.tracks:
        rows.append(("Without a lethal incident", f"{state.track(QUIET):,} days", ""))
    if HOME in state.tracks:
        rate = returns_rate(
            p,
            state.track(CONFIDENCE),
            state.track(QUIET),
            state.track(AIRSPACE),
            state.track(LADDER),
        )
        words = f"{state.track(HOME):,} thousand of {p.abroad:,}"
        rows.append(("Came home", words, f"at {rate // 10} % of the usual pace"))
    if HARM in state.tracks:
        rows.append(("Came to harm", f"{state.track(HARM):,}", "dead and wounded, abstract"))
    yield Panel("People", tuple(rows))
