"""Random hands at the table: keys, clicks and sizes, as data that Hypothesis makes smaller."""

from __future__ import annotations

from hypothesis import strategies as st
from textual.css.query import NoMatches
from textual.geometry import Size
from textual.pilot import OutOfBounds, Pilot
from textual.widgets import Input, TextArea

from wargame.ui import keys

Touch = tuple[str, ...] | tuple[int, int] | Size
"""Keys pressed one after the other; a cell clicked, in hundredths of the screen; a new size."""

LEAVES_THE_PROGRAM = ("ctrl+q",)
GESTURES: tuple[tuple[str, ...], ...] = (
    ("2", "a", "s", "enter"),
    ("2", "s", "enter"),
    ("n",),
    ("enter",),
    ("q",),
    ("7", "c", "enter"),
    ("2", "plus", "enter"),
    ("exclamation_mark", "enter", "enter"),
    ("4", "left_curly_bracket", "n"),
    ("1", "down", "enter"),
)
"""What random letters would seldom find: whole turns, forms, the curtain, a branch."""
SIZES = ((80, 24), (120, 40), (200, 60), (40, 12), (12, 5))


def bound() -> list[str]:
    """Every key that anything is bound to, but for the one that ends the program."""
    tables = [table for table in vars(keys).values() if isinstance(table, dict)]
    rows = [row for table in tables for name, row in table.items() if "." in name]
    found = {key for row in rows for key in row[0].split(",")}
    return sorted(found - set(LEAVES_THE_PROGRAM))


LOOSE = (
    *("up", "down", "left", "right", "tab", "shift+tab", "enter", "escape", "space", "backspace"),
    *"abcdefghijklmnopqrstuvwxyz0123456789",
)
touches: st.SearchStrategy[Touch] = st.one_of(
    st.sampled_from(GESTURES),
    st.sampled_from(sorted({*bound(), *LOOSE})).map(lambda key: (key,)),
    st.tuples(st.integers(0, 99), st.integers(0, 99)),
    st.sampled_from(SIZES).map(lambda size: Size(*size)),
)


async def touch(pilot: Pilot[int], what: Touch) -> None:
    """Do one thing to the app, and wait until it has been done."""
    if isinstance(what, Size):
        await pilot.resize_terminal(*what)
    elif isinstance(what[0], int):
        await _click(pilot, what)  # type: ignore[arg-type]
    else:
        await pilot.press(*what)  # type: ignore[arg-type]
    await pilot.pause()


async def _click(pilot: Pilot[int], where: tuple[int, int]) -> None:
    width, height = pilot.app.size
    place = where[0] * width // 100, where[1] * height // 100
    try:
        await pilot.click(offset=place, times=1 + where[0] % 2)
    except (OutOfBounds, NoMatches):
        return


def typing(pilot: Pilot[int]) -> bool:
    """Whether letters go into a field."""
    return isinstance(pilot.app.focused, Input | TextArea)
