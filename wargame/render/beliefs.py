"""Where a seat's view differs from the truth: told falsely, seen long ago, or not seen at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

from attrs import frozen

from wargame.engine.board import Agreement, Due, Marker, Switch, Track, Unit
from wargame.engine.state import State
from wargame.render.telling.words import number, plainly

Sort = Literal["told falsely", "differs", "not there", "not seen"]
SORTS: tuple[Sort, ...] = ("told falsely", "differs", "not there", "not seen")


@frozen
class Difference:
    """One thing of which a seat believes something else than is so.

    `about` names it as tellings do (`unit:brigade`); `true` and `believed` say in words how it is
    and how the seat has it; empty where there is nothing of the kind.
    `told falsely`: control's untrue word stands. `differs`: the seat saw an earlier state of it.
    `not there`: the seat believes in a thing that is gone. `not seen`: it knows nothing of it.
    """

    sort: Sort
    about: str
    title: str
    true: str
    believed: str


def differences(truth: State, view: State) -> tuple[Difference, ...]:
    """Every difference between the truth and a seat's view, false tellings first, in board
    order."""
    found = [
        _difference(truth, view, about, title, pair)
        for shelf in _SHELVES
        for about, title, pair in _pairs(shelf, truth, view)
        if _unlike(*pair)
    ]
    return tuple(sorted(found, key=lambda each: SORTS.index(each.sort)))


Pair = tuple[Any, Any]
"""A thing as it is and as it is believed to be; None where there is none."""


def _pairs(shelf: str, truth: State, view: State) -> Iterator[tuple[str, str, Pair]]:
    name = _SHELVES[shelf]
    true: Mapping[str, Any] = getattr(truth, name)
    believed: Mapping[str, Any] = getattr(view, name)
    for key in dict.fromkeys((*true, *believed)):
        pair = true.get(key), believed.get(key)
        thing = pair[0] if pair[0] is not None else pair[1]
        yield f"{shelf}:{key}", _title(truth, thing), pair


def _unlike(true: Any, believed: Any) -> bool:
    """Whether anything differs but who else may see it."""
    if true is None or believed is None:
        return True
    return bool(true.shown_to(()) != believed.shown_to(()))


def _difference(truth: State, view: State, about: str, title: str, pair: Pair) -> Difference:
    true, believed = pair
    says = ["" if each is None else _WORDS[type(each)](truth, each) for each in pair]
    if f"{view.seat}|{about}" in truth.beliefs:
        return Difference("told falsely", about, title, says[0], says[1])
    sort: Sort = "differs"
    if true is None or believed is None:
        sort = "not there" if true is None else "not seen"
    if says[0] == says[1]:
        says = [f"{said} ({_rest(each)})".strip() for said, each in zip(says, pair, strict=True)]
    return Difference(sort, about, title, says[0], says[1])


def _title(truth: State, thing: Any) -> str:
    title = str(thing.title) or plainly(thing.name)
    return f"{title}, {truth.title(thing.area)}" if isinstance(thing, Marker) else title


def _unit(truth: State, unit: Unit) -> str:
    strength = f", {number(unit.strength)} strong" if unit.strength else ""
    readiness = f", readiness {unit.readiness} percent" if unit.readiness != 100 else ""
    posture = f", {plainly(unit.posture)}" if unit.posture else ""
    return f"in {truth.title(unit.area)}{strength}{readiness}{posture}"


def _value(_: State, scale: Track | Marker) -> str:
    return number(scale.value, scale.unit)


def _switch(_: State, switch: Switch) -> str:
    return plainly(switch.value)


def _agreement(_: State, agreement: Agreement) -> str:
    return agreement.standing


def _due(truth: State, due: Due) -> str:
    return truth.setting.date(due.day)


def _rest(thing: Any) -> str:
    """What else may differ, where the words for two states of a thing are the same."""
    traits = getattr(thing, "traits", None) or getattr(thing, "terms", None) or {}
    told = ", ".join(f"{plainly(name)} {value}" for name, value in traits.items())
    return told or str(getattr(thing, "text", "")) or str(thing.title)


_WORDS: Mapping[type, Callable[[State, Any], str]] = {
    Unit: _unit, Track: _value, Marker: _value, Switch: _switch, Agreement: _agreement, Due: _due,
}  # fmt: skip
_SHELVES: Mapping[str, str] = {
    "unit": "units", "track": "tracks", "marker": "markers", "switch": "switches",
    "agreement": "agreements", "due": "calendar",
}  # fmt: skip
