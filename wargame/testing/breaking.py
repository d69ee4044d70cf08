"""Says in a sentence how a game broke off: what was raised, in which hook, at which move."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from pathlib import Path

from wargame.plain import plain
from wargame.testing.guard import PATIENCE, Endless, Hangs
from wargame.testing.moves import Ended, Gave, Move
from wargame.testing.places import Place, handed_in, raised_in, shown
from wargame.testing.walk import Broken

SHOWN = 200
"""So many characters of what an exception says are told."""


def told(
    error: BaseException, folder: Path | None, last: str, moves: Sequence[Move]
) -> tuple[str, str]:
    """Code and sentence for a game that broke off with an exception at the last of its moves."""
    place, handed = raised_in(error, folder), handed_in(error, folder)
    last = f"`{handed.function}` ({handed})" if handed else last
    where = f"`{place.function}` ({place})" if place else last or "the set-up"
    when = _when(moves)
    if isinstance(error, Endless):
        return "endless", f"{error} It was reached {when}."
    if isinstance(error, Hangs):
        return "hangs", f"{where} was still running after {PATIENCE:.0f} seconds, {when}."
    raised = _raised(error)
    garbage = bool(moves) and isinstance(moves[-1], Gave) and moves[-1].garbage
    code = "garbage-crash" if garbage else "crash"
    if place is None:
        return code, f"After {where} the engine raised {raised}, {when}."
    return code, f"{where} raised {raised}, {when}."


def ended(error: BaseException, folder: Path) -> str:
    """The sentence for what ended the whole check."""
    place = raised_in(error, folder) or handed_in(error, folder)
    where = f"`{place.function}` ({place})" if place else f"The module in {shown(str(folder))}"
    return f"{where} ended the check with {_raised(error)}."


def during(error: BaseException, folder: Path | None, looked_for: str) -> tuple[str, str]:
    """Code and sentence for an exception that came up while a check was made."""
    error = error.__cause__ or error if isinstance(error, Broken) else error
    place = raised_in(error, folder) or handed_in(error, folder) or _last(error)
    code = "hangs" if isinstance(error, Hangs) else "crash"
    what = "did not end" if isinstance(error, Hangs) else f"raised {_raised(error)}"
    return code, f"`{place.function}` ({place}) {what}, while '{looked_for}' was looked for."


def _last(error: BaseException) -> Place:
    frames = traceback.extract_tb(error.__traceback__)
    return Place(frames[-1].filename, frames[-1].lineno or 0, frames[-1].name)


def _raised(error: BaseException) -> str:
    said = plain(str(error), SHOWN)
    return type(error).__name__ + (f": {said}" if said else "")


def _when(moves: Sequence[Move]) -> str:
    """The move at which it happened."""
    if not moves:
        return "before the first move"
    move = moves[-1]
    if isinstance(move, Gave):
        answers = ", ".join(f"{n} {plain(str(a), 40)}" for n, a in move.answers.items())
        return f"as '{move.seat}' gave '{move.kind}' ({answers})"
    if isinstance(move, Ended):
        return f"as control ended the {'turn' if move.turn else 'phase'}"
    return f"at the move {type(move).__name__} of '{move.seat}'"
