"""Units as counters: glyph and letter of the side, stacked where they stand close."""

from __future__ import annotations

from attrs import define, frozen

from wargame.engine.board import CONTROL, Unit
from wargame.engine.state import State
from wargame.render.map.easel import Easel
from wargame.render.map.ground import on_the_map
from wargame.render.map.layers import sides
from wargame.render.map.looks import Look
from wargame.render.map.picture import Ink


@frozen
class Badge:
    """How a side is told from the others: glyph, letters, its place among the colours."""

    glyph: str
    letters: str
    place: int

    @property
    def text(self) -> str:
        """Glyph and letters together."""
        return self.glyph + self.letters


def badges(state: State, look: Look) -> dict[str, Badge]:
    """By side, in seat order: a badge of its own."""
    found: dict[str, Badge] = {}
    for n, side in enumerate(sides(state)):
        letters = _letters(state.title(side), {badge.letters for badge in found.values()})
        found[side] = Badge(look.glyphs[n % len(look.glyphs)], letters, n)
    return found


def _letters(title: str, taken: set[str]) -> str:
    """Initials; one letter for a title of one word, more only if another has it."""
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in title).split() or ["X"]
    initials = "".join(word[0] for word in words[:2]).upper()
    spelled = "".join(words).upper()
    wishes = (initials, *(spelled[0] + other for other in spelled[1:]))
    numbered = (f"{spelled[0]}{n}" for n in range(2, 100))
    return next((w for w in (*wishes, *numbered) if w not in taken), "XX")


@define
class Stack:
    """Counters drawn at one place: the cell, and the units by side."""

    x: int
    y: int
    units: dict[str, list[Unit]]

    @property
    def means(self) -> str:
        """What a click on it means: the unit if it is alone, else the area of the first."""
        every = [unit for units in self.units.values() for unit in units]
        return every[0].name if len(every) == 1 else every[0].area


def stacks(state: State, easel: Easel) -> list[Stack]:
    """The units on this map, those that stand close together joined; the own side first."""
    found: list[Stack] = []
    projection = easel.ground.plate.projection
    own = "" if state.seat == CONTROL else state.seat
    for unit in sorted(state.units.values(), key=lambda unit: unit.side != own):
        area = state.areas.get(unit.area)
        if area is None or not on_the_map(area):
            continue
        x, y = projection.cell(area.lon / 100, area.lat / 100)
        if not projection.holds(x, y):
            continue
        near = next((s for s in found if abs(s.x - x) <= 3 and abs(s.y - y) <= 1), None)
        if near is None:
            near = Stack(x, y, {})
            found.append(near)
        near.units.setdefault(unit.side, []).append(unit)
    return found


def off_the_map(state: State, easel: Easel) -> dict[str, int]:
    """By side: how many units stand outside what is shown."""
    projection, found = easel.ground.plate.projection, dict[str, int]()
    for unit in state.units.values():
        area = state.areas.get(unit.area)
        lies = area is not None and on_the_map(area)
        if area and lies and projection.holds(*projection.cell(area.lon / 100, area.lat / 100)):
            continue
        found[unit.side] = found.get(unit.side, 0) + 1
    return found


_NUDGES = sorted(
    ((dx, dy) for dx in range(-9, 10) for dy in range(-4, 5)),
    key=lambda at: (at[0] * at[0] + 4 * at[1] * at[1], at),
)


def draw_stacks(easel: Easel, found: list[Stack], marks: dict[str, Badge], chosen: str) -> None:
    """Each stack by its place, nudged to the nearest free one."""
    for stack in found:
        parts = [(_count(marks[side], units), marks[side]) for side, units in stack.units.items()]
        picked = any(unit.name == chosen for units in stack.units.values() for unit in units)
        if picked:
            parts = [("<", parts[0][1]), *parts, (">", parts[-1][1])]
        width = sum(len(text) for text, _ in parts)
        left = stack.x - width // 2
        places = ((left + dx, stack.y + dy) for dx, dy in _NUDGES)
        x, y = next(
            (at for at in places if easel.free(*at, width) and _clear(easel, *at, width)),
            next(
                ((left + dx, stack.y + dy) for dx, dy in _NUDGES
                 if easel.free(left + dx, stack.y + dy, width)),
                (min(max(left, 0), max(easel.width - width, 0)), stack.y),
            ),
        )  # fmt: skip
        for text, badge in parts:
            easel.write(x, y, text, _ink(easel.look, badge, picked), stack.means)
            x += len(text)


def _clear(easel: Easel, x: int, y: int, width: int) -> bool:
    return not any(easel.ground.plate.line_at(at, y) for at in range(x, x + width))


def _count(badge: Badge, units: list[Unit]) -> str:
    return badge.text + (str(len(units)) if len(units) > 1 else "")


def _ink(look: Look, badge: Badge, picked: bool) -> Ink:
    if picked:
        return Ink(*look.palette.selected, True)
    return Ink(*look.palette.sides[badge.place % len(look.palette.sides)], True)
