"""Time by the day: rates in proportion to days, and dates that no length of turn moves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from attrs import evolve

from wargame.engine.apply import happen
from wargame.engine.curves import MILLION
from wargame.engine.dice import Dice
from wargame.engine.events import (
    AgreementSet,
    Effect,
    Event,
    Scheduled,
    SwitchSet,
    UnitPlaced,
)
from wargame.engine.rulebook import Rulebook
from wargame.engine.sight import first_view, thing_of
from wargame.engine.standing import over
from wargame.engine.state import State
from wargame.engine.turn import PASSAGE, begin, play_phase
from wargame.testing.checks.check import Check, Fault
from wargame.testing.replaying import halts
from wargame.testing.subject import Subject
from wargame.testing.throwing import Thrown, hearing
from wargame.testing.walk import Walked, walked

SPAN = 30
ORDERS = 40
GAMES = 4
"""In so many games of so many orders are rates looked at once more."""
TURNS = 3
"""In so many turns of a game are two halves tried against the whole."""


def usual(_: str, total: int) -> int:
    """Average dice on which what has a chance of its own never comes: chances per step add up
    over steps, single ones do not."""
    return total - 1 if total == MILLION else total // 2


def in_pieces(book: Rulebook, state: State, pieces: tuple[int, ...]) -> tuple[State, list[Effect]]:
    """The position after turns of so many days from now on, in which nobody orders anything more.

    The first piece is the turn in play.
    """
    state, effects = state.copy(), list[Effect]()
    last = state.day + sum(pieces)
    rest = max(1, state.setting.end_day - last)
    began = (state.day,) if state.day else ()
    state.setting = evolve(state.setting, cut=(*began, *pieces, rest))
    state.days = pieces[0]
    while state.day < last and not over(state):
        played = play_phase(book, state, Dice(usual), partial(first_view, state))
        state = played.state
        effects.extend(played.effects)
    return state, effects


# Rates


def not_proportional(table: Subject, seed: int) -> Iterator[Fault]:
    """A month in one turn, in two and in thirty, from the opening and from games in progress."""
    thrown = Thrown()
    game = table.of(hearing(table.module, thrown)).game(seed)
    opening = begin(game.book, game.opening, Dice(usual)).state
    walks = (walked(table, each, ORDERS) for each in range(seed, seed + GAMES))
    for state in (opening, *(state for walk in walks for state in _turns_begun(walk))):
        days = min(SPAN, state.setting.end_day - state.day) // 2 * 2
        if days > 1:
            said = _unlike(game.book, _undated(state), days) or _as_likely(thrown, days)
            if said:
                yield Fault(said)
                return


def _undated(state: State) -> State:
    """The position with nothing pending and nothing on the calendar: rates alone are left."""
    state = state.copy()
    state.orders.clear()
    state.calendar.clear()
    return state


def _turns_begun(walk: Walked) -> Iterator[State]:
    """The last turn of a game that it began with a month to go."""
    found = None
    for _, game in halts(walk):
        state = game.state
        first = state.phase == state.setting.phases[0].name
        if first and state.turn > 1 and state.setting.end_day - state.day >= SPAN:
            found = state.copy()
    if found is not None:
        yield found


def _unlike(book: Rulebook, state: State, days: int) -> str:
    cuts = ((days,), (days // 2,) * 2, (1,) * days)
    ran = [in_pieces(book, state, pieces) for pieces in cuts]
    if any(after.day != state.day + days for after, _ in ran):
        return ""
    excused = {thing for _, effects in ran for thing in _left_aside(book, effects)}
    start, *ends = (_numbers(each) for each in (state, *(after for after, _ in ran)))
    for name in start:
        values = [end.get(name, start[name]) for end in ends]
        moved = max(abs(value - start[name]) for value in values)
        if name.partition("'")[0] not in excused and max(values) - min(values) > _slack(moved):
            told = f"{values[0]} in one turn, {values[1]} in two, {values[2]} day by day"
            return (
                f"{name} stands at {start[name]} on day {state.day}; {days} days later at {told}."
            )
    return ""


def _left_aside(book: Rulebook, effects: Sequence[Effect]) -> Iterator[str]:
    """What chance or two modules moved, and what a module moved that reads such a thing of
    another's."""
    moved = {*_by_throw(effects), *_shared(effects)}
    yield from moved
    by = {thing_of(e.event): e.at.split("|")[2] for e in effects}
    for module in book.modules.values():
        reads = {f"{uses.shelf}:{uses.name}" for uses in module.uses}
        if any(by[thing] != module.name for thing in reads & moved):
            yield from (thing for thing, mover in by.items() if mover == module.name)


def _by_throw(effects: Iterable[Effect]) -> Iterator[str]:
    """The things that a throw moved, and those moved in answer once there was one."""
    thrown = False
    for effect in effects:
        rolled = any(roll.total != MILLION for roll in effect.event.rolls)
        thrown = thrown or rolled
        if rolled or (thrown and "|respond|" in effect.at):
            yield thing_of(effect.event)


