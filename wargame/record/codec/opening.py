"""The opening, line 2 of a save: the whole starting board: no scenario file is needed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wargame.engine.errors import OutOfSync
from wargame.engine.state import State
from wargame.record.codec.values import Plain, bare, made, whole


def opening_line(opening: State, dice: Mapping[str, str]) -> Plain:
    """The line of a starting board. `dice` is seed and salt, or nothing in a seat's own file."""
    board = bare(opening)
    setting = board.pop("setting")
    for part in ("parameters", "rows"):
        if part in setting:
            setting[part] = whole(getattr(opening.setting, part))
    line = {"k": "Opening", "setting": setting, "board": board}
    return {**line, "dice": dict(dice)} if dice else line


def opening_of(line: Mapping[str, Any]) -> tuple[State, str, str]:
    """Board, seed and salt; parameters and rows are plain mappings until rules are bound."""
    if line.get("k") != "Opening":
        raise OutOfSync("This line should be the opening, the starting board.")
    try:
        state = made(State, {"setting": line["setting"], **line["board"]})
        dice = line.get("dice", {})
        return state, str(dice.get("seed", "")), str(dice.get("salt", ""))
    except KeyError as error:
        raise OutOfSync(f"The opening has no {error}.") from None
    except (ValueError, TypeError) as error:
        raise OutOfSync(f"The opening makes no sense: {error}.") from None
