"""What violations do to people: lethal incidents, civilians harmed, the force's dead; abstract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wargame.engine.board import HIDDEN, PUBLIC, Area
from wargame.engine.curves import MILLION
from wargame.engine.dice import Throws
from wargame.engine.events import Event, Roll, TrackSet
from wargame.engine.state import State

from . import odds
from .counts import exposure, gravity, heats
from .position import answer_in, numbers
from .words import FULL, HARM, LETHAL, LOSSES, MONTH

_LABELS = {
    LETHAL: "one more lethal incident",
    HARM: "one more civilian harmed",
    LOSSES: "one more of the force killed",
}


def harmed(
    state: State, true: Sequence[tuple[Area, int]], rolls: tuple[Roll, ...], dice: Throws
) -> Iterator[Event]:
    """What the true violations of a step bring, thousandths of one a day in each sector."""
    p = numbers(state)
    graver = [(area, n * gravity(p, answer_in(state, area.name)) // FULL) for area, n in true]
    all_of_it = sum(n for _, n in graver)
    near_force = sum(n * exposure(state, area) // FULL for area, n in graver)
    for name, rate in (
        (LETHAL, p.lethal * all_of_it),
        (HARM, p.harm * all_of_it),
        (LOSSES, p.losses * near_force),
    ):
        table = [(factor, 1) for factor in heats(MONTH)]
        luck = dice.throw("how much harm", name, table, seen_by=HIDDEN)
        expected = rate * state.days * int(luck.result) // (FULL * FULL)
        yield from _more(name, expected, (*rolls, luck), dice)


def _more(name: str, expected: int, rolls: tuple[Roll, ...], dice: Throws) -> Iterator[Event]:
    """The whole of what is expected, in millionths, and one more by chance for the rest."""
    whole, rest = divmod(expected, MILLION)
    label = _LABELS[name]
    roll = dice.chance(label, "the line", odds.as_it_is(rest), seen_by=HIDDEN)
    by = whole + (roll.result == "yes")
    if by:
        why = f"ceasefire_monitoring 19: {name.replace('_', ' ')} along the line"
        yield TrackSet(name, by=by, why=why, rolls=(*rolls, roll), why_seen_by=PUBLIC)
