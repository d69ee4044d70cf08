"""Two branches or two saves side by side: tracks, the first difference, dice, orders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from wargame.engine.board import CONTROL
from wargame.engine.events import Ordered, Recalled, Roll
from wargame.engine.legal import key_of
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import State
from wargame.record.reel import Reel, changes
from wargame.record.timeline import Timeline
from wargame.render.chain import in_few_words, title_of
from wargame.render.telling.sentences import sentence
from wargame.render.telling.words import bare, change, order_in_words, plainly, unit_of


@frozen
class Side:
    """One of the two: what it is called, its branch, and the rules in words (empty: none)."""

    title: str
    line: Timeline
    book: Rulebook


@frozen
class TrackRow:
    """A track at the end of a turn on both sides, in its own unit; empty where there is none."""

    turn: int
    title: str
    one: str
    other: str
    by: str
    """The other's value less the one's; a dash where they are alike."""


@frozen
class ThrowRow:
    """One throw: when, what for, and what came on each side; empty where it was not thrown."""

    date: str
    label: str
    one: str
    other: str


@frozen
class OrderRow:
    """An order that was given on one side alone."""

    turn: int
    seat: str
    said: str
    on_one: bool


@frozen
class First:
    """The first entry at which the sides differ: when, and what each side has there instead."""

    n: int
    turn: int
    date: str
    one: str
    other: str


@frozen
class Comparison:
    """What two sides have in common and where they part; for control and finished games."""

    one: Side
    other: Side
    openings: tuple[str, ...]
    """What differs before anything happened, in sentences."""
    first: First | None
    tracks: tuple[TrackRow, ...]
    throws: tuple[ThrowRow, ...]
    orders: tuple[OrderRow, ...]


ENDED = "(nothing more)"
UNSAID = "(an entry that is not told)"


def compare(one: Side, other: Side) -> Comparison:
    """Hold two branches or two saves side by side. It reads the truth of both."""
    return Comparison(
        one,
        other,
        tuple(_openings(one.line.opening, other.line.opening)),
        _first(one, other),
        tuple(_tracks(one.line, other.line)),
        tuple(_throws(one.line, other.line)),
        tuple(_orders(one, other)),
    )


def _openings(one: State, other: State) -> Iterator[str]:
    if one.setting.scenario != other.setting.scenario:
        yield f"The scenarios differ: {one.setting.title}; {other.setting.title}."
    elif one.setting != other.setting:
        yield "The scenario is set up otherwise: its turns, texts, rules or numbers differ."
    for each in changes(one, other):
        known = one if each.before is not None else other
        was = in_few_words(one, each.before) if each.before is not None else "not there"
        now = in_few_words(other, each.after) if each.after is not None else "not there"
        yield f"{title_of(known, each.about)} begins otherwise: {was}; {now}."


def _first(one: Side, other: Side) -> First | None:
    mine, theirs = one.line.effects, other.line.effects
    both = min(len(mine), len(theirs))
    n = next((i for i in range(both) if mine[i].event != theirs[i].event), both)
    if n == both and len(mine) == len(theirs):
        return None
    view = Reel.of(one.line).moment(n, CONTROL)
    return First(n + 1, view.turn, view.date, _entry(one, n), _entry(other, n))


def _entry(side: Side, n: int) -> str:
    """What a side has as the entry after `n`, told."""
    if n >= len(side.line.effects):
        return ENDED
    view, event = Reel.of(side.line).moment(n, CONTROL), side.line.effects[n].event
    return " ".join(sentence(side.book, view, event).split()) or UNSAID


def turn_ends(line: Timeline) -> dict[int, State]:
    """The truth at the end of each turn, and where the branch stands now for the last one."""
    reel, turns = Reel.of(line), line.turns
    ends = {turn: turns.get(turn + 1, reel.length) for turn in turns}
    return {turn: reel.moment(end, CONTROL) for turn, end in ends.items()}


def _tracks(one: Timeline, other: Timeline) -> Iterator[TrackRow]:
    mine, theirs = turn_ends(one), turn_ends(other)
    for turn in sorted({*mine, *theirs}):
        here, there = mine.get(turn), theirs.get(turn)
        names = {**(here.tracks if here else {}), **(there.tracks if there else {})}
        for name in names:
            yield _track(turn, name, here, there)


def _track(turn: int, name: str, here: State | None, there: State | None) -> TrackRow:
    one = here.tracks.get(name) if here else None
    other = there.tracks.get(name) if there else None
    known = one or other
    assert known is not None
    unit = unit_of(known.unit)
    title = f"{known.title} ({unit})" if unit else known.title
    by = change(other.value - one.value, known.unit) if one and other else "?"
    mine = bare(one.value, one.unit) if one else ""
    theirs = bare(other.value, other.unit) if other else ""
    return TrackRow(turn, title, mine, theirs, by)


def _throws(one: Timeline, other: Timeline) -> Iterator[ThrowRow]:
    mine, theirs = thrown(one), thrown(other)
    for address in sorted({*mine, *theirs}, key=_when):
        here, there = mine.get(address), theirs.get(address)
        if here is None or there is None or here.result != there.result:
            yield _throw(one.opening, address, here, there)


def thrown(line: Timeline) -> dict[str, Roll]:
    """Every throw on a branch, by its address."""
    return {r.address: r for effect in line.effects for r in effect.event.rolls if r.address}


def _when(address: str) -> tuple[int, str]:
    day = address.partition("|")[0]
    return (int(day) if day.lstrip("-").isdigit() else 0, address)


def _throw(opening: State, address: str, one: Roll | None, other: Roll | None) -> ThrowRow:
    parts = address.split("|")
    known = one or other
    assert known is not None
    subject = parts[-2] if len(parts) > 3 else ""
    label = f"{plainly(known.label)} ({opening.title(subject)})" if subject else known.label
    mine, theirs = _result(one), _result(other)
    return ThrowRow(opening.setting.date(_when(address)[0]), label, mine, theirs)


def _result(roll: Roll | None) -> str:
    return "" if roll is None else plainly(str(roll.result))


Key = tuple[int, str, str, int]
"""An order's turn, phase, stable key, and its place among those alike."""


def _orders(one: Side, other: Side) -> Iterator[OrderRow]:
    mine, theirs = given(one), given(other)
    for key in sorted({*mine, *theirs}):
        if key not in mine or key not in theirs:
            seat, said = mine.get(key) or theirs[key]
            yield OrderRow(key[0], seat, said, key in mine)


def given(side: Side) -> Mapping[Key, tuple[str, str]]:
    """The orders on a branch that were not taken back: by key, who gave them and what they say."""
    found: dict[int, tuple[Key, tuple[str, str]]] = {}
    alike: dict[tuple[int, str, str], int] = {}
    reel = Reel.of(side.line)
    for n, effect in enumerate(side.line.effects, 1):
        event, began = effect.event, reel.phase(n)
        if isinstance(event, Recalled):
            found.pop(event.n, None)
        elif isinstance(event, Ordered):
            when = (began.turn, began.phase) if began else (0, "")
            key = (*when, key_of(event.seat, event.kind, event.answers))
            place = alike[key] = alike.get(key, -1) + 1
            found[event.n] = ((*key, place), _in_words(side, event))
    return dict(found.values())


def _in_words(side: Side, event: Ordered) -> tuple[str, str]:
    opening = side.line.opening
    return opening.title(event.seat), order_in_words(side.book, opening, event.kind, event.answers)