def _shared(effects: Iterable[Effect]) -> Iterator[str]:
    """The things that two modules move: one draws where the other pushes, step by step."""
    movers: dict[str, str] = {}
    for effect in effects:
        thing, module = thing_of(effect.event), effect.at.split("|")[2]
        if movers.setdefault(thing, module) != module:
            yield thing


def _as_likely(thrown: Thrown, days: int) -> str:
    throw = thrown.alike(days)
    if throw is None:
        return ""
    return (
        f"The throw '{throw[0]}' for '{throw[1]}' has the same odds in a turn of {days} days as "
        "in one of a single day; scale its chance with `over`."
    )


def _slack(moved: int) -> int:
    """How far apart the ends may be: remainders, and a tenth of the way for what compounds."""
    return 2 + moved // 10


def _numbers(state: State) -> dict[str, int]:
    """Every number on the board that a rate may move."""
    found = {f"track:{name}": track.value for name, track in state.tracks.items()}
    found |= {f"marker:{name}": marker.value for name, marker in state.markers.items()}
    for name, unit in state.units.items():
        found[f"unit:{name}'s strength"] = unit.strength
        found[f"unit:{name}'s readiness"] = unit.readiness
    return found


# Dates


def half_turns(walk: Walked) -> Iterator[Fault]:
    """Turns with orders pending, passed whole and in two halves."""
    most = TURNS
    for n, game in halts(walk):
        state = game.state
        last = state.phase == state.setting.phases[-1].name
        if last and state.orders and state.days > 1:
            said = _moved(game.game.book, state, walk.subject.module.name)
            if said:
                yield Fault(said, n)
                return
            most -= 1
        if not most:
            return


def _moved(book: Rulebook, state: State, module: str) -> str:
    whole, half = state.days, state.days // 2
    ended, effects = in_pieces(book, state, (whole,))
    halved, in_halves = in_pieces(book, state, (half, whole - half))
    if ended.day != halved.day:
        return ""
    spans = f"in a turn of {whole} days", f"in one of {half} days"
    dates, other_dates = _dates(effects, state, module), _dates(in_halves, state, module)
    for name in dates:
        if other_dates.get(name, dates[name]) != dates[name]:
            days = f"day {dates[name]} {spans[0]}, on day {other_dates[name]} {spans[1]}"
            return f"Ordered on day {state.day}, '{name}' is due on {days}."
    came, otherwise = _came(state, effects, module), _came(state, in_halves, module)
    for what, day in came.items():
        if otherwise.get(what) != day:
            then = otherwise.get(what)
            told = "not at all" if then is None else f"on day {then}"
            return f"{what} on day {day} {spans[0]}, and {told} {spans[1]} and one of the rest."
    for what, day in otherwise.items():
        if what not in came:
            return f"{what} on day {day} {spans[1]} and one of the rest, and not at all {spans[0]}."
    return ""


def _dates(effects: list[Effect], state: State, module: str) -> dict[str, int]:
    """What the orders put on the calendar, by name: its day."""
    return {
        e.event.name: e.event.day
        for e in effects
        if isinstance(e.event, Scheduled)
        and e.at.startswith(f"{state.day}|{state.phase}|{module}|")
    }


def _came(state: State, effects: list[Effect], module: str) -> dict[str, int]:
    """What came of units, switches and agreements while the days passed: its first day."""
    found: dict[str, int] = {}
    state = state.copy()
    for effect in effects:
        day, phase, owner, *_ = effect.at.split("|")
        what = _what(state, effect.event)
        if what and phase == PASSAGE and owner == module and not effect.event.rolls:
            found.setdefault(what, int(day))
        happen(state, effect.event)
    return found


def _what(state: State, event: Event) -> str:
    """A change that has a date of its own, in words; empty for what drifts with the days."""
    if isinstance(event, UnitPlaced):
        unit, before = event.unit, state.units.get(event.unit.name)
        if before is None or (before.area, before.posture) != (unit.area, unit.posture):
            return f"the unit '{unit.name}' comes to '{unit.area}' ({unit.posture or 'at rest'})"
    if isinstance(event, SwitchSet):
        return f"the switch '{event.name}' is turned to '{event.became}'"
    if isinstance(event, AgreementSet) and event.by != event.agreement.standing:
        return f"the agreement '{event.agreement.name}' is {event.agreement.standing}"
    return ""


CHECKS = (
    Check(
        "not-proportional",
        "What days bring is in proportion to the days: a month in one turn, in two or in thirty.",
        "scenario",
        not_proportional,
    ),
    Check(
        "half-turns",
        "What is ordered for a date comes on that date, however long the turns are.",
        "game",
        half_turns,
    ),
)
