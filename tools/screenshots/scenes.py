"""Which pictures there are: whose table, how big a terminal, and the keys that lead there."""

from __future__ import annotations

from collections.abc import Callable

from attrs import field, frozen

from tools.screenshots import tables
from tools.screenshots.colours import without_green_cones
from tools.screenshots.svg import Look
from wargame.ui.desk import Desk

SMALL, USUAL, LARGE = (80, 24), (120, 40), (200, 60)
SEALED = ("2", "a", "s", "enter")
DEPLOY = (*"deploy", "enter", *"french", "space", *"1st", "enter", *"lviv", "enter")
ARRIVAL = ("down",) * 21
COMPARED = ("4", "c", "enter")
"""Keys that lead somewhere; a field takes them letter by letter."""


@frozen
class Scene:
    """One picture: its file's name, what it shows in words, and how to come there."""

    name: str
    words: str
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = USUAL
    table: Callable[[], Desk] | None = tables.orders
    """None: the start screen."""
    look: Look = field(default=lambda rgb: rgb)
    no_color: bool = False


def _boards() -> tuple[Scene, ...]:
    found = []
    for size in (SMALL, USUAL, LARGE):
        at = f"{size[0]}x{size[1]}"
        whole = f"The board at {size[0]} columns and {size[1]} rows"
        found += [
            Scene(f"board-{at}", whole, size=size),
            Scene(
                f"board-{at}-deuteranopia", f"{whole}, as eyes without green cones see it",
                size=size, look=without_green_cones,
            ),
            Scene(f"board-{at}-no-colour", f"{whole}, without colour", size=size, no_color=True),
        ]  # fmt: skip
    return tuple(found)


SCENES = (
    Scene("start", "The start screen", table=None),
    *_boards(),
    Scene("map-hosting", "The map: how many troops each oblast hosts", ("c",) * 4),
    Scene("map-text", "The map as text", ("t",), SMALL),
    Scene("talks", "Talks", ("2",), table=tables.talks),
    Scene("orders", "The staff's draft", ("2",), SMALL),
    Scene("kinds", "Every kind of order, by question", ("2", "plus")),
    Scene("form", "A form, and what speaks against the order", ("2", "plus", *DEPLOY)),
    Scene("happened", "What came of a turn", (*SEALED, *ARRIVAL, "space")),
    Scene("story", "What happened, turn by turn", ("3",)),
    Scene("why", "Why it is so: back to the order", (*SEALED, *ARRIVAL, "enter")),
    Scene("replay", "A replay", ("4", "left_curly_bracket"), LARGE),
    Scene("compare", "Two branches side by side", COMPARED, table=tables.branched),
    Scene("charts", "Tracks over the turns", ("5", "down", "down", "down")),
    Scene("tables", "Balance sheet and tables", ("6",)),
    Scene("control", "Control's preview", ("7", "p", *("down",) * 34), table=tables.chair),
    Scene("hand-over", "The hand-over", ("2", "s", "enter"), SMALL, tables.two_cells),
    Scene("help", "Help for the focused pane", ("question_mark",), SMALL),
)
