"""What an act brings: success, tracing and harm by dice; its cost; its place on the ladder."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import PUBLIC
from wargame.engine.dice import Throws, narrowest
from wargame.engine.events import Event, Reported, Roll, Scheduled, SwitchSet, TrackSet
from wargame.engine.state import State

from . import odds
from .position import against, drive, entry_of, numbers, of_rival, read_from
from .words import (
    ACTS,
    BASES,
    CEASEFIRE,
    CIVILIANS,
    CONFIDENCE,
    COVERT,
    CYBER,
    DENIABLE,
    DRIVE,
    DRIVE_DAYS,
    ENGAGEMENT,
    EXPOSURE,
    FULL,
    HARASS,
    INTELLIGENCE,
    LADDER,
    LEGITIMACY,
    LETHAL,
    LOSSES,
    NAME,
    NETWORKS,
    NUCLEAR,
    OFFENSIVE,
    ON_LINE,
    OPEN,
    QUIET,
    RUNNING,
    SABOTAGE,
    SAFETY,
    SECURITY,
    STATEMENT,
    STEPS,
    STRAIN,
    SUPPORT,
    TRUCE,
)

PASSAGE = "passage"
WHY = "russian_response 6: what the act brings"
"""The same for every act, so that the reason tells nothing of who chose it."""


@frozen
class Act:
    """One act: its step, 1 if its intensity is high, the area it is aimed at (or `anywhere`)."""

    step: int
    loud: int
    where: str
    by: str = ""
    """The seat that ordered it; nobody where it came of itself."""

    @property
    def subject(self) -> str:
        """What its throws are for."""
        return f"{self.step}_{self.where}_{self.by}"


def commit(state: State, act: Act, dice: Throws, before: tuple[Roll, ...] = ()) -> Iterator[Event]:
    """Carry an act out: paragraphs 6 to 8; `before` are the throws that led to it."""
    done = _thrown_for(state, act, dice)
    traced = _trace(state, act, dice) if act.step in COVERT else None
    found = traced is not None and traced.result == "yes"
    yield from _cost(state, act, (*before, done, *(() if traced is None else (traced,))))
    yield Reported(_told(state, act, done.result == "yes", found), why=WHY, seen_by=PUBLIC)
    yield from counted(state, act.step, found)
    if act.step == OFFENSIVE:
        yield from opened(state)
    if found:
        yield from _exposed(state, act)
    if done.result == "yes":
        yield from _BRINGS[act.step](state, act, dice)


def _thrown_for(state: State, act: Act, dice: Throws) -> Roll:
    stands = against(state, act.step, act.where)
    marker = state.markers.get(f"{act.where}/{SECURITY}")
    engaged = state.switches.get(ENGAGEMENT)
    seen_by = narrowest(
        of_rival(state), *(thing.seen_by for thing in (marker, engaged) if thing is not None)
    )
    chance = odds.works(numbers(state).works, stands)
    modifiers = (("security and protection there", -stands),) if stands else ()
    return dice.chance("the act does what it should", act.subject, chance, modifiers, seen_by)


def _trace(state: State, act: Act, dice: Throws) -> Roll:
    exposure, seen = state.track(EXPOSURE), state.track(INTELLIGENCE)
    chance = odds.traced(numbers(state).traced, act.loud, exposure, seen)
    modifiers = (("services exposed", exposure), ("intelligence on the other side", seen))
    seen_by = read_from(state, EXPOSURE, INTELLIGENCE)
    return dice.chance("the act is traced", act.subject, chance, modifiers, seen_by)


def _cost(state: State, act: Act, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    by = numbers(state).act_strain * act.step * (1 + act.loud)
    why = "russian_response 7: what the act costs"
    yield TrackSet(STRAIN, by=by, why=why, rolls=rolls)


def _exposed(state: State, act: Act) -> Iterator[Event]:
    p, why = numbers(state), "russian_response 7: the act is traced"
    yield TrackSet(EXPOSURE, by=p.act_exposure * (1 + act.loud), why=why)
    yield TrackSet(LEGITIMACY, by=p.act_legitimacy * (1 + act.loud), why=why)


def _told(state: State, act: Act, works: bool, traced: bool) -> str:
    place = f" near {state.title(act.where)}" if act.where in state.areas else ""
    ended = "." if works else ", without much effect."
    origin = " It is traced." if traced else ""
    return f"Step {act.step} of the ladder: {STEPS[act.step]}{place}{ended}{origin}"


def counted(state: State, step: int, traced: bool = False) -> Iterator[Event]:
    """An act takes its place on the ladder for so many days: paragraph 2."""
    day = state.day + _left(state) + numbers(state).age
    why = "russian_response 2: an act on the ladder"
    what: dict[str, int | str] = {"act": "aged", "step": step, "traced": int(traced), "named": 0}
    title = f"{STEPS[step]}: no longer counted"
    yield Scheduled(entry_of(step), day, NAME, what, title, why=why, seen_by=PUBLIC)
    if state.track(LADDER) < step < NUCLEAR:
        yield TrackSet(LADDER, became=step, why=why)


def _left(state: State) -> int:
    """The days of the step that passes: what comes of itself counts from its end."""
    return state.days if state.phase == PASSAGE else 0


def shaken(state: State, act: Act) -> Iterator[Event]:
    """The host's confidence after an act that works."""
    by = -numbers(state).shock * act.step * (1 + act.loud)
    yield TrackSet(CONFIDENCE, by=by, why=WHY)


