"""Boards to draw: the flagship's opening, and any state with units anywhere and hostile titles."""

from __future__ import annotations

from functools import cache

from attrs import evolve, frozen
from hypothesis import strategies as st

from wargame.engine.board import Marker, Unit
from wargame.engine.state import State
from wargame.render.map.looks import PALETTES, Look
from wargame.render.map.window import WINDOWS, Window
from wargame.scenario.load import load
from wargame.scenario.wishes import Wishes

HOSTILE = (
    "\x1b[31mred", "a\nb\tc", "[bold]x[/bold]", "\u202etfel", "e\u0301\u0301", "日本語", "🇺🇦🏳️‍🌈",
    "\x07\x9b", "", " ", "x" * 400, "\u200b\ufeff", "@click=app.quit",
)  # fmt: skip
titles = st.sampled_from(HOSTILE) | st.text(max_size=30)
looks = st.builds(
    Look,
    st.sampled_from(sorted(PALETTES)),
    st.sampled_from(("true", "256", "16", "none")),
    st.booleans(),
)
windows = st.sampled_from(sorted(WINDOWS)).map(WINDOWS.__getitem__).flatmap(
    lambda window: st.builds(
        Window.zoomed, st.just(window), st.floats(0.2, 30),
        st.floats(10, 50), st.floats(35, 60),
    )
)  # fmt: skip


@cache
def _opening() -> State:
    return load("reassurance", Wishes()).opening


def opening() -> State:
    """The flagship's first position, true."""
    return _opening().copy()


@frozen
class Wild:
    """Any units and markers on the flagship's map; titles as bad as they come."""

    units: tuple[tuple[str, str, str, int], ...]
    markers: tuple[tuple[str, str, int], ...]
    title: str

    def state(self) -> State:
        """The position itself."""
        state = opening()
        wild = evolve(state.areas["kyiv"], title=self.title)
        state.setting = evolve(state.setting, areas={**state.areas, "kyiv": wild})
        state.units = {
            f"u{n}": Unit(f"u{n}", title, "infantry", side, area, strength)
            for n, (area, title, side, strength) in enumerate(self.units)
        }
        found = (Marker(area, "hosting", n, title, title) for area, title, n in self.markers)
        state.markers = {marker.key: marker for marker in found}
        return state


_areas = st.sampled_from(sorted(_opening().areas))
_sides = st.sampled_from([*sorted(_opening().setting.seats), "nobody"])
_numbers = st.integers(0, 10**9)
boards = st.builds(
    Wild,
    st.lists(st.tuples(_areas, titles, _sides, _numbers), max_size=12).map(tuple),
    st.lists(st.tuples(_areas, titles, _numbers), max_size=6).map(tuple),
    titles,
)
