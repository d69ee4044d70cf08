"""What the map can show of a position, each as at most five classes with a legend in numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from attrs import field, frozen

from wargame.engine.board import CONTROL
from wargame.engine.state import State
from wargame.render.map.geography import geography
from wargame.render.map.ground import ROUTES, SEAS, Ground, ground, lanes
from wargame.render.telling.words import bare, unit_of

CLASSES = 5
"""The most classes a layer has: nothing, and four steps."""

Tone = tuple[Literal["unknown", "ramp", "owner", "beyond", "lane"], int]
"""A place in the palette."""


@frozen
class Layer:
    """One thing to show: `control`, `forces:SEAT`, `marker:NAME` or `routes`."""

    name: str
    title: str
    unit: str = ""


@frozen
class Band:
    """One class of a layer: its words in the legend, its colour, its shade without colours."""

    words: str
    tone: Tone
    shade: int


@frozen
class Reading:
    """A layer read off a position: the band of each region, and the numbers behind it."""

    layer: Layer
    bands: tuple[Band, ...]
    near: Mapping[int, int] = field(factory=dict)
    """By region: its band on this side of the line."""
    beyond: int | None = None
    """The band of everything of an owner's beyond the line; None if it is as on this side."""
    numbers: Mapping[str, int] = field(factory=dict)
    """By area: its number."""

    def said(self, area: str) -> str:
        """An area's number with its unit; nothing where it has none."""
        found = self.numbers.get(area)
        if found is None:
            return ""
        return f"{bare(found, self.layer.unit)} {unit_of(self.layer.unit)}".rstrip()


def layers(state: State) -> tuple[Layer, ...]:
    """What this position offers: control, forces by side, each marker, routes if there are any."""
    found = [Layer("control", "Control")]
    for side in sides(state):
        if any(unit.strength for unit in state.units_of(side)):
            found.append(Layer(f"forces:{side}", f"Forces: {state.title(side)}", "strength"))
    named: dict[str, Layer] = {}
    for marker in state.markers.values():
        title = marker.title or marker.name.replace("_", " ").capitalize()
        named.setdefault(marker.name, Layer(f"marker:{marker.name}", title, marker.unit))
    found += named.values()
    if lanes(state, (*ROUTES, *SEAS)):
        found.append(Layer("routes", "Routes"))
    return tuple(found)


def sides(state: State) -> tuple[str, ...]:
    """Who may have counters: the seats without control, then any other side of a unit."""
    seats = dict.fromkeys(seat for seat in state.setting.seats if seat != CONTROL)
    return tuple({**seats, **{unit.side: None for unit in state.units.values()}})


def read(state: State, name: str) -> Reading:
    """A layer read off a position; control if there is no layer of that name."""
    offered = {layer.name: layer for layer in layers(state)}
    layer = offered.get(name, offered["control"])
    kind, _, of = layer.name.partition(":")
    if kind == "forces":
        nothing = Band("none", ("unknown", 0), 0)
        return _stepped(layer, _strengths(state, of), ground(state), nothing)
    if kind == "marker":
        numbers = {m.area: m.value for m in state.markers.values() if m.name == of}
        return _stepped(layer, numbers, ground(state))
    if kind == "routes":
        return Reading(layer, (Band("links", ("lane", 0), 0),))
    return _control(state, layer)


def _strengths(state: State, side: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for unit in state.units_of(side):
        found[unit.area] = found.get(unit.area, 0) + unit.strength
    return found


def _control(state: State, layer: Layer) -> Reading:
    order = sides(state)
    lies = ground(state)
    owners = {n: state.areas[head].owner for n, head in lies.head.items()}
    present = sorted({o for o in owners.values() if o}, key=lambda o: (_place(o, order), o))
    present = present[: CLASSES - 1]
    bands = [
        Band(state.title(owner), ("owner", _place(owner, order)), (0, 1, 3, 4)[n])
        for n, owner in enumerate(present)
    ]
    near = {n: present.index(owner) for n, owner in owners.items() if owner in present}
    if len(state.setting.line) < 2:
        return Reading(layer, tuple(bands), near)
    return Reading(layer, (*bands, Band("beyond the line", ("beyond", 0), 2)), near, len(bands))


def _place(owner: str, order: tuple[str, ...]) -> int:
    return order.index(owner) if owner in order else len(order)


def _stepped(
    layer: Layer, numbers: dict[str, int], lies: Ground, nothing: Band | None = None
) -> Reading:
    """Numbers in classes. A region shows its own number, else the highest in it; with a word for
    `nothing`, the sum of all in it."""
    by_region: dict[int, list[int]] = {}
    for area, value in numbers.items():
        if area in lies.region:
            by_region.setdefault(lies.region[area], []).append(value)
    sums = map(sum, by_region.values()) if nothing else ()
    tops = steps((*numbers.values(), *sums))
    lows = (0, *tops)
    bands = [
        Band(_range(low + 1, top, layer.unit), ("ramp", n + CLASSES - len(tops)), n + 1)
        for n, (low, top) in enumerate(zip(lows, tops, strict=False))
    ]
    near = {}
    for region, values in by_region.items():
        value = sum(values) if nothing else numbers.get(lies.head[region], max(values))
        step = next((n + 1 for n, top in enumerate(tops) if value <= top), len(tops))
        near[region] = step if value > 0 else 0
    bands.insert(0, nothing or Band("0", ("ramp", 0), 0))
    return Reading(layer, tuple(bands), near, None, numbers)


def _range(low: int, high: int, unit: str) -> str:
    return bare(high, unit) if low == high else f"{bare(low, unit)}-{bare(high, unit)}"


_ROUND = (1, 2, 3, 4, 5, 6, 8, 10)


def steps(values: Iterable[int]) -> tuple[int, ...]:
    """The tops of up to four classes above nothing: round, even, or by threes and tens if wide."""
    above = sorted(value for value in values if value > 0)
    if not above:
        return ()
    low, high = above[0], above[-1]
    if high > 30 * low:
        return _wide(low, high)
    scale = 1
    while 10 * scale < high:
        scale *= 10
    top = next(scale * n for n in _ROUND if scale * n >= high)
    return tuple(dict.fromkeys(max(top * n // 4, 1) for n in range(1, 5)))


def _wide(low: int, high: int) -> tuple[int, ...]:
    tops = [1]
    while tops[-1] < high:
        last = tops[-1]
        tops.append(last * 3 if str(last)[0] == "1" else last // 3 * 10)
    return tuple(top for top in tops if top >= low)[-4:]


def countries() -> int:
    """The number of the first region that is a country."""
    return len(geography().oblasts)