def _doubted(state: State, act: Act) -> Iterator[Event]:
    yield TrackSet(SUPPORT, by=-numbers(state).doubt * (1 + act.loud), why=WHY)


def _statement(state: State, act: Act, dice: Throws) -> Iterator[Event]:
    yield from _doubted(state, act)


def _cyber(state: State, act: Act, dice: Throws) -> Iterator[Event]:
    yield TrackSet(ACTS, by=1, why=WHY)
    yield TrackSet(NETWORKS, by=-numbers(state).cyber_damage * (1 + act.loud), why=WHY)
    yield from shaken(state, act)


def _sabotage(state: State, act: Act, dice: Throws) -> Iterator[Event]:
    p = numbers(state)
    yield TrackSet(ACTS, by=1, why=WHY)
    yield from shaken(state, act)
    area = state.areas.get(act.where)
    if area is not None and area.word("site") == "plant":
        yield TrackSet(SAFETY, by=-p.plant_scare * (1 + act.loud), why=WHY)
    yield from _hurt(state, act, dice, CIVILIANS, p.civilians)


def _hurt(state: State, act: Act, dice: Throws, track: str, most: int) -> Iterator[Event]:
    """Whether somebody is hurt, and how many: paragraph 8."""
    why = "russian_response 8: somebody is hurt"
    chance = odds.harmful(numbers(state).harm, act.loud)
    roll = dice.chance("somebody is hurt", act.subject, chance, seen_by=of_rival(state))
    if roll.result == "yes":
        many = dice.number("how many are hurt", act.subject, 1, most)
        yield TrackSet(track, by=int(many.result), why=why, rolls=(many,))
        yield TrackSet(LETHAL, by=1, why=why)


def _truce(state: State, act: Act, dice: Throws) -> Iterator[Event]:
    p = numbers(state)
    yield TrackSet(ON_LINE, by=p.push * (1 + act.loud), why=WHY)
    yield from shaken(state, act)
    yield from strained(state)
    yield from _hurt(state, act, dice, CIVILIANS, p.civilians)


def strained(state: State) -> Iterator[Event]:
    """A truce that held is strained."""
    if state.switch(CEASEFIRE) == "holding":
        yield SwitchSet(CEASEFIRE, "strained", why="russian_response 6: the truce is strained")


def _harass(state: State, act: Act, dice: Throws) -> Iterator[Event]:
    yield TrackSet(ACTS, by=1, why=WHY)
    yield from _doubted(state, act)
    yield from shaken(state, act)
    if act.loud:
        yield from _hurt(state, act, dice, LOSSES, 1)


def _deniable(state: State, act: Act, dice: Throws) -> Iterator[Event]:
    yield TrackSet(ACTS, by=1, why=WHY)
    yield from shaken(state, act)
    yield from strained(state)
    yield from _hurt(state, act, dice, LOSSES, numbers(state).deniable_dead)


def _open(state: State, act: Act, dice: Throws) -> Iterator[Event]:
    most = numbers(state).open_dead * (1 + act.loud)
    yield from shaken(state, act)
    yield from strained(state)
    why = "russian_response 8: somebody is hurt"
    for track in (CIVILIANS, *((LOSSES,) if state.track("force_in_place") else ())):
        many = dice.number("how many are hurt", f"{act.subject}_{track}", 0, min(most, FULL - 1))
        yield TrackSet(track, by=int(many.result), why=why, rolls=(many,))
    yield TrackSet(LETHAL, by=1, why=why)


_BRINGS = {
    STATEMENT: _statement, CYBER: _cyber, SABOTAGE: _sabotage, TRUCE: _truce, HARASS: _harass,
    DENIABLE: _deniable, OPEN: _open, OFFENSIVE: _open, BASES: _open,
}  # fmt: skip


def opened(state: State) -> Iterator[Event]:
    """The offensive begins: paragraph 14."""
    why = "russian_response 14: a renewed offensive"
    if drive(state) != RUNNING:
        yield SwitchSet(DRIVE, RUNNING, why=why)
        if state.phase == PASSAGE:
            yield TrackSet(DRIVE_DAYS, by=1, why=why)
    yield SwitchSet(CEASEFIRE, "broken", why=why)
    yield Reported("The offensive is renewed; the ceasefire is broken.", why=why, seen_by=PUBLIC)
    yield from counted(state, OFFENSIVE)


def ended(state: State, why: str, rolls: tuple[Roll, ...] = ()) -> Iterator[Event]:
    """The offensive, or its build-up, ends."""
    if drive(state) == RUNNING:
        yield SwitchSet(CEASEFIRE, "strained", why=why, why_seen_by=PUBLIC)
        yield Reported("The offensive has ended.", why=why, seen_by=PUBLIC)
    yield SwitchSet(DRIVE, QUIET, why=why, rolls=rolls, why_seen_by=PUBLIC)
