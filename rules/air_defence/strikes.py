"""Waves of drones and missiles from outside: whether, where, and what comes through."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import Area, audience
from wargame.engine.dice import Throws, narrowest
from wargame.engine.events import Event, Reported, Roll, Scheduled, TrackSet
from wargame.engine.state import State

from .cover import bare_areas
from .odds import falls_on, probe_traced, wave_comes
from .orders import Probe
from .parameters import Parameters
from .position import heat, numbers, sites, who_sees, worth
from .words import (
    CEASEFIRE,
    DOWN,
    FIRED,
    FULL,
    HARM,
    INTERCEPTORS,
    LADDER,
    LETHAL,
    NAME,
    NUCLEAR,
    REASSURANCE,
    RIVAL_STRAIN,
    STOPPED,
    SUPPORT,
    WILL,
)

COUNTRY = "the country"
"""The subject of throws that concern no one area."""


@frozen
class Fought:
    """What the batteries made of a wave: counts of missiles, interceptors and drones."""

    missiles: int
    drones: int
    used: int
    stopped: int
    drones_through: int

    @property
    def through(self) -> int:
        """The missiles that came through."""
        return self.missiles - self.stopped

    def harm(self, p: Parameters) -> int:
        """Dead and wounded: paragraph 9."""
        return self.through * p.harm_missile + self.drones_through * p.harm_drones // FULL


def a_day(p: Parameters, how: str) -> tuple[int, int]:
    """Interceptors a target in tenths, and targets stopped in thousandths, on such a day."""
    if how == "well":
        return p.per_target_well, p.success_well
    if how == "badly":
        return p.per_target_ill, p.success_ill
    return p.per_target, p.success


def fought(p: Parameters, missiles: int, covered: int, stock: int, how: str) -> Fought:
    """What is stopped of so many missiles, and of the drones with them: paragraphs 7 and 8.

    `covered` is the share of the area's threat that its batteries take on, in thousandths.
    """
    each, success = a_day(p, how)
    met = (missiles * covered + FULL // 2) // FULL
    needed = (met * each + 9) // 10
    used = min(stock, needed)
    whole = needed * FULL
    stopped = (2 * met * success * used + whole) // (2 * whole) if needed else 0
    drones = missiles * p.drones_each
    past = FULL - p.drones_down
    left = drones * past * (FULL - covered) // (FULL * FULL)
    return Fought(missiles, drones, used, stopped, left)


def waves(state: State, dice: Throws) -> Iterator[Event]:
    """Whether a wave comes while the days pass: paragraph 6."""
    p = numbers(state)
    chance = wave_comes(heat(state), state.days, p.wave_holding, p.wave_strained, p.wave_broken)
    seen_by = narrowest(*who_sees(state, LADDER, CEASEFIRE))
    roll = dice.chance("a wave comes", COUNTRY, chance, (("step", heat(state)),), seen_by)
    if roll.result == "yes":
        size = dice.number("missiles in a wave", COUNTRY, p.wave_least, p.wave_most)
        yield from _arrives(state, dice, COUNTRY, (roll, size), "air_defence 6: a wave comes")


def probes(state: State, order: Probe, dice: Throws) -> Iterator[Event]:
    """A small wave that tries the defence, and what it costs its sender: paragraph 11."""
    p, why = numbers(state), "air_defence 11: a probing wave"
    size = dice.number("missiles in a probe", order.seat, p.probe_least, p.probe_most)
    yield TrackSet(RIVAL_STRAIN, by=p.probe_strain, why=why)
    yield Scheduled(
        f"probe_{order.seat}", state.day + p.probe_rest, NAME, {"act": "rest"},
        "Another probe is ready", why=why, seen_by=audience(order.seat),
    )  # fmt: skip
    yield from _arrives(state, dice, order.seat, (size,), why)
    roll = dice.chance("a probe is traced", order.seat, probe_traced(p.traced))
    traced = roll.result == "yes"
    if traced:
        why = "air_defence 11: traced to its sender, it rallies others"
        yield TrackSet(SUPPORT, by=p.traced_rallies, why=why)
        yield TrackSet(WILL, by=p.traced_rallies, why=why)
    text = "traced to its sender" if traced else "not traced to anybody"
    yield Reported(f"The probing wave is {text}.", why="air_defence 11: traced", rolls=(roll,))


def _arrives(
    state: State, dice: Throws, subject: str, rolls: tuple[Roll, ...], why: str
) -> Iterator[Event]:
    """A wave falls on an area; its last roll says how large it is."""
    p, where = numbers(state), _falls(state, dice, subject)
    if where is None:
        return
    how = dice.throw(
        "the day of the defence", subject, (("badly", 1), ("as usual", 1), ("well", 1))
    )
    area = state.areas[str(where.result)]
    covered = FULL - bare_areas(state)[area.name]
    stock = state.track(INTERCEPTORS)
    came = fought(p, int(rolls[-1].result), covered, stock, str(how.result))
    rolls = (*rolls, where, how)
    text = (
        f"A wave of {came.missiles:,} missiles and {came.drones:,} drones comes to {area.title}. "
        f"Stopped: {came.stopped:,} missiles, with {came.used:,} interceptors. "
        f"Dead and wounded: {came.harm(p):,}."
    )
    yield Reported(text, why=why, rolls=rolls, seen_by=area.seen_by)
    yield from _counted(state, came)
    yield from _harmed(p, area, came)


def _falls(state: State, dice: Throws, subject: str) -> Roll | None:
    """The area on which a wave falls, by worth; none where no area is to be covered."""
    areas = [(area.name, worth(area)) for area in sites(state)]
    whole = sum(weight for _, weight in areas)
    if not whole:
        return None
    outcomes = [(name, falls_on(weight, whole - weight)) for name, weight in areas]
    return dice.throw("where a wave falls", subject, outcomes)


def _counted(state: State, came: Fought) -> Iterator[Event]:
    """Interceptors used and the share stopped so far: paragraphs 7 and 10."""
    why = "air_defence 7: interceptors are used"
    yield TrackSet(INTERCEPTORS, by=-came.used, why=why)
    why = "air_defence 10: missiles stopped so far"
    fired, down = state.track(FIRED) + came.missiles, state.track(DOWN) + came.stopped
    yield TrackSet(FIRED, by=came.missiles, why=why)
    yield TrackSet(DOWN, by=came.stopped, why=why)
    yield TrackSet(STOPPED, became=min(FULL, FULL * down // fired) if fired else 0, why=why)


def _harmed(p: Parameters, area: Area, came: Fought) -> Iterator[Event]:
    """What comes through does harm: paragraph 9; and drones: paragraph 8."""
    harm, why = came.harm(p), "air_defence 9: what comes through does harm"
    if harm:
        yield TrackSet(HARM, by=harm, why=why)
        yield TrackSet(LETHAL, by=1, why=why)
        yield TrackSet(REASSURANCE, by=-p.strike_shock, why=why)
    if area.word("site") == "plant" and (came.through or came.drones_through):
        why = "air_defence 9: a plant's area is struck"
        yield TrackSet(NUCLEAR, by=-p.plant_shock, why=why)
