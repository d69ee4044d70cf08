"""The map in words: for screen readers, captures, and whoever would rather read."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import CONTROL, Area
from wargame.engine.state import State
from wargame.plain import plain
from wargame.render.map.layers import Reading, sides
from wargame.render.telling.words import number


def summary(state: State, reading: Reading, cursor: str = "", selected: str = "") -> str:
    """One line: the layer, how many units are seen, what is pointed at."""
    counts = ((state.title(side), sum(1 for _ in state.units_of(side))) for side in sides(state))
    units = ", ".join(f"{title} {count}" for title, count in counts if count)
    parts = [f"Map: {reading.layer.title}.", f"Units seen: {units or 'none'}."]
    for words, name in (("Cursor", cursor), ("Selected", selected)):
        if name:
            said = reading.said(name)
            parts.append(f"{words}: {state.title(name)}{f', {said}' if said else ''}.")
    return plain(" ".join(parts))


def twin(state: State, layer: Reading | None = None) -> list[str]:
    """A line for each area, by kind: who owns it, units by side, markers; then units nowhere."""
    lines: list[str] = []
    kinds = dict.fromkeys(area.kind for area in state.areas.values())
    for kind in kinds:
        lines.append(plain(f"{kind.replace('_', ' ').capitalize()}:"))
        areas = [area for area in state.areas.values() if area.kind == kind]
        lines += [plain(f"  {told(state, area, layer)}") for area in areas]
    lost = [unit.title for unit in state.units.values() if unit.area not in state.areas]
    return lines + [plain(f"On no known area: {title}") for title in lost]


def told(state: State, area: Area, layer: Reading | None = None) -> str:
    """One area: its number in the layer, who holds it, units by side, markers."""
    parts = list(_parts(state, area))
    said = layer.said(area.name) if layer else ""
    if said and layer:
        parts.insert(0, f"{layer.layer.title} {said}")
    return f"{area.title}: {'; '.join(parts)}" if parts else area.title


def _parts(state: State, area: Area) -> Iterator[str]:
    if area.owner:
        yield f"held by {state.title(area.owner)}"
    here = list(state.units_in(area.name))
    own = state.seat if state.seat != CONTROL else ""
    for side in sorted(dict.fromkeys(unit.side for unit in here), key=lambda s: s != own):
        units = [unit for unit in here if unit.side == side]
        names = ", ".join(
            f"{u.title} ({number(u.strength)})" if u.strength else u.title for u in units
        )
        yield f"{state.title(side)}: {names}"
    for marker in state.markers.values():
        if marker.area == area.name:
            yield f"{marker.title or marker.name} {number(marker.value, marker.unit)}"
